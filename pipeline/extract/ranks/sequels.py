"""Places that a list implies: `Viettel dẫn đầu, tiếp đến là Vinamilk, VNPT` puts Vinamilk second and VNPT
third;
`vị trí thứ 4 thuộc về Áo, Đan Mạch (5), Thái Lan (6)` says them in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re, lazy_regex
from ...language.spelling import key
from ...lexicon import indices, provinces, regions
from ...lexicon.countries import countries
from ...lexicon.rank_cues import alternatives, cues
from .clauses import Clauses
from .names import last_name
from .numerals import NUMBER, value
from .places import range_to
from .placing import Placing
from .vocabulary import PREPOSITION

_ITEM_BREAK = lazy_re(r",(?!\d)| và (?=[^,;.]{2,60})|;|(?<!\w)còn(?!\w)")
_BRACKETED = lazy_re(r" *\((?:thứ |hạng |vị trí |xếp thứ )?(?P<number>\d{1,3})\)")
#: What an item of a list ends at; a comma before a digit is that of a number.
_ITEM_ENDS = r" *(?:[,;.)](?!\d)|và |$)"
_BARE = lazy_re(
    r" +(?:(?:ở|đứng|xếp) +)?(?:(?:vị trí|hạng|thứ)(?: thứ)? +)?"
    rf"(?P<number>\d{{1,3}})(?={_ITEM_ENDS})"
)


@lru_cache(maxsize=1)
def next_cue() -> re.Pattern[str]:
    """Return the pattern of the words that pass on to the next places."""
    return compiled_re(
        rf"(?<!\w)(?:(?:lần lượt )?{alternatives(cues()['next'])}|(?:xếp|đứng|"
        rf"theo) (?:ngay )?sau (?P<after>[^,;.]{{2,40}}?)(?: lần lượt)? là)"
        r"(?: (?:lần lượt|các|là|tới|đến))*(?!\w):?"
    )


#: `nhiều nhất với 6 tỷ USD | , TP HCM xếp thứ hai`, `cao nhất. | Còn Vĩnh Long đứng thứ hai`
_SECOND_AFTER = lazy_re(
    r"[^;:.()\n]{0,60}?(?:[,;]|\.\s+)(?: ?(?:còn|và))? ?(?:[^,;:.()\n]{2,50} )?"
    r"(?:xếp|đứng|về)(?: ở)?(?: vị trí)? (?:thứ (?:hai|2)|nhì)(?!\w)"
)


def follows(folded: str, at: int, end: int) -> bool:
    """Tell whether the next places are told after a superlative: `phổ biến nhất ở A, kế tới là B`."""
    return next_cue().search(folded, at, end) is not None or second_follows(folded, at)


def second_follows(folded: str, at: int) -> bool:
    """Tell whether who comes second is told right after a superlative, in the next sentence at most."""
    return _SECOND_AFTER.match(folded, at) is not None


#: `Răng Hàm Mặt | 26,4 điểm.`
_AMOUNT_BEHIND = lazy_re(r" \d[\d.,]* ?(?:điểm|%|tỷ|tỉ|triệu|usd|đồng)(?!\w).*$")


def items(clauses: Clauses, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the names that open the items of a list, up to the first item without one."""
    at = start
    breaks = [m.span() for m in _ITEM_BREAK.finditer(clauses.folded, start, end)] + [(end, end)]
    for a, b in breaks:
        if clauses.folded[at:a].strip():
            if clauses.folded[at:a].lstrip().startswith("theo "):
                return  # tiếp theo là A và B, | theo Cục Thống kê
            phrase = clauses.phrase(at, a)
            if phrase is None or phrase.name is None:
                if at == start:
                    return
                at = b
                return
            amount = _AMOUNT_BEHIND.search(clauses.folded, *phrase.name)
            yield phrase.name if amount is None else (phrase.name[0], amount.start())
        at = b


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
                if tail and clauses.text[a - 1] != "(" and re.match(_ITEM_ENDS, clauses.folded[b:end]):
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


_IN_TURN = lazy_re(r"(?<!\w)lần lượt(?: (?:là|đang|cùng|giữ|chiếm|các|hai|ba|bốn|năm|vị trí|ở))*\s*$")
_BY_TURNS = lazy_re(r"(?<!\w)lần lượt(?!\w)")
_ROUND = lazy_re(r"(?<!\w)(?:chót|cuối|đội sổ|thấp nhất)(?!\w)")


#: `Mỹ và Trung Quốc luôn là | hai quốc gia đứng đầu`
_ALL_LEAD = lazy_re(r"(?: (?:luôn|hiện|đang|vẫn|cũng|đều))* là (?P<number>hai|ba|bốn|năm|\d) (?:\w+ ){1,3}$")


#: `Các quận đứng đầu | đều đạt trên 93%, với thứ tự lần lượt là: A, B và C`
_IN_ORDER = lazy_re(
    r"(?:(?!theo sau|tiếp|kế|sau đó)[^;.\n]){0,90}?(?<!\w)(?:thứ tự|lần lượt|theo thứ tự)"
    r"(?: (?:lần lượt|từ \w+ xuống \w+))?(?: là| gồm)?: ?"
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


def leaders(clauses: Clauses, placing: Placing, bound: int) -> list[tuple[int, int]]:
    """Return the names of those who lead in the order in which they are told, [] where it says otherwise."""
    m = _ALL_LEAD.search(clauses.folded, bound, placing.start)
    if m is None or placing.rank != 1:
        return []
    listed = _listed(clauses, bound, m.start())
    return listed if len(listed) == value(m["number"]) else []


def _listed(clauses: Clauses, start: int, end: int) -> list[tuple[int, int]]:
    """Return the names that a stretch lists, one an item: of an office and a person, the person."""
    out, at = [], start
    for item_end in [*(start + m.start() for m in _ITEM_BREAK.finditer(clauses.folded[start:end])), end]:
        opened = clauses.folded.find("(", at, item_end)
        names = list(clauses.names(at, opened if opened > at else item_end))
        if names:
            out.append(clauses.person(names[-1]))
        elif clauses.folded[at:item_end].strip(" ,;"):
            return []
        at = min(item_end + 1, end)
    return out if len(out) > 1 else []


#: `Ở vị trí thứ 4 và thứ 5 | là A và B`
_THEY_ARE = lazy_re(r" +(?:lần lượt )?(?:là|thuộc về)(?: của)? +")
_THEIR_END = lazy_re(r"[;:.()]|(?<!\w)(?:với|đạt|cùng|khi|có)(?!\w)")


def behind(clauses: Clauses, at: int, end: int) -> list[tuple[int, int]]:
    """Return the names that follow the places that they take: `vị trí thứ 4 và thứ 5 là A và B`."""
    m = _THEY_ARE.match(clauses.folded, at, end)
    if m is None:
        return []
    stop = _THEIR_END.search(clauses.folded, m.end(), end)
    close = stop.start() if stop is not None else end
    starts = [m.end(), *(item.end() for item in _ITEM_BREAK.finditer(clauses.folded, m.end(), close))]
    phrases = [clauses.phrase(a, b) for a, b in pairwise([*starts, close])]
    named = [p.name for p in phrases if p is not None and p.name is not None]
    return named if len(named) == len(starts) else []


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
    start = bound
    for stop in _CLAUSE.finditer(clauses.folded, bound, m.start()):
        start = stop.end()
    amounts = _HAVE.search(clauses.folded, start, m.start())
    listed = _listed(clauses, start, amounts.start()) if amounts is not None else []
    listed = listed or _listed(clauses, start, m.start())
    last = max(clauses.folded.rfind(c, start, m.start()) for c in (", ", "; "))
    if listed or last <= start:
        return listed
    return _listed(clauses, last + 1, m.start())  # Hà Nội thứ 2 với 62,5 điểm, | Đà Nẵng và Bình Dương


#: How many characters a list before its places has at most.
_LONGEST = 400


def listed_before(clauses: Clauses, at: int) -> list[tuple[int, int]]:
    """Return the names that a clause lists right before `at`: `VNPT, Vinamilk và Sabeco | lần lượt ...`."""
    start = max(clauses.sentence.start, at - _LONGEST)
    breaks = [m.end() for m in _CLAUSE.finditer(clauses.folded, start, at)]
    names = _listed(clauses, breaks[-1] if breaks else start, at)
    gaps = pairwise([*names, (at, at)])
    return names if all(_BETWEEN.fullmatch(clauses.folded, b, a) for (_, b), (a, _) in gaps) else []


def side_by_side(clauses: Clauses, placing: Placing, bound: int, count: int) -> list[tuple[int, int]]:
    """Return the names right before as many places: `Hà Nội và Huế | đứng thứ 41 và 57`, [] where they are
    not as many.
    """
    names = listed_before(clauses, placing.start)
    return names if len(names) == count and names[0][0] >= bound else []


#: Between names that are listed: `tỉnh Đồng Tháp | , tỉnh | Long An`.
_BETWEEN = lazy_re(r"(?:,| và|;)?(?: [^\W\d]+){0,2} ")


#: What a list of names begins behind.
_CLAUSE = lazy_re(r"[;:]|\.(?!\w)|(?<!\w)(?:theo đó|trong đó|cụ thể|là|trong khi(?: đó)?|còn|nhưng)(?!\w),?")
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


_OWNER = lazy_re(
    r"[\"”]? *(?:năm (?:19|20)\d\d )?của +(?P<name>[^,;:()]{2,60}?)"
    r"(?= +(?:đã |năm \d{4} )*(?:đều|lần lượt)(?!\w))"
)
#: `Chính quyền số và kinh tế số | đều xếp thứ 2`
_ALIKE = lazy_re(r"(?<!\w)(?:đều|cùng)(?: \w+){0,2} *$")


def alike(folded: str, bound: int, placing: Placing) -> bool:
    """Tell whether several have one place: `Chính quyền số và kinh tế số đều xếp thứ 2`."""
    return _ALIKE.search(folded, bound, placing.start) is not None


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


def turns_round(folded: str, start: int, end: int) -> bool:
    """Tell whether a stretch counts from below, so that what is next is better, not worse."""
    return _ROUND.search(folded, start, end) is not None


_PAIR = lazy_regex(r"(?P<one>[^,;:()]{2,50}) và (?P<other>[^,;:()]{2,50})")


def pair(subject: str) -> tuple[str, str] | None:
    """Return the two that a subject joins, `Bộ Y tế và Bộ Tài chính`, None for the name of one: both must be
    places, or begin with the same word.
    """
    m = _PAIR.fullmatch(subject)
    if m is None:
        return None
    one, other = m["one"], m["other"]
    if key(one).split()[0] == key(other).split()[0] or (_ends_in_place(one) and is_place(other)):
        return one, other
    return None


def _ends_in_place(name: str) -> bool:
    """`Vé số Vĩnh Long`, `Vĩnh Long`"""
    words = name.split()
    return any(is_place(" ".join(words[-n:])) for n in (1, 2, 3, 5) if n <= len(words))


#: `ông A (1,7 tỷ USD) và ông B (1,7 tỷ USD) | đồng hạng 1.349`: what stands between one and the place.
_ASIDE = lazy_re(r"(?: \([^()]*\))?(?: (?:cùng|đều|đồng|hiện|đang|vẫn|đã|tiếp tục))*[ ,]*")
_NEXT_BEFORE = lazy_re(r"(?P<gap>(?: \([^()]*\))?(?:, (?:và )?| và )(?:(?:ông|bà|tỉnh|thành phố|đảng) )?)$")


#: `Sau | Singapore, Malaysia và Thái Lan đứng thứ hai`
_HELD = lazy_re(r"(?<!\w)(?:sau|theo|vượt|hơn|như|với|tại|ở|trong|từ|của|cùng)(?: (?:ông|bà|tỉnh))? $")


def sharers(clauses: Clauses, placing: Placing, subject: str) -> list[str]:
    """Return all whom a clause lists before the place that they share, [] where it lists none: `Hàn Quốc,
    Phần Lan và Đức | xếp thứ hai`.
    """
    two = pair(subject)
    last = two[1] if two is not None else subject
    begin = max(clauses.sentence.start, placing.start - _LONGEST)
    at = clauses.text.rfind(last, begin, placing.start)
    if at < 0 or _ASIDE.fullmatch(clauses.folded, at + len(last), placing.start) is None:
        return list(two or ())
    names, start = [last], at
    if two is not None:
        names, start = list(two), clauses.text.rfind(two[0], begin, at)
    joined = two is not None or _is_shared(clauses, placing)
    while joined and (m := _NEXT_BEFORE.search(clauses.folded, max(begin, start - 60), start)) is not None:
        if len(names) == 1 and " và " not in m["gap"]:
            break
        before = right_before(clauses, begin, m.start())
        if before is None or _HELD.search(clauses.folded, max(0, before[0] - 12), before[0]):
            break
        names, start = [clauses.text[slice(*clauses.person(before))], *names], before[0]
    return names if len(names) > 1 else list(two or ())


def right_before(clauses: Clauses, begin: int, at: int) -> tuple[int, int] | None:
    """Return the span of the name that ends at `at`, with the nouns that are part of it: `Bộ Tài chính`."""
    opens = max(begin, *(clauses.folded.rfind(c, begin, at) + len(c) for c in (", ", "; ", " và ")))
    held = PREPOSITION.match(clauses.folded, opens, at) is not None
    phrase = clauses.phrase(opens, at) if not held else None
    if phrase is not None and phrase.name is not None and phrase.name[1] == at:
        return phrase.name
    names = list(clauses.names(max(begin, at - 60), at))[-1:]
    return names[0] if names and names[0][1] == at else None


def _is_shared(clauses: Clauses, placing: Placing) -> bool:
    """Tell whether the words of a place say that several have it: `đồng hạng 1.349`, `cùng xếp thứ 3`."""
    start = max(clauses.sentence.start, placing.start - _LONGEST)
    return clauses.folded.startswith("đồng ", placing.start) or alike(clauses.folded, start, placing)


def sharer(clauses: Clauses, placing: Placing, subject: str) -> str | None:
    """Return who shares a place with a subject told behind it: `hai bác sĩ đều xếp thứ 3 là A | và B`."""
    at = clauses.text.find(subject, placing.end, min(placing.end + 200, clauses.sentence.end))
    after = at + len(subject)
    if at < 0 or not clauses.text.startswith(" và ", after):
        return None
    if not alike(clauses.folded, clauses.sentence.start, placing):
        return None
    phrase = clauses.phrase(after + 4, clauses.sentence.end)
    return clauses.text[slice(*phrase.name)] if phrase is not None and phrase.name is not None else None


def is_place(name: str) -> bool:
    """Tell whether a name is that of a country, a province or a region."""
    return key(name) in countries() or bool(provinces.named(name)) or key(name) in regions.names()
