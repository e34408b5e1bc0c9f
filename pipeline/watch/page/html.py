"""A report as one HTML file: styles and charts inside, no script, nothing asked of the network."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from ...browse.charts import columns
from ..labels import day_in, words_in
from .model import Report
from .wording import sections, short, subtitle, title


def as_html(report: Report, lang: str) -> str:
    """Return the page."""
    environment = Environment(
        loader=PackageLoader("pipeline.watch.page"), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("report.html").render(
        report=report, lang=lang, title=title(report, lang), of=subtitle(report, lang), say=words_in(lang),
        day=day_in(lang), short=short, columns=columns, sections=sections(report),
    )  # fmt: skip
