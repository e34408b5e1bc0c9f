"""Which items of a watchlist an article answers, and the characters that show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...language.spelling import key
from ..changes.change import Change
from ..lists.expression import Span, find
from ..lists.model import (
    ArticleKinds,
    Changes,
    CitedDocument,
    Item,
    Organisation,
    Person,
    Place,
    Post,
    RankedIndex,
    Watchlist,
    Words,
)
from .told import Fact, Told

#: Times that a text has to name a place which neither its facts nor its headline and lead are about.
NAMED = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """An item answered: by a fact, a change in the world, or (neither) the text. `once` is what rings once,
    whoever prints it; None where each story rings.
    """

    list: str
    item: str
    kind: str
    start: int
    end: int
    fact_id: int | None = None
    change: Change | None = None
    once: str | None = None


def hits(watchlist: Watchlist, told: Told) -> Iterator[Hit]:
    """Yield what of a list an article answers: for each item the changes, or else its first evidence; of
    indices each figure that no change is about.
    """
    if watchlist.outlets and told.outlet not in watchlist.outlets:
        return
    for item in watchlist.items:
        if item.narrowed is not None and not item.narrowed.holds(told.folded):
            continue
        before: list[Hit] = []
        for found in _found(item, told):
            kind = (
                "text" if isinstance(found, tuple) else "change" if isinstance(found, Change) else found.kind
            )
            if watchlist.kinds and kind not in watchlist.kinds:
                continue
            hit = _hit(watchlist.name, item, kind, found)
            if not _repeats(item, hit, before):
                before.append(hit)
                yield hit


Found = Fact | Change | Span


def _repeats(item: Item, hit: Hit, before: list[Hit]) -> bool:
    """Tell whether a hit says no more than those before it: a change, the same change; of an index, the same
    figure or its place; anything else, any hit at all.
    """
    if isinstance(item, RankedIndex):
        return any(b.once == hit.once or b.start == hit.start for b in before)
    return any(b.once == hit.once for b in before) if hit.kind == "change" else bool(before)


def _hit(name: str, item: Item, kind: str, found: Found) -> Hit:
    if isinstance(found, Change):
        return Hit(name, item.label, kind, found.now.start, found.now.end, change=found, once=found.key)
    if isinstance(found, Fact):
        once = None
        if isinstance(item, RankedIndex):
            once = f"{found.index or found.index_key}|{found.subject}|{found.year}|{found.rank}"
        return Hit(name, item.label, kind, found.start, found.end, fact_id=found.id, once=once)
    return Hit(name, item.label, kind, *found)


def _found(item: Item, told: Told) -> Iterator[Found]:
    """Yield what answers an item, the best evidence first: changes, facts, the text."""
    yield from (c for c in told.changes if _changed(item, c))
    match item:
        case Person():
            if "named" in item.when:
                yield from (f for f in told.facts if f.person in item.keys)
                yield from _names(item, told)
        case Post():
            if "named" in item.when:
                yield from (f for f in told.facts if f.position in item.keys)
        case Organisation():
            yield from (f for f in told.facts if f.organisation in item.keys)
            yield from _phrases(item.phrases, told.folded)
        case Place():
            yield from _place(item, told)
        case CitedDocument():
            if "cited" in item.when:
                yield from (f for f in told.facts if _is_document(item, f))
        case RankedIndex():
            if "stated" in item.when:
                yield from (f for f in told.facts if _is_rank(item, f))
        case Words():
            if item.say.holds(told.folded) and (span := item.say.evidence(told.folded)):
                yield span
        case ArticleKinds():
            yield from (f for f in told.facts if f.kind in item.kinds)


def _changed(item: Item, change: Change) -> bool:
    """Tell whether a change in the world is one that an item waits for."""
    match item:
        case Person():
            return change.kind in item.when and change.person in item.keys
        case Post():
            return change.kind in item.when and change.position in item.keys
        case CitedDocument():
            return change.kind in item.when and change.document in (item.number_key, item.identity)
        case RankedIndex():
            if change.kind not in item.when or (item.year is not None and change.year != item.year):
                return False
            return item.is_of(change.indicator, change.indicator, change.place)
        case Changes():
            return change.kind in item.kinds and (item.place is None or change.place == item.place)
    return False


def _is_document(item: CitedDocument, fact: Fact) -> bool:
    if item.number_key is not None:
        return fact.number == item.number_key
    return (
        fact.title is not None and fact.title == item.identity and fact.year in (None, item.year or fact.year)
    )


def _is_rank(item: RankedIndex, fact: Fact) -> bool:
    if fact.kind != "rank" or fact.rank is None or fact.target:
        return False
    if not item.is_of(fact.index, fact.index_key, fact.subject) or fact.year not in (
        None,
        item.year or fact.year,
    ):
        return False
    return (item.worse_than is None or fact.rank > item.worse_than) and (
        item.better_than is None or fact.rank < item.better_than
    )


def _names(item: Person, told: Told) -> Iterator[Span]:
    """Yield where the text names a person, each syllable in capitals as names are."""
    for name in item.names:
        at = 0
        while span := find(told.folded, key(name), at):
            if all(s[:1].isupper() for s in told.text[slice(*span)].split()):
                yield span
            at = span[1]


def _phrases(phrases: tuple[str, ...], folded: str) -> Iterator[Span]:
    for phrase in phrases:
        if span := find(folded, phrase):
            yield span


def _place(item: Place, told: Told) -> Iterator[Found]:
    """Yield facts of a place, then the text where headline or lead name it, or the whole names it twice."""
    yield from (f for f in told.facts if f.place in item.keys)
    spans = sorted(span for phrase in item.phrases for span in _all(told.folded, phrase))
    named = any(find(told.opening, phrase) for phrase in item.phrases)
    if spans and (named or len(spans) >= NAMED):
        yield spans[0]


def _all(folded: str, phrase: str) -> Iterator[Span]:
    at = 0
    while span := find(folded, phrase, at):
        yield span
        at = span[1]
