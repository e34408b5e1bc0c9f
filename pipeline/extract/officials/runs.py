"""How far a run of capitalised words goes: over the joints of foreign names, up to the next title."""

from __future__ import annotations

from ...lexicon.names import is_syllable
from ...lexicon.office_cues import cues
from .names import all_upper, is_foreign, is_initials, title_at
from .tokens import Line

_PARTICLES, _SURE_PARTICLES = cues("particle"), cues("sure_particle")
_JOINTS = _PARTICLES | {".", "-", "al"}
_PLAIN_ASCII = cues("plain_ascii")
#: Most capitalised words that are looked at together; no name and no place before one is longer.
_LONGEST_RUN = 14


def run_end(line: Line, at: int) -> int:
    """Return the end of the run of capitalised words at `at`: `Trump`, `Nguyễn Văn A`, `Al - Maktoum`."""
    end, words, capital = at, line.words, line.capital
    limit = min(len(words), at + _LONGEST_RUN)
    while end < limit and capital[end] and line.is_word(end):
        if end > at and title_at(line, end) and not all_upper(line, at, end):
            break
        end += 1
        if end + 1 < len(words) and (words[end] in _JOINTS or words[end + 1] == "-"):
            end = _past_joint(line, at, end)
    return end


def _past_joint(line: Line, start: int, at: int) -> int:
    """Step over what may join two parts of a foreign name at `at`: bin, von der, al -, - ho."""
    words = line.words
    following = at + 1
    if following >= len(words):
        return at
    if words[at] == "." and line.capital[following] and is_initials(words[at - 1]):
        if is_initials(words[following]):
            return following  # N.V. B.
        foreign = at - start >= 2 and is_foreign(line, start, at)
        foreign = foreign or is_foreign(line, following, following + 1)
        return following if foreign else at  # John F. Kennedy, A.G. Eric Example
    if words[at : at + 2] == ["al", "-"] and at + 2 < len(line) and line.capital[at + 2]:
        return at + 2
    if words[at] in _PARTICLES and (line.capital[following] or words[following] in _PARTICLES):
        foreign = not is_syllable(words[at - 1]) or words[at] in _SURE_PARTICLES
        if foreign and words[following] in _PARTICLES and not line.capital[following]:
            return _past_joint(line, start, following)  # Van der Example
        return at + 1 if foreign else at
    if at - start == 1 and is_three_parts(line, at):
        return at + 4  # Ban - ki - moon
    if at > start and _letter_in_dashes(line, at):
        return at + 4  # Prayut Chan - o - cha
    korean = at - start == 2 and words[at] == "-" and all(w.isascii() for w in words[start:at])
    if not korean and not is_foreign(line, start, at):
        return at
    if words[at] == "-" and at - start == 1 and line.capital[following] and not _goes_on(line, following):
        return at  # cuộc gặp Trump - Putin
    if words[at] == "-" and (_second_half(line, following) or not is_syllable(words[following])):
        return following + 1 if line.is_word(following) else at  # Choe Son - hui
    if words[following] == "-" and _hyphenated(line, at):
        return at + 3  # Prayut chan - ocha
    return at


def _goes_on(line: Line, at: int) -> bool:
    """Tell `Jean - Claude Example` from the two names in `Trump - Putin`."""
    return at + 1 < len(line) and line.capital[at + 1] and line.is_word(at + 1)


def is_three_parts(line: Line, at: int) -> bool:
    """Tell whether the dash at `at` is the first of two in a Korean name in Latin letters."""
    if (
        at + 3 >= len(line)
        or line.words[at] != "-"
        or line.words[at + 2] != "-"
        or not line.words[at - 1].isascii()
    ):
        return False
    return _second_half(line, at + 1) and _second_half(line, at + 3)


def _second_half(line: Line, at: int) -> bool:
    word = line.words[at]
    return (
        word.isascii()
        and word.isalpha()
        and len(word) <= 7
        and not line.capital[at]
        and word not in _PLAIN_ASCII
    )


def _letter_in_dashes(line: Line, at: int) -> bool:
    if at + 3 >= len(line) or line.words[at] != "-" or line.words[at + 2] != "-":
        return False
    return len(line.words[at + 1]) == 1 and line.words[at + 3].isascii() and line.words[at + 3].isalpha()


def _hyphenated(line: Line, at: int) -> bool:
    return (
        at + 2 < len(line)
        and not line.capital[at]
        and line.words[at].isascii()
        and _second_half(line, at + 2)
    )
