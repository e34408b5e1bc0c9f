"""Closed classes of words that the reading of clauses turns on. All patterns run on folded text."""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...lexicon.rank_words import any_of, words

#: Where one stretch of a sentence ends and another begins.
BREAK = lazy_re(rf"[;:()…]|,(?!\d)|(?<=\s)-(?=\s)|(?<!\w){any_of('break')}(?!\w)")

_DATE = (
    r"(?:trong |vào |đến |từ )?(?:năm|tháng|quý|ngày|sáng|chiều|tối|hôm)(?: ngày| hôm)? \d[\d/.-]*"
    r"(?: năm \d{4})?"
)
_STREAK = r"(?:(?:19|20)\d\d )?(?:là )?năm thứ \w+ liên tiếp"
#: `2. | Đại học Sao Mai`: the number of an item.
ITEM_NUMBER = r"(?<![\w.,/])\d{1,2}[.)](?= )"
#: What may stand before the subject and says nothing about it; `tính` but not `tính năng động của`.
LEAD_IN = lazy_re(
    rf"(?:{ITEM_NUMBER}|[\"'\s.>]|(?:{any_of('lead in')}|tính(?! [a-zà-ỹđ]+ [a-zà-ỹđ]* ?của(?!\w))|"
    rf"{_STREAK}|{_DATE})(?!\w))+"
)

#: Words that open an adverbial.
PREPOSITION = lazy_re(rf"{any_of('preposition')}(?!\w)")

#: Verbs and adverbs at which a measure's name is over.
FINITE = lazy_re(rf"{any_of('finite')}(?!\w)")

#: Words at which a name is over whatever their tag says.
STOP_WORDS = frozenset(words()["stop"])

#: Words that point back to somebody named before.
ANAPHOR = lazy_re(
    rf"(?:toàn |cả |thí sinh )?{any_of('anaphor')}(?: ta| này| đó| ấy| mình| nhà| trên)?"
    r"|(?:[^\W\d]+ ){1,5}(?:này|đó|ấy)"
)

#: Address and offices that a gold subject goes without.
TITLE = lazy_re(rf"(?:{any_of('title')}[ .]+)+")


#: Verbs after somebody who tells it and is not placed by it.
REPORTING = lazy_re(rf"[^,;.]{{0,30}}?(?<!\w){any_of('report')}(?!\w)")

#: Papers and events that open sentences and are placed nowhere: `Báo cáo ... cho thấy`, `PV`.
NOT_PLACED = lazy_re(rf"{any_of('not placed')}(?!\w)")
#: Words in capitals that alone are nobody's name: `trị giá 435 triệu | USD`, `| ĐH này ở vị trí 142`.
NO_NAME = lazy_re(any_of("no name"))


#: Heads of bodies and of ways from here to there, whose names may hold a dash, and offices, which never
#: follow one inside a name.
BODY = lazy_re(
    r"(?<!\w)(?:đường bay|chặng bay|chặng|tuyến|cao tốc|đường sắt|bộ|sở|viện|trường|đh|đại học|ban|cục|vụ|"
    r"trung tâm|bảo hiểm|ủy ban|bà rịa|thừa thiên|phan rang)(?: [\w]+){0,6} *$"
)
OFFICE = lazy_re(rf"{any_of('office')}(?!\w)")
