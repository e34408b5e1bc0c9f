"""Who takes places one after the other: `A, B và C lần lượt đứng đầu`, `Hà Nội và Huế đứng thứ 41 và 57`, `vị
trí thứ 4 và thứ 5 là A và B`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ...language.lazily import lazy_re
from ...lexicon import indices
from ...lexicon.rank_words import any_of
from .clauses import Clauses
from .numerals import value
from .placing import Placing
from .sequels import FARTHEST, ITEM_BREAK, LONGEST_LIST, breaks, items
from .sharers import alike
from .vocabulary import PREPOSITION

_IN_TURN = lazy_re(r"(?<!\w)lần lượt(?: (?:là|đang|cùng|giữ|chiếm|các|hai|ba|bốn|năm|vị trí|ở))*\s*$")
_BY_TURNS = lazy_re(r"(?<!\w)lần lượt(?!\w)")
#: `A và B | có 1,8 tỷ USD và 1,3 tỷ USD, lần lượt xếp thứ ...`
_HAVE = lazy_re(r"(?<!\w)(?:có|đạt|với|sở hữu|cùng)(?!\w)")


def in_turn(
    clauses: Clauses, placing: Placing, bound: int, *, several: bool = False
) -> list[tuple[int, int]]:
    """Return the names that take places one after the other: `A, B và C lần lượt đứng đầu`, [] where none
    do. Where `several` places are told, the word for it may stand elsewhere: `A và B lần lượt có 1,8 và 1,3
    tỷ USD, xếp thứ 339 và 756`.
    """
    m = _IN_TURN.search(clauses.folded, bound, placing.start)
    if m is None and several:
        m = _BY_TURNS.search(clauses.folded, bound, placing.start)
    if m is None or placing.rank is None:
        return []
    start = _list_start(clauses.folded, bound, m.start())
    amounts = _HAVE.search(clauses.folded, start, m.start())
    listed = _listed(clauses, start, amounts.start()) if amounts is not None else []
    listed = listed or _listed(clauses, start, m.start())
    last = max(clauses.folded.rfind(c, start, m.start()) for c in (", ", "; "))
    if listed or last <= start:
        return listed
    return _listed(clauses, last + 1, m.start())  # Hà Nội thứ 2 với 62,5 điểm, | Đà Nẵng và Bình Dương


#: Between names that are listed: `tỉnh Đồng Tháp | , tỉnh | Long An`.
_BETWEEN = lazy_re(r"(?: \([^()]{1,30}\))?(?:,| và|;)?(?: [^\W\d]+){0,2} ")


_HELD = lazy_re(r"(?<!\w)(?:tại|ở|trong|theo|so với|sau|từ)(?: [^\W\d]+)? $")


def listed_before(clauses: Clauses, at: int) -> list[tuple[int, int]]:
    """Return the names that a clause lists right before `at`: `VNPT, Vinamilk và Sabeco | lần lượt ...`."""
    start = max(clauses.sentence.start, at - LONGEST_LIST)
    names = _listed(clauses, _list_start(clauses.folded, start, at), at)
    if names and _HELD.search(clauses.folded, start, names[0][0]):
        return []  # Tại | Đông Nam Á, Indonesia đứng thứ nhất, hạng 14 toàn cầu
    gaps = pairwise([*names, (at, at)])
    return names if all(_BETWEEN.fullmatch(clauses.folded, b, a) for (_, b), (a, _) in gaps) else []


def side_by_side(clauses: Clauses, placing: Placing, bound: int, count: int) -> list[tuple[int, int]]:
    """Return the names right before as many places: `Hà Nội và Huế | đứng thứ 41 và 57`, [] where they are
    not as many.
    """
    names = listed_before(clauses, placing.start)
    return names if len(names) == count and names[0][0] >= bound else []


_CLOSES = lazy_re(rf"{any_of('closes')}(?!\w)")


def closing(clauses: Clauses, placing: Placing) -> list[tuple[int, int]]:
    """Return the names of those on the last places of a group: `A và B | khép lại top 10`."""
    if placing.rank is None or _CLOSES.match(clauses.folded, placing.start) is None:
        return []
    listed = behind(clauses, placing.end, clauses.sentence.end) or listed_before(clauses, placing.start)
    return listed if 1 < len(listed) < placing.rank else []


#: What a list of names begins behind.
_CLAUSE = lazy_re(r"[;:]|\.(?!\w)|(?<!\w)(?:theo đó|trong đó|cụ thể|là|trong khi(?: đó)?|còn|nhưng)(?!\w),?")


def _list_start(folded: str, start: int, end: int) -> int:
    """Return where the list begins that ends at `end`: behind the last break, else at `start`."""
    return max((m.end() for m in _CLAUSE.finditer(folded, start, end)), default=start)


_ADVERBIAL = lazy_re(rf" *{PREPOSITION.pattern}")


def _listed(clauses: Clauses, start: int, end: int) -> list[tuple[int, int]]:
    """Return the names that a stretch lists, one an item: of an office and a person, the person."""
    out: list[tuple[int, int]] = []
    at = start
    for item_end in [*(start + m.start() for m in ITEM_BREAK.finditer(clauses.folded[start:end])), end]:
        opened = clauses.folded.find("(", at, item_end)
        stop = at + len(clauses.folded[at : opened if opened > at else item_end].rstrip())
        names = list(clauses.names(at, stop))
        if _ADVERBIAL.match(clauses.folded, at, stop):
            out = []  # Tại Đông Nam Á, | A và B
        elif names:
            phrase = clauses.phrase(at, stop) if names[-1][1] < stop else None  # Liên minh Tự | do
            whole = phrase.name if phrase is not None and phrase.end == stop else None
            out.append(clauses.person(whole or names[-1]))
        elif clauses.folded[at:item_end].strip(" ,;"):
            return []
        at = min(item_end + 1, end)
    return out if len(out) > 1 else []


#: `Mỹ và Trung Quốc luôn là | hai quốc gia đứng đầu`
_ALL_LEAD = lazy_re(r"(?: (?:luôn|hiện|đang|vẫn|cũng|đều))* là (?P<number>hai|ba|bốn|năm|\d) (?:\w+ ){1,3}$")


def leaders(clauses: Clauses, placing: Placing, bound: int) -> list[tuple[int, int]]:
    """Return the names of those who lead in the order in which they are told, [] where it says otherwise."""
    m = _ALL_LEAD.search(clauses.folded, bound, placing.start)
    if m is None or placing.rank != 1:
        return []
    listed = _listed(clauses, bound, m.start())
    return listed if len(listed) == value(m["number"]) else []


#: `Các quận đứng đầu | đều đạt trên 93%, với thứ tự lần lượt là: A, B và C`
_IN_ORDER = lazy_re(
    r"(?:(?!theo sau|tiếp|kế|sau đó)[^;.\n]){0,90}?(?<!\w)(?:thứ tự|lần lượt|theo thứ tự)"
    r"(?: (?:lần lượt|từ \w+ xuống \w+))?"
    r"(?:: ?| (?:là|gồm|thuộc về|gọi tên)(?!\w)(?: các [^,;:.()\n]{3,50}:|:)? ?)"
)


def in_order(clauses: Clauses, placing: Placing, end: int) -> list[tuple[int, int]]:
    """Return the names of those that lead, told behind in order: `các quận đứng đầu lần lượt là: A, B`."""
    m = _IN_ORDER.match(clauses.folded, placing.end, end) if placing.rank == 1 else None
    return list(items(clauses, m.end(), end)) if m is not None else []


_WITH = lazy_re(r" với (?P<numbers>\d[\d.]*(?:, \d[\d.]*)* và \d[\d.]*) ")


def by_numbers(clauses: Clauses, placing: Placing, bound: int, end: int) -> list[tuple[int, int]]:
    """Return the names that lead in turn by their numbers: `A, B và C đứng đầu với 390, 380 và 365 phiếu`."""
    m = _WITH.match(clauses.folded, placing.end, end) if placing.rank == 1 else None
    if m is None:
        return []
    count = len(re.findall(r"\d+(?:\.\d+)*", m["numbers"]))
    parts = [
        (s.start(), s.end())
        for s in re.finditer(r"(?:(?!, | và (?=\S)).)+", clauses.folded[bound : placing.start])
    ]
    names = [list(clauses.names(bound + a, bound + b))[-1:] for a, b in parts[-count:]]
    return [n[0] for n in names if n] if len(parts) >= count and all(names) else []


#: `Ở vị trí thứ 4 và thứ 5 | là A và B`
_THEY_ARE = lazy_re(r" +(?:lần lượt )?(?:là|thuộc về)(?: của)? +")
_THEIR_END = lazy_re(
    r"(?:[^;:.()]|\([^()]*\))*?(?P<end>[;:.)]|\((?![^()]*\)(?: *[,.;]| và |$))|"
    r"(?<!\w)(?:với|đạt|cùng|khi|có)(?!\w))"
)


def behind(clauses: Clauses, at: int, end: int) -> list[tuple[int, int]]:
    """Return the names that follow the places that they take: `vị trí thứ 4 và thứ 5 là A và B`."""
    m = _THEY_ARE.match(clauses.folded, at, end)
    if m is None:
        return []
    end = min(end, m.end() + FARTHEST)
    stop = _THEIR_END.match(clauses.folded, m.end(), end)
    close = stop.start("end") if stop is not None else end
    starts = [m.end(), *(b for _, b in breaks(clauses.folded, m.end(), close))]
    phrases = [clauses.phrase(a, b) for a, b in pairwise([*starts, close])]
    named = [p.name for p in phrases if p is not None and p.name is not None]
    return named if len(named) == len(starts) else []


_OWNER = lazy_re(
    r"[\"”]? *(?:năm (?:19|20)\d\d )?của +(?P<name>[^,;:()]{2,60}?)"
    r"(?= +(?:đã |năm \d{4} )*(?:đều|lần lượt)(?!\w))"
)


def measures_in_turn(
    text: str, clauses: Clauses, placing: Placing, bound: int
) -> tuple[list[tuple[int, int]], tuple[int, int] | None] | None:
    """Return the indices that take places one after the other, and whose they are, where it is said:
    `Các chỉ số PAR INDEX, SIPAS, PAPI của Kiên Giang lần lượt xếp thứ 10, 12 và 35`, or that share one; None
    where none do.
    """
    said = _IN_TURN.search(clauses.folded, bound, placing.start) or alike(clauses.folded, bound, placing)
    if not said or placing.rank is None:
        return None
    found = [(m.start, m.end) for m in indices.find(text, clauses.folded, bound, placing.start)]
    if len(found) < 2:
        return None
    owner = _OWNER.match(clauses.folded, found[-1][1], placing.start)
    return found, owner.span("name") if owner else None
