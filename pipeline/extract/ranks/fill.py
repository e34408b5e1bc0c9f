"""What a row says besides who and which place: measure, scope, total, years; its own words first, then
what went before.
"""

from __future__ import annotations

import re

from ...language.lazily import lazy_re, lazy_regex
from ...language.reading import Reading, Sentence
from ...language.spelling import fold
from ...lexicon import indices
from ...lexicon.rank_words import any_of
from ...lexicon.ranked_kinds import LASTING, alike, counted, kind_of, may_be
from . import amounts, indicators
from .context import WINDOW, Context
from .editions import set_years
from .placing import Placing, Reference
from .rows import Row
from .scopes import named_in, scope_before
from .superlatives import measure
from .tails import Tail
from .within import best_scope

#: `bảng xếp hạng này`, `phần thi này`, `chỉ số tiếp theo`: one that was told before.
_POINTS_BACK = lazy_re(
    r"(?:(?:bộ|nhóm|các|những) )?(?:chỉ số|bảng xếp hạng|bảng|danh sách|xếp hạng|lĩnh vực|chỉ tiêu|tiêu chí|"
    r"nội dung|mặt hàng|kỳ thi|cuộc thi|phần thi|hạng mục|môn|nhóm|tỉ lệ|tỷ lệ|mức|con số|điểm|mặt)"
    r"(?:[^,;:.()]{0,40} (?:này|đó|nói trên|kể trên)| trên| tiếp theo| đầu tiên| gần nhất| mới nhất)(?!\w)"
    r"|(?:này|đó|ấy|nói trên|kể trên)$"
)
_TOO_GENERAL = lazy_re(
    r"(?:đạt |có )?(?:số |tổng |tổng số )?(?:điểm|điểm số|kết quả|vị trí|thứ hạng|số lượng|tỉ lệ|"
    r"tỷ lệ|xếp hạng|mức|mức độ|danh sách|"
    r"bảng xếp hạng|chỉ số|(?:top|tốp) \d+)(?: cao| thấp| tốt| lớn)?(?: lần lượt)?"
)


#: `Trong | số 19 bộ`, `trong | số các thành phố đáng sống`: those who are placed, not by what.
_COUNTED = lazy_re(r"số (?:\d|các|những)")
#: `là đối tác thương mại | số 1 của Mexico`
_IS = lazy_regex(r"(?<!\w)(?:là|trở thành) (?:\p{Ll}+ ){2,7}$")


def fill(context: Context, row: Row, placing: Placing, after: Tail, said: Reference, bound: int) -> None:
    """Fill the row's indicator, scope, total and years."""
    earlier = context.last_row(row.sentence, superlatives=row.rule == "ranks.superlative")
    if earlier is None and context.rows and context.rows[-1].sentence == row.sentence:
        earlier = context.rows[-1]
    before = earlier
    if context.rows and _comes_after(context, row) and (before is None or _beside(context, row)):
        before = context.rows[-1]
    _indicator(context, row, placing, after, said, bound, before)
    _scope(context, row, placing, after, before)
    set_years(context, row, placing, after, earlier)
    _total_before(row, placing, before)


def _beside(context: Context, row: Row) -> bool:
    """`TP HCM có dân số đông nhất cả nước, | Hà Nội xếp thứ hai`: of one sentence."""
    return context.rows[-1].sentence == row.sentence and not row.own_indicator


def _comes_after(context: Context, row: Row) -> bool:
    """`Toà nhà cao nhất thế giới là A. | Vị trí thứ hai thuộc về B`: the place after that of the last row."""
    last, sentences = context.rows[-1], context.before(row.sentence)
    near = last.sentence == row.sentence or last.sentence in sentences[:1]
    return last.rank is not None and row.rank == last.rank + 1 and near


def _indicator(
    context: Context,
    row: Row,
    placing: Placing,
    after: Tail,
    said: Reference,
    bound: int,
    earlier: Row | None,
) -> None:
    """Fill by what a row is placed: the first measure that its sentence tells, else what was told before."""
    reading = context.reading
    adjective = placing.start, placing.start + len(placing.quality or " ")
    spans = _measures(reading, row.sentence, placing, after, said, bound)
    general = None
    for span in sorted(spans, key=lambda s: s == adjective):  # `thấp` alone last
        low = reading.folded[slice(*span)]
        if _POINTS_BACK.match(low):
            break
        if _COUNTED.match(low) and reading.folded.endswith("trong ", 0, span[0]):
            continue
        if _TOO_GENERAL.fullmatch(low):
            general = general or span
            group = re.fullmatch(r"(?:top|tốp) (\d+)", low)
            if group is not None and row.out_of is None and (row.rank or 0) <= int(group[1]):
                row.out_of = int(group[1])
            continue
        if span == adjective:  # đạt lợi nhuận 11.000 tỷ đồng, | cao nhất hệ thống
            span = amounts.before(reading.folded, bound, placing.start) or span
        whole = _whole(reading, *_bare(reading.folded, span))
        row.indicator, row.own_indicator = reading.text[slice(*whole)], True
        if placing.quality is not None and (same := _same_again(context, row, placing.quality)) is not None:
            row.indicator = same
        return
    _else_indicator(context, row, placing, after, bound, earlier)
    if row.indicator is None and general is not None and "điểm" in reading.folded[slice(*general)]:
        row.indicator = reading.text[slice(*general)]


def _measures(
    reading: Reading, sentence: Sentence, placing: Placing, after: Tail, said: Reference, bound: int
) -> list[tuple[int, int]]:
    """Return the spans of the measures that a sentence tells of a place, those closest in grammar first."""
    spans = [after.measure]
    if placing.rule == "ranks.superlative" or placing.quality is not None:
        start = max(bound, said.subject[1]) if said.subject and said.subject[1] <= placing.start else bound
        spans.append(measure(reading.folded, placing, start))
    elif placing.rule == "ranks.bare" and _IS.search(reading.text, bound, placing.start):
        spans.append(measure(reading.folded, placing, bound))
    spans.append(said.measure)
    if said.measure is None and said.subject is not None and placing.verb:
        spans.append(indicators.done(reading.folded, said.subject[1], placing.start))
    spans.append(indicators.among_best(reading.folded, bound, placing.start))
    spans.append(indicators.in_sentence(reading, bound, placing.start))
    if bound == sentence.start:
        spans.append(indicators.in_sentence(reading, sentence.start, min(sentence.end, placing.end + WINDOW)))
    return [span for span in spans if span is not None]


def _else_indicator(
    context: Context, row: Row, placing: Placing, after: Tail, bound: int, earlier: Row | None
) -> None:
    """Fill by what a row is placed where no measure stands beside it: what opens the sentence, `Về thu ngân
    sách, A xếp thứ hai`, what is tallied, else what was told before.
    """
    reading, sentence = context.reading, row.sentence
    said_first = indicators.opening(reading.folded, sentence.start, placing.start)
    if said_first is None and placing.verb:
        said_first = indicators.counted(reading.folded, bound, placing.start)
        if said_first is not None and row.subject in reading.text[slice(*said_first)]:
            said_first = None
    tallied = indicators.tally(reading.folded, after.end, min(sentence.end, after.end + 80))
    if placing.quality is not None and placing.rule == "ranks.ordinal" and " " in placing.quality:
        row.indicator, row.own_indicator = placing.quality, True
    elif said_first is not None:
        row.indicator, row.own_indicator = reading.text[slice(*said_first)], True
    elif tallied is not None and placing.quality is None and placing.top is None:
        row.indicator, row.own_indicator = reading.text[slice(*tallied)], True
    elif earlier is not None and earlier.indicator is not None:
        row.indicator = earlier.indicator
    elif (amount := _amount(reading.folded, placing, after, bound, sentence.end)) is not None:
        # beside an amount the ranking may well be the one told before
        row.indicator = reading.text[slice(*_bare(reading.folded, amount))]
    else:
        row.indicator = context.indicator


_ANOTHER_PLACE = lazy_re(r"(?:.*(?<!\w)(?:nhất|thứ)(?!\w).* )?")


def _same_again(context: Context, row: Row, quality: str) -> str | None:
    """Return the measure told once: `là nhà tài trợ lớn thứ hai năm 2017, | lớn thứ tư năm 2018`."""
    last = context.rows[-1] if context.rows else None
    low = fold(row.indicator or "")
    if last is None or last.sentence != row.sentence or last.subject != row.subject or not last.indicator:
        return None
    alone = low.endswith(quality) and _ANOTHER_PLACE.fullmatch(low, 0, len(low) - len(quality)) is not None
    return last.indicator if alone and fold(last.indicator).endswith(" " + quality) else None


def _amount(folded: str, placing: Placing, after: Tail, bound: int, end: int) -> tuple[int, int] | None:
    """Return the measure of the amount that stands beside a place of its own verb."""
    if placing.quality is not None or placing.top is not None or placing.rule == "ranks.change":
        return None
    return amounts.behind(folded, after.end, end) or amounts.before(folded, bound, placing.start)


#: `các chỉ số PCI`, `kết quả chỉ số PAPI`: what stands before the measure's own name.
_BEFORE = lazy_re(
    r"(?:sở hữu|nắm giữ|có) +(?=(?:khối |tổng |tổng số )?(?:tài sản|vốn)(?!\w))"
    r"|(?:các|kết quả|đánh giá)(?: các)? +(?=(?:bộ )?chỉ số|bảng xếp hạng|xếp hạng)"
    r"|thành (?=(?:thế lực|nước|quốc gia|thị trường|trung tâm)(?!\w))"
)
#: `PCI 2023`, `bảng xếp hạng PCI năm 2023 mới công bố`: what stands after it.
_BEHIND = lazy_re(
    r"(?: lần lượt)?(?:,? (?:vừa|mới)(?: được)? công bố| của năm)?"
    r"(?:,? (?:trong |của )?(?:năm )?(?:19|20)\d\d)?"
    r"(?:,? (?:vừa|mới|do [\w ]{2,40})(?: được)? công bố)?[ ,]*$"
)


def _whole(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """`Chỉ số chi phí | không chính thức`: the name of an index to its end."""
    near = min(len(reading.text), end + 60)
    ends = [m.end for m in indices.find(reading.text, reading.folded, start, near) if m.start < end]
    return start, max([end, *ends])


def _bare(folded: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return a measure's span without the words and the year around its name."""
    start, end = span
    m = _BEFORE.match(folded, start, end)
    start = m.end() if m else start
    behind = _BEHIND.search(folded[start:end])
    cut = start + behind.start() if behind else end
    if folded.count('"', start, cut) == 1 and folded.startswith('"', start - 1):
        start -= 1  # “danh sách đen” nợ thuế
    return (start, cut) if cut > start else (start, end)


#: `Có 115 quốc gia đầu tư tại Việt Nam, trong đó | Nhật Bản đứng thứ nhất`, `Trong 19 lĩnh vực, ...`
_OF_ALL = lazy_re(
    rf"(?<!\w)(?:có|trong(?: số| tổng số)?) (?P<of>\d{{2,3}}) (?P<noun>{any_of('counted')})(?!\w)"
    r"[^.;:\n]{0,80}, "
)
#: `danh sách Top 500 Thương hiệu`: how many places a ranking has.
_TABLE_OF = lazy_re(
    r"(?<!\w)(?:top|tốp|danh sách(?: các)?|xếp hạng) (?!(?:19|20(?!00))\d\d)(?P<of>\d{2,4})(?= [a-zđ])"
)


def _scope(context: Context, row: Row, placing: Placing, after: Tail, earlier: Row | None) -> None:
    reading = context.reading
    if reading.folded.startswith(" toàn bảng", placing.end):
        return  # Trong ASEAN, A (hạng 40 | toàn bảng) dẫn đầu
    span = after.scope
    if span is None and (placing.quality is not None or placing.rule == "ranks.bare"):
        clauses = context.clauses(row.sentence)
        span = best_scope(clauses, placing, min(row.sentence.end, placing.end + 120))
    span = span or scope_before(
        reading.text, reading.folded, max(row.sentence.start, placing.start - 700), placing.start
    )
    if span is not None and reading.folded[slice(*span)] == "khu vực":  # Ở Đông Nam Á, A đứng đầu | khu vực
        start = max(row.sentence.start, placing.start - 700)
        span = scope_before(reading.text, reading.folded, start, placing.start) or span
    if span is not None:
        row.scope, row.own_scope = reading.text[slice(*span)], True
    elif row.own_indicator and row.indicator and (within := named_in(row.indicator)) is not None:
        row.scope = within
    elif earlier is not None and not row.own_indicator and row.out_of is None:
        apposed = earlier.rule == "ranks.superlative" and earlier.subject == row.subject
        row.scope = earlier.scope if not apposed else None
    elif (said := _said_of_both(context, row, placing)) is not None:
        row.scope = said
    if row.scope is None and row.out_of is None:
        row.scope = context.group(row.sentence)
    if row.out_of is None and row.rank is not None and (placing.quality is None or row.scope is None):
        start = max(row.sentence.start, placing.start - 200)
        all_told = _OF_ALL.finditer(reading.folded, start, placing.start)
        told = [int(m["of"]) for m in all_told if may_be(row.subject, counted().get(m["noun"], "field"))]
        row.out_of = told[-1] if told and told[-1] >= row.rank else None
    if row.out_of is None and row.indicator and row.rank is not None:
        table = _TABLE_OF.search(fold(row.indicator))
        row.out_of = int(table["of"]) if table is not None and int(table["of"]) >= row.rank else None


def _total_before(row: Row, placing: Placing, earlier: Row | None) -> None:
    """Take over how many places the ranking told before has; one of another year may have others."""
    if row.out_of is not None or earlier is None or row.own_scope:
        return
    listed = placing.rule == "ranks.bare" and earlier.sentence == row.sentence
    fits = (earlier.out_of or 0) >= (row.rank or 0) and alike(row.subject, earlier.subject)
    edition = row.year in (None, earlier.year) or earlier.year is None or kind_of(row.subject) in LASTING
    if (listed or not row.own_indicator) and fits and edition:
        row.out_of = earlier.out_of


def _said_of_both(context: Context, row: Row, placing: Placing) -> str | None:
    """`nhà tài trợ lớn thứ hai | của Việt Nam | trong thập niên 70, lớn thứ tư trong thập niên 90`."""
    if placing.quality is None or row.out_of is not None:
        return None
    for other in reversed(context.rows):
        if other.sentence != row.sentence:
            return None
        if other.own_scope and other.evidence[1] <= placing.start:
            return other.scope if other.indicator and other.indicator.endswith(placing.quality) else None
    return None
