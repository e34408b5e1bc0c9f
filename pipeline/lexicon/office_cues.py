"""The small words around titles and names: what makes an office a former one, what joins two, what ends one.

`office_cues.csv` has one group a row: its words joined by `|` and an example of what the group is there for.
"""

from __future__ import annotations

from functools import lru_cache

from ..language.alternatives import longest_of
from ..language.spelling import key
from .table import LexiconError, items, once, rows


@lru_cache(maxsize=1)
def _groups() -> dict[str, tuple[str, ...]]:
    groups = {}
    for row in rows("office_cues", required=("group", "words", "example"), unique=("group",)):
        words = tuple(key(word) for word in items(row["words"]))
        once(f"office_cues.csv: {row['group']}", words)
        groups[row["group"]] = words
    return groups


def groups() -> frozenset[str]:
    """Return the names of all groups."""
    return frozenset(_groups())


def cues(group: str) -> frozenset[str]:
    """Return the folded words of a group. Raises LexiconError where there is no such group."""
    if group not in _groups():
        raise LexiconError(f"office_cues.csv: no group {group!r}")
    return frozenset(_groups()[group])


def alternation(group: str) -> str:
    """Return a pattern for the longest wording of a group."""
    return longest_of(cues(group))


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, str]:
    """Return what the folded abbreviations in positions stand for: `ubnd` for `ủy ban nhân dân`."""
    table = {}
    for row in rows("office_abbreviations", required=("short", "long"), unique=("short",)):
        table[key(row["short"])] = key(row["long"])
    return table
