"""Vietnamese spelling: one form to store, one to compare.

What people see keeps the paper's spelling. Comparison goes through `fold`, which changes characters one for
one, so that an offset in the folded text is the same offset in the original.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .alternatives import NOT_BEFORE_LETTER
from .lazily import lazy_re

#: Lower-case characters that stand for others: eth for đ, spaces, dashes, quotation marks.
_LOOKALIKES = {
    "\u00f0": "đ",
    **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\u3000\t", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u0060\u00b4\u2032", "'"),
}

#: Most characters of a text that are looked at one by one, rather than looked for.
_SHORT = 40


def _tone_table() -> dict[str, str]:
    """Map each new-style open syllable ending (oà, oè, uỳ) to the old style (òa, òe, ùy)."""
    table: dict[str, str] = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in "\u0300\u0301\u0303\u0309\u0323":
            new = first + unicodedata.normalize("NFC", second + tone)
            old = unicodedata.normalize("NFC", first + tone) + second
            table[new] = old
    return table


_NEW_TO_OLD = _tone_table()
_AFTER_O = "".join(new[1] for new in _NEW_TO_OLD if new[0] == "o")
_AFTER_U = "".join(new[1] for new in _NEW_TO_OLD if new[0] == "u")
# Only open syllables differ: hoà = hòa, but hoàn has one spelling; after q the u is part of the consonant.
_NEW_STYLE = lazy_re(rf"(?:o[{_AFTER_O}]|u[{_AFTER_U}])(?<!q..){NOT_BEFORE_LETTER}")
#: A text in lower case without any of these is folded.
_TO_FOLD = frozenset(_LOOKALIKES).union(_AFTER_O, _AFTER_U)


def nfc(text: str) -> str:
    """Return the text as the project stores it: NFC, and nothing else changed."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def lower(text: str) -> str:
    """Lower-case without changing the length (U+0130 would grow)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """Return the text for comparison, same length: lower case, tone marks in the old style (uỷ = ủy),
    eth as đ, one kind of space, dash and quotation mark. Marks stay: Hạnh and Hành are two names.
    """
    if text.isascii() and "`" not in text and "\t" not in text:
        return text.lower()
    folded = lower(text)
    if len(folded) <= _SHORT and _TO_FOLD.isdisjoint(folded):
        return folded
    # Most texts hold few of them, and looking for a character costs a fraction of translating all.
    for char, usual in _LOOKALIKES.items():
        if char in folded:
            folded = folded.replace(char, usual)
    return _NEW_STYLE.sub(_in_old_style, folded)


def _in_old_style(found: re.Match[str]) -> str:
    return _NEW_TO_OLD[found.group()]


@lru_cache(maxsize=65536)
def key(text: str) -> str:
    """Return the key under which spellings of one wording meet: folded, single spaces."""
    return " ".join(fold(nfc(text)).split())


_Y = "yýỳỷỹỵ"
_Y_TO_I = str.maketrans(_Y, "iíìỉĩị")
_I_FOR_Y = lazy_re(rf"\b((?:[hklmst]|qu))([{_Y}])\b")


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Return the key of a person's name: as `key`, with sỹ = sĩ, lý = lí, quý = quí (one person, two
    spellings). Marks are kept, since they tell names apart.
    """
    found = key(name)
    if not any(map(found.__contains__, _Y)):
        return found
    return _I_FOR_Y.sub(lambda m: m[1] + m[2].translate(_Y_TO_I), found)


def bare(text: str) -> str:
    """Return the text without marks and with đ as d, for search and addresses: `do van chien`."""
    decomposed = unicodedata.normalize("NFD", key(text).replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def plain(text: str) -> str:
    """Return the text folded and without marks, same length, so that offsets stay: for finding what was typed
    without marks in NFC text. Marks that stand alone stay.
    """
    return fold(text).translate(_PLAIN)


#: The letter under each precomposed letter of Latin script.
_PLAIN = {
    code: base
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if len(base := unicodedata.normalize("NFD", chr(code))[0]) == 1
} | {ord("đ"): "d"}
