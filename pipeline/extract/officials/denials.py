"""Titles that the sentence gives to nobody, or to somebody else than the name beside them."""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...lexicon.office_cues import alternation, cues
from .phrases import TitlePhrase
from .tokens import Line

_NEGATIONS, _NEGATED = cues("negation"), cues("negated")
_OFFICE_WORDS = cues("office_word")
#: thành viên đảng Bảo thủ
_NO_MEMBERS = tuple(sorted(f"{w} " for w in cues("no_membership")))
# sau lễ nhậm chức tổng thống
_CEREMONY = lazy_re(rf"(?:{alternation('ceremony')})$")
_ELECTIVE = cues("elective")
_STANDS_FOR = lazy_re(rf"(?:{alternation('stands_for')})(?: (?:chức|ghế|chức vụ|vị trí))?$")
#: Ứng viên hàng đầu của chức | tổng thống Hàn Quốc A
_FOR_OFFICE = lazy_re(
    rf"(?:{alternation('stands_for')})(?: [^\W\d]+){{0,4}} (?:của|cho|vào) (?:chức|ghế|vị trí|chức vụ)$"
)
_SUPPOSED = lazy_re(
    rf"(?<!\w)(?:{alternation('supposed')})(?: [^\s,;.:]+){{0,4}} (?:{alternation('being')})"
    rf"(?: (?:{alternation('after_being')}))*$"
)
#: nhân sự quy hoạch với chức danh | Phó Bí thư
_PLANNED = lazy_re(r"(?<!\w)quy hoạch(?: [^\s,;.:]+){0,4} (?:chức danh|chức vụ|chức|vị trí)(?: là)?$")


def denied(line: Line, title: TitlePhrase) -> bool:
    """Tell whether nobody holds the office: không phải là uỷ viên Trung ương Đảng; ứng viên tổng thống X."""
    before = line.words[max(0, title.left - 3) : title.left]
    if title.title.words in _ELECTIVE and _STANDS_FOR.search(" ".join(before)):
        return True
    if _FOR_OFFICE.search(" ".join(line.words[max(0, title.left - 9) : title.left])):
        return True
    if title.title.words == "thành viên" and " ".join(
        line.words[title.head_end : title.head_end + 3]
    ).startswith(_NO_MEMBERS):
        return True
    return any(
        w in _NEGATIONS and (i + 1 == len(before) or before[i + 1] in _NEGATED) for i, w in enumerate(before)
    )


def supposed(line: Line, title: TitlePhrase) -> bool:
    """Tell whether somebody only may come to hold the office: có khả năng được chọn làm phó chủ tịch."""
    before = " ".join(line.words[max(0, title.left - 9) : title.left])
    if _SUPPOSED.search(before):
        return True
    return "quy hoạch" in before and _PLANNED.search(before) is not None


def of_a_ceremony(line: Line, title: TitlePhrase) -> bool:
    """Tell whether the title is the occasion's: ông A được đề cử sau lễ nhậm chức tổng thống."""
    return _CEREMONY.search(" ".join(line.words[max(0, title.left - 6) : title.left])) is not None


def named_office(line: Line, title: TitlePhrase) -> bool:
    """Tell `chức vụ Tổng Thanh tra của ông A` from `bộ trưởng của ông A`."""
    before = line.words[max(0, title.left - 2) : title.left]
    return any(w in _OFFICE_WORDS for w in before)


def of_another(line: Line, title: TitlePhrase) -> bool:
    """Tell whether the title is of somebody who gives: `tặng bằng khen của chủ tịch tỉnh cho ông A`."""
    return title.left > 0 and line.words[title.left - 1] == "của"
