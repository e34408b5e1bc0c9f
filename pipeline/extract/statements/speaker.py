"""Who is the subject of a verb of speech: `ông Hải`, `ông Hải, Giám đốc Sở Y tế,`, `vị này`, `Thủ tướng`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import regex

from ...facts import Official
from ...language.reading import Reading
from ...lexicon.speech import SpeechVerb, address_words, alternation, cues, verbs
from .cast import Cast, Named, Person

#: How far before a verb its subject may begin: a name and its apposition.
REACH = 260
#: How far back a pronoun may reach, in characters: about three sentences.
PRONOUN_REACH = 700

# `ông Hải cũng`, `bà Yên bức xúc`: up to five small words between subject and verb.
_TIGHT = regex.compile(r"\s*(?:[\p{Ll}/]+\s+){0,5}")
_BELONGING = regex.compile(r"\s(?:thuộc|đến từ|của|làm việc tại|công tác tại)\s[^,;:\n()\"]{2,60}\s")
_NOT_SUBJECT = re.compile(alternation(cues("not subject")))
# `- Giám đốc Sở Y tế tỉnh -`, `, 59 tuổi,`, ` (đoàn Hà Tĩnh)`: an apposition, then at most three small words.
_APPOSITION = regex.compile(
    r"\s*(?:(?:\([^()\n]{1,140}\)\s*){1,2}[,-]?\s*(?:[^,;:\n()]{2,120},\s*)?|[,-]\s*(?P<inner>[^;:\n\"]{2,220}?))(?P<close>[,-]?)\s*(?P<adverbs>(?:\p{Ll}+\s+){0,4})"
)
_LEADING = re.compile(r"\s*[,(-]\s*")
# What may stand before a subject: the start of the clause, or a word that opens one.
_CLAUSE_START = re.compile(
    rf"(?:^|[,;:.!?…\"()\-*]|{alternation(cues('clause start'))}|ngày \d+[-/]\d+|\b\d)\s*$"
)
# `... và đề nghị`: the verb's subject is the clause's.
_AND = regex.compile(r"(?:\b(?:và|đồng thời|rồi)|[,;] đồng thời)\s(?:\p{Ll}+\s){0,2}$")
#: How far a second verb may stand from the subject that opens the clause.
SECOND_VERB_REACH = 110
_BEFORE_OPENING = regex.compile(
    r"[\s\"'(-]*(?:[^,:;\n\"]{1,80},\s*(?:\p{Ll}+\s)?)?(?:tuy nhiên,? |còn |nhưng )?"
)
_PREPOSITION = re.compile(alternation(cues("preposition")) + r"\s*$")
# `phụ huynh của thí sinh Nguyễn Tiến Nam`
_OWNED = regex.compile(alternation(cues("owned")) + r"(?: \p{Ll}+){1,3}\s$")
# Words that end a title: `Thủ tướng Chính phủ đã ban hành ...`, `Tư lệnh quân đội Iraq ngày 29/6`.
_NOT_IN_TITLE = re.compile(r"\s" + alternation(cues("not in title")))
_ADVERBS = re.compile(rf"(?:\s{alternation(cues('adverb'))})+$")
_PHRASE = re.compile(r"[^,;:()\n\"]*")
_THIS = re.compile(r"\s(?:này|ấy|ta)\b")
_NAME_FOLLOWS = regex.compile(r"\s\p{Lu}")
# A foreign name that nobody knows: `Tổng thống Jaffrey`.
_FOREIGN_FOLLOWS = regex.compile(r"\s+\p{Lu}[^\s,]*[fjwz][^\s,]*")
_BRACKETS = re.compile(r"\s*\([^()\n]{1,140}\)")
_SEGMENT = re.compile(r"\s*[,-]\s*[^,;:\n\"]{2,160}?(?=\s*[,;:(]| - |$)")


@dataclass(frozen=True, slots=True)
class Speaker:
    """The subject of a verb of speech: its span in the text, and the person where one is meant.

    `how` is name, pronoun, title or other; `title` the words of an office without a name.
    """

    start: int
    end: int
    how: str
    person: Person | None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class VerbAt:
    """A verb of speech in the text."""

    start: int
    end: int
    verb: SpeechVerb


@lru_cache(maxsize=1)
def _verb_pattern() -> re.Pattern[str]:
    return re.compile(alternation(verbs()))


@lru_cache(maxsize=1)
def _standing_alone() -> re.Pattern[str]:
    """Match words that stand for a person without a name, on folded text."""
    words = [w.word for w in address_words().values() if w.use not in ("lead", "beside")]
    return re.compile(alternation(words))


@lru_cache(maxsize=1)
def _apposed() -> re.Pattern[str]:
    words = [w.word for w in address_words().values() if w.use not in ("pronoun", "address")]
    return re.compile(alternation(words) + r"|\d+ tuổi")


def speech_verbs(reading: Reading, start: int, end: int) -> list[VerbAt]:
    """Return the verbs of speech between two offsets, in order."""
    out = []
    for m in _verb_pattern().finditer(reading.folded, start, end):
        verb = verbs()[m.group()]
        if reading.text[m.start()].isupper():  # `Cục Đánh giá`
            continue
        if verb.after and reading.folded.endswith(verb.after, max(0, m.start() - 24), m.start() - 1):
            continue
        if verb.before and reading.folded.startswith(verb.before, m.end() + 1):
            continue
        out.append(VerbAt(m.start(), m.end(), verb))
    return out


class Subjects:
    """Finds the subjects of verbs in one article, and remembers who spoke for the pronouns that follow."""

    def __init__(self, reading: Reading, officials: Sequence[Official]) -> None:
        self.reading = reading
        self._officials = officials
        self._spoke: list[tuple[int, Person]] = []
        self._quoted: list[tuple[int, int]] = []

    @cached_property
    def cast(self) -> Cast:
        """The people of the article; found when the first subject is looked for."""
        return Cast(self.reading, self._officials)

    def quote(self, start: int, end: int) -> None:
        """Note a quotation: who is named inside it is not whom a pronoun after it means."""
        self._quoted.append((start, end))

    def spoke(self, at: int, person: Person | None) -> None:
        """Note that somebody spoke here: a pronoun soon after means them."""
        if person is not None:
            self._spoke.append((at, person))

    def before(self, start: int, verb: int) -> Speaker | None:
        """Return the subject of the verb at `verb` in the clause that begins at `start` or later."""
        lo = max(start, verb - REACH)
        return self._named_before(lo, verb) or self._unnamed_before(lo, verb)

    def only_one(self, start: int, end: int) -> Speaker | None:
        """Return who is named in an introduction: the one who opens it, or else the only one in it."""
        if (opening := self._opening(start, end)) is not None:
            return self._of(opening, opening.head)
        named = [
            n
            for n in self.cast.within(start, end)
            if n.head >= start
            and not _PREPOSITION.search(self.reading.folded, max(start, n.head - 40), n.head)
        ]
        people = {id(n.person) for n in named}
        return self._of(named[0], named[0].head) if len(people) == 1 else None

    def at(self, start: int, end: int) -> Speaker | None:
        """Return the person that is named or meant right at `start` (after an opening word such as
        `theo`).
        """
        for named in self.cast.within(start, min(end, start + 160)):
            if named.head <= start:
                return self._of(named, min(named.head, start))
        m = _standing_alone().match(self.reading.folded, start, end)
        return self._alone(start, m.end(), end) if m else None

    def apposition_end(self, at: int, end: int) -> int:
        """Return where the appositions after a name end: `ông Hải, Giám đốc Sở Y tế (Hà Tĩnh),` gives the
        last comma.
        """
        folded = self.reading.folded
        while (m := _BRACKETS.match(folded, at, end)) or (m := self._apposed_segment(at, end)):
            at = m.end()
        return at

    def _apposed_segment(self, at: int, end: int) -> re.Match[str] | None:
        m = _LEADING.match(self.reading.folded, at, end)
        if m is None or not _apposed().match(self.reading.folded, m.end(), end):
            return None
        return _SEGMENT.match(self.reading.folded, at, end)

    def _named_before(self, lo: int, verb: int) -> Speaker | None:
        """Find the name that a verb follows, at once or after its apposition; of a name inside the
        apposition of another (`ông A, Chủ tịch Hội B cho biết`) the other.
        """
        found: Named | None = None
        for named in self.cast.within(lo, verb):
            if named.end > verb or named.head < lo:
                continue
            before = self.reading.folded[max(lo, named.head - 40) : named.head]
            if _PREPOSITION.search(before) or (named.head == named.start and _OWNED.search(before)):
                continue
            gap = self.reading.folded[named.end : verb]
            if _CLAUSE_START.search(before) and self._apposition(gap):
                if not any(n.addressed for n in self.cast.within(named.end, verb)):
                    return self._of(named, named.head)
                found = named
            elif self._tight(gap) or self._belongs(named, gap, verb):
                found = named
        if found is None and (m := _AND.search(self.reading.folded, max(lo, verb - 30), verb)):
            opening = self._opening(lo, m.start())
            found = opening if opening and m.start() - opening.end <= SECOND_VERB_REACH else None
        return self._of(found, found.head) if found is not None else None

    def _opening(self, lo: int, stop: int) -> Named | None:
        """Find who opens the clause whose second verb follows `và`: `Ông Hải đến thăm, tặng quà và đề nghị
        ...`.
        """
        clause = [
            n
            for n in self.cast.within(lo, stop)
            if n.head >= lo and _BEFORE_OPENING.fullmatch(self.reading.folded, lo, n.head)
        ]
        return clause[0] if clause else None

    def _tight(self, gap: str) -> bool:
        return _TIGHT.fullmatch(gap) is not None and not _NOT_SUBJECT.search(gap)

    def _belongs(self, named: Named, gap: str, verb: int) -> bool:
        """Tell whether only his body stands before the verb: `sĩ quan A thuộc sở cảnh sát B cho hay`."""
        return (
            _BELONGING.fullmatch(gap) is not None
            and not _NOT_SUBJECT.search(gap)
            and not any(n.addressed for n in self.cast.within(named.end, verb))
        )

    def _apposition(self, gap: str) -> bool:
        m = _APPOSITION.fullmatch(gap)
        if m is None or _NOT_SUBJECT.search(m["adverbs"]):
            return False
        if gap.lstrip().startswith("("):
            return True
        return _apposed().match(gap, regex.search(r"[,-]\s*", gap).end()) is not None

    def _of(self, named: Named, start: int) -> Speaker:
        return Speaker(start, named.end, "name", named.person)

    def _unnamed_before(self, lo: int, verb: int) -> Speaker | None:
        """Read a pronoun or a title that stands alone: `bà`, `vị này`, `Trưởng Ban Tổ chức trung ương`."""
        folded = self.reading.folded
        for m in _standing_alone().finditer(folded, lo, verb):
            if _CLAUSE_START.search(folded[max(lo, m.start() - 40) : m.start()]):
                speaker = self._alone(m.start(), m.end(), verb)
                if speaker is not None and any(
                    n.end <= speaker.end for n in self.cast.within(m.start(), verb)
                ):
                    continue  # the title of somebody named
                gap = folded[speaker.end : verb] if speaker is not None else ""
                if speaker is not None and (
                    self._tight(gap) or (speaker.how == "title" and gap.strip() == ",")
                ):
                    return speaker
        return None

    def _alone(self, start: int, end: int, limit: int) -> Speaker | None:
        folded = self.reading.folded
        word = address_words()[folded[start:end]]
        if word.use in ("pronoun", "address"):
            m = _THIS.match(folded, end, limit)
            end = m.end() if m else end
            if _NAME_FOLLOWS.match(self.reading.text, end):
                return None  # an address before a name that nobody knows
            return Speaker(start, end, "pronoun", self._meant(start, word.sex))
        if word.use != "role" and (
            unknown := regex.compile(r"\s+\p{Lu}[^\s,]*[fjwz][^\s,]*").match(self.reading.text, end)
        ):
            return Speaker(start, unknown.end(), "other", None)  # a foreign name that nobody knows
        phrase = _PHRASE.match(folded, start, limit)
        words = phrase.group().split() if phrase else []
        if words and (found := self.cast.holder(words, len(word.word.split()), start)) is not None:
            n, person = found
            stop = start
            for w in words[:n]:
                stop = folded.index(w, stop) + len(w)
            if word.use in ("role", "body") and person is None:
                return Speaker(start, stop, "other", None)
            return Speaker(
                start, stop, "title", person, None if word.use == "role" else self.reading.text[start:stop]
            )
        stop = start + len(phrase.group().rstrip()) if phrase else end
        if word.use in ("role", "body"):
            return Speaker(start, stop if word.use == "body" else end, "other", None)
        if cut := _NOT_IN_TITLE.search(folded, end, stop):
            stop = cut.start()
        stop = self._without_adverbs(start, stop)
        return Speaker(start, stop, "title", None, self.reading.text[start:stop])

    def _without_adverbs(self, start: int, stop: int) -> int:
        m = regex.compile(
            r"(?:\s(?:cũng|còn|đã|vừa|lại|từng|luôn|mới|đều|vẫn|đang|tiếp tục|nhanh chóng|thẳng thắn))+$"
        ).search(self.reading.folded, start, stop)
        return m.start() if m else stop

    def _meant(self, at: int, sex: str | None) -> Person | None:
        """Say whom a pronoun means: the only fitting person of the nearest sentence that has any; of
        several the one who spoke last, otherwise nobody.
        """
        spoken = [(a, p) for a, p in self._spoke if at - PRONOUN_REACH < a < at]
        places = [
            (n.start, n.person) for n in self.cast.within(max(0, at - PRONOUN_REACH), at) if n.person
        ] + spoken
        fitting = [(a, p) for a, p in places if sex is None or p.sex in (None, sex)]
        if not fitting:
            return None
        nearest = self.reading.sentence_at(max(a for a, _ in fitting))
        start = nearest.start if nearest else max(a for a, _ in fitting)
        people = {id(p): p for a, p in fitting if a >= start}
        if len(people) == 1:
            return next(iter(people.values()))
        last = max(spoken, default=None, key=lambda s: s[0])
        return last[1] if last is not None and id(last[1]) in people else None
