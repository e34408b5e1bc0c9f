"""From an article to its facts.

Each kind of fact has a package with one function `find(reading)`. They run in this order, since statements
name their speakers by the officials found before:

    documents, officials, ranks, statements

`scoring` then tells how sure each fact is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..article import Article
    from ..facts import Facts


def extract(article: Article, *, trace: bool = False) -> Facts:
    """Return the facts that the article states; with `trace`, the candidates behind them as well."""
    return extract_together([article], trace=trace)[0]


def extract_together(articles: Sequence[Article], *, trace: bool = False) -> list[Facts]:
    """Return the facts of each of several articles.

    A stage does all of them before the next begins. The rules are thousands of small functions, each called a
    few times an article: so called, more of them are still in the processor's caches, and many articles
    together take a seventh less time than one after the other.
    """
    from ..facts import Facts
    from ..language.reading import Reading
    from . import documents, officials, ranks, statements
    from .scoring import scored

    readings = [Reading(article, trace=trace) for article in articles]
    for reading in readings:
        reading.prepare()
    found_documents = [documents.find(reading) for reading in readings]
    found_officials = [officials.find(reading) for reading in readings]
    found_ranks = [ranks.find(reading) for reading in readings]
    found_statements = [
        statements.find(reading, own) for reading, own in zip(readings, found_officials, strict=True)
    ]
    found = zip(readings, found_officials, found_documents, found_ranks, found_statements, strict=True)
    return [
        scored(
            Facts(
                officials=own_officials,
                documents=own_documents,
                ranks=own_ranks,
                statements=own_statements,
                candidates=tuple(sorted(reading.candidates or (), key=lambda c: (c.start, c.end, c.kind))),
            )
        )
        for reading, own_officials, own_documents, own_ranks, own_statements in found
    ]


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
