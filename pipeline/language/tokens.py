"""Tokens as underthesea's models know them, with exact offsets.

underthesea's pattern never matches across white space, so a run without a space always gives the same
tokens, and the press repeats itself: runs are tokenized once and remembered. A remembered run holds the spans
of its tokens and their normalised forms; nothing is ever re-aligned.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from .lazily import lazy_re
from .underthesea_data import token_map, token_pattern

#: Longest run without a space that is tokenized; the pattern is quadratic on runs like `1.1.1.1`.
LONGEST_RUN = 300
#: Runs remembered at most; then the memory starts anew.
MOST_RUNS = 100_000
_RUN = lazy_re(r"\S+")
_ETH_AND_SURROGATES = {ord("Ð"): "Đ", ord("ð"): "đ", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}
#: Longest token that underthesea normalises.
_LONGEST_NORMALISED = 6

#: A token of a run: start and end in the run, and the form that the models get.
RunToken = tuple[int, int, str]


class RunMemory:
    """Tokens of runs without white space, remembered up to `MOST_RUNS`."""

    def __init__(self) -> None:
        self._pattern = token_pattern()
        self._map = token_map()
        self._inner: dict[str, tuple[RunToken, ...]] = {}
        self._last: dict[str, tuple[RunToken, ...]] = {}

    def tokens(self, text: str, start: int, end: int) -> Iterator[tuple[int, tuple[RunToken, ...]]]:
        """Yield the runs of `text[start:end]`: where each starts, and its tokens."""
        # `$` in the pattern holds at the end, and before a line end that closes the text.
        stop = end - 1 if end > start and text[end - 1] == "\n" else end
        inner = self._inner
        for m in _RUN.finditer(text, start, end):
            run = m.group()
            if m.end() < stop:
                yield m.start(), inner.get(run) or self._learn(run, inner, " ")
            else:
                yield m.start(), self._last.get(run) or self._learn(run, self._last, "")

    def _learn(self, run: str, memory: dict[str, tuple[RunToken, ...]], after: str) -> tuple[RunToken, ...]:
        # At the end of a sentence `VN.` is two tokens, inside it is one: the pattern asks for the end.
        if len(run) >= LONGEST_RUN:
            return ((0, len(run), run.translate(_ETH_AND_SURROGATES)),)
        if len(memory) >= MOST_RUNS:
            memory.clear()
        form, places = composed(run.translate(_ETH_AND_SURROGATES))
        found = tuple(
            (places[m.start()], places[m.end()], self._normalised(m.group()))
            for m in self._pattern.finditer(form + after)
            if places[m.start()] < places[m.end()]
        )
        memory[run] = found or ((0, len(run), form),)
        return memory[run]

    def _normalised(self, token: str) -> str:
        return self._map.get(token, token) if len(token) <= _LONGEST_NORMALISED else token


def composed(run: str) -> tuple[str, range | list[int]]:
    """Return the run in NFC, and for each of its characters (and its end) the place in the run as given."""
    if unicodedata.is_normalized("NFC", run):
        return run, range(len(run) + 1)
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for i in range(1, len(run) + 1):
        # A starter opens a new piece unless NFC joins it to the one before (Hangul does).
        if i == len(run) or _opens(run[at:i], run[i]):
            piece = unicodedata.normalize("NFC", run[at:i])
            pieces.append(piece)
            places += [min(at + k, i - 1) for k in range(len(piece))]
            at = i
    return "".join(pieces), [*places, len(run)]


def _opens(before: str, char: str) -> bool:
    if unicodedata.combining(char):
        return False
    last = unicodedata.normalize("NFC", before)
    return unicodedata.normalize("NFC", last + char) == last + unicodedata.normalize("NFC", char)


@lru_cache(maxsize=1)
def run_memory() -> RunMemory:
    """Return the memory of this process."""
    return RunMemory()
