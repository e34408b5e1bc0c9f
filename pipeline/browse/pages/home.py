"""The first page: what is in here, what came last, what one can ask."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from ..answers import View
from ..charts import Chart, columns
from ..labels import words
from ..listing import of_query
from ..spans import by_week
from .today import lists_of, today

_COUNTS = {
    "articles": "SELECT coalesce(sum(articles), 0) FROM coverage",
    "outlets": "SELECT count(DISTINCT outlet) FROM coverage",
    "people": "SELECT count(*) FROM people WHERE articles > 0",
    "documents": "SELECT count(*) FROM documents WHERE articles > 0",
    "ranks": "SELECT coalesce(sum(ranks), 0) FROM coverage",
    "statements": "SELECT coalesce(sum(statements), 0) FROM coverage",
}
_NAMED_MOST = """
SELECT p.id, p.label, count(DISTINCT o.article_id) AS n
FROM officials o CROSS JOIN people p ON p.id = o.person_id
WHERE o.published >= date((SELECT max(day) FROM articles), '-6 days') AND o.class = 'public'
  AND o.id NOT IN (SELECT fact_id FROM rejected_facts)
GROUP BY p.id ORDER BY n DESC, p.label
"""
_CITED_MOST = (
    "SELECT id, label, articles AS n FROM documents WHERE articles > 0 ORDER BY articles DESC, label"
)
_LATEST = "SELECT id, headline, outlet, published FROM articles ORDER BY published DESC, id DESC"
_WEEKS = (
    "SELECT week, sum(articles) AS n FROM coverage WHERE week IS NOT NULL GROUP BY week ORDER BY week DESC"
)


def home(connection: sqlite3.Connection, arguments: Mapping[str, str]) -> View:
    """Return the first page's view."""
    one = {name: connection.execute(sql).fetchone()[0] for name, sql in _COUNTS.items()}
    since, until = connection.execute(
        "SELECT (SELECT min(day) FROM articles), (SELECT max(day) FROM articles)"
    ).fetchone()
    weeks = connection.execute(f"{_WEEKS} LIMIT 52").fetchall()
    run = connection.execute("SELECT * FROM runs ORDER BY id DESC LIMIT 1").fetchone()
    return View(
        "press_home.html",
        {
            "counts": one,
            "since": since,
            "until": until,
            "latest": connection.execute(f"{_LATEST} LIMIT 10").fetchall(),
            "today": today(connection, until),
            "named_most": connection.execute(f"{_NAMED_MOST} LIMIT 8").fetchall(),
            "cited_most": connection.execute(f"{_CITED_MOST} LIMIT 8").fetchall(),
            "run": run,
        },
        charts={"weeks": _chart({w["week"]: w["n"] for w in weeks}, arguments)},
        lists={
            "latest": of_query(connection, _LATEST, id_="article_id"),
            **lists_of(connection, until),
            "named_most": of_query(connection, _NAMED_MOST, id_="person_id"),
            "cited_most": of_query(connection, _CITED_MOST, id_="document_id"),
            "by_week": of_query(connection, _WEEKS),
        },
    )


def _chart(weeks: Mapping[str, int], arguments: Mapping[str, str]) -> Chart | None:
    say, day = words(arguments)
    return columns(by_week(weeks, max(weeks), day), say("by_week")) if weeks else None
