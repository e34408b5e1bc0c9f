"""A document under all its spellings: what the papers say it is, who cites it and which of its provisions."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence

from ...language.spelling import key
from ..answers import View
from ..charts import columns
from ..labels import words
from ..listing import of_query, of_rows
from ..spans import by_month

_CITED = """
SELECT number, issuer, date, subject, provisions, doubt, article_id, outlet,
       date(substr(published, 1, 10)) AS day
FROM citations
WHERE document_id = ? AND article_id IS NOT NULL AND id NOT IN (SELECT fact_id FROM rejected_facts)
"""
_LATEST = """
SELECT c.id AS fact_id, c.article_id, a.headline, a.outlet, a.published,
       (SELECT surface FROM mentions m WHERE m.fact_id = c.id ORDER BY m.start LIMIT 1) AS surface
FROM citations c JOIN articles a ON a.id = c.article_id
WHERE c.document_id = ? AND c.id NOT IN (SELECT fact_id FROM rejected_facts)
ORDER BY c.published DESC, c.article_id DESC
"""
_MENTIONS = """
SELECT * FROM document_citations WHERE document_id = ? AND verdict <> 'rejected' ORDER BY published DESC
"""
_BESIDE = """
SELECT d.id, d.label, count(DISTINCT e.article_id) AS n
FROM citations c JOIN citations e ON e.article_id = c.article_id JOIN documents d ON d.id = e.document_id
WHERE c.document_id = ?1 AND e.document_id <> ?1 AND c.id NOT IN (SELECT fact_id FROM rejected_facts)
  AND e.id NOT IN (SELECT fact_id FROM rejected_facts)
GROUP BY d.id ORDER BY n DESC, d.label
"""
_PEOPLE = """
SELECT p.id, p.label, count(DISTINCT o.article_id) AS n
FROM officials o JOIN people p ON p.id = o.person_id
WHERE o.id NOT IN (SELECT fact_id FROM rejected_facts) AND o.article_id IN (
  SELECT article_id FROM citations WHERE document_id = ? AND article_id IS NOT NULL
  ORDER BY published DESC LIMIT 200)
GROUP BY p.id ORDER BY n DESC, p.label
"""


def document(connection: sqlite3.Connection, arguments: Mapping[str, str], id: str) -> View | None:  # noqa: A002
    """Return the document's view."""
    row = connection.execute("SELECT * FROM documents WHERE id = ?", (int(id),)).fetchone()
    if row is None:
        return None
    cited = connection.execute(_CITED, (row["id"],)).fetchall()
    said = {
        column: told([c[column] for c in cited if c[column]], as_written=column == "number")[:8]
        for column in ("number", "issuer", "date", "subject")
    }
    said["date"] = _dates(said["date"])
    say, day = words(arguments)
    months = Counter(c["day"][:7] for c in cited if c["day"])
    outlets = Counter(c["outlet"] for c in cited if c["outlet"]).most_common()
    provisions = Counter(p for c in cited for p in json.loads(c["provisions"])).most_common()
    return View(
        "press_document.html",
        {
            "document": row,
            "cited": connection.execute(f"{_LATEST} LIMIT 100", (row["id"],)).fetchall(),
            "cited_count": len({c["article_id"] for c in cited}),
            "said": said,
            "outlets": outlets,
            "provisions": provisions[:40],
            "doubts": sorted({c["doubt"] for c in cited if c["doubt"]}),
            "beside": connection.execute(f"{_BESIDE} LIMIT 12", (row["id"],)).fetchall(),
            "people": connection.execute(f"{_PEOPLE} LIMIT 12", (row["id"],)).fetchall(),
        },
        charts={"months": columns(by_month(months, day), f"{row['label']}: {say('by_month')}")},
        lists={
            "all_citations": of_query(connection, _MENTIONS, (row["id"],)),
            "cited_by": of_query(connection, _LATEST, (row["id"],)),
            "said_of_it": of_rows(
                ("field", "words", "articles"), [(name, *told) for name in said for told in said[name]]
            ),
            "provisions": of_rows(("provision", "articles"), provisions),
            "beside_documents": of_query(connection, _BESIDE, (row["id"],), "document_id"),
            "beside_people": of_query(connection, _PEOPLE, (row["id"],), "person_id"),
            "outlets": of_rows(("name", "articles"), outlets),
            "by_month": of_rows(("month", "articles"), sorted(months.items())),
        },
    )


def told(wordings: Sequence[str], *, as_written: bool = False) -> list[tuple[str, int]]:
    """Return wordings with how many articles have each, the commonest first. Unless as written, those that
    differ in capitals and spelling alone are one, shown as most have it.
    """
    if as_written:
        return Counter(wordings).most_common()
    spellings: dict[str, Counter[str]] = {}
    for wording in wordings:
        spellings.setdefault(key(wording), Counter())[wording] += 1
    counted = [(found.most_common(1)[0][0], found.total()) for found in spellings.values()]
    return sorted(counted, key=lambda x: -x[1])


def _dates(told: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return the dates without those that another gives more precisely: 2024 of 2024-12-22."""
    return [(d, n) for d, n in told if not any(other != d and other.startswith(d) for other, _ in told)]
