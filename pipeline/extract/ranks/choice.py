"""Who holds a place, where the rules are not alone to say: the likeliest of those who may, or nobody.

The rules know the grammar of most sentences; what they turn down for want of a subject, and what they say of
somebody, is weighed once more by a model of the traits of all who could be meant. It is a softmax over them
and nobody, with weights that were learned from places labelled by hand (`benchmarks/rank_choice.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import exp

from ...language.lazily import lazy_re
from ...language.spelling import fold
from ...lexicon.rank_choice import weights
from ...lexicon.rank_words import any_of
from ...records import record
from .again import points
from .apposed import as_such
from .best import HEADED
from .holders import Holder, holders, opening
from .names import is_place
from .sequels import second_follows
from .traits import Question, kind, likeness, of_holder, of_nobody
from .within import says_within

#: Where the rules name nobody a place is somebody's who is as likely as this; where they do, it is somebody's
#: unless nobody is likelier than this.
SURE, NOBODY = 0.45, 0.6
#: Whom the rules name stays, unless somebody else is so many times as likely.
RATHER = 1.5
#: What is said in plain words of a province or a country is nobody's only if that is as likely as this.
PLAINLY = 0.95

#: Asks for the answer to a question: somebody, or None for nobody.
Chooser = Callable[[Question], Holder | None]


@record(frozen=True, slots=True)
class Likely:
    """Those who may hold a place with how likely each is; the rest to one is nobody's."""

    among: Sequence[Holder]
    shares: Sequence[float]
    nobody: float

    def share(self, group: Sequence[int]) -> float:
        """Return how likely it is one of a group."""
        return sum(self.shares[i] for i in group)

    def named(self, group: Sequence[int], wording: str) -> Holder | None:
        """Return the one of a group with a wording, in its sentence if it is there."""
        alike = [self.among[i] for i in group if likeness(self.among[i].wording, wording) == 1]
        return max(alike, key=lambda h: (h.wording == wording, h.span is not None), default=None)


def likely(q: Question) -> Likely:
    """Return how likely each of those who may hold the place does."""
    among = holders(q.context, q.sentence, q.placing, q.after.scope, q.said)
    weighed = [_weight(of_nobody(q, among)), *(_weight(of_holder(q, h, among)) for h in among)]
    most = max(weighed)
    odds = [exp(w - most) for w in weighed]
    total = sum(odds)
    return Likely(among, [o / total for o in odds[1:]], odds[0] / total)


def choose(q: Question) -> Holder | None:
    """Return who holds the place, None where it is nobody's."""
    if q.said is None and not _within(q):
        return None
    found = likely(q)
    if found.nobody > (PLAINLY if _plain_words(q) or _such(q) else NOBODY) or not found.among:
        return None
    if q.said is not None and (q.placing.subject is not None or _opens_clause(q) or _pointed(q)):
        return found.named(range(len(found.among)), q.said)
    groups = _groups(found)
    best = max(groups, key=found.share)
    for group in groups if q.said is not None else ():
        ruled = found.named(group, q.said or "")
        if ruled is not None and found.share(best) < RATHER * found.share(group):
            return ruled
    likeliest = found.among[max(best, key=lambda i: found.shares[i])]
    if q.said is None and (found.share(best) < SURE or _says_nothing(likeliest.wording)):
        return None
    if q.said is None and _made(q, likeliest):
        return None
    return likeliest


def _plain_words(q: Question) -> bool:
    """`Huế đứng thứ 2 toàn quốc`: a verb of ranking with a place, said of a place by its name; `ông Tám có
    2,4 tỉ USD (hạng 867)`, `Vienna giữ ngôi đầu, Zurich hạng ba`: a noun of ranking.
    """
    if q.said is None:
        return False
    if q.placing.subject is not None:
        return True
    folded, at = q.context.reading.folded, q.placing.start
    if q.placing.rule == "ranks.bare":
        listed = bool(q.context.rows) and q.context.rows[-1].sentence == q.sentence
        if folded.startswith(("hạng", "vị trí"), at):
            return True
        if not listed:
            return False
        joined = _AND.fullmatch(folded, q.context.rows[-1].evidence[1], at) is not None
        return joined or _BY.match(folded, q.placing.end) is not None
    if q.placing.rule in ("ranks.place", "ranks.change") and is_place(q.said):
        return True
    if q.placing.rule == "ranks.superlative" and is_place(q.said):
        return second_follows(folded, q.placing.end)  # Hà Lan có kết quả tốt nhất. Theo sau là ...
    scope = q.after.scope
    first = q.placing.rule == "ranks.first" and scope is not None and folded.startswith(_WHOLE, scope[0])
    return (first or q.placing.rule in _BY_VERB) and kind(q.said) != "plain" and _before_verb(q) is not None


def _such(q: Question) -> bool:
    """`Là ngân hàng lớn nhất Việt Nam, | Sao Mai | ...`: a clause said of the subject that follows."""
    start, folded = q.sentence.start, q.context.reading.folded
    at = folded.find(fold(q.said), q.placing.end, q.sentence.end) if q.said is not None else -1
    return q.placing.quality is not None and at >= 0 and as_such(folded, start, start)


def _before_verb(q: Question) -> str | None:
    """Return what stands before whom the rules name, where the verb of ranking follows them at once."""
    folded, said = q.context.reading.folded, fold(q.said or "")
    head = _ADVERBS.sub("", folded[max(q.sentence.start, q.placing.start - 60 - len(said)) : q.placing.start])
    return head[: -len(said)] if head.endswith(said) else None


def _opens_clause(q: Question) -> bool:
    """`Hà Tĩnh dẫn đầu về minh bạch; | Quảng Bình | dẫn đầu về trách nhiệm`: a name that opens its clause,
    and the verb right behind it.
    """
    before = _before_verb(q) if q.placing.verb and kind(q.said or "") != "plain" else None
    return before is not None and _CLAUSE.search(before) is not None


def _pointed(q: Question) -> bool:
    """`Xe ra lò tại | nhà máy Sao Mai |. Đây là nhà máy hiện đại nhất`: the noun and its name told before."""
    folded, said = q.context.reading.folded, q.said or ""
    if q.placing.quality is None or not kind(said).endswith("oun and name"):
        return False
    pointed = points(folded, q.sentence.start, q.placing.start)
    return pointed is not None and opening(said) in pointed.split()


_CLAUSE = lazy_re(r"(?:^[\"“ ]*|[;:.]|(?<!\w)(?:còn|trong khi|trong khi đó,)) *$")
#: `đứng thứ 2 về xuất khẩu, thứ 4 | về thu hút FDI`
_BY = lazy_re(r" (?:cả nước |toàn quốc )?(?:về|môn) ")
#: `đứng số 1 Đông Nam Á | và thứ 9 châu Á`
_AND = lazy_re(r",? (?:và |còn )?")
_BY_VERB = ("ranks.place", "ranks.last", "ranks.second")
#: `dẫn đầu | toàn hệ thống`
_WHOLE = ("toàn", "cả nước", "khối", "thị trường")
#: Between the one who is placed and the verb.
_ADVERBS = lazy_re(r"(?: (?:đã|đang|vẫn|cũng|hiện|chỉ|tiếp tục|tạm|đều))* $")


def _within(q: Question) -> bool:
    """Tell whether a superlative says within what; other places need not."""
    p = q.placing
    if p.rule != "ranks.superlative" or q.after.scope is not None or p.out_of is not None:
        return True
    return says_within(q.context.reading.folded, p)


#: `Sao Mai đang | đầu tư xây dựng | nhà máy hiện đại nhất Đông Nam Á`: what is made is best, not the maker.
_MAKES = lazy_re(
    rf"(?<!là )(?<!\w){any_of('makes')} (?=[^ ]+ )"
    r"(?![^,;:.]*(?<!\w)(?:là|trở thành|của|cho)(?!\w))[^,;:.]*$"
)


#: `Lê Văn Tám, | giám đốc ngân hàng | lớn nhất Việt Nam`
_HEADED = lazy_re(rf"(?:[,;:(–-] |(?<!\w)là ){HEADED}[^,;:.]*$")


def _made(q: Question, holder: Holder) -> bool:
    """Tell whether a superlative is said of what somebody makes, or of what he heads."""
    if q.placing.rule != "ranks.superlative":
        return False
    folded, at = q.context.reading.folded, q.placing.start
    start = holder.span[1] if holder.span is not None else q.sentence.start
    return start < at and any(p.search(folded, start, at) is not None for p in (_MAKES, _HEADED))


def _says_nothing(wording: str) -> bool:
    """`nhãn hàng`, `đơn vị`: a noun that could be anybody, which no rule took for a subject."""
    return kind(wording) == "plain" and len(wording.split()) < 3


def _weight(traits: Iterable[str]) -> float:
    weight = weights().get
    return sum([weight(t, 0.0) for t in set(traits)])


def _groups(found: Likely) -> list[list[int]]:
    """Put together those who are the same one: words of one another, or words for one."""
    out: list[list[int]] = []
    for i, holder in enumerate(found.among):
        for group in out:
            if any(_same(holder, found.among[j]) for j in group):
                group.append(i)
                break
        else:
            out.append([i])
    return out


def _same(a: Holder, b: Holder) -> bool:
    if a.span is not None and b.span is not None and a.span[0] < b.span[1] and b.span[0] < a.span[1]:
        return True
    return likeness(a.wording, b.wording) >= 0.75
