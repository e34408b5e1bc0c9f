"""What one row of a ranking leaves out and another says: totals, scopes and years of the same index and
article.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from ...language.cues import Cues
from ...language.lazily import lazy_re
from ...language.reading import Reading, Sentence
from ...language.spelling import fold, key
from ...lexicon import provinces
from ...lexicon.countries import countries
from ...lexicon.rank_cues import countries_within
from ...lexicon.ranked_kinds import LASTING, alike, counted, may_be, of_country
from .fullest import named_in_full
from .placing import EPITHETS
from .pointers import HAPPENED
from .rows import Row
from .scopes import anywhere, named_in, well_known
from .totals import Total, at_large, of_row, totals

#: `Dịch vụ y tế | tốt` of a superlative is the measure of `dịch vụ y tế đứng đầu`.
_QUALITY = lazy_re(r"(?<=\w) (?:cao|thấp|lớn|nhỏ|tốt|nhiều|ít|mạnh|nhanh)$")


def complete(reading: Reading, rows: list[Row]) -> list[Row]:
    """Fill totals, scopes and years from rows of the same measure, and drop those last of an unknown
    number.
    """
    named_in_full(reading, rows)
    rows = [row for row in rows if not _happened(reading, row)]
    for row in rows:
        if row.scope is not None and (not _holds(row.scope, row.subject) or _beyond(row.scope, row)):
            row.scope, row.own_scope = None, False
    _one_measure(rows)
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.scope is None and row.out_of is None and row.indicator is not None:
            row.scope = named_in(row.indicator)
        groups[_QUALITY.sub("", key(row.indicator or ""))].append(row)
    for group in groups.values():
        for name in ("out_of", "scope", "year"):
            _spread(group, name)
    for group in groups.values():
        _compared(group)
    _within(reading, rows)
    _at_large(reading, rows)
    rows = _moved(rows)
    said = totals(reading) if any(r.out_of is None for r in rows) else []
    editions = {r.out_of: r.year for r in rows if any(_states(r, t) for t in said)}
    again = _repeated(rows)
    counted = {(key(r.subject), r.out_of) for r in rows}
    for row in rows:
        if row.out_of is None and again is not None and _is_in(row, again):
            row.out_of = again.out_of
        if row.out_of is None and row.rule != "ranks.superlative" and row.top is None:
            fit = [
                t for t in said if t.kind in LASTING or editions.get(t.number, row.year) in (None, row.year)
            ]
            total = of_row(row, fit)
            narrow = row.own_scope and not at_large(row.scope)
            # đứng thứ 44/132 và thứ 4 ASEAN
            row.out_of = None if narrow and (key(row.subject), total) in counted else total
        if row.last:
            row.rank = row.out_of
        if row.change is not None and row.base_year is None and row.year is not None:
            row.base_year = row.year - 1  # what rises has risen since the edition before
    return [r for r in rows if not r.last or r.rank is not None]


def _states(row: Row, total: Total) -> bool:
    """`Năm 2015, Việt Nam xếp thứ 8 | trong 72 nước`: the total of a place, for its year alone."""
    return row.out_of == total.number and row.evidence[0] <= total.at < row.evidence[1]


_EVENT = lazy_re(HAPPENED)


def _happened(reading: Reading, row: Row) -> bool:
    """Tell `Đây là trận động đất mạnh nhất Trung Quốc`, which a place that is named before did not hold."""
    if row.rule not in EPITHETS or not row.indicator or not _EVENT.match(fold(row.indicator)):
        return False
    counted = reading.folded.startswith(("nhiều", "ít"), row.evidence[0])
    return not counted and (key(row.subject) in countries() or bool(provinces.named(row.subject)))


#: `bộ, cơ quan ngang bộ`, `các tỉnh và thành phố`: several of a kind, not `thành phố`.
_SEVERAL = lazy_re(r"các .+|.+(?:,| và) .+")
_AND = lazy_re(r",| và |^(?:các|khối) ")


def _holds(scope: str, subject: str) -> bool:
    """Tell whether somebody may be placed within a scope: not within themselves, no province among
    ministries.
    """
    low = fold(scope)
    nouns = [part.strip() for part in _AND.split(low) if part] if _SEVERAL.fullmatch(low) else []
    if key(scope) == key(subject):
        return False
    if not nouns or any(noun not in counted() for noun in nouns):
        return True
    return any(may_be(subject, counted()[noun]) for noun in nouns)


def _beyond(scope: str, row: Row) -> bool:
    """`Ở Đông Nam Á, hộ chiếu Thái Lan xếp thứ 66`: a region says where, not within what; it has fewer."""
    size = countries_within().get(key(scope).removeprefix("các nước "))
    return size is not None and (row.rank or 0) > size and of_country(row.subject)


#: A part of what is ranked, which says nothing of the places before it.
_ASPECT = lazy_re(r"(?:lĩnh vực|môn|hạng mục|tiêu chí|mảng|nội dung)(?!\w)")


def _one_measure(rows: list[Row]) -> None:
    """Where an article ranks by one measure alone, the rows that do not name it are about it too."""
    named = [r.indicator for r in rows if r.indicator and r.own_indicator and r.rule not in EPITHETS]
    if named and len({key(n) for n in named}) == 1:
        told = min(r.evidence[0] for r in rows if r.indicator and r.own_indicator)
        for row in rows:
            if row.evidence[0] > told or _ASPECT.match(fold(named[0])) is None:
                row.indicator = row.indicator or named[0]


def _narrow(scope: str) -> bool:
    """Tell whether a scope is a region or a group, which says nothing of the places before it."""
    low = fold(scope)
    return low.startswith(("nhóm ", "khối ", "cụm ")) or (well_known(low) and not at_large(scope))


def _spread(group: list[Row], name: str) -> None:
    """Give the one value that a group knows to the rows that lack it; where it knows two, to none."""
    said = {getattr(r, name) for r in group if getattr(r, name) is not None}
    if len(said) != 1:
        return
    value = said.pop()
    years = {None, *(r.year for r in group if getattr(r, name) is not None)}
    stating = {(r.sentence.start, r.subject): r.rank for r in group if r.own_scope}
    totals = {None, group[0].out_of, *(r.out_of for r in group if r.scope is not None)}
    within = {r.scope for r in group if r.out_of is not None}
    known = min(r.evidence[0] for r in group if getattr(r, name) is not None)
    for row in group:
        if name == "scope" and row.evidence[0] < known and _narrow(value):
            continue  # what is said of the next is within a region
        if name == "scope" and row.bracketed and not at_large(value):
            continue
        if getattr(row, name) is not None or (name == "out_of" and row.year not in years):
            continue
        if name == "out_of" and ((row.rank or 0) > value or row.own_scope):
            continue
        if name == "out_of" and row.scope is not None and _narrow(row.scope) and row.scope not in within:
            continue
        if name == "out_of" and not any(alike(row.subject, r.subject) for r in group if r.out_of == value):
            continue
        if name == "scope" and (
            row.out_of not in totals or not _holds(value, row.subject) or _beyond(value, row)
        ):
            continue
        other = stating.get((row.sentence.start, row.subject), row.rank)
        if name == "scope" and other != row.rank:
            continue  # đứng thứ 44/132 và thứ 4 ASEAN
        setattr(row, name, value)


def _compared(group: list[Row]) -> None:
    """`năm 2021 đứng thứ 56, năm 2022 đứng thứ 37`: the later place knows the earlier one."""
    if len(group) > 200:
        return  # a table, not a text
    for row in group:
        earlier = [r for r in group if _precedes(r, row)]
        if len(earlier) == 1 and row.rank and row.change is None and row.previous is None and not row.target:
            row.previous, row.base_year = earlier[0].rank, earlier[0].year
            row.change = (row.previous or 0) - row.rank


def _precedes(earlier: Row, row: Row) -> bool:
    """Tell whether a row is the same one's place in an earlier year."""
    return (
        earlier.rank is not None
        and earlier.own_year
        and not earlier.target
        and (earlier.year or 9999) < (row.year or 0)
        and earlier.scope == row.scope
        and key(earlier.subject).endswith(key(row.subject))
    )


_RANKED = Cues(("xếp hạng", "top ", "tốp ", "danh sách"))
_RANKING = lazy_re(r"bảng xếp hạng|xếp hạng|(?<!\w)top \d+|tốp \d+|danh sách|olympic|kỳ thi|cuộc thi")


def _within(reading: Reading, rows: list[Row]) -> None:
    """Where rows do not say within what, the ranking that the article is about does: `bảng xếp hạng châu Á`;
    not where it speaks of several.
    """
    found = _scopes_of_rankings(reading, reading.sentences[:4])
    found = found or _scopes_of_rankings(reading, reading.sentences_with(_RANKED))
    own = {key(r.scope or "") for r in rows if r.own_scope and r.rule != "ranks.superlative"}
    if len(found) == 1 and own <= set(found):
        scope = next(iter(found.values()))
        for row in rows:
            named = key(scope) in key(row.subject)  # công ty Sao Mai | miền Nam
            if row.scope is None and not named and _holds(scope, row.subject):
                row.scope = scope


def _scopes_of_rankings(reading: Reading, sentences: Iterable[Sentence]) -> dict[str, str]:
    """The scopes that the rankings of these sentences are within, by key."""
    spans = (
        anywhere(reading.folded, m.end(), _clause_end(reading.folded, m.end(), s.end))
        for s in sentences
        if (m := _RANKING.search(reading.folded, s.start, s.end)) is not None
    )
    wordings = [reading.text[slice(*span)] for span in spans if span is not None]
    return {key(w): w for w in wordings}


def _clause_end(folded: str, at: int, end: int) -> int:
    stop = re.compile(r"[,;:.()\n]").search(folded, at, min(end, at + 80))
    return stop.start() if stop is not None else min(end, at + 80)


#: Not of the name of a bank or a body.
_WORLD = lazy_re(r"(?<!\w)(?<!ngân hàng )(?<!diễn đàn kinh tế )(?<!y tế )(?<!thương mại )thế giới(?!\w)")
_GLOBE = lazy_re(r"(?<!\w)toàn cầu(?!\w)")
_NATION = lazy_re(r"(?<!\w)(?:cả nước|toàn quốc)(?!\w)")


def _at_large(reading: Reading, rows: list[Row]) -> None:
    """Việt Nam is placed in the world, and a province without a total in the country, where the article
    speaks of it; another country may be placed among investors.
    """
    for row in rows:
        if row.scope is not None or row.rule == "ranks.superlative":
            continue
        if key(row.subject) == "việt nam":
            said = _WORLD.search(reading.folded) or _GLOBE.search(reading.folded)
        elif provinces.named(row.subject) and row.out_of is None:
            said = _NATION.search(reading.folded)
        else:
            continue
        row.scope = reading.text[slice(*said.span())] if said is not None else None


def _moved(rows: list[Row]) -> list[Row]:
    """`Hà Nam xếp thứ 56 ... So với năm ngoái, Hà Nam tụt 10 bậc`: told apart, of one place."""
    out = []
    placed: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.rank is not None:
            placed[key(row.subject)].append(row)
    for row in rows:
        alone = row.rank is None and row.top is None and row.change is not None
        general = row.indicator is None or not row.own_indicator or _RANKING.match(fold(row.indicator))
        places = placed.get(key(row.subject), [])
        moved_else = any(r.change not in (None, row.change) for r in places)
        told = any(r.change == row.change for r in places)
        if alone and (general or told) and len({r.rank for r in places}) == 1 and not moved_else:
            for place in places:
                place.change = row.change if place.change is None else place.change
                place.base_year = place.base_year or row.base_year
        else:
            out.append(row)
    return out


def _repeated(rows: list[Row]) -> Row | None:
    """A row with the total that two rows or more say, where none says another: `86/190`, `64/190`."""
    stating = [r for r in rows if r.out_of is not None]
    return stating[0] if len(stating) > 1 and len({r.out_of for r in stating}) == 1 else None


def _is_in(row: Row, other: Row) -> bool:
    """Tell whether a row may be of the ranking that another is of: not one within a scope of its own."""
    if row.rule == "ranks.superlative" or row.top is not None or (row.rank or 0) > (other.out_of or 0):
        return False
    if not alike(row.subject, other.subject):
        return False
    return not row.own_scope or key(row.scope or "") == key(other.scope or "")
