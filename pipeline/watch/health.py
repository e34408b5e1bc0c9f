"""The health of each paper: which fell silent, whose pages stopped parsing, which do not answer.

Rests on the table `health` (counts a day, see `counting`) and on the dates of the articles stored. A paper
that nobody asked is not called silent.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from ..scrape import dates
from ..scrape.outlets import Outlet, outlets
from ..store.reading import reading, rows
from .counting import FIELDS

#: Days whose counts are held against those of the days before, and how many of those.
RECENT, BEFORE = 2, 28
#: Fewest pages, and fewest articles, that a judgement rests on.
PAGES, ARTICLES = 3, 5
#: A paper is silent after so many of its usual pauses, and never before so many hours.
PAUSES, HOURS = 6, 48
#: What every article of every paper has.
_VITAL = frozenset({"body", "published"})


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something is wrong with a paper: `kind` is silent, broken or unreachable; `text` says it in a line."""

    outlet: str
    kind: str
    text: str


def alarms(
    connection: sqlite3.Connection, only: Iterable[str] | None = None, *, now: datetime | None = None
) -> list[Alarm]:
    """Return what is wrong with the papers asked in the last days, or with `only` these (domains)."""
    now = now or datetime.now(dates.VIETNAM)
    since = (now - timedelta(days=RECENT - 1)).date().isoformat()
    before = (now - timedelta(days=RECENT + BEFORE - 1)).date().isoformat()
    recent, past = _sums(connection, since, "9999"), _sums(connection, before, since)
    chosen = set(recent) if only is None else set(only) & set(recent)
    found: list[Alarm] = []
    for outlet in sorted(chosen):
        counts = recent[outlet]
        checks = (
            _unreachable(counts),
            _broken(counts, past.get(outlet, {})),
            _silent(connection, outlet, counts, now),
        )
        found += [Alarm(outlet, kind, text) for kind, text in filter(None, checks)]
    return found


def _sums(connection: sqlite3.Connection, first: str, end: str) -> dict[str, dict[str, Any]]:
    table = rows(connection, "SELECT * FROM health WHERE day >= ? AND day < ?", first, end)
    out: dict[str, dict[str, Any]] = {}
    for row in table:
        sums = out.setdefault(row["outlet"], {})
        for name, value in row.items():
            if isinstance(value, int):
                sums[name] = sums.get(name, 0) + value
    return out


def _unreachable(counts: dict[str, Any]) -> tuple[str, str] | None:
    if counts["failed"] and not counts["sources"] and not counts["fetched"]:
        return "unreachable", f"gives nothing but errors ({counts['failed']})"
    return None


def _broken(counts: dict[str, Any], past: dict[str, Any]) -> tuple[str, str] | None:
    fetched, parsed = counts["fetched"], counts["parsed"]
    if fetched >= PAGES and parsed * 2 < fetched:
        return "broken", f"{fetched - parsed} of {fetched} pages hold no article that can be read"
    if counts["sources"] > counts["unchanged"] and counts["failed"] and not counts["found"]:
        return "broken", "its feeds and pages hold no address of an article"
    if parsed < ARTICLES:
        return None
    for field in FIELDS:
        empty = counts[f"no_{field}"]
        usual = past.get(f"no_{field}", 0) / past["parsed"] if past.get("parsed", 0) >= ARTICLES else None
        if empty * 2 > parsed if field in _VITAL else usual is not None and empty / parsed > usual + 0.5:
            return "broken", f"{field} is empty in {empty} of {parsed} articles"
    return None


def _silent(
    connection: sqlite3.Connection, outlet: str, counts: dict[str, Any], now: datetime
) -> tuple[str, str] | None:
    if not counts["sources"]:
        return None
    (newest,) = connection.execute(
        "SELECT max(coalesce(published, first_seen)) FROM articles WHERE outlet = ?", (outlet,)
    ).fetchone()
    last = dates.moment(newest or "", now=now)
    if last is None:
        return None
    usual, oldest = connection.execute(
        "SELECT count(*), min(published) FROM articles WHERE outlet = ? AND day >= ?",
        (outlet, (last - timedelta(days=13)).date().isoformat()),
    ).fetchone()
    first = dates.moment(oldest or "", now=now)
    if usual < ARTICLES or first is None:
        return None
    if now - last > max(timedelta(hours=HOURS), PAUSES * (last - first) / (usual - 1)):
        return "silent", f"silent since {last.astimezone(dates.VIETNAM):%Y-%m-%d %H:%M}"
    return None


def outlet_rows(db: Path | None) -> list[dict[str, Any]]:
    """Return the papers known, one row each: domain, name, family or layouts, feeds, confidence.

    With a database also the last article's time, articles published in the last 7 days, errors in that time,
    and what is wrong; papers of the database that have no file come last. Raises StoreError where it is
    missing or not one of this project.
    """
    table = [_known(o) for o in outlets()]
    if db is None:
        return table
    with reading(db) as connection:
        stored = _stored(connection)
        wrong: dict[str, list[str]] = {}
        for alarm in alarms(connection):
            wrong.setdefault(alarm.outlet, []).append(alarm.text)
    known = {row["domain"] for row in table}
    others = sorted((set(stored) | set(wrong)) - known)
    table += [{"domain": d, "name": None, "layouts": None, "feeds": None, "confidence": None} for d in others]
    nothing = {"last_article": None, "articles_7d": 0, "failures_7d": 0}
    return [
        {
            **row,
            **stored.get(row["domain"], nothing),
            "alarm": "; ".join(wrong.get(row["domain"], ())) or None,
        }
        for row in table
    ]


def _known(outlet: Outlet) -> dict[str, Any]:
    return {
        "domain": outlet.domain,
        "name": outlet.name,
        "layouts": outlet.family or ", ".join(layout.name for layout in outlet.layouts),
        "feeds": len(outlet.feeds),
        "confidence": outlet.confidence,
    }


def _stored(connection: sqlite3.Connection) -> dict[str, dict[str, Any]]:
    week_ago = (datetime.now(dates.VIETNAM) - timedelta(days=6)).date().isoformat()
    table = rows(
        connection,
        """SELECT outlet, max(coalesce(published, first_seen)) AS last_article,
                  count(*) FILTER (WHERE day >= ?1) AS articles_7d
           FROM articles WHERE outlet IS NOT NULL GROUP BY outlet""",
        week_ago,
    )
    out = {row.pop("outlet"): {**row, "failures_7d": 0} for row in table}
    for row in rows(
        connection,
        "SELECT outlet, sum(failed) AS failed FROM health WHERE day >= ? GROUP BY outlet",
        week_ago,
    ):
        kept = out.setdefault(row["outlet"], {"last_article": None, "articles_7d": 0, "failures_7d": 0})
        kept["failures_7d"] = row["failed"]
    return out
