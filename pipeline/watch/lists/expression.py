"""Words and phrases with `and`, `or`, `not`: `"tuyến metro" and ("chậm tiến độ" or "đội vốn") and not thử`.

A term is a word, or a phrase in quotation marks. Case and the place of tone marks do not matter (hoà = hòa),
the marks themselves do. `not` binds most, then `and`, then `or`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...language.spelling import key

_TOKEN = re.compile(r'\s*(?:(?P<open>\()|(?P<close>\))|"(?P<phrase>[^"]*)"|(?P<word>[^\s()"]+))')
_OPERATORS = frozenset({"and", "or", "not"})
Span = tuple[int, int]


class ExpressionError(ValueError):
    """An expression that cannot be read; the message says what was expected, and where."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A term (`words`), or an operator over `parts`: `and`, `or`, or `not` with one part."""

    operator: str
    words: str = ""
    parts: tuple[Expression, ...] = ()

    def holds(self, folded: str) -> bool:
        """Tell whether a text (see `spelling.fold`) satisfies the expression."""
        if self.operator == "term":
            return find(folded, self.words) is not None
        if self.operator == "not":
            return not self.parts[0].holds(folded)
        each = (part.holds(folded) for part in self.parts)
        return all(each) if self.operator == "and" else any(each)

    def evidence(self, folded: str) -> Span | None:
        """Return where the first of the wanted terms stands in a text that satisfies the expression."""
        return min((span for words in self.wanted() if (span := find(folded, words))), default=None)

    def wanted(self) -> Iterator[str]:
        """Yield the terms that are not under a `not`."""
        if self.operator == "term":
            yield self.words
        elif self.operator != "not":
            for part in self.parts:
                yield from part.wanted()


def find(folded: str, words: str, start: int = 0) -> Span | None:
    """Return where words stand whole in a folded text from `start` on: `an` is not in `bản`."""
    at = folded.find(words, start)
    while at >= 0:
        end = at + len(words)
        if not (folded[at - 1 : at].isalnum() or folded[end : end + 1].isalnum()):
            return at, end
        at = folded.find(words, at + 1)
    return None


def parse(text: str) -> Expression:
    """Read an expression. Raises ExpressionError where it cannot be read or only says what must be absent."""
    reader = _Reader(text)
    found = reader.either()
    if reader.kind:
        raise ExpressionError(f"at {reader.value!r}: expected `and`, `or` or the end")
    if not any(found.wanted()):
        raise ExpressionError("only says what must not be there")
    return found


class _Reader:
    """The tokens of an expression, one ahead."""

    def __init__(self, text: str) -> None:
        self._text = text.rstrip()
        self._at = 0
        self.kind: str | None = None
        self.value = ""
        self._next()

    def _next(self) -> None:
        if self._at >= len(self._text):
            self.kind, self.value = None, "the end"
            return
        m = _TOKEN.match(self._text, self._at)
        if m is None:
            raise ExpressionError(f"at {self._text[self._at :].strip()!r}: a quotation mark is not closed")
        self._at = m.end()
        self.kind = m.lastgroup
        self.value = m[m.lastgroup or 0]
        if self.kind == "word" and self.value.lower() in _OPERATORS:
            self.kind = self.value = self.value.lower()

    def either(self) -> Expression:
        return self._chain("or", self._all)

    def _all(self) -> Expression:
        return self._chain("and", self._one)

    def _chain(self, operator: str, part: Callable[[], Expression]) -> Expression:
        parts = [part()]
        while self.kind == operator:
            self._next()
            parts.append(part())
        return parts[0] if len(parts) == 1 else Expression(operator, parts=tuple(parts))

    def _one(self) -> Expression:
        kind, value = self.kind, self.value
        if kind == "not":
            self._next()
            return Expression("not", parts=(self._one(),))
        if kind == "open":
            self._next()
            inner = self.either()
            if self.kind != "close":
                raise ExpressionError(f"at {self.value!r}: expected `)`")
            self._next()
            return inner
        if kind in ("word", "phrase") and key(value):
            self._next()
            return Expression("term", key(value))
        raise ExpressionError(f'at {value!r}: expected a word, a "phrase" or `(`')
