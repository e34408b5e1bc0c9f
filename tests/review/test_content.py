"""What makes two facts say the same."""

import pytest

from pipeline.facts import Document, Official, Rank, Statement, row
from pipeline.review.content import content

OFFICIAL = Official("Lý Thị Mẫu", "Chủ tịch UBND tỉnh Hà Tĩnh", "current", "public")
DOCUMENT = Document("Nghị quyết", "16 - NQ/TW", "16-NQ/TW", subject="việc mẫu")
RANK = Rank("Hà Tĩnh", "đứng thứ 12", "chỉ số PCI", 12, year=2023, indicator_id="PCI")
STATEMENT = Statement("Lý Thị Mẫu", "direct quotation", "Chúng tôi sẽ làm.", 10, 27)

SAME = [
    ("official", OFFICIAL, {"name": "Lí Thị Mẫu", "position": "Chủ tịch Uỷ ban nhân dân tỉnh Hà Tĩnh"}),
    ("document", DOCUMENT, {"number": "16-NQ/TW", "subject": None}),
    ("rank", RANK, {"indicator": "PCI", "evidence": "xếp thứ 12", "out_of": 63}),
    ("statement", STATEMENT, {"start": 40, "end": 57, "position": "Chủ tịch"}),
]  # fmt: skip
OTHER = [
    ("official", OFFICIAL, {"status": "former"}),
    ("official", OFFICIAL, {"position": "Phó Chủ tịch UBND tỉnh Hà Tĩnh"}),
    ("document", DOCUMENT, {"number_key": "17-NQ/TW"}),
    ("rank", RANK, {"rank": 13}),
    ("rank", RANK, {"year": 2022}),
    ("statement", STATEMENT, {"speaker": None}),
]


@pytest.mark.parametrize(("kind", "fact", "change"), SAME)
def test_spellings_and_places_do_not_matter(kind, fact, change):
    assert content(kind, row(fact)) == content(kind, {**row(fact), **change})


@pytest.mark.parametrize(("kind", "fact", "change"), OTHER)
def test_what_a_fact_says_matters(kind, fact, change):
    assert content(kind, row(fact)) != content(kind, {**row(fact), **change})
