"""Members of a group, in order or in none: `Top 3 gồm A, B và C`, `ba tỉnh dẫn đầu PAPI là A, B và C`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice, pairwise

from ...language.lazily import lazy_re
from ...language.reading import Sentence
from . import sequels
from .context import Context
from .editions import edition
from .fill import fill
from .names import Span
from .placing import Placing, Reference
from .rows import Row
from .tails import tail

#: `Top 3 chế độ thưởng được áp dụng nhiều nhất lần lượt là: A (81%), B (40%) và C`
_MEMBERS = lazy_re(
    r"(?P<what>[^,;:.\n]{0,90}?),? (?:xếp )?(?:lần lượt|theo thứ tự)(?: từ \w+ (?:đến|xuống) \w+)?,? "
    r"(?:là|gồm):? +"
)
#: `Theo thứ tự từ trên xuống, | ba tỉnh mạnh nhất là: A, B và C`
_ORDERED = lazy_re(r"(?<!\w)thứ tự(?: [^,;:.()\n]{2,40})?,? $")
_THEY_ARE = lazy_re(r"(?P<what>[^,;:.()\n]{0,40}?) (?:là|gồm):? +")
_BY = lazy_re(r"^.*? có (.*?)(?: (?:cao|lớn|thấp|nhiều|tốt) nhất.*)?$")
_ITEM = lazy_re(r"(?:,(?! *\d)| và(?= [^,;.]{2,60}(?:$|[,.;])))(?![^()]{0,200}\))")
_NAME_END = lazy_re(r" +(?:với|đạt|có|là|chiếm|được|ở mức|tăng|giảm|\d|-)(?!\w)| *\(")


def members(context: Context, sentence: Sentence, placing: Placing) -> list[Row]:
    """Return a row a member of a group that is listed in order, [] where it is not, or not to its end."""
    text, folded = context.reading.text, context.reading.folded
    m = _MEMBERS.match(folded, placing.end, sentence.end) if placing.top else None
    if m is None and placing.top and _ORDERED.search(folded, sentence.start, placing.start):
        m = _THEY_ARE.match(folded, placing.end, sentence.end)
    if m is None:
        return []
    out: list[Row] = []
    at = m.end()
    breaks = (i.span() for i in _ITEM.finditer(folded, at, sentence.end))
    for a, b in chain(breaks, [(sentence.end, sentence.end)]):
        if len(out) > (placing.top or 0):
            return []
        cut = _NAME_END.search(folded, at, a)
        name = text[at : cut.start() if cut else a].strip(" .\"'")
        if name:
            end = at + len(text[at:a].rstrip(" ."))
            row = Row(
                "ranks.list", sentence, (placing.start, end), name, rank=len(out) + 1, target=placing.target
            )
            what = _BY.sub(r"\1", text[slice(*m.span("what"))].strip())
            row.indicator, row.own_indicator = what or None, bool(what)
            row.year = edition(context, sentence)
            out.append(row)
        at = b
    return out if len(out) == placing.top else []


#: `Top 5 PCI | gồm: A, B, C, D và E`, `ba địa phương dẫn đầu PAPI | là A, B và C`
_GROUP = lazy_re(
    r"[^,;:.()\n]{0,80}?(?: (?:gồm(?: có)?|bao gồm|có|là|thuộc về)(?!\w)|(?<=\w):):? *"
    r"(?:các (?:tỉnh|địa phương):? +)?"
)
_PLACED = lazy_re(r" *\([^()]*(?:hạng|thứ|vị trí) \d")


def of_group(context: Context, sentence: Sentence, placing: Placing, bound: int) -> list[Row]:
    """Return a row a member of a group whose members are all told, in no order; [] where they are not."""
    text, folded = context.reading.text, context.reading.folded
    m = _GROUP.match(folded, placing.end, sentence.end) if placing.top else None
    items = sequels.items(context.clauses(sentence), m.end(), sentence.end) if m is not None else ()
    names = list(islice(items, (placing.top or 0) + 1))
    few = m is not None and folded.startswith(("top", "tốp", "nhóm", "trong"), placing.start)
    if len(names) < 2 or len(names) > (placing.top or 0) or (len(names) < (placing.top or 0) and not few):
        return []
    if _PLACED.match(folded, names[0][1], sentence.end):
        return []  # ba tỉnh dẫn đầu là A (hạng 10), B (hạng 11): each has a place of its own
    after = tail(text, folded, placing, names[0][0])
    out = []
    for span, rank in zip(names, _numbers(folded, names, placing.top or 0), strict=True):
        row = Row("ranks.top", sentence, (placing.start, max(span[1], after.core_end)), text[slice(*span)])
        row.rank, row.top, row.target = rank, placing.top if rank is None else None, placing.target
        fill(context, row, placing, after, Reference(span), bound)
        best = _BEST.search(folded, placing.start, placing.end)
        if row.indicator is None and best is not None:
            row.indicator, row.own_indicator = text[slice(*best.span("measure"))], True
        out.append(row)
    return out


_NUMBER = lazy_re(r" *\((?P<number>\d{1,3})\)")


def _numbers(folded: str, names: Sequence[Span], most: int) -> Sequence[int | None]:
    """Return the places in brackets behind names, `top 10 có A | (4) |, B | (5)`: all have one, and they rise
    up to `most`; else none has.
    """
    told = [_NUMBER.match(folded, end) for _, end in names]
    numbers = [int(m["number"]) for m in told if m is not None]
    rise = all(a < b for a, b in pairwise([0, *numbers, most + 1]))
    return numbers if rise and len(numbers) == len(names) else [None] * len(names)


#: `Ba tỉnh có | tăng trưởng | cao nhất cả nước`
_BEST = lazy_re(r" có (?P<measure>[^,;]{3,50}?) (?:cao|thấp|lớn|nhiều|tốt) nhất")
_NAMED = ("top", "tốp", "nhóm", "trong", "vào", "xếp", "hạng", "thứ hạng", "vị trí")


def of_nobody(folded: str, placing: Placing) -> bool:
    """Tell whether a group is only counted, `ba tỉnh dẫn đầu`, so that nobody is said to be of it."""
    told = placing.rule == "ranks.change" or folded.startswith(_NAMED, placing.start)
    return placing.top is not None and not told
