"""Whom a word that points back means where it can mean but one: `nước ta`, `nước này`, `tỉnh` and `xã` of the
office that speaks.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re, lazy_regex
from ...language.reading import Sentence
from ...language.spelling import fold
from ...lexicon import provinces
from ...lexicon.countries import countries
from ...lexicon.rank_cues import alternatives
from .context import WINDOW, Context
from .namesakes import namesake, noun_of

#: How many characters before a name are looked at for what it stands behind.
_NEAR = 20

_HOME = lazy_re(r"(?:cả |toàn )?(?:đất )?nước (?:ta|mình)")
_THAT_COUNTRY = lazy_re(r"(?:đất )?(?:nước|quốc gia) (?:này|ấy|đó)")


@lru_cache(maxsize=1)
def _countries() -> re.Pattern[str]:
    return compiled_re(rf"(?<!\w){alternatives(countries())}(?!\w)")


def _country(context: Context, sentence: Sentence, at: int) -> str | None:
    """`Na Uy có 5 triệu dân. Nước này đứng thứ 2`: the country named last before a word for it."""
    text, folded = context.reading.text, context.reading.folded
    spans = [
        (max(sentence.start, at - WINDOW), at),
        *((s.start, s.end) for s in context.before(sentence)[:2]),
    ]
    for start, end in spans:
        named = [m for m in _countries().finditer(folded, start, end) if text[m.start()].isupper()]
        if named:  # the subject of an earlier sentence, the nearest of the same
            return text[slice(*named[-1 if end == at else 0].span())]
    return None


#: Words for the province that somebody in the same sentence speaks for.
_PROVINCE = lazy_re(r"(?:toàn )?(?:tỉnh|thành phố|tp|địa phương)(?: này| nhà| ta)?")
#: `tại | Hà Nội`: where it is told, not of whom.
_WHERE = lazy_re(r"(?<!\w)(?:tại|ở|từ|đến|với|sau|trên) (?:tp\.? ?|thành phố |tỉnh )?$")


@lru_cache(maxsize=1)
def _provinces() -> re.Pattern[str]:
    return compiled_re(rf"(?<!\w){alternatives(provinces.names())}(?!\w)")


def pointed_at(context: Context, sentence: Sentence, pointer: tuple[int, int]) -> str | None:
    """Return whom a word means that can mean but one: `nước ta`, `nước này`, `tỉnh` of one told here."""
    word = context.reading.folded[slice(*pointer)]
    if _HOME.fullmatch(word):
        return "Việt Nam"
    if _THAT_COUNTRY.fullmatch(word):
        return _country(context, sentence, pointer[0])
    noun = noun_of(context, sentence, pointer)
    alike = namesake(context, sentence, pointer[0], noun) if noun is not None else None
    if alike is not None:
        return alike
    return _unit(context, sentence, pointer) or _told_here(context, sentence, pointer)


_UNIT = lazy_re(r"(?:xã|phường|huyện|quận|thị xã|thị trấn)")


def _unit(context: Context, sentence: Sentence, pointer: tuple[int, int]) -> str | None:
    """`Chủ tịch UBND | xã Tân Lập | cho biết, xã xếp thứ 3`: the one told before with its name."""
    text, folded = context.reading.text, context.reading.folded
    word = folded[slice(*pointer)]
    if _UNIT.fullmatch(word) is None:
        return None
    start = max(sentence.start, pointer[0] - WINDOW)
    named = [
        m for m in _NAMED_UNIT.finditer(text, start, pointer[0]) if fold(m.group()).startswith(f"{word} ")
    ]
    return named[-1].group() if named else None


_NAMED_UNIT = lazy_regex(r"(?<!\w)(?:[Xx]ã|[Pp]hường|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn)(?: \p{Lu}\w*)+")


def _told_here(context: Context, sentence: Sentence, pointer: tuple[int, int]) -> str | None:
    """`Bí thư Tỉnh ủy | Quảng Ngãi | Lê Văn Hùng cho biết, tỉnh đứng thứ 26`: the one province that the
    sentence has named before a word for it.
    """
    text, folded = context.reading.text, context.reading.folded
    if _PROVINCE.fullmatch(folded, *pointer) is None:
        return None
    named = [
        m.span()
        for m in _provinces().finditer(folded, max(sentence.start, pointer[0] - WINDOW), pointer[0])
        if text[m.start()].isupper()
        and _WHERE.search(folded, max(sentence.start, m.start() - _NEAR), m.start()) is None
    ]
    return text[slice(*named[0])] if len({folded[a:b] for a, b in named}) == 1 else None
