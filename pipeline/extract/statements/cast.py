"""The people of an article: who is named, and whom `ông Hải`, `bà này` or `Thủ tướng` means.

Names come from the officials found before, and from the names that stand after an address, a role or a title
(`ông`, `luật sư`, `Ngoại trưởng`) or open with a Vietnamese surname. Where two people could be meant, nobody is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from ...facts import Official
from ...language.reading import Reading
from ...language.spelling import fold, name_key
from ...lexicon import provinces
from ...lexicon.names import is_syllable, surnames
from ...lexicon.organizations import foreign_places
from ...lexicon.speech import address_words, alternation, verbs

_RUN = regex.compile(
    r"(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’]*(?:-\p{L}+)*"
    r"(?:[ \u00a0](?:(?:bin|bint|ibn|al|van|von|der|de|del|da|di|el|la) )?\p{Lu}[\p{L}\p{M}'’]*(?:-\p{L}+)*){0,7}"
    r"(?![\p{L}\p{N}])"
)
_TOKEN = regex.compile(r"[^\s\u00a0]+")
#: Words before a run that make it a place, a street or an institution, not a person.
_NOT_PERSON = regex.compile(
    r"(?:tỉnh|thành phố|tp\.?|quận|huyện|thị xã|tx\.?|thị trấn|phường|xã|thôn|bản|ấp|đường|phố|đại lộ|cầu|chợ|trường|thpt|thcs"
    r"|tiểu học|đại học|bệnh viện|quỹ|giải|giải thưởng|công ty|tập đoàn|hãng|báo|đài|sông|núi|đảo|biển|hồ|công viên|sân|nhà hát"
    r"|bảo tàng|lăng|khu|phim|cuốn|tác phẩm|bài|ca khúc|học viện|tnhh|cổ phần|luật|chùa|đền|di tích|họ|dòng|làng|ngõ|hẻm|quán|nhà hàng|đội|clb)\s$"
)
#: Words that no title holds: what stands between a title and a name is then a clause.
_CLAUSE = regex.compile(
    r"\b(?:các|rằng|vừa|đã|sẽ|gọi|ngợi|yêu cầu|nói|biết|khi|là|để|được|bị|cùng|mà|với|đi|đến|tới|gặp|ông|bà|thăm|nhận|ký|trao)\b"
)
#: Words that open a sentence with a capital and belong to no name: `Theo Fearns`, `Còn Trump`.
_OPENERS = frozenset(
    "theo còn khi nhưng và sau trước trong tại với từ do vì nếu về riêng cả cùng tuy song bởi để cho nói trả hiện nay hôm đáp ngoài bên"
    " nguyên cựu tân là được gặp hỏi chính như".split()
)
#: Middle names that are surnames as well: `An Phú Lò Văn Mạnh`.
_MIDDLE = frozenset({"văn", "thị"})
#: First syllables of bodies: `lãnh đạo Sở Giáo dục` names nobody.
_BODIES = frozenset(
    "sở bộ cục vụ ban trường đại bệnh công trung ngân tập hội liên tổng viện học đoàn đội phòng ủy ubnd hđnd chi thành tỉnh huyện quận"
    " xã phường nhà lầu điện quỹ hãng báo đài khoa tòa toà quân hải không chính quốc".split()
)
#: Most addresses and titles in a row before a name: `ông, GS.TS, bác sĩ`.
MOST_HEADS = 4
_BEFORE = 28
_BEFORE_NAMES = frozenset({"address", "role", "title", "office", "body"})


@dataclass(slots=True)
class Person:
    """Somebody named in the article; `offices` are folded titles as far as the article gives them."""

    name: str
    start: int
    end: int
    tokens: tuple[str, ...]
    vietnamese: bool
    sex: str | None = None
    offices: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    position: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A place where a person is named: the name's span; `head` is where the address or title before it begins."""

    start: int
    end: int
    head: int
    person: Person | None
    addressed: bool = False


@lru_cache(maxsize=1)
def _heads() -> regex.Pattern[str]:
    """Match an address, role or title right before a name, on folded text."""
    words = [w.word for w in address_words().values() if w.use in _BEFORE_NAMES]
    return regex.compile(alternation(words) + r"\.?")


@lru_cache(maxsize=1)
def _places() -> frozenset[tuple[str, ...]]:
    """Return provinces, regions and countries as folded syllables: what stands between title and name."""
    abroad = {phrase for group in foreign_places().first.values() for phrase, _ in group}
    return abroad | {tuple(n.split()) for n in provinces.names()} | {("việt", "nam")}


@lru_cache(maxsize=1)
def _apposed() -> regex.Pattern[str]:
    """Match an apposition that only people have: `Phay Siphan, người phát ngôn`, `Latifa, 32 tuổi`."""
    words = [w.word for w in address_words().values() if w.use not in ("pronoun", "address")]
    return regex.compile(r"(?:,| [-\u2013])\s*(?:\d+ tuổi|" + alternation(words) + ")")


#: A name that a paper quotes: `AFP dẫn lời phát ngôn viên Sok Eysan`.
_RELAYED = regex.compile(r"(?:dẫn|trích) lời\s[^,.;:\n\"]{0,70}$")
#: A name right after a quotation: `”, Craig Sawyer khẳng định`, `" - Huy kể`.
_AFTER_QUOTATION = regex.compile(r"[\"”»]\s*[,.]?\s*[-\u2013\u2014,]\s*$")


class Cast:
    """The people of one article; `named` lists every place that names one, in the order of the text."""

    def __init__(self, reading: Reading, officials: Sequence[Official]) -> None:
        self.reading = reading
        self.people: list[Person] = []
        self._capitals: set[str] = set()
        self._by_tokens: dict[tuple[str, ...], list[Person]] = {}
        runs = [r for p in reading.passages for r in _runs(reading, p.start, p.end)]
        self._capitals = {
            t for m in _RUN.finditer(reading.text) for t in reading.folded[m.start() : m.end()].split()
        }
        for official in officials:
            self._add_official(official)
        self._lengthen(runs)
        for run in sorted(runs, key=lambda r: -len(r.tokens)):
            if run.full:
                self._add(run)
        for run in runs:
            if run.short and run.tokens not in self._by_tokens:
                self._add(run)
        self.named = [named for run in runs if (named := self._named(run)) is not None]
        self._starts = [n.start for n in self.named]
        for named in self.named:
            self._learn_offices(named)

    def _lengthen(self, runs: Sequence[_Run]) -> None:
        """Take a foreigner's whole name from where it stands without a title: `Ibrahim Kalin` of `ông Kalin`."""
        short = {
            r.tokens[0] for r in runs if r.addressed and len(r.tokens) == 1 and not is_syllable(r.tokens[0])
        }
        for run in sorted(runs, key=lambda r: -len(r.tokens)):
            if 2 <= len(run.tokens) <= 4 and run.tokens[-1] in short and run.tokens not in _places():
                self._add(run)

    def within(self, start: int, end: int) -> list[Named]:
        """Return the places between two offsets that name people."""
        return self.named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def holder(self, words: Sequence[str], head: int, before: int) -> tuple[int, Person | None] | None:
        """Return who holds an office: how many of the words name it, and the person where it is one.

        `head` is the number of words of the title itself. What follows must be in the office as the article words
        it elsewhere (`Chủ tịch Đà Nẵng` of `Chủ tịch UBND TP Đà Nẵng`); None where nobody holds such an office.
        """
        title, rest = list(words[:head]), words[head:]
        held = [(p, o.split()) for p in self.people for o in p.offices | p.roles if o.split()[:head] == title]
        if not held:
            return None
        best, fitting = head, []
        for person, office in held:
            n = head + _shared(rest, set(office[head:]) | _FILLERS)
            if n > best:
                best, fitting = n, []
            if n == best:
                fitting.append(person)
        if best < len(words) and words[best] not in _AFTER_OFFICE and self._names_more(words[best]):
            return None  # `Ngoại trưởng Qatar` where the article names the one of Hàn Quốc
        people = list({id(p): p for p in fitting}.values())
        earlier = [p for p in people if p.start < before]
        return best, _only(earlier or people)

    def _names_more(self, word: str) -> bool:
        """Tell whether a word after a title goes on to name an office: one that stands capitalised in the text."""
        return any(word == folded_word for folded_word in self._capitals)

    def called(self, tokens: tuple[str, ...], sex: str | None, before: int) -> tuple[bool, Person | None]:
        """Return whether anybody bears this name or part of a name, and who if it is one person."""
        bearers = self._by_tokens.get(tokens, [])
        fitting = [p for p in bearers if sex is None or p.sex in (None, sex)]
        exact = [p for p in fitting if p.tokens == tokens]
        earlier = [p for p in fitting if p.start < before]
        return bool(bearers), _only(exact or earlier or fitting)

    def _add_official(self, official: Official) -> None:
        tokens = _tokens(official.name)
        at = self.reading.text.find(official.name)
        if not tokens or at < 0:
            return
        person = next((p for p in self.people if p.tokens == tokens), None)
        if person is None:
            person = Person(official.name, at, at + len(official.name), tokens, _vietnamese(tokens))
            self._enter(person)
        person.offices.add(fold(official.position))
        person.position = person.position or official.position

    def _add(self, run: _Run) -> None:
        _, known = self.called(run.tokens, None, run.end)
        bearers = self._by_tokens.get(run.tokens, [])
        if not bearers:
            known = Person(
                self.reading.text[run.start : run.end],
                run.start,
                run.end,
                run.tokens,
                _vietnamese(run.tokens),
            )
            self._enter(known)
        if known is not None:
            known.start, known.end = (
                (run.start, run.end)
                if run.tokens == known.tokens and run.start < known.start
                else (known.start, known.end)
            )
            known.sex = known.sex or run.sex or ("f" if "thị" in known.tokens[1:-1] else None)

    def _enter(self, person: Person) -> None:
        self.people.append(person)
        n = len(person.tokens)
        first = range(n) if person.vietnamese else (0,)
        parts = {person.tokens[i:] for i in first}
        if not person.vietnamese:
            parts = {
                person.tokens[i:j]
                for i in range(n)
                for j in range(i + 1, n + 1)
                if j - i > 1 or len(person.tokens[i]) > 2
            }
        for part in parts:
            self._by_tokens.setdefault(part, []).append(person)

    def _named(self, run: _Run) -> Named | None:
        """Say whom a run names: the longest end of it that is somebody's name (`Mỹ Mike Pompeo`: the last two)."""
        for i in range(len(run.tokens)):
            tokens = run.tokens[i:]
            if i and len(tokens) == 1 and run.tokens[:i] not in _places():
                return None
            known, person = self.called(tokens, run.sex, run.end)
            if not known:
                continue
            if len(tokens) == 1 and not run.headed and _bears_plain_word(tokens[0]):
                return None
            start = run.token_starts[i]
            if person is not None and person.sex is None:
                person.sex = run.sex
            return Named(start, run.end, run.head if i == 0 or run.headed else start, person, run.addressed)
        return (
            Named(run.start, run.end, run.head, None, True)
            if run.addressed and len(run.tokens) <= 5
            else None
        )

    def _learn_offices(self, named: Named) -> None:
        """Take up the titles around a name: `Chủ tịch nước Trương Tấn Sang`, `ông Chính, Trưởng ban ...`."""
        if named.person is None:
            return
        folded = self.reading.folded
        before = folded[max(0, named.start - 90) : named.start]
        cut = max(before.rfind(c) for c in ',.;:()"\n') + 1
        if (both := before.rfind(" và ")) > cut and _heads().match(before, both + 4):
            cut = both + 4  # `Tổng thống Mỹ và Phó tổng thống Mike Pence`
        for m in _heads().finditer(before, cut):
            use = address_words()[m.group().rstrip(".")].use
            if use in ("title", "office") and not _CLAUSE.search(before, m.end()):
                named.person.offices.add(" ".join(before[m.start() :].split()))
                break
            if use == "role" and m.end() + 1 >= len(before):
                named.person.roles.add(m.group().rstrip("."))
        after = regex.compile(r"\s*(?:,|-|\()\s*(?:nguyên |cựu |quyền )?").match(folded, named.end)
        if (
            after
            and (m := _heads().match(folded, after.end()))
            and address_words()[m.group().rstrip(".")].use != "address"
        ):
            office = regex.compile(r"[^,;()\n\"]{2,80}").match(folded, m.start())
            if office:
                named.person.offices.add(office.group().strip())


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of capitalised words that may name a person.

    `head` is where the address or title before it begins (the run's start where there is none); `headed` tells
    whether one stands right before it, `addressed` whether it is one only people have; `full` whether the run
    is a whole name by itself, `short` whether it is the lone name that people go by (`bà Hằng`).
    """

    start: int
    end: int
    head: int
    tokens: tuple[str, ...]
    token_starts: tuple[int, ...]
    sex: str | None
    headed: bool
    addressed: bool
    full: bool
    short: bool


def _runs(reading: Reading, start: int, end: int) -> Iterator[_Run]:
    for m in _RUN.finditer(reading.text, start, end):
        if (run := _run(reading, start, *m.span())) is not None:
            yield run


def _run(reading: Reading, passage_start: int, start: int, end: int) -> _Run | None:
    """Read one run of capitals: take the address off its front, a title off its end, a place off its front."""
    text, folded = reading.text, reading.folded
    head, sex, headed, addressed, by_address = _head_before(folded, passage_start, start)
    spans = [m.span() for m in _TOKEN.finditer(text, start, end)]
    while len(spans) > 1 and folded[slice(*spans[0])] in _OPENERS:
        spans = spans[1:]
        head = max(head, spans[0][0])
    while spans and not by_address and (m := _heads().match(folded, spans[0][0])) and m.end() <= end + 12:
        word = address_words()[m.group().rstrip(".")]
        inside = [s for s in spans if s[0] >= m.end()]
        if not inside:  # `Luật sư Hoãn`: the run is `Luật`, the name comes in a run of its own
            return None
        if not headed:
            head = spans[0][0]
        spans, headed, sex = inside, True, word.sex or sex
        addressed = addressed or word.use in ("address", "role")
        by_address = by_address or word.use == "address"
    for i, (at, _) in enumerate(spans[1:], start=1):
        if (
            _heads().match(folded, at)
            and (m := _heads().match(folded, at))
            and (" " in m.group() or i >= 2 and m.group() in _TITLE_STARTS)
        ):
            spans = spans[:i]
            break
    spans = _without_acronyms(text, spans)
    front = spans[0][0] if spans else start
    spans = _without_place(folded, spans, titled=headed and not addressed)
    if not spans or len(spans) > 6:
        return None
    tokens = tuple(name_key(folded[a:b]).strip("'’") for a, b in spans)
    placed = spans[0][0] > front
    if (
        not addressed
        and not placed
        and _NOT_PERSON.search(folded, max(passage_start, front - _BEFORE), front)
    ):
        return None
    title = _title_near(folded, passage_start, spans[0][0])
    if title is not None and not addressed:
        head = min(head, title[0])
    titled = headed or title is not None
    state = title is not None and title[1] == "title" and len(tokens) <= 3
    foreign = any(not is_syllable(t) for t in tokens)
    body = title is not None and title[1] == "body"
    place = tokens in _places() and not (headed and len(tokens) == 3)  # `Chủ tịch Hồ Chí Minh`
    named_body = tokens[0] in _BODIES and surnames().get(folded[slice(*spans[0])], 999) > 100
    apposed = _apposed().match(folded, spans[-1][1]) is not None
    relayed = _RELAYED.search(folded, max(passage_start, spans[0][0] - 90), spans[0][0]) is not None
    quoting = _AFTER_QUOTATION.search(text, max(passage_start, spans[0][0] - 6), spans[0][0]) is not None
    full = not place and (
        (len(tokens) >= 2 and by_address)
        or (len(tokens) >= 2 and addressed and tokens[0] not in _BODIES)
        or (len(tokens) >= 2 and _vietnamese(tokens) and len(tokens) <= 5 and not body and not named_body and (titled or len(tokens) >= 3))
        or (state and foreign)
        or (apposed and foreign and not body)
        or (relayed and len(tokens) >= 2 and (foreign or _vietnamese(tokens)))
        or (quoting and len(tokens) >= 2 and (foreign or _vietnamese(tokens)) and (apposed or _speaks(folded, spans[-1][1])))
    )  # fmt: skip
    return _Run(
        spans[0][0], spans[-1][1], min(head, spans[0][0]), tokens, tuple(a for a, _ in spans), sex, headed, addressed, full,
        (quoting and len(tokens) == 1 and _speaks(folded, spans[-1][1]))
        or by_address and len(tokens) == 1 and (text[head].islower() or head == passage_start or text[head - 2] in ".!?\n"),
    )  # fmt: skip


_TITLE_STARTS = frozenset({"phó", "trưởng", "giám đốc", "chủ tịch", "bí thư"})


def _head_before(folded: str, passage_start: int, start: int) -> tuple[int, str | None, bool, bool, bool]:
    """Return where the address or title right before a name begins, its sex, and what kind it is."""
    head, sex, headed, addressed, by_address = start, None, False, False, False
    for _ in range(MOST_HEADS):
        before = folded[max(passage_start, head - _BEFORE) : head].rstrip()
        last = None
        for m in _heads().finditer(before, overlapped=True):
            if m.end() == len(before):
                last = m
                break
        if last is None or not folded[head - 1].isspace() and folded[head - 1] != ".":
            break
        word = address_words()[last.group().rstrip(".")]
        head -= len(folded[max(passage_start, head - _BEFORE) : head]) - last.start()
        sex, headed = word.sex or sex, True
        addressed = addressed or word.use in ("address", "role")
        by_address = by_address or word.use == "address"
    return head, sex, headed, addressed, by_address


def _title_near(folded: str, passage_start: int, start: int) -> tuple[int, str] | None:
    """Return where a title stands in the phrase before a name (`Bộ trưởng Quốc phòng Mỹ James Mattis`), and its
    use; None where there is none."""
    lo = max(passage_start, start - 90)
    before = folded[lo:start]
    cut = max(before.rfind(c) for c in ',;:()"\n') + 1
    for m in _heads().finditer(before, cut):
        use = address_words()[m.group().rstrip(".")].use
        if use in ("title", "office", "body") and not _CLAUSE.search(before, m.end()):
            return lo + m.start(), use
    return None


def _without_acronyms(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Take acronyms off both ends of a run (`UBND TP`, `GTVT`), and all before one that stands inside."""
    upper = [b - a > 1 and text[a:b].isupper() for a, b in spans]
    if all(upper):
        return (
            spans
            if len(spans) > 1
            and all(b - a < 7 for a, b in spans)
            and len(spans) < 6
            and _shouted(text, spans)
            else []
        )
    while spans and upper[0]:
        spans, upper = spans[1:], upper[1:]
    while spans and upper[-1]:
        spans, upper = spans[:-1], upper[:-1]
    while any(upper):  # `Sở GTVT Bùi Xuân Cường`
        spans, upper = spans[upper.index(True) + 1 :], upper[upper.index(True) + 1 :]
    return spans


def _shouted(text: str, spans: list[tuple[int, int]]) -> bool:
    """Tell a name in capitals (`VÕ TRỌNG HẢI`) from acronyms in a row (`UBND TP HCM`)."""
    return all(is_syllable(fold(text[a:b])) for a, b in spans)


def _without_place(folded: str, spans: list[tuple[int, int]], *, titled: bool) -> list[tuple[int, int]]:
    """Take a place off the front: `Đà Nẵng Huỳnh Đức Thơ`; then whatever stands before the likeliest surname."""
    for n in (4, 3, 2, 1):
        if len(spans) > n and tuple(folded[a:b] for a, b in spans[:n]) in _places():
            rest = spans[n:]
            if (
                n > 1
                or len(rest) >= 3
                or not is_syllable(folded[slice(*rest[0])])
                or (titled and len(rest) == 2)
            ):
                return rest
    if len(spans) > 4:
        known = [
            (surnames()[folded[a:b]], abs(len(spans) - i - 3), i)
            for i, (a, b) in enumerate(spans)
            if folded[a:b] in surnames() and 2 <= len(spans) - i <= 4 and not (i and folded[a:b] in _MIDDLE)
        ]
        return spans[min(known)[2] :] if known else spans
    return spans


@lru_cache(maxsize=1)
def _speech() -> regex.Pattern[str]:
    return regex.compile(r"\s+(?:(?:cũng|đã|còn|vừa)\s+)?" + alternation(verbs()))


def _speaks(folded: str, end: int) -> bool:
    """Tell whether a verb of speech follows a name at once."""
    return _speech().match(folded, end) is not None


@lru_cache(maxsize=1)
def _surname_keys() -> frozenset[str]:
    return frozenset(name_key(s) for s in surnames())


@lru_cache(maxsize=4096)
def _tokens(name: str) -> tuple[str, ...]:
    return tuple(name_key(t) for t in name.split())


def _vietnamese(tokens: Sequence[str]) -> bool:
    return tokens[0] in _surname_keys() and all(is_syllable(t) for t in tokens)


def _bears_plain_word(token: str) -> bool:
    """Tell whether a lone word needs an address to be a name: `Hải` does, `Pompeo` does not."""
    return is_syllable(token)


#: Words of an office that may be left out or put in.
_FILLERS = frozenset(
    "bộ sở cục ubnd hđnd tỉnh thành phố tp tp. huyện quận của - nước nhân dân chính phủ trung ương".split()
)
#: Words after an office that do not name it.
_AFTER_OFFICE = frozenset("đã vừa cũng còn sẽ đang lại cho nói khẳng nhấn yêu đề này".split())


def _shared(words: Sequence[str], known: set[str]) -> int:
    """Count how many words in a row are known."""
    n = 0
    while n < len(words) and words[n] in known:
        n += 1
    return n


def _only(people: Iterable[Person]) -> Person | None:
    found = list(people)
    return found[0] if len(found) == 1 else None
