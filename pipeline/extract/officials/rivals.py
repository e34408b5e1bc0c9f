"""Offices that one holds at a time: who is weakly told to hold what the article plainly gives to another.

`Bí thư Thành uỷ, Phó thủ tướng A nhấn mạnh`, where B is the Bí thư Thành uỷ.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...lexicon.office_cues import cues
from ...lexicon.organizations import verbs
from .pairs import Claim
from .positions import Position
from .status import Told, settled
from .tokens import Line

_CHIEFS, _OF_PARTY = cues("sole_chief"), cues("two_chief_offices")
_DONE = cues("done") | cues("said")


def weakly(line: Line, claim: Claim) -> bool:
    """Tell whether only a comma says that somebody holds an office: before one that is his own (`Bí thư Thành
    uỷ, Phó thủ tướng A`), before a short name (`Theo Chủ tịch xã, ông B`) or behind one (`Theo ông A, Thủ
    tướng`).
    """
    title, name = claim.title, claim.name
    if claim.rule == "officials.name_before_title":
        bare = title.end == title.head_end and title.title.words in _CHIEFS
        return bare and line.words[title.left - 1 : title.left] == [","] and _does(line, title.end)
    if title.end == title.head_end and title.title.words in _OF_PARTY:
        return False  # Tổng bí thư, Chủ tịch nước A
    comma = line.words[title.end : title.end + 1] == [","]
    short = claim.rule == "officials.title_of_name" and name.end - name.start == 1
    return comma and (short or claim.rule == "officials.titles_before_name")


def _does(line: Line, at: int) -> bool:
    """Tell whether what somebody does follows: `Thủ tướng | đánh giá`, not `tổng thống | thứ hai`."""
    told = line.words[at : at + 1]
    return not _DONE.isdisjoint(told) or (bool(told) and verbs().longest(line.words, at) is not None)


def is_anothers(position: Position, others: Iterable[Position]) -> bool:
    """Tell whether a position that is weakly told is plainly one of these, which are other people's."""
    title = position.title.title
    if (
        not position.weak
        or title.deputy
        or title.organisation == "required"
        or settled(position.told) != "current"
    ):
        return False
    if not position.organisation and title.words not in _CHIEFS:
        return False
    return any(_is_it(position, other) for other in others)


def _is_it(position: Position, other: Position) -> bool:
    if other.weak or settled(other.told) not in ("current", "acting"):
        return False
    longer = other.words.startswith(position.words + " ") and bool(other.organisation)
    return other.words == position.words or longer


def tell_of_deputies(positions: Sequence[Position]) -> None:
    """Tell of somebody who now heads a body that he was its deputy head, where nothing says that he still is:
    `Từ năm 2010, ông A là Phó bí thư Tỉnh uỷ`, of the Bí thư Tỉnh uỷ.
    """
    for position in positions:
        plain = max(told.plainness for told in position.told)
        of_state = position.class_ in ("public", "unit", "foreign")
        if not (of_state and position.title.title.deputy) or plain:
            continue
        if settled(position.told) == "current":
            chief = position.words.removeprefix("phó ")
            if any(_heads(other, chief) for other in positions if other is not position):
                position.told.append(Told("former", 0))


def _heads(position: Position, office: str) -> bool:
    """Tell whether a position is the office itself, told as fully or more, or without its place."""
    if settled(position.told) != "current" or not position.organisation:
        return False
    words = position.words
    return words == office or words.startswith(office + " ") or office.startswith(words + " ")


def without_rivals(held: Mapping[str, list[Position]]) -> dict[str, list[Position]]:
    """Leave out what the article plainly gives to another."""
    out = {}
    for key, positions in held.items():
        weak = any(p.weak for p in positions)
        others = [p for k, ps in held.items() if k != key for p in ps] if weak else []
        if kept := [p for p in positions if not is_anothers(p, others)]:
            out[key] = kept
    return out
