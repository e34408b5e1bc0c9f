"""Who issues documents: the abbreviations in their numbers, and the names under which the press knows them.

A code is valid for a span of dates (`BTTTT` until 28 February 2025). `system` is the branch that the body
belongs to; the Party numbers `16-NQ/TW`, everybody else `16/NQ-CP`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..language.spelling import key
from .table import LexiconError, items, once, rows

_SYSTEMS = frozenset(
    {
        "government",
        "legislature",
        "president",
        "judiciary",
        "audit",
        "local",
        "council",
        "party",
        "front",
        "any",
    }
)


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body and its code; `valid_from` and `valid_to` are ISO dates, inclusive, None for open."""

    code: str
    variants: tuple[str, ...]
    name: str
    names: tuple[str, ...]
    system: str
    valid_from: str | None
    valid_to: str | None

    def includes_year(self, year: int) -> bool:
        """Tell whether the body issued documents under this code in some part of the year."""
        first = int(self.valid_from[:4]) if self.valid_from else 0
        last = int(self.valid_to[:4]) if self.valid_to else 9999
        return first <= year <= last


@lru_cache(maxsize=1)
def issuers() -> tuple[Issuer, ...]:
    """Return every issuer; no code and no name belongs to two."""
    out = []
    for row in rows("issuers", required=("code", "name", "system", "confidence"), unique=("code",)):
        if row["system"] not in _SYSTEMS:
            raise LexiconError(f"issuers.csv: {row['code']}: system is not one of its values")
        out.append(
            Issuer(
                code=row["code"],
                variants=items(row["variants"]),
                name=row["name"],
                names=tuple(key(name) for name in items(row["names"])),
                system=row["system"],
                valid_from=row["valid_from"] or None,
                valid_to=row["valid_to"] or None,
            )
        )
    once("issuers.csv", (code for i in out for code in (i.code, *i.variants)))
    once("issuers.csv", (name for i in out for name in i.names))
    return tuple(out)


@lru_cache(maxsize=1)
def by_code() -> dict[str, Issuer]:
    """Return the issuers by code and by variant of the code, as written in the table."""
    return {code: issuer for issuer in issuers() for code in (issuer.code, *issuer.variants)}


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Issuer]:
    return {name: issuer for issuer in issuers() for name in issuer.names}


def named(wording: str) -> Issuer | None:
    """Return the issuer whose name, the longest there is, opens the wording (`Ban Bí thư khoá XII`)."""
    words = key(wording).split()
    for length in range(len(words), 0, -1):
        issuer = _by_name().get(" ".join(words[:length]).rstrip(","))
        if issuer is not None:
            return issuer
    return None
