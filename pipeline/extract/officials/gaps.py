"""What stands between a name and a title: a comma, an age, `hiện là`."""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...lexicon.office_cues import alternation

# , 33 tuổi, ngụ phường Lê Mao, | - 60 tuổi, | (SN 1980), | (thứ hai từ trái sang) | (33 tuổi, | , một
_ASIDE = lazy_re(
    r"^(?:[,-] (?:\d+ tuổi|sn \d+|sinh năm \d+|sinh ngày [\d/]+"
    rf"|(?:{alternation('lives')}) [^;:\"“”()]{{0,80}}?) ?)*"
    r"(?:\( [^()]{0,60} \) ?)?(?P<mark>(?:[,(:-]|, \(|\( (?:\d+ tuổi|sn \d+|sinh năm \d+)"
    rf"(?: , (?:{alternation('lives')}) [^;:()]{{0,60}}?)? [,-])(?: (?:một|một vị|một trong (?:những|các)))?"
    r"|là|, là|, hiện là|hiện là)?$"
)
#: ông A - bác sĩ phụ trách chuyên môn (| nguyên Phó trưởng khoa B)
_TOLD_ASIDE = lazy_re(r"^[,-] [^.,;:()]{2,70} \($|^, (?:sn|sinh năm) \d+ \($")
_BE = lazy_re(
    rf"(?:^|(?<!\w)(?:{alternation('before_being')}) |(?<!\S)(?:\d\d?[/-])?(?:19|20)\d\d(?: ,)? )"
    rf"(?:{alternation('being')})"
    rf"(?: (?:{alternation('after_being')}|\d+))*$"
    rf"|\b(?:{alternation('being_anywhere')})(?: :| là)?$"
    rf"|(?:nhiều|các|những) (?:{alternation('offices')})[^:]{{0,60}} ?:?$"
)
# A, B và C (| đều là nguyên Phó giám đốc)
_ALL_ARE = lazy_re(
    r"^(?:[,(-] ?){0,2}(?:cả (?:hai|ba|bốn) )?(?:(?:nguyên|cùng|hiện) )*đều (?:(?:từng|đang|cùng|nguyên) )*"
    r"(?:là|làm|giữ chức|giữ chức vụ)$"
)
#: `ông A | (tức B) | làm Chủ tịch`, `Trụ trì chùa A | (xã B, huyện C) | - Đại đức D`
BRACKET = lazy_re(r"^\( [^()]{1,60} \) ")
_GIVES_AWAY = lazy_re(
    r"^(?:(?:đã|vừa|mới|sẽ|cũng|từng) )*(?:bổ nhiệm|chỉ định|đề cử)(?! (?:làm|là|giữ|vào|giữ chức))(?!\w)"
)


def being(words: str) -> bool:
    """Tell whether the folded words before a title say that somebody holds it: `từng giữ chức`."""
    return _BE.search(words) is not None


def gives_away(words: str) -> bool:
    """Tell whether who stands before the folded words gives an office: `đã bổ nhiệm một`."""
    return _GIVES_AWAY.match(words) is not None


def tells_aside(words: str) -> bool:
    """Tell whether the folded words between a name and a title are what somebody does, and a bracket."""
    return _TOLD_ASIDE.match(words) is not None


def opens_apposition(words: str) -> bool:
    """Tell whether the folded words between a name and a title are a mark, after an age or a home or not."""
    found = _ASIDE.match(words)
    return found is not None and found["mark"] is not None and not found["mark"].endswith("là")


def joins(words: str) -> bool:
    """Tell whether the folded words between a name and a title say that they belong together."""
    found = _ASIDE.match(words)
    if (found is not None and found["mark"] is not None) or _ALL_ARE.match(words):
        return True
    return being(BRACKET.sub("", words))
