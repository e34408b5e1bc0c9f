"""Pages that are no answer: cookie challenges, hops by script, browser checks.

Lao Động and quochoi.vn answer a stranger with a short page whose script sets the cookie `D1N` and reloads;
VOV has sent one that sets `window.location.href`. Cloudflare asks for a browser, which we are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import httpx

from ...language.lazily import lazy_re

#: A real page is longer; the challenges seen are under 500 bytes.
_SHORT = 2_000
_COOKIE = lazy_re(r"document\.cookie\s*=\s*[\"']\s*([\w.-]+)=([^;\"']*)")
_RELOAD = lazy_re(r"location\.(?:reload|href|replace|assign)|(?:window|document|self|top)\.location\s*=")
_HOP = lazy_re(
    r"location(?:\.href)?\s*=\s*[\"']([^\"']+)[\"']|location\.(?:replace|assign)\(\s*[\"']([^\"']+)[\"']"
)
_REFRESH = lazy_re(
    r"<meta[^>]{0,100}http-equiv=[\"']?refresh[^>]{0,100}?url=\s*[\"']?([^\"'>\s]+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Challenge:
    """What a page asks for instead of answering: a cookie to set, or another address to go to."""

    cookie: tuple[str, str] | None = None
    address: str | None = None


def challenge_in(body: bytes) -> Challenge | None:
    """Return what a page asks for, None for a page that answers."""
    if len(body) > _SHORT:
        return None
    text = body.decode("utf-8", "replace")
    cookie = _COOKIE.search(text)
    if cookie and _RELOAD.search(text):
        return Challenge(cookie=(cookie[1], cookie[2]))
    hop = _HOP.search(text) or _REFRESH.search(text)
    return Challenge(address=next(g for g in hop.groups() if g)) if hop else None


def wants_browser(status: int, headers: httpx.Headers, body: bytes) -> bool:
    """Tell whether an answer is Cloudflare's or a like check for a browser."""
    if headers.get("cf-mitigated") == "challenge":
        return True
    return status in (403, 503) and b"challenge-platform" in body[:20_000]
