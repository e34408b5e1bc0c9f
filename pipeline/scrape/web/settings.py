"""What a user may set about fetching."""

from __future__ import annotations

import os
from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ... import __version__
from ..archive import Record
from ..files import PAGE_CAP
from .memory import FetchMemory, Visit

CONTACT = "PIPELINE_CONTACT"
#: The name that robots.txt may address.
AGENT = "vietnam-press-facts"
#: Addresses of a host's name; tests put their own server behind names of their own.
Resolver = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Fetching:
    """How the network is used. All times are seconds.

    `contact` (else the environment's PIPELINE_CONTACT) goes into the User-Agent. `delay` is the pause
    between two requests to one host; robots.txt may ask for more. `timeout` is for a connection or a silent
    server, `deadline` for a whole response. `retries` are for 429, 5xx and time-outs; `backoff` is the first
    wait, doubled each time. `archive` is the folder for web archives, None for none. `allow_private` lifts
    the ban on private and loopback addresses. `on_fetch` is told of every visit after the memory, `on_record`
    of every response archived, robots.txt and refusals too, both in the thread that reads the articles.
    `robots` keeps what robots.txt said from one run to the next, by origin with the moment it was read
    (`time.monotonic`); None reads it in each run.
    """

    contact: str | None = None
    delay: float = 1.0
    timeout: float = 20.0
    deadline: float = 120.0
    retries: int = 3
    backoff: float = 2.0
    longest_wait: float = 120.0
    obey_robots: bool = True
    allow_private: bool = False
    page_cap: int = PAGE_CAP
    sources_at_once: int = 16
    archive: Path | None = None
    memory: FetchMemory | None = None
    on_fetch: Callable[[Visit], None] | None = None
    on_record: Callable[[Record], None] | None = None
    resolve: Resolver | None = None
    robots: MutableMapping[str, tuple[float, str]] | None = None

    @property
    def user_agent(self) -> str:
        """The User-Agent: name, version, and whom to write to."""
        contact = self.contact or os.environ.get(CONTACT) or "no contact set"
        return f"{AGENT}/{__version__} ({' '.join(contact.split())})"
