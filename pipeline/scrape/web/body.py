"""A response's body within bounds: streamed, unpacked piece by piece, never more than the cap."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import httpx

_WINDOWS = {"gzip": 31, "x-gzip": 31, "deflate": 15}


class TooLarge(Exception):
    """A body over the cap, packed or unpacked."""


class CutOff(Exception):
    """A packed body that ends too early or is damaged."""


class UnknownCoding(Exception):
    """A packing that was not asked for."""


@dataclass(frozen=True, slots=True)
class Body:
    """What came: `raw` as the server packed it, `data` unpacked."""

    raw: bytes
    data: bytes


async def read_body(response: httpx.Response, cap: int) -> Body:
    """Read a streamed response.

    Raises TooLarge having held no more than `cap` bytes of either form, CutOff, UnknownCoding.
    """
    announced = response.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > cap:
        raise TooLarge
    coding = response.headers.get("content-encoding", "").strip().lower()
    unpack = None if coding in ("", "identity") else _Unpacking(coding, cap)
    raw, size = [], 0
    async for piece in response.aiter_raw():
        size += len(piece)
        if size > cap:
            raise TooLarge
        raw.append(piece)
        if unpack:
            unpack.feed(piece)
    data = b"".join(raw)
    return Body(data, unpack.finish() if unpack else data)


class _Unpacking:
    def __init__(self, coding: str, cap: int) -> None:
        if coding not in _WINDOWS:
            raise UnknownCoding(coding)
        self._coding = coding
        self._cap = cap
        self._inflate = zlib.decompressobj(_WINDOWS[coding])
        self._pieces: list[bytes] = []
        self._size = 0

    def feed(self, piece: bytes) -> None:
        if self._inflate.eof:
            return  # padding after the end, which some servers send
        try:
            out = self._inflate.decompress(piece, self._cap - self._size + 1)
        except zlib.error as error:
            if self._coding != "deflate" or self._size:
                raise CutOff(str(error)) from None
            # some servers mean the bare stream by "deflate"
            self._inflate = zlib.decompressobj(-15)
            self._coding = "bare"
            self.feed(piece)
            return
        self._size += len(out)
        if self._size > self._cap:
            raise TooLarge
        self._pieces.append(out)

    def finish(self) -> bytes:
        if not self._inflate.eof and (self._size or self._pieces):
            raise CutOff("the packed body ends too early")
        return b"".join(self._pieces)
