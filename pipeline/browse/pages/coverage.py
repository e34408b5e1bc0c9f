"""Coverage: what each paper wrote a week, on which topics, places and people; what rose; who was first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ..answers import View
from ..charts import Chart, columns
from ..labels import words
from ..listing import Listing, of_query, of_rows
from ..spans import by_week

#: Weeks beside the one looked at: what a week's number is compared with.
BEFORE = 4
_SHOWN, _ROSE = 20, 8

_BY: dict[str, str] = {
    "outlets": """SELECT outlet AS id, outlet AS name, week, count(*) AS n FROM articles
                  WHERE week BETWEEN ? AND ? AND outlet > '' GROUP BY outlet, week""",
    "topics": """SELECT section AS id, section AS name, week, count(*) AS n FROM articles
                 WHERE week BETWEEN ? AND ? AND section > '' GROUP BY section, week""",
    "people": """SELECT p.id, p.label AS name, a.week, count(DISTINCT o.article_id) AS n
                 FROM articles a JOIN officials o ON o.article_id = a.id JOIN people p ON p.id = o.person_id
                 WHERE a.week BETWEEN ? AND ? AND o.id NOT IN (SELECT fact_id FROM rejected_facts)
                 GROUP BY p.id, a.week""",
    "provinces": """SELECT v.name AS id, v.name AS name, week, count(DISTINCT article_id) AS n FROM (
                      SELECT a.week, a.id AS article_id, o.place_id
                      FROM articles a JOIN officials o ON o.article_id = a.id
                      WHERE a.week BETWEEN ?1 AND ?2 AND o.id NOT IN (SELECT fact_id FROM rejected_facts)
                      UNION SELECT a.week, a.id, r.subject_id
                      FROM articles a JOIN ranks r ON r.article_id = a.id
                      WHERE a.week BETWEEN ?1 AND ?2 AND r.id NOT IN (SELECT fact_id FROM rejected_facts))
                    JOIN provinces v ON v.id = place_id GROUP BY v.name, week""",
}
_WEEKS = """
SELECT week, count(*) AS n FROM articles WHERE week > '' AND week <= ? AND (?2 = '' OR outlet = ?2)
GROUP BY week ORDER BY week DESC
"""
_OF_WEEK = """
SELECT id, url, headline, outlet, section, published FROM articles WHERE week = ?
ORDER BY published DESC, id DESC
"""
_FACTS = "SELECT * FROM coverage WHERE week = ? ORDER BY outlet"
_FIRST = """
SELECT s.articles, s.outlets, a.id AS article_id, a.headline, a.outlet, a.published
FROM articles a JOIN stories s ON s.first_article_id = a.id
WHERE a.week = ? AND s.outlets > 1 ORDER BY s.outlets DESC, s.articles DESC, a.id
"""
_FIRST_PAPERS = """
SELECT a.outlet AS name, count(*) AS n FROM articles a JOIN stories s ON s.first_article_id = a.id
WHERE a.week BETWEEN ? AND ? AND s.outlets > 1 AND a.outlet > '' GROUP BY a.outlet
ORDER BY n DESC, a.outlet
"""


@dataclass(frozen=True, slots=True)
class Line:
    """How often one thing was written of: a number a week, oldest first; the last is the week looked at."""

    id: str | int
    name: str
    counts: tuple[int, ...]

    @property
    def now(self) -> int:
        """Articles in the week looked at."""
        return self.counts[-1]

    @property
    def usual(self) -> float:
        """Articles a week in the weeks before."""
        return sum(self.counts[:-1]) / (len(self.counts) - 1)

    @property
    def rise(self) -> float:
        """By how many articles the week stands above the usual."""
        return self.now - self.usual


def coverage(connection: sqlite3.Connection, arguments: Mapping[str, str]) -> View:
    """Return the view of the week that holds the day `week`, else of the latest; its chart for `outlet`."""
    (latest,) = connection.execute("SELECT max(week) FROM articles").fetchone()
    week = _monday(arguments.get("week", "")) or latest
    outlet = arguments.get("outlet", "")
    if week is None:
        return View("press_coverage.html", {"week": None, "weeks": [], "lines": {}, "outlet": outlet})
    weeks = [(date.fromisoformat(week) - timedelta(weeks=n)).isoformat() for n in range(BEFORE, -1, -1)]
    lines = {kind: _lines(connection.execute(sql, (weeks[0], week)), weeks) for kind, sql in _BY.items()}
    rose = {kind: _rose(some) for kind, some in lines.items() if kind != "outlets"}
    return View(
        "press_coverage.html",
        {
            "week": week,
            "week_end": (date.fromisoformat(week) + timedelta(days=6)).isoformat(),
            "weeks": weeks,
            "earlier": weeks[-2],
            "later": (date.fromisoformat(week) + timedelta(weeks=1)).isoformat() if week < latest else None,
            "outlet": outlet,
            "outlets": sorted(str(x.id) for x in lines["outlets"]),
            "lines": {kind: some[:_SHOWN] for kind, some in lines.items()},
            "rose": {kind: some[:_ROSE] for kind, some in rose.items()},
            "first": connection.execute(f"{_FIRST} LIMIT 15", (week,)).fetchall(),
            "first_papers": connection.execute(f"{_FIRST_PAPERS} LIMIT 10", (weeks[0], week)).fetchall(),
        },
        charts={"weeks": _chart(connection, week, outlet, arguments)},
        lists={
            "weeks_articles": of_query(connection, _OF_WEEK, (week,), "article_id"),
            "facts_by_paper": of_query(connection, _FACTS, (week,)),
            "by_week": of_query(connection, _WEEKS, (week, outlet)),
            "rose": of_rows(
                ("kind", "name", "articles", "more_than_usual"),
                [(kind, x.name, x.now, round(x.rise, 2)) for kind, some in rose.items() for x in some],
            ),
            "first_to_report": of_query(connection, _FIRST, (week,)),
            "first_papers": of_query(connection, _FIRST_PAPERS, (weeks[0], week)),
            **{kind: _listing(kind, some, weeks) for kind, some in lines.items()},
        },
    )  # fmt: skip


def _chart(
    connection: sqlite3.Connection, week: str, outlet: str, arguments: Mapping[str, str]
) -> Chart | None:
    counts = {row["week"]: row["n"] for row in connection.execute(f"{_WEEKS} LIMIT 52", (week, outlet))}
    say, day = words(arguments)
    title = say("by_week") + (f", {outlet}" if outlet else "")
    return columns(by_week(counts, week, day), title)


def _rose(lines: Iterable[Line]) -> list[Line]:
    rising = (x for x in lines if x.now > 1 and x.rise > 0)
    return sorted(rising, key=lambda x: (-x.rise, x.name))


def _listing(kind: str, lines: Iterable[Line], weeks: list[str]) -> Listing:
    """Return lines as data: a row each, a column a week."""
    id_ = ("person_id",) if kind == "people" else ()
    return of_rows(("name", *id_, *weeks), [(x.name, *((x.id,) if id_ else ()), *x.counts) for x in lines])


def _monday(asked: str) -> str | None:
    try:
        day = date.fromisoformat(asked)
        return (day - timedelta(days=day.weekday())).isoformat() if 1900 <= day.year <= 9000 else None
    except ValueError:
        return None


def _lines(rows: Iterable[sqlite3.Row], weeks: list[str]) -> list[Line]:
    """Return what was written of in these weeks, what was most in the last one first."""
    counts: dict[tuple[str | int, str], dict[str, int]] = {}
    for row in rows:
        counts.setdefault((row["id"], row["name"]), {})[row["week"]] = row["n"]
    lines = [Line(id_, name, tuple(n.get(w, 0) for w in weeks)) for (id_, name), n in counts.items()]
    return sorted(lines, key=lambda x: (-x.now, -sum(x.counts), x.name))
