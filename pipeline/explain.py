"""Why a fact was found, or not: the candidates of one article as text to read."""

from __future__ import annotations

from itertools import groupby

from .article import Article
from .facts import Candidate, Facts

_WIDTH = 100


def explanation(article: Article, facts: Facts) -> str:
    """Return one paragraph a candidate, in the order of the text, each under the line that it stands in."""
    lines = [f"{article.id}: {article.headline}", _counts(facts), ""]
    for (start, _), group in groupby(facts.candidates, key=lambda c: _line_span(article.text, c.start)):
        lines.append(f"[{start}] {_shortened(article.text[slice(*_line_span(article.text, start))])}")
        lines += [_candidate(c) for c in group]
        lines.append("")
    if not facts.candidates:
        lines.append("No rule raised a candidate.")
    return "\n".join(lines).rstrip()


def _counts(facts: Facts) -> str:
    rows = facts.rows()
    raised = f"{len(facts.candidates)} candidates"
    return ", ".join([*(f"{len(v)} {k}" for k, v in rows.items()), raised])


def _candidate(c: Candidate) -> str:
    mark = {"kept": "+", "merged": "=", "rejected": "-"}[c.outcome]
    found = f"  {mark} {c.kind} {c.start}:{c.end} “{_shortened(c.surface)}”"
    return f"{found}\n      {c.rule}: {c.outcome}, {c.reason}"


def _line_span(text: str, offset: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _WIDTH else flat[: _WIDTH - 1] + "…"
