"""A report as Markdown, for wikis, letters and issue trackers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..labels import day_in, words_in
from .model import Bars, Line, Quoted, Report, Source
from .wording import sections, short, subtitle, title

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")
#: Blocks of the longest bar of a chart.
_WIDTH = 24


def as_markdown(report: Report, lang: str) -> str:
    """Return the text."""
    say = words_in(lang)
    parts = [f"# {_plain(title(report, lang))}", subtitle(report, lang)]
    parts.append(" · ".join(f"**{n}** {say(key)}" for key, n in report.totals))
    for key, lines in sections(report):
        if lines:
            parts += [f"## {say(key)}", "\n".join(_line(line, lang) for line in lines)]
    if report.quoted:
        parts.append(f"## {say('quoted')}")
        parts += [part for person in report.quoted for part in _quoted(person, lang)]
    parts.append(f"## {say('coverage')}")
    parts += [_bars(bars) for bars in report.bars if bars.counts]
    parts.append(f"{say('facts note')} {say('made').format(day_in(lang)(report.made))}")
    return "\n\n".join(parts) + "\n"


def _plain(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)


def _line(line: Line, lang: str) -> str:
    arrow = {"up": "▲ ", "down": "▼ "}.get(line.mark or "", "")
    kind = f"{line.kind}: " if line.kind else ""
    note = f" – {arrow}{_plain(line.note)}" if line.note else ""
    out = [f"- {kind}**{_plain(line.title)}**{note}"]
    for i, source in enumerate(line.sources):
        before = f"{words_in(lang)('before')}: " if i else ""
        words = f"“{_plain(short(source.words))}” " if source.words else ""
        out.append(f"  - {before}{words}{_where(source, lang)}")
    return "\n".join(out)


def _quoted(person: Quoted, lang: str) -> Iterator[str]:
    say = words_in(lang)
    yield f"### {_plain(person.name)}\n\n{_plain(person.position)} · {say('quotes').format(person.count)}"
    for source in person.quotes:
        yield f"> “{_plain(short(source.words, 420))}”\n>\n> {_where(source, lang)}"


def _where(source: Source, lang: str) -> str:
    name = _plain(short(source.headline))
    linked = f"[{name}](<{source.link}>)" if source.link else name
    return " · ".join(filter(None, (linked, source.outlet, day_in(lang)(source.published))))


def _bars(bars: Bars) -> str:
    most = max(n for _, n in bars.counts) or 1
    wide = max(len(name) for name, _ in bars.counts)
    rows = [f"{name:<{wide}}  {'█' * round(_WIDTH * n / most):<{_WIDTH}} {n}" for name, n in bars.counts]
    return f"### {bars.title}\n\n```text\n" + "\n".join(row.rstrip() for row in rows) + "\n```"
