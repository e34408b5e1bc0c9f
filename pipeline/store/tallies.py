"""What is kept beside the facts so that pages need not join and count them.

Facts of a present version bear their article, its paper and when it was published; those of old versions bear
none. Counts are kept with each article, and their sums by week and paper: `coverage`, the first page and the
lists read the sums. Triggers add and subtract as tallies come and go, also where a user deletes an article.
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


def retire(connection: sqlite3.Connection, version_id: int) -> None:
    """Take the article from the facts of a version that is no longer the present one."""
    for table in ("officials", "citations", "ranks", "statements"):
        connection.execute(
            f"""UPDATE {table} SET article_id = NULL, published = NULL, outlet = NULL
                WHERE id IN (SELECT id FROM facts WHERE version_id = ?)""",
            (version_id,),
        )
