"""Regions of Vietnam, the provinces in each, and since when: a rank "in the region" has their number as
its total.

Until 30 June 2025 the regions are those of the 63 provinces, after that those of the 34 (resolution
306/NQ-CP of 2025). Names do not change with the scheme, so a name means a region only at a date.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..language.spelling import key
from .table import LexiconError, items, rows


@dataclass(frozen=True, slots=True)
class Region:
    """A region between two dates (ISO, inclusive, None for open), its names and its provinces' names."""

    name: str
    scheme: str
    valid_from: str | None
    valid_to: str | None
    members: tuple[str, ...]
    names: tuple[str, ...]

    def exists_on(self, date: str) -> bool:
        """Tell whether this version was in force on an ISO date."""
        day = date[:10]
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


@lru_cache(maxsize=1)
def regions() -> tuple[Region, ...]:
    """Return every region version; raises LexiconError where the members are not as many as the row says."""
    out = []
    required = ("region", "scheme", "member_count", "member_names")
    for row in rows("regions", required=required, unique=("region", "valid_from")):
        members = items(row["member_names"])
        if len(members) != int(row["member_count"]):
            raise LexiconError(
                f"regions.csv: {row['region']} has {len(members)} members, not {row['member_count']}"
            )
        out.append(
            Region(
                name=row["region"],
                scheme=row["scheme"],
                valid_from=row["valid_from"] or None,
                valid_to=row["valid_to"] or None,
                members=members,
                names=tuple(dict.fromkeys((row["region"], *items(row["aliases"])))),
            )
        )
    return tuple(out)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, tuple[Region, ...]]:
    table: dict[str, list[Region]] = {}
    for region in regions():
        for name in region.names:
            table.setdefault(key(name), []).append(region)
    return {name: tuple(found) for name, found in table.items()}


def names() -> frozenset[str]:
    """Return the keys (see `spelling.key`) of every name of a region."""
    return frozenset(_by_name())


def region_on(name: str, date: str) -> Region | None:
    """Return the region that a name means on an ISO date, None where it means none then."""
    return next((r for r in _by_name().get(key(name), ()) if r.exists_on(date)), None)
