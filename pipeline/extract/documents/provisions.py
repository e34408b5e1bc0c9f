"""The articles cited of a document: `khoản 1 Điều 29`, `điểm a, khoản 8, Điều 5`, `các điều 248 và 311`."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from ...language.cues import Cues
from ...language.lazily import lazy_regex
from ...language.reading import Reading
from ...language.spelling import key
from ...records import record
from .citation import Citation

_LIST = r"(?:\ ?(?:,|;|và|hoặc|hay|đến|-|–)\ ?"
_NUMBER = r"\d{1,3}(?:\.\d{1,2})?[a-eđ]?(?![\d\p{L}]|/\d|\ ?%)"
_LETTER = r"[\"']?[a-zđ][\"']?(?!\p{L})"
_POINT = rf"(?:các\ )?điểm\ (?:{_LETTER}|\d\.\d){_LIST}(?:điểm\ )?{_LETTER})*"
_CLAUSE = rf"(?:các\ )?khoản\ {_NUMBER}{_LIST}(?:khoản\ )?{_NUMBER}(?!\ ?(?:điều|triệu)))*"
_ARTICLE = rf"(?:các\ )?điều\ (?:luật\ )?(?:số\ )?{_NUMBER}{_LIST}{_NUMBER}(?!\ (?:năm|triệu|tháng|luật)))*"
#: `Điều 170, Khoản 1`, but not `Điều 5, khoản 2 Điều 6`
_TAIL = rf"(?:\ ?,?\ {_CLAUSE}(?!\ ?,?\ (?:của\ )?điều))?"
_OF = r"\ ?,?\ ?(?:của\ |thuộc\ |tại\ |và\ )?"
PATTERN = lazy_regex(
    rf"(?<!\p{{L}})(?:(?:{_POINT}{_OF})?{_CLAUSE}{_OF})?(?:(?:{_POINT}{_OF})?(?:{_CLAUSE}{_OF}))?{_ARTICLE}{_TAIL}|(?<!\p{{L}}){_POINT}{_OF}{_ARTICLE}"
)
_CUES = Cues(("điều ",))
_TO_DOCUMENT = lazy_regex(
    r"\ ?,?\ ?(?:[(]\ ?)?(?:(?:của|tại|trong|theo|thuộc|ở|-|–)\ ?)?(?:(?:bản|bộ|các)\ )?[\"“]?$"
)
#: `khoản 1, Điều 13 về làn đường và Điều 14 quy định về vượt xe | của Luật Giao thông`
_ABOUT = r"\ (?:quy định\ )?về\ [^.;,:\"\d\n]{3,70}?"
_ABOUT_TO_DOCUMENT = lazy_regex(rf"{_ABOUT}\ (?:của|trong|tại)\ (?:(?:bản|bộ)\ )?$")
_ABOUT_TO_NEXT = lazy_regex(rf"{_ABOUT}\ ?(?:,|;|và|,\ và|;\ và)\ (?:(?:vi phạm|quy định tại|tại)\ )?$")
_TO_NEXT = lazy_regex(r"\ ?(?:,|;|và|hoặc|hay|cùng)\ ?(?:tại\ |theo\ )?$")
_THIS = lazy_regex(r"\ ?,?\ ?(?:của\ )?(?:bộ luật|luật|nghị định|thông tư|blhs)\ (?:này|trên|nói trên)")
#: `Điều 31 Nội quy kỳ họp Quốc hội` is no article of the law before it
_OTHERS = lazy_regex(r"\ ?,?\ (?:của\ )?(?:nội quy|quy chế|điều lệ|hợp đồng|thỏa thuận|phụ lục)(?!\p{L})")
_WITHIN = lazy_regex(
    r"\ ?,?\ (?:[^.;]{0,60}?\ )?(?:tại|theo|ở|trong|nêu ở)\ (?:quy định\ )?(?:tại\ |của\ )?$"
)
_NEAR = lazy_regex(r"\ ?(?:[,(]|-|–|:)?\ ?(?:quy định|ghi|nêu)?\ ?(?:rõ\ )?(?:tại\ |ở\ )?$")
#: Characters over which a provision follows the one before it, without a document of its own.
CARRIED = 300
#: What tells one provision from another: the articles' numbers, the clauses', the points'.
_PART = lazy_regex(r"điểm \p{L}|khoản \d+|điều \d+\p{L}?|\d+")
#: Documents made of articles.
_ARTICLED = frozenset({
    "Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch", "Quyết định",
    "Nghị quyết", "Quy chế", "Quy định", "Điều lệ", "Công ước", "Văn bản hợp nhất", "Nghị quyết liên tịch",
})  # fmt: skip


#: Most characters from a provision to its document or the next one.
LONGEST_ABOUT = 120


@record(frozen=True, slots=True)
class Provision:
    """An article of some document: span, and the index of the citation that it belongs to."""

    start: int
    end: int
    citation: int
    carried: bool = False


def provisions(reading: Reading, citations: Sequence[Citation]) -> list[Provision]:
    """Return the provisions that the article cites, each with the citation whose document it belongs to.

    A provision belongs to the document right after it, else to the one before it in its sentence, else to the
    last one that has articles in the same or the sentence before; for what names a crime (`tội`) the code.
    """
    out: list[Provision] = []
    last: tuple[int, int] | None = None
    for sentence in reading.sentences_with(_CUES):
        spans = [m.span() for m in PATTERN.finditer(reading.folded, sentence.start, sentence.end)]
        here = [i for i, c in enumerate(citations) if sentence.start <= c.start < sentence.end]
        owners: list[int | None] = [None] * len(spans)
        for n in reversed(range(len(spans))):
            following = owners[n + 1] if n + 1 < len(spans) else None
            next_start = spans[n + 1][0] if n + 1 < len(spans) else None
            owners[n] = _owner(reading, citations, here, spans[n], following, next_start)
        for n, (start, end) in enumerate(spans):
            owner = owners[n]
            direct = owner is not None
            if owner is None and n and owners[n - 1] is not None and not here:
                owner = owners[n - 1]
            if owner is None:
                owner = _carried(reading, citations, start, end, sentence.start, sentence.end)
            if owner is None and last is not None and start - last[0] <= CARRIED and not here:
                owner = last[1]
            owners[n] = owner
            if owner is not None:
                last = end, owner
                out.append(Provision(start, end, owner, not direct))
    return out


def _owner(
    reading: Reading,
    citations: Sequence[Citation],
    here: list[int],
    span: tuple[int, int],
    following: int | None,
    next_start: int | None,
) -> int | None:
    """Return the citation of the same sentence that the provision stands at."""
    start, end = span
    folded = reading.folded
    for i in here:
        c = citations[i]
        if end <= c.start <= end + LONGEST_ABOUT and (
            _TO_DOCUMENT.fullmatch(folded, end, c.start) or _ABOUT_TO_DOCUMENT.fullmatch(folded, end, c.start)
        ):
            return i
    if next_start is not None and following is not None and next_start <= end + LONGEST_ABOUT:
        links = (_TO_NEXT, _ABOUT_TO_NEXT)
        if any(link.fullmatch(folded, end, next_start) for link in links):
            return following
    before = [i for i in here if citations[i].end <= start and citations[i].kind in _ARTICLED]
    if before and start - citations[before[-1]].after <= 90:
        gap = folded[citations[before[-1]].after : start]
        if _NEAR.fullmatch(gap) or _WITHIN.fullmatch(gap):
            return before[-1]
    return None


def _carried(
    reading: Reading, citations: Sequence[Citation], start: int, end: int, floor: int, limit: int
) -> int | None:
    """Return the citation of another place that a provision without a document of its own belongs to."""
    if _OTHERS.match(reading.folded, end, limit):
        return None
    codes = [i for i, c in enumerate(citations) if c.kind == "Bộ luật"]
    this = _THIS.match(reading.folded, end, limit)
    crime = regex.search(
        r"(?<!\p{L})(?:tội|phạm tội|hình phạt|phạt tù)(?!\p{L})", reading.folded, pos=floor, endpos=limit
    )
    if codes and (crime or (this and "luật" in this.group())):
        earlier = [i for i in codes if citations[i].start < start]
        return (earlier or codes)[-1 if earlier else 0]
    earlier = [i for i, c in enumerate(citations) if c.end <= start and c.kind in _ARTICLED]
    if earlier and (this or start - citations[earlier[-1]].end <= 400):
        return earlier[-1]
    return None


def says_no_more(surface: str, other: str) -> bool:
    """Tell whether a wording names nothing that another does not: `Điều 5` beside `khoản 1 Điều 5`."""
    return set(_PART.findall(key(surface))) <= set(_PART.findall(key(other)))
