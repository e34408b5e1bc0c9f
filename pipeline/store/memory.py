"""The fetcher's memory of a run, in the database: what was visited, and what is held.

A visit waits until the articles handed over before it are stored. A run that is killed then remembers less
than it stored, never more: what it remembers would hide, behind a 304, articles that were lost.
"""

from __future__ import annotations

import sqlite3
import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..scrape.outlets import outlets
from ..scrape.web.memory import Validators, Visit
from .identity import address_key

if TYPE_CHECKING:
    from ..scrape.archive import Record
    from .database import Store

#: Seconds between two writes, and visits that are written at once however soon.
PAUSE, MOST = 1.0, 200

_VISIT = """
INSERT INTO fetches (url, final_url, kind, key, article, status, etag, last_modified, fetched_at, warc)
VALUES (:url, :final_url, :kind, :key, :article, :status, :etag, :last_modified, :at, :warc)
ON CONFLICT (url) DO UPDATE SET
  final_url = excluded.final_url, kind = excluded.kind, key = excluded.key, status = excluded.status,
  article = CASE WHEN excluded.status = 304 THEN article ELSE excluded.article END,
  etag = excluded.etag, last_modified = excluded.last_modified, fetched_at = excluded.fetched_at,
  warc = coalesce(excluded.warc, warc), error = NULL
"""
_SEEN = """
SELECT EXISTS (SELECT 1 FROM articles WHERE address_key = ?1)
    OR EXISTS (SELECT 1 FROM fetches f WHERE f.key = ?1 AND f.status IN (200, 304)
               AND (f.article IS NULL OR EXISTS (SELECT 1 FROM articles a WHERE a.address_key = f.article)))
"""


def paper_of(url: str) -> str:
    """Return the domain of the paper that an address belongs to, the host where none is known."""
    outlet = outlets().by_address(url)
    return outlet.domain if outlet else urlsplit(url).netloc.lower().rpartition("@")[2]


class StoreMemory:
    """A `FetchMemory` behind which the database stands.

    Its user says of every article read that it was `handed_over`, and later that it was `settled`, in the
    same order. `flush` writes what is ready. `asked` is told of every key asked for, `written` of a write.
    """

    def __init__(
        self,
        store: Store,
        *,
        asked: Callable[[str], None] | None = None,
        written: Callable[[], None] | None = None,
    ) -> None:
        self._store = store
        self._asked = asked
        self._written = written
        self._handed = 0
        self._settled = 0
        self._waiting: deque[tuple[int, Visit | Record]] = deque()
        self._lost_pages: set[str] = set()
        self._lost_papers: set[str] = set()
        self._written_at = time.monotonic()

    # -- what the network asks

    def known(self, url: str) -> Validators | None:
        """Return the validators of the last visit to a canonical address, None where it was never visited."""
        row = self._connection.execute(
            "SELECT etag, last_modified FROM fetches WHERE url = ?", (url,)
        ).fetchone()
        return Validators(*row) if row else None

    def seen(self, key: str) -> bool:
        """Tell whether the article of a key is stored, or its page was visited and holds none."""
        if self._asked:
            self._asked(key)
        return bool(self._connection.execute(_SEEN, (address_key(key),)).fetchone()[0])

    def remember(self, visit: Visit) -> None:
        """Keep a visit, once the articles handed over so far are stored."""
        self._waiting.append((self._handed, visit))
        self.flush()

    def archived(self, record: Record) -> None:
        """Keep where a response is in the web archive."""
        self._waiting.append((self._handed, record))

    # -- what becomes of the articles

    def handed_over(self) -> None:
        """Say that an article was read and is on its way into the database."""
        self._handed += 1

    def settled(self, lost: str | None = None) -> None:
        """Say that the oldest article on its way is stored, or that its page, at address `lost`, has to be
        asked for again; its paper's feeds are then asked for in full.
        """
        self._settled += 1
        if lost:
            self._lost_pages.add(address_key(lost))
            self._lost_papers.add(paper_of(lost))
        self.flush()

    def flush(self, *, at_once: bool = False) -> None:
        """Write the visits whose articles are settled: now and then, or `at_once`."""
        due = at_once or len(self._waiting) >= MOST or time.monotonic() - self._written_at >= PAUSE
        if not due or not self._waiting or self._waiting[0][0] > self._settled:
            return
        with self._store.transaction() as connection:
            while self._waiting and self._waiting[0][0] <= self._settled:
                _, entry = self._waiting.popleft()
                if isinstance(entry, Visit):
                    self._write(connection, entry)
                else:
                    _write_record(connection, entry)
        self._written_at = time.monotonic()
        if self._written:
            self._written()

    def _write(self, connection: sqlite3.Connection, visit: Visit) -> None:
        key = address_key(visit.key) if visit.key else None
        article = address_key(visit.final_url) if visit.article else None
        validators = visit.validators
        if visit.kind == "article":
            if article in self._lost_pages:
                return
            if visit.status == 304:
                connection.execute(
                    "UPDATE articles SET last_seen = ? WHERE address_key = ?", (visit.when, key)
                )
        elif paper_of(visit.url) in self._lost_papers:
            validators = Validators()
        connection.execute(
            _VISIT,
            {
                "url": visit.url, "final_url": visit.final_url, "kind": visit.kind, "key": key,
                "article": article, "status": visit.status, "etag": validators.etag,
                "last_modified": validators.last_modified, "at": visit.when,
                "warc": f"{visit.place.file}:{visit.place.offset}" if visit.place else None,
            },
        )  # fmt: skip

    @property
    def _connection(self) -> sqlite3.Connection:
        return self._store.connection


def _write_record(connection: sqlite3.Connection, record: Record) -> None:
    place = record.place
    connection.execute(
        "INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?, ?)",
        (place.file, place.offset, place.length, record.url, record.status, record.when),
    )
