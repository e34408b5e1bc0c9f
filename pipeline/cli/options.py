"""Options that several commands take."""

from __future__ import annotations

from pathlib import Path

import click

db_option = click.option(
    "--db", type=click.Path(dir_okay=False, path_type=Path), default=Path("outputs/press.db"),
    show_default=True, help="The SQLite database.",
)  # fmt: skip
workers_option = click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that extract."
)
as_json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
archive_option = click.option(
    "--archive", type=click.Path(file_okay=False, path_type=Path), default=Path("outputs/archive"),
    show_default=True, metavar="DIR", help="Where every response is kept (WARC).",
)  # fmt: skip
contact_option = click.option(
    "--contact", help="Whom servers may write to; else the environment's PIPELINE_CONTACT."
)
private_option = click.option(
    "--allow-private", is_flag=True, help="Ask also private and loopback addresses."
)
