"""Which person of the database a name in an article is.

Vietnam has many people of one name, so a name alone never makes two sightings one person. They are one where
an office ties them: the same position (more than a bare title), the same organisation, the same place at the
same level, both foreign, both high national offices, or one such and neither an office below the
province. All positions that one article gives to one name count together; an article that names two
offices, each known of one person so far, shows that the two are one. A name of one syllable (`Bí thư
Nhân`) is known in its article only. Where a name is shared, `people.disambiguation` says what each is
known for. Where somebody said who is who (`review.identities`), that goes before all of this.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..facts import Official
from ..language.spelling import key, name_key
from ..lexicon.offices import is_distinctive, is_local, is_national, office_key
from ..lexicon.provinces import named
from ..review.identities import Bearer, Identities, load


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
    #: the names under which the person is remembered
    names: set[str] = field(default_factory=set)


class People:
    """Finds the person behind a name, makes one where there is none.

    Works inside the caller's transaction.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[str, list[_Known]] = {}
        self._by_id: dict[int, _Known] = {}
        self._verdicts: Identities | None = None

    def forget(self) -> None:
        """Drop what is remembered, because the database may say otherwise by now."""
        self._known.clear()
        self._by_id.clear()
        self._verdicts = None

    def resolve(self, officials: Iterable[Official], article_id: int) -> dict[str, int]:
        """Return the person's id for each name key among an article's officials."""
        bundles: dict[str, list[Official]] = {}
        for official in officials:
            bundles.setdefault(name_key(official.name), []).append(official)
        return {name: self.place(name, sightings, article_id) for name, sightings in bundles.items()}

    def place(
        self, name: str, sightings: Sequence[Official], article_id: int, spare: int | None = None
    ) -> int:
        """Return whom one name key of an article stands for, by verdict or by office.

        A new person takes the id `spare`, a person's of this name whom nothing refers to, if given.
        """
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
        bearer = self._bearer(name, article_id)
        if bearer is not None or len(same) > 1:
            same = self._by_verdict(name, bearer, same)
        if not same and spare is not None:
            same = [self._person(spare, name)]
        if not same:
            same = [self._make(name, sightings[0].name, None if " " in name else article_id)]
        first = same[0]
        first.ties |= tied
        for other in same[1:]:
            self._merge(first, other)
        if bearer is not None:
            self._pin(bearer, first.id)
        return first.id

    @property
    def _identities(self) -> Identities:
        if self._verdicts is None:
            self._verdicts = load(self._connection)
        return self._verdicts

    def _bearer(self, name: str, article_id: int) -> Bearer | None:
        """Return the bearer of the name in the article where a verdict names it."""
        if not self._identities.concerns_name(name):
            return None
        (address_key,) = self._connection.execute(
            "SELECT address_key FROM articles WHERE id = ?", (article_id,)
        ).fetchone()
        return (address_key, name) if self._identities.concerns((address_key, name)) else None

    def _by_verdict(self, name: str, bearer: Bearer | None, by_office: list[_Known]) -> list[_Known]:
        """Return whom the name stands for where verdicts have a say in it."""
        verdicts = self._identities
        pinned = verdicts.pinned(bearer) if bearer else []
        if bearer and verdicts.is_apart(bearer):
            return [self._person(id_, name) for id_ in pinned]
        away = set(verdicts.away(bearer)) if bearer else set()
        apart = verdicts.people_apart()
        likely = [k for k in by_office if k.id not in away and k.id not in pinned]
        plain = [k for k in likely if k.id not in apart]
        if not plain and not pinned:
            plain = likely[:1]  # of people told apart none is taken for another
        return [*(self._person(id_, name) for id_ in pinned), *plain]

    def _person(self, id_: int, name: str) -> _Known:
        """Return a person by id, remembered under the name from now on."""
        known = self._candidates(name)
        found = next((k for k in known if k.id == id_), None)
        if found is None:
            found = self._by_id.get(id_) or self._read("p.id = ?", id_)[0]
            self._remember(name, found)
        return found

    def _pin(self, bearer: Bearer, person_id: int) -> None:
        self._identities.pins[bearer] = person_id
        self._connection.execute(
            "INSERT OR REPLACE INTO pinned_people VALUES (?, ?, ?)", (*bearer, person_id)
        )

    def _candidates(self, name: str) -> list[_Known]:
        if name not in self._known:
            self._known[name] = []
            # a verdict may have given the name to one who is called otherwise
            by_name = "p.name_key = ?1 OR p.id IN (SELECT person_id FROM pinned_people WHERE name_key = ?1)"
            for person in self._read(by_name, name):
                self._remember(name, self._by_id.get(person.id, person))
        return self._known[name]

    def _read(self, condition: str, value: object) -> list[_Known]:
        people: dict[int, _Known] = {}
        for id_, sole, position, organisation, place, class_ in self._connection.execute(
            f"""SELECT DISTINCT p.id, p.sole_article_id, x.position, x.organisation, x.place, x.class
                FROM people p LEFT JOIN officials o ON o.person_id = p.id
                  LEFT JOIN positions x ON x.id = o.position_id
                WHERE {condition} ORDER BY p.id""",
            (value,),
        ):
            person = people.setdefault(id_, _Known(id_, sole_article_id=sole))
            if position:
                person.ties |= ties(position, organisation, place, class_)
        return list(people.values())

    def _remember(self, name: str, person: _Known) -> None:
        self._known[name].append(person)
        self._by_id[person.id] = person
        person.names.add(name)

    def _make(self, key_: str, name: str, sole_article_id: int | None) -> _Known:
        id_ = self._connection.execute(
            "INSERT INTO people (name, name_key, label, sole_article_id) VALUES (?, ?, ?, ?) RETURNING id",
            (name, key_, name, sole_article_id),
        ).fetchone()[0]
        made = _Known(id_, sole_article_id=sole_article_id)
        self._remember(key_, made)
        return made

    def _merge(self, keep: _Known, gone: _Known) -> None:
        merge(self._connection, keep.id, gone.id)
        keep.ties |= gone.ties
        pins = self._identities.pins
        for bearer in [b for b, person in pins.items() if person == gone.id]:
            pins[bearer] = keep.id
        for name in gone.names:
            self._known[name].remove(gone)
            if name not in keep.names:
                self._remember(name, keep)
        del self._by_id[gone.id]


def merge(connection: sqlite3.Connection, keep_id: int, gone_id: int) -> None:
    """Make two people one: what refers to the one who goes refers to who stays, and the id leads there."""
    for table in ("officials", "statements", "merged_people", "pinned_people"):
        connection.execute(f"UPDATE {table} SET person_id = ? WHERE person_id = ?", (keep_id, gone_id))
    connection.execute("DELETE FROM people WHERE id = ?", (gone_id,))
    connection.execute(
        "INSERT OR REPLACE INTO merged_people (old_id, person_id) VALUES (?, ?)", (gone_id, keep_id)
    )
