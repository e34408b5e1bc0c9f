"""Which person of the database a name in an article is.

Vietnam has many people of one name, so a name alone never makes two sightings one person. They are one where
an office ties them: the same position (more than a bare title), the same organisation, the same place at the
same level, both foreign, both high national offices, or one such and neither an office below the
province. All positions that one article gives to one name count together; an article that names two
offices, each known of one person so far, shows that the two are one. A name of one syllable (`Bí thư
Nhân`) is known in its article only. Where a name is shared, `people.disambiguation` says what each is
known for.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from ..facts import Official
from ..language.spelling import key, name_key
from ..lexicon.offices import is_distinctive, is_local, is_national, office_key
from ..lexicon.provinces import named


@dataclass(frozen=True, slots=True)
class Ties:
    """What can tie sightings of one name to one person."""

    marks: frozenset[str]
    national: bool = False
    local: bool = False

    def bind(self, other: Ties) -> bool:
        """Tell whether the two are ties to one person."""
        if self.marks & other.marks or (self.national and other.national):
            return True
        return (self.national or other.national) and not (self.local or other.local)

    def __or__(self, other: Ties) -> Ties:
        return Ties(self.marks | other.marks, self.national or other.national, self.local or other.local)


@lru_cache(maxsize=16384)
def ties(position: str, organisation: str | None, place: str | None, class_: str) -> Ties:
    """Return what a position ties its holder to."""
    marks = set()
    local = class_ in ("unit", "other") or is_local(position)
    office = office_key(position)
    if organisation or place or is_distinctive(position):
        marks.add(f"position {office} @ {place_key(place)}")
    if organisation and len(organisation.split()) > 2:
        marks.add(f"organisation {office_key(organisation)} @ {place_key(place)}")
    if place and class_ in ("public", "unit"):
        marks.add(f"{'local' if local else 'province'} {place_key(place)}")
    if class_ == "foreign":
        marks.add("foreign")
    return Ties(frozenset(marks), class_ == "public" and is_national(position), local)


def place_key(place: str | None) -> str:
    """Return the key of a place: a province's name without prefix, else the words as they are."""
    if not place:
        return ""
    units = named(place)
    return key(units[-1].name) if units else office_key(place)


@dataclass(slots=True)
class _Known:
    id: int
    ties: Ties = field(default_factory=lambda: Ties(frozenset()))
    sole_article_id: int | None = None


class People:
    """Finds the person behind a name, makes one where there is none.

    Works inside the caller's transaction.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[str, list[_Known]] = {}

    def forget(self) -> None:
        """Drop what is remembered, because the database may say otherwise by now."""
        self._known.clear()

    def resolve(self, officials: Iterable[Official], article_id: int) -> dict[str, int]:
        """Return the person's id for each name key among an article's officials."""
        bundles: dict[str, list[Official]] = {}
        for official in officials:
            bundles.setdefault(name_key(official.name), []).append(official)
        return {name: self._person(name, sightings, article_id) for name, sightings in bundles.items()}

    def _person(self, name: str, sightings: list[Official], article_id: int) -> int:
        tied = Ties(frozenset())
        for s in sightings:
            tied |= ties(s.position, s.organisation, s.place, s.class_)
        known = self._candidates(name)
        if " " not in name:
            same = [k for k in known if k.sole_article_id == article_id]
        else:
            same = [k for k in known if k.sole_article_id is None and k.ties.bind(tied)]
            same = (
                [k for k in same if k.ties.marks & tied.marks]
                or [k for k in same if k.ties.national and tied.national]
                # high office of the one alone ties to one other at most: of several, none is the likelier
                or (same if len(same) == 1 else [])
            )
        if not same:
            same = [self._make(name, sightings[0].name, None if " " in name else article_id)]
        first = same[0]
        first.ties |= tied
        for other in same[1:]:
            self._merge(name, first, other)
        return first.id

    def _candidates(self, name: str) -> list[_Known]:
        if name not in self._known:
            people: dict[int, _Known] = {}
            for id_, sole, position, organisation, place, class_ in self._connection.execute(
                """SELECT DISTINCT p.id, p.sole_article_id, x.position, x.organisation, x.place, x.class
                   FROM people p LEFT JOIN officials o ON o.person_id = p.id
                     LEFT JOIN positions x ON x.id = o.position_id
                   WHERE p.name_key = ? ORDER BY p.id""",
                (name,),
            ):
                person = people.setdefault(id_, _Known(id_, sole_article_id=sole))
                if position:
                    person.ties |= ties(position, organisation, place, class_)
            self._known[name] = list(people.values())
        return self._known[name]

    def _make(self, key_: str, name: str, sole_article_id: int | None) -> _Known:
        id_ = self._connection.execute(
            "INSERT INTO people (name, name_key, label, sole_article_id) VALUES (?, ?, ?, ?) RETURNING id",
            (name, key_, name, sole_article_id),
        ).fetchone()[0]
        made = _Known(id_, sole_article_id=sole_article_id)
        self._known[key_].append(made)
        return made

    def _merge(self, name: str, keep: _Known, gone: _Known) -> None:
        execute = self._connection.execute
        execute("UPDATE officials SET person_id = ? WHERE person_id = ?", (keep.id, gone.id))
        execute("UPDATE statements SET person_id = ? WHERE person_id = ?", (keep.id, gone.id))
        execute("UPDATE merged_people SET person_id = ? WHERE person_id = ?", (keep.id, gone.id))
        execute("DELETE FROM people WHERE id = ?", (gone.id,))
        execute("INSERT OR REPLACE INTO merged_people (old_id, person_id) VALUES (?, ?)", (gone.id, keep.id))
        keep.ties |= gone.ties
        self._known[name].remove(gone)
