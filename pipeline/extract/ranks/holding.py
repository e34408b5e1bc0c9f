"""Who holds a place by what is done with it, `do công ty A nắm ngôi đầu`, and who only gives it."""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...lexicon.rank_words import any_of
from .clauses import Clauses
from .placing import Placing, Reference

#: `sàn B hiện do | công ty A | nắm | ngôi đầu`
_BY = lazy_re(r"(?<!\w)do +(?=\S)")
_HOLDS_IT = lazy_re(rf"(?: (?:hiện|vẫn|đang|luôn|tạm))* {any_of('holds')}(?: lấy)?(?!\w) *")
#: `ngôi đầu | vẫn do | tỉnh A nắm giữ`
_HELD = lazy_re(
    r"(?: (?:về|của|ở) [^,;:.()\n]{2,60}?)?(?: (?:hiện|vẫn|tiếp tục|đang|lại|luôn|đều|lần lượt))* do +(?=\S)"
)


def held_by(clauses: Clauses, placing: Placing, bound: int, limit: int) -> Reference | None:
    """`sàn B hiện do công ty A nắm ngôi đầu`, `vị trí thứ hai do tỉnh C giữ`: who holds the place."""
    if placing.rule not in ("ranks.first", "ranks.bare", "ranks.place", "ranks.second"):
        return None
    *_, by = [None, *_BY.finditer(clauses.folded, bound, placing.start)]
    if by is not None:
        phrase = clauses.phrase(by.end(), placing.start)
        held = phrase is not None and _HOLDS_IT.fullmatch(clauses.folded, phrase.end, placing.start)
        if phrase is not None and phrase.name is not None and held:
            return Reference(phrase.name)
    m = _HELD.match(clauses.folded, placing.end, limit)
    phrase = clauses.phrase(m.end(), limit) if m is not None else None
    if phrase is None or phrase.name is None:
        return None
    holds = _HOLDS_IT.match(clauses.folded, phrase.end, limit)
    return Reference(phrase.name) if holds is not None else None


#: `nước A | được | Tổ chức B | xếp thứ 11`
_RANKED_BY = lazy_re(r"(?<!\w)(?:được|bị) (?=[^,;:.()]{3,60}$)")


def past_ranker(clauses: Clauses, placing: Placing, bound: int) -> Placing:
    """Return a placing as if it began where it is told who ranks: `được | Tổ chức B xếp thứ 11`."""
    if not clauses.folded.startswith("xếp", placing.start):
        return placing
    *_, m = [None, *_RANKED_BY.finditer(clauses.folded, bound, placing.start)]
    phrase = clauses.phrase(m.end(), placing.start) if m is not None else None
    if (
        m is None
        or phrase is None
        or phrase.name is None
        or clauses.folded[phrase.end : placing.start].strip()
    ):
        return placing
    return placing.but(start=m.start())
