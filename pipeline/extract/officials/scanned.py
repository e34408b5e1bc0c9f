"""The sentences of an article, each scanned for titles and names when a rule first asks.

Offices stand in the few sentences with a title. What the others hold matters only where they name somebody
whom those name as well, so few of them are ever read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import compress

from ...language.cues import Cues
from ...language.reading import Reading
from ...language.spelling import name_key
from ...lexicon.titles import titles
from .biography import Subject, subject_of
from .names import Name
from .persons import may_address, sure_names
from .phrases import Item, NamePhrase, TitlePhrase
from .scan import holds_title, scan
from .tokens import Line, lines_of

_TITLES = Cues(map(" ".join, titles().all))
_NOBODY: frozenset[Name] = frozenset()
_TO_Y = str.maketrans("iíìỉĩị", "yýỳỷỹỵ")


class Scanned:
    """Sentences by number, `lines` are their tokens: of those that may hold a title first, of all where one
    does. `titled` are those with a title; `subjects` is for who they are about, filled in as the article is
    read.
    """

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._spans = [(s.start, s.end) for s in reading.sentences]
        self._items: dict[int, list[Item]] = {}
        self.subjects: dict[int, Subject | None] = {}
        self._known: set[Name] = set()
        self._ends: frozenset[str] = frozenset()
        may = {s.start for s in reading.sentences_with(_TITLES)}
        self.lines = self._tokens([i for i, (start, _) in enumerate(self._spans) if start in may])
        self.titled = [i for i, line in self.lines.items() if holds_title(line) and self._has_title(i)]
        if self.titled:
            others = self._tokens([i for i in range(len(self._spans)) if i not in self.lines])
            self.lines = dict(sorted((self.lines | others).items()))

    def _tokens(self, numbers: Sequence[int]) -> dict[int, Line]:
        return dict(zip(numbers, lines_of(self._text, [self._spans[i] for i in numbers]), strict=True))

    def _has_title(self, i: int) -> bool:
        return any(isinstance(item, TitlePhrase) for item in self.items(i))

    def items(self, i: int) -> list[Item]:
        """Return the titles and names of a sentence, as far as it tells them by itself."""
        if i not in self._items:
            self._items[i] = scan(self.lines[i], _NOBODY)
        return self._items[i]

    def know(self) -> None:
        """Find the names that stand where only a person's can, as far as a sentence with a title may hold
        their last word: no other changes how one is read.
        """
        told = {word for i in self.titled for word in _may_end_name(self.lines[i], 0)}
        for i, line in self.lines.items():
            if (
                i not in self._items
                and not told.isdisjoint(line.words)
                and may_address(line)
                and not told.isdisjoint(_may_end_name(line, 1))
            ):
                self.items(i)
        for i, items in self._items.items():
            line = self.lines[i]
            self._known |= {tuple(line.words[n.start : n.end]) for n in sure_names(line, items)}
        self._ends = frozenset(name[-1] for name in self._known)

    def with_known(self, i: int) -> list[Item]:
        """Return the titles and names of a sentence in the light of the names known for sure."""
        line, items = self.lines[i], self.items(i)
        if self._ends.isdisjoint(line.words):
            return items
        own = {name.end - 1 for name in sure_names(line, items)}
        if own.issuperset([at for at, word in enumerate(line.words) if word in self._ends]):
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
        for i, line in self.lines.items():
            if i not in self._items and not wanted.isdisjoint(line.words):
                self.items(i)

    def names(self) -> Iterator[tuple[Line, NamePhrase]]:
        """Yield the names of the sentences scanned, in the order of the text."""
        for i, items in sorted(self._items.items()):
            line = self.lines[i]
            for item in items:
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
