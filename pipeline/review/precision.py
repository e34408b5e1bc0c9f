"""How often each rule is right by the verdicts that count, and which facts to look at next.

Facts are put to the accounts that their scores are of (`extract.scoring`), so that the two can stand side by
side. What was rejected and is found no more by the present rules does not count against them.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from math import sqrt
from random import randrange

from ..extract.scoring import NOBODY_NAMED, REFERRING, TOLD_AGAIN
from ..lexicon.rule_scores import judged, score_of
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
_REVIEWED = f"""
SELECT f.kind, {ACCOUNT} AS rule, count(*) FILTER (WHERE w.verdict = 'confirmed'), count(*)
FROM fact_verdicts w JOIN facts f ON f.id = w.fact_id JOIN articles a ON a.version_id = f.version_id
GROUP BY 1, 2
"""
_COUNTS = f"""
SELECT f.kind, {ACCOUNT} AS rule, count(*)
FROM articles a JOIN facts f ON f.version_id = a.version_id GROUP BY 1, 2
"""
#: Facts in the file up to which those of each rule are counted: a million take a minute.
COUNTED = 100_000
#: Facts among which those to look at next are sought.
SOUGHT = 20_000
_NEXT = """
SELECT f.id, f.kind, f.score, f.version_id, a.id AS article_id, a.headline, a.outlet, a.published
FROM (SELECT * FROM facts WHERE id NOT IN (SELECT fact_id FROM fact_verdicts)
        AND (:kind = '' OR kind = :kind) AND {where} LIMIT :sought) f
JOIN articles a ON a.version_id = f.version_id WHERE {of_rule} ORDER BY {order} LIMIT :limit
"""


@dataclass(frozen=True, slots=True)
class Precision:
    """One rule: its facts in the present texts, how many have a verdict, how many of those are confirmed.

    `facts` is None where the database has too many to count them; `score` is what its facts are scored with,
    0 to 1.
    """

    kind: str
    rule: str
    facts: int | None
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
    """Return the rules by kind, those with most verdicts first: all that found a fact or, where there are too
    many facts to count, all that have a verdict or a score of their own.
    """
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM facts").fetchone()
    facts: dict[tuple[str, str], int | None]
    if last <= COUNTED:
        facts = {(kind, rule): n for kind, rule, n in connection.execute(_COUNTS)}
    else:
        facts = {(kind, rule): None for kind, kinds in KINDS.items() for rule in judged()[kinds]}
    reviewed = {(kind, rule): (right, of) for kind, rule, right, of in connection.execute(_REVIEWED)}
    found = [
        Precision(kind, rule, n, of, right, score_of(KINDS[kind], rule))
        for (kind, rule), n in (dict.fromkeys(reviewed) | facts).items()
        for right, of in [reviewed.get((kind, rule), (0, 0))]
    ]
    return sorted(found, key=lambda p: (list(KINDS).index(p.kind), -p.reviewed, -(p.facts or 0), p.rule))


def next_facts(
    connection: sqlite3.Connection,
    *,
    kind: str = "",
    rule: str = "",
    at_random: bool = False,
    limit: int = 20,
) -> list[sqlite3.Row]:
    """Return facts without a verdict: the least sure first, or drawn at random, of one kind or rule if given.

    A draw at random is what a rule's precision needs; the least sure first finds most errors. Of a large
    database, SOUGHT facts are looked through: the least sure, or those that follow a random one.
    """
    asked = {"kind": kind, "rule": rule, "limit": limit, "sought": SOUGHT, "after": 0}
    of_rule = f"{ACCOUNT} = :rule" if rule else "1"
    if not at_random:
        # facts without a score come last: the index has only those that bear one
        scored = _NEXT.format(
            where="score IS NOT NULL ORDER BY score, id", of_rule=of_rule, order="f.score, f.id"
        )
        plain = _NEXT.format(where="score IS NULL ORDER BY id", of_rule=of_rule, order="f.id")
        found = connection.execute(scored, asked).fetchall()
        return found if len(found) == limit else [*found, *connection.execute(plain, asked)][:limit]
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM facts").fetchone()
    asked["after"] = randrange(max(1, last - SOUGHT))
    drawn = _NEXT.format(where="id > :after ORDER BY id", of_rule=of_rule, order="random()")
    return connection.execute(drawn, asked).fetchall()
