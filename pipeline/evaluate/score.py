"""Matching of found rows with gold rows, and the figures that come of it.

Matching is one to one, best likeness first. Gold rows that the guideline calls neutral (officials of class
`other`, ranks of sport and entertainment, groups without a place) are neither found nor missed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .likeness import Row, near, norm, number_parts, same_set, same_words, words_f1

Likeness = Callable[[Row, Row], float]
_STATED = re.compile(
    r"xếp|đứng|\bthứ\b|hạng|vị trí|ngôi|dẫn đầu|đầu bảng|số (?:1|một)\b|quán quân|á quân|bậc|\d/\d",
    re.IGNORECASE,
)
_LAW_KINDS = ("Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh")
_PLAY = ("sport", "entertainment")
_EMPTY: tuple[Any, ...] = (None, [], "")


@dataclass(slots=True)
class Tally:
    """Rows found, missed and spurious of one kind."""

    found: int = 0
    missed: int = 0
    spurious: int = 0

    @property
    def precision(self) -> float:
        """The part of the rows given that is right, 0 where none was given."""
        return self.found / (self.found + self.spurious) if self.found + self.spurious else 0.0

    @property
    def recall(self) -> float:
        """The part of the gold rows that was found, 0 where there are none."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(slots=True)
class Attribute:
    """Over the matched rows: values right of those the gold has, and values given where the gold has none."""

    right: int = 0
    of: int = 0
    wrong: int = 0


@dataclass(frozen=True, slots=True)
class Error:
    """A gold row that was missed, or a row that the gold does not have."""

    kind: str
    article: str
    what: str  # "missed" or "spurious"
    row: str


@dataclass(slots=True)
class Scores:
    """All figures of one evaluation."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    attributes: dict[str, Attribute] = field(default_factory=dict)
    errors: list[Error] = field(default_factory=list)

    def match(
        self,
        kind: str,
        article: str,
        gold: list[Row],
        found: list[Row],
        alike: Likeness,
        neutral: Callable[[Row], bool] = lambda row: False,
        show: Callable[[Row], str] = str,
    ) -> list[tuple[Row, Row]]:
        """Pair the rows, count them under `kind`, and return the pairs that are not neutral."""
        pairs, missed, spurious = _pair(gold, found, alike)
        kept = [(g, p) for g, p in pairs if not neutral(g)]
        missed = [g for g in missed if not neutral(g)]
        tally = self.tallies.setdefault(kind, Tally())
        tally.found += len(kept)
        tally.missed += len(missed)
        tally.spurious += len(spurious)
        self.errors += [Error(kind, article, "missed", show(g)) for g in missed]
        self.errors += [Error(kind, article, "spurious", show(p)) for p in spurious]
        return kept

    def attribute(
        self,
        name: str,
        gold: Any,
        found: Any,
        same: Callable[[Any, Any], bool] = lambda a, b: bool(a == b),
    ) -> None:
        """Count one attribute of one matched row."""
        figures = self.attributes.setdefault(name, Attribute())
        if gold not in _EMPTY:
            figures.of += 1
            figures.right += found not in _EMPTY and same(gold, found)
        elif found not in _EMPTY:
            figures.wrong += 1


def score(articles: Iterable[tuple[str, Row, Mapping[str, list[Row]]]]) -> Scores:
    """Score `(article id, gold, found)` triples; gold and found hold `officials`, `documents`, `ranks`."""
    scores = Scores()
    for article, gold, found in articles:
        _officials(scores, article, gold["officials"], list(found.get("officials", ())))
        _documents(scores, article, gold["documents"], list(found.get("documents", ())))
        _ranks(scores, article, gold["ranks"], list(found.get("ranks", ())))
    return scores


def right_rows(kind: str, gold: list[Row], found: list[Row]) -> list[bool]:
    """Tell of each row found of a kind (`officials`, `documents` or `ranks`) whether the gold has it.

    Rows match as they do in `score`; a group without a place matches by its size. The gold's neutral rows
    count as any other.
    """
    pairs, _, _ = _pair(gold, found, _SAME_FACT[kind])
    right = {id(p) for _, p in pairs}
    return [id(p) in right for p in found]


def _pair(
    gold: list[Row], found: list[Row], alike: Likeness
) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    scored = [(alike(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(found)]
    scored.sort(key=lambda t: -t[0])
    free_gold, free_found = dict(enumerate(gold)), dict(enumerate(found))
    pairs = []
    for likeness, i, j in scored:
        if likeness > 0 and i in free_gold and j in free_found:
            pairs.append((free_gold.pop(i), free_found.pop(j)))
    return pairs, list(free_gold.values()), list(free_found.values())


def _show(*names: str) -> Callable[[Row], str]:
    return lambda row: " | ".join(f"{n}={row.get(n)}" for n in names if row.get(n) is not None)


def _people(rows: list[Row]) -> list[Row]:
    """One row a name, the first."""
    return list({norm(row["name"]): row for row in reversed(rows)}.values())


def _officials(scores: Scores, article: str, gold: list[Row], found: list[Row]) -> None:
    in_office = {norm(o["name"]) for o in gold if o["class"] != "other"}
    scores.match(
        "person",
        article,
        _people(gold),
        _people(found),
        lambda g, p: float(same_words(g["name"], p["name"])),
        lambda g: norm(g["name"]) not in in_office,
        lambda row: str(row["name"]),
    )

    def equal(g: Row, p: Row) -> float:
        return float(same_words(g["name"], p["name"]) and same_words(g["position"], p.get("position")))

    def other(g: Row) -> bool:
        return bool(g["class"] == "other")

    show = _show("name", "position")
    for g, p in scores.match("position", article, gold, found, _same_position, other, show):
        scores.attribute("official.status", g["status"], p.get("status"))
        scores.attribute("official.class", g["class"], p.get("class"))
        scores.attribute("official.grade", g.get("grade"), p.get("grade"), same_words)
    scores.match("position strict", article, gold, found, equal, other, show)


def _same_position(g: Row, p: Row) -> float:
    shared = words_f1(g["position"], p.get("position")) if same_words(g["name"], p["name"]) else 0.0
    return shared if shared >= 0.75 else 0.0


def _documents(scores: Scores, article: str, gold: list[Row], found: list[Row]) -> None:
    numbered = scores.match(
        "numbered",
        article,
        [d for d in gold if d.get("number")],
        [d for d in found if d.get("number")],
        _same_number,
        show=_show("kind", "number"),
    )
    for g, p in numbered:
        scores.attribute("document.date", g.get("date"), p.get("date"))
        scores.attribute("document.issuer", g.get("issuer"), p.get("issuer"), near)
        scores.attribute("document.provisions", g.get("provisions"), p.get("provisions"), same_set)

    scores.match(
        "law",
        article,
        [d for d in gold if not d.get("number")],
        [d for d in found if not d.get("number")],
        _same_name,
        lambda g: g["kind"] not in _LAW_KINDS,
        _full_name,
    )


def _same_number(g: Row, p: Row) -> float:
    same_kind = same_words(g["kind"], p.get("kind"))
    return float(same_kind and number_parts(g["number"]) == number_parts(p["number"]))


def _full_name(row: Row) -> str:
    return " ".join(filter(None, (row.get("kind"), row.get("name") or row.get("subject"))))


def _same_name(g: Row, p: Row) -> float:
    shared = words_f1(_full_name(g), _full_name(p))
    return shared if shared >= 0.6 else 0.0


def _placed(row: Row) -> bool:
    return row.get("rank") is not None or row.get("change") is not None


def _same_place(g: Row, p: Row) -> float:
    if not any(g.get(f) is not None and g.get(f) == p.get(f) for f in ("rank", "change")):
        return 0.0
    subject = words_f1(g.get("subject"), p.get("subject"))
    return subject + words_f1(g.get("evidence"), p.get("evidence")) if subject >= 0.5 else 0.0


def _same_document(g: Row, p: Row) -> float:
    if bool(g.get("number")) != bool(p.get("number")):
        return 0.0
    return _same_number(g, p) if g.get("number") else _same_name(g, p)


def _same_rank(g: Row, p: Row) -> float:
    if _placed(g) or _placed(p):
        return _same_place(g, p)
    same_group = g.get("top") is not None and g.get("top") == p.get("top")
    subject = words_f1(g.get("subject"), p.get("subject"))
    return subject if same_group and subject >= 0.5 else 0.0


_SAME_FACT: dict[str, Likeness] = {
    "officials": _same_position,
    "documents": _same_document,
    "ranks": _same_rank,
}


def _aside(g: Row) -> bool:
    return g["domain"] in _PLAY or not _placed(g)


def _ranks(scores: Scores, article: str, gold: list[Row], found: list[Row]) -> None:
    found = [row for row in found if _placed(row)]
    show = _show("subject", "indicator", "rank", "top", "out_of", "change", "evidence")
    scores.match(
        "rank stated",
        article,
        gold,
        found,
        _same_place,
        lambda g: _aside(g) or not _STATED.search(g["evidence"] or ""),
        show,
    )
    for g, p in scores.match("rank", article, gold, found, _same_place, _aside, show):
        for name in ("rank", "out_of", "year", "change", "previous", "base_year"):
            scores.attribute(f"rank.{name}", g.get(name), p.get(name))
        scores.attribute("rank.indicator", g.get("indicator"), p.get("indicator"), near)
        scores.attribute("rank.scope", g.get("scope"), p.get("scope"), near)
