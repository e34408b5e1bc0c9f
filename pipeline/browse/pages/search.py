"""One box for all kinds of things: with or without marks, exact hits first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from ...lexicon.provinces import provinces
from ..finding import KINDS, MOST, Narrowed
from ..hits import Typed
from ..plumbing import View

#: Hits shown of each kind among others, and of one kind on a page.
_AMONG, _ALONE = 10, 40
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
    kinds = [k for k in KINDS if kind in ("", k)] if typed.words and not to.outlet else ["articles"]
    found = {name: KINDS[name](connection, typed, to) for name in kinds if asks and kind in ("", name)}
    page = max(1, int(arguments["page"])) if arguments.get("page", "").isdecimal() else 1
    size = _ALONE if kind else _AMONG
    shown = {name: rows[size * (page - 1) : size * page] for name, rows in found.items()}
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
            "counts": {name: len(rows) for name, rows in found.items()},
            "most": MOST,
            "texts": _texts(connection, shown.get("articles", ())),
            "asked": urlencode({k: v for k, v in asked.items() if v}),
            "page": page,
            "pages": -(-max((len(rows) for rows in found.values()), default=0) // size) if kind else 1,
            "table": _table(typed, to),
        },
    )


def _texts(connection: sqlite3.Connection, shown: Iterable[Any]) -> dict[int, str]:
    """Return the bodies of the articles shown, without headlines, by version."""
    ids = ", ".join(str(row["version_id"]) for row in shown)
    sql = f"SELECT id, substr(text, length(headline) + 1) FROM versions WHERE id IN ({ids})"
    return dict(connection.execute(sql).fetchall())


def _table(typed: Typed, to: Narrowed) -> dict[str, str]:
    """Return the filters by which the table of articles finds the same, for its CSV, JSON and Atom."""
    of = {"_search": typed.words, "outlet": to.outlet, "day__gte": to.since, "day__lte": to.until}
    return {name: value for name, value in of.items() if value}


def _day(arguments: Mapping[str, str], name: str) -> str:
    try:
        return date.fromisoformat(arguments.get(name, "")).isoformat()
    except ValueError:
        return ""


def _place(arguments: Mapping[str, str]) -> str:
    place = arguments.get("place", "")
    return place if any(p.name == place for p in provinces()) else ""
