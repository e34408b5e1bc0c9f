"""What all forms of a report say alike: its title, what it is of, its sections and how long words may be."""

from __future__ import annotations

from ..labels import day_in, words_in
from .model import Line, Report

#: Characters of evidence in a line.
WIDEST = 220


def title(report: Report, lang: str) -> str:
    """Return the report's title: `Điểm báo: Hà Tĩnh`."""
    name = words_in(lang)("report")
    return f"{name}: {', '.join(report.of)}" if report.of else name


def subtitle(report: Report, lang: str) -> str:
    """Return the period, and what the report is of where no list says it."""
    say, day = words_in(lang), day_in(lang)
    period = say("period").format(day(report.since), day(report.until))
    return period if report.of else f"{say('all press')} · {period}"


def sections(report: Report) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Return the sections that are lists of lines, in their order, with the keys of their names."""
    return (
        ("news", report.news),
        ("stories", report.stories),
        ("ranks", report.ranks),
        ("documents", report.documents),
    )


def short(words: str, most: int = WIDEST) -> str:
    """Return words on one line, cut after a word where they are longer."""
    plain = " ".join(words.split())
    return plain if len(plain) <= most else plain[: most - 1].rpartition(" ")[0] + "…"
