"""From citations to documents: one row for all the spellings and short forms of one number or name."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ...facts import Document
from ...language.lazily import lazy_regex
from ...language.reading import Reading
from ...language.spelling import key
from ...lexicon import laws
from .citation import Citation
from .describe import described
from .group import GENERIC, LAWS, Cited, Group, weight
from .numbers import Number
from .references import Reference


def documents(reading: Reading, cited: list[Cited], references: Iterable[Reference]) -> tuple[Document, ...]:
    """Return the article's documents in the order of their first citation.

    Full numbers make the documents; shorter ones join the nearest that they can be short for, before them or
    else after, and make a document of their own where there is none. Names join by the law they mean.
    """
    groups: list[Group] = []
    aliases = _aliases(reading, cited)
    numbered = [c for c in cited if c.citation.number is not None]
    for c in sorted(numbered, key=lambda c: (-weight(c.citation.number), c.citation.start)):
        _join_number(groups, c)
    for c in sorted(
        (c for c in cited if c.citation.number is None),
        key=lambda c: (c.citation.year is None, c.citation.start),
    ):
        _join_name(groups, c, aliases)
    for reference in references:
        _refer(groups, reference)
    for group in groups:
        group.members.sort(key=lambda m: m.citation.start)
    groups.sort(key=lambda g: g.members[0].citation.start)
    return tuple(described(reading, g) for g in groups)


#: Kinds whose bare name with an issuer is a citation, not a decision or a notice in general.
_TOLD_BY_REFERENCE = frozenset({"Nghị quyết", "Nghị định", "Thông tư", "Chỉ thị"})


def _kinds_agree(a: str, b: str, number: Number) -> bool:
    return (
        a == b or a in GENERIC or b in GENERIC or bool(number.codes and (a.startswith(b) or b.startswith(a)))
    )


def _join_number(groups: list[Group], c: Cited) -> None:
    number, kind, at = c.citation.number, c.citation.kind, c.citation.start
    assert number is not None  # the caller's filter
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
        identity = laws.identity(c.citation.name) if c.citation.name and kind in LAWS else None
        groups.append(Group(number, identity, number.year, [c]))
        return
    _nearest(fits, at).add(c)


def _nearest(groups: list[Group], at: int) -> Group:
    """Return the group cited last before `at`, else the first after."""
    if len(groups) == 1:
        return groups[0]

    def distance(group: Group) -> tuple[bool, int]:
        before = [m.citation.start for m in group.members if m.citation.start <= at]
        if before:
            return False, at - max(before)
        return True, min(m.citation.start for m in group.members) - at

    return min(groups, key=distance)


#: Luật Đơn vị hành chính - kinh tế đặc biệt (gọi tắt là Luật Đặc khu)
_CALLED = lazy_regex(
    r" ?[(,] ?(?:(?:sau đây|dưới đây|được|hay|còn) )*(?:gọi (?:tắt|chung|là)|viết tắt)(?: là)? ?"
)


def _aliases(reading: Reading, cited: list[Cited]) -> dict[str, str]:
    """Return the laws that the article gives a short name, by the short name."""
    out = {}
    for first, second in pairwise(cited):
        names = first.citation, second.citation
        if all(c.number is None and c.kind in LAWS for c in names) and _CALLED.fullmatch(
            reading.folded[first.citation.end : second.citation.start]
        ):
            out[_identity(second.citation)] = _identity(first.citation)
    return out


def _join_name(groups: list[Group], c: Cited, aliases: dict[str, str]) -> None:
    citation = c.citation
    family = "law" if citation.kind in LAWS[:2] else citation.kind
    name = _identity(citation)
    identity = f"{family}:{aliases.get(name, name) if citation.kind in LAWS else name}"
    year = citation.year[:4] if citation.year else None
    fits = []
    for group in groups:
        group_family = {"law" if k in LAWS[:2] else k for k in group.kinds}
        if group.number is not None and group.identity is not None:
            same = family in group_family and f"{family}:{group.identity}" == identity
        else:
            same = group.number is None and group.identity is not None and _same_title(group, c, identity)
        if same and (year is None or group.year is None or year == group.year):
            fits.append(group)
    if fits:
        group = _nearest(fits, citation.start)
        group.add(c)
        group.year = group.year or year
    else:
        groups.append(Group(None, identity, year, [c]))


def _same_title(group: Group, c: Cited, identity: str) -> bool:
    """Tell whether two titles are one: the shorter begins the longer, and no two issuers contradict."""
    if group.identity == identity:
        return True
    if c.citation.rule == "documents.congress" and group.identity is not None:
        return _same_congress(group.identity.split(), identity.split())
    if c.citation.kind in (*LAWS, "Hiến pháp", "Nghị quyết") or group.identity is None:
        return False
    if not (group.identity.startswith(identity) or identity.startswith(group.identity)):
        return False
    known = [m.issuer for m in group.members if m.issuer]
    return not (c.issuer and known) or _same_body(c.issuer, known)


def _same_congress(one: list[str], other: list[str]) -> bool:
    """Tell whether one name of a congress is in the other: `Đại hội Đoàn lần X`, `Đại hội Đoàn TP lần X`."""
    short, long = sorted((one, other), key=len)
    left = iter(long)
    return short[-1] == long[-1] and "quyết:đại" in short and all(word in left for word in short)


def _refer(groups: list[Group], reference: Reference) -> None:
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
    named = [g for g in fits if _same_body(reference.issuer, [m.issuer for m in g.members])]
    if len(named) == 1 or (not named and len(fits) == 1 and _takes_issuer(fits[0], reference)):
        (named or fits)[0].references.append(reference)


def _takes_issuer(group: Group, reference: Reference) -> bool:
    """Tell whether `nghị quyết của Chính phủ` says who issued the one `Nghị quyết 112` of the article."""
    return (
        reference.kind in _TOLD_BY_REFERENCE
        and group.number is not None
        and not group.number.codes
        and not any(m.issuer for m in group.members)
        and all(r.issuer is None or _same_body(r.issuer, [reference.issuer]) for r in group.references)
    )


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
_INITIALS = lazy_regex(r"(?<=\()[\p{Lu}\d]{3,12}(?=\))|^[\p{Lu}\d]{3,12}$")


#: `Công ước của Liên hợp quốc về chống tra tấn` is `Công ước chống tra tấn`
_PARTIES = lazy_regex(r"^(?:của )?(?:liên h[ợi]ệ?p quốc|lhq) (?:về )?")


#: `Luật sửa đổi, bổ sung một số điều | của | Luật Chợ`
_OF = lazy_regex(r"(?<=điều) của(?= (?:[Bb]ộ )?[Ll]uật)")


def _identity(citation: Citation) -> str:
    if citation.kind in LAWS:
        return laws.identity(_OF.sub("", citation.name or ""))
    if citation.kind == "Hiến pháp":
        return ""
    name = str(_PARTIES.sub("", key(citation.name or "")))
    if citation.kind in ("Công ước", "Hiệp định"):
        if "luật biển" in name or "unclos" in name:
            return "unclos"
        if initials := _INITIALS.search(citation.name or ""):
            return str(initials.group()).lower()
    return name
