"""Documents that an article cites, by number or by name, with date, issuer, subject and provisions.

- `numbers`: what a number is, its parts, its normal form
- `numbered`, `standards`, `laws`, `titled`: places that cite a number, a standard, a law by name, another
  document by its title
- `dates`, `bodies`, `issuing`, `subjects`, `provisions`: what stands around a place
- `references`: places that cite neither, such as `Nghị định này`
- `group`, `resolve`, `describe`: places of one document become one row
"""

from __future__ import annotations

from bisect import bisect_left, insort

from ...facts import Candidate, Document
from ...language.lazily import lazy_re
from ...language.reading import Reading, Sentence
from ...language.spelling import fold
from . import (
    amending,
    bodies,
    dates,
    issuing,
    laws,
    numbered,
    provisions,
    references,
    standards,
    subjects,
    titled,
)
from .citation import Citation
from .group import Cited
from .resolve import documents

#: Between two documents that one subject is told of.
_ONE_SUBJECT = frozenset({"và", "và các", "thay thế", "thay thế cho", "thay cho"})
_DAY = lazy_re(r"^ ?,? ngày \d{1,2} ?[/.\-–] ?\d{1,2} ?[/.\-–] ?\d{4}")


def find(reading: Reading) -> tuple[Document, ...]:
    """Return the documents that the article cites, in the order of their first citation."""
    found = (part.citations(reading) for part in (numbered, standards, laws, titled))
    citations = _without_overlaps(reading, [c for part in found for c in part])
    if not citations:
        return ()
    known = dates.Years(reading)
    cited = [_described(reading, citations, i, known) for i in range(len(citations))]
    for first, second in zip(reversed(cited[:-1]), reversed(cited[1:]), strict=True):
        if _listed_with(reading, first.citation, second.citation):
            first.issuer = first.issuer or second.issuer
            second.issuer = second.issuer or first.issuer
        if first.subject is None and second.subject and _shares_subject(reading, first, second):
            first.subject = second.subject
    _add_provisions(reading, cited)
    return documents(reading, cited, references.references(reading))


def _add_provisions(reading: Reading, cited: list[Cited]) -> None:
    """Give each document its provisions; one carried over only where it says more than those there."""
    found = provisions.provisions(reading, [c.citation for c in cited])
    for p in sorted(found, key=lambda p: (p.carried, p.start)):
        owner = cited[p.citation]
        surface = reading.text[p.start : p.end]
        same = [o for o in cited if o.citation.kind == owner.citation.kind] if p.carried else []
        if any(provisions.says_no_more(surface, q) for o in same for q in o.provisions):
            continue
        owner.provisions.append(surface)


def _without_overlaps(reading: Reading, found: list[Citation]) -> list[Citation]:
    """Return the citations in the order of the text; of two that overlap the numbered or the longer."""
    kept: list[Citation] = []
    longest = max((c.end - c.start for c in found), default=0)
    for c in sorted(found, key=lambda c: (c.number is None, c.start - c.end, c.start)):
        near = kept[bisect_left(kept, c.start - longest, key=_start) : bisect_left(kept, c.end, key=_start)]
        if any(c.start < k.end and not _inside_title(k, c) and not _inside_title(c, k) for k in near):
            if reading.candidates is not None:
                surface = reading.text[c.start : c.end]
                reading.note(
                    Candidate("document", c.start, c.end, surface, c.rule, "rejected", "part of another")
                )
            continue
        insort(kept, c, key=_start)
    return kept


def _start(citation: Citation) -> int:
    return citation.start


def _inside_title(title: Citation, other: Citation) -> bool:
    """Tell whether a law is named in another's title: `Tờ trình về dự án Bộ luật Lao động`."""
    contains = title.start < other.start and other.end <= title.end
    return contains and title.rule in ("documents.title", "documents.quoted_title", amending.RULE)


def _opening(reading: Reading, sentence: Sentence) -> int:
    """Return where what belongs to a sentence begins: with `Ngày 2/3, ông A, Phó chủ tịch UBND TP.`, where a
    new paragraph parts it from `Hạ Lam ký quyết định`.
    """
    end = sentence.start
    while end and reading.text[end - 1].isspace():
        end -= 1
    before = reading.sentence_at(end - 1) if bodies.city_below(reading, end) == sentence.start else None
    return sentence.start if before is None else before.start


def _closing(reading: Reading, sentence: Sentence) -> int:
    """Return where what belongs to a sentence ends: that of `của UBND TP.` with the next one, `Hạ Lam.`"""
    at = bodies.city_below(reading, sentence.end)
    after = reading.sentence_at(at) if at is not None else None
    return sentence.end if after is None else after.end


def _described(reading: Reading, citations: list[Citation], i: int, known: dates.Years) -> Cited:
    """Return a citation with what stands around it, up to the citations before and after."""
    c = citations[i]
    floor, limit = c.sentence.start, (closing := _closing(reading, c.sentence))
    if i and citations[i - 1].end > floor:
        floor = citations[i - 1].end
    if i + 1 < len(citations) and citations[i + 1].start < limit:
        limit = citations[i + 1].start
    since = _opening(reading, c.sentence) if floor == c.sentence.start else floor
    dated = dates.issued(reading, c, limit, since, known) if c.number is not None or c.year else None
    if c.number is None and c.kind in ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Công ước", "Hiệp định"):
        return Cited(c, date=c.year)
    if c.rule == standards.RULE:  # what it is about is read with its name
        return Cited(c, dated[0] if dated else None, None, c.name)
    issuer = (
        (c.issuer, c.after)
        if c.issuer
        else issuing.issuer(reading, c, dated[1] if dated else c.after, limit, since)
    )
    at = max(c.after, dated[1] if dated else 0, issuer[1] if issuer else 0)
    acted = c.kind not in issuing.NORMATIVE
    subject = subjects.subject(reading, at, closing, acted=acted) or subjects.subject(
        reading, c.after, closing, acted=acted
    )
    return Cited(c, dated[0] if dated else None, issuer[0] if issuer else None, subject)


def _shares_subject(reading: Reading, first: Cited, second: Cited) -> bool:
    """`Nghị định 108 của Chính phủ và Thông tư 195 của Bộ A về thuế`: what follows is said of both."""
    between = reading.text[first.citation.after : second.citation.start].removeprefix(f" của {first.issuer}")
    said = reading.folded.find(" về ", second.citation.after, second.citation.after + 90)
    follows = reading.folded[second.citation.after : said].removeprefix(f" của {fold(second.issuer or '')}")
    numbered = first.citation.number is not None and second.citation.number is not None
    return numbered and between.strip(" ,") in _ONE_SUBJECT and said >= 0 and not follows.strip()


def _listed_with(reading: Reading, first: Citation, second: Citation) -> bool:
    """Tell whether two numbered citations stand in one list, so that `của Thủ tướng` belongs to both."""
    between = _DAY.sub("", reading.text[first.end : second.start]).strip()
    alike = (first.number is None) == (second.number is None) and first.rule != "documents.law_by_name"
    # `Nghị định 24 và Thông tư 02 của Bộ Y tế`: a ministry issues no decrees
    codes = {c.number.issuer.code if c.number and c.number.issuer else None for c in (first, second)}
    apart = (
        first.kind != second.kind
        and (first.kind in issuing.NORMATIVE or second.kind in issuing.NORMATIVE)
        and (len(codes) > 1 or None in codes)  # `Thông tư 04/1999/TT-BCA, Quyết định 998/2001/QĐ-BCA`
    )
    return alike and not apart and between in {",", "và", ";", "", "và số", ", số"}
