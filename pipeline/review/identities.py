"""Who is who by the verdicts: which bearers of names, each in an article, are one person, and which are not.

A bearer is the key of an article's address and the key of a name. Bearers that verdicts call the same make a
group; a group with a bearer that was told apart from another is its own person, who is not taken for anybody
by an office alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

Bearer = tuple[str, str]


@dataclass(slots=True)
class Identities:
    """The verdicts that stand, and whom their bearers are taken for (`pins`, which the writer keeps)."""

    same: list[tuple[Bearer, Bearer]] = field(default_factory=list)
    other: list[tuple[Bearer, Bearer]] = field(default_factory=list)
    pins: dict[Bearer, int] = field(default_factory=dict)
    _groups: dict[Bearer, set[Bearer]] = field(default_factory=dict)
    _names: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for one, two in (*self.same, *self.other):
            self._groups.setdefault(one, {one})
            self._groups.setdefault(two, {two})
        self._names.update(name for _, name in self._groups)
        for one, two in self.same:
            group = self._groups[one] | self._groups[two]
            for bearer in group:
                self._groups[bearer] = group

    def concerns_name(self, name: str) -> bool:
        """Tell whether a verdict names a bearer of this name."""
        return name in self._names

    def concerns(self, bearer: Bearer) -> bool:
        """Tell whether a verdict names the bearer."""
        return bearer in self._groups

    def is_apart(self, bearer: Bearer) -> bool:
        """Tell whether the bearer's group was told apart: its person takes in only whom verdicts name."""
        group = self._groups.get(bearer, set())
        return any(one in group and two not in group for one, two in self.other)

    def pinned(self, bearer: Bearer) -> list[int]:
        """Return the people that the bearer's group is taken for, itself first."""
        group = self._groups.get(bearer, set())
        return self._people([bearer, *sorted(group)])

    def away(self, bearer: Bearer) -> list[int]:
        """Return the people that the bearer is not, by verdict."""
        group = self._groups.get(bearer, set())
        others = [
            there
            for pair in self.other
            for here, there in (pair, pair[::-1])
            if here in group and there not in group
        ]
        return self._people(b for other in others for b in sorted(self._groups[other]))

    def people_apart(self) -> set[int]:
        """Return the people who were told apart from another."""
        return {person for bearer, person in self.pins.items() if self.is_apart(bearer)}

    def _people(self, bearers: Iterable[Bearer]) -> list[int]:
        return list(dict.fromkeys(self.pins[b] for b in bearers if b in self.pins))


def load(connection: sqlite3.Connection) -> Identities:
    """Return the verdicts that stand, with their pins."""
    rows = connection.execute(
        """SELECT what, one_article, one_name, two_article, two_name FROM identities
           WHERE undone_at IS NULL ORDER BY at, id"""
    ).fetchall()
    pairs: dict[str, list[tuple[Bearer, Bearer]]] = {"same": [], "other": []}
    for what, one_article, one_name, two_article, two_name in rows:
        pairs[what].append(((one_article, one_name), (two_article, two_name)))
    pins = connection.execute("SELECT address_key, name_key, person_id FROM pinned_people").fetchall()
    return Identities(pairs["same"], pairs["other"], {(a, n): person for a, n, person in pins})
