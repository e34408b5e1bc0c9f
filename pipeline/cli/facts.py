"""Commands about facts without a database: find, explain, judge and compare them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import PipelineError
from .options import as_json_option, db_option, workers_option
from .output import Failures, article_row, articles_of

if TYPE_CHECKING:
    from ..article import Article
    from ..facts import Facts
    from ..replay import Change


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@workers_option
def extract(inputs: tuple[str, ...], workers: int) -> None:
    """Print the facts of articles, one JSON object a line, without a database.

    INPUT is as for `pipeline ingest`; `-` reads a text from standard input.

    Example: pipeline extract article.txt | jq '.officials[] | [.name, .position]'
    """
    from ..batch import extract_all

    failures = Failures()
    for article, outcome in extract_all(articles_of(inputs, failures), workers):
        if isinstance(outcome, PipelineError):
            failures.add(outcome)
        else:
            click.echo(json.dumps({"article": article_row(article), **outcome.rows()}, ensure_ascii=False))
    failures.exit()


@click.command()
@click.argument("source", metavar="INPUT")
@as_json_option
def explain(source: str, as_json: bool) -> None:
    """Show every candidate of one article, the rule that raised it, and what became of it.

    Example: pipeline explain article.txt
    """
    from ..explain import explanation
    from ..extract import extract as extract_article

    failures = Failures()
    for article in articles_of([source], failures):
        facts = extract_article(article, trace=True)
        if as_json:
            click.echo(json.dumps(_explained(article, facts), ensure_ascii=False))
        else:
            click.echo(explanation(article, facts))
    failures.exit()


@click.command()
@click.argument("gold_dir", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("text_dir", type=click.Path(exists=True, file_okay=False, path_type=Path))
@workers_option
@as_json_option
@click.option("--errors", is_flag=True, help="List every row that is missed or spurious.")
def evaluate(gold_dir: Path, text_dir: Path, workers: int, as_json: bool, errors: bool) -> None:
    """Compare the facts found in TEXT_DIR with the gold in GOLD_DIR.

    GOLD_DIR holds one .json an article, TEXT_DIR the article of the same name as .txt.

    Example: pipeline evaluate gold/ texts/ --errors
    """
    from ..evaluate import as_json as figures
    from ..evaluate import as_table
    from ..evaluate.run import evaluate_folder

    failures = Failures()
    scores = evaluate_folder(gold_dir, text_dir, workers=workers, failed=failures.add)
    if errors:
        for e in scores.errors:
            click.echo("\t".join((e.kind, e.article, e.what, e.row)), err=as_json)
    click.echo(json.dumps(figures(scores), ensure_ascii=False) if as_json else as_table(scores))
    failures.exit()


@click.command()
@click.argument("inputs", nargs=-1, metavar="[INPUT...]")
@db_option
@click.option(
    "--against",
    type=click.Path(exists=True, path_type=Path),
    metavar="FACTS",
    help="Compare with what an earlier `pipeline extract` of INPUT printed; or compare two bulk directories.",
)
@click.option("--store", is_flag=True, help="Of a database: write the facts that are found now.")
@workers_option
@as_json_option
def replay(
    inputs: tuple[str, ...], db: Path, against: Path | None, store: bool, workers: int, as_json: bool
) -> None:
    """List the facts that the present rules gain, lose and change against those found before.

    Without INPUT, the articles of the database are read again and compared with the facts stored; nothing is
    written unless --store is given. A line a change: + gained, - lost, ~ changed, the article, the
    characters, the fact, and the rule that found it; the table by kind comes last.

    Example: pipeline replay saved-pages/ --against facts.jsonl
    """
    from ..replay import Replayed
    from ..replay.show import write_json, write_text

    if bool(inputs) != (against is not None):
        raise click.UsageError("INPUT and --against go together; without both, the database is read again")
    if inputs and store:
        raise click.UsageError("--store goes with a database; `pipeline ingest` stores the facts of INPUT")
    failures, done = Failures(), Replayed()
    if against is not None and against.is_dir():
        from ..replay.tables import replay_tables

        if len(inputs) != 1:
            raise click.UsageError("against a directory goes one directory")
        changes = replay_tables(inputs[0], str(against), done)
    elif against is not None:
        from ..replay.saved import replay_inputs

        articles = articles_of(inputs, failures)
        changes = replay_inputs(articles, against, done, workers=workers, failed=failures.add)
    else:
        from ..replay.stored import replay_database

        changes = replay_database(db, done, workers=workers, store=store, failed=failures.add)

    def counted() -> Iterator[tuple[Article, Change]]:
        yield from changes
        done.failed = failures.count

    (write_json if as_json else write_text)(counted(), done, click.echo)
    failures.exit()


def _explained(article: Article, facts: Facts) -> dict[str, Any]:
    return {
        "article": article_row(article),
        **facts.rows(),
        "candidates": [asdict(c) for c in facts.candidates],
    }
