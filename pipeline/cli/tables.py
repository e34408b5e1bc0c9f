"""Commands that move whole tables: bulk runs, slices of them, exports."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Literal

import click

from ..bulk import ITEMS
from .options import as_json_option, db_option, workers_option
from .output import IN_PART, note, table


@click.command()
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
@workers_option
@click.option("--address", help="Of --engine ray: the cluster's address; without it, this machine alone.")
@click.option("--chunk", type=click.IntRange(1), default=ITEMS, show_default=True, help="Items done at once.")
@click.option("--since-rules", metavar="OLD", help="Take over OLD's articles; find again what can differ.")
@click.option("--verify", is_flag=True, help="Prove a finished DIR against its manifest; read nothing new.")
@as_json_option
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
        from ..bulk.verify import verify as prove

        manifest, faults = prove(to)
        for fault in faults:
            note(f"Error: {fault}")
        click.echo(json.dumps({"tables": manifest.counts, "faults": len(faults)}))
        sys.exit(1 if faults else 0)
    if not inputs and since_rules is None:
        raise click.UsageError("give an INPUT, or --since-rules OLD, or --verify")
    from ..bulk.run import bulk as run

    summary = run(
        inputs, to, engine=engine, workers=workers, address=address, size=chunk, since_rules=since_rules
    )
    click.echo(json.dumps(summary.as_dict()) if as_json else table(summary.as_rows()))
    if summary.failed:
        sys.exit(IN_PART)


@click.command()
@click.argument("directory", metavar="DIR")
@db_option
@click.option("--outlet", help="Only articles of this paper (its domain).")
@click.option("--since", help="Only articles published from this ISO date on.")
@click.option("--until", help="Only articles published up to this ISO date.")
@click.option("--place", help="Only articles whose officials or ranks are of this place.")
@click.option("--person", help="Only articles in which this person holds an office or speaks.")
@as_json_option
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
    from ..bulk.load import load as run
    from ..bulk.stored import Slice

    summary = run(directory, db, Slice(outlet, since, until, place, person))
    click.echo(json.dumps(summary.as_dict(), ensure_ascii=False) if as_json else summary.as_table())
    if summary.failed:
        sys.exit(IN_PART)


@click.command()
@db_option
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
@as_json_option
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
    from ..export.ftm import export_entities
    from ..export.tables import export_tables

    if form == "ftm" and tables:
        raise click.UsageError("--table goes with tables; --format ftm writes entities")
    written = export_entities(db, to) if form == "ftm" else export_tables(db, to, form, tables)
    click.echo(json.dumps(written, ensure_ascii=False) if as_json else table(written))
