"""Whom a word that points back means where it can mean but one: `nước ta`, `nước này`, `tỉnh` and `xã` of the
office that speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from ...language.compiled import compiled_re, compiled_regex
from ...language.lazily import lazy_re, lazy_regex
from ...language.reading import Sentence
from ...language.spelling import fold
from ...language.words import Word
from ...lexicon import provinces
from ...lexicon.countries import countries
from ...lexicon.rank_cues import alternatives
from .context import WINDOW, Context

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
    if (head := _head(context, sentence, pointer)) is not None:
        noun, verbal = head
        alike = _alike(context, sentence, pointer[0], noun, "" if verbal else _BETWEEN)
        if alike is not None:
            return alike
    return _unit(context, sentence, pointer) or _told_here(context, sentence, pointer)


#: What stands before the noun that says what something is.
_ONE = r"(?:(?:một|chiếc|cái|cuộc|con|ngôi|tòa(?! nhà)|cây(?= cầu)|vụ|loại|loài|bức|bộ|đợt|công trình) )"
_THIS = lazy_re(rf"đây [^,;:]*?(?:là|như) {_ONE}*")
_THAT = lazy_re(rf"{_ONE}*(?P<head>\w+(?: \w+)?) này")
#: Nouns for somebody whose name goes without them.
_NOT_BESIDE = lazy_re(r"(?:nước|quốc gia|địa phương|tỉnh|thành phố|doanh nghiệp|đơn vị|nơi|người|thứ)(?!\w)")
#: How many sentences back a name is looked for that has the same noun before it.
_BACK = 3


def _head(context: Context, sentence: Sentence, pointer: tuple[int, int]) -> tuple[Word, bool] | None:
    """Return the noun of `đây là | lễ hội | lớn nhất`, `| sân bay | này`, and whether it is a verb elsewhere
    (`cuộc | tập trận`); None where a name goes without it.
    """
    folded = context.reading.folded
    that, this = _THAT.fullmatch(folded, *pointer), _THIS.match(folded, *pointer)
    if that is None and this is None:
        return None
    at = that.start("head") if that is not None else this.end()  # type: ignore[union-attr]
    inside = context.clauses(sentence).between(at, sentence.end)
    if not inside or inside[0].tag[0] not in "NV" or _NOT_BESIDE.match(folded, at):
        return None
    return inside[0], inside[0].tag == "V"


_BETWEEN = (
    r"(?: (?!(?:của|ở|tại|do|với|cho|và|từ|trong|là|có|được|bị|này|đó|trên|vào|đã|sẽ|đang|lớn|để|khi|không|"
    r"nhất) )"
    r"\p{Ll}+){0,5}"
)
_NAME_OF_ITS_OWN = r" (?:\p{Lu}[\w&.'-]*(?:(?: -)? [\p{Lu}\d][\w&.'-]*)*)"
#: `Hạm đội | 7`
_NUMBERED = lazy_re(r"(?<!\w)(?:hạm đội|quân khu|quân đoàn|sư đoàn|lữ đoàn|đội tàu|quốc lộ) \d{1,3}(?!\w)")
_GOES_ON = lazy_regex(r"(?: -)? [\p{Lu}\d][\w&.'-]*")


def _alike(context: Context, sentence: Sentence, at: int, head: Word, between: str = _BETWEEN) -> str | None:
    """`Công ty khởi công | dự án điện mặt trời Trường Phong |. Đây là dự án lớn nhất`: the one name that the
    same noun stands before, in the sentence so far or the nearest of those before it.
    """
    text = context.reading.text
    before = context.before(sentence)[:_BACK]
    spans = [(sentence, at), *((s, s.end) for s in before), *((s, s.end) for s in context.sentences[:1])]
    for near, end in spans:
        named = list(_names_of(context, near, end, head, compiled_regex(between + _NAME_OF_ITS_OWN)))
        if named:
            alone = len({text[a:b] for a, b in named}) == 1 or named[0][0] == near.start
            return text[slice(*named[0])] if alone else None
    return None


def _names_of(
    context: Context, sentence: Sentence, end: int, head: Word, pattern: Any
) -> Iterator[tuple[int, int]]:
    """Yield the spans of a noun with the name behind it, both as the words of the sentence have them."""
    text, folded = context.reading.text, context.reading.folded
    noun = re.escape(folded[head.start : head.end])
    for m in re.finditer(rf"(?<!\w){noun}(?= )", folded[sentence.start : end]):
        start, at = sentence.start + m.start(), sentence.start + m.end()
        name = pattern.match(text, at, end) or _NUMBERED.match(folded, start, end)
        words = context.clauses(sentence).between(start, end) if name is not None else []
        longer = next((w.end for w in words if w.start < at < w.end), at)
        if name is None or not folded.startswith(folded[at:longer], head.end):
            continue  # khu | vực
        stop = name.end()
        while (cut := next((w for w in words if w.tag == "N" and w.start < stop < w.end), None)) is not None:
            more = _GOES_ON.match(text, cut.end, end)
            stop = more.end() if more is not None else cut.end
        yield start, start + len(text[start:stop].rstrip("."))


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
