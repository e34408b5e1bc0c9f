"""Verdicts on who is who: two people made one, articles split off one person, and both taken back.

What is said is kept in `identities` as bearers (see there); what it means for the people stored is worked out
at once, and again by `store.people` whenever an article's facts are written.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..errors import ReviewError
from ..facts import Official
from ..language.spelling import name_key
from ..store import derived
from ..store.people import People, merge
from .identities import Bearer, load
from .verdicts import LONGEST_NOTE, now

_BEARERS = """
SELECT a.address_key, a.url, o.name, o.person_id FROM articles a JOIN facts f ON f.version_id = a.version_id
JOIN officials o ON o.id = f.id
"""
_SIGHTINGS = """
SELECT DISTINCT v.article_id, o.person_id, o.name, o.position, o.status, o.class, o.organisation, o.place
FROM officials o JOIN facts f ON f.id = o.id JOIN versions v ON v.id = f.version_id
WHERE o.person_id = ? ORDER BY v.article_id
"""


_OF_PERSON = """
SELECT i.uid, i.what, i.note, i.reviewer, i.at, a.id AS article_id, a.headline, q.person_id AS other_id,
       p.label AS other_label, coalesce(p.name, i.other_name) AS other_name
FROM (SELECT *, two_article AS other_article, two_name AS other_name, one_article AS this_article,
             one_name AS this_name FROM identities WHERE undone_at IS NULL
      UNION ALL
      SELECT *, one_article, one_name, two_article, two_name FROM identities WHERE undone_at IS NULL) i
JOIN pinned_people t ON t.address_key = i.this_article AND t.name_key = i.this_name AND t.person_id = ?1
JOIN articles a ON a.address_key = i.other_article
LEFT JOIN pinned_people q ON q.address_key = i.other_article AND q.name_key = i.other_name
LEFT JOIN people p ON p.id = q.person_id
GROUP BY i.uid ORDER BY i.at DESC
"""


@dataclass(slots=True)
class _Sighting:
    """A name in an article whose person is to be found again."""

    article_id: int
    name: str
    was: int
    officials: list[Official] = field(default_factory=list)


def same(connection: sqlite3.Connection, one: int, two: int, *, by: str, note: str | None = None) -> int:
    """Record that two people are one and make them one; return the id that stays, of the one seen more.

    Works inside the caller's transaction. Raises ReviewError where one is not there, or both are one already.
    """
    keep, gone = sorted((one, two), key=lambda id_: _rank(connection, id_))
    if keep == gone:
        raise ReviewError(f"person {keep}", "is one person already")
    _withdraw(connection, "other", {keep, gone}, by)
    pair = _first_bearer(connection, keep), _first_bearer(connection, gone)
    uid = _record(connection, "same", *pair, by, note)
    connection.execute("UPDATE identities SET gone_id = ? WHERE uid = ?", (gone, uid))
    enforce(connection, "same", pair[0][0], pair[1][0])
    return keep


def split(
    connection: sqlite3.Connection, person: int, articles: Iterable[int], *, by: str, note: str | None = None
) -> int:
    """Record that articles of a person are about somebody else, and make that one; return the new id.

    Works inside the caller's transaction. Raises ReviewError where an article does not name the person, or
    where all of them are given: then nobody would be left.
    """
    chosen = set(articles)
    bearers: dict[int, tuple[Bearer, str]] = {}
    rest: tuple[Bearer, str] | None = None
    sql = f"SELECT a.id, {_BEARERS.partition('SELECT')[2]} WHERE o.person_id = ? ORDER BY a.id, o.id"
    for article_id, address_key, url, name, _ in connection.execute(sql, (person,)):
        bearer = ((address_key, name_key(name)), url)
        if article_id in chosen:
            bearers.setdefault(article_id, bearer)
        else:
            rest = rest or bearer
    if not chosen or chosen - bearers.keys():
        raise ReviewError(
            f"person {person}", "is not named in an article given", "load the person's page again"
        )
    if rest is None:
        raise ReviewError(f"person {person}", "would be left without an article", "leave out one article")
    first, *others = bearers.values()
    _withdraw_links(connection, {b for b, _ in bearers.values()}, by)
    _record(connection, "other", first, rest, by, note)
    for other in others:
        _record(connection, "same", first, other, by, note)
    _resettle(connection, [person], [rest[0]])
    return load(connection).pins[first[0]]


def undo_identity(connection: sqlite3.Connection, uid: str, *, by: str, at: str | None = None) -> int:
    """Take a verdict on people back and work out anew who is who; return the id of the first of the two.

    Works inside the caller's transaction. Raises ReviewError for a verdict that is not known.
    """
    row = connection.execute(
        """SELECT one_article, one_name, two_article, two_name, gone_id, what FROM identities
           WHERE uid = ? AND undone_at IS NULL""",
        (uid,),
    ).fetchone()
    if row is None:
        raise ReviewError(uid, "is no verdict that stands", "load the page again")
    one, two, gone, what = (row[0], row[1]), (row[2], row[3]), row[4], row[5]
    people = [p for bearer in (one, two) for p in _taken_for(connection, bearer)]
    connection.execute(
        "UPDATE identities SET undone_by = ?, undone_at = ? WHERE uid = ?", (by, at or now(), uid)
    )
    if gone is not None and people:
        _revive(connection, gone)
    # the person from whom articles were split off keeps the id, as does the one into whom another was merged
    _resettle(
        connection,
        people,
        [two, one] if what == "other" else [one, two],
        {two: gone} if gone is not None else {},
    )
    found = _taken_for(connection, one)
    return found[0] if found else 0


def identities_of(connection: sqlite3.Connection, person: int) -> list[dict[str, Any]]:
    """Return the verdicts that stand on a person, each with the bearer on its other side, an article of that
    one (`article_id`, `headline`) and who it is now (`other_id`, `other_label`).
    """
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    return [dict(row) for row in cursor.execute(_OF_PERSON, (person,))]


def enforce(connection: sqlite3.Connection, what: str, one: Bearer, two: Bearer) -> None:
    """Make the people stored agree with a verdict, as far as its articles are stored."""
    people = _taken_for(connection, one), _taken_for(connection, two)
    if not people[0] or not people[1]:
        return
    if what == "other":
        _resettle(connection, [*people[0], *people[1]], [two])
        return
    for bearer, (person, *_) in zip((one, two), people, strict=True):
        connection.execute("INSERT OR REPLACE INTO pinned_people VALUES (?, ?, ?)", (*bearer, person))
    keep, gone = people[0][0], people[1][0]
    if keep != gone:
        names = _names(connection, [keep, gone])
        merge(connection, keep, gone)
        _refresh(connection, [keep], names)


def _resettle(
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


def _revive(connection: sqlite3.Connection, id_: int) -> None:
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


def _taken_for(connection: sqlite3.Connection, bearer: Bearer) -> list[int]:
    """Return whom the bearer is taken for, by its article's present facts: one person, none if not stored."""
    found = connection.execute(f"{_BEARERS} WHERE a.address_key = ? ORDER BY o.id", (bearer[0],))
    return list(dict.fromkeys(person for _, _, name, person in found if name_key(name) == bearer[1]))


def _first_bearer(connection: sqlite3.Connection, person: int) -> tuple[Bearer, str]:
    row = connection.execute(
        f"{_BEARERS} WHERE o.person_id = ? ORDER BY a.id, o.id LIMIT 1", (person,)
    ).fetchone()
    if row is None:
        raise ReviewError(f"person {person}", "is in no article", "load the person's page again")
    return (row[0], name_key(row[2])), row[1]


def _rank(connection: sqlite3.Connection, person: int) -> tuple[bool, int, int]:
    """Order people by who should stay: full names before short forms, then more articles, older ids."""
    row = connection.execute(
        "SELECT sole_article_id IS NOT NULL, -articles, id FROM people WHERE id = ?", (person,)
    ).fetchone()
    if row is None:
        raise ReviewError(f"person {person}", "is not there", "load the person's page again")
    return bool(row[0]), row[1], row[2]


def _withdraw(connection: sqlite3.Connection, what: str, people: set[int], by: str) -> None:
    """Take back the verdicts of this sort that stand between these people: a later one says otherwise."""
    pins = load(connection).pins
    for uid, *bearers in connection.execute(
        """SELECT uid, one_article, one_name, two_article, two_name FROM identities
           WHERE what = ? AND undone_at IS NULL""",
        (what,),
    ).fetchall():
        if {pins.get((bearers[0], bearers[1])), pins.get((bearers[2], bearers[3]))} == people:
            connection.execute(
                "UPDATE identities SET undone_by = ?, undone_at = ? WHERE uid = ?", (by, now(), uid)
            )


def _withdraw_links(connection: sqlite3.Connection, bearers: set[Bearer], by: str) -> None:
    """Take back the verdicts that tie these bearers to others: they are told apart from them now."""
    for uid, *pair in connection.execute(
        """SELECT uid, one_article, one_name, two_article, two_name FROM identities
           WHERE what = 'same' AND undone_at IS NULL"""
    ).fetchall():
        if ((pair[0], pair[1]) in bearers) != ((pair[2], pair[3]) in bearers):
            connection.execute(
                "UPDATE identities SET undone_by = ?, undone_at = ? WHERE uid = ?", (by, now(), uid)
            )


def _record(
    connection: sqlite3.Connection,
    what: str,
    one: tuple[Bearer, str],
    two: tuple[Bearer, str],
    by: str,
    note: str | None,
) -> str:
    return insert_identity(
        connection,
        {
            "what": what,
            "one_url": one[1],
            "one_article": one[0][0],
            "one_name": one[0][1],
            "two_url": two[1],
            "two_article": two[0][0],
            "two_name": two[0][1],
            "note": (note or "").strip()[:LONGEST_NOTE] or None,
            "reviewer": by,
            "at": now(),
        },
    )


def insert_identity(connection: sqlite3.Connection, row: dict[str, Any]) -> str:
    """Keep a verdict on people and return its uid; the same a second time changes nothing."""
    told = [row[n] for n in ("what", "one_article", "one_name", "two_article", "two_name", "reviewer", "at")]
    uid = hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:20]
    kept = {**row, "uid": uid}
    connection.execute(
        f"INSERT OR IGNORE INTO identities ({', '.join(kept)}) VALUES ({', '.join(f':{n}' for n in kept)})",
        kept,
    )
    return uid
