"""Bulk runs: the same tables whatever the way, nothing twice, nothing lost."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from fsspec.implementations.memory import MemoryFileSystem
from places import ROOT
from press_rows import contents, rows, write_archive, write_rows

from pipeline.batch import extract_one
from pipeline.bulk import engines, work
from pipeline.bulk.chunks import inputs_of
from pipeline.bulk.columns import FACTS
from pipeline.bulk.run import bulk
from pipeline.bulk.target import Target
from pipeline.bulk.verify import verify
from pipeline.errors import BulkError
from pipeline.extract.version import rules_version
from pipeline.scrape.inputs import read_inputs
from pipeline.scrape.page import read_page


@pytest.fixture
def given(tmp_path):
    return str(write_rows(tmp_path / "tin.jsonl.gz", rows(40)))


def table(folder, name):
    return [
        r for p in sorted(folder.glob(f"{name}/**/*.parquet")) for r in pq.ParquetFile(p).read().to_pylist()
    ]


def test_the_tables_hold_what_extract_finds(given, tmp_path):
    summary = bulk([given], str(tmp_path / "to"))
    assert (summary.inputs, summary.articles, summary.failed) == (1, 40, 0)
    facts = [extract_one(a) for a in read_inputs([given])]
    by_kind = {k: [f for x in facts for f in getattr(x, k)] for k in FACTS}
    assert summary.tables == {
        "articles": 40,
        "texts": 40,
        "mentions": sum(len(f.mentions) for found in by_kind.values() for f in found),
        **{k: len(found) for k, found in by_kind.items()},
    }
    found = sorted(r["number"] for r in table(tmp_path / "to", "documents"))
    assert found == sorted(d.number for x in facts for d in x.documents)


def test_tables_are_parted_by_paper_and_month(given, tmp_path):
    bulk([given], str(tmp_path / "to"))
    parts = {
        p.parent.relative_to(tmp_path / "to/articles").as_posix()
        for p in (tmp_path / "to/articles").rglob("*.parquet")
    }
    assert "outlet=plo.vn/month=2025-04" in parts
    assert "outlet=plo.vn/month=unknown" in parts
    assert any(p.startswith("outlet=unknown/") for p in parts)


@pytest.mark.parametrize(("workers", "size"), [(1, 7), (2, 5), (2, 64)])
def test_tables_do_not_depend_on_workers_or_chunks(given, tmp_path, workers, size):
    bulk([given], str(tmp_path / "one"))
    bulk([given], str(tmp_path / "other"), workers=workers, size=size)
    assert contents(tmp_path / "one") == contents(tmp_path / "other")


def test_tables_do_not_depend_on_the_order_or_the_number_of_runs(tmp_path):
    first = str(write_rows(tmp_path / "a.jsonl", rows(15)))
    second = str(write_rows(tmp_path / "b.jsonl", rows(15, 15)))
    bulk([first, second], str(tmp_path / "one"))
    bulk([second], str(tmp_path / "other"))
    bulk([first], str(tmp_path / "other"))
    assert contents(tmp_path / "one") == contents(tmp_path / "other")


def test_a_large_partition_is_cut_into_files(given, tmp_path, monkeypatch):
    bulk([given], str(tmp_path / "whole"))
    monkeypatch.setattr("pipeline.bulk.parts.MOST", 3)
    bulk([given], str(tmp_path / "cut"))
    assert len(contents(tmp_path / "cut")) > len(contents(tmp_path / "whole"))
    assert verify(str(tmp_path / "cut"))[1] == []
    for name in ("articles", "mentions", "ranks"):
        by = {json.dumps(r, sort_keys=True) for r in table(tmp_path / "whole", name)}
        assert by == {json.dumps(r, sort_keys=True) for r in table(tmp_path / "cut", name)}


def test_an_input_is_read_once_and_an_article_is_there_once(given, tmp_path):
    to = tmp_path / "to"
    bulk([given], str(to))
    before = contents(to)
    again = bulk([given], str(to))
    assert (again.inputs, again.articles) == (0, 0)
    overlapping = str(write_rows(tmp_path / "more.jsonl", rows(45)))
    assert bulk([overlapping], str(to)).tables["articles"] == 45
    assert len(contents(to)) >= len(before)
    assert verify(str(to))[1] == []


def test_archives_parquet_and_rows_are_read_as_ingest_reads_them(tmp_path):
    pages = {}
    for path in sorted((ROOT / "corpus/pages").glob("*.html")):
        pages[read_page(path.read_bytes()).url] = path.read_bytes()
    archive = write_archive(
        tmp_path / "archive", {**pages, "https://plo.vn/": b"<html><body>trang</body></html>"}
    )
    pq.write_table(pa.Table.from_pylist(rows(3)), tmp_path / "tin.parquet")
    summary = bulk([str(archive), str(tmp_path / "tin.parquet")], str(tmp_path / "to"))
    assert (summary.articles, summary.skipped, summary.failed) == (len(pages) + 3, 1, 0)
    assert verify(str(tmp_path / "to"))[1] == []


def test_what_fails_is_named_in_a_table_and_costs_only_itself(tmp_path):
    path = write_rows(tmp_path / "tin.jsonl", rows(6))
    lines = path.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2][:12] + b"\n"
    path.write_bytes(b"".join(lines))
    summary = bulk([str(path), str(tmp_path / "gone.jsonl")], str(tmp_path / "to"), size=4)
    assert (summary.articles, summary.failed, summary.tables["failed"]) == (5, 2, 1)
    (failed,) = table(tmp_path / "to", "failed")
    assert failed["source"] == f"{path}:3"
    assert "cut off" in failed["problem"]


class Killing:
    """Stands for a raw item that kills whatever process unpacks it."""

    def __reduce__(self):
        return (os._exit, (3,))


def test_an_item_that_kills_its_process_is_named_and_the_rest_of_its_chunk_is_done(
    given, tmp_path, monkeypatch
):
    cut = engines.chunks_of

    def poisoned(*args):
        for chunk in cut(*args):
            yield type(chunk)(chunk.key, chunk.input, (*chunk.items[:3], Killing(), *chunk.items[3:]))

    monkeypatch.setattr(engines, "chunks_of", poisoned)
    monkeypatch.setattr(work, "_killer", lambda item: work.ExtractionError("độc", "killed its process"))
    summary = bulk([given], str(tmp_path / "to"), workers=2, size=64)
    assert (summary.articles, summary.failed) == (40, 1)
    assert table(tmp_path / "to", "failed")[0]["problem"] == "killed its process"


RUN = """
import sys
from pipeline.bulk.run import bulk
if __name__ == "__main__":
    bulk([sys.argv[1]], sys.argv[2], workers=2, size=4)
"""


def test_a_run_killed_again_and_again_goes_on_where_it_was(tmp_path):
    given = str(write_rows(tmp_path / "tin.jsonl", rows(60)))
    script = tmp_path / "run.py"
    script.write_text(RUN, encoding="utf-8")
    to, chance, kills = tmp_path / "to", random.Random(5), 0
    while kills < 3 and not (to / "manifest.json").exists():
        started = subprocess.Popen([sys.executable, script, given, str(to)], stderr=subprocess.DEVNULL)
        wanted = len(list(to.glob("chunks/*.parquet"))) + chance.randint(1, 4)
        while started.poll() is None and len(list(to.glob("chunks/*.parquet"))) < wanted:
            time.sleep(0.01)
        started.send_signal(signal.SIGKILL)
        started.wait()
        kills += 1
    assert kills > 1
    done = {p.name: p.stat().st_mtime_ns for p in to.glob("chunks/*.parquet")}
    summary = bulk([given], str(to), size=4)
    assert summary.articles == 60
    assert done or (to / "manifest.json").exists()
    bulk([given], str(tmp_path / "whole"))
    assert contents(to) == contents(tmp_path / "whole")
    assert not list(to.glob("chunks/*"))


def test_a_chunk_that_is_done_is_not_done_again(given, tmp_path, monkeypatch):
    target = Target(str(tmp_path / "to"))
    (input_,) = inputs_of([given])
    list(engines.Pool(target, 1).chunks([input_], rules_version(), 10))

    def never(item):
        raise AssertionError("done already")

    monkeypatch.setattr(work, "outcome_of", never)
    assert bulk([given], str(tmp_path / "to"), size=10).articles == 40


def test_inputs_and_tables_may_lie_on_another_file_system(given, tmp_path):
    MemoryFileSystem.store.clear()
    MemoryFileSystem().pipe_file("/in/tin.jsonl.gz", Path(given).read_bytes())
    summary = bulk(["memory://in/*.jsonl.gz"], "memory://to")
    assert summary.articles == 40
    assert verify("memory://to")[1] == []


def test_a_directory_of_other_rules_is_refused(given, tmp_path):
    to = tmp_path / "to"
    bulk([given], str(to))
    manifest = json.loads((to / "manifest.json").read_text())
    manifest["rules"]["version"] = "older"
    (to / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(BulkError, match="other rules"):
        bulk([given], str(to))


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda to: next(to.glob("ranks/**/*.parquet")).unlink(), "is gone"),
        (lambda to: next(to.glob("texts/**/*.parquet")).write_bytes(b"PAR1"), "digest differs"),
        (lambda to: (to / "articles/stray.parquet").write_bytes(b"x"), "not in the manifest"),
    ],
)
def test_verify_finds_what_is_not_as_it_was(given, tmp_path, harm, said):
    bulk([given], str(tmp_path / "to"))
    assert verify(str(tmp_path / "to"))[1] == []
    harm(tmp_path / "to")
    assert any(said in str(fault) for fault in verify(str(tmp_path / "to"))[1])


def test_a_file_is_no_place_for_tables(given):
    with pytest.raises(BulkError, match="give a folder"):
        bulk([given], given)
