"""Whether scores mean what they say: of the facts scored 0.9, nine in ten should be right.

Labels come from gold (`score.right_rows`) or from facts judged one by one. `rule` is the fact's account, see
`extract.scoring`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from ..lexicon.rule_scores import Judged, Scores, smoothed

#: Lower ends of the bands that scores are told in.
BANDS = (0.9, 0.8, 0.7, 0.0)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One fact found, and whether it is right."""

    article: str
    kind: str
    rule: str
    right: bool


@dataclass(frozen=True, slots=True)
class Band:
    """Facts whose scores lie in one band: how many, their mean score, and the share that is right."""

    low: float
    count: int
    score: float
    right: float

    @property
    def error(self) -> float:
        """The standard error of the share, were the mean score the truth."""
        return sqrt(self.score * (1 - self.score) / self.count) if self.count else 1.0


def tallied(
    labelled: Iterable[Labelled], found: Mapping[tuple[str, str], int]
) -> dict[str, dict[str, Judged]]:
    """Return kinds to rules to what was judged; `found` counts (kind, rule) in the press."""
    right: dict[tuple[str, str], list[bool]] = {key: [] for key in found}
    for fact in labelled:
        right.setdefault((fact.kind, fact.rule), []).append(fact.right)
    out: dict[str, dict[str, Judged]] = {}
    for (kind, rule), labels in sorted(right.items()):
        out.setdefault(kind, {})[rule] = Judged(sum(labels), len(labels), found.get((kind, rule), 0))
    return out


def scored_by_others(
    labelled: Sequence[Labelled], found: Mapping[tuple[str, str], int], folds: int = 10
) -> list[tuple[Labelled, float]]:
    """Return each fact with the score that its rule has from the facts of other articles alone.

    Articles are dealt into `folds` parts by turns; each part is scored from the rest.
    """
    part = {article: i % folds for i, article in enumerate(sorted({f.article for f in labelled}))}
    out = []
    for fold in range(folds):
        rest = tallied((f for f in labelled if part[f.article] != fold), found)
        scores: dict[str, Scores] = {kind: smoothed(rules) for kind, rules in rest.items()}
        out += [(f, scores[f.kind].of(f.rule)) for f in labelled if part[f.article] == fold]
    return out


def banded(
    scored: Iterable[tuple[Labelled, float]], shown: Callable[[Labelled], float] | None = None
) -> list[Band]:
    """Return the bands that hold a fact, highest first.

    Facts are dealt into bands by the score `shown` with them, where it is given. Scores from other articles
    would part the facts of a rule that lies on a border: without a right fact the rule scores less, so that
    the right ones fall into the lower band and the wrong ones into the upper.
    """
    members: dict[float, list[tuple[bool, float]]] = {low: [] for low in BANDS}
    for fact, score in scored:
        by = shown(fact) if shown is not None else score
        members[next(low for low in BANDS if by >= low)].append((fact.right, score))
    return [
        Band(low, len(m), sum(s for _, s in m) / len(m), sum(r for r, _ in m) / len(m))
        for low, m in members.items()
        if m
    ]
