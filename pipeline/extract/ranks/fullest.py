"""The fullest name of a subject: `Tám` is `Lê Văn Tám`, and so is `Chủ tịch Sao Mai`, as the text says."""

from __future__ import annotations

from collections import Counter

import regex

from ...language.reading import Reading
from ...language.spelling import fold
from .rows import Row
from .vocabulary import OFFICE, TITLE

_NAME = r"\p{Lu}[\p{L}'.]*(?: \p{Lu}[\p{L}'.]*){1,4}"


def named_in_full(reading: Reading, rows: list[Row]) -> None:
    """Give rows the full name of a person whom they name by the given name or by the office alone."""
    known: dict[str, str] = {}
    for row in rows:
        if row.subject not in known:
            known[row.subject] = _full(reading.text, row.subject)
        row.subject = known[row.subject]


def _full(text: str, subject: str) -> str:
    if " " not in subject:
        return _by_given_name(text, subject)
    low = fold(subject)
    return _by_office(text, subject) if OFFICE.match(low) or TITLE.match(low) else subject


def _by_given_name(text: str, given: str) -> str:
    """The one name of three words and more that ends in a given name; the given name itself without one."""
    if not given[:1].isupper() or len(given) < 2 or given.isupper():
        return given  # `Trung Quốc | ZTE`
    pattern = regex.compile(
        r"(?<![\w.])(?!(?:Ông|Bà|Anh|Chị|Cô|Em|Bầu) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,3} "
        rf"{regex.escape(given)}(?!\w| \p{{Lu}})"
    )
    found = Counter(pattern.findall(text)).most_common(2)
    sure = len(found) == 1 or (len(found) == 2 and found[0][1] > 2 * found[1][1])
    return found[0][0] if sure else given


def _by_office(text: str, office: str) -> str:
    """The person who holds an office: `Chủ tịch Sao Mai Lê Văn Tám`, `Lê Văn Tám - Chủ tịch Sao Mai`."""
    words = regex.escape(office)
    found = {
        m["name"].rstrip(".")
        for pattern in (
            rf"{words},? (?:ông |bà )?(?P<name>{_NAME})(?! \p{{Lu}})",
            rf"(?<![\w.] )(?P<name>{_NAME})(?:,| -| –) {words}",
        )
        for m in regex.finditer(pattern, text)
    }
    return found.pop() if len(found) == 1 else office
