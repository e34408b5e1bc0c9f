"""Whether a run of capitalised words is a person's whole name, by the words and what stands around them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from ...language.lazily import lazy_re
from ...language.spelling import fold, name_key
from ...lexicon.names import is_syllable, surnames
from ...lexicon.phrases import Phrases
from ...lexicon.speech import cues
from ...records import record
from .heads import FAR, NEAR, Around, Head, apposed, described, people_say, speaks
from .trim import (
    LONGEST_NAME,
    may_hold_head,
    place_keys,
    without_acronyms,
    without_place,
    words_of,
)

#: A name that a paper quotes: `AFP dẫn lời phát ngôn viên Sok Eysan`.
_RELAYED = lazy_re(r"(?:dẫn|trích) lời\s[^,.;:\n\"]{0,70}$")
_AGE = lazy_re(r"(?:,| [-–]| \()\s*\d+ tuổi")
#: Longest name without a surname that people go by.
LONGEST_STAGE_NAME = 3
_CLAUSE_MARKS = frozenset('.,;:!?…"”')
#: Surnames up to this place by frequency are surnames rather than the first word of a body (`Đoàn`, `Hải`).
COMMON_SURNAME = 100


@lru_cache(maxsize=1)
def _surname_keys() -> frozenset[str]:
    return frozenset(name_key(s) for s in surnames())


def vietnamese(tokens: Sequence[str]) -> bool:
    """Tell a Vietnamese name: a surname first, and syllables throughout, or an initial last (`Lê Thị H.`)."""
    if tokens[0] not in _surname_keys():
        return False
    *most, last = tokens
    return (is_syllable(last) or len(last) == 1) and all(map(is_syllable, most))


@lru_cache(maxsize=4096)
def name_tokens(name: str) -> tuple[str, ...]:
    """Return the keys of a name's words."""
    return tuple(name_key(t).strip(".") for t in name.split() if t not in "-'’")


@record(frozen=True, slots=True)
class Name:
    """The words of a run that may be a name, and what they tell by themselves.

    `start` and `end` are where they begin and end, counted from where the run begins, and `front` where the
    place before them does; `starts` are where the words begin, counted from the first.
    """

    front: int
    start: int
    end: int
    starts: tuple[int, ...]
    tokens: tuple[str, ...]
    place: bool
    outlet: bool
    foreign: bool
    vietnamese: bool
    body: bool


@lru_cache(maxsize=65536)
def name_of(surface: str, titled: bool) -> Name | None:
    """Return the words of a run without head and title that may be a name, None where none can."""
    folded = fold(surface)
    spans = without_acronyms(surface, words_of(surface))
    if not spans:
        return None
    front = spans[0][0]
    spans = without_place(folded, spans, titled=titled)
    if not spans or len(spans) > LONGEST_NAME:
        return None
    tokens = tuple([name_key(folded[a:b]).strip("'’.") for a, b in spans])
    start, end = spans[0]
    body = tokens[0] in cues("body") and surnames().get(folded[start:end], 999) > COMMON_SURNAME
    return Name(
        front=front,
        start=start,
        end=spans[-1][1],
        starts=tuple([a - start for a, _ in spans]),
        tokens=tokens,
        place=tokens in place_keys(),
        outlet=not cues("outlet").isdisjoint(tokens) or _papers().longest(tokens, 0) is not None,
        foreign=not all(map(is_syllable, tokens)),
        vietnamese=vietnamese(tokens),
        body=body,
    )


@lru_cache(maxsize=1)
def _papers() -> Phrases[None]:
    return Phrases("papers", ((paper, None) for paper in cues("paper")))


@record(frozen=True, slots=True)
class Wording:
    """What the wording of a run tells by itself, whatever stands around it.

    `lone` tells a lone syllable, which is no name without an address: `Trong`, but not `Pompeo`;
    `may_hold_head` whether an address, a title or a word that opens a sentence may stand in it.
    """

    lone: bool
    may_hold_head: bool


@lru_cache(maxsize=65536)
def wording_of(surface: str) -> Wording:
    """Return what the wording of a run tells."""
    words = fold(surface).split()
    return Wording(len(words) == 1 and is_syllable(words[0]), may_hold_head(words))


def is_whole(around: Around, passage_start: int, start: int, end: int, name: Name, head: Head) -> bool:
    """Tell whether a run is a person's whole name, by what stands around it and by the name itself."""
    text, folded, tokens = around.text, around.folded, name.tokens
    if name.place and not (head.found and len(tokens) == 3):  # but `Chủ tịch Hồ Chí Minh`
        return False
    if name.outlet or (len(tokens) < 2 and not name.foreign):
        return False
    person = len(tokens) >= 2 and (head.address or (head.person and tokens[0] not in cues("body")))
    if person:
        return True
    if (
        not head.found
        and passage_start in around.speech
        and _goes_by(around, passage_start, start, end, name)
    ):
        return True
    if not (name.foreign or name.vietnamese):
        return False
    title = None if head.person else around.title_near(start)
    use = title[1] if title else None
    beside = apposed(text, folded, end)
    # `Tại Fenwick, Thủ tướng yêu cầu`: after a lone name a clause may begin
    alone = (
        beside
        and len(tokens) < 2
        and not (_AGE.match(folded, end) or _opens_clause(around, passage_start, start))
    )
    # `Tổng thống Mexico Andres Manuel Lopez Obrador`, but not `đại sứ tại Liên Hợp Quốc Fenwick`
    few = len(tokens) <= 3 or (len(tokens) == 4 and not any(map(is_syllable, tokens)))
    if name.foreign and ((use == "title" and few) or (beside and use != "body" and not alone)):
        return True
    if len(tokens) < 2:
        return False
    if _RELAYED.search(folded, max(passage_start, start - FAR), start):
        return True
    if around.after_quotation(passage_start, start) and (beside or speaks(folded, end)):
        return True
    told = head.found or title is not None or len(tokens) >= 3
    return name.vietnamese and len(tokens) <= 5 and use != "body" and not name.body and told


def _goes_by(around: Around, passage_start: int, start: int, end: int, name: Name) -> bool:
    """Tell the name that somebody goes by, without a surname, by what it does: `”, Khánh Vy cho biết`, or
    at a clause's start what only people do: `Khánh Vy kể`. After a surname any verb of speech will do.
    """
    tokens = name.tokens
    if not 2 <= len(tokens) <= LONGEST_STAGE_NAME or name.body or tokens[0] in cues("body"):
        return False
    if min(map(len, tokens)) < 2:
        return False
    if around.after_quotation(passage_start, start) and not name.foreign:
        return speaks(around.folded, end)
    if not name.foreign and (told := described(around.folded, end)):
        return speaks(around.folded, told) and _opens_clause(around, passage_start, start, cues("opener"))
    says = speaks if name.vietnamese else people_say
    return says(around.folded, end) and _opens_clause(around, passage_start, start, cues("opener"))


def _opens_clause(around: Around, passage_start: int, start: int, openers: Collection[str] = ()) -> bool:
    """Tell whether a name opens a clause, perhaps after a word that opens one: `Riêng Khánh Vy kể`."""
    before = around.text[max(passage_start, start - NEAR) : start].rstrip()
    word = before.rsplit(maxsplit=1)[-1] if before else ""
    if fold(word) in openers:
        before = before[: -len(word)].rstrip()
    return not before or before[-1] in _CLAUSE_MARKS
