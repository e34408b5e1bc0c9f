"""What commands print: data to stdout, progress, notes and failures to stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from ..errors import PipelineError

if TYPE_CHECKING:
    from ..article import Article

#: Exit code where some inputs failed and the rest is done.
IN_PART = 3


def note(line: str) -> None:
    """Tell the person at the terminal."""
    click.echo(line, err=True)


class Failures:
    """Inputs that failed: each is one line on stderr, and together they make the exit code."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, error: PipelineError) -> None:
        """Count and tell one."""
        self.count += 1
        note(f"Error: {error}")

    def exit(self) -> None:
        """End the command where there are any."""
        if self.count:
            sys.exit(IN_PART)


def articles_of(sources: Iterable[str], failures: Failures) -> Iterator[Article]:
    """Yield the articles of the inputs; failures are noted, listings passed over with a note."""
    from ..article import Article
    from ..scrape.inputs import read_inputs

    for item in read_inputs(list(sources)):
        if isinstance(item, Article):
            yield item
        elif isinstance(item, PipelineError):
            failures.add(item)
        else:
            note(f"{item.source}: skipped, {item.reason}")


def article_row(article: Article) -> dict[str, Any]:
    """Return an article as the object that is printed with its facts."""
    return {
        "id": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "headline": article.headline,
        "lead": article.lead,
        "published": article.published,
        "authors": list(article.authors),
        "section": article.section,
        "form": article.form,
        "text": article.text,
    }


def table(rows: list[dict[str, Any]]) -> str:
    """Return rows as a table to read in a terminal."""
    from tabulate import tabulate

    return tabulate(rows, headers="keys", disable_numparse=True)
