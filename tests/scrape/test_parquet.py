"""Parquet as input: the rows of `.jsonl`, column by column."""

from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.article import Article
from pipeline.errors import UnreadableInput
from pipeline.scrape.inputs import read_inputs


def written(path, rows):
    pq.write_table(pa.Table.from_pylist(rows), path)
    return list(read_inputs([str(path)]))


def test_a_row_is_an_article(tmp_path):
    rows = [
        {
            "id": "a1",
            "title": "Xã Bình Lâm có cầu mới",
            "body": ["Cầu dài 40 mét.", "Dân hai thôn mừng."],
            "published": datetime(2025, 7, 2, 8, tzinfo=UTC),
        },
        {"id": "a2", "title": "Chợ mở lại", "body": ["Chợ họp từ sáng."], "published": None},
    ]
    first, second = written(tmp_path / "tin.parquet", rows)
    assert isinstance(first, Article)
    assert (first.id, first.headline, first.published) == (
        "a1",
        rows[0]["title"],
        "2025-07-02T08:00:00+00:00",
    )
    assert first.body == rows[0]["body"]
    assert (second.id, second.published) == ("a2", None)


def test_a_row_at_fault_is_named_and_the_rest_is_read(tmp_path):
    empty, good = written(
        tmp_path / "tin.parquet", [{"title": "", "body": []}, {"title": "Tin", "body": ["Tin."]}]
    )
    assert str(empty).startswith(f"{tmp_path}/tin.parquet:1: ")
    assert isinstance(good, Article)


def test_what_is_no_parquet_is_said(tmp_path):
    (tmp_path / "tin.parquet").write_bytes(b"PAR1 or not")
    (error,) = read_inputs([str(tmp_path / "tin.parquet")])
    assert isinstance(error, UnreadableInput)
    assert "no Parquet" in str(error)
