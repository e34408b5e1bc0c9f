"""Noun phrases of a sentence, read from underthesea's words: who is placed, and by which measure.

A sentence of the press puts adverbials first (`Theo báo cáo, năm 2022, ...`), then its subject, then verb
phrases that share it (`đạt 5,3 điểm, xếp thứ 28`). So the subject of a placing is the noun phrase that opens
the nearest stretch before it, going left over stretches that are adverbials or verb phrases.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from ...language.reading import Reading, Sentence
from ...language.words import Word
from ...lexicon import indices
from ...lexicon.rank_cues import alternatives, measures
from ...lexicon.rank_words import any_of
from .vocabulary import ANAPHOR, BODY, BREAK, FINITE, LEAD_IN, OFFICE, PREPOSITION, STOP_WORDS, TITLE


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its span, the part that names an entity, the part that names a measure.

    `anaphor` is true for words that point back (`tỉnh`, `nước này`, `đây`); a phrase with neither name nor
    measure nor anaphor is a plain noun (`các xạ thủ`).
    """

    start: int
    end: int
    name: tuple[int, int] | None = None
    measure: tuple[int, int] | None = None
    anaphor: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """What lies between two breaks of a sentence, without the lead-in words: `kind` says how it opens."""

    start: int
    end: int
    kind: str  # "empty", "adverbial", "verb" or "noun"


@lru_cache(maxsize=1)
def _measure() -> re.Pattern[str]:
    return re.compile(rf"(?:các |những |nhóm |xếp hạng (?:về )?)?{alternatives(measures())}(?!\w)")


def _whole_cities(text: str, found: Sequence[Word]) -> list[Word]:
    """Make `TP`, `.`, `HCM` one word: the stop is no end of anything."""
    out: list[Word] = []
    for w in found:
        last = out[-1] if out else None
        if (
            last is not None
            and text[last.start : last.end] in ("TP", "Tp", "tp")
            and text[w.start : w.end] == "."
        ) or (
            last is not None
            and text[last.start : last.end] in ("TP.", "Tp.", "TP")
            and text[w.start].isupper()
        ):
            out[-1] = Word(last.start, w.end, "Np")
        else:
            out.append(w)
    return out


#: `Chỉ số cải cách hành chính (PAR INDEX) năm 2023 của Quảng Bình`: the short form is part of the name.
_SHORT_FORM = re.compile(r"\([A-ZĐ][A-Za-zĐ]{1,8}(?:[ -][A-Z][A-Za-z]{1,8})?\)")


@lru_cache(maxsize=1)
def _short_index() -> re.Pattern[str]:
    """The abbreviations of indices in capitals, which open a measure as `chỉ số` does: `PCI 2023 của ...`."""
    short = {
        a for i in indices.indices() for a in i.abbreviations if a.replace(" ", "").isupper() and len(a) > 2
    }
    return re.compile(rf"(?:{'|'.join(sorted(map(re.escape, short), key=lambda a: (-len(a), a)))})(?!\w)")


#: `thu ngân sách của quận 1`: places that are named by a number.
_NUMBERED = re.compile(r"(?<!\w)(?:quận|phường|khu phố|khu vực|quân khu|tổ|thôn|công ty|lớp) \d{1,3}[a-z]?$")


_CORPORATE = re.compile(r"(?:phó )?(?:chủ tịch|giám đốc|tổng giám đốc)(?!\w)")
#: `Lĩnh vực chế biến gỗ dẫn đầu`, `khối doanh nghiệp dân doanh`: named by what they do.
_SECTOR = re.compile(
    rf"(?:các |nhóm )?(?:{any_of('sector')}|"
    r"khối(?= (?:doanh nghiệp|cơ quan|sở|ngân hàng|trường|nội|ngoại|tư nhân|fdi))) "
    r"(?!này|đó|trên|nào|khác|hàng|mà|được|có|đang|đã|kinh tế(?: này| đó)|chức|nghề)[^\W\d]+"
)
#: `8,37 tỉ USD`, `05000284`: amounts and codes are nobody.
_AMOUNT = re.compile(
    r"(?:(?:khoảng|gần|hơn|trên|tới|đến) )?[\d.,]+(?: (?:tỉ|tỷ|triệu|nghìn|ngàn))?"
    r"(?: ?(?:usd|đồng|euro|vnd|%))?"
)

#: Most words that one phrase or stretch is read to; nothing that is placed takes more to name.
LONGEST_PHRASE = 60


class Clauses:
    """The words of one sentence and what can be read from them."""

    def __init__(self, reading: Reading, sentence: Sentence) -> None:
        self.text = reading.text
        self.folded = reading.folded
        self.sentence = sentence
        self.words: Sequence[Word] = _whole_cities(reading.text, reading.words(sentence))
        self._starts = [w.start for w in self.words]

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
            short = _SHORT_FORM.match(self.text, m.start(), end) if m.group() == "(" else None
            if short is not None:
                closed = short.end()
                continue
            closing = self.folded.find(")", m.end(), end) if m.group() == "(" else -1
            closed = closing + 1 if closing >= 0 else m.end()
            yield m.start(), closed

    def _within_name(self, dash: re.Match[str]) -> bool:
        """The dash of `Bộ Giao thông - Vận tải`, not of `ông A - Phó Chủ tịch`."""
        after = dash.end() + 1
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
            r"[\d.,]+ (?:triệu|tỷ|tỉ|usd|điểm|%|đồng|ngàn|nghìn|tấn|người|km|m|ha|năm|tháng|ngày)(?!\w)", low
        ):
            return Stretch(start, end, "adverbial")
        if PREPOSITION.match(low):
            return Stretch(start, end, "adverbial")
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
        return capital and (first.start != self.sentence.start or " " in self.text[first.start : first.end])

    def between(self, start: int, end: int) -> list[Word]:
        """Return the words that lie in `[start, end)`."""
        low = bisect_left(self._starts, start)
        out: list[Word] = []
        cut: Word | None = None
        for w in self.words[low : low + LONGEST_PHRASE]:
            if w.start >= end:
                break
            if w.end <= end:
                out.append(w)
            else:
                cut = w
        if cut is not None and self.text[cut.start : end].strip():
            out.append(Word(cut.start, cut.start + len(self.text[cut.start : end].rstrip()), cut.tag))
        return out

    def phrase(self, start: int, end: int) -> Phrase | None:
        """Return the noun phrase that opens at `start`, at most to `end`; None where there is none."""
        inside = self.between(start, end)
        if not inside:
            return None
        head_end = self._measure_head(inside[0].start, end)
        if head_end is not None:
            return self._measured(inside, head_end)
        stop = self._entity_end(inside)
        if stop <= inside[0].start:
            return None
        span = self._trim(inside[0].start, stop)
        low = self.folded[span[0] : span[1]]
        if ANAPHOR.fullmatch(low):
            return Phrase(*span, anaphor=True)
        return Phrase(*span, name=self.person(span) if self.named(span) else None)

    def _measure_head(self, start: int, end: int) -> int | None:
        """Return where the words end that open a measure at `start`, None where none does."""
        m = _measure().match(self.folded, start, end) or _short_index().match(self.text, start, end)
        return m.end() if m else None

    def _entity_end(self, inside: Sequence[Word]) -> int:
        """Where a phrase about somebody ends: at its verb, an adverb, a preposition other than `của`."""
        stop = inside[0].start
        for i, w in enumerate(inside):
            low = self.folded[w.start : w.end]
            capital = self.text[w.start].isupper() and (i > 0 or w.tag.startswith("N"))
            if (
                i > 0
                and not capital
                and ((w.tag[:1] in "VRC" and w.tag not in ("Cc", "CH")) or (w.tag == "E" and low != "của"))
            ):
                if w.tag == "V" and self._inside_name(inside, i):
                    stop = w.end
                    continue
                break
            if i > 0 and w.tag == "A" and not capital and self.text[inside[i - 1].start].isupper():
                break  # Viettel bất ngờ
            if low in STOP_WORDS or (i > 0 and w.tag == "M" and low.isdigit() and inside[i - 1].tag == "Np"):
                break
            if w.tag == "CH" and low not in "-–&.+'\"/":
                break
            stop = w.end
        return stop

    def _inside_name(self, inside: Sequence[Word], i: int) -> bool:
        """Verbs that belong to the phrase: Đài Truyền hình, đội tuyển bắn tỉa Việt Nam, hệ sinh thái khởi
        nghiệp của A.

        They do where the name is still to come, in the next words and before any verb that could be the
        clause's.
        """
        if any(self.text[w.start].isupper() and w.tag == "Np" for w in inside[:i]):
            return False
        for w in inside[i : i + 4]:
            low = self.folded[w.start : w.end]
            if w.tag == "CH" or w.tag == "R" or FINITE.match(low):
                return False
            if w.start > inside[i].start and (low == "của" or self.text[w.start].isupper()):
                return True
        return False

    def _measured(self, inside: Sequence[Word], head_end: int) -> Phrase:
        """A phrase that opens with a measure: `xuất khẩu hàng hoá của Việt Nam`, `dân số Việt Nam`."""
        start = stop = inside[0].start
        name: tuple[int, int] | None = None
        cut = 0
        formal = (
            re.match(
                r"(?:các |nhóm )?(?:chỉ số|bảng xếp hạng|danh sách|xếp hạng|báo cáo|kết quả)",
                self.folded[start : start + 40],
            )
            is not None
        ) or _short_index().match(self.text, start) is not None
        quoted = re.compile(r"[^,;:\"\n]{0,25}\"(?P<name>[^\"\n]{3,90})\"").match(self.folded, head_end)
        if formal and quoted:  # chỉ số "Công khai, minh bạch"
            return Phrase(start, quoted.end(), None, quoted.span("name"))
        for i, w in enumerate(inside):
            low = self.folded[w.start : w.end]
            if w.start >= head_end and (FINITE.match(low) or low in STOP_WORDS or w.tag == "R"):
                if formal and low in ("ở", "cao", "thấp", "về", "mới", "qua", "lại"):
                    continue
                break
            if low in ("của", "do") and i > 0:
                cut = w.start
                if low == "của":
                    owner = self.phrase(w.end, inside[-1].end)
                    if owner is not None and (owner.name or owner.anaphor):
                        name = owner.name or (owner.start, owner.end)
                        return Phrase(start, owner.end, name, self._trim(start, cut), owner.anaphor)
                    if formal:
                        cut, stop = 0, w.end
                        continue
                break
            if not formal and w.start >= head_end and w.tag == "Np" and not self._abbreviation(w):
                end = self._entity_end(inside[i:])
                return Phrase(start, max(end, w.end), (w.start, max(end, w.end)), self._trim(start, w.start))
            if w.tag == "CH" and low in ",;:.":
                break
            stop = w.end
        return Phrase(start, cut or stop, name, self._trim(start, cut or stop))

    def _abbreviation(self, w: Word) -> bool:
        surface = self.text[w.start : w.end]
        return surface.isupper() and len(surface) <= 5 and surface not in ("TP", "VN", "HCM", "TPHCM")

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        """Cut quotation marks and a trailing year: `chỉ số ICT năm 2017` is `chỉ số ICT`."""
        m = re.search(
            r"[ ,]*(?:(?:trong|vào) )?(?:(?:năm|giai đoạn|kỳ) (?:nay|ngoái|thứ .*|(?:19|"
            r"20)\d\d(?: ?- ?(?:19|20)\d\d)?)| và)?[ \"',+-]*$",
            self.folded[start:end],
        )
        if m and m.start() > 0:
            end = start + m.start()
        while start < end and self.folded[start] in " \"'":
            start += 1
        if end - start > 3 and self.folded[end - 1] == "." and self.folded[end - 3 : end - 1].isalpha():
            end -= 1
        return start, end

    def named(self, span: tuple[int, int]) -> bool:
        """Tell whether a span holds a proper name: a capital that does not merely open a sentence or a
        stretch.
        """
        start, end = span
        if _NUMBERED.search(self.folded, start, end) or _SECTOR.match(self.folded, start, end):
            return True
        if _AMOUNT.fullmatch(self.folded, start, end):
            return False
        opens = start == self.sentence.start or re.search(
            r"[.:;(\-–\"'] *$", self.text[max(0, start - 3) : start]
        )
        for w in self.between(start, end):
            for m in re.finditer(r"\S+", self.text[w.start : w.end]):
                if not any(c.isupper() for c in m.group()):
                    continue
                first = w.start + m.start() == start
                if not first or not opens or w.tag == "Np" or m.group()[1:].lower() != m.group()[1:]:
                    return True
        return False

    def sector(self, span: tuple[int, int]) -> bool:
        """Tell whether a span names a field of activity: `ngành dệt may`, `lĩnh vực bất động sản`."""
        return _SECTOR.match(self.folded, *span) is not None

    def person(self, span: tuple[int, int]) -> tuple[int, int]:
        """Cut address and office before a person's name: `bà A`, `Thủ tướng B`; other spans stay."""
        start, end = span
        m = TITLE.match(self.folded, start, end)
        if m is None:
            return span
        surface = self.text[m.end() : end]
        if " " not in surface and _CORPORATE.match(self.folded, start, end):
            return span  # Chủ tịch Vingroup
        if regex.fullmatch(r"(?:\p{Lu}\w*[ .]?)+", surface):
            return m.end(), end
        last = re.search(r"(?:(?<=\s)[^\W\d_]\w*(?:\s|$)){3,5}$", surface)
        if (
            last
            and all(p[0].isupper() for p in last.group().split())
            and m.group().strip() not in ("em", "cháu")
        ):
            return m.end() + last.start(), end
        return span

    def names(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of capitalised names in `[start, end)`."""
        for m in regex.finditer(r"\p{Lu}[\w.&'+]*(?: (?:- )?\p{Lu}[\w.&'+]*)*", self.text[start:end]):
            yield start + m.start(), start + m.end()
