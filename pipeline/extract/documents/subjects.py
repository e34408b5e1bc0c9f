"""What a document is about, in the article's words after `về`, `quy định`, `về việc`: at most 25 words."""

from __future__ import annotations

from ...language.lazily import lazy_regex
from ...language.reading import Reading
from ...lexicon.document_cues import any_of

LONGEST = 25
_CUE = lazy_regex(
    # `của Hội đồng Nhân dân tỉnh | khoá XVIII phê duyệt đề án`
    # `của Bộ Giáo dục và Đào tạo (GD&ĐT) | do Thứ trưởng A ký | gửi trường B về việc ...`
    r"(?:\ \([^()\n]{2,30}\))?(?:\ do\ [^.;,\n]{5,60}?\ ký)?"
    r"(?:\ ban hành)?(?:\ (?:khóa|nhiệm kỳ)\ [ivxl\d]+)?\ ?[)]?\ ?,?\ ?(?:(?:có\ )?(?:nội dung|trích yếu)\ )?"
    r"(?:(?:đã\ |cũng\ )(?:quy định|qui định)\ về\ (?:việc\ )?"
    r"|(?:về\ )?(?:quy định|qui định|hướng dẫn)\ (?:về\ việc\ |về\ |việc\ )?"
    r"|[\"“]?(?:v/v|về\ việc)\ |về\ (?!nước|quê|nhà\ )"
    r"|(?:gửi|trình|trả lời|phúc đáp|(?<!,\ )báo cáo)\ [^.;:\n\"]{3,120}?\ (?:v/v|về\ việc)\ "
    # `trình Thủ tướng Chính phủ về phương án`
    r"|(?:gửi|trình|trả lời|phúc đáp|(?<!,\ )báo cáo)\ (?:[^,.;:\n\"]|(?<=tp)\.){3,80}?"
    r"\ (?:v/v|về(?:\ việc)?)\ "
    # `Tại Quyết định 12/QĐ-TTg, Thủ tướng | đã quyết định bổ nhiệm ...`
    rf"|(?P<acted>(?:đã|vừa)\ )?(?:quyết định\ )?"
    rf"(?={any_of('subject_act')}(?:,\ bổ sung)?\ (?!(?:ngày|hôm|vào|tháng)(?!\p{{L}}))))"
)
#: `quy định tại`, `quy định rõ`: the document says something, it is not about it.
_SAYS = lazy_regex(
    r"(?:tại|rõ|như|rằng|cụ thể|này|chi tiết tại|thì|là|hành vi|sửa đổi(?:, bổ sung)? bởi)(?!\p{L})"
)
_END = lazy_regex(
    rf"(?<!(?<!\p{{L}})tp)\.|[;:\n\"”]"
    rf"|\ (?:{any_of('subject_stop')}|do\ [\p{{L}} ]{{3,40}}\ (?:ban hành|ký)|là\ \d)"
    rf"|,\ {any_of('subject_turn')}"
    r"|(?:,|\ và|\ cùng)\ (?:sửa\ (?:đổi\ )?)?(?:các\ )?"
    r"(?=(?:nghị định|thông tư|quyết định|nghị quyết|luật|bộ luật|chỉ thị|đề án"
    r"|quy chuẩn|tiêu chuẩn|công văn|(?:thông báo|tờ trình|kế hoạch|báo cáo|văn bản|kết luận)\ số)(?!\p{L}))"
)
#: `về “Trách nhiệm nêu gương của đảng viên”`: whatever the title holds
_QUOTED = lazy_regex(r"[\"“](?P<title>\p{L}[^\"”“\n]{10,240})[\"”]")
_CLOSING = lazy_regex('["”]')
_ACT = lazy_regex(rf"{any_of('subject_act')}(?:,\ bổ sung)?\ (?:quy định|quy chế)")
#: `về xử lý đảng viên vi phạm | , Ban Bí thư quyết định`, `về nợ xấu | và Thủ tướng đã phê duyệt đề án`
_TURN = lazy_regex(
    r",\ (?=\p{Lu}\p{Ll}+\ )"
    rf"|\ và\ (?=\p{{Lu}})(?i:{any_of('body', 'office')})(?=[^,.;\n]{{0,40}}?\ (?:đã|vừa)\ )"
)


def subject(reading: Reading, at: int, limit: int, *, acted: bool) -> str | None:
    """Return the words after the cue at `at`, up to the end of the clause, None where no cue stands there.

    `acted` reads `đã bổ nhiệm` as what the document is about, not as what somebody did under it.
    """
    cue = _CUE.match(reading.folded, at, limit)
    if cue is None or (cue["acted"] and not acted) or _SAYS.match(reading.folded, cue.end(), limit):
        return None
    if title := _QUOTED.match(reading.text, cue.end(), limit):
        return " ".join(title["title"].split()[:LONGEST])
    # `sửa đổi | quy định chế độ làm việc`: what stops a subject does not stop its first words
    begun = _ACT.match(reading.folded, cue.end(), limit)
    stop = begun.end() if begun else cue.end()
    while (end := _END.search(reading.folded, stop, limit)) and _opens_title(reading.text, end.start()):
        stop = end.end()
    stop = end.start() if end else limit
    turn = _TURN.search(reading.text, cue.end(), limit)
    stop = min(stop, turn.start()) if turn else stop
    said = reading.text[cue.end() : stop].strip(" ,-–(")
    if said[:1] in ('"', "“") and not _CLOSING.search(said, 1):
        said = said[1:].strip()
    words = said.split()
    few = 1 if cue.group().strip() else 2  # `phê duyệt chợ` says less than `về chợ quê`
    return " ".join(words[:LONGEST]).strip(" ,-–(.") if len(words) > few else None


def _opens_title(text: str, at: int) -> bool:
    """Tell the mark that opens a title in a subject: `điều chỉnh "Bảng giá lệ phí"`."""
    return text[at] in '"“' and text[at - 1] == " " and text[at + 1 : at + 2].isupper()
