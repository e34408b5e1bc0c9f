"""Where the plugin meets Datasette: permissions, databases, requests, answers. What 1.0 changes is here."""

from __future__ import annotations

import asyncio
import sqlite3
import struct
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast
from urllib.parse import urlencode

from datasette import hookimpl
from datasette.utils import sqlite_timelimit
from datasette.utils.asgi import NotFound, Response
from datasette.views.base import DatasetteError

from ..errors import InputError
from ..store.schema import APPLICATION_ID
from .charts import Chart, png, svg
from .counts import is_large
from .feeds import can_feed, feed
from .labels import Language, language, translator

_Hook = TypeVar("_Hook", bound=Callable[..., Any])


def hook(function: _Hook) -> _Hook:
    """Mark a function as Datasette's hook of its name; Datasette's own mark has no types."""
    hookimpl(function)
    return function


def last_hook(function: _Hook) -> _Hook:
    """As `hook`, called after all others."""
    hookimpl(function, trylast=True)
    return function


_SECURITY = (
    (b"content-security-policy", b"default-src 'self'; script-src 'self' 'unsafe-inline'; "
     b"style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
     b"form-action 'self'; frame-ancestors 'none'"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class View:
    """What a page's function gives: the template, its values and its charts, or another address to go to."""

    template: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    redirect: str | None = None
    charts: Mapping[str, Chart | None] = field(default_factory=dict)


#: Milliseconds that a page may read for: whoever asks for more holds a thread that others wait for.
LONGEST_MS = 10_000
#: A page: from a read connection, the query's arguments (`_lang` among them, the reader's language) and the
#: names in its address to a view; None where the address means nothing.
Page = Callable[..., View | None]


def press_databases(datasette: Any) -> list[str]:
    """Return the names of the open databases that are this project's, told by their application id."""
    return [name for name, db in datasette.databases.items() if db.path and _is_press(str(db.path))]


def large_databases(datasette: Any) -> list[str]:
    """Return those of them whose facets take long."""
    return [name for name in press_databases(datasette) if is_large(datasette.databases[name].path)]


def _is_press(path: str) -> bool:
    try:
        with Path(path).open("rb") as file:
            header = file.read(72)
    except OSError:
        return False
    return len(header) == 72 and struct.unpack(">I", header[68:72])[0] == APPLICATION_ID


def stylesheets(datasette: Any) -> list[str]:
    """Return the addresses of the style sheets; Datasette names a plugin after its distribution."""
    from datasette.plugins import get_plugins

    here = str(Path(__file__).parent)
    name = next(p["name"] for p in get_plugins() if str(p["static_path"] or "").startswith(here))
    return [str(datasette.urls.static_plugins(name, sheet)) for sheet in ("press.css", "chart.css")]


def routes(pages: Iterable[tuple[str, Page]]) -> list[tuple[str, Callable[..., Awaitable[Any]]]]:
    """Return Datasette's routes for the pages and their charts. In an address `{id}` stands for a number; a
    chart is `NAME.svg` and `NAME.png` below its page, below `/-/home` for the first one.
    """
    given: list[tuple[str, Callable[..., Awaitable[Any]]]] = [(r"^/-/all$", all_databases)]
    for address, page in pages:
        pattern = address.replace("{id}", r"(?P<id>\d{1,18})")
        below = _with_charts(pattern)
        given.append((f"^{pattern}$", _handler(page)))
        given.append((rf"^{below}/(?P<chart>[a-z]+)\.(?P<form>svg|png)$", _chart_handler(page)))
    return given


def _with_charts(address: str) -> str:
    return "/-/home" if address == "/" else address


def _handler(page: Page) -> Callable[..., Awaitable[Any]]:
    # Datasette passes arguments by the names in the signature, which a partial would hide
    async def handler(request: Any, datasette: Any) -> Any:
        return await _answer(page, request, datasette)

    return handler


def _chart_handler(page: Page) -> Callable[..., Awaitable[Any]]:
    async def handler(request: Any, datasette: Any) -> Any:
        return await _picture(page, request, datasette)

    return handler


async def _view(
    page: Page, request: Any, datasette: Any, names: Mapping[str, str], lang: Language
) -> View | None:
    """Return the page's view; None where there is no database of the project. Raises NotFound."""
    name = next(iter(press_databases(datasette)), None)
    if name is None:
        return None
    await _check(datasette, request, name)
    arguments = {key: request.args.get(key) or "" for key in request.args} | {"_lang": lang}

    def read(connection: sqlite3.Connection) -> View | None:
        with sqlite_timelimit(connection, LONGEST_MS):
            return page(connection, arguments, **names)

    try:
        view = await datasette.get_database(name).execute_fn(read)
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        raise DatasetteError(translator(lang)("too_long"), status=503) from None
    if view is None:
        raise NotFound("Không có trang này (no such page)")
    return cast(View, view)


async def _answer(page: Page, request: Any, datasette: Any) -> Any:
    chosen = language(request)
    view = await _view(page, request, datasette, request.url_vars, chosen)
    if view is None:
        return Response.redirect(datasette.urls.path("/-/all"))
    if view.redirect is not None:
        return Response.redirect(datasette.urls.path(view.redirect))
    values = {**view.values, "charts": view.charts, **_addresses_of_charts(request, datasette)}
    response = Response.html(await datasette.render_template(view.template, values, request=request))
    if request.args.get("_lang") in ("vi", "en"):
        response.set_cookie("lang", chosen, max_age=31_536_000, samesite="lax")
    return response


def _addresses_of_charts(request: Any, datasette: Any) -> dict[str, str]:
    """Return what stands before and after a chart's name in its address. The address says the language, since
    whoever it is sent to has no cookie; Vietnamese goes without saying.
    """
    base = datasette.urls.path("/").rstrip("/")
    asked = [(k, v) for k in request.args for v in request.args.getlist(k) if k != "_lang" and v]
    asked += [("_lang", "en")] if language(request) == "en" else []
    below = base + _with_charts(request.path.removeprefix(base))
    return {"charts_below": f"{below}/", "charts_query": f"?{urlencode(asked)}" if asked else ""}


async def _picture(page: Page, request: Any, datasette: Any) -> Any:
    lang: Language = "en" if request.args.get("_lang") == "en" else "vi"
    names = dict(request.url_vars)
    name, form = names.pop("chart"), names.pop("form")
    view = await _view(page, request, datasette, names, lang)
    if view is not None and view.redirect is not None:
        return Response.redirect(datasette.urls.path(f"{view.redirect}/{name}.{form}"))
    chart = view.charts.get(name) if view is not None else None
    if chart is None:
        raise NotFound("Không có biểu đồ này (no such chart)")
    source = translator(cast(Any, lang))("site")
    if form == "svg":
        return Response(svg(chart, source), content_type="image/svg+xml; charset=utf-8")
    try:
        return Response(await asyncio.to_thread(png, chart, source), content_type="image/png")
    except InputError as error:
        return Response.text(f"{error}\n", status=501)


async def _check(datasette: Any, request: Any, database: str) -> None:
    """Own pages are not covered by Datasette's checks: who may not see the database sees none of them."""
    await datasette.ensure_permissions(request.actor, [("view-database", database), "view-instance"])


def atom_renderer() -> dict[str, Any]:
    """Return Datasette's description of the renderer of `.atom`."""
    return {"extension": "atom", "render": _atom, "can_render": can_feed}


def _atom(datasette: Any, request: Any, columns: Any, rows: Any, database: str, table: str | None) -> Any:
    if not can_feed(columns):
        message = "Danh sách này không dẫn tới bài báo nào (no column article_id: no feed)"
        return Response.text(message, status=400)
    here = datasette.absolute_url(request, request.full_path)
    root = datasette.absolute_url(request, datasette.urls.instance()).rstrip("/")
    body = feed(columns, rows, f"{table or database}: {request.query_string}".rstrip(": "), here, root)
    return Response(body.decode("utf-8"), content_type="application/atom+xml; charset=utf-8")


async def all_databases(request: Any, datasette: Any) -> Any:
    """Datasette's own first page, which the home page has taken the place of."""
    from datasette.views.index import IndexView

    request.scope = {**request.scope, "url_route": {"kwargs": {"format": None}}}
    return await IndexView(datasette).get(request)


def with_language(datasette: Any, request: Any, chosen: str) -> str:
    """Return the address of the same page in another language."""
    if request is None:
        return ""
    arguments = [(k, v) for k in request.args for v in request.args.getlist(k) if k != "_lang"]
    return f"{request.path}?{urlencode([*arguments, ('_lang', chosen)])}"


def with_security_headers(app: Any) -> Any:
    """Wrap an ASGI application so that its answers load nothing from elsewhere."""

    async def wrapped(scope: Any, receive: Any, send: Any) -> None:
        async def send_with_headers(message: Any) -> None:
            if message["type"] == "http.response.start":
                present = {name.lower() for name, _ in message.get("headers", [])}
                added = [h for h in _SECURITY if h[0] not in present]
                message = {**message, "headers": [*message.get("headers", []), *added]}
            await send(message)

        await app(scope, receive, send_with_headers)

    return wrapped
