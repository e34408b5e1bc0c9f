"""What the article has said so far: who a placing is about when its own sentence does not name them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from ...article import PassageKind
from ...language.lazily import lazy_re, lazy_regex
from ...language.letters import UPPER
from ...language.reading import Reading, Sentence
from ...language.spelling import key
from ...lexicon import provinces
from . import indicators
from .clauses import Clauses
from .lead import lead
from .placing import EPITHETS
from .pointers import CORPORATE, EVENT, PERSON, PROVINCIAL, SPEAKER, fits_pointer, human
from .rows import Row
from .scopes import group_in
from .vocabulary import NO_NAME
from .words import capitals
from .years import Years

#: How many sentences back a subject is looked for before the headline decides.
_REACH = 6
#: `Ảnh: N.BÌNH`, set between the paragraphs.
_CREDIT = lazy_re(r"\W*(?:ảnh|clip|video|đồ họa|nguồn)(?: minh họa)?\s*[:–-]")
#: `khi | ông Vượng nắm giữ ...`
_CALLED = lazy_regex(r"(?<!\w)(?i:ông|bà|anh|chị|cô) (?P<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*)")
_WOMAN = lazy_regex(r"(?<!\w)\p{Lu}\p{Ll}+ Thị(?: \p{Lu}\p{Ll}+){1,3}")
_NAME = lazy_re(rf"[{UPPER}](?<!\w.)[\w&'+]*(?: [{UPPER}][\w&'+]*)*")
_WORDS = lazy_re(rf"[{UPPER}][\w.]*(?: (?:- )?[{UPPER}][\w.]*){{1,4}}")

#: How many characters before and after a placing are read for what it is about: longer sentences are lists.
WINDOW = 700


class Context:
    """The sentences of an article, the rows found in them, and its topic."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.rows: list[Row] = []
        self.sentences = [
            s
            for s in reading.sentences
            if s.passage.kind is not PassageKind.CAPTION and not _CREDIT.match(reading.folded, s.start)
        ]
        self._index = {s.start: i for i, s in enumerate(self.sentences)}
        self._by_sentence: dict[int, Row] = {}
        self._leading: dict[int, str | None] = {}
        self._leaders: dict[str, Row] = {}
        self._capitals: dict[int, list[str]] = {}
        self._topic: str | None = None
        self._clauses: dict[int, Clauses] = {}

    @cached_property
    def years(self) -> Years:
        """The years that the article tells; found when the first placing asks for one."""
        return Years(self.reading)

    def clauses(self, sentence: Sentence) -> Clauses:
        """Return the sentence's words as clauses, made once."""
        if sentence.start not in self._clauses:
            self._clauses[sentence.start] = Clauses(self.reading, sentence)
        return self._clauses[sentence.start]

    def add(self, row: Row) -> None:
        """Remember a row; one in brackets is an aside that nothing later refers to, and on what is likely
        the rules build nothing.
        """
        self.rows.append(row)
        if row.weighed:
            return
        if row.rank == 1:
            self._leaders.setdefault(key(row.subject), row)
        if not row.bracketed and row.rule != "ranks.sequel":
            self._by_sentence[row.sentence.start] = row

    def before(self, sentence: Sentence) -> list[Sentence]:
        """Return the sentences before this one that it may refer to, nearest first; captions do not count."""
        i = self._index.get(sentence.start)
        if i is None:  # a caption: what the article said at its start
            return self.sentences[:2]
        return self.sentences[max(0, i - _REACH) : i][::-1]

    def subject(self, sentence: Sentence, pointer: str | None, *, by_index: bool = False) -> str | None:
        """Return the name that the words before a sentence make its subject; `pointer` is a word like
        `tỉnh`. What is placed by an index is what was placed before.
        """
        wanted = pointer is not None and PROVINCIAL.fullmatch(pointer) is not None
        fits = fits_pointer(pointer)
        if pointer is not None and SPEAKER.match(pointer):
            return self.topic()
        if pointer is not None and PERSON.fullmatch(pointer):
            return self._woman(sentence, pointer) or self._person(sentence)
        if pointer is not None and EVENT.search(pointer):
            return None
        placed = self.last_row(sentence, _REACH, superlatives=False) if by_index and pointer is None else None
        if placed is not None:
            return placed.subject
        firm = pointer is not None and CORPORATE.match(pointer) is not None
        for earlier in self.before(sentence):
            row = self._by_sentence.get(earlier.start)
            name = row.subject if row is not None else self.leading(earlier)
            if name is not None and fits(name) and not (firm and self._no_firm(name)):
                return name
        if wanted:
            return self.province
        topic = self.topic()
        return topic if topic is not None and (firm or fits(topic)) else None

    def _no_firm(self, name: str) -> bool:
        """Tell whether a name is that of somebody who is called `ông` or `bà`, or nobody's (`USD`)."""
        if NO_NAME.fullmatch(name.lower()):
            return True
        return any(f"{address} {name}" in self.reading.text for address in ("ông", "bà", "Ông", "Bà"))

    def _woman(self, sentence: Sentence, pointer: str) -> str | None:
        """Return the last of the names with `Thị` in the sentences right before `bà` or `cô`."""
        if not pointer.startswith(("bà", "cô", "chị")):
            return None
        for earlier in self.before(sentence)[:2]:
            named = list(_WOMAN.finditer(self.reading.text, earlier.start, earlier.end))
            if named:
                return str(named[-1].group())
        return None

    def _person(self, sentence: Sentence) -> str | None:
        """Return whom `ông` or `cô` stands for: the last person that a sentence before is about."""
        for earlier in self.before(sentence)[:3]:
            row = self._by_sentence.get(earlier.start)
            name = row.subject if row is not None else self.leading(earlier)
            if name is not None and human(name):
                return name
            called = list(_CALLED.finditer(self.reading.text, earlier.start, earlier.end))
            if called:
                return str(called[-1]["name"])
        last = self.rows[-1].subject if self.rows else self.topic()
        return last if last is not None and human(last) else None

    def last_row(self, sentence: Sentence, reach: int = 3, *, superlatives: bool = True) -> Row | None:
        """Return the last row of this sentence or of those shortly before it; a superlative lends nothing
        to others.
        """
        for earlier in [sentence, *self.before(sentence)[:reach]]:
            row = self._by_sentence.get(earlier.start)
            if row is not None and (superlatives or row.rule not in EPITHETS):
                return row
        return None

    def group(self, sentence: Sentence) -> str | None:
        """Return the `khối ...` that the sentences right before this one speak of, in the same passage or
        the one before.
        """
        for earlier in self.before(sentence)[:3]:
            found = group_in(self.reading.text, self.reading.folded, earlier.start, earlier.end)
            if found is not None:
                return found
        return None

    def last_place(self, sentence: Sentence) -> Row | None:
        """Return the last row with a rank before this sentence, at most two sentences back, sequels
        included.
        """
        before = self.before(sentence)[:2]
        near = {s.start for s in before}
        for row in reversed(self.rows):
            if row.rank is not None and row.sentence.start in near:
                far = row.rule == "ranks.superlative" and row.sentence.start != before[0].start
                far = far and row.subject not in self.reading.text[before[0].start : before[0].end]
                return None if far else self.as_leader(row)
            if near and row.sentence.start < min(near):
                break
        return None

    def as_leader(self, row: Row) -> Row:
        """Return the first place that a sentence gives the one of a row: of `A dẫn đầu, thứ 482 thế giới`
        lists go on with the second.
        """
        leader = self._leaders.get(key(row.subject)) if (row.rank or 0) > 1 else None
        return leader if leader is not None and leader.sentence == row.sentence else row

    def place_of(self, name: str | None) -> Row | None:
        """Return the first place that somebody was given, for lists that go on from it further down."""
        return self._leaders.get(key(name)) if name is not None else None

    def leading(self, sentence: Sentence) -> str | None:
        """Return the name that a sentence is about: its first noun phrase with a name that is nobody who
        speaks.
        """
        if sentence.start not in self._leading:
            self._leading[sentence.start] = lead(self.clauses(sentence))
        return self._leading[sentence.start]

    def topic(self) -> str | None:
        """Return the name in the headline that the article says most often, else the first of the lead."""
        if self._topic is None and self.sentences:
            text = self.reading.text
            for sentence in self.sentences[:3]:
                spans = capitals(text, sentence.start, sentence.end, sentence.end)
                names = [text[a:b] for a, b in spans]
                names = [n for n in names if " " in n or (text.count(n) > 2 and not self._common(n))]
                names = [n for n in names if NO_NAME.fullmatch(n.lower()) is None]
                if names:
                    counts = Counter({n: text.count(n) for n in names})
                    self._topic = max(names, key=lambda n: (counts[n], -names.index(n)))
                    break
        return self._topic

    def _common(self, word: str) -> bool:
        """Tell whether a single word is a noun that only opened a sentence or an office: `Bộ`, `Tổng`."""
        return word.lower() in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(re.findall(r"\w+", self.reading.text))

    def capitals(self, sentence: Sentence) -> list[str]:
        """Return the names of a sentence by their capitals alone, without asking for its words."""
        names = self._capitals.get(sentence.start)
        if names is None:
            found = _NAME.findall(self.reading.text, sentence.start, sentence.end)
            names = [n for n in found if " " in n or not self._common(n)]
            self._capitals[sentence.start] = names
        return names

    @cached_property
    def often(self) -> list[str]:
        """The names that the article has most often, at most four, none of them once."""
        counts = Counter(_NAME.findall(self.reading.text))
        common = [n for n in counts if counts[n] > 1 and (" " in n or not self._common(n))]
        return sorted(common, key=lambda n: -counts[n])[:4]

    @cached_property
    def headline(self) -> str:
        """The article's first passage, folded."""
        return next((self.reading.folded[p.start : p.end] for p in self.reading.passages), "")

    @cached_property
    def indicator(self) -> str | None:
        """Return the index that the article's first sentences name, None where they name none."""
        spans = [indicators.in_sentence(self.reading, s.start, s.end) for s in self.sentences[:4]]
        named = [self.reading.text[slice(*span)] for span in spans if span is not None]
        proper = [n for n in named if not key(n).startswith("danh sách")]
        whole = [n for n in proper if not indicators.of_part(n)]  # not one of the parts of an index
        return next(iter(whole or proper or named), None)

    @cached_property
    def province(self) -> str | None:
        """Return the province that the article names most often, as it names it first."""
        counts: Counter[str] = Counter()
        first: dict[str, str] = {}
        for m in _WORDS.finditer(self.reading.text):
            found = provinces.named(m.group())
            if found:
                counts[key(found[0].name)] += 1
                first.setdefault(key(found[0].name), m.group())
        return first[max(counts, key=lambda n: counts[n])] if counts else None
