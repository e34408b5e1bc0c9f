"""Who stands where in an index in a year, with every article that says so; where they differ, all of it.

Places among 63 provinces and among 34 do not compare, so every figure of a province belongs to an edition:
that of the total that it names, else of what its date, its place and its year leave possible, else of what
the other figures of the index and year say. What none of them tells stays unknown.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..language.spelling import key
from ..lexicon.provinces import units_on

#: How many provinces there were until 30 June 2025, and are since: resolution 202/2025/QH15.
BEFORE, SINCE = units_on("2025-06-30"), units_on("2025-07-01")
#: Scopes that mean the country; a place in a region is none in the country.
_COUNTRY = frozenset({"", "cả nước", "toàn quốc", "trong nước", "trên cả nước", "việt nam"})


@dataclass(frozen=True, slots=True)
class Told:
    """One place that articles give a subject in a year: its edition, and the articles' rows."""

    rank: int
    edition: int | None
    rows: Sequence[sqlite3.Row]

    @property
    def out_of(self) -> int | None:
        """The total that most of the rows name, None where none does."""
        return _most(r["out_of"] for r in self.rows)

    @property
    def change(self) -> int | None:
        """Places gained (or lost) that most of the rows name."""
        return _most(r["change"] for r in self.rows)

    @property
    def papers(self) -> list[str]:
        """The papers, in order."""
        return sorted({r["outlet"] for r in self.rows if r["outlet"]})

    @property
    def articles(self) -> int:
        """In how many articles."""
        return len({r["article_id"] for r in self.rows})


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a subject stands in a year: what most articles say first, what others say after it."""

    year: int
    place: str
    told: Sequence[Told]

    @property
    def disagree(self) -> bool:
        """Whether articles give different places."""
        return len({(t.rank, t.edition) for t in self.told}) > 1


def standings(sightings: Iterable[sqlite3.Row], usual: Mapping[int, int] | None = None) -> list[Standing]:
    """Return the standings of one index in the country, newest year first, best place first.

    A sighting is a row with the columns of `ranks`, `place` (the subject's name), `article_id`, `outlet` and
    `published`. Targets, groups (top 10), places in a region and figures without a year do not count. `usual`
    has the editions of years of which the sightings are not all; without it they tell themselves.
    """
    counted = [s for s in sightings if _counts(s)]
    usual = editions(counted) if usual is None else usual
    by_place: dict[tuple[int, str], dict[tuple[int, int | None], list[sqlite3.Row]]] = defaultdict(dict)
    for s in counted:
        # what ranks universities has no editions of provinces: all its places compare
        edition = (edition_of(s) or usual.get(s["year"])) if s["subject_id"] else 0
        by_place[s["year"], s["place"]].setdefault((s["rank"], edition), []).append(s)
    out = [Standing(year, place, _told(found)) for (year, place), found in by_place.items()]
    return sorted(out, key=lambda s: (-s.year, s.told[0].rank, s.place))


def editions(sightings: Iterable[sqlite3.Row]) -> dict[int, int]:
    """Return for each year the edition that most of its sightings tell; none for a year that none tells."""
    told: dict[int, list[int]] = defaultdict(list)
    for s in sightings:
        if s["subject_id"] and _counts(s) and (edition := edition_of(s)):
            told[s["year"]].append(edition)
    return {year: Counter(found).most_common(1)[0][0] for year, found in told.items()}


def _counts(s: sqlite3.Row) -> bool:
    return bool(s["rank"] and s["year"] and s["place"] and not s["target"] and _whole(s))


def _told(found: dict[tuple[int, int | None], list[sqlite3.Row]]) -> list[Told]:
    told = [Told(rank, edition, rows) for (rank, edition), rows in found.items()]
    return sorted(told, key=lambda t: (-t.articles, t.rank))


def _whole(sighting: sqlite3.Row) -> bool:
    return not sighting["subject_id"] or key(sighting["scope"] or "") in _COUNTRY


def edition_of(sighting: sqlite3.Row) -> int | None:
    """Return the number of provinces that a figure is of, None where it could be either."""
    out_of, published, year = sighting["out_of"], sighting["published"], sighting["year"]
    if out_of is not None and out_of >= SINCE:
        return SINCE if out_of == SINCE else BEFORE  # PAPI ranked 60 and 61 of the 63
    if sighting["rank"] > SINCE or (published and units_on(published[:10]) == BEFORE):
        return BEFORE
    # an edition comes out in its year or the year after: that of 2023 before, that of 2025 since
    own, after = units_on(str(year)), units_on(str(year + 1))
    return own if own == after else None


def _most(values: Iterable[int | None]) -> int | None:
    counted = Counter(v for v in values if v is not None)
    return counted.most_common(1)[0][0] if counted else None
