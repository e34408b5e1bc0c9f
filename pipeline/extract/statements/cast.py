"""The people of an article: who is named, and whom `ông Hải`, `Fenwick` or `Chủ tịch Đà Nẵng` means.

Names come from the officials found before, and from the names that stand after an address, a role or a
title or open with a Vietnamese surname. Where two people could be meant, nobody is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TypeVar

from ...facts import Official
from ...language.compiled import compiled_re
from ...language.reading import Reading
from ...language.spelling import fold
from ...lexicon.names import is_syllable
from ...lexicon.speech import alternation, cues
from ...records import record
from .heads import Around, heads, office_after, speaks, word_of
from .runs import Run, capitalised, capitals, runs
from .trim import LONGEST_NAME, place_at, place_keys, places
from .whole import name_tokens, vietnamese

T = TypeVar("T")
_LEADER = "nhà lãnh đạo"


@lru_cache(maxsize=1)
def _leads() -> re.Pattern[str]:
    """Match the offices of those who lead a country: `tổng thống Nga`."""
    return compiled_re(alternation(cues("leads a country")))


@dataclass(slots=True)
class Person:
    """Somebody named in the article; `offices` are folded titles as far as the article gives them."""

    name: str
    start: int
    end: int
    tokens: tuple[str, ...]
    sex: str | None = None
    offices: set[str] = field(default_factory=set)
    position: str | None = None


@record(frozen=True, slots=True)
class Named:
    """A place that names a person: the name's span, and where the address or title before it begins.

    `person` is None where nobody or more than one could be meant; `addressed` is true after an address or
    role.
    """

    start: int
    end: int
    head: int
    person: Person | None
    addressed: bool = False


class Cast:
    """The people of one article; `named` lists every place that names one, in the order of the text."""

    def __init__(self, reading: Reading, officials: Sequence[Official]) -> None:
        self.reading = reading
        self.people: list[Person] = []
        self._by_tokens: dict[tuple[str, ...], list[Person]] = {}
        self._places_of: dict[str, tuple[str, ...] | None] = {}
        spans = capitalised(reading)
        self._capitalised = spans
        self._around = Around(reading)
        found = list(runs(reading, self._around, spans))
        for official in officials:
            self._add_official(official)
        self._lengthen(found)
        for run in sorted([r for r in found if r.full], key=_longest_first):
            self._add(run)
        for run in found:
            if run.short and run.tokens not in self._by_tokens:
                self._add_short(run)
        ends = {tokens[-1] for tokens in self._by_tokens}
        found = [run for run in found if run.tokens[-1] in ends or run.head.person]
        self.named = [named for run in found if (named := self._named(run)) is not None]
        for named in self.named:
            self._learn_offices(named)
        if not all(n.person for n in self.named):  # `bà Fenwick` before `ông Ian` of Ian and Ann Fenwick
            self.named = [named for run in found if (named := self._named(run)) is not None]
            self.named = [named for named in self.named if not self._is_place(named)]
        self._starts = [n.start for n in self.named]

    @cached_property
    def _capitals(self) -> set[str]:
        return capitals(self.reading, self._capitalised)

    def within(self, start: int, end: int) -> list[Named]:
        """Return the places between two offsets that name people."""
        return self.named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def called(self, tokens: tuple[str, ...], sex: str | None, before: int) -> Person | None:
        """Return who bears this name or part of a name, None where nobody does or more than one."""
        bearers = self._by_tokens.get(tokens, [])
        fitting = [p for p in bearers if sex is None or p.sex in (None, sex)]
        exact = [p for p in fitting if p.tokens == tokens]
        earlier = [p for p in fitting if p.start < before]
        return _only(exact or earlier or fitting)

    def holders(self, words: Sequence[str], head: int, before: int) -> tuple[int, list[Person]] | None:
        """Return who holds an office: how many of the words name it, and the people who do.

        `head` is the number of words of the title itself. What follows must be in the office as the
        article words it elsewhere (`Chủ tịch Đà Nẵng` of `Chủ tịch UBND TP Đà Nẵng`); None where nobody
        holds it.
        """
        title, rest = list(words[:head]), words[head:]
        held = [(p, o.split()) for p in self.people for o in p.offices if o.split()[:head] == title]
        if not held:
            return None
        known = [(head + _shared(rest, cues("filler").union(office[head:])), p) for p, office in held]
        best = max(n for n, _ in known)
        if best < len(words) and words[best] not in cues("after office") and words[best] in self._capitals:
            # `Ngoại trưởng Qatar` where the article names the one of Hàn Quốc
            if len({id(p) for p, _ in held}) > 1 or any(o != title for _, o in held):
                return None
            if (place := self._only_place(" ".join(title))) is None or rest[: len(place)] != place:
                return None
            best = head + len(place)  # but `Tổng thống Mỹ` of `Tổng thống Fenwick`
            known = [(best, p) for p, _ in held]
        people = list({id(p): p for n, p in known if n == best}.values())
        return best, [p for p in people if p.start < before] or people

    def _only_place(self, title: str) -> list[str] | None:
        """Return the country or city that follows a title in the article, None where none or several do."""
        if title not in self._places_of:
            folded = self.reading.folded
            ends = (m.end() + 1 for m in re.finditer(alternation([title]), folded))
            found = {place for at in ends if (place := place_at(folded, at)) is not None}
            self._places_of[title] = _only(found)
        place = self._places_of[title]
        return None if place is None else list(place)

    def _add_official(self, official: Official) -> None:
        tokens = name_tokens(official.name)
        at = self.reading.text.find(official.name)
        if not tokens or at < 0:
            return
        person = next((p for p in self.people if p.tokens == tokens), None)
        if person is None:
            person = Person(official.name, at, at + len(official.name), tokens)
            self._enter(person)
        person.offices.add(fold(official.position))
        person.position = person.position or official.position

    def _lengthen(self, found: Sequence[Run]) -> None:
        """Add a foreigner's whole name from where it stands without a title: `Ibrahim Kalin` of `ông Kalin`
        or of `Kalin nói`.
        """
        # `Kazianis nói`, `D ' Amico nói`
        alone = [r for r in found if len(r.tokens) == 1 or len(r.tokens[0]) == 1]
        alone = [r for r in alone if not is_syllable(r.tokens[-1]) and r.tokens[-1:] not in place_keys()]
        addressed = {r.tokens[0] for r in alone if r.head.person and len(r.tokens) == 1}
        spoke = {r.tokens[-1] for r in alone if speaks(self.reading.folded, r.end)} - addressed
        if not addressed and not spoke:
            return
        longer = [r for r in found if 2 <= len(r.tokens) <= 4 and r.tokens[-1] in addressed | spoke]
        for run in sorted(longer, key=_longest_first):
            sure = run.tokens[-1] in addressed or _foreign(run.tokens)
            if sure and run.tokens not in place_keys():
                whole = [p for p in self.people if len(p.tokens) > len(run.tokens) and _same_ends(p, run)]
                if whole:
                    self._by_tokens.setdefault(run.tokens, []).append(whole[0])
                else:
                    self._add(run)

    def _add(self, run: Run) -> None:
        """Add the person that a run names, or take what it tells of one who is known."""
        if run.tokens not in self._by_tokens:
            self._enter(Person(self.reading.text[run.start : run.end], run.start, run.end, run.tokens))
        person = self.called(run.tokens, None, run.end)
        if person is None:
            return
        if run.tokens == person.tokens and run.start < person.start:
            person.start, person.end = run.start, run.end
        person.sex = person.sex or run.head.sex or ("f" if "thị" in person.tokens[1:-1] else None)

    def _add_short(self, run: Run) -> None:
        """Add who goes by a lone name; `ông Dương` is who bears it as surname where somebody does."""
        bearers = [p for p in self.people if len(p.tokens) > 1 and p.tokens[0] == run.tokens[0]]
        if bearers:
            self._by_tokens[run.tokens] = bearers
        else:
            self._add(run)

    def _enter(self, person: Person) -> None:
        """Let a person be known by every end of a Vietnamese name, and by every part of another."""
        self.people.append(person)
        n = len(person.tokens)
        if vietnamese(person.tokens):
            parts = {person.tokens[i:] for i in range(n)}
        else:
            parts = {person.tokens[i:j] for i in range(n) for j in range(i + 1, n + 1)}
            parts = {p for p in parts if len(p) > 1 or len(p[0]) > 2 or n == 1}
        for part in parts:
            self._by_tokens.setdefault(part, []).append(person)

    def _named(self, run: Run) -> Named | None:
        """Say whom a run names: the longest end of it that is somebody's name (`Mỹ Mike Pompeo`: the last
        two).
        """
        for i in range(len(run.tokens)):
            tokens = run.tokens[i:]
            if i and len(tokens) == 1 and run.tokens[:i] not in place_keys():
                return None
            if tokens not in self._by_tokens:
                continue
            person = self.called(tokens, run.head.sex, run.end)
            if len(tokens) == 1 and not run.head.found and is_syllable(tokens[0]):
                # a lone `Hải` needs an address or a verb of speech to be a name, `Pompeo` does not
                known = person is not None and len(person.tokens) > 1 and person.start < run.start
                if not (known and speaks(self.reading.folded, run.end)):
                    return None
            if person is not None and person.sex is None:
                person.sex = run.head.sex
            start = run.start + run.starts[i]
            head = self._head_start(run) if i == 0 or run.head.found else start
            return Named(start, run.end, head, person, run.head.person)
        if run.head.person and len(run.tokens) < LONGEST_NAME:
            return Named(run.start, run.end, run.head.start, self._leader(run), True)
        return None

    def _is_place(self, named: Named) -> bool:
        """Tell whether a country or city stands in a name's place: `nhà ngoại giao Mỹ` is not named."""
        return (
            named.person is None and tuple(self.reading.folded[named.start : named.end].split()) in places()
        )

    def _leader(self, run: Run) -> Person | None:
        """Return whom `nhà lãnh đạo Nga` means: the one who leads the country by an office."""
        country = self.reading.folded[run.start : run.end]
        if (
            not self.reading.folded.startswith(_LEADER, run.head.start)
            or tuple(country.split()) not in places()
        ):
            return None
        return _only(
            [p for p in self.people if any(o.endswith(country) and _leads().match(o) for o in p.offices)]
        )

    def _head_start(self, run: Run) -> int:
        """Return where the address or the title before a run begins."""
        title = None if run.head.person else self._around.title_near(run.start)
        return run.head.start if title is None else min(run.head.start, title[0])

    def _learn_offices(self, named: Named) -> None:
        """Take up the titles around a name: `Chủ tịch nước Trương Tấn Sang`, `ông Chính, Trưởng ban ...`."""
        if named.person is None:
            return
        folded = self.reading.folded
        title = self._around.title_near(named.start)
        if title is not None and title[1] != "body":
            named.person.offices.add(" ".join(folded[title[0] : named.start].split()))
        elif (m := heads().match(folded, named.head)) and word_of(m).use == "role":
            named.person.offices.add(m.group().rstrip("."))
        if office := office_after(folded, named.end):
            named.person.offices.add(office)


def _longest_first(run: Run) -> int:
    return -len(run.tokens)


def _foreign(tokens: Sequence[str]) -> bool:
    """Tell a foreigner's name from a thing's: `Tờ Example`, `Chiếc Example` begin with a Vietnamese word."""
    return not cues("outlet").union(cues("body")).intersection(tokens) and not any(
        is_syllable(t) and len(t) > 1 for t in tokens
    )


def _same_ends(person: Person, run: Run) -> bool:
    """Tell whether a run is a person's name without its middle: `Ann Example` of `Ann Mary Example`."""
    return (person.tokens[0], person.tokens[-1]) == (run.tokens[0], run.tokens[-1])


def _shared(words: Sequence[str], known: Iterable[str]) -> int:
    """Count how many words in a row are known."""
    n = 0
    while n < len(words) and words[n] in known:
        n += 1
    return n


def _only(found: Collection[T]) -> T | None:
    return next(iter(found)) if len(found) == 1 else None
