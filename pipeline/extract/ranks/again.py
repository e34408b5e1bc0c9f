"""Superlatives said once more of somebody: `Đây là loại tàu lớn nhất`, `Nước này là nhà sản xuất lớn nhất`,
`A là tỉnh nghèo, và cũng là nơi có tỉ lệ cao nhất`.
"""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...lexicon.rank_cues import alternatives, measures
from .apposed import DEEPER
from .clauses import Clauses
from .placing import Placing, Reference
from .rows import Row

#: `Đây là loại tàu lớn nhất thế giới`, `đây được xem là giải thưởng lớn nhất`: said of what was told before.
_THIS = lazy_re(
    r"(?<!\w)(?P<who>đây)(?: (?:cũng|còn|vẫn|hiện|hiện nay|chính|chỉ|sẽ))*"
    r" (?:là|được (?:[^,;:]{0,30} )?(?:là|như))(?!\w)"
    r"(?! (?:lần|nơi|lúc|khi|năm|mức|con số|tỉ lệ|tỷ lệ|điều|ngày|dịp|cách|vòng|khoản|hiện tượng|"
    r"sự(?! kiện))(?!\w))"
    r"(?P<kind> \w+(?: \w+)?)[^,;:]*$"
)
_IS = (
    r"(?:là|trở thành|được (?:[^,;:]{0,40} )?"
    r"(?:coi|xem|đánh giá|xếp hạng|xếp|mệnh danh|bình chọn|ghi nhận|cho)(?: là)?)(?!\w)"
)
_NOW = r"(?: (?:hiện nay|hiện|đang|vẫn|cũng|đã|từng|luôn|còn|chính|không chỉ|vốn))*"
_KINDS = (
    r"nước|quốc gia|đất nước|đảo quốc|thành phố|tỉnh|công ty|tập đoàn|ngân hàng|hãng|doanh nghiệp|trường|"
    r"đại học"
)
_FIRMS = "công ty|tập đoàn|ngân hàng|nhà băng|hãng|doanh nghiệp|trường|nhà trường|tỉnh|thành phố"
#: `Nước này đang | là nhà sản xuất cao su lớn nhất`, `Ông bỏ học nhưng đã | trở thành người giàu thứ 23`
_THAT = lazy_re(
    rf"(?<!\w)(?<!những )(?<!các )(?<!hai )(?P<who>(?:{_KINDS}) này|ông(?: ấy| ta)?|bà(?: ấy| ta)?)"
    rf"(?:{_NOW}|[^;:.]{{2,70}}?(?:,| và| nhưng| song|, đồng thời){_NOW}) {_IS}(?P<said>[^,;:()]*)$"
)
#: `Công ty hiện | là nhà sản xuất lớn nhất`, `Trường có 3.000 sinh viên, | là đại học lớn nhất`
_THE_FIRM = lazy_re(
    rf"[\"“' ]*(?:(?:hiện nay|hiện|đến nay|hiện tại),? )?(?P<who>{_FIRMS})"
    rf"(?:{_NOW}|[^;:.]{{2,70}}?(?:,| và| nhưng| song|, đồng thời){_NOW}) "
    rf"(?:{_IS}|(?:có|đạt) (?={alternatives(measures())}))(?P<said>[^,;:()]*)$"
)
#: `Đây là sản phẩm do A lắp ráp tại | nhà máy hiện đại nhất`: the superlative is said of something else.
_OF_ELSE = lazy_re(r"(?<!\w)(?:của|thuộc|tại|ở|trong|do|từ|bởi)(?!\w)")
#: `..., đồng thời là sân bay tốt nhất thế giới`: said of whom the row before is about.
_ALSO = lazy_re(r"[ ,]*(?:(?:và|đồng thời|cũng|còn|vừa|mà) )+là [^,;:]*")
#: `Vân Nam là tỉnh ở vĩ độ thấp, và cũng là | nơi có diện tích trồng hoa lớn nhất`
_GOES_ON = lazy_re(r"(?:,|(?<!\w)và)(?: (?:và|cũng|còn|đồng thời|vừa))+ là [^,;:]*$")


def said_again(clauses: Clauses, placing: Placing, start: int, rows: list[Row]) -> Reference | None:
    """Return a reference that points back where the words before a superlative do, None where they do not."""
    folded = clauses.folded
    this = _THIS.search(folded, start, placing.start)
    if this is not None and _OF_ELSE.search(folded, this.end("kind"), placing.start) is None:
        return Reference(back=True, pointer=(this.start("who"), this.end("kind")))
    if rows and _ALSO.fullmatch(folded, rows[-1].evidence[1], placing.start):
        return Reference()
    if not rows and _GOES_ON.search(folded, start, placing.start):
        first = clauses.stretches(start, placing.start)[-1]
        phrase = clauses.phrase(first.start, first.end) if first.kind == "noun" else None
        return Reference(phrase.name) if phrase is not None and phrase.name is not None else None
    return _of_that(clauses, placing, start)


def points(folded: str, start: int, at: int) -> str | None:
    """Return what the words before a superlative at `at` say that somebody told before is: `Đây là | nhà máy
    | lớn nhất`, None where they point to nobody.
    """
    m = _THIS.search(folded, start, at)
    return m["kind"] if m is not None else None


def _of_that(clauses: Clauses, placing: Placing, start: int) -> Reference | None:
    """`Thái Lan mất mùa. | Nước này | là nhà sản xuất lớn nhất`: a word for somebody, a verb of being."""
    that = _THAT.search(clauses.folded, start, placing.start)
    if that is None and start == clauses.sentence.start:
        that = _THE_FIRM.match(clauses.folded[: placing.start], start)
    if that is None or DEEPER.search(that["said"].replace(" và ", " ")) or " đầu tiên " in that["said"]:
        return None
    if clauses.folded.count('"', start, that.start("who")) % 2:
        return None  # Bà Tám nói: "Ông ấy | là người nghèo nhất"
    return Reference(back=True, pointer=that.span("who"))
