"""Runs of capitalised words that may name people, cut free of addresses, titles, places and acronyms."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.endings import Endings
from ...language.lazily import lazy_re
from ...language.letters import LETTER, MARK, NUMBER, UPPER
from ...language.reading import Reading
from ...language.spelling import fold, name_key
from ...lexicon.names import is_syllable
from ...lexicon.speech import alternation, cues
from ...records import record
from .heads import NEAR, Around, Head, head_before, role_before, speaks
from .trim import Span, without_head, without_title
from .whole import Wording, is_whole, name_of, wording_of

_REST = rf"[{LETTER}{MARK}'’]*(?:-[{LETTER}]+)*"
# `O ' Brien`: an apostrophe set apart
_APART = rf"(?: ['’] [{UPPER}](?=[{LETTER}]))?"
# the initial before the rest of a name: ` L. `
_INITIAL = lazy_re(rf"\s[{UPPER}]\.\s")
# `N.V. T.`, `T.T. L`
_INITIALS = lazy_re(
    rf"(?:[{UPPER}]\. ?){{0,3}}(?:[{UPPER}]\.|(?<=\.)[{UPPER}](?![{LETTER}])|(?<=\. )[{UPPER}](?![{LETTER}]))"
)
# `Moon Jae - in`, `Mohammed Al - Maktoum`: hyphens that came apart.
_JOINED = (
    rf"(?: - {alternation(cues('joined'))}(?: [{UPPER}][{LETTER}'’]*)?|(?<= [Aa]l) - [{UPPER}][{LETTER}'’]*)?"
)
_RUN = lazy_re(
    rf"[{UPPER}](?<![{LETTER}{NUMBER}].){_APART}{_REST}"
    rf"(?:[ \u00a0](?:(?:bin|bint|ibn|al|van|von|der|de|del|da|di|el|la) )?[{UPPER}]{_APART}{_REST}){{0,7}}"
    rf"{_JOINED}"
    rf"(?![{LETTER}{NUMBER}])"
)


@record(frozen=True, slots=True)
class Run:
    """A run of capitalised words that may name a person.

    `head` is what stands before it; `tokens` are its words' keys and `starts` where they begin, counted from
    `start`; `full` tells whether the run is a whole name by itself, `short` whether it is the lone name
    people go by (`bà Hằng`).
    """

    start: int
    end: int
    head: Head
    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    full: bool
    short: bool


def capitalised(reading: Reading) -> list[Span]:
    """Return the spans of the runs of capitalised words in the text; `Ann L. Brown` is one."""
    out: list[Span] = []
    text = reading.text
    for m in _RUN.finditer(text):
        span = m.span()
        if (
            text[span[0] - 2 : span[0] - 1] == "."
            and out
            and _INITIAL.fullmatch(text, out[-1][1] - 2, span[0])
            and _goes_on(m.group())
        ):
            span = out.pop()[0], span[1]
        out.append(span)
    return out


def _goes_on(run: str) -> bool:
    """Tell the rest of a foreign name from the next sentence: `Ann L. Brown`, but not `Văn A. Ông Bình`."""
    return run[1:3] in (" '", " ’") or not is_syllable(fold(run.split()[0]))


def capitals(reading: Reading, spans: Iterable[Span]) -> set[str]:
    """Return the folded words that stand capitalised in the text."""
    return set(" ".join([reading.folded[a:b] for a, b in spans]).split())


def runs(reading: Reading, around: Around, spans: Sequence[Span]) -> Iterator[Run]:
    """Yield the runs of the article's passages that may name people, in order."""
    text, folded, starts = reading.text, reading.folded, [a for a, _ in spans]
    headed, quotations, speech = around.may_follow_head, around.quotations, around.speech
    for passage in reading.passages:
        first = passage.start
        for a, b in spans[bisect_left(starts, first) : bisect_left(starts, passage.end)]:
            wording = wording_of(text[a:b])
            if not wording.lone or headed(folded, 0, a) or a in quotations:
                if (run := _run(around, first, a, b, wording)) is not None:
                    yield run
            elif first in speech and speaks(folded, b):  # else the first word of a sentence
                yield _lone(text[a:b], a)


@lru_cache(maxsize=1)
def _place_before() -> re.Pattern[str]:
    """Match the words before a run that make it a place, a body or a work: `đường`, `trường`, `phim`."""
    return compiled_re(alternation(cues("place")) + r"\.?\s$")


@lru_cache(maxsize=1)
def _place_endings() -> Endings:
    """Return how a text ends before the space after such words: a cheap look before the pattern."""
    return Endings(cue.split()[-1] + stop for cue in cues("place") for stop in ("", "."))


def _follows_place(around: Around, passage_start: int, at: int) -> bool:
    if at == passage_start or not _place_endings().close(around.folded, passage_start, at - 1):
        return False
    return _place_before().search(around.folded, max(passage_start, at - NEAR), at) is not None


def _run(around: Around, passage_start: int, start: int, end: int, wording: Wording) -> Run | None:
    """Read one run: take the address off its front, a title off its end, acronyms and a place off its
    front.
    """
    text, folded = around.text, around.folded
    surface = text[start:end]
    headed = around.may_follow_head(folded, 0, start)
    head = head_before(folded, passage_start, start) if headed else Head(start)
    if wording.lone and not head.found and not around.after_quotation(passage_start, start):
        spoken = not headed and passage_start in around.speech and speaks(folded, end)
        return _lone(surface, start) if spoken else None
    in_role = passage_start in around.roles
    if in_role and not head.found:
        head = role_before(text, folded, passage_start, start)
    if wording.may_hold_head:
        head, spans = without_head(text, folded, head, start, end)
        spans = without_title(folded, spans)
        if not spans:
            return None
        start, surface = spans[0][0], text[spans[0][0] : spans[-1][1]]
    name = name_of(surface, head.found and not head.person)
    if name is None:
        return None
    at, tokens = start + name.start, name.tokens
    if in_role and name.start and len(tokens) > 1 and not head.person:
        role = role_before(text, folded, passage_start, at)  # `phát ngôn viên DHS Ann Fenwick`
        head = role if role.found else head
    if head.address and max(map(len, tokens)) == 1 and (m := _INITIALS.match(text, at)):
        return _initials(text, passage_start, m, head)
    if not head.person and name.start == name.front and _follows_place(around, passage_start, at):
        # but `Bí thư Thành ủy TP Nguyễn Văn An`
        of_city = text[start:at].endswith("TP ") and name.vietnamese and len(tokens) >= 3
        if not of_city:
            return None
    end = start + name.end
    short = (len(tokens) == 1 and len(tokens[0]) > 1 and not name.outlet) and (
        (around.after_quotation(passage_start, at) and speaks(folded, end))
        or (head.address and _plain_address(text, passage_start, head.start))
    )
    full = is_whole(around, passage_start, at, end, name, head)
    return Run(at, end, head, tokens, name.starts, full, short)


def _lone(surface: str, start: int) -> Run:
    """Return the run of a lone syllable before a verb of speech: a name if somebody bears it."""
    return Run(start, start + len(surface), Head(start), (name_key(surface),), (0,), full=False, short=False)


def _initials(text: str, passage_start: int, found: re.Match[str], head: Head) -> Run:
    """Return the run of initials of somebody whose name a paper keeps back: `chị H.`, `ông N.V. T.`"""
    start, end = found.span()
    capitals = [i for i in range(start, end) if text[i].isupper()]
    tokens = tuple(name_key(text[i]) for i in capitals)
    short = _plain_address(text, passage_start, head.start)
    return Run(start, end, head, tokens, tuple(i - start for i in capitals), full=False, short=short)


def _plain_address(text: str, passage_start: int, at: int) -> bool:
    """Tell `bà Hằng` from the place `Bà Rịa`: inside a sentence an address is not capitalised."""
    return text[at].islower() or at == passage_start or text[at - 2] in '.!?"”\n'
