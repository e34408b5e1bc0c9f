"""Closed classes of words that the reading of clauses turns on. All patterns run on folded text."""

from __future__ import annotations

import re

from ...lexicon.rank_words import any_of

#: Where one stretch of a sentence ends and another begins.
BREAK = re.compile(
    r"[;:()…]|,(?!\d)|(?<=\s)-(?=\s)"
    r"|(?<!\w)(?:nhưng|còn|song|mà|trong khi(?: đó)?|trong đó|thì|cho biết|cho thấy|cho rằng|cho hay|"
    r"nói rằng|rằng|khẳng định|nhấn mạnh|"
    r"nhận định|dẫn lời|bởi vì|bởi|vì)(?!\w)"
)

#: What may stand before the subject and says nothing about it.
LEAD_IN = re.compile(
    r"(?:[\"'\s.]|(?:và|thống kê|xét|"
    r"tính(?! [a-zà-ỹđ]+ [a-zà-ỹđ]* ?của(?!\w))|hiện nay|hiện tại|hiện|đến nay|tới nay|theo đó|khi đó|"
    r"lúc đó|bên cạnh đó|ngoài ra|tuy nhiên|tuy vậy|như vậy|"
    r"đặc biệt|cụ thể|riêng|đáng chú ý|đồng thời|thậm chí|nhờ đó|nhờ vậy|qua đó|do đó|vì vậy|mặc dù|"
    r"dù|mới đây|vừa qua|gần đây|"
    r"lần đầu tiên|(?:(?:19|20)\d\d )?(?:là )?năm thứ \w+ liên tiếp|một trong số đó(?: là)?|"
    r"trong số đó(?: có| là)?|sự thật|lần này|năm ngoái|năm nay|"
    r"năm trước|kết quả|cùng kỳ|nhìn lại|tính chung|trước đó|sau đó|đó|trên thực tế|thực tế|"
    r"trước đây|cũng|đã|đang|bất ngờ|"
    r"(?:trong |vào |đến |từ )?(?:năm|tháng|quý|ngày|sáng|chiều|tối|hôm)(?: ngày|"
    r" hôm)? \d[\d/.-]*(?: năm \d{4})?)(?!\w))+"
)

#: Words that open an adverbial.
PREPOSITION = re.compile(rf"{any_of('preposition')}(?!\w)")

#: Verbs and adverbs at which a measure's name is over.
FINITE = re.compile(rf"{any_of('finite')}(?!\w)")

#: Words at which a name is over whatever their tag says.
_STOPS = (
    "là có được bị đã đang vẫn cũng chỉ đều sẽ hiện đạt với để khi tiếp vươn đứng xếp dẫn giữ lọt nằm này "
    "đó vượt bất vì nên mà từng luôn vừa mới còn giành đoạt chiếm trở lần phải không liên hằng thời đứng "
    "vào cùng "
)
STOP_WORDS = frozenset(_STOPS.split())

#: Words that point back to somebody named before.
ANAPHOR = re.compile(
    r"(?:toàn |cả |thí sinh )?(?:tỉnh|thành phố|tp|trường|nhà trường|công ty|tập đoàn|ngân hàng|"
    r"đơn vị|thị xã|đảng|đội|đoàn|đất nước|"
    r"ông|bà|anh|chị|cô|cháu|em|họ|chúng tôi|chúng ta|đây|nó|mình|thủ đô|nước ta|địa phương)(?: ta|"
    r" này| đó| ấy| mình| nhà| trên)?"
    r"|(?:[^\W\d]+ ){1,5}(?:này|đó|ấy)"
)

#: Address and offices that a gold subject goes without.
TITLE = re.compile(rf"(?:{any_of('title')}[ .]+)+")


#: Verbs after somebody who tells it and is not placed by it.
REPORTING = re.compile(rf"[^,;.]{{0,30}}?(?<!\w){any_of('report')}(?!\w)")

#: Papers and events that open sentences and are placed nowhere: `Báo cáo ... cho thấy`, `PV`.
NOT_PLACED = re.compile(rf"{any_of('not placed')}(?!\w)")


#: Heads of bodies whose names may hold a dash, and offices, which never follow one inside a name.
BODY = re.compile(
    r"(?<!\w)(?:bộ|sở|viện|trường|đh|đại học|ban|cục|vụ|trung tâm|bảo hiểm|ủy ban|bà rịa|thừa thiên|"
    r"phan rang)(?: [\w]+){0,6} *$"
)
OFFICE = re.compile(rf"{any_of('office')}(?!\w)")
