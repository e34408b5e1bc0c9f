"""Names and measures beside the phrase that a placing belongs to: titles, appositions, places measured at."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...language.lazily import lazy_re, lazy_regex
from ...language.spelling import key
from ...lexicon import provinces
from ...lexicon.countries import countries
from ...lexicon.rank_words import any_of
from .clauses import Clauses, Stretch
from .names import last_name
from .phrases import Phrase
from .placing import Placing

_ROLE = lazy_re(rf"{any_of('role')}(?!\w)")
_TITLE = lazy_re(rf"\"[^\"\n]{{3,80}}\"(?= (?:đã |đang |vừa |từng |tiếp tục )*{any_of('moves')}(?!\w))")


def quoted(clauses: Clauses, stretch: Stretch) -> tuple[int, int] | None:
    """`"Lửa và nước" vươn từ vị trí 40 lên 2`: the title of a work, quoted, right before its verb."""
    if clauses.folded[stretch.start - 1 : stretch.start] != '"':
        return None
    m = _TITLE.match(clauses.folded, stretch.start - 1)
    return (m.start() + 1, m.end() - 1) if m is not None else None


_KIND = lazy_re(any_of("holder"))


def just_said(
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


def apposed(clauses: Clauses, phrase: Phrase, left: list[Stretch]) -> tuple[int, int] | None:
    """The name that a phrase is said of: `em Vũ Hồng Phúc, học sinh lớp 8 trường A, xếp thứ 3`."""
    if not left or left[0].kind != "noun" or not _ROLE.match(clauses.folded, phrase.start):
        return None
    if clauses.folded[left[0].end : phrase.start].strip() not in (",", "-", "–"):
        return None
    before = clauses.phrase(left[0].start, left[0].end)
    if before is None or before.name is None or before.end < left[0].end:
        return None
    return before.name


def closed(clauses: Clauses, stretch: Stretch, left: Sequence[Stretch]) -> tuple[int, int] | None:
    """`Ryan, | một cậu bé người Mỹ, | đứng đầu`: the name before words between two commas."""
    if not left or left[0].kind != "noun" or not clauses.text[stretch.start].islower():
        return None
    commas = (
        clauses.folded[left[0].end : stretch.start].strip(),
        clauses.folded[stretch.end : stretch.end + 1],
    )
    if commas != (",", ","):
        return None
    return last_name(clauses, left[0].start, left[0].end)


_AT = lazy_re(r"(?:tại|ở|riêng)\s+(?:địa bàn\s+)?")
#: `Trong 10 chỉ số thành phần PCI của | Kon Tum, chỉ số Gia nhập thị trường đứng thứ 3`
_OF_PARTS = lazy_re(
    r"trong (?:số )?(?:\d+|các|những) (?:chỉ số|tiêu chí|lĩnh vực|nội dung|trụ cột)[^,;:.()]{0,40}? của +"
)
_IN_NAME = lazy_regex(r"(?<!\w)(?:ở|tại|thuộc|gần)(?: \p{Lu}[\w.]*)+$")


_UNIT = lazy_regex(
    r"(?<!\w)(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường|[Tt]hành phố|TP)(?: \p{Lu}[\w.]*)+$"
)


def goes_on(clauses: Clauses, phrase: Phrase, left: list[Stretch]) -> bool:
    """`Toà nhà A ở Thâm Quyến, Trung Quốc xếp thứ tư`: the country goes on with the place before it."""
    if not left or phrase.name is None or phrase.measure is not None or left[0].kind == "empty":
        return False
    known = key(clauses.text[slice(*phrase.name)])
    if provinces.named(known) and _UNIT.search(clauses.text, left[0].start, left[0].end) is not None:
        return clauses.folded[left[0].end : phrase.start].strip() == ","  # Huyện Lộc Hoà, | tỉnh Hà Tĩnh xếp
    return known in countries() and _IN_NAME.search(clauses.text, left[0].start, left[0].end) is not None


def at_place(clauses: Clauses, stretches: Sequence[Stretch]) -> tuple[int, int] | None:
    """`Tại Hà Nội, số ca mắc đứng thứ hai`: the place that the measure is measured at."""
    for stretch in stretches:
        if stretch.kind != "adverbial":
            continue
        m = _AT.match(clauses.folded, stretch.start, stretch.end)
        m = m or _OF_PARTS.match(clauses.folded, stretch.start, stretch.end)
        phrase = clauses.phrase(m.end(), stretch.end) if m else None
        if phrase is not None and phrase.name is not None:
            return phrase.name
    return None


def announced(clauses: Clauses, left: Sequence[Stretch]) -> tuple[int, int] | None:
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


_BY = lazy_re(r"(?:về|xét về|theo|xét theo|tính theo|ở|trong)\s+")
_BEST = lazy_re(r"(?:\w+ ){1,2}nhất(?!\w)")


def beside(
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


def having(clauses: Clauses, start: int, end: int) -> tuple[int, int] | None:
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


_TELLS = lazy_re(
    rf"(?: \([^()]{{2,20}}\))? *(?:cũng |vừa |đã |từng |mới )*{any_of('teller')}(?!\w)(?: rằng| là|:)?"
)
_PAPER = lazy_re(rf"{any_of('paper')}(?!\w)")


def only_tells(clauses: Clauses, phrase: Phrase) -> bool:
    """`Báo cáo của Công ty A cho thấy`, `Bộ trưởng B cho biết`: who tells it is not placed by it."""
    if phrase.measure is not None or phrase.anaphor:
        return False
    return (
        _TELLS.match(clauses.folded, phrase.end) is not None
        or _PAPER.match(clauses.folded, phrase.start) is not None
    )


def told(clauses: Clauses, stretch: Stretch) -> Stretch | None:
    """Return what a stretch says behind who tells it: `Quỹ A (QA) ước tính năm 2023 | GDP Việt Nam đạt ...`,
    None where nobody tells.
    """
    phrase = clauses.phrase(stretch.start, stretch.end) if stretch.kind == "noun" else None
    if phrase is not None and (phrase.measure is not None or phrase.anaphor):
        return None
    m = _TELLS.match(clauses.folded, phrase.end if phrase is not None else stretch.start, stretch.end)
    said = clauses.stretches(m.end(), stretch.end)[-1] if m is not None else None
    return said if said is not None and said.kind == "noun" else None
