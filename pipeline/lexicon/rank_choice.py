"""What a trait weighs in the choice of who holds a place, learned from labelled places.

`rank_choice.csv` is written by `benchmarks/rank_choice.py`; what the traits mean is told in
`extract.ranks.traits`.
"""

from __future__ import annotations

from functools import lru_cache

from .table import LexiconError, rows


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Return traits to their weights, in units of log odds; a trait that is not there weighs nothing.

    Raises LexiconError for a weight that is no number.
    """
    out = {}
    for row in rows("rank_choice", required=("trait", "weight"), unique=("trait",)):
        try:
            out[row["trait"]] = float(row["weight"])
        except ValueError:
            raise LexiconError(f"rank_choice.csv: {row['trait']!r} weighs {row['weight']!r}") from None
    return out
