"""What speaks for and against somebody as the holder of a place, as the names of traits.

A trait is a short wording like `side L` or `between là`; some join two (`kind province & first`). The weights
that `lexicon.rank_choice` holds were learned from them, so that a trait whose name or meaning changes asks
for a new training (`benchmarks/rank_choice.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby

from ...language.lazily import lazy_re
from ...language.reading import Sentence
from ...language.spelling import fold, key
from ...lexicon import provinces
from ...lexicon.countries import countries
from ...lexicon.rank_words import any_of
from .context import Context
from .holders import BEFORE, Holder, opening
from .placing import Placing
from .tails import Tail
from .vocabulary import FINITE, NOT_PLACED, OFFICE, REPORTING

_TOKEN = lazy_re(r"\w+|[^\w\s]")
_POINTS_BACK = lazy_re(rf"(?<!\w)(?:{any_of('anaphor')}|này)(?!\w)")
_VERB = lazy_re(rf"(?<!\w){any_of('said of')}(?!\w)")
_WANTED = lazy_re(rf"(?<!\w){any_of('not yet')}(?!\w)")
_ONE_OF = lazy_re(r"(?<!\w)một trong")
_PLURAL = lazy_re(r"(?<!\w)(?:các|những|nhiều) [^,;.]{0,40}$")
_PAUSE = lazy_re(r"[,;:()]")
_CLAUSE_OPENS = lazy_re(r"[,;:(] *$")
#: Between two ends all words are traits, where there are no more than so many.
_WORDS = 25


@dataclass(frozen=True)
class Question:
    """Whose place is it: a place in its sentence, and what the rules made of it.

    `said` is whom the rules name; where they name nobody, `reason` is why. `others` are the places near it.
    """

    context: Context
    sentence: Sentence
    placing: Placing
    after: Tail
    others: Sequence[Placing]
    said: str | None = None
    reason: str | None = None

    @cached_property
    def start(self) -> int:
        """Where the sentence begins, or the stretch of it that is read before the place."""
        return max(self.sentence.start, self.placing.start - BEFORE)

    @cached_property
    def rule(self) -> str:
        """The rule that found the place, without `ranks.`."""
        return self.placing.rule.partition(".")[2]

    @cached_property
    def verdict(self) -> str:
        """What the rules say, as a trait."""
        return "ruled" if self.said is not None else f"not: {self.reason}"

    @cached_property
    def head(self) -> str:
        """The noun that the words right before the place begin with, folded: `nước` of `là nước nhập khẩu
        gạo | lớn nhất`, empty where there is none.
        """
        folded, p = self.context.reading.folded, self.placing
        clauses, out = self.context.clauses(self.sentence), ""
        for word in reversed(clauses.between(max(self.sentence.start, p.start - 80), p.start)):
            low = folded[word.start : word.end]
            if word.tag == "CH" or word.tag[0] in "CER" or _VERB.fullmatch(low) or FINITE.match(low):
                break
            out = low if word.tag[0] in "NL" else out
        return out

    @cached_property
    def opening(self) -> str:
        """The word that the sentence opens with, folded."""
        return " ".join(_TOKEN.findall(self.context.reading.folded[self.start : self.start + 20])[:1])

    @cached_property
    def back(self) -> str | None:
        """The first word before the place that points back, folded: `này`."""
        m = _POINTS_BACK.search(self.context.reading.folded, self.start, self.placing.start)
        return None if m is None else m.group()

    @cached_property
    def scope(self) -> str | None:
        """Within what it is placed, folded."""
        span = self.after.scope
        return None if span is None else self.context.reading.folded[slice(*span)]


def of_nobody(q: Question, among: Sequence[Holder]) -> Iterator[str]:
    """Yield what speaks for nobody's holding the place."""
    folded, p, s, rule = q.context.reading.folded, q.placing, q.sentence, q.rule
    yield from ("nobody", f"nobody & {rule}", q.verdict, f"{q.verdict} & {rule}")
    yield f"scope {q.scope is not None} & {rule}"
    yield f"measure {q.after.measure is not None} & {rule}"
    yield f"{q.verdict} & scope {q.scope is not None} & {rule}"
    head = _TOKEN.findall(folded[max(s.start, p.start - 40) : p.start])
    tail = _TOKEN.findall(folded[p.end : min(s.end, p.end + 40)])
    yield from (f"before {' '.join(head[-n:])}" for n in (1, 2))
    yield from (f"behind {' '.join(tail[:n])}" for n in (1, 2))
    yield f"behind {' '.join(tail[:1])} & {rule}"
    yield f"core {folded[p.start : p.end][:20]}"
    yield from (f"quality {p.quality}", f"head {q.head}", f"head {q.head} & {rule}")
    wanted = _WANTED.search(folded, q.start, p.start)
    yield f"not yet {wanted.group() if wanted else ''}"
    if _ONE_OF.search(folded, max(s.start, p.start - 60), p.start):
        yield "one of"
    if _PLURAL.search(folded[max(s.start, p.start - 60) : p.start]):
        yield "plural"
    yield f"rank {p.rank if p.rank and p.rank < 4 else 'n'}"
    yield f"total {p.out_of is not None}"
    yield f"holders {min(6, len(among))}"
    yield from (f"rows {min(3, len(q.context.rows))}", f"rows {min(3, len(q.context.rows))} & {rule}")
    yield f"passage {s.passage.kind}"


def of_holder(q: Question, holder: Holder, among: Sequence[Holder]) -> Iterator[str]:
    """Yield what speaks for or against one of those who may hold the place."""
    yield from _own(q, holder)
    if holder.span is None:
        yield from _carried(q, holder, among)
    elif holder.span[1] <= q.placing.start:
        yield from _before(q, holder.span, kind(holder.wording), among)
    else:
        yield from _behind(q, holder.span, among)


def _own(q: Question, holder: Holder) -> Iterator[str]:
    """Traits of somebody wherever they were named."""
    rule, folded = q.rule, q.context.reading.folded
    what, low = kind(holder.wording), fold(holder.wording)
    yield from (f"kind {what}", f"kind {what} & {rule}")
    if q.said is not None:
        like = likeness(holder.wording, q.said)
        told = "same" if like == 1 else "alike" if like >= 0.5 else "other"
        yield from (told, f"{told} & {rule}")
    if q.head:
        yield f"head {q.head} & {what}"
        yield f"head {q.head} & {'carried' if holder.span is None else 'here'}"
    for way in sorted(holder.ways):
        yield from (f"way {way}", f"way {way} & {rule}", f"way {way} & {q.verdict}")
    if low in q.context.headline:
        yield "in headline"
    yield f"told {min(folded.count(low), 4)}"
    yield f"words {_about(len(low.split()))}"
    yield f"opens with {opening(low) if what in ('plain', 'noun and name', 'Noun and name') else 'name'}"
    yield f"{what} & quality {q.placing.quality}"
    if q.scope is not None:
        yield f"{what} & scope {q.scope[:20]}"
        yield f"scope & {'here' if holder.span else 'before'}"
        if likeness(low, q.scope) > 0.5:
            yield "is scope"


def _carried(q: Question, holder: Holder, among: Sequence[Holder]) -> Iterator[str]:
    what, rule = kind(holder.wording), q.rule
    yield from ("carried", f"carried & {rule}")
    here = any(h.span is not None and h.span[1] <= q.placing.start for h in among)
    yield f"carried & names {here} & {rule}"
    yield f"carried & opens {q.opening}"
    yield f"carried & points back {q.back is not None} & {what}"
    if q.back is not None:
        yield f"carried & {q.back} & {what}"


def _before(q: Question, span: tuple[int, int], what: str, among: Sequence[Holder]) -> Iterator[str]:
    """Traits of somebody named before the place: what stands around them and between."""
    folded, p, s, rule = q.context.reading.folded, q.placing, q.sentence, q.rule
    yield from ("side L", f"side L & {rule}")
    yield from _preceded(q, span, "L")
    between = folded[span[1] : p.start]
    tokens = _TOKEN.findall(between)
    yield f"next {tokens[0] if tokens else 'place'}"
    yield f"last {tokens[-1] if tokens else 'holder'} & {rule}"
    if tokens[:1] == [","]:
        yield from (f"comma {tokens[1] if tokens[1:] else ''}", f"comma & verb {q.placing.verb}")
    names = {
        h.span[0]
        for h in among
        if h.span and span[1] <= h.span[0] < p.start and h.wording != h.wording.lower()
    }
    between_names = f"names {min(len(names), 3)}"
    yield from (between_names, f"{between_names} & {rule}")
    opens = _opens(folded, q.start, span[0])
    yield from (f"opens {opens}", f"opens {opens} & {rule}", f"opens {opens} & {between_names}")
    straight = _PAUSE.search(between) is None
    yield from (f"straight {straight}", f"straight {straight} & {rule}")
    yield f"commas {min(between.count(','), 3)}"
    if len(tokens) <= _WORDS:
        for token in dict.fromkeys(tokens):
            yield from (f"between {token}", f"between {token} & {rule}")
    tags = _tags(q, span[1], p.start)
    yield from (f"tags {tags}", f"tags {tags} & {rule}")
    yield from (f"tags {tags[:n]} & {what}" for n in (1, 3))
    verb = _VERB.search(between)
    said = verb.group() if verb else "no verb"
    at_once = verb is not None and not between[: verb.start()].strip()
    yield from (f"verb {said} & {what}", f"verb {said} & {rule} & {at_once}")
    yield from (f"opens {opens} & verb {said} & {at_once}", f"opens {opens} & tags {tags[:3]}")
    if verb is not None:
        yield f"said {' '.join(_TOKEN.findall(between[verb.end() :])[:1])} & {what}"
    yield from (f"far {_about(len(tokens))}", f"far {_about(len(tokens))} & {rule}")
    yield f"places {min(2, sum(span[1] <= o.start < p.start for o in q.others))}"
    if OFFICE.match(folded, span[0]):
        yield "office"
    if REPORTING.match(folded, span[1], s.end):
        yield "reports"
    if NOT_PLACED.match(folded, span[0]):
        yield from ("not placed", f"not placed & {rule}")


def _behind(q: Question, span: tuple[int, int], among: Sequence[Holder]) -> Iterator[str]:
    """Traits of somebody named after the place."""
    folded, p, rule = q.context.reading.folded, q.placing, q.rule
    yield from ("side R", f"side R & {rule}")
    yield from _preceded(q, span, "R")
    tokens = _TOKEN.findall(folded[p.end : span[0]])
    tags = _tags(q, p.end, span[0])
    yield from (f"behind tags {tags}", f"behind tags {tags} & {rule}")
    yield f"behind first {tokens[0] if tokens else 'holder'}"
    yield f"behind last {tokens[-1] if tokens else 'place'}"
    yield f"behind far {_about(len(tokens))}"
    if "," in tokens:
        yield f"behind comma {' '.join(tokens[tokens.index(',') + 1 :][:1])}"
    if q.after.end <= span[0]:
        rest = _TOKEN.findall(folded[q.after.end : span[0]])
        between = " ".join(rest) if len(rest) < 3 else "far"
        yield from (f"behind tail {between}", f"behind tail {between} & {rule}")
    yield f"behind & place opens {not folded[q.start : p.start].strip(_QUOTES)}"
    yield f"behind & names before {any(h.span and h.span[1] <= p.start for h in among)} & {rule}"
    if "là" in tokens:
        yield from ("behind là", f"behind là & {rule}")
    if q.after.scope is not None and span[0] < q.after.scope[1] and q.after.scope[0] < span[1]:
        yield "in scope"


_QUOTES = " \"'-–"


def _preceded(q: Question, span: tuple[int, int], side: str) -> Iterator[str]:
    tokens = _TOKEN.findall(q.context.reading.folded[max(q.sentence.start, span[0] - 30) : span[0]])
    last = tokens[-1] if tokens else "^"
    yield from (f"after {last}", f"after {last} & {side}")


def _tags(q: Question, start: int, end: int) -> str:
    """Return the classes of the words of a stretch, a letter each, runs as one, the first six."""
    words = q.context.clauses(q.sentence).between(start, end)
    letters = ["," if w.tag == "CH" else w.tag[0] for w in words]
    return "".join([letter for letter, _ in groupby(letters)])[:6]


def _opens(folded: str, start: int, at: int) -> str:
    """Tell whether somebody opens the sentence, a clause or neither."""
    if not folded[start:at].strip(_QUOTES):
        return "sentence"
    return "clause" if _CLAUSE_OPENS.search(folded[max(start, at - 3) : at]) else "no"


@lru_cache(maxsize=4096)
def kind(wording: str) -> str:
    """Return what a wording looks like: a province, a country, a name of so many words, a noun."""
    if provinces.named(wording):
        return "province"
    if key(wording) in countries():
        return "country"
    if re.fullmatch(r"(?:[A-ZĐ]\w+ ){1,3}[A-ZĐ]\w+", wording):
        return f"name of {len(wording.split())}"
    if wording == wording.lower():
        return "plain"
    return "noun and name" if wording[0].islower() else "Noun and name"


def likeness(a: str, b: str) -> float:
    """Return the F1 of the words that two wordings share, 0 to 1."""
    left, right = _words(a), _words(b)
    same = sum(min(left.count(w), right.count(w)) for w in set(left))
    return 2 * same / (len(left) + len(right)) if same else 0.0


@lru_cache(maxsize=4096)
def _words(wording: str) -> tuple[str, ...]:
    return tuple(fold(wording).split())


def _about(count: int) -> str:
    """Return a number of words as one of a few sizes."""
    return str(count) if count < 4 else "4-6" if count < 7 else "7-12" if count < 13 else "13+"
