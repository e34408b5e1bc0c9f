"""Issuers that another clause tells: `mà Chính phủ vừa ban hành`, `quy định của NHNN, cụ thể là Thông tư`."""

from __future__ import annotations

import regex

from ...language.lazily import lazy_regex
from ...language.reading import Reading
from ...language.spelling import fold
from ...lexicon import issuers, names
from ...lexicon.document_cues import any_of
from .bodies import HEAD, organisation
from .citation import Citation

_ADVERBS = rf"(?:\ {any_of('adverb')})*"
_RELATIVE = lazy_regex(r"\ (?:được|do|mà)\ (?=\p{L})")
_RELATED = lazy_regex(
    rf"{_ADVERBS}\ (?:ký,? ban hành|ban hành|ký|kí|thông qua|công bố|phê duyệt|đưa ra)(?!\p{{L}})"
)
#: `do Trung tướng Lê Văn A, Phó Thủ trưởng Cơ quan B (Bộ C) ký`
_SIGNED_BY = lazy_regex(r"\ ?,?\ do\ [^.;,\n]{5,50}(?:,|\ -)\ ")
_SIGNED = lazy_regex(r"(?:\ ?\([^()]{2,60}\))?\ (?:ký|kí|ban hành)(?!\p{L})")
#: `ý kiến chỉ đạo của Bộ A tại Văn bản số`, `quy định của NHNN, cụ thể là Thông tư`
_BY_OPINION = lazy_regex(r"\ ?,?\ (?:cụ thể\ )?(?:là|tại|trong|ở)\ (?:các\ )?$")
_OPINION = lazy_regex(rf"{any_of('opinion')}\ của\ ")
#: `các nhiệm vụ Chính phủ đề ra trong Nghị quyết`
_PROMISED = lazy_regex(rf"{_ADVERBS}\ {any_of('told_in')}\ (?:rõ\ )?(?:tại|trong|ở)\ (?:các\ )?$")
#: `được UBND tỉnh cho phép xây chợ tại Văn bản số`
_GRANTED = lazy_regex(r"\ được\ (?=\p{L})")
_GRANTS = lazy_regex(rf"(?:\ \p{{Lu}}\p{{L}}*){{0,4}}{_ADVERBS}\ {any_of('acts', 'grants')}")
#: `UBND tỉnh A cho biết, cơ quan này đã có văn bản số`
_SPOKEN_OF = lazy_regex(r"(?<!\p{L})(?:cơ quan|đơn vị|bộ|sở|cục|ban|ngành|trường|viện)(?:\ này)?$")
#: `UBND TP. Hạ Lam | , tỉnh Khánh Hoà | cho biết, cơ quan này`
_ITS_PLACE = lazy_regex(r",\ (?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã)(?:\ \p{Lu}\p{L}*){1,4}(?=\ \p{Ll})")
#: `Cục Thuế đã đôn đốc nhiều nơi và ban hành Công văn`: the verb's subject opens the clause
_SECOND_VERB = lazy_regex(r"(?<!\p{L})(?:và|đồng thời|như|rồi)$")
_OPENS_CLAUSE = lazy_regex(r"(?:^|[,;]\ (?:(?:thì|nhưng|còn|song)\ )?)$")
_ACTED = lazy_regex(rf"\ {any_of('adverb')}\ ")
#: Parts of a name before its last.
_GIVEN = lazy_regex(r"(?:\p{Lu}\p{Ll}*\ ){1,4}$")
_NAME = lazy_regex(
    r"(?P<address>(?<!\p{L})(?:Ông|Bà|Anh|Chị)\ )?(?P<name>(?:\p{Lu}\p{Ll}+\ ){0,3}\p{Lu}\p{Ll}+)$"
)
_ADDRESSED = lazy_regex(r"(?<!\p{L})(?:[Ôô]ng|[Bb]à)\ (?P<name>(?:\p{Lu}\p{Ll}+\ ?){1,4})(?=[^;.]{1,60},$)")
_APPOSITION = lazy_regex(r"\ ?(?:,|-|–|\()\ ?(?:là\ )?(?:(?:nguyên|cựu|đều là nguyên)\ )?")
_OFFICE = lazy_regex(any_of("office"))
_COUNCIL = lazy_regex(r"(?:UBND|HĐND)$")
_PLACE = lazy_regex(r"\ (?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường)\ ?(?=[.\p{L}])")
#: `Tổng giám đốc công ty A | là ông Lê Văn B`
_CALLED = lazy_regex(r"^là (?:ông|bà|đồng chí) ")
_TRAILING_INITIALS = lazy_regex(r"(?!\b[IVX]+$)[A-ZĐƯ]{3,}$")
#: `Uỷ ban Thường vụ Quốc hội | khoá XIV | đã ban hành`
_TERM = lazy_regex(r"^(?:khóa|nhiệm kỳ) [ivx\d]+$")
#: Most places of a signer's name that are looked at.
_PLACES = 12


def relative(reading: Reading, at: int, limit: int) -> tuple[int, int] | None:
    """`Nghị định 42 về xử phạt vừa được Chính phủ ban hành`, `Nghị định số 14 mà Chính phủ vừa ban hành`."""
    for m in _RELATIVE.finditer(reading.folded, at, min(limit, at + 220)):
        found = organisation(reading, m.end(), limit)
        if found and _RELATED.match(reading.folded, found[1], limit):
            return found
    return None


def signed_by(reading: Reading, at: int, limit: int) -> tuple[int, int] | None:
    """`Thông báo số 136 ngày 7/3/2017, do ông Lê Văn A, Vụ trưởng Vụ B ký`: the office of who signed it."""
    signed = _SIGNED_BY.match(reading.folded, at, limit)
    found = organisation(reading, signed.end(), limit) if signed else None
    return found if found and _SIGNED.match(reading.folded, found[1], limit) else None


def joined(reading: Reading, citation: Citation, at: int, limit: int) -> tuple[int, int] | None:
    """`Quyết định 12/QĐ-UBND tỉnh Hà Tĩnh`: the number's last code begins the body's name, or the body
    follows the date, which ends at `at`: `Công điện 12/CĐ-UBND ngày 23/11 UBND TP. Hạ Lam`.
    """
    m = _COUNCIL.search(reading.text, max(citation.start, citation.end - 4), citation.end)
    if m is None:
        return None
    if reading.folded.startswith(f" {fold(m.group())} ", at):
        return organisation(reading, at + 1, limit)
    return (
        organisation(reading, m.start(), limit) if _PLACE.match(reading.folded, citation.end, limit) else None
    )


def by_opinion(reading: Reading, floor: int, end: int) -> tuple[int, int] | None:
    """`theo quy định của NHNN, cụ thể là Thông tư`: whose opinion or rule the document is."""
    at = _BY_OPINION.search(reading.folded, max(floor, end - 18), end)
    if at is None:
        return None
    for m in _OPINION.finditer(reading.folded, max(floor, at.start() - 120), at.start()):
        found = organisation(reading, m.end(), at.start())
        if found and found[1] == at.start():
            return found
    return None


def bracketed(reading: Reading, citation: Citation, floor: int) -> tuple[int, int] | None:
    """`báo cáo của Công ty A (12/BC-CTA)`, `quy hoạch của Bộ B (quyết định 12)`: whose the brackets are."""
    at = citation.start - 2
    if at <= floor or reading.text[at : citation.start] != " (":
        return None
    found = ending_at(reading, max(floor, at - 140), at)
    if found is None or not reading.folded.endswith(" của ", floor, found[0]):
        return None
    known = issuers.named(reading.text[slice(*found)])
    decree = citation.kind == "Nghị định" and (known is None or known.code != "CP")
    return None if decree else found


def promised(reading: Reading, citation: Citation, floor: int) -> tuple[int, int] | None:
    """`các nhiệm vụ Chính phủ đề ra trong Nghị quyết`; a decree's words are the Government's alone."""
    m = _PROMISED.search(reading.folded, max(floor, citation.start - 60), citation.start)
    found = ending_at(reading, max(floor, m.start() - 120), m.start()) if m else None
    known = issuers.named(reading.text[slice(*found)]) if found else None
    if citation.kind == "Nghị định" and (known is None or known.code != "CP"):
        return None
    if citation.kind.startswith("Thông tư") and (known is None or known.code in {"CP", "TTg"}):
        return None
    return found


def granted(reading: Reading, citation: Citation, floor: int) -> tuple[int, int] | None:
    """`được UBND tỉnh cho phép xây chợ tại Văn bản số`, `tại Quyết định số 9, ông A được Thủ tướng giao`."""
    best = None
    for m in _GRANTED.finditer(reading.folded, max(floor, citation.start - 160), citation.start):
        found = organisation(reading, m.end(), citation.start)
        if found and _GRANTS.match(reading.folded, found[1], citation.start):
            best = found
    if best is not None:
        return best
    if reading.folded[citation.after : citation.after + 1] != ",":
        return None
    limit = min(citation.sentence.end, citation.after + 160)
    for m in _GRANTED.finditer(reading.folded, citation.after, limit):
        found = organisation(reading, m.end(), citation.sentence.end)
        if found and _GRANTS.match(reading.text, found[1], citation.sentence.end):
            return found
    return None


def spoken_of(reading: Reading, floor: int, end: int) -> tuple[int, int] | None:
    """`UBND tỉnh A cho biết, cơ quan này đã có văn bản số`: the first body of the sentence."""
    pronoun = _SPOKEN_OF.search(reading.folded, max(floor, end - 14), end)
    if pronoun is None:
        return None
    for head in HEAD.finditer(reading.folded, floor, pronoun.start()):
        found = organisation(reading, head.start(), pronoun.start())
        if found and " " in reading.text[slice(*found)]:
            place = _ITS_PLACE.match(reading.text, found[1], pronoun.start())
            return (found[0], place.end()) if place else found
    return None


def opening(reading: Reading, floor: int, end: int) -> tuple[int, int] | None:
    """`Cục Thuế đã đôn đốc nhiều nơi và ban hành Công văn`: the body that opens the clause."""
    if not _SECOND_VERB.search(reading.folded, max(floor, end - 12), end):
        return None
    best = None
    for head in HEAD.finditer(reading.folded, max(floor, end - 220), end):
        if _OPENS_CLAUSE.search(reading.folded[floor : head.start()]):
            found = organisation(reading, head.start(), end)
            if found and _ACTED.match(reading.folded, found[1], end):
                best = found
    return best


def by_name(reading: Reading, floor: int, end: int) -> tuple[int, int] | None:
    """`Ông Sơn ký Quyết định`: the office that the article gives to a signer of this name elsewhere."""
    m = _NAME.search(reading.text, max(floor, end - 40), end)
    name = m["name"] if m and (m["address"] or _is_person(reading, m.start(), m["name"])) else None
    if m is None and (spoken := _last_addressed(reading, floor, end)):
        name = spoken
    if name is None:
        return None
    places = regex.compile(rf"(?<!\p{{L}}){regex.escape(name)}(?!\p{{L}})").finditer(reading.text)
    for place, _ in zip(places, range(_PLACES), strict=False):
        for start in (*_surnames_before(reading, place.start()), place.start()):
            before = ending_at(reading, max(0, start - 100), start)
            if before and _OFFICE.match(reading.folded, *before):
                return before
        link = _APPOSITION.match(reading.folded, place.end())
        found = organisation(reading, link.end(), min(link.end() + 120, len(reading.text))) if link else None
        if found and _OFFICE.match(reading.folded, *found):
            return found
    return None


def _surnames_before(reading: Reading, at: int) -> list[int]:
    """Where the full name may begin whose last part begins at `at`: `Lê` and `Văn` of `Lê Văn | Sơn`."""
    run = _GIVEN.search(reading.text, max(0, at - 40), at)
    starts = [run.start() + m.start() for m in regex.finditer(r"\p{Lu}", run.group())] if run else []
    return [s for s in starts if fold(reading.text[s:at].split()[0]) in names.surnames()]


def _is_person(reading: Reading, at: int, name: str) -> bool:
    """Tell whether capitals before a verb are a person's: addressed so, or a surname with given names."""
    addressed = reading.folded.endswith(("ông ", "bà ", "anh ", "chị ", "đồng chí "), 0, at)
    return addressed or (" " in name and fold(name.split()[0]) in names.surnames() and name.count(" ") >= 2)


def _last_addressed(reading: Reading, floor: int, end: int) -> str | None:
    """`ông Sơn có tham gia dự án, ký Quyết định`: the name of who was spoken of last."""
    last = None
    for m in _ADDRESSED.finditer(reading.text, max(floor, end - 100), end):
        last = m["name"].strip()
    return last


def ending_at(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """Return the body whose name ends at `end`: the earliest that runs up to it."""
    at = start
    while head := HEAD.search(reading.folded, at, end):
        found = organisation(reading, head.start(), end)
        if found and _reaches(reading, found[1], end):
            return found
        at = head.end()
    tail = _TRAILING_INITIALS.search(reading.text, max(start, end - 12), end)
    return tail.span() if tail else None


def _reaches(reading: Reading, at: int, end: int) -> bool:
    """Tell whether nothing but a person's name or a bracket stands between an office and its verb."""
    rest = _CALLED.sub("", reading.text[at:end].strip(" ,"))
    return (
        not rest
        or _TERM.match(fold(rest)) is not None
        or (rest.startswith("(") and rest.endswith(")") and rest.count("(") == 1)
        or (all(w[0].isupper() for w in rest.split()) and len(rest.split()) <= 4)
    )
