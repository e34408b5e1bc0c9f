"""Copies: articles of several papers that are one text, an agency's or a colleague's, cut and retitled.

Every text has a sketch (MinHash, by rensa, of its runs of syllables), cut into bands. Texts with a band in
common are compared by their runs themselves; those that share enough are one story, whose first article is
the one published first. Each article is compared once, with a bounded number of others, when its text is new.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from hashlib import blake2b

from rensa import RMinHash

from .database import Store
from .due import due, looked_at

#: Syllables in a run: five are about three words.
RUN = 5
#: Bands of a sketch, and rows of a band: half of two texts in common is found in 93 of 100, a third in 53.
BANDS, ROWS = 20, 3
#: Share of the shorter text's runs that copies have in common, and fewest of them.
ALIKE, FEWEST = 0.65, 40
#: Within one paper: it may tell its own story twice, but its forecasts and prices of each day look alike too.
ALIKE_AT_HOME = 0.85
#: Days between the publication of two copies.
WINDOW = timedelta(days=7)
#: Articles that a text is compared with, those with most bands in common; and of one band.
COMPARED, CROWD = 12, 60
#: Articles grouped in one transaction.
BATCH = 200
_METHOD = f"rensa {RMinHash.ALGORITHM_VERSION}/{RUN}/{BANDS}x{ROWS}"
_SYLLABLE = re.compile(r"\w+")


def group(store: Store) -> int:
    """Compare every article whose text is new with those before it; return how many were compared.

    Writes `stories` and `copies`. An end at any moment leaves the rest to the next call.
    """
    done = 0
    connection = store.connection
    with store.transaction():
        _settle(connection, _shrunk(connection))
    while batch := due(connection, "copies", _METHOD, BATCH):
        with store.transaction():
            touched: set[int] = set()
            for article_id in batch:
                touched |= _place(connection, article_id)
            _settle(connection, touched)
        done += len(batch)
    return done


def runs_of(text: str) -> set[str]:
    """Return the runs of a text: five syllables each, case and punctuation left out."""
    syllables = _SYLLABLE.findall(text.lower())
    return set(map(" ".join, zip(*(syllables[i:] for i in range(RUN)), strict=False)))


def bands_of(runs: set[str]) -> list[int]:
    """Return the bands of the sketch of some runs, as SQLite's integers."""
    sketch = RMinHash(BANDS * ROWS, 42)
    sketch.update(list(runs))
    digest = sketch.digest()
    return [_band(n, digest[n * ROWS : (n + 1) * ROWS]) for n in range(BANDS)]


def _band(n: int, values: list[int]) -> int:
    packed = blake2b(f"{n} {values}".encode(), digest_size=8).digest()
    return int.from_bytes(packed, "big", signed=True)


def _place(connection: sqlite3.Connection, article_id: int) -> set[int]:
    """Sketch an article and put it among its copies; return the stories that gained or lost one."""
    touched = {
        r[0]
        for r in connection.execute(
            "DELETE FROM copies WHERE article_id = ? RETURNING story_id", (article_id,)
        )
    }
    connection.execute("DELETE FROM sketch_bands WHERE article_id = ?", (article_id,))
    version_id, text, outlet, published = connection.execute(
        """SELECT v.id, v.text, a.outlet, a.published FROM articles a JOIN versions v ON v.id = a.version_id
           WHERE a.id = ?""",
        (article_id,),
    ).fetchone()
    connection.execute("INSERT OR REPLACE INTO sketches VALUES (?, ?, ?)", (article_id, version_id, _METHOD))
    looked_at(connection, "copies", article_id)
    runs = runs_of(text)
    if len(runs) < FEWEST:
        return touched
    bands = bands_of(runs)
    copies: list[tuple[int, float]] = []
    for other, other_text, other_outlet, other_published in _candidates(connection, article_id, bands):
        if not _near(published, other_published):
            continue
        shared = _shared(runs, runs_of(other_text))
        if shared >= (ALIKE_AT_HOME if outlet is not None and outlet == other_outlet else ALIKE):
            copies.append((other, shared))
    connection.executemany(
        "INSERT OR IGNORE INTO sketch_bands VALUES (?, ?)", [(band, article_id) for band in bands]
    )
    if copies:
        touched.add(_join(connection, article_id, copies))
    return touched


def _candidates(
    connection: sqlite3.Connection, article_id: int, bands: list[int]
) -> Iterator[tuple[int, str, str | None, str | None]]:
    """Yield the articles with most bands in common: id, text, paper, time of publication."""
    common: Counter[int] = Counter()
    for band in bands:
        common.update(
            r[0]
            for r in connection.execute(
                "SELECT article_id FROM sketch_bands WHERE band = ? ORDER BY article_id DESC LIMIT ?",
                (band, CROWD),
            )
        )
    common.pop(article_id, None)
    for other, _ in sorted(common.items(), key=lambda c: (-c[1], c[0]))[:COMPARED]:
        yield connection.execute(
            """SELECT a.id, v.text, a.outlet, a.published
               FROM articles a JOIN versions v ON v.id = a.version_id WHERE a.id = ?""",
            (other,),
        ).fetchone()


def _shared(runs: set[str], others: set[str]) -> float:
    common = len(runs & others)
    return common / min(len(runs), len(others)) if common >= FEWEST else 0.0


def _near(published: str | None, other: str | None) -> bool:
    one, two = _moment(published), _moment(other)
    return one is None or two is None or abs(one - two) <= WINDOW


def _moment(published: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(published or "").replace(tzinfo=None)
    except ValueError:
        return None


def _join(connection: sqlite3.Connection, article_id: int, copies: list[tuple[int, float]]) -> int:
    """Make an article, its copies and the stories that they were in one story; return its id."""
    ids = [other for other, _ in copies]
    marks = ", ".join("?" * len(ids))
    stories = [
        r[0]
        for r in connection.execute(
            f"SELECT DISTINCT story_id FROM copies WHERE article_id IN ({marks}) ORDER BY story_id", ids
        )
    ]
    story = (
        stories[0]
        if stories
        else connection.execute("INSERT INTO stories DEFAULT VALUES RETURNING id").fetchone()[0]
    )
    for other_story in stories[1:]:
        connection.execute("UPDATE copies SET story_id = ? WHERE story_id = ?", (story, other_story))
        connection.execute("DELETE FROM stories WHERE id = ?", (other_story,))
    nearest = max(shared for _, shared in copies)
    connection.executemany(
        """INSERT INTO copies VALUES (?, ?, ?)
           ON CONFLICT (article_id) DO UPDATE SET alike = max(alike, excluded.alike)""",
        [(article_id, story, nearest), *((other, story, shared) for other, shared in copies)],
    )
    return int(story)


def _shrunk(connection: sqlite3.Connection) -> set[int]:
    """Return the stories whose articles were deleted since they were counted."""
    return {r[0] for r in connection.execute("SELECT id FROM stories WHERE first_article_id IS NULL")}


def _settle(connection: sqlite3.Connection, stories: set[int]) -> None:
    """Count the articles of stories, find who was first, and drop those that only one article tells."""
    for story in sorted(stories):
        connection.execute(
            """UPDATE stories SET (articles, outlets) =
                 (SELECT count(*), count(DISTINCT a.outlet)
                  FROM copies c JOIN articles a ON a.id = c.article_id WHERE c.story_id = ?1),
               first_article_id =
                 (SELECT a.id FROM copies c JOIN articles a ON a.id = c.article_id WHERE c.story_id = ?1
                  ORDER BY a.published IS NULL, datetime(a.published), a.first_seen, a.id LIMIT 1)
               WHERE id = ?1""",
            (story,),
        )
        connection.execute("DELETE FROM stories WHERE id = ? AND articles < 2", (story,))
