"""The one that stands beside a superlative, not before its verb: in apposition, touching it, after it."""

from __future__ import annotations

import re
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re
from ...language.spelling import key
from ...lexicon import provinces
from ...lexicon.countries import countries
from ...lexicon.rank_cues import alternatives, measures
from ...lexicon.rank_words import any_of
from .clauses import Clauses, Stretch
from .names import Span, fit, last_name
from .phrases import Phrase
from .placing import Placing
from .scopes import SCOPE_STOP
from .vocabulary import OFFICE

#: What may stand between a subject and its verb.
ADVERBS = lazy_re(
    r"[ ,\"'”)]*(?:(?:hiện nay|hiện tại|hiện|vẫn|đã|đang|cũng|đến nay|luôn|tiếp tục|còn|chính|từng|"
    r"vừa|không chỉ|"
    r"bất ngờ|vươn lên|lần đầu tiên|nhanh chóng|chính thức|năm nay|năm ngoái|lại|thực sự|"
    r"(?:trong )?năm \d{4}|trở lại|lên)(?!\w)[ ,]*)*"
)
#: `là giám đốc của ngân hàng lớn nhất`, `nằm cạnh khu thể thao lớn nhất`: the superlative is somebody else's.
DEEPER = lazy_re(rf"(?<!\w){any_of('deeper')}(?!\w)")


def apposed(clauses: Clauses, stretches: list[Stretch], placing: Placing) -> Span | None:
    """`Hong Kong - trung tâm dữ liệu lớn nhất khu vực`, `tờ Today (nhật báo lớn nhất Singapore)`."""
    own = stretches[0]
    if own.kind != "noun" or len(stretches) < 2:
        return _bracketed(clauses, own)
    left = stretches[1]
    between = _ASIDE.sub("", clauses.folded[left.end : own.start]).strip(" \"'")
    opening = clauses.phrase(own.start, own.end)
    dashed = between in ("-", "–") and opening is not None and opening.end + 1 >= placing.start
    if between not in (",", "-", "–", "(", ":") or (
        opening is not None and opening.name is not None and not opening.measure and not dashed
    ):
        return _bracketed(clauses, own)
    whole: Phrase | None = clauses.phrase(left.start, left.end) if left.kind == "noun" else None
    if whole is not None and whole.name is not None and whole.end >= left.end:
        kind = clauses.folded[own.start : placing.start].partition(" ")[0]
        return fit(clauses, _of_whom(clauses, whole.name, kind))
    return last_name(clauses, left.start, left.end)


#: `ĐH Sao Mai | (SMU) | - trường lớn nhất miền Trung`
_ASIDE = lazy_re(r"\([^()]{2,30}\)")
_ABOUT = lazy_re(rf"{any_of('about')}(?!\w)(?: của(?= ))?")


#: `Asahi sở hữu | WAKODO, thương hiệu bán chạy nhất`: whom the clause only names.
_DONE_TO = lazy_re(rf"(?<!\w){any_of('done to')} $")


def _of_whom(clauses: Clauses, span: Span, kind: str) -> Span:
    """`Cộng đồng người dùng Sao Việt, | mạng xã hội | lớn nhất`: said of the name, not of them."""
    about = _ABOUT.match(clauses.folded, *span)
    inner = clauses.phrase(about.end(), span[1]) if about is not None else None
    if inner is not None and inner.name is not None and inner.name[1] == span[1]:
        return _of_whom(clauses, inner.name, kind)  # Cộng đồng | người dùng | Sao Việt
    owner = clauses.folded.rfind(" của ", *span) + 5
    head = clauses.text[span[0] : owner]
    unnamed = head[1:] == head[1:].lower() and OFFICE.match(clauses.folded, span[0]) is None
    if owner > 4 and unnamed and not clauses.folded.startswith(kind, span[0]):
        return owner, span[1]  # lệnh cấm của | Indonesia, nước sản xuất lớn nhất
    names = list(clauses.names(*span))
    behind = names and names[-1][1] == span[1] and names[-1][0] > span[0]
    if behind and _DONE_TO.search(clauses.folded, span[0], names[-1][0]):
        return names[-1]
    return names[-1] if behind and _ABOUT.match(clauses.folded, *span) else span


def _bracketed(clauses: Clauses, own: Stretch) -> Span | None:
    opening = clauses.folded.rfind("(", clauses.sentence.start, own.start)
    if opening < 0 or clauses.folded[opening + 1 : own.start].strip():
        return None
    return last_name(clauses, max(clauses.sentence.start, opening - 80), opening)


def touching(clauses: Clauses, own: Stretch, placing: Placing) -> Span | None:
    """`Đảng Dân chủ | lâu đời nhất Thái Lan`: the name opens the clause, the superlative follows."""
    phrase = clauses.phrase(own.start, placing.start) if own.kind == "noun" else None
    if (
        phrase is None
        or phrase.name is None
        or not ADVERBS.fullmatch(clauses.folded, phrase.end, placing.start)
    ):
        return None
    if DEEPER.search(clauses.folded, own.start, phrase.name[0]) or phrase.measure is not None:
        return phrase.name if phrase.measure is not None else None
    return fit(clauses, phrase.name)


def owner(clauses: Clauses, own: Stretch, placing: Placing) -> Span | None:
    """`tỉ lệ trẻ em không đến trường ở vùng Đồng bằng sông Hồng thấp nhất cả nước`: a measure's place."""
    phrase = clauses.phrase(own.start, placing.start)
    if phrase is None or phrase.measure is None:
        return None
    if " và " in clauses.folded[phrase.measure[1] : placing.start]:
        return None  # the measure of several is nobody's own
    if phrase.name is not None and ADVERBS.fullmatch(clauses.folded, phrase.end, placing.start):
        return phrase.name
    return last_name(clauses, own.start, placing.start)


_THEN = lazy_re(r" *(?:hiện nay|hiện|hiện tại)?(?P<link>,| là| thuộc về|:| -| –) *(?=\S)")


@lru_cache(maxsize=1)
def _having_it() -> re.Pattern[str]:
    own = rf"{alternatives(measures())}|{any_of('asset')}"
    return compiled_re(rf"(?:với|có|sở hữu|nắm giữ)(?: (?:một|mức|tổng))* (?:{own})(?!\w)")


def as_such(folded: str, sentence: int, start: int) -> bool:
    """Tell whether a clause is said of the subject that follows it: `Là ngân hàng lớn nhất, | A ...`, `Với
    mạng lưới rộng nhất, | A ...`.
    """
    opens = not folded[sentence:start].strip(" \"'-–")
    return AS.match(folded, start) is not None or (opens and _having_it().match(folded, start) is not None)


#: `Là người gốc Việt giàu nhất thế giới, tỷ phú ...`: the clause is said of the subject that follows it.
AS = lazy_re(r"(?:là|với (?:tư cách|vị thế|danh hiệu)|được (?:coi|xem|mệnh danh|đánh giá))(?!\w)")


def following(clauses: Clauses, own: Stretch, placing: Placing, at: int, limit: int) -> Span | None:
    """`Thưởng Tết cao nhất Nghệ An thuộc về A`, `nơi có tỉ lệ cao nhất thế giới, Liberia, ...`."""
    m = _THEN.match(clauses.folded, at, limit)
    if m is None:
        return beside(clauses, at, limit) if own.kind == "noun" else None
    led = AS.match(clauses.folded, own.start, placing.start) is not None
    phrase = clauses.phrase(m.end(), limit)
    if phrase is not None and phrase.name is None and m["link"] == " thuộc về" and not phrase.measure:
        stop = SCOPE_STOP.search(clauses.folded, phrase.end, limit)
        return phrase.start, phrase.start + len(
            clauses.folded[phrase.start : stop.start() if stop else limit].rstrip()
        )
    if phrase is None or phrase.name is None:
        return None
    if m["link"] in (",", " -", " –"):
        closed = re.match(r" *(?:[,.;)–]|-|$)", clauses.folded[phrase.end : phrase.end + 3]) is not None
        closed = closed or led or phrase.end >= clauses.sentence.end
        if not closed:
            return None
    return fit(clauses, phrase.name)


_MAIN = lazy_re(r"(?:[^,;.:()]|[.,](?=\d)){0,150}, *(?=\S)")


def main_clause(clauses: Clauses, own: Stretch, at: int, limit: int) -> Span | None:
    """`Là nước nhập khẩu lớn nhất khu vực với 3 triệu tấn, Việt Nam ...`: the clause's own subject."""
    if clauses.folded[clauses.sentence.start : own.start].strip(" \"'-–"):
        return None
    m = _MAIN.match(clauses.folded, at, limit)
    phrase = clauses.phrase(m.end(), limit) if m is not None else None
    return fit(clauses, phrase.name) if phrase is not None and phrase.name is not None else None


def _ends_in_country(folded: str, at: int) -> bool:
    words = folded[max(0, at - 30) : at].split()
    return any(" ".join(words[-n:]) in countries() for n in (1, 2, 3))


def beside(clauses: Clauses, at: int, limit: int) -> Span | None:
    """`tỉ phú giàu nhất thế giới Lê Văn Tám`: a name of two words and more right after."""
    names = list(clauses.names(at, min(limit, at + 60)))
    if not names or names[0][0] != at + 1:
        return None
    name = clauses.text[slice(*names[0])]
    behind_name = clauses.text[clauses.folded.rfind(" ", 0, at) + 1].isupper()
    if " " not in name and (len(name) < 3 or (behind_name and not _ends_in_country(clauses.folded, at))):
        return None  # `lớn nhất Bắc Mỹ | EU`: the scope goes on; `lớn thứ hai Trung Quốc | ZTE`
    if key(name) in countries() or provinces.named(name):
        return None  # `cao nhất miền Trung Việt Nam`: the scope goes on
    return fit(clauses, names[0])
