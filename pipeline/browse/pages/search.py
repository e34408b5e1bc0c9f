"""One box for articles, people, documents and positions: with or without marks, exact hits first."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from markupsafe import Markup, escape

from ..plumbing import View
from ..query import fts_query, has

_LIMIT = 40
_ARTICLES = """
SELECT a.id, a.headline, a.outlet, a.published, v.id AS version_id,
       snippet(versions_fts, 1, char(2), char(3), '…', 24) AS snippet,
       highlight(versions_fts, 0, char(2), char(3)) AS marked_headline
FROM versions_fts JOIN versions v ON v.id = versions_fts.rowid JOIN articles a ON a.version_id = v.id
WHERE versions_fts MATCH :q AND (:outlet = '' OR a.outlet = :outlet)
  AND (:from = '' OR a.day >= :from) AND (:until = '' OR a.day <= :until)
ORDER BY bm25(versions_fts, 4.0, 1.0) LIMIT 200
"""
_PEOPLE = """
SELECT p.id, highlight(people_fts, 0, char(2), char(3)) AS marked, p.name, p.disambiguation, p.articles,
       (SELECT x.label FROM tenures t JOIN positions x ON x.id = t.position_id WHERE t.person_id = p.id
        ORDER BY t.last_seen DESC, t.articles DESC LIMIT 1) AS position
FROM people_fts JOIN people p ON p.id = people_fts.rowid
WHERE people_fts MATCH :q AND p.articles > 0 ORDER BY p.articles DESC LIMIT 100
"""
_DOCUMENTS = """
SELECT d.id, d.label, d.issuer, d.issued, d.title, d.articles
FROM documents_fts JOIN documents d ON d.id = documents_fts.rowid
WHERE documents_fts MATCH :q AND d.articles > 0 ORDER BY d.articles DESC LIMIT 100
"""
_HOLDERS = """
SELECT x.label AS position, p.id, p.label, t.status, t.first_seen, t.last_seen, t.articles
FROM positions_fts JOIN positions x ON x.id = positions_fts.rowid JOIN tenures t ON t.position_id = x.id
  JOIN people p ON p.id = t.person_id
WHERE positions_fts MATCH :q ORDER BY t.last_seen IS NULL, t.last_seen DESC, t.articles DESC LIMIT 30
"""


def search(connection: sqlite3.Connection, arguments: Mapping[str, str]) -> View:
    """Return the hits for `q`; `outlet`, `from`, `until` narrow the articles, `kind` shows one kind only."""
    typed = arguments.get("q", "").strip()[:200]
    kind = arguments.get("kind", "")
    narrowed = {name: arguments.get(name, "") for name in ("outlet", "from", "until")}
    query = {"q": fts_query(typed), **narrowed}
    found: dict[str, list[sqlite3.Row]] = {"articles": [], "people": [], "documents": [], "holders": []}
    if typed:
        for name, sql in (
            ("people", _PEOPLE),
            ("documents", _DOCUMENTS),
            ("holders", _HOLDERS),
            ("articles", _ARTICLES),
        ):
            if kind in ("", name):
                found[name] = connection.execute(sql, query).fetchall()
    found["articles"] = _exact_first(found["articles"], typed, "snippet", "headline")
    found["people"] = _exact_first(found["people"], typed, "name")
    return View(
        "press_search.html",
        {
            "q": typed,
            "kind": kind,
            **narrowed,
            "outlets": [
                r[0]
                for r in connection.execute(
                    "SELECT DISTINCT outlet FROM articles WHERE outlet > '' ORDER BY 1"
                )
            ],
            "found": {name: rows[:_LIMIT] for name, rows in found.items()},
            "counts": {name: len(rows) for name, rows in found.items()},
            "show": shown,
        },
    )


def _exact_first(rows: list[sqlite3.Row], typed: str, *columns: str) -> list[sqlite3.Row]:
    """Put the hits that bear the very marks that were typed before those that only sound alike."""
    plain = {"\2": "", "\3": ""}
    table = str.maketrans(plain)
    return sorted(rows, key=lambda r: not any(has(str(r[c] or "").translate(table), typed) for c in columns))


def shown(marked: str) -> Markup:
    """Return a text with the hit set as <mark>; all else is escaped."""
    return Markup(str(escape(marked)).replace("\2", "<mark>").replace("\3", "</mark>"))
