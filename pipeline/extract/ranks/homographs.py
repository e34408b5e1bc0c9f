"""Countries whose name is a common word and opens a sentence: `Anh lên hai bậc`, `Đức tụt xuống thứ 9`."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re, lazy_regex
from ...language.reading import Reading
from ...language.spelling import key
from ...lexicon.countries import countries
from ...lexicon.rank_cues import alternatives, cues

_NAMES = ("Anh", "Đức", "Áo", "Ý")
#: `của | Anh`, `Pháp, | Anh và Ý`: with a capital within a sentence, where `anh` for him has none.
_WITHIN = lazy_regex(r"[\p{Ll},] (?<!tiếng )Anh(?! \p{Lu})(?!\w)")
_HIM = lazy_re(r"(?<![\w])anh(?! (?:em|hùng|trai)|\w)")
_CAPITALS = lazy_regex(r"\p{Lu}\w*(?: \p{Lu}\w*)*")
#: How many other countries an article names in which `Anh` is one.
_SEVERAL = 2


@lru_cache(maxsize=1)
def _moves() -> re.Pattern[str]:
    table = cues()
    verbs = alternatives(chain(*(table[k] for k in ("verb", "mover", "up", "down", "first"))))
    return compiled_re(rf"(?: (?:vẫn|đã|cũng|hiện|tiếp tục|lại|chỉ|đang|năm nay|bất ngờ))* {verbs}(?!\w)")


def opening(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of such a name that opens the sentence `[start, end)`, None where none does."""
    text, folded = reading.text, reading.folded
    while start < end and text[start] in " \"“'":
        start += 1
    name = next((n for n in _NAMES if text.startswith(n + " ", start, end)), None)
    if name is None or _moves().match(folded, start + len(name), end) is None:
        return None
    return (start, start + len(name)) if name != "Anh" or _speaks_of_countries(text) else None


def _speaks_of_countries(text: str) -> bool:
    """Tell whether `Anh` is the country in an article: named so elsewhere, or one of several without him."""
    if _WITHIN.search(text):
        return True
    if _HIM.search(text):
        return False
    others = {key(name) for name in _CAPITALS.findall(text)} & countries().keys()
    return len(others - {"anh"}) >= _SEVERAL
