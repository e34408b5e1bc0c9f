"""Verdicts on facts: given, undone, and applied to whatever facts the database holds of the article.

A verdict holds for the facts of its article (the address, or the text where addresses differ) that say the
same (see `content`). Of several the latest that is not undone counts; all are kept. What counts for a stored
fact is in `fact_verdicts`, written anew with the article's facts and with each verdict.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from ..errors import ReviewError
from ..store import derived
from ..store.stored_facts import facts_of
from ..store.tallies import tally
from .content import KINDS, content
from .offsets import as_offsets
from .renewal import renew

Judgement = Literal["confirmed", "rejected"]
#: The longest note kept, in characters.
LONGEST_NOTE = 2000

_OF_ARTICLE = "(address_key = :address_key OR text_sha256 = :text_sha256)"
_ARTICLE = """
SELECT a.id, a.url, a.address_key, v.id AS version_id, v.text, v.text_sha256
FROM articles a JOIN versions v ON v.id = a.version_id
"""
# two searches by an index each, where an OR over both tables would walk through all articles
_SAME_ARTICLES = f"""
{_ARTICLE} WHERE a.address_key = :address_key
UNION {_ARTICLE} WHERE v.text_sha256 = :text_sha256 ORDER BY 1
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact of an article as reviewers see it: what it says, and the verdicts on it, the latest first."""

    content: str
    verdicts: tuple[Mapping[str, Any], ...]

    @property
    def counts(self) -> Mapping[str, Any] | None:
        """The verdict that counts, None where there is none or all are undone."""
        return next((v for v in self.verdicts if v["undone_at"] is None), None)


def give(
    connection: sqlite3.Connection,
    article_id: int,
    kind: str,
    said: str,
    verdict: Judgement,
    *,
    by: str,
    note: str | None = None,
    at: str | None = None,
) -> str:
    """Record a verdict on the fact of the article's present text that says `said`; return the verdict's uid.

    Works inside the caller's transaction. Raises ReviewError where the article has no such fact (any more).
    """
    article = _row(connection, f"{_ARTICLE} WHERE a.id = ?", article_id)
    found = {} if article is None else _by_content(connection, article["version_id"], kind)
    if article is None or said not in found:
        raise ReviewError(f"article {article_id}", "has no such fact any more", "load its page again")
    row = found[said]
    first = _first_span(row)
    given = {
        **{name: article[name] for name in ("url", "address_key", "text_sha256")},
        "kind": kind,
        "content": said,
        "start": first[0],
        "end": first[1],
        "fact": json.dumps(_kept(article["text"], kind, row), ensure_ascii=False),
        "rule": row["mentions"][0]["rule"] if row["mentions"] else None,
        "verdict": verdict,
        "note": (note or "").strip()[:LONGEST_NOTE] or None,
        "reviewer": by,
        "at": at or now(),
    }
    uid = insert(connection, given)
    settle(connection, article["address_key"], article["text_sha256"])
    return uid


def insert(connection: sqlite3.Connection, given: dict[str, Any]) -> str:
    """Keep a verdict as its columns say and return its uid; the same a second time changes nothing."""
    uid = uid_of(given)
    row = {**given, "uid": uid}
    columns = ", ".join(f'"{name}"' for name in row)
    values = ", ".join(f":{name}" for name in row)
    connection.execute(f"INSERT OR IGNORE INTO verdicts ({columns}) VALUES ({values})", row)
    return uid


def uid_of(given: Mapping[str, Any]) -> str:
    """Return what a verdict is known by: a digest of who said what of which words and when. Neither the
    present key of an address nor the present form of contents is in it.
    """
    names = ("url", "kind", "start", "end", "fact", "verdict", "reviewer", "at", "note")
    told = [given[name] for name in names]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:20]


def undo(connection: sqlite3.Connection, uid: str, *, by: str, at: str | None = None) -> int:
    """Take a verdict back, so that the one before it counts again; return the article's id, 0 where none is.

    Works inside the caller's transaction. Raises ReviewError for a verdict that is not known.
    """
    row = _row(connection, "SELECT * FROM verdicts WHERE uid = ?", uid)
    if row is None:
        raise ReviewError(uid, "is no verdict of this database", "load the page again")
    connection.execute(
        "UPDATE verdicts SET undone_by = ?, undone_at = ? WHERE uid = ? AND undone_at IS NULL",
        (by, at or now(), uid),
    )
    return settle(connection, row["address_key"], row["text_sha256"])


def settle(connection: sqlite3.Connection, address_key: str, text_sha256: str) -> int:
    """Apply the verdicts to the article's facts, compute what derives from them; return its id."""
    keys = {"address_key": address_key, "text_sha256": text_sha256}
    last = 0
    for article in _rows(connection, _SAME_ARTICLES, keys):
        concerned = derived.concerned(connection, article["version_id"])
        apply(connection, article["version_id"])
        derived.refresh(connection, concerned)
        tally(connection, article["id"])
        last = article["id"] if not last or article["address_key"] == address_key else last
    return last


def apply(connection: sqlite3.Connection, version_id: int) -> None:
    """Write which verdict counts for each fact of a version that bears an article's facts."""
    keys = _keys(connection, version_id)
    given = [] if keys is None else _rows(connection, f"SELECT * FROM verdicts WHERE {_OF_ARTICLE}", keys)
    if not given:
        return
    renew(connection, version_id, given)
    connection.execute(
        "DELETE FROM fact_verdicts WHERE fact_id IN (SELECT id FROM facts WHERE version_id = ?)",
        (version_id,),
    )
    for fact_id, judged in judged_facts(connection, version_id).items():
        if judged.counts is not None:
            connection.execute(
                "INSERT INTO fact_verdicts VALUES (?, ?, ?)",
                (fact_id, judged.counts["verdict"], judged.counts["id"]),
            )


def judged_facts(connection: sqlite3.Connection, version_id: int) -> dict[int, Judged]:
    """Return the facts of a version by id, each with the verdicts on it."""
    keys = _keys(connection, version_id)
    given: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    if keys is not None:
        sql = f"SELECT * FROM verdicts WHERE {_OF_ARTICLE} ORDER BY at DESC, id DESC"
        for v in _rows(connection, sql, keys):
            given.setdefault((v["kind"], v["content"]), []).append(v)
    stored = facts_of(connection, version_id)
    return {
        id_: Judged(said := content(kind, row), tuple(given.get((kind, said), ())))
        for kind, kinds in KINDS.items()
        for id_, row in stored[kinds].items()
    }


def _by_content(connection: sqlite3.Connection, version_id: int, kind: str) -> dict[str, dict[str, Any]]:
    if kind not in KINDS:
        return {}
    stored = facts_of(connection, version_id)[KINDS[kind]]
    return {content(kind, row): row for row in reversed(stored.values())}


def _kept(text: str, kind: str, row: dict[str, Any]) -> dict[str, Any] | None:
    """Return the fact as spans; None where the rules composed a wording of words that the text has not."""
    try:
        return as_offsets(text, kind, row)
    except ValueError:
        return None


def _first_span(row: Mapping[str, Any]) -> tuple[int, int]:
    first = row["mentions"][0] if row["mentions"] else row
    return int(first["start"]), int(first["end"])


def _keys(connection: sqlite3.Connection, version_id: int) -> dict[str, Any] | None:
    return _row(
        connection,
        """SELECT a.address_key, v.text_sha256 FROM versions v JOIN articles a ON a.id = v.article_id
           WHERE v.id = ?""",
        version_id,
    )


def _rows(connection: sqlite3.Connection, sql: str, keys: dict[str, Any]) -> list[dict[str, Any]]:
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    return [dict(row) for row in cursor.execute(sql, keys)]


def _row(connection: sqlite3.Connection, sql: str, value: object) -> dict[str, Any] | None:
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    found = cursor.execute(sql, (value,)).fetchone()
    return dict(found) if found is not None else None


def now() -> str:
    """Return the time of a verdict: ISO 8601 in UTC, fine enough to order what one person says."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
