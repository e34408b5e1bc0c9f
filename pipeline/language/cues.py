"""Which sentences hold one of the wordings without which a rule finds nothing, for all rules in one pass.

Most patterns are tried in vain: of twenty sentences two may state an order, four hold a title, seven a verb
of speech. A rule names its wordings as `Cues`, once, where the module is loaded; a `Reading` then looks for
those of all rules together (Aho and Corasick), which takes no longer than one pattern does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any


class Cues:
    """Wordings of folded text; they are found inside words too.

    Raises ValueError where one is empty or there are none.
    """

    def __init__(self, wordings: Iterable[str]) -> None:
        self.wordings: list[str] = []
        for wording in sorted(wordings):
            if not wording:
                raise ValueError("cues with an empty wording")
            if not self.wordings or not wording.startswith(self.wordings[-1]):
                self.wordings.append(wording)  # one that begins with another tells no more
        if not self.wordings:
            raise ValueError("cues without a wording")
        self.number = len(_ALL)
        _ALL.append(self)
        _automaton.cache_clear()


_ALL: list[Cues] = []


def known() -> int:
    """Return how many cues there are: those of a smaller number are looked for."""
    return len(_ALL)


@lru_cache(maxsize=1)
def _automaton() -> Any:
    import ahocorasick

    whose: dict[str, int] = {}
    for cues in _ALL:
        for wording in cues.wordings:
            whose[wording] = whose.get(wording, 0) | 1 << cues.number
    automaton = ahocorasick.Automaton()
    for wording, bits in whose.items():
        automaton.add_word(wording, (len(wording), bits))
    automaton.make_automaton()
    return automaton


def places(folded: str) -> Iterator[tuple[int, int]]:
    """Yield where wordings stand in folded text, and whose each is: a bit for the number of each cues."""
    for last, (length, bits) in _automaton().iter(folded):
        yield last + 1 - length, bits
