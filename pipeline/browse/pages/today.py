"""What is new: what the articles of the latest day tell that none told before."""

from __future__ import annotations

import sqlite3
from typing import Any

from ..listing import Listing, of_query

_SHOWN = 6
_COUNT = "SELECT count(*) FROM articles WHERE published >= :day AND published < :day || '~'"
_CAME = """
SELECT p.id, p.label, x.label AS position, t.position_id, t.incoming_seen AS published
FROM tenures t JOIN people p ON p.id = t.person_id JOIN positions x ON x.id = t.position_id
WHERE t.incoming_seen >= :day AND t.incoming_seen < :day || '~' AND x.class <> 'foreign'
ORDER BY p.articles DESC, t.id
"""
_CITED = """
SELECT id, label, title, first_seen FROM documents
WHERE first_seen >= :day AND first_seen < :day || '~' AND articles > 0 ORDER BY articles DESC, id
"""
_RANKED = """
SELECT r.article_id, min(r.id) AS fact_id, coalesce(v.name, r.subject) AS place, r.rank,
       max(r.out_of) AS out_of, r.year, coalesce(i.name, r.indicator) AS index_name,
       count(DISTINCT r.article_id) AS n, max(r.published) AS published
FROM ranks r LEFT JOIN provinces v ON v.id = r.subject_id LEFT JOIN indicators i ON i.id = r.indicator_id
WHERE r.published >= :day AND r.published < :day || '~' AND r.rank IS NOT NULL AND r.subject IS NOT NULL
  AND r.indicator IS NOT NULL AND r.target = 0 AND r.id NOT IN (SELECT fact_id FROM rejected_facts)
GROUP BY place, index_name, r.year, r.rank
ORDER BY r.indicator_id IS NULL, n DESC, r.rank, fact_id
"""


def today(connection: sqlite3.Connection, day: str | None) -> dict[str, Any]:
    """Return what is new on a day: how many articles, who is first reported to come into a post, which
    documents are first cited, which places in rankings are told. Empty without a day.
    """
    if day is None:
        return {}
    given = {"day": day}
    return {
        "day": day,
        "articles": connection.execute(_COUNT, given).fetchone()[0],
        "came": connection.execute(f"{_CAME} LIMIT {_SHOWN}", given).fetchall(),
        "cited": connection.execute(f"{_CITED} LIMIT {_SHOWN}", given).fetchall(),
        "ranked": connection.execute(f"{_RANKED} LIMIT {_SHOWN}", given).fetchall(),
    }


def lists_of(connection: sqlite3.Connection, day: str | None) -> dict[str, Listing]:
    """Return the lists of what is new on a day, whole."""
    given = {"day": day}
    return {
        "came": of_query(connection, _CAME, given, "person_id"),
        "first_cited": of_query(connection, _CITED, given, "document_id"),
        "ranks": of_query(connection, _RANKED, given),
    }
