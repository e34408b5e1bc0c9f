"""The migration to complete contents: verdicts, which facts they hold for, and what is counted by them."""

from __future__ import annotations

import sqlite3

from ..store import derived
from ..store.tallies import tally
from .verdicts import apply, uid_of

_CONCERNED = """
SELECT a.id, a.version_id FROM articles a JOIN versions v ON v.id = a.version_id
WHERE a.address_key IN (SELECT address_key FROM verdicts)
  OR v.text_sha256 IN (SELECT text_sha256 FROM verdicts)
"""


def complete(connection: sqlite3.Connection) -> None:
    """Bring a whole database there. People and documents concerned are listed as stale, for the next run."""
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    for verdict in cursor.execute("SELECT * FROM verdicts").fetchall():
        connection.execute("UPDATE verdicts SET uid = ? WHERE id = ?", (uid_of(verdict), verdict["id"]))
    for article_id, version_id in connection.execute(_CONCERNED).fetchall():
        apply(connection, version_id)
        derived.mark(connection, version_id)
        tally(connection, article_id)
