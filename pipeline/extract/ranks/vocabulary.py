"""Closed classes of words that the reading of clauses turns on. All patterns run on folded text."""

from __future__ import annotations

import re

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
PREPOSITION = re.compile(
    r"(?:theo|tại|ở|trong|với|từ|đến|tới|tính|sau|trước|so với|nhờ|do|bởi|vì|qua|trên|dưới|giữa|để|"
    r"nhằm|khi|nếu|về|cùng|bằng|"
    r"cho|của|như|gồm|ngoài|bên cạnh|dựa|căn cứ|thông qua|kể từ|vào)(?!\w)"
)

#: Verbs and adverbs at which a measure's name is over.
FINITE = re.compile(
    r"(?:đạt(?! chuẩn)|là|tăng(?! trưởng)|giảm(?! nghèo)|có|chiếm|lên|ước|đứng|xếp|đã|đang|vẫn|cũng|"
    r"chỉ|đều|sẽ|tiếp tục|hiện|được|"
    r"bị|ở|cao|thấp|giữ|vươn|tụt|"
    r"vượt|đánh bại|thắng|thua|trở thành|thuộc|nằm|lọt|dẫn|xuống|bằng|gần|hơn|từng|luôn|vừa|mới|còn|"
    r"bất ngờ|giành|đoạt|về|cho|qua|trải qua|ghi nhận|lại)(?!\w)"
)

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
TITLE = re.compile(
    r"(?:(?:ông|bà|anh|chị|em|cháu|cô|thầy|cố|cựu|nguyên|tân|phó|chủ tịch|thủ tướng|bộ trưởng|"
    r"tổng thống|giám đốc|tổng giám đốc|"
    r"thứ trưởng|bí thư|thí sinh|học sinh|sinh viên|đồng chí|tỷ phú|tỉ phú|quốc hội|nước|chính phủ|"
    r"gs|ts|pgs|tiến sĩ|giáo sư)[ .]+)+"
)


#: Verbs after somebody who tells it and is not placed by it.
REPORTING = re.compile(
    r"[^,;.]{0,30}?(?<!\w)(?:cho biết|cho hay|cho rằng|nói|khẳng định|nhấn mạnh|chia sẻ|phát biểu|"
    r"thông tin|đánh giá|nhận định|công bố|"
    r"đề nghị|yêu cầu|chủ trì|dự|trao)(?!\w)"
)

#: Papers and events that open sentences and are placed nowhere: `Báo cáo ... cho thấy`, `PV`.
NOT_PLACED = re.compile(
    r"(?:theo|báo cáo|kết quả|thống kê|số liệu|nghiên cứu|khảo sát|cuộc (?:khảo sát|điều tra|họp|"
    r"thi)|thông tin|đánh giá|lễ|hội nghị|hội thảo|"
    r"diễn đàn|phương hướng|pv|phóng viên|nhà tôi|tôi|bài viết|tạp chí|báo|chương trình|đại diện|"
    r"bảng xếp hạng|danh sách|các|những|"
    r"một|nhiều|ảnh|clip|video|luật|nghị định|nghị quyết|quyết định|dự thảo|đề án)(?!\w)"
)


#: Heads of bodies whose names may hold a dash, and offices, which never follow one inside a name.
BODY = re.compile(
    r"(?<!\w)(?:bộ|sở|viện|trường|đh|đại học|ban|cục|vụ|trung tâm|bảo hiểm|ủy ban|bà rịa|thừa thiên|"
    r"phan rang)(?: [\w]+){0,6} *$"
)
OFFICE = re.compile(
    r"(?:phó|giám đốc|tổng giám đốc|chủ tịch|bí thư|trưởng|thứ trưởng|bộ trưởng|ảnh|ông|bà)(?!\w)"
)
