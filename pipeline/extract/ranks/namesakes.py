"""What has a noun and a name of its own: `cầu Hải Sơn`, which a later `cây cầu này` means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.lazily import lazy_re, lazy_regex
from ...language.reading import Sentence
from ...lexicon.rank_words import any_of
from ...records import record
from .context import Context
from .vocabulary import TITLE

#: What stands before the noun that says what something is.
ONE = (
    r"(?:(?:một|chiếc|cái|cuộc|con|ngôi|ngọn|tòa(?! nhà)|cây(?= cầu)|cơn(?= bão)|hòn(?= đảo)|vụ|loại|loài|"
    r"bức|bộ|đợt|công trình) )"
)
_THIS = lazy_re(rf"đây [^,;:]*?(?:là|như) {ONE}*")
_THAT = lazy_re(rf"{ONE}*(?P<head>\w+(?: \w+)?) này")
#: Nouns for somebody whose name goes without them.
NOT_BESIDE = lazy_re(r"(?:nước|quốc gia|địa phương|tỉnh|thành phố|doanh nghiệp|đơn vị|nơi|người|thứ)(?!\w)")
#: How many sentences back a name is looked for that has the same noun before it.
_BACK = 3


@record(frozen=True, slots=True)
class Noun:
    """The noun of `đây là | lễ hội | lớn nhất`, `| sân bay | này`: `verbal` tells that it is a verb elsewhere
    (`cuộc | tập trận`), `counted` that it stands behind the word for one of it (`cây | cầu vượt`).
    """

    start: int
    end: int
    verbal: bool
    counted: bool


def noun_of(context: Context, sentence: Sentence, pointer: tuple[int, int]) -> Noun | None:
    """Return the noun that words pointing back say what they mean with, None where they say none."""
    folded = context.reading.folded
    that, this = _THAT.fullmatch(folded, *pointer), _THIS.match(folded, *pointer)
    if that is not None:
        at = that.start("head")
    elif this is not None:
        at = this.end()
    else:
        return None
    inside = context.clauses(sentence).between(at, sentence.end)
    if not inside or inside[0].tag[0] not in "NV":
        return None
    counted = folded.endswith(_CLASSIFIERS, pointer[0], at)
    return Noun(inside[0].start, inside[0].end, inside[0].tag == "V", counted)


_CLASSIFIERS = ("chiếc ", "con ", "ngôi ", "ngọn ", "tòa ", "cây ", "cơn ", "hòn ", "bức ")
_BETWEEN = rf"(?: (?!{any_of('parts name')} )\p{{Ll}}+){{0,5}}"
_NAME = r" (?:\p{Lu}[\w&.'-]*(?:(?: -)? [\p{Lu}\d][\w&.'-]*)*)"
#: `cầu | Hải Sơn`
ITS_NAME = lazy_regex(_NAME)
#: `dự án | điện mặt trời Trường Phong`
_ITS_NAME_NEAR = lazy_regex(_BETWEEN + _NAME)
#: `Hạm đội | 7`
_NUMBERED = lazy_re(r"(?<!\w)(?:hạm đội|quân khu|quân đoàn|sư đoàn|lữ đoàn|đội tàu|quốc lộ) \d{1,3}(?!\w)")
_GOES_ON = lazy_regex(r"(?: -)? [\p{Lu}\d][\w&.'-]*")


def namesake(context: Context, sentence: Sentence, at: int, noun: Noun) -> str | None:
    """`Công ty khởi công | dự án điện mặt trời Trường Phong |. Đây là dự án lớn nhất`: the one name that the
    same noun stands before, in the sentence so far or the nearest of those before it.
    """
    text, folded = context.reading.text, context.reading.folded
    if NOT_BESIDE.match(folded, noun.start):
        return None
    before = context.before(sentence)[:_BACK]
    spans = [(sentence, at), *((s, s.end) for s in before), *((s, s.end) for s in context.sentences[:1])]
    for i, wording in enumerate(wordings(folded, noun)):
        if i and any(
            True for near, end in spans for _ in mentions(context, near, end, folded[noun.start : noun.end])
        ):
            return None
        for near, end in spans:
            named = list(_names_of(context, near, end, wording, noun))
            if named:
                alone = len({text[a:b] for a, b in named}) == 1 or named[0][0] == near.start
                return text[slice(*named[0])] if alone else None
    return None


def wordings(folded: str, noun: Noun) -> list[str]:
    """Return a noun as it may stand elsewhere: `cầu vượt` of `cây cầu vượt biển` is a `cầu`."""
    whole = folded[noun.start : noun.end]
    first = whole.partition(" ")[0]
    return [whole, first] if noun.counted and first != whole else [whole]


def mentions(context: Context, sentence: Sentence, end: int, wording: str) -> Iterator[int]:
    """Yield where a noun stands in a sentence as a word, not as the end of a longer one (`yêu | cầu`)."""
    folded, clauses = context.reading.folded, context.clauses(sentence)
    for m in re.finditer(rf"(?<!\w){re.escape(wording)}(?= )", folded[sentence.start : end]):
        start = sentence.start + m.start()
        if not any(
            w.start < start < w.end for w in clauses.between(max(sentence.start, start - 20), end)[:8]
        ):
            yield start


def _names_of(
    context: Context, sentence: Sentence, end: int, wording: str, noun: Noun
) -> Iterator[tuple[int, int]]:
    """Yield the spans of a noun with the name behind it, both as the words of the sentence have them."""
    text, folded = context.reading.text, context.reading.folded
    first = noun.end - noun.start > len(wording)  # the `cầu` of `cầu vượt`
    pattern = ITS_NAME if noun.verbal else _ITS_NAME_NEAR
    for start in mentions(context, sentence, end, wording):
        at = start + len(wording)
        name = pattern.match(text, at, end) or _NUMBERED.match(folded, start, end)
        words = context.clauses(sentence).between(start, end) if name is not None else []
        longer = next((w.end for w in words if w.start < at < w.end), at)
        same = folded.startswith(folded[at:longer], noun.start + len(wording))
        if name is None or not (same or (first and TITLE.match(folded, start, end) is None)):
            continue  # khu | vực, cầu | thủ
        stop = name.end()
        while (cut := next((w for w in words if w.tag == "N" and w.start < stop < w.end), None)) is not None:
            more = _GOES_ON.match(text, cut.end, end)
            stop = more.end() if more is not None else cut.end
        yield start, start + len(text[start:stop].rstrip("."))
