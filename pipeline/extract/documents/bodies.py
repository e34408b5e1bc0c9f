"""Names of the bodies and offices that issue documents: where one begins and where it ends."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import regex

from ...language.compiled import compiled_regex
from ...language.lazily import lazy_regex
from ...language.reading import Reading
from ...lexicon import issuers, names, provinces
from ...lexicon.document_cues import any_of, words
from .numbered import kind_pattern

#: First words of bodies and offices that issue documents.
HEAD = lazy_regex(rf"(?<!\p{{L}}){any_of('body', 'office')}")
#: Heads that are common words in lower case: `vụ ly hôn`, `ban đêm`.
_COMMON = frozenset(words("body_common"))
#: A unit of the police: `C17 – bộ Công an`, `PC45`
_UNIT = lazy_regex(r"P?[ACKVX]\ ?\d{2}(?![\p{L}\d])")
_INITIALS = lazy_regex(rf"[A-ZĐƯ][A-ZĐƯ&.\-]{{2,}}(?!\p{{L}})|{_UNIT.pattern}")
#: No word of a body's name.
_STOP = lazy_regex(rf"(?!{any_of('body_inner')}){any_of('body_stop')}")
_FIELD = lazy_regex(any_of("body_field"))
_WORD = lazy_regex(r"tp\.(?=\ ?\p{L})|[\-–](?=\ )|[\p{L}\d&./\-–]*[\p{L}\d&]")
#: `Đại hội đồng cổ đông thường niên năm 2018`
_ANNUAL = lazy_regex(r"đại hội đồng cổ đông thường niên(?:\ (?:năm\ )?20\d\d)?(?!\p{L})")
_POST = lazy_regex(any_of("office"))
#: `Ban Chỉ đạo Trung ương | về phòng, chống thiên tai`
_COMMITTEE = lazy_regex(
    r"(?:văn phòng\ (?:thường trực\ )?)?(?:ban chỉ đạo|ủy ban quốc gia|ban chỉ huy)(?!\p{L})"
)
_ITS_FIELD = lazy_regex(r"về\ (?:phòng|chống|cải cách|hội nhập|chuyển đổi|an toàn|đổi mới)(?!\p{L})")
_JOINED_HEADS = ("bộ", "sở", "ban", "ủy ban", "phòng", "vụ", "cục")


@lru_cache(maxsize=1)
def _known() -> Any:
    wordings = {
        name
        for issuer in issuers.issuers()
        for name in issuer.names
        if "," in name or " - " in name or " và " in name
    }
    return compiled_regex(
        "(?:"
        + "|".join(regex.escape(w) for w in sorted(wordings, key=lambda w: (-len(w), w)))
        + r")(?!\p{L})"
    )


def organisation(reading: Reading, at: int, end: int) -> tuple[int, int] | None:
    """Return the span of the body or office whose name begins at `at`, None where none does.

    The name ends before a word that no such name holds, a mark, or a person's name after an office.
    """
    folded, text = reading.folded, reading.text
    head = HEAD.match(folded, at, end)
    if head is None and not _INITIALS.match(text, at, end):
        return None
    if head is not None and head.group() in _COMMON and text[at].islower():
        # `ban Bí thư` is a body, `ban đêm` is not
        head = head if text[head.end() + 1 : head.end() + 2].isupper() else None
        if head is None:
            return None
    whole = _known().match(folded, at, end)
    stop = whole.end() if whole else at
    spans: list[tuple[int, int]] = []
    if whole is None and head is not None:
        stop = head.end()
        spans = [m.span() for m in _WORD.finditer(folded, at, stop)]
    while word := _WORD.match(folded, stop if not spans and not whole else _gap(folded, stop, end), end):
        first = stop == at
        said = text.startswith(("Quy định", "Hướng dẫn", "Về ", "Sửa đổi", "Ban hành"), word.start())
        if (
            not first
            and not (
                head and _COMMITTEE.match(folded, at, word.start()) and _ITS_FIELD.match(folded, word.start())
            )
            and (said or not text[word.start()].isupper())
            and _STOP.match(folded, word.start(), end)
        ):
            break
        unit = head is None and word.group() in {"-", "–"} and _UNIT.fullmatch(text, at, word.start() - 1)
        if (
            not first
            and not unit
            and word.group() in {"và", "-", "–"}
            and not _joins(reading, head, word.end(), end)
        ):
            break
        spans.append(word.span())
        stop = word.end()
        if folded.startswith(", chống ", stop):
            stop += 1  # Ban Chỉ đạo Trung ương về phòng, chống thiên tai
        if len(spans) >= 16 or folded[stop : stop + 1] != " ":
            break
    while spans and folded[slice(*spans[-1])] in {"và", "-", "–"}:
        spans.pop()
        stop = spans[-1][1] if spans else at
    stop = _without_person(reading, at, stop, spans)
    if annual := _ANNUAL.match(folded, at, end):
        stop = annual.end()
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
    """Tell whether `và` or a dash at `at` stands inside a name: `Sở Văn hoá và Thể thao`."""
    if reading.folded.endswith(("bà rịa -", "thừa thiên -", "phan rang -"), 0, at):
        return True
    if head is None or not head.group().startswith(_JOINED_HEADS):
        return False
    after = at + 1
    kind = kind_pattern().match(reading.folded, after, end)
    if kind is not None and kind["form"]:
        return False
    if head.group().startswith(("bộ", "sở")) and _FIELD.match(reading.folded, after, end):
        return True
    return after < end and reading.text[after].isupper() and HEAD.match(reading.folded, after, end) is None


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
