"""An article as the extractors read it: folded text, sentences, and words where somebody asks for them.

Rules scan `text` and `folded` first, which costs next to nothing; a sentence goes through underthesea's
models only when a rule asks for its words, and once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from ..article import Article, Passage, PassageKind
from ..facts import Candidate
from ..records import record
from .cues import Cues, known, places
from .lazily import lazy_attribute
from .sentences import sentence_spans
from .spelling import fold
from .words import Word, words_of


@record(frozen=True, slots=True)
class Sentence:
    """A sentence's span, and the passage that it stands in."""

    start: int
    end: int
    passage: Passage


class Reading:
    """What the extractors share of one article; made once, read by all.

    `text` is the article's text and `folded` its form for comparison, of the same length. `passages` and
    `sentences` are those that can state facts of this article: teasers of other articles are left out.
    """

    def __init__(self, article: Article, *, trace: bool = False) -> None:
        self.article = article
        self.text = article.text
        self.passages = tuple(p for p in article.passages if p.kind is not PassageKind.RELATED)
        self.candidates: list[Candidate] | None = [] if trace else None
        self._words: dict[tuple[int, int], tuple[Word, ...]] = {}
        self._held: list[int] = []
        self._held_anywhere = 0
        self._found: list[tuple[int, int]] = []
        self._places: dict[Cues, list[int]] = {}
        self._looked_for = 0

    @lazy_attribute
    def folded(self) -> str:
        """The text folded by `spelling.fold`; offsets are those of `text`."""
        return fold(self.text)

    @lazy_attribute
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of all passages in the order of the text."""
        return tuple(
            Sentence(a, b, p) for p in self.passages for a, b in sentence_spans(self.text, p.start, p.end)
        )

    @lazy_attribute
    def _starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def prepare(self) -> None:
        """Find now what every rule asks for: the folded text, the sentences, and what is known of each."""
        if self._starts:
            self._held_up_to(known() - 1)

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds this offset, None between sentences and in teasers."""
        i = bisect_right(self._starts, offset) - 1
        return self.sentences[i] if i >= 0 and offset < self.sentences[i].end else None

    def sentences_with(self, cues: Cues) -> list[Sentence]:
        """Return the sentences whose folded text holds any of the wordings, in order.

        One pass looks for the cues of all rules; it says where a slower pattern is worth trying.
        """
        bit = 1 << cues.number
        held = self._held_up_to(cues.number)
        if not self._held_anywhere & bit:  # most cues stand in few articles
            return []
        return [s for s, bits in zip(self.sentences, held, strict=True) if bits & bit]

    def holds(self, sentence: Sentence, cues: Cues) -> bool:
        """Tell whether a sentence holds any of the wordings."""
        i = bisect_right(self._starts, sentence.start) - 1
        return self._held_up_to(cues.number)[i] >> cues.number & 1 == 1

    def held(self, sentence: Sentence, *cues: Cues) -> list[bool]:
        """Tell for each of several cues whether a sentence holds any of its wordings."""
        i = bisect_right(self._starts, sentence.start) - 1
        bits = self._held_up_to(max([each.number for each in cues]))[i]
        return [bits >> each.number & 1 == 1 for each in cues]

    def places(self, cues: Cues, start: int, end: int) -> list[int]:
        """Return where wordings begin between two offsets of the text, in order: a pattern that begins with
        one matches nowhere else.
        """
        found = self._places.get(cues)
        if found is None:
            bit = 1 << cues.number
            self._held_up_to(cues.number)
            found = self._places[cues] = sorted({at for at, bits in self._found if bits & bit})
        return found[bisect_left(found, start) : bisect_left(found, end)]

    def _held_up_to(self, number: int) -> list[int]:
        """Return for each sentence which cues it holds, those up to a number at least, as bits; what stands
        between two sentences is the first's.
        """
        if number >= self._looked_for:
            self._looked_for = known()
            self._held = [0] * len(self.sentences)
            self._found = list(places(self.folded))
            self._held_anywhere = 0
            for at, bits in self._found:
                self._held_anywhere |= bits
                i = bisect_right(self._starts, at) - 1
                if i >= 0:
                    self._held[i] |= bits
        return self._held

    def words(self, sentence: Sentence) -> tuple[Word, ...]:
        """Return the sentence's words and tags; the models run on the first call only."""
        return self.words_for((sentence,))[0]

    def words_for(self, sentences: Iterable[Sentence]) -> list[tuple[Word, ...]]:
        """Return the words and tags of many sentences; those not known yet go through the models together,
        which takes a fraction of the time that one call a sentence does.
        """
        wanted = [(s.start, s.end) for s in sentences]
        missing = list(dict.fromkeys(span for span in wanted if span not in self._words))
        if missing:
            self._words.update(zip(missing, words_of(self.text, missing), strict=True))
        return [self._words[span] for span in wanted]

    def surface(self, start: int, end: int) -> str:
        """Return the exact characters of a span."""
        return self.text[start:end]

    def note(self, candidate: Candidate) -> None:
        """Record what became of a candidate; does nothing unless tracing is on."""
        if self.candidates is not None:
            self.candidates.append(candidate)
