"""By what something is placed: the index or measure, as the article words it."""

from __future__ import annotations

import re
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re, lazy_regex
from ...language.reading import Reading
from ...language.spelling import fold
from ...lexicon import indices
from ...lexicon.indices import Index
from ...lexicon.rank_cues import alternatives, measures
from ...lexicon.rank_words import any_of

#: `đứng thứ hai cả nước về số người mắc`, `đứng thứ 34 theo sức mua`, `dẫn đầu chỉ số ICT Index`.
_ABOUT = lazy_re(
    r"(?:\s|,)*(?:xét )?(?:(?:trong|về) việc|"
    r"về(?! (?:tay|đích|nước|chót|nhất|nhì|với|thứ))|theo|trong lĩnh vực|"
    r"ở lĩnh vực|trên lĩnh vực|ở nội dung|ở hạng mục|ở tiêu chí)\s+(?=\S)"
)
_TABLE = lazy_re(
    r"(?:\s|,)*(?:(?:trong|trên|của|tại|theo|ở)\s+)?(?:toàn bộ\s+)?"
    r"(?=(?:bảng xếp hạng|bảng tổng sắp|bản tổng sắp|xếp hạng|danh sách|chỉ số|bộ chỉ số|bxh|"
    r"cuộc thi|kỳ thi|giải|top|tốp|nhóm chỉ số|báo cáo|thang đánh giá|thang điểm|các cuộc thăm dò|"
    r"cuộc thăm dò|cuộc khảo sát|các cuộc khảo sát|cuộc bình chọn|hạng mục|các hạng mục)(?!\w))"
)
_STOP = lazy_re(
    r"[;:()\n]|\.(?!\d)|,(?! (?:minh bạch|an ninh|doanh nghiệp|tổ chức|thể thao))|(?<!\w)(?:với|là|nhưng|"
    r"thì|phải kể đến|khi được|và (?:đứng|xếp|thứ|dẫn|tăng|giảm|\d+)|đạt|sau(?! đại học)|trước|"
    r"của cả nước|của các|trong (?:năm|"
    r"nhóm|số|khi|đó|tổng|cả)|"
    r"trên (?:cả nước|toàn|thế giới)|ở (?:châu|khu vực)|so với|(?<!xe )tăng(?! trưởng)|"
    r"(?<!cắt )giảm(?! nghèo| thiểu)|"
    r"chỉ(?! (?:số|tiêu))|"
    r"cho thấy|do|bởi|vì|khi|"
    r"năm (?:19|20)\d\d|năm nay|năm ngoái|(?:đứng|xếp) |thế giới|cả nước|toàn quốc|châu á|còn|"
    r"trong đó|năm (?:hai|ba|bốn|năm|sáu) |liên tiếp|liên tục|lần thứ)(?!\w)"
)
_TABLE_STOP = lazy_re(
    r"[;:()\n,]|\.(?!\d)|(?<!\w)(?:với|là|nhưng|và|đạt|đặt|xếp(?! hạng)|sau|so với|tăng|(?<!cắt )giảm|"
    r"chỉ(?! (?:số|tiêu))|cho thấy|do|"
    r"bởi|vì|khi|còn|trong đó|"
    r"công bố|được(?! (?!công bố)[^,;.:()]{2,40} nhất(?!\w))|vừa|dựa (?:trên|vào)|mới cập nhật|cập nhật|"
    r"phải kể đến|bao gồm|gồm|năm (?:hai|ba|bốn|năm|sáu|thứ) |liên tiếp|liên tục|lần thứ|thuộc về|trong năm|"
    r"năm nay)(?!\w)"
)


#: `đứng thứ 7 trong Nơi làm việc tốt nhất của Glassdoor`: the title of a ranking, with a capital.
_TITLED = lazy_regex(r" +(?:trong|tại|ở) +(?=\p{Lu}\w* \p{Ll}[^,;:.()\n]{0,60} nhất(?!\w))")


#: `xếp hạng 493 "doanh nghiệp lớn nhất Việt Nam"`
_QUOTED = lazy_re(r" +\"(?P<measure>[^\"\n]{5,50} nhất(?: [^\"\n]{2,30})?)\"")
_SOURCE = lazy_re(r", *theo\s+$")


def after(text: str, folded: str, at: int, end: int) -> tuple[int, int] | None:
    """Return the span of the measure that follows a placing and its scope."""
    titled = _TITLED.match(text, at, end)
    if titled is not None:
        cut = _TABLE_STOP.search(folded, titled.end(), end)
        return trimmed(folded, titled.end(), min(cut.start() if cut else end, titled.end() + 90))
    quoted = _QUOTED.match(folded, at, end)
    if quoted is not None:
        return quoted.span("measure")
    m = _ABOUT.match(folded, at, end)
    stop = _STOP
    if m is None:
        m, stop = _TABLE.match(folded, at, end), _TABLE_STOP
        if m is not None and m.group().strip() == ",":
            return None  # đứng thứ 6, chỉ số nhân lực số đứng thứ 14
    if m is None:
        return None
    if _SOURCE.search(m.group()) and text[m.end()].isupper():
        return None  # cao nhất ASEAN, theo | ADB
    begin = m.end()
    cut = stop.search(folded, begin, end)
    finish = cut.start() if cut else end
    if finish == begin:
        return None
    return trimmed(folded, begin, min(finish, begin + 90))


_TRAILING = lazy_re(
    r"(?: *[,\"'–-]| (?:trong |của )?năm (?:nay|ngoái|(?:19|20)\d\d)(?!\w)"
    r"| (?:và|vẫn|đã|cũng|đang|hiện|từ|của|ở|tại|trong|(?<!nói )(?<!kể )trên|cho|để|mà|mới)(?!\w))* *$"
)


def trimmed(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span without blanks, quotation marks, a trailing year, half a word and what holds nothing
    together: `danh sách kế vị vẫn`, `bảng xếp hạng của`.
    """
    if folded[end : end + 1].isalnum():
        end = max(start, folded.rfind(" ", start, end))
    if m := _TRAILING.search(folded[start:end]):
        end = start + m.start()
    while start < end and folded[start] in " \"',":
        start += 1
    if folded[end - 1 : end] == '"' and '"' not in folded[start : end - 1]:
        end -= 1
    return (start, end) if start < end else None


def in_sentence(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of an index that a stretch of text names: one of the lexicon, else `chỉ số ...`."""
    text, folded = reading.text, reading.folded
    known = [
        m for m in indices.find(text, folded, start, end) if m.index.kind in ("index", "pillar", "sub-index")
    ]
    if known:
        m = known[0]
        phrase = _CALLED.search(folded[max(start, m.start - 30) : m.start])
        told = None if phrase or " " in text[m.start : m.end] else _table_in(folded, m.end, end)
        if told is not None:
            return told  # Tổ chức QS công bố | bảng xếp hạng đại học châu Á
        begin = m.start - len(phrase.group()) if phrase else m.start
        bracket = re.compile(r" *\([A-Za-z -]{2,12}\)").match(text, m.end, end)
        return begin, bracket.end() if bracket else m.end
    return _table_in(folded, start, end)


_CALLED = lazy_re(r"(?:chỉ số|bộ chỉ số|bảng xếp hạng)(?: +\w+){0,4} *$")
_NAMED = lazy_re(r"(?<!\w)(?:bảng xếp hạng|(?:bộ )?chỉ số|danh sách)(?= )")


def _table_in(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the first ranking that is called one and told what it ranks, four words or more."""
    for named in _NAMED.finditer(folded, start, end):
        cut = _TABLE_STOP.search(folded, named.end(), end)
        span = trimmed(folded, named.start(), min(cut.start() if cut else end, named.start() + 90))
        if span and len(folded[span[0] : span[1]].split()) > 3:
            return span
    return None


def of_part(indicator: str) -> bool:
    """Tell whether a measure's wording names a part of an index: `chỉ số Nộp thuế` of Doing Business."""
    index = indices.named(indicator)
    return index is not None and index.kind in ("pillar", "sub-index")


_FORMAL = lazy_re(r"(?<!\w)(?:chỉ số|xếp hạng|trụ cột|index|bảng|đánh giá)(?!\w)")


def index_of(indicator: str) -> Index | None:
    """Return the index that a measure's wording names: by its short form, called an index, or by hardly
    more than its name. `hãng thương mại điện tử lớn` speaks of a field, not of the index of that name.
    """
    index = indices.named(indicator)
    if index is None or _FORMAL.search(fold(indicator)):
        return index
    mention = next(iter(indices.find(indicator, fold(indicator), 0, len(indicator))))
    surface = indicator[mention.start : mention.end]
    if any(w.isupper() for w in surface.split()):
        return index
    return index if len(surface.split()) + 2 > len(indicator.split()) else None


#: `Ở | mảng Internet cố định, Việt Nam xếp thứ 59`
_ASPECT = r"(?:mảng|khía cạnh|hạng mục|tiêu chí|nội dung|môn|chỉ tiêu|phân khúc|nhóm tiêu chí)(?= \w+)"


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return compiled_re(
        r"(?:ở|trong|tại|về|xét về|xét theo|theo|theo thứ tự|riêng) +"
        r"(?!(?:bảng )?xếp hạng|danh sách|kết quả|báo cáo|số liệu|chỉ số|số (?:các|những|\d))"
        rf"(?P<measure>(?:{alternatives(measures())}|{_ASPECT})(?!\w)[^,;:.()\n]{{0,60}}?)"
        r"(?:,| từ cao | từ thấp | thì )"
    )


def opening(folded: str, start: int, at: int) -> tuple[int, int] | None:
    """Return the span of the measure that a sentence opens with: `Ở giải đồng đội, đoàn có ...`."""
    m = _opening().match(folded, start, at)
    return trimmed(folded, *m.span("measure")) if m is not None else None


#: `Hộ tự đăng ký trên mạng | là 13.228 hộ, chiếm 0,6%, đứng thứ 2`: what is counted, by its name.
_COUNTED = lazy_re(r"(?:^|[;:.]) *(?P<name>[^;:.,()\n]{8,80}?) là \d[\d.,]* [^;:\n]{0,60}$")


def counted(folded: str, start: int, at: int) -> tuple[int, int] | None:
    """Return the span of the name of what was counted before a placing, three words or more."""
    m = _COUNTED.search(folded[start:at])
    if m is None or len(m["name"].split()) < 3:
        return None
    return start + m.start("name"), start + m.end("name")


@lru_cache(maxsize=1)
def _tally() -> re.Pattern[str]:
    return compiled_re(
        r" +(?:với|khi (?:có|được|giành)|nhờ) +(?:(?:tổng cộng|tổng|hơn|gần|khoảng|trên|tới|được|có) +)*"
        rf"\d[\d.,]*(?: (?:triệu|tỷ|tỉ|nghìn|ngàn|trong số \d+))? (?P<unit>{any_of('tally')})(?!\w)"
    )


def tally(folded: str, at: int, end: int) -> tuple[int, int] | None:
    """Return the span of what is counted right after a placing, `dẫn đầu với 7,9 triệu | phiếu`: where the
    article speaks of the number of it (`số phiếu`), that wording's.
    """
    m = _tally().match(folded, at, end)
    if m is None:
        return None
    said = re.search(
        rf"(?<!\w)(?:tổng )?số {re.escape(m['unit'])}(?!\w)(?: tính theo(?: \w+){{2,5}})?", folded
    )
    return said.span() if said is not None else m.span("unit")


#: `Việt Nam | xuất khẩu hồ tiêu | đứng thứ nhất`
_DONE = lazy_re(
    r" (?:(?:hiện|vẫn|đang) )?(?P<what>(?:xuất khẩu|nhập khẩu|sản xuất|tiêu thụ|thu hút)"
    r"(?: (?!đạt |với |và )[^\W\d]+){1,5}),?(?: (?:hiện|vẫn|đang|cũng))* "
)


def done(folded: str, start: int, at: int) -> tuple[int, int] | None:
    """Return the span of what somebody does who is placed by it, between their name and the place."""
    m = _DONE.fullmatch(folded, start, at) if start < at else None
    return m.span("what") if m is not None else None


_AMONG_BEST = lazy_re(
    r"(?<!\w)trong (?:danh sách |bảng xếp hạng )?(?:top|tốp|nhóm)? ?(?:\d{1,4} )?"
    r"(?P<measure>(?!danh|bảng|top|đó|số đó)[a-zà-ỹđ][^,;:.()\n]{3,60} nhất(?!\w)"
    r"(?: (?:tại|của|ở|trong) [^,;:.()\n]{2,30})?),"
)


def among_best(folded: str, start: int, at: int) -> tuple[int, int] | None:
    """Return the span of what is ranked, told first: `trong tốp 5 | thương hiệu mạnh nhất, đứng đầu là`."""
    m = _AMONG_BEST.search(folded, start, at)
    return m.span("measure") if m is not None else None
