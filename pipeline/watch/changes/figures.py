"""Ranks against those stored before: figures that differ, editions better or worse, targets missed.

Two figures compare where index, subject and scope are the same, and neither their totals nor the units that
the subject's name means say otherwise: place 30 of 63 and place 20 of 34 do not.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from ...language.spelling import key
from ..lists.model import subject_key
from .change import Change, Evidence

_COLUMNS = """r.subject, r.subject_id, r.indicator, r.indicator_id, r.rank, r.top, r.out_of, r.scope, r.year,
r.target, f.version_id, m.start, m."end", """
_MENTION = (
    "JOIN mentions m ON m.id = (SELECT id FROM mentions WHERE fact_id = f.id ORDER BY start, id LIMIT 1)"
)
_HERE = f"""
SELECT {_COLUMNS} NULL, NULL FROM facts f JOIN ranks r ON r.id = f.id {_MENTION}
WHERE f.version_id = ? AND r.year IS NOT NULL AND r.subject IS NOT NULL AND r.indicator IS NOT NULL
ORDER BY m.start
"""
# the present versions of other articles published until then that are not copies, newest first
_EARLIER = f"""
SELECT {_COLUMNS} a.outlet, a.id
FROM ranks r JOIN facts f ON f.id = r.id JOIN articles a ON a.version_id = f.version_id
{_MENTION}
WHERE {{}} AND r.year IS NOT NULL AND r.subject IS NOT NULL AND a.id <> ?2
  AND datetime(coalesce(a.published, a.first_seen)) <= datetime(?3)
  AND NOT EXISTS (SELECT 1 FROM copies c JOIN copies d ON d.story_id = c.story_id
                  WHERE c.article_id = a.id AND d.article_id = ?2)
ORDER BY datetime(coalesce(a.published, a.first_seen)) DESC, a.id DESC, m.start
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """A rank of one edition, or a target, with the characters that state it."""

    subject: str
    subject_id: str | None
    indicator: str
    indicator_id: str | None
    rank: int | None
    top: int | None
    out_of: int | None
    scope: str | None
    year: int
    target: int
    version_id: int
    start: int
    end: int
    outlet: str | None
    article_id: int | None

    @property
    def index(self) -> str:
        """The index's id, or the key of its wording."""
        return self.indicator_id or key(self.indicator)

    @property
    def what(self) -> tuple[str, str, str]:
        """Index, subject and scope, as keys; the whole country goes without saying."""
        scope = key(self.scope or "")
        return self.index, subject_key(self.subject), "" if scope in ("cả nước", "toàn quốc") else scope

    @property
    def evidence(self) -> Evidence:
        """The characters that state it."""
        return Evidence(self.version_id, self.start, self.end)

    @property
    def shown(self) -> str:
        """The figure as people read it: `21/34 (2024)`."""
        total = f"/{self.out_of}" if self.out_of else ""
        return f"{self.rank}{total} ({self.year})"

    def compares(self, other: Figure) -> bool:
        """Tell whether two figures are of one ranking of one unit among as many."""
        units = self.subject_id is None or other.subject_id is None or self.subject_id == other.subject_id
        totals = self.out_of is None or other.out_of is None or self.out_of == other.out_of
        return self.what == other.what and units and totals

    def changed(self, kind: str, now: Figure) -> Change:
        """Return the change from this figure to another."""
        before = self.shown if not self.target else f"top {self.rank or self.top} ({self.year})"
        name = "|".join(now.what)
        return Change(
            f"{kind}|{name}|{self.year}:{self.rank or self.top}|{now.year}:{now.rank}", kind,
            f"{now.subject}: {now.indicator}", before, now.shown, now.evidence, self.evidence,
            indicator=now.index, place=subject_key(now.subject), year=now.year,
        )  # fmt: skip


def figures(connection: sqlite3.Connection, article_id: int, version_id: int, at: str) -> Iterator[Change]:
    """Yield what the ranks of a version change against those of other articles published until `at`."""
    for now in of_version(connection, version_id):
        if now.rank is None or now.target:
            continue
        by = "r.indicator_id = ?1" if now.indicator_id else "r.indicator_id IS NULL AND r.indicator = ?1"
        name = now.indicator_id or now.indicator
        earlier = [
            e
            for r in connection.execute(_EARLIER.format(by), (name, article_id, at))
            if (e := Figure(*r)).compares(now)
        ]
        yield from _against(now, earlier)


def of_version(connection: sqlite3.Connection, version_id: int) -> list[Figure]:
    """Return the figures of a version in the order of its text."""
    return [Figure(*r) for r in connection.execute(_HERE, (version_id,))]


def _against(now: Figure, earlier: list[Figure]) -> Iterator[Change]:
    rank = now.rank or 0
    outcomes = [e for e in earlier if e.rank is not None and not e.target]
    same = [e for e in outcomes if e.year == now.year]
    if same and all(e.rank != rank for e in same):
        yield same[0].changed("figure differs", now)
    last = max((e for e in outcomes if e.year < now.year), key=lambda e: e.year, default=None)
    if last is not None and last.rank is not None and last.rank != rank and not same:
        yield last.changed("rank improved" if rank < last.rank else "rank fell", now)
    for goal in (e for e in earlier if e.target and e.year == now.year):
        limit = goal.rank or goal.top
        if limit is not None and rank > limit:
            yield goal.changed("target missed", now)
            break
