"""Raising alerts: versions are looked at once, in the order they were stored, and what rings becomes a row.

The rows, the changes noticed and the mark of how far the watch has come are one transaction a batch, so an
end at any moment loses nothing and repeats nothing.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from ...store import Store
from ..changes.noticing import changes_in, keep
from ..lists.model import Watchlist
from .matching import Hit, hits
from .told import Told, told

#: Versions looked at in one transaction.
BATCH = 100
_MARK = "matched"


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert raised: its row's id, the hit and what the article tells."""

    id: int
    uid: str
    hit: Hit
    told: Told


def begin(store: Store) -> bool:
    """Set the mark at the newest version where there is none yet; tell whether it was set.

    What is stored before a watch first starts does not ring.
    """
    with store.transaction() as connection:
        cursor = connection.execute(
            "INSERT OR IGNORE INTO watch_state SELECT ?, coalesce(max(id), 0) FROM versions", (_MARK,)
        )
    return cursor.rowcount > 0


def pending(store: Store) -> bool:
    """Tell whether versions are stored that were not looked at yet; a look costs no write."""
    return bool(_due(store.connection))


def raise_alerts(
    store: Store,
    lists: Sequence[Watchlist],
    *,
    now: datetime | None = None,
    guard: Callable[[sqlite3.Connection], None] = lambda _: None,
    raised: Callable[[sqlite3.Connection, Alert], None] = lambda _, __: None,
) -> list[Alert]:
    """Look at every version stored since the mark and return the alerts raised.

    `guard` is called at the start of each transaction and may raise, `raised` for each alert inside it.
    Copies have to be grouped before (see `store.copies.group`).
    """
    at = (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
    found: list[Alert] = []
    while _due(store.connection):
        with store.transaction() as connection:
            guard(connection)
            batch = _due(connection)
            for version_id in batch:
                for alert in _look(connection, version_id, lists, at):
                    raised(connection, alert)
                    found.append(alert)
            if batch:
                connection.execute("UPDATE watch_state SET value = ? WHERE name = ?", (str(batch[-1]), _MARK))
    return found


def _due(connection: sqlite3.Connection) -> list[int]:
    return [
        r[0]
        for r in connection.execute(
            """SELECT id FROM versions
               WHERE id > (SELECT CAST(value AS INTEGER) FROM watch_state WHERE name = ?)
               ORDER BY id LIMIT ?""",
            (_MARK, BATCH),
        )
    ]


def _look(
    connection: sqlite3.Connection, version_id: int, lists: Sequence[Watchlist], at: str
) -> list[Alert]:
    kept = [
        (c, id_) for c in changes_in(connection, version_id) if (id_ := keep(connection, c, at)) is not None
    ]
    version = told(connection, version_id, tuple(c for c, _ in kept))
    if version is None:
        return []
    events = {c.key: id_ for c, id_ in kept}
    return [
        _write(connection, version, hit, events, at)
        for watchlist in lists
        for hit in hits(watchlist, version)
        if not _rang(connection, version, hit)
    ]


def _rang(connection: sqlite3.Connection, version: Told, hit: Hit) -> bool:
    """Tell whether an item rang for this figure or change, or for this story."""
    if hit.once is not None:
        sql = "SELECT 1 FROM alerts WHERE list = ? AND item = ? AND once = ? LIMIT 1"
        return connection.execute(sql, (hit.list, hit.item, hit.once)).fetchone() is not None
    marks = ", ".join("?" * len(version.copies))
    return (
        connection.execute(
            f"""SELECT 1 FROM alerts WHERE list = ? AND item = ? AND once IS NULL AND article_id IN ({marks})
                LIMIT 1""",
            (hit.list, hit.item, *sorted(version.copies)),
        ).fetchone()
        is not None
    )


def _write(connection: sqlite3.Connection, version: Told, hit: Hit, events: dict[str, int], at: str) -> Alert:
    uid = str(uuid.uuid4())
    (id_,) = connection.execute(
        """INSERT INTO alerts (uid, list, item, once, article_id, version_id, fact_id, event_id, kind, start,
                               "end", surface, at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
        (
            uid, hit.list, hit.item, hit.once, version.article_id, version.version_id, hit.fact_id,
            events[hit.change.key] if hit.change else None, hit.kind, hit.start, hit.end,
            version.text[hit.start : hit.end], at,
        ),
    ).fetchone()  # fmt: skip
    return Alert(id_, uid, hit, version)
