"""The titles and the names of one sentence, in the order in which they stand."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from ...lexicon.names import is_syllable, surnames
from ...lexicon.titles import Title, titles
from .names import THINGS, Name, is_foreign, name_score, run_end, split
from .organisations import Run, organisation
from .tokens import Line

FORMER = frozenset(("nguyên", "cựu", "cố"))
ACTING = frozenset(("quyền",))
INCOMING = frozenset(("tân",))
PLURAL = frozenset("các những hai ba bốn năm sáu bảy tám chín mười nhiều 2 3 4 5 6 7 8 9".split())
HONORIFICS = frozenset("ông bà anh chị đ/c cụ cô chú mr ms mrs".split())
_TWO_WORD_HONORIFICS = frozenset(
    (("đồng", "chí"), ("luật", "sư"), ("bác", "sĩ"), ("nhà", "báo"), ("bị", "cáo"), ("bị", "can"))
)
GRADES = frozenset(
    "đại tướng|thượng tướng|trung tướng|thiếu tướng|chuẩn tướng|đô đốc|phó đô đốc|chuẩn đô đốc|đại tá|thượng tá|trung tá"
    "|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|thượng sĩ|trung sĩ|hạ sĩ|tướng|giáo sư|phó giáo sư|tiến sĩ|tiến sỹ"
    "|thạc sĩ|thạc sỹ|gs|pgs|ts|tskh|ths|th.s|gs.ts|pgs.ts|gs-ts|pgs-ts|gs.tskh|pgs.tskh|gs.vs|ts.bs|pgs.ts.bs|ths.bs|viện sĩ".split(
        "|"
    )
)
ACADEMIC = frozenset(
    "gs pgs ts tskh ths th.s gs.ts pgs.ts gs-ts pgs-ts gs.tskh pgs.tskh ts.bs pgs.ts.bs ths.bs".split()
)
_AFTER_TITLE = (
    ("thường", "trực"),
    ("phụ", "trách"),
    ("danh", "dự"),
    ("chuyên", "trách"),
    ("điều", "hành"),
    ("thứ", "nhất"),
)


@dataclass(frozen=True, slots=True)
class TitlePhrase:
    """A title with its organisation: tokens `start:end`; `left` is where its modifiers begin."""

    left: int
    start: int
    end: int
    title: Title
    head_end: int
    run: Run
    status: str
    plural: bool


@dataclass(frozen=True, slots=True)
class NamePhrase:
    """A person's name: tokens `start:end`; `left` is where honorific and grade begin."""

    left: int
    start: int
    end: int
    honorific: bool
    grade: tuple[int, int] | None
    sure: bool


Item = TitlePhrase | NamePhrase


def scan(line: Line, known: Set[Name]) -> list[Item]:
    """Return titles and names of the sentence; `known` are names found for sure anywhere in the article."""
    items: list[Item] = []
    at = 0
    after_title = False
    while at < len(line):
        if title := _title(line, at, known):
            items.append(title)
            at = title.end
            after_title = True
            continue
        name = _name(line, at, known, after_title=after_title)
        after_title = False
        if name is not None:
            items.append(name)
            at = name.end
            continue
        at += 1
    return items


def _title(line: Line, at: int, known: Set[Name]) -> TitlePhrase | None:
    words = line.words
    found = titles().longest(words, at)
    if found is None:
        return None
    head_end, title = found
    status, left, plural = "current", at, False
    if at and words[at - 1] in FORMER:
        status, left = "former", at - 1
    elif at and words[at - 1] in ACTING:
        status, left = "acting", at - 1
    elif at and words[at - 1] in INCOMING:
        status, left = "incoming", at - 1
    if left and words[left - 1] in ("nữ", "vị"):
        left -= 1
    if left and words[left - 1] in PLURAL:
        plural = True
    end = head_end
    while any(tuple(words[end : end + 2]) == pair for pair in _AFTER_TITLE):
        if words[end] == "phụ" and end + 2 < len(line) and not line.capital[end + 2]:
            pass
        end += 2
    run = organisation(line, end, known)
    end = max(end, run.end)
    return TitlePhrase(left, at, end, title, head_end, run, status, plural)


def _grade(line: Line, at: int) -> int | None:
    """Return the end of a grade at `at`: `Đại tá`, `PGS.TS`, `GS, TS`."""
    words = line.words
    two = " ".join(words[at : at + 2])
    three = " ".join(words[at : at + 3])
    if three in GRADES:
        end = at + 3
    elif two in GRADES:
        end = at + 2
    elif words[at] in GRADES and (words[at] != "tướng" or line.capital[at]):
        end = at + 1
    else:
        return None
    while (
        end < len(line)
        and words[end] in (".", ",", "-")
        and end + 1 < len(line)
        and words[end + 1] in ACADEMIC
    ):
        end += 2
    if end < len(line) and words[end] == "." and words[end - 1] in ACADEMIC:
        end += 1
    return end


def _name(line: Line, at: int, known: Set[Name], *, after_title: bool) -> NamePhrase | None:
    words = line.words
    left = at
    honorific = False
    grade: tuple[int, int] | None = None
    while at < len(line):
        if (end := _grade(line, at)) is not None:
            grade = (grade[0] if grade else at, end)
            at = end
        elif words[at] in HONORIFICS and _is_address(line, at):
            honorific, at = True, at + 1
        elif tuple(words[at : at + 2]) in _TWO_WORD_HONORIFICS:
            honorific, at = True, at + 2
        else:
            break
    if at >= len(line) or not line.capital[at] or not line.is_word(at):
        return None
    end = run_end(line, at)
    if end == at:
        return None
    strong = honorific or grade is not None
    if strong or after_title:
        start = at
        if not strong:
            start = split(line, at, end, wants_name=False, known=known)
            if start != at and (name_score(line, at, end) > 0 or end - at <= 2):
                start = at
        if start == end:
            return None
        if end - start > 5 and not is_foreign(line, start, end):
            return None
        return NamePhrase(left, start, end, strong, grade, True)
    return _free_name(line, at, end, known)


def _is_address(line: Line, at: int) -> bool:
    """Tell `Anh` the address from `Anh` the country: the next word is capitalised."""
    if at + 1 >= len(line) or not line.capital[at + 1]:
        return False
    word = line.words[at]
    if (
        word in ("anh", "cô", "chú", "cụ")
        and line.capital[at]
        and at > 0
        and line.words[at - 1] not in '."“:-('
    ):
        return False
    return not (word == "bà" and line.words[at + 1] in ("rịa", "nà"))


def _free_name(line: Line, at: int, end: int, known: Set[Name]) -> NamePhrase | None:
    if at and line.words[at - 1] in THINGS:
        return None
    start = split(line, at, end, wants_name=False, known=known)
    if start == end:
        return None
    if is_foreign(line, start, end):
        if end - start < 2 and tuple(line.words[start:end]) not in known:
            return None
    elif end - start < 2 or name_score(line, start, end) < 2.0:
        return None
    return NamePhrase(start, start, end, honorific=False, grade=None, sure=False)


def sure_names(line: Line) -> list[Name]:
    """Return names that stand where nothing but a person's name can: after an address or a grade."""
    out = []
    for item in scan(line, frozenset()):
        if isinstance(item, NamePhrase) and item.honorific and item.end - item.start >= 2:
            words = tuple(line.words[item.start : item.end])
            if words[0] in surnames() or any(not is_syllable(w) for w in words):
                out.append(words)
    return out
