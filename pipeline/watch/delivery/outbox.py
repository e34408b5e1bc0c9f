"""The outbox: which alerts go into which message, and when it is sent.

A notice is written with its alert; `bundle` puts the waiting notices of a channel into messages, by its quiet
hours, its limit an hour and its digest; a message keeps its id and its body whatever happens. An end between
sending and marking sends again, under the same id.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Literal

from ..lists.channels import Channel
from ..polling.clock import read, written

#: Attempts before a message is given up: about four days.
MOST = 24
#: Seconds before the second attempt, doubled each time, and the longest wait.
FIRST, LONGEST = 30.0, 6 * 3600.0

MessageKind = Literal["alert", "digest", "summary"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the outbox; `body` is what the webhook gets: see `_body`."""

    id: int
    uid: str
    channel: str
    kind: MessageKind
    body: dict[str, Any]
    made: str
    attempts: int


def notice(connection: sqlite3.Connection, alert_id: int, channels: Sequence[str]) -> None:
    """Note an alert for its channels, inside the transaction that writes it."""
    connection.executemany(
        "INSERT OR IGNORE INTO notices (alert_id, channel) VALUES (?, ?)", [(alert_id, c) for c in channels]
    )


def waits(connection: sqlite3.Connection, channel: str) -> bool:
    """Tell whether a channel has notices that are in no message yet."""
    sql = "SELECT 1 FROM notices WHERE channel = ? AND message_id IS NULL LIMIT 1"
    return connection.execute(sql, (channel,)).fetchone() is not None


def bundle(connection: sqlite3.Connection, channel: Channel, now: datetime) -> None:
    """Put the waiting notices of a channel into messages, as far as it is time; inside a transaction."""
    waiting = connection.execute(
        """SELECT n.alert_id, n.held, l.at FROM notices n JOIN alerts l ON l.id = n.alert_id
           WHERE n.channel = ? AND n.message_id IS NULL ORDER BY n.alert_id""",
        (channel.name,),
    ).fetchall()
    if not waiting:
        return
    if channel.quiet is not None and is_quiet(channel.quiet, now.astimezone(channel.zone).time()):
        _hold(connection, channel, [id_ for id_, held, _ in waiting if not held])
    elif channel.digest is not None:
        slot = latest(channel.digest, now, channel)
        if due := [id_ for id_, _, at in waiting if read(at) < slot]:
            _message(connection, channel, "digest", due, now)
    else:
        _at_once(connection, channel, [(id_, bool(held)) for id_, held, _ in waiting], now)


def _at_once(
    connection: sqlite3.Connection, channel: Channel, waiting: list[tuple[int, bool]], now: datetime
) -> None:
    """Make a message of each alert up to the limit; what was held before goes first, as one summary."""
    room = len(waiting) + 1
    if channel.per_hour is not None:
        (made,) = connection.execute(
            "SELECT count(*) FROM messages WHERE channel = ? AND made > ?",
            (channel.name, written(now - timedelta(hours=1))),
        ).fetchone()
        room = channel.per_hour - made
    held = [id_ for id_, was in waiting if was]
    fresh = [id_ for id_, was in waiting if not was]
    if held and room > 0:
        _message(connection, channel, "summary" if len(held) > 1 else "alert", held, now)
        room -= 1
    for id_ in fresh[: max(room, 0)]:
        _message(connection, channel, "alert", [id_], now)
    _hold(connection, channel, fresh[max(room, 0) :])


def _hold(connection: sqlite3.Connection, channel: Channel, ids: list[int]) -> None:
    connection.executemany(
        "UPDATE notices SET held = 1 WHERE alert_id = ? AND channel = ?", [(id_, channel.name) for id_ in ids]
    )


def is_quiet(quiet: tuple[time, time], at: time) -> bool:
    """Tell whether a time of day is in the quiet hours, which may go past midnight."""
    first, last = quiet
    return first <= at < last if first <= last else at >= first or at < last


def latest(digest: time, now: datetime, channel: Channel) -> datetime:
    """Return the last moment at which the digest was due; where the clock skips it, the moment after."""
    here = now.astimezone(channel.zone)
    slot = here.replace(hour=digest.hour, minute=digest.minute, second=0, microsecond=0)
    return slot if slot <= here else slot - timedelta(days=1)


def _message(
    connection: sqlite3.Connection, channel: Channel, kind: MessageKind, alerts: list[int], now: datetime
) -> None:
    told = [_alert(connection, id_) for id_ in alerts]
    # a message of one alert goes by the alert's id on every channel, so that two channels do not double it
    uid = told[0]["id"] if kind == "alert" else str(uuid.uuid4())
    body = {"id": uid, "kind": kind, "made": written(now), "alerts": told}
    (id_,) = connection.execute(
        """INSERT INTO messages (uid, channel, kind, body, made, next_at) VALUES (?, ?, ?, ?, ?, ?)
           RETURNING id""",
        (uid, channel.name, kind, json.dumps(body, ensure_ascii=False), written(now), written(now)),
    ).fetchone()
    connection.executemany(
        "UPDATE notices SET message_id = ? WHERE alert_id = ? AND channel = ?",
        [(id_, alert, channel.name) for alert in alerts],
    )


_ALERT = """
SELECT l.uid, l.list, l.item, l.kind, l.at, l.headline, l.url, l.outlet, l.published, l.version_id,
       l.start, l."end", l.surface, e.kind, e.subject, e.before, e.after, e.before_url, e.before_outlet,
       e.before_published, e.before_surface
FROM alert_rows l LEFT JOIN event_rows e ON e.id = l.event_id WHERE l.id = ?
"""


def _alert(connection: sqlite3.Connection, id_: int) -> dict[str, Any]:
    """Return an alert as messages tell it: id, list, item, kind, article, evidence, change (or None)."""
    row = connection.execute(_ALERT, (id_,)).fetchone()
    uid, list_, item, kind, at, headline, url, outlet, published, version, start, end, surface, *change = row
    told = {
        "id": uid,
        "list": list_,
        "item": item,
        "kind": kind,
        "at": at,
        "article": {"headline": headline, "url": url, "outlet": outlet, "published": published},
        "evidence": {"version_id": version, "start": start, "end": end, "text": surface},
        "change": None,
    }
    if change[0]:
        names = ("kind", "subject", "before", "after", "url", "outlet", "published", "text")
        values = dict(zip(names, change, strict=True))
        evidence = {k: values.pop(k) for k in ("url", "outlet", "published", "text")}
        told["change"] = {**values, "before_evidence": evidence if evidence["text"] else None}
    return told


def due(connection: sqlite3.Connection, channel: str, now: datetime, most: int = 50) -> list[Message]:
    """Return the messages of a channel whose time has come, oldest first."""
    rows = connection.execute(
        """SELECT id, uid, channel, kind, body, made, attempts FROM messages
           WHERE channel = ? AND next_at <= ? ORDER BY id LIMIT ?""",
        (channel, written(now), most),
    )
    return [Message(i, uid, c, kind, json.loads(body), made, n) for i, uid, c, kind, body, made, n in rows]


def sent(connection: sqlite3.Connection, message: Message, now: datetime) -> None:
    """Mark a message as sent, inside a transaction."""
    connection.execute(
        "UPDATE messages SET sent = ?, next_at = NULL, error = NULL, attempts = attempts + 1 WHERE id = ?",
        (written(now), message.id),
    )


def failed(connection: sqlite3.Connection, message: Message, error: str, now: datetime) -> bool:
    """Set the next attempt of a message, inside a transaction; tell whether it is given up instead."""
    attempts = message.attempts + 1
    wait = timedelta(seconds=min(FIRST * 2.0 ** (attempts - 1), LONGEST))
    over = attempts >= MOST
    connection.execute(
        "UPDATE messages SET attempts = ?, next_at = ?, error = ? WHERE id = ?",
        (attempts, None if over else written(now + wait), error, message.id),
    )
    return over
