"""One box for all kinds of things: with or without marks, exact hits first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from ...lexicon.provinces import provinces
from ..answers import View
from ..finding import KINDS, MOST, Narrowed, listing
from ..hits import Typed

#: Hits shown of each kind among others, and of one kind on a page: no page is of two orders.
_AMONG, _ALONE = 10, MOST // 10
_OUTLETS = "SELECT DISTINCT outlet FROM coverage WHERE outlet > '' ORDER BY 1"


def search(connection: sqlite3.Connection, arguments: Mapping[str, str]) -> View:
    """Return the hits for `q`; `outlet`, `from`, `until` and `place` narrow them, `kind` shows one kind, and
    `page` its next hits. Without `q`, the newest articles of what it is narrowed to.
    """
    typed = Typed(arguments.get("q", "").strip()[:200])
    kind = arguments.get("kind", "") if arguments.get("kind") in KINDS else ""
    to = Narrowed(
        arguments.get("outlet", ""), _day(arguments, "from"), _day(arguments, "until"), _place(arguments)
    )
    asks = bool(typed.words or to.outlet or to.since or to.until or to.place)
    # nothing but articles is one paper's, or new
    kinds = [k for k in KINDS if (typed.words and not to.outlet) or k == "articles"] if asks else []
    size = _ALONE if kind else _AMONG
    page = _page(arguments) if kind else 1
    first = size * (page - 1)
    skip = first - first % MOST  # hits are put in order by the MOST
    found = {name: KINDS[name](connection, typed, to, skip) for name in kinds if kind in ("", name)}
    shown = {name: some.hits[first - skip : first - skip + size] for name, some in found.items()}
    asked = {"q": typed.words, "outlet": to.outlet, "from": to.since, "until": to.until, "place": to.place}
    return View(
        "press_search.html",
        {
            "typed": typed,
            "q": typed.words,
            "kind": kind,
            "kinds": list(KINDS),
            "to": to,
            "outlets": [r[0] for r in connection.execute(_OUTLETS)],
            "places": sorted({p.name for p in provinces()}),
            "found": shown,
            "counts": {name: skip + len(some.hits) for name, some in found.items()},
            "more": {name: some.more for name, some in found.items()},
            "texts": _texts(connection, shown.get("articles", ())),
            "asked": urlencode({k: v for k, v in asked.items() if v}),
            "page": page,
            "pages": -(-max((skip + len(some.hits) for some in found.values()), default=0) // size),
        },
        lists={name: listing(connection, name, typed, to) for name in kinds},
    )


def _page(arguments: Mapping[str, str]) -> int:
    asked = arguments.get("page", "")
    return max(1, int(asked)) if asked.isdecimal() and len(asked) < 7 else 1


def _texts(connection: sqlite3.Connection, shown: Iterable[Any]) -> dict[int, str]:
    """Return the bodies of the articles shown, without headlines, by version."""
    ids = ", ".join(str(row["version_id"]) for row in shown)
    sql = f"SELECT id, substr(text, length(headline) + 1) FROM versions WHERE id IN ({ids})"
    return dict(connection.execute(sql).fetchall())


def _day(arguments: Mapping[str, str], name: str) -> str:
    try:
        return date.fromisoformat(arguments.get(name, "")).isoformat()
    except ValueError:
        return ""


def _place(arguments: Mapping[str, str]) -> str:
    place = arguments.get("place", "")
    return place if any(p.name == place for p in provinces()) else ""
