"""By what something is placed: the index or measure, as the article words it."""

from __future__ import annotations

import re

from ...language.reading import Reading
from ...lexicon import indices

#: `đứng thứ hai cả nước về số người mắc`, `đứng thứ 34 theo sức mua`, `dẫn đầu chỉ số ICT Index`.
_ABOUT = re.compile(
    r"(?:\s|,)*(?:xét )?(?:(?:trong|về) việc|"
    r"về(?! (?:tay|đích|nước|chót|nhất|nhì|với|thứ))|theo|trong lĩnh vực|"
    r"ở lĩnh vực|trên lĩnh vực|ở nội dung|ở hạng mục|ở tiêu chí)\s+(?=\S)"
)
_TABLE = re.compile(
    r"(?:\s|,)*(?:(?:trong|trên|của|tại|theo|ở)\s+)?(?:toàn bộ\s+)?"
    r"(?=(?:bảng xếp hạng|bảng tổng sắp|bản tổng sắp|xếp hạng|danh sách|chỉ số|bộ chỉ số|bxh|"
    r"cuộc thi|kỳ thi|giải|top|tốp|nhóm chỉ số|báo cáo)(?!\w))"
)
_STOP = re.compile(
    r"[;:.()\n]|,(?! (?:minh bạch|an ninh|doanh nghiệp|tổ chức|thể thao))|(?<!\w)(?:với|là|nhưng|"
    r"và (?:đứng|xếp|thứ|dẫn|tăng|giảm|\d)|đạt|sau(?! đại học)|trước|của cả nước|của các|trong (?:năm|"
    r"nhóm|số|khi|đó|tổng|cả)|"
    r"trên (?:cả nước|toàn|thế giới)|ở (?:châu|khu vực)|so với|tăng|giảm|chỉ(?! (?:số|tiêu))|"
    r"cho thấy|do|bởi|vì|khi|"
    r"năm (?:19|20)\d\d|năm nay|năm ngoái|(?:đứng|xếp) |thế giới|cả nước|toàn quốc|châu á|còn|"
    r"trong đó|năm (?:hai|ba|bốn|năm|sáu) |liên tiếp|liên tục|lần thứ)(?!\w)"
)
_TABLE_STOP = re.compile(
    r"[;:.()\n,]|(?<!\w)(?:với|là|nhưng|và|đạt|sau|so với|tăng|giảm|chỉ(?! (?:số|tiêu))|cho thấy|do|"
    r"bởi|vì|khi|còn|trong đó|"
    r"công bố|được|vừa|dựa (?:trên|vào)|"
    r"bao gồm|gồm|năm (?:hai|ba|bốn|năm|sáu) |liên tiếp|liên tục|lần thứ|thuộc về|trong năm|"
    r"năm nay)(?!\w)"
)


def after(folded: str, at: int, end: int) -> tuple[int, int] | None:
    """Return the span of the measure that follows a placing and its scope."""
    m = _ABOUT.match(folded, at, end)
    stop = _STOP
    if m is None:
        m, stop = _TABLE.match(folded, at, end), _TABLE_STOP
        if m is not None and m.group().strip() == ",":
            return None  # đứng thứ 6, chỉ số nhân lực số đứng thứ 14
    if m is None:
        return None
    begin = m.end()
    cut = stop.search(folded, begin, end)
    finish = cut.start() if cut else end
    if finish == begin:
        return None
    return trimmed(folded, begin, min(finish, begin + 90))


def trimmed(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span without blanks, quotation marks and a trailing year."""
    m = re.search(
        r"[ ,\"']*(?:(?:trong |của )?năm (?:nay|ngoái|(?:19|20)\d\d)| và)?[ ,\"']*$", folded[start:end]
    )
    if m:
        end = start + m.start()
    while start < end and folded[start] in " \"',":
        start += 1
    return (start, end) if start < end else None


def in_sentence(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of an index that a stretch of text names: one of the lexicon, else `chỉ số ...`."""
    text, folded = reading.text, reading.folded
    known = [
        m for m in indices.find(text, folded, start, end) if m.index.kind in ("index", "pillar", "sub-index")
    ]
    for m in known:
        phrase = re.compile(r"(?:chỉ số|bộ chỉ số|bảng xếp hạng)(?: +\w+){0,4} *$").search(
            folded[max(start, m.start - 30) : m.start]
        )
        begin = m.start - len(phrase.group()) if phrase else m.start
        bracket = re.compile(r" *\([A-Za-z -]{2,12}\)").match(text, m.end, end)
        return begin, bracket.end() if bracket else m.end
    for named in re.compile(r"(?<!\w)(?:bảng xếp hạng|(?:bộ )?chỉ số|danh sách)(?= )").finditer(
        folded, start, end
    ):
        cut = _TABLE_STOP.search(folded, named.end(), end)
        span = trimmed(folded, named.start(), min(cut.start() if cut else end, named.start() + 90))
        if span and len(folded[span[0] : span[1]].split()) > 3:
            return span
    return None
