"""Lists tell their number of rows from kept counts, and the same number that counting gives."""

import asyncio

import pytest
from asking import client_of
from invented import press

from pipeline.browse import counts
from pipeline.browse.metadata import metadata_for
from pipeline.browse.serve import application
from pipeline.review.content import KINDS, content
from pipeline.review.verdicts import give
from pipeline.store import Store
from pipeline.store.reading import reading
from pipeline.store.stored_facts import facts_of


@pytest.mark.parametrize("table", counts._KEPT)
def test_the_kept_number_is_the_number(get, database, table):
    with reading(database) as connection:
        (counted,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    assert counted > 0
    assert get(f"/press/{table}.json").json()["filtered_table_rows_count"] == counted


def test_a_filtered_list_is_counted(get):
    assert get("/press/official_mentions.json?status=no-such").json()["filtered_table_rows_count"] == 0


def test_a_list_with_rejected_facts_is_counted_too(tmp_path):
    path = tmp_path / "press.db"
    with Store.open(path) as store:
        with store.run(["invented"], "rules-1") as run:
            for article, facts in press():
                run.add(article, facts)
        with store.transaction() as connection:
            for kind in ("rank", "statement", "official"):
                row = next(iter(facts_of(connection, 1)[KINDS[kind]].values()))
                give(connection, 1, kind, content(kind, row), "rejected", by="lan")
        week = "SELECT officials, documents, ranks, statements FROM coverage WHERE week = '2024-03-04'"
        assert store.connection.execute(week).fetchone() == (0, 1, 0, 0)
    get = client_of(application(path))
    for table, rows in (("rank_figures", 3), ("speech", 2), ("official_mentions", 7)):
        assert get(f"/press/{table}.json").json()["filtered_table_rows_count"] == rows


def test_what_is_asked_and_for_how_long():
    asked = []

    class Database:
        async def execute(self, sql, *values, **more):
            asked.append((sql, more))

    database = Database()
    counts.count_quickly(database)
    for sql in (
        "select count(*) from official_mentions ",
        "select count(*) from speech where kind = :p0",
        "select 1",
    ):
        asyncio.run(database.execute(sql))
    assert asked[0][0] == "SELECT coalesce(sum(official_mentions), 0) FROM week_counts"
    assert asked[1] == (
        "select count(*) from speech where kind = :p0",
        {"custom_time_limit": counts.LONGEST},
    )
    assert asked[2] == ("select 1", {})


def test_a_large_database_shows_its_growing_lists_without_facets(tmp_path):
    tables = metadata_for(["big", "small"], large=["big"])["databases"]
    assert tables["small"]["tables"]["official_mentions"]["facets"]
    assert "facets" not in tables["big"]["tables"]["official_mentions"]
    assert tables["big"]["tables"]["documents"]["facets"]
    path = tmp_path / "big.db"
    assert not counts.is_large(path)
    with path.open("wb") as file:
        file.truncate(counts.LARGE + 1)  # a hole: it takes no room on the disk
    assert counts.is_large(path)
