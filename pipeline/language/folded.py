"""underthesea's word segmenter and tagger as tables: `words.Models` without its code."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from . import underthesea_data as data
from .folding import BOS, EOS, FoldedModel, fold
from .grams import Array
from .kept import keep_tables, read_tables
from .viterbi import best, best_of_two
from .words import Span


class FoldedModels:
    """The segmenter, over syllables, and the tagger, over words."""

    def __init__(self) -> None:
        self._segmenter = _load(data.SEGMENTER, spaces=False)
        # Two labels, B-W and I-W; which is which is the model's to say.
        self._flip = self._segmenter.labels.index("I-W") == 0
        self._tagger = _load(data.TAGGER, spaces=True)

    def segment(self, pieces: Sequence[Sequence[str]]) -> list[list[bool]]:
        """Tell for each form whether it goes on with the word before."""
        scores, spans = _scores(self._segmenter, pieces)
        transitions = self._segmenter.transitions
        ones = [best_of_two(scores[a:b], transitions) for a, b in spans]
        return [[not one for one in row] for row in ones] if self._flip else ones

    def tag(self, pieces: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return the tag of each word, as the model names it (`B-Np`)."""
        scores, spans = _scores(self._tagger, pieces)
        labels = self._tagger.labels
        return [[labels[i] for i in row] for row in best(scores, spans, self._tagger.transitions)]


def _load(folder: str, *, spaces: bool) -> FoldedModel:
    digest = data.digest(folder)
    tables = read_tables(digest)
    if tables is None:
        templates = data.templates(folder)
        asked = any(t.endswith("is_in_dict") for t in templates)
        words = data.dictionary(folder) if asked else frozenset[str]()
        tables = fold(data.model(folder), templates, words, spaces=spaces)
        keep_tables(digest, tables)
    return FoldedModel(tables)


def _scores(model: FoldedModel, pieces: Sequence[Sequence[str]]) -> tuple[Array, list[Span]]:
    """Return the emissions of all pieces, and the rows of each piece in them."""
    model.make_room(sum(map(len, pieces)))
    number = model.number
    numbers: list[int] = []
    spans: list[Span] = []
    for piece in pieces:
        numbers += (BOS, BOS)
        spans.append((len(numbers), len(numbers) + len(piece)))
        numbers += map(number, piece)
        numbers += (EOS, EOS)
    return model.emissions(np.array(numbers, dtype=np.int64)), spans
