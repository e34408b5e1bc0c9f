"""Numbers of documents: what they look like in print, and one normal form for all spellings.

A number has up to four parts: the number itself, a year, a code for the kind, and codes for issuers and
drafting units. The State writes `115/2015/NĐ-CP` and `749/QĐ-TTg`, the Party `16-NQ/TW`, a letter has no code
for its kind (`5583/MTTW-BTT`). Papers swap the marks (`16/NQ-TW`), set spaces (`115 / 2015 / NĐ - CP`) and
forget them (`167/2013/NĐ-CPngày`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import regex

from ...language.compiled import compiled_regex
from ...language.lazily import lazy_re
from ...lexicon import document_kinds, issuers, standards
from ...lexicon.document_kinds import DocumentKind
from ...lexicon.issuers import Issuer
from ...records import record

_MARK = r"[/\-–]"
_YEAR = r"(?:(?:19|20)\d\d|(?:19|20)\ \d\d|[12]\ (?:9|0)\d\d)(?!\d)"
#: The number itself: `749`, `30a`, `66.7`, `1.234`; `1 30/2 003` is 130/2003 with lost digits set apart.
_NUMBER = r"(?:\d{1,2}\ \d{2,3}(?=\ ?/\ ?[12]\ \d{3}/)|\d{1,5}(?:\.\d{1,3})?(?:[abcdđ](?!\p{L}))?)"
#: A code: capitals, then what the tables know in mixed case (`TTg`, `CTr`, `QyĐ`).
_CAPITALS = r"(?:Tr(?=[A-ZĐ]{2}))?[A-ZĐÐƯ]+(?:[&.][A-ZĐÐƯ]+)*\d{0,3}"
#: Codes that a space may part from their figure: `PC 01`, `QH 14`, `ĐB 2`.
_FIGURE = (
    r"(?:(?<=QH|PC|PA|PX|PV|PB|ĐB|[/\-](?:A|C|V|X|K|P))\ \d{1,2}(?!\d|[/.,]\d|\ ?%)"
    # `7035/UBND-NL 2 ngày 8/11`
    r"|(?<=[/\-](?:NL|NC|VX|KT|TH|CN|XD|GT|NN|TN))\ \d(?=\ ?(?:ngày|của|,\ ngày|[\-–])(?!\p{L}))"
    # `44/NQ-HĐND 18 ngày 12/4`, `1087-QD 9/TU`
    r"|(?<=HĐND)\ \d{1,2}(?=\ ?(?:ngày|của|,\ ngày)(?!\p{L}))|(?<=QĐ|QD)\ \d(?=/T))?"
)
#: Issuers whose code papers tear before its last letter.
_TORN = frozenset({"CP", "UBND", "HĐND", "BCT", "BTC"})
# Lower case may follow only where the paper lost a space: `NĐ-CPngày`.
_END = r"(?!\p{L}|\d)|(?=ngày|của|quy định|về)"
#: What every number with a code or a year has: a cheap look before `pattern`.
LIKE_CODED = lazy_re(
    r"\d[abcdđ]?(?: ?/|[-–](?:19|20)\d\d|(?: ?[-–] ?| )[A-ZĐÐ][A-Za-zĐÐđ]{0,6}(?: \d)? ?[/-] ?[A-ZĐÐ])"
)


@record(frozen=True, slots=True)
class Number:
    """A number's parts; `year` is None where it has none, `codes` are canonical (`TTG` is `TTg`)."""

    number: str
    year: str | None = None
    codes: tuple[str, ...] = ()

    @property
    def kind(self) -> DocumentKind | None:
        """The kind that the first code stands for, None for a letter's number."""
        return document_kinds.by_code().get(self.codes[0]) if self.codes else None

    @property
    def issuer(self) -> Issuer | None:
        """The issuer that the codes after the kind's stand for, the first that is known."""
        table = issuers.by_code()
        return next((table[c] for c in self.codes[1 if self.kind else 0 :] if c in table), None)

    @property
    def key(self) -> str:
        """The normal form: `16-NQ/TW`, `115/2015/NĐ-CP`, `5583/MTTW-BTT`, `05`, `QCVN 08-2:2011/BYT`."""
        if not self.codes:
            return "/".join(filter(None, (self.number, self.year)))
        if self.codes[0] in standards.kinds():
            dated = ":".join(filter(None, (self.number, self.year)))
            return f"{self.codes[0]} {'/'.join((dated, *self.codes[1:]))}"
        kind, rest = self.codes[0], "-".join(self.codes[1:])
        if (
            self.year is None
            and self.kind is not None
            and self.issuer is not None
            and self.issuer.system == "party"
        ):
            return f"{self.number}-{kind}/{rest}"
        return "/".join(filter(None, (self.number, self.year, "-".join(filter(None, (kind, rest))))))

    def covers(self, other: Number) -> bool:
        """Tell whether `other` can be short for this number: `115` and `115/2015` for `115/2015/NĐ-CP`."""
        if self.number != other.number or (other.year is not None and other.year != self.year):
            return False
        return not other.codes or other.codes == self.codes[: len(other.codes)]


def _alternation(codes: list[str]) -> str:
    # papers write the Icelandic `Ð` for `Đ`
    return "|".join(regex.escape(c).replace("Đ", "[ĐÐ]") for c in sorted(codes, key=lambda c: (-len(c), c)))


@lru_cache(maxsize=1)
def pattern() -> Any:
    """Return the compiled pattern of a number with a code or a year; its groups are n, year, codes."""
    known = [*document_kinds.by_code(), *issuers.by_code()]
    mixed = _alternation(
        [c for c in known if not c.isupper() or not c.replace("&", "").replace(".", "").isalnum()]
    )
    # `NĐ-C P`, `QĐ-UBN D`: the last letter set apart
    torn = "|".join(rf"(?<=[/\-]){c[:-1]}\ {c[-1]}" for c in sorted(issuers.by_code()) if c in _TORN)
    code = rf"(?:(?:{mixed}|{torn})(?![\p{{L}}\d])|{_CAPITALS}{_FIGURE})"
    kind = rf"(?:{_alternation(list(document_kinds.by_code()))})(?![\p{{L}}])"
    # a dash with spaces is a dash of the sentence, unless a code that is known follows
    sure = rf"(?=(?:{_alternation(known)})(?!\p{{L}}))"
    # `4431/UBND – KT báo cáo`: a letter's number has no kind, and its unit is in no table
    unit = rf"(?<={kind})\ [\-–]\ (?=[A-ZĐ]{{3}}|Tr[A-ZĐ])"
    letter = r"(?<=\d/[A-ZĐ]{2,7})\ [\-–]\ (?=(?!TP|UBND|VKS|CA)[A-ZĐ]{1,6}\d{0,2}(?:\ (?!\p{Lu})|[,.;)]))"
    # `1140/BC VPCP`
    lost = rf"(?<=/{kind})\ (?=(?:{_alternation([c for c in issuers.by_code() if len(c) > 2])})(?!\p{{L}}))"
    spaced = rf"(?:{lost}|\ ?/\ ?|[\-–]|\ [\-–]\ ?{sure}|[\-–]\ {sure}|{unit}|{letter})"
    codes = (
        rf"(?P<codes>{code}(?:{spaced}{code}){{0,7}}"
        # `36/QĐ-C 01 - P 4`, `11/C 17 (P 6)`
        r"(?:\ [\-–]\ [A-ZĐ]\ ?\d{1,2}(?![\p{L}\d]|[/.,]\d)|\ ?[(][A-ZĐ]\ ?\d{1,2}[)]"
        # `06/NQ-HĐQT-Habeco`, `110/CV-HoREA`: a firm by its name
        r"|-(?=[A-Z][A-Za-z]*[a-z])[A-Z][A-Za-z]{3,11}(?![\p{L}\d]))?)"
    )
    # `195/2015//TT-BTC`
    by_slash = rf"\ ?/\ ?(?:(?P<year>{_YEAR})\ ?(?:/\ ?/|{_MARK})\ ?)?"
    by_dash = rf"(?:\ ?[\-–]\ ?|\ )(?={kind}(?:\ \d(?=/T))?\ ?[/\-]\ ?[A-ZĐÐ])"
    # `Thông tư số 02-2018`, `Nghị quyết số 01-2018/NQ-ĐHĐCĐ`
    year_by_dash = r"[\-–](?P<year>(?:19|20)\d\d)"
    # the codes stand in the pattern once: to compile them takes a tenth of a second
    coded = rf"(?:{by_slash}|{by_dash}|{year_by_dash}/){codes}"
    yearly = rf"\ ?/\ ?(?P<year>{_YEAR})|{year_by_dash}(?![\d/\-–])"
    return compiled_regex(rf"(?<![\d\p{{L}}/.,\-–])(?P<n>{_NUMBER})(?:{coded}|{yearly})(?:{_END})")


def parse(surface: str) -> Number:
    """Return the parts of a number as printed; the surface is one that `pattern` matched, or bare figures."""
    m = pattern().match(surface)
    return Number(_plain(surface)) if m is None else matched(m)


def matched(m: Any) -> Number:
    """Return the parts of a number that `pattern` matched."""
    year = m["year"].replace(" ", "") if m["year"] else None
    return Number(_plain(m["n"]), year, _codes(m["codes"] or ""))


def _plain(number: str) -> str:
    """Return the number with two digits at least and no dot of thousands: `5` is `05`, `1.234` is `1234`."""
    whole, dot, rest = number.replace(" ", "").partition(".")
    if dot and len(rest) == 3:
        whole, dot, rest = whole + rest, "", ""
    return whole.zfill(2 + (not whole[-1:].isdigit())) + dot + rest


@lru_cache(maxsize=1)
def _canonical() -> dict[str, str]:
    """Map codes in capitals, without marks inside, to the table's own form; kinds before issuers."""
    table: dict[str, str] = {}
    for kind in document_kinds.kinds():
        seen: dict[str, str] = {}
        for code in kind.codes:
            # `QD` is `QĐ` without its bar
            table.setdefault(_flat(code), seen.setdefault(_flat(code).replace("Đ", "D"), code))
    for code, issuer in issuers.by_code().items():
        table.setdefault(_flat(code), issuer.code)
    return table


def _flat(code: str) -> str:
    return code.upper().replace("&", "").replace(".", "").replace(" ", "").replace("Ð", "Đ")


def _codes(text: str) -> tuple[str, ...]:
    parts = [_flat(p) for p in regex.split(r"[/\-–()]|(?<=[A-ZĐ]{2})\ (?=[A-ZĐ]{3})", text) if p.strip()]
    return tuple(_canonical().get(code, code) for p in parts for code in _parted(p))


def _parted(code: str) -> tuple[str, ...]:
    """Part a kind's code from the issuer's where the paper lost the mark: `NĐCP` is `NĐ-CP`."""
    known = _canonical()
    if code not in known:
        for kind in ("TTLT", "NĐ", "QĐ", "NQ", "TT", "CT"):
            if code.startswith(kind) and code[len(kind) :] in known:
                return kind, code[len(kind) :]
    return (code,)
