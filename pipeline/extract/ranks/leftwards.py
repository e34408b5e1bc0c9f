"""The subject before its placing: the noun phrase to the left, its appositions, the place it is told of."""

from __future__ import annotations

import re
from collections.abc import Sequence

import regex

from ...language.spelling import key
from ...lexicon.countries import countries
from ...lexicon.rank_words import any_of
from .clauses import Clauses, Stretch
from .names import last_name
from .phrases import Phrase
from .placing import Placing, Reference

#: `Một số tỉnh như Hậu Giang, có chỉ số thấp nhất`.
_EXAMPLE = re.compile(r"(?<!\w)như\s+")
_ROLE = re.compile(rf"{any_of('role')}(?!\w)")


def before_placing(clauses: Clauses, placing: Placing, bound: int) -> Reference:
    """Go left over verb phrases and adverbials to the noun phrase that the placing belongs to."""
    return _Walk(clauses, placing, bound).reference()


#: `trong khi doanh nghiệp cổ phần dẫn đầu`: the noun right after is the clause's own subject.
_WHILE = re.compile(r"(?:trong khi|còn|mà|nhưng|song) *$")


_ADVERBS = re.compile(r"(?: (?:đã|đang|vẫn|cũng|hiện|tiếp tục|chỉ|lại|bất ngờ|chính thức|từng|luôn|tạm))* *$")
#: `theo | Bloomberg`, `sau | Hà Nội`: names that a preposition holds.
_GOVERNED = re.compile(
    r"(?<!\w)(?:theo|của|sau|trước|với|cùng|ở|tại|từ|cho|trong|trên|về|đến|tới|qua|như|bởi|do|là)"
    r"(?: [^\W\d]+)? $"
)


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
            if stretch.kind == "noun":
                said = self._noun(i, stretch)
                if said is not None:
                    return said
            if stretch.kind != "empty":
                self.nearest = False
        return self._met()

    def _outright(self, i: int, stretch: Stretch) -> tuple[int, int] | None:
        """A title in quotation marks, an example after `như`, the name right before an epithet."""
        titled = _quoted(self.clauses, stretch)
        if titled is not None:
            return titled
        example = _EXAMPLE.search(self.clauses.folded, stretch.start, stretch.end)
        if example is not None and i > 0 and stretch.kind == "noun":
            phrase = self.clauses.phrase(example.end(), stretch.end)
            if phrase is not None and phrase.name is not None and phrase.end >= stretch.end:
                return phrase.name
        if i == 0 and not self.placing.verb and stretch.kind == "noun":
            return _beside(self.clauses, stretch, self.placing, self.stretches[1:])
        return None

    def _noun(self, i: int, stretch: Stretch) -> Reference | None:
        """What a noun phrase says: a name or a word that points back settles it, a plain noun may yet."""
        clauses, left = self.clauses, self.stretches[i + 1 :]
        phrase = clauses.phrase(stretch.start, stretch.end)
        if phrase is None or _goes_on(clauses, phrase, left) or _only_tells(clauses, phrase):
            return None
        self._measured(phrase)
        if phrase.anaphor:
            said = _just_said(clauses, phrase, stretch, left)
            if said is not None:
                return Reference(said, self.measure, self.leads)
            return Reference(None, self.measure, self.leads, back=True, pointer=_pointer(phrase))
        if phrase.name is not None:
            named = _apposed(clauses, phrase, left) or _closed(clauses, stretch, left) or phrase.name
            measure = self.measure or _having(clauses, phrase.end, self.placing.start)
            return Reference(named, measure or _announced(clauses, left), self.leads)
        if phrase.measure is None and self.plain is None:
            self.plain = phrase
            self.measure = self.measure or _having(clauses, phrase.end, self.placing.start)
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
        if where is not None:
            return Reference(where, self.measure, self.leads)
        beside = self._name_beside() if self.plain is None else None
        if beside is not None:
            return Reference(beside, self.measure, self.leads)
        pointer = _POINTER.search(self.clauses.folded, self.bound, self.placing.start)
        if pointer is not None:
            return Reference(None, self.measure, self.leads, back=True, pointer=pointer.span("who"))
        return Reference(None, self.measure, self.leads, sector=self.sector)


_TITLE = re.compile(rf"\"[^\"\n]{{3,80}}\"(?= (?:đã |đang |vừa |từng |tiếp tục )*{any_of('moves')}(?!\w))")


def _quoted(clauses: Clauses, stretch: Stretch) -> tuple[int, int] | None:
    """`"Lửa và nước" vươn từ vị trí 40 lên 2`: the title of a work, quoted, right before its verb."""
    if clauses.folded[stretch.start - 1 : stretch.start] != '"':
        return None
    m = _TITLE.match(clauses.folded, stretch.start - 1)
    return (m.start() + 1, m.end() - 1) if m is not None else None


_KIND = re.compile(any_of("holder"))


def _just_said(
    clauses: Clauses, phrase: Phrase, stretch: Stretch, left: Sequence[Stretch]
) -> tuple[int, int] | None:
    """`sự bứt phá của Viện Sao Mai, đơn vị đã vươn từ`: what the words before the comma end with."""
    if (
        not left
        or left[0].kind == "adverbial"
        or not _KIND.fullmatch(clauses.folded, phrase.start, phrase.end)
    ):
        return None
    if clauses.folded[left[0].end : stretch.start].strip() != ",":
        return None
    return last_name(clauses, left[0].start, left[0].end)


#: `Đánh giá cao việc thành phố tiếp tục dẫn đầu`: a word that points back right before the verb.
_POINTER = re.compile(
    r"(?<!\w)(?P<who>(?:tỉnh|thành phố|tp|nhà trường|công ty|ngân hàng|tập đoàn|nước ta|nước này|"
    r"địa phương này))"
    r"(?: (?:đã|đang|tiếp tục|vẫn|cũng|hiện|luôn|chỉ))* $"
)


def _apposed(clauses: Clauses, phrase: Phrase, left: list[Stretch]) -> tuple[int, int] | None:
    """The name that a phrase is said of: `em Vũ Hồng Phúc, học sinh lớp 8 trường A, xếp thứ 3`."""
    if not left or left[0].kind != "noun" or not _ROLE.match(clauses.folded, phrase.start):
        return None
    if clauses.folded[left[0].end : phrase.start].strip() not in (",", "-", "–"):
        return None
    before = clauses.phrase(left[0].start, left[0].end)
    if before is None or before.name is None or before.end < left[0].end:
        return None
    return before.name


def _closed(clauses: Clauses, stretch: Stretch, left: Sequence[Stretch]) -> tuple[int, int] | None:
    """`Ryan, | một cậu bé người Mỹ, | đứng đầu`: the name before words between two commas."""
    if not left or left[0].kind != "noun" or not clauses.text[stretch.start].islower():
        return None
    commas = (
        clauses.folded[left[0].end : stretch.start].strip(),
        clauses.folded[stretch.end : stretch.end + 1],
    )
    if commas != (",", ","):
        return None
    return last_name(clauses, left[0].start, left[0].end)


_AT = re.compile(r"(?:tại|ở|riêng)\s+(?:địa bàn\s+)?")
_IN_NAME = regex.compile(r"(?<!\w)(?:ở|tại|thuộc|gần)(?: \p{Lu}[\w.]*)+$")


def _goes_on(clauses: Clauses, phrase: Phrase, left: list[Stretch]) -> bool:
    """`Toà nhà A ở Thâm Quyến, Trung Quốc xếp thứ tư`: the country goes on with the place before it."""
    if not left or phrase.name is None or phrase.measure is not None or left[0].kind == "empty":
        return False
    known = key(clauses.text[slice(*phrase.name)])
    return known in countries() and _IN_NAME.search(clauses.text, left[0].start, left[0].end) is not None


def at_place(clauses: Clauses, stretches: Sequence[Stretch]) -> tuple[int, int] | None:
    """`Tại Hà Nội, số ca mắc đứng thứ hai`: the place that the measure is measured at."""
    for stretch in stretches:
        m = _AT.match(clauses.folded, stretch.start, stretch.end) if stretch.kind == "adverbial" else None
        phrase = clauses.phrase(m.end(), stretch.end) if m else None
        if phrase is not None and phrase.name is not None:
            return phrase.name
    return None


def _announced(clauses: Clauses, left: Sequence[Stretch]) -> tuple[int, int] | None:
    """The measure that stands before its subject: `Về tổng kim ngạch, TP HCM vẫn dẫn đầu`."""
    for stretch in left:
        if stretch.kind not in ("noun", "adverbial"):
            continue
        m = _BY.match(clauses.folded, stretch.start, stretch.end)
        phrase = clauses.phrase(m.end() if m else stretch.start, stretch.end)
        if phrase is None or phrase.measure is None or phrase.name is not None:
            continue
        rest = clauses.folded[phrase.end : stretch.end].strip(" .\"'")
        if not rest or _BEST.match(rest):
            return phrase.measure
    return None


_BY = re.compile(r"(?:về|xét về|theo|xét theo|tính theo|ở|trong)\s+")
_BEST = re.compile(r"(?:\w+ ){1,2}nhất(?!\w)")


def _beside(
    clauses: Clauses, stretch: Stretch, placing: Placing, left: list[Stretch]
) -> tuple[int, int] | None:
    """The name right before `cảng lớn thứ hai của Nga` in `gần cảng Primorsk, cảng lớn thứ hai của Nga`."""
    phrase = clauses.phrase(stretch.start, stretch.end)
    if phrase is None or phrase.name is not None or phrase.anaphor or not left:
        return None
    if clauses.folded[left[0].end : stretch.start].strip() not in (",", "-"):
        return None
    whole = clauses.phrase(left[0].start, left[0].end)
    if whole is not None and whole.name is not None and whole.end >= left[0].end:
        return whole.name
    if left[0].kind == "adverbial":
        return None
    names = list(clauses.names(left[0].start, left[0].end))
    return names[-1] if names and names[-1][1] >= left[0].end else None


def _having(clauses: Clauses, start: int, end: int) -> tuple[int, int] | None:
    """The measure of `quận có số ca mắc đứng thứ hai`: what stands between `có` and the placing."""
    at = max(clauses.folded.rfind(" có ", start, end), clauses.folded.rfind(" đạt ", start, end))
    if at < 0:
        return None
    phrase = clauses.phrase(clauses.folded.index(" ", at + 1) + 1, end)
    if phrase is None or phrase.measure is None or end - phrase.end > 25:
        return None
    if re.search(r"[,;:(]|\d", clauses.folded[phrase.measure[0] : end]):
        return None
    return phrase.measure[0], end - (
        len(clauses.folded[phrase.measure[0] : end]) - len(clauses.folded[phrase.measure[0] : end].rstrip())
    )


_TELLS = re.compile(rf" *(?:cũng |vừa |đã |từng )*{any_of('teller')}(?!\w)")
_PAPER = re.compile(rf"{any_of('paper')}(?!\w)")


def _only_tells(clauses: Clauses, phrase: Phrase) -> bool:
    """`Báo cáo của Công ty A cho thấy`, `Bộ trưởng B cho biết`: who tells it is not placed by it."""
    if phrase.measure is not None or phrase.anaphor:
        return False
    return (
        _TELLS.match(clauses.folded, phrase.end) is not None
        or _PAPER.match(clauses.folded, phrase.start) is not None
    )


def _pointer(phrase: Phrase) -> tuple[int, int]:
    return phrase.name or (phrase.start, phrase.end)
