"""Of which year a placing is: its sentence's, that of the row told before, else the lead's."""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...language.reading import Sentence
from ...lexicon import indices
from .context import Context
from .placing import Placing
from .rows import Row
from .tails import Tail

#: `được bình chọn là sân bay tốt nhất`: said by those who rank, for the edition.
_VOTED = lazy_re(r"(?<!\w)(?:bình chọn|bầu chọn|vinh danh|xếp hạng|khảo sát|bảng xếp hạng|danh sách)(?!\w)")
#: What is ranked anew each year, so that the article's one year is its edition's.
_YEARLY = lazy_re(r"(?<!\w)(?:xếp hạng|chỉ số|điểm thi|kỳ thi)(?!\w)")
#: What a sentence speaks of whose year is that of an edition.
_RANKING = lazy_re(
    r"xếp hạng|chỉ số|công bố|khảo sát|bảng|kỳ thi|cuộc thi|đánh giá|báo cáo|(?<!\w)(?:index|top|tốp|"
    r"pci|papi|dti|sipas|"
    r"năm (?:19|20)\d\d|thứ|hạng|bậc|đứng đầu|dẫn đầu)(?!\w)"
)


def edition(
    context: Context, sentence: Sentence, base_year: int | None = None, *, yearly: bool = True
) -> int | None:
    """Return the year that holds where a sentence names none: that of the sentences before it, else the
    lead's, else, for what is ranked `yearly`, the only one that the article names.
    """
    years, folded = context.years, context.reading.folded
    newest = years.newest
    near = [*context.before(sentence)[:3], *context.sentences[:4]]
    for s in near:
        if newest is None or _RANKING.search(folded, s.start, s.end) is None:
            continue
        told = [y for _, y in years.within(s.start, s.end) if y >= newest - 2 and y != base_year]
        if told:
            return told[-1]
    only = years.current if len(years.every) == 1 else None
    if only in years.every and not yearly:
        only = only if any(years.within(s.start, s.end) for s in near) else None
    return only if only != base_year else None


def _lead_year(context: Context) -> int | None:
    """Return the newest year of the headline and the lead where they speak of a ranking."""
    folded, years = context.reading.folded, context.years
    leading = [s for s in context.sentences[:3] if _RANKING.search(folded, s.start, s.end)]
    return max((y for s in leading for _, y in years.within(s.start, s.end)), default=None)


def _looks_back(context: Context, row: Row, earlier: Row) -> bool:
    """`Năm ngoái, A xếp thứ 44. | B ở vị trí 60`: what was told of a year before that of the lead; not where
    the places go on, `Năm 2015, A đứng đầu. | B xếp thứ hai`.
    """
    if earlier.year is None or earlier.sentence == row.sentence:
        return False
    said = context.years.relative(earlier.sentence.start, earlier.sentence.end) if earlier.own_year else None
    if said is not None and said[1] == earlier.year != context.years.current:
        return True
    lead = _lead_year(context)
    if lead is None or earlier.year >= lead:
        return False
    return row.rule not in ("ranks.sequel", "ranks.list") and row.rank != (earlier.rank or 0) + 1


def set_years(context: Context, row: Row, placing: Placing, after: Tail, earlier: Row | None) -> None:
    """Fill the year of a row's edition and the one compared with; `earlier` is the row told before."""
    years = context.years
    if row.base_year is None and isinstance(after.base_year, int):
        row.base_year = after.base_year
    lasting = row.rule == "ranks.superlative" or (row.rule == "ranks.ordinal" and placing.quality is not None)
    voted = _VOTED.search(context.reading.folded, max(row.sentence.start, placing.start - 80), placing.start)
    lasting = lasting and voted is None
    if row.target:
        row.year = years.horizon(row.sentence, placing.start)
        row.own_year = row.year is not None
    if row.year is None:
        row.year = years.nearest(row.sentence, placing.start, row.base_year, dates=not lasting)
        row.own_year = row.year is not None
    proper = row.indicator is not None and indices.named(row.indicator) is not None
    if lasting and not proper and (earlier is None or earlier.indicator != row.indicator):
        return  # what is largest is so until something larger is told of
    if row.year is None:
        told = earlier.year if earlier is not None and not _looks_back(context, row, earlier) else None
        said = context.reading.folded, row.sentence.start, row.sentence.end
        yearly = proper or _YEARLY.search(*said) is not None
        row.year = told or edition(context, row.sentence, row.base_year, yearly=yearly)
    if row.base_year is None and row.year is not None and (placing.since_last or after.base_year == "last"):
        row.base_year = row.year - 1
