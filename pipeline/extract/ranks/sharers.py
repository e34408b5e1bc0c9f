"""Several who have one place: `Hàn Quốc, Phần Lan và Đức xếp thứ hai`, `chính quyền số và kinh tế số đều xếp
thứ 2`.
"""

from __future__ import annotations

from ...language.lazily import lazy_re, lazy_regex
from ...language.spelling import key
from .clauses import Clauses
from .names import is_place
from .placing import Placing
from .sequels import LONGEST_LIST
from .vocabulary import PREPOSITION

#: `ông A (1,7 tỷ USD) và ông B (1,7 tỷ USD) | đồng hạng 1.349`: what stands between one and the place.
_ASIDE = lazy_re(r"(?: \([^()]*\))?(?: (?:cùng|đều|đồng|hiện|đang|vẫn|đã|tiếp tục))*[ ,]*")
_NEXT_BEFORE = lazy_re(r"(?P<gap>(?: \([^()]*\))?(?:, (?:và )?| và )(?:(?:ông|bà|tỉnh|thành phố|đảng) )?)$")
#: `Sau | Singapore, Malaysia và Thái Lan đứng thứ hai`
_HELD = lazy_re(r"(?<!\w)(?:sau|theo|vượt|hơn|như|với|tại|ở|trong|từ|của|cùng)(?: (?:ông|bà|tỉnh))? $")


def sharers(clauses: Clauses, placing: Placing, subject: str) -> list[str]:
    """Return all whom a clause lists before the place that they share, [] where it lists none: `Hàn Quốc,
    Phần Lan và Đức | xếp thứ hai`.
    """
    two = pair(subject)
    last = two[1] if two is not None else subject
    begin = max(clauses.sentence.start, placing.start - LONGEST_LIST)
    at = clauses.text.rfind(last, begin, placing.start)
    if at < 0 or _ASIDE.fullmatch(clauses.folded, at + len(last), placing.start) is None:
        return list(two or ())
    names, start = [last], at
    if two is not None:
        names, start = list(two), clauses.text.rfind(two[0], begin, at)
    joined = two is not None or _is_shared(clauses, placing)
    while joined and (m := _NEXT_BEFORE.search(clauses.folded, max(begin, start - 60), start)) is not None:
        if len(names) == 1 and " và " not in m["gap"]:
            break
        before = right_before(clauses, begin, m.start())
        if before is None or _HELD.search(clauses.folded, max(0, before[0] - 12), before[0]):
            break
        names, start = [clauses.text[slice(*clauses.person(before))], *names], before[0]
    return names if len(names) > 1 else list(two or ())


def right_before(clauses: Clauses, begin: int, at: int) -> tuple[int, int] | None:
    """Return the span of the name that ends at `at`, with the nouns that are part of it: `Bộ Tài chính`."""
    breaks = ((clauses.folded.rfind(c, begin, at), len(c)) for c in (", ", "; ", " và "))
    opens = max([begin, *(found + size for found, size in breaks if found >= 0)])
    held = PREPOSITION.match(clauses.folded, opens, at) is not None
    if held:
        return None  # trong bảng xếp hạng Sao Mai, A và B đồng hạng
    phrase = clauses.phrase(opens, at)
    if phrase is not None and phrase.name is not None and phrase.name[1] == at:
        return phrase.name
    names = list(clauses.names(max(begin, at - 60), at))[-1:]
    return names[0] if names and names[0][1] == at else None


def _is_shared(clauses: Clauses, placing: Placing) -> bool:
    """Tell whether the words of a place say that several have it: `đồng hạng 1.349`, `cùng xếp thứ 3`."""
    start = max(clauses.sentence.start, placing.start - LONGEST_LIST)
    return clauses.folded.startswith("đồng ", placing.start) or alike(clauses.folded, start, placing)


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


#: `Chính quyền số và kinh tế số | đều xếp thứ 2`
_ALIKE = lazy_re(r"(?<!\w)(?:đều|cùng)(?: \w+){0,2} *$")


def alike(folded: str, bound: int, placing: Placing) -> bool:
    """Tell whether several have one place: `Chính quyền số và kinh tế số đều xếp thứ 2`."""
    return _ALIKE.search(folded, bound, placing.start) is not None


_PAIR = lazy_regex(r"(?P<one>[^,;:()]{2,50}) và (?P<other>[^,;:()]{2,50})")


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


def _ends_in_place(name: str) -> bool:
    """`Vé số Vĩnh Long`, `Vĩnh Long`"""
    words = name.split()
    return any(is_place(" ".join(words[-n:])) for n in (1, 2, 3, 5) if n <= len(words))
