"""The seat of an office that stands behind its holder's name: `đại biểu A (đoàn Hà Nội)`, `luật sư B, Đoàn
luật sư C`, `Bộ trưởng Nội vụ John Example của Guatemala`.
"""

from __future__ import annotations

from ...lexicon.office_cues import cues
from ...lexicon.organizations import foreign_places, head_at
from .names import is_place
from .organisations import organisation
from .pairs import Claim
from .phrases import TitlePhrase
from .tokens import Line

_DELEGATES, _SEAT_WORDS = cues("delegate"), cues("seat_word")
_SEATED, _SEATS, _SEAT_MARKS = cues("seated"), cues("seat"), cues("seat_mark")
#: Most tokens of a seat in brackets: (Đoàn đại biểu Quốc hội tỉnh Bà Rịa - Vũng Tàu)
_LONGEST_SEAT = 14


def seat_after_name(line: Line, claim: Claim) -> tuple[int, int] | None:
    """Return the tokens behind the name that say where a bare title is held: `đại biểu Lê Văn A (đoàn Đồng
    Tháp)`, `thống đốc Jane Example của Alabama`, `luật sư Lê Văn A, Đoàn luật sư Hà Nội`.
    """
    at = claim.name.end
    title = claim.title
    if title.end > claim.name.left or at + 1 >= len(line):
        return None
    bare = title.end == title.head_end
    of_a_field = title.title.class_ == "public" and not (title.run.heads or title.run.place)
    if line.words[at] == "của" and (bare or of_a_field):
        place = at + 2 if line.words[at + 1] == "bang" and at + 2 < len(line) else at + 1
        abroad = foreign_places().longest(line.words, place)
        return (at, abroad[0]) if abroad else None
    if not bare:
        return None
    if title.title.words in _SEATED:
        return _body_after(line, at, title)
    if line.words[at] != "(" or title.title.words not in _DELEGATES:
        return None
    close = _close(line, at)
    if close is None:
        return None
    inner = [w for w in line.words[at + 1 : close] if w not in _SEAT_WORDS]
    return (at, close + 1) if is_place(tuple(inner)) else None


def _body_after(line: Line, at: int, title: TitlePhrase) -> tuple[int, int] | None:
    """Return the tokens of the body behind a lawyer's name, with the brackets around it: `(đoàn Luật sư Hà
    Nội)`, `, Văn phòng luật sư A - Đoàn luật sư Hà Nội`.
    """
    bracket = line.words[at] == "("
    start = at + 1 if bracket or line.words[at] in _SEAT_MARKS else at
    body = head_at(line.words, start) if start < len(line) else None
    if body is None or body[1].words not in _SEATS:
        return None
    if bracket:
        close = _close(line, at)
        return (at, close + 1) if close is not None else None
    return start, organisation(line, start, frozenset(), title.title, apposed=True).end


def _close(line: Line, at: int) -> int | None:
    """Return the token that closes the bracket at `at`, None where it does not soon."""
    close = at + 1
    while close < len(line) and close - at < _LONGEST_SEAT and line.words[close] != ")":
        close += 1
    return close if close < len(line) and line.words[close] == ")" and close > at + 1 else None
