"""The founding article, as page and as text, gives the facts written by hand and no other."""

import json

import pytest

from pipeline import extract
from pipeline.scrape.inputs import read_inputs


@pytest.fixture(scope="module", params=["html", "txt"])
def found(request, shared):
    (article,) = read_inputs([str(shared / f"seed/plvn-ha-tinh.{request.param}")])
    return article, extract(article).rows()


@pytest.fixture(scope="module")
def expected(shared):
    return json.loads((shared / "seed/expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", ["officials", "documents", "ranks"])
def test_every_row_and_no_other(found, expected, kind):
    _, rows = found
    fields = expected[kind][0].keys()
    got = sorted(json.dumps({f: row[f] for f in fields}, ensure_ascii=False) for row in rows[kind])
    assert got == sorted(json.dumps(row, ensure_ascii=False) for row in expected[kind])


def test_answers_have_their_questions(found, expected):
    _, rows = found
    assert len(rows["statements"]) == len(expected["statements"])
    for row, want in zip(rows["statements"], expected["statements"], strict=True):
        assert row["speaker"] == want["speaker"]
        assert row["kind"] == want["kind"]
        assert row["text"].startswith(want["begins"])
        assert row["question"].startswith(want["answers"])


def test_captions_count_once_and_teasers_not_at_all(found, expected):
    article, rows = found
    assert [article.surface(c) for c in article.captions] == expected["article"]["captions"]
    assert not any("Phạm Minh Chính" in row["name"] for row in rows["officials"])
    assert article.form == "interview"
