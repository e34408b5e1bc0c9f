"""Tables as files: every row and every value arrives."""

import csv
import json
import sqlite3

import pyarrow.parquet as pq
import pytest

from pipeline.errors import ExportError
from pipeline.export.tables import TABLES, export_tables


def stored(db, name):
    connection = sqlite3.connect(db)
    connection.row_factory = sqlite3.Row
    found = [dict(r) for r in connection.execute(f"SELECT * FROM {name}")]
    connection.close()
    return found


def read(path):
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return list(csv.DictReader(stream))
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return pq.read_table(path).to_pylist()


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_all_rows_of_all_tables(db, tmp_path, form):
    written = export_tables(db, tmp_path / "out", form)
    assert [w["table"] for w in written] == list(TABLES)
    for w in written:
        want = stored(db, w["table"])
        if form == "csv":
            want = [{k: "" if v is None else str(v) for k, v in row.items()} for row in want]
        assert read(tmp_path / "out" / f"{w['table']}.{form}") == want
        assert w["rows"] == len(want)


def test_only_what_is_asked_for(db, tmp_path):
    export_tables(db, tmp_path / "out", "jsonl", ("speech",))
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["speech.jsonl"]


@pytest.mark.parametrize("name", ["nothing", 'x"; DROP TABLE articles; --'])
def test_what_is_no_table_is_said(db, tmp_path, name):
    with pytest.raises(ExportError, match="no table"):
        export_tables(db, tmp_path / "out", "csv", (name,))
    assert stored(db, "articles")
