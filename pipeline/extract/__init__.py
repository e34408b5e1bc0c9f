"""From an article to its facts.

Each kind of fact has a package with one function `find(reading)`. They run in this order, since statements
name their speakers by the officials found before:

    documents, officials, ranks, statements

`scoring` then tells how sure each fact is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..article import Article
    from ..facts import Facts


def extract(article: Article, *, trace: bool = False) -> Facts:
    """Return the facts that the article states; with `trace`, the candidates behind them as well."""
    from ..facts import Facts
    from ..language.reading import Reading
    from . import documents, officials, ranks, statements
    from .scoring import scored

    reading = Reading(article, trace=trace)
    found_documents = documents.find(reading)
    found_officials = officials.find(reading)
    found_ranks = ranks.find(reading)
    found_statements = statements.find(reading, found_officials)
    return scored(
        Facts(
            officials=found_officials,
            documents=found_documents,
            ranks=found_ranks,
            statements=found_statements,
            candidates=tuple(sorted(reading.candidates or (), key=lambda c: (c.start, c.end, c.kind))),
        )
    )


def extract_again(article: Article, facts: Facts, kinds: frozenset[str]) -> Facts:
    """Return the article's facts where only the rules of some kinds (`documents`, `officials`, `ranks`,
    `statements`) have changed since `facts` were found: those of the other kinds stay.
    """
    from dataclasses import replace

    from ..language.reading import Reading
    from . import documents, officials, ranks, statements
    from .scoring import scored

    reading = Reading(article)
    found = scored(
        replace(
            facts,
            officials=officials.find(reading) if "officials" in kinds else facts.officials,
            documents=documents.find(reading) if "documents" in kinds else facts.documents,
            ranks=ranks.find(reading) if "ranks" in kinds else facts.ranks,
        )
    )
    if "statements" in kinds or found.officials != facts.officials:
        return scored(replace(found, statements=statements.find(reading, found.officials)))
    return found
