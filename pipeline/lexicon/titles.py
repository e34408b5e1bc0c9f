"""Titles of office: what they are called, who bears them, and whether they need an organisation.

`titles.csv` has one head a row (`bí thư`, `trưởng ban`); deputies are made from it. `organisation` says
whether the title is complete alone (`none`), may stand alone (`free`: `Thủ tướng`) or is no office without
what follows (`required`: `thành viên`, `cán bộ`). `next` says whether a proper name right after it is a
person's (`person`: `Tổng thống Trump`) or may be an organisation's (`any`: `Chủ tịch Vinaxuki`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ..language.spelling import key
from .phrases import Phrases
from .table import LexiconError, rows

TitleClass = Literal["public", "unit", "foreign", "other", "any"]
_CLASSES = frozenset({"public", "unit", "foreign", "other", "any"})
_NEEDS = frozenset({"none", "free", "required"})
_DEPUTIES = frozenset({"no", "yes", "only"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title's head; `class_` is what its bearer is where the organisation does not say otherwise."""

    words: str
    class_: str
    organisation: str
    deputy: bool
    person_next: bool


@lru_cache(maxsize=1)
def titles() -> Phrases[Title]:
    """Return all titles, deputies among them, as phrases of folded syllables."""
    entries: dict[str, Title] = {}
    for row in rows(
        "titles", required=("title", "class", "organisation", "deputy", "next"), unique=("title",)
    ):
        if (
            row["class"] not in _CLASSES
            or row["organisation"] not in _NEEDS
            or row["deputy"] not in _DEPUTIES
        ):
            raise LexiconError(
                f"titles.csv: {row['title']}: class, organisation or deputy is not one of its values"
            )
        if row["next"] not in ("person", "any"):
            raise LexiconError(f"titles.csv: {row['title']}: next is neither person nor any")
        person = row["next"] == "person"
        words = key(row["title"])
        if row["deputy"] != "only":
            entries[words] = Title(words, row["class"], row["organisation"], deputy=False, person_next=person)
        if row["deputy"] != "no":
            deputy = f"phó {words}"
            entries.setdefault(
                deputy, Title(deputy, row["class"], row["organisation"], deputy=True, person_next=person)
            )
    return Phrases("titles.csv", entries.items())
