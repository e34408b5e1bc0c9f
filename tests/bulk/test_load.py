"""From the tables into the store: slices, versions, runs; and old years under new rules."""

import json
import sqlite3

import pytest
from press_rows import contents, rows, write_rows

from pipeline.bulk.load import load
from pipeline.bulk.run import bulk
from pipeline.bulk.stored import Slice
from pipeline.bulk.verify import verify
from pipeline.errors import BulkError
from pipeline.ingest import ingest
from pipeline.replay import Replayed
from pipeline.replay.tables import replay_tables

PLACE = 'url, outlet, published, start, "end", surface'
VIEWS = {
    "official_mentions": f"{PLACE}, name, position, status, class",
    "document_citations": f"{PLACE}, kind, number, issued, issuer",
    "rank_figures": f"{PLACE}, subject, indicator, rank, out_of, scope, year, change",
    "speech": 'url, outlet, published, start, "end", speaker, position, kind, text',
}


@pytest.fixture
def given(tmp_path):
    return str(write_rows(tmp_path / "tin.jsonl", rows(30)))


def seen(db, view):
    connection = sqlite3.connect(db)
    found = connection.execute(f"SELECT {VIEWS[view]} FROM {view}").fetchall()
    connection.close()
    assert found or view == "speech"
    return sorted(map(repr, found))


def test_the_store_is_as_if_ingested(given, tmp_path):
    bulk([given], str(tmp_path / "to"), size=8)
    assert load(str(tmp_path / "to"), tmp_path / "loaded.db", Slice()).new == 30
    ingest([given], tmp_path / "ingested.db")
    for view in VIEWS:
        assert seen(tmp_path / "loaded.db", view) == seen(tmp_path / "ingested.db", view)
    assert load(str(tmp_path / "to"), tmp_path / "loaded.db", Slice()).unchanged == 30


def published(since="0", until="9"):
    return sum(since <= (r["published"] or "0")[:10] <= until for r in rows(30))


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Slice(outlet="plo.vn"), 10),
        (Slice(since="2025-02-01", until="2025-02-28"), published("2025-02-01", "2025-02-28")),
        (Slice(since="2025-02-12"), published("2025-02-12")),
        (Slice(outlet="plo.vn", until="2024-12-31"), 0),
        (Slice(person="LÊ VĂN TÁM"), 30),
        (Slice(person="Lê Văn Tư"), 0),
        (Slice(place="Hà Tĩnh"), 30),
        (Slice(place="Nghệ An"), 0),
    ],
)
def test_a_slice(given, tmp_path, wanted, count):
    bulk([given], str(tmp_path / "to"))
    assert load(str(tmp_path / "to"), tmp_path / "slice.db", wanted).new == count


def test_texts_of_one_address_become_versions_the_latest_last(tmp_path):
    first = rows(2)[1]
    later = {
        **first,
        "body": [first["body"][0].replace("2-NQ/TU", "9-NQ/TU")],
        "published": first["published"],
    }
    given = [str(write_rows(tmp_path / f"{n}.jsonl", [r])) for n, r in enumerate((first, later))]
    bulk(given, str(tmp_path / "to"))
    summary = load(str(tmp_path / "to"), tmp_path / "press.db", Slice())
    assert (summary.new, summary.changed) == (1, 1)
    assert "9-NQ/TU" in text_of_one(tmp_path / "press.db")
    load(str(tmp_path / "to"), tmp_path / "press.db", Slice())
    assert "9-NQ/TU" in text_of_one(tmp_path / "press.db")


def text_of_one(db):
    connection = sqlite3.connect(db)
    (text,) = connection.execute(
        "SELECT text FROM versions JOIN articles a ON a.version_id = versions.id"
    ).fetchone()
    connection.close()
    return text


def test_an_unfinished_directory_is_refused(tmp_path):
    with pytest.raises(BulkError, match="no manifest"):
        load(str(tmp_path), tmp_path / "press.db", Slice())


def aged(folder, *kinds):
    """Make a directory look as if older rules of these kinds had filled it."""
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["rules"] |= dict.fromkeys(("version", *kinds), "older")
    (folder / "manifest.json").write_text(json.dumps(manifest))


def test_new_rules_over_old_years_give_what_reading_all_again_gives(given, tmp_path):
    bulk([given], str(tmp_path / "old"))
    aged(tmp_path / "old", "ranks", "officials")
    summary = bulk([], str(tmp_path / "new"), since_rules=str(tmp_path / "old"))
    assert summary.articles == 30
    bulk([given], str(tmp_path / "whole"))
    assert contents(tmp_path / "new") == contents(tmp_path / "whole")
    assert verify(str(tmp_path / "new"))[1] == []
    again = bulk([given], str(tmp_path / "new"))
    assert (again.inputs, again.articles) == (0, 0)


def test_only_the_kinds_whose_rules_changed_are_found_again(given, tmp_path, monkeypatch):
    from pipeline.extract import documents, ranks

    bulk([given], str(tmp_path / "old"))
    aged(tmp_path / "old", "ranks")
    monkeypatch.setattr(ranks, "find", lambda reading: ())
    monkeypatch.setattr(documents, "find", lambda reading: pytest.fail("documents have not changed"))
    tables = bulk([], str(tmp_path / "new"), since_rules=str(tmp_path / "old")).tables
    assert "ranks" not in tables
    assert tables["documents"] >= 30


def test_two_directories_are_compared_article_by_article(given, tmp_path):
    bulk([given], str(tmp_path / "old"))
    changed = rows(31)
    changed[3]["body"][2] = "Năm 2023, Hà Tĩnh xếp thứ 59/63 về chỉ số PCI."
    del changed[5]
    bulk([str(write_rows(tmp_path / "b.jsonl", changed))], str(tmp_path / "new"))
    done = Replayed()
    changes = list(replay_tables(str(tmp_path / "new"), str(tmp_path / "old"), done))
    assert (done.compared, done.new, done.not_read) == (28, 2, 2)
    assert changes == []


def test_facts_of_other_rules_show_as_gained_and_lost(given, tmp_path, monkeypatch):
    from pipeline.extract import ranks

    bulk([given], str(tmp_path / "old"))
    aged(tmp_path / "old", "ranks")
    monkeypatch.setattr(ranks, "find", lambda reading: ())
    bulk([], str(tmp_path / "new"), since_rules=str(tmp_path / "old"))
    done = Replayed()
    changes = [change for _, change in replay_tables(str(tmp_path / "new"), str(tmp_path / "old"), done)]
    assert done.compared == 30
    assert {(c.kind, c.what) for c in changes} == {("ranks", "lost")}
    assert done.facts["ranks"].lost == len(changes) == done.facts["ranks"].before
