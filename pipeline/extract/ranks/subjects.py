"""Who or what is placed: by the grammar of the sentence, and by what went before where it only points
back.
"""

from __future__ import annotations

import re

from ...language.lazily import lazy_re
from ...lexicon import indices
from ...lexicon.rank_words import any_of
from .apposed import main_clause
from .clauses import Clauses
from .holding import held_by, past_ranker
from .leftwards import before_placing
from .names import last_name
from .passed import beside_others
from .placing import EPITHETS, Placing, Reference

#: `đưa Việt Nam lên vị trí thứ ba`, `đã xếp hạng Philippines đứng thứ 12`: the one after the verb is placed.
_CAUSE = lazy_re(rf"(?<!\w){any_of('put there')}\s+")
#: Between an inverted placing and its subject: `đứng đầu bảng xếp hạng HSBC 2019 là Thuỵ Sĩ`.
_INVERTED = lazy_re(rf"(?<!\w){any_of('handed to')}\s+|:\s+")
_SOME = lazy_re(rf"(?<!\w)(?<!đầu )(?!vị trí){any_of('holder')} +(?:đang +|hiện +)?$")
_COMPARES = lazy_re(r"(?<!\w)(?:gấp (?:đôi|ba|\w+ lần)|hơn|bằng|như|kém|với|sau)$")


def relative(clauses: Clauses, placing: Placing, bound: int) -> bool:
    """`hơn gấp đôi lĩnh vực đứng thứ hai`: the one that is placed is not named."""
    m = _SOME.search(clauses.folded, bound, placing.start)
    if m is None:
        return False
    head = clauses.folded[bound : m.start()].rstrip()
    if (
        not head
        or head[-1] in ",;:-–(\"'."
        or re.search(r"(?<!\w)(?:là|trở thành|thành|và|của|vì|do|nhưng)(?: \w+)?$", head)
    ):
        return False
    words = clauses.between(bound, m.start())
    if any(i.start < m.start() < i.end for i in indices.find(clauses.text, clauses.folded, bound, m.end())):
        return False  # chỉ số Gia nhập | thị trường | đứng thứ 3
    return bool(words) and (words[-1].tag[:1] in "VA" or _COMPARES.search(head) is not None)


#: What stands where the subject would be, when the subject comes after: `Người có số phiếu cao thứ hai là
#: ...`.
_HOLDER = lazy_re(rf"(?:những |các )?{any_of('holder')}(?!\w)")
#: `... - Ảnh: N.BÌNH`
_CREDIT = lazy_re(r"[-(–]? *ảnh: ?")
#: `Mặc dù tụt xuống vị trí thứ 2 nhưng Vinamilk ...`, `Đứng thứ hai, Singapore ...`: the subject comes after.
_FOLLOWS = lazy_re(r"[^,;.]{0,60}?(?:,(?!\d)|(?<!\w)nhưng(?!\w)|(?<!\w)song(?!\w))\s*(?:nhưng\s+|thì\s+)?")


#: `của Italy, | vốn | tụt xuống vị trí thứ hai`, `từ tay Singapore, | nay | đứng thứ hai`: said of the name
#: right before.
_WHICH = lazy_re(
    r"(?:, vốn|(?:(?<=từ tay )|(?<=vượt qua )|(?<=thay thế )|(?<=vượt )|(?<=thay ))"
    r"(?P<who>[^,;.:]{2,40}), nay)"
    r" (?:(?:đã|từng|luôn|chỉ|còn|tụt|lùi) )*$"
)
#: `hơn một chút so với Nhật Bản | , nước | xếp thứ ba`
_HOLDER_BESIDE = lazy_re(rf"[,(] ?{any_of('holder')}(?: (?:đang|hiện|đã))* $")


def refer(clauses: Clauses, placing: Placing, bound: int, limit: int, scope_end: int) -> Reference:
    """Return who the words from `bound` to the placing, or from it to `limit`, say is placed."""
    if placing.subject is not None:
        return Reference(placing.subject)
    caused = _caused(clauses, placing, bound) or held_by(clauses, placing, bound, limit)
    if caused is not None:
        return caused
    beside = beside_others(clauses, placing, bound)
    if beside is not None:
        return beside
    relative_to = _WHICH.search(clauses.folded, bound, placing.start) if placing.verb else None
    if relative_to is not None:
        told = relative_to.span("who") if relative_to["who"] is not None else None
        name = last_name(clauses, *(told or (clauses.sentence.start, relative_to.start())))
        if name is not None:
            return Reference(name)
    if placing.change is not None and (whose := _whose(clauses, placing, bound)) is not None:
        return Reference(whose)
    if not placing.verb and (one := _predicated(clauses, placing, bound)) is not None:
        return Reference(one, predicated=True)
    if placing.rule in ("ranks.first", "ranks.place", "ranks.bare"):
        main = _of_main_clause(clauses, placing, scope_end)
        if main is not None:
            return Reference(main)
    credit = _CREDIT.search(clauses.folded, scope_end, limit)
    limit = credit.start() if credit else limit
    apposed = _HOLDER_BESIDE.search(clauses.folded, bound, placing.start) if placing.verb else None
    if apposed is not None and _IS.match(clauses.folded, scope_end, limit) is None:
        name = last_name(clauses, bound, apposed.start())
        if name is not None:
            return Reference(name, predicated=True)
    if placing.verb and relative(clauses, placing, bound):
        named = _IS.match(clauses.folded, scope_end, limit)
        phrase = clauses.phrase(named.end(), limit) if named is not None else None
        if phrase is not None and phrase.name is not None:
            return Reference(phrase.name)  # bỏ xa địa phương xếp thứ hai là | Huế
        return Reference((placing.start, placing.start), plain=True, indefinite=True)
    if (
        placing.verb
        and _OPENS.search(clauses.folded, max(bound - 1, 0), placing.start)
        and _IS.match(clauses.folded, scope_end, limit)
    ):
        after = _after(clauses, scope_end, limit, open_subject=True)
        if after is not None:
            return Reference(after)
    inverted = _opening(clauses, placing, bound, scope_end, limit)
    if inverted is not None:
        return inverted
    before = before_placing(clauses, past_ranker(clauses, placing, bound), bound)
    if placing.rule in EPITHETS:
        if (
            (before.subject is None or before.plain)
            and not before.back
            and re.match(r" +là ", clauses.folded[scope_end:limit])
        ):
            after = _after(clauses, scope_end, limit, open_subject=True)
            return Reference(after, before.measure) if after is not None else before
        return before
    if before.subject is None or before.plain or before.back:
        after = _after(clauses, scope_end, limit, open_subject=before.subject is None and not before.back)
        if after is not None:
            held = before.subject is None or _HOLDER.match(clauses.folded, before.subject[0])
            if held:
                return Reference(after, before.measure)
        bracket = _in_bracket(clauses, scope_end, limit)
        if bracket is not None:
            return Reference(bracket, before.measure)
        counted = _OF_COUNTED.fullmatch(clauses.folded, clauses.sentence.start, placing.start)
        if counted is not None and placing.verb and not before.back:
            apart = before.measure is None or before.measure[1] <= counted.start("who")
            return Reference(counted.span("who"), before.measure if apart else None)
        if before.subject is None and not before.back and bound == clauses.sentence.start:
            following = _following(clauses, placing, scope_end)
            if following is not None:
                return Reference(following, before.measure)
    return before


#: `A là đối tác hàng đầu của B, | đồng thời là đối tác lớn thứ hai`: one more thing said of A.
_ALSO_IS = lazy_re(
    r"(?:,|(?<!\w)và|(?P<dash>(?<= )[-–]))"
    r"(?P<also>(?: (?:và|cũng|còn|đồng thời|vừa|hiện|vẫn|tiếp tục|luôn))*) là "
    r"(?!do|vì|nhờ|để)(?:(?! (?:là|trong khi|còn|nhưng|mà) )[^,;:()]){2,90}$"
)
_IS_ONE = lazy_re(r" (?:(?:hiện|hiện nay|vẫn|cũng|đã|đang|luôn|vừa) )*là ")


def _predicated(clauses: Clauses, placing: Placing, bound: int) -> tuple[int, int] | None:
    """Return whom a clause is about that goes on with `đồng thời là`, or with `là` as it began."""
    folded, start = clauses.folded, clauses.sentence.start
    m = _ALSO_IS.search(folded, bound, placing.start)
    if m is None:
        return None
    start = max(start, *(folded.rfind(mark, start, m.start()) + 1 for mark in ";:"))
    first = clauses.stretches(start, m.start())[-1]
    phrase = clauses.phrase(first.start, first.end) if first.kind == "noun" else None
    if phrase is None or phrase.name is None or phrase.measure is not None:
        return None
    dashed = m["dash"] is not None and folded.startswith((" - ", " – "), phrase.end)
    if not dashed and not m["also"].strip() and _IS_ONE.match(folded, phrase.end) is None:
        return None
    return phrase.name


_AS_SUCH = lazy_re(r"[\"“' ]*(?:là|với (?:tư cách|vị thế)(?: là)?) (?!do|vì|nhờ)(?=[^,;:()]{3,80}$)")


def _of_main_clause(clauses: Clauses, placing: Placing, at: int) -> tuple[int, int] | None:
    """`Là ngân hàng dẫn đầu hệ thống, | A luôn đồng hành`: whom the clause is about that follows."""
    start, end = clauses.sentence.start, clauses.sentence.end
    if _AS_SUCH.match(clauses.folded, start, placing.start) is None:
        return None
    return main_clause(clauses, clauses.stretches(start, placing.start)[-1], at, end)


#: `thứ hạng của X cải thiện đáng kể khi tăng từ vị trí 408 lên 310`
_RANK_OF = lazy_re(r"(?<!\w)(?:thứ hạng|vị trí|thứ bậc|vị thế) của +(?=\S)")


def _whose(clauses: Clauses, placing: Placing, bound: int) -> tuple[int, int] | None:
    """Whose place it is that changes, where the words right before say so."""
    *_, last = [None, *_RANK_OF.finditer(clauses.folded, bound, placing.start)]
    if last is None or re.search(r"[;:.]", clauses.folded[last.end() : placing.start]):
        return None
    phrase = clauses.phrase(last.end(), placing.start)
    return phrase.name if phrase is not None else None


_COUNTS = rf"[\"“' ]*trong(?: số| tổng số)? \d{{1,3}} {any_of('counted')}(?!\w)[^,.;:()]{{0,60}}, "
#: `Trong 19 lĩnh vực đầu tư, | chế biến gỗ | vẫn đứng số một`: one of those that are counted, by any noun.
_OF_COUNTED = lazy_re(
    rf"{_COUNTS}(?!{any_of('holder')} )(?P<who>[^,.;:()]{{2,60}}?)"
    r"(?: (?:chỉ|vẫn|cũng|đã|đang|hiện|tiếp tục|lại|chiếm ưu thế))* "
)
#: `Trong 10 yếu tố, lương chỉ đứng thứ 7, trong khi | đứng đầu là phúc lợi`
_OPENING = lazy_re(rf"[ \"'–-]*|{_COUNTS}[^.;:()]{{2,90}}, (?:(?:trong khi|còn|và) )?")


#: `Đứng thứ hai về mức thưởng | là`: what may stand between a placing that opens its clause and its verb.
_TOLD = lazy_re(r"[^,;.:\n]{0,90}?(?<!\w)(?:là|thuộc về|phải kể đến|gọi tên) +(?=\S)")


def _opening(clauses: Clauses, placing: Placing, bound: int, at: int, limit: int) -> Reference | None:
    """`Đứng cuối bảng là các công ty có vốn nhà nước`: the subject that follows, though it has no
    name; nobody else is meant, so that nothing is carried over from earlier sentences.
    """
    if not placing.verb or _OPENING.fullmatch(clauses.folded, clauses.sentence.start, placing.start) is None:
        return None
    m = _TOLD.match(clauses.folded, max(at, placing.end), limit)
    if m is None:
        return None
    phrase = clauses.phrase(m.end(), limit)
    if phrase is None or phrase.anaphor:
        return None
    if phrase.measure is not None and (placing.change is not None or phrase.name is not None):
        return None
    if phrase.name is not None:
        return Reference(phrase.name)
    stop = re.compile(r"[,;.:()\n]|(?<!\w)(?:với|đạt|vì|do|khi|trong|tại|ở)(?!\w)").search(
        clauses.folded, m.end(), limit
    )
    end = max(phrase.end, min(stop.start() if stop else limit, m.end() + 70))
    return Reference((phrase.start, phrase.start + len(clauses.folded[phrase.start : end].rstrip())))


#: `đưa nước ta | thành | thị trường bia số một`
_MADE = lazy_re(r" (?:trở )?thành (?!công)[^,;.:()]{0,60}$")
#: What may stand between the one who is put there and the place.
_TO_PLACE = lazy_re(
    r"\s*(?:(?:từ|vượt qua|vượt lên|vượt|bứt phá|vào|ở|đã|đang|trở thành|thành|là|lên|xuống|đứng|xếp|lọt|"
    r"duy trì|giữ|tiếp tục|"
    r"trở lại|chiếm|giành)\s+[^,;.]{0,60})?"
)
#: `..., đứng thứ hai là ông Sơn`: the placing opens its clause and the name follows at once.
_OPENS = lazy_re(r"[,;:.]\s*(?:(?:và|còn)\s+)?$")
_IS = lazy_re(r" +(?:là|thuộc về) ")


#: `TP HCM xếp | 68 và | Huế đứng 91`: a place of the one before.
_OTHERS_PLACE = lazy_re(r"\d[\d./]*(?:,| và) ")


def _caused(clauses: Clauses, placing: Placing, bound: int) -> Reference | None:
    """The object of a verb that puts it there, right before the placing."""
    verbs = list(_CAUSE.finditer(clauses.folded, bound, placing.start))
    for m in reversed(verbs[-4:]):
        if m.group().startswith("là") and not placing.verb:
            continue
        other = _OTHERS_PLACE.match(clauses.folded, m.end(), placing.start)
        phrase = clauses.phrase(other.end() if other else m.end(), placing.start)
        if phrase is not None and phrase.anaphor and _MADE.match(clauses.folded, phrase.end, placing.start):
            whom = (phrase.start, phrase.end)
            return Reference(None, phrase.measure, back=True, pointer=whom, predicated=True)
        if phrase is None or phrase.name is None or clauses.folded.startswith("cho ", m.end()):
            continue
        if _TO_PLACE.fullmatch(clauses.folded, phrase.end, placing.start):
            ranked = other is None and m.group().startswith(("xếp", "đặt"))
            return Reference(phrase.name, phrase.measure, predicated=ranked)
    return None


def _in_bracket(clauses: Clauses, at: int, limit: int) -> tuple[int, int] | None:
    """`một đội xếp thứ ba (Trường THCS A)`: a bracket that holds nothing but the name."""
    m = re.compile(r" *\(([^()\n]{2,60})\)").match(clauses.folded, at, limit)
    if m is None:
        return None
    phrase = clauses.phrase(m.start(1), m.end(1))
    return (
        phrase.name if phrase is not None and phrase.name is not None and phrase.end >= m.end(1) - 1 else None
    )


def _following(clauses: Clauses, placing: Placing, at: int) -> tuple[int, int] | None:
    """The subject of the main clause, where the placing opens the sentence in a clause without one."""
    opening = clauses.sentence.start
    if placing.start - opening > 80 or len(clauses.folded[opening : placing.start].split()) > 8:
        return None
    if any(s.kind not in ("empty", "verb", "adverbial") for s in clauses.stretches(opening, placing.start)):
        return None
    m = _FOLLOWS.match(clauses.folded, at, clauses.sentence.end)
    if m is None:
        return None
    phrase = clauses.phrase(m.end(), min(clauses.sentence.end, m.end() + 200))
    return phrase.name if phrase is not None and not phrase.anaphor else None


#: `dẫn đầu ngành tôm nên ông A được gọi | là "vua tôm"`: another clause.
_OTHER = lazy_re(r"(?<!\w)(?:nên|mà|vì|khi|được gọi|nhiều người gọi)(?!\w)")
_FROM = lazy_re(r"(?:từ|do|ở|tại|với|để|vì|nhờ)(?!\w)")


def _after(clauses: Clauses, start: int, limit: int, *, open_subject: bool) -> tuple[int, int] | None:
    """The noun phrase after `là` or `thuộc về`, where the placing opens its clause."""
    m = _INVERTED.search(clauses.folded, start, limit)
    if m is None or len(clauses.folded[start : m.start()].split()) > (14 if open_subject else 8):
        return None
    between = clauses.folded[start : m.start()]
    if re.search(r"[;.]", between) or _FROM.match(clauses.folded, m.end()) or _OTHER.search(between):
        return None
    phrase = clauses.phrase(m.end(), limit)
    if phrase is None or phrase.name is None:
        return None
    return phrase.name
