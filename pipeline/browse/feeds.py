"""Every list as an Atom feed: `.atom` for `.json` in its address, filters kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from urllib.parse import quote, urlencode

from feedgen.feed import FeedGenerator

#: Viet Nam keeps one time all year; a date of publication without an hour is one there.
_HANOI = timezone(timedelta(hours=7))
#: Characters that XML does not allow even when escaped.
_NOT_XML = {c: None for c in range(32) if chr(c) not in "\t\n\r"} | {0xFFFE: None, 0xFFFF: None}
#: Tables whose own rows have a page: columns that tell them, and the page.
_OWN = (
    ({"id", "headline", "published"}, "article"),
    ({"id", "name_key", "disambiguation"}, "person"),
    ({"id", "label", "issuer", "issued"}, "document"),
)
#: Columns that tell what an entry is called, and when it was new; the first that a row has.
_TITLES = (
    ("headline",), ("name", "position"), ("label", "position"), ("speaker", "text"),
    ("subject", "indicator", "rank"), ("place", "index_name", "rank"), ("surface",), ("number",), ("url",),
)  # fmt: skip
_WORDS = ("lead", "text", "evidence", "surface")
_TIMES = ("published", "last_seen", "first_seen", "week", "month")


def can_feed(columns: Sequence[str]) -> bool:
    """Tell whether rows of these columns lead to articles, people, documents or weeks."""
    known = set(columns)
    return bool(known & {"article_id", "person_id", "document_id", "week"}) or _own(known) is not None


def feed(
    columns: Sequence[str], rows: Sequence[Any], title: str, here: str, root: str, page: str = ""
) -> bytes:
    """Return the rows as Atom, in UTF-8. `here` and `root` are absolute addresses: the list's, the site's;
    `page` is that of the page that shows the list, to which rows lead that have no page of their own.

    An entry's id is the address of its article, person or document, and of its fact where the row has one: it
    stays the same until the article's facts are extracted anew. An entry without a date counts as of 1970, so
    that it is never news.
    """
    atom = FeedGenerator()
    atom.id(here)
    atom.title(title)
    atom.link(href=here, rel="self")
    atom.language("vi")
    latest = datetime(1970, 1, 1, tzinfo=UTC)
    for row in rows:
        values = dict(zip(columns, tuple(row), strict=True))
        at = next((_moment(values[n]) for n in _TIMES if values.get(n)), _moment(None))
        latest = max(latest, at)
        entry = atom.add_entry(order="append")
        called = _clean(_title(values))
        address = f"{root}/-/{own}" if (own := _address(values)) else f"{page or root}#{quote(called)}"
        entry.id(address)
        entry.link(href=address)
        entry.title(called)
        entry.updated(at)
        entry.summary(_clean(_summary(values)))
    atom.updated(latest)
    out: bytes = atom.atom_str(pretty=True)
    return out


def _own(columns: set[str]) -> str | None:
    return next((page for known, page in _OWN if known <= columns), None)


def _address(values: Mapping[str, Any]) -> str | None:
    """Return the address below `/-/` that a row leads to, None where it has none."""
    if values.get("article_id"):
        fact = values.get("mention_id") or values.get("fact_id")
        mark = ("#m" if values.get("mention_id") else "#f") + str(fact) if fact else ""
        return f"article/{values['article_id']}{mark}"
    if values.get("person_id"):
        post = f"#post{values['position_id']}" if values.get("position_id") else ""
        return f"person/{values['person_id']}{post}"
    if values.get("document_id"):
        return f"document/{values['document_id']}"
    if (own := _own(set(values))) is not None:
        return f"{own}/{values['id']}"
    if "week" in values and "outlet" in values:
        return "coverage?" + urlencode({name: values[name] or "" for name in ("week", "outlet")})
    return None


def _title(values: Mapping[str, Any]) -> str:
    for names in _TITLES:
        words = [str(values[n]) for n in names if values.get(n) not in (None, "")]
        if words:
            return ", ".join(words)[:200]
    return next((str(v) for v in values.values() if isinstance(v, str) and v), "…")


def _summary(values: Mapping[str, Any]) -> str:
    words = next((values[n] for n in _WORDS if values.get(n)), "")
    if not words:  # a list of numbers
        words = ", ".join(
            f"{n}: {v}" for n, v in values.items() if isinstance(v, int | float) and n[-2:] != "id"
        )
    return " · ".join(str(w) for w in (values.get("outlet"), words) if w)


def _moment(published: Any) -> datetime:
    try:
        at = datetime.fromisoformat(str(published))
    except ValueError:
        return datetime(1970, 1, 1, tzinfo=UTC)
    return at if at.tzinfo else at.replace(tzinfo=_HANOI)


def _clean(words: str) -> str:
    return words.translate(_NOT_XML)
