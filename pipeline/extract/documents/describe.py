"""One row of a document from all that its citations say."""

from __future__ import annotations

from collections import Counter

from ...facts import Candidate, Document, Mention
from ...language.lazily import lazy_re
from ...language.reading import Reading
from ...language.spelling import key
from ...lexicon import issuers
from .citation import Citation
from .group import GENERIC, Cited, Group, weight
from .numbers import Number

_MARK = lazy_re(r"[/\-–]")


def described(reading: Reading, group: Group) -> Document:
    """Return the document that the group's citations make; the fullest wording of each part wins."""
    first = group.members[0]
    kind = _kind(group)
    written = max(
        (m.citation for m in group.members if m.citation.written),
        key=_fullness,
        default=None,
    )
    named = group.number is None
    subject = _name(group) if named else next((m.subject for m in group.members if m.subject), None)
    if not named and subject is None:
        subject = next((m.citation.name for m in group.members if m.citation.name), None)
    seen: dict[str, str] = {}
    for m in group.members:
        for p in m.provisions:
            seen.setdefault(" ".join(key(p).split()), p)
    number = group.number
    issuer = next((m.issuer for m in group.members if m.issuer), None)
    issuer = issuer or next((r.issuer for r in group.references if r.issuer), None)
    mentions = [_mention(reading, m.citation) for m in group.members]
    for r in group.references:
        rule = "documents.by_issuer" if r.issuer else "documents.this"
        mentions.append(Mention(r.start, r.end, reading.text[r.start : r.end], rule))
    _trace(reading, group)
    return Document(
        kind=kind,
        number=written.written if written else None,
        number_key=number.key if number else None,
        date=next((m.date for m in group.members if m.date and len(m.date) == 10), None)
        or next((m.date for m in group.members if m.date), None),
        issuer=issuer,
        subject=subject,
        named=named,
        provisions=tuple(seen.values()),
        url=_url(reading, first, number),
        doubt=_doubt(kind, number, issuer),
        mentions=tuple(sorted(mentions, key=lambda m: m.start)),
    )


def _fullness(c: Citation) -> tuple[int, int, int, bool, int]:
    """Return how full a number's wording is: `04/2018/NĐ-CP` more than `04/2018/NĐCP`, `03/KH-BCA` more than
    `3/KH-BCA`, either than `03/KH - BCA`.
    """
    written = c.written or ""
    padded = written.startswith("0") and weight(c.number) > 0
    marks = len(_MARK.findall(written))
    return weight(c.number), marks, -len(written.lstrip("0")), padded, -c.start


def _kind(group: Group) -> str:
    """Return the kind that words say most often; `Văn bản` only where nothing says more."""
    explicit = [m.citation.kind for m in group.members if m.citation.explicit]
    said = Counter(explicit or [m.citation.kind for m in group.members])
    if group.number is None and "Bộ luật" in said:
        return "Bộ luật"
    specific = [k for k in said if k not in GENERIC] or [k for k in said if k != "Văn bản"] or ["Văn bản"]
    return max(specific, key=lambda k: said[k])


def _name(group: Group) -> str | None:
    """Return the fullest wording of the name: initials only where nothing else is printed."""
    names = [m.citation.name for m in group.members if m.citation.name]
    full = [n for n in names if not (n.isupper() and " " not in n)]
    return max(full or names, key=len, default=None)


def _mention(reading: Reading, c: Citation) -> Mention:
    return Mention(c.start, c.end, reading.text[c.start : c.end], c.rule)


def _trace(reading: Reading, group: Group) -> None:
    if reading.candidates is None:
        return
    for i, m in enumerate(group.members):
        c = m.citation
        surface = reading.text[c.start : c.end]
        if i == 0:
            reading.note(Candidate("document", c.start, c.end, surface, c.rule, "kept", "first citation"))
        else:
            reading.note(
                Candidate("document", c.start, c.end, surface, c.rule, "merged", "cites the same document")
            )


def _url(reading: Reading, first: Cited, number: Number | None) -> str | None:
    """Return the link that the page sets on the number, where it sets one."""
    if number is None or not number.codes:
        return None
    plain = key(number.key).replace(" ", "")
    for link in reading.article.document_links:
        text = key(link.text).replace(" ", "")
        if plain in text or key(first.citation.written or "").replace(" ", "") in text:
            return link.url
    return None


def _doubt(kind: str, number: Number | None, issuer: str | None) -> str | None:
    """Say what is odd: a number of the Party under the Government's name, a kind that the number denies."""
    if number is None or not number.codes:
        return None
    coded, named = number.issuer, issuers.named(issuer) if issuer else None
    sure = coded and named and "any" not in (coded.system, named.system)
    if coded and named and sure and (coded.system == "party") != (named.system == "party"):
        return f"the code {coded.code} is that of {coded.name}, the article names {issuer}"
    said = number.kind
    if (
        said
        and kind not in GENERIC
        and said.name != kind
        and not kind.startswith(said.name)
        and {said.name, kind} != {"Quyết định", "Quy định"}
    ):
        return f"the code {number.codes[0]} is that of a {said.name}, the article says {kind}"
    if coded and number.year and not coded.includes_year(int(number.year)):
        return f"{coded.name} issued nothing in {number.year}"
    return None
