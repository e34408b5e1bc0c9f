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

#: `Đứng dưới | Việt Nam là`, `Việt Nam xếp sau`
_WAY = lazy_re(
    r"(?<!\w)(?:đứng|xếp)(?: ngay)? (?:(?P<below>sau|dưới)|trên|trước)(?!\w)"
    r"(?P<whom> [^,;:.()\n]{2,40}?(?: lần lượt)? là(?: các (?:nước|tỉnh|địa phương))?(?= ))?"
)
#: How many rows back somebody is looked for who is placed already.
_BACK = 30


def rows(context: Context, sentence: Sentence, before: list[Row]) -> list[Row]:
    """Return a row a name with its place in brackets, where all places are on the side that is told of
    somebody placed before; [] where one is not, or they do not rise.
    """
    folded = context.reading.folded
    m = _WAY.search(folded, sentence.start, sentence.end)
    if m is None or folded.find("(", m.end(), sentence.end) < 0 or before:
        return []
    clauses = context.clauses(sentence)
    told = [
        (a, b, end, rank)
        for a, b, end, rank in sequels.numbered_items(clauses, m.end(), sentence.end)
        if sequels.NUMBER_ALONE.fullmatch(folded, b, end) and is_place(clauses.text[a:b])
    ]
    ranks = [rank for *_, rank in told]
    if len(told) < 2 or any(low >= high for low, high in pairwise(ranks)):
        return []
    below = (m["below"] is not None) == (m["whom"] is not None)  # of whom the rest are told
    pivot = _pivot(context, context.reading.text[sentence.start : told[0][0]])
    if pivot is None or pivot.rank is None:
        return []
    if not (ranks[0] > pivot.rank if below else ranks[-1] < pivot.rank):
        return []
    return [_row(context, sentence, pivot, item) for item in told]


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
