"""Rankings: the indices, one year of an index, a province's way through it, a province in all of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...lexicon.provinces import provinces
from ..answers import View
from ..charts import Chart, Point, rank_line
from ..labels import words
from ..listing import Listing, of_query, of_rows
from ..standings import SINCE, Standing, edition_of, editions, standings

_INDICES = """
SELECT r.indicator_id AS id, i.name, count(DISTINCT r.article_id) AS n,
       min(r.year) AS first, max(r.year) AS last, count(DISTINCT coalesce(v.name, r.subject)) AS subjects
FROM ranks r JOIN indicators i ON i.id = r.indicator_id LEFT JOIN provinces v ON v.id = r.subject_id
WHERE r.target = 0 AND r.article_id IS NOT NULL AND r.id NOT IN (SELECT fact_id FROM rejected_facts)
GROUP BY r.indicator_id ORDER BY n DESC, i.name
"""
_SIGHTINGS = """
SELECT r.*, r.id AS fact_id, coalesce(v.name, r.subject) AS place, i.name AS index_name, a.headline
FROM ranks r JOIN articles a ON a.id = r.article_id JOIN indicators i ON i.id = r.indicator_id
  LEFT JOIN provinces v ON v.id = r.subject_id
WHERE {which} AND coalesce(r.rank, r.top) IS NOT NULL AND r.id NOT IN (SELECT fact_id FROM rejected_facts)
ORDER BY r.year DESC, r.rank, place, r.published
"""
_YEARS = """
SELECT DISTINCT year FROM ranks WHERE indicator_id = ? AND year IS NOT NULL AND article_id IS NOT NULL
  AND id NOT IN (SELECT fact_id FROM rejected_facts)
ORDER BY year DESC
"""
_SUBJECTS = """
SELECT DISTINCT coalesce(v.name, r.subject) AS place FROM ranks r LEFT JOIN provinces v ON v.id = r.subject_id
WHERE r.indicator_id = ? AND place > '' AND r.article_id IS NOT NULL
  AND r.id NOT IN (SELECT fact_id FROM rejected_facts)
ORDER BY place
"""
_PLACES = """
SELECT DISTINCT v.name FROM ranks r JOIN provinces v ON v.id = r.subject_id
WHERE r.indicator_id IS NOT NULL AND r.article_id IS NOT NULL
  AND r.id NOT IN (SELECT fact_id FROM rejected_facts)
ORDER BY v.name
"""
_LISTED = 150
#: The columns of standings as data, and those of sightings.
_COLUMNS = (
    "index_name", "year", "place", "rank", "out_of", "edition", "change", "articles", "papers", "article_id",
    "fact_id", "published",
)  # fmt: skip
_SHOWN = (
    "index_name", "year", "place", "rank", "top", "out_of", "scope", "change", "previous", "base_year",
    "target", "evidence", "article_id", "fact_id", "outlet", "published", "headline",
)  # fmt: skip


def rank(connection: sqlite3.Connection, arguments: Mapping[str, str]) -> View | None:
    """Return the view of `index` in `year` (the latest without one), or of `place` in it over the years; of
    `place` in all indices where no index is asked for; of all indices where neither is.
    """
    asked, place = arguments.get("index", ""), arguments.get("place", "")
    if not asked:
        return _of_place(connection, place) if place else _all(connection)
    index = connection.execute("SELECT id, name FROM indicators WHERE id = ?", (asked,)).fetchone()
    if index is None:
        return None
    years = [row[0] for row in connection.execute(_YEARS, (asked,))]
    given = arguments.get("year", "")
    year = int(given) if given.isdecimal() else None if place else next(iter(years), None)
    sightings = _sightings(connection, asked, place, year)
    shown = standings(sightings, _editions(connection, asked, sightings) if place else None)
    told = set() if place else {r["fact_id"] for s in shown for t in s.told for r in t.rows}
    listed = [s for s in sightings if s["fact_id"] not in told]
    return View(
        "press_rank.html",
        {
            "index": index,
            "place": place,
            "places": [row[0] for row in connection.execute(_SUBJECTS, (asked,))],
            "years": years,
            "year": year,
            "standings": shown,
            "missing": _missing(shown) if not place else [],
            "sightings": listed[:_LISTED],
            "sighting_count": len(listed),
            "data": _filter(connection, asked, place, year),
        },
        charts={"line": _line(shown, f"{place}: {index['name']}", arguments) if place else None},
        lists={
            "standings": _listing(shown, str(index["name"])),
            "every_sighting": _as_data(connection, *_which(asked, place, year)),
        },
    )


def _all(connection: sqlite3.Connection) -> View:
    places = [row[0] for row in connection.execute(_PLACES)]
    return View(
        "press_rank.html",
        {"index": None, "place": "", "places": places, "indices": connection.execute(_INDICES).fetchall()},
        lists={"indices": of_query(connection, _INDICES, id_="indicator_id")},
    )


def _of_place(connection: sqlite3.Connection, place: str) -> View | None:
    """Return the view of a province in every index, the latest year of each."""
    which = "r.indicator_id IS NOT NULL AND r.subject_id IN (SELECT id FROM provinces WHERE name = ?)"
    rows = connection.execute(_SIGHTINGS.format(which=which), (place,)).fetchall()
    if not rows and not connection.execute("SELECT 1 FROM provinces WHERE name = ?", (place,)).fetchone():
        return None
    by_index: dict[str, list[sqlite3.Row]] = {}
    for row in rows:
        by_index.setdefault(row["indicator_id"], []).append(row)
    latest = [
        (found[0], standings(found, _editions(connection, index, found))) for index, found in by_index.items()
    ]
    return View(
        "press_rank.html",
        {
            "index": None,
            "indices": None,
            "place": place,
            "places": [row[0] for row in connection.execute(_PLACES)],
            "latest": sorted(
                ((row, of[0], len(of)) for row, of in latest if of), key=lambda x: str(x[0]["index_name"])
            ),
            "data": {"subject_id__in": ",".join(_ids(connection, place)), "verdict__not": "rejected"},
        },
        lists={
            "standings": of_rows(
                _COLUMNS,
                [r for row, of in latest if of for r in _told_rows(of[:1], str(row["index_name"]))],
            ),
            "every_sighting": _as_data(connection, which, (place,)),
        },
    )


def _sightings(connection: sqlite3.Connection, index: str, place: str, year: int | None) -> list[sqlite3.Row]:
    """Return what articles tell of an index: of a place, of a year and without a year."""
    which, given = _which(index, place, year)
    return connection.execute(_SIGHTINGS.format(which=which), given).fetchall()


def _which(index: str, place: str, year: int | None) -> tuple[str, tuple[str, ...]]:
    which = "r.indicator_id = ?" + (" AND place = ?" if place else "")
    if year is not None:
        which += f" AND (r.year = {year} OR r.year IS NULL)"
    return which, (index, place) if place else (index,)


def _as_data(connection: sqlite3.Connection, which: str, given: Sequence[str]) -> Listing:
    sql = f"SELECT {', '.join(_SHOWN)} FROM ({_SIGHTINGS.format(which=which)})"
    return of_query(connection, sql, given)


def _listing(shown: Sequence[Standing], index: str) -> Listing:
    return of_rows(_COLUMNS, list(_told_rows(shown, index)))


def _told_rows(shown: Sequence[Standing], index: str) -> Iterator[tuple[Any, ...]]:
    """Yield the places told as rows of _COLUMNS; what most articles say of a subject and year comes first."""
    for s in shown:
        for told in s.told:
            first = told.rows[0]
            yield (
                index, s.year, s.place, told.rank, told.out_of, told.edition or None, told.change,
                told.articles, ", ".join(told.papers), first["article_id"], first["fact_id"],
                first["published"],
            )  # fmt: skip


def _editions(connection: sqlite3.Connection, index: str, sightings: Sequence[sqlite3.Row]) -> dict[int, int]:
    """Return the editions of the years in which a place's own figures leave its edition open."""
    open_years = {
        s["year"] for s in sightings if s["year"] and s["rank"] and s["subject_id"] and not edition_of(s)
    }
    found: dict[int, int] = {}
    for year in open_years:
        found |= editions(_sightings(connection, index, "", year))
    return found


def _line(shown: Sequence[Standing], title: str, arguments: Mapping[str, str]) -> Chart | None:
    say, _ = words(arguments)
    points = []
    for standing in shown:
        for n, told in enumerate(standing.told):
            of = (
                f"/{told.out_of}" if told.out_of else f" ({say('of')} {told.edition})" if told.edition else ""
            )
            articles = say("article_1") if told.articles == 1 else say("articles_n").format(told.articles)
            note = f"{standing.year}: {told.rank}{of}, {articles}"
            href = f"#s{told.rows[0]['fact_id']}"
            points.append(Point(standing.year, told.rank, told.edition, href, note, main=n == 0))
    editions = [p.edition for p in points if p.edition]
    return rank_line(points, title, max(editions, default=1))


def _missing(shown: Sequence[Standing]) -> list[str]:
    """Return the provinces of the year's edition of which no article tells a place."""
    editions = {t.edition for s in shown for t in s.told} - {None, 0}
    if len(editions) != 1:
        return []
    day = "2025-07-01" if editions == {SINCE} else "2025-06-30"
    told = {s.place for s in shown}
    return sorted(p.name for p in provinces() if p.exists_on(day) and p.name not in told)


def _filter(connection: sqlite3.Connection, index: str, place: str, year: int | None) -> dict[str, Any]:
    """Return the columns by which the table `rank_figures` shows the same rows."""
    of: dict[str, Any] = {"indicator_id": index, "verdict__not": "rejected"}
    if place:
        ids = _ids(connection, place)
        of |= {"subject_id__in": ",".join(ids)} if ids else {"subject": place}
    elif year is not None:
        of["year"] = year
    return of


def _ids(connection: sqlite3.Connection, place: str) -> list[str]:
    """Return the ids of the provinces of that name: most have one for before July 2025 and one for after."""
    return [
        row[0] for row in connection.execute("SELECT id FROM provinces WHERE name = ? ORDER BY id", (place,))
    ]
