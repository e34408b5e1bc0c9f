"""Who issued a document, in the article's words: `của Chính phủ`, `UBND tỉnh A vừa ban hành`."""

from __future__ import annotations

import regex

from ...language.reading import Reading
from ...lexicon import issuers
from ...lexicon.document_cues import any_of
from .bodies import HEAD, organisation
from .citation import Citation

_VERB = rf"(?:{any_of('adverb')}\ )*{any_of('issues')}(?:\ {any_of('issues_object')})*"
_BEFORE = regex.compile(rf"(?P<verb>\ {_VERB}\ )$")
_DAY = regex.compile(r"\ ,?\ ?(?:ngày|hôm)\ [\d/.\- ]{3,14}$")
_ACTED = regex.compile(
    r"\ (?:đã|vừa)\ [^,;.]{3,90}(?<!căn cứ|quy định|thực hiện|theo)\ (?:tại|bằng)\ (?:các\ )?$"
)
_AT = regex.compile(r"(?<!\p{L})(?:tại|trong|bằng|theo)\ (?:các\ )?$")
#: `ý kiến chỉ đạo của Bộ A tại Văn bản số`
_BY_OPINION = regex.compile(r"\ tại\ $")
_OPINION = regex.compile(rf"{any_of('opinion')}\ của\ ")
_AFTER = regex.compile(r"(?:\ ?[(])?\ ?(?P<of>của)\ (?=\p{L})|\ ?(?:[,(]\ ?)?(?P<by>do|được)\ (?=\p{L})")
_DONE = regex.compile(rf"[^.;]{{0,12}}\ {any_of('issued')}")
_PASSIVE = regex.compile(r"(?:được|do)\ (?=\p{L})")
_ACTS = regex.compile(rf"\ ?,?(?:\ \p{{L}}+){{0,4}}?\ (?:đã\ |vừa\ )?{any_of('acts')}")
#: Documents whose rules others act under: an actor before them is not their issuer.
NORMATIVE = frozenset(
    {"Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch"}
)


def issuer(reading: Reading, citation: Citation, at: int, limit: int, floor: int) -> tuple[str, int] | None:
    """Return the issuer's wording and where it ends, None where the sentence does not name one.

    `at` is where the words after the citation and its date begin; `floor` and `limit` bound the text around
    the citation that belongs to it alone.
    """
    after = (
        named_after(reading, citation.after, limit)
        or named_after(reading, at, limit)
        or _passive(reading, citation, limit)
    )
    if after is not None:
        return reading.text[slice(*after)], after[1]
    before = _after_subject(reading, citation, limit) or _before(reading, citation, floor)
    if before is not None:
        return reading.text[slice(*before)], citation.after
    return None


def named_after(reading: Reading, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of the issuer named at `at`: `của Chính phủ`, `do Bộ Y tế ban hành`."""
    m = _AFTER.match(reading.folded, at, limit)
    if m is None:
        return None
    found = organisation(reading, m.end(), limit)
    if found is not None and reading.folded[max(0, at - 90) : at].find("liên tịch") >= 0:
        found = found[0], _joint(reading, found[1], limit)
    if found is None or (m["by"] and not _DONE.match(reading.folded, found[1], limit)):
        return None
    return found


def _joint(reading: Reading, stop: int, limit: int) -> int:
    """Return where the list of bodies ends that issued one thing: `của TAND tối cao, Bộ A và Bộ B`."""
    link = regex.compile(r"(?:\ ?,|\ và|\ [\-–])\ ")
    while (m := link.match(reading.folded, stop, limit)) and (found := organisation(reading, m.end(), limit)):
        stop = found[1]
    return stop


def _passive(reading: Reading, citation: Citation, limit: int) -> tuple[int, int] | None:
    """`Nghị định 42 về xử phạt ... vừa được Chính phủ ban hành`."""
    for m in _PASSIVE.finditer(reading.folded, citation.after, min(limit, citation.after + 220)):
        found = organisation(reading, m.end(), limit)
        if found and regex.match(
            r"\ (?:ban hành|ký|thông qua|công bố|phê duyệt)(?!\p{L})",
            reading.folded,
            pos=found[1],
            endpos=limit,
        ):
            return found
    return None


#: Who alone issues a kind.
_SOLE = {"Nghị định": ("CP",), "Chỉ thị": ("TTg", "CP"), "Nghị quyết": ("QH15", "UBTVQH15", "CP")}


def _after_subject(reading: Reading, citation: Citation, limit: int) -> tuple[int, int] | None:
    """`Nghị quyết 579/2018 về Biểu thuế của Uỷ ban Thường vụ Quốc hội`: only who can have."""
    coded = citation.number.issuer if citation.number else None
    if coded is None and citation.kind not in _SOLE:
        return None
    for m in regex.compile(r"\ của\ ").finditer(
        reading.folded, citation.after, min(limit, citation.after + 250)
    ):
        found = organisation(reading, m.end(), limit)
        known = issuers.named(reading.text[slice(*found)]) if found else None
        if found and regex.match(r"\ ban hành(?!\p{L})", reading.folded, pos=found[1], endpos=limit):
            return found
        if known is None:
            continue
        if known.code in _SOLE.get(citation.kind, ()) or (coded is not None and known.code == coded.code):
            return found
    return None


def _before(reading: Reading, citation: Citation, floor: int) -> tuple[int, int] | None:
    folded = reading.folded
    verb = _BEFORE.search(folded, max(floor, citation.start - 90), citation.start)
    if verb is not None:
        # `Thủ tướng Chính phủ ngày 9/8 có quyết định số`
        day = _DAY.search(folded, max(floor, verb.start() - 24), verb.start())
        end = day.start() if day else verb.start()
        return _subject(reading, max(floor, end - 200), end)
    if (at := _BY_OPINION.search(folded, max(floor, citation.start - 6), citation.start)) is not None:
        for m in _OPINION.finditer(folded, max(floor, at.start() - 120), at.start()):
            found = organisation(reading, m.end(), at.start())
            if found and found[1] == at.start():
                return found
    if citation.kind in NORMATIVE:
        return None
    if _AT.search(folded, max(floor, citation.start - 12), citation.start):
        comma = regex.compile(r"\ ?,\ ").match(folded, citation.after, citation.after + 3)
        found = organisation(reading, comma.end(), citation.sentence.end) if comma else None
        if found is not None and _ACTS.match(folded, found[1], citation.sentence.end):
            return found
        acted = _ACTED.search(folded, max(floor, citation.start - 130), citation.start)
        if acted:
            return _subject(reading, max(floor, acted.start() - 120), acted.start())
    return None


def _subject(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """Return the body whose name ends at `end`: the earliest that runs up to it."""
    at = start
    while head := HEAD.search(reading.folded, at, end):
        found = organisation(reading, head.start(), end)
        if found and _reaches(reading, found[1], end):
            return found
        at = head.end()
    tail = regex.compile(r"[A-ZĐƯ]{3,}$").search(reading.text, max(start, end - 12), end)
    return tail.span() if tail else None


def _reaches(reading: Reading, at: int, end: int) -> bool:
    """Tell whether nothing but a person's name or a bracket stands between an office and its verb."""
    rest = reading.text[at:end].strip(" ,")
    return (
        not rest
        or (rest.startswith("(") and rest.endswith(")") and rest.count("(") == 1)
        or (all(w[0].isupper() for w in rest.split()) and len(rest.split()) <= 4)
    )
