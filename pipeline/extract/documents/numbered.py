"""Citations with a number: `Nghị định số 115/2015/NĐ-CP`, `Nghị quyết 05`, `các thông tư số 41 và 19`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

import regex

from ...facts import Candidate
from ...language.alternatives import NOT_AFTER_LETTER, NOT_BEFORE_LETTER, longest_of
from ...language.compiled import compiled_re, compiled_regex
from ...language.cues import Cues
from ...language.lazily import lazy_re, lazy_regex
from ...language.reading import Reading, Sentence
from ...lexicon import document_kinds
from ...lexicon.document_cues import any_of
from ...lexicon.document_kinds import DocumentKind
from . import numbers
from .abroad import is_abroad
from .citation import Citation
from .numbers import Number

#: How far before a coded number its kind may stand: `Quyết định xử phạt vi phạm hành chính số 12/QĐ-XPHC`.
REACH = 120

_SO = r"(?:số|sô|so)"
#: Kinds by their initials.
_CODES = ("nqlt", "ttlt", "nq", "nđ", "qđ", "tt", "ct", "kl", "cv")
#: What every sentence with a wording of a kind holds one of.
KIND_CUES = Cues((*document_kinds.by_form(), *_CODES))
#: Between a kind and its number: `số`, a bracket, a mark of haste (`Công văn hoả tốc số 12`).
_GAP = (
    r"(?:\ (?:mới|mật|khẩn|hỏa tốc|liên tịch|tạm thời))?"
    # `Quyết định khởi tố vụ án số 07`
    r"(?:\ (?:khởi tố(?:\ vụ án|\ bị can)?(?:\ hình sự)?|truy nã|xử phạt(?:\ vi phạm)?(?:\ hành chính)?)"
    r"(?=\ số\ ))?"
    r"\ ?(?:[(]\ ?)?"
    rf"(?P<so>{_SO}\ ?:?\ ?(?:hiệu\ ?:?\ ?)?)?"
)
_BARE = r"(?P<n>\d{1,5}(?:[abcdđ](?!\p{L}))?)(?!\d|[.,]\d|\ ?[%‰°]|\ ?[x×]\ ?\d|:\d|h\d|\p{L})"
#: What may not follow a bare number of a `free` kind: it counts something.
_COUNTED = rf"(?!\ ?(?:năm(?!\ (?:19|20)\d\d)|{any_of('counted')}|[/\-]\ ?\d))"
#: What must follow a bare number of a `careful` kind without `số`: a mark, a date, such a word.
_SAFE = (
    r"(?=\ ?(?:$|\n|[.;:!?)\]\"”’»…]|,(?!\d)|[(]|[–-]\ )"
    rf"|\ (?:ngày\ \d|ngày\ mùng|năm\ (?:19|20)\d\d(?!\ ?[-–]\ ?\d)|{any_of('after_number')}))"
)
_LINK = rf"\ ?(?:,|;|và|hoặc|hay|cùng|&)\ (?:(?:cả|thêm)\ )?(?P<so>{_SO}\ ?)?"
#: Kinds that are also verbs: `Thông tư hướng dẫn số 03` is a Thông tư
_SAID = frozenset({"Kháng nghị", "Hướng dẫn", "Quy định", "Kết luận", "Thông báo", "Báo cáo"})
#: Kinds that a code tells better than the word: `văn bản số 43/2017/QĐ-UBND`, not `văn bản số 63-BC/TU`
_RULES = frozenset({"Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Thông tư", "Thông tư liên tịch"})
_DIGIT = lazy_re(r"\d")
_YEAR_LIKE = lazy_regex(r"(?:19|20)\d\d")
#: `Quyết định 11/2016 ngày 5/6/2016`, `của UBND tỉnh`: no month is said to be of a day or a body
_OF_A_DOCUMENT = lazy_regex(
    r"\ (?:ngày\ \d|của\ (?=ubnd|ủy ban|bộ|sở|thủ tướng|chính phủ|hội đồng|hđnd)|về việc)"
)
_PLAIN_GAP = lazy_regex(r"[^,.;:()\"\n]{0,70}")
#: `hợp đồng số | 26/KH-CVH`
_NOT_OF_ONE = lazy_regex(rf"(?<!\p{{L}}){any_of('not_document')}\ (?:{_SO}\ ?:?\ ?)?$")
_NOT_KIND_BEFORE = lazy_regex(rf"(?<!khởi tố\ ){any_of('not_document')}[^,.;()]*$")


@lru_cache(maxsize=1)
def kind_pattern() -> re.Pattern[str]:
    """Return the pattern of the kinds' wordings in folded text, the longest first."""
    forms = longest_of(document_kinds.by_form())
    codes = longest_of(_CODES)
    return compiled_re(rf"{NOT_AFTER_LETTER}(?:(?P<form>{forms})|(?P<code>{codes})){NOT_BEFORE_LETTER}")


@lru_cache(maxsize=1)
def _bare_pattern() -> tuple[Any, Any]:
    flags = regex.IGNORECASE | regex.MULTILINE
    return compiled_regex(_GAP + _BARE, flags), compiled_regex(_LINK + _BARE, flags)


_COUNTED_AFTER = lazy_regex(_COUNTED, regex.IGNORECASE)
_SAFE_AFTER = lazy_regex(_SAFE, regex.IGNORECASE | regex.MULTILINE)


def citations(reading: Reading) -> Iterator[Citation]:
    """Yield the article's numbered citations in the order of the text, none overlapping another."""
    for sentence, may_be_coded in _may_cite(reading):
        kinds = list(_kinds(reading, sentence))
        coded = list(_coded(reading, sentence, kinds)) if may_be_coded else []
        bare = _bare(reading, sentence, kinds, coded)
        yield from sorted([*coded, *bare], key=lambda c: c.start)


def _may_cite(reading: Reading) -> list[tuple[Sentence, bool]]:
    """Return the sentences in which a number with a code, or one after a kind, may stand, and whether the
    first may; cheap, and right where it says no.
    """
    like_coded = [m.start() for m in numbers.LIKE_CODED.finditer(reading.text)]
    coded = {s.start: s for at in like_coded if (s := reading.sentence_at(at)) is not None}
    found = coded | {
        s.start: s
        for s in reading.sentences_with(KIND_CUES)
        if s.start not in coded and _DIGIT.search(reading.folded, s.start, s.end)
    }
    return [(s, start in coded) for start, s in sorted(found.items())]


def _kinds(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int, DocumentKind]]:
    last: tuple[int, int, DocumentKind] | None = None
    for m in kind_pattern().finditer(reading.folded, sentence.start, sentence.end):
        if m["form"]:
            kind = document_kinds.by_form()[m["form"]]
            if last is not None and last[1] + 1 == m.start() and kind.name in _SAID:
                kind = last[2]
            yield (last := (m.start(), m.end(), kind))
        elif reading.text[m.start() : m.end()].isupper():
            # `CT1` is a block of flats: initials want a space, and the ambiguous ones `số` or a coded number.
            kind = document_kinds.by_code()[m["code"].upper()]
            sure = m["code"] in {"nq", "nđ", "qđ", "nqlt", "ttlt"}
            if reading.folded[m.end() : m.end() + 1] == " ":
                yield m.start(), m.end(), kind if sure else replace(kind, bare="number")


def _coded(
    reading: Reading, sentence: Sentence, kinds: list[tuple[int, int, DocumentKind]]
) -> Iterator[Citation]:
    """Yield the citations whose number has a code or a year: words or the code tell what they are."""
    previous: Citation | None = None
    ends = [end for _, end, _ in kinds]
    for m in numbers.pattern().finditer(reading.text, sentence.start, sentence.end):
        number = numbers.matched(m)
        floor = previous.end if previous else sentence.start
        within = kinds[bisect_left(ends, m.start() - REACH) : bisect_right(ends, m.start())]
        near = [k for k in within if floor <= k[0]]
        start, kind, explicit = _kind_of(reading, number, near, m.span(), previous)
        if kind is None:
            reason = "no kind in words or in the code"
            _reject(reading, m.start(), m.end(), "documents.numbered", reason)
            continue
        yield (previous := Citation(
            start, m.end(), kind, "documents.numbered", sentence, m.group(), number, explicit=explicit
        ))  # fmt: skip


def _kind_of(
    reading: Reading,
    number: Number,
    near: list[tuple[int, int, DocumentKind]],
    span: tuple[int, int],
    previous: Citation | None,
) -> tuple[int, str | None, bool]:
    """Return where the citation starts, its kind, and whether words say the kind."""
    at = span[0]
    direct = near[-1] if near else None
    gap = reading.folded[direct[1] : at] if direct else ""
    joined = direct is not None and regex.fullmatch(_GAP, gap) is not None
    if not number.codes:
        if not joined or direct is None or not _is_yearly(reading, number, direct[2], "số" in gap, span):
            return at, None, False
        return direct[0], direct[2].name, True
    if joined and direct is not None:
        if direct[2].name == "Văn bản" and number.kind is not None and number.kind.name in _RULES:
            return direct[0], number.kind.name, True
        return direct[0], direct[2].name, True
    known = number.kind is not None and (number.issuer is not None or len(number.codes) > 1)
    said = direct is not None and "số" in gap[-5:] and not _NOT_KIND_BEFORE.search(gap)
    # `quyết định khởi tố vụ án hình sự số 130/PC 01` begins with its kind
    titled = direct is not None and direct[2].bare == "none"  # `Luật Tổ chức Quốc hội số 57/2014/QH13`
    opens = direct[0] if direct and said and not titled and _PLAIN_GAP.fullmatch(gap) else at
    if number.kind is not None and known and any(kind is number.kind for _, _, kind in near):
        return opens if direct is not None and direct[2] is number.kind else at, number.kind.name, True
    if direct is not None and said:
        return opens, direct[2].name if number.kind is None else number.kind.name, True
    if previous is not None and regex.fullmatch(_LINK, reading.folded[previous.end : at]):
        return at, previous.kind if number.kind is None else number.kind.name, False
    if known and number.kind is not None:
        of_another = _NOT_OF_ONE.search(reading.folded, max(0, at - 24), at) is not None
        return at, None if of_another else number.kind.name, False
    if previous is not None and number.kind is None and reading.folded[max(0, at - 4) : at].strip() == "số":
        return at, previous.kind, False
    return at, None, False


def _is_yearly(
    reading: Reading, number: Number, kind: DocumentKind, told: bool, span: tuple[int, int]
) -> bool:
    """Tell `Nghị định 86/2014` from a month: `7/2018` after a verb is one. `told` is true after `số`."""
    if kind.bare == "none":
        return False
    month = int(number.number.rstrip("abcdđ").split(".")[0]) <= 12
    slashed = "/" in reading.text[slice(*span)]
    dated = _OF_A_DOCUMENT.match(reading.folded, span[1]) is not None
    return told or (slashed and (kind.bare == "free" or not month or dated))


def _bare(
    reading: Reading, sentence: Sentence, kinds: list[tuple[int, int, DocumentKind]], coded: list[Citation]
) -> Iterator[Citation]:
    """Yield `Nghị quyết 05` and what is listed after it, and the bare numbers listed after a coded one."""
    first, link = _bare_pattern()
    starts = {c.start for c in coded}
    taken = [(c.start, c.end) for c in coded]
    for start, end, kind in kinds:
        if start in starts or kind.bare == "none":
            continue
        m = first.match(reading.folded, end, sentence.end)
        if m is None or not _accepts(reading, kind, start, m) or any(a <= m.start("n") < b for a, b in taken):
            continue
        yield (last := _short(reading, sentence, start, m, kind.name, explicit=True))
        yield from _listed(reading, sentence, kind, last, link, taken)
    for citation in coded:
        kind_ = document_kinds.by_form().get(citation.kind.lower())
        if kind_ is not None and citation.number is not None and not citation.number.codes:
            yield from _listed(reading, sentence, kind_, citation, link, taken)


def _listed(
    reading: Reading,
    sentence: Sentence,
    kind: DocumentKind,
    last: Citation,
    link: Any,
    taken: list[tuple[int, int]],
) -> Iterator[Citation]:
    """Yield the bare numbers that follow in a list; each must be followed by what cannot be counted."""
    while m := link.match(reading.folded, last.end, sentence.end):
        safe = _SAFE_AFTER.match(reading.folded, m.end())
        if safe is None or _YEAR_LIKE.fullmatch(m["n"]) or any(a <= m.start("n") < b for a, b in taken):
            return
        yield (last := _short(reading, sentence, m.start("n"), m, kind.name, explicit=False))


def _short(
    reading: Reading, sentence: Sentence, start: int, m: Any, kind: str, *, explicit: bool
) -> Citation:
    written = reading.text[m.start("n") : m.end("n")]
    rule = "documents.short_form" if explicit else "documents.listed"
    return Citation(
        start, m.end("n"), kind, rule, sentence, written, numbers.parse(written), explicit=explicit
    )


def _accepts(reading: Reading, kind: DocumentKind, start: int, m: Any) -> bool:
    """Tell whether a bare number after a kind's name is a number of that kind, and note why not."""
    after = m.end()
    if kind.name in ("Đề án", "Chương trình") and not m["so"] and is_abroad(reading):
        reason = "a class of ships or a programme abroad"  # `tàu hộ tống Đề án 22350`
    elif m["so"]:
        reason = "" if _COUNTED_AFTER.match(reading.folded, after) else "what follows is counted"
    elif kind.bare == "number":
        reason = "this kind wants `số` before a number"
    elif _YEAR_LIKE.fullmatch(m["n"]):
        reason = "a year, not a number"
    elif kind.bare == "free":
        reason = "" if _COUNTED_AFTER.match(reading.folded, after) else "what follows is counted"
    else:
        reason = "" if _SAFE_AFTER.match(reading.folded, after) else "what follows may be counted"
    if reason:
        _reject(reading, start, m.end(), "documents.short_form", reason)
    return not reason


def _reject(reading: Reading, start: int, end: int, rule: str, reason: str) -> None:
    if reading.candidates is not None:
        surface = reading.text[start:end]
        reading.note(Candidate("document", start, end, surface, rule, "rejected", reason))
