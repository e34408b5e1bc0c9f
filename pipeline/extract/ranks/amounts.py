"""By what something is placed where an amount tells it: `với tổng vốn đầu tư là 8,18 tỉ USD`, `hơn 60 triệu người
dùng Internet, đứng thứ 18`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...language.lazily import lazy_re
from ...lexicon.rank_cues import alternatives, measures
from ...lexicon.rank_words import any_of

Span = tuple[int, int]

#: What stands between a measure and its amount: `tổng vốn đầu tư | ước đạt 5,3`.
_REACHES = r"(?:,? (?:đã|hiện|cũng|ước|ước tính|dự kiến|vẫn|tăng lên|vươn lên))*"
_REACHES += r" (?:là|đạt|đạt mức|đạt tới|đạt được|đạt trên|đạt hơn|đạt gần|đạt khoảng|ở mức|lên tới|lên đến|chiếm|vượt|"
_REACHES += r"trên|hơn|gần|khoảng|tới|xấp xỉ|chỉ|trị giá)"
_NUMBER = r"(?:(?:hơn|gần|khoảng|trên|tới|xấp xỉ|mức|được|tổng cộng|con số) )*\d[\d.,]*"
_SCALE = r"(?: (?:triệu|tỷ|tỉ|nghìn|ngàn|trăm|chục))*"
#: Words that a measure's name does not go over.
_NAME = r"(?:(?! (?:là|đạt|ước|ở mức|với|và|nhưng|được|đang|đã|của|do|khi|trong|so|tăng|giảm|cao|thấp)(?!\w))[^,;:.()\d\n]){0,60}?"


@lru_cache(maxsize=1)
def _behind() -> re.Pattern[str]:
    return re.compile(
        r",? (?:với|khi|nhờ)(?: có)? (?:mức |một )?"
        rf"(?P<measure>(?:{alternatives(measures())})(?!\w){_NAME})(?:{_REACHES})? {_NUMBER}"
    )


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?P<measure>(?:{alternatives(measures())})(?!\w){_NAME})(?:{_REACHES})? {_NUMBER}"
        r"[^;:\n]{0,70}$"
    )


#: `có hơn 60 triệu | người dùng Internet`: what is counted, no money and no measure of length.
_COUNTED = lazy_re(
    rf"(?<!\w)(?:có|với|sở hữu|thu hút|đón|ghi nhận|sản xuất|xuất khẩu) {_NUMBER}{_SCALE} "
    r"(?P<unit>(?!(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|usd|euro|đô|nhân dân|yên|điểm|ha|km|m|kg|tấn|mét|ki|bậc|lần|năm|tháng|ngày|giờ|"
    r"tuổi|phần|thùng|mw|gb|trận|bàn|vòng|chiến|hòa|huy|hcv|đơn vị|vị trí|hạng|thứ)(?!\w))"
    r"[^\W\d]\w* [^\W\d]\w*(?: (?!và |với |được |đang |đã |trong |tại |ở |đến |từ )[^\W\d]\w*){0,4}),? (?:hiện |đang |và )*$"
)
#: `có giá trị`, `số điểm`: said of any ranking.
_GENERAL = lazy_re(
    r"(?:(?:tổng|mức|số|tổng số|kết quả|chỉ số|tỉ lệ|tỷ lệ|điểm|thành tích|lượng|thời gian) ?)+"
    rf"|.*(?<!\w)điểm(?!\w).*|(?:tổng )?(?:số )?{any_of('tally')}"
)


def behind(folded: str, at: int, end: int) -> Span | None:
    """Return the measure whose amount is told right after a placing: `đứng thứ hai với | tổng vốn | là 8,18 tỉ USD`."""
    m = _behind().match(folded, at, end)
    return None if m is None or _GENERAL.fullmatch(m["measure"]) else m.span("measure")


def before(folded: str, start: int, at: int) -> Span | None:
    """Return the measure whose amount is told right before a placing: `| thu hút vốn ngoại | ước đạt 5,3 tỉ USD, dẫn
    đầu`.
    """
    found = None
    for m in re.finditer(r"(?<!\w)\d[\d.,]*", folded[max(start, at - 90) : at]):
        number = max(start, at - 90) + m.start()
        found = number
    if found is None:
        return None
    low = max(start, *(folded.rfind(c, start, found) + 1 for c in ",;:"))
    m = _before().search(folded, low, at)
    if m is not None and not _GENERAL.fullmatch(m["measure"]):
        return m.span("measure")
    counted = _COUNTED.search(folded, low, at)
    return None if counted is None else counted.span("unit")
