"""One address for one article: what differs between a desk's, a phone's and a newsletter's link is taken off.

The knowledge is the papers' own: VnExpress adds `vn_source`, Zalo `zarsrc` and `gidzl`; ePi papers serve
`-post123.amp` beside `-post123.html`; quochoi.vn keeps an article's id in `ItemID`, so a paper's file says
which parameters stay (`keep_query`).
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from ..language.lazily import lazy_re
from .outlets import Outlet, outlets

#: Parameters that say where a reader came from, never which article it is.
_TRACKING = lazy_re(
    r"(?:utm_|vn_|mc_|pk_|hsa_|at_|__)\w*|(?:fb|g|d|y|ms|tt|tw)clid|gbraid|wbraid|zarsrc|gidzl|zalo\w*|igshid?|igsh"
    r"|mibextid|fb_\w+|ref(?:errer)?|source|src|cmpid|spm|gaa_\w+|amp|mobile|rss|share|_ga|_gl|dable\w*|reloadtime",
    re.IGNORECASE,
)
_PORTS = {"http": 80, "https": 443}
_PREFIXES = ("www.", "m.", "amp.", "mobile.", "wap.")
#: Where a paper sends those who ask for an article that is gone.
_SEARCH = lazy_re(r"^/(?:tim-kiem|search|tim|404|error|not-found|khong-tim-thay)(?:[/.?]|$)", re.IGNORECASE)
_HOME = lazy_re(r"^/?(?:index|default|home|trang-chu)?(?:\.\w{2,5})?/?$", re.IGNORECASE)
# Letters, digits and signs that mean the same with and without percent encoding.
_SAFE = "/:@!$&'()*+,;=~%"


def canonical(url: str) -> str:
    """Return the one address that all links to an article share.

    Host in lower case, default port, fragment and tracking parameters off; of a known paper also `m.`, `www.`
    and AMP folded in, https, and only the parameters that its file keeps. Raises ValueError for what is no
    address of the web.
    """
    parts = urlsplit(url.strip())
    scheme, host = parts.scheme.lower(), (parts.hostname or "").rstrip(".")
    if scheme not in _PORTS or not host:
        raise ValueError(f"no address of the web: {url[:200]!r}")
    port = parts.port if parts.port not in (None, _PORTS[scheme]) else None
    outlet = outlets().by_domain(host)
    if outlet is not None:
        host = _folded_host(host, outlet)
        scheme = scheme if port else "https"
    path = _path(parts.path)
    query = _query(parts.query, outlet, path)
    if outlet is not None:
        path = _without_amp(path, query, outlet)
    netloc = f"[{host}]" if ":" in host else host
    return urlunsplit((scheme, f"{netloc}:{port}" if port else netloc, path, query, ""))


def article_key(url: str) -> str:
    """Return what identifies an article: `domain:id` where its paper's addresses hold an id, else the
    address.

    Another slug with the same id is the same article.
    """
    address = canonical(url)
    outlet = outlets().by_address(address)
    article_id = outlet.article_id(address) if outlet and outlet.is_article(address) else None
    return f"{outlet.domain}:{article_id}" if outlet and article_id else address


def is_miss(asked: str, landed: str) -> bool:
    """Tell whether a request for an article was sent to a home, search or error page instead."""
    before, after = urlsplit(asked), urlsplit(landed)
    if (before.netloc, before.path) == (after.netloc, after.path):
        return False
    if _HOME.match(before.path) or _SEARCH.match(before.path):
        return False
    return bool(_HOME.match(after.path) or _SEARCH.match(after.path))


def absolute(url: str, base: str) -> str | None:
    """Return a link as an absolute address without its fragment; None for mail, script and broken links."""
    try:
        parts = urlsplit(urljoin(base, url.strip()))
        if parts.scheme.lower() in _PORTS and parts.hostname:
            return urlunsplit((*parts[:4], ""))
    except ValueError:
        pass
    return None


def _folded_host(host: str, outlet: Outlet) -> str:
    for prefix in _PREFIXES:
        if host.startswith(prefix) and host.removeprefix(prefix) in outlet.domains:
            return host.removeprefix(prefix)
    return host


def _path(path: str) -> str:
    return quote(unquote(path, errors="strict"), safe=_SAFE) if _decodes(path) else path or "/"


def _decodes(path: str) -> bool:
    # %2F and %25 would become something else
    if not path or "%2f" in path.lower() or "%25" in path:
        return False
    try:
        unquote(path, errors="strict")
    except UnicodeDecodeError:
        return False
    return True


def _query(query: str, outlet: Outlet | None, path: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    if outlet is not None and (outlet.keep_query or outlet.is_article(path)):
        kept = {name.lower() for name in outlet.keep_query}
        return urlencode([(n, v) for n, v in pairs if n.lower() in kept])
    return urlencode([(n, v) for n, v in pairs if not _TRACKING.fullmatch(n)])


def _without_amp(path: str, query: str, outlet: Outlet) -> str:
    if "amp" not in path:
        return path
    stem = path.removesuffix("/").removesuffix(".amp").removesuffix("/amp")
    stem = stem.removeprefix("/amp") if stem.startswith("/amp/") else stem
    tail = f"?{query}" if query else ""
    endings = ("", ".html", ".htm", f".{outlet.domain.split('.')[0]}", ".vnp", ".tpo", ".ldo", ".vov")
    return next((stem + e for e in endings if stem != path and outlet.is_article(stem + e + tail)), path)
