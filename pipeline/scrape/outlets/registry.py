"""Outlet files read, checked and looked up."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ...errors import UnknownOutlet
from ...language.lazily import lazy_re
from ...language.spelling import bare, key
from ..layout import CONFIDENCE, Layout, families, read_layouts
from ..layout import OutletError as OutletError

ENVIRONMENT = "PIPELINE_OUTLETS"
_REQUIRED = ("name", "domains", "article", "confidence")
_LISTS = (
    "domains",
    "aliases",
    "feeds",
    "sitemaps",
    "sections",
    "article",
    "not_article",
    "lead_prefixes",
    "keep_query",
)
_TEXTS = ("name", "family", "confidence", "access", "notes")
_DOMAIN = lazy_re(r"^(?:[a-z0-9-]+\.)+[a-z]{2,}$")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A paper: where it is, how its articles' addresses look, how its pages are built.

    `domain` names it everywhere in the project. `article` and `not_article` are tested on an address's
    path and query; a group `id` in them is the article's id. `access` says what stands in a fetcher's way.
    `keep_query` lists parameters that are part of an address. `month_first` names the sources ("meta",
    "feed") that write 7 March as 3/7. `confidence` is that of the evidence behind the file, A (seen) to D
    (inferred).
    """

    domain: str
    name: str
    domains: tuple[str, ...]
    article: tuple[re.Pattern[str], ...]
    confidence: str
    aliases: tuple[str, ...] = ()
    family: str | None = None
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    not_article: tuple[re.Pattern[str], ...] = ()
    lead_prefixes: tuple[str, ...] = ()
    keep_query: tuple[str, ...] = ()
    month_first: tuple[str, ...] = ()
    access: str | None = None
    notes: str | None = None
    layouts: tuple[Layout, ...] = field(default=(), repr=False)

    def is_article(self, url: str) -> bool:
        """Tell whether an address of this paper is an article's."""
        path = _path(url)
        return any(p.search(path) for p in self.article) and not any(p.search(path) for p in self.not_article)

    def article_id(self, url: str) -> str | None:
        """Return the article's id that an address holds, None where it holds none."""
        path = _path(url)
        for pattern in self.article:
            m = pattern.search(path)
            if m and "id" in pattern.groupindex and m["id"]:
                return m["id"]
        return None


def _path(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def read_outlet(text: str, source: str) -> Outlet:
    """Read one outlet file. `source` is its name, `<domain>.toml`.

    Raises OutletError, which names the file and the entry, where the text is no TOML, a key is unknown or
    of the wrong type, a required one is missing, a domain, pattern or selector cannot be read, or the
    family is unknown.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OutletError(f"{source}: {error}") from error
    _check_types(table, source)
    family = table.get("family")
    known = families()
    if family is not None and family not in known:
        raise OutletError(f"{source}: family {family!r} is none of {', '.join(known)}")
    base = known[family].layouts if family else ()
    own = read_layouts(table.get("layouts", []), source, base=base)
    if not own and not base:
        raise OutletError(f"{source}: give a `family` or at least one [[layouts]]")
    layouts = sorted((*own, *base), key=lambda layout: -layout.since)
    lists = {
        name: tuple(table.get(name, ()))
        for name in (*_LISTS, "month_first")
        if name not in ("article", "not_article")
    }
    return Outlet(
        domain=table["domains"][0],
        name=table["name"],
        article=_patterns(table["article"], source),
        not_article=_patterns(table.get("not_article", []), source),
        confidence=table["confidence"],
        family=family,
        access=table.get("access"),
        notes=table.get("notes"),
        layouts=tuple(layouts),
        **lists,
    )


def _check_types(table: Mapping[str, Any], source: str) -> None:
    unknown = set(table) - {*_LISTS, *_TEXTS, "layouts", "month_first"}
    if unknown:
        raise OutletError(f"{source}: unknown key {sorted(unknown)}")
    for name in _REQUIRED:
        if not table.get(name):
            raise OutletError(f"{source}: `{name}` is missing or empty")
    for name in (*_LISTS, "month_first"):
        value = table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
            raise OutletError(f"{source}: `{name}` must be a list of texts")
    for name in _TEXTS:
        if name in table and not isinstance(table[name], str):
            raise OutletError(f"{source}: `{name}` must be a text")
    for domain in table["domains"]:
        if not _DOMAIN.match(domain):
            raise OutletError(f"{source}: {domain!r} is no domain")
    if table["confidence"] not in CONFIDENCE:
        raise OutletError(f"{source}: confidence {table['confidence']!r} is none of {', '.join(CONFIDENCE)}")
    if source.removesuffix(".toml") != table["domains"][0]:
        raise OutletError(f"{source}: name the file after its first domain, {table['domains'][0]}.toml")


def _patterns(values: list[str], source: str) -> tuple[re.Pattern[str], ...]:
    try:
        return tuple(re.compile(v) for v in values)
    except re.error as error:
        raise OutletError(f"{source}: pattern {error.pattern!r}: {error}") from error


class Registry:
    """The papers known, in the order of their domains."""

    def __init__(self, found: Mapping[str, Outlet]) -> None:
        self._by_domain = dict(sorted(found.items()))
        self._hosts: dict[str, Outlet] = {}
        self._names: dict[str, Outlet] = {}
        for outlet in self._by_domain.values():
            for host in outlet.domains:
                if other := self._hosts.get(host):
                    raise OutletError(f"{outlet.domain}.toml: {host} is also a domain of {other.domain}")
                self._hosts[host] = outlet
            for name in (outlet.name, *outlet.aliases, outlet.domain.split(".")[0]):
                self._names.setdefault(bare(name), outlet)

    def __iter__(self) -> Iterator[Outlet]:
        return iter(self._by_domain.values())

    def __len__(self) -> int:
        return len(self._by_domain)

    def by_domain(self, host: str) -> Outlet | None:
        """Return the paper that a host belongs to: `m.vnexpress.net` is vnexpress.net's."""
        host = host.lower().rstrip(".").partition(":")[0]
        while "." in host:
            if outlet := self._hosts.get(host):
                return outlet
            host = host.partition(".")[2]
        return None

    def by_address(self, url: str) -> Outlet | None:
        """Return the paper that an address belongs to."""
        return self.by_domain(urlsplit(url if "//" in url else f"//{url}").netloc.rpartition("@")[2])

    def by_name(self, name: str) -> Outlet | None:
        """Return the paper of a name, an alias ("PLVN"), or a site's own name; marks and case do not
        matter.
        """
        return self._names.get(bare(key(name)))

    def find(self, text: str) -> Outlet:
        """Return the paper that a user means by a name, a domain or an address.

        Raises UnknownOutlet where there is none.
        """
        outlet = self.by_name(text) or self.by_address(text)
        if outlet is None:
            raise UnknownOutlet(text, "is no paper known")
        return outlet


def outlets() -> Registry:
    """Return the papers known: the package's files, and over them those in the folder PIPELINE_OUTLETS names.

    Raises OutletError for a file that breaks the rules, or where the folder does not exist.
    """
    return _load(os.environ.get(ENVIRONMENT, ""))


@lru_cache(maxsize=8)
def _load(folder: str) -> Registry:
    found: dict[str, Outlet] = {}
    for path in files(__package__).iterdir():
        if path.name.endswith(".toml"):
            outlet = read_outlet(path.read_text(encoding="utf-8"), path.name)
            found[outlet.domain] = outlet
    if folder:
        own = Path(folder).expanduser()
        if not own.is_dir():
            raise OutletError(f"{ENVIRONMENT}={folder}: no such folder")
        for file in sorted(own.glob("*.toml")):
            outlet = read_outlet(file.read_text(encoding="utf-8"), file.name)
            found[outlet.domain] = outlet
    return Registry(found)
