"""Whether an office is held, was held, is held for the time being or is being taken up."""

from __future__ import annotations

import regex

from ...facts import Status
from .pairing import Claim
from .tokens import Line

_WINDOW = 14
_LEAVING = r"miễn nhiệm|bãi nhiệm|bãi miễn|cách chức|cách tất cả|thôi giữ|thôi chức|thôi làm|cho thôi|rời|thôi nhiệm vụ|mất chức|phế truất"
_PAST = r"từng|khi đó là|lúc đó là|khi ấy là|bấy giờ là|khi còn|lúc còn|thời còn|trước khi|nguyên là|vốn là|lần lượt|kinh qua|trước đó là"
_TAKING = (
    r"bổ nhiệm|chỉ định|đề cử|chuẩn y|phê chuẩn|bầu|điều động|luân chuyển|phân công|đắc cử|trúng cử|nhậm chức|nhận chức"
    r"|tuyên thệ|trở thành|công nhận|giới thiệu|ứng viên|ứng cử viên|tiến cử"
)
_BEFORE = regex.compile(
    rf"\b(?:(?P<former>{_LEAVING}|{_PAST})|(?P<incoming>{_TAKING})|(?P<acting>quyền|tạm quyền))\b"
)
_DATED = regex.compile(
    r"\b(?:năm \d{4}|tháng \d+[/-]\d{4}|từ \d{4}|nhiệm kỳ trước|trước đó|trước đây|giai đoạn|\d{4} - \d{4} :)\b"
)
_NOW = regex.compile(r"\b(?:hiện|hiện nay|hiện tại|đương kim)\b")
_AFTER = regex.compile(
    r"\b(?:qua đời|từ trần|bị cách chức|bị miễn nhiệm|bị bãi nhiệm|buộc thôi|bị cách tất cả|đã từ chức|vừa từ chức|bị phế truất|bị lật đổ)\b"
)
# (Chủ tịch TP. Cà Mau từ tháng 5/2013 - 10/2015)
_UNTIL = regex.compile(r"^(?:từ )?(?:tháng |năm )?\d[\d/]* (?:-|đến) (?:tháng |năm )?\d[\d/]*")
_HOLDING = regex.compile(
    r"(?:giữ|làm|chức|là|nhận|vị trí|cương vị|trở thành|cử|thệ|chức vụ|chức danh|:|,|viên)$"
)


def told(line: Line, claim: Claim) -> Status:
    """Return the status that the sentence tells of a claim."""
    title = claim.title
    if claim.status == "former":
        return "former"
    if title.status != "current":
        return title.status  # type: ignore[return-value]
    if "đắc cử" in line.words[title.end : claim.name.left]:
        return "incoming"
    before = " ".join(line.words[max(0, title.left - _WINDOW) : title.left])
    end = max(title.end, claim.name.end)
    after = " ".join(line.words[end : end + 12])
    if _AFTER.search(after) or _UNTIL.match(" ".join(line.words[title.end : title.end + 8])):
        return "former"
    cues = list(_BEFORE.finditer(before))
    if not cues or claim.rule in ("officials.title_before_name", "officials.titles_before_name"):
        return "current"
    cue = cues[-1]
    if "name_before_title" in claim.rule:
        return "current"
    if cue["former"]:
        return "former"
    if cue["incoming"] and _HOLDING.search(before):
        return "former" if _DATED.search(" ".join(line.words[: title.left])) else "incoming"
    return "current"
