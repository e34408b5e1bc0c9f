"""Several readings of one page brought together: what a reader sees, and what the page tells machines.

The visible page is trusted for the byline, and for the minute of publication where the two disagree; the
metadata for the second, and for what the page does not show. Contradictions are noted.
"""

from __future__ import annotations

from datetime import datetime

from ..language.spelling import key
from . import byline, datelines, dates
from .around import Around
from .byline import Byline
from .layout import Layout
from .outlets import Outlet
from .tree import Page


def named(told: Byline, page: Page, outlet: Outlet | None) -> Byline:
    """Fill a byline that the page does not show from the metadata, unless that names the paper itself."""
    said = {key(a) for a in page.machine.authors}
    if len(said) > len(told.authors) and {key(a) for a in told.authors} < said and told.authors:
        got = byline.read_all(page.machine.authors)  # "NHẬT XUÂN và 1 tác giả khác"
        return Byline(got.authors, told.credit) if len(got.authors) > len(told.authors) else told
    if told.authors or told.credit:
        return told
    own = (
        {key(n) for n in (outlet.name, *outlet.aliases, outlet.domain, outlet.domain.split(".")[0])}
        if outlet
        else set()
    )
    own.add(key(page.machine.site or ""))
    got = byline.read_all(a for a in page.machine.authors if key(a) not in own)
    if got.authors:
        return Byline(got.authors, None)
    alone = page.machine.first("author") or ""
    return Byline((alone,), None) if byline.is_person(alone) and key(alone) not in own else told


def times(
    page: Page, layout: Layout, generic: Layout, around: Around, outlet: Outlet | None
) -> tuple[str | None, str | None, list[str]]:
    """Reconcile the times: the machine's, to the second, unless a reader sees another minute on the date
    line.
    """
    swapped = outlet is not None and "meta" in outlet.month_first
    machine = dates.moment(page.machine.published or "", month_first=swapped)
    changed = dates.moment(page.machine.updated or "", month_first=swapped)
    seen = datelines.published(page, layout, generic, around)
    notes: list[str] = []
    published: datetime | None = machine or seen
    if machine and seen and machine.replace(second=0) != seen.replace(second=0):
        notes.append(f"published: the page shows {dates.iso(seen)}, its metadata say {dates.iso(machine)}")
        published = seen
    changed = datelines.updated(page, layout) or changed
    return dates.iso(published) if published else None, dates.iso(changed) if changed else None, notes


def headlines(page: Page, headline: str) -> list[str]:
    """Return a note where the page's metadata give another headline than the one printed."""
    said = page.machine.headline
    if said and headline and key(headline) not in key(said) and key(said) not in key(headline):
        return [f"headline: the page shows {headline!r}, its metadata say {said!r}"]
    return []
