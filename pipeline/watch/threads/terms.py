"""What an article is about, as weighted terms: pairs of neighbouring syllables, and numbers of documents.

A pair weighs by how rare it is in the press (`frequency.csv`: the pairs that two hundred or more of 20,000
articles have), by how often and how prominently the article has it, and more where both begin with capitals.
Most Vietnamese words are pairs, and names are chains of them.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from ...language.spelling import fold, nfc

#: Articles that the frequencies were counted in, and fewest articles of a pair in the table.
COUNTED, FEWEST = 20_000, 200
#: Articles of 20,000 that a pair which is not in the table is taken to be in.
RARE = 25
#: How much a syllable counts in the headline, in the lead, in the body; and characters of the body read.
HEADLINE, LEAD, BODY, READ = 3.0, 2.0, 1.0, 4000
#: How much more a pair in capitals weighs, and terms that an article is known by.
NAME, KEPT = 2.0, 150
_CLAUSE = re.compile(r"[.,;:!?…]+(?=\s|$)|[\"“”()\n]+")
_WORD = re.compile(r"\d[\d.,]*(?:/[\w/&-]+)?|\w+(?:[/&-]\w+)*")

Terms = dict[str, float]


@lru_cache(maxsize=1)
def _frequency() -> dict[str, int]:
    """Return pair -> articles of `COUNTED` that have it. Raises ValueError for a row that breaks a rule."""
    text = files(__package__).joinpath("frequency.csv").read_text(encoding="utf-8")
    table: dict[str, int] = {}
    for row in csv.DictReader(text.splitlines(), strict=True):
        count = int(row["articles"])
        if row["pair"] in table or not FEWEST <= count <= COUNTED:
            raise ValueError(f"frequency.csv: {row['pair']!r} comes twice or has an odd count")
        table[row["pair"]] = count
    return table


def pairs(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pairs of neighbouring syllables of a text, folded, none across punctuation, and whether both
    begin with capitals; and its numbers with a stroke, such as 57/2024/NĐ-CP.
    """
    for clause in _CLAUSE.split(nfc(text)):
        words = _WORD.findall(clause)
        folded = fold(" ".join(words)).split(" ")
        for (one, other), pair in zip(pairwise(words), pairwise(folded), strict=True):
            yield " ".join(pair), one[:1].isupper() and other[:1].isupper()
        yield from ((word, True) for word in folded if "/" in word)


def terms(headline: str, lead: str, body: str) -> Terms:
    """Return the terms that an article is known by, their weights a vector of length one."""
    names: set[str] = set()
    shares: dict[str, float] = {}
    for text, share in ((headline, HEADLINE), (lead, LEAD), (body[:READ], BODY)):
        for pair, name in pairs(text):
            shares[pair] = shares.get(pair, 0.0) + share
            if name:
                names.add(pair)
    weights = {p: _weight(p, n, p in names) for p, n in shares.items()}
    best = sorted(weights.items(), key=lambda w: (-w[1], w[0]))[:KEPT]
    length = math.sqrt(sum(w * w for _, w in best)) or 1.0
    return {term: round(w / length, 4) for term, w in best}


def _weight(pair: str, share: float, name: bool) -> float:
    rarity = math.log(COUNTED / _frequency().get(pair, RARE))
    return (1 + math.log(share)) * rarity**2 * (NAME if name else 1.0)


def likeness(one: Terms, other: Terms) -> float:
    """Return how alike two articles are: the cosine of their terms, 0 to 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum(w * other[t] for t, w in one.items() if t in other)
