"""The project's own pages as Datasette's routes: each a page, its charts as pictures, its lists as data."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import urlencode

from datasette.utils import sqlite_timelimit
from datasette.utils.asgi import NotFound, Response
from datasette.views.base import DatasetteError

from ..errors import InputError
from .charts import Chart, png, svg
from .feeds import feed
from .labels import Language, language, translator
from .listing import Listing, Table, as_csv, as_json
from .plumbing import all_databases, check, press_databases

#: Milliseconds that a page may read for: whoever asks for more holds a thread that others wait for.
LONGEST_MS = 10_000
#: Arguments of a page that its charts and lists do not take over.
_OF_THE_PAGE = frozenset({"_lang", "page", "kind"})
Route = tuple[str, Callable[..., Awaitable[Any]]]


@dataclass(frozen=True, slots=True)
class View:
    """What a page's function gives: the template, values, charts and lists, or another address to go to."""

    template: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    redirect: str | None = None
    charts: Mapping[str, Chart | None] = field(default_factory=dict)
    lists: Mapping[str, Listing] = field(default_factory=dict)


#: A page: from a read connection, the query's arguments (`_lang` among them, the reader's language) and the
#: names in its address to a view; None where the address means nothing.
Page = Callable[..., View | None]


def routes(pages: Iterable[tuple[str, Page]]) -> list[Route]:
    """Return Datasette's routes for the pages. In an address `{id}` stands for a number; a chart is
    `NAME.svg` and `NAME.png`, a list `NAME.csv`, `NAME.json` and `NAME.atom` below its page, below `/-/home`
    for the first one.
    """
    given: list[Route] = [(r"^/-/all$", all_databases)]
    for address, page in pages:
        pattern = address.replace("{id}", r"(?P<id>\d{1,18})")
        below = _below(pattern)
        given.append((f"^{pattern}$", _handler(page, _answer)))
        given.append((rf"^{below}/(?P<name>[a-z]+)\.(?P<form>svg|png)$", _handler(page, _picture)))
        given.append((rf"^{below}/(?P<name>[a-z_]+)\.(?P<form>csv|json|atom)$", _handler(page, _data)))
    return given


def _below(address: str) -> str:
    return "/-/home" if address == "/" else address


def _handler(page: Page, answer: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    # Datasette passes arguments by the names in the signature, which a partial would hide
    async def handler(request: Any, datasette: Any) -> Any:
        return await answer(page, request, datasette)

    return handler


async def _read(
    page: Page,
    request: Any,
    datasette: Any,
    lang: Language,
    part: Callable[[View], Any],
) -> tuple[View, Any] | None:
    """Return the page's view, and a part of it that is read along with it; None where there is no database of
    the project. Raises NotFound.
    """
    name = next(iter(press_databases(datasette)), None)
    if name is None:
        return None
    await check(datasette, request, name)
    arguments = {key: request.args.get(key) or "" for key in request.args} | {"_lang": lang}
    names = {key: value for key, value in request.url_vars.items() if key == "id"}

    def read(connection: sqlite3.Connection) -> tuple[View | None, Any]:
        with sqlite_timelimit(connection, LONGEST_MS):
            view = page(connection, arguments, **names)
            return view, None if view is None else part(view)

    try:
        view, found = await datasette.get_database(name).execute_fn(read)
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        raise DatasetteError(translator(lang)("too_long"), status=503) from None
    if view is None:
        raise NotFound("Không có trang này (no such page)")
    return cast(View, view), found


async def _answer(page: Page, request: Any, datasette: Any) -> Any:
    chosen = language(request)
    read = await _read(page, request, datasette, chosen, lambda view: None)
    if read is None:
        return Response.redirect(datasette.urls.path("/-/all"))
    view, _ = read
    if view.redirect is not None:
        return Response.redirect(datasette.urls.path(view.redirect))
    values = {**view.values, "charts": view.charts, "lists": view.lists, **_addresses(request, datasette)}
    response = Response.html(await datasette.render_template(view.template, values, request=request))
    if request.args.get("_lang") in ("vi", "en"):
        response.set_cookie("lang", chosen, max_age=31_536_000, samesite="lax")
    return response


def _addresses(request: Any, datasette: Any) -> dict[str, str]:
    """Return what stands before and after the name of a chart or list in its address. The address says the
    language, since whoever it is sent to has no cookie; Vietnamese goes without saying.
    """
    base = datasette.urls.path("/").rstrip("/")
    asked = [(k, v) for k in request.args for v in request.args.getlist(k) if k not in _OF_THE_PAGE and v]
    asked += [("_lang", "en")] if language(request) == "en" else []
    below = base + _below(request.path.removeprefix(base))
    return {"below": f"{below}/", "below_query": f"?{urlencode(asked)}" if asked else ""}


async def _part(page: Page, request: Any, datasette: Any, part: Callable[[View], Any]) -> tuple[View, Any]:
    """Return the view behind a chart or list, and that. Raises NotFound where it has none."""
    lang: Language = "en" if request.args.get("_lang") == "en" else "vi"
    read = await _read(page, request, datasette, lang, part)
    if read is None or (read[1] is None and read[0].redirect is None):
        raise NotFound("Không có biểu đồ hay danh sách này (no such chart or list)")
    return read


async def _picture(page: Page, request: Any, datasette: Any) -> Any:
    name, form = request.url_vars["name"], request.url_vars["form"]
    view, chart = await _part(page, request, datasette, lambda view: view.charts.get(name))
    if view.redirect is not None:
        return Response.redirect(datasette.urls.path(f"{view.redirect}/{name}.{form}"))
    source = _say(request)("site")
    if form == "svg":
        return Response(svg(chart, source), content_type="image/svg+xml; charset=utf-8")
    try:
        return Response(await asyncio.to_thread(png, chart, source), content_type="image/png")
    except InputError as error:
        return Response.text(f"{error}\n", status=501)


async def _data(page: Page, request: Any, datasette: Any) -> Any:
    name, form = request.url_vars["name"], request.url_vars["form"]
    asked = request.args.get("page") or ""
    number = max(1, int(asked)) if asked.isdecimal() and len(asked) < 7 else 1

    def read(view: View) -> tuple[Table, bool] | None:
        return view.lists[name].page(number) if name in view.lists else None

    view, found = await _part(page, request, datasette, read)
    if view.redirect is not None:
        return Response.redirect(datasette.urls.path(f"{view.redirect}/{name}.{form}"))
    table, more = found
    following = _following(request, datasette, number + 1) if more else None
    headers = {"link": f'<{following}>; rel="next"'} if following else {}
    title = f"{_say(request)(name)}: {request.path}"
    if form == "csv":
        return Response(as_csv(table), headers=headers, content_type="text/csv; charset=utf-8")
    if form == "json":
        return Response(
            as_json(table, title, following), headers=headers, content_type="application/json; charset=utf-8"
        )
    here = datasette.absolute_url(request, request.full_path)
    root = datasette.absolute_url(request, datasette.urls.instance()).rstrip("/")
    shown_on = datasette.absolute_url(request, _page_of(request))
    body = feed(table[0], table[1], title, here, root, shown_on).decode("utf-8")
    return Response(body, headers=headers, content_type="application/atom+xml; charset=utf-8")


def _page_of(request: Any) -> str:
    """Return the address of the page that shows a list, with what it was asked for."""
    page = str(request.path).rpartition("/")[0]
    page = page.removesuffix("-/home") if page.endswith("/-/home") else page
    asked = [(k, v) for k in request.args for v in request.args.getlist(k) if k != "page"]
    return page + (f"?{urlencode(asked)}" if asked else "")


def _following(request: Any, datasette: Any, number: int) -> str:
    asked = [(k, v) for k in request.args for v in request.args.getlist(k) if k != "page"]
    return str(datasette.absolute_url(request, f"{request.path}?{urlencode([*asked, ('page', number)])}"))


def _say(request: Any) -> Callable[[str], str]:
    return translator("en" if request.args.get("_lang") == "en" else "vi")
