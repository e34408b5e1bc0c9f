"""The subject before its placing: the noun phrase to the left, its appositions, the place it is told of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from ...language.spelling import key
from ...lexicon.countries import countries
from ...lexicon.rank_words import any_of
from .best import last_name
from .clauses import Clauses, Phrase, Stretch
from .placing import Placing

#: `Một số tỉnh như Hậu Giang, có chỉ số thấp nhất`.
_EXAMPLE = re.compile(r"(?<!\w)như\s+")
_ROLE = re.compile(rf"{any_of('role')}(?!\w)")


@dataclass(frozen=True, slots=True)
class Reference:
    """What the sentence says about who is placed and by what: spans, None where it does not say.

    `back` is true where words point back, `plain` where the subject is a common noun that may yet be
    resolved.
    """

    subject: tuple[int, int] | None = None
    measure: tuple[int, int] | None = None
    measure_leads: bool = False
    back: bool = False
    plain: bool = False
    pointer: tuple[int, int] | None = None
    indefinite: bool = False
    sector: tuple[int, int] | None = None


def before_placing(clauses: Clauses, placing: Placing, bound: int) -> Reference:
    """Go left over verb phrases and adverbials to the noun phrase that the placing belongs to."""
    measure: tuple[int, int] | None = None
    leads = False
    sector: tuple[int, int] | None = None
    plain: Phrase | None = None
    nearest = True
    stretches = clauses.stretches(bound, placing.start)
    for i, stretch in enumerate(stretches):
        titled = _quoted(clauses, stretch)
        if titled is not None:
            return Reference(titled, measure, leads)
        example = _EXAMPLE.search(clauses.folded, stretch.start, stretch.end)
        if example is not None and i > 0 and stretch.kind == "noun":
            phrase = clauses.phrase(example.end(), stretch.end)
            if phrase is not None and phrase.name is not None and phrase.end >= stretch.end:
                return Reference(phrase.name, measure, leads)
        if i == 0 and not placing.verb and stretch.kind == "noun":
            beside = _beside(clauses, stretch, placing, stretches[1:])
            if beside is not None:
                return Reference(beside, measure, leads)
        if stretch.kind == "noun":
            phrase = clauses.phrase(stretch.start, stretch.end)
            if phrase is None or _goes_on(clauses, phrase, stretches[i + 1 :]):
                nearest = False
                continue
            if sector is None and phrase.measure and phrase.name is None and clauses.sector(phrase.measure):
                sector = phrase.measure
            if phrase.measure and measure is None:
                measure = phrase.measure
                leads = nearest and phrase.name is None and not phrase.anaphor
            if phrase.name is not None and not phrase.anaphor:
                named = _apposed(clauses, phrase, stretches[i + 1 :]) or phrase.name
                measure = measure or _having(clauses, phrase.end, placing.start)
                return Reference(named, measure or _announced(clauses, stretches[i + 1 :]), leads)
            said = _just_said(clauses, phrase, stretch, stretches[i + 1 :]) if phrase.anaphor else None
            if said is not None:
                return Reference(said, measure, leads)
            if phrase.anaphor:
                return Reference(None, measure, leads, back=True, pointer=_pointer(phrase))
            if phrase.measure is None and plain is None:
                plain = phrase
                measure = measure or _having(clauses, phrase.end, placing.start)
                alone = i == 0 and not clauses.folded[phrase.end : placing.start].strip()
                if alone and re.search(
                    r"(?:trong khi|còn|mà|nhưng|song) *$", clauses.folded[bound : stretch.start]
                ):
                    return Reference((phrase.start, phrase.end), measure, leads, plain=True, indefinite=True)
        if stretch.kind != "empty":
            nearest = False
    where = at_place(clauses, stretches) if measure is not None and plain is None else None
    if where is not None:
        return Reference(where, measure, leads)
    pointer = _POINTER.search(clauses.folded, bound, placing.start) if plain is None else None
    if pointer is not None:
        return Reference(None, measure, leads, back=True, pointer=pointer.span("who"))
    if plain is not None:
        touching = not clauses.folded[plain.end : placing.start].strip()
        return Reference(
            (plain.start, plain.end), measure, leads, plain=True, indefinite=touching and bound < plain.start
        )
    return Reference(None, measure, leads, sector=sector)


_TITLE = re.compile(
    r"\"[^\"\n]{3,80}\"(?= (?:đã |đang |vừa |từng |tiếp tục )*(?:vươn|leo|đứng|xếp|lên|xuống|tụt|rơi|"
    r"tăng|giữ|dẫn|nằm|lọt|chiếm|đạt)(?!\w))"
)


def _quoted(clauses: Clauses, stretch: Stretch) -> tuple[int, int] | None:
    """`"Lửa và nước" vươn từ vị trí 40 lên 2`: the title of a work, quoted, right before its verb."""
    if clauses.folded[stretch.start - 1 : stretch.start] != '"':
        return None
    m = _TITLE.match(clauses.folded, stretch.start - 1)
    return (m.start() + 1, m.end() - 1) if m is not None else None


_KIND = re.compile(
    r"(?:đơn vị|người|trường|hãng|công ty|doanh nghiệp|tập đoàn|ngân hàng|quốc gia|nước|địa phương)"
)


def _just_said(
    clauses: Clauses, phrase: Phrase, stretch: Stretch, left: Sequence[Stretch]
) -> tuple[int, int] | None:
    """`sự bứt phá của Viện Sao Mai, đơn vị đã vươn từ`: what the words before the comma end with."""
    if (
        not left
        or left[0].kind == "adverbial"
        or not _KIND.fullmatch(clauses.folded, phrase.start, phrase.end)
    ):
        return None
    if clauses.folded[left[0].end : stretch.start].strip() != ",":
        return None
    return last_name(clauses, left[0].start, left[0].end)


#: `Đánh giá cao việc thành phố tiếp tục dẫn đầu`: a word that points back right before the verb.
_POINTER = re.compile(
    r"(?<!\w)(?P<who>(?:tỉnh|thành phố|tp|nhà trường|công ty|ngân hàng|tập đoàn|nước ta|nước này|"
    r"địa phương này))"
    r"(?: (?:đã|đang|tiếp tục|vẫn|cũng|hiện|luôn|chỉ))* $"
)
_SOME = re.compile(
    r"(?<!\w)(?:lĩnh vực|hãng|nước|quốc gia|(?<!đầu )người|đội|đơn vị|công ty|tỉnh|địa phương|"
    r"đối thủ|thí sinh|doanh nghiệp|ngân hàng|trường|"
    r"ứng viên|nhóm|lớp|nhãn hàng|thương hiệu|mặt hàng|sản phẩm|ứng dụng|cái tên) +(?:đang +|hiện +)?$"
)


_COMPARES = re.compile(r"(?<!\w)(?:gấp (?:đôi|ba|\w+ lần)|hơn|bằng|như|kém|với|sau)$")


def relative(clauses: Clauses, placing: Placing, bound: int) -> bool:
    """`hơn gấp đôi lĩnh vực đứng thứ hai`: the one that is placed is not named."""
    m = _SOME.search(clauses.folded, bound, placing.start)
    if m is None:
        return False
    head = clauses.folded[bound : m.start()].rstrip()
    if (
        not head
        or head[-1] in ",;:-–(\"'."
        or re.search(r"(?<!\w)(?:là|trở thành|thành|và|của|vì|do|nhưng)(?: \w+)?$", head)
    ):
        return False
    words = clauses.between(bound, m.start())
    return bool(words) and (words[-1].tag[:1] in "VA" or _COMPARES.search(head) is not None)


def _apposed(clauses: Clauses, phrase: Phrase, left: list[Stretch]) -> tuple[int, int] | None:
    """The name that a phrase is said of: `em Vũ Hồng Phúc, học sinh lớp 8 trường A, xếp thứ 3`."""
    if not left or left[0].kind != "noun" or not _ROLE.match(clauses.folded, phrase.start):
        return None
    before = clauses.phrase(left[0].start, left[0].end)
    if before is None or before.name is None or before.end < left[0].end:
        return None
    return before.name


_AT = re.compile(r"(?:tại|ở|riêng)\s+(?:địa bàn\s+)?")
_IN_NAME = regex.compile(r"(?<!\w)(?:ở|tại|thuộc|gần)(?: \p{Lu}[\w.]*)+$")


def _goes_on(clauses: Clauses, phrase: Phrase, left: list[Stretch]) -> bool:
    """`Toà nhà A ở Thâm Quyến, Trung Quốc xếp thứ tư`: the country goes on with the place before it."""
    if not left or phrase.name is None or phrase.measure is not None or left[0].kind == "empty":
        return False
    known = key(clauses.text[slice(*phrase.name)])
    return known in countries() and _IN_NAME.search(clauses.text, left[0].start, left[0].end) is not None


def at_place(clauses: Clauses, stretches: Sequence[Stretch]) -> tuple[int, int] | None:
    """`Tại Hà Nội, số ca mắc đứng thứ hai`: the place that the measure is measured at."""
    for stretch in stretches:
        m = _AT.match(clauses.folded, stretch.start, stretch.end) if stretch.kind == "adverbial" else None
        phrase = clauses.phrase(m.end(), stretch.end) if m else None
        if phrase is not None and phrase.name is not None:
            return phrase.name
    return None


def _announced(clauses: Clauses, left: Sequence[Stretch]) -> tuple[int, int] | None:
    """The measure that stands before its subject: `Về tổng kim ngạch, TP HCM vẫn dẫn đầu`."""
    for stretch in left:
        if stretch.kind not in ("noun", "adverbial"):
            continue
        m = _BY.match(clauses.folded, stretch.start, stretch.end)
        phrase = clauses.phrase(m.end() if m else stretch.start, stretch.end)
        if phrase is None or phrase.measure is None or phrase.name is not None:
            continue
        rest = clauses.folded[phrase.end : stretch.end].strip(" .\"'")
        if not rest or _BEST.match(rest):
            return phrase.measure
    return None


_BY = re.compile(r"(?:về|xét về|theo|xét theo|tính theo|ở|trong)\s+")
_BEST = re.compile(r"(?:\w+ ){1,2}nhất(?!\w)")


def _beside(
    clauses: Clauses, stretch: Stretch, placing: Placing, left: list[Stretch]
) -> tuple[int, int] | None:
    """The name right before `cảng lớn thứ hai của Nga` in `gần cảng Primorsk, cảng lớn thứ hai của Nga`."""
    phrase = clauses.phrase(stretch.start, stretch.end)
    if phrase is None or phrase.name is not None or phrase.anaphor or not left:
        return None
    if clauses.folded[left[0].end : stretch.start].strip() not in (",", "-"):
        return None
    whole = clauses.phrase(left[0].start, left[0].end)
    if whole is not None and whole.name is not None and whole.end >= left[0].end:
        return whole.name
    if left[0].kind == "adverbial":
        return None
    names = list(clauses.names(left[0].start, left[0].end))
    return names[-1] if names and names[-1][1] >= left[0].end else None


def _having(clauses: Clauses, start: int, end: int) -> tuple[int, int] | None:
    """The measure of `quận có số ca mắc đứng thứ hai`: what stands between `có` and the placing."""
    at = max(clauses.folded.rfind(" có ", start, end), clauses.folded.rfind(" đạt ", start, end))
    if at < 0:
        return None
    phrase = clauses.phrase(clauses.folded.index(" ", at + 1) + 1, end)
    if phrase is None or phrase.measure is None or end - phrase.end > 25:
        return None
    if re.search(r"[,;:(]|\d", clauses.folded[phrase.measure[0] : end]):
        return None
    return phrase.measure[0], end - (
        len(clauses.folded[phrase.measure[0] : end]) - len(clauses.folded[phrase.measure[0] : end].rstrip())
    )


def _pointer(phrase: Phrase) -> tuple[int, int]:
    return phrase.name or (phrase.start, phrase.end)
