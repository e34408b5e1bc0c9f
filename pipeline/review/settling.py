"""Whom names stand for, found anew where a verdict on people says otherwise than what is stored."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..facts import Official
from ..language.spelling import name_key
from ..store import derived
from ..store.people import People, merge
from .identities import Bearer, load

BEARERS = """
SELECT a.address_key, a.url, o.name, o.person_id FROM articles a JOIN facts f ON f.version_id = a.version_id
JOIN officials o ON o.id = f.id
"""
_SIGHTINGS = """
SELECT DISTINCT v.article_id, o.person_id, o.name, o.position, o.status, o.class, o.organisation, o.place
FROM officials o JOIN facts f ON f.id = o.id JOIN versions v ON v.id = f.version_id
WHERE o.person_id = ? ORDER BY v.article_id
"""


@dataclass(slots=True)
class _Sighting:
    """A name in an article whose person is to be found again."""

    article_id: int
    name: str
    was: int
    officials: list[Official] = field(default_factory=list)


def enforce(connection: sqlite3.Connection, what: str, one: Bearer, two: Bearer) -> None:
    """Make the people stored agree with a verdict, as far as its articles are stored."""
    people = taken_for(connection, one), taken_for(connection, two)
    if not people[0] or not people[1]:
        return
    if what == "other":
        resettle(connection, [*people[0], *people[1]], [two])
        return
    for bearer, (person, *_) in zip((one, two), people, strict=True):
        connection.execute("INSERT OR REPLACE INTO pinned_people VALUES (?, ?, ?)", (*bearer, person))
    keep, gone = people[0][0], people[1][0]
    if keep != gone:
        names = _names(connection, [keep, gone])
        merge(connection, keep, gone)
        _refresh(connection, [keep], names)


def resettle(
    connection: sqlite3.Connection,
    people: Sequence[int],
    first: Sequence[Bearer],
    ids: dict[Bearer, int] | None = None,
) -> None:
    """Find anew whom each name of these people stands for, the bearers in `first` before the others.

    Ids stay with those who keep their first articles; one that is left over leads to the person it became.
    `ids` says which id a bearer's person should have.
    """
    people = list(dict.fromkeys(people))
    names = _names(connection, people)
    sightings = [s for person in people for s in _sightings(connection, person)]
    keys = dict(connection.execute("SELECT id, address_key FROM articles").fetchall()) if sightings else {}
    verdicts = load(connection)

    def order(s: _Sighting) -> tuple[bool, int, int]:
        bearer = (keys[s.article_id], s.name)
        return verdicts.is_apart(bearer), first.index(bearer) if bearer in first else len(first), s.article_id

    sightings.sort(key=order)
    aside = connection.execute(
        "INSERT INTO people (name, name_key, label) VALUES ('', '', '') RETURNING id"
    ).fetchone()[0]
    for person in people:
        connection.execute("UPDATE officials SET person_id = ? WHERE person_id = ?", (aside, person))
        connection.execute("DELETE FROM pinned_people WHERE person_id = ?", (person,))
        connection.execute("UPDATE people SET name_key = '' WHERE id = ?", (person,))  # nobody's, for now
    finder, became = People(connection), dict[int, int]()
    for s in sightings:
        wanted = (ids or {}).get((keys[s.article_id], s.name), s.was)
        spare = None if _used(connection, wanted) else wanted
        found = finder.place(s.name, s.officials, s.article_id, spare)
        if found == spare:
            sole = None if " " in s.name else s.article_id
            connection.execute(
                "UPDATE people SET name_key = ?, sole_article_id = ? WHERE id = ?", (s.name, sole, found)
            )
        became.setdefault(wanted, found)
        became.setdefault(s.was, found)
        _move(connection, aside, s, found)
    connection.execute("DELETE FROM people WHERE id = ?", (aside,))
    for person in became:
        if connection.execute("SELECT name_key = '' FROM people WHERE id = ?", (person,)).fetchone() == (1,):
            merge(connection, _leads_to(connection, became[person]), person)
    _refresh(connection, set(became.values()), names | {s.name for s in sightings})


def _sightings(connection: sqlite3.Connection, person: int) -> list[_Sighting]:
    found: dict[tuple[int, str], _Sighting] = {}
    for article_id, was, name, position, status, class_, organisation, place in connection.execute(
        _SIGHTINGS, (person,)
    ):
        sighting = found.setdefault((article_id, name_key(name)), _Sighting(article_id, name_key(name), was))
        sighting.officials.append(
            Official(name, position, status, class_, organisation=organisation, place=place)
        )
    return list(found.values())


def _move(connection: sqlite3.Connection, aside: int, s: _Sighting, to: int) -> None:
    """Give the article's officials of the name, and what they say in it, to the person found."""
    versions = "SELECT f.id FROM facts f JOIN versions v ON v.id = f.version_id WHERE v.article_id = ?"
    for table, column, was in (("officials", "name", aside), ("statements", "speaker", s.was)):
        ids = [
            (to, id_)
            for id_, name in connection.execute(
                f"SELECT id, {column} FROM {table} WHERE person_id = ? AND id IN ({versions})",
                (was, s.article_id),
            )
            if name_key(name) == s.name
        ]
        connection.executemany(f"UPDATE {table} SET person_id = ? WHERE id = ?", ids)


def revive(connection: sqlite3.Connection, id_: int) -> None:
    """Give an id that a merge took out of use back, if nobody has it."""
    connection.execute("DELETE FROM merged_people WHERE old_id = ?", (id_,))
    connection.execute(
        "INSERT OR IGNORE INTO people (id, name, name_key, label) VALUES (?, '', '', '')", (id_,)
    )


def _leads_to(connection: sqlite3.Connection, person: int) -> int:
    row = connection.execute("SELECT person_id FROM merged_people WHERE old_id = ?", (person,)).fetchone()
    return int(row[0]) if row else person


def _used(connection: sqlite3.Connection, person: int) -> bool:
    return bool(
        connection.execute(
            """SELECT EXISTS (SELECT 1 FROM officials WHERE person_id = ?1)
                   OR NOT EXISTS (SELECT 1 FROM people WHERE id = ?1)""",
            (person,),
        ).fetchone()[0]
    )


def _refresh(connection: sqlite3.Connection, people: Iterable[int], names: set[str]) -> None:
    """Compute what derives from the people, and tell apart whoever bears their names."""
    concerned = set(people)
    for name in names:
        concerned.update(
            id_ for (id_,) in connection.execute("SELECT id FROM people WHERE name_key = ?", (name,))
        )
    derived.refresh(connection, [("person", id_) for id_ in sorted(concerned)])


def _names(connection: sqlite3.Connection, people: Iterable[int]) -> set[str]:
    sql = "SELECT name_key FROM people WHERE id = ?"
    return {row[0] for id_ in people for row in connection.execute(sql, (id_,))}


def taken_for(connection: sqlite3.Connection, bearer: Bearer) -> list[int]:
    """Return whom the bearer is taken for, by its article's present facts: one person, none if not stored."""
    found = connection.execute(f"{BEARERS} WHERE a.address_key = ? ORDER BY o.id", (bearer[0],))
    return list(dict.fromkeys(person for _, _, name, person in found if name_key(name) == bearer[1]))
