"""Whether an office is held, was held, is held for the time being or is being taken up."""

from __future__ import annotations

import regex

from ...facts import Status
from ...lexicon.office_cues import alternation
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
_HOLDING = regex.compile(rf"(?:{alternation('before_office')})$")


def told(line: Line, claim: Claim) -> Status:
    """Return the status that the sentence tells of a claim."""
    title = claim.title
    if claim.status == "former":
        return "former"
    if title.status != "current":
        return title.status  # type: ignore[return-value]
    if "đắc cử" in line.words[title.end : claim.name.left]:
        return "incoming"
    before = " ".join(line.words[max(0, title.left - _WINDOW) : title.left])
    end = max(title.end, claim.name.end)
    after = " ".join(line.words[end : end + 12])
    if _AFTER.search(after) or _UNTIL.match(" ".join(line.words[title.end : title.end + 8])):
        return "former"
    cues = list(_BEFORE.finditer(before))
    if not cues or claim.rule in ("officials.title_before_name", "officials.titles_before_name"):
        return "current"
    cue = cues[-1]
    if "name_before_title" in claim.rule:
        return "current"
    if cue["former"]:
        return "former"
    if cue["incoming"] and _HOLDING.search(before):
        return "former" if _DATED.search(" ".join(line.words[: title.left])) else "incoming"
    return "current"
