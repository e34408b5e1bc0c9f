"""What follows from the facts and is kept in tables: tenures, what people are known for, what documents are.

A transaction that writes facts lists the people and documents it touched in `stale`; `refresh` computes those
anew. A run that is killed leaves the list, and the next run takes it up. Only the present version of each
article counts; dates are those of publication, None where no article has one.
"""

from __future__ import annotations

import sqlite3
from collections import Counter

from ..lexicon import laws as law_names

#: How many people or documents are computed in one transaction.
BATCH = 500

_TENURES = """
INSERT INTO tenures (person_id, position_id, status, first_seen, last_seen, incoming_seen, former_seen,
                     articles, first_article_id, last_article_id)
SELECT person_id, position_id, last_status, min(published), max(published),
       min(published) FILTER (WHERE status = 'incoming'), min(published) FILTER (WHERE status = 'former'),
       count(DISTINCT article_id), first_article, last_article
FROM (SELECT o.person_id, o.position_id, o.status, a.published, a.id AS article_id,
             first_value(a.id) OVER earliest AS first_article,
             first_value(a.id) OVER latest AS last_article,
             first_value(o.status) OVER latest AS last_status
      FROM officials o JOIN facts f ON f.id = o.id JOIN articles a ON a.version_id = f.version_id
      WHERE o.person_id = ? AND o.id NOT IN (SELECT fact_id FROM rejected_facts)
      WINDOW earliest AS (PARTITION BY o.position_id ORDER BY a.published IS NULL, a.published, a.id),
             latest AS (PARTITION BY o.position_id ORDER BY a.published DESC, a.id DESC)) s
GROUP BY position_id
ON CONFLICT (person_id, position_id) DO UPDATE SET
  status = excluded.status, first_seen = excluded.first_seen, last_seen = excluded.last_seen,
  incoming_seen = excluded.incoming_seen, former_seen = excluded.former_seen, articles = excluded.articles,
  first_article_id = excluded.first_article_id, last_article_id = excluded.last_article_id
"""


def concerned(connection: sqlite3.Connection, version_id: int) -> list[tuple[str, int]]:
    """Return the people and documents of a version's facts, which change with those."""
    return connection.execute(
        """SELECT 'person', o.person_id FROM officials o JOIN facts f ON f.id = o.id WHERE f.version_id = ?1
           UNION SELECT 'person', s.person_id FROM statements s JOIN facts f ON f.id = s.id
             WHERE f.version_id = ?1 AND s.person_id IS NOT NULL
           UNION SELECT 'document', c.document_id FROM citations c JOIN facts f ON f.id = c.id
             WHERE f.version_id = ?1""",
        (version_id,),
    ).fetchall()


def mark(connection: sqlite3.Connection, version_id: int) -> None:
    """List the people and documents of a version's facts as stale."""
    connection.executemany("INSERT OR IGNORE INTO stale VALUES (?, ?)", concerned(connection, version_id))


def some_stale(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """Return the next batch of what is stale."""
    return connection.execute("SELECT kind, id FROM stale LIMIT ?", (BATCH,)).fetchall()


def refresh(connection: sqlite3.Connection, batch: list[tuple[str, int]]) -> None:
    """Compute a batch anew and strike it off the list."""
    names = set()
    for kind, id_ in batch:
        if kind == "person":
            names.add(_person(connection, id_))
        else:
            _document(connection, id_)
    for name in sorted(n for n in names if n is not None):
        _tell_apart(connection, name)
    connection.executemany("DELETE FROM stale WHERE kind = ? AND id = ?", batch)


def _person(connection: sqlite3.Connection, id_: int) -> str | None:
    """Compute a person's tenures and dates; return the name key, whose bearers may need telling apart."""
    row = connection.execute("SELECT name_key FROM people WHERE id = ?", (id_,)).fetchone()
    if row is None:
        return None
    used = connection.execute(
        """SELECT EXISTS (SELECT 1 FROM officials WHERE person_id = ?1)
               OR EXISTS (SELECT 1 FROM statements WHERE person_id = ?1)""",
        (id_,),
    ).fetchone()[0]
    if not used:
        connection.execute("DELETE FROM people WHERE id = ?", (id_,))
        return str(row[0])
    connection.execute(
        """DELETE FROM tenures WHERE person_id = ?1 AND position_id NOT IN (
             SELECT o.position_id FROM officials o JOIN facts f ON f.id = o.id
             JOIN articles a ON a.version_id = f.version_id
             WHERE o.person_id = ?1 AND o.id NOT IN (SELECT fact_id FROM rejected_facts))""",
        (id_,),
    )
    connection.execute(_TENURES, (id_,))
    names = connection.execute(
        "SELECT name, count(*) FROM officials WHERE person_id = ? GROUP BY name ORDER BY 2 DESC, 1", (id_,)
    ).fetchall()
    first, last, articles = connection.execute(
        """SELECT min(published), max(published), count(*) FROM articles WHERE version_id IN (
             SELECT f.version_id FROM facts f JOIN officials o ON o.id = f.id
             WHERE o.person_id = ?1 AND f.id NOT IN (SELECT fact_id FROM rejected_facts)
             UNION
             SELECT f.version_id FROM facts f JOIN statements s ON s.id = f.id
             WHERE s.person_id = ?1 AND f.id NOT IN (SELECT fact_id FROM rejected_facts))""",
        (id_,),
    ).fetchone()
    connection.execute(
        """UPDATE people SET name = coalesce(?, name), first_seen = ?, last_seen = ?, articles = ?
           WHERE id = ?""",
        (names[0][0] if names else None, first, last, articles, id_),
    )
    return str(row[0])


def _tell_apart(connection: sqlite3.Connection, name_key: str) -> None:
    """Give those who share a name what each is known for: the position that most articles have them in."""
    people = connection.execute(
        """SELECT p.id, p.name, (SELECT x.label FROM tenures t JOIN positions x ON x.id = t.position_id
                                 WHERE t.person_id = p.id
                                 ORDER BY t.articles DESC, t.last_seen DESC, t.id LIMIT 1)
           FROM people p WHERE p.name_key = ?""",
        (name_key,),
    ).fetchall()
    for id_, name, known_for in people:
        apart = known_for if len(people) > 1 else None
        connection.execute(
            "UPDATE people SET disambiguation = ?, label = ? WHERE id = ?",
            (apart, f"{name} ({apart})" if apart else name, id_),
        )


def _document(connection: sqlite3.Connection, id_: int) -> None:
    cited = connection.execute(
        """SELECT c.issuer, c.date, c.subject, c.url, a.published, a.id, c.kind
           FROM citations c JOIN facts f ON f.id = c.id JOIN articles a ON a.version_id = f.version_id
           WHERE c.document_id = ? AND c.id NOT IN (SELECT fact_id FROM rejected_facts)
           ORDER BY a.published, a.id""",
        (id_,),
    ).fetchall()
    if not cited:
        _forget_document(connection, id_)
        return
    kind, number, place, year = connection.execute(
        "SELECT kind, number, place, year FROM documents WHERE id = ?", (id_,)
    ).fetchone()
    published = [r[4] for r in cited if r[4]]
    title = _usual([law_names.full_name(r[2]) for r in cited])
    dates = [r[1] for r in cited if r[1]]
    most_precise = max((len(d) for d in dates), default=0)
    connection.execute(
        """UPDATE documents SET issuer = ?, issued = ?, title = ?, url = ?, label = ?,
             first_seen = ?, last_seen = ?, articles = ? WHERE id = ?""",
        (
            _usual([r[0] for r in cited]),
            _usual([d for d in dates if len(d) == most_precise]),
            title,
            _usual([r[3] for r in cited]),
            document_label(kind, number, title, place, year),
            min(published, default=None),
            max(published, default=None),
            len({r[5] for r in cited}),
            id_,
        ),
    )


def _forget_document(connection: sqlite3.Connection, id_: int) -> None:
    """Remove a document that nothing cites; one that only old versions or rejected facts cite stays, with no
    article.
    """
    if connection.execute("SELECT 1 FROM citations WHERE document_id = ? LIMIT 1", (id_,)).fetchone():
        connection.execute("UPDATE documents SET articles = 0 WHERE id = ?", (id_,))
    else:
        connection.execute("DELETE FROM documents WHERE id = ?", (id_,))


def document_label(
    kind: str, number: str | None, title: str | None, place: str | None, year: str | None
) -> str:
    """Return what a document is called in lists: `Nghị quyết 05-NQ/TU (Hà Tĩnh)`, `Luật Đất đai (2024)`."""
    name = " ".join(filter(None, (kind, number or title)))
    note = place if number else year
    return f"{name} ({note})" if note and note not in name else name


def _usual(values: list[str | None]) -> str | None:
    """Return the value that comes most often, of several the longest, then the first by spelling."""
    counts = Counter(v for v in values if v)
    return min(counts, key=lambda v: (-counts[v], -len(v), v)) if counts else None
