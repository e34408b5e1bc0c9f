"""A sentence as a row of tokens: what the grammar of titles and names walks over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from ...language.spelling import fold
from ...lexicon.names import is_syllable

# Words keep inner marks that belong to them: K'Mák, Jong-un, GD&ĐT, T.Ư, A.Guterres, 31/12.
_TOKEN = regex.compile(
    r"(?P<prefix>\b(?:TP|Tp|T\.P|TX|Tx|Q|P|H|KP)(?=\.\s?[\p{Lu}\d]))\.?"
    r"|\b[HKY]['’ʼ`](?=\s?\p{Lu})(?!\S*['’])"
    r"|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.'’ʼ`&/-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*"
    r"|[^\s\p{L}\p{N}]"
)
_CHUNK = re.compile(r"\S+")
#: Marks that stand behind a word and change nothing about it, as a full stop may (`TP.`).
_CLOSING = frozenset(",;:!?)”…")
_GLUED = regex.compile(r"(?<=\p{Ll})(?=\p{Lu}\p{Ll})")


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of one sentence: folded words, spans in the article's text, and how they are capitalised."""

    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    capital: Sequence[bool]
    upper: Sequence[bool]

    def __len__(self) -> int:
        return len(self.words)

    def is_word(self, i: int) -> bool:
        """Tell whether token `i` is letters rather than a number or a mark."""
        return self.words[i][0].isalpha()


def _unglued(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part two words that a lost line end has glued: `Nguyễn Văn HảiThủ tướng`."""
    if text[start:end].isascii():
        return [(start, end)]
    for m in _GLUED.finditer(text, start, end):
        left, right = text[start : m.start()], text[m.start() : end]
        if is_syllable(fold(left)) and is_syllable(fold(right)) and len(left) > 1:
            return [(start, m.start()), (m.start(), end)]
    return [(start, end)]


def tokenize(text: str, folded: str, start: int, end: int) -> Line:
    """Return the tokens of `text[start:end]`; `folded` is the same text folded, of the same length."""
    spans = _spans(text, start, end)
    return Line(
        words=[folded[a:b] for a, b in spans],
        starts=[a for a, _ in spans],
        ends=[b for _, b in spans],
        capital=[text[a].isupper() for a, _ in spans],
        upper=[b - a > 1 and text[a:b].isupper() for a, b in spans],
    )


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the tokens' spans. What white space parts is one token where it is letters and digits alone, and
    two where a comma or the like follows them; only the rest needs the pattern.
    """
    spans: list[tuple[int, int]] = []
    for m in _CHUNK.finditer(text, start, end):
        a, b = m.span()
        chunk = m.group()
        closing = chunk[-1] in _CLOSING
        word = chunk[:-1] if closing else chunk
        if word.isalnum():
            if len(word) <= 3 or word[1:].islower():
                spans.append((a, b - closing))
            else:
                spans += _unglued(text, a, b - closing)
            if closing:
                spans.append((b - 1, b))
        else:
            _add_by_pattern(spans, text, a, b, end)
    return spans


def _add_by_pattern(spans: list[tuple[int, int]], text: str, start: int, stop: int, end: int) -> None:
    """Add the tokens of `text[start:stop]`; the pattern may look on to `end`."""
    for m in _TOKEN.finditer(text, start, end):
        a, b = m.span("prefix") if m.lastgroup else m.span()
        if a >= stop:
            return
        if b - a > 3 and not text[a + 1 : b].islower():
            spans += _unglued(text, a, b)
        else:
            spans.append((a, b))
