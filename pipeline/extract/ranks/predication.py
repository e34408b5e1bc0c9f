"""Whether what an adjective places is said of a subject: `A | hiện là nước | lớn nhất`, not `A nhập thép từ
nước | lớn nhất`.
"""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...lexicon.rank_words import any_of
from .names import by_measure
from .placing import Placing

#: Between the one who is placed and a superlative there is a verb of being or having, or nothing.
_IS_BEST = lazy_re(
    r"[\s\"')]*(?:,\s*|\([^()]*\)\s*)?(?:(?:hiện nay|hiện|vẫn|đã|đang|cũng|đến nay|luôn|tiếp tục|còn|"
    r"chính|từng|vừa|bất ngờ|vươn lên|tự nhận|tự hào)\s+)*"
    r"(?:(?:là|thuộc|thành|giữ(?: vững)? (?:vị trí|vị thế|ngôi vị|danh hiệu)|(?:[^,;:]* )?trở thành|"
    r"được (?:[^,;:]{2,60} )?(?:đánh giá|coi|xem|mệnh danh|bình chọn|bầu chọn|vinh danh|xếp|công nhận|"
    r"chọn|gọi|ví|ghi nhận|chứng nhận))(?!\w)[^,;:]*|"
    r"(?:có|đạt|chiếm|ghi nhận|sở hữu|nắm giữ|nắm|giữ|báo|với)(?!\w)(?P<had>[^,;:]*))?",
)
#: `Mỹ | hiện có 30 triệu ca nhiễm, | nhiều nhất thế giới`
_WITH_AMOUNT = lazy_re(
    r" (?:(?:hiện|đã|đang|vừa|cũng|mới) )*"
    r"(?:có|đạt|ghi nhận|thu|thu hút|chi|xuất khẩu|sản xuất|chiếm|sở hữu|lãi)"
    r"(?: (?!là |nhưng )[^,;:()\s]+){0,4} \d[\d.,]*(?: [^,;:()\s]+){1,6}(?: \([^()]{2,40}\))?, "
)
#: `Ấn Độ | nhận | nhiều kiều hối nhất`, `Samsung | nộp thuế | nhiều nhất nước`: who does most of it.
_DOES = lazy_re(
    rf" (?:(?:đã|đang|vẫn|hiện|cũng|luôn|là nước|là tỉnh) )*{any_of('does')}"
    r"(?: (?!cho |của |để |và )[^\W\d]+){0,6} "
)


def apart(folded: str, subject: tuple[int, int], placing: Placing) -> bool:
    """Tell whether something else than a verb of being or having stands between a subject and its place."""
    if subject[1] >= placing.start:
        return False
    if _WITH_AMOUNT.fullmatch(folded, subject[1], placing.start):
        return False
    if placing.quality in ("nhiều", "ít") and _DOES.fullmatch(folded, subject[1], placing.start):
        return False
    m = _IS_BEST.fullmatch(folded, subject[1], placing.start)
    return m is None or (m["had"] is not None and not by_measure(m["had"].strip(), placing))
