"""Alerts as rows: one for a story, none twice, none lost."""

import json

import pytest
from click.testing import CliRunner
from invented import article, official

from pipeline.cli import main
from pipeline.facts import Facts
from pipeline.store import Store
from pipeline.store.copies import group
from pipeline.watch.alerts import raising
from pipeline.watch.alerts.raising import begin, raise_alerts
from pipeline.watch.lists import read_lists

LISTS = """[[list]]
name = "A"
people = [{name = "Lê Văn Mẫu"}]
[[list.changes]]
kinds = ["new holder"]
"""
LONG = " ".join(f"Câu thứ {n} kể về cây cầu mới của xã và những người góp công góp của." for n in range(12))


@pytest.fixture
def lists(tmp_path):
    path = tmp_path / "lists.toml"
    path.write_text(LISTS, encoding="utf-8")
    return read_lists(path).lists


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "press.db") as opened:
        begin(opened)
        yield opened


def publish(
    store, n, text, outlet="bao-mot.example", name="Lê Văn Mẫu", published="2025-03-01T08:00:00+07:00"
):
    a = article(
        str(n), f"Tin {n}", text, url=f"https://{outlet}/{n}.html", outlet=outlet, published=published
    )
    known = {"title": "Chủ tịch", "organisation": "UBND tỉnh", "place": "Hà Tĩnh"}
    facts = Facts(officials=(official(a, name, "Chủ tịch UBND tỉnh Hà Tĩnh", **known),)) if name else Facts()
    with store.run([], "r") as run:
        run.add(a, facts)
    group(store)


def raised(store, lists):
    return [(a.hit.item, a.told.outlet) for a in raise_alerts(store, lists)]


def test_what_was_stored_before_the_watch_does_not_ring(tmp_path, lists):
    with Store.open(tmp_path / "old.db") as store:
        publish(store, 1, "Ông Lê Văn Mẫu nói.")
        assert begin(store)
        assert not begin(store)
        assert raised(store, lists) == []


def test_an_alert_is_a_row_with_its_evidence(store, lists):
    publish(store, 1, "Ông Lê Văn Mẫu nói.")
    (alert,) = raise_alerts(store, lists)
    row = store.connection.execute("SELECT uid, list, item, kind, surface, outlet FROM alert_rows").fetchone()
    assert row == (alert.uid, "A", "Lê Văn Mẫu", "official", "Lê Văn Mẫu", "bao-mot.example")
    assert raised(store, lists) == []


def test_copies_ring_once(store, lists):
    publish(store, 1, f"Ông Lê Văn Mẫu nói. {LONG}")
    assert raised(store, lists) == [("Lê Văn Mẫu", "bao-mot.example")]
    publish(store, 2, f"{LONG} Ông Lê Văn Mẫu nói.", "bao-hai.example")
    assert raised(store, lists) == []
    publish(store, 3, "Hôm sau, ông Lê Văn Mẫu lại nói.", "bao-hai.example")
    assert raised(store, lists) == [("Lê Văn Mẫu", "bao-hai.example")]


def test_a_changed_article_rings_where_it_names_somebody_new(store, lists):
    publish(store, 1, "Chưa có ai nói.", name=None)
    assert raised(store, lists) == []
    publish(store, 1, "Ông Lê Văn Mẫu nói.")
    assert raised(store, lists) == [("Lê Văn Mẫu", "bao-mot.example")]
    publish(store, 1, "Ông Lê Văn Mẫu nói thêm.")
    assert raised(store, lists) == []


def test_a_change_in_the_world_rings_once_with_two_evidences(store, lists):
    publish(store, 1, "Ông Lê Văn Mẫu nói.")
    publish(store, 2, "Bà Trần Thị Thử nói.", name="Trần Thị Thử", published="2025-04-01T08:00:00+07:00")
    publish(store, 3, "Bà Trần Thị Thử nói tiếp.", name="Trần Thị Thử", published="2025-04-02T08:00:00+07:00")
    publish(store, 4, "Bà Trần Thị Thử lại nói.", name="Trần Thị Thử", published="2025-04-03T08:00:00+07:00")
    assert [item for item, _ in raised(store, lists)] == ["Lê Văn Mẫu", "new holder"]
    rows = store.connection.execute(
        "SELECT kind, before, after, surface, before_surface FROM event_rows"
    ).fetchall()
    assert rows == [("new holder", "Lê Văn Mẫu", "Trần Thị Thử", "Trần Thị Thử", "Lê Văn Mẫu")]


def test_an_end_in_the_middle_of_a_batch_loses_nothing_and_repeats_nothing(store, lists, monkeypatch):
    monkeypatch.setattr(raising, "BATCH", 2)
    for n in range(5):
        publish(store, n, f"Ông Lê Văn Mẫu nói lần {n}, ngắn thôi.")
    left = [3]

    def end(connection, alert):
        left[0] -= 1
        if left[0] == 0:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        raise_alerts(store, lists, raised=end)
    first = {r[0] for r in store.connection.execute("SELECT article_id FROM alerts")}
    assert len(first) == 2  # the batch that was whole
    raise_alerts(store, lists)
    rows = [r[0] for r in store.connection.execute("SELECT article_id FROM alerts ORDER BY article_id")]
    assert rows == [1, 2, 3, 4, 5]


def test_a_dry_run_shows_what_would_ring_and_writes_nothing(tmp_path, store, lists):
    publish(store, 1, f"Ông Lê Văn Mẫu nói. {LONG}")
    publish(store, 2, f"{LONG} Ông Lê Văn Mẫu nói.", "bao-hai.example")
    publish(store, 3, "Bà Trần Thị Thử nói.", name="Trần Thị Thử", published="2025-03-31T08:00:00+07:00")
    publish(store, 4, "Bà Trần Thị Thử lại nói.", name="Trần Thị Thử", published="2025-04-01T08:00:00+07:00")
    argv = ["watch", "--lists", str(tmp_path / "lists.toml"), "--db", str(store.path), "--dry-run"]
    done = CliRunner().invoke(main, [*argv, "--json"])
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(r["item"], r["evidence"], r["change"]) for r in rows] == [
        ("Lê Văn Mẫu", "Lê Văn Mẫu", None),
        ("new holder", "Trần Thị Thử", "new holder: Lê Văn Mẫu → Trần Thị Thử"),
    ]
    late = CliRunner().invoke(main, [*argv, "--json", "--since", "2025-04-01"])
    assert len(late.stdout.splitlines()) == 1
    table = CliRunner().invoke(main, argv)
    assert "Lê Văn Mẫu" in table.stdout
    assert store.connection.execute("SELECT count(*) FROM alerts").fetchone() == (0,)


def test_a_date_that_is_none(tmp_path, store, lists):
    argv = ["watch", "--lists", str(tmp_path / "lists.toml"), "--db", str(store.path), "--dry-run"]
    done = CliRunner().invoke(main, [*argv, "--since", "gestern"])
    assert done.exit_code == 1
    assert "write it as 2024-01-01" in done.stderr
