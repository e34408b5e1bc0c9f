"""Kinds of goods and trades that are placed by their common names: `Dệt may đứng đầu các mặt hàng xuất khẩu,
điện thoại xếp thứ hai; thứ ba là giày dép`.
"""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...lexicon import indices
from ...lexicon.rank_words import any_of
from .clauses import Clauses
from .placing import Placing, Reference
from .rows import Row
from .sequels import plain_items

#: `Dệt may dẫn đầu | các mặt hàng xuất khẩu`
_AMONG = lazy_re(
    r" (?:trong )?(?:(?:các|những|nhóm|\d+|danh sách) )+(?:mặt hàng|nhóm hàng|ngành hàng|sản phẩm|ngành|"
    r"lĩnh vực|nông sản|loại hàng)(?!\w)| (?:về )?kim ngạch(?!\w)"
)
_HOLDER = lazy_re(rf"{any_of('holder')}(?!\w)")
_THAT_IS = lazy_re(r" (?:là|thuộc về) (?=[a-zà-ỹđ])")


def goods(clauses: Clauses, placing: Placing, of: Reference, last: Row | None) -> tuple[int, int] | None:
    """Return the span of the goods that a place is of, by what they are placed among or by the `last` placed,
    which are goods too; None where it is of somebody else.
    """
    if of.subject is not None and not of.plain:
        return None
    span = of.measure or of.subject
    follows = last is not None and _plain(last.subject) and last.rank is not None
    if span is not None and span[1] <= placing.start and _plain(clauses.text[slice(*span)]):
        beside = not clauses.folded[span[1] : placing.start].strip() and span[0] >= clauses.sentence.start
        apart = last is None or last.evidence[1] <= span[0]
        if beside and apart and (follows or _AMONG.match(clauses.folded, placing.end)):
            return span
    m = _THAT_IS.match(clauses.text, placing.end, clauses.sentence.end) if follows else None
    items = plain_items(clauses.folded, m.end(), clauses.sentence.end) if m is not None else []
    return items[0] if items and clauses.text[slice(*items[0])].islower() else None


def _plain(words: str) -> bool:
    kind = _HOLDER.match(words.lower()) is not None  # Nhật Bản, | nước | xếp thứ ba
    return words[1:].islower() and not kind and not indices.is_name(words)
