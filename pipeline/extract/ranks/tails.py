"""What follows a placing and belongs to it: the units counted, the scope, the measure, the year compared
with.
"""

from __future__ import annotations

from ...language.lazily import lazy_re, lazy_regex
from ...lexicon.rank_words import any_of
from ...records import record
from . import amounts, indicators, years
from .placing import Placing
from .scopes import scope_after, well_known, wording_end

_UNITS = lazy_re(rf",? *(?:{any_of('counted')}(?:, | và | )?)+")


#: `đứng thứ hai cả nước năm 2018 về ...`, `Top 50 thương hiệu năm 2017 về ...`
_WHEN = lazy_re(
    r",? +(?:trong |của )?(?:năm|quý|tháng) +[\d/]{1,7}(?: năm 20\d\d)?(?= +(?:về|theo|trên|trong|ở|tại|cả))"
)


#: `xếp thứ nhất trong số 19 | bộ, cơ quan ngang bộ`: units that say within what.
_BODIES = lazy_re(r",? *(?:các )?(?:bộ|sở|ban|ngành|lĩnh vực|hạng mục|khoản mục)(?!\w)")
#: `xếp thứ nhất trong | nhóm 26 quốc gia thu nhập trung bình thấp`
_OF_GROUP = lazy_re(r"nhóm \d{1,3}$")
#: `cuối bảng 11 nền kinh tế | CPTPP`
_GROUP_NAME = lazy_regex(r" \p{Lu}{2,}\w*(?! *\p{Lu})")
#: `thị trường lớn thứ 2 của Việt Nam | tại | châu Phi`
_IN_REGION = lazy_re(r" (?:tại|ở|trong)(?= )")
#: `xếp thứ hai | (chỉ sau Mỹ) | về năng lực sản xuất`
_BEHIND = lazy_re(
    r"(?: \([^()]{2,40}\))?,? *(?:\((?:chỉ )?sau [^()]{2,60}\)|(?:chỉ )?(?:đứng |xếp )?sau [^,;:.()]{2,50}?"
    r"(?: \([^()]{2,40}\))?,?)(?= về )"
)
#: `trong số | những từ khóa được tìm kiếm nhiều nhất`: by what, not within what.
_BEST_OF = lazy_re(r"[^,;:.()\n]{3,70}? (?:nhất|hàng đầu)(?!\w)")
#: `nằm trong top 10 | quốc gia bị lộ thông tin nhiều nhất`
_TOP_OF = lazy_re(r" (?P<measure>(?:tỉnh, )?[a-zđà-ỹ][^,;:.()\n]{3,60}? (?:nhất|hàng đầu))(?!\w)")
#: `xếp thứ 11 trong 30 nước | có | gánh nặng bệnh lao | cao nhất`
_THOSE_WITH = lazy_re(
    r" (?:được coi là )?có (?P<measure>[^,;:.()\n]{3,60}?)(?: (?:cao|lớn|nhiều|thấp|tốt|đông|nhỏ))?"
    r" nhất(?!\w)"
)
#: `đứng thứ 5 trong tổng số | các nhà đầu tư nước ngoài tại Campuchia`
_AMONG_KIND = lazy_re(
    r",? +(?:trong|thuộc) (?:(?:tổng )?số )?(?=(?:các|những) (?!cuộc (?:thăm dò|khảo sát|bình chọn))\w+ \w+)"
)


#: `đối tác lớn nhất về hạt bo bo | của Mỹ`
_OWNED = lazy_re(r" (?:của|tại) (?=\S+)")


#: `chiếm | ngôi đầu của Italy`
_FROM_WHOM = lazy_re(r"ngôi (?:đầu|đầu bảng|số (?:1|một)|vị số (?:1|một)) của ")
#: `top 200 | thành phố`: what is counted.
_UNIT = ("thành phố", "tỉnh")


@record(frozen=True, slots=True)
class Tail:
    """Spans that follow a placing; `end` is where what belongs to it ends, `core_end` without the measure."""

    end: int
    core_end: int
    scope: tuple[int, int] | None = None
    measure: tuple[int, int] | None = None
    base_year: int | str | None = None


def tail(text: str, folded: str, placing: Placing, limit: int) -> Tail:
    """Read what follows a placing up to `limit`, in whatever order it comes."""
    scope, measure, core_end, at = _behind_total(text, folded, placing, limit)
    for _ in range(3):
        base, end = years.compared(folded, at, limit)
        if base is not None:
            return Tail(end, end, scope, measure, base)
        when = _WHEN.match(folded, at, limit)
        if when is not None and (measure is None or scope is None):
            at = when.end()
        from_whom = at == placing.end and _FROM_WHOM.match(folded, placing.start, limit) is not None
        found = scope_after(text, folded, at, limit) if scope is None and not from_whom else None
        if found is not None and not (placing.top is not None and folded[slice(*found)] in _UNIT):
            scope = _narrower(text, folded, found, limit)
            at = core_end = scope[1]
            continue
        if measure is None and placing.top is not None and (best := _TOP_OF.match(folded, at, limit)):
            measure, at = best.span("measure"), best.end()
            continue
        if scope is None and (group := _among(folded, at, limit)) is not None:
            best = _BEST_OF.match(folded, group[0], limit) if measure is None else None
            if best is not None:
                measure, at = best.span(), best.end()
                continue
            if len(folded[slice(*group)].split()) > 2:
                scope, at, core_end = group, group[1], group[1]
                continue
        others = _BEHIND.match(folded, at, limit)
        at = others.end() if others is not None else at
        if measure is None and (about := indicators.after(text, folded, at, limit)) is not None:
            owner = _OWNED.search(folded, *about) if scope is None and placing.quality is not None else None
            within = scope_after(text, folded, owner.start(), about[1]) if owner is not None else None
            if owner is not None and within is not None:
                about, scope, core_end = (about[0], owner.start()), within, within[1]  # về bo bo | của Mỹ
            measure, at = about, max(about[1], core_end)
            continue
        first = placing.rule == "ranks.first" and at == placing.end and measure is None
        if first and (led := amounts.led(folded, at, limit)) is not None:
            measure, at = led, led[1]
            continue
        break
    return Tail(at, core_end, scope, measure)


def _behind_total(
    text: str, folded: str, placing: Placing, limit: int
) -> tuple[tuple[int, int] | None, tuple[int, int] | None, int, int]:
    """Return scope, measure, and the ends of a place and of what tells them: `thứ 5/63 | tỉnh có nợ`."""
    at = core_end = placing.end
    scope, measure = placing.scope, placing.measure
    if placing.out_of is None:
        return scope, measure, core_end, at
    m = _UNITS.match(folded, at, limit)
    if m:
        at = core_end = m.start() + len(m.group().rstrip(" ,"))
    scope = scope or _counted(text, folded, placing.end, at)
    if scope is not None and scope[1] > at and scope[0] < limit:
        at = core_end = scope[1]
    if measure is None and (those := _THOSE_WITH.match(folded, at, limit)) is not None:
        measure, at = those.span("measure"), those.end()
    return scope, measure, core_end, at


def _among(folded: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of the kind that something is counted among: `trong tổng số | các nhà đầu tư`."""
    m = _AMONG_KIND.match(folded, at, limit)
    return (
        (m.end(), m.end() + len(folded[m.end() : wording_end(folded, m.end(), limit)].rstrip()))
        if m
        else None
    )


def _narrower(text: str, folded: str, scope: tuple[int, int], limit: int) -> tuple[int, int]:
    """Return the region within which something is placed for somebody: `của Việt Nam tại | châu Phi`."""
    region = _IN_REGION.match(folded, scope[1], limit)
    if region is None or not folded.endswith(("của ", "cho "), 0, scope[0]):
        return scope
    inner = scope_after(text, folded, scope[1], limit)
    return inner if inner is not None and well_known(folded[slice(*inner)]) else scope


def _counted(text: str, folded: str, at: int, end: int) -> tuple[int, int] | None:
    """Return the span of the units of a total where they say within what: bodies, or a group by its name."""
    group = _OF_GROUP.search(folded, max(0, at - 9), at) if end > at else None
    stop = wording_end(folded, end + 1, len(folded)) if group is not None and folded[end] == " " else end
    if group is not None and folded[end:stop].strip():
        return group.start(), end + len(folded[end:stop].rstrip())
    bodies = _BODIES.match(folded, at, end)
    start = at + len(folded[at:end]) - len(folded[at:end].lstrip(" ,"))
    if bodies is not None:
        return start, end
    name = _GROUP_NAME.match(text, end) if end > at else None
    return (start, name.end()) if name is not None else None
