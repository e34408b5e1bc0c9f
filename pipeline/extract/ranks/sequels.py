"""Places that a list goes on with: `Viettel dẫn đầu, tiếp đến là Vinamilk, VNPT` puts Vinamilk second and
VNPT third, `vị trí thứ 4 thuộc về Áo, Đan Mạch (5), Thái Lan (6)` says them in
brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re
from ...lexicon.rank_cues import alternatives, cues
from ...lexicon.rank_words import any_of
from .clauses import Clauses
from .names import last_name
from .numerals import NUMBER, WORD, value
from .phrases import WITHIN_NAME, joined_bodies
from .places import range_to
from .placing import Placing

#: Where one item of a list ends and the next begins.
ITEM_BREAK = lazy_re(r",(?!\d)| và (?=[^,;.]{2,60})|;|(?<!\w)còn(?!\w)")
#: How many characters a list before its places has at most.
LONGEST_LIST = 400
#: How many characters of a list behind its places are read: more is no list.
FARTHEST = 1500
_BRACKETED = lazy_re(r" *\((?:thứ |hạng |vị trí |xếp thứ )?(?P<number>\d{1,3})\)")
#: `Đan Mạch | (5)`: a place that a bracket holds alone, without a word for it.
NUMBER_ALONE = lazy_re(r" *\(\d+\)")
#: What an item of a list ends at; a comma before a digit is that of a number.
_ITEM_ENDS = r" *(?:[,;.)](?!\d)|và |$)"
_ITEM_END = lazy_re(_ITEM_ENDS)
_BARE = lazy_re(
    r" +(?:(?:ở|đứng|xếp) +)?(?:(?:vị trí|hạng|thứ)(?: thứ)? +)?"
    rf"(?P<number>\d{{1,3}})(?={_ITEM_ENDS})"
)


@lru_cache(maxsize=1)
def next_cue() -> re.Pattern[str]:
    """Return the pattern of the words that pass on to the next places."""
    return compiled_re(
        rf"(?<!\w)(?:(?:lần lượt )?{alternatives(cues()['next'])}|(?:xếp|đứng|"
        rf"theo) (?:ngay )?sau (?P<after>[^,;.]{{2,40}}?)(?: lần lượt)? là|"
        rf"(?:các|những|(?P<count>{WORD}|\d)) {any_of('position')} {any_of('next to it')}"
        r"(?: (?:trong|của) (?:top|tốp|nhóm|bảng)(?: xếp hạng| \d+)?)?"
        r"(?: (?:lần lượt|đều|cũng))* (?:là|thuộc về|gọi tên)(?: của)?"
        r"(?: (?:các|những|\d|hai|ba|bốn|năm) [^,;:.()\n]{2,50}(?::| là(?= )))?)"
        r"(?: (?:lần lượt|các|là|tới|đến))*(?!\w):?"
    )


#: `nhiều nhất với 6 tỷ USD | , TP HCM xếp thứ hai`, `cao nhất. | Còn Vĩnh Long đứng thứ hai`
_SECOND_AFTER = lazy_re(
    r"[^;:.()\n]{0,60}?(?:[,;]|\.\s+)(?: ?(?:còn|và))? ?(?:[^,;:.()\n]{2,50} )?"
    r"(?:xếp|đứng|về)(?: ở)?(?: vị trí)? (?:thứ (?:hai|2)|nhì)(?!\w)"
)


#: `có kết quả tốt nhất | trong các nước. | Theo sau là A và B`
_NEXT_OPENS = lazy_re(r"[^;:.()\n]{0,100}\.\s+")


def follows(folded: str, at: int, end: int) -> bool:
    """Tell whether the next places are told after a superlative: `phổ biến nhất ở A, kế tới là B`."""
    return next_cue().search(folded, at, end) is not None or second_follows(folded, at)


def second_follows(folded: str, at: int) -> bool:
    """Tell whether who comes second is told right after a superlative, in the next sentence at most."""
    opens = _NEXT_OPENS.match(folded, at)
    then = opens is not None and next_cue().match(folded, opens.end()) is not None
    return then or _SECOND_AFTER.match(folded, at) is not None


#: `Răng Hàm Mặt | 26,4 điểm.`
_AMOUNT_BEHIND = lazy_re(r" \d[\d.,]* ?(?:điểm|%|tỷ|tỉ|triệu|usd|đồng)(?!\w).*$")


_BRACKET = lazy_re(r"\([^()]*\)")


def breaks(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the breaks between the items of a list, none in brackets or in the name of a body: `Haneda
    (Tokyo, Nhật Bản), Seoul`, `Giám đốc Sở Khoa học và Công nghệ A`.
    """
    asides = [m.span() for m in _BRACKET.finditer(folded, start, end)]
    asides += [m.span() for m in joined_bodies().finditer(folded, start, end)]
    for m in ITEM_BREAK.finditer(folded, start, end):
        if not any(a < m.start() < b for a, b in asides):
            yield m.span()


def items(clauses: Clauses, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the names that open the items of a list, up to the first item without one."""
    at, far = start, start + FARTHEST
    for a, b in chain(breaks(clauses.folded, start, min(end, far)), [(end, end)] if end <= far else []):
        if clauses.folded[at:a].strip():
            words = clauses.folded[at:a].lstrip()
            if words.startswith("theo ") or (at > start and words.startswith(("những ", "các ", "nơi "))):
                return  # tiếp theo là A và B, | theo Cục Thống kê; A và B, | những nơi ...
            phrase = clauses.phrase(at, a)
            if phrase is None or phrase.name is None:
                return
            amount = _AMOUNT_BEHIND.search(clauses.folded, *phrase.name)
            yield phrase.name if amount is None else (phrase.name[0], amount.start())
        at = b


#: `tiếp sau là | xây dựng`, `kế đến là | dịch vụ lưu trú với 2 tỷ USD`
_PLAIN = lazy_re(
    r" *(?P<what>(?!(?:các|những|nhóm|một|việc|người|do|vì|từ|ở|tại|là|con|ông|bà|khối|khu vực)(?!\w))"
    r"[a-zà-ỹđ]+"
    r"(?: +(?!với |đạt |chiếm |có |là |được |đứng |xếp |tăng |giảm |mà |khi |này |đó |khác )[a-zà-ỹđ]+){0,7})"
    r"(?= *(?:[.;(]|$)| (?:với|đạt|chiếm|có) )"
)


def plain_items(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the kinds of goods or trades that a list goes on with, which have no names: `Dệt
    may đứng đầu, kế đến là | giày dép | , | gỗ`.
    """
    out: list[tuple[int, int]] = []
    for a, b in chain(breaks(folded, start, end), [(end, end)]):
        if a < end and WITHIN_NAME.match(folded, a):
            continue  # công nghiệp chế biến | , chế tạo
        m = _PLAIN.match(folded[start:a].replace(",", " "))
        if m is None or len(out) == _MOST_FURTHER:
            break
        out.append((start + m.start("what"), start + m.end("what")))
        if folded[start + m.end() : a].strip():
            break
        start = b
    return out


_ALSO_AT = lazy_re(
    r"(?:,| và) (?:(?:thứ|hạng) )?(?P<number>\d{1,3})(?:/(?P<of>\d{1,4}))? về (?P<measure>[^,;:.()\n]{2,60}?)"
    r"(?= và (?:(?:thứ|hạng) )?\d|[,;:.()\n]|$)"
)


def also_at(folded: str, start: int, end: int) -> Iterator[tuple[int, int | None, tuple[int, int], int]]:
    """Yield rank, total, measure and end of the places that go on without a word of rank: `thứ 22 về Toán |
    và 32 về Đọc hiểu`, `7/63 về chính quyền số, | 12/63 về kinh tế số`.
    """
    while (m := _ALSO_AT.match(folded, start, end)) is not None:
        yield int(m["number"]), int(m["of"]) if m["of"] else None, m.span("measure"), m.end()
        start = m.end()


def numbered_items(clauses: Clauses, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield (name start, name end, item end, place) of the items after a placing that carry their own number:
    `Đan Mạch (5), Thái Lan (6)`, `Singapore 42 và Malaysia 61`.
    """
    for a, b in clauses.names(start, end):
        for pattern in (_BRACKETED, _BARE):
            name_end, m = b, pattern.match(clauses.folded, b, end)
            if m is None and pattern is _BARE:
                tail = re.search(r" \d{1,3}$", clauses.text[a:b])
                if tail and clauses.text[a - 1] != "(" and _ITEM_END.match(clauses.folded, b, end):
                    yield a, a + tail.start(), b, int(tail.group())
                    break
            if m is not None:
                number = value(m["number"])
                if number is not None:
                    whole = (
                        last_name(clauses, max(start, a - 40), name_end) if pattern is _BRACKETED else None
                    )
                    yield whole[0] if whole else a, name_end, m.end(), number
                break


_MOST_FURTHER = 12
_MORE = lazy_re(
    rf"(?:,? *và|,) +(?:(?:đứng|xếp|xếp hạng|vị trí|hạng|thứ) +){{0,3}}(?P<number>{NUMBER})(?! *%)"
)


def further(folded: str, placing: Placing, limit: int) -> tuple[list[int], int]:
    """Return the places that follow the first one, and where they end: `xếp thứ 7, thứ 12 và thứ 20`."""
    through = range_to(folded, placing)
    if through is not None:
        return through
    out: list[int] = []
    at = placing.end
    while len(out) < _MOST_FURTHER and (m := _MORE.match(folded, at, limit)) is not None:
        number = value(m["number"])
        if number is None:
            break
        out.append(number)
        at = m.end()
    return out, at


_ROUND = lazy_re(r"(?<!\w)(?:chót|cuối|đội sổ|thấp nhất)(?!\w)")


def turns_round(folded: str, start: int, end: int) -> bool:
    """Tell whether a stretch counts from below, so that what is next is better, not worse."""
    return _ROUND.search(folded, start, end) is not None
