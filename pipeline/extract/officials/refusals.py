"""Claims that look like an office and are none: a queen of beauty, leaders of a body, a ward for a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.lazily import lazy_re
from ...language.reading import Reading
from ...language.spelling import fold
from ...lexicon.office_cues import alternation, cues
from .classes import foreign_name
from .pairs import Claim
from .people import People, key_of

_CROWNED = cues("crowned") | cues("queen")
_NATIONS, _OF_NATIONS = cues("nation_short"), cues("nations_title")
_BEFORE_PLACES = tuple(sorted(cues("before_a_place")))
_OF_NO_BODY = cues("staff_of_no_body")
#: vua | Mèo, hoàng đế | La Mã
_PEOPLES = cues("people_of_king")
_SEATED = lazy_re(rf"(?<!\w)(?<!liên )(?:{alternation('before_a_seat')}) $")
#: What may bear a person's name.
_BEARERS = cues("bears_a_name")
_BEARING = lazy_re(
    rf"(?<!\w)(?:{alternation('bears_a_name')}|{alternation('thing')}|{alternation('named_after')}) $"
)
#: Most letters of what bears a name.
_REACH = 40
_GOES_ON, _IN_WORD = lazy_re(r"[\w-]| - "), lazy_re(r"\w")


def refusal(claim: Claim, key: str, rest: str, *, seated: bool) -> str | None:
    """Return why a claim of whoever has this key is no office, None where it is one; `rest` is what stands
    behind the title's own words, `seated` tells that the seat stands behind the name.
    """
    title = claim.title
    if len(key) == 1:
        return "a letter, not a name"
    if title.title.organisation == "required" and title.end == title.head_end and not seated:
        return "no office without an organisation"
    if (
        title.title.words == "đại biểu"
        and title.end == title.head_end
        and (title.plural or "title_before" not in claim.rule)
    ):
        return "delegates, not one of the National Assembly"
    of_a_field = title.run.end > title.run.start and not title.run.foreign and not title.run.heads
    if title.title.words in _CROWNED and (of_a_field or key in _PEOPLES):
        return "a queen of beauty or trade, or the king of a people"
    if key in _NATIONS and title.title.words in _OF_NATIONS and title.end == claim.name.left:
        return "a nation, not a name"
    if not claim.name.addressed and title.end == claim.name.left and _is_of_a_place(key, rest):
        return "a place's name"
    if title.title.words == "cán bộ" and rest in _OF_NO_BODY:
        return "staff of no body"
    if title.title.words == "lãnh đạo" and not (
        title.run.foreign
        or foreign_name(key)
        or any(h.class_ == "foreign" or h.words == "đảng" for h in title.run.heads)
    ):
        return "leaders of a body, not an office"
    return None


def _is_of_a_place(key: str, rest: str) -> bool:
    """Tell `thống đốc vùng Maukov`, `người phát ngôn sân bay Maudrome` from whoever has one foreign name."""
    return " " not in key and foreign_name(key) and rest.endswith(_BEFORE_PLACES)


def _is_seat(reading: Reading, people: People, key: str, name: str) -> bool:
    """Tell `Thị trưởng Maucity`, where the article speaks of what is in Maucity, from who is called so."""
    called = fold(name)
    if called.count(" ") > 1 or people.addresses.get(key) or key != key_of(name):
        return False
    folded = reading.folded
    ends = (at + len(called) for at in _behind(_SEATED, folded, called))
    return any(not _GOES_ON.match(folded, end) for end in ends)


def _behind(before: re.Pattern[str], folded: str, called: str) -> Iterator[int]:
    """Yield the places of a name right behind certain words: `phường | Nguyễn Du`."""
    at = folded.find(called)
    while at >= 0:
        if before.search(folded, max(0, at - _REACH), at):
            yield at
        at = folded.find(called, at + 1)


def is_namesake(reading: Reading, people: People, key: str, claim: Claim, name: str) -> bool:
    """Tell a ward or a school that bears somebody's name from who holds the office.

    `Phó chủ tịch phường Nguyễn Du`, where the article speaks of `phường Nguyễn Du` as well.
    """
    title = claim.title
    if title.end != claim.name.left or claim.name.addressed or title.run.place is not None:
        return False
    if _is_seat(reading, people, key, name):
        return True
    heads, own = title.run.heads, title.title.words
    body = heads[-1].words if heads else own.split()[-1]
    if body not in _BEARERS or people.addresses.get(key):
        return False
    called, folded = fold(name), reading.folded
    ends = (at + len(called) for at in _behind(_BEARING, folded, called))
    of_places = sum(not _IN_WORD.match(folded, end) for end in ends)
    if not of_places:
        return False
    office = rf"{re.escape(own)}(?: \S+)?? {heads[-1].words}" if heads else re.escape(own)
    of_office = re.findall(rf"(?<!\w){office} {re.escape(called)}(?!\w)", folded)
    return of_places > len(of_office)
