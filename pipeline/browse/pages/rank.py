"""Rankings: the indices there are, one index with its provinces, a province's way through one index."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from urllib.parse import urlencode

from ..charts import Point, rank_line
from ..plumbing import View

_INDICES = """
SELECT indicator_id AS id, coalesce(i.name, r.indicator) AS name, count(DISTINCT article_id) AS n,
       min(r.year) AS first, max(r.year) AS last, count(DISTINCT coalesce(v.name, r.subject)) AS subjects
FROM rank_figures r JOIN indicators i ON i.id = r.indicator_id LEFT JOIN provinces v ON v.id = r.subject_id
WHERE r.target = 0 GROUP BY indicator_id ORDER BY n DESC, name
"""
_SIGHTINGS = """
SELECT r.*, coalesce(v.name, r.subject) AS place, a.headline
FROM rank_figures r JOIN articles a ON a.id = r.article_id LEFT JOIN provinces v ON v.id = r.subject_id
WHERE r.indicator_id = ? AND coalesce(r.rank, r.top) IS NOT NULL
ORDER BY r.year DESC, r.rank, place, r.published
"""


def rank(connection: sqlite3.Connection, arguments: Mapping[str, str]) -> View | None:
    """Return the view of `index` and `place`; of all indices where none is asked for."""
    asked, place = arguments.get("index", ""), arguments.get("place", "")
    if not asked:
        return View("press_rank.html", {"indices": connection.execute(_INDICES).fetchall(), "index": None})
    index = connection.execute("SELECT id, name FROM indicators WHERE id = ?", (asked,)).fetchone()
    if index is None:
        return None
    sightings = connection.execute(_SIGHTINGS, (asked,)).fetchall()
    places = sorted({s["place"] for s in sightings if s["place"]})
    shown = [s for s in sightings if s["place"] == place] if place else sightings
    years = sorted({s["year"] for s in sightings if s["year"]}, reverse=True)
    year = int(arguments["year"]) if arguments.get("year", "").isdecimal() else None
    return View(
        "press_rank.html",
        {
            "indices": None,
            "index": index,
            "place": place,
            "places": places,
            "years": years,
            "year": year,
            "sightings": [s for s in shown if year is None or s["year"] == year][:300],
            "line": rank_line(_points(shown), f"{place}, {index['name']}") if place else None,
            "disagree": _disagreements(shown) if place else {},
            "here": urlencode({"index": asked}),
        },
    )


def _points(sightings: list[sqlite3.Row]) -> list[Point]:
    """Return a point for each place told of a year, the one that most articles tell first; no goals."""
    told: dict[tuple[int, int], list[sqlite3.Row]] = {}
    for s in sightings:
        if s["rank"] and s["year"] and not s["target"]:
            told.setdefault((s["year"], s["rank"]), []).append(s)
    points = []
    for (year, place), rows in sorted(told.items(), key=lambda kv: (-len(kv[1]), kv[0])):
        out_of = next((r["out_of"] for r in rows if r["out_of"]), None)
        note = f"{year}: {place}" + (f"/{out_of}" if out_of else "") + f" ({len(rows)})"
        points.append(Point(year, place, out_of, f"#s{rows[0]['fact_id']}", note))
    return points


def _disagreements(sightings: list[sqlite3.Row]) -> dict[int, list[int]]:
    """Return the years for which different places are told, with the places."""
    ranks: dict[int, set[int]] = {}
    for s in sightings:
        if s["rank"] and s["year"] and not s["target"]:
            ranks.setdefault(s["year"], set()).add(s["rank"])
    return {year: sorted(places) for year, places in sorted(ranks.items()) if len(places) > 1}
