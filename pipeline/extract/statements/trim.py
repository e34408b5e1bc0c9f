"""What is no part of a name is taken off a run of capitalised words: addresses, titles, acronyms, places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ...language.lazily import lazy_re
from ...language.spelling import fold, name_key
from ...lexicon import provinces
from ...lexicon.names import is_syllable, surnames
from ...lexicon.organizations import foreign_places
from ...lexicon.speech import cues
from .heads import Head, heads, may_open_head, word_of

Span = tuple[int, int]

_TOKEN = lazy_re(r"(?![-'’]\s)[^\s\u00a0]+")
_SYLLABLES = lazy_re(r"[^\W_]+(?: [^\W_]+){0,3}")
LONGEST_NAME = 6
#: Middle names that are surnames as well: `An Phú Lò Văn Mạnh`.
_MIDDLE = frozenset({"văn", "thị"})
#: Titles of one syllable that end a name: `Nguyễn Văn An Phó Chủ tịch`.
_TITLE_STARTS = frozenset({"phó", "trưởng"})


@lru_cache(maxsize=1)
def places() -> frozenset[tuple[str, ...]]:
    """Return provinces, countries and cities abroad as folded syllables: what stands between title and
    name.
    """
    abroad = set(foreign_places().all).union(tuple(seat.split()) for seat in cues("seat of power"))
    return frozenset(abroad | {tuple(n.split()) for n in provinces.names()} | {("việt", "nam")})


@lru_cache(maxsize=1)
def _place_openers() -> frozenset[str]:
    return frozenset(place[0] for place in places())


@lru_cache(maxsize=1)
def place_keys() -> frozenset[tuple[str, ...]]:
    """Return the places as the keys of a name's words (`mĩ` for `mỹ`)."""
    return frozenset(tuple(name_key(word) for word in place) for place in places())


def place_at(folded: str, start: int) -> tuple[str, ...] | None:
    """Return the words of the country, city abroad or province that begins there, None where none does."""
    words = _SYLLABLES.match(folded, start)
    found = tuple(words.group().split()) if words else ()
    return next((found[:n] for n in range(len(found), 0, -1) if found[:n] in places()), None)


def words_of(surface: str) -> list[Span]:
    """Return the spans of a run's words."""
    return [m.span() for m in _TOKEN.finditer(surface)]


def may_hold_head(words: Sequence[str]) -> bool:
    """Tell whether a head, a title or a word that opens a sentence may stand in a run of folded words; cheap,
    and right where it says no.
    """
    return words[0] in cues("opener") or any(map(may_open_head, words))


def without_head(text: str, folded: str, head: Head, start: int, end: int) -> tuple[Head, list[Span]]:
    """Take addresses and words that open a sentence off a run's front: `Theo Fearns`, `Ông Thơ`.

    A run that is nothing but the start of a title (`Luật` of `Luật sư Hoãn`) is left empty.
    """
    spans = [(start + a, start + b) for a, b in words_of(text[start:end])]
    openers = cues("opener")
    # but `ông Song Fenwick`
    while len(spans) > 1 and not head.found and folded[slice(*spans[0])] in openers:
        spans = spans[1:]
        head = Head(max(head.start, spans[0][0]), head.sex, head.found, head.person, head.address)
    while spans and not head.address and (m := heads().match(folded, spans[0][0])) and m.end() <= end + 12:
        rest = [s for s in spans if s[0] >= m.end()]
        if not rest:
            return head, []
        head = head.with_word(word_of(m), head.start if head.found else spans[0][0])
        spans = rest
    return head, spans


def without_title(folded: str, spans: list[Span]) -> list[Span]:
    """Cut a run where a title begins: `Nguyễn Văn An Phó Chủ tịch`."""
    for i, (at, _) in enumerate(spans[1:], start=1):
        m = heads().match(folded, at)
        if m is not None and (" " in m.group() or (i >= 2 and m.group() in _TITLE_STARTS)):
            return spans[:i]
    return spans


def without_acronyms(text: str, spans: list[Span]) -> list[Span]:
    """Take acronyms off both ends of a run (`UBND TP`, `GTVT`), and all before one inside (`Sở GTVT Bùi
    ...`).
    """
    if text.istitle() and text.replace(" ", "").isalpha():
        return spans  # as most are: no word has two capitals
    upper = [len(text[a:b].strip(".")) > 1 and text[a:b].isupper() for a, b in spans]
    if True not in upper:
        return spans
    if all(upper):  # `VÕ TRỌNG HẢI`, but not `UBND TP HCM`
        shouted = len(spans) > 1 and all(is_syllable(fold(text[a:b])) for a, b in spans)
        return spans if shouted and len(spans) < LONGEST_NAME else []
    while upper and upper[-1]:
        spans, upper = spans[:-1], upper[:-1]
    while any(upper):
        spans, upper = spans[upper.index(True) + 1 :], upper[upper.index(True) + 1 :]
    return spans


def without_place(folded: str, spans: list[Span], *, titled: bool) -> list[Span]:
    """Take a place off the front (`Đà Nẵng Huỳnh Đức Thơ`), then all before the likeliest surname."""
    for n in (4, 3, 2, 1) if folded[slice(*spans[0])] in _place_openers() else ():
        rest = spans[n:]
        if rest and tuple(folded[a:b] for a, b in spans[:n]) in places():
            foreign = not is_syllable(folded[slice(*rest[0])])
            if n > 1 or len(rest) >= 3 or foreign or (titled and len(rest) == 2):
                return rest
    if len(spans) <= 4:
        return spans
    likely = [
        (surnames()[folded[a:b]], abs(len(spans) - i - 3), i)
        for i, (a, b) in enumerate(spans)
        if folded[a:b] in surnames() and 2 <= len(spans) - i <= 4 and not (i and folded[a:b] in _MIDDLE)
    ]
    return spans[min(likely)[2] :] if likely else spans
