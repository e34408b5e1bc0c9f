"""A sentence as a row of tokens: what the grammar of titles and names walks over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

# Words keep inner marks that belong to them: K'Mák, Jong-un, GD&ĐT, T.Ư, A.Guterres, 31/12.
_TOKEN = regex.compile(
    r"(?P<prefix>\b(?:TP|Tp|T\.P|TX|Tx|Q|P|H|KP)(?=\.\s?[\p{Lu}\d]))\.?"
    r"|\b[HKY]['’ʼ`](?=\s?\p{Lu})(?!\S*['’])"
    r"|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.'’ʼ`&/-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*"
    r"|[^\s\p{L}\p{N}]"
)


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


def tokenize(text: str, folded: str, start: int, end: int) -> Line:
    """Return the tokens of `text[start:end]`; `folded` is the same text folded, of the same length."""
    spans = []
    for m in _TOKEN.finditer(text, start, end):
        spans.append(m.span("prefix") if m["prefix"] else m.span())
    return Line(
        words=[folded[a:b] for a, b in spans],
        starts=[a for a, _ in spans],
        ends=[b for _, b in spans],
        capital=[text[a].isupper() for a, _ in spans],
        upper=[b - a > 1 and text[a:b].isupper() for a, b in spans],
    )
