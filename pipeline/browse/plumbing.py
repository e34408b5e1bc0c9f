"""Where the plugin meets Datasette: permissions, databases, feeds, headers. What 1.0 changes is here."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlencode

from datasette import hookimpl
from datasette.utils.asgi import Response

from ..store.schema import APPLICATION_ID
from .counts import is_large
from .feeds import can_feed, feed

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


async def check(datasette: Any, request: Any, database: str) -> None:
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
