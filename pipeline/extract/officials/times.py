"""When an office was held, by the days and years beside it: `từ năm 2010 đến 2015`, `trước đó`."""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...lexicon.office_cues import alternation
from .tokens import Line

_LONGEST_LOOK = 120
_DATED = lazy_re(
    rf"\b(?:năm \d{{4}}|tháng \d+[/-]\d{{4}}|từ \d{{4}}|\d{{4}} - \d{{4}} :|{alternation('long_ago')})\b"
)
# Trước đó, ngày 12/5, tỉnh đã bổ nhiệm: this year
_LATELY = lazy_re(
    r"(?<!\w)trước đó ,? ?(?:(?:vào|hồi|sáng|trưa|chiều|tối|cuối|đầu|ngày|hôm|trong) )+"
    r"\d\d?[/-]\d\d?(?![/-]?\d)"
)
# Hai năm trước ông là Bí thư Tỉnh đoàn
_AGO = lazy_re(r"(?:(?:\S+ )?(?:năm|tháng) trước|trước đây|trước kia|hồi trước)(?!\w)")
# Thời điểm đó, | ông A là Giám đốc
_THEN_OPENS = lazy_re(rf"(?:vào |ở |tại )?(?:{alternation('back_then')})(?!\w)")
_DATE = r"(?:(?:đầu |cuối |giữa )?(?:ngày |tháng |năm ))?\d[\d/-]*"
#: từ tháng 5/2013 đến 10/2015, 2010 - 2015, 2009-2016
PERIOD = rf"(?:{_DATE} (?:-|–|đến|tới|đến hết) {_DATE}|(?:tháng |năm )?(?:\d+/)?\d{{4}}[-–](?:\d+/)?\d{{4}})"
# Từ năm 2009 đến 2013, | ông A là Giám đốc
_YEARS_OPEN = lazy_re(
    r"(?:(?:hơn |gần |suốt )?\w+ năm ,? ?)?"
    r"(?:(?:(?:trong|vào|từ|giai đoạn|thời kỳ|thời gian|khoảng|kể) )+|(?=(?:năm|tháng) \d))"
    rf"{PERIOD}(?![\w/-])"
)
# (Chủ tịch TP. Cà Mau từ tháng 5/2013 - 10/2015); Giám đốc Sở Y tế giai đoạn 2010-2015
_YEARS_BEHIND = lazy_re(
    rf"^\(? ?(?:(?:trong |thời gian )*(?:từ )?{PERIOD}|(?:giai đoạn|thời kỳ) (?:năm )?\d{{4}} ?- ?\d{{4}})"
)
# bắt tay tân Tổng thống X hôm 17/11/2016; Ngày 20-4-2015, ông A được bổ nhiệm: perhaps long ago
_ON_A_DAY = lazy_re(
    r"(?<!\w)(?:hôm|ngày|(?<!sinh )(?<!đến )(?<!tới )năm) (?:\d+[/-]\d+[/-])?(?:19|20)\d\d(?![\w/-])"
)
# Vào năm 1535, vua Henry VIII đã đánh thuế
_LONG_PAST = lazy_re(
    r"(?:(?:vào|từ|đến|trong|đầu|cuối|về|tới|kể|còn|tại|,|ở|nga|anh|pháp|mỹ|đức) )*"
    r"(?:(?:ngày|tháng|mùa|giữa) \S+ )*(?:năm |tháng \d+[/-]|[\d/-]+[/-])(?:1[0-8]\d\d|19[0-7]\d|198[0-5])\b"
)
# khi trở thành Ngoại trưởng Áo vào năm 2013; vừa nhậm chức Tổng giám đốc B | hơn 6 tháng
_SINCE = lazy_re(
    r"^(?:(?:(?:vào|từ|hồi|trong) )*(?:cuối |đầu |giữa )?"
    r"(?:(?:tháng \S+ )?năm \d{4}|tháng \d\d?[/-]\d{4})(?!\d)"
    r"|(?:được )?(?:hơn |gần |khoảng )?\d+ (?:tháng|năm)(?!\w))"
)


def dated(line: Line, left: int) -> bool:
    """Tell whether a time is told in the sentence before a title: Từ năm 2010 ông là Bí thư."""
    before = " ".join(line.words[max(0, left - _LONGEST_LOOK) : left])
    if "trước đó" in before:
        before = _LATELY.sub("", before)
    return _DATED.search(before) is not None


def opens_with_ago(line: Line) -> bool:
    """Tell whether the sentence opens with how long ago it was: `Hai năm trước`."""
    return _AGO.match(" ".join(line.words[:6])) is not None


def opens_with_then(line: Line, at: int) -> bool:
    """Tell whether the clause before token `at` opens with a time gone by: `Thời điểm đó, ông A là`, `Trước
    khi được bổ nhiệm, bà B giữ chức`.
    """
    return _THEN_OPENS.match(" ".join(line.words[: min(8, at)])) is not None


def opens_with_years(line: Line) -> bool:
    """Tell whether the sentence opens with years that are over: `Từ năm 2009 đến 2013, ông A là`."""
    return _YEARS_OPEN.match(" ".join(line.words[:12])) is not None


def years_follow(behind: str) -> bool:
    """Tell whether the folded words behind a title are years that are over: `từ 2013 - 2015`."""
    return _YEARS_BEHIND.match(behind) is not None


def since_follows(behind: str) -> bool:
    """Tell whether the folded words behind a title say since when, or for how long: `vào năm 2013`."""
    return _SINCE.match(behind) is not None


def on_a_day(words: str) -> bool:
    """Tell whether the folded words name a day or a year, perhaps long ago: `Ngày 20-4-2015`."""
    return _ON_A_DAY.search(words) is not None


def long_past(line: Line, left: int) -> bool:
    """Tell whether the sentence opens with a year that all officials then have left office since."""
    return _LONG_PAST.match(" ".join(line.words[: min(8, left)])) is not None
