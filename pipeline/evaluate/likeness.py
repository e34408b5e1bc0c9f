"""When two wordings count as the same in evaluation.

These are the definitions that the published figures rest on. They are looser than the keys of the store
(punctuation falls away), and must not follow them when those change.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Any

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE_BEFORE_VOWEL = re.compile(rf"([oue])([{_TONES}])([aeyiuo])(?![{_TONES}])")
_TONE_AFTER_PAIR = re.compile(rf"(o|u)([aey])([{_TONES}])")
_WORD = re.compile(r"[\w/%&+.-]*\w")
_NUMBER_BREAK = re.compile(r"[^0-9a-zđư]+")

Row = dict[str, Any]


@lru_cache(maxsize=65536)
def _norm(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.lower())
    decomposed = _TONE_BEFORE_VOWEL.sub(r"\1\3\2", decomposed)
    decomposed = _TONE_AFTER_PAIR.sub(r"\1\2\3", decomposed)
    return " ".join(_WORD.findall(unicodedata.normalize("NFC", decomposed)))


def norm(value: object) -> str:
    """Return a value's words in lower case, the tone mark of a vowel pair in one place (uỷ = ủy)."""
    return _norm(str(value or ""))


def words_f1(a: object, b: object) -> float:
    """Return the F1 of shared words, 0 where none is shared."""
    left, right = Counter(norm(a).split()), Counter(norm(b).split())
    same = (left & right).total()
    return 2 * same / (left.total() + right.total()) if same else 0.0


def number_parts(number: object) -> tuple[str, ...]:
    """Return a document number's parts, so that 16-NQ/TW and 16/NQ-TW are one."""
    return tuple(part for part in _NUMBER_BREAK.split(norm(number)) if part)


def near(a: object, b: object) -> bool:
    """Tell whether two wordings share half of their words."""
    return words_f1(a, b) >= 0.5


def same_words(a: object, b: object) -> bool:
    """Tell whether two wordings are the same but for case, tone placement and punctuation."""
    return norm(a) == norm(b)


def same_set(a: list[str], b: list[str]) -> bool:
    """Tell whether two lists hold the same wordings, whatever their order."""
    return {norm(x) for x in a} == {norm(x) for x in b}
