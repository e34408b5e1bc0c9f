"""Longest match of phrases over a row of folded tokens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from .table import LexiconError

Entry = TypeVar("Entry")


class Phrases(Generic[Entry]):
    """Phrases of folded syllables, each with an entry; `longest` finds the one that starts at a token.

    Raises LexiconError where two phrases are the same, since the second could never be reached.
    """

    def __init__(self, name: str, entries: Iterable[tuple[str, Entry]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        seen: set[tuple[str, ...]] = set()
        for phrase, entry in entries:
            syllables = tuple(phrase.split())
            if not syllables:
                raise LexiconError(f"{name}: an empty phrase")
            if syllables in seen:
                raise LexiconError(f"{name}: {phrase!r} comes twice; the second could never be reached")
            seen.add(syllables)
            self._by_first.setdefault(syllables[0], []).append((syllables, entry))
        for group in self._by_first.values():
            group.sort(key=lambda item: -len(item[0]))

    @property
    def first(self) -> Mapping[str, list[tuple[tuple[str, ...], Entry]]]:
        """The phrases by their first syllable, longest first."""
        return self._by_first

    def longest(self, tokens: Sequence[str], at: int) -> tuple[int, Entry] | None:
        """Return the end (exclusive) and the entry of the longest phrase that starts at token `at`."""
        for syllables, entry in self._by_first.get(tokens[at], ()):
            end = at + len(syllables)
            if len(syllables) == 1 or tuple(tokens[at:end]) == syllables:
                return end, entry
        return None
