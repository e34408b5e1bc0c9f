"""Words and parts of speech from underthesea's models, with exact offsets.

underthesea takes and gives strings, and rewrites them on the way (uỷ to ủy, one space for many, legal
numbers cut in pieces). Here its own tokenizer's pattern gives the spans of the syllables in the text, its
models get the very forms they were trained on, and the tags come back to the spans: nothing is re-aligned.

Two ways lead to the same words: the models folded into tables (`folding`), which is the rule, and the
library's own code, for comparison and in case of doubt: set PIPELINE_LIBRARY_NLP=1.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from .tokens import run_memory

#: Environment variable that, set to anything but 0, has underthesea's own code find the words.
LIBRARY_SWITCH = "PIPELINE_LIBRARY_NLP"
#: Most syllables of one sentence that go to the models at once.
LONGEST_SENTENCE = 300
#: Syllables that go through the tables together; bounds the memory for long texts.
_AT_ONCE = 20_000

Span = tuple[int, int]
#: A syllable: start and end in the text, and the form that the models get.
Token = tuple[int, int, str]


class Word(NamedTuple):
    """A word of one or more syllables: span, and underthesea's tag (`Np` is a proper noun)."""

    start: int
    end: int
    tag: str


class Models(Protocol):
    """A segmenter and a tagger over pieces of sentences, each piece a list of forms, none empty."""

    def segment(self, pieces: Sequence[Sequence[str]]) -> list[list[bool]]:
        """Tell for each form whether it goes on with the word before."""

    def tag(self, pieces: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return the tag of each word, as the model names it (`B-Np`)."""


@lru_cache(maxsize=2)
def models(library: bool) -> Models:
    """Return the models of this process, loaded when first asked for: folded, or the library's own."""
    if library:
        from .library import LibraryModels

        return LibraryModels()
    from .folded import FoldedModels

    return FoldedModels()


def syllables(text: str, start: int, end: int) -> list[Span]:
    """Return the spans of underthesea's tokens (syllables, numbers, marks) in `text[start:end]`.

    Runs of `tokens.LONGEST_RUN` characters and more without a space are one token each: the pattern is
    quadratic on them, and no word of any language is that long.
    """
    return [(a, b) for a, b, _ in _tokens(text, start, end)]


def words(text: str, start: int, end: int, *, library: bool | None = None) -> tuple[Word, ...]:
    """Return underthesea's words and tags of one sentence, as spans of `text`."""
    return words_of(text, [(start, end)], library=library)[0]


def words_of(text: str, sentences: Sequence[Span], *, library: bool | None = None) -> list[tuple[Word, ...]]:
    """Return underthesea's words and tags of many sentences, in their order; together costs less than apart.

    Sentences of more than `LONGEST_SENTENCE` syllables go through the models in pieces of that length.
    `library` chooses the library's own code; None asks the environment (`LIBRARY_SWITCH`).
    """
    use = os.environ.get(LIBRARY_SWITCH, "0") not in ("", "0") if library is None else library
    out: list[list[Word]] = [[] for _ in sentences]
    pieces: list[list[Token]] = []
    owners: list[int] = []
    waiting = 0
    for i, (start, end) in enumerate(sentences):
        tokens = _tokens(text, start, end)
        for at in range(0, len(tokens), LONGEST_SENTENCE):
            pieces.append(tokens[at : at + LONGEST_SENTENCE])
            owners.append(i)
        waiting += len(tokens)
        if waiting >= _AT_ONCE:
            _find(models(use), pieces, owners, out)
            pieces, owners, waiting = [], [], 0
    if pieces:
        _find(models(use), pieces, owners, out)
    return [tuple(found) for found in out]


def _tokens(text: str, start: int, end: int) -> list[Token]:
    return [
        (at + a, at + b, form)
        for at, tokens in run_memory().tokens(text, start, end)
        for a, b, form in tokens
    ]


def _find(found: Models, pieces: list[list[Token]], owners: list[int], out: list[list[Word]]) -> None:
    """Append the words of each piece to the list of the sentence that owns it."""
    going_on = found.segment([[form for _, _, form in piece] for piece in pieces])
    spans: list[list[Span]] = []
    forms: list[list[str]] = []
    for piece, joined in zip(pieces, going_on, strict=True):
        piece_spans: list[Span] = []
        piece_forms: list[str] = []
        for (start, end, form), on in zip(piece, joined, strict=True):
            if on and piece_spans:
                piece_spans[-1] = (piece_spans[-1][0], end)
                piece_forms[-1] += " " + form
            else:
                piece_spans.append((start, end))
                piece_forms.append(form)
        spans.append(piece_spans)
        forms.append(piece_forms)
    tags = found.tag(forms)
    for owner, piece_spans, piece_tags in zip(owners, spans, tags, strict=True):
        out[owner] += [
            Word(a, b, tag.removeprefix("B-")) for (a, b), tag in zip(piece_spans, piece_tags, strict=True)
        ]


def forms_of(text: str, sentence: Sequence[Word]) -> list[str]:
    """Return the words of a whole sentence as underthesea spells them: normalised, one space between."""
    if not sentence:
        return []
    forms: list[list[str]] = [[] for _ in sentence]
    word = 0
    for start, _, form in _tokens(text, sentence[0].start, sentence[-1].end):
        while start >= sentence[word].end:
            word += 1
        forms[word].append(form)
    return [" ".join(parts) for parts in forms]
