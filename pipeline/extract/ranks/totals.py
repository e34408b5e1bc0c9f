"""How many places a ranking has, where the article says it apart from the place itself.

`khảo sát 190 nền kinh tế ... Singapore (thứ 2), Malaysia (thứ 24)`: a total counts a kind (see
`lexicon.ranked_kinds`), and holds for those of that kind that the article places by no other total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...language.alternatives import longest_of
from ...language.compiled import compiled_re
from ...language.lazily import lazy_re
from ...language.reading import Reading
from ...language.spelling import fold, key
from ...lexicon.ranked_kinds import RankedKind, counted, kind_of, may_be
from ...records import record
from .placing import Placing
from .rows import Row

#: How many characters back a total may stand where the article has several.
_NEAR = 900
#: `trong 10 nước`: so few are mostly a group.
_FEW = 10
#: So many provinces and cities there are at most in one country.
_PROVINCES = 63
_COUNT = r"(?<![\d.,/])(?P<total>\d{1,2}\.\d{3}|\d{2,4})"
_RANKING = (
    r"(?:xếp hạng|chọn|khảo sát|đánh giá|chấm điểm|đo lường|danh sách|nghiên cứu|so sánh|bình chọn|vinh danh|"
    r"công bố(?! quyết định))"
)
#: `nằm trong 10 nước`, `top 20 doanh nghiệp`: a group within a ranking, not all of it.
_GROUP = lazy_re(r"(?<!\w)(?:top|tốp|nhóm|một trong|lọt vào|nằm trong|còn|thêm)(?: \w+)? $")
#: `châu Á`, `ASEAN`: a part of the world or of a country.
_REGION = lazy_re(r"(?:các nước )?(?:châu|đông|nam|tây|bắc|trung|asean|eu|miền|vùng)(?!\w)")
#: Scopes that are no part of a larger ranking.
_ALL = lazy_re(r"thế giới|toàn cầu|cả nước|toàn quốc")


@record(frozen=True, slots=True)
class Total:
    """How many of a kind an article says are ranked, and where."""

    number: int
    kind: RankedKind
    at: int
    sentence: str


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    noun = rf"(?P<noun>{longest_of(counted())})(?!\w)"
    return tuple(
        compiled_re(pattern)
        for pattern in (
            # `bảng xếp hạng 500 thương hiệu`, `danh sách năm 2018 gồm 2.208 tỷ phú`
            rf"(?<!đầu )(?<!\w){_RANKING}[^.;\n]{{0,60}}? \"?{_COUNT} {noun}",
            # `có 2.500 đại học trong bảng xếp hạng này`, `trong 19 lĩnh vực, công nghiệp đứng đầu`
            rf"(?<!\w)(?:có|trong|trên) {_COUNT} {noun}(?! (?:lọt|nằm|vào|góp mặt|có (?:tên|mặt)))"
            r"[^.;\n]{0,70}?(?:xếp hạng|danh sách|, |được (?:khảo sát|đánh giá|chấm điểm|so sánh))",
            # `xếp vị trí 68 trong tổng số 190 nền kinh tế`
            rf"(?<!\w)(?:trong|trên) (?:tổng )?số {_COUNT} {noun}",
            # `số tỷ phú toàn cầu là 2.208`
            rf"(?<!\w)số {noun}[^.,;\n]{{0,30}} là {_COUNT}(?!\w)",
        )
    )


def totals(reading: Reading) -> list[Total]:
    """Return the totals that an article says, in order."""
    found = {(t.at, t.number): t for t in _found(reading)}
    return [found[place] for place in sorted(found)]


def _found(reading: Reading) -> Iterator[Total]:
    folded = reading.folded
    for pattern in _patterns():
        for m in pattern.finditer(folded):
            number = int(m["total"].replace(".", ""))
            group = _GROUP.search(folded[max(0, m.start("total") - 20) : m.start("total")])
            if group is not None or (number <= _FEW and pattern is not _patterns()[0]):
                continue
            sentence = reading.sentence_at(m.start("total"))
            around = folded[sentence.start : sentence.end] if sentence is not None else ""
            kind = counted()[m["noun"]]
            if kind == "province" and number > _PROVINCES:
                kind = "city"  # khảo sát | 209 thành phố
            yield Total(number, kind, m.start("total"), around)


@lru_cache(maxsize=1)
def _counts() -> re.Pattern[str]:
    return compiled_re(rf"\d (?P<noun>{longest_of(counted())})(?!\w)")


def among_counted(folded: str, placing: Placing, who: str) -> str:
    """`các doanh nghiệp Úc ... đứng thứ 19/126 quốc gia`: the one of the kind that is counted, in whose name
    they are.
    """
    m = _counts().search(folded, placing.start, placing.end + 20) if placing.out_of is not None else None
    kind = counted()[m["noun"]] if m is not None else None
    if kind not in ("country", "province") or kind_of(who) == kind:
        return who
    words = who.split(" ")
    tails = (" ".join(words[-n:]) for n in range(1, len(words)))
    return next((t for t in tails if kind_of(t) == kind and t[0].isupper()), who)


def at_large(scope: str | None) -> bool:
    """Tell whether a scope is no part of a larger one: the world, the whole country."""
    return scope is not None and _ALL.fullmatch(key(scope)) is not None


def of_row(row: Row, said: list[Total]) -> int | None:
    """Return the total of those among whom a row places somebody, None where the article leaves it open."""
    if row.rank is None and not row.last:
        return None
    fit = [t for t in said if t.number >= (row.rank or 1) and may_be(row.subject, t.kind)]
    if (
        row.scope is not None
        and (row.own_scope or _REGION.match(fold(row.scope)))
        and not at_large(row.scope)
    ):
        fit = [t for t in fit if key(row.scope or "") in t.sentence]
    numbers = {t.number for t in fit}
    if len(numbers) > 1:
        fit = [t for t in fit if 0 <= row.evidence[0] - t.at < _NEAR][-1:]
        numbers = {t.number for t in fit}
    return numbers.pop() if len(numbers) == 1 else None
