"""Sending what is due: bundling, one attempt at each message, and what came of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from ...errors import DeliveryError
from ...store import Store
from ..lists.channels import Channel
from . import outbox
from .channels import SENDERS, Send
from .feed import write_feed

Guard = Callable[[sqlite3.Connection], None]


def deliver(
    store: Store,
    channels: Iterable[Channel],
    now: Callable[[], datetime],
    *,
    guard: Guard = lambda _: None,
    senders: Mapping[str, Send] = SENDERS,
    failed: Callable[[DeliveryError], None] = lambda _: None,
) -> int:
    """Bundle and send what is due by each channel; return how many messages went out.

    A channel's messages go in their order: where one fails, those after it wait for the next call.
    """
    count = 0
    for channel in channels:
        if outbox.waits(store.connection, channel.name):
            with store.transaction() as connection:
                guard(connection)
                outbox.bundle(connection, channel, now())
        send = _feed(store) if channel.kind == "atom" else senders[channel.kind]
        for message in outbox.due(store.connection, channel.name, now()):
            error = None
            try:
                send(channel, message)
            except DeliveryError as problem:
                error = problem
            with store.transaction() as connection:
                guard(connection)
                if error is None:
                    outbox.sent(connection, message, now())
                    count += 1
                elif outbox.failed(connection, message, error.problem, now()):
                    error = DeliveryError(channel.name, f"gave up message {message.uid}: {error.problem}")
            if error is not None:
                failed(error)
                break
    return count


def _feed(store: Store) -> Send:
    """Return a sender that writes the file once for all messages that are due."""
    done: list[bool] = []

    def send(channel: Channel, _: outbox.Message) -> None:
        if not done:
            write_feed(store.connection, channel)
            done.append(True)

    return send


def next_due(store: Store, channels: Iterable[Channel]) -> str | None:
    """Return when the next message of these channels is to be tried, None where none waits."""
    sql = "SELECT min(next_at) FROM messages WHERE channel = ? AND next_at IS NOT NULL"
    times = [store.connection.execute(sql, (c.name,)).fetchone()[0] for c in channels]
    return min((str(t) for t in times if t), default=None)
