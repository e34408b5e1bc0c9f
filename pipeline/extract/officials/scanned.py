"""The sentences of an article, each scanned for titles and names when a rule first asks.

Offices stand in the few sentences with a title. What the others hold matters only where they name somebody
whom those name as well, so few of them are ever read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import compress

from ...language.spelling import name_key
from .biography import Subject, subject_of
from .names import Name
from .scan import Item, NamePhrase, TitlePhrase, holds_title, may_address, scan, sure_names
from .tokens import Line

_NOBODY: frozenset[Name] = frozenset()
_TO_Y = str.maketrans("iíìỉĩị", "yýỳỷỹỵ")


class Scanned:
    """Sentences by number. `titled` are those with a title; `subjects` is for who they are about, filled in
    as the article is read.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self._items: list[list[Item] | None] = [None] * len(lines)
        self.titled = [i for i, line in enumerate(lines) if holds_title(line) and self._has_title(i)]
        self.subjects: dict[int, Subject | None] = {}
        self._known: set[Name] = set()
        self._ends: frozenset[str] = frozenset()

    def _has_title(self, i: int) -> bool:
        return any(isinstance(item, TitlePhrase) for item in self.items(i))

    def items(self, i: int) -> list[Item]:
        """Return the titles and names of a sentence, as far as it tells them by itself."""
        items = self._items[i]
        if items is None:
            self._items[i] = items = scan(self.lines[i], _NOBODY)
        return items

    def know(self) -> None:
        """Find the names that stand where only a person's can, as far as a sentence with a title may hold
        their last word: no other changes how one is read.
        """
        told = {word for i in self.titled for word in _may_end_name(self.lines[i], 0)}
        for i, line in enumerate(self.lines):
            if (
                self._items[i] is None
                and not told.isdisjoint(line.words)
                and may_address(line)
                and not told.isdisjoint(_may_end_name(line, 1))
            ):
                self.items(i)
        for line, items in zip(self.lines, self._items, strict=True):
            self._known |= {tuple(line.words[n.start : n.end]) for n in sure_names(line, items or ())}
        self._ends = frozenset(name[-1] for name in self._known)

    def with_known(self, i: int) -> list[Item]:
        """Return the titles and names of a sentence in the light of the names known for sure."""
        line, items = self.lines[i], self.items(i)
        if self._ends.isdisjoint(line.words):
            return items
        own = {name.end - 1 for name in sure_names(line, items)}
        if all(word not in self._ends or at in own for at, word in enumerate(line.words)):
            return items
        self._items[i] = items = scan(line, self._known)
        return items

    def subject_before(self, i: int) -> Subject | None:
        """Return whom the sentences before this one were about last."""
        for j in range(i - 1, -1, -1):
            subject = self.subjects.get(j)
            if subject is None and j not in self.subjects and may_address(self.lines[j]):
                subject = self.subjects[j] = subject_of(self.lines[j], self.items(j), set())
            if subject is not None:
                return subject
        return None

    def read_forms(self, ends: Set[str]) -> None:
        """Scan the sentences that may hold another form of names that end in these words: any form ends in
        the same word or has it inside.
        """
        wanted = {spelling for word in ends for spelling in _spellings(word)}
        for i, line in enumerate(self.lines):
            if self._items[i] is None and not wanted.isdisjoint(line.words):
                self.items(i)

    def names(self) -> Iterator[tuple[Line, NamePhrase]]:
        """Yield the names of the sentences scanned, in the order of the text."""
        for line, items in zip(self.lines, self._items, strict=True):
            for item in items or ():
                if isinstance(item, NamePhrase):
                    yield line, item
                elif item.chief:
                    yield line, item.chief[1]


def _may_end_name(line: Line, first: int) -> Sequence[str]:
    """Return the words from the first on in which a name may end: capitals, and halves after a dash."""
    if "-" in line.words:
        return line.words
    return list(compress(line.words[first:], line.capital[first:]))


def _spellings(word: str) -> Iterator[str]:
    """Yield a word of a name, its part after a hyphen, and each with i and y changed: Sĩ for Sỹ."""
    for part in {word, word.rpartition("-")[2]}:
        key, other = name_key(part), part.translate(_TO_Y)
        yield part
        yield key
        if other != part and name_key(other) == part:
            yield other
