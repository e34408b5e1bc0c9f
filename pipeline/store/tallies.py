"""What is kept beside the facts so that pages need not join and count them.

Facts of a present version bear their article, its paper and when it was published; those of old versions bear
none. Counts are kept with each article, and their sums by week and paper: `coverage`, the first page and the
lists read the sums. Facts that reviewers rejected do not count; mentions count as the views list them, those
of rejected facts too. Triggers add and subtract as tallies come and go, also where a user deletes an article.
"""

from __future__ import annotations

import sqlite3

_TALLY = """
INSERT INTO tallies
SELECT a.id, coalesce(a.week, ''), coalesce(a.outlet, ''),
       count(f.id) FILTER (WHERE f.kind = 'official'), count(f.id) FILTER (WHERE f.kind = 'document'),
       count(f.id) FILTER (WHERE f.kind = 'rank'), count(f.id) FILTER (WHERE f.kind = 'statement'),
       (SELECT count(*) FROM mentions m WHERE m.version_id = a.version_id AND m.kind = 'official'),
       (SELECT count(*) FROM mentions m WHERE m.version_id = a.version_id AND m.kind = 'document')
FROM articles a LEFT JOIN facts f
  ON f.version_id = a.version_id AND f.id NOT IN (SELECT fact_id FROM rejected_facts)
WHERE a.id = ? GROUP BY a.id
"""


def tally(connection: sqlite3.Connection, article_id: int) -> None:
    """Count an article's facts anew, after its present version, that version's facts or verdicts changed."""
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
