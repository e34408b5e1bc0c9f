"""Who issued a document, in the article's words: `của Chính phủ`, `UBND tỉnh A vừa ban hành Quyết định ...`."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import regex

from ...language.reading import Reading
from ...lexicon import issuers, names, provinces
from ...lexicon.document_cues import any_of, words
from .citation import Citation
from .numbered import kind_pattern

#: First words of bodies and offices that issue documents.
_HEAD = regex.compile(rf"(?<!\p{{L}}){any_of('body', 'office')}")
#: Heads that are common words in lower case: `vụ ly hôn`, `ban đêm`.
_COMMON = frozenset(words("body_common"))
_INITIALS = regex.compile(r"[A-ZĐƯ][A-ZĐƯ&.\-]{2,}(?!\p{L})")
#: No word of a body's name.
_STOP = regex.compile(any_of("body_stop"))
_WORD = regex.compile(r"tp\.(?=\ ?\p{L})|[\-–](?=\ )|[\p{L}\d&./\-–]*[\p{L}\d&]")
_VERB = rf"(?:{any_of('adverb')}\ )*{any_of('issues')}(?:\ {any_of('issues_object')})*"
_BEFORE = regex.compile(rf"(?P<verb>\ {_VERB}\ )$")
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
_POST = regex.compile(any_of("office"))
#: Documents whose rules others act under: an actor before them is not their issuer.
NORMATIVE = frozenset(
    {"Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch"}
)
_JOINED_HEADS = ("bộ", "sở", "ban", "ủy ban", "phòng", "vụ", "cục")


@lru_cache(maxsize=1)
def _known() -> Any:
    wordings = {
        name
        for issuer in issuers.issuers()
        for name in issuer.names
        if "," in name or " - " in name or " và " in name
    }
    return regex.compile(
        "(?:"
        + "|".join(regex.escape(w) for w in sorted(wordings, key=lambda w: (-len(w), w)))
        + r")(?!\p{L})"
    )


def organisation(reading: Reading, at: int, end: int) -> tuple[int, int] | None:
    """Return the span of the body or office whose name begins at `at`, None where none does.

    The name ends before a word that no such name holds, a mark, or a person's name after an office.
    """
    folded, text = reading.folded, reading.text
    head = _HEAD.match(folded, at, end)
    if head is None and not _INITIALS.match(text, at, end):
        return None
    if head is not None and head.group() in _COMMON and text[at].islower():
        return None
    whole = _known().match(folded, at, end)
    stop = whole.end() if whole else at
    spans: list[tuple[int, int]] = []
    while word := _WORD.match(folded, stop if not spans and not whole else _gap(folded, stop, end), end):
        first = stop == at
        said = text.startswith(("Quy định", "Hướng dẫn", "Về ", "Sửa đổi", "Ban hành"), word.start())
        if (
            not first
            and (said or not text[word.start()].isupper())
            and _STOP.match(folded, word.start(), end)
        ):
            break
        if not first and word.group() in {"và", "-", "–"} and not _joins(reading, head, word.end(), end):
            break
        spans.append(word.span())
        stop = word.end()
        if len(spans) >= 16 or folded[stop : stop + 1] != " ":
            break
    while spans and folded[slice(*spans[-1])] in {"và", "-", "–"}:
        spans.pop()
        stop = spans[-1][1] if spans else at
    stop = _without_person(reading, at, stop, spans)
    if stop == at or folded[at:stop] in {
        "ban",
        "hội",
        "đoàn",
        "bộ phận",
        "trường",
        "đội",
        "phòng",
        "đảng viên",
        "tư",
    }:
        return None
    return at, stop


def _gap(folded: str, at: int, end: int) -> int:
    return at + 1 if at < end and folded[at] == " " else end


def _joins(reading: Reading, head: Any, at: int, end: int) -> bool:
    """Tell whether `và` or a dash at `at` stands inside a name: `Sở Giao thông và Vận tải`, not `Bộ A và Bộ B`."""
    if reading.folded.endswith(("bà rịa -", "thừa thiên -", "phan rang -"), 0, at):
        return True
    if head is None or not head.group().startswith(_JOINED_HEADS):
        return False
    after = at + 1
    if kind_pattern().match(reading.folded, after, end):
        return False
    return after < end and reading.text[after].isupper() and _HEAD.match(reading.folded, after, end) is None


def _without_person(reading: Reading, start: int, stop: int, words: list[tuple[int, int]]) -> int:
    """Return where the office ends when a person's name closes the span: `Chủ tịch UBND tỉnh | Lê Văn A`."""
    if not _POST.match(reading.folded, start, stop):
        return stop
    surnames = names.surnames()
    for i in range(len(words) - 2, 0, -1):
        tail = words[i:]
        before = reading.folded[slice(*words[i - 1])]
        if (
            2 <= len(tail) <= 4
            and all(reading.text[a].isupper() for a, _ in tail)
            and reading.folded[slice(*tail[0])] in surnames
        ):
            place = before in {"tỉnh", "phố", "tp", "huyện", "quận", "xã", "phường", "thị", "thành"}
            if len(tail) >= 3 and not (
                place and reading.folded[tail[0][0] : tail[-1][1]] in provinces.names()
            ):
                return words[i - 1][1]
            if before in {"tướng", "trưởng", "đốc", "tra"}:
                return words[i - 1][1]
    return stop


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
    """Return where the list of bodies ends that issued one thing together: `của TAND tối cao, Bộ A và Bộ B`."""
    link = regex.compile(r"(?:\ ?,|\ và|\ [\-–])\ ")
    while (m := link.match(reading.folded, stop, limit)) and (found := organisation(reading, m.end(), limit)):
        stop = found[1]
    return stop


def _passive(reading: Reading, citation: Citation, limit: int) -> tuple[int, int] | None:
    """`Nghị định 42 về xử phạt ... vừa được Chính phủ ban hành`."""
    for m in _PASSIVE.finditer(reading.folded, citation.after, min(limit, citation.after + 220)):
        found = organisation(reading, m.end(), limit)
        if found and regex.match(
            r"\ (?:ban hành|ký|thông qua|công bố)(?!\p{L})", reading.folded, pos=found[1], endpos=limit
        ):
            return found
    return None


#: Who alone issues a kind.
_SOLE = {"Nghị định": ("CP",), "Chỉ thị": ("TTg", "CP"), "Nghị quyết": ("QH15", "UBTVQH15", "CP")}


def _after_subject(reading: Reading, citation: Citation, limit: int) -> tuple[int, int] | None:
    """`Nghị quyết 579/2018 về Biểu thuế bảo vệ môi trường của Uỷ ban Thường vụ Quốc hội`: only who can have."""
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
        return _subject(reading, max(floor, verb.start() - 200), verb.start())
    if citation.kind in NORMATIVE:
        return None
    if (at := _BY_OPINION.search(folded, max(floor, citation.start - 6), citation.start)) is not None:
        for m in _OPINION.finditer(folded, max(floor, at.start() - 120), at.start()):
            found = organisation(reading, m.end(), at.start())
            if found and found[1] == at.start():
                return found
    if _AT.search(folded, max(floor, citation.start - 12), citation.start):
        comma = regex.compile(r"\ ?,\ ").match(folded, citation.after, citation.after + 3)
        if comma and (found := organisation(reading, comma.end(), min(len(folded), citation.sentence.end))):
            if _ACTS.match(folded, found[1], citation.sentence.end):
                return found
        acted = _ACTED.search(folded, max(floor, citation.start - 130), citation.start)
        if acted:
            return _subject(reading, max(floor, acted.start() - 120), acted.start())
    return None


def _subject(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """Return the body whose name ends at `end`: the earliest that runs up to it."""
    at = start
    while head := _HEAD.search(reading.folded, at, end):
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
