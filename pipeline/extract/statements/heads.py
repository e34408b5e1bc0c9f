"""What stands around a name: the address, role or title before it, an apposition or a verb of speech after
it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.cues import Cues
from ...language.endings import Endings
from ...language.lazily import lazy_attribute, lazy_re
from ...language.letters import LETTER
from ...language.reading import Reading
from ...lexicon.speech import AddressWord, address_words, alternation, cues, verbs
from ...records import record
from .verbs import SPEECH

#: Most addresses and titles in a row before a name: `ông, GS.TS, bác sĩ`.
MOST_HEADS = 4
#: How far before a name its address, and its title with all that belongs to it, may begin.
NEAR, FAR = 28, 90
_BEFORE_NAMES = frozenset({"address", "role", "title", "office", "body"})
_NEAR_NAMES = frozenset({"title", "office", "body"})


@record(frozen=True, slots=True)
class Head:
    """What stands right before a name: where it begins, the sex it tells, and of which kinds it is.

    `person` is true for an address or a role, which only people have; `address` for an address.
    """

    start: int
    sex: str | None = None
    found: bool = False
    person: bool = False
    address: bool = False

    def with_word(self, word: AddressWord, start: int) -> Head:
        """Return the head with one more word in front of the name."""
        return Head(
            start,
            word.sex or self.sex,
            found=True,
            person=self.person or word.use in ("address", "role"),
            address=self.address or word.use == "address",
        )


@lru_cache(maxsize=1)
def heads() -> re.Pattern[str]:
    """Match an address, role or title that may stand before a name, on folded text."""
    return compiled_re(
        alternation(w.word for w in address_words().values() if w.use in _BEFORE_NAMES) + r"\.?"
    )


def word_of(match: re.Match[str]) -> AddressWord:
    """Return the address word that `heads` matched."""
    return address_words()[match.group().rstrip(".")]


@lru_cache(maxsize=1)
def _by_last_letters() -> dict[str, list[AddressWord]]:
    """Return the heads by the letters that they end in, the longest first."""
    found: dict[str, list[AddressWord]] = {}
    words = [w for w in address_words().values() if w.use in _BEFORE_NAMES]
    for word in sorted(words, key=lambda w: -len(w.word)):
        found.setdefault(word.word[_last_letters(word.word, 0, len(word.word)) :], []).append(word)
    return found


def _last_letters(text: str, start: int, end: int) -> int:
    """Return where the letters and figures begin that `text[start:end]` ends in."""
    while end > start and text[end - 1].isalnum():
        end -= 1
    return end


def _head_ending(folded: str, lo: int, end: int) -> tuple[int, AddressWord] | None:
    """Return the longest head that ends at `end` and where it begins, at `lo` or later."""
    for word in _by_last_letters().get(folded[_last_letters(folded, lo, end) : end], ()):
        start = end - len(word.word)
        if (
            start >= lo
            and folded.startswith(word.word, start)
            and (start == lo or not folded[start - 1].isalnum())
        ):
            return start, word
    return None


@lru_cache(maxsize=1)
def _endings() -> Endings:
    """Return how a text may end that a head stands at the end of: a cheap look before the pattern."""
    last = {w.word.split()[-1] for w in address_words().values() if w.use in _BEFORE_NAMES}
    return Endings(s + end for s in last for end in (" ", "\u00a0", ".", ". "))


@lru_cache(maxsize=1)
def _first_letters() -> frozenset[str]:
    """Return the letters that heads begin with, up to the first character that is none."""
    heads = (w.word for w in address_words().values() if w.use in _BEFORE_NAMES)
    return frozenset(_LETTERS.match(word).group() for word in heads)  # type: ignore[union-attr]


_LETTERS = lazy_re(rf"[{LETTER}]*")


def may_open_head(word: str) -> bool:
    """Tell whether a head may begin with a folded word; cheap, and right where it says no."""
    return _LETTERS.match(word).group() in _first_letters()  # type: ignore[union-attr]


def head_before(folded: str, passage_start: int, start: int) -> Head:
    """Return the addresses and titles right before a name (`ông`, `GS.TS`, `đồng chí Bí thư`)."""
    head = Head(start)
    for _ in range(MOST_HEADS):
        end = head.start
        end -= folded[end - 1 : end] == " "
        end -= folded[end - 1 : end] == "."
        found = _head_ending(folded, max(passage_start, head.start - NEAR), end) if end < head.start else None
        if found is None:
            break
        head = head.with_word(found[1], found[0])
    return head


@lru_cache(maxsize=1)
def _clause() -> re.Pattern[str]:
    return compiled_re(alternation(cues("clause")))


def _last_mark(text: str) -> int:
    """Return the place of the last mark that ends a phrase, -1 where there is none."""
    find = text.rfind
    return max(find(","), find(";"), find(":"), find("("), find(")"), find('"'), find("\n"))


#: What every phrase with a title, or with a body before a name, holds.
_TITLES = Cues(w.word for w in address_words().values() if w.use in _NEAR_NAMES)


def _title_near(reading: Reading, start: int) -> tuple[int, str] | None:
    lo = max(0, start - FAR)
    if not reading.places(_TITLES, lo, start):
        return None
    before = reading.folded[lo:start]
    cut = _last_mark(before) + 1
    if (both := before.rfind(" và ")) > cut and heads().match(before, both + 4):
        cut = both + 4  # `Tổng thống Mỹ và Phó tổng thống Mike Pence`
    for m in heads().finditer(before, cut):
        if word_of(m).use in _NEAR_NAMES and not _clause().search(before, m.end()):
            return lo + m.start(), word_of(m).use
    return None


@lru_cache(maxsize=1)
def _with_field() -> re.Pattern[str]:
    """Match a role with its field: `chuyên gia tài chính`, `bác sĩ thú y`."""
    roles = alternation(cues("role with a field"))
    return compiled_re(rf"{roles}(?P<field>(?: [^\W\d_]+){{1,4}}) $")


def role_before(text: str, folded: str, passage_start: int, start: int) -> Head:
    """Return the role with its field right before a name, an empty head where none stands there."""
    if folded[start - 1 : start] != " " or not folded[start - 2 : start - 1].isalnum():
        return Head(start)  # as at the beginning of a sentence: no field of work ends there
    m = _with_field().search(folded, max(passage_start, start - 60), start)
    if m is None:
        return Head(start)
    field = text[m.start("field") : start].strip()
    # `phát ngôn viên DHS Ann Fenwick`
    if not (field.islower() or (field.isalpha() and field.isupper())) or _no_field().search(m["field"]):
        return Head(start)
    return Head(m.start(), found=True, person=True)


@lru_cache(maxsize=1)
def _no_field() -> re.Pattern[str]:
    """Match the small words and verbs that no field of work has: `bác sĩ cho biết Fenwick`."""
    return compiled_re(
        alternation({"và", *cues("clause"), *cues("preposition"), *cues("not subject"), *verbs()})
    )


#: A name right after a quotation: `”, Craig Sawyer khẳng định`, `" - Huy kể`.
_AFTER_QUOTATION = lazy_re(r"[\"”»]\s*[,.]?\s*[-\u2013\u2014,]\s*")
#: Most characters from the mark to the name.
_FROM_MARK = 6


#: What every role with its field begins with.
_ROLES = Cues(cues("role with a field"))


class Around:
    """What stands around the names of one article, looked for once where several rules ask."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.text = reading.text
        self.folded = reading.folded
        #: Tells of a text whether a head may end there; cheap, and right where it says no.
        self.may_follow_head = _endings().close
        self._titles: dict[int, tuple[int, str] | None] = {}
        #: Where the passages begin that hold a role with a field, and those that hold a verb of speech.
        self.roles = {s.passage.start for s in reading.sentences_with(_ROLES)}
        self.speech = {s.passage.start for s in reading.sentences_with(SPEECH)}

    def title_near(self, start: int) -> tuple[int, str] | None:
        """Return where a title stands in the phrase before a name (`Bộ trưởng Quốc phòng Mỹ James Mattis`)
        and its use (title, office, body); None where there is none.
        """
        if start not in self._titles:
            self._titles[start] = _title_near(self._reading, start)
        return self._titles[start]

    @lazy_attribute
    def quotations(self) -> dict[int, int]:
        """Where closing marks stand, by what follows them."""
        return {m.end(): m.start() for m in _AFTER_QUOTATION.finditer(self.text)}

    def after_quotation(self, passage_start: int, at: int) -> bool:
        """Tell whether a name stands right after a quotation of its passage."""
        mark = self.quotations.get(at)
        return mark is not None and mark >= max(passage_start, at - _FROM_MARK)


_OPENS_APPOSITION = lazy_re(r"\s*(?:,|-|\()\s*(?:nguyên |cựu |quyền )?")
_OFFICE = lazy_re(r"[^,;()\n\"]{2,80}")


def office_after(folded: str, end: int) -> str | None:
    """Return the office in the apposition after a name, folded: `ông Chính, Trưởng ban Tổ chức`."""
    opening = _OPENS_APPOSITION.match(folded, end)
    m = heads().match(folded, opening.end()) if opening else None
    if m is None or word_of(m).use == "address":
        return None
    office = _OFFICE.match(folded, m.start())
    return office.group().strip() if office else None


@lru_cache(maxsize=1)
def _apposed() -> re.Pattern[str]:
    no_opening = ("pronoun", "address", "beside", "known")
    words = [w.word for w in address_words().values() if w.use not in no_opening]
    return compiled_re(r"(?:,| [-\u2013])\s*(?P<what>\d+ tuổi|" + alternation(words) + ")")


def apposed(text: str, folded: str, end: int) -> bool:
    """Tell whether an apposition follows that only people have: `Phay Siphan, người phát ngôn`, `Latifa,
    32 tuổi`.
    """
    m = _apposed().match(folded, end)
    return m is not None and not text[m.start("what")].isupper()  # `Theo Reuters, Tổng thống Mỹ ...`


#: Between a name and its verb: `cũng`, `hôm nay`, `ngày 1/6`.
_SMALL = r"\s+(?:(?:cũng|đã|từng|còn|vừa|hôm nay|hôm qua|(?:ngày|hôm) \d[\d/\-]*)\s+)?"


@lru_cache(maxsize=1)
def _speech() -> re.Pattern[str]:
    return compiled_re(_SMALL + alternation(verbs()))


def speaks(folded: str, end: int) -> bool:
    """Tell whether a verb of speech follows a name at once."""
    return _speech().match(folded, end) is not None


@lru_cache(maxsize=1)
def _described() -> re.Pattern[str]:
    words = [w.word for w in address_words().values() if w.use in ("role", "title", "lead")]
    return compiled_re(
        rf" \((?:\d+ tuổi|{alternation({*words, *cues('role with a field')})})[^()\n]{{0,120}}\)"
    )


def described(folded: str, end: int) -> int | None:
    """Return where the bracket ends that tells after a name what only people are: `(sinh viên ở An Phú)`."""
    m = _described().match(folded, end)
    return m.end() if m else None


@lru_cache(maxsize=1)
def _people_say() -> re.Pattern[str]:
    return compiled_re(_SMALL + alternation(cues("people say")))


def people_say(folded: str, end: int) -> bool:
    """Tell whether a verb of speech follows at once that papers, bodies and states do not do: `tâm sự`."""
    return _people_say().match(folded, end) is not None
