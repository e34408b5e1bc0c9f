"""Years of a ranking: of the edition, of what it is compared with, and what `năm ngoái` means here."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from ...language.lazily import lazy_re
from ...language.reading import Reading, Sentence

_YEAR = lazy_re(
    r"(?<![\d.,-])(?:(?:19[5-9]|20[0-3])\d)(?![\d.,/]\d|\d|/[a-zđ\d]| ?(?:usd|đồng|người|tỷ|tỉ|triệu|"
    r"ha|m|km|doanh|điểm|phiếu|suất|tấn)(?!\w)| ?% )"
)
_NO_EDITION = lazy_re(
    r"(?:giai đoạn|nhiệm kỳ|định hướng|tầm nhìn|thời kỳ|đến năm|tới năm|sinh năm|từ năm|khóa|"
    r"(?:thành lập|ra đời|khai trương|kể từ)(?: từ| vào)?(?: năm)?|"
    r"so với(?: (?:cùng kỳ|xếp hạng|bảng xếp hạng|thứ hạng|vị trí|hạng|kết quả|đánh giá|báo cáo|mức|lần|kỳ|"
    r"của|cho|trong|vào|hồi))*(?: năm)?|(?:hơn|kém|cao|thấp)(?: cả| so với)? năm) *$"
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
#: `so với đánh giá cho năm 2017 | (vị trí 82)`: the edition of the place in the bracket.
_PLACE_THEN = lazy_re(r" \((?:vị trí|hạng|thứ|xếp|đứng) ")
_RELATIVE = lazy_re(r"(?:năm +(?P<word>ngoái|nay|trước)|(?<!\w)một năm trước(?: đó)?)(?!\w)")


def compared(folded: str, at: int, end: int) -> tuple[int | str | None, int]:
    """Return the year compared with (`so với năm 2021`), or "last" for năm ngoái, and where that wording
    ends.
    """
    m = re.compile(r"[ ,]*(?:\([^()]{0,20}\) *)?").match(folded, at, end)
    m2 = _COMPARED.match(folded, m.end() if m else at, end)
    if m2 is None:
        return None, at
    year = m2["year"] or m2["year2"]
    return (int(year) if year else "last"), m2.end()


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

    def relative(self, start: int, end: int) -> int | None:
        """Return the year that `năm nay` or `năm ngoái` means in a stretch, None without one."""
        m = _RELATIVE.search(self.folded, start, end)
        if m is None or self.current is None:
            return None
        if re.search(r"(?:so với|hơn|kém) *(?:cùng kỳ *)?$", self.folded[max(0, m.start() - 20) : m.start()]):
            return None
        return self.current - (m["word"] != "nay")

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
            if y != base_year and (dates or _OF_A_DAY.search(self.folded[p - 6 : p]) is None)
        ]
        before = [y for p, y in years if p < at]
        if before:
            return before[-1]
        if (told := self.relative(max(sentence.start, at - 700), at)) is not None:
            return told
        return years[0][1] if years else self.relative(at, min(sentence.end, at + 700))
