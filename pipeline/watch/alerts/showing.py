"""`pipeline watch --dry-run`: a trial of watchlists, as a table or as JSON lines."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import click
from tabulate import tabulate

from ...errors import InputError
from ...store.reading import reading
from ..lists.reading import WatchFile
from .trial import trial

#: Characters of a cell.
_WIDEST = 44


def show_trial(db: Path, file: WatchFile, since: str | None, *, as_json: bool) -> None:
    """Print what the lists would have raised: a row an alert, then a count for each item.

    Raises InputError where `since` is no date, StoreError where the database cannot be read.
    """
    try:
        first = date.fromisoformat(since).isoformat() if since else "0001-01-01"
    except ValueError:
        raise InputError(f"--since {since}", "is no date", "write it as 2024-01-01") from None
    counts: Counter[tuple[str, str]] = Counter()
    shown = []
    with reading(db) as connection:
        for row in trial(connection, file.lists, first):
            counts[row["list"], row["item"]] += 1
            if as_json:
                click.echo(json.dumps(row, ensure_ascii=False))
            else:
                shown.append(_short(row))
    if as_json:
        return
    if shown:
        click.echo(tabulate(shown, headers="keys", disable_numparse=True))
        click.echo("")
    # items that never ring are what one looks for when tuning a list
    table = [
        {"list": x.name, "item": i.label, "alerts": counts[x.name, i.label]}
        for x in file.lists
        for i in x.items
    ]
    click.echo(tabulate(table, headers="keys"))


def _short(row: dict[str, Any]) -> dict[str, str]:
    cells = {
        "published": (row["published"] or "")[:10],
        "outlet": row["outlet"] or "",
        "list": row["list"],
        "item": row["item"],
        "kind": row["kind"],
        "evidence": row["change"] or row["evidence"],
        "headline": row["headline"],
    }
    plain = {k: " ".join(v.split()) for k, v in cells.items()}
    return {k: v if len(v) <= _WIDEST else v[: _WIDEST - 1] + "…" for k, v in plain.items()}
