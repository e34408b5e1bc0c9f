"""Who or what is placed: by the grammar of the sentence, and by what went before where it only points
back.
"""

from __future__ import annotations

import re

from ...language.lazily import lazy_re
from ...lexicon import indices
from ...lexicon.rank_words import any_of
from .apposed import main_clause
from .clauses import Clauses
from .holding import held_by, past_ranker, put_there
from .leftwards import before_placing
from .names import last_name
from .overtaken import beside_others
from .placing import EPITHETS, Placing, Reference
from .rightwards import COUNTS, after_verb, following, in_bracket, opening

_SOME = lazy_re(rf"(?<!\w)(?<!đầu )(?!vị trí){any_of('holder')} +(?:đang +|hiện +)?$")
_COMPARES = lazy_re(r"(?<!\w)(?:gấp (?:đôi|ba|\w+ lần)|hơn|bằng|như|kém|với|sau)$")


def relative(clauses: Clauses, placing: Placing, bound: int) -> bool:
    """`hơn gấp đôi lĩnh vực đứng thứ hai`: the one that is placed is not named."""
    m = _SOME.search(clauses.folded, bound, placing.start)
    if m is None:
        return False
    head = clauses.folded[bound : m.start()].rstrip()
    if (
        not head
        or head[-1] in ",;:-–(\"'."
        or re.search(r"(?<!\w)(?:là|trở thành|thành|và|của|vì|do|nhưng)(?: \w+)?$", head)
    ):
        return False
    words = clauses.between(bound, m.start())
    if any(i.start < m.start() < i.end for i in indices.find(clauses.text, clauses.folded, bound, m.end())):
        return False  # chỉ số Gia nhập | thị trường | đứng thứ 3
    return bool(words) and (words[-1].tag[:1] in "VA" or _COMPARES.search(head) is not None)


#: `..., đứng thứ hai là ông Sơn`: the placing opens its clause and the name follows at once.
_OPENS = lazy_re(r"[,;:.]\s*(?:(?:và|còn)\s+)?$")
_IS = lazy_re(r" +(?:là|thuộc về) ")
_IS_AT_ONCE = lazy_re(r" +là ")
#: `Trong 19 lĩnh vực đầu tư, | chế biến gỗ | vẫn đứng số một`: one of those that are counted, by any noun.
_OF_COUNTED = lazy_re(
    rf"{COUNTS}(?!{any_of('holder')} )(?P<who>[^,.;:()]{{2,60}}?)"
    r"(?: (?:chỉ|vẫn|cũng|đã|đang|hiện|tiếp tục|lại|chiếm ưu thế))* "
)
#: What stands where the subject would be, when the subject comes after: `Người có số phiếu cao thứ hai là
#: ...`.
_HOLDER = lazy_re(rf"(?:những |các )?{any_of('holder')}(?!\w)")
#: `... - Ảnh: N.BÌNH`
_CREDIT = lazy_re(r"[-(–]? *ảnh: ?")
#: `của Italy, | vốn | tụt xuống vị trí thứ hai`, `từ tay Singapore, | nay | đứng thứ hai`: said of the name
#: right before.
_WHICH = lazy_re(
    r"(?:, vốn|(?:(?<=từ tay )|(?<=vượt qua )|(?<=thay thế )|(?<=vượt )|(?<=thay ))"
    r"(?P<who>[^,;.:]{2,40}), nay)"
    r" (?:(?:đã|từng|luôn|chỉ|còn|tụt|lùi) )*$"
)
#: `hơn một chút so với Nhật Bản | , nước | xếp thứ ba`
_HOLDER_BESIDE = lazy_re(rf"[,(] ?{any_of('holder')}(?: (?:đang|hiện|đã))* $")


def refer(clauses: Clauses, placing: Placing, bound: int, limit: int, scope_end: int) -> Reference:
    """Return who the words from `bound` to the placing, or from it to `limit`, say is placed."""
    if placing.subject is not None:
        return Reference(placing.subject)
    outright = (
        put_there(clauses, placing, bound)
        or held_by(clauses, placing, bound, limit)
        or beside_others(clauses, placing, bound)
        or _by_clause(clauses, placing, bound, scope_end)
    )
    if outright is not None:
        return outright
    credit = _CREDIT.search(clauses.folded, scope_end, limit)
    limit = credit.start() if credit else limit
    told = _by_verb(clauses, placing, bound, scope_end, limit) if placing.verb else None
    if told is not None:
        return told
    before = before_placing(clauses, past_ranker(clauses, placing, bound), bound)
    if placing.rule not in EPITHETS:
        return _on_either_side(clauses, placing, before, bound, scope_end, limit)
    open_subject = (before.subject is None or before.plain) and not before.back
    if open_subject and _IS_AT_ONCE.match(clauses.folded, scope_end, limit):
        after = after_verb(clauses, scope_end, limit, open_subject=True)
        return Reference(after, before.measure) if after is not None else before
    return before


def _by_clause(clauses: Clauses, placing: Placing, bound: int, scope_end: int) -> Reference | None:
    """Return who is placed by the clause that the place depends on, None where it depends on none."""
    which = _WHICH.search(clauses.folded, bound, placing.start) if placing.verb else None
    if which is not None:
        told = which.span("who") if which["who"] is not None else (clauses.sentence.start, which.start())
        name = last_name(clauses, *told)
        if name is not None:
            return Reference(name)
    if placing.change is not None and (whose := _whose(clauses, placing, bound)) is not None:
        return Reference(whose)
    if not placing.verb and (one := _predicated(clauses, placing, bound)) is not None:
        return Reference(one, predicated=True)
    if placing.rule in ("ranks.first", "ranks.place", "ranks.bare"):
        main = _of_main_clause(clauses, placing, scope_end)
        return Reference(main) if main is not None else None
    return None


def _by_verb(clauses: Clauses, placing: Placing, bound: int, scope_end: int, limit: int) -> Reference | None:
    """Return who a verb of ranking places that stands behind a kind of those placed, or opens its clause."""
    goes_on = _IS.match(clauses.folded, scope_end, limit)
    beside = _HOLDER_BESIDE.search(clauses.folded, bound, placing.start) if goes_on is None else None
    name = last_name(clauses, bound, beside.start()) if beside is not None else None
    if name is not None:
        return Reference(name, predicated=True)
    if relative(clauses, placing, bound):
        phrase = clauses.phrase(goes_on.end(), limit) if goes_on is not None else None
        if phrase is not None and phrase.name is not None:
            return Reference(phrase.name)  # bỏ xa địa phương xếp thứ hai là | Huế
        return Reference((placing.start, placing.start), plain=True, indefinite=True)
    if goes_on is not None and _OPENS.search(clauses.folded, max(bound - 1, 0), placing.start):
        after = after_verb(clauses, scope_end, limit, open_subject=True)
        if after is not None:
            return Reference(after)
    return opening(clauses, placing, scope_end, limit)


def _on_either_side(
    clauses: Clauses, placing: Placing, before: Reference, bound: int, scope_end: int, limit: int
) -> Reference:
    """Return who is placed: whom the words `before` the place say, else who is told behind it."""
    if before.subject is not None and not before.plain and not before.back:
        return before
    unsaid = before.subject is None and not before.back
    after = after_verb(clauses, scope_end, limit, open_subject=unsaid)
    if after is not None and (
        before.subject is None or _HOLDER.match(clauses.folded, before.subject[0]) is not None
    ):
        return Reference(after, before.measure)
    bracket = in_bracket(clauses, scope_end, limit)
    if bracket is not None:
        return Reference(bracket, before.measure)
    counted = _OF_COUNTED.fullmatch(clauses.folded, clauses.sentence.start, placing.start)
    if counted is not None and placing.verb and not before.back:
        apart = before.measure is None or before.measure[1] <= counted.start("who")
        return Reference(counted.span("who"), before.measure if apart else None)
    if unsaid and bound == clauses.sentence.start:
        then = following(clauses, placing, scope_end)
        return Reference(then, before.measure) if then is not None else before
    return before


#: `A là đối tác hàng đầu của B, | đồng thời là đối tác lớn thứ hai`: one more thing said of A.
_ALSO_IS = lazy_re(
    r"(?:,|(?<!\w)và|(?P<dash>(?<= )[-–]))"
    r"(?P<also>(?: (?:và|cũng|còn|đồng thời|vừa|hiện|vẫn|tiếp tục|luôn))*) là "
    r"(?!do|vì|nhờ|để)(?:(?! (?:là|trong khi|còn|nhưng|mà) )[^,;:()]){2,90}$"
)
_IS_ONE = lazy_re(r" (?:(?:hiện|hiện nay|vẫn|cũng|đã|đang|luôn|vừa) )*là ")


def _predicated(clauses: Clauses, placing: Placing, bound: int) -> tuple[int, int] | None:
    """Return whom a clause is about that goes on with `đồng thời là`, or with `là` as it began."""
    folded, start = clauses.folded, clauses.sentence.start
    m = _ALSO_IS.search(folded, bound, placing.start)
    if m is None:
        return None
    start = max(start, *(folded.rfind(mark, start, m.start()) + 1 for mark in ";:"))
    first = clauses.stretches(start, m.start())[-1]
    phrase = clauses.phrase(first.start, first.end) if first.kind == "noun" else None
    if phrase is None or phrase.name is None or phrase.measure is not None:
        return None
    dashed = m["dash"] is not None and folded.startswith((" - ", " – "), phrase.end)
    if not dashed and not m["also"].strip() and _IS_ONE.match(folded, phrase.end) is None:
        return None
    return phrase.name


_AS_SUCH = lazy_re(r"[\"“' ]*(?:là|với (?:tư cách|vị thế)(?: là)?) (?!do|vì|nhờ)(?=[^,;:()]{3,80}$)")


def _of_main_clause(clauses: Clauses, placing: Placing, at: int) -> tuple[int, int] | None:
    """`Là ngân hàng dẫn đầu hệ thống, | A luôn đồng hành`: whom the clause is about that follows."""
    start, end = clauses.sentence.start, clauses.sentence.end
    if _AS_SUCH.match(clauses.folded, start, placing.start) is None:
        return None
    return main_clause(clauses, clauses.stretches(start, placing.start)[-1], at, end)


#: `thứ hạng của X cải thiện đáng kể khi tăng từ vị trí 408 lên 310`
_RANK_OF = lazy_re(r"(?<!\w)(?:thứ hạng|vị trí|thứ bậc|vị thế) của +(?=\S)")


def _whose(clauses: Clauses, placing: Placing, bound: int) -> tuple[int, int] | None:
    """Whose place it is that changes, where the words right before say so."""
    *_, last = [None, *_RANK_OF.finditer(clauses.folded, bound, placing.start)]
    if last is None or re.search(r"[;:.]", clauses.folded[last.end() : placing.start]):
        return None
    phrase = clauses.phrase(last.end(), placing.start)
    return phrase.name if phrase is not None else None
