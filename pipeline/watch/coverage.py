"""What the database covers: articles by week and paper, facts by kind, runs, inputs that failed.

Each function takes a read connection (`store.reading.reading`) and returns rows as dictionaries.
Only the present version of each article counts, and no fact that reviewers rejected.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from ..store.reading import rows

Rows = list[dict[str, Any]]


def totals(connection: sqlite3.Connection) -> Rows:
    """Return one row: articles, stories (copies counted once), papers, people, documents, first and last day
    of publication, last run.
    """
    return rows(
        connection,
        """SELECT count(*) AS articles,
                  count(*) - (SELECT coalesce(sum(articles - 1), 0) FROM stories) AS stories,
                  count(DISTINCT outlet) AS outlets,
                  (SELECT count(*) FROM people WHERE articles > 0) AS people,
                  (SELECT count(*) FROM documents WHERE articles > 0) AS documents,
                  min(day) AS first_day, max(day) AS last_day,
                  (SELECT max(started) FROM runs) AS last_run
           FROM articles""",
    )


def by_week_and_outlet(connection: sqlite3.Connection, weeks: int = 12) -> Rows:
    """Return, of the last `weeks` weeks that have articles, the articles and facts of each paper.

    `week` is the Monday; articles without a day of publication have a row of their own, with week None.
    """
    return rows(
        connection,
        """SELECT week, outlet, articles, officials, documents, ranks, statements FROM coverage
           WHERE week IS NULL OR week IN (SELECT DISTINCT week FROM articles WHERE week IS NOT NULL
                                          ORDER BY week DESC LIMIT ?)
           ORDER BY week IS NULL, week DESC, articles DESC, outlet""",
        weeks,
    )


def by_outlet(connection: sqlite3.Connection) -> Rows:
    """Return each paper's articles, those that no other paper had first, first and last publication, and how
    many of its articles bear no fact.
    """
    return rows(
        connection,
        """SELECT a.outlet, count(*) AS articles,
                  count(*) FILTER (WHERE c.article_id IS NULL OR s.first_article_id = a.id) AS stories,
                  min(a.published) AS first_published,
                  max(a.published) AS last_published, max(a.last_seen) AS last_seen,
                  sum(NOT EXISTS (SELECT 1 FROM facts f WHERE f.version_id = a.version_id)) AS without_facts
           FROM articles a LEFT JOIN copies c ON c.article_id = a.id LEFT JOIN stories s ON s.id = c.story_id
           GROUP BY a.outlet ORDER BY articles DESC, a.outlet""",
    )


def facts_by_kind(connection: sqlite3.Connection) -> Rows:
    """Return the facts and mentions of each kind, and in how many articles they stand."""
    return rows(
        connection,
        """SELECT f.kind, count(DISTINCT f.id) AS facts, count(m.id) AS mentions,
                  count(DISTINCT a.id) AS articles
           FROM articles a JOIN facts f ON f.version_id = a.version_id
             LEFT JOIN mentions m ON m.fact_id = f.id
           WHERE f.id NOT IN (SELECT fact_id FROM rejected_facts)
           GROUP BY f.kind ORDER BY facts DESC, f.kind""",
    )


def facts_by_rule(connection: sqlite3.Connection, limit: int = 50) -> Rows:
    """Return the rules by how many mentions they found."""
    return rows(
        connection,
        """SELECT m.kind, m.rule, count(*) AS mentions
           FROM articles a JOIN mentions m ON m.version_id = a.version_id
           WHERE m.fact_id NOT IN (SELECT fact_id FROM rejected_facts)
           GROUP BY m.kind, m.rule ORDER BY mentions DESC, m.rule LIMIT ?""",
        limit,
    )


def runs(connection: sqlite3.Connection, limit: int = 10) -> Rows:
    """Return the last runs, with what each stored and how it ended."""
    return rows(
        connection,
        """SELECT id, started, finished, status, tool_version, rules_version, new, changed, unchanged, failed,
                  officials, documents, ranks, statements
           FROM runs ORDER BY id DESC LIMIT ?""",
        limit,
    )


def failed_sources(connection: sqlite3.Connection, limit: int = 50) -> Rows:
    """Return the inputs that failed, each with its last error, how often it failed, and when it last did."""
    return rows(
        connection,
        """SELECT source, error, problem, hint, count(*) AS times, max(at) AS last_at, max(run_id) AS run_id
           FROM failures GROUP BY source ORDER BY last_at DESC, source LIMIT ?""",
        limit,
    )


def most_named(connection: sqlite3.Connection, limit: int = 10) -> Rows:
    """Return the people of public office whom most articles name, with the post of the latest."""
    return rows(
        connection,
        """SELECT p.label AS person, x.label AS position, p.articles
           FROM people p JOIN tenures t ON t.id = (
             SELECT id FROM tenures WHERE person_id = p.id ORDER BY last_seen DESC, articles DESC, id LIMIT 1)
           JOIN positions x ON x.id = t.position_id
           WHERE x.class = 'public' ORDER BY p.articles DESC, p.label LIMIT ?""",
        limit,
    )


def most_cited(connection: sqlite3.Connection, limit: int = 10) -> Rows:
    """Return the documents that most articles cite."""
    return rows(
        connection,
        """SELECT label AS document, issuer, issued, articles FROM documents WHERE articles > 0
           ORDER BY articles DESC, label LIMIT ?""",
        limit,
    )
