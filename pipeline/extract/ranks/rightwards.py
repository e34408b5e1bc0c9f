"""Who is placed where the subject stands behind its place: `Đứng thứ hai là | Huế`, `Đứng thứ hai, | Huế |
đạt 91 điểm`.
"""

from __future__ import annotations

import re

from ...language.lazily import lazy_re
from ...lexicon.rank_words import any_of
from .clauses import Clauses
from .placing import Placing, Reference

#: Between an inverted placing and its subject: `đứng đầu bảng xếp hạng HSBC 2019 là Thuỵ Sĩ`.
_INVERTED = lazy_re(rf"(?<!\w){any_of('handed to')}\s+|:\s+")
#: `Mặc dù tụt xuống vị trí thứ 2 nhưng Vinamilk ...`, `Đứng thứ hai, Singapore ...`: the subject comes after.
_FOLLOWS = lazy_re(r"[^,;.]{0,60}?(?:,(?!\d)|(?<!\w)nhưng(?!\w)|(?<!\w)song(?!\w))\s*(?:nhưng\s+|thì\s+)?")
#: `Trong 19 lĩnh vực đầu tư, `
COUNTS = rf"[\"“' ]*trong(?: số| tổng số)? \d{{1,3}} {any_of('counted')}(?!\w)[^,.;:()]{{0,60}}, "
#: `Trong 10 yếu tố, lương chỉ đứng thứ 7, trong khi | đứng đầu là phúc lợi`
_OPENING = lazy_re(rf"[ \"'–-]*|{COUNTS}[^.;:()]{{2,90}}, (?:(?:trong khi|còn|và) )?")
#: `Đứng thứ hai về mức thưởng | là`: what may stand between a placing that opens its clause and its verb.
_TOLD = lazy_re(r"[^,;.:\n]{0,90}?(?<!\w)(?:là|thuộc về|phải kể đến|gọi tên) +(?=\S)")


#: `các công ty có vốn nhà nước | với mức ...`: where a subject without a name ends.
_STOP = lazy_re(r"[,;.:()\n]|(?<!\w)(?:với|đạt|vì|do|khi|trong|tại|ở)(?!\w)")


def opening(clauses: Clauses, placing: Placing, at: int, limit: int) -> Reference | None:
    """`Đứng cuối bảng là các công ty có vốn nhà nước`: the subject that follows, though it has no
    name; nobody else is meant, so that nothing is carried over from earlier sentences.
    """
    if not placing.verb or _OPENING.fullmatch(clauses.folded, clauses.sentence.start, placing.start) is None:
        return None
    m = _TOLD.match(clauses.folded, max(at, placing.end), limit)
    if m is None:
        return None
    phrase = clauses.phrase(m.end(), limit)
    if phrase is None or phrase.anaphor:
        return None
    if phrase.measure is not None and (placing.change is not None or phrase.name is not None):
        return None
    if phrase.name is not None:
        return Reference(phrase.name)
    stop = _STOP.search(clauses.folded, m.end(), limit)
    end = max(phrase.end, min(stop.start() if stop else limit, m.end() + 70))
    return Reference((phrase.start, phrase.start + len(clauses.folded[phrase.start : end].rstrip())))


_BRACKET = lazy_re(r" *\((?P<inside>[^()\n]{2,60})\)")


def in_bracket(clauses: Clauses, at: int, limit: int) -> tuple[int, int] | None:
    """`một đội xếp thứ ba (Trường THCS A)`: a bracket that holds nothing but the name."""
    m = _BRACKET.match(clauses.folded, at, limit)
    phrase = clauses.phrase(*m.span("inside")) if m is not None else None
    return phrase.name if m is not None and phrase is not None and phrase.end >= m.end("inside") - 1 else None


def following(clauses: Clauses, placing: Placing, at: int) -> tuple[int, int] | None:
    """Return the subject of the main clause, where the placing opens the sentence in a clause without one."""
    start = clauses.sentence.start
    if placing.start - start > 80 or len(clauses.folded[start : placing.start].split()) > 8:
        return None
    if any(s.kind not in ("empty", "verb", "adverbial") for s in clauses.stretches(start, placing.start)):
        return None
    m = _FOLLOWS.match(clauses.folded, at, clauses.sentence.end)
    if m is None:
        return None
    phrase = clauses.phrase(m.end(), min(clauses.sentence.end, m.end() + 200))
    return phrase.name if phrase is not None and not phrase.anaphor else None


#: `dẫn đầu ngành tôm nên ông A được gọi | là "vua tôm"`: another clause.
_OTHER = lazy_re(r"(?<!\w)(?:nên|mà|vì|khi|được gọi|nhiều người gọi)(?!\w)")
_FROM = lazy_re(r"(?:từ|do|ở|tại|với|để|vì|nhờ)(?!\w)")


def after_verb(clauses: Clauses, start: int, limit: int, *, open_subject: bool) -> tuple[int, int] | None:
    """Return the noun phrase after `là` or `thuộc về`, where the placing opens its clause."""
    m = _INVERTED.search(clauses.folded, start, limit)
    if m is None or len(clauses.folded[start : m.start()].split()) > (14 if open_subject else 8):
        return None
    between = clauses.folded[start : m.start()]
    if re.search(r"[;.]", between) or _FROM.match(clauses.folded, m.end()) or _OTHER.search(between):
        return None
    phrase = clauses.phrase(m.end(), limit)
    if phrase is None or phrase.name is None:
        return None
    return phrase.name
