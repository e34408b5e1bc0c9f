"""Kinds of those that rankings count and place: by the noun that counts them, and how their names begin.

`63 tỉnh` is a total for provinces, `190 nền kinh tế` for countries; a ministry is placed in neither.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, get_args

from ..language.spelling import fold, key
from . import provinces
from .countries import countries
from .table import LexiconError, items, rows

RankedKind = Literal[
    "country", "province", "district", "ministry", "department", "school", "firm", "person", "field", "city"
]
#: Kinds of which there are as many each year.
LASTING: tuple[RankedKind, ...] = ("province", "ministry", "department", "district")
#: What somebody may be whose name does not say it.
_BY_NAME_ALONE = frozenset(("firm", "person", "school", "city"))


#: What a country is named by where its team or its passport is placed.
_OF_COUNTRIES = ("đoàn ", "đội tuyển ", "đội ", "hộ chiếu ", "nền kinh tế ")


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, RankedKind], dict[str, RankedKind]]:
    """Return nouns that count to their kinds, and the words that names of a kind open with, both folded.

    Raises LexiconError for an unknown kind and for a noun of two.
    """
    counted: dict[str, RankedKind] = {}
    opens: dict[str, RankedKind] = {}
    known: dict[str, RankedKind] = {kind: kind for kind in get_args(RankedKind)}
    for row in rows("ranked_kinds", required=("kind", "counted"), unique=("kind",)):
        kind = known.get(row["kind"])
        if kind is None:
            raise LexiconError(f"ranked_kinds.csv: no rule reads the kind {row['kind']!r}")
        for table, column in ((counted, "counted"), (opens, "opens")):
            for word in items(row[column]):
                if table.setdefault(fold(word), kind) != kind:
                    raise LexiconError(f"ranked_kinds.csv: {word!r} is of two kinds")
    return counted, opens


def counted() -> dict[str, RankedKind]:
    """Return the nouns that a total counts, folded, to the kind of those that are counted."""
    return _table()[0]


@lru_cache(maxsize=4096)
def kind_of(wording: str) -> RankedKind | None:
    """Return what kind somebody is by their name, None where it does not say."""
    if provinces.named(wording):
        return "province"
    if key(wording) in countries():
        return "country"
    low = fold(wording)
    words = low.split(" ")
    if low.startswith(_OF_COUNTRIES) and of_country(wording):
        return "country"
    for n in (4, 3, 2, 1):
        found = _table()[1].get(" ".join(words[:n]))
        if found is not None and (len(words) > n or n > 1 or found == "field"):
            return found
    plain = wording == wording.lower() or (" " in wording and wording[1:] == wording[1:].lower())
    return "field" if plain else None  # Bất động sản


def may_be(wording: str, kind: RankedKind) -> bool:
    """Tell whether somebody may be among those that a noun of a kind counts."""
    own = kind_of(wording)
    if own is None:
        return kind in _BY_NAME_ALONE
    return own == kind or (own == "province" and kind == "city")


def of_country(wording: str) -> bool:
    """Tell whether a wording is that of a country, or of what is a country's: `hộ chiếu Việt Nam`."""
    words = key(wording).split(" ")
    return any(" ".join(words[-n:]) in countries() for n in (1, 2, 3) if n <= len(words))


def alike(wording: str, other: str) -> bool:
    """Tell whether two may be placed in one ranking, as far as their names say what they are; all countries
    are known by name.
    """
    kinds = {kind_of(wording), kind_of(other)}
    if "country" in kinds and kinds != {"country"}:
        return of_country(wording) and of_country(other)
    return len(kinds - {None}) < 2
