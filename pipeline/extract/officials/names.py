"""Where a person's name stands in a row of tokens, and where an organisation's name ends and it begins."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from ...lexicon.document_kinds import by_form
from ...lexicon.names import elements, is_syllable, surnames
from ...lexicon.office_cues import cues
from ...lexicon.organizations import fields, foreign_places, head_at
from ...lexicon.provinces import names as province_names
from ...lexicon.titles import Title
from .tokens import Line

_PROVINCES = province_names()
_HOME = cues("home")
VIETNAM = ["việt", "nam"]
_OPENERS = cues("opener")
_COMPANY_WORDS, _SUFFIXES, _SHORT_TITLES = cues("company_word"), cues("name_suffix"), cues("short_title")
_LIKE_HEADS = cues("name_like_head")
_MARKS = ("h'", "k'", "h’", "k’", "y'", "y’")
#: The place by frequency of a surname that is in no list: Thang Văn A.
_RARE = 200
#: Most syllables of a Vietnamese name.
LONGEST_NAME = 5
LEAST_FULL_NAME = 3

Name = tuple[str, ...]


_BEFORE = cues("former") | cues("acting")


def office_at(line: Line, at: int) -> bool:
    """Tell whether a title starts at a token, or what says whether it is held: `- Quyền Giám đốc B`."""
    return title_at(line, at) is not None or (
        line.words[at] in _BEFORE and at + 1 < len(line) and title_at(line, at + 1) is not None
    )


def title_at(line: Line, at: int) -> tuple[int, Title] | None:
    """Return the end and the title that starts at token `at`, None where none does.

    `TT` is a president's title before a name or a country abroad (`TT Trump`), else a centre's short form.
    """
    found = line.titles.get(at)
    if found is None or found[1].words not in _SHORT_TITLES:
        return found
    following = found[0]
    if not line.upper[at] or following >= len(line) or not line.capital[following] or line.upper[following]:
        return None
    abroad = foreign_places().longest(line.words, following) is not None
    return found if abroad or is_foreign(line, following, following + 1) else None


def all_upper(line: Line, start: int, end: int) -> bool:
    """Tell whether all words of the run are in capitals throughout."""
    return all(line.upper[i] for i in range(start, end))


def is_foreign(line: Line, start: int, end: int) -> bool:
    """Tell whether the run has a word that cannot be a Vietnamese syllable."""
    return any(map(_is_foreign_word, line.words[start:end]))


@lru_cache(maxsize=65536)
def _is_foreign_word(word: str) -> bool:
    if word in ("-", ".") or "'" in word or is_initials(word):
        return False
    return not is_syllable(word) and not set(word) <= set("ivx")  # Đại hội Đảng XII


def is_initials(word: str) -> bool:
    """Tell whether the folded word is capitals that stand for names: `b`, `n.v`."""
    return len(word) == 1 or (word[1:2] == "." and all(len(part) == 1 for part in word.split(".")))


def _word_goes_on(line: Line, end: int) -> bool:
    """Tell whether the last word is the first half of one: Đoàn Thanh | niên, Bộ trưởng Tình | trạng."""
    found = fields().longest(line.words, end - 1) or head_at(line.words, end - 1)
    return found is not None and found[0] > end and not line.capital[end]


def name_score(line: Line, start: int, end: int) -> float:
    """Say how much the run looks like a person's name; 0 and less means no."""
    score = _score_of(tuple(line.words[start:end]))
    if score <= 0 or is_acronym(line, start, end) or _word_goes_on(line, end):
        return 0.0  # PVC, THPT; Đoàn Thanh | niên
    return score


@lru_cache(maxsize=65536)
def _score_of(words: Name) -> float:
    """Say how much the words look like a person's name wherever they stand."""
    length = len(words)
    first = words[0]
    foreign = any(map(_is_foreign_word, words))
    if " ".join(words) in _LIKE_HEADS:
        return 3.0  # Ban Ki - moon
    if first in _OPENERS or not (_may_open(first) or _is_middle(words) or foreign):
        return 0.0
    if not _COMPANY_WORDS.isdisjoint(words):
        return 0.0  # United Airlines | Oscar Munoz
    if not all(word[0].isalpha() or word in ("-", ".") for word in words):
        return 0.0
    if first in elements() or first.startswith(_MARKS):
        return 2.0 if length >= 2 or first.startswith(_MARKS) else 0.0
    if foreign:
        if is_place(words):
            return 0.0
        length = sum(len(w) > 1 and w not in _SUFFIXES for w in words)
        return {1: 1.0, 2: 2.4, 3: 2.4, 4: 1.6}.get(length, 1.0)
    rank = surnames().get(first)
    if rank is None and _is_middle(words):
        rank = _RARE
    if words != ("hồ", "chí", "minh") and is_place(words):
        return 0.0
    if rank is None or not 2 <= length <= LONGEST_NAME:
        return 0.0
    score = {2: 1.6, 3: 3.0, 4: 2.6, 5: 0.5}[length]
    score += 1.0 if rank <= 16 else 0.4 if rank <= 60 else -0.4
    if length > 2 and words[1] in ("văn", "thị"):
        score += 1.0
    return score


def of_a_firm(line: Line, start: int, end: int) -> bool:
    """Tell a run by a word that no person is called: University, Airlines."""
    return not _COMPANY_WORDS.isdisjoint(line.words[start:end])


def is_branch(line: Line, start: int, end: int) -> bool:
    """Tell a firm's branch from a person: `giám đốc | Maurex Việt Nam`, `Ngân hàng A | Việt Nam Maubank`."""
    words = line.words
    if end - start < 3 or VIETNAM not in (words[end - 2 : end], words[start : start + 2]):
        return False
    return is_foreign(line, start, end)


def _may_open(word: str) -> bool:
    """Tell whether a Vietnamese name can begin with the word."""
    return word in surnames() or word in elements() or word.startswith(_MARKS)


def _is_middle(words: Name) -> bool:
    """Tell a name by its middle, though the surname is in no list: `Thang Văn A`."""
    return len(words) == 3 and words[1] in ("văn", "thị")


@lru_cache(maxsize=65536)
def is_place(words: tuple[str, ...]) -> bool:
    """Tell whether the words are the name of a province, a country or a city abroad."""
    phrase = " ".join(words)
    if phrase in _PROVINCES or phrase in _HOME:
        return True
    found = foreign_places().longest(words, 0) if words else None
    return found is not None and found[0] == len(words)


def home_at(line: Line, at: int) -> int | None:
    """Return the end of `Việt Nam`, or of a place in it that begins like a country abroad: `Mỹ Tho`."""
    if line.words[at] in _HOME:
        return at + 1
    return at + 2 if " ".join(line.words[at : at + 2]) in _HOME else None


def trimmed(line: Line, start: int, end: int) -> int:
    """Return the end of a name without the letters behind it (`Jamie Hill QC`), and without the first half
    of a document's kind: `Thủ tướng Nguyễn Văn An Chỉ | thị`.
    """
    if end - start > LEAST_FULL_NAME and end < len(line) and not line.capital[end]:
        end -= f"{line.words[end - 1]} {line.words[end]}" in by_form()
    while end - start > 1 and line.upper[end - 1] and _is_letters(line.words[end - 1]):
        if all_upper(line, start, end):
            break
        end -= 1
    return end


def is_acronym(line: Line, start: int, end: int) -> bool:
    """Tell whether the run has letters for words: `TNHH LSX`, `TP HCM`."""
    for i in range(start, end):
        if line.upper[i] and (_is_letters(line.words[i]) or _stands_out(line, i)):
            return True
        if "&" in line.words[i]:
            return True
    return False


def _stands_out(line: Line, at: int) -> bool:
    """Tell CIA, which could be a syllable, by the words beside it: `Giám đốc CIA Mike Example`."""
    following = at + 1
    return (
        line.words[at].isascii()
        and line.words[at].isalpha()
        and following < len(line)
        and line.capital[following]
        and not line.upper[following]
        and len(line.words[following]) > 1
        and not set(line.words[at]) <= set("ivx")
    )


def _is_letters(word: str) -> bool:
    """Tell letters read one by one from a syllable, a mark (H’) or a number (Abdullah II)."""
    if "." in word and is_initials(word):
        return False
    return not is_syllable(word) and "'" not in word and "’" not in word and not set(word) <= set("ivx")


def _cuts_a_name(line: Line, start: int, at: int, end: int) -> bool:
    """Tell whether a longer name is likelier: Nguyễn Thị | Kim Tiến, Kiều | Văn Thử."""
    words = line.words
    if any(surnames().get(words[i], 999) <= 16 for i in range(max(start, end - 4), at)):
        return True
    return at > start and words[at] in ("văn", "thị") and words[at - 1] in surnames()


def split(line: Line, start: int, end: int, *, wants_name: bool, known: Set[Name]) -> int:
    """Return where a person's name begins in the run `start:end`, `end` where none does.

    `Hà Tĩnh Võ Trọng Hải` is a place and a person. `wants_name` says that the words before the run
    need a name of their own (`huyện`, `Công ty`), so that the run does not begin with the person.
    `known` holds the names found for sure elsewhere in the article.
    """
    best, best_score = end, 1.0
    for at in range(max(start, end - LONGEST_NAME - 1), end):
        score = name_score(line, at, end)
        name = tuple(line.words[at:end])
        if name in known and not ("-" in line.words[start:at] and is_foreign(line, start, at)):
            score = max(score, 1.0) + 3.0  # not of `Jean - Yves | Le Drian`, told in full
        if score <= 0:
            continue
        before = tuple(line.words[start:at])
        if before and end - at == 1 and name not in known and not is_place(before):
            continue  # Đảng Palang | Pracharat
        if not is_place(before) and _cuts_a_name(line, start, at, end):
            score -= 2.5
        if not before:
            score += -2.6 if wants_name else 1.0
        elif is_place(before):
            score += 2.0
        elif wants_name:
            score += 0.5 * min(len(before), 2)
        elif is_foreign(line, at, end) and is_foreign(line, start, at):
            score -= 0.8
        elif is_foreign(line, start, at):
            score += 0.6  # Huawei | Nhậm Chính Phi
        if score > best_score:
            best, best_score = at, score
    return best
