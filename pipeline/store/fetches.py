"""The fetcher's memory: what came of each address, so that it is asked for again only if it changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .database import Store


@dataclass(frozen=True, slots=True)
class Fetch:
    """One answer: HTTP status (None: none came), validators, time (ISO 8601), place of the raw answer."""

    url: str
    fetched_at: str
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    warc: str | None = None
    error: str | None = None


class Fetches:
    """Reads and writes the memory of a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, url: str) -> Fetch | None:
        """Return what is remembered of an address, None where it was never asked for."""
        row = self._store.connection.execute(
            "SELECT url, fetched_at, status, etag, last_modified, warc, error FROM fetches WHERE url = ?",
            (url,),
        ).fetchone()
        return Fetch(*row) if row else None

    def put(self, fetch: Fetch) -> None:
        """Remember an answer. Without new validators (a 304 brings none) the old ones stay."""
        with self._store.transaction() as connection:
            connection.execute(
                """INSERT INTO fetches (url, fetched_at, status, etag, last_modified, warc, error)
                   VALUES (?, ?, ?, ?, ?, ?, ?)
                   ON CONFLICT (url) DO UPDATE SET fetched_at = excluded.fetched_at, status = excluded.status,
                     etag = coalesce(excluded.etag, etag),
                     last_modified = coalesce(excluded.last_modified, last_modified),
                     warc = coalesce(excluded.warc, warc), error = excluded.error""",
                (
                    fetch.url, fetch.fetched_at, fetch.status, fetch.etag, fetch.last_modified, fetch.warc,
                    fetch.error,
                ),
            )  # fmt: skip
