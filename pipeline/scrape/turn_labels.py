"""Labels of interview turns: `PV:`, `Phóng viên Báo A:`, `Ông Hải - Phó Bí thư:`; dashes and stars."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from ..language.lazily import lazy_regex
from ..language.spelling import fold
from ..lexicon.speech import address_words, alternation, turn_labels

#: What opens a turn without a label.
DASH = lazy_regex(r"\s*[-\u2013\u2014\u2022]\s*(?=\S)")
STAR = lazy_regex(r"\s*\*+\s*(?=[^\s*])")
_LABEL = lazy_regex(r"\s*(?:[-\u2013\u2014\u2022*]\s*)?(?P<label>[^:?!\n]{1,160}?)\s*:\s*(?=\S)")
_NAME_LIKE = lazy_regex(r"\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,5}")


def label_end(text: str, start: int, end: int) -> int:
    """Return where a turn's own words begin: after its dash or star and after `Phóng viên:`, `Ông Võ Trọng
    Hải - Phó Bí thư ...:`; `start` where it has no label.
    """
    if (label := label_of(text[start:end])) is not None:
        return start + label[1]
    for mark in (STAR, DASH):
        if m := mark.match(text, start, end):
            return int(m.end())
    return start


def label_span(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of a turn's label without dash and colon (`Ông Hải`), None where it has none."""
    m = _LABEL.match(text, start, end)
    return m.span("label") if m is not None and label_of(text[start:end]) is not None else None


@lru_cache(maxsize=1)
def _address() -> re.Pattern[str]:
    """Match an address, a role or a title at the start of a label: `Ông`, `PGS.TS`, `Thứ trưởng`."""
    return re.compile(
        alternation(w.word for w in address_words().values() if w.use in ("address", "role", "title"))
    )


def label_of(paragraph: str) -> tuple[str, int] | None:
    """Return a paragraph's label (`question`, `answer`) and where its words begin."""
    m = _LABEL.match(paragraph)
    if m is None:
        return None
    label, folded = m["label"], fold(m["label"])
    for turn in turn_labels().values():
        if folded == turn.word or (
            turn.outlet_follows and folded.startswith(turn.word + " ") and _outlet_like(label)
        ):
            return turn.role, m.end()
    head = _address().match(folded)
    if head is not None and _NAME_LIKE.search(label, max(head.end() - 1, 0)):
        return ("answer", m.end()) if _is_speaker(label, head.end()) else None
    if len(label) <= 40 and label.count(" ") >= 1 and _NAME_LIKE.fullmatch(label):
        return "answer", m.end()
    return None


def _outlet_like(label: str) -> bool:
    """Tell whether most words of a label are capitalised: `Phóng viên Báo Pháp luật Việt Nam`."""
    return (
        len(label) < 45
        and not any(c in label for c in ',.;"“')
        and sum(w[0].isupper() for w in label.split()) * 2 >= len(label.split())
    )


def _is_speaker(label: str, head_end: int) -> bool:
    """Tell a speaker (`Ông Hải`, `Ông Võ Trọng Hải - Phó Bí thư Tỉnh uỷ`) from a clause (`Ông Hải cho
    biết`).
    """
    rest = label[head_end:].strip()
    m = _NAME_LIKE.match(rest)
    if m is None:
        return len(rest) < 60 and not regex.search(r"\p{Ll} (?:đã|cho|nói|cũng|nhấn|khẳng|rằng)\b", rest)
    after = rest[m.end() :].lstrip()
    return not after or after[0] in ",-–—("
