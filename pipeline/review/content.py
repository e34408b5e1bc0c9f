"""What a fact says, as a digest: the same for every spelling of the same content, wherever it stands.

A verdict holds for the facts of one article that say the same. A fact that other rules read otherwise (other
words of a position, another status, another place in a rank) says something else and waits for a verdict.
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


def content(kind: str, row: Row) -> str:
    """Return the digest of what a fact says, 16 hexadecimal digits.

    `kind` is one of KINDS, `row` the fact as `pipeline extract` prints it. Raises KeyError for another kind.
    """
    says = json.dumps([kind, *_SAYS[kind](row)], ensure_ascii=False)
    return hashlib.sha256(says.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _official(row: Row) -> list[Any]:
    return [name_key(row["name"]), office_key(row["position"]), row["status"]]


def _document(row: Row) -> list[Any]:
    number = row["number_key"] or _folded(row["number"])
    return [_folded(row["kind"]), number, None if number else _folded(row["subject"])]


def _rank(row: Row) -> list[Any]:
    index = row["indicator_id"] or _folded(row["indicator"])
    return [_folded(row["subject"]), index, *(row[n] for n in ("rank", "top", "year", "change", "target"))]


def _statement(row: Row) -> list[Any]:
    return [name_key(row["speaker"]) if row["speaker"] else None, row["kind"], key(row["text"])]


def _folded(value: str | None) -> str | None:
    return key(value) if value else None


_SAYS: dict[str, Callable[[Row], list[Any]]] = {
    "official": _official,
    "document": _document,
    "rank": _rank,
    "statement": _statement,
}
