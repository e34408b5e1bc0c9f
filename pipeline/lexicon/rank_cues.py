"""Words that ranking is told with: verbs and nouns of place, moves, sequels, goals, and what only looks
alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast, get_args

from ..facts import Domain
from ..language.alternatives import longest_of
from ..language.spelling import key
from .table import LexiconError, once, rows

CueKind = Literal[
    "verb", "mover", "noun", "first", "second", "last", "up", "down", "next", "target", "unsure", "negation",
    "lost", "quality",
]  # fmt: skip


@lru_cache(maxsize=1)
def cues() -> dict[CueKind, tuple[str, ...]]:
    """Return the cues of each kind as keys (see `spelling.key`), longest first so that the longest one
    matches.

    Raises LexiconError for a kind that no code reads, and for a cue that its own example does not hold.
    """
    kinds: tuple[CueKind, ...] = get_args(CueKind)
    table: dict[str, list[str]] = {kind: [] for kind in kinds}
    for row in rows("rank_cues", required=("kind", "cue", "example"), unique=("kind", "cue")):
        if row["kind"] not in table:
            raise LexiconError(f"rank_cues.csv: no rule reads the kind {row['kind']!r}")
        if key(row["cue"]) not in key(row["example"]):
            raise LexiconError(f"rank_cues.csv: {row['cue']!r} is not in its example {row['example']!r}")
        table[row["kind"]].append(key(row["cue"]))
    for kind, values in table.items():
        once(f"rank_cues.csv {kind}", values)
    return {kind: tuple(_longest_first(table[kind])) for kind in kinds}


@lru_cache(maxsize=1)
def vetoes() -> dict[str, str]:
    """Return the words that, right before an ordinal, make it something else than a rank, with what it is
    then.
    """
    table = {}
    for row in rows("rank_vetoes", required=("cue", "reason"), unique=("cue",)):
        table[key(row["cue"])] = row["reason"]
    return table


@lru_cache(maxsize=1)
def measures() -> dict[str, Domain | None]:
    """Return the words that open the name of a measure (`dân số`, `kim ngạch`), with its domain where it
    has one.
    """
    table: dict[str, Domain | None] = {}
    for row in rows("rank_measures", required=("measure",), unique=("measure",)):
        table[key(row["measure"])] = _domain(row["domain"]) if row["domain"] else None
    return table


@lru_cache(maxsize=1)
def domain_cues() -> tuple[tuple[str, Domain], ...]:
    """Return pairs of a cue and the domain that it speaks for, in the order of the table."""
    pairs = [
        (key(row["cue"]), _domain(row["domain"]))
        for row in rows("rank_domains", required=("domain", "cue"), unique=("cue",))
    ]
    once("rank_domains.csv", (cue for cue, _ in pairs))
    return tuple(pairs)


@dataclass(frozen=True, slots=True)
class ScopeWord:
    """A word for what a place is within. `kind`: `whole` says it all (cả nước); `head` needs a name after it
    (khu vực Bắc Trung Bộ); `history` is time, not space (từ trước đến nay). `countries` is how many countries
    a region has, None where it is of no use.
    """

    text: str
    kind: Literal["whole", "head", "history"]
    countries: int | None = None


@lru_cache(maxsize=1)
def scope_words() -> tuple[ScopeWord, ...]:
    """Return the words for scopes, longest first."""
    out = []
    for row in rows("rank_scopes", required=("scope", "kind"), unique=("scope",)):
        if row["kind"] not in ("whole", "head", "history"):
            raise LexiconError(f"rank_scopes.csv: kind {row['kind']!r}")
        kind = cast(Literal["whole", "head", "history"], row["kind"])
        out.append(ScopeWord(key(row["scope"]), kind, int(row["countries"]) if row["countries"] else None))
    return tuple(sorted(out, key=lambda s: (-len(s.text), s.text)))


@lru_cache(maxsize=1)
def countries_within() -> dict[str, int]:
    """Return how many countries a region has, by its word as a key."""
    return {s.text: s.countries for s in scope_words() if s.countries is not None}


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for the longest of these keys in folded text; a space stands for one or more."""
    return longest_of(words, space=" +")


def _longest_first(words: Iterable[str]) -> Iterator[str]:
    return iter(sorted(words, key=lambda w: (-len(w), w)))


def _domain(value: str) -> Domain:
    if value not in get_args(Domain):
        raise LexiconError(f"no such domain: {value!r}")
    return cast(Domain, value)
