"""Weaving threads: each new article is held against those of the days around it, and joins the thread of the
one most like it, or begins one with it.

Each text is looked at once, against a bounded number of others. Articles too old for another to join them
keep their thread and lose their terms, so that the tables stay as large as a week of the press.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ...store import Store
from ...store.due import due, looked_at
from .terms import KEPT, RARE, Terms, likeness, terms

#: From so much likeness on two articles tell of one event; and to the mean of a thread's newest members.
ALIKE, MEAN, MEMBERS = 0.3, 0.2, 6
#: Hours between two articles of one event, and days after which an article's terms are dropped.
WINDOW, KEEP = timedelta(hours=60), timedelta(days=7)
#: Terms that articles are found by, articles of one term looked at, and articles compared.
FOUND_BY, CROWD, COMPARED = 30, 60, 25
#: Articles woven in one transaction.
BATCH = 200
_METHOD = f"pairs {KEPT}/{RARE}/{ALIKE}/{FOUND_BY}"


@dataclass(frozen=True, slots=True)
class _New:
    article_id: int
    version_id: int
    at: str
    terms: Terms


def weave(store: Store) -> int:
    """Look at every article whose text is new; return how many. An end leaves the rest to the next call."""
    done = 0
    while batch := _due(store.connection):
        with store.transaction() as connection:
            touched: set[int] = set()
            for row in batch:
                touched |= _place(connection, _read(row))
            _settle(connection, touched)
        done += len(batch)
    if done:
        with store.transaction() as connection:
            _forget(connection)
    return done


def _due(connection: sqlite3.Connection) -> list[tuple[int, int, str, str, str, str]]:
    waiting = due(connection, "threads", _METHOD, BATCH)
    if not waiting:
        return []
    ids = ", ".join(map(str, waiting))
    return connection.execute(
        f"""SELECT a.id, a.version_id, coalesce(a.published, a.first_seen), a.headline,
                   coalesce(a.lead, ''), v.text
            FROM articles a JOIN versions v ON v.id = a.version_id WHERE a.id IN ({ids}) ORDER BY a.id"""
    ).fetchall()


def _read(row: tuple[int, int, str, str, str, str]) -> _New:
    article_id, version_id, at, headline, lead, text = row
    body = text[len(headline) :].removeprefix("\n\n").removeprefix(lead)
    return _New(article_id, version_id, _utc(at), terms(headline, lead, body))


def _utc(at: str) -> str:
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        moment = datetime(1997, 1, 1, tzinfo=UTC)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _place(connection: sqlite3.Connection, new: _New) -> set[int]:
    """Put an article among its thread; return the threads that gained or lost one."""
    touched = {
        r[0]
        for r in connection.execute(
            "DELETE FROM thread_articles WHERE article_id = ? RETURNING thread_id", (new.article_id,)
        )
        if r[0] is not None
    }
    connection.execute("DELETE FROM thread_terms WHERE article_id = ?", (new.article_id,))
    nearest = max(
        ((likeness(new.terms, other), id_, thread) for id_, thread, other in _candidates(connection, new)),
        default=(0.0, 0, None),
    )
    alike, other_id, thread = nearest
    joins = alike >= ALIKE and (thread is None or _fits(connection, new, thread))
    if joins and thread is None:
        (thread,) = connection.execute("INSERT INTO threads DEFAULT VALUES RETURNING id").fetchone()
        connection.execute(
            "UPDATE thread_articles SET thread_id = ?, likeness = ? WHERE article_id = ?",
            (thread, alike, other_id),
        )
    if joins and thread is not None:
        touched.add(thread)
    connection.execute(
        "INSERT INTO thread_articles VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            new.article_id, new.version_id, _METHOD, new.at, json.dumps(new.terms, ensure_ascii=False),
            thread if joins else None, alike if joins else None,
        ),
    )  # fmt: skip
    looked_at(connection, "threads", new.article_id)
    best = sorted(new.terms, key=lambda t: (-new.terms[t], t))[:FOUND_BY]
    connection.executemany(
        "INSERT INTO thread_terms VALUES (?, ?)", [(term, new.article_id) for term in best]
    )
    return touched


def _candidates(connection: sqlite3.Connection, new: _New) -> list[tuple[int, int | None, Terms]]:
    """Return the articles of the days around with most terms in common: id, thread, terms."""
    shared: Counter[int] = Counter()
    for term in sorted(new.terms, key=lambda t: (-new.terms[t], t))[:FOUND_BY]:
        shared.update(
            r[0]
            for r in connection.execute(
                "SELECT article_id FROM thread_terms WHERE term = ? ORDER BY article_id DESC LIMIT ?",
                (term, CROWD),
            )
        )
    at = datetime.fromisoformat(new.at)
    first, last = ((at + sign * WINDOW).isoformat(timespec="seconds") for sign in (-1, 1))
    found = []
    for id_, _ in sorted(shared.items(), key=lambda s: (-s[1], -s[0])):
        row = connection.execute(
            """SELECT article_id, thread_id, terms FROM thread_articles
               WHERE article_id = ? AND terms IS NOT NULL AND at BETWEEN ? AND ?""",
            (id_, first, last),
        ).fetchone()
        if row is not None:
            found.append((row[0], row[1], json.loads(row[2])))
            if len(found) == COMPARED:
                break
    return found


def _fits(connection: sqlite3.Connection, new: _New, thread: int) -> bool:
    """Tell whether an article is like the thread's newest members on the whole, and not like one alone."""
    members = connection.execute(
        """SELECT terms FROM thread_articles WHERE thread_id = ? AND terms IS NOT NULL
           ORDER BY at DESC LIMIT ?""",
        (thread, MEMBERS),
    ).fetchall()
    return sum(likeness(new.terms, json.loads(m[0])) for m in members) >= MEAN * len(members)


def _settle(connection: sqlite3.Connection, threads: set[int]) -> None:
    """Count a thread's articles, find its first and its headline; drop it where one article is left."""
    for thread in sorted(threads):
        members = connection.execute(
            """SELECT t.article_id, t.at, t.likeness, a.outlet, a.headline
               FROM thread_articles t JOIN articles a ON a.id = t.article_id WHERE t.thread_id = ?
               ORDER BY t.at, t.article_id""",
            (thread,),
        ).fetchall()
        if len(members) < 2:
            connection.execute("UPDATE thread_articles SET thread_id = NULL WHERE thread_id = ?", (thread,))
            connection.execute("DELETE FROM threads WHERE id = ?", (thread,))
            continue
        headline = max(members, key=lambda m: (m[2] or 0.0, -m[0]))[4]
        connection.execute(
            """UPDATE threads SET first_article_id = ?, headline = ?, articles = ?, outlets = ?, first_at = ?,
                 last_at = ? WHERE id = ?""",
            (
                members[0][0], headline, len(members), len({m[3] for m in members}), members[0][1],
                members[-1][1], thread,
            ),
        )  # fmt: skip


def _forget(connection: sqlite3.Connection) -> None:
    """Drop the terms of articles that are older than the newest by more than `KEEP`."""
    (newest,) = connection.execute("SELECT max(at) FROM thread_articles WHERE terms IS NOT NULL").fetchone()
    if newest is None:
        return
    before = (datetime.fromisoformat(newest) - KEEP).isoformat(timespec="seconds")
    old = "SELECT article_id FROM thread_articles WHERE terms IS NOT NULL AND at < ?"
    connection.execute(f"DELETE FROM thread_terms WHERE article_id IN ({old})", (before,))
    connection.execute(
        "UPDATE thread_articles SET terms = NULL WHERE terms IS NOT NULL AND at < ?", (before,)
    )
