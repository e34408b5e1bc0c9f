"""Whether an office is held, was held, is held for the time being or is being taken up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from ...facts import Status
from ...lexicon.office_cues import alternation
from .gaps import being
from .pairing import Claim
from .tokens import Line

_WINDOW = 14
_BEFORE = regex.compile(
    rf"\b(?:(?P<former>{alternation('leaving')}|{alternation('past')})|(?P<incoming>{alternation('taking')}))\b"
)
_DATED = regex.compile(
    rf"\b(?:năm \d{{4}}|tháng \d+[/-]\d{{4}}|từ \d{{4}}|\d{{4}} - \d{{4}} :|{alternation('long_ago')})\b"
)
_AFTER = regex.compile(rf"\b(?:{alternation('gone')})\b")
# (Chủ tịch TP. Cà Mau từ tháng 5/2013 - 10/2015)
_UNTIL = regex.compile(r"^(?:từ )?(?:tháng |năm )?\d[\d/]* (?:-|đến) (?:tháng |năm )?\d[\d/]*")
_APPOSED = frozenset(
    f"officials.{rule}"
    for rule in ("title_before_name", "titles_before_name", "name_before_title", "plural_title")
)
#: From what is said by itself to what only news says.
_NEWS: tuple[Status, ...] = ("current", "acting", "former", "incoming")
_HOLDING = regex.compile(rf"(?:{alternation('before_office')})$")


@dataclass(frozen=True, slots=True)
class Told:
    """A status and how plainly the text tells it: 3 by a word at the title, 2 by a verb, 1 by an apposition,
    0 where nothing is said.
    """

    status: Status
    plainness: int


def told(line: Line, claim: Claim) -> Told:
    """Return the status that the sentence tells of a claim."""
    title = claim.title
    if claim.status == "former":
        return Told("former", 2)
    if title.status != "current":
        return Told(title.status, 3)
    if "đắc cử" in " ".join(line.words[title.end : claim.name.left]):
        return Told("incoming", 3)
    before = " ".join(line.words[max(0, title.left - _WINDOW) : title.left])
    end = max(title.end, claim.name.end)
    after = " ".join(line.words[end : end + 12])
    if _AFTER.search(after) or _UNTIL.match(" ".join(line.words[title.end : title.end + 8])):
        return Told("former", 2)
    if claim.rule in _APPOSED and not being(before):
        return Told("current", 1)
    cues = list(_BEFORE.finditer(before))
    if not cues:
        return Told("current", 0)
    if cues[-1]["former"]:
        return Told("former", 2)
    if not _HOLDING.search(before):
        return Told("current", 0)
    if _DATED.search(" ".join(line.words[: title.left])):
        return Told("former", 0)
    return Told("incoming", 2)


def settled(found: Sequence[Told]) -> Status:
    """Return the status over the article: the plainest telling, and of equals the one that brings news."""
    return max(found, key=lambda t: (t.plainness, _NEWS.index(t.status))).status
