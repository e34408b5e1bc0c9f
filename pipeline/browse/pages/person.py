"""A person as the press shows them: posts over time, words said, who is named beside them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from ...review.people import identities_of
from ..answers import View
from ..charts import columns, timeline
from ..labels import words
from ..listing import of_query, of_rows
from ..posts import bars, posts_seen
from ..spans import by_month

_POSTS = """
SELECT t.*, x.label AS position, x.position AS bare_position, x.place
FROM tenures t JOIN positions x ON x.id = t.position_id
WHERE t.person_id = ? ORDER BY t.last_seen IS NULL, t.last_seen DESC, t.articles DESC, t.id
"""
_SEEN = """
SELECT article_id, published FROM officials
WHERE person_id = ?1 AND article_id IS NOT NULL AND id NOT IN (SELECT fact_id FROM rejected_facts)
UNION SELECT article_id, published FROM statements
WHERE person_id = ?1 AND article_id IS NOT NULL AND id NOT IN (SELECT fact_id FROM rejected_facts)
"""
# Some are in twenty thousand articles: what is told of all of them is read in one pass.
_MONTHS_AND_LATEST = f"""
WITH seen AS MATERIALIZED ({_SEEN})
SELECT substr(published, 1, 7) AS month, count(*) AS n, NULL AS article_id FROM seen
WHERE published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]*' GROUP BY 1
UNION ALL
SELECT * FROM (SELECT NULL, NULL, article_id FROM seen ORDER BY published DESC, article_id DESC LIMIT ?2)
"""
_ARTICLES = """
SELECT a.id, a.headline, a.outlet, a.published FROM articles a WHERE a.id IN ({which})
ORDER BY a.published DESC, a.id DESC
"""
_SAID = """
SELECT * FROM speech WHERE person_id = ? AND verdict <> 'rejected'
ORDER BY published DESC, article_id DESC, start
"""
_BESIDE = """
SELECT p.id, p.label, count(DISTINCT q.article_id) AS n
FROM (SELECT DISTINCT article_id FROM officials
      WHERE person_id = ?1 AND article_id IS NOT NULL AND id NOT IN (SELECT fact_id FROM rejected_facts)
      ORDER BY article_id DESC LIMIT ?2) o
  JOIN officials q ON q.article_id = o.article_id JOIN people p ON p.id = q.person_id
WHERE q.person_id <> ?1 AND q.id NOT IN (SELECT fact_id FROM rejected_facts)
GROUP BY p.id ORDER BY n DESC, p.label
"""
_MENTIONS = """
SELECT * FROM official_mentions WHERE person_id = ? AND verdict <> 'rejected' ORDER BY published DESC
"""
_SPELLINGS = """
SELECT name, count(*) AS n FROM officials
WHERE person_id = ? AND id NOT IN (SELECT fact_id FROM rejected_facts) GROUP BY name ORDER BY n DESC, name
"""
_NAMESAKES = """
SELECT id, label, articles FROM people WHERE name_key = ? AND id <> ? AND articles > 0
ORDER BY articles DESC, id
"""
#: Articles listed, and articles in which others are looked for beside the person: the latest.
_LISTED, _LOOKED_AT = 50, 500
#: Posts that the picture shows, the latest; the table below it has them all.
_DRAWN = 12


def person(connection: sqlite3.Connection, arguments: Mapping[str, str], id: str) -> View | None:  # noqa: A002
    """Return the person's view; an id that was merged leads to the person it became."""
    row = connection.execute("SELECT * FROM people WHERE id = ?", (int(id),)).fetchone()
    if row is None:
        merged = connection.execute(
            "SELECT person_id FROM merged_people WHERE old_id = ?", (int(id),)
        ).fetchone()
        return View(redirect=f"/-/person/{merged[0]}") if merged else None
    posts = connection.execute(_POSTS, (row["id"],)).fetchall()
    say, day = words(arguments)
    told = connection.execute(_MONTHS_AND_LATEST, (row["id"], _LISTED)).fetchall()
    months = {x["month"]: x["n"] for x in told if x["month"]}
    which = ", ".join(str(x["article_id"]) for x in told if x["article_id"])
    seen = posts_seen(connection, row, posts[:_DRAWN])
    return View(
        "press_person.html",
        {
            "person": row,
            "identities": identities_of(connection, row["id"]),
            "posts": posts,
            "contradictions": [c for post in seen for c in post.contradictions],
            "articles": connection.execute(_ARTICLES.format(which=which)).fetchall(),
            "article_count": row["articles"],
            "said": connection.execute(f"{_SAID} LIMIT 30", (row["id"],)).fetchall(),
            "beside": connection.execute(f"{_BESIDE} LIMIT 12", (row["id"], _LOOKED_AT)).fetchall(),
            "spellings": connection.execute(_SPELLINGS, (row["id"],)).fetchall(),
            "namesakes": connection.execute(_NAMESAKES, (row["name_key"], row["id"])).fetchall(),
        },
        charts={
            "posts": timeline(bars(seen, say, day), f"{row['label']}: {say('posts')}"),
            "months": columns(by_month(months, day), f"{row['label']}: {say('by_month')}"),
        },
        lists={
            "official": of_query(connection, _MENTIONS, (row["id"],)),
            "posts": of_query(connection, _POSTS, (row["id"],), "tenure_id"),
            "said": of_query(connection, _SAID, (row["id"],)),
            "in_articles": of_query(
                connection,
                _ARTICLES.format(which=f"SELECT article_id FROM ({_SEEN})"),
                (row["id"],),
                "article_id",
            ),
            "beside_people": of_query(connection, _BESIDE, (row["id"], _LOOKED_AT), "person_id"),
            "same_name": of_query(connection, _NAMESAKES, (row["name_key"], row["id"]), "person_id"),
            "spellings": of_query(connection, _SPELLINGS, (row["id"],)),
            "by_month": of_rows(("month", "articles"), sorted(months.items())),
        },
    )
