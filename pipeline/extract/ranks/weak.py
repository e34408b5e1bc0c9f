"""Placings without a verb of ranking: a superlative, `lớn thứ hai` or `thứ 5 thế giới` ranks only who it is
said of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...language.reading import Sentence
from .best import astray, best_of
from .clauses import Clauses
from .context import Context
from .placing import Placing, Reference
from .rows import Row
from .scopes import scope_before
from .tails import Tail
from .whose import WINDOW
from .within import among, best_scope

#: Between the one who is placed and a superlative there is a verb of being or having, or nothing.
_IS_BEST = re.compile(
    r"[\s\"')]*(?:,\s*|\([^()]*\)\s*)?(?:(?:hiện nay|hiện|vẫn|đã|đang|cũng|đến nay|luôn|tiếp tục|còn|"
    r"chính|từng|vừa|bất ngờ|vươn lên)\s+)*"
    r"(?:(?:là|trở thành|có|đạt|thuộc|chiếm|ghi nhận|sở hữu|giữ|thành|với|"
    r"được (?:đánh giá|coi|xem|mệnh danh|bình chọn|vinh danh|xếp|công nhận|chọn|gọi|ví|ghi nhận|"
    r"chứng nhận))(?!\w)[^,;:]*)?",
)
_OPENS_CLAUSE = re.compile(r"(?:^|[,;(:.]|(?<!\w)và|\n) *$")


@dataclass(frozen=True, slots=True)
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
    if said.after.scope is None and (counted := among(clauses, placing, limit)) is not None:
        said = replace(said, after=_within(said.after, counted))
    reason = _not_explicit(context, sentence, placing, said, rows, opening)
    if reason is None:
        if astray(clauses, placing, start):
            return Said(Reference(), said.after, "a superlative that is not said of its subject")
        return said
    scope = best_scope(clauses, placing, limit)
    if scope is not None:
        best = best_of(clauses, placing, start, limit, scope)
        if best is not None:
            measure = said.of.measure if said.of.subject == best else None
            return Said(Reference(best, measure), _within(said.after, scope))
    elif placing.out_of is not None:
        best = best_of(clauses, placing, start, limit, (placing.start, placing.end))
        if best is not None:
            return Said(Reference(best), said.after)
    return replace(said, reason=reason)


def ordinal(clauses: Clauses, placing: Placing, said: Said, start: int, limit: int) -> Said:
    """Return who `lớn thứ hai` or `thứ 5 thế giới` is said of, the first placing of its sentence."""
    reason = _epithet(clauses.folded, placing, said.of)
    if reason is None and placing.rule == "ranks.ordinal" and astray(clauses, placing, start):
        reason = "said of something deeper"
    if placing.quality is not None and (reason is not None or said.of.measure_leads):
        scope = said.after.scope or (placing.end, placing.end)
        best = best_of(clauses, placing, start, limit, scope)
        if best is not None:
            return Said(Reference(best), said.after)
    return replace(said, reason=reason)


def _within(after: Tail, scope: tuple[int, int]) -> Tail:
    return replace(after, scope=scope, core_end=scope[1], end=max(scope[1], after.end))


def _not_explicit(
    context: Context, sentence: Sentence, placing: Placing, said: Said, rows: list[Row], opening: int | None
) -> str | None:
    """A bare superlative ranks only with scope and subject both explicit."""
    text, folded, subject = context.reading.text, context.reading.folded, said.of.subject
    if subject is None or said.of.plain or not context.clauses(sentence).named(subject):
        return "a superlative without an explicit subject"
    # (tỉnh Hà Tĩnh đạt điểm cao nhất)
    aside = opening is not None and rows and rows[-1].out_of is not None
    scope = said.after.scope or scope_before(
        text, folded, max(sentence.start, placing.start - WINDOW), placing.start
    )
    if scope is None and not aside and placing.out_of is None:
        return "a superlative without an explicit scope"
    if _apart(folded, subject, placing):
        return "a superlative that is not said of its subject"
    return None


def _epithet(folded: str, placing: Placing, said: Reference) -> str | None:
    """`nền kinh tế lớn thứ hai thế giới` names somebody without saying who: a rank only where it is
    said of one.
    """
    if said.measure is not None and said.measure_leads:
        return None
    if _OPENS_CLAUSE.search(folded[max(0, placing.start - 5) : placing.start]):
        return None  # đạt 10,2%, cao thứ tư vùng: said of the clause's subject
    if said.subject is None or said.plain or said.back or _apart(folded, said.subject, placing):
        return "said of nobody by name"
    return None


def _apart(folded: str, subject: tuple[int, int], placing: Placing) -> bool:
    """Tell whether something else than a verb of being or having stands between a subject and its place."""
    return subject[1] < placing.start and _IS_BEST.fullmatch(folded, subject[1], placing.start) is None
