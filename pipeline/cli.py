"""The `pipeline` command: one verb, one function.

Data goes to stdout, progress and notes to stderr. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done in
part. What a verb needs is imported when it runs, so that `pipeline --help` costs nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TextIO

import click

from . import __version__
from .errors import PipelineError

if TYPE_CHECKING:
    from .article import Article
    from .facts import Facts
    from .replay import Change

DEFAULT_DB = Path("outputs/press.db")
DEFAULT_ARCHIVE = Path("outputs/archive")
#: Exit code where some inputs failed and the rest is done.
IN_PART = 3

_db = click.option(
    "--db", type=click.Path(dir_okay=False, path_type=Path), default=DEFAULT_DB, show_default=True,
    help="The SQLite database.",
)  # fmt: skip
_workers = click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that extract."
)
_as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


class Group(click.Group):
    """A group whose commands end in one line and exit code 1 where the project raised an error."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a PipelineError that nothing caught is one line, not a traceback."""
        try:
            return super().invoke(ctx)
        except PipelineError as error:
            click.echo(f"Error: {error}", err=True)
            ctx.exit(1)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Turn the Vietnamese press into facts one can query.

    Start with: pipeline ingest corpus/pages, then pipeline serve
    """


@main.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@_db
@_workers
@click.option("--since", help="Of outlets and feeds: only articles from this ISO date on.")
@click.option("--limit", type=click.IntRange(1), help="Of each outlet or feed: at most so many articles.")
@click.option("--section", help="Of outlets: only this section.")
@click.option(
    "--recheck",
    type=click.IntRange(1),
    metavar="DAYS",
    help="Of outlets: ask again for the articles of the last DAYS, to see silent changes.",
)
@click.option("--contact", help="Whom servers may write to; else the environment's PIPELINE_CONTACT.")
@click.option(
    "--delay",
    type=click.FloatRange(0),
    default=1.0,
    show_default=True,
    help="Seconds between two requests to one host; robots.txt may ask for more.",
)
@click.option(
    "--archive",
    type=click.Path(file_okay=False, path_type=Path),
    default=DEFAULT_ARCHIVE,
    show_default=True,
    metavar="DIR",
    help="Where every response is kept (WARC).",
)
@click.option("--ignore-robots", is_flag=True, help="Ask also for what robots.txt forbids.")
@click.option("--allow-private", is_flag=True, help="Ask also private and loopback addresses.")
@_as_json
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
    from .ingest import ingest as run
    from .scrape.web.settings import Fetching

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


@main.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@_workers
def extract(inputs: tuple[str, ...], workers: int) -> None:
    """Print the facts of articles, one JSON object a line, without a database.

    INPUT is as for `pipeline ingest`; `-` reads a text from standard input.

    Example: pipeline extract article.txt | jq '.officials[] | [.name, .position]'
    """
    from .batch import extract_all

    failures = _Failures()
    for article, outcome in extract_all(_articles(inputs, failures), workers):
        if isinstance(outcome, PipelineError):
            failures.add(outcome)
        else:
            click.echo(json.dumps({"article": _article_row(article), **outcome.rows()}, ensure_ascii=False))
    failures.exit()


@main.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@click.option("--url", help="The address that the page was saved from.")
def parse(pages: tuple[str, ...], url: str | None) -> None:
    """Print what a saved page holds, one JSON object a line a page.

    An article gives its headline, lead, body, captions, byline, time and tags; a listing gives its links.

    Example: pipeline parse page.html --url https://baophapluat.vn/...
    """
    from .scrape import page_row, read_page
    from .scrape.inputs import page_files

    failures = _Failures()
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


@main.command()
@click.argument("inputs", nargs=-1, metavar="INPUT...")
@click.option(
    "--to", required=True, metavar="DIR", help="Where the tables go: a folder or any fsspec address."
)
@click.option(
    "--engine",
    type=click.Choice(["pool", "ray"]),
    default="pool",
    show_default=True,
    help="Who does the work: processes of this machine, or a Ray cluster.",
)
@_workers
@click.option("--address", help="Of --engine ray: the cluster's address; without it, this machine alone.")
@click.option("--chunk", type=click.IntRange(1), default=1024, show_default=True, help="Items done at once.")
@click.option("--since-rules", metavar="OLD", help="Take over OLD's articles; find again what can differ.")
@click.option("--verify", is_flag=True, help="Prove a finished DIR against its manifest; read nothing new.")
@_as_json
def bulk(
    inputs: tuple[str, ...],
    to: str,
    engine: Literal["pool", "ray"],
    workers: int,
    address: str | None,
    chunk: int,
    since_rules: str | None,
    verify: bool,
    as_json: bool,
) -> None:
    """Read years of the press into Parquet tables, by paper and month.

    INPUT is a web archive (.warc, .warc.gz), rows (.jsonl, .jsonl.gz, .parquet), a folder of them, or an
    address with a pattern. A run that was killed goes on where it was; inputs done before are passed over.

    Example: pipeline bulk archive/ --to years --workers 2
    """
    if verify:
        from .bulk.verify import verify as prove

        manifest, faults = prove(to)
        for fault in faults:
            _note(f"Error: {fault}")
        click.echo(json.dumps({"tables": manifest.counts, "faults": len(faults)}))
        sys.exit(1 if faults else 0)
    if not inputs and since_rules is None:
        raise click.UsageError("give an INPUT, or --since-rules OLD, or --verify")
    from .bulk.run import bulk as run

    summary = run(
        inputs, to, engine=engine, workers=workers, address=address, size=chunk, since_rules=since_rules
    )
    click.echo(json.dumps(summary.as_dict()) if as_json else _table(summary.as_rows()))
    if summary.failed:
        sys.exit(IN_PART)


@main.command()
@_db
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("outputs/export"),
    show_default=True,
    metavar="DIR",
    help="Where the files go.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "jsonl", "parquet", "ftm"]),
    default="csv",
    show_default=True,
    help="One file a table; or all as entities of FollowTheMoney.",
)
@click.option("--table", "tables", multiple=True, metavar="NAME", help="Only this table or view; repeatable.")
@_as_json
def export(
    db: Path,
    to: Path,
    form: Literal["csv", "jsonl", "parquet", "ftm"],
    tables: tuple[str, ...],
    as_json: bool,
) -> None:
    """Write the database's tables as CSV, JSON lines or Parquet, or as FollowTheMoney entities.

    Example: pipeline export --format parquet --table official_mentions --to outputs/export
    """
    from .export.ftm import export_entities
    from .export.tables import export_tables

    if form == "ftm" and tables:
        raise click.UsageError("--table goes with tables; --format ftm writes entities")
    written = export_entities(db, to) if form == "ftm" else export_tables(db, to, form, tables)
    click.echo(json.dumps(written, ensure_ascii=False) if as_json else _table(written))


@main.command()
@click.argument("directory", metavar="DIR")
@_db
@click.option("--outlet", help="Only articles of this paper (its domain).")
@click.option("--since", help="Only articles published from this ISO date on.")
@click.option("--until", help="Only articles published up to this ISO date.")
@click.option("--place", help="Only articles whose officials or ranks are of this place.")
@click.option("--person", help="Only articles in which this person holds an office or speaks.")
@_as_json
def load(
    directory: str,
    db: Path,
    outlet: str | None,
    since: str | None,
    until: str | None,
    place: str | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Fill the database with a slice of the tables that `pipeline bulk` wrote.

    Example: pipeline load years --place "Hà Tĩnh" --since 2024-01-01 --db outputs/ha-tinh.db
    """
    from .bulk.load import load as run
    from .bulk.stored import Slice

    summary = run(directory, db, Slice(outlet, since, until, place, person))
    click.echo(json.dumps(summary.as_dict(), ensure_ascii=False) if as_json else summary.as_table())
    if summary.failed:
        sys.exit(IN_PART)


@main.command()
@click.argument("source", metavar="INPUT")
@_as_json
def explain(source: str, as_json: bool) -> None:
    """Show every candidate of one article, the rule that raised it, and what became of it.

    Example: pipeline explain article.txt
    """
    from .explain import explanation
    from .extract import extract as extract_article

    failures = _Failures()
    for article in _articles([source], failures):
        facts = extract_article(article, trace=True)
        if as_json:
            click.echo(json.dumps(_explained(article, facts), ensure_ascii=False))
        else:
            click.echo(explanation(article, facts))
    failures.exit()


@main.command()
@click.argument("gold_dir", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("text_dir", type=click.Path(exists=True, file_okay=False, path_type=Path))
@_workers
@_as_json
@click.option("--errors", is_flag=True, help="List every row that is missed or spurious.")
def evaluate(gold_dir: Path, text_dir: Path, workers: int, as_json: bool, errors: bool) -> None:
    """Compare the facts found in TEXT_DIR with the gold in GOLD_DIR.

    GOLD_DIR holds one .json an article, TEXT_DIR the article of the same name as .txt.

    Example: pipeline evaluate gold/ texts/ --errors
    """
    from .evaluate import as_json as figures
    from .evaluate import as_table
    from .evaluate.run import evaluate_folder

    failures = _Failures()
    scores = evaluate_folder(gold_dir, text_dir, workers=workers, failed=failures.add)
    if errors:
        for e in scores.errors:
            click.echo("\t".join((e.kind, e.article, e.what, e.row)), err=as_json)
    click.echo(json.dumps(figures(scores), ensure_ascii=False) if as_json else as_table(scores))
    failures.exit()


@main.command()
@click.argument("inputs", nargs=-1, metavar="[INPUT...]")
@_db
@click.option(
    "--against",
    type=click.Path(exists=True, path_type=Path),
    metavar="FACTS",
    help="Compare with what an earlier `pipeline extract` of INPUT printed; or compare two bulk directories.",
)
@click.option("--store", is_flag=True, help="Of a database: write the facts that are found now.")
@_workers
@_as_json
def replay(
    inputs: tuple[str, ...], db: Path, against: Path | None, store: bool, workers: int, as_json: bool
) -> None:
    """List the facts that the present rules gain, lose and change against those found before.

    Without INPUT, the articles of the database are read again and compared with the facts stored; nothing is
    written unless --store is given. A line a change: + gained, - lost, ~ changed, the article, the
    characters, the fact, and the rule that found it; the table by kind comes last.

    Example: pipeline replay saved-pages/ --against facts.jsonl
    """
    from .replay import Replayed
    from .replay.show import write_json, write_text

    if bool(inputs) != (against is not None):
        raise click.UsageError("INPUT and --against go together; without both, the database is read again")
    if inputs and store:
        raise click.UsageError("--store goes with a database; `pipeline ingest` stores the facts of INPUT")
    failures, done = _Failures(), Replayed()
    if against is not None and against.is_dir():
        from .replay.tables import replay_tables

        if len(inputs) != 1:
            raise click.UsageError("against a directory goes one directory")
        changes = replay_tables(inputs[0], str(against), done)
    elif against is not None:
        from .replay.saved import replay_inputs

        articles = _articles(inputs, failures)
        changes = replay_inputs(articles, against, done, workers=workers, failed=failures.add)
    else:
        from .replay.stored import replay_database

        changes = replay_database(db, done, workers=workers, store=store, failed=failures.add)

    def counted() -> Iterator[tuple[Article, Change]]:
        yield from changes
        done.failed = failures.count

    (write_json if as_json else write_text)(counted(), done, click.echo)
    failures.exit()


@main.command()
@_db
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--public", is_flag=True, help="For strangers: no SQL of their own, lower limits, no robots.")
@click.option("--robots", is_flag=True, help="With --public: robots may come.")
@click.option("--review", is_flag=True, help="Those who sign in can confirm and reject facts.")
@click.option(
    "--metadata",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Datasette's metadata (YAML or JSON): who may sign in, who may review.",
)
def serve(
    db: Path, port: int, host: str, public: bool, robots: bool, review: bool, metadata: Path | None
) -> None:
    """Browse the database with Datasette and the project's own pages.

    Example: pipeline serve --db outputs/press.db --port 8001
    """
    from .browse import serve as serve_database

    if public and (review or metadata):
        raise click.UsageError("--public is for strangers: neither --review nor --metadata goes with it")
    serve_database(db, host, port, public=public, robots=robots, review=review, metadata=metadata)


@main.group()
def review() -> None:
    """Carry verdicts on facts to other databases, or write them out as test cases.

    Verdicts are given on the pages of `pipeline serve --review`.

    Example: pipeline review export --to verdicts.jsonl
    """


@review.command("export")
@_db
@click.option("--to", type=click.Path(dir_okay=False, path_type=Path), help="A file; else standard output.")
@click.option(
    "--gold",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Instead, write the articles whose facts all have a verdict as test cases.",
)
def review_export(db: Path, to: Path | None, gold: Path | None) -> None:
    """Print all verdicts as JSON lines; wordings are spans of the article's text, no text is in it.

    Example: pipeline review export --gold cases/
    """
    from .review.cases import write_cases
    from .review.exchange import write_lines

    if gold is not None:
        written, left = write_cases(db, gold)
        _note(f"{gold}: {written} articles; {left} more are reviewed in part and left out")
        return
    with click.open_file(str(to or "-"), "w", encoding="utf-8") as out:
        count = write_lines(db, out)
    if to is not None:
        _note(f"{to}: {count} verdicts")


@review.command("import")
@click.argument("file", type=click.File("r", encoding="utf-8"))
@_db
def review_import(file: TextIO, db: Path) -> None:
    """Take over the verdicts that `pipeline review export` printed; twice the same changes nothing.

    Example: pipeline review import verdicts.jsonl --db outputs/press.db
    """
    from .review.exchange import read_lines

    new, known = read_lines(db, file, file.name)
    _note(f"{file.name}: {new} new verdicts, {known} known before")


@main.command()
@_db
@click.option(
    "--to",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("outputs/public.db"),
    show_default=True,
    help="The copy.",
)
@click.option("--full-texts", is_flag=True, help="Keep the articles' whole texts; mind the papers' rights.")
@_as_json
def publish(db: Path, to: Path, full_texts: bool, as_json: bool) -> None:
    """Write a copy of the database that is safe to show to strangers.

    Of the texts only what stands around the facts is left; alerts, messages and fetches are left out. Serve
    it with `pipeline serve --public --db outputs/public.db`.

    Example: pipeline publish --to outputs/public.db
    """
    from .export.publish import publish as write

    done = write(db, to, full_texts=full_texts)
    click.echo(json.dumps(done, ensure_ascii=False) if as_json else _table([done]))


@main.command()
@click.option("--check", is_flag=True, help="Also show the health of each from the database.")
@_db
@_as_json
def outlets(check: bool, db: Path, as_json: bool) -> None:
    """List the papers known; with --check, what the database says of their health.

    Example: pipeline outlets
    """
    from .watch.health import outlet_rows

    rows = outlet_rows(db if check else None)
    click.echo(json.dumps(rows, ensure_ascii=False) if as_json else _table(rows))


@main.command()
@click.option(
    "--lists",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    metavar="FILE",
    help="The watchlist file (TOML).",
)
@_db
@click.option("--once", is_flag=True, help="Ask every paper once, deliver what is due, and end (for cron).")
@click.option("--dry-run", is_flag=True, help="Only show what would have been raised on stored articles.")
@click.option("--since", help="With --dry-run: of articles published from this ISO date on.")
@click.option("--contact", help="Whom servers may write to; else the environment's PIPELINE_CONTACT.")
@click.option(
    "--archive",
    type=click.Path(file_okay=False, path_type=Path),
    default=DEFAULT_ARCHIVE,
    show_default=True,
    metavar="DIR",
    help="Where every response is kept (WARC).",
)
@click.option("--allow-private", is_flag=True, help="Ask also private and loopback addresses.")
@_as_json
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
    from .watch.lists import read_lists

    file = read_lists(lists)
    if dry_run:
        from .watch.alerts.showing import show_trial

        show_trial(db, file, since, as_json=as_json)
        return
    from .scrape.web.settings import Fetching
    from .watch.polling.running import run_watch

    fetching = Fetching(contact=contact, archive=archive, allow_private=allow_private)
    if run_watch(db, file, fetching, once=once):
        sys.exit(IN_PART)


@main.command()
@_db
@_as_json
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
        from .watch.page.writing import report_as

        page = report_as(db, form, lists=lists, names=names, since=since, until=until, lang=lang)
        if out is None:
            sys.stdout.buffer.write(page)
        else:
            out.write_bytes(page)
            _note(f"written: {out}")
        return
    if since or until or lists or names or out:
        raise click.UsageError("give --format html, md or pdf for a page about a period or a list")
    from .watch.report import coverage_report, shortened

    sections = coverage_report(db)
    if as_json:
        click.echo(json.dumps({s.key: s.rows for s in sections}, ensure_ascii=False))
        return
    for i, section in enumerate(sections):
        click.echo(("\n" if i else "") + section.title)
        click.echo(_table(shortened(section.rows)) if section.rows else "(none)")


def _note(line: str) -> None:
    click.echo(line, err=True)


class _Failures:
    """Inputs that failed: each is one line on stderr, and together they make the exit code."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, error: PipelineError) -> None:
        self.count += 1
        click.echo(f"Error: {error}", err=True)

    def exit(self) -> None:
        if self.count:
            sys.exit(IN_PART)


def _articles(sources: Iterable[str], failures: _Failures) -> Iterator[Article]:
    """Yield the articles of the inputs; failures are noted, listings passed over with a note."""
    from .article import Article
    from .scrape.inputs import read_inputs

    for item in read_inputs(list(sources)):
        if isinstance(item, Article):
            yield item
        elif isinstance(item, PipelineError):
            failures.add(item)
        else:
            _note(f"{item.source}: skipped, {item.reason}")


def _article_row(article: Article) -> dict[str, Any]:
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


def _explained(article: Article, facts: Facts) -> dict[str, Any]:
    return {
        "article": _article_row(article),
        **facts.rows(),
        "candidates": [asdict(c) for c in facts.candidates],
    }


def _table(rows: list[dict[str, Any]]) -> str:
    from tabulate import tabulate

    return tabulate(rows, headers="keys", disable_numparse=True)


if __name__ == "__main__":
    main()
