"""Offices told of somebody whom the sentence only calls `ông` or `bà`: `Hiện ông là Phó Bí thư Tỉnh uỷ`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from ...language.lazily import lazy_re
from ...lexicon.office_cues import alternation, cues
from ...records import record
from .clauses import fronted
from .gaps import being
from .phrases import Item, NamePhrase, TitlePhrase
from .tokens import Line

_PRONOUNS = cues("pronoun")
_BETWEEN = cues("between_titles") - {"(", "/"}
_TERM = lazy_re(
    rf"^(?:,? ?\(? ?(?:(?:{alternation('term')}) [\w-]+(?: nhiệm kỳ)?(?: ?, [ivx]+)*[\d -]*"
    r"|giai đoạn [\d -]+|năm \d+|từ [\w/ -]{4,20}"
    r"|\d{4} - \d{4}) ?\)? ?)+(?:,|;|và|rồi|kiêm)?$"
)
_REACH, _LONGEST_TELLING = 12, 16
#: Most tokens of a term behind an office: khoá XII, nhiệm kỳ 2011 - 2016
_TOKENS_OF_TERM = 6


@record(frozen=True, slots=True)
class Subject:
    """The person that a later `ông` or `bà` means."""

    line: Line
    name: NamePhrase
    pronoun: str | None


def subject_of(line: Line, items: Sequence[Item], holders: Set[int]) -> Subject | None:
    """Return the person that the sentence is about: its first name that is surely one's.

    `holders` are the ids of the names to which the sentence gives an office.
    """
    for item in items:
        if isinstance(item, NamePhrase) and (item.addressed or id(item) in holders):
            address = line.words[item.left]
            return Subject(line, item, address if address in _PRONOUNS else None)
    return None


@record(frozen=True, slots=True)
class OfPronoun:
    """The titles that a sentence gives to its pronoun."""

    pronoun: str
    titles: tuple[TitlePhrase, ...]


def titles_of_pronoun(line: Line, items: Sequence[Item]) -> OfPronoun | None:
    """Return the titles that the sentence gives to its pronoun, None where it gives none."""
    titles = [i for i in items if isinstance(i, TitlePhrase)]
    if not titles:
        return None
    front = titles[0] if _in_front(line, titles) else None
    first = titles[1] if front else titles[0]
    if any(isinstance(i, NamePhrase) and i.left < first.left for i in items):
        return None
    head = line.words[: first.left]
    at = max((i for i, w in enumerate(head) if w in _PRONOUNS), default=-1)
    reach = front.end + _TOKENS_OF_TERM if front else _REACH
    if at < 0 or at > reach or len(head) - at > _LONGEST_TELLING or not being(" ".join(head[at + 1 :])):
        return None
    return OfPronoun(
        head[at], (*filter(None, (front,)), first, *_going_on(line, items[items.index(first) :]))
    )


def _in_front(line: Line, titles: Sequence[TitlePhrase]) -> bool:
    """Tell whether the first title stands in a clause before the pronoun: `Trước khi giữ chức Giám đốc Sở A,
    bà từng làm`.
    """
    if len(titles) < 2:
        return False
    between = line.words[titles[0].end : titles[1].left]
    comma = between.index(",") if "," in between[:_TOKENS_OF_TERM] else len(between)
    told = between[comma + 1 : comma + 2]
    return not _PRONOUNS.isdisjoint(told) and fronted(line, titles[0].left, " ".join(between[: comma + 1]))


def _going_on(line: Line, items: Sequence[Item]) -> Iterator[TitlePhrase]:
    """Yield the titles that go on with the first of these items."""
    for previous, item in pairwise(items):
        words = " ".join(line.words[previous.end : item.left])
        if not isinstance(item, TitlePhrase) or not (words in _BETWEEN or _TERM.match(words) or being(words)):
            return
        yield item
