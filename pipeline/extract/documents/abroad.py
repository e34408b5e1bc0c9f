"""Whether an article tells of another country: `Hiến pháp` and `luật hôn nhân` there are not Vietnam's."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from ...language.alternatives import NOT_AFTER_LETTER, NOT_BEFORE_LETTER, longest_of
from ...language.compiled import compiled_re
from ...language.lazily import lazy_regex
from ...language.reading import Reading
from ...language.spelling import fold
from ...lexicon import laws, names, provinces
from ...lexicon.names import is_syllable

_BEFORE = lazy_regex(r"(\p{Lu}\p{L}*)\ $")
_AFTER = lazy_regex(r"\ (\p{Lu}\p{Ll}+)")


@lru_cache(maxsize=1)
def _places() -> re.Pattern[str]:
    home = [
        *provinces.names(),
        "việt nam",
        "vn",
        "đại biểu quốc hội",
        "đbqh",
        "ubnd",
        "hđnd",
        "tp hcm",
        "bộ chính trị",
        "đảng ta",
    ]
    away = laws.other_countries() - set(home)
    return compiled_re(
        rf"{NOT_AFTER_LETTER}(?:(?P<home>{longest_of(home)})|(?P<away>{longest_of(away)})){NOT_BEFORE_LETTER}"
    )


def is_abroad(reading: Reading) -> bool:
    """Tell whether the article names other countries more often than anything of Vietnam."""
    counts = Counter(
        m.lastgroup
        for m in _places().finditer(reading.folded)
        if reading.text[m.start()].isupper() and not in_a_name(reading.text, *m.span())
    )
    return counts["away"] > counts["home"]


def in_a_name(text: str, start: int, end: int) -> bool:
    """Tell the syllable of a person's name from the country: `ông Nguyễn Đức Hoàng`, but `Thủ tướng Đức`."""
    if " " in text[start:end]:
        return False
    before, after = _BEFORE.search(text, max(0, start - 12), start), _AFTER.match(text, end)
    surname = before is not None and fold(before[1]) in names.surnames()
    return surname or (after is not None and is_syllable(fold(after[1])))
