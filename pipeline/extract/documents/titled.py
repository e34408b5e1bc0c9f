"""Other documents cited by a proper title: congress resolutions, treaties, schemes, strategies, reports."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from ...language.reading import Reading, Sentence
from ...language.spelling import key
from . import issuing
from .citation import Citation

_ROMAN = r"[IVXL]+"
_TERM = rf"(?:\ ?[(]?\ ?(?:khoá|khóa|Khoá|Khóa|lần thứ)\ ?(?:{_ROMAN}|\d{{1,2}})\ ?[)]?)"
#: `Nghị quyết Trung ương 4 khoá XII`, `Nghị quyết Hội nghị Trung ương 7 (khoá XI)`
_PLENUM = regex.compile(
    rf"(?<!\p{{L}})(?:[Nn]ghị [Qq]uyết|NQ)\ (?P<name>(?:Hội nghị\ )?(?:lần thứ (?:\d{{1,2}}|\p{{Ll}}+)\ ?,?\ )?"
    rf"(?:Ban Chấp hành Trung ương|BCH Trung ương|Trung ương|trung ương|TƯ|TW|T\.Ư)\ (?:Đảng\ )?(?:\d{{1,2}}\ ?{_TERM}?|{_TERM}))"
)
#: `Nghị quyết Đại hội XII`, `Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVIII`
_CONGRESS = regex.compile(
    rf"(?<!\p{{L}})(?:[Nn]ghị [Qq]uyết|NQ)\ (?P<name>[ĐđÐ]ại hội(?:\ (?!lần thứ|của)[\p{{L}}]+){{0,6}}?"
    rf"(?:\ (?:lần thứ\ )?(?:{_ROMAN}|\d{{1,2}})(?![\p{{L}}\d]))(?:\ của Đảng)?)"
)
_VERBS = r"có|là|đã|được|sẽ|mà|để|nghĩa|vừa|đang|bắt đầu|mang|khi|thì|chính thức|này|cũng|cho|tạo|sau|nhằm|theo|trước|không|mới|chưa|cần|phải|vào|giúp|ngày|như|hồi|ra đời|đòi|yêu cầu|khuyến cáo|hay|hoặc|vì|nếu|nên|ở|áp dụng|ký|Ảnh|mở|gồm|quy"
_TREATY = regex.compile(
    rf"(?<!\p{{L}})(?P<kind>Công ước|Hiệp định|Nghị định thư)\ (?P<name>"
    # with its initials in brackets, whatever stands between
    rf"(?:(?!(?:{_VERBS}|Hiệp định|Công ước)(?!\p{{L}}))[\p{{L}}\d\-–,]+\ ){{1,22}}\([\p{{Lu}}\d\-]{{2,12}}\)"
    rf"|(?:(?:của Liên [Hh](?:ợp|iệp) [Qq]uốc|về)\ )*"
    rf"(?:giữa\ (?:(?!(?:{_VERBS}|và)(?!\p{{L}}))[\p{{L}}\-]+\ ){{1,6}}và\ |(?!(?:{_VERBS}|và|do|của|trong|tại|từ|năm|với các|quy định)(?!\p{{L}})|(?<!tự )do(?!\p{{L}}))[\p{{L}}\d\-–]+(?:\ (?=[\p{{L}}\d\-–])|(?![\p{{L}}\d]))|(?<=[Tt]ự )do\ ?){{1,16}}"
    rf")(?!\p{{L}})"
)
_VAGUE_TREATY = regex.compile(
    r"(?:về\ )?(?:quốc tế|này|đó|trên|mới|nói|khung|song phương|đa phương|thế hệ|thương mại (?:tự do )?(?:song|đa|thế|mới|với các|quan|nào|này|toàn)|hợp tác$|tự do|"
    r"các|một|mà|vay|tài trợ|ngừng bắn|hòa bình$|hợp tác với|fta (?:thế|mới)|fta$|thương mại$|thương mại tự do$|\p{L}+$(?<!\p{Lu}))"
)
#: Kinds whose proper title is told by quotation marks: `báo cáo “Phụ nữ trong kinh doanh”`
_QUOTED = regex.compile(
    r"(?<!\p{L})(?P<kind>đề án|báo cáo|quy hoạch|tờ trình|quy chế)(?:\ (?:với tên gọi|mang tên|có tên|có tựa đề))?"
    r"\ ?:?\ ?[\"](?P<name>[^\"\n]{12,250})[\"]"
)
#: Kinds whose title runs on without marks, when the kind has its capital in mid-sentence
_PLAIN = regex.compile(
    r"(?<!\p{L})(?P<kind>Đề án|Chiến lược|Báo cáo|Tờ trình|Quy chế|Điều lệ)\ (?P<name>[^\n.;:()\"“”]{8,250})"
)
#: What a title begins with: a nominal verb, not a clause about the document (`Báo cáo cho biết`)
_OPENS = regex.compile(
    r"(?:về\ (?!việc này)|phát triển|thí điểm|xây dựng|đổi mới|nâng cao|tái cơ cấu|cơ cấu lại|quy hoạch|quản lý|tổng thể|đào tạo|ứng dụng|"
    r"bảo vệ|bảo tồn|hỗ trợ|đẩy mạnh|tăng cường|quyết toán|nghiên cứu|đề nghị|kết quả|giám sát|hoạt động của|sắp xếp|"
    r"thành lập|cải cách|tổ chức|quốc gia|chuyển đổi|phòng|bảo đảm|tuyên truyền|kiểm soát|giảm|hoàn thiện|thực hiện)"
)
_CUT = regex.compile(
    r"\ (?:và (?:Đề án|Kế hoạch|các|đề án|Nghị quyết|Chương trình)|đã|được|sẽ|đang|vừa|do|của|tại|có|là|cho thấy|nêu|chỉ ra|thì|để|nhằm|mà|vào|"
    r"ban hành|phê duyệt|trên địa bàn|theo|với mục|với tổng|lên|không|cần|phải|này|cũng|trong đó|khi|bởi|từ năm|gắn với)(?!\p{L})|,(?=\ (?:\p{Lu}|trong|nhằm|theo|đến|đồng|từ|với))"
)
_OF = regex.compile(r"của\ ")
#: A scheme that is being written is no document yet; an institute's name is none.
_DRAFT = regex.compile(
    r"(?:dự thảo|xây dựng|soạn thảo|nghiên cứu|viện|viện chính sách và|lập|ban nghiên cứu)\ [\"]?$"
)
_NO_NAME = regex.compile(
    r"(?:là|này|đó|đã|có|được|sẽ|trên|của (?!liên h)|và|mà|\d|số \d|nói|mới|thì|cũng|như|do)(?![\p{L}])"
)


def citations(reading: Reading) -> Iterator[Citation]:
    """Yield the citations by title, in no particular order."""
    for sentence in reading.sentences:
        yield from _congress(reading, sentence)
        yield from _treaties(reading, sentence)
        yield from _quoted(reading, sentence)
        yield from _plain(reading, sentence)


def _congress(reading: Reading, sentence: Sentence) -> Iterator[Citation]:
    for pattern in (_PLENUM, _CONGRESS):
        for m in pattern.finditer(reading.text, sentence.start, sentence.end):
            yield _made(
                reading,
                sentence,
                m.start(),
                m.end(),
                "Nghị quyết",
                m["name"].strip(" ("),
                "documents.congress",
            )


def _treaties(reading: Reading, sentence: Sentence) -> Iterator[Citation]:
    for m in _TREATY.finditer(reading.text, sentence.start, sentence.end):
        name = m["name"].removeprefix("về ").strip()
        folded = reading.folded[m.start("name") : m.end("name")]
        if _NO_NAME.match(folded):
            continue
        if _VAGUE_TREATY.match(folded) and not regex.match(r"(?:\p{Lu}{3,}|[\p{Lu}\d\-]{3,})$", name):
            continue
        if m["kind"] == "Hiệp định" and not regex.search(r"\p{Lu}", name):
            continue
        yield _made(reading, sentence, m.start(), m.end(), m["kind"], name, "documents.treaty")


def _quoted(reading: Reading, sentence: Sentence) -> Iterator[Citation]:
    for m in _QUOTED.finditer(reading.folded, sentence.start, sentence.end):
        name = reading.text[m.start("name") : m.end("name")].strip()
        if name[0].isupper():
            kind = m["kind"].capitalize()
            yield _made(reading, sentence, m.start(), m.end(), kind, name, "documents.quoted_title")


def _plain(reading: Reading, sentence: Sentence) -> Iterator[Citation]:
    for m in _PLAIN.finditer(reading.text, sentence.start, sentence.end):
        at, issuer = m.start("name"), None
        if _OF.match(reading.folded, at):
            found = issuing.organisation(reading, at + len("của "), sentence.end)
            if found is None:
                continue
            issuer, at = reading.text[slice(*found)], found[1] + 1
        if not _OPENS.match(reading.folded, at) or _DRAFT.search(
            reading.folded, max(0, m.start() - 24), m.start()
        ):
            continue
        if issuer and not reading.folded.startswith("về ", at):
            continue
        if m.start() == sentence.start and m["kind"] == "Báo cáo":
            if not regex.match(r"kết quả|quyết toán", reading.folded, pos=at):
                continue
        end = m.end()
        cut = _CUT.search(reading.text, at + 3, end)
        end = cut.start() if cut else end
        title = reading.text[at:end].removeprefix("về ").strip(" ,–-")
        if m["kind"] == "Chiến lược" and not regex.search(
            r"quốc gia|giai đoạn|năm 20|việt nam|tầm nhìn", key(title)
        ):
            continue
        if len(title.split()) >= 5:
            stop = at + reading.text[at:end].rindex(title[-1]) + 1
            yield _made(reading, sentence, m.start(), stop, m["kind"], title, "documents.title", issuer)


def _made(
    reading: Reading,
    sentence: Sentence,
    start: int,
    end: int,
    kind: str,
    name: str,
    rule: str,
    issuer: str | None = None,
) -> Citation:
    while reading.text[end - 1].isspace():
        end -= 1
    return Citation(start, end, kind, rule, sentence, name=name, issuer=issuer)
