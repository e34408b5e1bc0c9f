"""Connections, and the ban on private addresses.

A page may redirect to `http://169.254.169.254/`, and a name may resolve to `127.0.0.1`. So the check is made
on the addresses that a connection is about to be made to, and the connection is made to those and no other.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import httpcore
import httpx

from .settings import Fetching, Resolver

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class PrivateAddress(Exception):
    """A host that is, or resolves to, an address that is not of the open internet."""


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the open internet, also where it wraps one of IPv4."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


class UnknownName(httpcore.ConnectError):
    """A host name that the name service does not know."""


class _Backend(httpcore.AsyncNetworkBackend):
    """Resolves names itself, refuses private addresses, and connects to what it has checked."""

    def __init__(self, resolve: Resolver | None, allow_private: bool) -> None:
        self._inner = httpcore.AnyIOBackend()
        self._resolve = resolve
        self._allow_private = allow_private

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        addresses = await self._addresses(host, port)
        if not self._allow_private:
            for address in addresses:
                if not is_public(address):
                    raise PrivateAddress(address)
        failure: Exception = httpcore.ConnectError(f"no address for {host}")
        for address in addresses:
            try:
                return await self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    async def connect_unix_socket(self, *_: Any, **__: Any) -> httpcore.AsyncNetworkStream:
        raise PrivateAddress("a socket of this machine")

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    async def _addresses(self, host: str, port: int) -> Sequence[str]:
        if self._resolve is not None:
            return self._resolve(host)
        try:
            found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (socket.gaierror, UnicodeError) as error:
            passing = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
            kind = httpcore.ConnectError if passing else UnknownName
            raise kind(f"the name {host} cannot be looked up") from error
        return list(dict.fromkeys(str(info[4][0]) for info in found))


@lru_cache(maxsize=1)
def _tls() -> ssl.SSLContext:
    """Return the trust in certificates, which takes longer to load than a page."""
    return httpx.create_ssl_context(trust_env=False)


class _Transport(httpx.AsyncHTTPTransport):
    """httpx's transport over connections of ours."""

    def __init__(self, settings: Fetching) -> None:
        context = _tls()
        super().__init__(verify=context, http2=True, trust_env=False)
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=context,
            max_connections=100,
            max_keepalive_connections=settings.sources_at_once,
            keepalive_expiry=30.0,
            http2=True,
            network_backend=_Backend(settings.resolve, settings.allow_private),
        )


def open_client(settings: Fetching) -> httpx.AsyncClient:
    """Return the HTTP client: our User-Agent, no redirects of its own, no proxy or password from outside."""
    return httpx.AsyncClient(
        transport=_Transport(settings),
        headers={
            "User-Agent": settings.user_agent,
            "Accept-Language": "vi,en;q=0.3",
            # what we can unpack within bounds
            "Accept-Encoding": "gzip, deflate",
        },
        timeout=httpx.Timeout(settings.timeout),
        follow_redirects=False,
        trust_env=False,
    )
