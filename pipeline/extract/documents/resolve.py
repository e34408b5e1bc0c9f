"""From citations to documents: one row for all the spellings and short forms of one number or name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

import regex

from ...facts import Candidate, Document, Mention
from ...language.reading import Reading
from ...language.spelling import key
from ...lexicon import issuers, laws
from .citation import Citation
from .numbers import Number
from .references import Reference

#: Words for any document; another wording of the same number tells the kind.
GENERIC = ("Văn bản", "Công văn")
_LAWS = ("Luật", "Bộ luật", "Pháp lệnh")


@dataclass(slots=True)
class Cited:
    """A citation with what its sentence says of the document."""

    citation: Citation
    date: str | None = None
    issuer: str | None = None
    subject: str | None = None
    provisions: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Group:
    """The citations of one document."""

    number: Number | None
    identity: str | None
    year: str | None
    members: list[Cited]
    references: list[Reference] = field(default_factory=list)

    @property
    def kinds(self) -> set[str]:
        return {m.citation.kind for m in self.members}


def documents(reading: Reading, cited: list[Cited], references: Iterable[Reference]) -> tuple[Document, ...]:
    """Return the article's documents in the order of their first citation.

    Full numbers make the documents; shorter ones join the nearest that they can be short for, before them or
    else after, and make a document of their own where there is none. Names join by the law they mean.
    """
    groups: list[_Group] = []
    numbered = [c for c in cited if c.citation.number is not None]
    for c in sorted(numbered, key=lambda c: (-_weight(c.citation.number), c.citation.start)):
        _join_number(groups, c)
    for c in sorted(
        (c for c in cited if c.citation.number is None),
        key=lambda c: (c.citation.year is None, c.citation.start),
    ):
        _join_name(groups, c)
    for reference in references:
        _refer(groups, reference)
    for group in groups:
        group.members.sort(key=lambda m: m.citation.start)
    groups.sort(key=lambda g: g.members[0].citation.start)
    return tuple(_document(reading, g) for g in groups)


def _weight(number: Number | None) -> int:
    return 0 if number is None else len(number.codes) * 2 + (number.year is not None)


def _kinds_agree(a: str, b: str, number: Number) -> bool:
    return (
        a == b or a in GENERIC or b in GENERIC or bool(number.codes and (a.startswith(b) or b.startswith(a)))
    )


def _join_number(groups: list[_Group], c: Cited) -> None:
    number, kind, at = c.citation.number, c.citation.kind, c.citation.start
    assert number is not None  # noqa: S101 - the caller's filter
    fits = []
    for group in groups:
        if group.number is None:
            continue
        same = group.number.key == number.key
        if not (same and number.codes) and not any(_kinds_agree(kind, k, number) for k in group.kinds):
            continue
        if same or group.number.covers(number):
            fits.append(group)
    if not fits:
        identity = laws.identity(c.citation.name) if c.citation.name and kind in _LAWS else None
        groups.append(_Group(number, identity, number.year, [c]))
        return
    _nearest(fits, at).members.append(c)


def _nearest(groups: list[_Group], at: int) -> _Group:
    """Return the group cited last before `at`, else the first after."""

    def distance(group: _Group) -> tuple[bool, int]:
        before = [m.citation.start for m in group.members if m.citation.start <= at]
        if before:
            return False, at - max(before)
        return True, min(m.citation.start for m in group.members) - at

    return min(groups, key=distance)


def _join_name(groups: list[_Group], c: Cited) -> None:
    citation = c.citation
    family = "law" if citation.kind in _LAWS[:2] else citation.kind
    identity = f"{family}:{_identity(citation)}"
    year = citation.year
    fits = []
    for group in groups:
        group_family = {"law" if k in _LAWS[:2] else k for k in group.kinds}
        if group.number is not None and group.identity is not None:
            same = family in group_family and f"{family}:{group.identity}" == identity
        else:
            same = group.number is None and group.identity is not None and _same_title(group, c, identity)
        if same and (year is None or group.year is None or year == group.year):
            fits.append(group)
    if fits:
        group = _nearest(fits, citation.start)
        group.members.append(c)
        group.year = group.year or year
    else:
        groups.append(_Group(None, identity, year, [c]))


def _same_title(group: _Group, c: Cited, identity: str) -> bool:
    """Tell whether two titles are one: the shorter begins the longer, and no two issuers contradict."""
    if group.identity == identity:
        return True
    if c.citation.kind in (*_LAWS, "Hiến pháp", "Nghị quyết") or group.identity is None:
        return False
    if not (group.identity.startswith(identity) or identity.startswith(group.identity)):
        return False
    known = [m.issuer for m in group.members if m.issuer]
    return not (c.issuer and known) or _same_body(c.issuer, known)


def _refer(groups: list[_Group], reference: Reference) -> None:
    """Add a reference to the one document that it can mean; leave it where there are two or none."""
    if any(
        m.citation.start < reference.end and reference.start < m.citation.end
        for g in groups
        for m in g.members
    ):
        return
    fits = [g for g in groups if reference.kind in g.kinds]
    if reference.issuer is None:
        fits = [g for g in fits if min(m.citation.start for m in g.members) < reference.start]
        if fits:
            _nearest(fits, reference.start).references.append(reference)
        return
    fits = [g for g in fits if _same_body(reference.issuer, [m.issuer for m in g.members])]
    if len(fits) == 1:
        fits[0].references.append(reference)


_WRITTEN_OUT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "bch": "ban chấp hành",
    "tp": "thành phố",
}


def _body(wording: str) -> str:
    return " ".join(_WRITTEN_OUT.get(w.rstrip("."), w) for w in key(wording).split())


def _same_body(wording: str, issuers_named: Iterable[str | None]) -> bool:
    """Tell whether one wording begins the other: `UBND tỉnh Hà Tĩnh` and `Ủy ban nhân dân tỉnh`."""
    one = _body(wording)
    others = [_body(i) for i in issuers_named if i]
    return any(one.startswith(other) or other.startswith(one) for other in others)


#: A treaty goes by its initials: `Hiệp định thương mại tự do Việt Nam - EU (EVFTA)`, `Hiệp định EVFTA`
_INITIALS = regex.compile(r"(?<=\()[\p{Lu}\d]{3,12}(?=\))|^[\p{Lu}\d]{3,12}$")


def _identity(citation: Citation) -> str:
    if citation.kind in _LAWS:
        return laws.identity(citation.name or "")
    if citation.kind == "Hiến pháp":
        return ""
    name = key(citation.name or "")
    if citation.kind in ("Công ước", "Hiệp định"):
        if "luật biển" in name or "unclos" in name:
            return "unclos"
        if initials := _INITIALS.search(citation.name or ""):
            return str(initials.group()).lower()
    return name


def _document(reading: Reading, group: _Group) -> Document:
    first = group.members[0]
    kind = _kind(group)
    written = max(
        (m.citation for m in group.members if m.citation.written),
        key=lambda c: (_weight(c.number), -len(c.written or ""), -c.start) if c.number else (0, 0, 0),
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


def _kind(group: _Group) -> str:
    """Return the kind that words say most often; `Văn bản` only where nothing says more."""
    explicit = [m.citation.kind for m in group.members if m.citation.explicit]
    said = Counter(explicit or [m.citation.kind for m in group.members])
    if group.number is None and "Bộ luật" in said:
        return "Bộ luật"
    specific = [k for k in said if k not in GENERIC] or [k for k in said if k != "Văn bản"] or ["Văn bản"]
    return max(specific, key=lambda k: said[k])


def _name(group: _Group) -> str | None:
    """Return the fullest wording of the name: initials only where nothing else is printed."""
    names = [m.citation.name for m in group.members if m.citation.name]
    full = [n for n in names if not (n.isupper() and " " not in n)]
    return max(full or names, key=len, default=None)


def _mention(reading: Reading, c: Citation) -> Mention:
    return Mention(c.start, c.end, reading.text[c.start : c.end], c.rule)


def _trace(reading: Reading, group: _Group) -> None:
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
    if coded and named and "any" not in (coded.system, named.system):
        if (coded.system == "party") != (named.system == "party"):
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
