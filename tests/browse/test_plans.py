"""No page and no canned query walks through a table that grows with the articles: its plan uses an index.

The plans are those of a small database with the sizes of a large one on record (`sqlite_stat1`), so that
SQLite plans as it does there.
"""

import re
import sqlite3
from contextlib import closing

import pytest
from invented import press

from pipeline.browse import prepare_connection
from pipeline.browse.metadata import metadata_for
from pipeline.browse.pages import ROUTES
from pipeline.store import Store

#: Rows that a table is said to have; a scan of one of these is what is looked for.
LARGE = {
    "articles": 200_000, "versions": 250_000, "facts": 1_000_000, "mentions": 1_200_000, "officials": 330_000,
    "citations": 40_000, "statements": 600_000, "tallies": 200_000, "passages": 2_000_000,
}  # fmt: skip
#: The arguments of each page's address, in the forms that ask different things.
ASKED = {
    "/": [{}],
    "/-/article/{id}": [{}],
    "/-/person/{id}": [{}],
    "/-/document/{id}": [{}],
    "/-/rank": [{}, {"index": "PCI"}, {"place": "Hà Tĩnh"}, {"index": "PCI", "place": "Hà Tĩnh"}],
    "/-/coverage": [{}, {"week": "2024-03-05", "outlet": "bao-mot.example"}],
    "/-/search": [
        {"q": "do van thu"},
        {"q": "đỗ văn thử", "outlet": "bao-mot.example", "from": "2024-01-01"},
        {"q": "ubnd", "place": "Hà Tĩnh"},
        {"place": "Hà Tĩnh"},
        {"from": "2024-01-01", "until": "2024-12-31"},
    ],
}  # fmt: skip
LISTS = (
    "official_mentions",
    "document_citations",
    "rank_figures",
    "speech",
    "articles",
    "people",
    "documents",
)
#: Where a scan is meant: in the order of an index, as far as the rows that are shown.
_ORDERED = re.compile(r"SCAN \w+ USING INDEX \w+_published")
_SCAN = re.compile(r"SCAN (\w+)(?! VIRTUAL)")


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A connection to a small database that is said to be large."""
    path = tmp_path_factory.mktemp("plans") / "press.db"
    with Store.open(path) as store:
        with store.run(["invented"], "rules-1") as run:
            for a, facts in press():
                run.add(a, facts)
        store.connection.execute("ANALYZE")
        for table, rows in LARGE.items():
            for rowid, stat in store.connection.execute(
                "SELECT rowid, stat FROM sqlite_stat1 WHERE tbl = ?", (table,)
            ).fetchall():
                store.connection.execute(
                    "UPDATE sqlite_stat1 SET stat = ? WHERE rowid = ?", (_grown(stat, rows), rowid)
                )
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        prepare_connection(connection)
        yield connection


def _grown(stat: str, rows: int) -> str:
    """Return an index's statistics for so many rows, with as many rows a key as there were."""
    return " ".join([str(rows), *stat.split()[1:]])


class Planned:
    """A connection that keeps the SQL it is asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.asked: list[tuple[str, object]] = []

    def __getattr__(self, name: str) -> object:
        return getattr(self._connection, name)

    def execute(self, sql: str, values: object = ()) -> sqlite3.Cursor:
        self.asked.append((sql, values))
        return self._connection.execute(sql, values)  # type: ignore[arg-type]


def scans(connection: sqlite3.Connection, sql: str, values: object = ()) -> list[str]:
    """Return the steps of the plan that walk through a large table."""
    plan = [row["detail"] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]  # type: ignore[arg-type]
    names = {a: t for view in LISTS[:4] for a, t in aliases(_sql_of(connection, view)).items()} | aliases(sql)
    return [
        step
        for step in plan
        if (found := _SCAN.match(step))
        and names.get(found[1], found[1]) in LARGE
        and not (_ORDERED.match(step) and "LIMIT" in sql.upper())
    ]


def aliases(sql: str) -> dict[str, str]:
    """Return what each alias of a query stands for; "" for a query of its own."""
    named = {alias: table for table, alias in re.findall(r"(?:FROM|JOIN) (\w+) (\w)\b", sql)}
    return named | dict.fromkeys(re.findall(r"\)\s+(\w)\b", sql), "")


def _sql_of(connection: sqlite3.Connection, view: str) -> str:
    return str(connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (view,)).fetchone()[0])


@pytest.mark.parametrize("address", [a for a, _ in ROUTES if a in ASKED])
def test_pages(large, address):
    page = dict(ROUTES)[address]
    for arguments in ASKED[address]:
        planned = Planned(large)
        view = page(planned, arguments, **({"id": "1"} if "{id}" in address else {}))
        assert planned.asked
        assert view.lists
        for listed in view.lists.values():
            listed.page(1)
        for sql, values in planned.asked:
            assert scans(large, sql, values) == [], (arguments, sql)


QUERIES = metadata_for(["press"])["databases"]["press"]["queries"]


@pytest.mark.parametrize("name", QUERIES)
@pytest.mark.parametrize("given", ["", "2024-01-01"])
def test_canned_queries(large, name, given):
    values = dict.fromkeys(QUERIES[name].get("params", ()), given)
    found = scans(large, QUERIES[name]["sql"], values)
    if name == "van_ban_duoc_dan_nhieu_nhat":  # counts all citations, in the index that holds all it shows
        found = [step for step in found if "COVERING INDEX citations_document" not in step]
    assert found == []


@pytest.mark.parametrize("name", LISTS)
def test_lists(large, name):
    known = metadata_for(["press"])["databases"]["press"]["tables"][name]
    assert scans(large, f"SELECT * FROM {name} ORDER BY {known['sort_desc']} DESC LIMIT 51") == []


def test_a_scan_is_seen(large):
    assert scans(large, "SELECT count(*) FROM mentions m WHERE m.rule = 'x'")
    assert scans(large, "SELECT * FROM official_mentions WHERE surface = 'x'")
