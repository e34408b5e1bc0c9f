"""Several who have one place: `Hàn Quốc, Phần Lan và Đức xếp thứ hai`, `chính quyền số và kinh tế số đều xếp
thứ 2`.
"""

from __future__ import annotations

from ...language.lazily import lazy_re, lazy_regex
from ...language.spelling import fold, key
from ...lexicon.rank_words import any_of
from .clauses import Clauses
from .names import is_place
from .numerals import WORD, value
from .placing import Placing
from .sequels import LONGEST_LIST, items
from .vocabulary import PREPOSITION

#: `ông A (1,7 tỷ USD) và ông B (1,7 tỷ USD) | đồng hạng 1.349`: what stands between one and the place.
_SHARE = (
    r"(?: (?:cùng|đều|đồng|cũng|lần đầu|đăng quang|hiện|đang|vẫn|đã|tiếp tục|giành|giữ|đoạt|chiếm))*[ ,]*"
)
_ASIDE = lazy_re(rf"(?: \([^()]*\))?{_SHARE}")
_NEXT_BEFORE = lazy_re(r"(?P<gap>(?: \([^()]*\))?(?:, (?:và )?| và )(?:(?:ông|bà|tỉnh|thành phố|đảng) )?)$")
#: `Sau | Singapore, Malaysia và Thái Lan đứng thứ hai`
_HELD = lazy_re(r"(?<!\w)(?:sau|theo|vượt|hơn|như|với|tại|ở|trong|từ|của|cùng)(?: (?:ông|bà|tỉnh))? $")


def sharers(clauses: Clauses, placing: Placing, subject: str) -> list[str]:
    """Return all whom a clause lists before the place that they share, [] where it lists none: `Hàn Quốc,
    Phần Lan và Đức | xếp thứ hai`.
    """
    counted = _counted(clauses, placing)
    if counted:
        return counted
    shared = _is_shared(clauses, placing)
    two = pair(subject) or (_two(subject) if shared else None)
    return _up_to(clauses, placing.start, subject, two, joined=two is not None or shared)


#: `Na Uy và Iceland cũng | lọt vào | top 10`
_OF_IT = lazy_re(rf"(?<!\w){any_of('of it')}(?: (?:vào|trong|ở|danh sách|nhóm|bảng xếp hạng|số))* *$")
#: `Huế, | Lúa Vàng và Sao Mai`
_LISTED = lazy_regex(r"\p{Lu}[\w.]*(?: \([^()]*\))?, $")


def members(clauses: Clauses, placing: Placing, subject: str) -> list[str]:
    """Return all whom a clause lists before the group that they are of, [] where it lists none: `Na Uy, Đan
    Mạch và Iceland | lọt vào top 10`.
    """
    begin = max(clauses.sentence.start, placing.start - LONGEST_LIST)
    verb = _OF_IT.search(clauses.folded, max(begin, placing.start - 60), placing.start)
    at = verb.start() if verb is not None else placing.start
    counted = _counted(clauses, placing.but(start=at, verb=True))
    if counted:
        return counted
    two = pair(subject)
    start = clauses.text.rfind(subject, begin, at)
    listed = start >= 0 and _LISTED.search(clauses.text, begin, start) is not None
    return _up_to(clauses, at, subject, two or (_two(subject) if listed else None), joined=True)


def _up_to(
    clauses: Clauses, stop: int, subject: str, two: tuple[str, str] | None, *, joined: bool
) -> list[str]:
    """Return the names of a list that ends with `subject`, or the `two` that it holds, before `stop`."""
    last = two[1] if two is not None else subject
    begin = max(clauses.sentence.start, stop - LONGEST_LIST)
    at = clauses.text.rfind(last, begin, stop)
    if at < 0 or _ASIDE.fullmatch(clauses.folded, at + len(last), stop) is None:
        return list(two or ())
    names, start = [last], at
    if two is not None:
        names, start = list(two), clauses.text.rfind(two[0], begin, at)
    while joined and (m := _NEXT_BEFORE.search(clauses.folded, max(begin, start - 60), start)) is not None:
        if len(names) == 1 and " và " not in m["gap"]:
            break
        before = right_before(clauses, begin, m.start())
        if before is None or _far_in(clauses, begin, before[0]):
            break
        if _HELD.search(clauses.folded, max(0, before[0] - 12), before[0]):
            break
        names, start = [clauses.text[slice(*clauses.person(before))], *names], before[0]
    return names if len(names) > 1 else list(two or ())


#: `Ba hộ chiếu | Đức, Ý và Tây Ban Nha | cùng đứng thứ hai`
_COUNTED = lazy_regex(
    rf"(?<!\w)(?P<number>(?i:{WORD})|\d{{1,2}}) \p{{Ll}}+"
    r"(?:(?: [^\s,;:.()]+){0,8} (?:là|gồm|bao gồm)|(?: \p{Ll}+){0,5}) "
    rf"(?P<names>\p{{Lu}}[^;:.()\d]*?){_SHARE}$"
)
_PARTS = lazy_re(r", (?:và )?| và ")


def _counted(clauses: Clauses, placing: Placing) -> list[str]:
    """Return the names right before a place that are as many as the words before them count."""
    begin = max(clauses.sentence.start, placing.start - LONGEST_LIST)
    m = _COUNTED.search(clauses.text, begin, placing.start) if placing.verb else None
    names = _PARTS.split(m["names"]) if m is not None else []
    fits = len(names) > 1 and m is not None and len(names) == value(fold(m["number"]))
    ends = (word for name in names for word in (name, name.rpartition(" ")[2]))
    return names if fits and all(word[:1].isupper() for word in ends) else []


def right_before(clauses: Clauses, begin: int, at: int) -> tuple[int, int] | None:
    """Return the span of the name that ends at `at`, with the nouns that are part of it: `Bộ Tài chính`."""
    opens = _item_start(clauses.folded, begin, at)
    held = PREPOSITION.match(clauses.folded, opens, at) is not None
    if held:
        return None  # trong bảng xếp hạng Sao Mai, A và B đồng hạng
    phrase = clauses.phrase(opens, at)
    if phrase is not None and phrase.name is not None and phrase.name[1] == at:
        return phrase.name
    names = list(clauses.names(max(begin, at - 60), at))[-1:]
    return names[0] if names and names[0][1] == at else None


def _item_start(folded: str, begin: int, at: int) -> int:
    """Return where the item of a list begins that `at` is in: `Huế và | tỉnh Lào Cai`."""
    breaks = ((folded.rfind(c, begin, at), len(c)) for c in (", ", "; ", " và "))
    return max([begin, *(found + size for found, size in breaks if found >= 0)])


#: How many words may open an item of a list before its name: `cựu ứng viên tổng thống | Lê Văn Tám`.
_MOST_BEFORE = 4


def _far_in(clauses: Clauses, begin: int, at: int) -> bool:
    """`theo bảng xếp hạng năm nay của | VNR500, A và B`: the name is not what its item is about."""
    words = clauses.folded[_item_start(clauses.folded, begin, at) : at]
    return words.count(" ") > _MOST_BEFORE or _THAN.match(words) is not None


_THAN = lazy_re(r"(?:[^\W\d]+ )*(?:theo|của|từ|tại|ở|do|về|với|trong) ")


def _is_shared(clauses: Clauses, placing: Placing) -> bool:
    """Tell whether the words of a place say that several have it: `đồng hạng 1.349`, `cùng xếp thứ 3`."""
    start = max(clauses.sentence.start, placing.start - LONGEST_LIST)
    said = clauses.folded.startswith(("đồng ", "chia "), placing.start)
    return said or alike(clauses.folded, start, placing)


def sharer(clauses: Clauses, placing: Placing, subject: str) -> str | None:
    """Return who shares a place with a subject told behind it: `hai bác sĩ đều xếp thứ 3 là A | và B`."""
    at = clauses.text.find(subject, placing.end, min(placing.end + 200, clauses.sentence.end))
    after = at + len(subject)
    if at < 0 or not clauses.text.startswith(" và ", after):
        return None
    if not alike(clauses.folded, clauses.sentence.start, placing):
        return None
    phrase = clauses.phrase(after + 4, clauses.sentence.end)
    return clauses.text[slice(*phrase.name)] if phrase is not None and phrase.name is not None else None


#: `Nhật Bản xếp thứ ba, | ngang với | Hàn Quốc và Áo`
_LEVEL = lazy_re(
    r",? (?:(?:đứng|xếp|hiện) )?(?:ngang(?: bằng| hàng)?|đồng hạng|"
    r"(?:cùng|đồng) (?:hạng|bậc|thứ hạng|vị trí)) (?:với|cùng)"
    r"(?: các (?:nước|tỉnh|địa phương|trường|đội)(?: là)?)? "
)


def level(clauses: Clauses, at: int) -> list[tuple[int, int]]:
    """Return the names of those told behind a place that they have, too: `A đứng thứ ba, ngang với B`."""
    m = _LEVEL.match(clauses.folded, at, clauses.sentence.end)
    named = items(clauses, m.end(), clauses.sentence.end) if m is not None else ()
    return [span for span in named if clauses.named(span)]


#: `Chính quyền số và kinh tế số | đều xếp thứ 2`
_ALIKE = lazy_re(r"(?<!\w)(?:đều|cùng)(?: \w+){0,2} *$")


def alike(folded: str, bound: int, placing: Placing) -> bool:
    """Tell whether several have one place: `Chính quyền số và kinh tế số đều xếp thứ 2`."""
    return _ALIKE.search(folded, bound, placing.start) is not None


_PAIR = lazy_regex(r"(?P<one>[^,;:()]{1,50}) và (?P<other>[^,;:()]{1,50})")


def pair(subject: str) -> tuple[str, str] | None:
    """Return the two that a subject joins, `Bộ Y tế và Bộ Tài chính`, None for the name of one: both must be
    places, or begin with the same word.
    """
    m = _PAIR.fullmatch(subject)
    if m is None:
        return None
    one, other = m["one"], m["other"]
    if key(one).split()[0] == key(other).split()[0] or (_ends_in_place(one) and is_place(other)):
        return one, other
    return None


#: `Sở Tài nguyên | và Môi trường`: bodies of one name.
_ONE_BODY = lazy_re(rf"(?:{any_of('doer')}|trường|đại học|học viện|trung tâm|quỹ)(?!\w)")


def _two(subject: str) -> tuple[str, str] | None:
    """Return the two of `Osaka và Auckland` that are said to share a place, None for one body's name."""
    m = _PAIR.fullmatch(subject)
    if m is None or _ONE_BODY.match(fold(subject)):
        return None
    one, other = m["one"], m["other"]
    return (one, other) if one[0].isupper() and other[0].isupper() else None


def _ends_in_place(name: str) -> bool:
    """`Vé số Vĩnh Long`, `Vĩnh Long`"""
    words = name.split()
    return any(is_place(" ".join(words[-n:])) for n in (1, 2, 3, 5) if n <= len(words))
