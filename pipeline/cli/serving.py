"""Commands that show the database to people, and carry what they say of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TextIO

import click

from .options import as_json_option, db_option
from .output import note, table


@click.command()
@db_option
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
    from ..browse import serve as serve_database

    if public and (review or metadata):
        raise click.UsageError("--public is for strangers: neither --review nor --metadata goes with it")
    serve_database(db, host, port, public=public, robots=robots, review=review, metadata=metadata)


@click.command()
@db_option
@click.option(
    "--to",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("outputs/public.db"),
    show_default=True,
    help="The copy.",
)
@click.option("--full-texts", is_flag=True, help="Keep the articles' whole texts; mind the papers' rights.")
@as_json_option
def publish(db: Path, to: Path, full_texts: bool, as_json: bool) -> None:
    """Write a copy of the database that is safe to show to strangers.

    Of the texts only what stands around the facts is left; alerts, messages and fetches are left out. Serve
    it with `pipeline serve --public --db outputs/public.db`.

    Example: pipeline publish --to outputs/public.db
    """
    from ..export.publish import publish as write

    done = write(db, to, full_texts=full_texts)
    click.echo(json.dumps(done, ensure_ascii=False) if as_json else table([done]))


@click.group()
def review() -> None:
    """Carry verdicts on facts to other databases, or write them out as test cases.

    Verdicts are given on the pages of `pipeline serve --review`.

    Example: pipeline review export --to verdicts.jsonl
    """


@review.command("export")
@db_option
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
    from ..review.cases import write_cases
    from ..review.exchange import write_lines

    if gold is not None:
        written, left = write_cases(db, gold)
        note(f"{gold}: {written} articles; {left} more are reviewed in part and left out")
        return
    with click.open_file(str(to or "-"), "w", encoding="utf-8") as out:
        count = write_lines(db, out)
    if to is not None:
        note(f"{to}: {count} verdicts")


@review.command("import")
@click.argument("file", type=click.File("r", encoding="utf-8"))
@db_option
def review_import(file: TextIO, db: Path) -> None:
    """Take over the verdicts that `pipeline review export` printed; twice the same changes nothing.

    Example: pipeline review import verdicts.jsonl --db outputs/press.db
    """
    from ..review.exchange import read_lines

    new, known = read_lines(db, file, file.name)
    note(f"{file.name}: {new} new verdicts, {known} known before")
