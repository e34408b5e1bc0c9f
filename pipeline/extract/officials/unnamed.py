"""Places and bodies that are not named, and what stands for them elsewhere: `Giám đốc Công an thành phố` for
`Giám đốc Công an TP Huế`, `Hiệu trưởng trường này` for `Hiệu trưởng trường THPT A`.
"""

from __future__ import annotations

from functools import lru_cache

from ...language.lazily import lazy_re
from ...lexicon.office_cues import abbreviations, alternation, cues

_UNNAMED = cues("unnamed_place")
#: The kinds of place, of which only one can be meant: the province's chairman is no district's.
_LEVEL = lazy_re(rf"(?<!\w)(?:{alternation('level')})(?!\w)")
_LEVEL_BEHIND = lazy_re(rf"(?<!\w)(?P<level>{alternation('level')})(?: này)?$")
_BODY_BEHIND = lazy_re(rf"^(?P<body>{alternation('unnamed_body')})(?: này)?$")
#: By an unnamed body the openings of those that it may be: `trường` of `trường THPT A`.
_MAY_BE = {body: names.split("+") for body, _, names in (w.partition("/") for w in cues("body_may_be"))}


@lru_cache(maxsize=4096)
def _levels(words: str) -> frozenset[str]:
    return frozenset(abbreviations().get(level, level) for level in _LEVEL.findall(words))


@lru_cache(maxsize=4096)
def level_left_open(words: str) -> str | None:
    """Return the kind of the place that a wording leaves without a name: `tỉnh` of `Chủ tịch UBND tỉnh`."""
    found = _LEVEL_BEHIND.search(words)
    return abbreviations().get(found["level"], found["level"]) if found else None


def leaves_place_open(words: str) -> bool:
    """Tell whether a wording ends with a place that is not named: `Sở Nông nghiệp tỉnh này`."""
    return words.split()[-1] in _UNNAMED or level_left_open(words) is not None


def of_other_levels(a: str, b: str) -> bool:
    """Tell whether one wording leaves open a place of another kind than the other has: `Chủ tịch UBND tỉnh`,
    `Chủ tịch UBND huyện Củ Chi`.
    """
    return any(
        (level := level_left_open(x)) is not None and bool(_levels(y)) and level not in _levels(y)
        for x, y in ((a, b), (b, a))
    )


def unnamed_body(rest: str) -> str | None:
    """Return the body that the words behind a title leave without a name: `công ty này`."""
    found = _BODY_BEHIND.match(rest)
    return found["body"] if found else None


def may_stand_for(body: str, rest: str) -> bool:
    """Tell whether the words behind a title may name an unnamed body: `TPBank` is a `ngân hàng`."""
    if not rest or unnamed_body(rest) is not None:
        return False
    words = rest.split()
    return any(
        rest.startswith(f"{name} ") or (name.startswith("-") and any(w.endswith(name[1:]) for w in words))
        for name in (body, *_MAY_BE.get(body, ()))
    )
