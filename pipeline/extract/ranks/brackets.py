"""Places in brackets: of a measure (`tài nguyên tự nhiên (hạng 34), sức cạnh tranh về giá (hạng 35)`), whose
holder is said once, before them or in an earlier sentence; and beside a score (`Huế (46 điểm, hạng 11)`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...language.lazily import lazy_re
from ...language.reading import Sentence
from ...records import record
from .clauses import Clauses
from .context import Context
from .editions import edition
from .names import Span, is_place, last_name
from .rows import Row

_STEPS = r"(?P<{way}>tăng|giảm|tụt|lùi|cải thiện)(?: được)? (?P<{steps}>\d{{1,3}}) (?:bậc|hạng)[^()]{{0,40}}"
_PLACE = lazy_re(
    r"\((?:(?:(?:xếp|đứng) )?(?:ở )?(?:(?:thứ hạng|hạng|vị trí|vị thứ|thứ)(?: thứ)? )?(?P<rank>\d{1,4})"
    r"(?:/(?P<of>\d{1,4}))?(?: [^\d(),;]{2,40}(?:, [^\d(),;]{2,20})?)?"
    rf"(?:[,;] {_STEPS.format(way='way', steps='steps')})?"
    rf"|{_STEPS.format(way='way2', steps='steps2')})\)"
)
_WORDED = lazy_re(r"\((?:xếp|đứng|hạng|vị trí|vị thứ|thứ|tăng|giảm|tụt|lùi|cải thiện)|/\d")
#: `Nam Định (TB điểm thi 6,84; xếp thứ 1), An Giang (6,82; 2)`
_SCORED = lazy_re(
    r"\([^\d()]{0,30}? ?\d[\d.,]*(?: [^\W\d]\w*)?[,;] "
    r"(?:(?:xếp |đứng )?(?:hạng|thứ|vị trí(?: thứ)?) (?P<rank>\d{1,3})|(?P<bare>(?<=; )\d{1,3}))\)"
)
_FALLS = ("giảm", "tụt", "lùi")
#: Where the words of an item begin.
_OPENS = lazy_re(r"[,;:()]|(?<!\w)(?:và|như|gồm|bao gồm|là|có|ở|trong|với|chỉ còn)(?= )")
_FEWEST, _MOST = 2, 12
#: `Bộ Nông nghiệp (xếp thứ 18)`, `năm ngoái (hạng 24)`, `xếp ngay sau (vị trí thứ 7) là A`
_NO_MEASURE = lazy_re(
    r".*\d|(?:bộ|sở|ban|cục|vụ|viện|trường|đh|đại học|học viện|công ty|cty|tổng công ty|ngân hàng|tập đoàn|"
    r"hãng|tỉnh|thành phố|tp|quận|huyện|thị xã|xã|phường|đội|thí sinh|ông|bà|anh|chị|em|năm|tháng|hiện|nay|"
    r"trước|xếp|đứng|theo|tiếp|kế|sau|vị trí|thứ hạng|hạng)(?!\w)"
)
#: How many characters a name takes at most.
_LONGEST = 60
_OWNED = lazy_re(r" (?:của|ở|tại) $")


@record(frozen=True, slots=True)
class Item:
    """A measure with its place in a bracket, and whose it is where the item says so; or somebody with a score
    and a place, without a measure.
    """

    start: int
    measure: Span | None
    owner: Span | None
    place: int
    end: int
    rank: int | None
    out_of: int | None
    change: int | None


def items(clauses: Clauses, sentence: Sentence) -> Iterator[Item]:
    """Yield the measures of a sentence that have a place in a bracket behind them, and names with a place and
    a change to it; `place` is where the bracket opens and `end` where it closes.
    """
    text, folded = clauses.text, clauses.folded
    floor = sentence.start
    for m in _PLACE.finditer(folded, sentence.start, sentence.end):
        low, floor = floor, m.end()
        if _WORDED.search(folded, m.start(), m.end()) is None:
            continue
        end = m.start() - (text[m.start() - 1] == " ")
        start = max((o.end() for o in _OPENS.finditer(folded, low, end)), default=low)
        start += len(text[start:end]) - len(text[start:end].lstrip(" \"“'"))
        way, steps = m["way"] or m["way2"], m["steps"] or m["steps2"]
        change = (-int(steps) if way in _FALLS else int(steps)) if steps else None
        rank, out_of = (int(m[g]) if m[g] else None for g in ("rank", "of"))
        if rank == 0 or (rank is not None and out_of is not None and rank > out_of):
            continue
        names, owner = list(clauses.names(start, end)), None
        if names and names[-1][1] == end:
            owned = _OWNED.search(folded, start, names[-1][0])
            if owned is None or owned.start() <= start:
                if rank is not None and change is not None:  # Malaysia (hạng 29, giảm 3 bậc)
                    who = last_name(clauses, start, end) or names[-1]
                    yield Item(who[0], None, who, m.start(), m.end(), rank, out_of, change)
                continue  # the others are places like any
            end, owner = owned.start(), names[-1]
        words = folded[start:end].split()
        if _FEWEST <= len(words) <= _MOST and not _NO_MEASURE.match(folded, start, end):
            yield Item(start, (start, end), owner, m.start(), m.end(), rank, out_of, change)


def scored(clauses: Clauses, sentence: Sentence) -> Iterator[Item]:
    """Yield those whose place stands in a bracket behind their score; a number alone counts as one only after
    another that is called a place.
    """
    called = False
    for m in _SCORED.finditer(clauses.folded, sentence.start, sentence.end):
        called = called or m["rank"] is not None
        end = m.start() - (clauses.text[m.start() - 1] == " ")
        *_, name = [None, *clauses.names(max(sentence.start, end - _LONGEST), end)]
        if called and name is not None and name[1] == end:
            rank = int(m["rank"] or m["bare"])
            yield Item(name[0], None, name, m.start(), m.end(), rank, None, None)


def found(clauses: Clauses, sentence: Sentence) -> list[Item]:
    """Return all places in brackets that are told so, in the order of the text."""
    if clauses.folded.find("(", sentence.start, sentence.end) < 0:
        return []
    return sorted([*items(clauses, sentence), *scored(clauses, sentence)], key=lambda i: i.place)


def rows(context: Context, sentence: Sentence, told: Sequence[Item], before: Sequence[Row]) -> list[Row]:
    """Return a row a place in a bracket, of its owner or of whom the sentence or the article speaks of."""
    if not told:
        return []
    clauses = context.clauses(sentence)
    last = before[-1] if before else context.last_row(sentence)
    carried = last.subject if last is not None else context.province or _topic(context)
    whose = _named(clauses, sentence, told[0].start) or carried
    out = []
    for item in told:
        subject = clauses.text[slice(*item.owner)] if item.owner else whose
        if subject is None or (last is None and len(told) < _FEWEST and item.owner is None):
            continue
        row = Row("ranks.list", sentence, (item.start, item.end), subject, rank=item.rank, out_of=item.out_of)
        row.change, row.year, row.bracketed = item.change, edition(context, sentence), True
        if row.out_of is None and last is not None and (last.out_of or 0) >= (item.rank or 0):
            row.out_of = last.out_of
        if item.measure is not None:
            row.indicator, row.own_indicator = clauses.text[slice(*item.measure)], True
        else:
            row.indicator = last.indicator if last is not None else context.indicator
        out.append(row)
    return out


def _topic(context: Context) -> str | None:
    topic = context.topic()
    return topic if topic is not None and (" " in topic or is_place(topic)) else None


def _named(clauses: Clauses, sentence: Sentence, at: int) -> str | None:
    """Return the one country or province that a sentence names before its first item."""
    named = {clauses.text[a:b] for a, b in clauses.names(sentence.start, at)}
    places = {name for name in named if is_place(name)}
    return places.pop() if len(places) == 1 else None
