"""The lists of a page as data: CSV, JSON and Atom, each at an address that stays, a thousand rows at a time.

A list is `NAME.csv`, `NAME.json` or `NAME.atom` below its page, with the page's own arguments; `page=2` gives
the next rows. Its name is the key of its label.
"""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

#: Rows that are given at once.
ROWS = 1000
#: The names of columns where the pages' own would not tell what they are.
_TOLD = {"n": "articles"}

Table = tuple[list[str], list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: how so many of its rows, after so many others, are read, with the names of their columns."""

    read: Callable[[int, int], Table]

    def page(self, number: int) -> tuple[Table, bool]:
        """Return the rows of a page, the first is 1, and whether there are more."""
        columns, rows = self.read(ROWS + 1, ROWS * (number - 1))
        return (columns, rows[:ROWS]), len(rows) > ROWS


def of_query(
    connection: sqlite3.Connection, sql: str, given: Mapping[str, Any] | Sequence[Any] = (), id_: str = "id"
) -> Listing:
    """Return the list of a query without a limit; `id_` says what its column `id` is the number of."""

    def read(limit: int, offset: int) -> Table:
        cursor = connection.execute(f"{sql} LIMIT {limit} OFFSET {offset}", given)
        columns = [id_ if c[0] == "id" else _TOLD.get(c[0], c[0]) for c in cursor.description]
        return columns, [tuple(row) for row in cursor]

    return Listing(read)


def of_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> Listing:
    """Return the list of rows that were computed."""

    def read(limit: int, offset: int) -> Table:
        return list(columns), [tuple(row) for row in rows[offset : offset + limit]]

    return Listing(read)


def as_csv(table: Table) -> str:
    """Return rows as CSV, the names of the columns first, with the mark that tells spreadsheets of UTF-8."""
    columns, rows = table
    out = io.StringIO("\ufeff")
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def as_json(table: Table, title: str, following: str | None) -> str:
    """Return rows as an object: `title`, `rows` (objects), `next` (the address of the next rows, or null)."""
    columns, rows = table
    listed = [dict(zip(columns, row, strict=True)) for row in rows]
    return json.dumps({"title": title, "rows": listed, "next": following}, ensure_ascii=False, indent=1)
