"""Who a bare superlative is said of, and within what.

`X là đập lớn nhất Việt Nam`, `X có dân số đông nhất châu Á`, `X - cảng lớn nhất khu vực`, `cảng lớn nhất khu
vực, X,`: a rank only where the one and the other stand there in words.
"""

from __future__ import annotations

import re

from ...lexicon.rank_words import any_of
from .clauses import Clauses, Phrase, Stretch
from .placing import Placing
from .scopes import scope_after, well_known
from .vocabulary import ANAPHOR, NOT_PLACED

Span = tuple[int, int]

_IS = re.compile(
    r"(?<!\w)(?:là|trở thành|được (?:đánh giá|coi|xem|mệnh danh|bình chọn|vinh danh|công nhận|chọn|"
    r"gọi|ví|biết đến|"
    r"mô tả|cho)(?: là| như)?|với tư cách là|vị thế là)(?= )"
)
_HAS = re.compile(r"(?<!\w)(?:có|đạt|ghi nhận|sở hữu|chiếm|nhận được|chịu(?= (?:ảnh|thiệt|tác)))(?= )")
#: What may stand between a subject and its verb.
_ADVERBS = re.compile(
    r"[ ,\"'”)]*(?:(?:hiện nay|hiện tại|hiện|vẫn|đã|đang|cũng|đến nay|luôn|tiếp tục|còn|chính|từng|"
    r"vừa|không chỉ|"
    r"bất ngờ|vươn lên|lần đầu tiên|nhanh chóng|chính thức|năm nay|năm ngoái|lại|thực sự|"
    r"(?:trong )?năm \d{4}|trở lại|lên)(?!\w)[ ,]*)*"
)
#: `là giám đốc của ngân hàng lớn nhất`, `nằm cạnh khu thể thao lớn nhất`: the superlative is somebody else's.
_DEEPER = re.compile(rf"(?<!\w){any_of('deeper')}(?!\w)")
#: Heads that no order is made of: `khó khăn lớn nhất`, `cơ quan lãnh đạo cao nhất`.
_NO_ORDER = re.compile(
    r"(?:(?:một|những|các|cái|sự|mối|nỗi|niềm|điểm) )?(?:vấn đề|khó khăn|thách thức|ưu điểm|"
    r"nhược điểm|điểm yếu|điểm mạnh|"
    r"đe dọa|hạn chế|thành công|sai lầm|ước nguyện|mong muốn|ước mơ|cơ hội|món quà|quà|điều|lý do|"
    r"nguyên nhân|"
    r"mục tiêu|mục đích|cơ quan|rào cản|trở ngại|lo ngại|quan tâm|khác biệt|biến động|ưu tiên|cách|giải pháp|"
    r"biện pháp|lúc|khi|thời điểm|thời gian|ngày|tháng|lợi thế|động lực|yếu tố|trách nhiệm|hình phạt|mức án|"
    r"mức phạt|lãnh đạo|quyền|con|cháu|vợ|chồng|con trai|con gái|đam mê|kỷ niệm|ấn tượng|may mắn|hạnh phúc|"
    r"áp lực|nhiệm vụ|bước|lần|lỗi|phần|chỗ|nhân chứng|nơi (?!có))(?!\w)"
)
_POSSESSIVE = re.compile(r"(?:một|mỗi|từng|mình|tôi|anh|ông|bà|họ|em|cô|chị|chúng|nó|người ta|tớ|bạn)(?!\w)")
_LINK = re.compile(r" +(?:của|ở|tại|trong|trên|thuộc|nhất)(?: +(?:toàn|khắp|số|tất cả))? +")
_SCOPE_STOP = re.compile(
    r"[,;.:()\"”–\n]|(?<=\s)-(?=\s)|(?<!\w)(?:vừa|đã|sẽ|đang|là|có|với|vào|khi|sau|trước|hiện nay|"
    r"hiện|được|bị|để|"
    r"cho tới|cho đến|tính|kể từ|do|năm|nhưng|mà|đạt|và|về|từng|cũng|còn|không|trong (?:năm|tháng|"
    r"vòng|\d|nhiều)|"
    r"theo|từ|bởi|đến|khiến|cho biết|nói|bắt đầu|dự kiến|thuộc về|rơi vào)(?!\w)"
)
_TIME = re.compile(
    r"(?:(?:suốt|gần|hơn|vòng|khoảng) )?(?:(?:\d+|nhiều|vài|mấy|những|một|hai|ba|bốn|năm|mười) )?"
    r"(?:năm|tháng|ngày|tuần|thập|thế kỷ|mùa|thời|quý|đêm|giờ|đợt|vòng|đời|cuộc đời|trận)(?!\w)"
)
_INSIDE = re.compile(
    r"(?<!\w)(?:lịch sử|mọi thời đại|nước này|nước ta|quốc gia này|tỉnh|thành phố|huyện|ngành|khu vực|"
    r"địa phương|các tỉnh|châu lục|hành tinh|biên giới|vùng|miền|bờ|vịnh|quần đảo|thị trường|"
    r"mạng lưới|hệ thống|\d{1,3} [a-zđà-ỹ])"
)
_SINCE = re.compile(
    r" +(?:từ trước (?:đến|tới) nay|trong lịch sử|mọi thời đại)(?: +(?:ở|tại|của) +(?P<where>))?"
)
_AND_BEST = re.compile(r"(?:,| và) +(?:\w+ +){1,3}nhất(?!\w)")


def best_scope(clauses: Clauses, placing: Placing, limit: int) -> Span | None:
    """Return the span of what a superlative holds within: `lớn nhất | của Nga`, `| trong lịch sử Mỹ`."""
    text, folded = clauses.text, clauses.folded
    at = placing.end
    while (more := _AND_BEST.match(folded, at, limit)) is not None:
        at = more.end()
    since = _SINCE.match(folded, at, limit)
    if since is not None and since["where"] is not None:
        at = since.end() - 4
    found = scope_after(text, folded, at, limit)
    if found is not None and (well_known(folded[slice(*found)]) or not _longer(folded, found[1], limit)):
        return found
    link = _LINK.match(folded, at, limit)
    if link is None:
        return found
    stop = _SCOPE_STOP.search(folded, link.end(), limit)
    span = link.end(), min(stop.start() if stop else limit, link.end() + 80)
    said = folded[slice(*span)].rstrip()
    if not said or _TIME.match(said) or _POSSESSIVE.match(said):
        return found
    named = any(c.isupper() for c in text[slice(*span)])
    if not named and (link.group().strip().startswith("của") or _INSIDE.search(said) is None):
        return found
    return span[0], span[0] + len(said.rstrip("."))


def among(clauses: Clauses, placing: Placing, limit: int) -> Span | None:
    """Return the span of those that a superlative counts: `cao nhất trong số | 48 lãnh đạo cao cấp`."""
    number = re.search(r"\d{1,4}$", clauses.folded[placing.start : placing.end])
    if placing.out_of is None or number is None:
        return None
    stop = _SCOPE_STOP.search(clauses.folded, placing.end + 1, limit)
    end = min(stop.start() if stop else limit, placing.end + 80)
    start = placing.start + number.start()
    return start, start + len(clauses.folded[start:end].rstrip(" ."))


def _longer(folded: str, at: int, limit: int) -> bool:
    return folded.startswith(" ", at) and _SCOPE_STOP.match(folded, at + 1, limit) is None and at + 1 < limit


def best_of(clauses: Clauses, placing: Placing, bound: int, limit: int, scope: Span) -> Span | None:
    """Return the span of the one that a superlative is said of, None where the words leave it open."""
    stretches = clauses.stretches(bound, placing.start)
    own = stretches[0]
    head = own.start
    verb = None
    for pattern in (_IS, _HAS):
        *_, verb = [None, *pattern.finditer(clauses.folded, own.start, placing.start)]  # the last one
        if verb is not None:
            break
    inner = clauses.folded[(verb.end() if verb else head) : placing.start].strip()
    if _NO_ORDER.match(inner):
        return None
    if verb is not None and not _deeper(clauses, inner, verb.end()):
        found = _before_verb(clauses, stretches, verb.start(), having=pattern is _HAS)
        if found is not None and (pattern is _IS or clauses.named(found)):
            return found
    if _AS.match(clauses.folded, own.start) and not _deeper(clauses, inner, placing.start - len(inner)):
        return _after(clauses, own, placing, scope[1], limit) or _main_clause(clauses, own, scope[1], limit)
    if verb is None or _plain(clauses, own, verb.start()):
        if _DEEPER.search(inner) and verb is None:
            return _owner(clauses, own, placing)
        found = _apposed(clauses, stretches, bound)
        if found is not None and placing.rule == "ranks.ordinal" and _goes_on(clauses, scope[1], limit):
            return None
        if found is not None:
            return found
        return _touching(clauses, own, placing) or _after(clauses, own, placing, scope[1], limit)
    return None


def astray(clauses: Clauses, placing: Placing, bound: int) -> bool:
    """Tell whether the superlative belongs to something deeper: `là giám đốc của ngân hàng lớn nhất`."""
    own = clauses.stretches(bound, placing.start)[0]
    verbs = list(_IS.finditer(clauses.folded, own.start, placing.start))
    inner = clauses.folded[(verbs[-1].end() if verbs else own.start) : placing.start].strip()
    return _NO_ORDER.match(inner) is not None or (bool(verbs) and _deeper(clauses, inner, verbs[-1].end()))


#: `nước chi tiêu cho quốc phòng nhiều thứ hai`: prepositions that a kind's own verb asks for.
_ASKED_FOR = ("cho", "về", "đến", "từ", "với", "vào", "sang", "ở", "tại", "trong")


def _deeper(clauses: Clauses, inner: str, at: int) -> bool:
    """Tell whether a superlative behind the folded words `inner`, which begin near `at`, is somebody else's.

    It is not where they only say what a kind of thing does: `là nước chi tiêu cho quốc phòng nhiều nhất`.
    """
    found = _DEEPER.search(inner)
    if found is None:
        return False
    kind = _KIND.match(inner)
    if kind is None or found.group() not in _ASKED_FOR:
        return True
    words = clauses.between(at, at + len(inner) + 1)
    after = [w for w in words if clauses.folded[w.start : w.end] not in kind.group()]
    return not after or after[0].tag != "V"


#: `Đèo Khánh Lê cao 1.700 m`, `công viên Tao Đàn ngày nay`: what is told of a name behind it.
_EXTRA = re.compile(r"(?: +(?:cao|dài|rộng|nặng|có) \d.*| +(?:hiện nay|ngày nay|hiện tại|hiện|năm nay))?$")


def _fit(clauses: Clauses, span: Span | None, *, plain: bool = False) -> Span | None:
    """Return a span that can be placed: named, or where `plain` allows a noun that points at nothing."""
    if span is None:
        return None
    span = span[0], span[0] + _EXTRA.search(clauses.folded[slice(*span)]).start()  # type: ignore[union-attr]
    low = clauses.folded[slice(*span)]
    if ANAPHOR.fullmatch(low) or NOT_PLACED.match(low) or _POSSESSIVE.match(low) or _TIME.match(low):
        return None
    if clauses.named(span):
        return span
    words = low.split()
    return (
        span
        if plain and 2 <= len(words) <= 7 and words[-1] not in ("này", "đó", "ấy", "đây", "trên")
        else None
    )


def _before_verb(clauses: Clauses, stretches: list[Stretch], verb: int, *, having: bool) -> Span | None:
    """`Rùa da là loài rùa lớn nhất`, `Cá mái chèo có tên khoa học A, là loài cá lớn nhất`."""
    own = stretches[0]
    for i, stretch in enumerate(stretches[:4]):
        end = verb if i == 0 else stretch.end
        if stretch.kind != "noun" or stretch.start >= end:
            if i == 0 and clauses.folded[own.start : verb].strip():
                return None
            continue
        phrase = clauses.phrase(stretch.start, end)
        if phrase is None:
            return None
        if i == 0 and not _ADVERBS.fullmatch(clauses.folded, _past_bracket(clauses, phrase.end, end), end):
            whole = last_name if having else _verbal
            return whole(clauses, stretch.start, end)
        if phrase.measure is not None and phrase.name is None:
            return None
        span = phrase.name or (phrase.start, phrase.end)
        return _fit(clauses, span, plain=phrase.measure is None)
    return None


def _verbal(clauses: Clauses, start: int, verb: int) -> Span | None:
    """`Quân giải phóng nhân dân A (QGA) vẫn | là`: a proper name with a verb in it that opens the clause."""
    opening = clauses.folded.find(" (", start, verb)
    words = clauses.between(start, opening if opening >= 0 else verb)
    rest = clauses.folded[words[-1].end : verb] if words else ""
    while words and words[-1].tag == "R":
        words.pop()
    inside = any(w.tag in ("E", "R", "Cc", "CH", "M") for w in words)
    if not 3 <= len(words) <= 7 or inside or words[-1].tag != "Np" or not clauses.text[start].isupper():
        return None
    closed = opening < 0 or rest.count(")") == 1
    return (start, words[-1].end) if closed and "," not in rest else None


def _past_bracket(clauses: Clauses, at: int, end: int) -> int:
    m = re.compile(r" *\([^()\n]{1,60}\)").match(clauses.folded, at, end)
    return m.end() if m else at


def _goes_on(clauses: Clauses, at: int, limit: int) -> bool:
    """`Tại Bỉ, nền kinh tế lớn thứ năm | rời khối`: a clause with a verb of its own, not an apposition."""
    if re.compile(r" *(?:[^ \w]|$|nằm |đang |sau )").match(clauses.folded, at, limit) or at >= limit:
        return False
    words = clauses.between(at, limit)
    return bool(words) and words[0].tag == "V"


#: Nouns before a name that do not say what it is: `trong bối cảnh Hà Nội`.
_NO_KIND = ("số", "bối cảnh", "khả năng", "vụ", "cuộc", "ngày", "tháng")


def last_name(clauses: Clauses, start: int, end: int) -> Span | None:
    """The name right before the verb, with the nouns that say what it is: `ra khỏi đảo Java có ...`."""
    names = list(clauses.names(start, end))
    if not names or clauses.folded[names[-1][1] : end].strip():
        return None
    at, stop = names[-1]
    for w in reversed(clauses.between(start, at)[-3:]):
        if w.tag not in ("N", "Nc", "Nu") or clauses.folded[w.start : w.end] in _NO_KIND:
            break
        at = w.start
    return _fit(clauses, (at, stop))


_KIND = re.compile(rf"{any_of('kind')} *")


def _plain(clauses: Clauses, own: Stretch, verb: int) -> bool:
    """`nước có dự trữ lớn nhất`: a kind of thing before the verb, which only describes."""
    said = clauses.folded[own.start : verb]
    phrase = clauses.phrase(own.start, verb) if own.kind == "noun" else None
    bare = phrase is not None and phrase.name is None and not phrase.anaphor and len(said.split()) < 4
    return bare or _KIND.fullmatch(said) is not None


def _apposed(clauses: Clauses, stretches: list[Stretch], bound: int) -> Span | None:
    """`Hong Kong - trung tâm dữ liệu lớn nhất khu vực`, `tờ Today (nhật báo lớn nhất Singapore)`."""
    own = stretches[0]
    if own.kind != "noun" or len(stretches) < 2:
        return _bracketed(clauses, own)
    left = stretches[1]
    between = clauses.folded[left.end : own.start].strip(" \"'")
    opening = clauses.phrase(own.start, own.end)
    if between not in (",", "-", "–", "(") or (
        opening is not None and opening.name is not None and not opening.measure
    ):
        return _bracketed(clauses, own)
    whole: Phrase | None = clauses.phrase(left.start, left.end) if left.kind == "noun" else None
    if whole is not None and whole.name is not None and whole.end >= left.end:
        return _fit(clauses, whole.name)
    return last_name(clauses, left.start, left.end)


def _bracketed(clauses: Clauses, own: Stretch) -> Span | None:
    opening = clauses.folded.rfind("(", clauses.sentence.start, own.start)
    if opening < 0 or clauses.folded[opening + 1 : own.start].strip():
        return None
    return last_name(clauses, max(clauses.sentence.start, opening - 80), opening)


def _touching(clauses: Clauses, own: Stretch, placing: Placing) -> Span | None:
    """`Đảng Dân chủ | lâu đời nhất Thái Lan`: the name opens the clause, the superlative follows."""
    phrase = clauses.phrase(own.start, placing.start) if own.kind == "noun" else None
    if (
        phrase is None
        or phrase.name is None
        or not _ADVERBS.fullmatch(clauses.folded, phrase.end, placing.start)
    ):
        return None
    if _DEEPER.search(clauses.folded, own.start, phrase.name[0]) or phrase.measure is not None:
        return phrase.name if phrase.measure is not None else None
    return _fit(clauses, phrase.name)


_OF = re.compile(r"(?<!\w)(?:của|ở|tại)(?: (?:riêng|vùng|khu vực))? +")


def _owner(clauses: Clauses, own: Stretch, placing: Placing) -> Span | None:
    """`tỉ lệ trẻ em không đến trường ở vùng Đồng bằng sông Hồng thấp nhất cả nước`: a measure's place."""
    phrase = clauses.phrase(own.start, placing.start)
    if phrase is None or phrase.measure is None:
        return None
    if phrase.name is not None and _ADVERBS.fullmatch(clauses.folded, phrase.end, placing.start):
        return phrase.name
    return last_name(clauses, own.start, placing.start)


_THEN = re.compile(r" *(?:hiện nay |hiện )?(?P<link>,| là| thuộc về|:| -| –) *(?=\S)")


#: `Là người gốc Việt giàu nhất thế giới, tỷ phú ...`: the clause is said of the subject that follows it.
_AS = re.compile(r"(?:là|với (?:tư cách|vị thế|danh hiệu)|được (?:coi|xem|mệnh danh|đánh giá))(?!\w)")


def _after(clauses: Clauses, own: Stretch, placing: Placing, at: int, limit: int) -> Span | None:
    """`Thưởng Tết cao nhất Nghệ An thuộc về A`, `nơi có tỉ lệ cao nhất thế giới, Liberia, ...`."""
    m = _THEN.match(clauses.folded, at, limit)
    if m is None:
        return _beside(clauses, at, limit) if own.kind == "noun" else None
    as_such = _AS.match(clauses.folded, own.start, placing.start) is not None
    phrase = clauses.phrase(m.end(), limit)
    if phrase is not None and phrase.name is None and m["link"] == " thuộc về" and not phrase.measure:
        stop = _SCOPE_STOP.search(clauses.folded, phrase.end, limit)
        return phrase.start, phrase.start + len(
            clauses.folded[phrase.start : stop.start() if stop else limit].rstrip()
        )
    if phrase is None or phrase.name is None:
        return None
    if m["link"] in (",", " -", " –"):
        closed = re.match(r" *(?:[,.;)–]|-|$)", clauses.folded[phrase.end : phrase.end + 3]) is not None
        closed = closed or as_such or phrase.end >= clauses.sentence.end
        if not closed:
            return None
    return _fit(clauses, phrase.name)


_MAIN = re.compile(r"(?:[^,;.:()]|[.,](?=\d)){0,150}, *(?=\S)")


def _main_clause(clauses: Clauses, own: Stretch, at: int, limit: int) -> Span | None:
    """`Là nước nhập khẩu lớn nhất khu vực với 3 triệu tấn, Việt Nam ...`: the clause's own subject."""
    if clauses.folded[clauses.sentence.start : own.start].strip(" \"'-–"):
        return None
    m = _MAIN.match(clauses.folded, at, limit)
    phrase = clauses.phrase(m.end(), limit) if m is not None else None
    return _fit(clauses, phrase.name) if phrase is not None and phrase.name is not None else None


def _beside(clauses: Clauses, at: int, limit: int) -> Span | None:
    """`tỉ phú giàu nhất thế giới Lê Văn Tám`: a name of two words and more right after."""
    names = list(clauses.names(at, min(limit, at + 60)))
    if not names or names[0][0] != at + 1 or " " not in clauses.text[slice(*names[0])]:
        return None
    return _fit(clauses, names[0])
