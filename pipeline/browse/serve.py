"""`pipeline serve`: Datasette on one database, with settings that keep a curious reader from doing harm."""

from __future__ import annotations

import os
import re
import socket
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from ..errors import StoreError
from ..store import Store
from ..store.reading import reading
from .counts import count_quickly
from .reviewing import PERMISSION

SETTINGS = {
    "default_page_size": 50,
    "max_returned_rows": 1000,
    "sql_time_limit_ms": 2000,
    "facet_time_limit_ms": 500,
    "suggest_facets": False,
    "allow_download": False,
    "max_csv_mb": 50,
    "num_sql_threads": 3,
}
#: For strangers: no queries of their own, nothing long, nothing large, all of it measured.
PUBLIC_SETTINGS = {
    **SETTINGS,
    "max_returned_rows": 500,
    "sql_time_limit_ms": 800,
    "facet_time_limit_ms": 200,
    "default_allow_sql": False,
    "allow_csv_stream": False,
    "max_csv_mb": 5,
    "num_sql_threads": 2,
}
#: Datasette's pages about the server itself: paths of files, settings, releases of what it runs on.
_ABOUT_THE_SERVER = re.compile(
    r"/-/(?:databases|metadata|plugins|settings|config|versions|threads|actor|patterns|allow-debug|permissions"
    r"|messages)(?:\.json)?/?$"
)
_NO_ROBOTS = b"User-agent: *\nDisallow: /\n"


def application(db: Path, *, public: bool = False, review: bool = False, metadata: Path | None = None) -> Any:
    """Return the Datasette object that serves the database; the schema is brought up to date first.

    With `public`, the file is served as it is and as one that never changes, within the limits for strangers.
    With `review`, those who may can confirm and reject facts; never with `public`. `metadata` is a file of
    Datasette's (YAML or JSON): who may sign in, who may review. Sessions outlive a restart where the
    environment's DATASETTE_SECRET is set. Raises StoreError where there is no such database, it is not one of
    this project, or the file of metadata cannot be read.
    """
    from datasette.app import Datasette

    _register()
    if public:
        with reading(db):
            return _counted(Datasette([], immutables=[str(db)], settings=PUBLIC_SETTINGS))
    Store.open(db, create=False).close()
    if review and not os.access(db, os.W_OK):
        raise StoreError(
            str(db), "cannot be written, so nothing can be reviewed", "serve it without --review"
        )
    given = _metadata(metadata)
    if review:
        given.setdefault("plugins", {}).setdefault(PERMISSION, {})["on"] = True
    secret = os.environ.get("DATASETTE_SECRET") or None
    return _counted(Datasette([str(db)], settings=SETTINGS, metadata=given, secret=secret))


def _counted(served: Any) -> Any:
    for database in served.databases.values():
        count_quickly(database)
    return served


def _metadata(path: Path | None) -> dict[str, Any]:
    from datasette.utils import BadMetadataError, parse_metadata

    if path is None:
        return {}
    try:
        given = parse_metadata(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, BadMetadataError) as error:
        raise StoreError(str(path), f"cannot be read as metadata ({error})", "mend the file") from error
    return dict(given)


def without_robots(app: Any) -> Any:
    """Return the ASGI application with a robots.txt that asks all robots to stay away."""

    async def answer(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http" or scope["path"] != "/robots.txt":
            await app(scope, receive, send)
            return
        headers = [(b"content-type", b"text/plain; charset=utf-8")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": _NO_ROBOTS})

    return answer


def without_its_own_affairs(app: Any) -> Any:
    """Return the ASGI application without the pages on which Datasette tells of the server."""

    async def answer(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http" or not _ABOUT_THE_SERVER.match(scope["path"]):
            await app(scope, receive, send)
            return
        headers = [(b"content-type", b"text/plain; charset=utf-8")]
        await send({"type": "http.response.start", "status": 404, "headers": headers})
        await send({"type": "http.response.body", "body": "Không có trang này (no such page)\n".encode()})

    return answer


def _register() -> None:
    """See to it that the plugin is there: the entry point may not be installed (a source tree), or have been
    loaded while this package was half imported, with no hook in it yet.
    """
    from datasette.plugins import pm

    plugin = import_module(__package__)
    if not pm.get_hookcallers(plugin):
        if pm.is_registered(plugin):
            pm.unregister(plugin)
        pm.register(plugin, __package__)


def serve(
    db: Path,
    host: str = "127.0.0.1",
    port: int = 8001,
    *,
    public: bool = False,
    robots: bool = False,
    review: bool = False,
    metadata: Path | None = None,
) -> None:
    """Serve the database until interrupted; port 0 takes a free one. The address is printed on stderr.

    With `public`, as `application` says; robots are asked to stay away then, unless `robots`. With `review`,
    a link is printed that signs in once as root.

    Raises StoreError where the database cannot be opened or the port is taken.
    """
    import uvicorn

    datasette = application(db, public=public, review=review, metadata=metadata)
    app = datasette.app()
    if public:
        app = without_its_own_affairs(app)
        app = app if robots else without_robots(app)
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError as error:
            raise StoreError(
                f"{host}:{port}", f"cannot be served on: {error.strerror}", "give another --port"
            ) from error
        listener.listen()  # who asks before all is loaded waits, where he would be refused
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{listener.getsockname()[1]}"
        sys.stderr.write(f"{db}: {address}/  (Ctrl-C ends)\n")
        if review:
            sys.stderr.write(f"Sign in to review: {address}/-/auth-token?token={datasette._root_token}\n")
        sys.stderr.flush()
        config = uvicorn.Config(app, log_level="warning", lifespan="on")
        uvicorn.Server(config).run(sockets=[listener])
