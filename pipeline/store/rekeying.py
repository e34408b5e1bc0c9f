"""Keys of addresses follow the papers' files: a file that is added or mended makes other keys.

What the keys were made by is on record in the database's `user_version`; where that has changed, a run begins
with making them anew, or an article already stored would be taken for a new one.
"""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

from ..scrape import addresses
from ..scrape.outlets import outlets
from .identity import address_key, is_address


def rekey(connection: sqlite3.Connection) -> int:
    """Make the keys of articles, verdicts and visits anew where what makes them has changed.

    Returns how many changed. Where two articles prove to be one, the older keeps the key and the newer its
    old one.
    """
    made_by = _made_by()
    if connection.execute("PRAGMA user_version").fetchone()[0] == made_by:
        return 0
    changed = [
        (new, id_)
        for id_, url, old in connection.execute("SELECT id, url, address_key FROM articles ORDER BY id")
        if is_address(url) and (new := address_key(url)) != old
    ]
    connection.executemany("UPDATE OR IGNORE articles SET address_key = ? WHERE id = ?", changed)
    verdicts = connection.execute("SELECT DISTINCT url FROM verdicts").fetchall()
    connection.executemany(
        "UPDATE verdicts SET address_key = ? WHERE url = ?",
        [(address_key(url), url) for (url,) in verdicts if is_address(url)],
    )
    for url_of, key_of in (("one_url", "one_article"), ("two_url", "two_article")):
        for url, old in connection.execute(f"SELECT DISTINCT {url_of}, {key_of} FROM identities").fetchall():
            new = address_key(url) if is_address(url) else old
            connection.execute(f"UPDATE identities SET {key_of} = ? WHERE {url_of} = ?", (new, url))
            connection.execute(
                "UPDATE OR IGNORE pinned_people SET address_key = ? WHERE address_key = ?", (new, old)
            )
    visits = [
        (address_key(url), address_key(final_url) if article else None, url)
        for url, final_url, article in connection.execute(
            "SELECT url, coalesce(final_url, url), article FROM fetches WHERE kind = 'article'"
        )
    ]
    connection.executemany("UPDATE fetches SET key = ?, article = ? WHERE url = ?", visits)
    connection.execute(f"PRAGMA user_version = {made_by}")
    return len(changed)


def _made_by() -> int:
    """Return a checksum of the rules for addresses and of what papers say about theirs."""
    said = [
        (
            o.domain,
            o.domains,
            [p.pattern for p in o.article],
            [p.pattern for p in o.not_article],
            o.keep_query,
        )
        for o in outlets()
    ]
    rules = Path(addresses.__file__).read_bytes()
    return zlib.crc32(repr(said).encode(), zlib.crc32(rules)) & 0x7FFFFFFF
