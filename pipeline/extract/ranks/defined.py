"""What has no name and is said to be best of its kind: `Hồi giáo | là tôn giáo lớn thứ hai ở Philippines`."""

from __future__ import annotations

from ...language.lazily import lazy_re
from .clauses import Clauses
from .names import TIME
from .placing import Placing
from .vocabulary import NOT_PLACED

#: `Hồi giáo | là tôn giáo có lượng tín đồ lớn thứ hai ở Philippines`
_DEFINES = lazy_re(
    r"(?:(?:hiện nay|hiện|vẫn|cũng|đã|đang|luôn|tiếp tục) )*"
    r"(?:là|được (?:coi|xem|đánh giá|bình chọn|ghi nhận)(?: là)?) [^,;:()]{2,80}$"
)
_NOBODY = lazy_re(
    r"(?:(?:hãng|nhà băng)(?: hiện)?(?! \w)|đây|đó|điều|việc|vấn đề|nguyên nhân|lý do|khó khăn|một|"
    r"những|các|nhiều|đa số|phần lớn|ai|ngày|"
    r"năm|tháng|mục tiêu|kết quả|tất cả|tôi|chúng|họ|nó|ông|bà|anh|chị|em|cô|mức|con số|số)(?!\w)"
)


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
