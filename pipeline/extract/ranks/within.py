"""Within what a superlative holds: `lớn nhất | của Nga`, `cao nhất trong số | 48 lãnh đạo`."""

from __future__ import annotations

import re

from ...language.lazily import lazy_re
from ...lexicon.rank_words import any_of
from .clauses import Clauses
from .names import POSSESSIVE, TIME, Span
from .placing import Placing
from .scopes import SCOPE_STOP, scope_after, well_known, wording_end

_LINK = lazy_re(r" +(?:của|cho|ở|tại|trong|trên|thuộc|nhất)(?: +(?:toàn|khắp|số|tất cả))? +")
#: `mạnh nhất | đổ bộ vào Nhật Bản`, `lớn nhất | từng được chế tạo ở Nga`: what it did there.
_DID = lazy_re(
    rf" +(?:(?:đã|từng|còn|hiện|đang|được|bị) )*{any_of('did there')}(?: +(?:vào|tới|đến))?"
    r"(?= +(?:trong|ở|tại|trên|nước|châu|khu vực|miền|vùng) | +(?P<name>[^\W\d_]))"
)
_INSIDE = lazy_re(
    r"(?<!\w)(?:lịch sử|mọi thời đại|nước này|nước ta|quốc gia này|tỉnh|thành phố|huyện|ngành|khu vực|"
    r"địa phương|các tỉnh|châu lục|hành tinh|trái đất|biên giới|vùng|miền|bờ|vịnh|quần đảo|thị trường|"
    r"mạng lưới|hệ thống|\d{1,3} [a-zđà-ỹ])"
)
#: `đắt đỏ nhất lịch sử Mỹ`
_HISTORY = lazy_re(r" +(?=lịch sử (?:[^\W\d]+ ){0,4}[A-ZĐ])")
_SINCE = lazy_re(
    r" +(?:từ trước (?:đến|tới) nay|trong lịch sử|mọi thời đại)(?: +(?:ở|tại|của) +(?P<where>))?"
)
_AND_BEST = lazy_re(r"(?:,| và) +(?:\w+ +){1,3}nhất(?!\w)| và có (?:\w+ +){2,6}nhất(?!\w)")


#: `cổ đông lớn nhất | của Hãng Sao`, `tốt nhất | trong ngành`: within what, though no scope is known by it.
_OF = lazy_re(rf",? {any_of('within')}(?!\w)")


def says_within(folded: str, placing: Placing) -> bool:
    """Tell whether the words behind a place say within what it holds."""
    return _OF.match(folded, placing.end) is not None


def best_scope(clauses: Clauses, placing: Placing, limit: int) -> Span | None:
    """Return the span of what a superlative holds within: `lớn nhất | của Nga`, `| trong lịch sử Mỹ`."""
    text, folded = clauses.text, clauses.folded
    at = placing.end
    while (more := _AND_BEST.match(folded, at, limit)) is not None:
        at = more.end()
    since = _SINCE.match(folded, at, limit)
    if since is not None and since["where"] is not None:
        at = since.end() - 4
    did = _DID.match(folded, at, limit)
    if did is not None and (did["name"] is None or text[did.start("name")].isupper()):
        at = did.end()
    found = scope_after(text, folded, at, limit)
    if found is not None and (well_known(folded[slice(*found)]) or not _longer(folded, found[1], limit)):
        return found
    link = _LINK.match(folded, at, limit) or _HISTORY.match(text, at, limit)
    if link is None:
        return found
    span = link.end(), wording_end(folded, link.end(), limit)
    said = folded[slice(*span)].rstrip()
    if not said or TIME.match(said) or POSSESSIVE.match(said):
        return found
    named = any(c.isupper() for c in text[slice(*span)])
    if not named and (link.group().strip().startswith(("của", "cho")) or _INSIDE.search(said) is None):
        return found
    if re.search(r"\d$", said) and re.search(r" \d", said):
        return found  # cao nhất ở phía Đông Bắc Bộ 11-14 độ
    start = span[0] + (8 if said.startswith("địa bàn ") else 0)
    return start, span[0] + len(said.rstrip("."))


def among(clauses: Clauses, placing: Placing, limit: int) -> Span | None:
    """Return the span of those that a superlative counts: `cao nhất trong số | 48 lãnh đạo cao cấp`."""
    number = re.search(r"\d{1,4}$", clauses.folded[placing.start : placing.end])
    if placing.out_of is None or number is None:
        return None
    end = wording_end(clauses.folded, placing.end, limit)
    start = placing.start + number.start()
    return start, start + len(clauses.folded[start:end].rstrip(" ."))


def _longer(folded: str, at: int, limit: int) -> bool:
    return folded.startswith(" ", at) and SCOPE_STOP.match(folded, at + 1, limit) is None and at + 1 < limit
