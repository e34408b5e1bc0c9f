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
from .listing import Listing, of_query, of_rows
from .query import fts_query

#: Hits of one kind that are put in order together; the full-text index says which where there are more.
MOST = 400

_ARTICLES = """
SELECT a.id, a.headline, a.outlet, a.published, a.version_id
FROM versions_fts CROSS JOIN articles a ON a.version_id = versions_fts.rowid
WHERE versions_fts MATCH :q {narrowed} ORDER BY bm25(versions_fts, 4.0, 1.0), a.id
"""
_AS_DATA = """
SELECT a.id, a.url, a.headline, a.outlet, a.published, a.lead
FROM versions_fts CROSS JOIN articles a ON a.version_id = versions_fts.rowid
WHERE versions_fts MATCH :q {narrowed} ORDER BY a.published DESC, a.id DESC
"""
_NEWEST = """
SELECT a.id, a.url, a.headline, a.outlet, a.published, a.lead, a.version_id FROM articles a
WHERE 1 {narrowed} ORDER BY a.published DESC, a.id DESC
"""
# The plus keeps the ids from becoming the way to the articles: all of them would be tried for each hit.
_OF_PLACE = """ AND +a.id IN (
  SELECT article_id FROM officials
  WHERE place_id IN ({ids}) AND id NOT IN (SELECT fact_id FROM rejected_facts)
  UNION SELECT article_id FROM ranks
  WHERE subject_id IN ({ids}) AND id NOT IN (SELECT fact_id FROM rejected_facts))"""
_PEOPLE = """
SELECT p.id, p.name, p.label, p.disambiguation, p.articles,
       (SELECT x.label FROM tenures t JOIN positions x ON x.id = t.position_id WHERE t.person_id = p.id
        ORDER BY t.last_seen DESC, t.articles DESC LIMIT 1) AS position
FROM people_fts JOIN people p ON p.id = people_fts.rowid
WHERE people_fts MATCH :q AND p.articles > 0 {narrowed} ORDER BY p.articles DESC, p.id
"""
_HOLDERS = """
SELECT x.label AS position, p.id, p.label, t.status, t.first_seen, t.last_seen, t.articles
FROM positions_fts JOIN positions x ON x.id = positions_fts.rowid JOIN tenures t ON t.position_id = x.id
  JOIN people p ON p.id = t.person_id
WHERE positions_fts MATCH :q {narrowed}
ORDER BY t.last_seen IS NULL, t.last_seen DESC, t.articles DESC, t.id
"""
_DOCUMENTS = """
SELECT d.id, d.label, d.number, d.issuer, d.issued, d.title, d.articles
FROM documents_fts JOIN documents d ON d.id = documents_fts.rowid
WHERE documents_fts MATCH :q AND d.articles > 0 {narrowed} ORDER BY d.articles DESC, d.id
"""
_INDICES = """
SELECT r.indicator_id AS id, i.name, count(*) AS n, min(r.year) AS first, max(r.year) AS last
FROM ranks r JOIN indicators i ON i.id = r.indicator_id
WHERE r.article_id IS NOT NULL {narrowed} AND r.id NOT IN (SELECT fact_id FROM rejected_facts)
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


@dataclass(frozen=True, slots=True)
class Found:
    """Hits of a kind in their order, and whether there are more after them."""

    hits: Sequence[Any] = ()
    more: bool = False


def articles(connection: sqlite3.Connection, typed: Typed, to: Narrowed, skip: int = 0) -> Found:
    """Return the articles, exact hits first; without words, the newest of what the search is narrowed to."""
    found, more = _rows(connection, _ARTICLES if typed.words else _NEWEST, _of_articles(to), typed, to, skip)
    if not typed.marked:
        return Found(sorted(found, key=lambda r: typed.tier(r["headline"])), more)
    ids = ", ".join(str(r["version_id"]) for r in found)
    texts = dict(connection.execute(f"SELECT id, text FROM versions WHERE id IN ({ids})").fetchall())
    return Found(sorted(found, key=lambda r: typed.tier(r["headline"], texts[r["version_id"]])), more)


def people(connection: sqlite3.Connection, typed: Typed, to: Narrowed, skip: int = 0) -> Found:
    """Return the people of the name."""
    found, more = _rows(connection, _PEOPLE, _of_people(to), typed, to, skip)
    return Found(sorted(found, key=lambda r: typed.tier(r["name"])), more)


def holders(connection: sqlite3.Connection, typed: Typed, to: Narrowed, skip: int = 0) -> Found:
    """Return who is in the posts of the name, the latest seen first."""
    found, more = _rows(connection, _HOLDERS, _of_holders(to), typed, to, skip)
    return Found(sorted(found, key=lambda r: typed.tier(r["position"])), more)


def documents(connection: sqlite3.Connection, typed: Typed, to: Narrowed, skip: int = 0) -> Found:
    """Return the documents of the number, title, kind or issuer."""
    found, more = _rows(connection, _DOCUMENTS, _of_documents(to), typed, to, skip)
    return Found(
        sorted(found, key=lambda r: typed.tier(r["number"], r["label"], r["title"], r["issuer"])), more
    )


def ranked_indices(connection: sqlite3.Connection, typed: Typed, to: Narrowed, skip: int = 0) -> Found:
    """Return the indices of the name or abbreviation in which anything is ranked."""
    forms = {i.id: (i.id, *i.abbreviations, i.name, *i.names) for i in indices()}
    found = connection.execute(_INDICES.format(narrowed=to.within(" AND r.subject_id IN ({ids})")), to.given)
    fitting = [r for r in found if typed.holds(*forms.get(r["id"], (r["name"],)))]
    return Found(sorted(fitting, key=lambda r: typed.tier(*forms.get(r["id"], (r["name"],))))[skip:])


def places(connection: sqlite3.Connection, typed: Typed, to: Narrowed, skip: int = 0) -> Found:
    """Return the provinces of the name, each with its units, the oldest first."""
    by_name: dict[str, list[Province]] = {}
    for province in provinces():
        if to.place in ("", province.name) and typed.holds(*province.names):
            by_name.setdefault(province.name, []).append(province)
    return Found(sorted(by_name.values(), key=lambda units: typed.tier(*units[0].names))[skip:])


#: The kinds in the order in which they are shown.
KINDS: dict[str, Callable[[sqlite3.Connection, Typed, Narrowed, int], Found]] = {
    "provinces": places,
    "indices": ranked_indices,
    "people": people,
    "holders": holders,
    "documents": documents,
    "articles": articles,
}


def listing(connection: sqlite3.Connection, kind: str, typed: Typed, to: Narrowed) -> Listing:
    """Return all hits of a kind as data; articles newest first, so that a search's feed tells what is new."""
    given = {"q": fts_query(typed.words), **to.given}
    if kind == "articles":
        sql = (_AS_DATA if typed.words else _NEWEST).format(narrowed=_of_articles(to))
        return of_query(connection, sql, given, "article_id")
    if kind in _QUERIES:
        sql, narrowed, id_ = _QUERIES[kind]
        return of_query(connection, sql.format(narrowed=narrowed(to)), given, id_)
    if kind == "indices":
        rows = [tuple(r) for r in ranked_indices(connection, typed, to).hits]
        return of_rows(("indicator_id", "name", "figures", "first_year", "last_year"), rows)
    units = [u for same in places(connection, typed, to).hits for u in same]
    return of_rows(
        ("name", "province_id", "type", "valid_from", "valid_to"),
        [(u.name, u.id, u.type, u.valid_from, u.valid_to) for u in units],
    )


def _of_articles(to: Narrowed) -> str:
    narrowed = " AND a.outlet = :outlet" if to.outlet else ""
    narrowed += (" AND a.day >= :since" if to.since else "") + (" AND a.day <= :until" if to.until else "")
    return narrowed + to.within(_OF_PLACE)


def _of_people(to: Narrowed) -> str:
    return to.seen("p") + to.within(
        """ AND EXISTS (SELECT 1 FROM tenures t JOIN positions x ON x.id = t.position_id
            WHERE t.person_id = p.id AND x.place_id IN ({ids}))"""
    )


def _of_holders(to: Narrowed) -> str:
    return to.seen("t") + to.within(" AND x.place_id IN ({ids})")


def _of_documents(to: Narrowed) -> str:
    return to.seen("d") + (" AND d.place = :place" if to.place else "")


_QUERIES: dict[str, tuple[str, Callable[[Narrowed], str], str]] = {
    "people": (_PEOPLE, _of_people, "person_id"),
    "holders": (_HOLDERS, _of_holders, "person_id"),
    "documents": (_DOCUMENTS, _of_documents, "document_id"),
}


def _rows(
    connection: sqlite3.Connection, sql: str, narrowed: str, typed: Typed, to: Narrowed, skip: int
) -> tuple[list[sqlite3.Row], bool]:
    """Return MOST rows after so many others, and whether there are more."""
    given = {"q": fts_query(typed.words), **to.given}
    limited = f"{sql.format(narrowed=narrowed)} LIMIT {MOST + 1} OFFSET {skip}"
    found = connection.execute(limited, given).fetchall()
    return found[:MOST], len(found) > MOST
