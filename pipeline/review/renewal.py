"""Verdicts from when contents were less complete, brought to the content that they have now.

Until then a verdict was on a person, a position and a status whatever the class, on a place in a ranking
whatever the total, on a document whatever its issuer. With each the fact as it stood was kept as spans of its
text, so that what was judged can be read there and put into the complete form. Where the text is not in the
database, or no span was kept, the fact that the verdict was found on is what was judged. A verdict whose fact
the present rules do not find keeps its old content until they do.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..language.spelling import key, name_key
from ..lexicon.offices import office_key
from ..store.stored_facts import facts_of
from .content import FORM, KINDS, Row, content, digest, folded, index_of, number_of, speaker_of
from .offsets import as_wordings

_TEXT = """
SELECT text FROM versions
WHERE text_sha256 = ? AND article_id = (SELECT article_id FROM versions WHERE id = ?)
"""


def renew(connection: sqlite3.Connection, version_id: int, given: Sequence[Mapping[str, Any]]) -> None:
    """Bring the verdicts `given` on an article (rows of `verdicts`) to the complete form, where the facts of
    its version tell what they are on.
    """
    old = [v for v in given if not v["content"].startswith(FORM)]
    if not old:
        return
    stored = facts_of(connection, version_id)
    found = {
        (kind, content_before(kind, row)): row
        for kind, kinds in KINDS.items()
        for row in reversed(stored[kinds].values())
    }
    for verdict in old:
        fact = found.get((verdict["kind"], verdict["content"]))
        if fact is not None:
            judged = {**fact, **_kept(connection, version_id, verdict)}
            connection.execute(
                "UPDATE verdicts SET content = ? WHERE id = ?",
                (content(verdict["kind"], judged), verdict["id"]),
            )


def _kept(connection: sqlite3.Connection, version_id: int, verdict: Mapping[str, Any]) -> dict[str, Any]:
    """Return what of the fact was kept with the verdict; nothing where it cannot be read."""
    fact = json.loads(verdict["fact"])
    text = connection.execute(_TEXT, (verdict["text_sha256"], version_id)).fetchone()
    return as_wordings(text[0], fact) if fact and text else {}


def content_before(kind: str, row: Row) -> str:
    """Return the digest that contents had before, of a part of the fields."""
    return digest([kind, *_SAID[kind](row)])


def _official(row: Row) -> list[Any]:
    return [name_key(row["name"]), office_key(row["position"]), row["status"]]


def _document(row: Row) -> list[Any]:
    number = number_of(row)
    return [folded(row["kind"]), number, None if number else folded(row["subject"])]


def _rank(row: Row) -> list[Any]:
    told = ("rank", "top", "year", "change", "target")
    return [folded(row["subject"]), index_of(row), *(row[name] for name in told)]


def _statement(row: Row) -> list[Any]:
    return [speaker_of(row), row["kind"], key(row["text"])]


_SAID: dict[str, Callable[[Row], list[Any]]] = {
    "official": _official,
    "document": _document,
    "rank": _rank,
    "statement": _statement,
}
