"""A person's posts as the articles show them day by day, and where two articles contradict each other.

Two kinds of contradiction are told. An article has the person in a post that an earlier one had them out of,
and none between says that they came back. Or another person is seen in the same post, one that only one can
hold, between two days not far apart on which this one is.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..lexicon.sole_titles import is_sole
from .charts import Bar, Rival, Seen
from .charts.timeline import Kind, day_number

#: Sightings of one holder between which another is a contradiction: so many days apart at most. With more,
#: somebody may have come back into a post.
AT_ONE_TIME = 183
#: Marks of a bar that can be told apart on a screen.
_DOTS = 60

#: One sighting a day of each status: some people are in a tenth of all articles.
_SIGHTINGS = """
SELECT o.position_id, o.status, a.day, a.id AS article_id, a.outlet, a.headline, a.published, o.fact_id
FROM (SELECT position_id, status, article_id, min(id) AS fact_id FROM officials
      WHERE person_id = ? AND article_id IS NOT NULL AND id NOT IN (SELECT fact_id FROM rejected_facts)
      GROUP BY position_id, status, substr(published, 1, 10)) o
  JOIN articles a ON a.id = o.article_id
WHERE a.day IS NOT NULL ORDER BY o.position_id, a.day, o.status <> 'former', a.id
"""
_RIVALS = """
SELECT p.id, p.label FROM tenures t JOIN people p ON p.id = t.person_id
WHERE t.position_id = ?1 AND t.person_id <> ?2 AND p.name_key <> ?3
  AND t.first_seen <= ?4 AND t.last_seen >= ?5
ORDER BY t.articles DESC, p.id LIMIT 12
"""
_IN_POST = """
SELECT a.day, a.id AS article_id, a.outlet, a.headline, a.published, o.fact_id, o.status
FROM (SELECT status, article_id, min(id) AS fact_id FROM officials
      WHERE person_id = ? AND position_id = ? AND status <> 'former' AND article_id IS NOT NULL
        AND id NOT IN (SELECT fact_id FROM rejected_facts)
      GROUP BY substr(published, 1, 10)) o
  JOIN articles a ON a.id = o.article_id
WHERE a.day IS NOT NULL ORDER BY a.day, a.id
"""


_Words = Callable[[str], str]
_Day = Callable[[str | None], str]
_KINDS: dict[str, Kind] = {"former": "left", "incoming": "enters"}


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sightings that cannot both be so: of the person out of the post and in it after, or (`rival_id`) of
    the person in it and somebody else.
    """

    position: str
    one: sqlite3.Row
    another: sqlite3.Row
    rival_id: int | None = None
    rival: str | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post with its sightings, oldest first, those that contradict an earlier one, and the rivals."""

    row: sqlite3.Row
    sightings: Sequence[sqlite3.Row]
    against: Sequence[Contradiction] = ()
    rivals: Sequence[tuple[Contradiction, Sequence[sqlite3.Row]]] = ()

    @property
    def contradictions(self) -> list[Contradiction]:
        """All of the post's contradictions."""
        return [*self.against, *(c for c, _ in self.rivals)]


def posts_seen(
    connection: sqlite3.Connection, person: sqlite3.Row, tenures: Sequence[sqlite3.Row]
) -> list[Post]:
    """Return the posts of the person's `tenures`, each a row with `position_id`, `position` and `place`."""
    found = connection.execute(_SIGHTINGS, (person["id"],)).fetchall()
    by_post = {id_: list(rows) for id_, rows in groupby(found, key=lambda r: r["position_id"])}
    posts = []
    for row in tenures:
        sightings = by_post.get(row["position_id"], [])
        if sightings:
            against = list(_against(row["position"], sightings))
            posts.append(Post(row, sightings, against, list(_rivals(connection, person, row, sightings))))
    return posts


def _against(position: str, sightings: Sequence[sqlite3.Row]) -> Iterator[Contradiction]:
    left: sqlite3.Row | None = None
    for s in sightings:
        if s["status"] == "former":
            left = left or s
        elif s["status"] == "incoming":
            left = None
        elif left is not None and left["article_id"] != s["article_id"]:
            yield Contradiction(position, left, s)
            left = None


def _rivals(
    connection: sqlite3.Connection, person: sqlite3.Row, row: sqlite3.Row, sightings: Sequence[sqlite3.Row]
) -> Iterator[tuple[Contradiction, Sequence[sqlite3.Row]]]:
    own = [s for s in sightings if s["status"] != "former"]
    if not own or not is_sole(row["bare_position"], row["place"]):
        return
    span = (own[-1]["day"] + "~", own[0]["day"])  # a moment of the last day is after the day itself
    for id_, name in connection.execute(
        _RIVALS, (row["position_id"], person["id"], person["name_key"], *span)
    ).fetchall():
        theirs = connection.execute(_IN_POST, (id_, row["position_id"])).fetchall()
        if pair := _between(own, theirs):
            yield Contradiction(row["position"], *pair, id_, name), theirs
        elif pair := _between(theirs, own):
            yield Contradiction(row["position"], pair[1], pair[0], id_, name), theirs


def _between(
    outer: Sequence[sqlite3.Row], inner: Sequence[sqlite3.Row]
) -> tuple[sqlite3.Row, sqlite3.Row] | None:
    """Return a sighting of `outer` and the first of `inner` that lies between it and the next of `outer`."""
    days = [o["day"] for o in outer]
    for s in inner:
        at = bisect_right(days, s["day"])
        before = next((outer[i] for i in range(at - 1, -1, -1) if _other(outer[i], s)), None)
        after = next((outer[i] for i in range(at, len(outer)) if _other(outer[i], s)), None)
        if before and after and day_number(after["day"]) - day_number(before["day"]) <= AT_ONE_TIME:
            return before, s
    return None


def _other(one: sqlite3.Row, another: sqlite3.Row) -> bool:
    return bool(one["article_id"] != another["article_id"])


def bars(posts: Sequence[Post], say: _Words, day: _Day) -> list[Bar]:
    """Return the posts as bars for the page `/-/person/ID`, whose row `#postN` has a bar's evidence."""
    out = []
    for post in posts:
        held = [s["day"] for s in post.sightings if s["status"] != "former"]
        name = post.row["position"]
        first, last = (held[0], held[-1]) if held else (None, None)
        span = f"{day(first)} – {day(last)}" if held else say("former")
        seen = tuple(_seen(post, say, day))
        rivals = tuple(_rival(c, theirs, day) for c, theirs in post.rivals)
        out.append(Bar(name, first, last, f"#post{post.row['position_id']}", f"{name}: {span}", seen, rivals))
    return out


def _seen(post: Post, say: _Words, day: _Day) -> Iterator[Seen]:
    """Yield the marks of a bar, not more than fit: of what follows itself the first alone, and some dots."""
    against = {c.another["fact_id"] for c in post.against}
    step = -(-len(post.sightings) // _DOTS)
    marks: list[tuple[Kind, sqlite3.Row]] = []
    for n, s in enumerate(post.sightings):
        kind = "against" if s["fact_id"] in against else _KINDS.get(s["status"], "holds")
        if not marks or kind != marks[-1][0] or (kind == "holds" and n % step == 0):
            marks.append((kind, s))
    for kind, s in marks[:: -(-len(marks) // _DOTS) or 1]:
        note = ", ".join(filter(None, (post.row["position"], say(s["status"]), s["outlet"], day(s["day"]))))
        yield Seen(s["day"], kind, f"../article/{s['article_id']}#f{s['fact_id']}", note)


def _rival(c: Contradiction, theirs: Sequence[sqlite3.Row], day: _Day) -> Rival:
    first, last = theirs[0]["day"], theirs[-1]["day"]
    note = f"{c.rival}, {c.position}: {day(first)} – {day(last)}"
    return Rival(str(c.rival), first, last, f"{c.rival_id}", note)
