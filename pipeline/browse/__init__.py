"""The Datasette plugin: the project's own pages, labels, search and settings.

Registered as an entry point of the group `datasette`; it must be this package, not a module in it, or
Datasette ignores `templates` and `static` without a word. Written for Datasette 0.65; what 1.0 changes
stands in `plumbing.py` alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from . import plumbing, reviewing
from .answers import routes
from .cells import cell
from .labels import day_in, language, title_in, translator
from .metadata import metadata_of
from .pages import ROUTES
from .plumbing import hook, last_hook
from .query import fold, fts_query, has
from .serve import serve

__all__ = ["serve"]

#: No text or blob a query makes may be longer, in bytes: `randomblob(200000000)` is refused. The longest
#: article is shorter by far.
LONGEST_VALUE = 20_000_000


@last_hook  # after Datasette's own escape_fts, which knows neither đ nor phrases
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Give SQL the functions of the search, and take from it what strangers could do harm with."""
    conn.create_function("escape_fts", 1, fts_query, deterministic=True)
    conn.create_function("vn_fold", 1, fold, deterministic=True)
    conn.create_function("vn_has", 2, has, deterministic=True)
    if hasattr(conn, "setlimit"):  # pysqlite3 has none
        conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
        conn.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)


@hook
def get_metadata(datasette: Any) -> dict[str, Any]:
    """Title, describe and sort the tables of each database of this project, whatever its file is called."""
    return metadata_of(datasette, plumbing.press_databases(datasette), plumbing.large_databases(datasette))


@hook
def register_routes(datasette: Any) -> list[tuple[str, Callable[..., Any]]]:
    """Serve the home page and the pages under /-/; Datasette's list of databases moves to /-/all."""
    return [*routes(ROUTES), *reviewing.routes(datasette)]


@hook
def menu_links(datasette: Any, request: Any) -> list[dict[str, str]]:
    """Lead to the pages of review where it is on."""
    if not reviewing.is_on(datasette):
        return []
    return [{"href": datasette.urls.path("/-/review"), "label": translator(language(request))("review_nav")}]


@hook
def permission_allowed(datasette: Any, actor: dict[str, Any] | None, action: str) -> bool | None:
    """Say who may give verdicts on facts."""
    return reviewing.allowed(datasette, actor, action)


@hook
def extra_css_urls(datasette: Any) -> list[str]:
    """Style every page."""
    return plumbing.stylesheets(datasette)


@hook
async def extra_template_vars(datasette: Any, request: Any) -> dict[str, Any]:
    """Give every template the labels in the reader's language, the way around, who may review."""
    chosen = language(request)
    return {
        "reviewing": await reviewing.may_review(datasette, request),
        "t": translator(chosen),
        "day": day_in(chosen),
        "in_language": title_in(chosen),
        "language": chosen,
        "press": next(iter(plumbing.press_databases(datasette)), None),
        "other_language_url": plumbing.with_language(datasette, request, "en" if chosen == "vi" else "vi"),
    }


@hook
def prepare_jinja2_environment(env: Any) -> None:
    """Give Vietnamese labels to the pages of errors, which Datasette renders without the variables above."""
    env.globals.update(
        t=translator("vi"),
        day=day_in("vi"),
        in_language=title_in("vi"),
        language="vi",
        press=None,
        other_language_url="",
        reviewing=False,
    )


@hook
def render_cell(row: Any, value: Any, column: str, table: str | None, datasette: Any) -> Markup | None:
    """Link what has a page of its own, and set lists and dates to be read."""
    return cell(row, value, column, table, datasette.urls.path)


@hook
def register_output_renderer(datasette: Any) -> dict[str, Any]:
    """Give every list of articles as Atom."""
    return plumbing.atom_renderer()


@hook
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:
    """Send a Content-Security-Policy with each answer: nothing is loaded from any other host."""
    return plumbing.with_security_headers
