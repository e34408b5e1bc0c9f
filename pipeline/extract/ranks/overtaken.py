"""Who is placed where others stand right before the place: `A vượt B, C và D để xếp thứ 8`, and who alone is,
where a clause goes on with one more: `..., với nước láng giềng A xếp chót`.
"""

from __future__ import annotations

from ...language.lazily import lazy_re, lazy_regex
from ...lexicon.rank_words import any_of
from .clauses import Clauses
from .leftwards import before_placing
from .names import is_place, last_name
from .placing import Placing, Reference

#: How many characters before a place are looked at.
_NEAR = 240
#: `Việt Nam | vượt qua | các nước láng giềng gồm Philippines, Lào và Campuchia để xếp thứ 8`
_PASSES = lazy_re(rf"(?<!\w){any_of('passes')}(?= )")
_NAME = r"(?: \p{Ll}+){0,8}? \p{Lu}[\w.&'-]*(?: (?:- )?\p{Lu}[\w.&'-]*){0,6}(?: \([^()]*\))?"
_OTHERS = lazy_regex(
    rf"{_NAME}(?:(?:,| và|;){_NAME}){{0,12}}"
    rf"(?:,? {any_of('on to')})*[ ,]*"
)
#: `..., | với | Lào xếp chót`
_WITH = lazy_re(
    r"(?:[,;] (?:trong đó )?)với (?P<who>[^,;:.()\n]{2,60}?)"
    r"(?: (?:vẫn|đang|hiện|tiếp tục|cũng|chỉ))* $"
)


def beside_others(clauses: Clauses, placing: Placing, bound: int) -> Reference | None:
    """Return who is placed that passes those right before the place, or that a clause goes on with."""
    near = max(bound, placing.start - _NEAR)
    passes = None
    for passes in _PASSES.finditer(clauses.folded, near, placing.start):
        if _OTHERS.fullmatch(clauses.text, passes.end(), placing.start):
            break
    else:
        return _one_more(clauses, placing, bound)
    said = before_placing(clauses, placing.but(start=passes.start(), end=passes.end()), bound)
    return said if said.back or (said.subject is not None and not said.plain) else None


def _one_more(clauses: Clauses, placing: Placing, bound: int) -> Reference | None:
    near = max(bound, placing.start - _NEAR)
    m = _WITH.search(clauses.folded, near, placing.start) if placing.verb else None
    name = last_name(clauses, m.start("who"), m.end("who")) if m is not None else None
    if m is None or name is None or not clauses.named(name):
        return None
    *_, alone = [name, *clauses.names(m.start("who"), m.end("who"))]
    name = alone if is_place(clauses.text[slice(*alone)]) else name  # nước láng giềng | Lào
    return Reference(name, before_placing(clauses, placing, bound).measure)
