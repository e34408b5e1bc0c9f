"""One polite request: its turn at the host, redirects, retries, challenges, the archive."""

from __future__ import annotations

import asyncio
import ssl
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import httpx

from ...errors import FetchError, PipelineError
from ..addresses import absolute
from ..archive import ArchiveWriter, Place, Record, charset_of
from .body import Body, CutOff, TooLarge, UnknownCoding, read_body
from .challenge import challenge_in, wants_browser
from .faults import Unanswered, Unreachable
from .memory import Validators
from .network import PrivateAddress, UnknownName, open_client
from .politeness import Gates
from .robots import Robots
from .settings import Fetching

_RETRY = frozenset({408, 429, 500, 502, 503, 504})
_REDIRECT = frozenset({301, 302, 303, 307, 308})
_HOPS = 10
#: Failures in a row, each after its retries, after which a host is let be for the rest of the run.
_STRIKES = 3


@dataclass(frozen=True, slots=True)
class Response:
    """An answer: `status` is 304 where the validators still hold; `data` the unpacked body."""

    url: str
    final_url: str
    status: int
    data: bytes = field(repr=False, default=b"")
    charset: str | None = None
    validators: Validators = field(default_factory=Validators)
    place: Place | None = None


class Client:
    """The network for one run. Use as an async context manager."""

    def __init__(self, settings: Fetching, archived: Callable[[Record], None] | None = None) -> None:
        self.settings = settings
        self._archived = archived
        self._http = open_client(settings)
        self._gates = Gates(settings.delay)
        self._robots = Robots(self, self._gates)
        self._strikes: Counter[str] = Counter()
        self._archive = ArchiveWriter(settings.archive) if settings.archive else None

    async def __aenter__(self) -> Client:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()
        if self._archive:
            self._archive.close()

    async def sitemaps_of(self, origin: str) -> list[str]:
        """Return the sitemaps that a site's robots.txt names."""
        return await self._robots.sitemaps(origin)

    async def get(
        self,
        url: str,
        *,
        cap: int | None = None,
        validators: Validators | None = None,
        ask_robots: bool = True,
    ) -> Response:
        """Return the answer to an address, after redirects and challenges; its status is 200, 304 or 4xx.

        Raises FetchError: forbidden by robots.txt, a private address, a loop, too large, no sound answer
        after the retries.
        """
        cap = cap or self.settings.page_cap
        address, trail = url, [url]
        headers = validators.headers() if validators else {}
        while True:
            host = self._host(url, address)
            if ask_robots and self.settings.obey_robots:
                await self._robots.check(url, address)
            answer, body = await self._ask(url, address, host, headers, cap)
            target, fresh = self._onward(url, address, answer, body)
            if target is None:
                return self._response(url, address, answer, body)
            # a page that sets a cookie and sends back to itself is asked once more
            if trail.count(target) > (1 if fresh else 0):
                raise FetchError(url, f"redirects in a loop ({' → '.join(trail[-3:])})", "check the address")
            trail.append(target)
            if len(trail) > _HOPS:
                raise FetchError(url, f"redirects more than {_HOPS - 1} times", "check the address")
            address, headers = target, {}

    def _host(self, url: str, address: str) -> str:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise FetchError(
                url, f"leads to {address[:80]!r}, which is no address of the web", "check the address"
            )
        return parts.netloc.lower().rpartition("@")[2]

    def _onward(self, url: str, address: str, answer: httpx.Response, body: Body) -> tuple[str | None, bool]:
        """Return where an answer sends us (None: nowhere) and whether it gave a cookie for that."""
        if answer.status_code in _REDIRECT and (location := answer.headers.get("location")):
            target = absolute(location, address)
            if target is None:
                raise FetchError(url, f"redirects to {location[:80]!r}", "check the address")
            return target, "set-cookie" in answer.headers
        if wants_browser(answer.status_code, answer.headers, body.data):
            raise FetchError(
                url, "its server asks for a browser (Cloudflare)", "save the page and ingest the file"
            )
        asked = challenge_in(body.data) if answer.status_code == 200 else None
        if asked is None:
            return None, False
        if asked.cookie:
            name, value = asked.cookie
            host = urlsplit(address).hostname or ""
            if self._http.cookies.get(name, domain=host) == value:
                hint = "save the page from a browser and ingest the file"
                raise FetchError(url, f"answers with the cookie check {name} again and again", hint)
            self._http.cookies.set(name, value, domain=host)
            return address, True
        return absolute(asked.address or "", address), False

    async def _ask(
        self, url: str, address: str, host: str, headers: dict[str, str], cap: int
    ) -> tuple[httpx.Response, Body]:
        """Ask for one address until there is an answer that is worth keeping, or the retries are used up."""
        if self._strikes[host] >= _STRIKES:
            raise Unreachable(url, f"was not asked for: {host} has failed again and again")
        problem = ""
        gate = self._gates[host]
        for attempt in range(self.settings.retries + 1):
            last = attempt == self.settings.retries
            async with gate.turn():
                wait = self.settings.backoff * 2**attempt
                try:
                    async with asyncio.timeout(self.settings.deadline):
                        answer, body = await self._once(address, headers, cap)
                    if answer.status_code not in _RETRY:
                        self._strikes[host] = 0
                        return answer, body
                    problem = f"answers {answer.status_code} {answer.reason_phrase}".rstrip()
                    wait = max(wait, _retry_after(answer))
                except TooLarge:
                    problem = (
                        f"is larger than {cap // 1_000_000} MB"
                        if cap >= 1_000_000
                        else f"is larger than {cap} bytes"
                    )
                    raise FetchError(url, problem, "leave it out") from None
                except UnknownCoding as error:
                    raise FetchError(url, f"is packed with {error}, which was not asked for") from None
                except PrivateAddress as error:
                    hint = "only addresses of the open internet are asked"
                    raise FetchError(url, f"is at {error}, a private address", hint) from None
                except (httpx.TimeoutException, TimeoutError):
                    problem = "does not answer in time"
                except (httpx.TransportError, CutOff) as error:
                    if _caused_by(error, ssl.SSLCertVerificationError):
                        hint = "check the address in a browser"
                        raise FetchError(url, "has a certificate that cannot be trusted", hint) from None
                    if _caused_by(error, UnknownName):
                        raise Unreachable(
                            url, "is at a name that is not known", "check the address"
                        ) from None
                    problem = f"lost its connection ({_said(error)})"
                except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
                    raise FetchError(url, f"cannot be asked ({_said(error)})", "check the address") from None
                if wait > self.settings.longest_wait:
                    self._strikes[host] = _STRIKES
                    raise Unanswered(url, f"{problem} and asks to wait {wait:.0f} s", "run again after that")
                if not last:
                    gate.hold(wait)
        self._strikes[host] += 1
        raise Unanswered(url, f"{problem} ({self.settings.retries + 1} tries)")

    async def _once(self, address: str, headers: dict[str, str], cap: int) -> tuple[httpx.Response, Body]:
        async with self._http.stream("GET", address, headers=headers) as answer:
            try:
                return answer, await read_body(answer, cap)
            except (TooLarge, UnknownCoding):
                if answer.status_code in _RETRY or answer.status_code in _REDIRECT:
                    return answer, Body(b"", b"")
                raise

    def _response(self, url: str, address: str, answer: httpx.Response, body: Body) -> Response:
        place = None
        if self._archive and answer.status_code != 304:
            try:
                place = self._archive.write(
                    address, answer.status_code, answer.headers.multi_items(), body.raw
                )
            except OSError as error:
                raise FetchError(url, f"cannot be archived ({error})", "make room for the archive") from None
            if self._archived:
                when = datetime.now(UTC).isoformat(timespec="seconds")
                self._archived(Record(address, answer.status_code, when, place))
        headers = answer.headers
        return Response(
            url=url,
            final_url=address,
            status=answer.status_code,
            data=body.data,
            charset=charset_of(headers.get("content-type")),
            validators=Validators(headers.get("etag"), headers.get("last-modified")),
            place=place,
        )


def _retry_after(answer: httpx.Response) -> float:
    value = answer.headers.get("retry-after", "").strip()
    if value.isdigit():
        return float(value[:9])
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return 0.0


def _caused_by(error: BaseException | None, kind: type[BaseException]) -> bool:
    while error is not None and not isinstance(error, kind):
        error = error.__cause__ or error.__context__
    return error is not None


def _said(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def problem_of(response: Response) -> PipelineError | None:
    """Return the error that a 4xx answer is, None for a sound one."""
    if response.status in (200, 304):
        return None
    if response.status in (404, 410):
        return FetchError(response.url, f"is gone ({response.status})", "drop the address")
    if response.status in (401, 402, 403, 451):
        hint = "save the page and ingest the file"
        return FetchError(response.url, f"its server refuses it ({response.status})", hint)
    return FetchError(response.url, f"answers {response.status}", "check the address")
