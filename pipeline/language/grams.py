"""Pairs and triples of neighbouring forms that a CRF model has weights for, found by number.

A row holds weights by slot and label: slot s is for the token that stands `s - 2` places before the first of
the pair or triple (so a template that looks from -1 on has slot 1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, combinations, pairwise

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Ids = NDArray[np.int64]
#: Rows by gram: the gram's place in the table, and the table (places, slots, labels).
Table = tuple[Mapping[tuple[str, ...], int], Array]


class GramTable:
    """Grams of one width as sorted keys; `ids` numbers the forms that they are made of, from 1."""

    def __init__(self, width: int, table: Table) -> None:
        grams, rows = table
        self._width = width
        parts = dict.fromkeys(chain.from_iterable(grams))
        self.ids = {part: i for i, part in enumerate(parts, start=1)}
        self._base = len(self.ids) + 1
        places = np.fromiter(grams.values(), np.int64, len(grams))
        numbers = np.array([self.ids[p] for p in chain.from_iterable(grams)], dtype=np.int64)
        keys = self._key([numbers[j::width] for j in range(width)])
        order = np.argsort(keys)
        # The last key stands behind all others, so that a search never ends outside.
        self._keys: Ids = np.append(keys[order], np.iinfo(np.int64).max)
        self._rows: Array = rows[places[order]]

    def _key(self, parts: list[Ids]) -> Ids:
        key = parts[0].copy()
        for part in parts[1:]:
            key *= self._base
            key += part
        return key

    def hits(self, ids: Ids) -> tuple[Ids, Array]:
        """Return the places in `ids` where a known gram starts, and the row of each."""
        n = len(ids) - self._width + 1
        if n <= 0 or not len(self._rows):
            return np.zeros(0, np.int64), self._rows[:0]
        parts = [ids[j : j + n] for j in range(self._width)]
        known = np.flatnonzero(np.logical_and.reduce(parts))
        key = self._key([part[known] for part in parts])
        at = np.searchsorted(self._keys, key)
        right = self._keys[at] == key
        return known[right], self._rows[at[right]]


class Grams:
    """All that a model knows of grams of one width.

    `kinds` has four rows: for a gram that is not in title case, for one that is, for one that reaches over
    the start of the sentence, and for one that reaches over its end.
    """

    def __init__(self, width: int, plain: Table, lower: Table, kinds: Array) -> None:
        self.width = width
        self.plain = GramTable(width, plain)
        self.lower = GramTable(width, lower)
        self._kinds = kinds
        self._slots = [s for s in range(kinds.shape[1]) if kinds[:, s].any()]
        self._everywhere = bool(kinds[:2].any())

    def title_cased(self, title: NDArray[np.bool_]) -> Ids:
        """Return for every gram 1 where all its forms are in title case, else 0."""
        n = max(0, len(title) - self.width + 1)
        cased: Ids = np.logical_and.reduce([title[j : j + n] for j in range(self.width)]).astype(np.int64)
        return cased

    def add(self, scores: Array, keys: Ids, kind: Ids) -> None:
        """Add the weights of all grams to `scores`, which begins and ends two places outside `keys`.

        `keys` are the numbers of the forms as written and in lower case; `kind` is the row of `kinds`.
        """
        for table, ids in ((self.plain, keys[0]), (self.lower, keys[1])):
            places, rows = table.hits(ids)
            for slot in range(rows.shape[1]) if len(places) else ():
                scores[places + (rows.shape[1] - 1 - slot)] += rows[:, slot]
        places = np.arange(len(kind)) if self._everywhere else np.flatnonzero(kind >= 2)
        for slot in self._slots:
            scores[places + (self._kinds.shape[1] - 1 - slot)] += self._kinds[kind[places], slot]


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
