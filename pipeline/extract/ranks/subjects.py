"""Who or what is placed: by the grammar of the sentence, and by what went before where it only points back."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .clauses import Clauses, Phrase
from .placing import Placing

#: `đưa Việt Nam lên vị trí thứ ba`, `đã xếp hạng Philippines đứng thứ 12`: the one after the verb is placed.
_CAUSE = re.compile(
    r"(?<!\w)(?:đưa|giúp|khiến|xếp hạng|xếp|đẩy|đánh giá|ghi nhận|công nhận|chứng nhận|bình chọn|vinh danh|kéo)\s+"
)
#: Between an inverted placing and its subject: `đứng đầu bảng xếp hạng HSBC 2019 là Thuỵ Sĩ`.
_INVERTED = re.compile(r"(?<!\w)(?:là|thuộc về|về tay|gọi tên|dành cho|rơi vào tay)\s+|:\s+")
#: What stands where the subject would be, when the subject comes after: `Người có số phiếu cao thứ hai là ...`.
_HOLDER = re.compile(
    r"(?:(?:những |các )?(?:người|nước|quốc gia|địa phương|tỉnh|thành phố|đơn vị|vị trí|thị trường|công ty|doanh nghiệp|trường|cái tên|"
    r"mặt hàng|sản phẩm|ngành|lĩnh vực|huyện|quận|nhóm|đội|thương hiệu|ngân hàng|tập đoàn|hãng|vùng)(?!\w))"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """What the sentence says about who is placed and by what: spans, None where it does not say.

    `back` is true where words point back, `plain` where the subject is a common noun that may yet be resolved.
    """

    subject: tuple[int, int] | None = None
    measure: tuple[int, int] | None = None
    measure_leads: bool = False
    back: bool = False
    plain: bool = False
    pointer: tuple[int, int] | None = None


def refer(clauses: Clauses, placing: Placing, bound: int, limit: int, scope_end: int) -> Reference:
    """Return who the words from `bound` to the placing, or from it to `limit`, say is placed."""
    if placing.subject is not None:
        return Reference(placing.subject)
    caused = _caused(clauses, placing, bound)
    if caused is not None:
        return caused
    before = _before(clauses, placing, bound)
    if before.subject is None or before.plain or before.back:
        after = _after(clauses, scope_end, limit, open_subject=before.subject is None and not before.back)
        if after is not None:
            held = before.subject is None or _HOLDER.match(clauses.folded, before.subject[0])
            if held:
                return Reference(after, before.measure)
    return before


def _caused(clauses: Clauses, placing: Placing, bound: int) -> Reference | None:
    """The object of a verb that puts it there, right before the placing."""
    last = None
    for m in _CAUSE.finditer(clauses.folded, bound, placing.start):
        last = m
    if last is None:
        return None
    phrase = clauses.phrase(last.end(), placing.start)
    if phrase is None or phrase.name is None:
        return None
    rest = clauses.folded[phrase.end : placing.start]
    if re.fullmatch(
        r"[\s]*(?:(?:từ|vượt qua|vượt lên|vượt|bứt phá|vào|ở|đã|đang|trở thành|là|lên|xuống|đứng|xếp|lọt)\s+[^,;.]{0,40})?",
        rest,
    ):
        return Reference(phrase.name, phrase.measure)
    return None


def _before(clauses: Clauses, placing: Placing, bound: int) -> Reference:
    """Go left over verb phrases and adverbials to the noun phrase that the placing belongs to."""
    measure: tuple[int, int] | None = None
    leads = False
    plain: Phrase | None = None
    nearest = True
    for stretch in clauses.stretches(bound, placing.start):
        if stretch.kind == "noun":
            phrase = clauses.phrase(stretch.start, stretch.end)
            if phrase is None:
                nearest = False
                continue
            if phrase.measure and measure is None:
                measure = phrase.measure
                leads = nearest and phrase.name is None and not phrase.anaphor
            if phrase.name is not None and not phrase.anaphor:
                return Reference(phrase.name, measure, leads)
            if phrase.anaphor:
                return Reference(None, measure, leads, back=True, pointer=_pointer(phrase))
            if phrase.measure is None and plain is None:
                plain = phrase
        if stretch.kind != "empty":
            nearest = False
    if plain is not None:
        return Reference((plain.start, plain.end), measure, leads, plain=True)
    return Reference(None, measure, leads)


def _pointer(phrase: Phrase) -> tuple[int, int]:
    return phrase.name or (phrase.start, phrase.end)


def _after(clauses: Clauses, start: int, limit: int, *, open_subject: bool) -> tuple[int, int] | None:
    """The noun phrase after `là` or `thuộc về`, where the placing opens its clause."""
    m = _INVERTED.search(clauses.folded, start, limit)
    if m is None or len(clauses.folded[start : m.start()].split()) > (14 if open_subject else 8):
        return None
    if re.search(r"[;.]", clauses.folded[start : m.start()]):
        return None
    phrase = clauses.phrase(m.end(), limit)
    if phrase is None or phrase.name is None:
        return None
    return phrase.name
