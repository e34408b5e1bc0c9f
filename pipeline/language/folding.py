"""CRF models folded into lookup tables: the same scores without a single feature string.

A CRF of underthesea scores a label at a token by summing one weight for each of its templates, `T[-1].lower`
and the like: forty strings built, hashed and thrown away for each token. The sum depends only on the token
itself, on its neighbours, and on the pairs and triples that they form. Here the weights of all templates that
look at one token are added up once, into one row for each form; pairs and triples that the model knows have
rows too. What is left at run time is adding rows, in NumPy, for many sentences at once.

Sums are of the same weights in another order, so scores agree to the last bits and labels are the same.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from .crfsuite import CrfModel, ModelError

Array = NDArray[np.float64]
Ids = NDArray[np.int64]

#: Numbers of the marks that stand around every sentence, two on each side.
BOS, EOS = 0, 1
#: How far a template may look.
REACH = 2
#: Forms with a row at most; then the rows start anew. A row of the tagger takes 1.2 KB.
MOST_FORMS = 30_000
_TEMPLATE = re.compile(r"T\[(-?\d)(?:,(-?\d))?\](?:\.(lower|istitle|isdigit|is_in_dict))?$")
_WIDTHS = (1, 2, 3)


class FoldedModel:
    """One CRF model as tables. Forms get numbers by `number`; `emissions` scores rows of numbers."""

    def __init__(self, model: CrfModel, templates: Iterable[str], dictionary: Collection[str] = frozenset()) -> None:
        self.labels = model.labels
        self.transitions = model.transitions
        self._dictionary = dictionary
        self._width = len(model.labels)
        known = _Attributes(model, templates)
        self._plain = {w: known.of(w, None) for w in _WIDTHS}
        self._lower = {w: known.of(w, "lower") for w in _WIDTHS}
        self._flags = {w: _Flags(known, w, self._width) for w in _WIDTHS}
        self._edges = {w: known.edges(w) for w in _WIDTHS}
        self._form_rows = _rows_of(self._plain[1], self._width)
        self._lower_rows = _rows_of(self._lower[1], self._width)
        in_dict: Iterable[str] = () if self._flags[1].dictionary is None else dictionary
        self._grams = [
            _Grams(w, self._plain[w], self._lower[w], in_dict, self._flags[w], self._edges[w], self._width)
            for w in _WIDTHS[1:]
        ]
        self._forget()

    def _forget(self) -> None:
        self._number: dict[str, int] = {}
        self._rows: Array = np.zeros((256, 2 * REACH + 1, self._width))
        self._rows[BOS], self._rows[EOS] = self._edges[1]
        self._title = np.zeros(256, dtype=bool)
        self._keys: Ids = np.zeros((len(self._grams), 2, 256), dtype=np.int64)

    def make_room(self, forms: int) -> None:
        """Forget all numbers given so far where `forms` more would go over `MOST_FORMS`."""
        if len(self._number) + forms > MOST_FORMS:
            self._forget()

    def number(self, form: str) -> int:
        """Return the number of a form, new or known; it holds until `make_room` is called again."""
        found = self._number.get(form)
        return self._learn(form) if found is None else found

    def _learn(self, form: str) -> int:
        n = len(self._number) + 2
        if n >= len(self._title):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
            self._title = np.concatenate([self._title, np.zeros_like(self._title)])
            self._keys = np.concatenate([self._keys, np.zeros_like(self._keys)], axis=2)
        low, title = form.lower(), is_title(form)
        row = self._rows[n]
        for rows, key in ((self._form_rows, form), (self._lower_rows, low)):
            if (weights := rows.get(key)) is not None:
                row += weights
        row += self._flags[1].of(title, is_number(form), low in self._dictionary)
        self._title[n] = title
        for keys, grams in zip(self._keys, self._grams, strict=True):
            keys[0, n], keys[1, n] = grams.plain.ids.get(form, 0), grams.lower.ids.get(low, 0)
        self._number[form] = n
        return n

    def emissions(self, numbers: Ids) -> Array:
        """Return the score of every label at every place of `numbers`.

        `numbers` holds sentences one after the other, each between two `BOS` and two `EOS`; the scores at
        those marks mean nothing. Shape: places by labels.
        """
        n = len(numbers)
        scores = np.zeros((n + 2 * REACH, self._width))
        rows = self._rows
        for k in range(-REACH, REACH + 1):
            # What a template that looks k ahead sees at place p is the token at p + k.
            scores[REACH - k : REACH - k + n] += rows[numbers, k + REACH]
        title = self._title[numbers]
        for keys, grams in zip(self._keys, self._grams, strict=True):
            grams.add(scores, numbers, keys[:, numbers], title)
        return scores[REACH : REACH + n]


class _Attributes:
    """The model's attributes by template: (first place, value, weights)."""

    def __init__(self, model: CrfModel, templates: Iterable[str]) -> None:
        shapes: dict[str, tuple[int, str | None, int]] = {}
        for template in templates:
            m = _TEMPLATE.match(template)
            first = int(m[1]) if m else REACH + 1
            width = (int(m[2]) - first + 1 if m[2] else 1) if m else 0
            if m is None or width not in _WIDTHS or abs(first) > REACH or first + width - 1 > REACH:
                raise ModelError(template, "is a feature template that cannot be folded")
            shapes[template] = (width, m[3], first)
        self._lists: dict[tuple[int, str | None], list[tuple[int, str, Array]]] = {}
        for name, weights in zip(model.attributes, model.weights, strict=True):
            template, _, value = name.partition("=")
            if template in shapes:
                width, function, first = shapes[template]
                self._lists.setdefault((width, function), []).append((first, value, weights))

    def of(self, width: int, function: str | None) -> list[tuple[int, str, Array]]:
        return self._lists.get((width, function), [])

    def edges(self, width: int) -> tuple[Array, Array]:
        """Return the rows for what reaches over the start and over the end of a sentence."""
        rows: dict[str, Array] = {}
        for (w, _), entries in self._lists.items():
            for first, value, weights in entries if w == width else ():
                # Only the templates that can reach over that edge; elsewhere BOS would be a token of the text.
                if (value == "BOS" and first < 0) or (value == "EOS" and first + width - 1 > 0):
                    row = rows.setdefault(value, np.zeros((2 * REACH + 1, len(weights))))
                    row[first + REACH] += weights
        empty = np.zeros((2 * REACH + 1, 1))
        return rows.get("BOS", empty), rows.get("EOS", empty)


class _Flags:
    """Rows for the yes-or-no functions of one width; `dictionary` is None where nothing asks for it."""

    def __init__(self, known: _Attributes, width: int, labels: int) -> None:
        self.title = self._pair(known.of(width, "istitle"), labels)
        self.digit = self._pair(known.of(width, "isdigit"), labels)
        entries = known.of(width, "is_in_dict")
        self.dictionary = self._pair(entries, labels) if entries else None

    @staticmethod
    def _pair(entries: Sequence[tuple[int, str, Array]], labels: int) -> Array:
        pair = np.zeros((2, 2 * REACH + 1, labels))
        for first, value, weights in entries:
            if value in ("True", "False"):
                pair[int(value == "True"), first + REACH] += weights
        return pair

    def of(self, title: bool, digit: bool, listed: bool) -> Array:
        row: Array = self.title[int(title)] + self.digit[int(digit)]
        return row if self.dictionary is None else row + self.dictionary[int(listed)]


class _Keys:
    """Pairs or triples of forms as sorted numbers, and the row of each."""

    def __init__(self, width: int, rows: dict[tuple[str, ...], Array]) -> None:
        self.ids: dict[str, int] = {}
        for gram in rows:
            for part in gram:
                self.ids.setdefault(part, len(self.ids) + 1)
        self.base = len(self.ids) + 1
        keys = np.fromiter((self._key(self.ids[p] for p in gram) for gram in rows), np.int64, len(rows))
        order = np.argsort(keys)
        self.keys: Ids = np.append(keys[order], np.iinfo(np.int64).max)
        self.rows: Array = np.array(list(rows.values()))[order] if rows else np.zeros((0, 1, 1))
        self._width = width

    def _key(self, ids: Iterable[int]) -> int:
        key = 0
        for i in ids:
            key = key * self.base + i
        return key

    def hits(self, ids: Ids) -> tuple[Ids, Array]:
        """Return the places where a known gram starts, and its rows."""
        n = len(ids) - self._width + 1
        if n <= 0 or not len(self.rows):
            return np.zeros(0, np.int64), self.rows[:0]
        key = ids[:n].copy()
        known = key > 0
        for j in range(1, self._width):
            part = ids[j : j + n]
            key *= self.base
            key += part
            known &= part > 0
        at = np.searchsorted(self.keys, key)
        places = np.flatnonzero((self.keys[at] == key) & known)
        return places, self.rows[at[places]]


class _Grams:
    """Pairs or triples: rows for the known ones, for title case, and for the edges of a sentence."""

    def __init__(
        self,
        width: int,
        plain: Sequence[tuple[int, str, Array]],
        lower: Sequence[tuple[int, str, Array]],
        dictionary: Iterable[str],
        flags: _Flags,
        edges: tuple[Array, Array],
        labels: int,
    ) -> None:
        self.width = width
        self.plain = _Keys(width, _gram_rows(plain, width, labels))
        low = _gram_rows(lower, width, labels)
        self._ordinary = flags.title + flags.digit
        if flags.dictionary is not None:
            self._ordinary = self._ordinary + flags.dictionary[0]
            listed = flags.dictionary[1] - flags.dictionary[0]
            for word in dictionary:
                for gram in _splits(word, width):
                    low[gram] = low[gram] + listed if gram in low else listed
        self.lower = _Keys(width, low)
        self._rows: Array = np.stack([*self._ordinary, *(e + np.zeros_like(self._ordinary[0]) for e in edges)])
        self._steps = [k for k in range(-REACH, REACH + 1) if self._rows[:, k + REACH].any()]
        self._everywhere = bool(self._ordinary.any())

    def add(self, scores: Array, numbers: Ids, keys: Ids, title: NDArray[np.bool_]) -> None:
        """Add the scores of all grams of `numbers` to `scores`, which is `REACH` longer on both sides."""
        for table, ids in ((self.plain, keys[0]), (self.lower, keys[1])):
            places, rows = table.hits(ids)
            for k in range(-REACH, REACH + 1) if len(places) else ():
                scores[places + (REACH - k)] += rows[:, k + REACH]
        n = len(numbers) - self.width + 1
        if n <= 0:
            return
        kind = np.logical_and.reduce([title[j : j + n] for j in range(self.width)]).astype(np.int64)
        kind[numbers[self.width - 1 :] == EOS] = 3
        kind[numbers[:n] == BOS] = 2
        places = np.arange(n) if self._everywhere else np.flatnonzero(kind >= 2)
        kind = kind[places]
        for k in self._steps:
            scores[places + (REACH - k)] += self._rows[kind, k + REACH]


def _rows_of(entries: Iterable[tuple[int, str, Array]], labels: int) -> dict[str, Array]:
    rows: dict[str, Array] = {}
    for first, value, weights in entries:
        row = rows.get(value)
        if row is None:
            row = rows[value] = np.zeros((2 * REACH + 1, labels))
        row[first + REACH] += weights
    return rows


def _gram_rows(entries: Iterable[tuple[int, str, Array]], width: int, labels: int) -> dict[tuple[str, ...], Array]:
    rows: dict[tuple[str, ...], Array] = {}
    for first, value, weights in entries:
        for gram in _splits(value, width):
            row = rows.get(gram)
            if row is None:
                row = rows[gram] = np.zeros((2 * REACH + 1, labels))
            row[first + REACH] += weights
    return rows


def _splits(value: str, width: int) -> Iterator[tuple[str, ...]]:
    """Yield every way to read the value as so many forms; `a b c` is `a` + `b c` and `a b` + `c`."""
    parts = value.split(" ")
    for cuts in combinations(range(1, len(parts)), width - 1):
        edges = (0, *cuts, len(parts))
        yield tuple(" ".join(parts[a:b]) for a, b in zip(edges, edges[1:], strict=False))


def is_title(form: str) -> bool:
    """Tell what underthesea's `istitle` says: no part begins with a letter that could be upper case."""
    return all(part[:1].upper()[:1] == part[:1] for part in form.split(" "))


def is_number(form: str) -> bool:
    """Tell what underthesea's `isdigit` says: whether the form reads as a 32-bit integer."""
    digits = form[1:] if form[:1] in ("+", "-") else form
    return digits.isascii() and digits.isdigit() and len(digits) < 4000 and -(2**31) <= int(form) < 2**31
