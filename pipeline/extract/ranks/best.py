"""Who a bare superlative is said of.

`X là đập lớn nhất Việt Nam`, `X có dân số đông nhất châu Á`, `X - cảng lớn nhất khu vực`, `cảng lớn nhất khu
vực, X,`: a rank only where the one and the scope (see `within`) both stand there in words.
"""

from __future__ import annotations

import re

from ...language.lazily import lazy_re
from ...lexicon.rank_words import any_of
from .apposed import ADVERBS, DEEPER, apposed, as_such, beside, following, main_clause, owner, touching
from .clauses import Clauses, Stretch
from .names import Span, by_measure, fit, last_name
from .placing import Placing

_IS = lazy_re(
    r"(?<!\w)(?:là|trở thành|giữ(?: vững)? (?:vị trí|vị thế|ngôi vị|danh hiệu)|"
    r"được (?:đánh giá|coi|xem|mệnh danh|bình chọn|bầu chọn|vinh danh|công nhận|chọn|"
    r"gọi|ví|biết đến|"
    r"mô tả|cho)(?: là| như)?|với tư cách là|vị thế là)(?= )"
)
_HAS = lazy_re(
    r"(?<!\w)(?:có|đạt|ghi nhận|sở hữu|nắm giữ|nắm|báo|chiếm|nhận được|chịu(?= (?:ảnh|thiệt|tác)))(?= )"
)
_HAVING = lazy_re(r"(?<!\w)có ")
#: Heads that no order is made of: `khó khăn lớn nhất`, `cơ quan lãnh đạo cao nhất`.
#: `Trong khi đó, | yêu cầu | lớn nhất của quân đội là`
NO_ORDER_BEFORE = lazy_re(rf"(?:^|[,;:(] |(?<!\w)(?:là|và|nhưng|rằng|đánh giá) ){any_of('no order')} $")
_NO_ORDER = lazy_re(rf"(?:(?:một|những|các|cái|sự|mối|nỗi|niềm|điểm) )?{any_of('no order')}(?!\w)")


def best_of(clauses: Clauses, placing: Placing, bound: int, limit: int, scope: Span) -> Span | None:
    """Return the span of the one that a superlative is said of, None where the words leave it open."""
    stretches = clauses.stretches(bound, placing.start)
    own = stretches[0]
    head = own.start
    verb = None
    for pattern in (_IS, _HAS):
        *_, verb = [None, *pattern.finditer(clauses.folded, own.start, placing.start)]  # the last one
        if verb is not None:
            break
    inner = clauses.folded[(verb.end() if verb else head) : placing.start].strip()
    if _NO_ORDER.match(inner):
        return None
    if verb is not None and not _deeper(clauses, inner, verb.end()):
        had = inner if pattern is _HAS else _HAVING.split(inner, maxsplit=1)[-1]
        if (pattern is _HAS or had != inner) and not by_measure(had, placing):
            return None
        found = _before_verb(clauses, stretches, verb.start(), having=pattern is _HAS)
        if found is not None and (pattern is _IS or clauses.named(found)):
            return found
    such = as_such(clauses.folded, clauses.sentence.start, own.start)
    if not such and pattern is _HAS and verb and not clauses.folded[own.start : verb.start()].strip():
        return beside(clauses, scope[1], limit)  # trong đó có | nhà sản xuất lớn thứ 3 thế giới A
    if such and not _deeper(clauses, inner.removeprefix("với "), placing.start - len(inner)):
        return following(clauses, own, placing, scope[1], limit) or main_clause(clauses, own, scope[1], limit)
    if verb is None or _plain(clauses, own, verb.start()):
        if verb is None and (DEEPER.search(inner) or _HEADS.match(inner)):
            return owner(clauses, own, placing)
        found = apposed(clauses, stretches, placing)
        there = verb is None and len(stretches) > 1 and stretches[1].kind == "adverbial"
        if found is not None and (placing.rule == "ranks.ordinal" or there):
            found = None if _goes_on(clauses, scope[1], limit) else found
        if found is not None:
            return found
        return touching(clauses, own, placing) or following(clauses, own, placing, scope[1], limit)
    return None


#: `giám đốc | ngân hàng | lớn nhất`, `thủ lĩnh băng đảng lớn nhất`: the superlative is of what he heads.
HEADED = (
    rf"(?:(?:phó |cựu |nữ )?(?:{any_of('office')}|thủ lĩnh|trùm|ông chủ|bà chủ|nhà sáng lập|ceo)"
    rf"|con trai|con gái|vợ|người thừa kế)(?: điều hành| của| một)* {any_of('headed')}(?!\w)"
)
_HEADS = lazy_re(HEADED)


def astray(clauses: Clauses, placing: Placing, bound: int) -> bool:
    """Tell whether the superlative belongs to something deeper: `là giám đốc của ngân hàng lớn nhất`."""
    own = clauses.stretches(bound, placing.start)[0]
    verbs = list(_IS.finditer(clauses.folded, own.start, placing.start))
    inner = clauses.folded[(verbs[-1].end() if verbs else own.start) : placing.start].strip()
    if _NO_ORDER.match(inner) is not None or _HEADS.match(inner) is not None:
        return True
    return bool(verbs) and _deeper(clauses, inner, verbs[-1].end())


#: `nước chi tiêu cho quốc phòng nhiều thứ hai`: prepositions that a kind's own verb asks for.
_ASKED_FOR = ("cho", "về", "đến", "từ", "với", "vào", "sang", "ở", "tại", "trong")


def _deeper(clauses: Clauses, inner: str, at: int) -> bool:
    """Tell whether a superlative behind the folded words `inner`, which begin near `at`, is somebody else's.

    It is not where they only say what a kind of thing does: `là nước chi tiêu cho quốc phòng nhiều nhất`.
    """
    found = DEEPER.search(inner)
    if found is None:
        return _HEADS.match(inner) is not None
    kind = _KIND.match(inner)
    if kind is None or found.group() not in _ASKED_FOR:
        return True
    words = clauses.between(at, at + len(inner) + 1)
    after = [w for w in words if clauses.folded[w.start : w.end] not in kind.group()]
    return not after or after[0].tag != "V"


def _before_verb(clauses: Clauses, stretches: list[Stretch], verb: int, *, having: bool) -> Span | None:
    """`Rùa da là loài rùa lớn nhất`, `Cá mái chèo có tên khoa học A, là loài cá lớn nhất`."""
    own = stretches[0]
    for i, stretch in enumerate(stretches[:4]):
        end = verb if i == 0 else stretch.end
        if stretch.kind != "noun" or stretch.start >= end:
            if i == 0 and clauses.folded[own.start : verb].strip():
                return None
            continue
        phrase = clauses.phrase(stretch.start, end)
        if phrase is None:
            return None
        if i == 0 and not ADVERBS.fullmatch(clauses.folded, _past_bracket(clauses, phrase.end, end), end):
            whole = last_name if having else _verbal
            return whole(clauses, stretch.start, end)
        if phrase.measure is not None and phrase.name is None:
            return None
        span = phrase.name or (phrase.start, phrase.end)
        return fit(clauses, span, plain=phrase.measure is None)
    return None


def _verbal(clauses: Clauses, start: int, verb: int) -> Span | None:
    """`Quân giải phóng nhân dân A (QGA) vẫn | là`: a proper name with a verb in it that opens the clause."""
    opening = clauses.folded.find(" (", start, verb)
    words = clauses.between(start, opening if opening >= 0 else verb)
    rest = clauses.folded[words[-1].end : verb] if words else ""
    while words and words[-1].tag == "R":
        words.pop()
    inside = any(w.tag in ("E", "R", "Cc", "CH", "M") for w in words)
    if not 3 <= len(words) <= 7 or inside or words[-1].tag != "Np" or not clauses.text[start].isupper():
        return None
    closed = opening < 0 or rest.count(")") == 1
    return (start, words[-1].end) if closed and "," not in rest else None


def _past_bracket(clauses: Clauses, at: int, end: int) -> int:
    m = re.compile(r" *\([^()\n]{1,60}\)").match(clauses.folded, at, end)
    return m.end() if m else at


def _goes_on(clauses: Clauses, at: int, limit: int) -> bool:
    """`Tại Bỉ, nền kinh tế lớn thứ năm | rời khối`: a clause with a verb of its own, not an apposition."""
    if re.compile(r" *(?:[^ \w]|$|nằm |đang |sau )").match(clauses.folded, at, limit) or at >= limit:
        return False
    words = clauses.between(at, limit)
    return bool(words) and words[0].tag in ("V", "R")


_KIND = lazy_re(rf"{any_of('kind')} *")


def _plain(clauses: Clauses, own: Stretch, verb: int) -> bool:
    """`nước có dự trữ lớn nhất`: a kind of thing before the verb, which only describes."""
    said = clauses.folded[own.start : verb]
    phrase = clauses.phrase(own.start, verb) if own.kind == "noun" else None
    bare = phrase is not None and phrase.name is None and not phrase.anaphor and len(said.split()) < 7
    return bare or _KIND.fullmatch(said) is not None
