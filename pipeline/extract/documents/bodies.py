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
#: A line break, and a city's name: `Hạ Lam`, `Huế`, but not `Tuy nhiên`
_CITY_BELOW = lazy_regex(r"\n+(?=\p{Lu}\p{Ll}+\ \p{Lu}|Huế|Vinh|HCM)")
_FIELD = lazy_regex(any_of("body_field"))
_WORD = lazy_regex(r"tp\.(?=\s{0,2}\p{L})|[\-–](?=\ )|[\p{L}\d&./\-–]*[\p{L}\d&]")
#: `Đại hội đồng cổ đông thường niên năm 2018`
_ANNUAL = lazy_regex(r"đại hội đồng cổ đông thường niên(?:\ (?:năm\ )?20\d\d)?(?!\p{L})")
_POST = lazy_regex(any_of("office"))
#: `Ban Chỉ đạo Trung ương | về phòng, chống thiên tai`
_COMMITTEE = lazy_regex(
    r"(?:văn phòng\ (?:thường trực\ )?)?(?:ban chỉ đạo|ủy ban quốc gia|ban chỉ huy)(?!\p{L})"
)
_ITS_FIELD = lazy_regex(r"về\ (?:phòng|chống|cải cách|hội nhập|chuyển đổi|an toàn|đổi mới)(?!\p{L})")
_LINKS = frozenset({"và", "-", "–"})
#: Capitals that begin what a document says, not a name.
_SAID = ("Quy định", "Hướng dẫn", "Về ", "Sửa đổi", "Ban hành")
#: Heads that are no name by themselves.
_NO_NAMES = frozenset({
    "ban", "hội", "đoàn", "bộ phận", "trường", "đội", "phòng", "đảng viên", "tư",
})  # fmt: skip
_MOST_WORDS = 16
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
    common = head is not None and head.group() in _COMMON and text[at].islower()
    if common and not text[head.end() + 1 : head.end() + 2].isupper():
        return None  # `ban Bí thư` is a body, `ban đêm` is not
    stop, spans = _begun(folded, head, at, end)
    stop = _words_from(reading, head, at, stop, end, spans)
    while spans and folded[slice(*spans[-1])] in _LINKS:
        spans.pop()
        stop = spans[-1][1] if spans else at
    stop = _without_person(reading, at, stop, spans)
    if annual := _ANNUAL.match(folded, at, end):
        stop = annual.end()
    return None if stop == at or folded[at:stop] in _NO_NAMES else (at, stop)


def _begun(folded: str, head: Any, at: int, end: int) -> tuple[int, list[tuple[int, int]]]:
    """Return how far a name goes that a table knows, else its head, and the spans of the head's words."""
    whole = _known().match(folded, at, end)
    if whole is None and head is not None:  # `Bộ trưởng | bộ VH, TT&DL`
        whole = _known().match(folded, head.end() + 1, end)
    if whole is not None:
        return whole.end(), []
    if head is None:
        return at, []
    return head.end(), [m.span() for m in _WORD.finditer(folded, at, head.end())]


def _words_from(
    reading: Reading, head: Any, at: int, stop: int, end: int, spans: list[tuple[int, int]]
) -> int:
    """Add the spans of the words that go on a name begun at `at`, and return where it ends."""
    folded = reading.folded
    start = _gap(reading, stop, end) if stop > at else at
    while word := _WORD.match(folded, start, end):
        if stop > at and _ends_before(reading, head, at, word, end):
            break
        spans.append(word.span())
        stop = word.end()
        if folded.startswith(", chống ", stop):
            stop += 1  # Ban Chỉ đạo Trung ương về phòng, chống thiên tai
        start = _gap(reading, stop, end)
        if len(spans) >= _MOST_WORDS or start in (stop, end):
            break
    return stop


def _ends_before(reading: Reading, head: Any, at: int, word: Any, end: int) -> bool:
    """Tell whether the name begun at `at` ends before a word: no name holds it, or it links two bodies."""
    folded, text = reading.folded, reading.text
    if word.group() in _LINKS:
        unit = head is None and word.group() != "và" and _UNIT.fullmatch(text, at, word.start() - 1)
        return not unit and not _joins(reading, head, word.end(), end)
    if head and _COMMITTEE.match(folded, at, word.start()) and _ITS_FIELD.match(folded, word.start()):
        return False
    said = text.startswith(_SAID, word.start())
    return (said or not text[word.start()].isupper()) and _STOP.match(folded, word.start(), end) is not None


def _gap(reading: Reading, at: int, end: int) -> int:
    """Return where the word after a name's last begins, `end` where none does."""
    if at < end and reading.folded[at] == " ":
        return at + 1
    return min(end, city_below(reading, at) or end)


def city_below(reading: Reading, at: int) -> int | None:
    """Return where the city's name begins that a line break parts from `UBND TP.`, which ends at `at`."""
    if not reading.folded.endswith("tp.", 0, at):
        return None
    m = _CITY_BELOW.match(reading.text, at)
    return m.end() if m else None


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
