"""The questions of docs/bulk.md, asked of the tables by DuckDB."""

import re

import duckdb
from places import ROOT
from press_rows import rows, write_rows

from pipeline.bulk.run import bulk


def test_the_queries_of_the_page_find_what_is_there(tmp_path, monkeypatch):
    bulk([str(write_rows(tmp_path / "tin.jsonl", rows(12)))], str(tmp_path / "years"))
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs/bulk.md").read_text(encoding="utf-8")
    officials, documents, ranks = (
        duckdb.sql(query).fetchall() for query in re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    )
    assert len(officials) == 12
    assert officials[0][:3] == ("Lê Văn Tám", "Chủ tịch UBND tỉnh Hà Tĩnh", "current")
    assert sorted(number for _, number, _ in documents) == sorted(f"{n + 1}-NQ/TU" for n in range(12))
    assert sorted(rank for _, _, rank, *_ in ranks) == list(range(1, 13))
