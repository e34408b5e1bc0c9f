"""What a document is about, in the article's words after `về`, `quy định`, `về việc`: at most 25 words."""

from __future__ import annotations

import regex

from ...language.reading import Reading

LONGEST = 25
_CUE = regex.compile(
    r"\ ?[)]?\ ?,?\ ?(?:(?:có\ )?(?:nội dung|trích yếu)\ )?(?:(?:quy định|qui định|hướng dẫn)\ (?:về\ việc\ |về\ |việc\ )?|(?:v/v|về\ việc)\ |về\ (?!nước|quê|nhà\ )"
    r"|(?=(?:khởi tố|phê duyệt|phê chuẩn|sửa đổi|xử phạt|bổ nhiệm|miễn nhiệm|kỷ luật|thi hành|thành lập|thu hồi|công nhận|điều động|triển khai|chấp thuận|tăng cường|chấn chỉnh|đình chỉ|cưỡng chế|kê biên|tạm giam|phân công|điều chỉnh|công bố|chỉ ra|thông báo\ (?!của))\ ))"
)
#: `quy định tại`, `quy định rõ`: the document says something, it is not about it.
_SAYS = regex.compile(r"(?:tại|rõ|như|rằng|cụ thể|này|chi tiết tại|thì|là)(?!\p{L})")
_END = regex.compile(
    r"[.;:\n\"”]|\ (?:đã|vừa được|vừa có|sẽ|thì|có hiệu lực|được ban hành|do\ [\p{L} ]{3,40}\ (?:ban hành|ký)|vừa|đang|bắt đầu|ghi rõ|nêu|đưa ra|cho biết|nêu rõ|quy định)(?!\p{L})|,\ (?:trong đó|theo đó|có hiệu lực|yêu cầu|thay thế|nhưng|bao gồm|cụ thể|nhằm|với nhiều)|,\ (?=các hành vi|trong thời gian|đối với|đến|từ|ông|bà|tại)|(?:,|\ và|\ cùng)\ (?:các\ )?(?=(?:nghị định|thông tư|quyết định|nghị quyết|luật|bộ luật|chỉ thị|đề án)(?!\p{L}))"
)

_TURN = regex.compile(r",\ (?=\p{Lu}\p{Ll}+\ )")


def subject(reading: Reading, at: int, limit: int) -> str | None:
    """Return the words after the cue at `at`, up to the end of the clause, None where no cue stands there."""
    cue = _CUE.match(reading.folded, at, limit)
    if cue is None or _SAYS.match(reading.folded, cue.end(), limit):
        return None
    end = _END.search(reading.folded, cue.end(), limit)
    stop = end.start() if end else limit
    # `về xử lý đảng viên vi phạm, Ban Bí thư quyết định`: the clause goes on with somebody
    turn = _TURN.search(reading.text, cue.end(), stop)
    words = reading.text[cue.end() : turn.start() if turn else stop].split()
    return " ".join(words[:LONGEST]).strip(" ,-–(") if len(words) > 1 else None
