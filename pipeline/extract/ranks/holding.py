"""Who holds a place by what is done with it, `do công ty A nắm ngôi đầu`, who is put there, `đưa A lên ngôi
đầu`, and who only gives it, `được tổ chức B xếp thứ 11`.
"""

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


#: `đưa Việt Nam lên vị trí thứ ba`, `đã xếp hạng Philippines đứng thứ 12`: the one after the verb is placed.
_CAUSE = lazy_re(rf"(?<!\w){any_of('put there')}\s+")
#: `đưa nước ta | thành | thị trường bia số một`
_MADE = lazy_re(r" (?:trở )?thành (?!công)[^,;.:()]{0,60}$")
#: What may stand between the one who is put there and the place.
_TO_PLACE = lazy_re(
    r"\s*(?:(?:từ|vượt qua|vượt lên|vượt|bứt phá|vào|ở|đã|đang|trở thành|thành|là|lên|xuống|đứng|xếp|lọt|"
    r"duy trì|giữ|tiếp tục|"
    r"trở lại|chiếm|giành)\s+[^,;.]{0,60})?"
)
#: `TP HCM xếp | 68 và | Huế đứng 91`: a place of the one before.
_OTHERS_PLACE = lazy_re(r"\d[\d./]*(?:,| và) ")


def put_there(clauses: Clauses, placing: Placing, bound: int) -> Reference | None:
    """Return the object of a verb that puts it there, right before the placing."""
    verbs = list(_CAUSE.finditer(clauses.folded, bound, placing.start))
    for m in reversed(verbs[-4:]):
        if m.group().startswith("là") and not placing.verb:
            continue
        other = _OTHERS_PLACE.match(clauses.folded, m.end(), placing.start)
        phrase = clauses.phrase(other.end() if other else m.end(), placing.start)
        if phrase is not None and phrase.anaphor and _MADE.match(clauses.folded, phrase.end, placing.start):
            whom = (phrase.start, phrase.end)
            return Reference(None, phrase.measure, back=True, pointer=whom, predicated=True)
        if phrase is None or phrase.name is None or clauses.folded.startswith("cho ", m.end()):
            continue
        if _TO_PLACE.fullmatch(clauses.folded, phrase.end, placing.start):
            ranked = other is None and m.group().startswith(("xếp", "đặt"))
            return Reference(phrase.name, phrase.measure, predicated=ranked)
    return None
