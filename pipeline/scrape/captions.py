"""A printed caption taken apart: what the picture shows, and whose picture it is.

"Quang cảnh hội thảo. (Ảnh: P.Thảo)", "Một cửa hàng ở quận 1 - Ảnh: H.Y.T.", "Đường lên núi (Video: CGTN).",
"Ảnh minh họa: TTXVN" give the text without its credit, and the credit.
"""

from __future__ import annotations

import re

from ..language.lazily import lazy_re
from ..language.spelling import nfc

_MEDIUM = (
    r"(?:nguồn\s+)?(?:ảnh|video|clip|đồ họa|đồ hoạ|infographic|nguồn|photo|hình|tranh|minh họa|ảnh tư liệu"
    r"|nguồn ảnh)"
)
#: "(Ảnh: VGP)." and "[Nguồn: …]" at the end.
_BRACKETED = lazy_re(
    rf"\s*[(\[]\s*{_MEDIUM}\s*[:：]\s*(?P<credit>[^()\[\]]{{1,80}}?)\s*[)\]]\s*[.\s]*$", re.IGNORECASE
)
#: "… - Ảnh: H.Y.T." and "… Ảnh: Bệnh viện cung cấp" at the end; the medium begins a sentence or follows a
#: dash.
_PLAIN = lazy_re(
    r"(?:^|\s*(?P<dash>[-–—|/])\s*|(?P<stop>[.!?…\"”’')\]])?\s+)"
    rf"(?P<medium>{_MEDIUM})\s*[:：]\s*(?P<credit>[^:]{{1,80}})$",
    re.IGNORECASE,
)
#: "Ảnh minh họa: TTXVN": the words before the colon are the caption itself.
_ILLUSTRATION = lazy_re(
    r"^(?P<text>(?:ảnh|hình|tranh)\s+(?:minh\s+họa|minh\s+hoạ|tư\s+liệu|internet))"
    r"\s*[:：\-–/(]\s*(?P<credit>[^()]{1,80}?)\)?\.?$",
    re.IGNORECASE,
)
#: A caption longer than this is prose that a page set beside a picture.
LONGEST = 900


def split_credit(caption: str) -> tuple[str, str | None]:
    """Return a caption's text and its picture credit (None where it has none)."""
    caption = nfc(" ".join(caption.split()))
    if m := _ILLUSTRATION.match(caption):
        return m["text"], _credit(m)
    if m := _BRACKETED.search(caption):
        return caption[: m.start()].rstrip(" -–—"), _credit(m)
    found = None
    for m in _PLAIN.finditer(caption):
        if m["dash"] or m["stop"] or m["medium"][0].isupper():
            found = m
    if found is None:
        return caption, None
    end = found.end("stop") if found["stop"] else found.start()
    return caption[:end].rstrip(" -–—|"), _credit(found)


def _credit(m: re.Match[str]) -> str:
    # "NAM TRẦN." ends a sentence, "H.Y.T." is an abbreviation.
    return re.sub(r"(?<=\w\w)\.$", "", m["credit"].strip())
