"""Gathering a report from the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from ...store.reading import rows
from ..changes.change import Change, Evidence
from ..labels import day_in, words_in
from ..lists.model import Watchlist
from .chosen import Chosen, choose
from .model import Bars, Line, Report, Source
from .quotes import quoted

#: Lines of a section, papers and people of a chart.
NEWS, STORIES, RANKS, NUMBERED, LAWS, BARS = 12, 8, 12, 8, 4, 8
#: A longer period is shown by week.
DAYS = 45
_IN = "a.version_id IN (SELECT value FROM json_each(?))"
#: Kinds of changes in the order of a report; ranks that moved have a section of their own.
_NEWS = ("new holder", "new position", "silent correction", "figure differs", "target missed")
_RANKS = ("rank improved", "rank fell")


def gather(
    connection: sqlite3.Connection, lists: Sequence[Watchlist], since: date, until: date, lang: str
) -> Report:
    """Return the report of a period, both days inside, about what the lists ask for."""
    chosen = choose(connection, lists, since.isoformat(), until.isoformat())
    return Report(
        since.isoformat(),
        until.isoformat(),
        date.today().isoformat(),
        tuple(x.name for x in lists),
        totals=_totals(connection, chosen),
        news=_news(connection, chosen, lang),
        stories=_stories(connection, chosen, lang),
        bars=_bars(connection, chosen, since, until, lang),
        ranks=_ranks(connection, chosen, lang),
        documents=_documents(connection, chosen, since.isoformat(), lang),
        quoted=quoted(connection, chosen.versions),
    )


def source_of(connection: sqlite3.Connection, evidence: Evidence) -> Source:
    """Return evidence with its article."""
    row = connection.execute(
        """SELECT substr(v.text, ?2 + 1, ?3 - ?2), v.headline, a.outlet, a.published, a.url
           FROM versions v JOIN articles a ON a.id = v.article_id WHERE v.id = ?1""",
        (evidence.version_id, evidence.start, evidence.end),
    ).fetchone()
    return Source(*row)


def _totals(connection: sqlite3.Connection, chosen: Chosen) -> tuple[tuple[str, int], ...]:
    (row,) = rows(
        connection,
        f"""SELECT count(*) AS articles,
                   count(DISTINCT coalesce('s' || c.story_id, 'a' || a.id)) AS "distinct",
                   count(DISTINCT a.outlet) AS outlets
            FROM articles a LEFT JOIN copies c ON c.article_id = a.id WHERE {_IN}""",
        chosen.versions,
    )
    (facts,) = rows(
        connection,
        f"""SELECT count(DISTINCT o.person_id) AS people, count(DISTINCT c.document_id) AS "documents cited",
                   count(DISTINCT s.id) AS statements, count(DISTINCT r.id) AS "rank figures"
            FROM articles a JOIN facts f ON f.version_id = a.version_id
            LEFT JOIN officials o ON o.id = f.id LEFT JOIN citations c ON c.id = f.id
            LEFT JOIN statements s ON s.id = f.id LEFT JOIN ranks r ON r.id = f.id AND NOT r.target
            WHERE {_IN}""",
        chosen.versions,
    )
    return tuple({**row, **facts}.items())


def _news(connection: sqlite3.Connection, chosen: Chosen, lang: str) -> tuple[Line, ...]:
    found = [c for kind in _NEWS for c in chosen.changes if c.kind == kind]
    return tuple(_change(connection, c, lang) for c in found[:NEWS])


def _change(connection: sqlite3.Connection, change: Change, lang: str) -> Line:
    sources = [source_of(connection, e) for e in (change.now, change.then) if e is not None]
    arrow = f"{change.before} → {change.after}" if change.before else change.after
    kind = words_in(lang)(change.kind)
    mark = {"rank improved": "up", "rank fell": "down"}.get(change.kind)
    return Line(f"{change.subject}: {arrow}", sources=tuple(sources), mark=mark, kind=kind)


def _stories(connection: sqlite3.Connection, chosen: Chosen, lang: str) -> tuple[Line, ...]:
    """Return the threads of several papers, those that most papers tell first, with who was first."""
    say = words_in(lang)
    found = rows(
        connection,
        f"""SELECT t.headline AS thread, t.articles, t.outlets, t.first_at, t.last_at, f.headline, f.outlet,
                   f.published, f.url
            FROM threads t JOIN articles f ON f.id = t.first_article_id
            WHERE t.outlets > 1 AND EXISTS (
              SELECT 1 FROM thread_articles x JOIN articles a ON a.id = x.article_id
              WHERE x.thread_id = t.id AND {_IN})
            ORDER BY t.outlets DESC, t.articles DESC, t.last_at DESC LIMIT {STORIES}""",
        chosen.versions,
    )
    lines = []
    for row in found:
        took = datetime.fromisoformat(row["last_at"]) - datetime.fromisoformat(row["first_at"])
        hours = max(1, round(took.total_seconds() / 3600))
        note = say("spread").format(row["articles"], row["outlets"], hours)
        first = Source("", row["headline"], row["outlet"], row["published"], row["url"])
        lines.append(Line(row["thread"], f"{note}; {say('first to report')}: {row['outlet']}", (first,)))
    return tuple(lines)


def _ranks(connection: sqlite3.Connection, chosen: Chosen, lang: str) -> tuple[Line, ...]:
    """Return ranks that moved against an edition stored before, then those whose article says so itself, then
    others of a year, the best first.
    """
    lines = [_change(connection, c, lang) for c in chosen.changes if c.kind in _RANKS]
    told = rows(
        connection,
        f"""SELECT r.subject, r.indicator, r.rank, r.out_of, r.year, f.version_id, m.start, m."end",
                   coalesce(r.change, r.previous - r.rank, 0) AS step
            FROM articles a JOIN facts f ON f.version_id = a.version_id JOIN ranks r ON r.id = f.id
            JOIN mentions m ON m.id = (SELECT min(id) FROM mentions WHERE fact_id = f.id)
            WHERE {_IN} AND f.id NOT IN (SELECT fact_id FROM rejected_facts)
              AND NOT r.target AND r.rank IS NOT NULL AND r.subject IS NOT NULL
              AND r.indicator IS NOT NULL
              AND (step <> 0
                   OR r.year IS NOT NULL AND r.indicator_id IS NOT NULL AND r.subject_id IS NOT NULL)
            GROUP BY r.subject, r.indicator, r.rank, r.year
            ORDER BY step = 0, abs(step) DESC, r.rank, r.subject LIMIT {RANKS}""",
        chosen.versions,
    )
    lines += [_stated(connection, row, lang) for row in told]
    return tuple(lines[:RANKS])


def _stated(connection: sqlite3.Connection, row: dict[str, Any], lang: str) -> Line:
    step = row["step"]
    total = f"/{row['out_of']}" if row["out_of"] else ""
    year = f" ({row['year']})" if row["year"] else ""
    mark = "up" if step > 0 else "down" if step < 0 else None
    return Line(
        f"{row['subject']}: {row['indicator']} – {row['rank']}{total}{year}",
        words_in(lang)(mark).format(abs(step)) if mark else "",
        (source_of(connection, Evidence(row["version_id"], row["start"], row["end"])),),
        mark,
    )


def _documents(connection: sqlite3.Connection, chosen: Chosen, since: str, lang: str) -> tuple[Line, ...]:
    """Return the documents cited most: those of a number, then laws by name, which every trial cites."""
    say = words_in(lang)
    (begun,) = connection.execute("SELECT min(day) < ? FROM articles", (since,)).fetchone()
    cited = [
        row
        for kind, most in (("d.number IS NOT NULL", NUMBERED), ("d.number IS NULL AND d.named", LAWS))
        for row in rows(
            connection,
            f"""SELECT d.label, d.title, d.issuer, count(DISTINCT a.id) AS articles,
                       d.first_seen >= ?2 AS fresh, min(m.id) AS mention
                FROM articles a JOIN facts f ON f.version_id = a.version_id JOIN citations c ON c.id = f.id
                JOIN documents d ON d.id = c.document_id JOIN mentions m ON m.fact_id = f.id
                WHERE {_IN.replace("?", "?1")} AND {kind}
                  AND f.id NOT IN (SELECT fact_id FROM rejected_facts)
                GROUP BY d.id ORDER BY articles DESC, d.label LIMIT {most}""",
            chosen.versions,
            since,
        )
    ]
    return tuple(
        Line(
            row["label"],
            " · ".join(
                filter(
                    None,
                    (
                        _about(row),
                        say("times").format(row["articles"]),
                        say("new here") if begun and row["fresh"] else None,
                    ),
                )
            ),
            (source_of(connection, _mention(connection, row["mention"])),),
        )
        for row in cited
    )


def _about(row: dict[str, Any]) -> str | None:
    title: str | None = row["title"]
    issuer: str | None = row["issuer"]
    return title if title and title not in row["label"] else issuer


def _mention(connection: sqlite3.Connection, id_: int) -> Evidence:
    sql = 'SELECT version_id, start, "end" FROM mentions WHERE id = ?'
    return Evidence(*connection.execute(sql, (id_,)).fetchone())


def _bars(
    connection: sqlite3.Connection, chosen: Chosen, since: date, until: date, lang: str
) -> tuple[Bars, ...]:
    say = words_in(lang)
    by_week = (until - since).days > DAYS
    column = "week" if by_week else "day"
    counted = dict(
        connection.execute(
            f"SELECT a.{column}, count(*) FROM articles a WHERE {_IN} GROUP BY 1", (chosen.versions,)
        ).fetchall()
    )
    first = since - timedelta(days=since.weekday()) if by_week else since
    step = timedelta(days=7 if by_week else 1)
    days = [first + i * step for i in range((until - first) // step + 1)]
    over_time = tuple((day_in(lang)(d.isoformat()), counted.get(d.isoformat(), 0)) for d in days)
    papers = connection.execute(
        f"""SELECT coalesce(a.outlet, '–'), count(*) AS n FROM articles a WHERE {_IN} GROUP BY 1
            ORDER BY n DESC, 1 LIMIT {BARS}""",
        (chosen.versions,),
    ).fetchall()
    people = connection.execute(
        f"""SELECT p.label, count(DISTINCT a.id) AS n
            FROM articles a JOIN facts f ON f.version_id = a.version_id JOIN officials o ON o.id = f.id
            JOIN people p ON p.id = o.person_id WHERE {_IN} AND o.class = 'public'
              AND f.id NOT IN (SELECT fact_id FROM rejected_facts)
            GROUP BY p.id ORDER BY n DESC, 1 LIMIT {BARS}""",
        (chosen.versions,),
    ).fetchall()
    return (
        Bars(say(f"by {column}"), over_time, over_time=True),
        Bars(say("by paper"), tuple((n, c) for n, c in papers)),
        Bars(say("by person"), tuple((n, c) for n, c in people)),
    )
