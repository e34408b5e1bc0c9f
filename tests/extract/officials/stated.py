"""The officials of a text as rows that a test can name."""

from __future__ import annotations

from pipeline.extract.officials import find
from pipeline.language.reading import Reading
from pipeline.scrape.plain import from_text


def rows(text: str) -> list[str]:
    """Return `name | position | status | class`, with ` | grade` where there is one."""
    out = []
    reading = Reading(from_text(text, "case"))
    for o in find(reading):
        assert all(reading.text[m.start : m.end] == m.surface for m in o.mentions)
        assert all(m.rule.startswith("officials.") for m in o.mentions)
        out.append(" | ".join(filter(None, (o.name, o.position, o.status, o.class_, o.grade))))
    return out
