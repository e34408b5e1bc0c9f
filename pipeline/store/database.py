"""The open database: connections, transactions, and what SQLite's errors mean for the user."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ..errors import StoreError
from . import schema

if TYPE_CHECKING:
    from .fetches import Fetches
    from .memory import StoreMemory
    from .writing import Run

#: Seconds to wait for another writer; one writes for milliseconds at a time.
BUSY_SECONDS = 30.0

_MEANINGS = {
    "SQLITE_NOTADB": ("is not an SQLite database", "give another path with --db"),
    "SQLITE_CORRUPT": ("is damaged", "restore a copy, or rescue what is left with `sqlite3 FILE .recover`"),
    "SQLITE_BUSY": (
        "is locked by another program",
        "close what writes to it and run again; nothing stored is lost",
    ),
    "SQLITE_LOCKED": (
        "is locked by another program",
        "close what writes to it and run again; nothing stored is lost",
    ),
    "SQLITE_READONLY": (
        "cannot be written",
        "check the rights of the file and its folder, or give another --db",
    ),
    "SQLITE_PERM": ("cannot be opened", "check the rights of the file and its folder"),
    "SQLITE_CANTOPEN": ("cannot be opened", "check that the path is a file and its folder can be written"),
    "SQLITE_FULL": (
        "cannot grow: the disk is full",
        "free some space and run again; what is stored is whole",
    ),
    "SQLITE_IOERR": ("cannot be read or written: the disk failed", "check the disk and run again"),
}


@contextmanager
def explained(source: str) -> Iterator[None]:
    """Turn SQLite's errors in the block into StoreError with the next step."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", None) or ""
        primary = "_".join(name.split("_")[:2])
        if primary == "SQLITE_ERROR" or primary not in _MEANINGS:
            raise StoreError(
                source, f"the database refused: {error}", "report this with the command you ran"
            ) from error
        problem, hint = _MEANINGS[primary]
        raise StoreError(source, problem, hint) from error


class Store:
    """A database of press facts, open for writing. Close it, or use it in a `with` block."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True) -> Store:
        """Open the database, at the present schema; with `create`, make it and its folder where missing.

        Raises StoreError where it cannot be: not a database, of something else, of a newer schema, locked,
        without rights, or missing while `create` is off.
        """
        path = Path(path)
        if not path.exists():
            if not create:
                raise StoreError(str(path), "no such database", "`pipeline ingest` makes one")
            _make_folder(path.parent)
        elif path.is_dir():
            raise StoreError(str(path), "is a folder", "give the path of a file with --db")
        with explained(str(path)):
            connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
            try:
                connection.execute("PRAGMA foreign_keys = ON")
                connection.execute("PRAGMA synchronous = NORMAL")
                connection.execute("PRAGMA cache_size = -65536")
                connection.execute("PRAGMA wal_autocheckpoint = 8000")  # pages, 32 MB: runs checkpoint too
                if not (schema.is_ours(connection) or schema.is_empty(connection)):
                    schema.migrate(connection, str(path))  # refuses before anything is changed
                connection.execute("PRAGMA journal_mode = WAL")
                schema.migrate(connection, str(path))
            except BaseException:
                connection.close()
                raise
        return cls(path, connection)

    def run(self, sources: Sequence[str], rules_version: str | None = None, *, poll: bool = False) -> Run:
        """Return a run over these sources: a context manager that records how it went.

        `rules_version` is that of the installed rules unless given. A `poll` that comes to nothing leaves no
        record.
        """
        from .writing import Run

        if rules_version is None:
            from ..extract.version import rules_version as installed

            rules_version = installed()
        return Run(self, sources, rules_version, poll=poll)

    def memory(
        self, *, asked: Callable[[str], None] | None = None, written: Callable[[], None] | None = None
    ) -> StoreMemory:
        """Return the memory of a run that fetches; it tells of each key asked for and each time it wrote."""
        from .memory import StoreMemory

        return StoreMemory(self, asked=asked, written=written)

    @property
    def fetches(self) -> Fetches:
        """What the fetcher remembers of each address."""
        from .fetches import Fetches

        return Fetches(self)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run the block as one transaction that holds the write lock from its start; all or nothing.

        A plain BEGIN would fail at once, whatever the time-out, where it reads before it writes and another
        connection commits in between.
        """
        with explained(str(self.path)):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def rebuild_search(self) -> None:
        """Fill the full-text indexes anew."""
        with self.transaction() as connection:
            schema.rebuild_search(connection)

    def checkpoint(self) -> None:
        """Move the write-ahead log into the file, where no reader stands in the way."""
        with explained(str(self.path)):
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close the database."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            str(folder), f"cannot be made: {error.strerror}", "give another path with --db"
        ) from error
