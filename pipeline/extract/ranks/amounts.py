"""By what something is placed where an amount tells it: `với tổng vốn đầu tư là 8,18 tỉ USD`, `hơn 60 triệu
người dùng Internet, đứng thứ 18`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re
from ...lexicon.rank_cues import alternatives, measures
from ...lexicon.rank_words import any_of
from .names import Span

#: What stands between a measure and its amount: `tổng vốn đầu tư | ước đạt 5,3`.
_REACHES = (
    r"(?:,? (?:đã|hiện|cũng|ước|ước tính|dự kiến|vẫn|tăng lên|vươn lên|vào))*"
    r" (?:là|đạt|đạt mức|đạt tới|đạt được|đạt trên|đạt hơn|đạt gần|đạt khoảng|ở mức|lên tới|lên đến|"
    r"chiếm|vượt|trên|hơn|gần|khoảng|tới|xấp xỉ|chỉ|trị giá)"
)
_NUMBER = r"(?:(?:hơn|gần|khoảng|trên|tới|xấp xỉ|mức|được|tổng cộng|con số) )*\d[\d.,]*"
_SCALE = r"(?: (?:triệu|tỷ|tỉ|nghìn|ngàn|trăm|chục))*"
#: Words that a measure's name does not go over.
_NAME = (
    r"(?:(?! (?:là|đạt|ước|ở mức|với|và|nhưng|được|đang|đã|của|do|khi|trong|so|tăng|giảm|cao|thấp)(?!\w))"
    r"[^,;:.()\d\n]){0,60}?"
)


def _measure() -> str:
    return rf"(?<!ước )(?P<measure>{alternatives(measures())}(?!\w){_NAME})"


def _told() -> str:
    """What tells a measure with its amount: `tổng vốn | ước đạt | 5`, `tài sản | của ông A là | 3`."""
    return rf"{_measure()}(?:(?: của [^,;:.()\d\n]{{2,40}}?)?{_REACHES})? {_NUMBER}"


@lru_cache(maxsize=1)
def _behind() -> re.Pattern[str]:
    return compiled_re(rf",? (?:với|khi|nhờ)(?: có)? (?:mức |một )?{_told()}")


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    return compiled_re(rf"(?<!\w){_told()}[^;:\n]{{0,70}}$")


#: `có hơn 60 triệu | người dùng Internet`: what is counted, no money and no measure of length.
_COUNTED = lazy_re(
    rf"(?<!\w)(?:có|với|sở hữu|thu hút|đón|ghi nhận|sản xuất|xuất khẩu) {_NUMBER}{_SCALE} "
    rf"(?P<unit>(?!{any_of('amount')}(?!\w))[^\W\d]\w* [^\W\d]\w*"
    r"(?: (?!và |với |được |đang |đã |trong |tại |ở |đến |từ )[^\W\d]\w*){0,4}),? (?:hiện |đang |và )*$"
)
#: `có giá trị`, `số điểm`: said of any ranking.
_GENERAL = lazy_re(
    r"(?:(?:tổng|mức|số|tổng số|kết quả|chỉ số|tỉ lệ|tỷ lệ|điểm|thành tích|lượng|thời gian|"
    r"danh sách|xếp hạng|bảng xếp hạng) ?)+"
    rf"|.*(?<!\w)điểm(?!\w).*|(?:tổng )?(?:số )?{any_of('tally')}"
)


#: `dẫn đầu | ngành tôm`, `dẫn đầu | công tác`: within what, or people.
_FIELD = lazy_re(
    r"(?:các |những )?(?:ngành|nhóm|lĩnh vực|công tác|khối|danh sách|bảng|xếp hạng|doanh nghiệp)(?!\w)"
)
_DIGITS = lazy_re(r"(?<![\w.,])\d[\d.,]*")


@lru_cache(maxsize=1)
def _led() -> re.Pattern[str]:
    return compiled_re(rf" {_measure()}(?=[,;:.()\n]| (?:trong|tại|ở|với|của)(?!\w)|$)")


def led(folded: str, at: int, end: int) -> Span | None:
    """Return the measure that stands right behind a first place: `đứng đầu | thị phần sữa | trong ngành`."""
    m = _led().match(folded, at, end)
    if m is None or _GENERAL.fullmatch(m["measure"]) or _FIELD.match(m["measure"]):
        return None
    return m.span("measure")


def behind(folded: str, at: int, end: int) -> Span | None:
    """Return the measure whose amount is told right after a placing: `đứng thứ hai với | tổng vốn | là 8`."""
    m = _behind().match(folded, at, end)
    return None if m is None or _GENERAL.fullmatch(m["measure"]) else m.span("measure")


def before(folded: str, start: int, at: int) -> Span | None:
    """Return the measure whose amount is told right before one: `| thu hút vốn | ước đạt 5 tỉ, dẫn đầu`."""
    numbers = list(_DIGITS.finditer(folded, max(start, at - 90), at))
    if not numbers:
        return None
    low = max(start, *(folded.rfind(c, start, numbers[-1].start()) + 1 for c in ",;:"))
    told = _before().search(folded, low, at)
    if told is not None and not _GENERAL.fullmatch(told["measure"]):
        return told.span("measure")
    counted = _COUNTED.search(folded, low, at)
    return None if counted is None else counted.span("unit")
