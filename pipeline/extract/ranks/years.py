"""Years of a ranking: of the edition, of what it is compared with, and what `năm ngoái` means here."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from ...language.lazily import lazy_re
from ...language.reading import Reading, Sentence

_YEAR = lazy_re(
    r"(?<![\d.,])(?:(?:19[5-9]|20[0-3])\d)(?![\d.,/]\d|\d|/[a-zđ\d]| ?(?:usd|đồng|người|tỷ|tỉ|triệu|"
    r"ha|m|km|doanh|điểm|phiếu|suất|tấn)(?!\w)| ?% )"
)
_NO_EDITION = lazy_re(
    r"(?:giai đoạn|nhiệm kỳ|định hướng|tầm nhìn|thời kỳ|đến năm|tới năm|sinh năm|từ năm|khóa|"
    r"(?:thành lập|ra đời|khai trương|kể từ)(?: từ| vào)?(?: năm| tháng \d{1,2}-)?|"
    r"kể từ [^,;.:\n]{2,45} (?:năm|hồi)|"
    r"so với(?: (?:cùng kỳ|xếp hạng|bảng xếp hạng|thứ hạng|vị trí|hạng|kết quả|đánh giá|báo cáo|mức|lần|kỳ|"
    r"của|cho|trong|vào|hồi))*(?: năm)?|"
    r"(?:hơn|kém|cao|thấp|ngang với)(?: cả| so với| hồi| kỳ| mức| của)? năm) *$"
)
#: `từ hạng 59 | năm 2022 | lên hạng 57`: of the place before.
_CAME_FROM = lazy_re(r"(?<!\w)từ (?:[^\W\d]+ ){0,4}\d{1,4}(?:/\d{1,4})? (?:(?:của|trong|vào) )?(?:năm )?$")
_GOES_TO = lazy_re(
    r",? (?:(?:đã|nay|hiện) )*(?:lên|xuống|tăng|giảm|vươn|vọt|nhảy|leo|tụt|rơi|rớt|lùi|còn)(?!\w)"
)
#: The year of a law's name is no edition: `Bộ luật Lao động 2019`, `Luật Đất đai năm 2013`, `Nghị quyết 57`.
_LAW = lazy_re(
    r"(?<!\w)(?:luật|hiến pháp|pháp lệnh|nghị định|thông tư|nghị quyết)(?: (?!năm|đã|có|được|trong|từ|"
    r"vào)[a-zà-ỹđ]+){0,6}"
    r"(?: năm)? $"
)
_COMPARED = lazy_re(
    r"so +với +(?:cùng kỳ +)?(?:kết quả +)?(?:của +)?(?:(?:xếp hạng|vị trí|thứ hạng|hạng|"
    r"bảng xếp hạng|mức|kỳ(?: thi)?|chỉ số|lần|báo cáo) +)*"
    r"(?:(?:của|trong) +)?(?:năm +(?P<year>(?:19|20)\d\d)|(?P<year2>20\d\d)|(?P<last>năm +(?:ngoái|"
    r"trước|liền trước|vừa qua)|cùng kỳ|kỳ trước|lần công bố trước))"
)
#: `So với cùng kỳ năm 2017` is written in the year after.
_SAME_TIME = lazy_re(r"so với cùng kỳ(?: của)? (?:năm )?(?P<year>20\d\d)")
_OF_A_DAY = lazy_re(r"\d[/-]\d{1,2}[/-]$")
#: `ngày 26-9-2021`, `tháng 9-2021`: a hyphen of a day or a month.
_HYPHEN = lazy_re(r"(?:\d[-/.]|tháng )\d{1,2}-$")
#: `so với đánh giá cho năm 2017 | (vị trí 82)`: the edition of the place in the bracket.
_PLACE_THEN = lazy_re(r" \((?:vị trí|hạng|thứ|xếp|đứng) ")
_RELATIVE = lazy_re(r"(?<!\w)(?:năm +(?P<word>ngoái|nay|trước)|(?<=, )nay)(?!\w)")
#: `hơn | năm ngoái`: what is compared with; `từ vị trí 23 | năm ngoái`: what was left.
_LEFT = lazy_re(
    r"(?<!\w)(?:(?:so với|hơn|kém|như)(?: (?:cùng kỳ|hồi|kỳ|mức|của|thứ hạng|vị trí|hạng))*|"
    r"từ (?:vị trí|hạng|thứ hạng|thứ|top|tốp)(?: thứ)? [\d/]+(?: (?:của|hồi|trong|vào))?) *$"
)


#: `xếp thứ 5 | (72 điểm) | so với năm 2021`
_ASIDE = lazy_re(r"[ ,]*(?:\([^()]{0,20}\) *)?")


def compared(folded: str, at: int, end: int) -> tuple[int | str | None, int]:
    """Return the year compared with (`so với năm 2021`), or "last" for năm ngoái, and where that wording
    ends.
    """
    aside = _ASIDE.match(folded, at, end)
    m = _COMPARED.match(folded, aside.end() if aside else at, end)
    if m is None:
        return None, at
    year = m["year"] or m["year2"]
    return (int(year) if year else "last"), m.end()


class Years:
    """The years that an article names, and where."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.folded = reading.folded
        self.found = [
            (m.start(), int(m.group()))
            for p in reading.passages
            for m in _YEAR.finditer(self.folded, p.start, p.end)
            if not self._of_a_span(m.start(), p.start)
        ]
        self._starts = [s for s, _ in self.found]
        self.current = self._current()
        self.every = frozenset(y for _, y in self.found)
        self.newest = max((y for _, y in self.found), default=None)

    def _of_a_span(self, at: int, low: int) -> bool:
        """2021-2025, `từ 2016 đến 2020`, `đến năm 2030`: periods and horizons, not editions."""
        after = self.folded[at + 4 : at + 12]
        before = self.folded[max(low, at - 60) : at]
        if before.endswith("-") and _HYPHEN.search(before) is None:
            return True
        if re.fullmatch(r"(?:[^\n]*\. )?(?:đến|tới|tính đến) năm *", before):
            return False  # "Đến năm 2018, quy mô ...": told as reached
        if _LAW.search(before):
            return True
        return (
            re.match(r" ?[-/] ?\d", after) is not None
            or re.search(r"\d{4} ?[-/] ?$", before) is not None
            or (_NO_EDITION.search(before) is not None and _PLACE_THEN.match(self.folded, at + 4) is None)
            or (_GOES_TO.match(self.folded, at + 4) is not None and _CAME_FROM.search(before) is not None)
        )

    def _current(self) -> int | None:
        """The year of the article: of its date, else the newest that it names (the one that it names most,
        where that is much earlier), or the year after the one whose same time it compares with.
        """
        published = self.reading.article.published
        if published and re.match(r"\d{4}", published):
            return int(published[:4])
        counts = Counter(year for _, year in self.found)
        before = [int(m["year"]) for m in _SAME_TIME.finditer(self.folded)]
        if not counts:
            return max(before) + 1 if before else None
        most = max(counts, key=lambda y: (counts[y], y))
        newest = max(counts)
        current = newest if newest - most <= 3 else most
        return max(current, *(y + 1 for y in before)) if before else current

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return (offset, year) of the years in `[start, end)`."""
        low = bisect_right(self._starts, start - 1)
        out = []
        for at, year in self.found[low:]:
            if at >= end:
                break
            out.append((at, year))
        return out

    def relative(self, start: int, end: int, at: int | None = None) -> tuple[int, int] | None:
        """Return where a stretch says `năm nay` or `năm ngoái`, the last before `at`, else the first, and the
        year that it means; None without one that is not only compared with.
        """
        told = [
            (m.start(), self.current - (m["word"] not in ("nay", None)))
            for m in _RELATIVE.finditer(self.folded, start, end)
            if self.current is not None
            and _LEFT.search(self.folded, max(start, m.start() - 40), m.start()) is None
        ]
        before = [t for t in told if at is not None and t[0] < at]
        return before[-1] if before else next(iter(told), None)

    def horizon(self, sentence: Sentence, at: int) -> int | None:
        """Return the year by which a goal is to be reached: `phấn đấu đến năm 2025 vào nhóm 20`."""
        low = max(sentence.start, at - 300)
        found = [
            (abs(low + m.start() - at), int(m["year"]))
            for m in re.finditer(r"năm (?P<year>20\d\d)", self.folded[low : min(sentence.end, at + 300)])
        ]
        return min(found)[1] if found else None

    def nearest(
        self, sentence: Sentence, at: int, base_year: int | None, *, dates: bool = True
    ) -> int | None:
        """Return the year of the sentence that goes with a placing at `at`: the last one before it, else
        the next; without `dates`, those of a day (`thông xe ngày 21/9/2014`) do not count.
        """
        years = [
            (p, y)
            for p, y in self.within(max(sentence.start, at - 700), min(sentence.end, at + 700))
            if y != base_year and (dates or _OF_A_DAY.search(self.folded[max(0, p - 9) : p]) is None)
        ]
        before = [(p, y) for p, y in years if p < at]
        low = max(sentence.start, at - 700)
        told = self.relative(low, at, at)
        if (
            told is not None
            and told[1] != base_year
            and (not before or (told[0] > before[-1][0] and told[1] != self.current))
        ):
            before = [told]  # Bảng xếp hạng 2018: A, | năm ngoái | đứng đầu
        if before or years:
            return before[-1][1] if before else years[0][1]
        after = self.relative(at, min(sentence.end, at + 700))
        return after[1] if after is not None and after[1] != base_year else None
