"""Places as numbers: `37`, `03`, `thứ nhất`, `thứ mười một`, and ranges of years and totals."""

from __future__ import annotations

WORDS = {
    "nhất": 1, "một": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "lăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "chục": 10,
}  # fmt: skip

#: A whole number in digits: not part of a decimal, a date, a score, a percentage or a code.
DIGITS = r"(?<![\d.,/])\d{1,4}(?!\d|[.,]\d| ?%|-?[a-zđ])"
#: A number in words up to nineteen; `năm` only counts after thứ, hạng or vị trí, since alone it is a year.
WORD = (
    r"(?:mười(?: +(?:một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|bẩy|tám|chín))?|nhất|nhì|hai|ba|tư|bốn|năm|"
    r"sáu|bảy|bẩy|tám|chín)(?!\w)"
)
#: `xếp hạng 1.549`: a dot parts the thousands.
THOUSANDS = r"(?<![\d.,/])\d{1,2}\.\d{3}(?!\d|[.,]\d|\s?%)"
NUMBER = rf"(?:{THOUSANDS}|{DIGITS}|{WORD})"


def value(surface: str) -> int | None:
    """Return the number that folded digits or words write, None for anything else and for zero."""
    digits = surface.replace(".", "")
    if digits.isdigit():
        return int(digits) or None
    parts = surface.split()
    if len(parts) == 2 and parts[0] == "mười" and parts[1] in WORDS:
        return 10 + WORDS[parts[1]]
    return WORDS.get(surface)
