"""underthesea's word segmenter and tagger by its own code: `words.Models` for comparison."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import underthesea_data as data


class LibraryModels:
    """The two CRF taggers of underthesea, one sentence a call."""

    def __init__(self) -> None:
        from underthesea.models.fast_crf_sequence_tagger import FastCRFSequenceTagger

        self._segmenter: Any = FastCRFSequenceTagger()
        self._segmenter.load(str(data.root() / data.SEGMENTER))
        self._tagger: Any = FastCRFSequenceTagger()
        self._tagger.load(str(data.root() / data.TAGGER))

    def segment(self, pieces: Sequence[Sequence[str]]) -> list[list[bool]]:
        """Tell for each form whether it goes on with the word before."""
        return [[tag == "I-W" for tag in self._segmenter.predict([[f] for f in piece])] for piece in pieces]

    def tag(self, pieces: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return the tag of each word, as the model names it (`B-Np`)."""
        return [list(self._tagger.predict([[f] for f in piece])) for piece in pieces]
