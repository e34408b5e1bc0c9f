"""Whom a sentence is about by its own words: `Năm nay, | Hà Nội | vượt chỉ tiêu`."""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...lexicon.rank_words import any_of
from .clauses import Clauses
from .nearby import at_place
from .vocabulary import NOT_PLACED, OFFICE, REPORTING

#: `Đáng chú ý trong PCI năm nay là | tỉnh Hậu Giang`: whom the sentence goes on to.
_FOCUS = lazy_re(
    rf"[ \"“'–-]*(?:(?:trong đó|tuy nhiên|đặc biệt|bên cạnh đó|ngoài ra),? )?(?:điểm |cái tên |trường hợp )?"
    rf"{any_of('focus')}(?:,| (?:[^,;:.()\n]{{2,70}} )?)(?:là|phải kể đến|có thể kể đến|thuộc về) "
    r"(?:(?:trường hợp|sự [^,;:.()]{2,30}?) của |trường hợp )?"
)
#: `Hà Nội | ngày 5/3`: a date behind a name.
_DAY = lazy_re(r" (?:ngày|hôm|tháng|năm) \d.*$")


def lead(clauses: Clauses) -> str | None:
    """Return the name that a sentence is about: whom its opening goes on to, else its first noun phrase with
    a name that is nobody who speaks; of a measure, the place where it is measured.
    """
    text, folded, start, end = clauses.text, clauses.folded, clauses.sentence.start, clauses.sentence.end
    focus = _FOCUS.match(folded, start, end)
    phrase = clauses.phrase(focus.end(), end) if focus is not None else None
    if phrase is not None and phrase.name is not None and phrase.measure is None:
        return text[slice(*phrase.name)].rstrip(" .")
    stretches = clauses.stretches(start, end)[::-1]
    place = at_place(clauses, stretches[:1])
    for stretch in stretches:
        phrase = clauses.phrase(stretch.start, stretch.end) if stretch.kind == "noun" else None
        if phrase is None:
            continue
        if phrase.name is None:
            if phrase.measure is not None and place is not None:
                return text[slice(*place)]
            continue
        if REPORTING.match(folded, phrase.end, end) or OFFICE.match(folded, phrase.name[0]):
            continue
        if phrase.measure is None and NOT_PLACED.match(folded, phrase.start):
            continue
        return _DAY.sub("", text[slice(*phrase.name)]).rstrip(" .")
    return None
