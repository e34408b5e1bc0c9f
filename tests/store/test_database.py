"""Opening: what is made, what is refused, and what the refusal says to do."""
# ruff: noqa: E501 - a case stays on its line

import os
import sqlite3

import pytest
from invented import article, press

from pipeline.errors import StoreError
from pipeline.facts import Facts
from pipeline.store import Store, schema


def test_the_folder_is_made_and_the_settings_hold(tmp_path):
    with Store.open(tmp_path / "outputs" / "press.db") as store:
        pragmas = {
            p: store.connection.execute(f"PRAGMA {p}").fetchone()[0] for p in ("journal_mode", "foreign_keys")
        }
        assert pragmas == {"journal_mode": "wal", "foreign_keys": 1}
        tables = store.connection.execute(
            "SELECT name, strict FROM pragma_table_list WHERE type = 'table'"
        ).fetchall()
        assert {n for n, strict in tables if not strict} <= {
            "sqlite_schema",
            "sqlite_temp_schema",
            "_sqlite_migrations",
        }


def test_missing_without_create(path):
    with pytest.raises(StoreError, match="pipeline ingest"):
        Store.open(path, create=False)


def test_not_a_database(path):
    path.write_text("Đây là văn bản, không phải cơ sở dữ liệu." * 200, encoding="utf-8")
    with pytest.raises(StoreError, match="not an SQLite database"):
        Store.open(path)


def test_a_folder(tmp_path):
    with pytest.raises(StoreError, match="is a folder"):
        Store.open(tmp_path)


def test_somebody_elses_database_is_left_alone(path):
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE theirs (x)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="something else"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused(path):
    with Store.open(path) as store:
        store.connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, '999_later', '2099')",
            (schema.migrations.name,),
        )
    with pytest.raises(StoreError, match=r"newer schema \(999_later\); update"):
        Store.open(path)


def test_locked(path, monkeypatch):
    monkeypatch.setattr("pipeline.store.database.BUSY_SECONDS", 0.05)
    with (
        Store.open(path) as first,
        Store.open(path) as second,
        first.transaction(),
        pytest.raises(StoreError, match="locked"),
        second.transaction(),
    ):
        pass


def test_disk_full(store):
    (pages,) = store.connection.execute("PRAGMA page_count").fetchone()
    with store.run([], "r") as run:
        store.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="disk is full"):
            run.add(article("dai", "Bài dài", "Chữ " * 50_000), Facts())
        store.connection.execute("PRAGMA max_page_count = 1000000")
        assert run.add(*press()[0]) == "new"
    assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_read_only_folder(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match=r"rights|made"):
        Store.open(tmp_path / "press.db")
    with pytest.raises(StoreError, match="cannot be made"):
        Store.open(tmp_path / "outputs" / "press.db")


def test_read_only_file(path):
    Store.open(path).close()
    store = Store(path, sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None))
    with store, pytest.raises(StoreError, match="cannot be written"), store.transaction() as connection:
        connection.execute("DELETE FROM runs")


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be made"):
        Store.open(tmp_path / "file" / "press.db")


def test_fetches_are_remembered(store):
    from pipeline.store.fetches import Fetch

    url = "https://bao-mot.example/1.html"
    assert store.fetches.get(url) is None
    store.fetches.put(Fetch(url, "2026-01-01T00:00:00+00:00", 200, '"etag"', "yesterday", "a.warc.gz:17"))
    store.fetches.put(Fetch(url, "2026-01-02T00:00:00+00:00", 304))
    assert store.fetches.get(url) == Fetch(
        url, "2026-01-02T00:00:00+00:00", 304, '"etag"', "yesterday", "a.warc.gz:17"
    )
