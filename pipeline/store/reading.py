"""Reading the database: a connection that cannot write, and rows as dictionaries."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ..errors import StoreError
from .database import BUSY_SECONDS, explained
from .schema import is_ours


@contextmanager
def reading(path: str | Path) -> Iterator[sqlite3.Connection]:
    """Open the database for reading, also while a run writes to it.

    Raises StoreError where there is no such database or it is not one of this project.
    """
    path = Path(path)
    if not path.is_file():
        raise StoreError(str(path), "no such database", "`pipeline ingest` makes one")
    with explained(str(path)):
        connection = sqlite3.connect(_address(path), uri=True, timeout=BUSY_SECONDS)
        try:
            if not is_ours(connection):
                raise StoreError(str(path), "is a database of something else", "give another path with --db")
            connection.row_factory = sqlite3.Row
            yield connection
        finally:
            connection.close()


def _address(path: Path) -> str:
    """Return SQLite's address of the file. Where neither log nor rights to make one are there (a published
    copy), the file cannot change and is opened as such.
    """
    address = f"file:{quote(str(path.resolve()))}?mode=ro"
    try:
        with sqlite3.connect(address, uri=True) as probe:
            probe.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        if not path.with_name(path.name + "-wal").exists():
            address += "&immutable=1"
    else:
        probe.close()
    return address


def rows(connection: sqlite3.Connection, sql: str, *values: Any) -> list[dict[str, Any]]:
    """Return the rows of a query as dictionaries."""
    return [dict(r) for r in connection.execute(sql, values)]
