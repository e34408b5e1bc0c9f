"""Sentences of a passage, as spans.

underthesea's own splitter breaks after `GS.TS.` and not after an initial, and does not see line ends; the
press is full of all three, so the rules are our own.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

#: Abbreviations that a full stop follows inside a sentence (compared in lower case, without the stop).
ABBREVIATIONS = frozenset(
    "tp tx tt q p h x gs pgs ts ths bs cn ks kts ls nsnd nsưt nxb tr st đ/c ht mr mrs ms dr no co ltd jr sr st "
    "vs st pgs.ts gs.ts gs.tskh tskh ts.bs pgs.ts.bs đt sđt ubnd hđnd tw t.ư lh".split()
)
# A stop, closing marks, space, and something that can open a sentence.
_BREAK = regex.compile(
    r"(?P<stop>[.!?…]+)(?P<close>[\"”’»)\]]*)(?P<gap>\s+)(?=[\"“‘«(\[\-–—•]*\s?[\p{Lu}\p{N}])"
)
_LAST_WORD = regex.compile(r"[\p{L}\p{N}/.]+$")


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences in `text[start:end]`, in order, without the space around them.

    A line end always ends a sentence. A full stop does not where it follows a known abbreviation or a single
    capital (`TP. Vinh`, `GS.TS. Lê A`, `P. Chủ tịch`).
    """
    at = start
    for line in regex.finditer(r"[^\n]+", text, pos=start, endpos=end):
        at = line.start()
        for m in _BREAK.finditer(text, line.start(), line.end()):
            if m["stop"] == "." and not m["close"] and _abbreviates(text, line.start(), m.start()):
                continue
            yield from _trimmed(text, at, m.start("gap"))
            at = m.end("gap")
        yield from _trimmed(text, at, line.end())


def _abbreviates(text: str, start: int, stop: int) -> bool:
    """Tell whether the full stop at `stop` ends an abbreviation rather than a sentence."""
    word = _LAST_WORD.search(text, max(start, stop - 12), stop)
    if word is None:
        return False
    token = word.group()
    return token.lower().strip(".") in ABBREVIATIONS or (len(token) == 1 and token.isupper())


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
