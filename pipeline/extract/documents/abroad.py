"""Whether an article tells of another country: `Hiến pháp` and `luật hôn nhân` there are not Vietnam's."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any

import regex

from ...language.reading import Reading
from ...lexicon import laws, provinces


@lru_cache(maxsize=1)
def _places() -> Any:
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
    away = sorted(laws.other_countries() - set(home))
    parts = []
    for group, names in (("home", home), ("away", away)):
        parts.append(
            f"(?P<{group}>{'|'.join(map(regex.escape, sorted(set(names), key=lambda n: (-len(n), n))))})"
        )
    return regex.compile(rf"(?<![\p{{L}}])(?:{'|'.join(parts)})(?![\p{{L}}])")


def is_abroad(reading: Reading) -> bool:
    """Tell whether the article names other countries more often than anything of Vietnam."""
    counts = Counter(
        m.lastgroup for m in _places().finditer(reading.folded) if reading.text[m.start()].isupper()
    )
    return counts["away"] > counts["home"]
