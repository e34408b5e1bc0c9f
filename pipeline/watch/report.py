"""`pipeline report`: what the database holds, as tables to read in a terminal."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..store.reading import reading, rows
from . import coverage

Rows = list[dict[str, Any]]
#: Rows of a section, and characters of a cell.
LONGEST, WIDEST = 12, 46


@dataclass(frozen=True, slots=True)
class Section:
    """One table of the report; `key` names it in the JSON form."""

    key: str
    title: str
    rows: Rows


def coverage_report(db: Path) -> list[Section]:
    """Return the sections of the report.

    Raises StoreError where the database is missing or not one of this project.
    """
    with reading(db) as connection:
        return [Section(key, title, query(connection)) for key, title, query in _SECTIONS]


def shortened(table: Rows) -> Rows:
    """Return the rows with long cells cut to the width of a terminal, and unknown values blank."""
    return [{k: _cell(v) for k, v in row.items()} for row in table]


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def _posts(connection: sqlite3.Connection) -> Rows:
    return rows(
        connection,
        """SELECT p.label AS person, x.label AS position, t.status, substr(t.last_seen, 1, 10) AS last_seen,
                  t.articles
           FROM tenures t JOIN people p ON p.id = t.person_id JOIN positions x ON x.id = t.position_id
           WHERE x.class <> 'other' ORDER BY t.articles DESC, t.last_seen DESC, p.label LIMIT ?""",
        LONGEST,
    )


def _documents(connection: sqlite3.Connection) -> Rows:
    return coverage.most_cited(connection, LONGEST)


def _ranks(connection: sqlite3.Connection) -> Rows:
    return rows(
        connection,
        """SELECT subject, indicator, rank, out_of, scope, year, change, outlet FROM rank_figures
           WHERE rank IS NOT NULL AND verdict <> 'rejected'
           GROUP BY fact_id ORDER BY published DESC, article_id, start LIMIT ?""",
        LONGEST,
    )


def _said(connection: sqlite3.Connection) -> Rows:
    return rows(
        connection,
        """SELECT coalesce(speaker, position) AS speaker, kind, text, outlet FROM speech
           WHERE verdict <> 'rejected' ORDER BY published DESC, article_id, start LIMIT ?""",
        LONGEST,
    )


def _failures(connection: sqlite3.Connection) -> Rows:
    return coverage.failed_sources(connection, LONGEST)


_SECTIONS: tuple[tuple[str, str, Callable[[sqlite3.Connection], Rows]], ...] = (
    ("totals", "What is in here", coverage.totals),
    ("outlets", "By paper", coverage.by_outlet),
    ("facts", "Facts by kind", coverage.facts_by_kind),
    ("officials", "Who holds which position, as the press shows it", _posts),
    ("documents", "Documents cited most", _documents),
    ("ranks", "Ranks, newest first", _ranks),
    ("statements", "Who said what, newest first", _said),
    ("failures", "Inputs that failed", _failures),
)
