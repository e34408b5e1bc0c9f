"""Names of Vietnam's laws, codes and ordinances, those in force and older ones, as the press cites them.

The table tells where a law's name ends (`luật Thương mại về hàng hoá`), and that `Luật GTĐB` is `Luật Giao
thông đường bộ`. It was written from general knowledge; a name that it lacks is still found by its capitals.
Entries of low confidence are bills or shorthand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..language.alternatives import longest_of
from ..language.spelling import key
from .table import LexiconError, items, once, rows

#: The kinds of document that the table names.
KINDS = ("Luật", "Bộ luật", "Pháp lệnh")


@dataclass(frozen=True, slots=True)
class Law:
    """A law's kind (Luật, Bộ luật or Pháp lệnh), its name without the kind, other wordings and abbreviations
    that stand for kind and name together (`BLHS`).
    """

    kind: str
    name: str
    aliases: tuple[str, ...]
    abbreviations: tuple[str, ...]


@lru_cache(maxsize=1)
def laws() -> tuple[Law, ...]:
    """Return every law; under one kind no wording belongs to two."""
    out = []
    for row in rows("laws", required=("kind", "name", "confidence"), unique=("kind", "name")):
        if row["kind"] not in KINDS:
            raise LexiconError(f"laws.csv: {row['name']}: kind is not one of its values")
        out.append(Law(row["kind"], row["name"], items(row["aliases"]), items(row["abbreviations"])))
    once("laws.csv", (f"{law.kind} {key(name)}" for law in out for name in (law.name, *law.aliases)))
    once("laws.csv", (a for law in out for a in law.abbreviations))
    return tuple(out)


@lru_cache(maxsize=1)
def by_abbreviation() -> dict[str, Law]:
    """Return the laws by abbreviations such as `BLHS`."""
    return {a: law for law in laws() for a in law.abbreviations}


def full_name(name: str | None) -> str | None:
    """Return the name that an abbreviation stands for (`BLHS` is `Hình sự`), any other name as it is."""
    law = by_abbreviation().get(name or "")
    return law.name if law else name


@lru_cache(maxsize=1)
def identities() -> dict[str, str]:
    """Return, for the folded wording of each name, one identity that its spellings share."""
    table: dict[str, str] = {}
    for law in laws():
        for name in (law.name, *law.aliases, *law.abbreviations):
            table.setdefault(_plain(name), key(law.name))
    return table


@lru_cache(maxsize=1)
def _codes() -> frozenset[str]:
    return frozenset(_plain(n) for law in laws() if law.kind == "Bộ luật" for n in (law.name, *law.aliases))


def is_code(name: str) -> bool:
    """Tell whether a name without its kind is a code's: `Tố tụng hình sự`."""
    return _plain(name) in _codes()


@lru_cache(maxsize=1)
def other_countries() -> frozenset[str]:
    """Return the folded names of the countries whose laws an article may mean instead of Vietnam's."""
    return frozenset(key(row["name"]) for row in rows("countries", required=("name",))) - {"việt nam"}


def identity(name: str) -> str:
    """Return what tells one law from another: spellings, commas and abbreviations of one name agree."""
    plain = _plain(name)
    return identities().get(plain, plain)


def _plain(name: str) -> str:
    return " ".join(key(name).replace(",", " ").replace(" và ", " ").split())


@lru_cache(maxsize=1)
def name_pattern() -> str:
    """Return a pattern for folded text that matches the longest name of a law that stands there; a space may
    stand before a comma.
    """
    names = {key(name) for law in laws() for name in (law.name, *law.aliases)}
    return longest_of(names).replace(",", " ?,") + r"(?![^\W_])"
