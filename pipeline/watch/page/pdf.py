"""A report as PDF, set by Typst with the fonts that it brings, so that every mark is there on any machine."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from ...errors import InputError
from ..labels import day_in, words_in
from .model import Line, Report, Source
from .wording import sections, short, subtitle, title


def as_pdf(report: Report, lang: str) -> bytes:
    """Return the file. Raises InputError where Typst is not installed."""
    page: bytes = _set(report, lang, "pdf")
    return page


def as_pngs(report: Report, lang: str, *, ppi: float = 96.0) -> list[bytes]:
    """Return the pages as pictures. Raises InputError where Typst is not installed."""
    pages = _set(report, lang, "png", ppi)
    return [pages] if isinstance(pages, bytes) else list(pages)


def _set(report: Report, lang: str, form: str, ppi: float | None = None) -> Any:
    try:
        import typst
    except ImportError:
        raise InputError(
            "--format pdf",
            "needs Typst",
            "pip install 'vietnam-press-facts[pdf]', or write HTML and print it",
        ) from None
    template = files(__package__).joinpath("templates", "report.typ").read_bytes()
    data = json.dumps(_data(report, lang), ensure_ascii=False)
    compiler: Any = typst.compile
    return compiler(template, format=form, ppi=ppi, sys_inputs={"data": data}, ignore_system_fonts=True)


def _data(report: Report, lang: str) -> dict[str, Any]:
    say = words_in(lang)
    return {
        "lang": lang,
        "title": title(report, lang),
        "of": subtitle(report, lang),
        "before": say("before"),
        "totals": [[say(key), n] for key, n in report.totals],
        "sections": [[say(key), [_line(x, lang) for x in lines]] for key, lines in sections(report) if lines],
        "quoted-title": say("quoted"),
        "quoted": [
            {
                "name": p.name,
                "position": f"{p.position} · {say('quotes').format(p.count)}",
                "quotes": [_source(s, lang, 420) for s in p.quotes],
            }
            for p in report.quoted
        ],
        "coverage-title": say("coverage"),
        "bars": [
            {"title": b.title, "over-time": b.over_time, "counts": b.counts} for b in report.bars if b.counts
        ],
        "note": f"{say('facts note')} {say('made').format(day_in(lang)(report.made))}",
    }


def _line(line: Line, lang: str) -> dict[str, Any]:
    return {
        "kind": line.kind,
        "title": line.title,
        "note": line.note,
        "mark": line.mark,
        "sources": [_source(s, lang, 220) for s in line.sources],
    }


def _source(source: Source, lang: str, most: int) -> dict[str, Any]:
    return {
        "words": short(source.words, most),
        "headline": short(source.headline),
        "link": source.link,
        "rest": " · ".join(filter(None, (source.outlet, day_in(lang)(source.published)))),
    }
