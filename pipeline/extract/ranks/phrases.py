"""Noun phrases of a sentence, read from its words: what names somebody, what is a measure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re, lazy_regex
from ...language.words import Word
from ...lexicon import indices, provinces
from ...lexicon.issuers import issuers
from ...lexicon.rank_cues import alternatives, measures
from ...records import record
from .vocabulary import ANAPHOR, FINITE, ITEM_NUMBER, STOP_WORDS
from .words import SentenceWords, foreign


@record(frozen=True, slots=True)
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


@lru_cache(maxsize=1)
def _measure() -> re.Pattern[str]:
    head = rf"(?!{_NO_MEASURE}){alternatives(measures())}(?!\w)"
    return compiled_re(rf"(?:các |những |nhóm |xếp hạng (?:về )?)?{head}")


#: `tổng` opens a measure (tổng kim ngạch), but not `Tổng thống`.
_NO_MEASURE = (
    r"tổng (?:thống|bí thư|giám đốc|thư ký|cục|công ty|thanh tra|lãnh sự|tham mưu|biên tập|hội)(?!\w)"
    r"|vốn (?:đã|từng|tụt|đứng|xếp|là|giữ|dẫn|được|chỉ|luôn|rất)(?!\w)"
)


@lru_cache(maxsize=1)
def _short_index() -> re.Pattern[str]:
    """The abbreviations of indices in capitals, which open a measure as `chỉ số` does: `PCI 2023 của ...`."""
    short = {
        a for i in indices.indices() for a in i.abbreviations if a.replace(" ", "").isupper() and len(a) > 2
    }
    return compiled_re(rf"(?:{'|'.join(sorted(map(re.escape, short), key=lambda a: (-len(a), a)))})(?!\w)")


@lru_cache(maxsize=1)
def _body() -> re.Pattern[str]:
    """The names of ministries and departments, which hold words that look like verbs."""
    return compiled_re(rf"{alternatives(_bodies())}(?!\w)")


def _bodies() -> list[str]:
    return [n for i in issuers() for n in i.names if n.startswith(("bộ ", "sở ", "ban ", "thanh tra "))]


def _of_any_level(marks: tuple[str, ...]) -> re.Pattern[str]:
    fields = {n.partition(" ")[2] for n in _bodies() if any(mark in n for mark in marks)}
    return compiled_re(rf"(?<!\w)(?:bộ|sở|ban|phòng) {alternatives(fields)}(?!\w)")


@lru_cache(maxsize=1)
def parted_bodies() -> re.Pattern[str]:
    """Return the pattern of bodies of any level that have a comma in their names, in folded text."""
    return _of_any_level((",",))


@lru_cache(maxsize=1)
def joined_bodies() -> re.Pattern[str]:
    """Return the pattern of bodies of any level whose names hold what parts the items of a list, in folded
    text: `sở khoa học và công nghệ`.
    """
    return _of_any_level((",", " và "))


#: `Hà Nội | hai năm liên tiếp giữ vị trí thứ 3`
_STREAK = lazy_re(
    r" (?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều) (?:năm|lần|kỳ) (?:liên tiếp|liền|liên tục)(?!\w)"
)
#: How many characters such words have at most.
_STREAKS = 24
#: `Hỗ trợ doanh nghiệp | đạt 7,72 điểm, đứng thứ 2`: parts of an index, which are measures by their names.
_PARTS, _LONGEST_PART = ("sub-index", "pillar"), 80


#: `Hải | Dương đạt`: two words in one, the second a verb.
_GLUED = lazy_regex(r"(?:\p{Lu}\w* )+(?P<verb>\p{Ll}+)$")
#: `kế đến là Thanh Hóa | 12,4%`: an amount behind a name.
_AMOUNT_BEHIND = lazy_re(r" (?:\d+,\d+%?$|\d[\d.,]*%$|\d[\d.,]* (?:%|điểm|tỷ|tỉ|triệu|nghìn|ngàn)(?!\w).*$)")


#: `Chỉ số phục vụ người dân | , doanh nghiệp`, `Công nghiệp chế biến | , chế tạo`: a comma within a name.
WITHIN_NAME = lazy_re(
    r"(?:(?<=người dân), (?:doanh nghiệp|tổ chức)|(?<=chế biến), chế tạo"
    r"|(?<=sản xuất), (?:phân phối|chế biến)|(?<=bán buôn), bán lẻ|(?<=nông), lâm"
    r"|(?<=vận tải), kho bãi|(?<=lưu trú), ăn uống|(?<=chuyên môn), khoa học)(?!\w)"
)


_ITEM_NUMBER = lazy_re(rf" *{ITEM_NUMBER}")


class Phrases(SentenceWords):
    """The noun phrases of one sentence."""

    def phrase(self, start: int, end: int) -> Phrase | None:
        """Return the noun phrase that opens at `start`, at most to `end`; None where there is none."""
        number = _ITEM_NUMBER.match(self.folded, start, end)
        start = number.end() if number is not None else start
        inside = self.between(start, end)
        if not inside:
            return None
        head_end = self._measure_head(inside[0].start, end)
        if head_end is not None:
            return self._measured(inside, head_end)
        stop = self._entity_end(inside)
        body = _body().match(self.folded, inside[0].start, end)
        if body is not None and self.text[inside[0].start].isupper():
            stop = max(stop, body.end())  # Bộ Giao thông vận tải
        if stop <= inside[0].start:
            return None
        streak = _STREAK.search(self.folded, inside[0].start, min(end, stop + _STREAKS))
        span = self._trim(inside[0].start, min(streak.start(), stop) if streak is not None else stop)
        low = self.folded[span[0] : span[1]]
        if ANAPHOR.fullmatch(low) and not self._country(span):
            return Phrase(*span, anaphor=True)
        return Phrase(*span, name=self.person(span) if self.named(span) else None)

    def _country(self, span: tuple[int, int]) -> bool:
        """Tell the country from the address within a sentence: `Nga, | Anh, Đức và Pháp`."""
        listed = self.folded[max(0, span[0] - 2) : span[0]] in (", ", "à ")
        return (self.text[slice(*span)] == "Anh" and listed) or span == self.opening_country

    def _measure_head(self, start: int, end: int) -> int | None:
        """Return where the words end that open a measure at `start`, None where none does."""
        m = _measure().match(self.folded, start, end) or _short_index().match(self.text, start, end)
        if m is not None:
            return m.end()
        while start < end and self.text[start] in "\"“'":
            start += 1  # “Xã hội số” xếp thứ 4
        part = next(indices.find(self.text, self.folded, start, min(end, start + _LONGEST_PART)), None)
        if part is None or part.start != start or part.index.kind not in _PARTS:
            return None
        return part.end if " " in self.text[start : part.end] else None

    def _entity_end(self, inside: Sequence[Word]) -> int:
        """Where a phrase about somebody ends: at its verb, an adverb, a preposition other than `của`."""
        stop = inside[0].start
        sector = self.sector((stop, inside[-1].end))
        joined = stop
        for i, w in enumerate(inside):
            low = self.folded[w.start : w.end]
            if low == "," and (m := self._name_over(inside[0].start, w.start)) is not None:
                joined = m.end()
            if w.start < joined:
                stop = w.end
                continue
            capital = self.text[w.start].isupper() and (i > 0 or w.tag.startswith("N"))
            if (
                i > 0
                and not capital
                and ((w.tag[:1] in "VRC" and w.tag not in ("Cc", "CH")) or (w.tag == "E" and low != "của"))
            ):
                if w.tag == "V" and (self._inside_name(inside, i) or (sector and not FINITE.match(low))):
                    stop = w.end
                    continue
                break
            if i > 0 and w.tag == "A" and not capital and self.text[inside[i - 1].start].isupper():
                break  # Viettel bất ngờ
            named = capital and i > 0 and self.text[inside[i - 1].start].isupper()  # Nguyễn Quốc | Đạt
            if (low in STOP_WORDS and not named) or (
                i > 0 and w.tag == "M" and low.isdigit() and inside[i - 1].tag == "Np"
            ):
                break
            if w.tag == "CH" and low not in "-–&.+'\"/":
                break
            glued = _GLUED.match(self.text, w.start, w.end)
            # Hải Dương đạt, not Cầu vượt
            alone = i == 0 and glued is not None and glued.group().count(" ") < 2
            known = not alone or foreign(self.text[w.start : w.end].split(" ")[0])
            if glued is not None and glued["verb"] in STOP_WORDS and known:
                return int(glued.start("verb")) - 1
            stop = w.end
        return stop

    def _name_over(self, start: int, comma: int) -> re.Match[str] | None:
        """Return the name that goes on over a comma: `chế biến, | chế tạo`, `Sở Văn hoá, | Thể thao và Du
        lịch`.
        """
        within = WITHIN_NAME.match(self.folded, comma)
        if within is not None:
            return within
        bodies = parted_bodies().finditer(self.folded, start, min(self.sentence.end, comma + _LONGEST_PART))
        return next((m for m in bodies if m.start() < comma < m.end()), None)

    def _inside_name(self, inside: Sequence[Word], i: int) -> bool:
        """Verbs that belong to the phrase: Đài Truyền hình, đội tuyển bắn tỉa Việt Nam, hệ sinh thái khởi
        nghiệp của A.

        They do where the name is still to come, in the next words and before any verb that could be the
        clause's.
        """
        if inside[0].tag == "P" or any(self.text[w.start].isupper() and w.tag == "Np" for w in inside[:i]):
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
            if low.startswith("tết "):  # tiền thưởng Tết Mậu Tuất
                stop = w.end
                continue
            if w.start >= head_end and provinces.named(self.text[w.start : w.end]):
                return Phrase(start, w.end, (w.start, w.end), self._trim(start, w.start))  # PCI | Cà Mau
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
            r"[ ,]*(?:(?:trong|vào) )?(?:năm$|(?:năm|giai đoạn|kỳ) (?:nay|ngoái|qua|thứ .*|(?:19|"
            r"20)\d\d(?: ?- ?(?:19|20)\d\d)?)| và)?[ \"',+-]*$",
            self.folded[start:end],
        )
        if m and m.start() > 0:
            end = start + m.start()
        while start < end and self.folded[start] in " \"'":
            start += 1
        amount = _AMOUNT_BEHIND.search(self.folded, start + 1, end)
        if amount is not None and amount.start() > start:
            end = amount.start()
        closes = end == self.sentence.end and not self.folded.endswith("tp.", start, end)
        short = end - start > 2 and (closes or self.text[end - 2].islower())  # Mỹ., EU., not TP.
        long = end - start > 3 and self.folded[end - 3 : end - 1].isalpha()
        if self.folded[end - 1] == "." and (short or long):
            end -= 1
        return start, end
