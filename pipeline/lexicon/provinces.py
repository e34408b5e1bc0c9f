"""Provinces and centrally run cities, with the dates between which each unit existed.

Until 30 June 2025 Vietnam had 63, since 1 July 2025 it has 34; most names of today are also names of smaller
units of before. So a name means a unit only at a date. Source: resolution 202/2025/QH15 and decision
19/2025/QĐ-TTg; the changes of 2026 by resolutions 30, 36 and 39/2026/QH16.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..language.spelling import key
from .table import LexiconError, items, rows


@dataclass(frozen=True, slots=True)
class Province:
    """One unit between two dates (ISO, inclusive, None for open); `names` are all forms that mean it."""

    id: str
    name: str
    type: str
    region: str
    valid_from: str
    valid_to: str | None
    names: tuple[str, ...]
    predecessors: tuple[str, ...]
    successor: str | None

    def exists_on(self, date: str) -> bool:
        """Tell whether the unit existed on an ISO date; of a shorter one (2025, 2025-06), on its last day."""
        day = date[:10] + {4: "-12-31", 7: "-31"}.get(len(date[:10]), "")
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@lru_cache(maxsize=1)
def provinces() -> tuple[Province, ...]:
    """Return every unit version, the present ones last."""
    out = []
    for row in rows("provinces", required=("unit_id", "name", "type", "valid_from"), unique=("unit_id",)):
        bare = row["name"].replace(" - ", "-")
        forms = dict.fromkeys((row["name"], bare, *items(row["aliases"])))
        out.append(
            Province(
                id=row["unit_id"],
                name=row["name"],
                type=row["type"],
                region=row["region"],
                valid_from=row["valid_from"],
                valid_to=row["valid_to"] or None,
                names=tuple(forms),
                predecessors=items(row["predecessor_unit_ids"]),
                successor=row["successor_unit_id"] or None,
            )
        )
    return tuple(out)


_PREFIXES = ("tỉnh ", "thành phố ", "tp. ", "tp.", "tp ")


@lru_cache(maxsize=1)
def _by_name() -> dict[str, tuple[Province, ...]]:
    table: dict[str, dict[str, Province]] = {}
    for province in provinces():
        for name in province.names:
            table.setdefault(_strip(key(name)), {})[province.id] = province
    return {name: tuple(units.values()) for name, units in table.items()}


def _strip(name: str) -> str:
    for prefix in _PREFIXES:
        if name.startswith(prefix):
            return name[len(prefix) :].strip()
    return name


def named(name: str) -> tuple[Province, ...]:
    """Return all units that bear this name at any time, oldest first; spelling and prefix do not matter."""
    return _by_name().get(_strip(key(name)), ())


def province_on(name: str, date: str | None) -> Province | None:
    """Return the unit that a name means in an article of this date, None where none bears the name then.

    Without a date the name is resolved only where one unit ever bore it.
    """
    units = named(name)
    if date is None:
        return units[0] if len(units) == 1 else None
    return next((u for u in reversed(units) if u.exists_on(date)), None)


@lru_cache(maxsize=4096)
def units_on(date: str) -> int:
    """Return how many provinces there were on an ISO date, of a shorter one on its last day: 63 or 34."""
    return sum(p.exists_on(date) for p in provinces())


@lru_cache(maxsize=1)
def names() -> frozenset[str]:
    """Return the keys (see `spelling.key`) of every name of a province of any time, without prefixes."""
    return frozenset(_by_name())


@lru_cache(maxsize=1)
def former() -> dict[str, tuple[str, ...]]:
    """Return the provinces dissolved before 2008, as biographies name them: key of each name (Hà Tây, Hà Nam
    Ninh), and the names of the provinces that they became.

    Raises LexiconError where one became a province that this module does not know.
    """
    table: dict[str, tuple[str, ...]] = {}
    for row in rows("provinces_historic", required=("name", "type", "became"), unique=("name",)):
        for form in (row["name"], *items(row["aliases"])):
            table.setdefault(key(form), items(row["became"]))
    for became in table.values():
        for name in became:
            if not named(name) and key(name) not in table:
                raise LexiconError(f"provinces_historic.csv: nothing is known of {name}")
    return table
