"""Entity proposals of underthesea's own recogniser, over the words that are known already.

The library's own three models run one after the other (tags of 2017, chunks, entities) with the library's own
code, since a quarter of their answers after office titles is right and no rule of the project rests on them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from .words import Word, forms_of

#: Most words that go to the recogniser at once: its features are quadratic in the length of a sentence.
LONGEST = 150
#: Labels whose spans lose the words before their first proper noun.
_REPAIRED = frozenset({"PER", "LOC"})


@lru_cache(maxsize=1)
def _predictors() -> tuple[Any, Any, Any]:
    from underthesea.pipeline.chunking.model_crf import CRFChunkingPredictor
    from underthesea.pipeline.ner.model_crf import CRFNERPredictor
    from underthesea.pipeline.pos_tag.model_crf import CRFPOSTagPredictor

    return CRFPOSTagPredictor.Instance(), CRFChunkingPredictor.Instance(), CRFNERPredictor.Instance()


def proposals(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and label (PER, LOC, ORG ...) of what may be an entity, given a sentence's words."""
    tagger, chunker, recogniser = _predictors()
    forms = forms_of(text, words)
    for at in range(0, len(words), LONGEST):
        piece = words[at : at + LONGEST]
        rows = recogniser.predict(chunker.predict(tagger.predict(forms[at : at + LONGEST])))
        for first, last, label in _spans([row[3] for row in rows]):
            kept = _repaired(piece[first:last]) if label in _REPAIRED else piece[first:last]
            if kept:
                yield kept[0].start, kept[-1].end, label


def _spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield first word, last word (exclusive) and label of each B-I-I run."""
    first = 0
    for i in range(1, len(tags) + 1):
        if i == len(tags) or not tags[i].startswith("I-") or tags[i][2:] != tags[first][2:]:
            if tags[first] != "O":
                yield first, i, tags[first][2:]
            first = i


def _repaired(words: Sequence[Word]) -> Sequence[Word]:
    for i, word in enumerate(words):
        if word.tag == "Np":
            return words[i:]
    return ()
