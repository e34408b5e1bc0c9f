"""What a whole clause says of a title: who was given it by whom, and who comes after it."""

from __future__ import annotations

from collections.abc import Sequence

from ...language.lazily import lazy_re
from ...lexicon.office_cues import alternation
from .gaps import being
from .phrases import Item, TitlePhrase
from .tokens import Line

_GIVES = lazy_re(rf"^(?:(?:đã|vừa|mới|chính thức|tin tưởng|ký) )*(?:{alternation('gives')})(?!\w)")
_OF_BOTH = lazy_re(r"(?<!\w)(?:đều|cả hai|cả ba|cả bốn|cùng là)(?!\w)")
_FRONTING = lazy_re(rf"^(?:{alternation('fronting')})(?!\w)")
_IN_OFFICE = lazy_re(rf"(?:{alternation('in_office')})(?: (?:{alternation('after_being')}))*$")
_PASSIVE = lazy_re(
    rf"^(?:(?:đã|vừa|mới|cùng|cũng|sẽ|tiếp tục) )*được (?:\S+ ){{0,6}}?(?:{alternation('gives')})(?!\w)"
)
_GIVING = lazy_re(
    rf"(?<!\w)(?:{alternation('gives')})(?: bổ sung| thêm)?(?: đối với| cho)?(?: các| hai| ba| bốn)?$"
)
#: được giao | quyền Giám đốc
_FOR_NOW = lazy_re(r"^(?:(?:đã|vừa|mới|sẽ|tạm) )*được (?:tạm )?giao(?: (?:nhiệm vụ|tạm thời))?$")
#: thay | ông B | làm
_REPLACES = lazy_re(rf"(?<!\w)(?:{alternation('replaces')})$")
_AS = lazy_re(r"^(?:để )?(?:làm|giữ chức|giữ chức vụ|giữ cương vị|đảm nhiệm|đảm nhận|ngồi ghế)(?: chức)?$")
#: điều chuyển | từ | Phó Giám đốc Sở B | sang làm
_RAISES = f"(?:{alternation('moves')}|{alternation('rises')})"
_FROM = lazy_re(rf"(?:^|{_RAISES} (?:công tác )?)(?:từ|từ một)$")
_ONWARD = lazy_re(
    rf"^(?:\([^()]*\) |, )?(?:sang|lên|xuống|trở thành|(?:được|bị) {_RAISES})"
    r"(?!\w)|^về (?:làm|giữ|nhận)(?!\w)"
)
_SUPPOSED = lazy_re(rf"(?<!\w)(?:{alternation('supposed')})(?!\w)")
_YEAR = lazy_re(r"(?<!\w)(?:năm |[\d]/)(?:19|20)\d\d(?!\w)")
_BREAK = lazy_re(r'[,;:."()]')
_LONGEST_FRONT, _LONGEST_REST = 9, 20


def given_by(line: Line, at: int, words: str) -> bool:
    """Tell whether who is named from token `at` on gave the office, and does not hold it.

    `ông A được Tổng thống B bổ nhiệm làm tỉnh trưởng`; `words` stand between the name and the title.
    """
    return at > 0 and line.words[at - 1] in ("được", "bị") and _GIVES.match(words) is not None


def given_for_now(words: str, title: Item) -> bool:
    """Tell whether who stands before the words stands in for the office: `được giao quyền Giám đốc Sở B`."""
    acting = isinstance(title, TitlePhrase) and title.status == "acting"
    return acting and _FOR_NOW.match(words) is not None


def replaces(line: Line, at: int, words: str) -> bool:
    """Tell whether somebody takes over from who is named from token `at`: `thay ông B làm Giám đốc Sở C`.

    `words` stand between that name and the title.
    """
    before = " ".join(line.words[max(0, at - 3) : at])
    return _AS.match(words) is not None and _REPLACES.search(before) is not None


def moved_from(line: Line, words: str, title: Item) -> bool:
    """Tell whether somebody leaves the office for another: `được điều chuyển từ Phó Giám đốc Sở B sang làm`.

    `words` stand between his name and the title.
    """
    return (
        words.endswith(("từ", "từ một"))
        and _FROM.search(words) is not None
        and _ONWARD.match(" ".join(line.words[title.end : title.end + 6])) is not None
    )


def may_happen(words: Sequence[str]) -> bool:
    """Tell whether the words before a verb only suppose it: `có khả năng thay ông B`."""
    return _SUPPOSED.search(" ".join(words)) is not None


def of_a_year(words: Sequence[str]) -> bool:
    """Tell whether a year is told, perhaps long gone: `Năm 2015, ông A thay ông B`."""
    return _YEAR.search(" ".join(words)) is not None


def of_both(words: str) -> bool:
    """Tell whether the words before a title say that several hold it: `cả hai đều là`, `cùng là`."""
    return _OF_BOTH.search(words) is not None


def passive(words: str) -> bool:
    """Tell whether words between names and a title say that they are given it: `vừa được bầu giữ chức`."""
    return _PASSIVE.match(words) is not None


def gives(before: Sequence[str]) -> bool:
    """Tell whether the words before a name end with who gives an office: `Quốc hội đã bầu`."""
    return _GIVING.search(" ".join(before[-6:])) is not None


def fronted(line: Line, left: int, words: str) -> bool:
    """Tell whether who is named after the title at `left` holds it: `Là Chủ tịch tỉnh, ông A ...`.

    `words` stand between the title and the name.
    """
    rest = words.split()
    if not rest or rest[-1] != "," or len(rest) > _LONGEST_REST or _BREAK.search(" ".join(rest[:-1])):
        return False
    front = _BREAK.split(" ".join(line.words[max(0, left - _LONGEST_FRONT - 1) : left]))[-1].strip()
    if len(front.split()) > _LONGEST_FRONT or not _FRONTING.match(front):
        return False
    return being(front) or _IN_OFFICE.search(front) is not None
