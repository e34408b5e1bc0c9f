"""Places in brackets of those that stand above or below somebody: `Đứng dưới Việt Nam là Lào (105), Campuchia
(109)`, `Việt Nam đứng sau Singapore (2), Malaysia (12)`.
"""

from __future__ import annotations

from itertools import pairwise

from ...language.lazily import lazy_re
from ...language.reading import Sentence
from . import sequels
from .context import Context
from .names import is_place
from .rows import Row

#: `Đứng dưới | Việt Nam là`, `đứng trên Việt Nam có`, `Việt Nam xếp sau`
_WAY = lazy_re(
    r"(?<!\w)(?:đứng|xếp)(?: ngay)? (?:(?P<below>sau|dưới)|trên|trước)(?!\w)"
    r"(?P<whom>(?: [^,;:.()\n]{2,40}?)?(?: lần lượt)? (?:là|có)(?: các (?:nước|tỉnh|địa phương))?(?= ))?"
)
#: How many rows back somebody is looked for who is placed already.
_BACK = 30


def rows(context: Context, sentence: Sentence, before: list[Row]) -> list[Row]:
    """Return a row a name with its place in brackets, where all places are on the side that is told of
    somebody placed before; [] where one is not, or they do not rise.
    """
    folded = context.reading.folded
    ways = list(_WAY.finditer(folded, sentence.start, sentence.end))
    if not ways or folded.find("(", ways[0].end(), sentence.end) < 0 or before:
        return []
    limits = [*(m.start() for m in ways[1:]), sentence.end]
    told = [_told(context, sentence, m.end(), limit) for m, limit in zip(ways, limits, strict=True)]
    if sum(map(len, told)) < 2 or not told[0]:
        return []
    pivot = _pivot(context, context.reading.text[sentence.start : told[0][0][0]])
    if pivot is None or pivot.rank is None:
        return []
    for m, items in zip(ways, told, strict=True):
        ranks = [rank for *_, rank in items]
        below = (m["below"] is not None) == (m["whom"] is not None)  # of whom the rest are told
        if any(
            low >= high for low, high in pairwise([pivot.rank, *ranks] if below else [*ranks, pivot.rank])
        ):
            return []
    return [_row(context, sentence, pivot, item) for items in told for item in items]


def _told(context: Context, sentence: Sentence, at: int, limit: int) -> list[tuple[int, int, int, int]]:
    """Return the places named from `at` on that have nothing but a number in brackets behind them."""
    clauses = context.clauses(sentence)
    return [
        (a, b, end, rank)
        for a, b, end, rank in sequels.numbered_items(clauses, at, limit)
        if sequels.NUMBER_ALONE.fullmatch(clauses.folded, b, end) and is_place(clauses.text[a:b])
    ]


def _pivot(context: Context, said: str) -> Row | None:
    """Return the place of the one whom the words before the brackets name: the first, as those by parts of a
    measure come after that by all of it.
    """
    near = context.rows[-_BACK:]
    return next((r for r in near if r.rank is not None and r.subject in said), None)


def _row(context: Context, sentence: Sentence, pivot: Row, item: tuple[int, int, int, int]) -> Row:
    start, name_end, end, rank = item
    row = Row("ranks.list", sentence, (start, end), context.reading.text[start:name_end], rank=rank)
    row.indicator, row.year, row.bracketed = pivot.indicator, pivot.year, True
    row.out_of = pivot.out_of if (pivot.out_of or 0) >= rank else None
    return row
