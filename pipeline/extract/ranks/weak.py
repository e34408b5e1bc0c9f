"""Placings without a verb of ranking: a superlative, `lớn thứ hai` or `thứ 5 thế giới` ranks only who it is
said of.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...language.lazily import lazy_re
from ...language.reading import Sentence
from ...lexicon.rank_words import any_of
from ...records import record
from . import sequels
from .again import said_again
from .apposed import beside
from .behind import may_tell_behind, told_behind
from .best import NO_ORDER_BEFORE, astray, best_of
from .clauses import Clauses
from .context import WINDOW, Context
from .defined import defined
from .names import last_name
from .placing import Placing, Reference
from .pointers import EVENT
from .predication import apart
from .rows import Row
from .scopes import scope_before
from .tails import Tail
from .within import among, best_scope, says_within

_OPENS_CLAUSE = lazy_re(r"(?:^|[,;(:.]|(?<!\w)và|\n) *$")


@record(frozen=True, slots=True)
class Said:
    """Who a weak placing is said of and what belongs to it; `reason` is why it is said of nobody."""

    of: Reference
    after: Tail
    reason: str | None = None


def superlative(
    context: Context,
    sentence: Sentence,
    placing: Placing,
    said: Said,
    rows: list[Row],
    stretch: tuple[int, int],
    opening: int | None,
) -> Said:
    """Return who a bare superlative is said of; `stretch` is what may be read before and after it."""
    clauses = context.clauses(sentence)
    start, limit = stretch
    if NO_ORDER_BEFORE.search(clauses.folded, start, placing.start):
        return replace(said, reason="of what no order is made")
    if said.after.scope is None and (counted := among(clauses, placing, limit)) is not None:
        said = replace(said, after=_within(said.after, counted))
    reason = _not_explicit(context, sentence, placing, said, rows, opening)
    if reason is not None and said.after.scope is not None:
        kind = defined(clauses, placing)
        if kind is not None:
            return replace(said, of=Reference(kind, said.of.measure))
    if reason is None and _one_of_list(clauses, said.of):
        reason = "said of several"
    if reason is None:
        if astray(clauses, placing, start):
            return Said(Reference(), said.after, "a superlative that is not said of its subject")
        named = _named_behind(clauses, placing, said, limit)
        if named is not None:
            return replace(said, of=Reference(named, said.of.measure))
        if not _dashed(clauses.folded, said.of.subject, placing):
            ahead = _all_of(clauses, placing) if said.after.scope is None else None
            if ahead is None or clauses.folded[ahead[0]].isdigit():
                return said  # a total: trong số | 34 tỉnh, thành phố
            return replace(said, after=_within(said.after, ahead))
    return _said_elsewhere(clauses, placing, replace(said, reason=reason), rows, stretch)


def _said_elsewhere(
    clauses: Clauses, placing: Placing, said: Said, rows: list[Row], stretch: tuple[int, int]
) -> Said:
    """Return who a superlative is said of behind it, or with what it holds within, else `said` as it is:
    `Người có số phiếu thấp nhất là | bà A`, `A là thành phố lớn nhất | của Nga`.
    """
    start, limit = stretch
    told = told_behind(clauses, placing, start, clauses.sentence.end)
    if told is not None:
        return Said(told, said.after)
    scope = best_scope(clauses, placing, limit)
    if scope is not None:
        best = best_of(clauses, placing, start, limit, scope)
        if best is not None:
            return Said(Reference(best, _measure_of(clauses, said.of, best)), _within(said.after, scope))
        again = said_again(clauses, placing, start, rows) or _measured_at(clauses, placing, said.of)
        if again is not None:
            return Said(again, _within(said.after, scope))
    elif placing.out_of is not None:
        best = best_of(clauses, placing, start, limit, (placing.start, placing.end))
        again = Reference(best) if best is not None else said_again(clauses, placing, start, rows)
        if again is not None:
            return Said(again, said.after)
    return said


def within_nothing(clauses: Clauses, placing: Placing, after: Tail, rows: list[Row], limit: int) -> bool:
    """Tell whether a bare superlative is nobody's place, whoever it is said of: nothing says within what it
    holds, and nobody who holds it follows. Most are such (`bị ảnh hưởng nghiêm trọng nhất`), and the words
    of their sentences need not be asked for.
    """
    folded = clauses.folded
    return (
        after.scope is None
        and placing.out_of is None
        and not (rows and rows[-1].out_of is not None)
        and not says_within(folded, placing)
        and not may_tell_behind(folded, placing, clauses.sentence.end)
        and best_scope(clauses, placing, limit) is None
        and _scope_ahead(clauses, placing) is None
    )


def _named_behind(clauses: Clauses, placing: Placing, said: Said, limit: int) -> tuple[int, int] | None:
    """`vụ bê bối của Tập đoàn thép lớn thứ 3 Nhật Bản | Kobe Steel`: the name right after the scope, where
    the words right before only say what it is.
    """
    subject = said.of.subject
    if subject is None or clauses.folded[subject[1] : placing.start].strip():
        return None
    return beside(clauses, said.after.scope[1] if said.after.scope else placing.end, limit)


def _one_of_list(clauses: Clauses, said: Reference) -> bool:
    """`Chi phí tại | TP HCM, Hà Nội | đắt đỏ nhất nước`: a measure of several."""
    if said.measure is None or said.subject is None or said.measure[0] > said.subject[0]:
        return False
    start, end = said.subject
    if " và " in clauses.folded[start:end]:
        return True
    head, tail = clauses.text[max(clauses.sentence.start, start - 12) : start], clauses.text[end : end + 3]
    return re.search(r"[A-ZĐ][\w.]*, $", head) is not None or re.match(r", [A-ZĐ]", tail) is not None


def _dashed(folded: str, subject: tuple[int, int] | None, placing: Placing) -> bool:
    """`Asia Awards - Giải thưởng Bất động sản | lớn nhất châu Á`: the subject only says what the name is."""
    if subject is None or folded[subject[1] : placing.start].strip():
        return False
    return folded[max(0, subject[0] - 3) : subject[0]] in (" - ", " – ")


_MEASURED_AT = lazy_re(r"(?<!\w)(?:ở|tại)(?: vùng| khu vực)? $")


def _measured_at(clauses: Clauses, placing: Placing, said: Reference) -> Reference | None:
    """`tỉ lệ trẻ em đi học nhưng bỏ giữa chừng ở | Hà Nam | thấp nhất cả nước`: the place right before."""
    if said.measure is None or said.subject is not None or said.back:
        return None
    name = last_name(clauses, said.measure[1], placing.start)
    if name is None or _MEASURED_AT.search(clauses.folded, said.measure[1], name[0]) is None:
        return None
    return Reference(name, said.measure)


def _this(folded: str, placing: Placing, again: Reference) -> bool:
    """`vì | đây là con sông | lớn thứ ba`: what was told of says within what, but for what happened."""
    pointer = again.pointer
    this = pointer is not None and folded.startswith("đây ", pointer[0])
    counts = _FOUND.match(folded, placing.end) is not None
    return this and not counts and pointer is not None and EVENT.search(folded, *pointer) is None


#: `con tàu cổ thứ 7 | được phát hiện`: in the order of time.
_FOUND = lazy_re(r" được (?:phát hiện|tìm thấy|khai quật)(?!\w)")


def ordinal(clauses: Clauses, placing: Placing, said: Said, start: int, limit: int) -> Said:
    """Return who `lớn thứ hai` or `thứ 5 thế giới` is said of, the first placing of its sentence."""
    if said.of.predicated:
        return said
    named = _named_behind(clauses, placing, said, limit)
    if named is not None:
        return replace(said, of=Reference(named))
    reason = _epithet(clauses.folded, placing, said.of)
    if placing.rule == "ranks.bare" and placing.out_of is not None and said.of.subject is not None:
        return said  # Sơn La đạt 67 điểm với vị trí 28/63
    if reason is not None and placing.quality is not None and said.after.scope is not None:
        kind = defined(clauses, placing)
        if kind is not None:
            return replace(said, of=Reference(kind, said.of.measure))
    if reason is None and placing.rule == "ranks.ordinal" and astray(clauses, placing, start):
        reason = "said of something deeper"
    if placing.quality is not None and (reason is not None or said.of.measure_leads):
        scope = said.after.scope or (placing.end, placing.end)
        best = best_of(clauses, placing, start, limit, scope)
        if best is not None:
            return Said(Reference(best, _measure_of(clauses, said.of, best)), said.after)
        again = said_again(clauses, placing, start, [])
        held = clauses.folded[clauses.sentence.start : placing.start].rfind(" cổ đông ") >= 0
        if again is not None and (
            held or _this(clauses.folded, placing, again) or said.after.scope is not None
        ):
            return Said(again, said.after)
    return replace(said, reason=reason)


_WHOSE = lazy_re(r" (?:của|ở|tại) (?:tỉnh |thành phố )?")


def _measure_of(clauses: Clauses, said: Reference, best: tuple[int, int]) -> tuple[int, int] | None:
    """Return the measure where it is of the one placed: `Tỷ lệ hộ nghèo | ở Hà Giang | cao nhất cả nước`."""
    if said.measure is None or said.subject == best:
        return said.measure
    whose = said.measure_leads and _WHOSE.fullmatch(clauses.folded, said.measure[1], best[0]) is not None
    return said.measure if whose else None


def _within(after: Tail, scope: tuple[int, int]) -> Tail:
    return replace(after, scope=scope, core_end=scope[1], end=max(scope[1], after.end))


def _not_explicit(
    context: Context, sentence: Sentence, placing: Placing, said: Said, rows: list[Row], opening: int | None
) -> str | None:
    """A bare superlative ranks only with scope and subject both explicit."""
    clauses, subject = context.clauses(sentence), said.of.subject
    folded = clauses.folded
    if subject is None or said.of.plain or not clauses.named(subject):
        return "a superlative without an explicit subject"
    # (tỉnh Hà Tĩnh đạt điểm cao nhất)
    aside = opening is not None and rows and rows[-1].out_of is not None
    scope = said.after.scope or _scope_ahead(clauses, placing)
    listed = sequels.follows(folded, placing.end, sentence.end)
    if scope is None and not aside and placing.out_of is None and not listed:
        return "a superlative without an explicit scope"
    if not said.of.predicated and apart(folded, subject, placing):
        return "a superlative that is not said of its subject"
    return None


#: `Trong số | 34 tỉnh, thành phố, Quảng Ninh có tăng trưởng cao nhất`
_ALL_OF = lazy_re(
    rf"[\"“' ]*(?:trong|so với)(?: số| tổng số)? (?P<all>(?:\d{{1,3}}|hai|ba|bốn|các) {any_of('counted')}"
    rf"(?!\w)[^.;:]{{0,40}}?), (?!{any_of('counted')}(?:,| và))"
)


def _all_of(clauses: Clauses, placing: Placing) -> tuple[int, int] | None:
    counted = _ALL_OF.match(clauses.folded, clauses.sentence.start, placing.start)
    return counted.span("all") if counted is not None else None


def _scope_ahead(clauses: Clauses, placing: Placing) -> tuple[int, int] | None:
    counted = _all_of(clauses, placing)
    if counted is not None:
        return counted
    start = max(clauses.sentence.start, placing.start - WINDOW)
    return scope_before(clauses.text, clauses.folded, start, placing.start)


def _epithet(folded: str, placing: Placing, said: Reference) -> str | None:
    """`nền kinh tế lớn thứ hai thế giới` names somebody without saying who: a rank only where it is
    said of one.
    """
    if (
        said.measure is not None
        and said.measure_leads
        and not folded.startswith("nền kinh tế", said.measure[0])
    ):
        return None
    if _OPENS_CLAUSE.search(folded[max(0, placing.start - 5) : placing.start]):
        return None  # đạt 10,2%, cao thứ tư vùng: said of the clause's subject
    given = placing.subject is not None  # WAKODO, thương hiệu thức ăn trẻ em số 1 tại Nhật Bản
    if (
        said.subject is None
        or said.plain
        or said.back
        or (not given and apart(folded, said.subject, placing))
    ):
        return "said of nobody by name"
    return None
