"""The Atom file of a channel: its newest messages, written whole each time and put in place at once."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from feedgen.feed import FeedGenerator

from ...errors import DeliveryError
from ..lists.channels import Channel
from .outbox import Message
from .wording import text, title


def write_feed(connection: sqlite3.Connection, channel: Channel) -> None:
    """Write the channel's file. Raises DeliveryError where it cannot be written."""
    path = (channel.file or Path("alerts.atom")).absolute()
    feed = FeedGenerator()
    feed.id(f"urn:press:watch:{channel.name}")
    feed.title(channel.title)
    feed.link(href=path.as_uri(), rel="self")
    feed.author(name="vietnam-press-facts")
    newest = _newest(connection, channel)
    if newest:
        feed.updated(newest[0].made)
    for message in newest:
        entry = feed.add_entry(order="append")
        entry.id(f"urn:uuid:{message.uid}")
        entry.title(title(message, channel.lang))
        entry.updated(message.made)
        entry.content(text(message, channel.lang), type="text")
        url = message.body["alerts"][0]["article"]["url"]
        if message.kind == "alert" and url.startswith("http"):
            entry.link(href=url)
        for name in dict.fromkeys(a["list"] for a in message.body["alerts"]):
            entry.category(term=name)
    _put(path, feed.atom_str(pretty=True), channel)


def _newest(connection: sqlite3.Connection, channel: Channel) -> list[Message]:
    rows = connection.execute(
        """SELECT id, uid, channel, kind, body, made, attempts FROM messages WHERE channel = ?
           ORDER BY id DESC LIMIT ?""",
        (channel.name, channel.entries),
    )
    return [Message(i, uid, c, kind, json.loads(body), made, n) for i, uid, c, kind, body, made, n in rows]


def _put(path: Path, data: bytes, channel: Channel) -> None:
    """Write beside and rename, so that a reader never meets half a file."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise DeliveryError(channel.name, f"{path} cannot be written ({error.strerror})") from None
