"""Sentences of a passage, as spans.

underthesea's own splitter breaks after `GS.TS.` and not after an initial, and does not see line ends; the
press is full of all three, so the rules are our own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .lazily import lazy_re, lazy_regex

# A stop, closing marks, space, and something that may open a sentence: `_CAN_OPEN` says what does. `re` looks
# for the stops by their characters, which is several times faster than trying a pattern at every place.
_BREAK = lazy_re(
    r"(?P<stop>[.!?…](?<![.!?…].)[.!?…]*+)(?P<close>[\"”’»)\]]*+)(?P<gap>\s++)"
    r"(?=(?P<open>[\"“‘«(\[\-–—•*+]*+\s?)(?P<next>[^\W_a-z]))",
    re.DOTALL,
)
_CAN_OPEN = lazy_regex(r"[\p{Lu}\p{N}]")
#: Longest word before a stop that is looked at.
_LONGEST = 16
_LAST_WORD = lazy_regex(r"[\p{L}\p{N}/.&]+$")
#: `1.`, `12.`, `1.2.`, `IV.`, `a.` that stands before an item's text.
_ITEM = lazy_regex(r"[-–•(\s]*(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[a-zđA-ZĐ])")
#: `Điều 5. Phạm vi điều chỉnh`: the heading of a provision goes with its number.
_PROVISION = lazy_regex(r"[-–•(\s]*(?:Điều|Khoản|Mục|Chương|Phần)\s\w{1,5}")
#: What a single capital counts or closes rather than names: `quý I. Tính chung`, `châu Á. Lãnh đạo`.
_COUNTED = frozenset(
    "quý kỷ khoá khóa loại hạng nhóm kỳ cấp lớp bảng khối vitamin thứ đoạn châu khu phần chương".split()  # noqa: SIM905
)
#: The word or two that may open a sentence.
_WORD = lazy_regex(r"\p{L}+(?:\s\p{L}+)?")


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences in `text[start:end]`, in order, without the space around them.

    A line end always ends a sentence. A full stop does not where it follows a known abbreviation or a single
    capital (`TP. Vinh`, `GS.TS. Lê A`, `P. Chủ tịch`), unless the next word plainly opens a sentence
    (`Nguyễn Văn A. Ông đến`), nor after the number of a list's item (`1. Rà soát`).
    """
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        at = start
        for m in _BREAK.finditer(text, start, stop):
            if not _CAN_OPEN.match(m["next"]) or (not m["close"] and _goes_on(text, at, m)):
                continue
            yield from _trimmed(text, at, m.start("gap"))
            at = m.end("gap")
        yield from _trimmed(text, at, stop)
        start = stop + 1


def _goes_on(text: str, start: int, stop: re.Match[str]) -> bool:
    """Tell whether the sentence goes on after a stop; `start` is where the sentence begins."""
    at = stop.start()
    if stop["stop"] != ".":
        # `Hậu Giang,… Chủ tịch UBND tỉnh Bạc Liêu`: the dots stand for more of a list.
        return at > start and text[at - 1] == "," and not _opens(text, stop.start("next"))
    if at - start <= _LONGEST and (_ITEM.fullmatch(text, start, at) or _PROVISION.fullmatch(text, start, at)):
        return True
    word = _LAST_WORD.search(text, max(start, at - _LONGEST), at)
    if word is None or not _unfinished(text, start, word.start(), word.group()):
        return False
    opening = stop["open"].strip()
    # `ông Nguyễn Văn T. (58 tuổi)`, `ông T. - Chủ tịch xã` go on, `gặp ông T. "Tôi ...` does not.
    if len(word.group()) == 1 and opening in _DASHES:
        return True
    return opening.startswith(("(", "[")) or (not opening and not _opens(text, stop.start("next")))


def _unfinished(text: str, start: int, at: int, token: str) -> bool:
    """Tell whether a word before a full stop is an initial or an abbreviation."""
    if len(token) == 1 and token.isupper():
        before = text[max(start, at - _LONGEST) : at].split()
        # Neither `quý I.` nor `F-35 A.` nor `Đông Nam Á.` names a person or a place.
        after_number = bool(before) and before[-1][-1].isdigit() and not _abbreviates(token)
        return not before or not (token == "Á" or before[-1].lower() in _COUNTED or after_number)
    return _abbreviates(token) or _initials(token)


def _abbreviates(token: str) -> bool:
    return _is_abbreviation(token.strip(".").lower())


@lru_cache(maxsize=4096)
def _is_abbreviation(token: str) -> bool:
    """Tell whether the token is a known abbreviation, or a chain that ends in one (`pgs.ts`)."""
    from ..lexicon.stops import abbreviations

    return token in abbreviations() or token.rpartition(".")[2] in abbreviations()


def _initials(token: str) -> bool:
    """Tell whether the token is initials as in `N.T. Hoa`, one capital a stop."""
    parts = token.strip(".").split(".")
    return len(parts) > 1 and all(len(p) == 1 and p.isupper() for p in parts)


def _opens(text: str, at: int) -> bool:
    """Tell whether the word or the two words at `at` plainly open a sentence."""
    from ..lexicon.stops import openers

    found = _WORD.match(text, at, at + 40)
    if found is None:
        return False
    phrase = " ".join(found.group().split())
    first, _, second = phrase.partition(" ")
    if first in openers() and not second[:1].isupper():
        return True
    # A capital after the opener: `Ông Nam` opens, `TP. Bà Rịa` does not.
    return phrase in openers() or (first in _BEFORE_NAMES and phrase not in _PLACES)


#: Openers that a name may follow.
_BEFORE_NAMES = frozenset(["Ông", "Bà", "Chị", "Theo", "Tại", "Ở", "Với", "Khi", "Cô", "Trong", "Do", "Cựu"])
_DASHES = frozenset("-–—")
_PLACES = frozenset(["Bà Rịa", "Bà Điểm", "Bà Nà", "Ông Ích"])


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
