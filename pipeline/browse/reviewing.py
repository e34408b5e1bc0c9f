"""Review on the pages: whether it is on, who may give verdicts, and the addresses that take them.

It is on where the plugin's configuration says so (`plugins: pipeline-review: on`, which `pipeline serve
--review` sets) and the database can be written. Reading asks for no one's name; giving a verdict asks
Datasette for the permission `pipeline-review`: root has it, and whom `plugins: pipeline-review: allow` names,
as Datasette's own `allow` blocks do. Sessions and the tokens against forged forms are Datasette's.
"""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from datasette.utils import actor_matches_allow, display_actor
from datasette.utils.asgi import Forbidden, NotFound, Response

from ..errors import ReviewError
from ..review.people import same, split, undo_identity
from ..review.verdicts import give, undo
from ..store import Store
from . import answers
from .pages.review import queue, review
from .plumbing import press_databases

PERMISSION = "pipeline-review"

#: What a form asks for: from a connection inside a transaction, the form's fields and the reviewer's name to
#: the address to go to next.
Action = Callable[[sqlite3.Connection, Mapping[str, str], str], str]


def is_on(datasette: Any) -> bool:
    """Tell whether verdicts can be given here: review is turned on and the database can be written."""
    name = next(iter(press_databases(datasette)), None)
    config = datasette.plugin_config(PERMISSION) or {}
    return name is not None and bool(config.get("on")) and bool(datasette.get_database(name).is_mutable)


def allowed(datasette: Any, actor: Mapping[str, Any] | None, action: str) -> bool | None:
    """Answer Datasette's question for the permission; None leaves it to other plugins.

    Root is here who reviews, so Datasette's menu for those who debug it is not shown where review is on.
    """
    if action == "debug-menu" and is_on(datasette):
        return False
    if action != PERMISSION or actor is None:
        return None
    allow = (datasette.plugin_config(PERMISSION) or {}).get("allow")
    if actor.get("id") == "root" or (allow is not None and actor_matches_allow(actor, allow)):
        return True
    return None


async def may_review(datasette: Any, request: Any) -> bool:
    """Tell whether whoever asks may give verdicts."""
    if request is None or not request.actor or not is_on(datasette):
        return False
    return bool(await datasette.permission_allowed(request.actor, PERMISSION, default=False))


def routes(datasette: Any) -> list[tuple[str, Callable[..., Awaitable[Any]]]]:
    """Return the pages of review and the addresses that take verdicts; none where review is off."""
    if not is_on(datasette):
        return []
    pages = answers.routes((("/-/review", review), ("/-/review/queue", queue)))
    return [*pages, *((pattern, _handler(action)) for pattern, action in _ACTIONS)]


def _handler(action: Action) -> Callable[..., Awaitable[Any]]:
    async def handler(request: Any, datasette: Any) -> Any:
        return await _act(action, request, datasette)

    return handler


async def _act(action: Action, request: Any, datasette: Any) -> Any:
    name = next(iter(press_databases(datasette)), None)
    if name is None or not is_on(datasette):
        raise NotFound("Không có trang này (no such page)")
    await datasette.ensure_permissions(request.actor, [("view-database", name), "view-instance"])
    if request.method != "POST":
        return Response.text("Chỉ nhận POST (POST only)", status=405, headers={"allow": "POST"})
    if not await may_review(datasette, request):
        raise Forbidden("Cần đăng nhập với quyền duyệt (sign in as somebody who may review)")
    form = await request.post_vars()
    path = Path(datasette.get_database(name).path)
    try:
        to = await asyncio.to_thread(
            _write, path, action, form, str(request.actor.get("id") or display_actor(request.actor))
        )
    except ReviewError as error:
        return Response.text(f"Không làm được ({error})", status=409)
    return Response.redirect(datasette.urls.path(to))


def _write(path: Path, action: Action, form: Mapping[str, str], reviewer: str) -> str:
    with Store.open(path, create=False) as store, store.transaction() as connection:
        return action(connection, form, reviewer)


def _judge(connection: sqlite3.Connection, form: Mapping[str, str], reviewer: str) -> str:
    article, verdict = form.get("article", ""), form.get("verdict", "")
    if not article.isdecimal() or len(article) > 18 or verdict not in ("confirmed", "rejected"):
        raise ReviewError("the form", "names no article or no verdict")
    kind, said = form.get("kind", ""), form.get("content", "")
    give(connection, int(article), kind, said, verdict, by=reviewer, note=form.get("note"))  # type: ignore[arg-type]
    return _next(form, int(article))


def _undo(connection: sqlite3.Connection, form: Mapping[str, str], reviewer: str) -> str:
    article = undo(connection, form.get("uid", ""), by=reviewer)
    return _next(form, article)


def _next(form: Mapping[str, str], article: int) -> str:
    """Return where the reviewer goes on: an address of our own making, whatever the form says."""
    if form.get("next") == "queue":
        asked = {name: form.get(f"queue_{name}", "") for name in ("kind", "rule", "order")}
        return f"/-/review/queue?{urlencode({k: v for k, v in asked.items() if v})}"
    if not article:
        return "/-/review"
    fact = form.get("fact", "")
    return f"/-/article/{article}" + (f"#f{fact}" if fact.isdecimal() else "")


def _same(connection: sqlite3.Connection, form: Mapping[str, str], reviewer: str) -> str:
    other = _PERSON.fullmatch(form.get("other", "").strip())
    if other is None:
        raise ReviewError("the form", "names no other person", "give the number or the address of their page")
    stays = same(connection, _number(form), int(other.group(1)), by=reviewer, note=form.get("note"))
    return f"/-/person/{stays}"


def _split(connection: sqlite3.Connection, form: Mapping[str, str], reviewer: str) -> str:
    # a form's fields have one value each here, so each box has a name of its own
    articles = [int(name.removeprefix("article")) for name in form if _BOX.fullmatch(name)]
    return f"/-/person/{split(connection, _number(form), articles, by=reviewer, note=form.get('note'))}"


def _undo_identity(connection: sqlite3.Connection, form: Mapping[str, str], reviewer: str) -> str:
    person = undo_identity(connection, form.get("uid", ""), by=reviewer)
    return f"/-/person/{person}" if person else "/-/review"


def _number(form: Mapping[str, str]) -> int:
    given = form.get("person", "")
    if not given.isdecimal() or len(given) > 18:
        raise ReviewError("the form", "names no person")
    return int(given)


_PERSON = re.compile(r"(?:\S*/-/person/)?(\d{1,18})")
_BOX = re.compile(r"article\d{1,18}")
_ACTIONS: tuple[tuple[str, Action], ...] = (
    (r"^/-/review/fact$", _judge),
    (r"^/-/review/undo$", _undo),
    (r"^/-/review/same$", _same),
    (r"^/-/review/split$", _split),
    (r"^/-/review/undo-identity$", _undo_identity),
)
