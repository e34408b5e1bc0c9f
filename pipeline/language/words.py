"""Words and parts of speech from underthesea, with exact offsets.

underthesea takes and gives strings, and rewrites them on the way (uỷ to ủy, one space for many, legal
numbers cut in pieces). Here its own tokenizer's pattern gives the spans of the syllables in the text, its
models get the very strings they were trained on, and the tags come back to the spans: nothing is re-aligned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

#: Longest run without a space that goes to the tokenizer; its pattern is quadratic on runs like `1.1.1.1`.
LONGEST_RUN = 300
#: Most syllables of one sentence that go to the models; their features are quadratic in Python.
LONGEST_SENTENCE = 300
_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN},}}")
_SURROGATES = {c: "\ufffd" for c in range(0xD800, 0xE000)}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of one or more syllables: span, and underthesea's tag (`Np` is a proper noun)."""

    start: int
    end: int
    tag: str


class _Models:
    """underthesea's pattern, token map and two CRF models, loaded once a process."""

    def __init__(self) -> None:
        from pathlib import Path

        import underthesea
        from underthesea.models.fast_crf_sequence_tagger import FastCRFSequenceTagger
        from underthesea.pipeline.text_normalize import token_normalize
        from underthesea.pipeline.word_tokenize import regex_tokenize

        root = Path(underthesea.__file__).parent / "pipeline"
        self.pattern: Any = regex_tokenize.patterns
        self.normalize: Any = token_normalize
        self.segmenter: Any = FastCRFSequenceTagger()
        self.segmenter.load(str(root / "word_tokenize/models/ws_crf_vlsp2013_20230727"))
        self.tagger: Any = FastCRFSequenceTagger()
        self.tagger.load(str(root / "pos_tag/models/pos_crf_vlsp2013_20230303"))


@lru_cache(maxsize=1)
def _models() -> _Models:
    return _Models()


def syllables(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of underthesea's tokens (syllables, numbers, marks) in `text[start:end]`.

    Runs of more than `LONGEST_RUN` characters without a space are one token each: the pattern is quadratic
    on them, and no word of any language is that long.
    """
    spans: list[tuple[int, int]] = []
    at = start
    for run in _LONG_RUN.finditer(text, start, end):
        spans += [m.span() for m in _models().pattern.finditer(text, at, run.start())]
        spans.append(run.span())
        at = run.end()
    spans += [m.span() for m in _models().pattern.finditer(text, at, end)]
    return [s for s in spans if s[0] < s[1]]


def words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return underthesea's words and tags of one sentence, as spans of `text`.

    Sentences of more than `LONGEST_SENTENCE` syllables go through the models in pieces of that length.
    """
    models = _models()
    spans = syllables(text, start, end)
    out: list[Word] = []
    for i in range(0, len(spans), LONGEST_SENTENCE):
        out += _segment(models, text, spans[i : i + LONGEST_SENTENCE])
    return tuple(out)


def _segment(models: _Models, text: str, spans: Sequence[tuple[int, int]]) -> list[Word]:
    tokens = [models.normalize(text[a:b].translate(_SURROGATES)) for a, b in spans]
    grouped: list[list[int]] = []
    for i, tag in enumerate(models.segmenter.predict([[t] for t in tokens])):
        if tag == "I-W" and grouped:
            grouped[-1].append(i)
        else:
            grouped.append([i])
    forms = [[" ".join(tokens[i] for i in group)] for group in grouped]
    tags = models.tagger.predict(forms)
    return [
        Word(spans[g[0]][0], spans[g[-1]][1], tag.removeprefix("B-")) for g, tag in zip(grouped, tags, strict=True)
    ]
