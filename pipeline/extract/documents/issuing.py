"""Who issued a document, in the article's words: `của Chính phủ`, `UBND tỉnh A vừa ban hành`."""

from __future__ import annotations

from ...language.lazily import lazy_regex
from ...language.reading import Reading
from ...lexicon import issuers
from ...lexicon.document_cues import any_of
from ...lexicon.names import is_syllable
from .bodies import organisation
from .citation import Citation
from .clauses import (
    bracketed,
    by_name,
    by_opinion,
    ending_at,
    granted,
    joined,
    opening,
    promised,
    relative,
    signed_by,
    spoken_of,
)

_VERB = rf"(?:{any_of('adverb')}\ )*{any_of('issues')}(?:\ {any_of('issues_object')})*"
_BEFORE = lazy_regex(rf"(?P<verb>\ {_VERB}\ )$")
_DAY = lazy_regex(
    r"\ ,?\ ?(?:(?:ngày|hôm)\ [\d/.\- ]{3,14}"
    # `Thủ tướng | cuối tháng 12 năm ngoái | có văn bản số 12`
    r"|(?:đầu |cuối |giữa |hồi )?(?:tháng|năm)\ \d[\d/.\-]*"
    r"(?:\ năm\ (?:\d{4}|ngoái|nay)|\ vừa\ (?:qua|rồi))?)$"
)
_ACTED = lazy_regex(
    r"\ (?:đã|vừa)\ [^,;.]{3,90}(?<!căn cứ|quy định|thực hiện|theo)\ (?:tại|bằng)\ (?:các\ )?$"
)
_AT = lazy_regex(r"(?<!\p{L})(?:tại|trong|bằng|theo)\ (?:các\ )?$")
_AFTER = lazy_regex(
    r"(?:\ ?[()])?(?:\ (?:cũng|mới nhất|mới|gần đây))?\ ?(?P<of>của)\ (?=\p{L})"
    r"|\ ?(?:[,(]\ ?)?(?:(?:đã|vừa)\ (?=được))?(?P<by>do|được)\ (?=\p{L})"
    r"|\ (?P<off>(?:được\ )?(?:ban hành|ký|cấp|công bố)\ bởi)\ (?=\p{L})"
)
#: tại văn bản số 209 ngày 28/10/2015, Bộ A kiến nghị; theo quyết định 12/QĐ-TTg ký ngày 5-10, Thủ tướng ...
_DATED_COMMA = lazy_regex(
    r"\ ?[(]?(?:\ ?(?:ký|ban hành|ra|công bố)?\ ?(?:vào\ )?(?:ngày|hôm)?"
    r"\ ?\d{1,2}\ ?[/.\-–]\ ?\d{1,2}(?:\ ?[/.\-–]\ ?\d{4})?[)]?)?"
    r"\ ?,\ "
)
#: The State's issuers that papers name without `của`, and what may follow them.
_STATE = lazy_regex(r"(?:quốc hội|chính phủ|bộ|trung ương)(?!\p{L})")
_SECURITY_COUNCIL = lazy_regex(r"hội đồng bảo an(?!\p{L})")
_GOES_ON = lazy_regex(r"\ ?(?:$|[,;.)]|(?:về|quy định|ngày|năm|ban hành|ký)(?!\p{L}))")
_ONE_WORD = lazy_regex(
    r"(?P<name>\p{Lu}\p{L}{3,})(?=\ (?:ký|ngày|về|gửi|có|cho|nêu|ban hành|thông báo)(?!\p{L})|[,.;)]|$)"
)
_DONE = lazy_regex(rf"[^.;]{{0,12}}\ {any_of('issued')}")
#: do Phó Cục trưởng Cục Báo chí | Lê Văn A ký
_SIGNED_BY_NAME = lazy_regex(r"(?:\ \p{Lu}\p{L}+){2,5}\ (?:đã\ |vừa\ )?(?:ký|kí)(?!\p{L})")
_ACTS = lazy_regex(rf"\ ?,?(?:\ \p{{L}}+){{0,4}}?\ (?:đã\ |vừa\ )?{any_of('acts')}")
#: tại công văn số 12, Sở A đề nghị
_WRITES = lazy_regex(rf"\ ?,?(?:\ \p{{L}}+){{0,4}}?\ (?:đã\ |vừa\ |cũng\ )?{any_of('writes')}")
_OF, _ISSUES = lazy_regex(r"\ của\ "), lazy_regex(r"\ ban hành(?!\p{L})")
_JOINS = lazy_regex(r"(?:\ ?,|\ và|\ [\-–])\ ")
#: `Nghị quyết 18-NQ/TW | Hội nghị lần thứ 6 | Ban Chấp hành Trung ương Đảng khoá XII`
_MEETING = lazy_regex(r"\ (?:của\ )?hội nghị\ (?:lần thứ\ )?\w+,?\ (?=ban chấp hành\ )")
_LETTERS = frozenset({"Công văn", "Văn bản", "Tờ trình", "Báo cáo", "Thông báo"})
#: Documents whose rules others act under: an actor before them is not their issuer.
NORMATIVE = frozenset(
    {"Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch"}
)
#: Who alone issues a kind.
_SOLE = {"Nghị định": ("CP",), "Chỉ thị": ("TTg", "CP"), "Nghị quyết": ("QH15", "UBTVQH15", "CP")}


def issuer(reading: Reading, citation: Citation, at: int, limit: int, floor: int) -> tuple[str, int] | None:
    """Return the issuer's wording and where it ends, None where the sentence does not name one.

    `at` is where the words after the citation and its date begin; `floor` and `limit` bound the text around
    the citation that belongs to it alone.
    """
    after = (
        joined(reading, citation, at, limit)
        or named_after(reading, citation.after, limit)
        or named_after(reading, at, limit)
        or _told_behind(reading, citation, limit)
    )
    if after is not None:
        return _wording(reading, after), after[1]
    signed = signed_by(reading, citation.after, limit) or signed_by(reading, at, limit)
    if signed is not None:
        own = _issued_by(reading, citation, floor)  # `UBND tỉnh A có văn bản 12 do ông B, Phó Chủ tịch, ký`
        return _wording(reading, own or signed), signed[1]
    before = _after_subject(reading, citation, limit) or _before(reading, citation, floor)
    if before is not None:
        # `Tại Quyết định 12/QĐ-TTg, Thủ tướng phê chuẩn ...`: the words go on after who issued it
        return _wording(reading, before), max(citation.after, before[1])
    return None


def _told_behind(reading: Reading, citation: Citation, limit: int) -> tuple[int, int] | None:
    """Return who a clause behind says issued it, not who the number denies: `Quyết định 24/QĐ-TTg và kế hoạch
    năm 2019 do Bộ Công Thương ban hành`.
    """
    found = relative(reading, citation.after, limit)
    known = issuers.named(reading.text[slice(*found)]) if found is not None else None
    return None if known is not None and _is_denied(citation, known.code) else found


def _is_denied(citation: Citation, code: str) -> bool:
    """Tell whether a citation's number names another issuer than `code` does."""
    coded = citation.number.issuer if citation.number else None
    return coded is not None and _series(coded.code) != _series(code)


def _wording(reading: Reading, span: tuple[int, int]) -> str:
    """Return an issuer's words, a line break inside them as a space: `UBND TP.` / `Hạ Lam`."""
    return " ".join(reading.text[slice(*span)].split())


def named_after(reading: Reading, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of the issuer named at `at`: `của Chính phủ`, `do Bộ Y tế ban hành`."""
    if meeting := _MEETING.match(reading.folded, at, limit):
        return organisation(reading, meeting.end(), limit)
    m = _AFTER.match(reading.folded, at, limit)
    if m is None:
        return _beside(reading, at, limit)
    found = organisation(reading, m.end(), limit) or (_firm(reading, m.end(), limit) if m["of"] else None)
    if found is not None and reading.folded[max(0, at - 90) : at].find("liên tịch") >= 0:
        found = found[0], _joint(reading, found[1], limit)
    if found is None or (m["by"] and not _done(reading, found[1], limit)):
        return None
    return found


def _firm(reading: Reading, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of a firm known by one word that is no Vietnamese syllable: `của Vinalines ký`."""
    m = _ONE_WORD.match(reading.text, at, limit)
    return m.span("name") if m is not None and not is_syllable(m["name"].lower()) else None


def _done(reading: Reading, at: int, limit: int) -> bool:
    """Tell whether who stands before `at` issued or signed it."""
    return bool(_DONE.match(reading.folded, at, limit) or _SIGNED_BY_NAME.match(reading.text, at, limit))


def _beside(reading: Reading, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of one of the State's issuers that follows at once: `Nghị quyết 54 Quốc hội về ...`."""
    council = _SECURITY_COUNCIL.match(reading.folded, at + 1, limit) is not None
    if not reading.folded.startswith(" ", at) or not (council or _STATE.match(reading.folded, at + 1, limit)):
        return None
    found = organisation(reading, at + 1, limit)
    sure = council or (found is not None and issuers.named(reading.text[slice(*found)]) is not None)
    return found if sure and _GOES_ON.match(reading.folded, found[1] if found else at, limit) else None


def _joint(reading: Reading, stop: int, limit: int) -> int:
    """Return where the list of bodies ends that issued one thing: `của TAND tối cao, Bộ A và Bộ B`."""
    while (m := _JOINS.match(reading.folded, stop, limit)) and (
        found := organisation(reading, m.end(), limit)
    ):
        stop = found[1]
    return stop


def _after_subject(reading: Reading, citation: Citation, limit: int) -> tuple[int, int] | None:
    """`Nghị quyết 579/2018 về Biểu thuế của Uỷ ban Thường vụ Quốc hội`: only who can have."""
    coded = citation.number.issuer if citation.number else None
    if coded is None and citation.kind not in _SOLE and citation.kind != "Thông tư":
        return None
    for m in _OF.finditer(reading.folded, citation.after, min(limit, citation.after + 250)):
        found = organisation(reading, m.end(), limit)
        known = issuers.named(reading.text[slice(*found)]) if found else None
        if found and _ISSUES.match(reading.folded, found[1], limit):
            return found
        if known is None or _is_denied(citation, known.code):
            continue
        if citation.kind == "Thông tư" and coded is None and known.name.startswith("Bộ "):
            return found
        if known.code in _SOLE.get(citation.kind, ()) or coded is not None:
            return found
    return None


def _series(code: str) -> str:
    """Return an issuer's code without the term: `UBTVQH14` and `UBTVQH15` are one."""
    return code.rstrip("0123456789")


def _issued_by(reading: Reading, citation: Citation, floor: int) -> tuple[int, int] | None:
    """Return the subject of the verb of issuing right before a citation: `UBND tỉnh A vừa ban hành`."""
    verb = _BEFORE.search(reading.folded, max(floor, citation.start - 90), citation.start)
    return _subject_of(reading, verb.start(), floor) if verb else None


def _subject_of(reading: Reading, at: int, floor: int) -> tuple[int, int] | None:
    # `Thủ tướng Chính phủ ngày 9/8 có quyết định số`
    day = _DAY.search(reading.folded, max(floor, at - 32), at)
    end = day.start() if day else at
    return (
        ending_at(reading, max(floor, end - 200), end)
        or spoken_of(reading, floor, end)
        or by_name(reading, floor, end)
        or opening(reading, floor, end)
    )


def _before(reading: Reading, citation: Citation, floor: int) -> tuple[int, int] | None:
    folded = reading.folded
    if verb := _BEFORE.search(folded, max(floor, citation.start - 90), citation.start):
        return _subject_of(reading, verb.start(), floor)
    told = (
        by_opinion(reading, floor, citation.start)
        or promised(reading, citation, floor)
        or bracketed(reading, citation, floor)
    )
    if told is not None:
        return told
    if citation.kind in NORMATIVE:
        return None
    if _AT.search(folded, max(floor, citation.start - 12), citation.start):
        comma = _DATED_COMMA.match(folded, citation.after, citation.after + 40)
        found = organisation(reading, comma.end(), citation.sentence.end) if comma else None
        acts = citation.kind != "Tờ trình"  # who answers one has not written it
        if found is not None and acts and _ACTS.match(folded, found[1], citation.sentence.end):
            return found
        letter = citation.kind in _LETTERS and folded.endswith(("tại ", "trong ", "bằng "), 0, citation.start)
        if found is not None and letter and _WRITES.match(folded, found[1], citation.sentence.end):
            return found
        if given := granted(reading, citation, floor):
            return given
        acted = _ACTED.search(folded, max(floor, citation.start - 130), citation.start)
        if acted:
            return ending_at(reading, max(floor, acted.start() - 120), acted.start())
    return None
