"""Verdicts as JSON lines: out of one database and into another, any number of times.

A line has the columns of `verdicts`; its `fact` holds wordings as spans of the text whose digest it names, so
no text leaves the database but the reviewers' own notes and, in verdicts on who is who, the keys of names.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any

from ..errors import ReviewError
from ..store import Store
from ..store.identity import address_key
from ..store.reading import reading, rows
from .content import KINDS
from .people import insert_identity, undo_identity
from .settling import enforce
from .verdicts import insert, settle

_TEXTS = ("url", "text_sha256", "kind", "content", "verdict", "reviewer", "at")
_PEOPLE = ("what", "one_url", "one_name", "two_url", "two_name", "reviewer", "at")
_OPTIONAL = ("rule", "note", "undone_by", "undone_at")


def write_lines(db: Path, out: IO[str]) -> int:
    """Write every verdict, undone ones too, the oldest first; return how many."""
    with reading(db) as connection:
        facts = rows(connection, "SELECT * FROM verdicts ORDER BY at, id")
        people = rows(connection, "SELECT * FROM identities ORDER BY at, id")
    for row in facts:
        row["fact"] = json.loads(row["fact"])
    for row in (*facts, *people):
        kept = {name: value for name, value in row.items() if name not in ("id", "uid", "gone_id")}
        out.write(json.dumps(kept, ensure_ascii=False) + "\n")
    return len(facts) + len(people)


def read_lines(db: Path, lines: Iterable[str], source: str) -> tuple[int, int]:
    """Take over verdicts and apply them, all or nothing; return how many are new and how many were known.

    One that was undone there is undone here. Raises ReviewError for a line that is no verdict, StoreError for
    the database.
    """
    given = [_checked(line, f"{source}:{n}") for n, line in enumerate(lines, 1) if line.strip()]
    with Store.open(db, create=False) as store, store.transaction() as connection:
        new = sum(_take(connection, row) for row in given)
        for keys in sorted({(r["address_key"], r["text_sha256"]) for r in given if "verdict" in r}):
            settle(connection, *keys)
    return new, len(given) - new


def _take(connection: sqlite3.Connection, row: dict[str, Any]) -> bool:
    """Keep one verdict and tell whether it is new; one on people is applied at once."""
    before = connection.total_changes
    if "what" in row:
        kept = {name: value for name, value in row.items() if not name.startswith("undone")}
        uid = insert_identity(connection, kept)
        is_new = connection.total_changes > before
        if is_new:
            one, two = ((row[f"{side}_article"], row[f"{side}_name"]) for side in ("one", "two"))
            enforce(connection, row["what"], one, two)
        if row["undone_at"] and _stands(connection, uid):
            undo_identity(connection, uid, by=row["undone_by"] or row["reviewer"], at=row["undone_at"])
        return is_new
    uid = insert(connection, row)
    is_new = connection.total_changes > before
    if row["undone_at"]:
        connection.execute(
            "UPDATE verdicts SET undone_by = ?, undone_at = ? WHERE uid = ? AND undone_at IS NULL",
            (row["undone_by"], row["undone_at"], uid),
        )
    return is_new


def _stands(connection: sqlite3.Connection, uid: str) -> bool:
    sql = "SELECT undone_at IS NULL FROM identities WHERE uid = ?"
    return bool(connection.execute(sql, (uid,)).fetchone()[0])


def _checked(line: str, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise ReviewError(
            where, f"is no JSON ({error})", "give a file of `pipeline review export`"
        ) from error
    if isinstance(row, dict) and "what" in row:
        return _checked_identity(row, where)
    good = (
        isinstance(row, dict)
        and all(isinstance(row.get(name), str) and row[name] for name in _TEXTS)
        and all(isinstance(row.get(name), str | None) for name in _OPTIONAL)
        and all(type(row.get(name)) is int for name in ("start", "end"))
        and isinstance(row.get("fact"), dict | None)
        and row["kind"] in KINDS
        and row["verdict"] in ("confirmed", "rejected")
    )
    if not good:
        raise ReviewError(where, "is no verdict", "give a file of `pipeline review export`")
    return {
        **{name: row[name] for name in (*_TEXTS, "start", "end")},
        **{name: row.get(name) for name in _OPTIONAL},
        "address_key": address_key(row["url"]),
        "fact": json.dumps(row.get("fact"), ensure_ascii=False),
    }


def _checked_identity(row: dict[str, Any], where: str) -> dict[str, Any]:
    optional = ("note", "undone_by", "undone_at")
    good = (
        all(isinstance(row.get(name), str) and row[name] for name in _PEOPLE)
        and all(isinstance(row.get(name), str | None) for name in optional)
        and row["what"] in ("same", "other")
    )
    if not good:
        raise ReviewError(where, "is no verdict", "give a file of `pipeline review export`")
    return {
        **{name: row[name] for name in _PEOPLE},
        **{name: row.get(name) for name in optional},
        "one_article": address_key(row["one_url"]),
        "two_article": address_key(row["two_url"]),
    }
