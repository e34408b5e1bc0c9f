"""What a fact says, as a digest: the same for every spelling of the same content, wherever it stands.

A verdict holds for the facts of one article that say the same. It is about all that a fact says, the fields
of the guideline (`offsets.FIELDS`) but for the words that show a rank: a fact that other rules read
otherwise, with another total, issuer, class or scope, says something else and waits for a verdict.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from ..language.spelling import key, name_key
from ..lexicon.offices import office_key

Row = Mapping[str, Any]
#: The kind of a stored fact to the kind as `pipeline extract` names it.
KINDS = {"official": "officials", "document": "documents", "rank": "ranks", "statement": "statements"}
#: What a digest begins with. Those of before had no beginning, and left a part of the fields out: `renewal`.
FORM = "2:"


def content(kind: str, row: Row) -> str:
    """Return the digest of what a fact says: `2:` and 16 hexadecimal digits.

    `kind` is one of KINDS, `row` the fact as `pipeline extract` prints it. Raises KeyError for another kind.
    """
    return FORM + digest([kind, *_SAYS[kind](row)])


def digest(says: list[Any]) -> str:
    """Return the digest of some values, 16 hexadecimal digits."""
    told = json.dumps(says, ensure_ascii=False)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _official(row: Row) -> list[Any]:
    return [
        name_key(row["name"]), office_key(row["position"]), row["status"], row["class"], folded(row["grade"])
    ]  # fmt: skip


def _document(row: Row) -> list[Any]:
    return [
        folded(row["kind"]), number_of(row), row["date"], folded(row["issuer"]), folded(row["subject"]),
        row["named"], [folded(p) for p in row["provisions"]],
    ]  # fmt: skip


def _rank(row: Row) -> list[Any]:
    told = ("rank", "top", "out_of", "year", "change", "previous", "base_year", "domain", "target")
    return [folded(row["subject"]), index_of(row), folded(row["scope"]), *(row[name] for name in told)]


def _statement(row: Row) -> list[Any]:
    position = office_key(row["position"]) if row["position"] else None
    return [speaker_of(row), position, row["kind"], key(row["text"]), folded(row["question"])]


def number_of(row: Row) -> str | None:
    """Return a document's number in its one form, None where it has none."""
    return row["number_key"] or folded(row["number"])


def index_of(row: Row) -> str | None:
    """Return by what a rank is, in one form for all its names."""
    return row["indicator_id"] or folded(row["indicator"])


def speaker_of(row: Row) -> str | None:
    """Return the key of the name of who speaks."""
    return name_key(row["speaker"]) if row["speaker"] else None


def folded(value: str | None) -> str | None:
    """Return a wording without its capitals and spelling."""
    return key(value) if value else None


_SAYS: dict[str, Callable[[Row], list[Any]]] = {
    "official": _official,
    "document": _document,
    "rank": _rank,
    "statement": _statement,
}
