"""The indices and statistics by which provinces, ministries, countries and universities are ranked.

Sources: the publishers' own editions (DTI, PCI, PAPI, PAR INDEX, SIPAS, PII, PGI, ICT Index), the
international
reports, and the General Statistics Office's indicators; see `confidence` of each row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import cast, get_args

from ..facts import Domain
from ..language.compiled import compiled_re
from ..language.letters import MARK
from ..language.spelling import fold, key
from .rank_cues import alternatives
from .table import LexiconError, items, rows


@dataclass(frozen=True, slots=True)
class Index:
    """One index, pillar, sub-index or statistic. `names` are the forms of its full name, `abbreviations` are
    written in capitals; `parent` is the index that it is a part of, `units` what it ranks, `domain` its
    field.
    """

    id: str
    name: str
    names: tuple[str, ...]
    abbreviations: tuple[str, ...]
    parent: str | None
    kind: str
    units: tuple[str, ...]
    domain: Domain


@dataclass(frozen=True, slots=True)
class IndexMention:
    """An index named in a text: its span, and the index."""

    start: int
    end: int
    index: Index


@lru_cache(maxsize=1)
def indices() -> tuple[Index, ...]:
    """Return every index of the table in its order.

    Raises LexiconError for an unknown domain or a parent that is not there.
    """
    out = []
    for row in rows(
        "indices", required=("index_id", "name", "kind", "unit_ranked", "domain"), unique=("index_id",)
    ):
        if row["domain"] not in get_args(Domain):
            raise LexiconError(f"indices.csv: {row['index_id']} has the domain {row['domain']!r}")
        english = [n for n in items(row["name_en"]) if row["kind"] == "index" and " " in n]
        forms = dict.fromkeys((row["name"], *items(row["variants"]), *english))
        short = [f for f in (*items(row["abbr"]), *forms) if _is_abbreviation(f)]
        out.append(
            Index(
                id=row["index_id"],
                name=row["name"],
                names=tuple(f for f in forms if f not in short),
                abbreviations=tuple(dict.fromkeys(short)),
                parent=row["parent_id"] or None,
                kind=row["kind"],
                units=items(row["unit_ranked"]),
                domain=cast(Domain, row["domain"]),
            )
        )
    known = {i.id for i in out}
    for index in out:
        if index.parent is not None and index.parent not in known:
            raise LexiconError(f"indices.csv: {index.id} is part of {index.parent}, which is not there")
    return tuple(out)


def _is_abbreviation(form: str) -> bool:
    return form.replace(" ", "").replace("-", "").isupper() or any(
        w.isupper() and len(w) > 2 for w in form.split()[:1]
    )


@lru_cache(maxsize=1)
def _by_key() -> dict[str, Index]:
    """The first index that bears a name owns it: a later one could not be told apart by the name alone."""
    table: dict[str, Index] = {}
    for index in indices():
        for form in (*index.names, *index.abbreviations):
            table.setdefault(key(form), index)
        bare = key(index.name).removeprefix("chỉ số ")
        table.setdefault(bare if len(bare.split()) > 1 else key(index.name), index)
        table.setdefault("chỉ số " + bare, index)
    return table


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return compiled_re(rf"(?<![\w{MARK}]){alternatives(_by_key())}(?![\w{MARK}])")


def find(text: str, folded: str, start: int, end: int) -> Iterator[IndexMention]:
    """Yield the indices named in `text[start:end]`, longest names first, none overlapping.

    `folded` is the text folded by `spelling.fold`. Abbreviations count in capitals only (`PCI`, not `the`).
    """
    table = _by_key()
    for m in _pattern().finditer(folded, start, end):
        surface = text[m.start() : m.end()]
        form = key(surface)
        index = table.get(form)
        if index is None:
            continue
        if form in {key(a) for a in index.abbreviations} and not any(w.isupper() for w in surface.split()):
            continue
        yield IndexMention(m.start(), m.end(), index)


def is_name(wording: str) -> bool:
    """Tell whether a wording is the name of an index or of a part of one, and nothing else: `PAR Index`."""
    index = _by_key().get(key(wording))
    return index is not None and (" " in wording or any(w.isupper() for w in wording.split()))


def named(name: str) -> Index | None:
    """Return the index that an indicator's wording names, None where it names none or no single one.

    The wording may say more than the name: `chỉ số chuyển đổi số cấp tỉnh (DTI)`. A part that is named goes
    before the whole that it is part of (`Chính quyền số` of the DTI).
    """
    found = list({m.index.id: m.index for m in find(name, fold(name), 0, len(name))}.values())
    if not found:
        return None
    exact = _by_key().get(key(name))
    if exact is not None:
        return exact
    if len(found) == 1:
        return found[0]
    parts = [i for i in found if i.parent in {f.id for f in found}]
    return parts[0] if len(parts) == 1 else found[0]
