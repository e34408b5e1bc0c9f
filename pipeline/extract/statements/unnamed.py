"""Who is meant without a name: a pronoun (`ông`, `vị này`) or an office that stands alone (`Thủ tướng`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ...language.lazily import lazy_re, lazy_regex
from ...language.reading import Reading
from ...lexicon.speech import AddressWord, address_words, alternation, cues
from .cast import Cast, Person

#: How far back a pronoun may reach, in characters: about three sentences.
PRONOUN_REACH = 700
# What may stand before a subject: the start of the clause, or a word that opens one.
CLAUSE_START = lazy_re(
    rf"(?:^|[,;:.!?…\"()\-*]|{alternation(cues('clause start'))}|ngày \d+[-/]\d+|\b\d)\s*$"
)
# `ông Hải cũng`, `bà Yên bức xúc`: up to five small words between subject and verb.
# `Trump ngày 1/6 tuyên bố`
_TIGHT = lazy_regex(r"\s*(?:(?:(?:ngày|hôm|tháng|năm|sáng|chiều|tối|trưa)\s+\d[\d/\-]*|[\p{Ll}/]+)\s+){0,5}")
NOT_SUBJECT = lazy_re(alternation(cues("not subject")))
# Words that end a title: `Thủ tướng Chính phủ đã ban hành ...`, `Tư lệnh quân đội Iraq ngày 29/6`.
_NOT_IN_TITLE = lazy_re(r"\s" + alternation(cues("not in title")))
_ADVERBS = lazy_re(rf"(?:\s{alternation(cues('adverb'))})+$")
_PHRASE = lazy_re(r"[^,;:()\n\"]*")
_THIS = lazy_re(r"\s(?:này|ấy|ta)\b")
#: Roles that anybody without a name may have: `cán bộ này` need not be who spoke before.
_ANYBODY = frozenset({"cán bộ", "lãnh đạo", "cử tri", "đại biểu", "nạn nhân", "nghi phạm", "nhân chứng"})
# `Anh ngày 5/8 tuyên bố`: the country
_BRITAIN = lazy_re(r"\s(?:ngày|hôm|năm|tháng)\s\d")
_NAME_FOLLOWS = lazy_regex(r"\s\p{Lu}")
# A foreign name that nobody knows: `Tổng thống Jaffrey`.
_FOREIGN_FOLLOWS = lazy_regex(r"\s+\p{Lu}[^\s,]*[fjwz][^\s,]*")


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


def tight(gap: str) -> bool:
    """Tell whether nothing but small words stands between a subject and its verb."""
    return _TIGHT.fullmatch(gap) is not None and not NOT_SUBJECT.search(gap)


@lru_cache(maxsize=1)
def _standing_alone() -> re.Pattern[str]:
    """Match words that stand for a person without a name, on folded text."""
    words = [w.word for w in address_words().values() if w.use not in ("lead", "beside")]
    return re.compile(alternation(words))


class Unnamed:
    """Finds the people of one article who are meant without a name, and remembers who spoke last."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading = reading
        self.cast = cast
        self._spoke: list[tuple[int, Person]] = []

    def spoke(self, at: int, person: Person) -> None:
        """Note that somebody spoke here: a pronoun soon after means them."""
        self._spoke.append((at, person))

    def before(self, lo: int, verb: int) -> Speaker | None:
        """Return the pronoun or lone title that is the verb's subject: `bà`, `Trưởng Ban Tổ chức`."""
        folded = self.reading.folded
        for m in _standing_alone().finditer(folded, lo, verb):
            if not CLAUSE_START.search(folded[max(lo, m.start() - 40) : m.start()]):
                continue
            speaker = self._alone(m.start(), m.end(), verb)
            if speaker is None or any(n.end <= speaker.end for n in self.cast.within(m.start(), verb)):
                continue  # the title of somebody named
            gap = folded[speaker.end : verb]
            if tight(gap) or (speaker.how == "title" and gap.strip() == ","):
                return speaker
        return None

    def at(self, start: int, end: int) -> Speaker | None:
        """Return who is meant by the words at `start`, None where none stands there."""
        m = _standing_alone().match(self.reading.folded, start, end)
        return self._alone(start, m.end(), end) if m else None

    def _alone(self, start: int, end: int, limit: int) -> Speaker | None:
        word = address_words()[self.reading.folded[start:end]]
        if word.use in ("pronoun", "address"):
            return self._pronoun(word, start, end, limit)
        # `nhà nghiên cứu này kết luận`
        if word.use == "role" and word.word not in _ANYBODY:
            this = _THIS.match(self.reading.folded, end, limit)
            spoken = [p for a, p in self._spoke if start - PRONOUN_REACH < a < start]
            if this and spoken and word.sex in (None, spoken[-1].sex):
                return Speaker(start, this.end(), "pronoun", spoken[-1])
        if word.use != "role" and (unknown := _FOREIGN_FOLLOWS.match(self.reading.text, end)):
            return Speaker(start, unknown.end(), "other", None)
        return self._office(word, start, end, limit)

    def _pronoun(self, word: AddressWord, start: int, end: int, limit: int) -> Speaker | None:
        m = _THIS.match(self.reading.folded, end, limit)
        end = m.end() if m else end
        country = self.reading.text[start:end] == "Anh" and _BRITAIN.match(self.reading.folded, end)
        if country or _NAME_FOLLOWS.match(self.reading.text, end):
            return None  # an address before a name that nobody knows
        return Speaker(start, end, "pronoun", self._meant(start, word.sex))

    def _office(self, word: AddressWord, start: int, end: int, limit: int) -> Speaker:
        folded = self.reading.folded
        phrase = _PHRASE.match(folded, start, limit)
        words = phrase.group().split() if phrase else []
        if words and (found := self.cast.holder(words, len(word.word.split()), start)) is not None:
            n, person = found
            stop = start
            for w in words[:n]:
                stop = folded.index(w, stop) + len(w)
            if word.use in ("role", "body") and person is None:
                return Speaker(start, stop, "other", None)
            title = None if word.use == "role" else self.reading.text[start:stop]
            return Speaker(start, stop, "title", person, title)
        stop = start + len(phrase.group().rstrip()) if phrase else end
        if word.use in ("role", "body"):
            return Speaker(start, stop if word.use == "body" else end, "other", None)
        if cut := _NOT_IN_TITLE.search(folded, end, stop):
            stop = cut.start()
        if adverbs := _ADVERBS.search(folded, start, stop):
            stop = adverbs.start()
        return Speaker(start, stop, "title", None, self.reading.text[start:stop])

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
