"""The country's officials whom a period quotes most, with some of their words."""

from __future__ import annotations

import sqlite3
from itertools import groupby

from .model import Quoted, Source

#: People shown, quotes of each, and the characters that a quote worth reading has.
PEOPLE, QUOTES, SHORT, LONG = 6, 3, 40, 320

_SAID = """
SELECT coalesce('p' || s.person_id, s.speaker) AS who, coalesce(p.name, s.speaker), s.position, s.kind,
       s.text, a.headline, a.outlet, a.published, a.url, s.id
FROM articles a JOIN facts f ON f.version_id = a.version_id JOIN statements s ON s.id = f.id
LEFT JOIN people p ON p.id = s.person_id
WHERE a.version_id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
    SELECT 1 FROM officials o WHERE o.person_id = s.person_id AND o.class IN ('foreign', 'other'))
  AND s.speaker IS NOT NULL AND s.position IS NOT NULL
  AND s.id NOT IN (SELECT fact_id FROM rejected_facts)
ORDER BY who, s.id
"""


def quoted(connection: sqlite3.Connection, versions: str) -> tuple[Quoted, ...]:
    """Return those quoted most in the versions (a JSON list of ids), each wording counted once."""
    people = []
    for _, group in groupby(connection.execute(_SAID, (versions,)), key=lambda r: r[0]):
        said = {" ".join(r[4].split()): r for r in group}
        people.append(list(said.values()))
    people.sort(key=lambda said: (-len(said), said[0][1]))
    return tuple(_person(said) for said in people[:PEOPLE])


def _person(said: list[sqlite3.Row]) -> Quoted:
    positions = [r[2] for r in said]
    usual = max(positions, key=lambda p: (positions.count(p), len(p)))
    best = sorted(said, key=lambda r: (_worth(r[3], r[4]), r[7] or ""), reverse=True)
    each: dict[str, sqlite3.Row] = {}  # one an article, as far as there are articles
    for row in best:
        each.setdefault(row[8], row)
    chosen = [*each.values(), *(r for r in best if each[r[8]] is not r)]
    return Quoted(said[0][1], usual, len(said), tuple(Source(*r[4:9]) for r in chosen[:QUOTES]))


def _worth(kind: str, text: str) -> int:
    """Tell how well a statement serves as a quote: own words, a sentence, neither a scrap nor a speech."""
    return 2 * (kind != "indirect speech") + 3 * (SHORT <= len(text) <= LONG) + text[:1].isupper()
