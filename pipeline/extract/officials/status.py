"""Whether an office is held, was held, is held for the time being or is being taken up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...facts import Status
from ...language.lazily import lazy_re
from ...lexicon.office_cues import alternation, cues
from ...records import record
from .denials import of_another
from .gaps import being
from .names import title_at
from .pairs import Claim
from .tokens import Line

#: Giám đốc | mới A, Giám đốc | mới là ông A
_NEW = frozenset({"mới", "mới là"})
_AMONG_NAMES = cues("between_names") | cues("pronoun")
_ERA, _DEAD = cues("era"), cues("dead")
_WINDOW, _LONGEST_LOOK = 28, 120
_BEFORE = lazy_re(
    rf"\b(?:(?P<former>{alternation('leaving')}|{alternation('past')}|(?:khi|lúc|thời) (?:\S+ ){{1,3}}còn"
    r"|trong thời gian (?:[^\s,]+ ){1,5}?(?:làm|giữ|là|đảm nhiệm))"
    rf"|(?P<incoming>{alternation('taking')}))\b"
)
_DATED = lazy_re(
    rf"\b(?:năm \d{{4}}|tháng \d+[/-]\d{{4}}|từ \d{{4}}|\d{{4}} - \d{{4}} :|{alternation('long_ago')})\b"
)
# ứng viên Bộ trưởng Lao động X
_STANDS_FOR = lazy_re(rf"(?:{alternation('stands_for')})$")
# Tổng thống X lúc đó
_THEN = lazy_re(rf"(?:{alternation('then')})(?!\w)(?: [,.);-]|$)")
# cách chức đối với ông A, Phó ban
_DISMISSES = lazy_re(
    rf"(?:{alternation('leaving')}|{alternation('retired')})"
    r"(?: (?:tất cả |mọi )?(?:các )?chức(?: vụ| danh)?(?: trong đảng)?)?(?: đối với| với)?(?: các)?$"
)
# thôi giữ chức Bí thư Tỉnh uỷ | để giữ chức Phó Trưởng ban B
_INSTEAD = lazy_re(rf"(?<!\w)(?:{alternation('instead')})(?: (?:{alternation('offices')}))?$")
_LEAVING = lazy_re(alternation("leaving"))
# từng được bầu làm | Chủ tịch huyện; Trước khi được bổ nhiệm, ông A giữ chức | Phó Giám đốc
_ONCE = lazy_re(
    rf"(?:(?<!\w)từng được (?:{alternation('taking')})(?: [^\s,.;:]+){{0,4}}"
    rf"|^trước khi (?:được )?(?:{alternation('taking')})(?!\w)[^.;:]* , [^,.;:]*)$"
)
# Trước khi làm | Giám đốc Sở B, ông A từng giữ chức Phó Bí thư
_BEFORE_IT = lazy_re(
    rf"^trước khi (?:(?:{alternation('before_being')}) )*(?:{alternation('being')})"
    rf"(?: (?:{alternation('after_being')}))*$"
)
# Trước đó, ngày 12/5, tỉnh đã bổ nhiệm: this year
_LATELY = lazy_re(
    r"(?<!\w)trước đó ,? ?(?:(?:vào|hồi|sáng|trưa|chiều|tối|cuối|đầu|ngày|hôm|trong) )+"
    r"\d\d?[/-]\d\d?(?![/-]?\d)"
)
# Phó chủ tịch A | được điều chuyển về Ban Tổ chức
_MOVED = lazy_re(
    rf"^(?:(?:đã|vừa|mới) )?(?:được|bị) (?:{alternation('moves')}) (?:công tác |nhiệm vụ )?"
    rf"(?:về|sang|đến|qua|tới)(?!(?: \S+){{0,8}} (?:{alternation('takes_up')})(?!\w))"
)
# bổ nhiệm sai quy định ông A làm | Trưởng phòng; quyết định bổ nhiệm ông A làm Giám đốc B | bị thu hồi
_WRONGLY = lazy_re(rf"^ (?:{alternation('wrongly')})(?!\w)")
_REVOKED = lazy_re(rf"^(?:(?:đã|vừa|mới) )?(?:{alternation('revoked')})(?!\w)")
# vừa nhậm chức Tổng giám đốc B | hơn 6 tháng
_FOR_A_WHILE = lazy_re(r"^(?:được )?(?:hơn |gần |khoảng )?\d+ (?:tháng|năm)(?!\w)")
# bổ nhiệm ba | phó giám đốc sở gồm: ông A và bà B
_GIVES_SEVERAL = lazy_re(
    rf"(?<!\w)(?:{alternation('taking')})(?: thêm| bổ sung| mới| chức danh)? (?:{alternation('plural')})$"
)
# bổ nhiệm | Thiếu tướng A, Cục trưởng B, làm Phó Tổng cục trưởng C
_GIVEN = lazy_re(rf"(?<!\w)(?:{alternation('taking')})(?: [^\W\d]+){{0,2}}$")
# Hai năm trước ông là Bí thư Tỉnh đoàn
_AGO = lazy_re(r"(?:(?:\S+ )?(?:năm|tháng) trước|trước đây|trước kia|hồi trước)(?!\w)")
# Thời điểm đó, | ông A là Giám đốc
_THEN_OPENS = lazy_re(rf"(?:vào |ở |tại )?(?:{alternation('back_then')})(?!\w)")
_NOW = lazy_re(r"(?<!\w)(?:hiện|hiện nay|nay|đang)(?: \S+){0,3}$")
# khi đó là phó phòng (hiện là | chánh văn phòng)
_NOW_IS = lazy_re(rf"(?<!\w)(?:hiện|hiện nay) (?:{alternation('being')})$")
# bắt tay tân Tổng thống X hôm 17/11/2016; Ngày 20-4-2015, ông A được bổ nhiệm: perhaps long ago
_ON_A_DAY = lazy_re(
    r"(?<!\w)(?:hôm|ngày|(?<!sinh )(?<!đến )(?<!tới )năm) (?:\d+[/-]\d+[/-])?(?:19|20)\d\d(?![\w/-])"
)
_LEFT = lazy_re(rf"(?<!sắp )(?:{alternation('left_office')})$")
_BY_THEN = lazy_re(rf"^(?:{alternation('then')})(?!\w)")
_AFTER = lazy_re(rf"(?<!sẽ )(?<!không )(?<!có thể )(?<!sắp )\b(?:{alternation('gone')})\b")
# ông A (Giám đốc Sở Y tế, đã nghỉ hưu)
_RETIRED = lazy_re(rf"^[,(-]? ?(?:(?:hiện|hiện nay|nay|vừa) )*(?:đã|được) (?:{alternation('retired')})(?!\w)")
# Giám đốc Sở Y tế giai đoạn 2010-2015
_IN_THOSE_YEARS = lazy_re(r"^\(? ?(?:giai đoạn|thời kỳ) (?:năm )?\d{4} ?- ?\d{4}")
_KILLED = lazy_re(rf"^(?:(?:đã|vừa|bất ngờ) )*(?:{alternation('killed')})(?!\w)")
# (Chủ tịch TP. Cà Mau từ tháng 5/2013 - 10/2015)
_UNTIL = lazy_re(r"^(?:từ )?(?:tháng |năm )?\d[\d/]*(?: (?:-|đến) |-)(?:tháng |năm )?\d[\d/]*")
# tuyên bố sẽ | từ chức
_NOT_YET = lazy_re(rf"(?<!\w)(?:{alternation('not_yet')}) $")
# Tại Đại hội XII, ông là một trong 200 uỷ viên
_IS = lazy_re(r"(?<!\w)là(?: một trong(?: (?:số|những|các))*(?: \d+)?| một| người)?$")
_APPOSED = frozenset(
    f"officials.{rule}"
    for rule in ("title_before_name", "titles_before_name", "name_before_title", "plural_title")
)
_TOLD = frozenset(("officials.name_is_title", "officials.subject_is_title", "officials.pronoun_is_title"))
_BIOGRAPHIC = frozenset(("officials.name_is_title", "officials.subject_is_title"))
#: From what is said by itself to what only news says.
_NEWS: tuple[Status, ...] = ("current", "acting", "former", "incoming")
# từ khi ông A nhậm chức: told of something else
_SINCE = lazy_re(r"\b(?:khi|kể từ|từ ngày|lúc|nếu|sau này)\b(?: \S+){0,5} ?$")
# Vào năm 1535, vua Henry VIII đã đánh thuế
_LONG_PAST = lazy_re(
    r"(?:(?:vào|từ|đến|trong|đầu|cuối|về|tới|kể|còn|tại|,|ở|nga|anh|pháp|mỹ|đức) )*"
    r"(?:(?:ngày|tháng|mùa|giữa) \S+ )*(?:năm |tháng \d+[/-]|[\d/-]+[/-])(?:1[0-8]\d\d|19[0-7]\d|198[0-5])\b"
)
# khi trở thành Ngoại trưởng Áo vào năm 2013
_SINCE_YEAR = lazy_re(
    r"(?:(?:vào|từ|hồi|trong) )*(?:cuối |đầu |giữa )?(?:(?:tháng \S+ )?năm \d{4}|tháng \d\d?[/-]\d{4})(?!\d)"
)
_PARTY_POST = lazy_re(rf"(?<!\w)(?:{alternation('party_body')}|{alternation('party_post')})(?!\w)")
_HOLDING = lazy_re(rf"(?:{alternation('before_office')})$")


@record(frozen=True, slots=True)
class Told:
    """A status and how plainly the text tells it: 3 by a word at the title, 2 by a verb, 1 by an apposition,
    0 where nothing is said.
    """

    status: Status
    plainness: int


def told(line: Line, claim: Claim) -> Told:
    """Return the status that the sentence tells of a claim."""
    if (plain := _at_title(line, claim)) is not None:
        return plain
    title = claim.title
    before = " ".join(line.words[max(0, title.left - _WINDOW) : title.left])
    if _ends_after(line, claim):
        return Told("former", 2)
    if _STANDS_FOR.search(before):
        return Told("incoming", 3)
    end = max(title.end, claim.name.end)
    if _THEN.match(" ".join(line.words[end : end + 4])) or _of_an_era(line, end):
        return Told("former", 2)
    first = min(claim.name.left, title.left)
    if claim.rule in _APPOSED and _DISMISSES.search(" ".join(line.words[max(0, first - 8) : first])):
        return Told("former", 2)
    if claim.rule == "officials.name_before_title" and line.words[title.left - 1] == "làm":
        given = _GIVEN.search(" ".join(line.words[max(0, first - 6) : first])) is not None
        if given and not _dated(line, title.left):
            return Told("incoming", 2)
    if title.plural and _GIVES_SEVERAL.search(before) and not _dated(line, title.left):
        return Told("incoming", 2)
    if claim.rule in _APPOSED and not being(before):
        long_past = _LONG_PAST.match(" ".join(line.words[: min(8, title.left)])) is not None
        return Told("former" if long_past else "current", 1)
    return _by_verb(line, claim, before)


def _at_title(line: Line, claim: Claim) -> Told | None:
    """Return what words at the title tell, None where none do: nguyên, quyền, đắc cử, tiền nhiệm, thời"""
    title = claim.title
    if claim.status == "former":
        return Told("former", 2)
    if claim.status == "incoming":
        return Told("incoming", 2)
    if title.status == "incoming" and _ON_A_DAY.search(" ".join(line.words)):
        return Told("incoming", 0)
    if title.status != "current":
        return Told(title.status, 3)
    if title.title.words.endswith("đắc cử"):
        return Told("incoming", 3)
    if title.title.words.endswith("lâm thời") and title.title.class_ == "foreign":
        return Told("acting", 3)
    if between := " ".join(line.words[title.end : claim.name.left]):
        if "đắc cử" in between:
            return Told("incoming", 3)
        if _LEFT.search(between) or _BY_THEN.search(between):
            return Told("former", 3)
        if between in _NEW:
            return Told("incoming", 3)
    if title.left and line.words[title.left - 1] in _ERA and line.words[max(0, title.left - 2)] != "dưới":
        return Told("former", 1)
    return None


def _ends_after(line: Line, claim: Claim) -> bool:
    """Tell whether the words behind tell the end of it: Chủ tịch X qua đời; (Chủ tịch X từ 2013 - 2015)"""
    title = claim.title
    end = max(title.end, claim.name.end)
    after = " ".join(line.words[end : end + 12])
    if _moved(line, end) or _AFTER.search(after) or (not of_another(line, title) and _KILLED.match(after)):
        return True
    behind = " ".join(line.words[title.end : title.end + 8])
    return any(pattern.match(behind) for pattern in (_UNTIL, _RETIRED, _IN_THOSE_YEARS))


def _moved(line: Line, at: int) -> bool:
    """Tell whether who is named, and those named with him, are sent to a body, and to no office told."""
    while at < len(line) and (line.capital[at] or line.words[at] in _AMONG_NAMES):
        at += 1
    return _MOVED.match(" ".join(line.words[at : at + 16])) is not None


def _by_verb(line: Line, claim: Claim, before: str) -> Told:
    """Return what the verb before the title tells: từng giữ chức, được bổ nhiệm làm, sẽ từ chức"""
    title = claim.title
    cues = list(_BEFORE.finditer(before))
    if len(cues) > 1 and cues[-1][0] == "lần lượt" and cues[-2]["incoming"]:
        cues.pop()  # bầu ông A và bà B lần lượt giữ chức
    if not cues:
        dated = _dated(line, title.left)
        told_of_him = claim.rule == "officials.pronoun_is_title" or (dated and claim.rule in _BIOGRAPHIC)
        past = told_of_him and not _IS.search(before) and not _NOW.search(before)
        past = past or (told_of_him and _AGO.match(" ".join(line.words[:6])) is not None)
        past = past or (claim.rule in _TOLD and _ago(line, claim, before))
        return Told("former" if past else "current", 0)
    if claim.rule in _TOLD and _ONCE.search(before) and not _NOW.search(before):
        return Told("former", 2)
    if (now := _NOW_IS.search(before)) and now.start() > cues[-1].start():
        return Told("current", 2)
    if cues[-1]["former"]:
        if cues[-1][0].startswith("trong thời gian"):
            return Told("former", 0)  # who is punished for what he did in office may still hold it
        if _BEFORE_IT.match(before[cues[-1].start() :]):
            return Told("current", 0)
        if _LEAVING.fullmatch(cues[-1][0]) and _INSTEAD.search(before[cues[-1].end() :]):
            return Told("incoming", 0 if _ON_A_DAY.search(before) else 2)
        leaves_later = _NOT_YET.search(before[: cues[-1].start()]) is not None
        return Told("current", 0) if leaves_later else Told("former", 2)
    behind = " ".join(line.words[title.end : title.end + 6])
    if _REVOKED.match(behind):
        return Told("former", 3)
    if any(p.match(behind) for p in (_SINCE_YEAR, _FOR_A_WHILE)) or _WRONGLY.match(before[cues[-1].end() :]):
        return Told("current", 0)
    given = line.words[title.end : claim.name.left] == ["đối", "với"]  # bổ nhiệm Chánh án đối với ông A
    given = given or cues[-1].end() == len(before)  # ông A được bổ nhiệm Giám đốc B
    if not (given or _HOLDING.search(before)) or _SINCE.search(before[: cues[-1].start()]):
        return Told("current", 0)
    if _dated(line, title.left):
        return Told("former", 0)
    return Told("incoming", 0 if _ON_A_DAY.search(before) else 2)


def _ago(line: Line, claim: Claim, before: str) -> bool:
    """Tell whether the clause opens with a time gone by: `Thời điểm đó, ông A là`, `Trước khi được bổ nhiệm,
    bà B giữ chức`.
    """
    front = " ".join(line.words[: min(8, claim.name.left)])
    return _THEN_OPENS.match(front) is not None and not _NOW.search(before)


def _dated(line: Line, left: int) -> bool:
    """Tell whether a time is told in the sentence before a title: Từ năm 2010 ông là Bí thư."""
    before = _LATELY.sub("", " ".join(line.words[max(0, left - _LONGEST_LOOK) : left]))
    return _DATED.search(before) is not None


def _of_an_era(line: Line, at: int) -> bool:
    """Tell whether `thời Tổng thống X` follows: Bộ trưởng Quốc phòng Y thời Tổng thống X."""
    return line.words[at : at + 1] == ["thời"] and at + 1 < len(line) and title_at(line, at + 1) is not None


def told_in_turn(line: Line, claims: Sequence[Claim]) -> Iterator[Told]:
    """Yield what is told of each claim of a sentence; what is told of one title holds for the next.

    `lần lượt giữ các chức vụ Phó Giám đốc Sở A, Phó Chủ tịch UBND tỉnh B`; `nguyên Phó Bí thư, Chủ tịch`.
    """
    previous: tuple[Claim, Told] | None = None
    # cố Bí thư Thành uỷ X, Trưởng ban Y Nguyễn Văn A
    marked = [c for c in claims if c.rule in _APPOSED and c.title.left < c.title.start]
    dead = {id(c.name) for c in marked if line.words[c.title.left] in _DEAD}
    for claim in claims:
        of_dead = id(claim.name) in dead and claim.rule.endswith("_before_name")
        now = Told("former", 3) if of_dead else told(line, claim)
        if previous is not None and now.plainness <= 1 and _listed(line, *previous, claim):
            now = max(previous[1], now, key=lambda t: t.plainness)
        yield now
        previous = claim, now


def _listed(line: Line, first: Claim, told_first: Told, second: Claim) -> bool:
    """Tell whether the second title of a person only goes on with the first."""
    between = line.words[first.title.end : second.title.left]
    in_turn = between == ["và"]  # ông A và ông B được bầu làm Chủ tịch HĐND và Chủ tịch UBND
    if not (first.name is second.name or in_turn) or first.rule != second.rule or len(between) > 2:
        return False
    if first.rule in _APPOSED:
        title = first.title
        shares = title.end == title.head_end and title.title.organisation != "none"
        # nguyên Bí thư Đảng uỷ, Tổng cục trưởng, Thủ trưởng Cơ quan Cảnh sát điều tra
        behind = first.rule == "officials.name_before_title" and second.title.status == "current"
        party = behind and _PARTY_POST.search(" ".join(line.words[title.start : title.end])) is not None
        former = told_first.status == "former" and told_first.plainness == 3
        return between == ["kiêm"] or ((shares or party) and between == [","] and former)
    return second.title.status == "current"


def settled(found: Sequence[Told]) -> Status:
    """Return the status over the article: the plainest telling, and of equals the one that brings news."""
    return max(found, key=lambda t: (t.plainness, _NEWS.index(t.status))).status
