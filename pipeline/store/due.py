"""Articles that wait to be compared with others: of a new text, or looked at by another method.

Triggers list an article in `due_articles` when its present text changes; what looks at it strikes it off.
"""

from __future__ import annotations

import sqlite3
from typing import Literal

#: What articles wait for, and the table that says by which method they were looked at.
Work = Literal["copies", "threads"]
_LOOKED_AT: dict[Work, str] = {"copies": "sketches", "threads": "thread_articles"}


def due(connection: sqlite3.Connection, work: Work, method: str, most: int) -> list[int]:
    """Return the ids of `most` articles to look at by this method, the oldest first."""
    table = _LOOKED_AT[work]
    found = connection.execute(
        f"""SELECT * FROM (SELECT article_id FROM due_articles WHERE work = :work
                           ORDER BY article_id LIMIT :most)
            UNION SELECT * FROM (SELECT article_id FROM {table} WHERE method < :method LIMIT :most)
            UNION SELECT * FROM (SELECT article_id FROM {table} WHERE method > :method LIMIT :most)
            ORDER BY 1 LIMIT :most""",
        {"work": work, "method": method, "most": most},
    )
    return [id_ for (id_,) in found]


def looked_at(connection: sqlite3.Connection, work: Work, article_id: int) -> None:
    """Strike an article off."""
    connection.execute("DELETE FROM due_articles WHERE work = ? AND article_id = ?", (work, article_id))
