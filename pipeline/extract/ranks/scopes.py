"""Within what something is placed: `cả nước`, `khu vực Bắc Trung Bộ`, `thế giới`, `khối các bộ`."""

from __future__ import annotations

import re
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re, lazy_regex
from ...language.spelling import fold
from ...lexicon import provinces
from ...lexicon.countries import countries
from ...lexicon.rank_cues import alternatives, scope_words
from ...lexicon.rank_words import any_of
from ...lexicon.regions import names as region_names

_NAME = lazy_regex(r"\p{Lu}[\w.]*(?: (?:- )?\p{Lu}[\w.]*){0,5}")
_LINK = lazy_re(r"(?:,? +(?:trên|trong|ở|tại|của|từ|thuộc(?! về)|so với|khắp|về|nhất|hiện nay))* *")


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    whole = alternatives(s.text for s in scope_words() if s.kind == "whole")
    regions = alternatives(region_names())
    several = r"các (?:tỉnh|địa phương)(?:,? (?:và )?(?:thành phố|thành))?(?: thuộc| trong)? "
    head = r"(?:khu vực|vùng|miền|bảng|khối|cụm|nhóm|tỉnh|thành phố|nước|quốc gia)"
    trades = any_of("trade")
    return compiled_re(
        rf"(?<!\w)(?:(?P<region>(?:{several})?(?:(?:khu vực|vùng|tiểu vùng) +)?(?:{regions}))"
        rf"|(?P<whole>(?:(?:toàn|cả|khu vực|vùng|các nước|các quốc gia) +)?{whole}(?: +(?:việt nam))?)"
        rf"|(?P<head>{head}) +)(?!\w)|(?<!\w)(?P<alone>cả nước|khu vực|toàn vùng|"
        rf"(?:(?:toàn ngành|hệ thống|toàn hệ thống) {trades}|(?:sàn|thị trường) chứng khoán)(?: việt nam)?|"
        r"toàn ngành|"
        r"hệ thống(?= *(?:[,;.:()]|$|về(?!\w)|với(?!\w)))|"
        rf"toàn hệ thống|toàn thị trường|toàn thành phố|toàn trường|toàn khối|"
        rf"thành phố|toàn huyện)(?!\w)"
    )


#: Where the wording of a scope ends.
SCOPE_STOP = lazy_re(
    r"[,;.:()\"”–\n]|(?<=\s)-(?=\s)|(?<!\w)(?:vừa|đã|sẽ|đang|là|có|với|vào|khi|sau|trước|hiện nay|"
    r"hiện|được|bị|để|đều|"
    r"cho tới|cho đến|tính|kể từ|do|năm|nhưng|mà|đạt|và|về|từng|cũng|còn|không|trong (?:năm|tháng|"
    r"vòng|\d|nhiều)|"
    r"thời gian qua|thời gian tới|hôm|xảy ra|bùng phát|theo|từ(?! khóa)|bởi|đến|khiến|cho biết|nói|bắt đầu|"
    r"dự kiến|thuộc về|rơi vào)(?!\w)"
)
#: How many characters the wording of a scope has at most.
_LONGEST = 80


def wording_end(folded: str, start: int, limit: int) -> int:
    """Return where the wording of a scope ends that begins at `start`, the blanks before a stop included."""
    stop = SCOPE_STOP.search(folded, start, limit)
    return min(stop.start() if stop else limit, start + _LONGEST)


#: `Chủ tịch tỉnh trẻ nhất | nước.`
_NATION = lazy_re(r"(?:nước|tỉnh|huyện)(?= *(?:[,;.:()]|$))(?!, thành)")
#: `khối sở, | ban, ngành`: what a comma does not part.
_UNITS = (
    r"(?:(?:ban|ngành|phường|thị xã|thị trấn|thành phố|thành|quận|huyện|xã|bộ)"
    r"(?= *(?:[,;.:)]|$)| (?:và|về|với|là|trong|của|thuộc)(?!\w))|cơ quan ngang bộ)"
)
_GROUP = lazy_re(
    r"(?:khối|cụm|nhóm|bảng(?= [a-h](?!\w))|phân khúc|ngành|thị trường)(?! +(?:với|là|về|đều)(?!\w)) +"
    r"(?!(?:trung bình|cao|thấp|khá|tốt|đầu|dẫn đầu|cuối|trên|dưới)(?!\w))"
    rf"(?:[^,;.:()\"]|, ?(?={_UNITS})){{1,70}}?"
    rf"(?= *(?:[;.:()\"]|,(?! ?{_UNITS})|$|- |với|nên|nhờ|vì|là|về|thuộc về|rơi vào|đạt|xếp|đứng|năm|"
    r"thì|có điểm|đều|và (?:đứng|xếp|thứ|dẫn|là|tăng|có)))"
)
_AREA = lazy_re(r"(?:khu vực|vùng|miền|tiểu vùng) +(?:các nước |phía )?")


#: `nhà đầu tư lớn nhất | vào | Việt Nam`
_INTO = lazy_re(r" vào (?=\S)")
_AT_HOME = lazy_re(r" trong nước(?= *(?:[,;.:()]|$|và(?!\w)))")


def scope_after(text: str, folded: str, at: int, end: int) -> tuple[int, int] | None:
    """Return the span of the scope that follows a placing at once: `đứng thứ 3 | khu vực Bắc Trung Bộ`."""
    if (home := _AT_HOME.match(folded, at, end)) is not None:
        return home.start() + 1, home.end()
    link = _LINK.match(folded, at, end)
    start = link.end() if link else at
    into = _INTO.match(folded, at, end)
    if into is not None and "đầu tư" in folded[max(0, at - 40) : at]:
        return _place_at(text, folded, into.end(), end)
    found = _scope_at(text, folded, start, end)
    above = found is not None and folded.endswith("trên ", at, start) and _places().match(folded, start, end)
    return None if above else found  # xếp thứ 7, trên | Lào và Campuchia


def _scope_at(text: str, folded: str, start: int, end: int) -> tuple[int, int] | None:
    m = _GROUP.match(folded, start, end)
    if m and not re.match(r"(?:nhóm|bảng) +\d", m.group()):
        return m.span()
    m = _NATION.match(folded, start, end)
    if m:
        return m.span()
    m = _pattern().match(folded, start, end)
    area = _AREA.match(folded, start, end)
    wider = area is not None and (_NAME.match(text, area.end(), end) or folded.startswith("phía ", start + 8))
    if m and m["region"] and folded.startswith(" ", m.end(), end):
        known = _places().match(folded, m.end() + 1, end)
        if known is not None and text[m.end() + 1].isupper():
            return m.start(), known.end()  # miền đông | Congo
    if m and (m["region"] or m["whole"] or (m["alone"] and not wider)):
        return m.span()
    if area:
        name = _NAME.match(text, area.end(), end)
        inner = _pattern().match(folded, area.end(), end)
        stop = max(
            name.end() if name else 0, inner.end() if inner and (inner["region"] or inner["whole"]) else 0
        )
        stop -= text.endswith(".", start, stop) and stop == end
        return (start, stop) if stop > start else None
    return _place_at(text, folded, start, end)


@lru_cache(maxsize=1)
def _places() -> re.Pattern[str]:
    return compiled_re(rf"{alternatives({*countries(), *provinces.names()})}(?!\w)")


_KIND = lazy_re(
    r"(?:đất nước|nước|quốc gia|đảo quốc|xứ|thành phố|tp\.?|tỉnh|thị xã|huyện|quận|trường|học viện|"
    r"đại học|hồng quân|phân khúc|sàn)(?: |$)"
)


def _place_at(text: str, folded: str, start: int, end: int) -> tuple[int, int] | None:
    """A country or a province, or a name behind a word that says it is a place: `nước Mỹ`, `huyện Mai
    Sơn`.
    """
    kind = _KIND.match(folded, start, end)
    at = kind.end() if kind else start
    known = _places().match(folded, at, end)
    if known and text[at].isupper():
        return start, known.end()
    name = _NAME.match(text, at, end) if kind else None
    if kind and name and kind.group() == "nước ":
        return start, kind.end() - 1  # lớn nhất nước | Siam Cement Group
    if name is None:
        return None
    return start, name.end() - (name.group().endswith(".") and name.end() == end)


_OPENING = lazy_re(
    r"(?<!\w)(?:xét |tính |riêng )?(?:trong|ở|tại|(?<!xếp )(?<!đứng )trên|trên(?= bảng)|thuộc|"
    r"so với(?= (?:các|cả) ))"
    r"(?: +(?:số|phạm vi|toàn|bảng xếp hạng|tổng số))? +"
)


def scope_before(text: str, folded: str, start: int, at: int) -> tuple[int, int] | None:
    """Return the span of a scope that an adverbial before the placing gives: `Trong khu vực ASEAN, ...`."""
    best: tuple[int, int] | None = None
    for m in _OPENING.finditer(folded, start, at):
        found = _scope_at(text, folded, m.end(), at)
        if found is not None and not re.match(r"\w* *\d", folded[found[0] : found[1]]):
            if folded[slice(*found)] in ("khu vực", "thành phố"):
                continue
            known = _pattern().match(folded, found[0], found[1]) or _AREA.match(folded, found[0], found[1])
            if known or _GROUP.match(folded, found[0], found[1]):
                best = found
    return best


def anywhere(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the first well-known scope in a stretch of text (`cả nước`, `thế giới`, a region)."""
    for m in _pattern().finditer(folded, start, end):
        if m["region"] or m["whole"]:
            return m.span()
    return None


def well_known(folded: str) -> bool:
    """Tell whether a scope says by itself within what: cả nước, thế giới, a region, not just a country's
    name.
    """
    m = _pattern().match(folded) or _AREA.match(folded)
    return m is not None and folded != "thành phố"


def named_in(indicator: str) -> str | None:
    """Return the scope that a measure's wording holds: `các trường hàng đầu châu Á`, `tổng thống thọ của
    Mỹ`.
    """
    folded = fold(indicator)
    for m in _pattern().finditer(folded):
        if m["region"] or m["whole"]:
            return indicator[slice(*m.span())]
    for m in _places().finditer(folded):
        language = folded.endswith("tiếng ", 0, m.start())
        if (
            indicator[m.start()].isupper()
            and not language
            and (m.start() == 0 or not folded[m.start() - 1].isalnum())
        ):
            return indicator[slice(*m.span())]
    return None


_IN_GROUP = lazy_re(r"(?<!\w)(?:trong|ở|thuộc) (?=khối )")


def group_in(text: str, folded: str, start: int, end: int) -> str | None:
    """Return the `khối ...` that a sentence is about."""
    m = _IN_GROUP.search(folded, start, end)
    group = _GROUP.match(folded, m.end(), end) if m else None
    return text[slice(*group.span())] if group else None
