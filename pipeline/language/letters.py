r"""Classes of characters for `re`, which has no `\p{Lu}`: what goes between the brackets of a class.

`regex` takes two to five times as long over a text. A class that stands first in a pattern for `re` is looked
for without trying the pattern at every place, so what may not stand before it goes behind it:
`[{UPPER}](?<![{LETTER}].)`. Characters beyond U+FFFF, which no paper's letters are, belong to none.
"""

from __future__ import annotations

import unicodedata


def _classes() -> dict[str, str]:
    """Return by general category (`Lu`) its characters as ranges."""
    ranges: dict[str, list[tuple[int, int]]] = {}
    before = ""
    for code in range(0x10000):
        category = unicodedata.category(chr(code))
        if category[0] in "LMN":
            known = ranges.setdefault(category, [])
            first = known.pop()[0] if category == before else code
            known.append((first, code))
        before = category
    return {c: "".join(f"{chr(a)}-{chr(b)}" for a, b in found) for c, found in ranges.items()}


_BY_CATEGORY = _classes()


def _of(*kinds: str) -> str:
    return "".join(text for category, text in _BY_CATEGORY.items() if category.startswith(kinds))


UPPER, LOWER, LETTER, MARK, NUMBER = _of("Lu"), _of("Ll"), _of("L"), _of("M"), _of("N")
