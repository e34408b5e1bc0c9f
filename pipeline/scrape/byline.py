"""A byline taken apart: the people who wrote, and the agency or source that is credited.

"Nguyên Linh (TTXVN)" is one person and a credit, "Theo TTXVN" a credit only, "NGUYỄN CÔNG LÝ-LONG VŨ" two
people, "Tin, ảnh: TRUNG HẢI" one, "PV" nobody by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..language.lazily import lazy_re
from ..language.spelling import key
from .words import table

_WORDS = table("bylines")


def _any(*lists: str) -> str:
    """One alternation of the words of some lists, longest first."""
    return "|".join(sorted((re.escape(w) for name in lists for w in _WORDS[name]), key=len, reverse=True))


_ROLE = lazy_re(
    rf"^(?:{_any('roles')})(?:\s*(?:,|và|&|-|/|\+)?\s*(?:{_any('roles')}))*\s*:\s*", re.IGNORECASE
)
_ACCORDING = lazy_re(r"^(?:theo|nguồn\s*:?|dịch từ|dẫn nguồn|according to)\s+", re.IGNORECASE)
_BRACKET = lazy_re(r"\s*[(\[](?P<inside>[^()\[\]]{1,80})[)\]]\s*")
_MANNER, _NOBODY = frozenset(_WORDS["manners"]), frozenset(_WORDS["nobody"])
_SOURCE = lazy_re(rf"(?i:(?<!\w)(?:{_any('sources')})(?!\w))|\.(?:vn|com|net|org)\b")
_OFFICE = lazy_re(rf"^(?:{_any('offices')})\s+\S|^(?:{_any('short_offices')})\s+\S+\s+\S", re.IGNORECASE)
_TITLES = lazy_re(rf"(?<!\w)(?:{_any('titles')})(?!\w)", re.IGNORECASE)
#: "Theo dõi Báo Hạ Lam trên Google News" credits nobody.
_FOLLOW = lazy_re(r"theo dõi\b", re.IGNORECASE)
_AUTHOR_PAGE = lazy_re(r"/(?:tac-gia|author|authors|phong-vien|nha-bao|nguoi-viet|profile)(?:[/.-]|$)")
#: One Vietnamese syllable with a capital: no foreign clusters, no final consonants but the language's own.
_SYLLABLE = lazy_re(
    r"^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    r"[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:ch|ng|nh|[cmnpt])?$",
    re.IGNORECASE,
)
_TAIL_AGENCY = lazy_re(r"^(?P<name>.+?)\s*(?P<agency>TTXVN|VOV(?:\.VN)?|VGP)$")
_PERSON_WORD = lazy_re(r"^(?:[^\W\d_a-z][\w.'’]*|[a-zđ]{1,3}\.)$")
_SEPARATORS = lazy_re(r"\s*(?:[,;&|•·]|\s[-–—+]\s|\s(?:và|and|với)\s|\s/\s|/)\s*")
_INNER_DASH = lazy_re(r"(?<=\w)\s*[-–—]\s*(?=\w)")


@dataclass(frozen=True, slots=True)
class Byline:
    """The people named, in order, and the credit as the page words it (None: no agency named)."""

    authors: tuple[str, ...] = ()
    credit: str | None = None

    def __bool__(self) -> bool:
        return bool(self.authors or self.credit)


def read(text: str) -> Byline:
    """Read one byline. What is neither a person nor a source gives an empty Byline."""
    text = " ".join(text.split()).strip(" .,;:-–—|•*")
    text = _ROLE.sub("", text).strip()
    if not text or len(text) > 200 or _FOLLOW.match(text):
        return Byline()
    named: list[str] = []
    while m := _BRACKET.search(text):
        inside = m["inside"].strip()
        if key(inside) not in _MANNER:
            named.append(inside)
        text = (text[: m.start()] + " " + text[m.end() :]).strip()
    text = text.strip(" .,;:-–—|")
    if m := _ACCORDING.match(text):
        rest = text[m.end() :].strip()
        if is_person(rest) and not is_source(rest) and not _TITLES.search(rest):
            return Byline((rest,), _joined(named))  # "Theo Nguyễn Văn An"
        return Byline((), _joined([text, *named]))
    tail = _TAIL_AGENCY.match(text)
    if tail and is_name(tail["name"]) and not is_source(tail["name"]):
        return Byline((tail["name"],), _joined([tail["agency"], *named]))  # "Hoàng Ngọc TTXVN"
    if text and is_source(text) and not _leading_people(text):
        return Byline((), _joined([text, *named]))
    people: list[str] = []
    for piece in _pieces(text):
        if key(piece) in _NOBODY or is_source(piece) or _ACCORDING.match(piece):
            named.insert(0, piece)
        elif is_name(piece):
            people.append(piece)
    return Byline(tuple(dict.fromkeys(people)), _joined(named))


def read_all(texts: Iterable[str]) -> Byline:
    """Read several bylines of one page into one, each person and credit once."""
    people: dict[str, str] = {}
    named: dict[str, str] = {}
    for text in texts:
        got = read(text)
        for name in got.authors:
            people.setdefault(key(name), name)
        if got.credit:
            named.setdefault(key(got.credit), got.credit)
    return Byline(tuple(people.values()), _joined(named.values()))


def is_author_page(href: str) -> bool:
    """Tell whether a link leads to the page of an author."""
    return bool(_AUTHOR_PAGE.search(href))


def is_source(text: str) -> bool:
    """Tell whether a piece of a byline names a paper, an agency or an office."""
    return bool(_SOURCE.search(text) or _OFFICE.search(text))


def is_person(text: str) -> bool:
    """Tell whether a text can be a person's full name: two to four Vietnamese syllables, each capitalised."""
    words = text.split()
    return 2 <= len(words) <= 4 and is_name(text) and all(_SYLLABLE.match(w) for w in words)


def is_name(text: str) -> bool:
    """Tell whether a piece of a byline can be a person's name or pen name: one to six capitalised words."""
    words = text.split()
    if not 1 <= len(words) <= 6 or len(text) > 60 or any(c.isdigit() for c in text):
        return False
    return all(_PERSON_WORD.match(w) and (w[0].isupper() or w[-1] == ".") for w in words)


def _joined(named: Iterable[str]) -> str | None:
    return ", ".join(dict.fromkeys(c for c in named if c)) or None


def _pieces(text: str) -> list[str]:
    pieces = [_ROLE.sub("", p).strip(" .,;:-–—") for p in _SEPARATORS.split(text)]
    split: list[str] = []
    for piece in pieces:
        halves = [h.strip() for h in _INNER_DASH.split(piece)]
        # NGUYỄN CÔNG LÝ-LONG VŨ are two; Minh-Anh is one.
        two = len(halves) > 1 and all(is_name(h) and " " in h for h in halves)
        split += halves if two else [piece]
    return [p for p in split if p]


def _leading_people(text: str) -> bool:
    """Tell whether a source comes after people: "Vân Hồng/VOV.VN", against "TTXVN/Báo Tin tức"."""
    first = _pieces(text)[:1]
    return (
        bool(first)
        and first[0] != text
        and is_name(first[0])
        and not is_source(first[0])
        and key(first[0]) not in _NOBODY
    )
