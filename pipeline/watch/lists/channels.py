"""How alerts are delivered and papers polled, as the watchlist file says. Secrets stay in the environment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .table import Table

#: Kinds of channels.
KINDS = ("terminal", "atom", "webhook", "mail")
_QUIET = re.compile(r"(\d\d):(\d\d)\s*[-–]\s*(\d\d):(\d\d)$")
_CLOCK = re.compile(r"(\d\d):(\d\d)$")
_VARIABLE = re.compile(r"[A-Z_][A-Z0-9_]*$")
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True, slots=True)
class Channel:
    """A way out for alerts, of one of `KINDS`.

    `quiet` are the hours of the day from and to which nothing is sent; `per_hour` the most messages an hour,
    None for no limit; `digest` the time of day at which all is sent as one message, None for at once. `zone`
    is where these clocks hang. Of an Atom feed: `file`, `title`, `entries` at most. Of a webhook: `url`,
    `secret_env`, the environment variable with the key that signs. Of mail: `server`, `port`, `tls`
    (`starttls`, `implicit` or `none`), `sender`, `to`, and the variables with user and password.
    """

    name: str
    kind: str
    quiet: tuple[time, time] | None = None
    per_hour: int | None = None
    digest: time | None = None
    zone: ZoneInfo = VIETNAM
    lang: str = "vi"
    file: Path | None = None
    title: str = "pipeline watch"
    entries: int = 100
    url: str | None = None
    secret_env: str | None = None
    server: str | None = None
    port: int = 0
    tls: str = "starttls"
    sender: str | None = None
    to: tuple[str, ...] = ()
    user_env: str | None = None
    password_env: str | None = None


@dataclass(frozen=True, slots=True)
class Polling:
    """Which papers are polled (empty: all known), and between which intervals, in seconds."""

    outlets: tuple[str, ...] = ()
    shortest: float = 300.0
    longest: float = 10_800.0


def read_polling(table: Table) -> Polling:
    """Read [polling]: `outlets`, and `shortest` and `longest` in minutes."""
    papers = table.texts("outlets")
    shortest, longest = table.number("shortest_minutes") or 5, table.number("longest_minutes") or 180
    if longest < shortest:
        raise table.error("`longest_minutes` is less than `shortest_minutes`", "let it be more")
    table.finish()
    return Polling(papers, shortest * 60.0, longest * 60.0)


def read_channel(table: Table) -> tuple[str, Channel]:
    """Read one [[deliver]]; return its name and the channel."""
    kind = table.texts("kind", KINDS)
    if len(kind) != 1:
        raise table.error("`kind` is missing", f'write kind = "terminal", or one of {", ".join(KINDS)}')
    name = table.text_or_none("name", kind[0]) or kind[0]
    digest = _clock(table, table.text_or_none("digest", "07:00"), "digest")
    zone = table.text_or_none("timezone", "Asia/Ho_Chi_Minh")
    common = {
        "name": name,
        "kind": kind[0],
        "quiet": _quiet(table),
        "per_hour": table.number("per_hour"),
        "digest": digest,
        "zone": _zone(table, zone),
        "lang": (table.texts("lang", ("vi", "en")) or ("vi",))[0],
    }
    own = {"terminal": _terminal, "atom": _atom, "webhook": _webhook, "mail": _mail}[kind[0]](table)
    table.finish()
    return name, Channel(**common, **own)  # type: ignore[arg-type]


def _terminal(table: Table) -> dict[str, object]:
    return {}


def _atom(table: Table) -> dict[str, object]:
    return {
        "file": Path(table.text("file", "outputs/alerts.atom")),
        "title": table.text_or_none("title", "Hà Tĩnh") or "pipeline watch",
        "entries": table.number("entries") or 100,
    }


def _webhook(table: Table) -> dict[str, object]:
    url = table.text("url", "https://example.org/hook")
    if not url.startswith(("http://", "https://")):
        raise table.error(f"`url` is {url!r}", "write an address that begins with https://")
    return {"url": url, "secret_env": _variable(table, "secret_env", "WATCH_SECRET", required=True)}


def _mail(table: Table) -> dict[str, object]:
    tls = (table.texts("tls", ("starttls", "implicit", "none")) or ("starttls",))[0]
    to = table.texts("to")
    if not to:
        raise table.error("`to` is missing", 'write to = ["you@example.org"]')
    return {
        "server": table.text("server", "smtp.example.org"),
        "port": table.number("port") or {"starttls": 587, "implicit": 465, "none": 25}[tls],
        "tls": tls,
        "sender": table.text("sender", "watch@example.org"),
        "to": to,
        "user_env": _variable(table, "user_env", "SMTP_USER"),
        "password_env": _variable(table, "password_env", "SMTP_PASSWORD"),
    }


def _variable(table: Table, name: str, example: str, *, required: bool = False) -> str | None:
    """Return the name of an environment variable; what looks like the secret itself is refused."""
    value = table.text(name, example) if required else table.text_or_none(name, example)
    if value is not None and not _VARIABLE.match(value):
        raise table.error(
            f"`{name}` is no name of an environment variable",
            f'write {name} = "{example}" and put the secret into the environment',
        )
    return value


def _quiet(table: Table) -> tuple[time, time] | None:
    value = table.text_or_none("quiet", "22:00-06:00")
    if value is None:
        return None
    m = _QUIET.match(value)
    try:
        if m:
            return time(int(m[1]), int(m[2])), time(int(m[3]), int(m[4]))
    except ValueError:
        pass
    raise table.error(f"`quiet` is {value!r}", 'write quiet = "22:00-06:00"')


def _clock(table: Table, value: str | None, name: str) -> time | None:
    if value is None:
        return None
    m = _CLOCK.match(value)
    try:
        if m:
            return time(int(m[1]), int(m[2]))
    except ValueError:
        pass
    raise table.error(f"`{name}` is {value!r}", f'write {name} = "07:00"')


def _zone(table: Table, name: str | None) -> ZoneInfo:
    if name is None:
        return VIETNAM
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise table.error(f"`timezone` is {name!r}", 'write timezone = "Asia/Ho_Chi_Minh"') from None
