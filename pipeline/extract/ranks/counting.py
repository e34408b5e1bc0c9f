"""Rows that the text counts on to from the last place told: `A dẫn đầu, tiếp đến là B và C`, `A đứng đầu. B
và C lần lượt đứng ở các vị trí tiếp theo`.
"""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...language.reading import Sentence
from . import sequels, sharers, superlatives, turns
from .context import Context
from .numerals import value
from .rows import Row

#: `Trong khối này, xếp sau Đà Nẵng là ...`
_THIS_GROUP = lazy_re(r"(?:trong|ở|thuộc) (?:khối|nhóm|cụm) này")
#: `xếp sau | 2 tập đoàn Nhật Bản | là A và B`, `đứng sau | một hãng khác | là A`: those are ahead of them;
#: and `đứng sau | cùng` is the last.
_COUNTED = lazy_re(r"\d|(?:hai|ba|bốn|năm|sáu|các|những|nhiều|cùng)(?!\w)|.* khác$")


def following(context: Context, sentence: Sentence, rows: list[Row]) -> None:
    """Count on from the last row where a sentence passes on to the next places; adds them to the context."""
    text, folded = context.reading.text, context.reading.folded
    counted: list[Row] = []
    for m in sequels.next_cue().finditer(folded, sentence.start, sentence.end):
        told = [r for r in rows if counted and counted[-1].evidence[1] <= r.evidence[0] < m.start()]
        last = counted[-1] if counted and not told else _counted_from(context, sentence, rows, m.start())
        if last is None or last.rank is None or last.last:
            continue
        if m["after"] and _COUNTED.match(m["after"]):
            continue  # xếp sau 2 tập đoàn Nhật Bản là A và B: those are ahead
        most = value(m["count"]) if m["count"] else None
        lowest = last.rule == "ranks.superlative"  # mức giá thấp nhất, tiếp đến là A: an order of its own
        if not lowest and sequels.turns_round(folded, sentence.start, m.start()):
            continue  # đứng chót là A, sau đó là B: counted from below
        if any(m.start() <= r.evidence[0] < m.end() + 4 for r in rows):
            continue
        limit = min([r.evidence[0] for r in rows if r.evidence[0] > m.end()], default=sentence.end)
        names = list(sequels.items(context.clauses(sentence), m.end(), limit))
        if not names and last.subject[1:].islower():
            spans = sequels.plain_items(folded, m.end(), limit)
            names = spans if all(text[a:b].islower() for a, b in spans) else []
        while names and limit < sentence.end and "," not in folded[names[-1][1] : limit]:
            names.pop()  # it has a place of its own: tiếp theo là A xếp hạng 1.549
        group = context.group(sentence) if _THIS_GROUP.search(folded, sentence.start, m.start()) else None
        for i, name in enumerate(names[:most], start=1):  # ba vị trí tiếp theo: no more than three
            evidence = m.start(), name[1]
            surface = text[slice(*name)]
            row = last.sibling(sentence, surface, evidence, last.rank + i, "ranks.sequel")
            row.scope = group or row.scope
            context.add(row)
            counted.append(row)


#: `VNPT, Vinamilk và Sabeco | lần lượt đứng ở các vị trí tiếp theo`
_THEN_THEY = lazy_re(
    r"(?<!\w)(?:lần lượt )?(?:đứng|xếp|giữ|nằm|chiếm)(?: ở| tại)? (?:các|những|hai|ba|bốn|\d) "
    r"(?:vị trí|thứ hạng|ngôi vị)(?: kế)? (?:tiếp theo|kế tiếp|tiếp|sau đó|còn lại)(?!\w)"
    r"|(?<!\w)(?:lần lượt )?(?:theo sau|xếp sau|đứng sau)(?= *(?:[.;]|$))"
)


#: `Vios đứng thứ hai, Kia Cerato | xếp ngay sau | với 1.500 xe`
_RIGHT_BEHIND = lazy_re(
    r"(?<!\w)(?:xếp|đứng) (?:ngay sau|kế tiếp|kế sau|tiếp theo|sau)"
    r"(?=(?: đó)?(?: *[,.;]| (?:với|khi)(?!\w)|$))"
)


def next_in_turn(context: Context, sentence: Sentence, rows: list[Row]) -> None:
    """Count on where a sentence lists those on the next places before it says so; adds them to the
    context.
    """
    m = _THEN_THEY.search(context.reading.folded, sentence.start, sentence.end)
    several = m is not None
    m = m or _RIGHT_BEHIND.search(context.reading.folded, sentence.start, sentence.end)
    last = _counted_from(context, sentence, rows, m.start()) if m is not None else None
    if m is None or last is None or last.rank is None or last.last:
        return
    clauses = context.clauses(sentence)
    if several:
        names = turns.listed_before(clauses, m.start())
        if any(sequels.NUMBER_ALONE.match(context.reading.folded, end) for _, end in names):
            return  # Lào (105), Campuchia (109) và Myanmar (131) đứng sau: they have places of their own
    else:
        one = sharers.right_before(clauses, max(sentence.start, m.start() - 80), m.start() - 1)
        names = [one] if one is not None else []
    for i, name in enumerate(names, start=1):
        surface = context.reading.text[slice(*name)]
        context.add(last.sibling(sentence, surface, (name[0], m.end()), last.rank + i, "ranks.sequel"))


def _counted_from(context: Context, sentence: Sentence, rows: list[Row], at: int) -> Row | None:
    """The row that `tiếp theo là` counts on from: the last before it, else what the sentence is about."""
    before = [r for r in rows if r.evidence[0] < at and r.rank is not None]
    if before:
        return context.as_leader(before[-1])
    # `A thu hút nhiều nhất, tiếp đến là B`: an order of its own, whether or not A has a row
    best = _best_in(context, sentence, sentence.start, at)
    if best is None and not context.reading.folded[sentence.start : at].strip():
        best = _best_before(context, sentence)
    return best or context.last_place(sentence) or context.place_of(context.leading(sentence))


def _best_before(context: Context, sentence: Sentence) -> Row | None:
    """`Hà Lan có kết quả tốt nhất. | Theo sau là ...`: a first place, where the sentence right before has a
    superlative of somebody and no place.
    """
    earlier = next(iter(context.before(sentence)), None)
    if earlier is None or any(r.sentence == earlier and r.rank is not None for r in context.rows):
        return None
    best = _best_in(context, sentence, earlier.start, earlier.end)
    return best if best is not None and context.leading(earlier) is not None else None


def _best_in(context: Context, sentence: Sentence, start: int, end: int) -> Row | None:
    """Return a first place of a `sentence` by the last superlative of a stretch, None without one."""
    best = superlatives.superlatives(context.reading.text, context.reading.folded, start, end)
    if not best:
        return None
    by = superlatives.measure(context.reading.folded, best[-1], start)
    measure = context.reading.text[slice(*by)] if by is not None else None
    return Row("ranks.superlative", sentence, (end, end), "", rank=1, indicator=measure)
