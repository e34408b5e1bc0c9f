"""Documents cited for the first time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from ...language.spelling import key
from ..lists.model import law_identity
from .change import Change, Evidence

_FIRST_CITED = """
SELECT d.id, d.label, d.place, c.number_key, c.subject, c.named, m.start, m."end"
FROM facts f JOIN citations c ON c.id = f.id JOIN documents d ON d.id = c.document_id
JOIN mentions m ON m.id = (SELECT id FROM mentions WHERE fact_id = f.id ORDER BY start, id LIMIT 1)
WHERE f.version_id = ?1 AND (c.number_key IS NOT NULL OR c.named) AND NOT EXISTS (
  SELECT 1 FROM citations o JOIN facts g ON g.id = o.id JOIN versions v ON v.id = g.version_id
  JOIN articles a ON a.id = v.article_id
  WHERE o.document_id = c.document_id AND a.id <> ?2
    AND datetime(coalesce(a.published, a.first_seen)) <= datetime(?3))
GROUP BY d.id ORDER BY m.start
"""


def first_citations(
    connection: sqlite3.Connection, article_id: int, version_id: int, at: str
) -> Iterator[Change]:
    """Yield the documents that no other article published until `at` cites."""
    for id_, label, place, number, subject, named, start, end in connection.execute(
        _FIRST_CITED, (version_id, article_id, at)
    ):
        document = (
            key(number).replace(" ", "") if number else law_identity(subject) if named and subject else None
        )
        yield Change(
            f"first cited|{id_}", "first cited", label, None, label, Evidence(version_id, start, end),
            document=document, place=place,
        )  # fmt: skip
