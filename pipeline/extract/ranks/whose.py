"""Whose place it is: the name that a reference comes to, carried over where it points back."""

from __future__ import annotations

import re

from ...language.lazily import lazy_re, lazy_regex
from ...language.reading import Reading, Sentence
from ...language.spelling import fold, key
from ...lexicon import indices
from ...lexicon.countries import countries
from ...lexicon.rank_words import any_of
from .clauses import Clauses
from .context import WINDOW, Context
from .demonstratives import this_one
from .names import last_name
from .placing import Placing, Reference
from .pointed import pointed_at
from .rows import Row
from .vocabulary import ANAPHOR, NO_NAME, NOT_PLACED, OFFICE, TITLE

#: `Khởi sự kinh doanh`: one capital, and that the first.
_LOWER_CASE = lazy_regex(r"\p{Lu}\p{Ll}+(?:,? \p{Ll}+)+")
#: `Aliko Dangote năm nay 61 tuổi`, `Nhật Bản tháng 2/2017`: what is told behind a name.
_BEHIND = lazy_re(
    r" +(?:(?:vào )?(?:tháng|ngày) \d[\d/]*|(?:trong )?năm (?:nay|ngoái|\d{4})(?: \d+ tuổi)?|hiện nay|"
    r"ngày nay|hiện|hôm qua|"
    r"luôn|vẫn|cũng|đã|năm nay \d+ tuổi|\d+ tuổi|(?:cao|dài|rộng) \d.*)$"
)
#: `Thủ tướng biểu dương | tỉnh Hưng Yên`: who tells of somebody.
_TELLER = lazy_re(
    rf"(?:phó )?(?:{any_of('office')}|thủ tướng|lãnh đạo|đại diện|chính phủ)(?: [^\W\d]+){{0,6}}? "
    r"(?:nêu rõ|biểu dương|khen ngợi|khen|chúc mừng|đánh giá cao|ghi nhận|cho biết|cho hay|khẳng định|"
    r"nhấn mạnh|yêu cầu|đề nghị|mong)(?: rằng)? "
)
#: `việc | Hà Nội`, `song | người dân Singapore`: words that only lead to somebody.
_OPENS = lazy_re(r"(?:việc|song|nhưng|còn|(?:lấy )?ví dụ(?: như)?|chẳng hạn(?: như)?) ")
#: `Mục tiêu của | Sơn La`
_GOAL = lazy_re(r"mục tiêu(?: \w+){0,2} của ")
#: `Khoảng 2,7 triệu lượt du khách A`: how many they are.
_QUANTITY = lazy_re(
    r"(?:(?:(?:có|khoảng|gần|hơn|trên|tới) )*[\d.,]+ (?:(?:triệu|tỷ|tỉ|nghìn|ngàn) )?"
    r"(?:lượt|người(?= dân)) )?"
)
#: `mức 4,7 tỷ đồng là mức chi trả cao thứ hai`: an amount is nobody.
_AMOUNT = lazy_re(
    r"(?:mức |con số |số )?\d[\d.,]* ?(?:tỷ|tỉ|triệu|nghìn|ngàn|usd|đồng|%|tấn|tuổi|điểm|km|m)(?!\w)"
)
#: What opens no name that a later sentence could be about.
_UNSOUND = lazy_re(
    r"(?:sự|việc|vụ|cuộc|quá trình|kết quả|công tác|quyết định|hội nghị|nội dung|bài|tin|ảnh|theo|"
    r"ngày|tháng|năm|"
    r"lần|các|những|nhiều|một|\d|cho thấy|song|nhưng)(?!\w)"
)


#: `vai trò quan trọng của | TP HCM`
_ABSTRACT = lazy_re(
    r"(?:vai trò|vị thế|vị trí|tầm vóc|tiềm năng|thành công|sự phát triển|tư cách)(?: [^\W\d]+){0,2} của "
)
#: `Người đứng đầu ngành Y tế xếp thứ 4`: somebody known by an office that no name is given with.
_HEAD = lazy_re(r"(?:người|vị|nữ|nam) (?:đứng đầu|lãnh đạo|phụ trách|đại biểu|bộ trưởng|trưởng)")
#: `Sao Mai | của`, `tác phẩm Trầu Cau | của`: a name of its own before whose it is.
_NAMED_THERE = lazy_regex(r"(?:^|\s)\p{Lu}[\w&.]*(?: (?:[-–] )?\p{Lu}[\w&.]*)+$|^(?!CEO$)\p{Lu}[\w&]{2,}$")
#: `Đảng Lao động | của cựu Thủ tướng Lê Văn Tám`
_NAMED_BODY = lazy_re(r"(?i:liên minh|liên đảng|đảng|tập đoàn|công ty|hãng|quỹ|nhóm|đội|ban nhạc) [A-ZĐÀ-Ỹ]")
#: Verbs that the tagger leaves with the name before them.
_VERBS = frozenset(("giữ", "đứng", "xếp", "đạt", "vươn", "lọt", "dẫn", "tụt", "rơi", "rớt", "nhảy", "leo"))


def subject(
    context: Context, sentence: Sentence, said: Reference, rows: list[Row], *, bracketed: bool, after: int
) -> str | None:
    """Return the name of the one who is placed, None where nobody is; `rows` are the sentence's so far, the
    place ends at `after`.
    """
    reading = context.reading
    trailing = said.subject is not None and reading.folded.endswith(" và", *said.subject)
    if (
        said.subject is not None
        and not said.plain
        and not trailing
        and not _told_before(reading, said.subject, rows)
    ):
        name = _surface(reading, *said.subject)
        low = fold(name)
        nobody = _AMOUNT.match(low) or " nhất " in low or NO_NAME.fullmatch(low) or indices.is_name(name)
        return None if nobody else name
    if said.plain and said.subject is not None and _HEAD.match(reading.folded, said.subject[0]):
        return None
    if said.indefinite:
        return _unnamed(reading, said.subject)
    if (
        rows
        and not bracketed
        and (not (said.plain and said.subject) or _also(reading, rows[-1], said.subject))
    ):
        return rows[-1].subject
    if (
        said.plain
        and said.subject is not None
        and not bracketed
        and _field(context, sentence, said.subject, placed=bool(rows))
    ):
        return reading.text[slice(*said.subject)]
    pointer = reading.folded[slice(*said.pointer)] if said.back and said.pointer is not None else None
    if pointer is not None and said.pointer is not None and pointer.startswith("đây "):
        return this_one(context, sentence, said.pointer)
    own = pointed_at(context, sentence, said.pointer) if said.back and said.pointer is not None else None
    if own is not None:
        return own
    carried = context.subject(sentence, pointer, by_index=_formal(reading, said.measure))
    if carried is not None and _ahead(reading, carried, after, sentence.end):
        carried = context.province if context.province != carried else None
    if carried is not None and _UNSOUND.match(fold(carried)):
        return None
    if carried is None and said.subject is not None:
        return reading.text[slice(*said.subject)]
    return carried


_ALSO = lazy_re(r"[^;.:]*?(?:,|(?<!\w)và)(?: (?:và|cũng|còn|đồng thời|vẫn))* (?:là|trở thành) ")


def _also(reading: Reading, row: Row, span: tuple[int, int] | None) -> bool:
    """`A dẫn đầu các thị trường, và là | thị trường nhập khẩu lớn thứ 3`: said of the same one."""
    if span is None:
        return False
    led = row.evidence[1] <= span[0] <= row.evidence[1] + 1  # `dẫn đầu | các thị trường`
    return led or _ALSO.fullmatch(reading.folded, row.evidence[1], span[0]) is not None


def _ahead(reading: Reading, name: str, at: int, end: int) -> bool:
    """Tell whether a name is that of the one placed before: `đứng thứ 2 toàn quốc, sau TP HCM`."""
    m = _BEHIND_WHOM.match(reading.folded, at, end)
    return m is not None and reading.text.startswith(name, m.end())


#: `đứng thứ 2, chỉ sau ...`
_BEHIND_WHOM = lazy_re(r",? (?:chỉ )?(?:đứng |xếp )?(?:ngay )?sau (?:tỉnh |thành phố |nước )?")


def bracket(reading: Reading, sentence: Sentence, placing: Placing) -> int | None:
    """Return where the bracket opens that the placing stands in."""
    opening = reading.folded.rfind("(", sentence.start, placing.start)
    return opening if opening > reading.folded.rfind(")", sentence.start, placing.start) else None


#: `giữ vị trí thứ nhất | các đại học Việt Nam | (xếp thứ 944 thế giới)`
_AMONG_THEM = lazy_re(r" *(?:(?:trong|của|trên|tại) )?(?:số |tổng số )?(?:(?:các|cả|toàn) [^,;:.()]{2,60})?")


def aside(reading: Reading, told: int, opening: int) -> bool:
    """Tell whether a bracket stands right behind what places somebody, told up to `told`, or behind those
    among whom: what it holds is said of the same one.
    """
    return told <= opening and _AMONG_THEM.fullmatch(reading.folded, told, opening) is not None


def before_bracket(clauses: Clauses, sentence: Sentence, end: int) -> tuple[int, int] | None:
    """The noun phrase that a bracket stands behind: `Bộ Nông nghiệp (xếp thứ 18)`."""
    for stretch in clauses.stretches(max(sentence.start, end - WINDOW), end):
        at = stretch.start
        for m in re.finditer(r"(?<!\w)(?:là|và|với|gồm)\s+", clauses.folded[stretch.start : end]):
            at = stretch.start + m.end()
        phrase = clauses.phrase(at, end) or clauses.phrase(stretch.start, end)
        if phrase is not None and phrase.name is not None:
            gap = clauses.folded[phrase.end : end]
            touching = not gap.strip() or _WITH_AMOUNT.fullmatch(gap) is not None
            return phrase.name if touching else last_name(clauses, stretch.start, end) or phrase.name
        if stretch.kind != "empty":
            break
    names = list(clauses.names(max(sentence.start, end - WINDOW), end))
    while names and NO_NAME.fullmatch(clauses.folded, *names[-1]):
        names.pop()  # 2,4 tỉ USD
    if names and _WITH_AMOUNT.fullmatch(clauses.folded, names[-1][1], end):
        return clauses.person(names[-1])
    phrase = clauses.phrase(names[-1][0], end) if names else None
    return phrase.name if phrase is not None and end - phrase.end < 4 else None


#: `ông Lê Văn Tám | có tổng tài sản 2,4 tỉ USD | (hạng 867)`
_WITH_AMOUNT = lazy_re(
    r"(?: (?:hiện|đang|cũng|chỉ|mới))* (?:có|là|với|đạt|sở hữu|nắm giữ)(?: [^\W\d]\w*){0,5} "
    rf"\d[\d.,]* ?{any_of('amount')}?(?: {any_of('amount')})* *"
)


def component(reading: Reading, sentence: Sentence, span: tuple[int, int]) -> bool:
    """`chỉ số giảm bậc gồm Khởi sự kinh doanh (giảm 2 bậc)`: what moves is a part of an index."""
    head = reading.folded[sentence.start : span[0]]
    if re.search(r"(?<!\w)(?:chỉ số|trụ cột|tiêu chí)(?!\w)", head) is None:
        return False
    surface = reading.text[slice(*span)]
    return _LOWER_CASE.fullmatch(surface) is not None


_WISH = lazy_re(r"(?:tham vọng|mục tiêu|ước mơ|kỳ vọng|giấc mơ|khát vọng|thành tích)(?!\w)")
_HOLDER = lazy_re(rf"(?:các |những |một |hai |ba |\d+ )?{any_of('holder')}(?!\w)")


#: `Dệt may đứng đầu, | điện thoại xếp thứ hai`
_BESIDE = lazy_re(r"[,;] (?:(?:còn|và|trong khi) )?$")


def _field(context: Context, sentence: Sentence, span: tuple[int, int], *, placed: bool) -> bool:
    """`Bất động sản cũng thu hút 2,5 tỉ USD, xếp thứ ba`: a noun that opens its sentence, or its clause where
    others of the sentence are `placed`.
    """
    folded = context.reading.folded
    low = folded[slice(*span)]
    words = context.clauses(sentence).between(*span)
    opens = not folded[sentence.start : span[0]].strip(" \"'-–")
    opens = opens or (placed and _BESIDE.search(folded, sentence.start, span[0]) is not None)
    if not opens or not words or words[0].tag != "N" or re.search(r"\d", low):
        return False
    if _HOLDER.match(low) or NOT_PLACED.match(low) or _UNSOUND.match(low) or _WISH.match(low):
        return False
    return 2 <= len(low.split()) <= 6 and not folded.startswith((" này", " đó", " ấy", " trên"), span[1])


def _surface(reading: Reading, start: int, end: int) -> str:
    """The words of a name without how many they are before it and what is told of it behind it."""
    folded = reading.folded
    opens = _OPENS.match(folded, start, end)
    start = opens.end() if opens is not None else start
    teller = _TELLER.match(folded, start, end) or _GOAL.match(folded, start, end)
    start = teller.end() if teller is not None else start
    start += len(_QUANTITY.match(folded, start, end).group())  # type: ignore[union-attr]
    behind = _BEHIND.search(folded[start:end])
    end = start + behind.start() if behind and behind.start() else end
    abstract = _ABSTRACT.match(folded, start, end)
    start = abstract.end() if abstract is not None else start
    owner = folded.rfind(" của ", start, end)
    theirs = owner > start and TITLE.match(folded, owner + 5, end) is not None
    if owner > start and (
        key(folded[owner + 5 : end]) in countries()
        or _NAMED_THERE.search(reading.text[start:owner])
        or (theirs and _NAMED_BODY.match(reading.text, start, owner))
    ):
        end = owner  # thủ đô Tokyo | của Nhật Bản, Sao Mai | của tỷ phú Lê Văn Tám
    end -= len(" tiếp tục") * folded.endswith(" tiếp tục", start, end)
    words = reading.text[start:end].split(" ")
    while len(words) > 1 and words[-1] in _VERBS:  # `VietinBank giữ | vững vị trí`
        end -= len(words.pop()) + 1
    return reading.text[start:end]


def _formal(reading: Reading, measure: tuple[int, int] | None) -> bool:
    """Tell whether a measure is called an index: whoever was placed before is placed by it too."""
    return measure is not None and reading.folded.startswith(("chỉ số", "các chỉ số", "trụ cột"), measure[0])


def _told_before(reading: Reading, span: tuple[int, int], rows: list[Row]) -> bool:
    """`dẫn đầu các trường Việt Nam để xếp thứ 139`: whom the placing before is told of or within."""
    told = rows[-1].evidence[1] if rows else span[0] + 1
    return told <= span[0] and reading.folded[told : span[0]].strip() in ("", "toàn", "trong")


def _unnamed(reading: Reading, span: tuple[int, int] | None) -> str | None:
    """`doanh nghiệp cổ phần góp vốn của nhà nước dẫn đầu`: a noun that says enough to be known by."""
    low = reading.folded[slice(*span)] if span is not None else ""
    fits = 5 <= len(low.split()) <= 14 and NOT_PLACED.match(low) is None and ANAPHOR.fullmatch(low) is None
    return reading.text[slice(*span)] if span is not None and fits else None


#: `| UNESCO | )`
_INITIALS = lazy_re(r"[A-ZĐ]{2,8}(?: Group)?\)")


def in_full(context: Context, sentence: Sentence, who: str, of: Reference) -> str:
    """`Ngân hàng Sao Mai | (BSM) | là cổ đông lớn thứ 2`: the name with the initials behind it."""
    text, folded = context.reading.text, context.reading.folded
    start, end = of.subject or (0, 0)
    if text[start - 1 : start] != "(" or _INITIALS.match(text, start) is None:
        return who  # not Ngân hàng Sao Mai (SaoMaiBank)
    whole = before_bracket(context.clauses(sentence), sentence, start - 1)
    if whole is None or folded[whole[1] : start - 1].strip():
        return who
    office = OFFICE.match(folded, *whole)
    opening = office.end() if office is not None and office.end() < whole[1] else whole[0]
    return text[opening : end + 1].strip()
