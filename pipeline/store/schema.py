"""The schema as migrations: each file of `migrations/` is one, applied once, in the order of its number.

A released file is never edited; a change to the schema is a new file. `sqlite-utils transform` drops a
table's triggers without a word, so a migration that transforms a table has to create its triggers again.
"""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from importlib.resources.abc import Traversable

from sqlite_utils import Database, Migrations

from ..errors import StoreError

#: Marks the file as a database of this project (PRAGMA application_id): "VNPF".
APPLICATION_ID = 0x564E5046
#: The tables with a full-text index `<table>_fts`, and the columns it holds.
SEARCHED = {
    "versions": ("headline", "text"),
    "people": ("name",),
    "positions": ("label",),
    "documents": ("kind", "number", "title", "issuer"),
}

migrations = Migrations("vietnam-press-facts")


def _register(script: Traversable) -> None:
    @migrations(name=script.name.removesuffix(".sql"))
    def apply(db: Database) -> None:
        db.executescript(script.read_text(encoding="utf-8"))


for _script in sorted(files(__package__).joinpath("migrations").iterdir(), key=lambda f: f.name):
    if _script.name.endswith(".sql"):
        _register(_script)


@migrations(name="016_contents")
def _contents(db: Database) -> None:
    """What only Python can work out comes after all files, since it reads the tables as they are now."""
    from ..review.migration import complete

    complete(db.conn)


def is_ours(connection: sqlite3.Connection) -> bool:
    """Tell whether the open file is a database of this project."""
    return bool(connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)


def is_empty(connection: sqlite3.Connection) -> bool:
    """Tell whether the open file holds nothing yet."""
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None


def migrate(connection: sqlite3.Connection, source: str) -> None:
    """Bring the open database to the present schema; a database that is there already is not written to.

    Raises StoreError for a file of something else and for a schema newer than this version of the tool.
    """
    db = Database(connection)
    if not is_ours(connection):
        if not is_empty(connection):
            raise StoreError(source, "is a database of something else", "give another path with --db")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    known = {m.name for m in migrations.pending(db)} | {m.name for m in migrations.applied(db)}
    present = {m.name for m in migrations._migrations}
    if newer := sorted(known - present):
        raise StoreError(
            source,
            f"has a newer schema ({newer[-1]})",
            "update vietnam-press-facts, or give another path with --db",
        )
    if migrations.pending(db):
        migrations.apply(db)


def rebuild_search(connection: sqlite3.Connection) -> None:
    """Fill the full-text indexes anew. FTS5's own 'rebuild' would lose that đ is found by d."""
    for table, columns in SEARCHED.items():
        folded = ", ".join(_folded(c) for c in columns)
        connection.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('delete-all')")
        connection.execute(
            f"INSERT INTO {table}_fts (rowid, {', '.join(columns)}) SELECT id, {folded} FROM {table}"
        )


def _folded(expression: str) -> str:
    for letter in "đĐðÐ":
        expression = f"replace({expression}, '{letter}', 'd')"
    return expression
