"""What the words of a weak placing lack to be one: a scope or a list beside `thứ 15`, an order beside `dẫn
đầu`, members of a `top 5`.
"""

from __future__ import annotations

import re

from ...language.lazily import lazy_re
from ...language.reading import Reading, Sentence
from ...lexicon import indices
from ...lexicon.rank_words import any_of
from . import sequels, turns
from .context import Context
from .join import then_and_now
from .placing import Placing
from .scopes import well_known
from .tails import tail
from .vetoes import OF_ORDER

_ORDINAL = "an ordinal without the words of a rank"
_HEAD = "head of a body or a group, not first of an order"
_TITLE = "a title before a name"
_DID = "a count of those that did something"
#: What is so seldom a rank that nobody is asked whose it may be.
FINAL = frozenset((_ORDINAL, _HEAD, _TITLE, _DID))


def lacking(
    reading: Reading, context: Context, sentence: Sentence, placing: Placing, before: list[Placing]
) -> str | None:
    """Return what a placing lacks whose words alone are none, None where it has it; `before` are those of
    its sentence so far.
    """
    if placing.rule == "ranks.bare":
        return _bare(reading, sentence, placing, before)
    if placing.rule in ("ranks.first", "ranks.second"):
        return _first(reading, context, sentence, placing, before)
    if placing.rule == "ranks.top":
        return _top(reading, sentence, placing)
    return None


#: `tìm ra Top 5`, `công bố top 20`: the group comes into being, nobody is said to be of it.
_CHOSEN = lazy_re(rf"(?<!\w){any_of('chosen')}(?: (?:danh sách|các|những))? *$")
#: `giải thưởng Top 10 ca khúc được yêu thích`
_PRIZE = lazy_re(rf"(?<!\w){any_of('prize')}(?: \w+)?[ :\"“]*$")
_LIKED = lazy_re(r"(?: \w+){1,3} được yêu thích")
#: `lọt vào | Top 5`, `nằm trong danh sách | top 100`: somebody is said to be of the group.
_OF_IT = lazy_re(
    rf"(?<!\w){any_of('of it')}(?: (?:vào|trong|ở|về|lên|xuống|danh sách|bảng xếp hạng|vị trí|cả|số|nhóm|"
    r"các|đến|tới|khỏi))* *[\"“]?$|(?<!\w)và (?:nằm )?trong (?:danh sách )?$"
)
_NOT_OF_IT = lazy_re(r"(?<!\w)(?:không|chưa|chẳng)(?: \w+){0,5} *$")
#: `Malaysia có 5 trường lọt | top 50`: they are of the group, not Malaysia.
_HAS_SOME = lazy_re(
    rf"(?<!\w)có (?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều) {any_of('counted')}(?: [^\W\d]+){{0,4}} "
    r"(?:lọt|nằm|góp mặt|vào|có tên|có mặt|đứng|thuộc)(?: (?:vào|trong|ở|danh sách|bảng xếp hạng))* *$"
)
#: `Top 5 chung cuộc xướng tên là: ...`, `Top 3 gồm A, B và C`
_MEMBERS = lazy_re(r"[^,;:.()\n]{0,70}(?: gồm(?: có)?| lần lượt là| bao gồm| thuộc về| là: |\))")
#: `Trong top 10 PCI | có Quảng Ninh, Long An và Hải Phòng`
_HAS = lazy_re(r"[^,;:.()\n]{0,70} có (?:tỉnh |thành phố )?[A-ZĐ][^,;:.()\n]{1,30}(?: \([^()]*\))?(?:,| và) ")
#: `Tân Sơn Nhất trong | top 10`: of a name, not `Trong top 10, ...`
_NAME_IN = lazy_re(r"[A-ZĐ]\w* (?:vẫn |có mặt |có tên )?trong (?:danh sách )?$")
#: `Các vị trí tiếp theo trong | top 5 | là A và B`
_NEXT_OF = lazy_re(rf"(?<!\w){any_of('position')} {any_of('next to it')} (?:trong|của) $")
#: `G20 - | nhóm 20 nền kinh tế lớn nhất`: what a group is.
_IS_GROUP = lazy_re(r"(?:[-–(]|(?<!\w)là) *$")


def _top(reading: Reading, sentence: Sentence, placing: Placing) -> str | None:
    folded = reading.folded
    head = folded[max(sentence.start, placing.start - 60) : placing.start]
    if _CHOSEN.search(head):
        return "a group that is chosen"
    if _PRIZE.search(head) or _LIKED.match(folded, placing.end):
        return "a prize"
    if _NOT_OF_IT.search(head):
        return "denied"
    if _NEXT_OF.search(head):
        return "a group within which others are placed"
    if _HAS_SOME.search(head):
        return "a count of those in a group"
    named = folded.startswith(("top", "tốp"), placing.start)  # not nhóm 30 tỉnh ..., xếp hạng 601-800
    if not named and _IS_GROUP.search(head):
        return "what a group is"
    if _NAME_IN.search(reading.text, max(sentence.start, placing.start - 60), placing.start):
        return None
    if named and _HAS.match(reading.text, placing.end, sentence.end):
        return None
    if not named or _OF_IT.search(head) or _MEMBERS.match(folded, placing.end, sentence.end):
        return None
    return "a group, not a place of its members"


_TOUCHING = lazy_re(r"(?:,? +(?:trên|trong|nhất))? *")
#: How many characters a name takes at most with the nouns before it.
NAME = 80
NUMBER_ONE = lazy_re(r"số (?:1|một)(?!\w)")
_NEAR = lazy_re(r"(?:,? +(?:trên|trong|nhất|tại|ở))? *")
#: `thứ hai trên cả nước được thí điểm`: in the order of time.
_DOES = lazy_re(
    rf"(?: \([^()]{{2,40}}\)|,? (?:chỉ )?sau (?:[^\W\d]+ ){{0,3}}?[^\W\d]+)? +{any_of('did')}(?!\w)"
)
#: `là đồng minh chống khủng bố | số một của Mỹ`
_IS_NUMBER_ONE = lazy_re(r"(?<!\w)(?:là|trở thành) [^,;:.()]{3,50} $")
#: `Với vị thế nhà cung cấp | số 1 về đất hiếm, A ...`
_AS_NUMBER_ONE = lazy_re(r"[\"“' ]*(?:là|với (?:vị thế|tư cách|vai trò)(?: là)?) [^,;:()]{3,60} $")
#: `Vị trí thứ hai | và thứ ba lần lượt thuộc về A và B`
_BELONGS = lazy_re(r"(?:,? (?:và )?(?:(?:vị trí )?thứ \w+|\d{1,2}))*(?: lần lượt)? +(?:thuộc về|là) ")
#: `Với | vị trí thứ 12, Hậu Giang ...`
_OPENING = lazy_re(r"[\"“' ]*(?:với|ở|tại|giữ|xếp ở|đứng ở) (?:việc (?:giữ|đứng ở) )?")
_THEN_NAME = lazy_re(r"[^,;:.()\n]{0,60}, (?:tỉnh |thành phố |huyện )?[A-ZĐÀ-Ỹ]")
#: `Tổ chức này xếp Nairobi | thứ 6 | trong số các thành phố ...`
_PUT = lazy_re(
    r"(?<!sắp )(?<!\w)(?i:xếp|đặt(?! tên)) (?:hạng )?(?:[a-zđ]\w* ){0,4}"
    r"[A-ZĐ]\w*(?: (?:- )?[^\W\d]\w*){0,7} $"
)
_IN_ORDER = lazy_re(r" trong (?:số|danh|bảng|top|tổng|\d)")


def _bare(reading: Reading, sentence: Sentence, placing: Placing, before: list[Placing]) -> str | None:
    """`thứ 15 thế giới` is a rank by its scope, `thứ 2 là Vinamilk` by the list that it stands in."""
    if placing.out_of is not None or placing.subject is not None:
        return None
    after = tail(reading.text, reading.folded, placing, sentence.end)
    noun = reading.folded.startswith(("vị trí", "thứ hạng", "hạng", "ngôi"), placing.start)
    if (
        after.scope is not None
        and well_known(reading.folded[slice(*after.scope)])
        and (_NEAR if NUMBER_ONE.match(reading.folded, placing.start) else _TOUCHING).fullmatch(
            reading.folded[placing.end : after.scope[0]]
        )
    ):
        counts = _DOES.match(reading.folded, after.scope[1])
        return _DID if counts else None
    if noun and after.measure is not None:
        return None
    core = reading.folded[placing.start : placing.end]
    head = reading.folded[max(sentence.start, placing.start - 60) : placing.start]
    if core in ("số 1", "số một") and after.scope is not None and _IS_NUMBER_ONE.search(head):
        return None
    such = _AS_NUMBER_ONE.match(reading.folded, sentence.start, placing.start) is not None
    if core in ("số 1", "số một") and such and (after.scope or after.measure) is not None:
        return None
    ordered = after.scope or after.measure or _IN_ORDER.match(reading.folded, placing.end)
    if ordered and _PUT.search(reading.text, max(sentence.start, placing.start - NAME), placing.start):
        return None
    follows = reading.folded[placing.end : placing.end + 12]
    if noun and _BELONGS.match(reading.folded, placing.end):
        return None
    if noun and _by_index(reading, sentence, placing):
        return None  # Trong bảng xếp hạng GII, Việt Nam | hạng 44
    opens = noun and _OPENING.fullmatch(reading.folded, sentence.start, placing.start)
    if opens and _THEN_NAME.match(reading.text, placing.end, sentence.end):
        return None
    if any(p.rank is not None for p in before) and (noun or re.match(r" +(?:là|thuộc về|về) ", follows)):
        return None
    bracketed = reading.folded[placing.start - 1 : placing.start] == "("
    if bracketed and re.match(r"\)| *(?:cả nước|toàn bảng)", follows):
        return None
    return "a position of nothing that is ranked" if noun else _ORDINAL


_ORDER = lazy_re(
    r" \(\d|,? +(?:với|"
    r"trong (?:số|top|tốp|cả|các|danh|bảng|\d)|danh sách|bảng|top|tốp|là [^,.;]|so với|ở|"
    r"chỉ số|xếp hạng|hai bảng)"
)
#: `dẫn đầu các thị trường mua cá`: of a kind that is put in order, not led.
_AMONG = lazy_re(rf" +(?:các|những) {any_of('holder')}(?<!đội)(?!\w)")
#: `dẫn đầu | thị trường`, `dẫn đầu toàn hệ thống`: of a field that is put in order.
_FIELD = lazy_re(
    r" (?:toàn |cả )?(?:thị trường|hệ thống|ngành|nguồn cung|phân khúc)(?!\w)(?! (?:giáo dục|chính trị))"
)
_PLURAL = lazy_re(
    r"(?:(?<!\w)(?<!thứ )(?i:các|những|nhiều|nhóm|tốp|số|hai|ba|bốn)|(?<!\d)(?<!thứ )\d{1,2}|(?i:top|tốp|"
    r"nhóm) \d{1,3})(?: (?!liên|năm|tháng|lần|(?:triệu|tỷ|tỉ|nghìn|ngàn|tấn|usd|đồng|ha|km|điểm)(?!\w| phú))"
    r"[^\W\dA-ZĐ]+,?){1,5} $"
)
#: `đứng đầu là A, | thứ 2 là B`
_SECOND = lazy_re(r"(?<!\w)(?:thứ|hạng|vị trí) (?:2|hai|nhì)(?!\w)")
#: `quận A dẫn đầu | , quận B về nhì`
_NEXT = lazy_re(r"[,;] [^,;:.\n]{2,40} (?:(?:đứng|xếp|về) (?:nhì|thứ (?:hai|2|nhì))|(?:đứng|xếp) sau)(?!\w)")
#: `một nhóm tác giả, đứng đầu là ...`
_LED_GROUP = lazy_re(r"(?<!\w)(?:nhóm|đoàn|ban|tổ|hội đồng|liên minh|ê kíp|phái đoàn|băng)(?: \w+){0,6}, *$")
_TITLES = ("quán quân", "á quân", "thủ khoa", "á khoa")
_WON = lazy_re(
    r"(?<!\w)(?:giành|đoạt|giữ|là|trở thành|thành|lên ngôi|đăng quang|ngôi|đạt|chức|"
    r"danh hiệu|đỗ|đậu)(?: \w+){0,2} *$"
)
#: `Thủ khoa | khối A là thí sinh Lê Văn Tám`
_IS_WON_BY = lazy_re(r"[^,;:.()\n]{0,60}? (?:là|thuộc về) (?!\d)")
#: How many characters behind a place an order is looked for.
_REACH = 300


def _first(
    reading: Reading, context: Context, sentence: Sentence, placing: Placing, before: list[Placing]
) -> str | None:
    """`dẫn đầu` and `đứng đầu` also mean to lead people: they rank where an order is in sight."""
    core = reading.folded[placing.start : placing.end]
    head = reading.text[max(sentence.start, placing.start - 50) : placing.start]
    near = min(sentence.end, placing.end + _REACH)
    if core in ("đứng đầu", "dẫn đầu") and _PLURAL.search(head):
        clauses = context.clauses(sentence)
        led = turns.leaders(clauses, placing, max(sentence.start, placing.start - 200))
        if not led and len(turns.in_order(clauses, placing, sentence.end)) < 2:
            return "several that lead"
    if core in _TITLES and not _WON.search(head.lower()):
        opens = not re.search(r"\w *$", head)
        return None if opens and _IS_WON_BY.match(reading.folded, placing.end, sentence.end) else _TITLE
    leads = core in ("đứng đầu", "dẫn đầu")
    if leads and re.search(r", *$", head) and reading.folded.startswith(" là ", placing.end):
        if _LED_GROUP.search(head.lower()):
            return _HEAD
        if _by_index(reading, sentence, placing):
            return None  # Về chỉ số SIPAS 2023, | đứng đầu là Quảng Ninh
        alone = sequels.next_cue().search(reading.folded, placing.end, near) is None
        alone = alone and all(p.rule != "ranks.place" for p in before)  # A đứng thứ 7, | đứng đầu là B
        alone = alone and _SECOND.search(reading.folded, placing.end, near) is None
        if alone and context.last_row(sentence) is None:
            return _HEAD
    if not leads and core not in ("vị trí cao nhất", "vị trí đầu", "vị trí đầu tiên", *_TITLES):
        return None
    told = not _LED_GROUP.search(head.lower()) and sequels.next_cue().search(
        reading.folded, placing.end, near
    )
    if told or _order_in_sight(reading, context, sentence, placing):
        return None
    return "nothing in sight that is ranked"


def _order_in_sight(reading: Reading, context: Context, sentence: Sentence, placing: Placing) -> bool:
    """Tell whether the words about a first place speak of an order: `dẫn đầu | cả nước`, `| về xuất khẩu`."""
    core = reading.folded[placing.start : placing.end]
    after = tail(reading.text, reading.folded, placing, sentence.end)
    if after.scope is not None or after.measure is not None:
        return True
    clauses = context.clauses(sentence)
    if core.startswith("vị trí") and len(turns.in_order(clauses, placing, sentence.end)) > 1:
        return True  # Bốn vị trí đầu tiên lần lượt thuộc về A, B, C và D
    if any(
        m.start <= placing.end + 2
        for m in indices.find(reading.text, reading.folded, placing.end, placing.end + 60)
    ):
        return True
    if OF_ORDER.match(reading.folded, placing.end) or _ORDER.match(reading.folded, placing.end):
        return True
    if core == "dẫn đầu" and _FIELD.match(reading.folded, placing.end):
        return True
    if core in ("dẫn đầu", "đứng đầu") and _AMONG.match(reading.folded, placing.end):
        return True
    if _by_measure(context, sentence, placing) or _by_index(reading, sentence, placing):
        return True
    if then_and_now(reading.folded, sentence.start, placing) is not None:
        return True  # A, năm ngoái còn | đứng đầu | , nay chỉ xếp thứ 6
    if context.last_row(sentence) is not None:
        return True
    return _NEXT.match(reading.folded, placing.end, sentence.end) is not None


#: `Theo kết quả xếp hạng PCI 2023, đứng đầu là ...`
_BY_INDEX = lazy_re(
    r"[\"“' ]*(?:theo (?:kết quả|công bố|báo cáo|khảo sát|đánh giá)[^,;:]{2,60}|"
    r"(?:trong |tính đến )?năm \d{4}), $|"
    r"[\"“' ]*(?:(?:xét )?về|theo|ở|trong|tại|trên)(?: (?:kết quả|công bố|báo cáo|nhóm|bộ))* "
    r"(?:chỉ số|bảng xếp hạng|xếp hạng|danh sách|bảng|khối|nhóm|lĩnh vực|tiêu chí|nội dung|chỉ tiêu|"
    r"bảng tổng sắp|số phiếu|tỷ lệ|tỉ lệ)(?!\w)"
)
_SHORT = 110


def _by_index(reading: Reading, sentence: Sentence, placing: Placing) -> bool:
    """`Theo kết quả xếp hạng PCI 2023, | đứng đầu là ...`: the sentence opens with what ranks."""
    short = placing.start - sentence.start < _SHORT
    return short and _BY_INDEX.match(reading.folded[sentence.start : placing.start]) is not None


def _by_measure(context: Context, sentence: Sentence, placing: Placing) -> bool:
    """`thu ngân sách vẫn tiếp tục | dẫn đầu`: what leads is a measure, not somebody who leads people."""
    clauses = context.clauses(sentence)
    nearest = clauses.stretches(sentence.start, placing.start)[0]
    phrase = clauses.phrase(nearest.start, nearest.end) if nearest.kind == "noun" else None
    return phrase is not None and phrase.measure is not None
