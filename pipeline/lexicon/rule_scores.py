"""How often facts found by each rule are right, measured on articles that no rule was developed on.

`rule_scores.csv` is written by `benchmarks/calibrate.py`. A row tells how many of the facts on the account of
a rule (see `extract.scoring`) were judged against their articles (`judged`), how many of those were right
(`right`), and how many come in a sample of the press (`found`), which weighs the rules of a kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from .table import LexiconError, rows

#: A rule starts from the mean of its kind as if so many of its facts had been judged at that rate.
PRIOR = 4.0


@dataclass(frozen=True, slots=True)
class Judged:
    """What was judged of one rule's facts; `found` is how often the rule finds one."""

    right: int
    judged: int
    found: int


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of the rules of one kind of fact, 0 to 1; `mean` is that of a rule nobody has judged."""

    mean: float
    by_rule: Mapping[str, float]

    def of(self, rule: str) -> float:
        """Return the rule's score."""
        return self.by_rule.get(rule, self.mean)


def smoothed(rules: Mapping[str, Judged]) -> Scores:
    """Return the scores of a kind's rules: shares of right facts, drawn to their mean where few are judged.

    The mean is over facts as the press has them: each rule's share counts as often as the rule finds a fact.
    In it a share is drawn to one half by one fact, since no rule is right for certain.
    """
    seen = [r for r in rules.values() if r.judged]
    weight = sum(max(r.found, 1) for r in seen)
    mean = sum(max(r.found, 1) * (r.right + 0.5) / (r.judged + 1) for r in seen) / weight if seen else 0.5
    return Scores(
        mean=round(mean, 3),
        by_rule={
            name: round((r.right + PRIOR * mean) / (r.judged + PRIOR), 3) for name, r in sorted(rules.items())
        },
    )


@lru_cache(maxsize=1)
def judged() -> dict[str, dict[str, Judged]]:
    """Return the table: kinds of facts (`officials`, ...) to rules to what was judged of them."""
    out: dict[str, dict[str, Judged]] = {}
    for row in rows(
        "rule_scores", required=("kind", "rule", "right", "judged", "found"), unique=("kind", "rule")
    ):
        entry = Judged(int(row["right"]), int(row["judged"]), int(row["found"]))
        if not 0 <= entry.right <= entry.judged:
            raise LexiconError(f"rule_scores.csv {row['rule']}: {entry.right} right of {entry.judged} judged")
        out.setdefault(row["kind"], {})[row["rule"]] = entry
    return out


@lru_cache(maxsize=8)
def _scores(kind: str) -> Scores:
    return smoothed(judged()[kind])


def score_of(kind: str, rule: str) -> float:
    """Return how often a fact of this kind that the rule found first is right, 0 to 1.

    A rule that nobody has judged yet has the mean of its kind. Raises KeyError for an unknown kind.
    """
    return _scores(kind).of(rule)
