r"""Classes of characters for `re`, which has no `\p{Lu}`: what goes between the brackets of a class.

`regex` takes two to five times as long over a text. A class that stands first in a pattern for `re` is looked
for without trying the pattern at every place, so what may not stand before it goes behind it:
`[{UPPER}](?<![{LETTER}].)`. Held are the scripts with capitals: Latin, Greek, Cyrillic, Armenian.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby

#: The blocks of those scripts; marks among them.
_BLOCKS = (range(0x590), range(0x1E00, 0x2000))


def _of(kind: str) -> str:
    """Return the characters whose general category begins so (`Lu`), as few ranges as they are."""
    return "".join(
        chr(run[0]) + (f"-{chr(run[-1])}" if len(run) > 1 else "")
        for block in _BLOCKS
        for is_one, codes in groupby(block, lambda code: unicodedata.category(chr(code)).startswith(kind))
        if is_one and (run := [*codes])
    )


UPPER, LOWER, LETTER, MARK, NUMBER = _of("Lu"), _of("Ll"), _of("L"), _of("M"), _of("N")
