"""How often each rule is right by the verdicts that count, and which facts to look at next.

Facts are put to the accounts that their scores are of (`extract.scoring`), so that the two can stand side by
side. What was rejected and is found no more by the present rules does not count against them.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from math import sqrt

from ..extract.scoring import NOBODY_NAMED, REFERRING, TOLD_AGAIN
from ..lexicon.rule_scores import score_of
from .content import KINDS

#: How many standard deviations an interval of 95 % spans on each side.
_Z = 1.96
_REFERRING = ", ".join(f"'{rule}'" for rule in sorted(REFERRING))
#: A stored fact's account, as `extract.scoring.account` has it: mentions are stored in the order of the text.
ACCOUNT = f"""
CASE WHEN f.kind = 'official' AND (SELECT count(*) FROM mentions WHERE fact_id = f.id) > 1 THEN '{TOLD_AGAIN}'
     WHEN f.kind = 'statement' AND (SELECT speaker FROM statements WHERE id = f.id) IS NULL
     THEN '{NOBODY_NAMED}'
     ELSE coalesce((SELECT rule FROM mentions WHERE fact_id = f.id AND rule NOT IN ({_REFERRING})
                    ORDER BY id LIMIT 1),
                   (SELECT rule FROM mentions WHERE fact_id = f.id ORDER BY id LIMIT 1), '') END
"""
_COUNTS = f"""
SELECT f.kind, {ACCOUNT} AS rule, count(*) AS facts,
       count(*) FILTER (WHERE w.verdict = 'confirmed') AS confirmed, count(w.verdict) AS reviewed
FROM articles a JOIN facts f ON f.version_id = a.version_id LEFT JOIN fact_verdicts w ON w.fact_id = f.id
GROUP BY 1, 2 ORDER BY 1, reviewed DESC, facts DESC, 2
"""
_NEXT = """
SELECT f.id, f.kind, f.score, f.version_id, a.id AS article_id, a.headline, a.outlet, a.published
FROM articles a JOIN facts f ON f.version_id = a.version_id
WHERE f.id NOT IN (SELECT fact_id FROM fact_verdicts) AND (:kind = '' OR f.kind = :kind)
"""


@dataclass(frozen=True, slots=True)
class Precision:
    """One rule: its facts in the present texts, how many have a verdict, how many of those are confirmed.

    `score` is what its facts are scored with, 0 to 1.
    """

    kind: str
    rule: str
    facts: int
    reviewed: int
    confirmed: int
    score: float

    @property
    def share(self) -> float | None:
        """The part of the reviewed facts that is right, None where none was reviewed."""
        return self.confirmed / self.reviewed if self.reviewed else None

    @property
    def interval(self) -> tuple[float, float]:
        """Where the share of all facts lies with 95 % confidence."""
        return wilson(self.confirmed, self.reviewed)


def wilson(right: int, of: int) -> tuple[float, float]:
    """Return Wilson's interval of 95 % for a share; all from 0 to 1 where nothing was looked at.

    >>> [round(x, 2) for x in wilson(9, 10)]
    [0.6, 0.98]
    """
    if not of:
        return 0.0, 1.0
    share, z2 = right / of, _Z * _Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = _Z * sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def precision(connection: sqlite3.Connection) -> list[Precision]:
    """Return the rules by kind, those with most verdicts first."""
    return [
        Precision(kind, rule, facts, reviewed, confirmed, score_of(KINDS[kind], rule))
        for kind, rule, facts, confirmed, reviewed in connection.execute(_COUNTS)
    ]


def next_facts(
    connection: sqlite3.Connection,
    *,
    kind: str = "",
    rule: str = "",
    at_random: bool = False,
    limit: int = 20,
) -> list[sqlite3.Row]:
    """Return facts without a verdict: the least sure first, or drawn at random, of one kind or rule if given.

    A draw at random is what a rule's precision needs; the least sure first finds most errors.
    """
    of_rule = f"AND {ACCOUNT} = :rule" if rule else ""
    order = "random()" if at_random else "f.score IS NULL, f.score, f.id"
    sql = f"{_NEXT} {of_rule} ORDER BY {order} LIMIT :limit"
    return connection.execute(sql, {"kind": kind, "rule": rule, "limit": limit}).fetchall()
