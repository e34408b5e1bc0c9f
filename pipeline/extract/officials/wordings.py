"""How two wordings of one position differ: letters for words, a field behind the body, fewer fields."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from ...lexicon.office_cues import abbreviations, cues
from ...lexicon.organizations import fields, head_at

_BY_FIELDS = cues("by_fields")
_CHARGE = " phụ trách "
#: Words that tell nothing of a position.
EMPTY = frozenset([",", "-", "(", ")", "&", "và", "của", "về", "các", "/", "."])


@lru_cache(maxsize=4096)
def uncharged(words: str) -> str:
    """Return a position without the field behind its body: `phó chủ tịch ubnd tỉnh | phụ trách nội chính`."""
    office, charge, _ = words.partition(_CHARGE)
    return office if charge and _names_body(tuple(office.split())) else words


def _names_body(words: tuple[str, ...]) -> bool:
    return any(head_at(words, at) for at in range(1, len(words)))


@lru_cache(maxsize=16384)
def by_letters(short: str, full: str) -> bool:
    """Tell whether one wording has letters for words of the other: `Bộ TN - MT` for `Bộ Tài nguyên - Môi
    trường`.
    """
    left, right = _differing(short, full)
    return len(right) > len(left) > 0 and "".join(map(_letters, left)) == "".join(
        _letters(w)[0] for w in right
    )


def spells_out(full: str, short: str) -> bool:
    """Tell whether a wording has words for letters that not everybody knows: `Cục ĐTNĐ`, unlike `Bộ GTVT`."""
    return by_letters(short, full) and not abbreviations().keys() >= set(_differing(short, full)[0])


def _differing(short: str, full: str) -> tuple[list[str], list[str]]:
    """Return the words of two wordings without those at either end that they share."""
    left, right = ([w for w in words.split() if w not in EMPTY] for words in (short, full))
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    return left, right


def _letters(word: str) -> str:
    """Return a word without its marks: án has the letter a."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def goes_on_with_field(short: str, more: tuple[str, ...]) -> bool:
    """Tell whether the words only go on with a ministry's or a department's fields: `Sở Tài nguyên | và Môi
    trường`.
    """
    while more and more[0] in ("-", "và", ",", "&"):
        more = more[1:]
    words = short.split()
    opened = any(word in _BY_FIELDS and fields().longest(words, at + 1) for at, word in enumerate(words[:-1]))
    found = fields().longest(more, 0) if opened and more else None
    return found is not None and found[0] == len(more)
