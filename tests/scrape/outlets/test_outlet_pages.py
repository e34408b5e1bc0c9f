"""Every paper has a page in its markup, and every field that it shows is read."""

# ruff: noqa: E501 - markup and prose are one line a block

import json
from pathlib import Path

import pytest

from pipeline.scrape import page_row, read_page
from pipeline.scrape.outlets import outlets

PAGES = Path(__file__).parent / "pages"
FIELDS = (
    "title", "lead", "body", "captions", "authors", "credit", "published", "section", "tags", "url", "outlet", "form", "related",
)  # fmt: skip


@pytest.mark.parametrize("domain", [outlet.domain for outlet in outlets()])
def test_page(domain):
    expected = json.loads((PAGES / f"{domain}.json").read_text(encoding="utf-8"))
    assert all(expected[field] for field in FIELDS), "an expected field is empty"
    row = page_row(read_page((PAGES / f"{domain}.html").read_bytes()), f"{domain}.html")
    assert {field: row[field] for field in expected} == expected
    assert row["reader"].startswith(domain), "read by the paper's own file"


def test_every_page_belongs_to_a_paper():
    assert {path.stem for path in PAGES.glob("*.html")} == {outlet.domain for outlet in outlets()}
