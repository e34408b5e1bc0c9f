"""The pages of review: how often each rule is right by the verdicts, and the facts to look at next."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ...review.content import KINDS
from ...review.precision import next_facts, precision
from ...review.verdicts import Judged, judged_facts
from ...store.stored_facts import Row, facts_of
from ..answers import View
from ..listing import of_query, of_rows

#: Characters of the text shown on each side of a fact.
_AROUND = 160
_LATEST = """
SELECT w.*, a.id AS article_id, a.headline FROM verdicts w
LEFT JOIN articles a ON a.address_key = w.address_key ORDER BY w.at DESC, w.id DESC
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A fact to look at: where it is, what it says, the words around it, and what was said of it before."""

    fact: sqlite3.Row
    row: Row
    words: Markup
    judged: Judged


def review(connection: sqlite3.Connection, arguments: Mapping[str, str]) -> View:
    """Return the precision of each rule and the latest verdicts."""
    found = precision(connection)
    gone = connection.execute(
        """SELECT count(*) FROM (
             SELECT max(id IN (SELECT verdict_id FROM fact_verdicts)) AS applied FROM verdicts
             WHERE undone_at IS NULL GROUP BY address_key, kind, content) WHERE NOT applied"""
    ).fetchone()[0]
    return View(
        "press_review.html",
        {
            "kinds": {kind: [p for p in found if p.kind == kind] for kind in KINDS},
            "reviewed": sum(p.reviewed for p in found),
            "facts": connection.execute("SELECT count(*) FROM facts").fetchone()[0],
            "gone": gone,
            "latest": connection.execute(f"{_LATEST} LIMIT 20").fetchall(),
        },
        lists={
            "rule": of_rows(
                ("kind", "rule", "facts", "reviewed", "confirmed", "share", "lowest", "highest", "score"),
                [
                    (p.kind, p.rule, p.facts, p.reviewed, p.confirmed, p.share, *p.interval, p.score)
                    for p in found
                ],
            ),
            "latest_verdicts": of_query(connection, _LATEST, id_="verdict_id"),
        },
    )


def queue(connection: sqlite3.Connection, arguments: Mapping[str, str]) -> View:
    """Return the facts to look at next: of `kind`, of `rule`; least sure first, or any (`order=random`)."""
    kind, rule = arguments.get("kind", ""), arguments.get("rule", "")
    kind = kind if kind in KINDS else ""
    at_random = arguments.get("order") == "random"
    facts = next_facts(connection, kind=kind, rule=rule, at_random=at_random)
    return View(
        "press_queue.html",
        {
            "waiting": [_waiting(connection, fact) for fact in facts],
            "asked": {"kind": kind, "rule": rule, "order": "random" if at_random else ""},
            "rules": sorted({p.rule for p in precision(connection) if kind in ("", p.kind) and p.rule}),
            "kinds": list(KINDS),
        },
    )


def _waiting(connection: sqlite3.Connection, fact: sqlite3.Row) -> Waiting:
    row = facts_of(connection, fact["version_id"])[KINDS[fact["kind"]]][fact["id"]]
    (text,) = connection.execute("SELECT text FROM versions WHERE id = ?", (fact["version_id"],)).fetchone()
    first = row["mentions"][0] if row["mentions"] else row
    start, end = first["start"], first["end"]
    words = Markup("{}<mark>{}</mark>{}").format(
        text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND]
    )
    return Waiting(fact, row, words, judged_facts(connection, fact["version_id"])[fact["id"]])
