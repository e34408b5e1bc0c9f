"""What a trait weighs in the choice of who holds a place, learned from labelled places.

`rank_choice.csv` is written by `benchmarks/rank_choice.py`; what the traits mean is told in
`extract.ranks.traits`.
"""

from __future__ import annotations

import csv
from functools import lru_cache

from .table import LexiconError, text_of


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Return traits to their weights, in units of log odds; a trait that is not there weighs nothing.

    The table has thousands of rows and is read before the first rank of a process, so it is not looked
    through as the tables written by hand are. Raises LexiconError for a row that is no trait and number.
    """
    lines = csv.reader(text_of("rank_choice").splitlines()[1:], strict=True)
    out: dict[str, float] = {}
    try:
        for trait, weight in lines:
            out[trait] = float(weight)
    except ValueError as error:
        raise LexiconError(f"rank_choice.csv line {lines.line_num + 1}: {error}") from None
    return out
