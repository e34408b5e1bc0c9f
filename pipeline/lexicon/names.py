"""Surnames and the marks of personal names of all peoples of Vietnam.

A `surname` opens a name of two to five syllables; an `element` is the mark or clan of a name that has no
surname (`Y Thanh Hà Niê Kđăm`, `H'Yim Kđoh`, `K'Mák`).
"""

from __future__ import annotations

from functools import lru_cache

from ..language.lazily import lazy_re
from ..language.spelling import key
from .phrases import Phrases
from .table import LexiconError, rows


@lru_cache(maxsize=1)
def surnames() -> dict[str, int]:
    """Return the folded surnames with their place by frequency; rare ones and those of peoples have 200."""
    out = {}
    for row in rows("surnames", required=("surname", "kind"), unique=("surname",)):
        if row["kind"] not in ("surname", "element"):
            raise LexiconError(f"surnames.csv: {row['surname']}: kind is not one of its values")
        if row["kind"] == "surname" and " " not in row["surname"]:
            out[key(row["surname"])] = int(row["rank"] or 200)
    return out


@lru_cache(maxsize=1)
def addresses() -> Phrases[str]:
    """Return what stands before a name and is no office, with its kind: `address` (ông), `occupation` (nhạc
    sĩ), or a grade of the `police` and army (Đại tá) or an `academic` one (PGS.TS).
    """
    kinds = frozenset({"address", "occupation", "police", "academic"})
    entries = []
    for row in rows("addresses", required=("words", "kind"), unique=("words",)):
        if row["kind"] not in kinds:
            raise LexiconError(f"addresses.csv: {row['words']}: kind is not one of its values")
        entries.append((key(row["words"]), row["kind"]))
    return Phrases("addresses.csv", entries)


@lru_cache(maxsize=1)
def elements() -> frozenset[str]:
    """Return the folded first words of names without a surname: markers and clans."""
    marks = {
        key(row["surname"]) for row in rows("surnames", required=("surname",)) if row["kind"] == "element"
    }
    clans = {key(row["surname"]) for row in rows("surnames", required=("surname",)) if " " in row["surname"]}
    # Công Tằng Tôn Nữ and Buôn Yă begin with words that are something else by far more often.
    return frozenset(name.split()[0] for name in marks | clans) - {"công", "buôn", "thị"}


_TONES = str.maketrans(
    "áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ",
    "aaaaa" "âââââ" "ăăăăă" "eeeee" "êêêêê" "iiiii" "ooooo" "ôôôôô" "ơơơơơ" "uuuuu" "ưưưưư" "yyyyy",
)  # fmt: skip
_SYLLABLE = lazy_re(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
    r"(?:oai|oay|oeo|uai|uây|uôi|uya|uyê|uyu|ươi|ươu|iêu|yêu|oao|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iê|oa|oă|oe|oi|oo|ôi|ơi"
    r"|ua|uâ|ui|uê|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])"
    r"(?:ch|ng|nh|[cmnpt])?"
)


@lru_cache(maxsize=65536)
def is_syllable(folded: str) -> bool:
    """Tell whether a folded word can be a Vietnamese syllable: `hải` and `sen` can, `putin` cannot."""
    return _SYLLABLE.fullmatch(folded.translate(_TONES)) is not None
