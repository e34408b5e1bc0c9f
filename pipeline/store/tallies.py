"""Counts that are kept with each article, and their sums by week and paper.

`coverage` and the first page read the sums: triggers add and subtract them as tallies come and go, also where
an article is deleted by hand. What the database as a whole holds is the sum of the sums.
"""

from __future__ import annotations

import sqlite3

_TALLY = """
INSERT INTO tallies
SELECT a.id, coalesce(a.week, ''), coalesce(a.outlet, ''),
       count(*) FILTER (WHERE f.kind = 'official'), count(*) FILTER (WHERE f.kind = 'document'),
       count(*) FILTER (WHERE f.kind = 'rank'), count(*) FILTER (WHERE f.kind = 'statement'),
       (SELECT count(*) FROM mentions m WHERE m.version_id = a.version_id AND m.kind = 'official'),
       (SELECT count(*) FROM mentions m WHERE m.version_id = a.version_id AND m.kind = 'document')
FROM articles a LEFT JOIN facts f ON f.version_id = a.version_id WHERE a.id = ? GROUP BY a.id
"""


def tally(connection: sqlite3.Connection, article_id: int) -> None:
    """Count an article's facts anew, after its present version or that version's facts have changed."""
    connection.execute("DELETE FROM tallies WHERE article_id = ?", (article_id,))
    connection.execute(_TALLY, (article_id,))
