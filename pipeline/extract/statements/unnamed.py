"""Who is meant without a name: a pronoun (`ông`, `vị này`) or an office that stands alone (`Thủ tướng`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re
from ...language.letters import LOWER, UPPER
from ...language.reading import Reading
from ...lexicon.speech import AddressWord, address_words, alternation, cues, known_words
from ...records import record
from .cast import Cast, Person
from .heads import heads, word_of
from .trim import place_at
from .verbs import last_verb, speech_verbs

#: How far back a pronoun may reach, in characters: about three sentences.
PRONOUN_REACH = 700
# What may stand before a subject: the start of the clause, or a word that opens one.
CLAUSE_START = lazy_re(
    rf"(?:^|[,;:.!?…\"()\-*]|{alternation(cues('clause start'))}|ngày \d+[-/]\d+|\b\d)\s*$"
)
# `ông Hải cũng`, `bà Yên bức xúc`: up to five small words between subject and verb.
# `Trump ngày 1/6 tuyên bố`
_TIGHT = lazy_re(rf"\s*(?:(?:(?:ngày|hôm|tháng|năm|sáng|chiều|tối|trưa)\s+\d[\d/\-]*|[{LOWER}/]+)\s+){{0,5}}")
# `ông Hải không ngần ngại nói`
_NO_DENIAL = lazy_re(alternation(cues("no denial")))
NOT_SUBJECT = lazy_re(alternation(cues("not subject")))
# Words that end a title: `Thủ tướng Chính phủ đã ban hành ...`, `Tư lệnh quân đội Iraq ngày 29/6`.
_NOT_IN_TITLE = lazy_re(r"\s" + alternation(cues("not in title")))
_ADVERBS = lazy_re(rf"(?:\s{alternation(cues('adverb'))})+$")
_PHRASE = lazy_re(r"[^,;:()\n\"]*")
_THIS = lazy_re(r"\s(?:này|ấy|ta)\b")
# `vị chuyên gia nói`, `nữ diễn viên cho biết`: somebody told of before
_KNOWN = lazy_re(rf"(?P<known>{alternation(known_words())})\s$")
_KNOWN_FIRST = lazy_re(rf"(?P<known>{alternation(known_words())})\s")
_MORE = lazy_re(r"(?P<more>[^,;:.()\n\"]{1,60}?)\s(?:(?:cũng|còn|đã|vừa|lại|mới) )*")
# `một quan chức`, `hai chuyên gia`: nobody who was named
SOMEBODY = lazy_re(rf"(?:{alternation(cues('somebody'))}|\b\d+)\s(?:{alternation(known_words())} )?$")
#: Roles that anybody without a name may have: `cán bộ này` need not be who spoke before.
_ANYBODY = frozenset({"cán bộ", "lãnh đạo", "cử tri", "đại biểu", "nạn nhân", "nghi phạm", "nhân chứng"})
# `ngoại trưởng các nước`: more than one
_OF_SEVERAL = lazy_re(r"\s" + alternation(cues("several")))
# `Anh ngày 5/8 tuyên bố`: the country
_BRITAIN = lazy_re(r"\s(?:ngày|hôm|năm|tháng)\s\d")
# `một nguồn tin của tỉnh tiết lộ`, and then `vị này`
_NOBODY = lazy_re(r"[\s\"“-]*(?:[^;:.\"]{0,80}(?:,|\btheo|\blời)\s)?một\s(?P<who>[^,;:.\"]{2,80})")
# `Ông ngoại bé Hải cho biết`
_GRANDPARENT = lazy_re(r"\s(?:ngoại|nội)\s")
_NAME_FOLLOWS = lazy_re(rf"\s[{UPPER}]")
# A foreign name that nobody knows: `Tổng thống Jaffrey`.
_FOREIGN_FOLLOWS = lazy_re(rf"\s+[{UPPER}][^\s,]*[fjwz][^\s,]*")


@record(frozen=True, slots=True)
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
    return _TIGHT.fullmatch(gap) is not None and not NOT_SUBJECT.search(_NO_DENIAL.sub("", gap))


def _may_be_called(person: Person, word: AddressWord) -> bool:
    """Tell whether a role may be said of somebody: an official is no `chuyên gia`, unless called so."""
    if word.word in cues("of an office") or any(o.startswith(word.word) for o in person.offices):
        return True
    return not any(m and word_of(m).use == "title" for m in map(heads().match, person.offices))


@lru_cache(maxsize=1)
def _standing_alone() -> re.Pattern[str]:
    """Match words that stand for a person without a name, on folded text."""
    words = [w.word for w in address_words().values() if w.use not in ("lead", "beside", "known")]
    return compiled_re(alternation(words))


class Unnamed:
    """Finds the people of one article who are meant without a name, and remembers who spoke last."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading = reading
        self.cast = cast
        self._spoke: list[tuple[int, Person]] = []
        self._unknown: list[int] = []

    def spoke(self, at: int, person: Person | None) -> None:
        """Note that somebody spoke here: a pronoun soon after means them, nobody where they are not known."""
        if person is None:
            self._unknown.append(at)
        else:
            self._spoke.append((at, person))

    def before(self, lo: int, verb: int) -> Speaker | None:
        """Return the pronoun or lone title that is the verb's subject: `bà`, `Trưởng Ban Tổ chức`."""
        folded = self.reading.folded
        for m in _standing_alone().finditer(folded, lo, verb):
            known = _KNOWN.search(folded, max(lo, m.start() - 6), m.start())
            start = known.start() if known else m.start()
            if not CLAUSE_START.search(folded[max(lo, start - 40) : start]):
                continue
            end = m.end()
            speaker = self._told_of(known, end, verb) if known else self._alone(start, end, verb)
            if speaker is None or any(n.end <= speaker.end for n in self.cast.within(m.start(), verb)):
                continue  # the title of somebody named
            gap = folded[speaker.end : verb]
            if tight(gap) or (speaker.how == "title" and gap.strip() == ","):
                return speaker
        return None

    def at(self, start: int, end: int) -> Speaker | None:
        """Return who is meant by the words at `start`, None where none stands there."""
        folded = self.reading.folded
        known = _KNOWN_FIRST.match(folded, start, end)
        if known and (m := _standing_alone().match(folded, known.end(), end)):
            return self._told_of(known, m.end(), m.end())
        m = _standing_alone().match(folded, start, end)
        if m is None:
            return None
        verbs = speech_verbs(self.reading, m.end(), end)  # `trợ lý của nam diễn viên | khẳng định`
        return self._alone(start, m.end(), verbs[0].start if verbs else end)

    def _told_of(self, known: re.Match[str], end: int, limit: int) -> Speaker | None:
        """Say whom `vị chuyên gia`, `nữ diễn viên` means: who spoke last, or else who was named last.

        Words about them may stand before the verb at `limit`: `vị chuyên gia sống tại An Phú cho rằng`.
        """
        start, folded = known.start(), self.reading.folded
        word = address_words()[folded[known.end() : end]]
        if word.use in ("pronoun", "address"):
            return None
        if (more := _MORE.fullmatch(folded, end, limit)) is not None:
            end = more.end("more")
        anybody = word.word in _ANYBODY and word.word != "đại biểu"
        if anybody or (word.use == "body" and word.word != "quan chức"):
            return Speaker(start, end, "other", None)
        sex = known_words()[known["known"]].sex or word.sex
        last = self._last(start)
        sexes = {sex} if any(p.sex == sex for p in self.cast.people) else {sex, None}
        at, person = last or (start - PRONOUN_REACH, None)
        if sex is not None and (person is None or person.sex not in sexes):
            at, person = start - PRONOUN_REACH, self._meant(start, sex)
        if person is None or self._somebody_else(word, at, start):
            return Speaker(start, end, "other", None)
        return Speaker(start, end, "pronoun", person)

    def _somebody_else(self, word: AddressWord, after: int, before: int) -> bool:
        """Tell whether the last to be called so had no name: `một quan chức Mỹ nói`, then `quan chức này`."""
        folded, at = self.reading.folded, before
        while (at := folded.rfind(word.word, max(0, after), at)) >= 0:
            if m := SOMEBODY.search(folded, max(0, at - 14), at):
                # but `ông Hải, một chuyên gia về biển`
                return not any(n.end == m.start() - 2 for n in self.cast.within(m.start() - 60, m.start()))
            if not _KNOWN.search(folded, max(0, at - 6), at):
                return False
        return False

    def _alone(self, start: int, end: int, limit: int) -> Speaker | None:
        word = address_words()[self.reading.folded[start:end]]
        if word.use in ("pronoun", "address"):
            return self._pronoun(word, start, end, limit)
        role = (word.use == "role" and word.word not in _ANYBODY) or word.word == "quan chức"
        if role and (speaker := self._described(word, start, end, limit)) is not None:
            return speaker
        if word.use != "role" and (unknown := _FOREIGN_FOLLOWS.match(self.reading.text, end)):
            return Speaker(start, unknown.end(), "other", None)
        return self._office(word, start, end, limit)

    def _described(self, word: AddressWord, start: int, end: int, limit: int) -> Speaker | None:
        """Read what who spoke last is called by: `nhà nghiên cứu này kết luận`, `chuyên gia Hà Lan nói`."""
        folded = self.reading.folded
        this = _THIS.match(folded, end, limit)
        at, person = self._last(start) or (start - PRONOUN_REACH, self._meant(start, word.sex))
        if person is None or word.sex not in (None, person.sex):
            return None
        place = place_at(folded, end + 1) if not this and word.use == "role" else None
        if not this and (place is None or not _may_be_called(person, word)):
            return None
        stop = this.end() if this else end + len(" ".join(("", *(place or ()))))
        if self._somebody_else(word, at, start):
            return Speaker(start, stop, "other", None)
        return Speaker(start, stop, "pronoun", person)

    def _pronoun(self, word: AddressWord, start: int, end: int, limit: int) -> Speaker | None:
        m = _THIS.match(self.reading.folded, end, limit)
        end = m.end() if m else end
        if _GRANDPARENT.match(self.reading.folded, end, limit):
            return None
        country = self.reading.text[start:end] == "Anh" and _BRITAIN.match(self.reading.folded, end)
        if country or _NAME_FOLLOWS.match(self.reading.text, end):
            return None  # an address before a name that nobody knows
        unknown = word.use == "pronoun" and self._nobody_before(start)
        return Speaker(start, end, "pronoun", None if unknown else self._meant(start, word.sex))

    def _nobody_before(self, at: int) -> bool:
        """Tell whether the sentence before tells what somebody said who has no name."""
        own = self.reading.sentence_at(at)
        end = own.start if own is not None else 0
        while end and self.reading.text[end - 1].isspace():
            end -= 1
        before = self.reading.sentence_at(end - 1) if end else None
        if before is None or (m := _NOBODY.match(self.reading.folded, before.start, before.end)) is None:
            return False
        named = any(n.start < m.end() for n in self.cast.within(before.start, before.end))
        return not named and last_verb(self.reading, m.start("who"), before.end) >= 0

    def _office(self, word: AddressWord, start: int, end: int, limit: int) -> Speaker:
        folded = self.reading.folded
        phrase = _PHRASE.match(folded, start, limit)
        words = phrase.group().split() if phrase else []
        if words and (found := self.cast.holders(words, len(word.word.split()), start)) is not None:
            n, people = found
            person = self._one_of(people, start)
            stop = start
            for w in words[:n]:
                stop = folded.index(w, stop) + len(w)
            if word.use in ("role", "body") and person is None:
                return Speaker(start, stop, "other", None)
            title = None if word.use == "role" else self.reading.text[start:stop]
            return Speaker(start, stop, "title", person, title)
        stop = start + len(phrase.group().rstrip()) if phrase else end
        if word.use in ("role", "body") or _OF_SEVERAL.match(folded, end, limit):
            return Speaker(start, stop if word.use == "body" else end, "other", None)
        if cut := _NOT_IN_TITLE.search(folded, end, stop):
            stop = cut.start()
        if adverbs := _ADVERBS.search(folded, start, stop):
            stop = adverbs.start()
        return Speaker(start, stop, "title", None, self.reading.text[start:stop])

    def _one_of(self, people: Sequence[Person], at: int) -> Person | None:
        """Return the one of those who hold an office, of several the one who spoke last, if they did."""
        if len(people) == 1:
            return people[0]
        last = self._last(at)
        return last[1] if last is not None and any(p is last[1] for p in people) else None

    def _last(self, at: int) -> tuple[int, Person] | None:
        """Return where somebody spoke last before a place, within the reach of a pronoun, and who."""
        spoken = [(a, p) for a, p in self._spoke if at - PRONOUN_REACH < a < at]
        return max(spoken, key=lambda s: s[0], default=None)

    def _quoted_before(self, at: int) -> tuple[int, int]:
        """Return the marks of the quotation right before a pronoun: `“Do tài xế Hiệp”, ông khẳng định` is not
        Hiệp's.
        """
        text = self.reading.text
        close = len(text[max(0, at - 8) : at].rstrip(" ,-–—")) + max(0, at - 8) - 1
        if close < 0 or text[close] not in '"”':
            return at, at
        return max(text.rfind('"', 0, close), text.rfind("“", 0, close)), close

    def _meant(self, at: int, sex: str | None) -> Person | None:
        """Say whom a pronoun means: the only fitting person of the nearest sentence that has any; of
        several the one who spoke last, otherwise nobody.
        """
        spoken = [(a, p) for a, p in self._spoke if at - PRONOUN_REACH < a < at]
        lo, hi = self._quoted_before(at)
        places = [
            (n.start, n.person)
            for n in self.cast.within(max(0, at - PRONOUN_REACH), at)
            if n.person and not lo < n.start < hi
        ] + spoken
        fitting = [(a, p) for a, p in places if sex is None or p.sex in (None, sex)]
        last_known = max((a for a, _ in fitting), default=-1)
        if not fitting or any(last_known < a < at for a in self._unknown):
            return None
        nearest = self.reading.sentence_at(max(a for a, _ in fitting))
        start = nearest.start if nearest else max(a for a, _ in fitting)
        people = {id(p): p for a, p in fitting if a >= start}
        if len(people) == 1:
            return next(iter(people.values()))
        last = max(spoken, default=None, key=lambda s: s[0])
        return last[1] if last is not None and id(last[1]) in people else None
