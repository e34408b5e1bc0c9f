"""What full stops stand after: abbreviations that go on, and words that plainly open a new sentence.

The openers are words that 8,000 articles of the press set in capitals at the start of a sentence at least
nineteen times in twenty, cleared of syllables of personal names and places; and phrases of that kind.
"""

from __future__ import annotations

from functools import lru_cache

from ..language.spelling import key
from .table import LexiconError, once, rows


@lru_cache(maxsize=1)
def abbreviations() -> frozenset[str]:
    """Return the abbreviations as keys (`spelling.key`), without their closing stop."""
    found = [key(row["abbreviation"]) for row in rows("abbreviations", required=("abbreviation", "meaning"))]
    once("abbreviations", found)
    return frozenset(found)


@lru_cache(maxsize=1)
def openers() -> frozenset[str]:
    """Return the words and phrases that open a sentence, capitalised as they stand there."""
    found = [row["opener"] for row in rows("sentence_openers", required=("opener",))]
    once("sentence_openers", found)
    for opener in found:
        first, *rest = opener.split()
        if not first[0].isupper():
            raise LexiconError(f"sentence_openers: {opener!r} does not begin with a capital")
        if rest and first in found:
            raise LexiconError(
                f"sentence_openers: {opener!r} could never be reached, since {first!r} is there"
            )
    return frozenset(found)
