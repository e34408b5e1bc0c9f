"""Which document of the database a citation means.

A number with its year (`13/2023/NĐ-CP`) is one document in the country. Without the year (`749/QĐ-TTg`) it
comes again each year, so years that are known must agree. Numbers of provincial bodies (`05-NQ/TU`) and bare
numbers (`Nghị quyết 09`) come again in each place: they are one document only where place, full date or a
central issuer agrees. A document without a number is known by its kind and subject, and its year where one
is stated; one with neither is known in its article only.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import regex

from ..facts import Document, Official
from ..language.spelling import key
from ..lexicon import laws as law_names
from ..lexicon.offices import office_key
from ..lexicon.provinces import named, names

_YEAR_IN_NUMBER = regex.compile(r"/((?:19|20)\d\d)(?=[/-])")
#: Bodies that every province, district or commune has one of: Tỉnh uỷ, UBND, HĐND, sở ...
_PROVINCIAL = regex.compile(r"(?<!\p{L})(?:TU|HU|QU|ĐU|UBND|HĐND|UB|S[A-ZĐ&]{1,8})(?!\p{L})")
_LOCAL_ISSUER = regex.compile(r"(?<!\p{L})(?:tỉnh|thành phố|huyện|quận|xã|phường|sở)(?!\p{L})")


@dataclass(slots=True)
class _Known:
    id: int
    year: str | None
    place: str | None
    issuers: set[str]
    dates: set[str]


@dataclass(frozen=True, slots=True)
class _Cited:
    key: str
    year: str | None
    place: str | None
    provincial: bool
    certain: bool  # the key alone makes the document


class Documents:
    """Finds the document that a citation means, makes one where there is none.

    Works inside the caller's transaction.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[str, list[_Known]] = {}

    def forget(self) -> None:
        """Drop what is remembered, because the database may say otherwise by now."""
        self._known.clear()

    def resolve(self, document: Document, article_id: int, article_place: str | None) -> int:
        """Return the document's id; `article_place` is the province that the article is about, if any."""
        cited = _cited(document, article_id, article_place)
        known = self._candidates(cited.key)
        found = next((k for k in known if _agree(k, cited, document)), None)
        if found is None:
            found = self._make(cited, document)
        if cited.year and not found.year:
            found.year = cited.year
            self._connection.execute("UPDATE documents SET year = ? WHERE id = ?", (cited.year, found.id))
        if document.issuer:
            found.issuers.add(office_key(document.issuer))
        if document.date:
            found.dates.add(document.date)
        return found.id

    def _candidates(self, key_: str) -> list[_Known]:
        if key_ not in self._known:
            documents: dict[int, _Known] = {}
            for id_, year, place, issuer, date in self._connection.execute(
                """SELECT DISTINCT d.id, d.year, d.place, c.issuer, c.date
                   FROM documents d LEFT JOIN citations c ON c.document_id = d.id
                   WHERE d.key = ? ORDER BY d.id""",
                (key_,),
            ):
                known = documents.setdefault(id_, _Known(id_, year, place, set(), set()))
                known.issuers |= {office_key(issuer)} if issuer else set()
                known.dates |= {date} if date else set()
            self._known[key_] = list(documents.values())
        return self._known[key_]

    def _make(self, cited: _Cited, document: Document) -> _Known:
        id_ = self._connection.execute(
            """INSERT INTO documents (kind, number, title, label, key, place, year, named)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
            (
                document.kind, document.number_key or document.number, document.subject,
                document.number_key or document.kind, cited.key, cited.place, cited.year, document.named,
            ),
        ).fetchone()[0]  # fmt: skip
        made = _Known(id_, cited.year, cited.place, set(), set())
        self._known[cited.key].append(made)
        return made


def _cited(document: Document, article_id: int, article_place: str | None) -> _Cited:
    number = document.number_key or document.number
    if not number:
        # `BLHS` and `Bộ luật Hình sự` are one
        named_law = document.kind in law_names.KINDS and document.subject
        subject = law_names.identity(named_law) if named_law else office_key(document.subject or "")
        identity = subject or f"article {article_id}"
        year = document.date[:4] if document.date else None
        # Luật Đất đai of 2013 and of 2024 are two; one without a year is not known to be either
        return _Cited(f"{key(document.kind)}|{identity}|{year or ''}", year, None, False, True)
    stated = _YEAR_IN_NUMBER.search(number)
    year = stated.group(1) if stated else document.date[:4] if document.date else None
    provincial = _PROVINCIAL.search(number) is not None or not any(c.isalpha() for c in number)
    place = place_in(document.issuer) or place_in(document.subject) or article_place if provincial else None
    certain = stated is not None and not provincial
    return _Cited(f"{key(document.kind)}|{key(number)}", year, place, provincial, certain)


def _agree(known: _Known, cited: _Cited, document: Document) -> bool:
    if cited.certain:
        return True
    if (known.year and cited.year and known.year != cited.year) or (
        known.place and cited.place and known.place != cited.place
    ):
        return False
    if not cited.provincial or (known.place and cited.place):
        return True
    if document.date and len(document.date) == 10 and document.date in known.dates:
        return True
    issuer = office_key(document.issuer or "")
    return bool(issuer) and issuer in known.issuers and not _LOCAL_ISSUER.search(key(document.issuer or ""))


@lru_cache(maxsize=1)
def _place_names() -> regex.Pattern[str]:
    longest_first = sorted((n for n in names() if len(n) > 3), key=lambda n: (-len(n), n))
    return regex.compile(rf"(?<!\p{{L}})(?:{'|'.join(map(regex.escape, longest_first))})(?!\p{{L}})")


def place_in(words: str | None) -> str | None:
    """Return the name of the first province that the words name, None where they name none."""
    found = _place_names().search(key(words)) if words else None
    return named(found.group())[-1].name if found else None


def place_of_article(officials: Iterable[Official]) -> str | None:
    """Return the province that most of an article's officials serve, None where none serves one."""
    places = Counter(units[-1].name for o in officials if o.place and (units := named(o.place)))
    return places.most_common(1)[0][0] if places else None
