"""Bare superlatives: `tỉnh có diện tích lớn nhất cả nước` puts its subject first, where scope and subject
are both said.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re
from ...lexicon.rank_cues import alternatives, cues, measures
from ...lexicon.rank_words import any_of
from .placing import Placing

_NOT = lazy_re(
    r" +(?:định|là|trí|thời|quán|thiết|loạt|từ trước|trong (?:ngày|tuần|tháng|năm|vòng|\d+ (?:năm|"
    r"tháng|ngày|tuần|giờ|thập|quý|mùa|trận|kỳ))|kể từ|"
    r"từ đầu|có thể|so với|mà|để|khi|nếu|vì)(?!\w)"
)


#: `500 thương hiệu giá trị nhất`, `bảng xếp hạng các trường tốt nhất`: a group, nobody's place.
_OF_MANY = lazy_re(
    r"(?<!\w)(?:top|tốp|bảng xếp hạng|danh sách|các|những|một số|nhóm|hai|ba|bốn|"
    r"(?<!năm )(?<!điểm )(?<!lớp )\d[\d.]*)(?: tỉnh,(?= thành))?"
    r"(?: (?!(?:là|có)(?!\w)|[-–] )[^\s,;:.()]+){0,8} $"
)
#: `trong top 50 thương hiệu có giá trị nhất`, `các cơ sở sản xuất, thương hiệu lớn nhất`
_OF_MORE = lazy_re(
    r"(?<!\w)(?:top|tốp|danh sách) \d+ [^,;:.()]{2,60}$|"
    r"(?<!\w)(?:các|những) (?:\w+ ){1,5}?\w+, (?:\w+ ){1,3}$"
)
#: `Hồ | Ba Bể`, `Nhà máy Sông Đà | 2`: a number that is part of a name.
_NAMED_BY_NUMBER = lazy_re(r"(?<!\w)(?P<name>[^\W\d_]+) (?:\d|Hai|Ba|Bốn)(?!\w)")
#: `là những vùng có mức sinh thấp nhất`.
_SOME_WITH = lazy_re(r"(?<!\w)(?:các|những|một số|nhiều|hai|ba|bốn|\d+) (?:\w+ ){1,3}có (?:\w+ ){0,6}$")
#: `Tây Nguyên và Đồng bằng sông Cửu Long là các vùng có tỉ lệ cao nhất cả nước`: two share the place.
_BOTH = lazy_re(r"[^,;:.]{2,50} và [^,;:.]{2,50} (?:đều )?là (?:các|những|hai) [^,;:.]*$")
#: `cao nhất trong số 48 lãnh đạo`.
_AMONG = lazy_re(r" +trong (?:(?:tổng )?số )?(?:tất cả )?(?P<of>\d{1,4})(?= [a-zđà-ỹ])")


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    others = [q for q in cues()["quality"] if q not in ("nhiều", "ít")]
    return compiled_re(
        rf"(?<!\w)(?:(?P<many>nhiều|ít)(?P<object>(?: [\w.]+){{0,5}}?)|"
        rf"(?P<one>{alternatives(others)})[\"”]?) +nhất(?!\w)"
    )


@lru_cache(maxsize=1)
def holds() -> re.Pattern[str]:
    """Return the pattern of what stands before a superlative whose holder follows: `Người có số phiếu | thấp
    nhất là bà A`, `Thưởng Tết | cao nhất là ...`, or nothing.
    """
    holder, head = any_of("holder"), alternatives(measures())
    return compiled_re(
        rf"(?:{any_of('held')} ?[^,;:.]{{0,40}}|(?:{holder}) [^,;:.]{{2,60}}|(?:{head}) ?[^,;:.]{{0,50}})?"
    )


#: `thấp nhất | là bà A`, not `nhất là` for above all, and not an amount.
_IS_HELD = lazy_re(
    r"(?: của [^,;:.\n]{2,50})?(?: hiện| hiện nay| vẫn)? là "
    r"(?!\d|khoảng|hơn|gần|trên|từ|do|vì|khi|ở|để|trong|việc|có|phải|được|nhờ|tại)"
)


def _held(folded: str, start: int, at: int, end: int) -> bool:
    """Tell whether `là` behind a superlative names who holds it: its clause opens with a kind, a measure."""
    if _IS_HELD.match(folded, end) is None:
        return False
    opening = max(start, *(folded.rfind(c, start, at) + 1 for c in ",;:"))
    said = folded[opening:at].strip()
    return bool(said) and holds().fullmatch(said) is not None


def _of_many(text: str, folded: str, start: int, at: int) -> bool:
    """Tell whether the superlative at `at` is of several; `Hồ Ba Bể` and `Sông Đà 2` are one."""
    head = max(start, at - 80)
    if _SOME_WITH.search(folded, head, at) or _OF_MORE.search(folded, head, at):
        return True
    m = _OF_MANY.search(folded, head, at)
    if m is None:
        return False
    names = [n for n in _NAMED_BY_NUMBER.finditer(text, head, at) if n.start() > start and n[0][0].isupper()]
    in_names = {n.end("name") + 1 for n in names}
    while m is not None and (
        m.start() in in_names
        or folded.endswith("được ", head, m.start())  # được các ngân hàng lựa chọn | nhiều nhất
        or _measured().search(folded, head, m.start())
    ):
        m = _OF_MANY.search(folded, m.start() + 1, at)
    return m is not None


@lru_cache(maxsize=1)
def _measured() -> re.Pattern[str]:
    """`có điểm trung bình | các môn cao nhất`: a measure of several, not several that are measured."""
    return compiled_re(rf"(?<!\w)(?:có|đạt) {alternatives(measures())}(?: [^\W\d]+){{0,3}} $")


def superlatives(text: str, folded: str, start: int, end: int) -> list[Placing]:
    """Return the superlatives of a stretch of text, and of its folded form, as placings at rank 1."""
    out = []
    for m in _pattern().finditer(folded, start, end):
        if re.search(r"[ ](?:thứ|hạng|bậc|là|có|và|của|các|những|giải|sự|bất)(?: |$)", m["object"] or "") or (
            _NOT.match(folded, m.end()) and not _held(folded, start, m.start(), m.end())
        ):
            continue
        if re.search(
            r"(?:các|những|mọi|một trong số|trong số các|một số) *$",
            folded[max(start, m.start() - 14) : m.start()],
        ):
            continue
        if _OF_A_CLASS.search(folded[max(start, m.start() - 80) : m.start()]):
            continue
        if _of_many(text, folded, start, m.start()) and not _BOTH.search(folded, start, m.start()):
            continue
        among = _AMONG.match(folded, m.end(), end)
        out.append(
            Placing(
                m.start(),
                among.end() if among else m.end(),
                "ranks.superlative",
                rank=1,
                out_of=int(among["of"]) if among else None,
                verb=False,
                quality=m["many"] or m["one"],
            )
        )
    return out


#: `Tỉ lệ người học đại học thuộc | loại thấp nhất thế giới`: one of several.
_OF_A_CLASS = lazy_re(
    r"(?<!\w)(?:thuộc|vào|xếp vào|nằm trong) (?:loại|hàng|nhóm|diện|dạng|tốp|top|hạng|số)(?: \w+){0,3} *$"
)


_COPULA = lazy_re(
    r"(?<!\w)(?:là|trở thành|lên thành|có|được (?:đánh giá|coi|xem|mệnh danh|bình chọn) (?:là )?)(?= )"
)
_HEAD = lazy_re(
    r"(?:(?:một|những|các) +)?(?:quốc gia|nước|địa phương|tỉnh|thành phố|đơn vị|nơi|người|vùng|"
    r"thị trường|trường|doanh nghiệp|công ty|"
    r"ngân hàng|huyện|quận|đội|thí sinh)(?: +nào)? +(?:có|đạt) +"
)


#: `cũng đã được chứng nhận bán chạy số 1`, `thị trường lớn thứ hai`: what stands around the measure's words.
_ADVERBS = lazy_re(
    r"(?:(?:cũng|đã|đang|hiện|vẫn|luôn|từng|được (?:chứng nhận|đánh giá|coi|xem|bình chọn|"
    r"công nhận)(?: là)?) +)+"
)
_DEGREE = lazy_re(
    r" +(?:nhất(?: trong (?:(?:tổng )?số )?(?:tất cả )?\d+)?|"
    r"(?:thứ|hạng|số(?= (?:\d|một))) +[\w./]+(?: \w+)?)$"
)


#: More words than a kind of thing takes: what stands before its last verb or preposition is something else's.
_LONG = 5
_BEFORE_KIND = lazy_re(
    r"(?<!\w)(?:khiến|giúp|làm cho|để|đưa|từ|tại|thành(?! phố| viên| trì| phần)|mất|vị trí|ngôi vị|danh hiệu|"
    r"trong khi|cùng với đó|"
    r"thì|ở|bởi|với|trên|vào|kiểm soát|của|xung quanh|quanh|rằng|giải phóng|chia tay)(?= )"
    r"|(?<!\w)(?:do|cho|tham gia|bàn giao|tặng|hủy diệt|lộ|khai trương|khánh thành|hồi sinh|dự|điều hành|"
    r"chào bán|gặp|thăm|mua|bán|gây ra|gây nên|đối mặt|chứng kiến|mở ra|khởi công|tổ chức)(?= (?:siêu |đại )?"
    rf"(?:{any_of('thing')}|{any_of('counted')})(?!\w))"
)


#: `Tại | thành phố lớn nhất Thổ Nhĩ Kỳ`
_PREPOSITION = lazy_re(r"(?:trong đó|trong khi|tại|ở|của|với|vào|do|cho|theo|đến|tới) (?=\S)")


def _own_words(folded: str, begin: int, at: int) -> int:
    """Return where the kind of thing begins: `mất luôn vị trí | người giàu`, `khiến | mạng xã hội lớn`."""
    opens = _PREPOSITION.match(folded, begin, at)
    begin = opens.end() if opens else begin
    if len(folded[begin:at].split()) <= _LONG:
        return begin
    last = max((m.end() + 1 for m in _BEFORE_KIND.finditer(folded, begin, at)), default=begin)
    return last if len(folded[last:at].split()) > 1 else begin


#: `Thu ngân sách của TP HCM | năm 2023 | cao nhất`
_WHEN = lazy_re(r"(?:(?:trong|vào) )?năm \d{4} ")


def measure(folded: str, placing: Placing, bound: int) -> tuple[int, int] | None:
    """Return the words that say by what: `dân số trực tuyến` of `là quốc gia có dân số trực tuyến lớn nhất`,
    `đập thuỷ điện lớn` of `là đập thuỷ điện lớn nhất`.
    """
    begin = bound
    for m in _COPULA.finditer(folded, bound, placing.start):
        begin = m.end()
    opened = folded.rfind("(", begin, placing.start)
    closed = opened >= 0 and folded.find(")", opened, placing.start) >= 0
    cut = max(folded.rfind(c, begin, placing.start) for c in (",;:" if closed else ",;:("))
    begin = max(begin, cut + 1, folded.rfind(" - ", begin, placing.start) + 1)
    while begin < placing.end and folded[begin] in " \"'-–":
        begin += 1
    reached = re.compile(r"(?:đạt|(?P<own>với|sở hữu|nắm giữ|nắm|báo)|có|thuộc|ghi nhận|chiếm) +").match(
        folded, begin, placing.start
    )
    begin = reached.end() if reached else begin
    head = _HEAD.match(folded, begin, placing.start)
    if head:
        begin = head.end()
    having = folded.rfind(" có ", begin, placing.start)
    if having >= 0:
        begin = having + 4
    if begin >= placing.start:
        return placing.start, placing.start + len(placing.quality or "")
    inner = folded[begin : placing.start].strip()
    if (
        head
        or having >= 0
        or (reached and reached["own"])
        or folded[max(0, begin - 4) : begin].strip() == "có"
    ):
        return begin, begin + len(inner)
    when = _WHEN.match(folded, begin, placing.start)
    begin = when.end() if when else begin
    if begin >= placing.start:
        return placing.start, placing.start + len(placing.quality or "")
    adverbs = _ADVERBS.match(folded, begin, placing.start)
    begin = _own_words(folded, adverbs.end() if adverbs else begin, placing.start)
    return begin, begin + len(_DEGREE.sub("", folded[begin : placing.end]))
