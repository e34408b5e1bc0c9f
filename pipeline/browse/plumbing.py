"""Where the plugin meets Datasette: permissions, databases, requests, answers. What 1.0 changes is here."""

from __future__ import annotations

import struct
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlencode

from datasette import hookimpl
from datasette.utils.asgi import NotFound, Response

from ..store.schema import APPLICATION_ID
from .feeds import can_feed, feed
from .labels import language

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
    """What a page's function gives: the template and its values, or another address to go to."""

    template: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    redirect: str | None = None


#: A page: from a read connection, the query's arguments and the groups of its route to a view; None where
#: the address means nothing.
Page = Callable[..., View | None]


def press_databases(datasette: Any) -> list[str]:
    """Return the names of the open databases that are this project's, told by their application id."""
    return [name for name, db in datasette.databases.items() if db.path and _is_press(str(db.path))]


def _is_press(path: str) -> bool:
    try:
        with Path(path).open("rb") as file:
            header = file.read(72)
    except OSError:
        return False
    return len(header) == 72 and struct.unpack(">I", header[68:72])[0] == APPLICATION_ID


def stylesheet(datasette: Any) -> str:
    """Return the address of the style sheet. Datasette names a plugin after the distribution it came in."""
    from datasette.plugins import get_plugins

    here = str(Path(__file__).parent)
    name = next(p["name"] for p in get_plugins() if str(p["static_path"] or "").startswith(here))
    return str(datasette.urls.static_plugins(name, "press.css"))


def routes(pages: Iterable[tuple[str, Page]]) -> list[tuple[str, Callable[..., Awaitable[Any]]]]:
    """Return Datasette's routes for the pages."""
    return [(r"^/-/all$", all_databases), *((pattern, _handler(page)) for pattern, page in pages)]


def _handler(page: Page) -> Callable[..., Awaitable[Any]]:
    # Datasette passes arguments by the names in the signature, which a partial would hide
    async def handler(request: Any, datasette: Any) -> Any:
        return await _answer(page, request, datasette)

    return handler


async def _answer(page: Page, request: Any, datasette: Any) -> Any:
    name = next(iter(press_databases(datasette)), None)
    if name is None:
        return Response.redirect(datasette.urls.path("/-/all"))
    await _check(datasette, request, name)
    arguments = {key: request.args.get(key) or "" for key in request.args}
    view = await datasette.get_database(name).execute_fn(
        lambda connection: page(connection, arguments, **request.url_vars)
    )
    if view is None:
        raise NotFound("Không có trang này (no such page)")
    if view.redirect is not None:
        return Response.redirect(datasette.urls.path(view.redirect))
    html = await datasette.render_template(view.template, dict(view.values), request=request)
    response = Response.html(html)
    if request.args.get("_lang") in ("vi", "en"):
        response.set_cookie("lang", language(request), max_age=31_536_000, samesite="lax")
    return response


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
