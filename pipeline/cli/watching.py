"""Commands that keep an eye on the papers and report on them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from .options import archive_option, as_json_option, contact_option, db_option, private_option
from .output import IN_PART, note, table


@click.command()
@click.option(
    "--lists",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    metavar="FILE",
    help="The watchlist file (TOML).",
)
@db_option
@click.option("--once", is_flag=True, help="Ask every paper once, deliver what is due, and end (for cron).")
@click.option("--dry-run", is_flag=True, help="Only show what would have been raised on stored articles.")
@click.option("--since", help="With --dry-run: of articles published from this ISO date on.")
@contact_option
@archive_option
@private_option
@as_json_option
def watch(
    lists: Path,
    db: Path,
    once: bool,
    dry_run: bool,
    since: str | None,
    contact: str | None,
    archive: Path,
    allow_private: bool,
    as_json: bool,
) -> None:
    """Watch the papers and raise an alert where something on a watchlist turns up.

    It asks each paper's feeds, those that publish much more often, stores what is new, and tells the channels
    of the file; on and on until stopped. Alerts are rows of the table `alerts`. --json is for --dry-run.

    Example: pipeline watch --lists docs/watchlist.toml --dry-run --since 2024-01-01
    """
    from ..watch.lists import read_lists

    file = read_lists(lists)
    if dry_run:
        from ..watch.alerts.showing import show_trial

        show_trial(db, file, since, as_json=as_json)
        return
    from ..scrape.web.settings import Fetching
    from ..watch.polling.running import run_watch

    fetching = Fetching(contact=contact, archive=archive, allow_private=allow_private)
    if run_watch(db, file, fetching, once=once):
        sys.exit(IN_PART)


@click.command()
@db_option
@as_json_option
@click.option(
    "--format", "form", type=click.Choice(["html", "md", "pdf"]), help="A page to read, of a period."
)
@click.option("--since", help="The period's first day (ISO); else the week before its last.")
@click.option("--until", help="The period's last day (ISO); else that of the newest article.")
@click.option(
    "--lists",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Only about what this watchlist file asks for.",
)
@click.option("--list", "names", multiple=True, metavar="NAME", help="Of the file, only this list.")
@click.option("--lang", type=click.Choice(["vi", "en"]), default="vi", show_default=True)
@click.option("-o", "--out", type=click.Path(dir_okay=False, path_type=Path), help="Else to standard output.")
def report(
    db: Path,
    as_json: bool,
    form: str | None,
    since: str | None,
    until: str | None,
    lists: Path | None,
    names: tuple[str, ...],
    lang: str,
    out: Path | None,
) -> None:
    """Print what the database holds, or with --format write a page about a period.

    Without --format: coverage by paper, and the facts found most, as tables. With it: what was new, coverage,
    ranks that moved, documents cited and the most quoted officials, each line linked to its evidence.

    Example: pipeline report --format html --since 2025-03-01 --until 2025-03-31 -o report.html
    """
    if form is not None:
        from ..watch.page.writing import report_as

        page = report_as(db, form, lists=lists, names=names, since=since, until=until, lang=lang)
        if out is None:
            sys.stdout.buffer.write(page)
        else:
            out.write_bytes(page)
            note(f"written: {out}")
        return
    if since or until or lists or names or out:
        raise click.UsageError("give --format html, md or pdf for a page about a period or a list")
    from ..watch.report import coverage_report, shortened

    sections = coverage_report(db)
    if as_json:
        click.echo(json.dumps({s.key: s.rows for s in sections}, ensure_ascii=False))
        return
    for i, section in enumerate(sections):
        click.echo(("\n" if i else "") + section.title)
        click.echo(table(shortened(section.rows)) if section.rows else "(none)")
