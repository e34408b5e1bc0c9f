"""How long each page and canned query takes on a database of a million facts.

The database is made of real extraction: articles of the press (or the bundled ones) go in the usual way, then
their rows are copied under other ids and dates until there are enough. People, positions and documents stay
the same few, so theirs are the longest pages that a real database of this size has.

    python benchmarks/database.py --facts 1000000
"""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import click
from speed import articles
from tabulate import tabulate

from pipeline.batch import extract_all
from pipeline.browse.metadata import metadata_for
from pipeline.browse.serve import application
from pipeline.facts import Facts
from pipeline.store import Store

#: Milliseconds that a page may take.
WANTED = 200.0
ROUNDS = 5
#: The tables whose rows are copied, each with the columns that hold ids to be moved with the row.
COPIED = {
    "articles": ("id", "version_id"),
    "versions": ("id", "article_id"),
    "passages": ("version_id",),
    "facts": ("id", "version_id"),
    "officials": ("id", "article_id"),
    "citations": ("id", "article_id"),
    "ranks": ("id", "article_id"),
    "statements": ("id", "article_id"),
    "tallies": ("article_id",),
    "mentions": ("id", "version_id", "fact_id"),
}
#: What a table repeats of its article, and so gets the copy's.
_REPEATED = {
    **dict.fromkeys(("officials", "citations", "ranks", "statements"), ("published", "outlet")),
    "tallies": ("week", "outlet"),
}
_SEEDS = 800
#: Papers that the copies are of.
_PAPERS = 26


def fill(db: Path, facts: int) -> None:
    """Make a database of at least so many facts."""
    with Store.open(db) as store:
        with store.run(["benchmark"]) as run:
            for number, (article, found) in enumerate(extract_all(articles(_SEEDS))):
                if isinstance(found, Facts):
                    run.add(article.with_id(f"seed-{number}"), found)
        _multiply(store.connection, facts)
        store.checkpoint()


def _multiply(connection: sqlite3.Connection, facts: int) -> None:
    (have,) = connection.execute("SELECT count(*) FROM facts").fetchone()
    step = 1 + max(
        connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]
        for table in COPIED
        if "id" in COPIED[table]
    )
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DROP TRIGGER mentions_exact")  # the rows copied have passed it
    for copy in range(1, -(-facts // max(have, 1))):
        connection.execute("BEGIN")
        for table, moved in COPIED.items():
            _copy(connection, table, moved, copy * step, copy, step)
        connection.execute("COMMIT")
    connection.execute("UPDATE people SET articles = articles + 1")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("ANALYZE")


def _copy(
    connection: sqlite3.Connection, table: str, moved: tuple[str, ...], by: int, copy: int, step: int
) -> None:
    columns = [name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    article = "id" if table == "articles" else "article_id"
    new = {
        "url": f"url || '#{copy}'",
        "address_key": f"address_key || '#{copy}'",
        "digest": f"digest || '{copy}'",
        "published": f"'{2005 + copy % 20}-0{1 + copy % 9}-1{copy % 9}T08:00:00+07:00'",
        "day": f"'{2005 + copy % 20}-0{1 + copy % 9}-1{copy % 9}'",
        "week": f"'{2005 + copy % 20}-0{1 + copy % 9}-0{1 + copy % 9}'",
        "outlet": f"'bao-' || (({article} + {by}) % {_PAPERS}) || '.example'",
    }
    if table != "articles":
        new = {name: new[name] for name in _REPEATED.get(table, ())}
    values = [f'"{c}" + {by}' if c in moved else new.get(c, f'"{c}"') for c in columns]
    names = ", ".join(f'"{c}"' for c in columns)
    key = moved[0]
    connection.execute(
        f'INSERT INTO {table} ({names}) SELECT {", ".join(values)} FROM {table} WHERE "{key}" < {step}'
    )


def addresses(connection: sqlite3.Connection, name: str) -> Iterator[tuple[str, str]]:
    """Yield (what it is, address) for the pages, the largest of their kind, and for the canned queries."""

    def one(sql: str) -> Any:
        row = connection.execute(sql).fetchone()
        return row[0] if row else None

    yield "home", "/"
    yield "article", f"/-/article/{one('SELECT max(id) FROM articles')}"
    person_id = one("SELECT person_id FROM officials GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")
    document_id = one("SELECT document_id FROM citations GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")
    index = one("SELECT indicator_id FROM ranks WHERE indicator_id > '' GROUP BY 1 ORDER BY count(*) DESC")
    yield "person", f"/-/person/{person_id}"
    yield "document", f"/-/document/{document_id}"
    yield "coverage", "/-/coverage"
    yield "indices", "/-/rank"
    if index is not None:
        yield "index", "/-/rank?" + urlencode({"index": index})
    person = one("SELECT p.name FROM officials o JOIN people p ON p.id = o.person_id LIMIT 1")
    for words in (person, "chủ tịch ubnd tỉnh", "nghi quyet"):
        yield f"search {words}", "/-/search?" + urlencode({"q": words})
    for table in ("official_mentions", "document_citations", "rank_figures", "speech", "articles", "people"):
        yield f"table {table}", f"/{name}/{table}"
    queries = metadata_for([name])["databases"][name]["queries"]
    given = {"noi": "Hà Nội", "ten": person, "van_ban": "Nghị định", "tinh": "Hà Tĩnh", "chi_so": "PCI"}
    for query, known in queries.items():
        values = {p: given.get(p, "") for p in known.get("params", ())}
        yield f"query {query}", f"/{name}/{query}?" + urlencode(values)


async def timed(app: Any, asked: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """Return a row an address: the medians of some rounds in milliseconds, after one that does not count.

    `ms` is what a reader waits, `cpu` what the page costs: on a busy machine the one says little.
    """
    await app.invoke_startup()
    rows = []
    for what, address in asked:
        taken: list[tuple[float, float]] = []
        status = 0
        for _ in range(ROUNDS + 1):
            began, spent = time.perf_counter(), time.process_time()
            status = (await app.client.get(address, follow_redirects=True)).status_code
            taken.append(((time.perf_counter() - began) * 1000, (time.process_time() - spent) * 1000))
        ms, cpu = (round(statistics.median(of), 1) for of in zip(*taken[1:], strict=True))
        rows.append({"what": what, "ms": ms, "cpu": cpu, "status": status})
    return rows


@click.command()
@click.option("--facts", type=click.IntRange(1), default=1_000_000, show_default=True)
@click.option("--db", type=click.Path(dir_okay=False, path_type=Path), help="Use (or make) this file.")
@click.option("--output", type=click.Path(path_type=Path), default=Path("outputs/bench-database.json"))
def main(facts: int, db: Path | None, output: Path) -> None:
    """Fill a database and time every page and canned query on it; write the table as JSON too."""
    with tempfile.TemporaryDirectory() as folder:
        path = db or Path(folder, "press.db")
        if not path.exists():
            fill(path, facts)
        connection = sqlite3.connect(path)
        (count,) = connection.execute("SELECT count(*) FROM facts").fetchone()
        asked = list(addresses(connection, path.stem))
        connection.close()
        rows = asyncio.run(timed(application(path), asked))
    rows.sort(key=lambda r: -r["ms"])
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(json.dumps({"facts": count, "pages": rows}, ensure_ascii=False, indent=1))
    click.echo(tabulate(rows, headers="keys"))
    slow = sum(r["ms"] > WANTED for r in rows)
    load = os.getloadavg()[0]
    click.echo(
        f"\n{count} facts; {slow} of {len(rows)} over {WANTED:.0f} ms;"
        f" {load:.1f} jobs on {os.cpu_count()} cores",
        err=True,
    )
    sys.exit(any(r["status"] != 200 for r in rows))


if __name__ == "__main__":
    main()
