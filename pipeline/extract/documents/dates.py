"""When a document was issued, as precisely as the article says: `ngày 12/3/2019`, `năm 2016`."""

from __future__ import annotations

from typing import Any

import regex

from ...language.lazily import lazy_attribute, lazy_re, lazy_regex
from ...language.reading import Reading
from ...lexicon.document_cues import any_of
from . import issuing
from .citation import Citation

_SEP = r"\ ?[/.\-–]\ ?"
_DATE = (
    rf"(?:ngày\ ?)?(?P<d>\d{{1,2}}){_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<y>(?:19|20)\ ?\d\d)(?!\d)"
    r"|(?:ngày\ )?(?P<d2>\d{1,2})\ tháng\ (?P<m2>\d{1,2})\ ?,?\ ?(?:năm\ )?(?P<y2>(?:19|20)\d\d)(?!\d)"
    rf"|tháng\ (?P<m3>\d{{1,2}})(?:{_SEP}|\ năm\ )(?P<y3>(?:19|20)\d\d)(?!\d)"
    rf"|(?:ngày|hôm)\ (?P<d4>\d{{1,2}})(?:\ ?[/\-]\ ?|\ tháng\ )(?P<m4>\d{{1,2}})(?!\d|{_SEP}\d)"
    r"|(?:(?:đầu|cuối|giữa|từ|hồi)\ )?năm\ (?P<y5>(?:19|20)\d\d)(?!\d|\ ?[\-–]\ ?\d|\ đến\ )"
    r"|(?<=[(])(?P<y6>(?:19|20)\d\d)(?=\ ?[)])"
)
_ANY = lazy_regex(_DATE)
_AFTER = lazy_regex(
    # `115/BC-UBND/31/5/2019`
    rf"(?:\ ?[,(]\ ?|\ [\-–]\ (?=ngày|\d)|/(?=\d{{1,2}}{_SEP}\d{{1,2}}{_SEP}\d{{4}})|\ )?"
    rf"(?:(?:được\ )?(?:ra|ký|kí|ban hành|ký ban hành|công bố)\ )?(?:vào\ )?(?:{_DATE})"
)
_ISSUED = lazy_regex(
    r"\ ?,?\ (?:ký\ |ban hành\ |ký ban hành\ |ra\ |thông qua\ |cấp\ )?"
    r"(?=ngày|năm|tháng|hôm|vào|\(|ký|ban hành)"
)
_FULL = lazy_re(
    rf"(?<![\d/])(?:(?:0?[1-9]|[12]\d|3[01]){_SEP}|tháng\ )"
    rf"(?P<m>0?[1-9]|1[0-2])(?:{_SEP}|\ năm\ )(?P<y>(?:19|20)\d\d)(?!\d)"
)
#: `do Thứ trưởng A ký ngày 20/6/2019`, `ban hành đầu tháng 12/2018`
_LATER = lazy_regex(
    r"(?<=\ |,)(?:ký ban hành|ban hành|ký|kí|thông qua|phê duyệt)\ (?:vào\ )?"
    rf"(?:(?:đầu|cuối|giữa|hồi)\ )?(?:{_DATE})"
)
#: `trước khi mở thầu, vào ngày 15/10/2015, NPC có văn bản`
_OPENS = lazy_regex(r"[,(]\ ?(?:vào\ )?$")
#: `được Thủ tướng phê duyệt ngày 4-6-1996 tại | Quyết định số 367`
_BY = lazy_regex(r"\ (?:tại|bằng|theo)\ ")
_ACTED = lazy_regex(r"(?<!\p{L})(?:phê duyệt|ban hành|thành lập|chấp thuận|công nhận|cấp phép)\ (?:vào\ )?$")
_BRACKETED = lazy_regex(r"\([^()]*\)")
#: Days of another event: `có hiệu lực từ ngày`, `trước ngày`.
_OTHER = lazy_regex(rf"{any_of('not_issued')}\ $")
_ISSUES = lazy_regex(rf"{any_of('dated')}(?:\ \p{{L}}+){{0,3}}\ $")


def issued(
    reading: Reading, citation: Citation, limit: int, floor: int, known: Years
) -> tuple[str | None, int] | None:
    """Return the ISO date (or year, or year and month) of issue and where its words end; None for a day whose
    year nothing tells.

    `known` are the years that the article fixes for days written without one.
    """
    if citation.year is not None:
        return citation.year, citation.after
    folded = reading.folded
    found = _AFTER.match(folded, citation.after, limit)
    if found is None:
        body = issuing.named_after(reading, citation.after, limit)
        if body is not None:
            link = _ISSUED.match(folded, body[1], limit)
            found = _AFTER.match(folded, link.end() if link else body[1], limit)
    if found is not None and (iso := _iso(found, known)):
        return iso, found.end()
    before = _before(reading, citation, floor)
    if before is not None and (iso := _iso(before, known)):
        return iso, citation.after
    later = _LATER.search(folded, citation.after, min(limit, citation.after + 220))
    if later is not None and (iso := _iso(later, known)):
        return iso, citation.after
    return (None, found.end()) if found is not None else None


def _before(reading: Reading, citation: Citation, floor: int) -> Any:
    """Return the date that opens the clause of issue: `Ngày 14/3/2016, UBND tỉnh đã ban hành Công văn`."""
    folded, start = reading.folded, max(floor, citation.start - 230)
    best = None
    for m in _ANY.finditer(folded, start, citation.start):
        if not _OTHER.search(folded, max(floor, m.start() - 12), m.start()):
            best = m
    if best is None:
        return None
    between = _BRACKETED.sub("", folded[best.end() : citation.start])  # `Cơ quan CSĐT (PC 01)`
    if ";" in between or regex.search(r"\d", between):
        return None
    if regex.fullmatch(r"\ ?,\ (?:tại\ |trong\ )?", between):
        clause = best.start() <= floor + 12 or folded[max(floor, best.start() - 2) : best.start()] == ", "
        return best if clause and citation.kind not in issuing.NORMATIVE else None
    if _BY.fullmatch(between) and _ACTED.search(folded, max(floor, best.start() - 40), best.start()):
        return best
    if regex.fullmatch(r"\ ?,?\ (?:theo|thực hiện|căn cứ)\ ", between):
        return None
    opens = best.start() <= floor + 45 or _OPENS.search(folded, floor, best.start())
    return best if opens and _ISSUES.search(between) else None


def _iso(m: Any, known: Years) -> str | None:
    y = m["y"] or m["y2"] or m["y3"] or m["y5"] or m["y6"]
    month, day = m["m"] or m["m2"] or m["m3"] or m["m4"], m["d"] or m["d2"] or m["d4"]
    if (month and not 1 <= int(month) <= 12) or (day and not 1 <= int(day) <= 31):
        return None
    y = y.replace(" ", "") if y else (known.of(int(month)) if month else None)
    if y is None:
        return None
    return "-".join(filter(None, (y, month and month.zfill(2), day and day.zfill(2))))


class Years:
    """The years that an article fixes for days written without one: that of its publication, or where it has
    none those of its full dates.
    """

    def __init__(self, reading: Reading) -> None:
        self.published = (reading.article.published or "")[:4] or None
        self._folded = reading.folded

    @lazy_attribute
    def full(self) -> tuple[tuple[str, int], ...]:
        """The year and the month of each full date."""
        return tuple((m["y"], int(m["m"])) for m in _FULL.finditer(self._folded))

    def of(self, month: int) -> str | None:
        """Return the year of a day in this month: of publication, of full dates in the month, or of all where
        there are several.

        None where full dates of several years, or none, leave it open.
        """
        if self.published:
            return self.published
        same = {year for year, m in self.full if m == month}
        if not same and len(self.full) > 1:
            same = {year for year, _ in self.full}
        return same.pop() if len(same) == 1 else None
