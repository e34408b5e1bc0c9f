"""Every list that names articles as an Atom feed: `.atom` for `.json` in its address, filters kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from feedgen.feed import FeedGenerator

#: Viet Nam keeps one time all year; a date of publication without an hour is one there.
_HANOI = timezone(timedelta(hours=7))
#: Characters that XML does not allow even when escaped.
_NOT_XML = {c: None for c in range(32) if chr(c) not in "\t\n\r"} | {0xFFFE: None, 0xFFFF: None}


def can_feed(columns: Sequence[str]) -> bool:
    """Tell whether rows of these columns lead to articles."""
    return "article_id" in columns or {"id", "headline", "published"} <= set(columns)


def feed(columns: Sequence[str], rows: Sequence[Any], title: str, here: str, root: str) -> bytes:
    """Return the rows as Atom, in UTF-8. `here` and `root` are absolute addresses: the list's, the site's.

    An entry's id is the address of its article, and of its fact where the row has one: it stays the same
    until the article's facts are extracted anew. An entry without a date of publication counts as of 1970,
    so that it is never news.
    """
    atom = FeedGenerator()
    atom.id(here)
    atom.title(title)
    atom.link(href=here, rel="self")
    atom.language("vi")
    latest = datetime(1970, 1, 1, tzinfo=UTC)
    for row in rows:
        values = dict(zip(columns, tuple(row), strict=True))
        at = _moment(values.get("published"))
        latest = max(latest, at)
        entry = atom.add_entry(order="append")
        address = _address(values, root)
        entry.id(address)
        entry.link(href=address)
        entry.title(_clean(_title(values)))
        entry.updated(at)
        entry.summary(_clean(_summary(values)))
    atom.updated(latest)
    out: bytes = atom.atom_str(pretty=True)
    return out


def _address(values: Mapping[str, Any], root: str) -> str:
    article = values.get("article_id", values.get("id"))
    fact = values.get("mention_id") or values.get("fact_id")
    mark = ("#m" if values.get("mention_id") else "#f") + str(fact) if fact else ""
    return f"{root}/-/article/{article}{mark}"


def _title(values: Mapping[str, Any]) -> str:
    for names in (("headline",), ("name", "position"), ("speaker", "text"), ("subject", "indicator", "rank")):
        words = [str(values[n]) for n in names if values.get(n) not in (None, "")]
        if words:
            return ", ".join(words)[:200]
    return str(values.get("surface") or values.get("number") or values.get("url") or "…")


def _summary(values: Mapping[str, Any]) -> str:
    words = next((values[n] for n in ("lead", "text", "evidence", "surface") if values.get(n)), "")
    return " · ".join(str(w) for w in (values.get("outlet"), words) if w)


def _moment(published: Any) -> datetime:
    try:
        at = datetime.fromisoformat(str(published))
    except ValueError:
        return datetime(1970, 1, 1, tzinfo=UTC)
    return at if at.tzinfo else at.replace(tzinfo=_HANOI)


def _clean(words: str) -> str:
    return words.translate(_NOT_XML)
