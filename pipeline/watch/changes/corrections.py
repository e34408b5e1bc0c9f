"""Silent corrections: what a paper changed in an article after it was out."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...language.spelling import key, name_key
from ...store.people import place_key
from ..lists.model import post_key
from .change import Change, Evidence
from .figures import of_version

_BEFORE = "SELECT max(id) FROM versions WHERE article_id = ? AND id < ?"
_MENTION = (
    "JOIN mentions m ON m.id = (SELECT id FROM mentions WHERE fact_id = f.id ORDER BY start, id LIMIT 1)"
)
_NUMBERS = f"""
SELECT c.kind, c.number_key, m.start, m."end" FROM facts f JOIN citations c ON c.id = f.id {_MENTION}
 WHERE f.version_id = ? AND c.number_key IS NOT NULL
"""
_POSTS = f"""
SELECT o.name, o.position, o.place, m.start, m."end" FROM facts f JOIN officials o ON o.id = f.id {_MENTION}
WHERE f.version_id = ? AND o.status = 'current'
"""


@dataclass(frozen=True, slots=True)
class _Said:
    """What a version says of a subject (a person, a kind of document), and by which keys it is known."""

    subject: str
    key: str
    shown: str
    evidence: Evidence
    person: str | None = None
    place: str | None = None


def corrections(connection: sqlite3.Connection, article_id: int, version_id: int) -> Iterator[Change]:
    """Yield the ranks, numbers and positions that differ from the article's version before this one."""
    (before,) = connection.execute(_BEFORE, (article_id, version_id)).fetchone()
    if before is None:
        return
    yield from _ranks(connection, article_id, before, version_id)
    for said in (_numbers, _posts):
        yield from _swapped(said(connection, before), said(connection, version_id), article_id)


def _ranks(connection: sqlite3.Connection, article_id: int, before: int, version_id: int) -> Iterator[Change]:
    old = of_version(connection, before)
    for now in of_version(connection, version_id):
        same = [o for o in old if o.compares(now) and o.year == now.year and o.target == now.target]
        if same and now.rank is not None and all(o.rank not in (None, now.rank) for o in same):
            change = same[0].changed("silent correction", now)
            yield replace(change, key=f"{change.key}|{article_id}")


def _swapped(old: list[_Said], new: list[_Said], article_id: int) -> Iterator[Change]:
    """Yield where of one subject one thing went and one came; more than that is another article."""
    went, came = _by_subject(old), _by_subject(new)
    for subject in sorted(went.keys() & came.keys()):
        gone = [s for k, s in went[subject].items() if k not in came[subject]]
        added = [s for k, s in came[subject].items() if k not in went[subject]]
        if len(gone) == len(added) == 1:
            was, now = gone[0], added[0]
            yield Change(
                f"silent correction|{article_id}|{subject}|{was.key}|{now.key}", "silent correction",
                now.subject, was.shown, now.shown, now.evidence, was.evidence,
                person=now.person, position=now.key if now.person else None,
                document=None if now.person else now.key, place=now.place,
            )  # fmt: skip


def _by_subject(said: list[_Said]) -> dict[str, dict[str, _Said]]:
    found: dict[str, dict[str, _Said]] = defaultdict(dict)
    for s in said:
        found[s.person or s.subject].setdefault(s.key, s)
    return found


def _numbers(connection: sqlite3.Connection, version_id: int) -> list[_Said]:
    return [
        _Said(kind, key(number).replace(" ", ""), f"{kind} {number}", Evidence(version_id, start, end))
        for kind, number, start, end in connection.execute(_NUMBERS, (version_id,))
    ]


def _posts(connection: sqlite3.Connection, version_id: int) -> list[_Said]:
    return [
        _Said(
            name, post_key(position, place), position, Evidence(version_id, start, end),
            person=name_key(name), place=place_key(place) or None,
        )
        for name, position, place, start, end in connection.execute(_POSTS, (version_id,))
    ]  # fmt: skip
