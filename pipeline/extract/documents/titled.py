"""Other documents cited by a proper title: congress resolutions, treaties, schemes, strategies, reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from ...language.cues import Cues
from ...language.lazily import lazy_regex
from ...language.reading import Reading, Sentence
from ...language.spelling import key
from ...lexicon.document_cues import any_of
from .bodies import organisation
from .citation import Citation

_ROMAN = r"[IVXL]+"
_TERM = rf"(?:\ ?[(]?\ ?(?:khoá|khóa|Khoá|Khóa|lần thứ)\ ?(?:{_ROMAN}|\d{{1,2}})\ ?[)]?)"
#: `Nghị quyết Trung ương 4 khoá XII`, `Nghị quyết Hội nghị Trung ương 7 (khoá XI)`
_PLENUM = lazy_regex(
    r"(?<!\p{L})(?:[Nn]ghị [Qq]uyết|NQ)\ (?P<name>(?:Hội nghị\ )?(?:lần thứ (?:\d{1,2}|\p{Ll}+)\ ?,?\ )?"
    r"(?:Ban Chấp hành Trung ương|BCH Trung ương|Trung ương|trung ương|TƯ|TW|T\.Ư)\ (?:Đảng\ )?"
    rf"(?:\d{{1,2}}\ ?{_TERM}?|{_TERM}))"
)
#: `Nghị quyết Đại hội XII`, `Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVIII`
_CONGRESS = lazy_regex(
    rf"(?<!\p{{L}})(?:[Nn]ghị [Qq]uyết|NQ)\ (?P<name>[ĐđÐ]ại hội(?:\ (?!lần thứ|của)[\p{{L}}]+){{0,6}}?"
    rf"(?:\ (?:lần thứ\ )?(?:{_ROMAN}|\d{{1,2}})(?![\p{{L}}\d]))(?:\ của Đảng)?)"
)
_STOP = any_of("treaty_stop")
_BETWEEN = rf"giữa\ (?:(?!{_STOP}|và(?!\p{{L}}))[\p{{L}}\-]+\ ){{1,6}}và\ "
_ONE = (
    rf"(?!{_STOP}|(?:và|của|trong|tại|từ|năm|với các|quy định)(?!\p{{L}})|(?<!tự )do(?!\p{{L}}))"
    r"[\p{L}\d\-–]+(?:\ (?=[\p{L}\d\-–])|(?![\p{L}\d]))"
)
_DATED = r"năm\ \d{4}\ (?=về\ )"  # Công ước Liên Hợp Quốc năm 1982 về Luật Biển
_TREATY = lazy_regex(
    r"(?<!\p{L})(?<!chính phủ )(?P<kind>công ước|hiệp định|nghị định thư|hiến chương)\ (?P<name>"
    # with its initials in brackets, whatever stands between
    rf"(?:(?!{_STOP}|(?:hiệp định|công ước|hiến chương)(?!\p{{L}}))[\p{{L}}\d\-–,]+\ ){{1,22}}"
    r"\([\p{L}\d\-]{2,12}\)"
    rf"|(?:(?:của liên h(?:ợp|iệp) quốc|về)\ )*(?:{_BETWEEN}|{_DATED}|{_ONE}){{1,16}})(?!\p{{L}})"
)
#: No treaty's name: `Hiệp định khung`, `Công ước quốc tế`, `Hiệp định thương mại tự do thế hệ mới`
_VAGUE_TREATY = lazy_regex(
    r"(?:về\ )?(?:quốc tế|trên|mới|nói|khung|song phương|đa phương|thế hệ|tự do|các|một|vay|tài trợ|ngừng bắn"
    r"|thương mại (?:tự do )?(?:song|đa|thế|mới|với các|quan|nào|này|toàn|\(fta\))"
    r"|hợp tác với|fta (?:thế|mới)|(?:hợp tác|hòa bình|fta|thương mại|thương mại tự do|\p{L}+)$)"
)
#: A treaty's year, at its name's end or after it: `Công ước Luật Biển 1982`, `Hiệp ước A (INF) năm 1987`
_YEAR_LAST = lazy_regex(r"\ (?:năm\ )?(?P<year>1[89]\d\d|20[0-4]\d)$")
_YEAR_INSIDE = lazy_regex(r"\ (?:năm\ )?(?P<year>1[89]\d\d|20[0-4]\d)(?=\ (?:về\ |\())")
_YEAR_AFTER = lazy_regex(
    r"(?:\ ?\([\p{L}\d\-]{2,12}\))?\ ?\(?(?:(?:được\ )?(?:ký|kí|ký kết|thông qua)\ )?"
    r"(?:(?:vào\ )?ngày\ (?P<d>\d{1,2})[/\-](?P<m>\d{1,2})[/\-](?P<y>(?:19|20)\d\d)"
    r"|(?:năm\ )?(?P<year>1[89]\d\d|20[0-4]\d))(?!\d|\ ?[/\-–]\ ?\d|\.\d)\)?"
)
#: Kinds whose proper title is told by quotation marks: `báo cáo “Phụ nữ trong kinh doanh”`
_QUOTED = lazy_regex(
    r"(?<!\p{L})(?P<kind>đề án|báo cáo|quy hoạch|tờ trình|quy chế)"
    r"(?:\ (?:với tên gọi|mang tên|có tên|có tựa đề))?"
    r"\ ?[\"](?P<name>[^\"\n]{12,250})[\"]"
)
#: Kinds whose title runs on without marks, when the kind has its capital in mid-sentence
_PLAIN = lazy_regex(
    r"(?<!\p{L})(?P<kind>Đề án|Chiến lược|Báo cáo|Tờ trình|Quy chế|Điều lệ)\ "
    r"(?P<name>(?:[^\n.;:()\"“”]|\([\p{Lu}\d\-]{2,12}\)){8,250})"
)
#: What the sentences hold in which the patterns are worth trying.
_RESOLUTION_CUES = Cues(("nghị quyết", "nq"))
_TREATY_CUES = Cues(("công ước", "hiệp định", "nghị định thư", "hiến chương"))
_TITLE_CUES = Cues(("đề án", "chiến lược", "báo cáo", "tờ trình", "quy hoạch", "quy chế", "điều lệ"))
#: What a title begins with: a nominal verb, not a clause about the document (`Báo cáo cho biết`)
_OPENS = lazy_regex(rf"về\ (?!việc này)|{any_of('title_open')}")
_CUT = lazy_regex(rf"\ {any_of('title_stop')}|,(?=\ (?:trong|nhằm|theo|đến|đồng|từ|với)(?!\p{{L}}))")
_TURN = lazy_regex(r",(?=\ \p{Lu})")
#: `Báo cáo` at the start of a sentence is a verb more often than not.
_RESULT = lazy_regex(r"kết quả|quyết toán")
_OF = lazy_regex(r"của\ ")
#: A scheme that is being written is no document yet; an institute's name is none.
_DRAFT = lazy_regex(rf"{any_of('draft')}\ [\"]?$")
_NO_NAME = lazy_regex(
    r"(?:là|này|đó|đã|có|được|sẽ|trên|của (?!liên h)|và|mà|\d|số \d|nói|mới|thì|cũng|như|do)(?![\p{L}])"
)


def citations(reading: Reading) -> Iterator[Citation]:
    """Yield the citations by title, in no particular order."""
    for sentence in reading.sentences_with(_RESOLUTION_CUES):
        yield from _congress(reading, sentence)
    for sentence in reading.sentences_with(_TREATY_CUES):
        yield from _treaties(reading, sentence)
    for sentence in reading.sentences_with(_TITLE_CUES):
        yield from _quoted(reading, sentence)
        yield from _plain(reading, sentence)


def _congress(reading: Reading, sentence: Sentence) -> Iterator[Citation]:
    for pattern in (_PLENUM, _CONGRESS):
        for m in pattern.finditer(reading.text, sentence.start, sentence.end):
            yield _made(
                reading,
                sentence,
                m.start(),
                m.end(),
                "Nghị quyết",
                m["name"].strip(" ("),
                "documents.congress",
            )


def _treaties(reading: Reading, sentence: Sentence) -> Iterator[Citation]:
    for m in _TREATY.finditer(reading.folded, sentence.start, sentence.end):
        folded = m["name"]
        name = reading.text[m.start("name") : m.end("name")].removeprefix("về ").removeprefix("của ").strip()
        if not reading.text[m.start()].isupper():
            continue
        if _NO_NAME.match(folded):
            continue
        if _VAGUE_TREATY.match(folded) and not regex.match(r"(?:\p{Lu}{3,}|[\p{Lu}\d\-]{3,})$", name):
            continue
        if m["kind"] != "công ước" and not regex.search(r"\p{Lu}", name):
            continue
        yield _treaty(reading, sentence, m.span(), m["kind"].capitalize(), name)


def _treaty(reading: Reading, sentence: Sentence, span: tuple[int, int], kind: str, name: str) -> Citation:
    """Make a treaty's citation with its year or its day, and the name without a year at its end."""
    start, end = span
    end -= len(reading.text[start:end]) - len(reading.text[start:end].rstrip())
    last = _YEAR_LAST.search(name)
    found = last or _YEAR_INSIDE.search(name)
    if last is not None:
        end, name = end - len(last.group()), name[: last.start()]
    after = None if found else _YEAR_AFTER.match(reading.folded, end, sentence.end)
    year, tail = (found["year"], span[1]) if found else (None, 0)
    if after is not None:
        day = "-".join((after["y"], after["m"].zfill(2), after["d"].zfill(2))) if after["y"] else None
        year, tail = day or after["year"], after.end()
    return replace(_made(reading, sentence, start, end, kind, name, "documents.treaty"), year=year, tail=tail)


def _quoted(reading: Reading, sentence: Sentence) -> Iterator[Citation]:
    for m in _QUOTED.finditer(reading.folded, sentence.start, sentence.end):
        name = reading.text[m.start("name") : m.end("name")].strip()
        if name[0].isupper():
            kind = m["kind"].capitalize()
            yield _made(reading, sentence, m.start(), m.end(), kind, name, "documents.quoted_title")


def _plain(reading: Reading, sentence: Sentence) -> Iterator[Citation]:
    for m in _PLAIN.finditer(reading.text, sentence.start, sentence.end):
        at, issuer = m.start("name"), None
        if _OF.match(reading.folded, at):
            found = organisation(reading, at + len("của "), sentence.end)
            if found is None:
                continue
            issuer, at = reading.text[slice(*found)], found[1] + 1
        if not _OPENS.match(reading.folded, at) or _DRAFT.search(
            reading.folded, max(0, m.start() - 24), m.start()
        ):
            continue
        if issuer and not reading.folded.startswith("về ", at):
            continue
        end = m.end()
        for cut in (_CUT.search(reading.folded, at + 3, end), _TURN.search(reading.text, at + 3, end)):
            end = min(end, cut.start()) if cut else end
        title = reading.text[at:end].removeprefix("về ").strip(" ,–-")
        if m["kind"] == "Chiến lược" and not regex.search(
            r"quốc gia|giai đoạn|năm 20|việt nam|tầm nhìn", key(title)
        ):
            continue
        opening = m.start() == sentence.start and m["kind"] == "Báo cáo"
        told = reading.folded.startswith((" của ", " cho thấy ", " cho biết "), end)
        if opening and not (told and _RESULT.match(reading.folded, at)):
            continue
        if len(title.split()) >= 5:
            stop = at + reading.text[at:end].rindex(title[-1]) + 1
            yield _made(reading, sentence, m.start(), stop, m["kind"], title, "documents.title", issuer)


def _made(
    reading: Reading,
    sentence: Sentence,
    start: int,
    end: int,
    kind: str,
    name: str,
    rule: str,
    issuer: str | None = None,
) -> Citation:
    while reading.text[end - 1].isspace():
        end -= 1
    return Citation(start, end, kind, rule, sentence, name=name, issuer=issuer)
