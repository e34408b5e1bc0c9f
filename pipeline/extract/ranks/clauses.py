"""Stretches of a sentence between its breaks: adverbials, noun phrases, verb phrases.

A sentence of the press puts adverbials first (`Theo báo cáo, năm 2022, ...`), then its subject, then verb
phrases that share it (`đạt 5,3 điểm, xếp thứ 28`). So the subject of a placing is the noun phrase that opens
the nearest stretch before it, going left over stretches that are adverbials or verb phrases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.lazily import lazy_attribute, lazy_re
from ...language.words import Word
from ...records import record
from .phrases import WITHIN_NAME, Phrases, parted_bodies
from .vocabulary import BODY, BREAK, FINITE, LEAD_IN, OFFICE, PREPOSITION


@record(frozen=True, slots=True)
class Stretch:
    """What lies between two breaks of a sentence, without the lead-in words: `kind` says how it opens."""

    start: int
    end: int
    kind: str  # "empty", "adverbial", "verb" or "noun"


#: `Chỉ số cải cách hành chính (PAR INDEX) năm 2023 của Quảng Bình`: the short form is part of the name.
_SHORT_FORM = lazy_re(r"\([A-ZĐ][A-Za-zĐ]{1,8}(?:[ -][A-Z][A-Za-z]{1,8})?\)")


#: `kinh tế - xã hội`, `khoa học - kỹ thuật`
_JOINED = lazy_re(
    r"(?:xã hội|văn hóa|chính trị|kỹ thuật|an ninh|thể thao|du lịch|công nghệ|quốc phòng)(?!\w)"
)


#: `| kinh doanh bất động sản | đứng thứ hai`: a verb that names a field, before nothing but a place.
_ACTIVITY = lazy_re(
    r"(?:kinh doanh|sản xuất|bán buôn|bán lẻ|khai khoáng|xây dựng|vận tải)(?: (?!và )[^\W\d]+){1,7}"
    r"(?: (?:cũng|hiện|đang|đã|vẫn|tiếp tục))?"
)


class Clauses(Phrases):
    """The stretches of one sentence, each with how it opens."""

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """Return the stretches of `[start, end)` from right to left."""
        out: list[Stretch] = []
        at = start
        for a, b in self._breaks(start, end):
            out.append(self._stretch(at, a))
            at = b
        out.append(self._stretch(at, end))
        return out[::-1]

    def _breaks(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the breaks; a bracket that closes again is one break with all that is in it."""
        closed = 0
        for m in BREAK.finditer(self.folded, start, end):
            if m.start() < closed:
                continue
            if m.group() == "-" and self._within_name(m):
                continue
            if m.group() == "," and (WITHIN_NAME.match(self.folded, m.start()) or self._in_body(m.start())):
                continue
            short = _SHORT_FORM.match(self.text, m.start(), end) if m.group() == "(" else None
            if short is not None:
                closed = short.end()
                continue
            closing = self.folded.find(")", m.end(), end) if m.group() == "(" else -1
            closed = closing + 1 if closing >= 0 else m.end()
            yield m.start(), closed

    @lazy_attribute
    def _bodies(self) -> list[tuple[int, int]]:
        found = parted_bodies().finditer(self.folded, self.sentence.start, self.sentence.end)
        return [m.span() for m in found if self.text[m.start()].isupper()]

    def _in_body(self, at: int) -> bool:
        """The comma of `Bộ Văn hoá, Thể thao và Du lịch`."""
        return any(start < at < end for start, end in self._bodies)

    def _within_name(self, dash: re.Match[str]) -> bool:
        """The dash of `Bộ Giao thông - Vận tải`, not of `ông A - Phó Chủ tịch`."""
        after = dash.end() + 1
        if _JOINED.match(self.folded, after) and self.text[dash.start() - 2].islower():
            return True
        if not self.text[after : after + 1].isupper() or OFFICE.match(self.folded, after):
            return False
        return BODY.search(self.folded, max(self.sentence.start, dash.start() - 40), dash.start()) is not None

    def _stretch(self, start: int, end: int) -> Stretch:
        m = LEAD_IN.match(self.folded, start, end)
        start = m.end() if m else start
        while end > start and self.folded[end - 1] in " \"'":
            end -= 1
        inside = self.between(start, end)
        if not inside:
            return Stretch(start, end, "empty")
        first = inside[0]
        low = self.folded[first.start : end]
        if low[0].isdigit() and re.match(
            r"[\d.,]+ (?:triệu|tỷ|tỉ|usd|điểm|%|đồng|ngàn|nghìn|tấn|người|km|m|ha|năm|tháng|ngày|tuổi)(?!\w)",
            low,
        ):
            return Stretch(start, end, "adverbial")
        if PREPOSITION.match(low):
            return Stretch(start, end, "adverbial")
        if _ACTIVITY.fullmatch(low):
            return Stretch(first.start, end, "noun")
        if self.opens_noun(first, low):
            return Stretch(first.start, end, "noun")
        return Stretch(start, end, "verb")

    def opens_noun(self, first: Word, low: str) -> bool:
        """Tell whether a noun phrase begins at this word."""
        if self._measure_head(first.start, first.start + len(low)) is not None:
            return True
        if FINITE.match(low):
            return False
        if first.tag[:1] in "NMLPX" or first.tag in ("Z", "Y", "FW"):
            return True
        capital = self.text[first.start].isupper()
        if first.start != self.sentence.start:
            return capital
        return capital and " " in self.text[first.start : first.end] and first.tag[:1] != "V"
