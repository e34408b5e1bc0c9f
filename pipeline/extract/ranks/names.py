"""Spans of a sentence that can be placed: names with the nouns that say what they are."""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...language.spelling import fold, key
from ...lexicon import provinces, regions
from ...lexicon.countries import countries
from ...lexicon.rank_words import any_of
from .clauses import Clauses
from .placing import Placing
from .vocabulary import ANAPHOR, NOT_PLACED

Span = tuple[int, int]

POSSESSIVE = lazy_re(r"(?:một|mỗi|từng|mình|tôi|anh|ông|bà|họ|em|cô|chị|chúng|nó|người ta|tớ|bạn)(?!\w)")
TIME = lazy_re(
    r"(?:(?:suốt|gần|hơn|vòng|khoảng) )?(?:(?:\d+|nhiều|vài|mấy|những|một|hai|ba|bốn|năm|mười) )?"
    r"(?:năm|tháng|ngày|tuần|thập|thế kỷ|mùa|thời|quý|đêm|giờ|đợt|vòng|đời|cuộc đời|trận)(?!\w)"
)

#: `Đèo Khánh Lê cao 1.700 m`, `công viên Tao Đàn ngày nay`: what is told of a name behind it.
_EXTRA = lazy_re(r"(?: +(?:cao|dài|rộng|nặng|có) \d.*| +(?:hiện nay|ngày nay|hiện tại|hiện|năm nay))?$")


def without_extra(name: str) -> str:
    """Return a name without what is told of it behind it: `Landmark 81 | cao 461,2 m`."""
    return name[: _EXTRA.search(fold(name)).start()] or name  # type: ignore[union-attr]


#: `ở phía Tây`, `Hồi tháng ba`, `nơi đặt nhiều dự án`: where and when, not who.
_NOBODY = lazy_re(rf"(?:{any_of('preposition')}|{any_of('paper')}|nơi)(?!\w)")


def fit(clauses: Clauses, span: Span | None, *, plain: bool = False) -> Span | None:
    """Return a span that can be placed: named, or where `plain` allows a noun that points at nothing."""
    if span is None:
        return None
    span = span[0], span[0] + _EXTRA.search(clauses.folded[slice(*span)]).start()  # type: ignore[union-attr]
    low = clauses.folded[slice(*span)]
    if ANAPHOR.fullmatch(low) or NOT_PLACED.match(low) or POSSESSIVE.match(low) or TIME.match(low):
        return None
    if _NOBODY.match(low):
        return None
    if clauses.named(span):
        return span
    words = low.split()
    return (
        span
        if plain and 2 <= len(words) <= 7 and words[-1] not in ("này", "đó", "ấy", "đây", "trên")
        else None
    )


_BUILT = lazy_re(rf"(?:một )?{any_of('built')}(?!\w)")
_SEVERAL = lazy_re(r"(?:các|những|nhiều|hai|ba|bốn|\d+)(?!\w)")


def by_measure(had: str, placing: Placing) -> bool:
    """Tell whether having the folded words `had` places the one who has it: `có dân số | lớn nhất` does,
    `sở hữu hai loại tiêm kích | hiện đại nhất` says that of the two, `có tòa nhà | cao nhất` of the building.
    """
    if placing.quality in ("nhiều", "ít"):
        return True
    return _SEVERAL.match(had) is None and _BUILT.match(had) is None


#: Nouns before a name that do not say what it is: `trong bối cảnh Hà Nội`.
_NO_KIND = ("số", "bối cảnh", "khả năng", "vụ", "cuộc", "ngày", "tháng")


def last_name(clauses: Clauses, start: int, end: int) -> Span | None:
    """The name right before the verb, with the nouns that say what it is: `ra khỏi đảo Java có ...`."""
    names = list(clauses.names(start, end))
    if not names or clauses.folded[names[-1][1] : end].strip():
        return None
    at, stop = names[-1]
    for w in reversed(clauses.between(start, at)[-3:]):
        low = clauses.folded[w.start : w.end]
        if w.tag not in ("N", "Nc", "Nu") or low in _NO_KIND or _NOBODY.fullmatch(low):
            break
        at = w.start
    return fit(clauses, (at, stop))


def is_place(name: str) -> bool:
    """Tell whether a name is that of a country, a province or a region."""
    return key(name) in countries() or bool(provinces.named(name)) or key(name) in regions.names()
