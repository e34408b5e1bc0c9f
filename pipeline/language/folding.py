"""CRF models folded into lookup tables: the same scores without a feature string for every place.

A CRF of underthesea scores a label at a token by summing one weight for each of its templates, `T[-1].lower`
and the like: forty strings built, hashed and thrown away for each token. The sum depends only on the token
itself, on its neighbours, and on the pairs and triples that they form. Here the weights of all templates that
look at one token are added up once, when the form is first met; pairs and triples that the model knows have
rows of their own. What is left at run time is adding rows, in NumPy, for many sentences at once.

Sums are of the same weights in another order, so scores agree to the last bits and labels are the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np

from .crfsuite import CrfModel
from .grams import Array, Grams, GramTable, Ids, splits
from .lazily import lazy_re
from .model_error import ModelError

#: Numbers of the marks that stand around every sentence, two on each side.
BOS, EOS = 0, 1
#: How far a template may look.
REACH = 2
_SLOTS = 2 * REACH + 1
#: Forms with a row at most; then the rows start anew. A row of the tagger takes 1.2 KB.
MOST_FORMS = 30_000
_TEMPLATE = lazy_re(r"T\[(-?\d)(?:,(-?\d))?\](?:\.(lower|istitle|isdigit|is_in_dict))?$")
_WIDTHS = (1, 2, 3)
_SPELLED = (None, "lower")
_FLAGS = ("istitle", "isdigit", "is_in_dict")


@dataclass(frozen=True, slots=True)
class Template:
    """A feature template: the places it looks at, from `first` on, and what it asks of them."""

    name: str
    first: int
    width: int
    function: str | None

    @property
    def last(self) -> int:
        """The last place that the template looks at."""
        return self.first + self.width - 1

    @property
    def slot(self) -> int:
        """The column of a row that holds this template's weights."""
        return self.first + REACH


def read_template(name: str) -> Template:
    """Read a template such as `T[-1,0].lower`; raises ModelError for one that cannot be folded."""
    m = _TEMPLATE.match(name)
    if m is not None:
        first = int(m[1])
        template = Template(name, first, int(m[2]) - first + 1 if m[2] else 1, m[3])
        if template.width in _WIDTHS and first >= -REACH and template.last <= REACH:
            return template
    raise ModelError(name, "is a feature template that cannot be folded")


@dataclass(slots=True)
class _Collected:
    """Known pairs or triples of one kind: what they are, and which attribute has which slot."""

    rows: dict[tuple[str, ...], int] = field(default_factory=dict)
    at: list[tuple[int, int, int]] = field(default_factory=list)

    def add(self, gram: tuple[str, ...], slot: int, attribute: int) -> None:
        self.at.append((self.rows.setdefault(gram, len(self.rows)), slot, attribute))

    def table(self, weights: Array) -> Array:
        table = np.zeros((len(self.rows), _SLOTS, weights.shape[1]))
        if self.at:
            row, slot, attribute = np.array(self.at, dtype=np.int64).T
            np.add.at(table, (row, slot), weights[attribute])
        return table


@dataclass(frozen=True, slots=True)
class Tables:
    """A model folded: all that scores depend on.

    `spelled` are the weights of forms as written and in lower case (`T[0].lower=nam`), each with its row in
    `weights` (rows by labels), and `columns` the templates they belong to (`T[0].lower=`) with their slots.
    `flags[f, no or yes]` are rows for istitle, isdigit and is_in_dict, `edges` those at a sentence's start
    and end. `grams` are the pairs and the triples.
    """

    labels: tuple[str, ...]
    transitions: Array
    dictionary: frozenset[str]
    spelled: Mapping[str, int]
    weights: Array
    columns: tuple[tuple[tuple[str, int], ...], tuple[tuple[str, int], ...]]
    flags: Array
    edges: Array
    grams: tuple[Grams, ...]


def fold(
    model: CrfModel,
    templates: Iterable[str],
    dictionary: Collection[str] = frozenset(),
    *,
    spaces: bool = True,
) -> Tables:
    """Fold a model; `spaces` says whether its forms can hold spaces (words can, syllables cannot)."""
    return _Folding(model, [read_template(t) for t in templates], frozenset(dictionary)).tables(spaces)


class _Folding:
    """A model and its templates while they are being folded."""

    def __init__(self, model: CrfModel, templates: Sequence[Template], dictionary: frozenset[str]) -> None:
        self._model = model
        self._templates = templates
        self._dictionary = dictionary
        self._weights = model.weights
        self._attribute = {name: i for i, name in enumerate(model.attributes)}

    def tables(self, spaces: bool) -> Tables:
        by_function = [
            tuple((f"{t.name}=", t.slot) for t in self._templates if (t.width, t.function) == (1, function))
            for function in _SPELLED
        ]
        names = {name for columns in by_function for name, _ in columns}
        spelled = [a for a in self._model.attributes if a[: a.find("=") + 1] in names]
        flags, edges = self._flag_rows(1), self._edge_rows(1)
        return Tables(
            labels=self._model.labels,
            transitions=self._model.transitions,
            dictionary=self._dictionary,
            spelled={a: i for i, a in enumerate(spelled)},
            weights=self._weights[[self._attribute[a] for a in spelled]],
            columns=(by_function[0], by_function[1]),
            flags=np.array(flags),
            edges=np.array(edges),
            grams=tuple(self._known_grams(spaces)),
        )

    def _row_of(self, features: Iterable[tuple[Template, str]]) -> Array:
        """Add up the weights of features, each a template with its value."""
        row = np.zeros((_SLOTS, len(self._model.labels)))
        for template, value in features:
            if (attribute := self._attribute.get(f"{template.name}={value}")) is not None:
                row[template.slot] += self._weights[attribute]
        return row

    def _flag_rows(self, width: int) -> list[tuple[Array, Array]]:
        """Return for each yes-or-no function its rows for no and for yes."""
        asked = [[t for t in self._templates if (t.width, t.function) == (width, f)] for f in _FLAGS]
        return [
            (self._row_of((t, "False") for t in templates), self._row_of((t, "True") for t in templates))
            for templates in asked
        ]

    def _edge_rows(self, width: int) -> tuple[Array, Array]:
        """Return the rows for what reaches over the start and over the end of a sentence."""
        return (
            self._row_of((t, "BOS") for t in self._templates if t.width == width and t.first < 0),
            self._row_of((t, "EOS") for t in self._templates if t.width == width and t.last > 0),
        )

    def _known_grams(self, spaces: bool) -> Iterator[Grams]:
        by_name = {t.name: t for t in self._templates if t.width > 1 and t.function in _SPELLED}
        found = {(w, f): _Collected() for w in _WIDTHS[1:] for f in _SPELLED}
        for i, attribute in enumerate(self._model.attributes):
            name, _, value = attribute.partition("=")
            if (t := by_name.get(name)) is not None:
                for gram in splits(value, t.width, spaces):
                    found[t.width, t.function].add(gram, t.slot, i)
        for w in _WIDTHS[1:]:
            plain, lower = found[w, None], found[w, "lower"]
            title, _, (no, yes) = self._flag_rows(w)
            words = [tuple(d.split(" ")) for d in self._dictionary if d.count(" ") == w - 1]
            rows = lower.rows
            listed = [rows.setdefault(word, len(rows)) for word in words] if (yes - no).any() else []
            table = lower.table(self._weights)
            table[listed] += yes - no
            ordinary = [cased + no for cased in title]
            yield Grams(
                w,
                GramTable.of(w, plain.rows, plain.table(self._weights)),
                GramTable.of(w, rows, table),
                np.stack([*ordinary, *self._edge_rows(w)]),
            )


class FoldedModel:
    """One CRF model as tables. Forms get numbers by `number`; `emissions` scores rows of numbers."""

    def __init__(self, tables: Tables) -> None:
        self.labels = tables.labels
        self.transitions = tables.transitions
        self._tables = tables
        self._grams = tables.grams
        titles, numbers, listed = tables.flags
        self._flagged = {
            (t, n, d): titles[int(t)] + numbers[int(n)] + listed[int(d)]
            for t, n, d in product((False, True), repeat=3)
        }
        self._forget()

    def _forget(self) -> None:
        self._number: dict[str, int] = {}
        self._rows: Array = np.zeros((256, _SLOTS, len(self.labels)))
        self._rows[BOS], self._rows[EOS] = self._tables.edges
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
        tables = self._tables
        row = self._rows[n]
        row += self._flagged[title, is_number(form), low in tables.dictionary]
        for value, columns in zip((form, low), tables.columns, strict=True):
            for template, slot in columns:
                if (attribute := tables.spelled.get(template + value)) is not None:
                    row[slot] += tables.weights[attribute]
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
        # Row p + REACH: what the token at p, and the pairs and triples that begin there, say by slot.
        said = np.zeros((n + 2 * REACH, _SLOTS, len(self.labels)))
        said[REACH : REACH + n] = self._rows[numbers]
        title = self._title[numbers]
        for keys, grams in zip(self._keys, self._grams, strict=True):
            kind = grams.title_cased(title)
            kind[numbers[grams.width - 1 :][: len(kind)] == EOS] = 3
            kind[numbers[: len(kind)] == BOS] = 2
            grams.add(said[REACH:], keys[:, numbers], kind)
        scores = np.zeros((n, len(self.labels)))
        for slot in range(_SLOTS):
            # What a template that looks k ahead sees at place p is said at p + k.
            scores += said[slot : slot + n, slot]
        return scores


def is_title(form: str) -> bool:
    """Tell what underthesea's `istitle` says: no part begins with a letter that could be upper case."""
    return all(part[:1].upper()[:1] == part[:1] for part in form.split(" "))


def is_number(form: str) -> bool:
    """Tell what underthesea's `isdigit` says: whether the form reads as a 32-bit integer."""
    digits = form[1:] if form[:1] in ("+", "-") else form
    return digits.isascii() and digits.isdigit() and len(digits) < 4000 and -(2**31) <= int(form) < 2**31
