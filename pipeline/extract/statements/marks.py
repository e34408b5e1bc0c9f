"""Quotation marks: which open, which close, and the runs of text between them.

Papers write “...”, "..." and, after careless conversion, `" Đừng ... "` and `"Đừng ..."- ông Thơ nói`; a
quotation runs over several paragraphs, opens again at each of them, or is never closed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from ...article import Passage
from ...language.compiled import compiled_re
from ...language.lazily import lazy_re
from ...language.letters import LETTER
from ...language.spelling import fold
from ...lexicon.speech import alternation, verbs
from ...records import record

_MARK = lazy_re(r'["“”„«»]')
#: A word whose own marks came apart: `dự án" treo ", chậm`.
_APART = lazy_re(r' [^,;:.!?"“”\-–—]{1,40} ')
_WORD = lazy_re(r"[^\W_]+")
_CLOSING = lazy_re(r'[”»]|(?<=[.!?…,])"')
#: A quotation that is not closed within this many passages or characters ends with the line it began on.
LONGEST = 6000
MOST_PASSAGES = 25
#: Longest words on who said it, after a closing mark.
LONGEST_SPEAKER = 130
# `”, ông Hải nói`: a closing mark with a comma or a dash after it closes every open one.
_CLOSES_ALL = lazy_re(rf"\s*(?:,|-|–|—)\s*[{LETTER}]")


@record(frozen=True, slots=True)
class Quoted:
    """A quotation: `start`/`end` without the marks and the space inside them, `open`/`close` with the
    marks.
    """

    open: int
    close: int
    start: int
    end: int
    first: int  # index of the passage that it opens in
    last: int
    words: int  # how many it has
    closed: bool = True


def quoted(text: str, passages: Sequence[Passage]) -> list[Quoted]:
    """Return the outermost quotations of consecutive passages, in order.

    `passages` are the body's; a gap between two of them (a caption) ends what is open.
    """
    out: list[Quoted] = []
    opened: tuple[int, int] | None = None  # offset, passage
    depth = 0
    # few passages hold one: to look at them all together takes less than to look at each
    marks = [m.start() for m in _MARK.finditer(text, passages[0].start, passages[-1].end)]
    for i, passage in enumerate(passages):
        if opened is not None and (i - opened[1] > MOST_PASSAGES or passage.end - opened[0] > LONGEST):
            out += _unclosed(text, passages, opened)
            opened, depth = None, 0
        for at in marks[bisect_left(marks, passage.start) : bisect_left(marks, passage.end)]:
            opens = _opens(text, passage, at, is_open=opened is not None)
            if (
                opens
                and opened is not None
                and at > passage.start
                and _closes_before_speaker(text, passage, at)
            ):
                opens = False
            if opens and opened is None and (before := _came_apart(text, out, i, at)):
                opened, depth = before, 1
            elif opens and opened is None:
                opened, depth = (at, i), 1
            elif opens and opened is not None and i > opened[1] and _starts_anew(text, passages, i, at):
                out += _unclosed(
                    text, passages, opened, until=passages[i - 1].end if at == passage.start else None
                )
                opened, depth = (at, i), 1
            elif opens:
                depth += 1
            elif opened is not None:
                depth -= 1
                if (
                    depth == 0
                    or _CLOSES_ALL.match(text, at + 1, passage.end)
                    or (depth > 0 and _ends(text, passage, at))
                ):
                    out += _closed(text, opened, at, i)
                    opened, depth = None, 0
    if opened is not None:
        out += _unclosed(text, passages, opened)
    return out


def _came_apart(text: str, out: list[Quoted], i: int, at: int) -> tuple[int, int] | None:
    """Take back the quotation that the marks of a word in it seemed to end: `"Chợ" treo ", chậm, đã bỏ ",
    ông Hải nói`. Nothing opens before a comma or a stop.
    """
    if text[at + 1 : at + 2] not in (",", ".", ";") or not out or out[-1].last != i or not out[-1].closed:
        return None
    if not _APART.fullmatch(text, out[-1].close, at):
        return None
    last = out.pop()
    return last.open, last.first


def _opens(text: str, passage: Passage, at: int, *, is_open: bool) -> bool:
    """Tell whether the mark at `at` opens a quotation, by its form and by the space around it."""
    if text[at] in "“„«":
        return True
    if text[at] in "”»":
        return False
    before = text[at - 1] if at > passage.start else " "
    after = text[at + 1] if at + 1 < passage.end else " "
    free_before, free_after = before.isspace() or before in "([:-–", after.isspace() or after in ",.;:!?)-–…]"
    if at == passage.start and after not in " ,.":
        return True
    if at == passage.start and is_open and after in ",.":
        return False
    if free_before != free_after:
        return free_before
    return not is_open


def _closes_before_speaker(text: str, passage: Passage, at: int) -> bool:
    """Tell a closing mark that stands at the wrong side of the space: `ở hướng bắc "bà Yên nhấn mạnh.`"""
    rest = text[at + 1 : passage.end]
    if text[at] != '"' or len(rest) > LONGEST_SPEAKER or _MARK.search(rest):
        return False
    return _speaker_and_verb().fullmatch(fold(rest)) is not None


@lru_cache(maxsize=1)
def _speaker_and_verb() -> re.Pattern[str]:
    return compiled_re(rf"[^\W\d][^.:!?]{{1,80}} {alternation(verbs())}[^.:!?]{{0,40}}[.\s]*")


def _starts_anew(text: str, passages: Sequence[Passage], i: int, at: int) -> bool:
    """Tell whether a mark inside an open quotation begins another one: at a line's start, or after a colon
    where the next closing mark has no `, ông Hải nói` after it (that one closes the outer quotation).
    """
    passage = passages[i]
    before = text[passage.start : at].rstrip()
    if before and not before.endswith(":"):
        return False
    limit = passages[min(i + 3, len(passages) - 1)].end
    closing = _CLOSING.search(text, at + 1, limit)
    return not before or closing is None or _CLOSES_ALL.match(text, closing.end(), limit) is None


def _ends(text: str, passage: Passage, at: int) -> bool:
    """Tell whether a mark with a full stop before or after it ends the passage, and with it all open
    quotations.
    """
    return not text[at + 1 : passage.end].strip(" .!?…") and text[at - 1] not in " "


def _closed(text: str, opened: tuple[int, int], at: int, last: int) -> list[Quoted]:
    start, end = _trim(text, opened[0] + 1, at)
    return (
        [Quoted(opened[0], at + 1, start, end, opened[1], last, _words(text, start, end))]
        if start < end
        else []
    )


def _unclosed(
    text: str, passages: Sequence[Passage], opened: tuple[int, int], until: int | None = None
) -> list[Quoted]:
    """End a quotation that nobody closed: before the line that opens anew, otherwise with its own line."""
    at, first = opened
    stop = until if until is not None else passages[first].end
    last = next(i for i in range(first, len(passages)) if passages[i].end >= stop)
    start, end = _trim(text, at + 1, stop)
    return (
        [Quoted(at, stop, start, end, first, last, _words(text, start, end), closed=False)]
        if start < end
        else []
    )


def _words(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
