"""How the tests of statements write a case: paragraphs of an invented article, and who said what in them."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.article import Article, Part, PassageKind, compose
from pipeline.extract.statements import find
from pipeline.facts import Official, Statement
from pipeline.language.reading import Reading
from pipeline.scrape.interview import mark_turns


def article(*body: str | Part) -> Article:
    parts = [Part(PassageKind.HEADLINE, "Chuyện ở An Phú")]
    text, passages = compose(
        parts + [b if isinstance(b, Part) else Part(PassageKind.PARAGRAPH, b) for b in body]
    )
    return mark_turns(Article(id="x", text=text, passages=passages))


def statements(*body: str | Part, officials: Sequence[Official] = ()) -> tuple[Statement, ...]:
    """Return the statements, each checked to be the very characters of the article."""
    of = article(*body)
    found = find(Reading(of), officials)
    for statement in found:
        assert statement.mentions
        assert statement.start == statement.mentions[0].start
        for m in statement.mentions:
            assert of.text[m.start : m.end] == m.surface
        if len(statement.mentions) == 1:
            assert of.text[statement.start : statement.end] == statement.text
        else:
            assert statement.text == "\n\n".join(m.surface for m in statement.mentions)
    return found


def said(kind: str, *body: str | Part, officials: Sequence[Official] = ()) -> list[tuple[str | None, str]]:
    """Return speaker and words of the statements of one kind."""
    return [(s.speaker, s.text) for s in statements(*body, officials=officials) if s.kind == kind]
