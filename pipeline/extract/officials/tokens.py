"""A sentence as a row of tokens: what the grammar of titles and names walks over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

import regex

from ...language.spelling import fold
from ...lexicon.names import is_syllable

Span = tuple[int, int]

# A mark that is a token by itself. Inner marks that belong to words are none: Jong-un, GD&ĐT, T.Ư, 31/12.
_MARK = re.compile(r"([^\w\s](?:(?<![.'’ʼ`&/-])|(?<!\w.)|(?!\w)))")
# What more than marks and white space parts: a short form with a stop (`TP. Vinh`), a mark of highland names
# (`H’ Hen`), marks of letters, words glued where a line end was lost (`HảiThủ`). Few sentences hold one.
_RARE = re.compile(
    r"[.'’ʼ`_\u0300-\u036f](?:(?<=[PQH]\.)|(?<=Tp\.)|(?<=T[Xx]\.)|(?<=[HKY]['’ʼ`])|(?<=[_\u0300-\u036f]))"
)
_RARE_TOKEN = regex.compile(
    r"(?P<prefix>\b(?:TP|Tp|T\.P|TX|Tx|Q|P|H|KP)(?=\.\s?[\p{Lu}\d]))\.?"
    r"|\b[HKY]['’ʼ`](?=\s?\p{Lu})(?!\S*['’])"
    r"|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.'’ʼ`&/-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*"
    r"|[^\s\p{L}\p{N}]"
)
_GLUED = regex.compile(r"(?<=\p{Ll})(?=\p{Lu}\p{Ll})")


class Line:
    """The tokens of one sentence: folded words, spans in the article's text, and how they are capitalised.

    `words`, `spans`, `capital` and `upper` are of one length; `capital` says of a token whether its first
    letter is one, `upper` whether all its letters are and there are two or more.
    """

    def __init__(self, text: str, start: int, tokens: Sequence[str]) -> None:
        self._text, self._start, self._tokens = text, start, tokens
        forms = [_FORMS[token] for token in tokens]
        self.words = [form[0] for form in forms]
        self.capital = [form[1] for form in forms]
        self.upper = [form[2] for form in forms]

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def spans(self) -> Sequence[Span]:
        """Where the tokens stand: nothing but white space, and the stop of a short form, lies between two."""
        spans, at = [], self._start
        for token in self._tokens:
            start = self._text.index(token, at)
            at = start + len(token)
            spans.append((start, at))
        return spans

    def is_word(self, i: int) -> bool:
        """Tell whether token `i` is letters rather than a number or a mark."""
        return self.words[i][0].isalpha()

    def span(self, start: int, end: int) -> Span:
        """Return where the tokens `start:end`, at least one, stand in the article's text."""
        return self.spans[start][0], self.spans[end - 1][1]


class _Forms(dict[str, tuple[str, bool, bool]]):
    """By token its folded form, whether its first letter is a capital, and whether all its letters are.

    The press uses the same ten thousand tokens over and over, and one string for each is looked up faster.
    """

    MOST = 100_000

    def __missing__(self, token: str) -> tuple[str, bool, bool]:
        if len(self) >= self.MOST:
            self.clear()
        form = fold(token), token[0].isupper(), len(token) > 1 and token.isupper()
        self[token] = form
        return form


_FORMS = _Forms()


def tokenize(text: str, start: int, end: int) -> Line:
    """Return the tokens of `text[start:end]`."""
    sentence = text[start:end]
    if _RARE.search(sentence):
        found = (m.span("prefix") if m.lastgroup else m.span() for m in _RARE_TOKEN.finditer(sentence))
        tokens = [sentence[a:b] for a, b in found]
    else:
        tokens = " ".join(_MARK.split(sentence)).split()
    if _GLUED.search(sentence):
        tokens = [part for token in tokens for part in _unglued(token)]
    return Line(text, start, tokens)


def _unglued(token: str) -> Sequence[str]:
    """Part two words that a lost line end has glued: `Nguyễn Văn HảiThủ tướng`."""
    for m in () if token.isascii() else _GLUED.finditer(token):
        left, right = token[: m.start()], token[m.start() :]
        if is_syllable(fold(left)) and is_syllable(fold(right)) and len(left) > 1:
            return left, right
    return (token,)
