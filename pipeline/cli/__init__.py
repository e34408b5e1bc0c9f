"""The `pipeline` command: one verb, one function.

Data goes to stdout, progress and notes to stderr. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done in
part. What a verb needs is imported when it runs, so that `pipeline --help` costs nothing.
"""

from __future__ import annotations

from typing import Any

import click

from .. import __version__
from ..errors import PipelineError
from ..own_process import settle
from .facts import evaluate, explain, extract, replay
from .output import note
from .reading import ingest, outlets, parse
from .serving import publish, review, serve
from .tables import bulk, export, load
from .watching import report, watch


class Group(click.Group):
    """A group whose commands end in one line and exit code 1 where the project raised an error."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a PipelineError that nothing caught is one line, not a traceback."""
        try:
            return super().invoke(ctx)
        except PipelineError as error:
            note(f"Error: {error}")
            ctx.exit(1)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Turn the Vietnamese press into facts one can query.

    Start with: pipeline ingest corpus/pages, then pipeline serve
    """
    settle()


for _command in (
    bulk,
    evaluate,
    explain,
    export,
    extract,
    ingest,
    load,
    outlets,
    parse,
    publish,
    replay,
    report,
    review,
    serve,
    watch,
):
    main.add_command(_command)
