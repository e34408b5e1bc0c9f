"""Heads of organisations and of places, and the class that an office in them has.

`kind` tells how the name runs on: a `body` is complete by itself and a place may follow (`UBND tỉnh Hà
Tĩnh`), an `org` wants a name or a field (`Sở Y tế`), a `place` wants a name (`huyện Củ Chi`). The class
`any` leaves it to the words around (`ban`, `hội đồng`), `company` to the enterprise that follows, which may
be the State's (`HĐQT`). Rows of the kind `none` begin like a head and are none (`hội nghị`, `ban hành`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..language.spelling import key
from .phrases import Phrases
from .table import LexiconError, items, rows

_CLASSES = frozenset({"public", "unit", "foreign", "other", "any", "company"})
_KINDS = frozenset({"body", "org", "place", "none"})


@dataclass(frozen=True, slots=True)
class Head:
    """The words that an organisation's or a place's name begins with."""

    words: str
    class_: str
    kind: str


@lru_cache(maxsize=1)
def heads() -> Phrases[Head]:
    """Return all heads as phrases of folded syllables."""
    entries = []
    for row in rows("organizations", required=("words", "class", "kind"), unique=("words",)):
        if row["class"] not in _CLASSES or row["kind"] not in _KINDS:
            raise LexiconError(f"organizations.csv: {row['words']}: class or kind is not one of its values")
        words = key(row["words"])
        entries.append((words, Head(words, row["class"], row["kind"])))
    return Phrases("organizations.csv", entries)


def head_at(words: Sequence[str], at: int) -> tuple[int, Head] | None:
    """Return the end and the head that starts at folded word `at`, None where none does."""
    found = heads().longest(words, at)
    return None if found is None or found[1].kind == "none" else found


@lru_cache(maxsize=1)
def foreign_places() -> Phrases[str]:
    """Return countries, regions and cities abroad as phrases; the entry is the usual name."""
    entries = [
        (key(name), row["name"])
        for row in rows("foreign_places", required=("name",), unique=("name",))
        for name in (row["name"], *items(row["names"]))
    ]
    return Phrases("foreign_places.csv", entries)


@lru_cache(maxsize=1)
def fields() -> Phrases[str]:
    """Return the fields of work in the names of organisations (`giáo dục`, `xây lắp`) as phrases."""
    return Phrases(
        "fields.csv", ((key(row["words"]), row["words"]) for row in rows("fields", required=("words",)))
    )


@lru_cache(maxsize=1)
def verbs() -> Phrases[str]:
    """Return what an office-holder does, which ends the name of his office, with its kind.

    A `verb` is never part of a body's name (`khẳng định`); `either` may be (`Ban Tổ chức`), but not in lower
    case after a name that is complete (`Bí thư Thành uỷ chỉ đạo`). Gathered from what follows people's names.
    """
    entries = []
    for row in rows("office_verbs", required=("words", "kind"), unique=("words",)):
        if row["kind"] not in ("verb", "either"):
            raise LexiconError(f"office_verbs.csv: {row['words']}: kind is neither verb nor either")
        entries.append((key(row["words"]), row["kind"]))
    return Phrases("office_verbs.csv", entries)
