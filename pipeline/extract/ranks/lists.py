"""Rows that lists imply: `A, B và C lần lượt đứng đầu`, `A và B cùng xếp thứ 3`, `Áo (5), Thái Lan (6)`."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ...language.lazily import lazy_re
from ...language.reading import Sentence
from . import sequels, sharers, turns
from .clauses import Clauses
from .context import Context
from .fill import fill
from .names import is_place
from .placing import Placing, Reference
from .rows import Row
from .tails import tail
from .totals import at_large
from .whose import subject as subject_of

_PLACE = lazy_re(r"(?<!\w)(?:thứ|hạng|vị trí) \d")


def in_turn(context: Context, sentence: Sentence, placing: Placing, bound: int) -> list[Row]:
    """`A, B và C lần lượt đứng đầu`, `xếp thứ 7, thứ 12 và thứ 20`: in turn, or as numbered."""
    text, folded = context.reading.text, context.reading.folded
    clauses = context.clauses(sentence)
    more, stop = sequels.further(folded, placing, sentence.end)
    ranks = [placing.rank or 1, *more]
    whole = placing.but(end=stop) if more else placing
    by = turns.measures_in_turn(text, clauses, placing, bound)
    if by is not None and not more and sharers.alike(folded, bound, placing):
        ranks = ranks * len(by[0])
    if by is not None and len(by[0]) == len(ranks):
        owner = by[1] and text[slice(*by[1])]
        subject = owner or subject_of(context, sentence, Reference(), [], bracketed=False, after=placing.end)
        named = [(subject, span) for span in by[0]] if subject else []
    else:
        names, ranks = _listed(context, sentence, placing, bound, more, stop)
        whole = whole if len(names) == 1 + len(more) else placing
        named, by = [(text[a:b], (a, b)) for a, b in names], None
    after = tail(text, folded, whole, sentence.end)
    out: list[Row] = []
    for (subject, span), rank in zip(named, ranks, strict=False):
        row = Row(
            rule="ranks.list",
            sentence=sentence,
            evidence=(min(span[0], whole.start), max(span[1], after.core_end, whole.end)),
            subject=subject,
            rank=rank,
            out_of=placing.out_of,
            target=placing.target,
        )
        said = Reference(span) if by is None else Reference(measure=span)
        fill(context, row, whole, after, said, bound)
        if out and by is None and not row.own_indicator:
            row.indicator, row.scope = out[0].indicator, row.scope or out[0].scope
        out.append(row)
    return out


def _listed(
    context: Context, sentence: Sentence, placing: Placing, bound: int, more: list[int], stop: int
) -> tuple[list[tuple[int, int]], list[int]]:
    """Return the names that a placing and `more` places up to `stop` list, and the place of each."""
    clauses, end = context.clauses(sentence), sentence.end
    ranks = [placing.rank or 1, *more]
    closing = turns.closing(clauses, placing)
    if closing:
        return closing, [max(1, ranks[0] - i) for i in range(len(closing))][::-1]
    names = turns.in_turn(clauses, placing, bound, several=bool(more)) or turns.leaders(
        clauses, placing, bound
    )
    names = names or turns.by_numbers(clauses, placing, bound, end)
    names = names or turns.in_order(clauses, placing, end)
    names = names or (turns.behind(clauses, stop, end) if more else [])
    names = names or (turns.side_by_side(clauses, placing, bound, len(ranks)) if more else [])
    if 1 < len(ranks) < len(names):
        names = names[-len(ranks) :]  # Dẫn đầu là A, | B và C lần lượt xếp thứ hai và thứ ba
    names = names or (_of_group_before(context, sentence, len(ranks)) if more else [])
    if len(ranks) != len(names):
        ranks = [ranks[0] + i for i in range(len(names))]
    return names, ranks


def _of_group_before(context: Context, sentence: Sentence, count: int) -> list[tuple[int, int]]:
    """`Hà Nội và Huế cùng lọt top 200, | lần lượt xếp thứ 96 và 125`: as many as the group just told of."""
    own = [r for r in context.rows if r.sentence == sentence]
    if len(own) != count or any(r.top is None or r.rank is not None for r in own):
        return []
    starts = [context.reading.text.find(r.subject, sentence.start, sentence.end) for r in own]
    return [(at, at + len(r.subject)) for at, r in zip(starts, own, strict=True)] if min(starts) >= 0 else []


def together(clauses: Clauses, placing: Placing, row: Row) -> list[Row]:
    """`Nhật Bản và Hàn Quốc cùng dẫn đầu`, `hai bác sĩ đều xếp thứ 3 là A và B`, `A đứng thứ ba, ngang với
    B`: each of those who share a place; the row itself where one has it.
    """
    if row.rank is None and not row.last:
        several = sharers.members(clauses, placing, row.subject) if row.top is not None else []
        return [replace(row, subject=name) for name in several] if several else [row]
    level = [
        replace(row, subject=clauses.text[a:b], evidence=(row.evidence[0], b))
        for a, b in sharers.level(clauses, row.evidence[1])
    ]
    names = sharers.sharers(clauses, placing, row.subject)
    if names or level:
        return [replace(row, subject=name) for name in names or [row.subject]] + level
    other = sharers.sharer(clauses, placing, row.subject)
    return [row] if other is None else [row, replace(row, subject=other)]


def numbered(context: Context, sentence: Sentence, row: Row, start: int, limit: int) -> list[Row]:
    """`vị trí thứ 4 thuộc về Áo, Đan Mạch (5), Thái Lan (6)`: the items with numbers of their own."""
    if row.rank is None:
        return []
    text, folded = context.reading.text, context.reading.folded
    also = []
    for rank, of, measure, end in sequels.also_at(folded, start, limit) if row.own_indicator else ():
        sibling = row.sibling(sentence, row.subject, (row.evidence[0], end), rank, "ranks.list")
        sibling.out_of = of or sibling.out_of
        sibling.indicator, sibling.own_indicator = text[slice(*measure)], True
        also.append(sibling)
    if also:
        return also
    items = list(sequels.numbered_items(context.clauses(sentence), start, limit))
    alone = [
        rank for _, name_end, end, rank in items if sequels.NUMBER_ALONE.fullmatch(folded, name_end, end)
    ]
    ahead = _AHEAD.match(folded, start, limit) is not None
    if any(b <= a for a, b in pairwise(alone if ahead else [row.rank, *alone])):
        return []  # Hà Nội dẫn đầu với 276 giải, Ninh Bình (238), Phú Thọ (229): amounts
    if ahead and len(alone) < len(items):
        return []
    if len(items) == 1 and not (
        is_place(text[slice(*items[0][:2])]) or _PLACE.search(folded[items[0][1] : items[0][2]])
    ):
        return []  # `Lào 99` after others is a place in a list, `xe tăng Strv 122` and `(VNR 500)` are names
    found = [row.sibling(sentence, text[a:b], (a, end), rank, "ranks.list") for a, b, end, rank in items]
    of_all = ahead and bool(alone) and alone[-1] > row.rank  # thứ 5 ASEAN, sau Singapore (2), Malaysia (12)
    for sibling in found if ahead else ():
        sibling.bracketed = True  # beside whom the sentence is about
        sibling.scope = None if of_all and not at_large(sibling.scope) else sibling.scope
    return found


#: `đứng thứ 5 | , sau Singapore (2), Malaysia (12)`
_AHEAD = lazy_re(r",? +(?:và )?(?:chỉ )?(?:đứng |xếp )?sau ")
#: `A xếp thứ 143, B xếp thứ 147, | lần lượt tụt 5 bậc và 3 bậc`
_CHANGES = lazy_re(
    r"(?<!\w)lần lượt (?:(?P<up>tăng|vươn|leo)|(?:giảm|tụt|rớt|lùi))(?: lên| xuống)? "
    r"(?P<steps>\d{1,3}(?: bậc| hạng)?(?:, \d{1,3}(?: bậc| hạng)?)*,? và \d{1,3}) (?:bậc|hạng)(?!\w)"
)


def changed_in_turn(folded: str, sentence: Sentence, rows: list[Row]) -> None:
    """Give the places of a sentence the changes that it tells of them in turn."""
    m = _CHANGES.search(folded, sentence.start, sentence.end)
    if m is None:
        return
    steps = [int(n) for n in re.findall(r"\d+", m["steps"])]
    placed = [r for r in rows if r.rank is not None and r.evidence[0] < m.start()]
    if len(placed) < len(steps):
        return
    for row, step in zip(placed[-len(steps) :], steps, strict=True):
        row.change = step if m["up"] else -step
        row.previous = None


def share_measure(folded: str, rows: list[Row]) -> None:
    """`đứng thứ 13 thế giới và thứ 5 châu Á về số người dùng`: the measure said last is that of both."""
    for row, after in pairwise(rows):
        if row.own_indicator or not after.own_indicator:
            continue
        if re.fullmatch(r"[\s,]*(?:và\s+)?", folded[row.evidence[1] : after.evidence[0]]):
            row.indicator, row.own_indicator = after.indicator, True
