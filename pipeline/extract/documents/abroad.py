"""Whether an article tells of another country: `Hiến pháp` and `luật hôn nhân` there are not Vietnam's."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from ...language.alternatives import NOT_AFTER_LETTER, NOT_BEFORE_LETTER, longest_of
from ...language.reading import Reading
from ...lexicon import laws, provinces


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
    return re.compile(
        rf"{NOT_AFTER_LETTER}(?:(?P<home>{longest_of(home)})|(?P<away>{longest_of(away)})){NOT_BEFORE_LETTER}"
    )


def is_abroad(reading: Reading) -> bool:
    """Tell whether the article names other countries more often than anything of Vietnam."""
    counts = Counter(
        m.lastgroup for m in _places().finditer(reading.folded) if reading.text[m.start()].isupper()
    )
    return counts["away"] > counts["home"]
