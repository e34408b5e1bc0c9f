"""Tables and views as CSV, JSON lines or Parquet, one file each, in bounded memory."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from ..errors import ExportError
from ..store.reading import reading

Format = Literal["csv", "jsonl", "parquet"]
#: What is written unless the user names tables; what a run keeps for itself is left out.
TABLES = (
    "articles",
    "versions",
    "mentions",
    "people",
    "positions",
    "tenures",
    "documents",
    "official_mentions",
    "document_citations",
    "rank_figures",
    "speech",
    "provinces",
    "indicators",
    "verdicts",
    "identities",
    "runs",
)
#: Rows held at a time.
BATCH = 5000

Rows = Iterator[tuple[Any, ...]]


def export_tables(db: Path, to: Path, form: Format, names: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    """Write each table to `to/NAME.FORM` and return a row a table: `table`, `rows`, `file`.

    A file is written aside and renamed, so none is half there. Raises ExportError for a name that is neither
    a table nor a view, or a folder that cannot be written; StoreError for the database.
    """
    with reading(db) as connection:
        for name in names:
            if not _columns(connection, name):
                raise ExportError(name, "is no table of the database", f"one of: {', '.join(TABLES)}")
        try:
            to.mkdir(parents=True, exist_ok=True)
            return [_export(connection, name, to, form) for name in names or TABLES]
        except OSError as error:
            raise ExportError(
                str(to), f"cannot be written ({error.strerror})", "give another --to"
            ) from error


def _export(connection: sqlite3.Connection, name: str, to: Path, form: Format) -> dict[str, Any]:
    columns = _columns(connection, name)
    # one row is one row: the text of a column may be anything, its name is the schema's own
    found = connection.execute(f'SELECT * FROM "{name}"')
    path = to / f"{name}.{form}"
    aside = path.with_name(f".{path.name}.part")
    count = _WRITERS[form](aside, columns, (tuple(row) for row in found))
    aside.replace(path)
    return {"table": name, "rows": count, "file": str(path)}


def _columns(connection: sqlite3.Connection, name: str) -> dict[str, str]:
    """Return the columns of a table or view with their declared types, none where there is no such table."""
    found = connection.execute("SELECT name, type FROM pragma_table_info(?)", (name,))
    return dict(found.fetchall())


def _csv(path: Path, columns: dict[str, str], found: Rows) -> int:
    count = 0
    # with the mark that tells spreadsheets that this is UTF-8
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(columns)
        for row in found:
            writer.writerow(row)
            count += 1
    return count


def _jsonl(path: Path, columns: dict[str, str], found: Rows) -> int:
    count = 0
    with path.open("w", encoding="utf-8") as stream:
        for row in found:
            stream.write(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) + "\n")
            count += 1
    return count


def _parquet(path: Path, columns: dict[str, str], found: Rows) -> int:
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {"INTEGER": pa.int64(), "REAL": pa.float64()}
    first = list(islice(found, BATCH))
    schema = pa.schema([(c, types.get(t) or _guessed(first, i)) for i, (c, t) in enumerate(columns.items())])
    count = 0
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        batch = first
        while batch:
            count += len(batch)
            arrays = [pa.array(v, t) for v, t in zip(zip(*batch, strict=True), schema.types, strict=True)]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
            batch = list(islice(found, BATCH))
    return count


def _guessed(rows: list[tuple[Any, ...]], i: int) -> Any:
    """Return the type of a view's computed column, which declares none, by its values."""
    import pyarrow as pa

    values = [row[i] for row in rows if row[i] is not None]
    if values and all(isinstance(v, int) for v in values):
        return pa.int64()
    return pa.float64() if values and all(isinstance(v, int | float) for v in values) else pa.string()


_WRITERS: dict[str, Callable[[Path, dict[str, str], Rows], int]] = {
    "csv": _csv,
    "jsonl": _jsonl,
    "parquet": _parquet,
}
