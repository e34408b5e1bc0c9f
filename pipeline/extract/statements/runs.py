"""Runs of capitalised words that may name people, cut free of addresses, titles, places and acronyms."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...language.endings import Endings
from ...language.letters import LETTER, MARK, NUMBER, UPPER
from ...language.reading import Reading
from ...language.spelling import fold, name_key
from ...lexicon import provinces
from ...lexicon.names import is_syllable, surnames
from ...lexicon.organizations import foreign_places
from ...lexicon.speech import alternation, cues
from .heads import (
    FAR,
    NEAR,
    Head,
    apposed,
    head_before,
    heads,
    may_follow_head,
    may_open_head,
    speaks,
    title_near,
    word_of,
)

Span = tuple[int, int]

_REST = rf"[{LETTER}{MARK}'’]*(?:-[{LETTER}]+)*"
# `Moon Jae - in`, `Mohammed Al - Maktoum`: hyphens that came apart.
_JOINED = rf"(?: - {alternation(cues('joined'))}|(?<= [Aa]l) - [{UPPER}][{LETTER}'’]*)?"
_RUN = re.compile(
    rf"[{UPPER}](?<![{LETTER}{NUMBER}].){_REST}"
    rf"(?:[ \u00a0](?:(?:bin|bint|ibn|al|van|von|der|de|del|da|di|el|la) )?[{UPPER}]{_REST}){{0,7}}{_JOINED}"
    rf"(?![{LETTER}{NUMBER}])"
)
_TOKEN = re.compile(r"(?!-\s)[^\s\u00a0]+")
LONGEST_NAME = 6
#: A name that a paper quotes: `AFP dẫn lời phát ngôn viên Sok Eysan`.
_RELAYED = re.compile(r"(?:dẫn|trích) lời\s[^,.;:\n\"]{0,70}$")
#: A name right after a quotation: `”, Craig Sawyer khẳng định`, `" - Huy kể`.
_AFTER_QUOTATION = re.compile(r"[\"”»]\s*[,.]?\s*[-\u2013\u2014,]\s*$")
_BEFORE_SPEAKER = frozenset("-\u2013\u2014,")
#: Middle names that are surnames as well: `An Phú Lò Văn Mạnh`.
_MIDDLE = frozenset({"văn", "thị"})
#: Titles of one syllable that end a name: `Nguyễn Văn An Phó Chủ tịch`.
_TITLE_STARTS = frozenset({"phó", "trưởng"})
#: Surnames up to this place by frequency are surnames rather than the first word of a body (`Đoàn`, `Hải`).
COMMON_SURNAME = 100


class Run(NamedTuple):
    """A run of capitalised words that may name a person.

    `passage` is where its passage begins and `head` what stands before it; `tokens` are its words' keys and
    `starts` where they begin; `full` tells whether the run is a whole name by itself, `short` whether it is
    the lone name people go by (`bà Hằng`).
    """

    start: int
    end: int
    passage: int
    head: Head
    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    full: bool
    short: bool


@lru_cache(maxsize=1)
def places() -> frozenset[tuple[str, ...]]:
    """Return provinces, countries and cities abroad as folded syllables: what stands between title and
    name.
    """
    abroad = set(foreign_places().all)
    return frozenset(abroad | {tuple(n.split()) for n in provinces.names()} | {("việt", "nam")})


@lru_cache(maxsize=1)
def _surname_keys() -> frozenset[str]:
    return frozenset(name_key(s) for s in surnames())


def vietnamese(tokens: Sequence[str]) -> bool:
    """Tell a Vietnamese name: a surname first, and syllables throughout."""
    return tokens[0] in _surname_keys() and all(map(is_syllable, tokens))


@lru_cache(maxsize=4096)
def name_tokens(name: str) -> tuple[str, ...]:
    """Return the keys of a name's words."""
    return tuple(name_key(t) for t in name.split() if t != "-")


def capitalised(reading: Reading) -> list[Span]:
    """Return the spans of the runs of capitalised words in the text."""
    return [m.span() for m in _RUN.finditer(reading.text)]


def capitals(reading: Reading, spans: Iterable[Span]) -> set[str]:
    """Return the folded words that stand capitalised in the text."""
    return set(" ".join([reading.folded[a:b] for a, b in spans]).split())


def runs(reading: Reading, spans: Sequence[Span]) -> Iterator[Run]:
    """Yield the runs of the article's passages that may name people, in order."""
    starts = [a for a, _ in spans]
    for passage in reading.passages:
        for a, b in spans[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]:
            if (run := _run(reading, passage.start, a, b)) is not None:
                yield run


@lru_cache(maxsize=1)
def _place_before() -> re.Pattern[str]:
    """Match the words before a run that make it a place, a body or a work: `đường`, `trường`, `phim`."""
    return re.compile(alternation(cues("place")) + r"\.?\s$")


@lru_cache(maxsize=1)
def _place_endings() -> Endings:
    """Return how a text ends before the space after such words: a cheap look before the pattern."""
    return Endings(cue.split()[-1] + stop for cue in cues("place") for stop in ("", "."))


def _follows_place(folded: str, passage_start: int, at: int) -> bool:
    lo = max(passage_start, at - NEAR)
    return (
        at > lo
        and _place_endings().close(folded, lo, at - 1)
        and _place_before().search(folded, lo, at) is not None
    )


class _Name(NamedTuple):
    """The words of a run that may be a name, and what they tell by themselves.

    `starts` are where they begin and `end` where they end, counted from where the run begins; `front` is
    where the place before them does.
    """

    front: int
    starts: tuple[int, ...]
    end: int
    tokens: tuple[str, ...]
    place: bool
    outlet: bool
    foreign: bool
    vietnamese: bool
    body: bool


def _run(reading: Reading, passage_start: int, start: int, end: int) -> Run | None:
    """Read one run: take the address off its front, a title off its end, acronyms and a place off its
    front.
    """
    text, folded = reading.text, reading.folded
    surface = text[start:end]
    plain = _plain_word(surface) and not _after_quotation(text, passage_start, start)
    if plain and not may_follow_head(folded, start):
        return None  # the first word of a sentence
    head = head_before(folded, passage_start, start)
    if plain and not head.found:
        return None
    if _may_hold_head(surface):
        head, spans = _without_head(text, folded, head, start, end)
        spans = _without_title(folded, spans)
        if not spans:
            return None
        start, surface = spans[0][0], text[spans[0][0] : spans[-1][1]]
    name = _name(surface, titled=head.found and not head.person)
    if name is None:
        return None
    at = start + name.starts[0]
    if not head.person and name.starts[0] == name.front and _follows_place(folded, passage_start, at):
        return None
    end = start + name.end
    short = (len(name.tokens) == 1 and len(name.tokens[0]) > 1 and not name.outlet) and (
        (_after_quotation(text, passage_start, at) and speaks(folded, end))
        or (head.address and _plain_address(text, passage_start, head.start))
    )
    full = _is_full(reading, passage_start, at, end, name, head)
    return Run(at, end, passage_start, head, name.tokens, tuple(start + a for a in name.starts), full, short)


@lru_cache(maxsize=65536)
def _name(surface: str, *, titled: bool) -> _Name | None:
    """Return the words of a run without head and title that may be a name, None where none can."""
    folded = fold(surface)
    spans = _without_acronyms(surface, _spans(surface))
    if not spans:
        return None
    front = spans[0][0]
    spans = _without_place(folded, spans, titled=titled)
    if not spans or len(spans) > LONGEST_NAME:
        return None
    tokens = tuple(name_key(folded[a:b]).strip("'’") for a, b in spans)
    common = surnames().get(folded[slice(*spans[0])], 999) <= COMMON_SURNAME
    return _Name(
        front=front,
        starts=tuple(a for a, _ in spans),
        end=spans[-1][1],
        tokens=tokens,
        place=tokens in places(),
        outlet=not cues("outlet").isdisjoint(tokens),
        foreign=not all(map(is_syllable, tokens)),
        vietnamese=vietnamese(tokens),
        body=tokens[0] in cues("body") and not common,
    )


def _spans(surface: str) -> list[Span]:
    return [m.span() for m in _TOKEN.finditer(surface)]


@lru_cache(maxsize=65536)
def _may_hold_head(surface: str) -> bool:
    """Tell whether a head, a title or a word that opens a sentence may stand in a run; cheap, and right where
    it says no.
    """
    words = fold(surface).replace("\u00a0", " ").split(" ")
    return words[0] in cues("opener") or any(map(may_open_head, words))


def _is_full(reading: Reading, passage_start: int, start: int, end: int, name: _Name, head: Head) -> bool:
    """Tell whether a run is a person's whole name, by what stands around it and by the name itself."""
    text, folded, tokens = reading.text, reading.folded, name.tokens
    if name.place and not (head.found and len(tokens) == 3):  # but `Chủ tịch Hồ Chí Minh`
        return False
    if name.outlet or (len(tokens) < 2 and not name.foreign):
        return False
    person = len(tokens) >= 2 and (head.address or (head.person and tokens[0] not in cues("body")))
    if person or not (name.foreign or name.vietnamese):
        return person
    title = None if head.person else title_near(folded, passage_start, start)
    use = title[1] if title else None
    beside = apposed(text, folded, end)
    if name.foreign and ((use == "title" and len(tokens) <= 3) or (beside and use != "body")):
        return True
    if len(tokens) < 2:
        return False
    if _RELAYED.search(folded, max(passage_start, start - FAR), start):
        return True
    if _after_quotation(text, passage_start, start) and (beside or speaks(folded, end)):
        return True
    told = head.found or title is not None or len(tokens) >= 3
    return name.vietnamese and len(tokens) <= 5 and use != "body" and not name.body and told


@lru_cache(maxsize=65536)
def _plain_word(surface: str) -> bool:
    """Tell a lone syllable, which is no name without an address: `Trong`, but not `Pompeo`."""
    return " " not in surface and "\u00a0" not in surface and is_syllable(fold(surface))


def _after_quotation(text: str, passage_start: int, at: int) -> bool:
    lo = max(passage_start, at - 6)
    last = text[lo:at].rstrip()[-1:]
    return last in _BEFORE_SPEAKER and _AFTER_QUOTATION.search(text, lo, at) is not None


def _plain_address(text: str, passage_start: int, at: int) -> bool:
    """Tell `bà Hằng` from the place `Bà Rịa`: inside a sentence an address is not capitalised."""
    return text[at].islower() or at == passage_start or text[at - 2] in '.!?"”\n'


def _without_head(text: str, folded: str, head: Head, start: int, end: int) -> tuple[Head, list[Span]]:
    """Take addresses and words that open a sentence off a run's front: `Theo Fearns`, `Ông Thơ`.

    A run that is nothing but the start of a title (`Luật` of `Luật sư Hoãn`) is left empty.
    """
    spans = [(start + a, start + b) for a, b in _spans(text[start:end])]
    openers = cues("opener")
    while len(spans) > 1 and folded[slice(*spans[0])] in openers:
        spans = spans[1:]
        head = Head(max(head.start, spans[0][0]), head.sex, head.found, head.person, head.address)
    while spans and not head.address and (m := heads().match(folded, spans[0][0])) and m.end() <= end + 12:
        rest = [s for s in spans if s[0] >= m.end()]
        if not rest:
            return head, []
        head = head.with_word(word_of(m), head.start if head.found else spans[0][0])
        spans = rest
    return head, spans


def _without_title(folded: str, spans: list[Span]) -> list[Span]:
    """Cut a run where a title begins: `Nguyễn Văn An Phó Chủ tịch`."""
    for i, (at, _) in enumerate(spans[1:], start=1):
        m = heads().match(folded, at)
        if m is not None and (" " in m.group() or (i >= 2 and m.group() in _TITLE_STARTS)):
            return spans[:i]
    return spans


def _without_acronyms(text: str, spans: list[Span]) -> list[Span]:
    """Take acronyms off both ends of a run (`UBND TP`, `GTVT`), and all before one inside (`Sở GTVT Bùi
    ...`).
    """
    upper = [b - a > 1 and text[a:b].isupper() for a, b in spans]
    if True not in upper:
        return spans
    if all(upper):  # `VÕ TRỌNG HẢI`, but not `UBND TP HCM`
        shouted = len(spans) > 1 and all(is_syllable(fold(text[a:b])) for a, b in spans)
        return spans if shouted and len(spans) < LONGEST_NAME else []
    while upper and upper[-1]:
        spans, upper = spans[:-1], upper[:-1]
    while any(upper):
        spans, upper = spans[upper.index(True) + 1 :], upper[upper.index(True) + 1 :]
    return spans


def _without_place(folded: str, spans: list[Span], *, titled: bool) -> list[Span]:
    """Take a place off the front (`Đà Nẵng Huỳnh Đức Thơ`), then all before the likeliest surname."""
    for n in (4, 3, 2, 1):
        rest = spans[n:]
        if rest and tuple(folded[a:b] for a, b in spans[:n]) in places():
            foreign = not is_syllable(folded[slice(*rest[0])])
            if n > 1 or len(rest) >= 3 or foreign or (titled and len(rest) == 2):
                return rest
    if len(spans) <= 4:
        return spans
    likely = [
        (surnames()[folded[a:b]], abs(len(spans) - i - 3), i)
        for i, (a, b) in enumerate(spans)
        if folded[a:b] in surnames() and 2 <= len(spans) - i <= 4 and not (i and folded[a:b] in _MIDDLE)
    ]
    return spans[min(likely)[2] :] if likely else spans
