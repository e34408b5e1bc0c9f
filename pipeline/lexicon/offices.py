"""Words that tell one office from another when positions of many articles are compared.

`offices.csv` holds abbreviations with what they stand for (`UBND`), the titles of high national office (one
bearer, or few, in the country: `Bộ trưởng`), other distinctive titles (`đại biểu Quốc hội`), the words that
show an office below the province (`xã`), and those that only look like one (`xã hội`).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest

import regex

from ..language.compiled import compiled_regex
from ..language.spelling import key
from .table import LexiconError, rows

_KINDS = frozenset({"abbreviation", "national", "distinctive", "local", "not local"})


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {kind: {} for kind in _KINDS}
    for row in rows("offices", required=("kind", "words"), unique=("kind", "words")):
        if row["kind"] not in _KINDS or bool(row["meaning"]) != (row["kind"] == "abbreviation"):
            raise LexiconError(f"offices.csv: {row['words']}: kind or meaning is not one of its values")
        table[row["kind"]][key(row["words"])] = key(row["meaning"])
    return table


@lru_cache(maxsize=2)
def _any_of(kind: str) -> regex.Pattern[str]:
    words = sorted(_table()[kind], key=len, reverse=True)
    return compiled_regex(rf"(?<!\p{{L}})(?:{'|'.join(map(regex.escape, words))})(?!\p{{L}})")


@lru_cache(maxsize=65536)
def office_key(wording: str) -> str:
    """Return the key under which the wordings of one office meet: `Chủ tịch UBND TP Huế` is
    `chủ tịch ủy ban nhân dân thành phố huế`. Punctuation and the word `tỉnh` (but not `Tỉnh ủy`) are dropped.
    """
    meanings = _table()["abbreviation"]
    given = key(wording).replace("tp.", "tp. ").replace(",", " ").split()
    words = " ".join(meanings.get(word, word) for word in given).split()
    kept = (w for w, after in zip_longest(words, words[1:]) if w != "-" and (w != "tỉnh" or after == "ủy"))
    return " ".join(kept)


def is_national(position: str) -> bool:
    """Tell whether a position is a high national office: its wording begins with one's title."""
    office = office_key(position)
    return any(office == t or office.startswith(t + " ") for t in _table()["national"])


def is_distinctive(position: str) -> bool:
    """Tell whether a position without an organisation still ties two sightings of one name together."""
    return is_national(position) or office_key(position) in _table()["distinctive"]


def is_local(position: str) -> bool:
    """Tell whether a position is below the province or in a school: its wording names such a unit."""
    return _any_of("local").search(_any_of("not local").sub("", key(position))) is not None
