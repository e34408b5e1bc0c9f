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
from .times import (
    dated,
    long_past,
    on_a_day,
    opens_with_ago,
    opens_with_then,
    opens_with_years,
    since_follows,
    years_follow,
)
from .tokens import Line

#: Giám đốc | mới A, Giám đốc | mới là ông A
_NEW = frozenset({"mới", "mới là"})
_AMONG_NAMES = cues("between_names") | cues("pronoun")
_ERA, _DEAD = cues("era"), cues("dead")
_WINDOW = 28
_BEFORE = lazy_re(
    rf"\b(?:(?P<former>{alternation('leaving')}|{alternation('past')}|(?:khi|lúc|thời) (?:\S+ ){{1,3}}còn"
    r"|trong thời gian (?:[^\s,]+ ){1,5}?(?:làm|giữ|là|đảm nhiệm))"
    rf"|(?P<incoming>{alternation('taking')}))\b"
)
# trong thời gian giữ cương vị | Uỷ viên Ban thường vụ Tỉnh uỷ, Phó Chủ tịch UBND tỉnh, bà A
_IN_TIME = lazy_re(r"(?<!\w)trong thời gian (?:[^\s,]+ ){0,5}?(?:làm|giữ|là|đảm nhiệm)(?: [^\s,.;:]+){0,3}$")
# ứng viên Bộ trưởng Lao động X
_STANDS_FOR = lazy_re(rf"(?:{alternation('stands_for')})$")
# Tổng thống X lúc đó
_THEN = lazy_re(rf"(?:tại |vào |ở )?(?:{alternation('then')})(?!\w)(?: [,.);-]|$)")
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
# Phó chủ tịch A | được điều chuyển về Ban Tổ chức
_MOVED = lazy_re(
    rf"^(?:(?:đã|vừa|mới) )?(?:được|bị) (?:{alternation('moves')}) (?:công tác |nhiệm vụ )?"
    rf"(?:về|sang|đến|qua|tới)(?!(?: \S+){{0,8}} (?:{alternation('takes_up')})(?!\w))"
)
# bổ nhiệm sai quy định ông A làm | Trưởng phòng; quyết định bổ nhiệm ông A làm Giám đốc B | bị thu hồi
_WRONGLY = lazy_re(rf"^ (?:{alternation('wrongly')})(?!\w)")
_REVOKED = lazy_re(rf"^(?:(?:đã|vừa|mới) )?(?:{alternation('revoked')})(?!\w)")
# bổ nhiệm ba | phó giám đốc sở gồm: ông A và bà B
_GIVES_SEVERAL = lazy_re(
    rf"(?<!\w)(?:{alternation('taking')})(?: thêm| bổ sung| mới| chức danh)? (?:{alternation('plural')})$"
)
# bổ nhiệm | Thiếu tướng A, Cục trưởng B, làm Phó Tổng cục trưởng C
_GIVEN = lazy_re(rf"(?<!\w)(?:{alternation('taking')})(?: [^\W\d]+){{0,2}}$")
_NOW = lazy_re(r"(?<!\w)(?:hiện|hiện nay|nay|đang)(?: \S+){0,3}$")
# khi đó là phó phòng (hiện là | chánh văn phòng)
_NOW_IS = lazy_re(rf"(?<!\w)(?:hiện|hiện nay) (?:{alternation('being')})$")
_LEFT = lazy_re(rf"(?<!sắp )(?:{alternation('left_office')})$")
_BY_THEN = lazy_re(rf"^(?:{alternation('then')})(?!\w)")
_AFTER = lazy_re(rf"(?<!sẽ )(?<!không )(?<!có thể )(?<!sắp )\b(?:{alternation('gone')})\b")
# ông A (Giám đốc Sở Y tế, đã nghỉ hưu)
_RETIRED = lazy_re(rf"^[,(-]? ?(?:(?:hiện|hiện nay|nay|vừa) )*(?:đã|được) (?:{alternation('retired')})(?!\w)")
_KILLED = lazy_re(rf"^(?:(?:đã|vừa|bất ngờ) )*(?:{alternation('killed')})(?!\w)")
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
    if _THEN.match(" ".join(line.words[end : end + 6])) or _of_an_era(line, end):
        return Told("former", 2)
    first = min(claim.name.left, title.left)
    if claim.rule in _APPOSED and _DISMISSES.search(" ".join(line.words[max(0, first - 8) : first])):
        return Told("former", 2)
    if claim.rule == "officials.name_before_title" and line.words[title.left - 1] == "làm":
        given = _GIVEN.search(" ".join(line.words[max(0, first - 6) : first])) is not None
        if given and not dated(line, title.left):
            return Told("incoming", 2)
    if title.plural and _GIVES_SEVERAL.search(before) and not dated(line, title.left):
        return Told("incoming", 2)
    if claim.rule in _APPOSED and "trong thời gian" in before and _IN_TIME.search(before):
        return Told("former", 0)
    if claim.rule in _APPOSED and not being(before):
        return Told("former" if long_past(line, title.left) else "current", 1)
    return _by_verb(line, claim, before)


def _at_title(line: Line, claim: Claim) -> Told | None:
    """Return what words at the title tell, None where none do: nguyên, quyền, đắc cử, tiền nhiệm, thời"""
    title = claim.title
    if claim.status == "former":
        return Told("former", 2)
    if claim.status == "incoming":
        return Told("incoming", 2)
    if title.status == "incoming" and on_a_day(" ".join(line.words)):
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
    behind = " ".join(line.words[title.end : title.end + 10])
    return years_follow(behind) or _RETIRED.match(behind) is not None


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
        if claim.rule in _TOLD and opens_with_years(line) and not _NOW.search(before):
            return Told("former", 2)
        in_time = claim.rule in _BIOGRAPHIC and dated(line, title.left)
        told_of_him = claim.rule == "officials.pronoun_is_title" or in_time
        past = told_of_him and not _IS.search(before) and not _NOW.search(before)
        past = past or (told_of_him and opens_with_ago(line))
        past = past or (
            claim.rule in _TOLD and opens_with_then(line, claim.name.left) and not _NOW.search(before)
        )
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
            return Told("incoming", 0 if on_a_day(before) else 2)
        leaves_later = _NOT_YET.search(before[: cues[-1].start()]) is not None
        return Told("current", 0) if leaves_later else Told("former", 2)
    behind = " ".join(line.words[title.end : title.end + 6])
    if _REVOKED.match(behind):
        return Told("former", 3)
    if since_follows(behind) or _WRONGLY.match(before[cues[-1].end() :]):
        return Told("current", 0)
    given = line.words[title.end : claim.name.left] == ["đối", "với"]  # bổ nhiệm Chánh án đối với ông A
    given = given or cues[-1].end() == len(before)  # ông A được bổ nhiệm Giám đốc B
    if not (given or _HOLDING.search(before)) or _SINCE.search(before[: cues[-1].start()]):
        return Told("current", 0)
    if dated(line, title.left):
        return Told("former", 0)
    return Told("incoming", 0 if on_a_day(before) else 2)


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
    dead = {id(c.name) for c in marked if line.words[c.title.left] in _DEAD or _goes_on_with_dash(line, c)}
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
    rules = first.rule, second.rule
    if rules == ("officials.title_of_name", "officials.titles_before_name") and first.name is second.name:
        # Khi giữ chức Phó Bí thư, Chủ tịch (2011 - 2014), ông A
        return years_follow(" ".join(line.words[first.title.end : first.title.end + 10]))
    if not (first.name is second.name or in_turn) or first.rule != second.rule or len(between) > 2:
        return False
    if first.rule in _APPOSED:
        title = first.title
        shares = title.end == title.head_end and title.title.organisation != "none"
        # nguyên Bí thư Đảng uỷ, Tổng cục trưởng, Thủ trưởng Cơ quan Cảnh sát điều tra
        behind = first.rule == "officials.name_before_title" and second.title.status == "current"
        party = behind and any(_of_party(line, claim) for claim in (first, second))
        former = told_first.status == "former" and told_first.plainness == 3
        return between == ["kiêm"] or ((shares or party) and between == [","] and former)
    return second.title.status == "current"


def _goes_on_with_dash(line: Line, claim: Claim) -> bool:
    """Tell whether what ended one office ended the next: `Cựu Bí thư Quận uỷ - Chủ tịch HĐND quận A`."""
    title = claim.title
    before = claim.rule == "officials.titles_before_name" and title.status == "former"
    return before and line.words[title.end : title.end + 1] == ["-"]


def _of_party(line: Line, claim: Claim) -> bool:
    title = claim.title
    return _PARTY_POST.search(" ".join(line.words[title.start : title.end])) is not None


def settled(found: Sequence[Told]) -> Status:
    """Return the status over the article: the plainest telling, and of equals the one that brings news."""
    return max(found, key=lambda t: (t.plainness, _NEWS.index(t.status))).status
