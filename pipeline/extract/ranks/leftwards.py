"""The subject before its placing: the noun phrase to the left, its appositions, the place it is told of."""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...lexicon.rank_words import any_of
from .clauses import Clauses, Stretch
from .names import last_name
from .nearby import (
    announced,
    apposed,
    at_place,
    beside,
    closed,
    goes_on,
    having,
    just_said,
    only_tells,
    quoted,
    told,
)
from .phrases import Phrase
from .placing import Placing, Reference

#: `Một số tỉnh như Hậu Giang, có chỉ số thấp nhất`.
_EXAMPLE = lazy_re(r"(?<!\w)như\s+")


def before_placing(clauses: Clauses, placing: Placing, bound: int) -> Reference:
    """Go left over verb phrases and adverbials to the noun phrase that the placing belongs to."""
    return _Walk(clauses, placing, bound).reference()


#: `trong khi doanh nghiệp cổ phần dẫn đầu`: the noun right after is the clause's own subject.
_WHILE = lazy_re(r"(?:trong khi|còn|mà|nhưng|song) *$")


_REPORTED = lazy_re(rf"(?<!\w){any_of('report')}(?!\w)")
_ADVERBS = lazy_re(r"(?: (?:đã|đang|vẫn|cũng|hiện|tiếp tục|chỉ|lại|bất ngờ|chính thức|từng|luôn|tạm))* *$")
#: `theo | Bloomberg`, `sau | Hà Nội`: names that a preposition holds.
_GOVERNED = lazy_re(
    r"(?<!\w)(?:theo|của|sau|trước|với|cùng|ở|tại|từ|cho|trong|trên|về|đến|tới|qua|như|bởi|do|là)"
    r"(?: [^\W\d]+)? $"
)
#: `Đánh giá cao việc thành phố tiếp tục dẫn đầu`: a word that points back right before the verb.
_POINTER = lazy_re(
    r"(?<!\w)(?P<who>(?:tỉnh|thành phố|tp|nhà trường|công ty|ngân hàng|tập đoàn|nước ta|nước này|"
    r"địa phương này))"
    r"(?: (?:đã|đang|tiếp tục|vẫn|cũng|hiện|luôn|chỉ))* $"
)


#: How far from where its sentence begins the place of an event stands.
_DATELINE = 40


class _Walk:
    """One way to the left, with what was met on it: the measure, a sector, a plain noun."""

    def __init__(self, clauses: Clauses, placing: Placing, bound: int) -> None:
        self.clauses = clauses
        self.placing = placing
        self.bound = bound
        self.stretches = clauses.stretches(bound, placing.start)
        self.measure: tuple[int, int] | None = None
        self.leads = False  # the measure is the clause's own subject
        self.sector: tuple[int, int] | None = None
        self.plain: Phrase | None = None
        self.nearest = True  # nothing but empty stretches between here and the placing

    def reference(self) -> Reference:
        """Return what the first stretch that settles it says, else what was met on the whole way."""
        for i, stretch in enumerate(self.stretches):
            outright = self._outright(i, stretch)
            if outright is not None:
                return Reference(outright, self.measure, self.leads)
            inner = told(self.clauses, stretch) if stretch.kind in ("noun", "verb") else None
            if inner is not None or stretch.kind == "noun":
                said = self._noun(i, inner or stretch)
                if said is not None:
                    return said
            if stretch.kind != "empty":
                self.nearest = False
        return self._met()

    def _outright(self, i: int, stretch: Stretch) -> tuple[int, int] | None:
        """A title in quotation marks, an example after `như`, the name right before an epithet."""
        titled = quoted(self.clauses, stretch)
        if titled is not None:
            return titled
        example = _EXAMPLE.search(self.clauses.folded, stretch.start, stretch.end)
        if example is not None and i > 0 and stretch.kind == "noun":
            phrase = self.clauses.phrase(example.end(), stretch.end)
            if phrase is not None and phrase.name is not None and phrase.end >= stretch.end:
                return phrase.name
        if i == 0 and not self.placing.verb and stretch.kind == "noun":
            return beside(self.clauses, stretch, self.placing, self.stretches[1:])
        return None

    def _noun(self, i: int, stretch: Stretch) -> Reference | None:
        """What a noun phrase says: a name or a word that points back settles it, a plain noun may yet."""
        clauses, left = self.clauses, self.stretches[i + 1 :]
        phrase = clauses.phrase(stretch.start, stretch.end)
        if phrase is None or goes_on(clauses, phrase, left) or only_tells(clauses, phrase):
            return None
        self._measured(phrase)
        if phrase.anaphor:
            said = just_said(clauses, phrase, stretch, left)
            if said is not None:
                return Reference(said, self.measure, self.leads)
            return Reference(None, self.measure, self.leads, back=True, pointer=_pointer(phrase))
        if phrase.name is not None:
            named = apposed(clauses, phrase, left) or closed(clauses, stretch, left) or phrase.name
            measure = self.measure or having(clauses, phrase.end, self.placing.start)
            return Reference(named, measure or announced(clauses, left), self.leads)
        if phrase.measure is None and self.plain is None:
            self.plain = phrase
            self.measure = self.measure or having(clauses, phrase.end, self.placing.start)
            if i == 0 and self._touches(phrase) and self._opens(stretch.start):
                span = phrase.start, phrase.end
                return Reference(span, self.measure, self.leads, plain=True, indefinite=True)
        return None

    def _measured(self, phrase: Phrase) -> None:
        """Take over the measure of a phrase, and the sector that it names."""
        bare = phrase.name is None
        if self.sector is None and phrase.measure and bare and self.clauses.sector(phrase.measure):
            self.sector = phrase.measure
        if phrase.measure and self.measure is None:
            self.measure = phrase.measure
            self.leads = self.nearest and bare and not phrase.anaphor

    def _reported(self) -> bool:
        """Tell whether somebody tells of the place."""
        start, end = self.clauses.sentence.start, self.placing.start
        return _REPORTED.search(self.clauses.folded, start, end) is not None

    def _touches(self, phrase: Phrase) -> bool:
        return not self.clauses.folded[phrase.end : self.placing.start].strip()

    def _opens(self, at: int) -> bool:
        return _WHILE.search(self.clauses.folded[self.bound : at]) is not None

    def _name_beside(self) -> tuple[int, int] | None:
        """`hỏi về cuốn sách yêu thích và Lúa Vàng đã | giành vị trí số 1`: the name right before the verb."""
        m = _ADVERBS.search(self.clauses.folded, self.bound, self.placing.start)
        end = m.start() if m is not None else self.placing.start
        near = self.stretches[0].start
        if near >= end or self.placing.rule == "ranks.change":
            return None
        name = last_name(self.clauses, near, end)
        if name is None or _GOVERNED.search(self.clauses.folded, near, name[0]):
            return None
        if self.measure is not None and self.measure[0] <= name[0] < self.measure[1]:
            return None
        return name

    def _met(self) -> Reference:
        """What is left where no stretch settled it: a place measured at, a word that points, a plain noun."""
        if self.plain is not None:
            span = self.plain.start, self.plain.end
            alone = self._touches(self.plain) and self.bound < self.plain.start
            return Reference(span, self.measure, self.leads, plain=True, indefinite=alone)
        where = at_place(self.clauses, self.stretches) if self.measure is not None else None
        if where is not None and where[0] - self.clauses.sentence.start < _DATELINE and self._reported():
            where = None  # Chiều 28/4, tại | Hà Nội, UBND tỉnh Ninh Bình cho biết
        if where is not None:
            return Reference(where, self.measure, self.leads)
        beside = self._name_beside() if self.plain is None else None
        if beside is not None:
            return Reference(beside, self.measure, self.leads)
        pointer = _POINTER.search(self.clauses.folded, self.bound, self.placing.start)
        if pointer is not None:
            return Reference(None, self.measure, self.leads, back=True, pointer=pointer.span("who"))
        return Reference(None, self.measure, self.leads, sector=self.sector)


def _pointer(phrase: Phrase) -> tuple[int, int]:
    return phrase.name or (phrase.start, phrase.end)
