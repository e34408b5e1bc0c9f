"""Commands that bring articles in: from the papers, saved pages and files."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from ..errors import PipelineError
from .options import archive_option, as_json_option, contact_option, db_option, private_option, workers_option
from .output import IN_PART, Failures, table


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@db_option
@workers_option
@click.option("--since", help="Of outlets and feeds: only articles from this ISO date on.")
@click.option("--limit", type=click.IntRange(1), help="Of each outlet or feed: at most so many articles.")
@click.option("--section", help="Of outlets: only this section.")
@click.option(
    "--recheck",
    type=click.IntRange(1),
    metavar="DAYS",
    help="Of outlets: ask again for the articles of the last DAYS, to see silent changes.",
)
@contact_option
@click.option(
    "--delay",
    type=click.FloatRange(0),
    default=1.0,
    show_default=True,
    help="Seconds between two requests to one host; robots.txt may ask for more.",
)
@archive_option
@click.option("--ignore-robots", is_flag=True, help="Ask also for what robots.txt forbids.")
@private_option
@as_json_option
def ingest(
    sources: tuple[str, ...],
    db: Path,
    workers: int,
    since: str | None,
    limit: int | None,
    section: str | None,
    recheck: int | None,
    contact: str | None,
    delay: float,
    archive: Path,
    ignore_robots: bool,
    allow_private: bool,
    as_json: bool,
) -> None:
    """Read articles, extract their facts and store them.

    SOURCE is a file or folder of saved pages (.html, .html.gz), texts (.txt), rows (.jsonl) or a web archive
    (.warc.gz); an article's, feed's or sitemap's address; or a paper's name or domain. What is stored already
    and has not changed costs next to nothing.

    Example: pipeline ingest saved-pages/ --db outputs/press.db
    """
    from ..ingest import ingest as run
    from ..scrape.web.settings import Fetching

    summary = run(
        sources,
        db,
        workers=workers,
        since=since,
        limit=limit,
        section=section,
        recheck=recheck,
        fetching=Fetching(
            contact=contact,
            delay=delay,
            archive=archive,
            obey_robots=not ignore_robots,
            allow_private=allow_private,
        ),
    )
    if as_json:
        click.echo(json.dumps(summary.as_dict(), ensure_ascii=False))
    else:
        click.echo(summary.as_table())
    if summary.failed:
        sys.exit(IN_PART)


@click.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@click.option("--url", help="The address that the page was saved from.")
def parse(pages: tuple[str, ...], url: str | None) -> None:
    """Print what a saved page holds, one JSON object a line a page.

    An article gives its headline, lead, body, captions, byline, time and tags; a listing gives its links.

    Example: pipeline parse page.html --url https://baophapluat.vn/...
    """
    from ..scrape import page_row, read_page
    from ..scrape.inputs import page_files

    failures = Failures()
    for page in page_files(pages):
        if isinstance(page, PipelineError):
            failures.add(page)
            continue
        name, html = page
        try:
            row = page_row(read_page(html, url, name=name), name)
        except PipelineError as error:
            failures.add(error)
        else:
            click.echo(json.dumps(row, ensure_ascii=False))
    failures.exit()


@click.command()
@click.option("--check", is_flag=True, help="Also show the health of each from the database.")
@db_option
@as_json_option
def outlets(check: bool, db: Path, as_json: bool) -> None:
    """List the papers known; with --check, what the database says of their health.

    Example: pipeline outlets
    """
    from ..watch.health import outlet_rows

    rows = outlet_rows(db if check else None)
    click.echo(json.dumps(rows, ensure_ascii=False) if as_json else table(rows))
