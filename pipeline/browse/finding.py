"""What the search finds of each kind: people, holders of posts, documents, indices, provinces and articles.

The full-text indices find the words without their marks; `hits` then puts exact hits first. What is narrowed
to a paper finds articles alone, since nothing else is one paper's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..language.spelling import key
from ..lexicon.indices import indices
from ..lexicon.provinces import Province, provinces
from .hits import Typed
from .query import fts_query

#: Hits of one kind that are put in order; the full-text index chooses them where there are more.
MOST = 400

_ARTICLES = """
SELECT a.id, a.headline, a.outlet, a.published, a.version_id
FROM versions_fts CROSS JOIN articles a ON a.version_id = versions_fts.rowid
WHERE versions_fts MATCH :q {narrowed} ORDER BY bm25(versions_fts, 4.0, 1.0) LIMIT :most
"""
_NEWEST = """
SELECT a.id, a.headline, a.outlet, a.published, a.version_id FROM articles a
WHERE 1 {narrowed} ORDER BY a.published DESC, a.id DESC LIMIT :most
"""
# The plus keeps the ids from becoming the way to the articles: all of them would be tried for each hit.
_OF_PLACE = """ AND +a.id IN (SELECT article_id FROM officials WHERE place_id IN ({ids})
                   UNION SELECT article_id FROM ranks WHERE subject_id IN ({ids}))"""
_PEOPLE = """
SELECT p.id, p.name, p.label, p.disambiguation, p.articles,
       (SELECT x.label FROM tenures t JOIN positions x ON x.id = t.position_id WHERE t.person_id = p.id
        ORDER BY t.last_seen DESC, t.articles DESC LIMIT 1) AS position
FROM people_fts JOIN people p ON p.id = people_fts.rowid
WHERE people_fts MATCH :q AND p.articles > 0 {narrowed} ORDER BY p.articles DESC LIMIT :most
"""
_HOLDERS = """
SELECT x.label AS position, p.id, p.label, t.status, t.first_seen, t.last_seen, t.articles
FROM positions_fts JOIN positions x ON x.id = positions_fts.rowid JOIN tenures t ON t.position_id = x.id
  JOIN people p ON p.id = t.person_id
WHERE positions_fts MATCH :q {narrowed}
ORDER BY t.last_seen IS NULL, t.last_seen DESC, t.articles DESC LIMIT :most
"""
_DOCUMENTS = """
SELECT d.id, d.label, d.number, d.issuer, d.issued, d.title, d.articles
FROM documents_fts JOIN documents d ON d.id = documents_fts.rowid
WHERE documents_fts MATCH :q AND d.articles > 0 {narrowed} ORDER BY d.articles DESC LIMIT :most
"""
_INDICES = """
SELECT r.indicator_id AS id, i.name, count(*) AS n, min(r.year) AS first, max(r.year) AS last
FROM ranks r JOIN indicators i ON i.id = r.indicator_id WHERE r.article_id IS NOT NULL {narrowed}
GROUP BY r.indicator_id ORDER BY n DESC
"""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a search is narrowed to; empty where it is not. Days are ISO, `place` is a province's name."""

    outlet: str = ""
    since: str = ""
    until: str = ""
    place: str = ""
    ids: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        ids = tuple(p.id for p in provinces() if p.name == self.place)
        object.__setattr__(self, "ids", ids)

    def seen(self, table: str) -> str:
        """Return the SQL that keeps what was seen in the time looked at."""
        return (f" AND {table}.last_seen >= :since" if self.since else "") + (
            f" AND {table}.first_seen < :until || '~'" if self.until else ""
        )

    def within(self, sql: str) -> str:
        """Return the SQL with `{ids}` for the province's ids; empty where no province is asked for."""
        return sql.replace("{ids}", ", ".join(f"'{id_}'" for id_ in self.ids)) if self.place else ""

    @property
    def given(self) -> dict[str, Any]:
        """The values that the SQL names."""
        return {"outlet": self.outlet, "since": self.since, "until": self.until, "place": key(self.place)}


def articles(connection: sqlite3.Connection, typed: Typed, to: Narrowed) -> list[sqlite3.Row]:
    """Return the articles, exact hits first; without words, the newest of what the search is narrowed to."""
    narrowed = " AND a.outlet = :outlet" if to.outlet else ""
    narrowed += (" AND a.day >= :since" if to.since else "") + (" AND a.day <= :until" if to.until else "")
    narrowed += to.within(_OF_PLACE)
    sql = _ARTICLES if typed.words else _NEWEST
    found = _rows(connection, sql, narrowed, typed, to)
    if not typed.marked:
        return sorted(found, key=lambda r: typed.tier(r["headline"]))
    ids = ", ".join(str(r["version_id"]) for r in found)
    texts = dict(connection.execute(f"SELECT id, text FROM versions WHERE id IN ({ids})").fetchall())
    return sorted(found, key=lambda r: typed.tier(r["headline"], texts[r["version_id"]]))


def people(connection: sqlite3.Connection, typed: Typed, to: Narrowed) -> list[sqlite3.Row]:
    """Return the people of the name."""
    of_place = """ AND EXISTS (SELECT 1 FROM tenures t JOIN positions x ON x.id = t.position_id
                   WHERE t.person_id = p.id AND x.place_id IN ({ids}))"""
    found = _rows(connection, _PEOPLE, to.seen("p") + to.within(of_place), typed, to)
    return sorted(found, key=lambda r: typed.tier(r["name"]))


def holders(connection: sqlite3.Connection, typed: Typed, to: Narrowed) -> list[sqlite3.Row]:
    """Return who is in the posts of the name, the latest seen first."""
    found = _rows(connection, _HOLDERS, to.seen("t") + to.within(" AND x.place_id IN ({ids})"), typed, to)
    return sorted(found, key=lambda r: typed.tier(r["position"]))


def documents(connection: sqlite3.Connection, typed: Typed, to: Narrowed) -> list[sqlite3.Row]:
    """Return the documents of the number, title, kind or issuer."""
    narrowed = to.seen("d") + (" AND d.place = :place" if to.place else "")
    found = _rows(connection, _DOCUMENTS, narrowed, typed, to)
    return sorted(found, key=lambda r: typed.tier(r["number"], r["label"], r["title"], r["issuer"]))


def ranked_indices(connection: sqlite3.Connection, typed: Typed, to: Narrowed) -> list[sqlite3.Row]:
    """Return the indices of the name or abbreviation in which anything is ranked."""
    forms = {i.id: (i.id, *i.abbreviations, i.name, *i.names) for i in indices()}
    found = connection.execute(_INDICES.format(narrowed=to.within(" AND r.subject_id IN ({ids})")), to.given)
    fitting = [r for r in found if typed.holds(*forms.get(r["id"], (r["name"],)))]
    return sorted(fitting, key=lambda r: typed.tier(*forms.get(r["id"], (r["name"],))))


def places(connection: sqlite3.Connection, typed: Typed, to: Narrowed) -> list[Sequence[Province]]:
    """Return the provinces of the name, each with its units, the oldest first."""
    by_name: dict[str, list[Province]] = {}
    for province in provinces():
        if to.place in ("", province.name) and typed.holds(*province.names):
            by_name.setdefault(province.name, []).append(province)
    return sorted(by_name.values(), key=lambda units: typed.tier(*units[0].names))


#: The kinds in the order in which they are shown.
KINDS: dict[str, Callable[[sqlite3.Connection, Typed, Narrowed], Sequence[Any]]] = {
    "provinces": places,
    "indices": ranked_indices,
    "people": people,
    "holders": holders,
    "documents": documents,
    "articles": articles,
}


def _rows(
    connection: sqlite3.Connection, sql: str, narrowed: str, typed: Typed, to: Narrowed
) -> list[sqlite3.Row]:
    given = {"q": fts_query(typed.words), "most": MOST, **to.given}
    return connection.execute(sql.format(narrowed=narrowed), given).fetchall()
