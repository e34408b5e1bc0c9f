"""What follows a placing and belongs to it: the units counted, the scope, the measure, the year compared
with.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...language.lazily import lazy_re
from ...lexicon.rank_words import any_of
from . import indicators, years
from .placing import Placing
from .scopes import scope_after

_UNITS = lazy_re(rf",? *(?:{any_of('counted')}(?:, | và | )?)+")


#: `đứng thứ hai cả nước năm 2018 về ...`, `Top 50 thương hiệu năm 2017 về ...`
_WHEN = lazy_re(
    r",? +(?:trong |của )?(?:năm|quý|tháng) +[\d/]{1,7}(?: năm 20\d\d)?(?= +(?:về|theo|trên|trong|ở|tại|cả))"
)


@dataclass(frozen=True, slots=True)
class Tail:
    """Spans that follow a placing; `end` is where what belongs to it ends, `core_end` without the measure."""

    end: int
    core_end: int
    scope: tuple[int, int] | None = None
    measure: tuple[int, int] | None = None
    base_year: int | str | None = None


def tail(text: str, folded: str, placing: Placing, limit: int) -> Tail:
    """Read what follows a placing up to `limit`, in whatever order it comes."""
    at = core_end = placing.end
    scope = measure = None
    if placing.out_of is not None:
        m = _UNITS.match(folded, at, limit)
        if m:
            at = core_end = m.start() + len(m.group().rstrip(" ,"))
    for _ in range(3):
        base, end = years.compared(folded, at, limit)
        if base is not None:
            return Tail(end, end, scope, measure, base)
        when = _WHEN.match(folded, at, limit)
        if when is not None and (measure is None or scope is None):
            at = when.end()
        if scope is None and (found := scope_after(text, folded, at, limit)) is not None:
            scope = found
            at = core_end = found[1]
            continue
        if measure is None and (about := indicators.after(text, folded, at, limit)) is not None:
            measure, at = about, about[1]
            continue
        break
    return Tail(at, core_end, scope, measure)
