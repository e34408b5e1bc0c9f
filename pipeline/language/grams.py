"""Pairs and triples of neighbouring forms that a CRF model has weights for, found by number.

A row holds weights by slot and label: slot s is for the token that stands `s - 2` places before the first of
the pair or triple (so a template that looks from -1 on has slot 1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, pairwise

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Ids = NDArray[np.int64]


class GramTable:
    """Grams of one width as sorted keys, each with its row (slots, labels).

    `parts` are the forms that grams are made of and `ids` their numbers, from 1. The last key stands behind
    all others, so that a search never ends outside.
    """

    def __init__(self, width: int, parts: Sequence[str], keys: Ids, rows: Array) -> None:
        self._width = width
        self.parts = parts
        self.ids = {part: i for i, part in enumerate(parts, start=1)}
        self.keys = keys
        self.rows = rows

    @classmethod
    def of(cls, width: int, grams: Mapping[tuple[str, ...], int], rows: Array) -> GramTable:
        """Make a table of grams and their places in `rows` (places, slots, labels)."""
        parts = list(dict.fromkeys(chain.from_iterable(grams)))
        ids = {part: i for i, part in enumerate(parts, start=1)}
        places = np.fromiter(grams.values(), np.int64, len(grams))
        numbers = np.array([ids[p] for p in chain.from_iterable(grams)], dtype=np.int64)
        keys = _key([numbers[j::width] for j in range(width)], len(ids) + 1)
        order = np.argsort(keys)
        return cls(width, parts, np.append(keys[order], np.iinfo(np.int64).max), rows[places[order]])

    def hits(self, ids: Ids) -> tuple[Ids, Array]:
        """Return the places in `ids` where a known gram starts, and the row of each."""
        n = len(ids) - self._width + 1
        if n <= 0 or not len(self.rows):
            return np.zeros(0, np.int64), self.rows[:0]
        # a form that no gram is made of has number 0, and no key
        key = _key([ids[j : j + n] for j in range(self._width)], len(self.ids) + 1)
        at = np.searchsorted(self.keys, key)
        places = np.flatnonzero(self.keys[at] == key)
        return places, self.rows[at[places]]


def _key(parts: Sequence[Ids], base: int) -> Ids:
    key = parts[0].copy()
    for part in parts[1:]:
        key *= base
        key += part
    return key


class Grams:
    """All that a model knows of grams of one width.

    `kinds` has four rows: for a gram that is not in title case, for one that is, for one that reaches over
    the start of the sentence, and for one that reaches over its end.
    """

    def __init__(self, width: int, plain: GramTable, lower: GramTable, kinds: Array) -> None:
        self.width = width
        self.plain = plain
        self.lower = lower
        self.kinds = kinds
        self._everywhere = bool(kinds[:2].any())

    def title_cased(self, title: NDArray[np.bool_]) -> Ids:
        """Return for every gram 1 where all its forms are in title case, else 0."""
        n = max(0, len(title) - self.width + 1)
        cased = title[:n].astype(np.int64)
        for j in range(1, self.width):
            cased *= title[j : j + n]
        return cased

    def add(self, said: Array, keys: Ids, kind: Ids) -> None:
        """Add the weights of all grams to `said`, which has a row (slots, labels) for the place that each
        begins at.

        `keys` are the numbers of the forms as written and in lower case; `kind` is the row of `kinds`.
        """
        for table, ids in ((self.plain, keys[0]), (self.lower, keys[1])):
            places, rows = table.hits(ids)
            said[places] += rows
        places = np.arange(len(kind)) if self._everywhere else np.flatnonzero(kind >= 2)
        said[places] += self.kinds[kind[places]]


def splits(value: str, width: int, spaces: bool) -> Iterator[tuple[str, ...]]:
    """Yield every way to read the value as so many forms; `a b c` is `a` + `b c` and `a b` + `c` where forms
    can hold spaces.
    """
    parts = tuple(value.split(" "))
    if len(parts) == width:
        yield parts
    elif spaces:
        for cuts in combinations(range(1, len(parts)), width - 1):
            yield tuple(" ".join(parts[a:b]) for a, b in pairwise((0, *cuts, len(parts))))
