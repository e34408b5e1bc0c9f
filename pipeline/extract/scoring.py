"""How sure a fact is: each gets the share of facts found like it that proved right.

A fact is put to one account: the rule that found it first, or what tells more than the rule does. An official
told in two places is nearly always right; where nobody is named for a statement, a name was often missed.
"""

from __future__ import annotations

from dataclasses import replace

from ..facts import Document, Facts, Official, Rank, Statement
from ..lexicon.rule_scores import score_of

TOLD_AGAIN, NOBODY_NAMED = "told again", "nobody named"
#: Rules of what only refers to a document cited elsewhere; no document stands on them.
REFERRING = frozenset({"documents.by_issuer", "documents.this"})


def scored(facts: Facts) -> Facts:
    """Return the facts with their scores."""
    return replace(
        facts,
        officials=tuple(replace(o, score=score_of("officials", account(o))) for o in facts.officials),
        documents=tuple(replace(d, score=score_of("documents", account(d))) for d in facts.documents),
        ranks=tuple(replace(r, score=score_of("ranks", account(r))) for r in facts.ranks),
        statements=tuple(replace(s, score=score_of("statements", account(s))) for s in facts.statements),
    )


def account(fact: Official | Document | Rank | Statement) -> str:
    """Return what the fact's score is that of: its rule, TOLD_AGAIN or NOBODY_NAMED."""
    rules = [m.rule for m in fact.mentions]
    match fact:
        case Official() if len(rules) > 1:
            return TOLD_AGAIN
        case Statement(speaker=None):
            return NOBODY_NAMED
        case Document():
            return next((rule for rule in rules if rule not in REFERRING), rules[0])
        case _:
            return rules[0]
