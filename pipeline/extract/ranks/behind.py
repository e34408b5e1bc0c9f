"""Who follows a superlative: `Người có số phiếu thấp nhất là | bà A`."""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...lexicon.rank_words import any_of
from .clauses import Clauses
from .placing import Placing, Reference
from .superlatives import holds

_COUNTED = ("cao", "thấp", "lớn", "nhỏ", "nhiều", "ít", "đông", "nhanh", "chậm", "đắt", "rẻ")
_BEHIND = lazy_re(
    r"(?: (?:vào|tại|ở|của|trong|hơn|gần) [^,;:.\n]{2,60}?)?,?(?: hiện nay| hiện| vẫn)? "
    r"(?:là|thuộc về) (?=\S)"
)


def may_tell_behind(folded: str, placing: Placing, end: int) -> bool:
    """Tell whether somebody may follow who holds a superlative; cheap, and right where it says no."""
    return placing.quality in _COUNTED and _BEHIND.match(folded, placing.end, end) is not None


def told_behind(clauses: Clauses, placing: Placing, start: int, end: int) -> Reference | None:
    """`Người có số phiếu thấp nhất là | bà A`, `Thưởng Tết cao nhất là | các doanh nghiệp tư nhân`: the one
    who follows, where it is somebody and no amount.
    """
    if placing.quality not in _COUNTED:
        return None
    own = clauses.stretches(start, placing.start)[0]
    at = own.start if own.kind != "empty" else placing.start
    m = (
        _BEHIND.match(clauses.folded, placing.end, end)
        if holds().fullmatch(clauses.folded, at, placing.start)
        else None
    )
    phrase = clauses.phrase(m.end(), end) if m is not None else None
    if m is None or phrase is None or phrase.measure is not None:
        return None
    if phrase.name is not None:
        measure = at, placing.start
        return Reference(phrase.name, measure if measure[0] < measure[1] else None)
    kinds = _KINDS.match(clauses.folded, m.end(), end)
    return (
        Reference((m.end(), kinds.end()), (at, placing.start))
        if kinds is not None and at < placing.start
        else None
    )


_KINDS = lazy_re(rf"(?:các |những |nhóm |khối )?{any_of('holder')}(?: (?!với|đạt|có số)[^\W\d]\w*){{1,8}}")
