"""The name of a person that begins at a token, with the address and the grade before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from ...lexicon.names import is_syllable, surnames
from ...lexicon.office_cues import cues
from .names import (
    Name,
    is_acronym,
    is_branch,
    is_foreign,
    is_place,
    name_score,
    of_a_firm,
    split,
    title_at,
    trimmed,
)
from .phrases import Item, NamePhrase, TitlePhrase
from .runs import run_end
from .tokens import Line

_SAID, _THINGS = cues("said"), cues("thing")
_TELLS = frozenset(("hiện", "từng", "cũng", "vốn", "đang", "nguyên"))
_IN_GRADES = (".", ",", "-")


def name_at(line: Line, at: int, known: Set[Name], after: TitlePhrase | None) -> NamePhrase | None:
    """Return the name that begins at a token, None where none does.

    `known` are names found for sure anywhere in the article, `after` is the title right before the token.
    """
    words = line.words
    left = at
    addressed = by_mister = False
    grade: tuple[int, int] | None = None
    while found := line.addresses.get(at):
        end, kind = found
        if kind in ("address", "occupation") and not _is_address(line, at, end):
            break
        end = _past_marks(line, end, kind)
        if kind in ("police", "academic"):
            grade = (grade[0] if grade else at, end)
        by_mister = by_mister or kind == "address"
        addressed, at = True, end
    if at >= len(line) or not line.capital[at] or not line.is_word(at):
        return None
    end = run_end(line, at)
    if end == at or (addressed and title_at(line, at) and not is_foreign(line, at, end)):
        return None  # ông Phó Cục trưởng
    end = trimmed(line, at, end)
    if (addressed or after is not None) and is_acronym(line, at, end):
        return None
    if is_branch(line, at, end):
        return None
    if addressed:
        if not by_mister and of_a_firm(line, at, end):
            return None  # phóng viên Tuổi Trẻ Online
        if end - at > 6 or (end - at == 1 and not by_mister and not _short_form(words[at], known)):
            return None
        start = split(line, at, end, wants_name=False, known=known)
        if by_mister or start == end or name_score(line, at, end) > 0 or start - at > 3:
            start = at if by_mister else _past_place(line, at, end)
        return NamePhrase(left, start, end, addressed, grade)
    if after is not None and (after.title.person_next or after.run.foreign or tuple(words[at:end]) in known):
        start = split(line, at, end, wants_name=False, known=known)
        if start == end and of_a_firm(line, at, end):
            return None  # Phó Hiệu trưởng Wilmington University
        if end - at == 1 and start == end and not _stands_alone(line, at, known):
            return None
        return NamePhrase(left, at if start == end else start, end, addressed, grade)
    return _free_name(line, at, end, known, thing=after is None and at > 0 and words[at - 1] in _THINGS)


def _past_place(line: Line, at: int, end: int) -> int:
    """Step over a country between a rank and a name: `Đô đốc Trung Quốc Quan Hữu Phi`."""
    for length in (3, 2, 1):
        if end - at - length >= 2 and is_place(tuple(line.words[at : at + length])):
            return at + length
    return at


def _short_form(word: str, known: Set[Name]) -> bool:
    """Tell `Đại tá Hùng` from `Thạc sĩ Luật`: somebody's name in the article ends so."""
    return any(name[-1] == word for name in known) or not is_syllable(word)


def _stands_alone(line: Line, at: int, known: Set[Name]) -> bool:
    """Tell `Bí thư Nhân nói` from `Bộ trưởng Tình trạng khẩn cấp`."""
    if _short_form(line.words[at], known):
        return True
    following = line.words[at + 1] if at + 1 < len(line) else "."
    return not following[0].isalnum() or following in _SAID


def _past_marks(line: Line, end: int, kind: str) -> int:
    """Step over the marks inside a grade: `PGS. TS`, `GS, TS`, `TS.`."""
    while kind == "academic" and end < len(line) and line.words[end] in _IN_GRADES:
        following = line.addresses.get(end + 1)
        if following and following[1] in ("academic", "occupation"):
            return end + 1
        return end + 1 if line.words[end] == "." else end
    return end


def _is_address(line: Line, at: int, end: int) -> bool:
    """Tell `Anh` the address from `Anh` the country, `bà` from `Bà Rịa`: a capitalised name follows."""
    if end >= len(line) or not line.is_word(end):
        return False
    if not line.capital[end]:
        return end in line.addresses
    word = line.words[at]
    if word in ("anh", "cô", "chú", "cụ", "em", "bác", "thầy") and line.capital[at] and at:
        return line.words[at - 1] in '."“:-(…'
    return not (word == "bà" and line.words[end] in ("rịa", "nà"))


def _free_name(line: Line, at: int, end: int, known: Set[Name], *, thing: bool) -> NamePhrase | None:
    if thing or (end - at == 1 and (line.words[at],) not in known):
        # a word alone is a name only where it is known for one
        return NamePhrase(at, at, end, False, None) if _is_surname_told(line, at, known) else None
    start = split(line, at, end, wants_name=False, known=known)
    if start == end:
        return None
    if tuple(line.words[start:end]) not in known:
        if end - start < 2:
            return None
        if not is_foreign(line, start, end) and name_score(line, start, end) < 2.4:
            return None
    return NamePhrase(start, start, end, addressed=False, grade=None)


def _is_surname_told(line: Line, at: int, known: Set[Name]) -> bool:
    """Tell `Fenwick hiện là Chủ tịch`, where the article names a John Fenwick."""
    word, following = line.words[at], line.words[at + 1 : at + 3]
    told = following[:1] == ["là"] or (following[1:] == ["là"] and following[0] in _TELLS)
    return told and not is_syllable(word) and any(len(n) > 1 and n[-1] == word for n in known)


def sure_names(line: Line, items: Sequence[Item]) -> Iterator[NamePhrase]:
    """Yield names that stand where nothing but a person's name can: after an address, a grade or `nước X`."""
    for i, item in enumerate(items):
        if not isinstance(item, NamePhrase) or item.end - item.start < 2:
            continue
        words = line.words[item.start : item.end]
        previous = items[i - 1] if i else None
        direct = isinstance(previous, TitlePhrase) and previous.end == item.left
        if item.addressed and (words[0] in surnames() or any(not is_syllable(w) for w in words)):
            yield item
        elif not direct or not isinstance(previous, TitlePhrase) or len(words) > 4:
            continue
        elif previous.run.foreign or previous.title.person_next:
            yield item


def may_address(line: Line) -> bool:
    """Tell whether a name may stand after an address in the sentence; right where it says no."""
    return any(
        end < len(line) and (line.capital[end] or line.words[end] in _IN_GRADES)
        for end, _ in line.addresses.values()
    )
