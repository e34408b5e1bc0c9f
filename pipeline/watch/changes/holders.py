"""New holders of positions, and new positions of people."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from ...language.spelling import key, name_key
from ...lexicon.sole_titles import is_sole
from ...store.people import place_key
from ..lists.model import post_key
from .change import Change, Evidence

#: Statuses that put a person into a post, and those that also announce it.
_HOLDS, _ENTERS = ("current", "acting", "incoming"), ("acting", "incoming")

_FIRST = "m.id = (SELECT id FROM mentions WHERE fact_id = o.id ORDER BY start, id LIMIT 1)"
_HERE = f"""
SELECT o.name, o.person_id, o.position, o.title, o.place, o.status, f.version_id, m.start, m."end"
FROM facts f JOIN officials o ON o.id = f.id JOIN mentions m ON {_FIRST}
WHERE f.version_id = ? AND o.class IN ('public', 'unit') ORDER BY m.start
"""
#: Sightings that a new one is held against: who is not among the last so many is new again.
_LAST = 200
# the present versions of other articles published until then, newest first
_EARLIER = f"""
SELECT o.name, o.person_id, o.position, o.title, o.place, o.status, o.version_id, m.start, m."end"
FROM (SELECT o.*, f.version_id, datetime(coalesce(a.published, a.first_seen)) AS at, a.id AS article_id
      FROM officials o JOIN facts f ON f.id = o.id JOIN articles a ON a.version_id = f.version_id
      WHERE {{}} AND a.id <> ? AND datetime(coalesce(a.published, a.first_seen)) <= datetime(?)
      ORDER BY at DESC, article_id DESC LIMIT {_LAST}) o
JOIN mentions m ON {_FIRST} ORDER BY o.at DESC, o.article_id DESC, m.start
"""


@dataclass(frozen=True, slots=True)
class _Sighting:
    name: str
    person_id: int
    position: str
    title: str | None
    place: str | None
    status: str
    version_id: int
    start: int
    end: int

    @property
    def post(self) -> str:
        return post_key(self.position, self.place)

    @property
    def shown(self) -> str:
        inside = not self.place or place_key(self.place) in self.post.removesuffix(place_key(self.place))
        return self.position if inside or self.place in self.position else f"{self.position} ({self.place})"  # type: ignore[operator]

    @property
    def evidence(self) -> Evidence:
        return Evidence(self.version_id, self.start, self.end)

    def is_of(self, other: _Sighting) -> bool:
        """Tell whether two sightings may be of one person: one record, names that end alike in two syllables,
        or one name inside the other.
        """
        one, two = name_key(self.name).split(), name_key(other.name).split()
        alike = one[-2:] == two[-2:] or set(one) <= set(two) or set(two) <= set(one)
        return self.person_id == other.person_id or alike

    def same_post(self, other: _Sighting) -> bool:
        """Tell whether two wordings may be of one post: one holds the other, or an abbreviation of it."""
        one, two = set(self.post.split()), set(other.post.split())
        return one <= two or two <= one

    def same_title(self, other: _Sighting) -> bool:
        """Tell whether two posts bear one title; `Bộ trưởng Bộ NN&PTNT` may be another's long form."""
        return self.title is not None and other.title is not None and key(self.title) == key(other.title)


def holders(connection: sqlite3.Connection, article_id: int, version_id: int, at: str) -> Iterator[Change]:
    """Yield the new holders and new positions that a version of an article, published at `at`, shows."""
    here = [_Sighting(*r) for r in connection.execute(_HERE, (version_id,))]
    for s in here:
        if s.status in _HOLDS and " " in s.name:
            if _sole(s):
                yield from _new_holder(connection, s, here, article_id, at)
            yield from _new_position(connection, s, here, article_id, at)


def _new_holder(
    connection: sqlite3.Connection, s: _Sighting, here: list[_Sighting], article_id: int, at: str
) -> Iterator[Change]:
    """Yield `s` as a new holder where another held the post until now, by this article or an earlier one.

    An article that says so is enough; where it only has `s` in the post, one may be wrong, so two in a row
    have to.
    """
    marks, ids = _positions(connection, s)
    earlier = [
        e
        for r in connection.execute(_EARLIER.format(f"o.position_id IN ({marks})"), (*ids, article_id, at))
        if (e := _Sighting(*r)).status in _HOLDS
    ]
    if s.status in _ENTERS:
        if any(e.is_of(s) for e in earlier):
            return
        held = earlier + [h for h in here if h.post == s.post and h.status == "former" and not h.is_of(s)]
    else:
        own = [e for e in earlier if e.is_of(s)]
        if len({e.version_id for e in own}) != 1 or not earlier[0].is_of(s):
            return
        held = [e for e in earlier if e not in own]
    then = next((e for e in held if " " in e.name), None)
    if then is not None:
        yield Change(
            f"new holder|{s.post}|{name_key(s.name)}", "new holder", s.shown, then.name, s.name, s.evidence,
            then.evidence, person=name_key(s.name), position=s.post, place=place_key(s.place) or None,
        )  # fmt: skip


def _new_position(
    connection: sqlite3.Connection, s: _Sighting, here: list[_Sighting], article_id: int, at: str
) -> Iterator[Change]:
    """Yield the post as a new one of its holder, where articles had them in another until now.

    Where no article says that they enter it, two in a row have to have them in it, both posts have to be of
    one holder at a time, and their titles differ: one person may well be deputy of parliament and director.
    """
    rows = connection.execute(_EARLIER.format("o.person_id = ?"), (s.person_id, article_id, at))
    earlier = [e for r in rows if (e := _Sighting(*r)).status in _HOLDS]
    again = [e for e in earlier if e.same_post(s)]
    now_in = {h.post for h in here if h.person_id == s.person_id and h.status in _HOLDS}
    held = [e for e in earlier if e not in again and e.post not in now_in]
    if s.status in _ENTERS:
        if again:
            return
        held += [
            h for h in here if h.person_id == s.person_id and h.status == "former" and not h.same_post(s)
        ]
    else:
        if len({e.version_id for e in again}) != 1 or not earlier[0].same_post(s) or not _sole(s):
            return
        held = [e for e in held if _sole(e) and not e.same_title(s)]
    if held:
        then = held[0]
        yield Change(
            f"new position|{name_key(s.name)}|{s.person_id}|{s.post}", "new position", s.name, then.shown,
            s.shown, s.evidence, then.evidence, person=name_key(s.name), position=s.post,
            place=place_key(s.place) or None,
        )  # fmt: skip


def _sole(s: _Sighting) -> bool:
    return is_sole(s.position, s.place)


def _positions(connection: sqlite3.Connection, s: _Sighting) -> tuple[str, list[int]]:
    """Return the rows of `positions` that are this post, its wording with the place or without."""
    place = place_key(s.place)
    bare = s.post.removesuffix(place).strip() if place else s.post
    keys = (f"{s.post} @ {place}", f"{bare} @ {place}", f"{s.post} @ ")
    ids = [r[0] for r in connection.execute("SELECT id FROM positions WHERE key IN (?, ?, ?)", keys)]
    return ", ".join("?" * len(ids)), ids
