"""`pipeline report --format`: a report gathered and written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from ...errors import InputError, StoreError
from ...store import Store
from ...store.reading import reading
from ..lists import Watchlist, read_lists
from ..threads.weaving import weave
from .gathering import gather
from .html import as_html
from .markdown import as_markdown
from .pdf import as_pdf

FORMATS = ("html", "md", "pdf")
#: Days of a period that only one of its ends is given of.
USUAL = 7


def report_as(
    db: Path, form: str, *, lists: Path | None, names: Sequence[str], since: str | None, until: str | None,
    lang: str,
) -> bytes:  # fmt: skip
    """Return a report in one of `FORMATS`, about the lists of these names, or all of the file.

    Without `until` the period ends with the newest article, without `since` it is the week until then. Raises
    InputError for a date that is none or a list that is not in the file, StoreError for the database.
    """
    chosen = _lists(lists, names)
    _weave(db)
    with reading(db) as connection:
        newest = connection.execute("SELECT max(day) FROM articles").fetchone()[0]
        last = _day("--until", until) if until else date.fromisoformat(newest) if newest else date.today()
        first = _day("--since", since) if since else last - timedelta(days=USUAL - 1)
        if first > last:
            raise InputError(
                f"--since {first}", f"is after --until {last}", "give the earlier day as --since"
            )
        report = gather(connection, chosen, first, last, lang)
    if form == "pdf":
        return as_pdf(report, lang)
    return (as_html if form == "html" else as_markdown)(report, lang).encode()


def _weave(db: Path) -> None:
    """Bring the threads up to date; a database that cannot be written keeps those it has."""
    try:
        with Store.open(db, create=False) as store:
            weave(store)
    except StoreError:
        return  # reading it says what is wrong, where anything is


def _lists(path: Path | None, names: Sequence[str]) -> tuple[Watchlist, ...]:
    if path is None:
        if names:
            raise InputError(f"--list {names[0]}", "needs the file it is in", "give it with --lists FILE")
        return ()
    lists = read_lists(path).lists
    known = [x.name for x in lists]
    for name in names:
        if name not in known:
            raise InputError(f"--list {name}", f"is not in {path}", f"it has {', '.join(known)}")
    return tuple(x for x in lists if not names or x.name in names)


def _day(option: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(f"{option} {text}", "is no date", "write it as 2025-07-01") from None
