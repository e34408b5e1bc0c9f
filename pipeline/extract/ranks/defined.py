"""What has no name and is said to be best of its kind: `Hồi giáo | là tôn giáo lớn thứ hai ở Philippines`."""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...lexicon.rank_words import any_of
from .clauses import Clauses
from .names import TIME
from .placing import Placing
from .vocabulary import NOT_PLACED

#: `Hồi giáo | là tôn giáo có lượng tín đồ lớn thứ hai ở Philippines`
_DEFINES = lazy_re(
    r"(?:(?:hiện nay|hiện|vẫn|cũng|đã|đang|luôn|tiếp tục) )*"
    r"(?:là|được (?:coi|xem|đánh giá|bình chọn|ghi nhận)(?: là)?) [^,;:()]{2,80}$"
)
#: `hãng | lớn nhất`: somebody who was told of before.
_NOBODY = lazy_re(rf"(?:(?:hãng|nhà băng)(?: hiện)?(?! \w)|{any_of('nobody')})(?!\w)")


def defined(clauses: Clauses, placing: Placing) -> tuple[int, int] | None:
    """Return the span of a noun without a name that opens its sentence and is said to be best of its kind."""
    stretch = clauses.stretches(clauses.sentence.start, placing.start)[0]
    if stretch.kind != "noun" or clauses.folded[clauses.sentence.start : stretch.start].strip(" \"'-–"):
        return None
    phrase = clauses.phrase(stretch.start, placing.start)
    if phrase is None or phrase.anaphor or phrase.name is not None or phrase.measure is not None:
        return None
    low = clauses.folded[phrase.start : phrase.end]
    if len(low.split()) > 6 or _NOBODY.match(low) or NOT_PLACED.match(low) or TIME.match(low):
        return None
    if _DEFINES.match(clauses.folded[phrase.end : placing.start].lstrip()) is None:
        return None
    return phrase.start, phrase.end
