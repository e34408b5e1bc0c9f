"""An article: its text as set, with every fact marked, beside the list of its facts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from ...review.verdicts import judged_facts
from ...store.identity import is_address
from ..answers import View
from ..differences import differences
from ..listing import Listing, of_query
from ..marks import Mark, Set, article_html

_FACTS = {
    "official": """SELECT f.id, f.score, o.name, o.position, o.status, o.class, o.grade, o.person_id, p.label
                   FROM facts f JOIN officials o ON o.id = f.id JOIN people p ON p.id = o.person_id
                   WHERE f.version_id = ?""",
    "document": """SELECT f.id, f.score, c.kind, c.number, c.date, c.issuer, c.subject, c.provisions, c.doubt,
                     c.document_id, d.label
                   FROM facts f JOIN citations c ON c.id = f.id JOIN documents d ON d.id = c.document_id
                   WHERE f.version_id = ?""",
    "rank": """SELECT f.id, f.score, r.*, coalesce(i.name, r.indicator) AS index_name, v.name AS province
               FROM facts f JOIN ranks r ON r.id = f.id
                 LEFT JOIN indicators i ON i.id = r.indicator_id LEFT JOIN provinces v ON v.id = r.subject_id
               WHERE f.version_id = ?""",
    "statement": """SELECT f.id, f.score, s.speaker, s.position, s.kind, s.text, s.question, s.person_id,
                      s.start, s."end"
                    FROM facts f JOIN statements s ON s.id = f.id
                    WHERE f.version_id = ?""",
}

_COPIES = """
SELECT article_id, headline, outlet, published, is_first, alike FROM story_articles
WHERE story_id = (SELECT story_id FROM copies WHERE article_id = ?1) AND article_id <> ?1
ORDER BY published, article_id
"""
_VERSIONS = "SELECT id, seen, rules_version FROM versions WHERE article_id = ? ORDER BY id"
#: The views that have an article's facts as data, as its present text states them.
_DATA = {
    "official": "official_mentions",
    "document": "document_citations",
    "rank": "rank_figures",
    "statement": "speech",
}


def article(connection: sqlite3.Connection, arguments: Mapping[str, str], id: str) -> View | None:  # noqa: A002
    """Return the article's view: of the present version, or of the one that `version` asks for."""
    row = connection.execute("SELECT * FROM articles WHERE id = ?", (int(id),)).fetchone()
    if row is None:
        return None
    versions = connection.execute(_VERSIONS, (row["id"],)).fetchall()
    asked = arguments.get("version", "")
    version_id = int(asked) if asked.isdecimal() else row["version_id"]
    if version_id not in {v["id"] for v in versions}:
        return None
    (text,) = connection.execute("SELECT text FROM versions WHERE id = ?", (version_id,)).fetchone()
    passages = connection.execute(
        'SELECT kind, start, "end", strong, credit FROM passages WHERE version_id = ? ORDER BY n',
        (version_id,),
    ).fetchall()
    mentions = connection.execute(
        """SELECT id, fact_id, kind, start, "end", surface, rule FROM mentions WHERE version_id = ?
           ORDER BY start, id""",
        (version_id,),
    ).fetchall()
    places = _by_fact(mentions)
    facts = {
        kind: sorted(connection.execute(sql, (version_id,)), key=lambda f: _first(f, places))
        for kind, sql in _FACTS.items()
    }
    judged = judged_facts(connection, version_id)
    rejected = {id_ for id_, j in judged.items() if j.counts and j.counts["verdict"] == "rejected"}
    marks = [
        Mark(
            m["id"],
            m["fact_id"],
            "rejected" if m["fact_id"] in rejected else m["kind"],
            m["start"],
            m["end"],
        )
        for m in mentions
    ]
    marks += _unmentioned(facts["statement"], marks)
    return View(
        "press_article.html",
        {
            "article": row,
            "authors": json.loads(row["authors"]),
            "original": row["url"] if is_address(row["url"]) else None,
            "versions": versions,
            "version_id": version_id,
            "passages": list(article_html(text, [_set(p) for p in passages], marks)),
            "facts": facts,
            "copies": connection.execute(f"{_COPIES} LIMIT 50", (row["id"],)).fetchall(),
            "changes": _changes(connection, [v["id"] for v in versions], version_id, text),
            "mentions": places,
            "wordings": {fact: _wordings(at) for fact, at in places.items()},
            "judged": judged,
            # verdicts are on the present text; an old version only shows what was said
            "present": version_id == row["version_id"],
            "provisions": {d["id"]: json.loads(d["provisions"]) for d in facts["document"]},
        },
        lists=_lists(connection, row["id"]),
    )


def _lists(connection: sqlite3.Connection, id_: int) -> dict[str, Listing]:
    facts = {
        kind: of_query(connection, f"SELECT * FROM {view} WHERE article_id = ? ORDER BY start", (id_,))
        for kind, view in _DATA.items()
    }
    return {
        **facts,
        "copies": of_query(connection, _COPIES, (id_,)),
        "versions": of_query(connection, _VERSIONS, (id_,), "version_id"),
    }


def _changes(connection: sqlite3.Connection, versions: Sequence[int], shown: int, text: str) -> list[Markup]:
    """Return what differs from the version before the one shown; nothing for the first."""
    at = versions.index(shown)
    if at == 0:
        return []
    (old,) = connection.execute("SELECT text FROM versions WHERE id = ?", (versions[at - 1],)).fetchone()
    return list(differences(old, text))


def _set(passage: sqlite3.Row) -> Set:
    return Set(passage["kind"], passage["start"], passage["end"], bool(passage["strong"]), passage["credit"])


def _unmentioned(statements: Sequence[sqlite3.Row], marks: Sequence[Mark]) -> list[Mark]:
    """Mark the words of statements that bear no mention of their own; negative ids are anchors of such."""
    mentioned = {m.fact_id for m in marks}
    return [
        Mark(-s["id"], s["id"], "statement", s["start"], s["end"])
        for s in statements
        if s["id"] not in mentioned and s["end"] > s["start"]
    ]


def _by_fact(mentions: Sequence[sqlite3.Row]) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = {}
    for m in mentions:
        grouped.setdefault(m["fact_id"], []).append(m)
    return grouped


def _first(fact: sqlite3.Row, places: Mapping[int, Sequence[sqlite3.Row]]) -> tuple[int, int]:
    """Return where a fact first stands in the text, and its id, to put facts in the order of the text."""
    at = places.get(fact["id"])
    return (at[0]["start"] if at else fact["start"] if "start" in fact.keys() else 0), fact["id"]  # noqa: SIM118


def _wordings(at: Sequence[sqlite3.Row]) -> list[tuple[str, list[sqlite3.Row]]]:
    """Return a fact's mentions by their wording, in the order of the text."""
    grouped: dict[str, list[sqlite3.Row]] = {}
    for m in at:
        grouped.setdefault(m["surface"], []).append(m)
    return list(grouped.items())
