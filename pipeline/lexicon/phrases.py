"""Longest match of phrases over a row of folded tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import Any, Generic, TypeVar

from .table import LexiconError

Entry = TypeVar("Entry")
#: Stands, in a node, for the end of a phrase: no token is empty.
_END = ""
_Node = dict[str, Any]


class Phrases(Generic[Entry]):
    """Phrases of folded syllables, each with an entry; `longest` finds the one that starts at a token,
    `within` those of a row, `all` lists them.

    Raises LexiconError where two phrases are the same, since the second could never be reached.
    """

    def __init__(self, name: str, entries: Iterable[tuple[str, Entry]]) -> None:
        self._root: _Node = {}  # by syllable the node that goes on, by _END the entry
        self.all: list[tuple[str, ...]] = []
        for phrase, entry in entries:
            syllables = phrase.split()
            if not syllables:
                raise LexiconError(f"{name}: an empty phrase")
            node = self._root
            for syllable in syllables:
                node = node.setdefault(syllable, {})
            if _END in node:
                raise LexiconError(f"{name}: {phrase!r} comes twice; the second could never be reached")
            node[_END] = entry
            self.all.append(tuple(syllables))

    def within(self, tokens: Sequence[str]) -> dict[int, tuple[int, Entry]]:
        """Return what `longest` finds, by the token that it starts at, for all tokens where it finds any."""
        starts = compress(range(len(tokens)), map(self._root.__contains__, tokens))
        return {i: found for i in starts if (found := self.longest(tokens, i)) is not None}

    def longest(self, tokens: Sequence[str], at: int) -> tuple[int, Entry] | None:
        """Return the end (exclusive) and the entry of the longest phrase that starts at token `at`."""
        node = self._root.get(tokens[at])
        found = None
        while node is not None:
            at += 1
            if _END in node:
                found = at, node[_END]
            if at == len(tokens):
                break
            node = node.get(tokens[at])
        return found
