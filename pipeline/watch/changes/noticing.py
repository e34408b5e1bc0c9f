"""Noticing changes: what a version of an article shows against all that was stored before, and keeping it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from .change import Change
from .citations import first_citations
from .corrections import corrections
from .figures import figures
from .holders import holders


def changes_in(connection: sqlite3.Connection, version_id: int) -> Iterator[Change]:
    """Yield the changes that a version shows; reads only."""
    row = connection.execute(
        """SELECT a.id, coalesce(a.published, a.first_seen)
           FROM versions v JOIN articles a ON a.id = v.article_id WHERE v.id = ?""",
        (version_id,),
    ).fetchone()
    if row is None:
        return
    article_id, at = row
    yield from holders(connection, article_id, version_id, at)
    yield from first_citations(connection, article_id, version_id, at)
    yield from figures(connection, article_id, version_id, at)
    yield from corrections(connection, article_id, version_id)


def keep(connection: sqlite3.Connection, change: Change, at: str) -> int | None:
    """Write a change with its evidence and return its id, None where it is known. Inside a transaction."""
    row = connection.execute(
        """INSERT INTO events (key, kind, subject, before, after, person, position, document, indicator,
                               place, published, at)
           SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, a.published, ?
           FROM versions v JOIN articles a ON a.id = v.article_id WHERE v.id = ?
           ON CONFLICT (key) DO NOTHING RETURNING id""",
        (
            change.key, change.kind, change.subject, change.before, change.after, change.person,
            change.position, change.document, change.indicator, change.place, at, change.now.version_id,
        ),
    ).fetchone()  # fmt: skip
    if row is None:
        return None
    for side, evidence in (("now", change.now), ("before", change.then)):
        if evidence is not None:
            connection.execute(
                "INSERT INTO event_evidence VALUES (?, ?, ?, ?, ?)",
                (row[0], side, evidence.version_id, evidence.start, evidence.end),
            )
    return int(row[0])
