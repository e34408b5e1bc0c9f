"""Rows of articles, their versions, passages and links."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from ..article import Article
from .identity import address, address_key, alike, day_and_week, is_address, sha256


@dataclass(frozen=True, slots=True)
class Stored:
    """What the database has of an article: its digest, and the rules that its facts were found by."""

    id: int
    digest: str
    version_id: int
    rules_version: str | None


_STORED = """SELECT a.id, a.digest, a.version_id, v.rules_version, v.text
             FROM articles a JOIN versions v ON v.id = a.version_id"""


def find(connection: sqlite3.Connection, article: Article, digest: str) -> Stored | None:
    """Return what is stored of the article, None where it is not stored.

    Without an address, files of one name may be different articles: the second gets its headline's digest
    after its name (see `insert`).
    """
    url = address(article)
    if is_address(url):
        row = connection.execute(f"{_STORED} WHERE a.address_key = ?", (address_key(url),)).fetchone()
        return Stored(*row[:4]) if row else None
    rows = connection.execute(
        f"{_STORED} WHERE a.address_key = ?1 OR (a.address_key >= ?1 || '~' AND a.address_key < ?1 || '~~')"
        " ORDER BY a.id",
        (url,),
    ).fetchall()
    same = [r for r in rows if r[1] == digest] or [r for r in rows if alike(r[4], article.text)]
    return Stored(*same[0][:4]) if same else None


def insert(connection: sqlite3.Connection, article: Article, digest: str, at: str) -> int:
    """Insert an article that is not stored yet and return its id."""
    url = address(article)
    if not is_address(url) and connection.execute("SELECT 1 FROM articles WHERE url = ?", (url,)).fetchone():
        url = f"{url}~{sha256(article.text)[:12]}"
    row = {
        **_columns(article),
        "url": url,
        "address_key": address_key(url),
        "digest": digest,
        "first_seen": at,
    }
    row["last_seen"] = at
    row["source_id"] = article.id
    names = ", ".join(row)
    values = ", ".join(f":{k}" for k in row)
    id_ = connection.execute(
        f"INSERT INTO articles ({names}) VALUES ({values}) RETURNING id", row
    ).fetchone()[0]
    _replace_links(connection, id_, article)
    return int(id_)


def update(connection: sqlite3.Connection, article_id: int, article: Article, digest: str, at: str) -> None:
    """Write the article's new form; what an input leaves out (NULL) does not erase what another said."""
    columns = _columns(article)
    assignments = ", ".join(f"{k} = coalesce(:{k}, {k})" for k in columns)
    connection.execute(
        f"UPDATE articles SET {assignments}, digest = :digest, last_seen = :at WHERE id = :id",
        {**columns, "digest": digest, "at": at, "id": article_id},
    )
    _replace_links(connection, article_id, article)


def _columns(article: Article) -> dict[str, str | None]:
    day, week = day_and_week(article.published)
    return {
        "outlet": article.outlet,
        "headline": article.headline,
        "lead": article.lead,
        "published": article.published,
        "updated": article.updated,
        "authors": _json(article.authors),
        "section": article.section,
        "form": article.form,
        "tags": _json(article.tags),
        "credit": article.credit,
        "reader": article.reader,
        "contradictions": _json(article.contradictions),
        "day": day,
        "week": week,
    }


def version_of(connection: sqlite3.Connection, article_id: int, article: Article, at: str) -> int:
    """Return the version with this text, made where it is new; a text that returns is its old version."""
    digest = sha256(article.text)
    row = connection.execute(
        "SELECT id FROM versions WHERE article_id = ? AND text_sha256 = ?", (article_id, digest)
    ).fetchone()
    if row is None:
        row = connection.execute(
            """INSERT INTO versions (article_id, text, text_sha256, headline, seen) VALUES (?, ?, ?, ?, ?)
               RETURNING id""",
            (article_id, article.text, digest, article.headline, at),
        ).fetchone()
    return int(row[0])


def replace_passages(connection: sqlite3.Connection, version_id: int, article: Article) -> None:
    """Make the article's passages those of the version."""
    connection.execute("DELETE FROM passages WHERE version_id = ?", (version_id,))
    connection.executemany(
        "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (version_id, n, p.kind.value, p.start, p.end, int(p.strong), p.credit)
            for n, p in enumerate(article.passages)
        ),
    )


def _replace_links(connection: sqlite3.Connection, article_id: int, article: Article) -> None:
    connection.execute("DELETE FROM links WHERE article_id = ?", (article_id,))
    links = [("document", x) for x in article.document_links] + [("related", x) for x in article.related]
    connection.executemany(
        "INSERT INTO links VALUES (?, ?, ?, ?, ?)",
        ((article_id, n, kind, link.text, link.url) for n, (kind, link) in enumerate(links)),
    )


def _json(values: Iterable[str]) -> str:
    return json.dumps(listed, ensure_ascii=False) if (listed := list(values)) else "[]"
