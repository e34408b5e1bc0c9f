"""What is shaped like a place and is none: heritage, credit, salary, medals, weekdays, counts, titles,
plans.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re
from ...lexicon.rank_cues import alternatives, cues, vetoes
from ...lexicon.rank_words import any_of
from .placing import Placing

_MEMBER = lazy_re(
    r"(?<!\w)(?:một|1|là một) +trong +(?:những|các|số|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|"
    r"mười)(?!\w)[^,;.]{0,60}$"
)
#: `Lê Văn Tám hơn "người | về nhì" từ 3 đến 5 điểm`
_THAN_SOME = lazy_re(
    rf"(?<!\w)(?:hơn|so với|cách|bỏ xa|sau|bằng|cho|của) (?:gần |cả )?[\"“]?{any_of('holder')} $"
)
#: `3 trong số | 5 nền kinh tế dẫn đầu`
_SOME_OF = lazy_re(
    r"(?<!\w)(?:hai|ba|bốn|năm|sáu|bảy|tám|\d{1,2}) trong (?:tổng )?số (?:(?:các|những|\d+|ba|bốn|năm|mười) )"
)
_HEAD = lazy_re(
    r"(?<!\w)(?:(?<!đầu )người|lãnh đạo|vị|kẻ|cá nhân|nhân vật|quan chức|cán bộ|ai|do [^,.;]{1,50}|"
    r"bởi [^,.;]{1,50}|liên minh|phe|nhóm|phái đoàn|đoàn) +$"
)
#: `là người đứng đầu | trong danh sách tỷ phú`
OF_ORDER = lazy_re(
    r" (?:(?:trong|trên|ở) )?(?:(?:danh sách|bảng xếp hạng|bảng|xếp hạng|top|tốp)(?!\w)|"
    r"(?:các |những )?(?:cuộc )?(?:thăm dò|khảo sát|bình chọn)(?!\w)|"
    r"(?:các|\d+) (?:tỉnh|thành phố|địa phương|bộ|sở|quận|huyện|xã|phường|quốc gia|nước|trường|đơn vị)(?!\w)"
    r"[^.;:]{0,40}? về )"
)
_LEADING = lazy_re(rf" +(?:{any_of('led')}|nhóm (?!(?:các |những )?{any_of('unit')}(?!\w))[a-zđ]\w*)(?!\w)")
_MEDAL = lazy_re(
    r"(?<!\w)(?:huân|huy) chương(?! (?:vàng|bạc|đồng) và)[^,;.]{0,25}$|(?<!\w)hạng cân[^,;.]{0,15}$|"
    r"(?<!\w)di tích[^,;.]{0,60}$|(?<!\w)(?:xếp hạng tín nhiệm|tín nhiệm quốc gia|tín dụng)[^,;.]{0,25}$"
    r"|(?<!\w)(?:công trình|lăng|đền|chùa|đình|thắng cảnh|danh thắng|nhà thờ)[^,;.]{0,60}xếp hạng *$"
)
_COUNT = lazy_re(r"(?<!\w)(?:có|đạt|hoàn thành|ban hành|triển khai|tán thành|giải quyết|được) *$")
#: `các vị trí thứ 2 | , 3 và 4 lần lượt thuộc về A, B và C`
_IN_TURN = lazy_re(
    r"(?:(?:,| và) (?:thứ )?(?:\d{1,2}|\w{2,4}))+ (?:lần lượt )?(?:là|thuộc về) |"
    r"(?: trong [^,;:.()\n]{2,40})? (?:lần lượt|theo thứ tự) (?:là|thuộc về|gọi tên)(?!\w)"
)
#: `xếp hạng 335 di tích` counts; `xếp hạng 66 thế giới` places.
_COUNTED = lazy_re(
    r" +(?!trong|trên|về|với|so|theo|toàn|thế|cả|châu|đông|ở|tại|và|của|khu|vùng|năm|do|nhưng|còn|là|"
    r"sau|trước|asean|việt|chung)[a-zđà-ỹ]"
)


@lru_cache(maxsize=1)
def _before_bare() -> re.Pattern[str]:
    return compiled_re(rf"(?<!\w)(?P<cue>{alternatives(vetoes())}) +$")


@lru_cache(maxsize=1)
def _mood() -> dict[str, re.Pattern[str]]:
    table = cues()
    out = {k: compiled_re(rf"(?<!\w){alternatives(table[k])}(?!\w)") for k in ("target", "unsure")}
    out["negation"] = compiled_re(
        rf"(?<!\w)(?<!hàng )(?!không (?:chính thức|khí|quân|gian|phận)(?!\w))"
        rf"{alternatives(table['negation'])} +(?:\w+ +){{0,3}}$"
    )
    out["lost"] = compiled_re(rf"(?<!\w)(?:{alternatives(table['lost'])})(?: +\w+){{0,2}} *$")
    return out


def veto(folded: str, placing: Placing, start: int) -> str | None:
    """Return why the words are no rank, None where they are one; `start` is where the sentence begins."""
    head = folded[max(start, placing.start - 90) : placing.start]
    tail = folded[placing.end : placing.end + 100]
    core = folded[placing.start : placing.end]
    if _MEMBER.search(head) and placing.rule in ("ranks.first", "ranks.superlative", "ranks.ordinal"):
        return "one of several"
    if placing.rule in ("ranks.top", "ranks.first") and _SOME_OF.search(head[-30:] + core):
        return "some of several"
    unnamed = placing.rule in ("ranks.first", "ranks.second") and _THAN_SOME.search(head)
    if unnamed and not tail.startswith(" là "):
        return "somebody who is not named"
    if placing.rule == "ranks.superlative" and _AWARD.search(head):
        return "the name of a prize"
    if placing.rule == "ranks.first" and _not_leading(head, core, tail):
        return "head of a body or a group, not first of an order"
    if core == "vị trí đầu" and not re.match(
        r" *(?:[,.;:()]|$|của|trong|trên|về|thuộc|ở|tại|cả|với|"
        r"là|thị)",
        tail,
    ):
        return "a place on a road"
    several = re.search(r"(?<!\w)(?:hai|ba|bốn|năm|các|những|nhiều|\d+) $", head)
    in_turn = several and (head.rfind("lần lượt", 0, several.start()) >= 0 or _IN_TURN.match(tail))
    if several and core.startswith("vị trí") and not in_turn:
        return "several places"
    if re.search(r"(?<!\w)sau (?:nhiều|\d+|hai|ba|bốn|năm) (?:năm|tháng) (?:liên tiếp |liền )?$", head):
        return "a place held before"
    if re.search(r"(?<!\w)bảng $", head) and core.startswith("xếp hạng"):
        return "a ranking, not a place"
    if placing.rule == "ranks.change" and re.search(r"(?<!phiếu )tín nhiệm(?! cao)", head + tail):
        return "a credit rating"
    if core == "đầu bảng" and re.search(r"(?<!\w)(?:mẫu|dòng|chiếc|phiên bản)(?: [^\W\d]+){0,3} $", head):
        return "an adjective, not a place"
    if placing.top is not None and re.search(r"(?<!\w)nợ(?: xấu)?(?: \w+)? $", head):
        return "a class of debt"
    if placing.last and re.search(r"(?<!\w)(?:top|tốp|nhóm) $", head):
        return "a group at the end"
    if _FOUGHT_FOR.search(head) or re.match(r"[^,;.]{0,80}?(?<!\w)đổi chủ", tail):
        return "a place that is fought for"
    if _MEDAL.search(head):
        return "a class, not a place"
    if re.match(
        r" +(?:cân|mục|sang|phổ thông|thương gia|tín nhiệm|ii|iii|i|iv|sao|viên|đặc biệt)(?!\w)", tail
    ):
        return "a class, not a place"
    if placing.rule in ("ranks.place", "ranks.bare", "ranks.ordinal"):
        return _ordinal(head, core, tail, placing)
    return None


#: `nhận giải thưởng "Ngân hàng | tốt nhất Việt Nam"`, but `là giải thưởng | lớn nhất Việt Nam`
_AWARD = lazy_re(
    r"(?<!là )(?<!- )(?<!– )(?<!\w)(?:giải thưởng|giải|danh hiệu|hạng mục)(?!\w)"
    r"(?! (?:đấu|đua|ph|quyết|trí|ngân|thích|khát))"
    r"[^,;.–-]{0,80}$"
)
#: `cuộc đua giành | ngôi vị quán quân`, `tranh | ngôi đầu`
_FOUGHT_FOR = lazy_re(r"(?<!\w)(?<!cạnh )(?:tranh|(?:đua|chiến|cạnh tranh)(?: \w+){0,2} giành(?: lấy)?) $")
_LED_BY = lazy_re(
    r" +(?:là|bởi) +(?:ông|bà|anh|chị|đại tá|thượng tá|thiếu tướng|đồng chí|phó|chủ tịch|thủ tướng|bộ trưởng)"
)
#: `đạt lợi nhuận 41.000 tỷ đồng, | đứng đầu ngành ngân hàng`
_TALLIED = lazy_re(r"\d[\d.,]*(?: [^\W\d]+){0,4}, (?:hiện |vẫn |tiếp tục )?$")
_SESSION = lazy_re(r"(?<!\w)(?:cuộc|lớp|buổi|phiên|chuyến|trạm|hội nghị)(?: [^\W\d]+){0,3} $")


def _not_leading(head: str, core: str, tail: str) -> bool:
    """`dẫn đầu phái đoàn`, `vị trí đứng đầu Bộ Ngoại giao`: to lead people is no place in an order."""
    if not core.endswith(("đứng đầu", "dẫn đầu")):
        return False
    ordered = OF_ORDER.match(tail) is not None
    field = core.endswith("dẫn đầu") and tail.startswith((" ngành ", " thị trường "))
    field = field or ordered or tail.startswith((" ngành hàng ", " toàn ngành "))
    field = field or (tail.startswith(" ngành ") and _TALLIED.search(head) is not None)
    if _LEADING.match(tail) is not None and not field:
        return True
    return core in ("đứng đầu", "dẫn đầu") and (
        head.endswith("đóng vai trò ")
        or (_HEAD.search(head) is not None and not ordered)
        or _LED_BY.match(tail) is not None
    )


def _ordinal(head: str, core: str, tail: str, placing: Placing) -> str | None:
    if re.match(r"thứ ", core) and _SESSION.search(head):
        return "counter"  # cuộc tập huấn thứ 26/30
    m = _before_bare().search(head) if placing.quality is None else None  # người | giàu thứ 198
    if m and not re.match(r"xếp|đứng", core) and not head.endswith("lần lượt "):
        return vetoes()[" ".join(m["cue"].split())]
    if re.search(r"\bthứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)$", core) and (
        re.match(r",? *\(?(?:ngày|\d{1,2}[/-]\d)|,? hàng tuần", tail)
        or re.search(r"(?:\d[/-]\d{1,2}(?:[/-]\d{4})?|tuần|\d ?h|giờ) ?\(?$", head)
    ):
        return "weekday"
    if core.endswith("số 1") and re.search(r"(?<!\w)(?:tuyến|buýt|tàu|metro)(?: [^\W\d]+){0,3} $", head):
        return "a number of a line"
    if core.startswith("xếp ") and re.search(r"(?<!\w)(?:bốc|sắp) $", head):
        return "another verb"  # tổ bốc xếp số 2
    if (
        core.startswith("xếp hạng ")
        and placing.rule == "ranks.place"
        and not placing.out_of
        and _COUNTED.match(tail)
    ):
        return "a count of what is ranked"
    if (
        re.match(r" +(?:quốc gia|việt nam|anh|đức|nga|ý|thành phố)(?!\w)", tail)
        and re.search(r"hạng nhất$", core)
        and not placing.out_of
    ):
        return "a league"
    if re.match(r" +(?:tính )?từ (?:dưới|cuối)", tail):
        return "counted from below"
    if re.match(r" +(?:(?:ở )?bên|từ) (?:phải|trái)", tail):
        return "where somebody stands"
    if re.match(r" +(?:liên tiếp|liên tục|trở lên|trưởng|hai là|nguyên)", tail):
        return None if core.startswith(("xếp", "đứng")) and tail.startswith(" trở lên") else "counter"
    if (
        re.match(
            r" +(?:phút|giờ|ngày|tháng|năm(?! (?:19|20)\d\d| nay| ngoái| trước| thứ| liên)|người|km|m|"
            r"tuổi|lần|triệu|tỷ|tỉ|usd|đồng(?! bằng)|%|phần trăm)(?!\w)",
            tail,
        )
        and not placing.out_of
    ):
        return "a count"
    if placing.out_of and not re.search(r"xếp|đứng|hạng|thứ|vị trí|ngôi", core) and _COUNT.search(head):
        return "a count"
    return None


_TWO_CAPITALS = lazy_re(r"[A-ZĐ]\w* [A-ZĐ]")


def _in_name(text: str, at: int) -> bool:
    """Tell whether a cue is part of a name: the `Cần` of `TP Cần Thơ` wants nothing."""
    return _TWO_CAPITALS.match(text, at) is not None


#: `Thủ tướng sẽ thăm Đức, | nền kinh tế | lớn nhất`: an apposition is of no mood.
_APPOSED = lazy_re(
    r"[A-ZĐ]\w*(?<!USD)[\"”’)]? ?[,(–-] ?(?P<own>(?!mức )"
    r"(?:(?!(?:là|có|sẽ|được|trở|đang|khi|đã|không|chưa) )[a-zđà-ỹ]\w* ){1,8})$"
)
#: `Việc lấp sông sẽ tạo ra hiệu ứng khi | đây là con sông dài nhất`: what it is holds now.
_THIS_IS = lazy_re(r"(?<!\w)(?:khi|vì|bởi|do|bởi vì|,) (?=đây (?:[^,;:.]{0,30} )?là [^,;:.]*$)")
#: `Tháp A | sẽ | là tòa nhà cao nhất`: what is being built has its place.
_WILL_BE = lazy_re(r"(?<!\w)(?<!nếu )sẽ (?=(?:cũng )?là [^,;:.]*$)")


def _own_words(text: str, head: str, at: int) -> str:
    """Return the words before a superlative whose mood is its own."""
    apposed = _APPOSED.search(text, at - len(head), at)
    if apposed is not None and "nếu " not in head:
        return head[len(head) - len(apposed["own"]) :]
    this = _THIS_IS.search(head)
    head = head[this.end() :] if this is not None and "nếu " not in head else head
    return _WILL_BE.sub("", head)


#: `Đây sẽ là tháp cao nhất thế giới | nếu được xây`
_IF = lazy_re(r"[^,;.:()]{0,40},? nếu (?!chia|xét|tính|so|kể|theo)")


def mood(text: str, folded: str, placing: Placing, bound: int) -> tuple[str | None, str | None]:
    """Return (reject reason, mood): mood is `target`, `lost` or None."""
    head = said = folded[max(bound, placing.start - 120) : placing.start]
    if placing.quality is not None or placing.rule == "ranks.bare":
        head = _own_words(text, head, placing.start)
    table = _mood()
    if table["lost"].search(head):
        return None, "lost"
    if table["negation"].search(head[-30:]):
        return "denied", None
    if table["target"].search(head):
        return None, "target"
    if _IF.match(folded, placing.end) and re.search(r"(?<!\w)sẽ ", said):
        return "not so yet", None
    head = re.sub(r"nếu (?:chia|xét|tính|so|kể|theo)", " ", head)
    shift = placing.start - len(head[-60:])
    if any(not _in_name(text, shift + m.start()) for m in table["unsure"].finditer(head[-60:])):
        return "not so yet", None
    return None, None
