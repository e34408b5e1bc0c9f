"""Verdicts on who is who: two people made one, articles split off one person, and both taken back.

What is said is kept in `identities` as bearers (see there); what it means for the people stored is worked out
at once, and again by `store.people` whenever an article's facts are written.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from ..errors import ReviewError
from ..language.spelling import name_key
from .identities import Bearer, load
from .settling import BEARERS, enforce, resettle, revive, taken_for
from .verdicts import LONGEST_NOTE, now

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
    sql = f"SELECT a.id, {BEARERS.partition('SELECT')[2]} WHERE o.person_id = ? ORDER BY a.id, o.id"
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
    resettle(connection, [person], [rest[0]])
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
    people = [p for bearer in (one, two) for p in taken_for(connection, bearer)]
    _take_back(connection, uid, by, at)
    if gone is not None and people:
        revive(connection, gone)
    # the person from whom articles were split off keeps the id, as does the one into whom another was merged
    resettle(
        connection,
        people,
        [two, one] if what == "other" else [one, two],
        {two: gone} if gone is not None else {},
    )
    found = taken_for(connection, one)
    return found[0] if found else 0


def identities_of(connection: sqlite3.Connection, person: int) -> list[dict[str, Any]]:
    """Return the verdicts that stand on a person, each with the bearer on its other side, an article of that
    one (`article_id`, `headline`) and who it is now (`other_id`, `other_label`).
    """
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    return [dict(row) for row in cursor.execute(_OF_PERSON, (person,))]


def _first_bearer(connection: sqlite3.Connection, person: int) -> tuple[Bearer, str]:
    row = connection.execute(
        f"{BEARERS} WHERE o.person_id = ? ORDER BY a.id, o.id LIMIT 1", (person,)
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


def _standing(connection: sqlite3.Connection, what: str) -> list[tuple[str, Bearer, Bearer]]:
    """Return the verdicts of a sort that stand: uid and the two bearers."""
    rows = connection.execute(
        """SELECT uid, one_article, one_name, two_article, two_name FROM identities
           WHERE what = ? AND undone_at IS NULL""",
        (what,),
    )
    return [(uid, (a, b), (c, d)) for uid, a, b, c, d in rows]


def _take_back(connection: sqlite3.Connection, uid: str, by: str, at: str | None = None) -> None:
    connection.execute(
        "UPDATE identities SET undone_by = ?, undone_at = ? WHERE uid = ?", (by, at or now(), uid)
    )


def _withdraw(connection: sqlite3.Connection, what: str, people: set[int], by: str) -> None:
    """Take back the verdicts of this sort that stand between these people: a later one says otherwise."""
    pins = load(connection).pins
    for uid, one, two in _standing(connection, what):
        if {pins.get(one), pins.get(two)} == people:
            _take_back(connection, uid, by)


def _withdraw_links(connection: sqlite3.Connection, bearers: set[Bearer], by: str) -> None:
    """Take back the verdicts that tie these bearers to others: they are told apart from them now."""
    for uid, one, two in _standing(connection, "same"):
        if (one in bearers) != (two in bearers):
            _take_back(connection, uid, by)


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
