"""Places that a list implies: `Viettel dẫn đầu, tiếp đến là Vinamilk, VNPT` puts Vinamilk second and VNPT third;
`vị trí thứ 4 thuộc về Áo, Đan Mạch (5), Thái Lan (6)` says them in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...lexicon.rank_cues import alternatives, cues
from .clauses import Clauses
from .numerals import value

_ITEM_BREAK = re.compile(r",| và (?=[^,;.]{2,60})|;|(?<!\w)còn(?!\w)")
_BRACKETED = re.compile(r" *\((?:thứ |hạng |vị trí |xếp thứ )?(?P<number>\d{1,3})\)")
_BARE = re.compile(
    r" +(?:(?:ở |đứng |xếp )?(?:vị trí|hạng|thứ)(?: thứ)? +)?(?P<number>\d{1,3})(?= *(?:[,;.)]|và |$))"
)


@lru_cache(maxsize=1)
def next_cue() -> re.Pattern[str]:
    """Return the pattern of the words that pass on to the next places."""
    return re.compile(
        rf"(?<!\w)(?:(?:lần lượt )?{alternatives(cues()['next'])}|(?:xếp|đứng|theo) (?:ngay )?sau (?P<after>[^,;.]{{2,40}}?)(?: lần lượt)? là)"
        r"(?: (?:lần lượt|các|là|tới|đến))*(?!\w)"
    )


def items(clauses: Clauses, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the names that open the items of a list, up to the first item without one."""
    at = start
    breaks = [m.span() for m in _ITEM_BREAK.finditer(clauses.folded, start, end)] + [(end, end)]
    for a, b in breaks:
        if clauses.folded[at:a].strip():
            phrase = clauses.phrase(at, a)
            if phrase is None or phrase.name is None:
                if at == start:
                    return
                at = b
                return
            yield phrase.name
        at = b


def numbered_items(clauses: Clauses, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield (name start, name end, item end, place) of the items after a placing that carry their own number:
    `Đan Mạch (5), Thái Lan (6)`, `Singapore 42 và Malaysia 61`.
    """
    for a, b in clauses.names(start, end):
        for pattern in (_BRACKETED, _BARE):
            name_end, m = b, pattern.match(clauses.folded, b, end)
            if m is None and pattern is _BARE:
                tail = re.search(r" \d{1,3}$", clauses.text[a:b])
                if tail and re.match(r" *(?:[,;.)]|và |$)", clauses.folded[b:end]):
                    yield a, a + tail.start(), b, int(tail.group())
                    break
            if m is not None:
                number = value(m["number"])
                if number is not None:
                    yield a, name_end, m.end(), number
                break
