"""What makes two facts say the same."""

import pytest

from pipeline.facts import Document, Official, Rank, Statement, row
from pipeline.review.content import content
from pipeline.review.offsets import FIELDS

OFFICIAL = Official("Lý Thị Mẫu", "Chủ tịch UBND tỉnh Hà Tĩnh", "current", "public")
DOCUMENT = Document("Nghị quyết", "16 - NQ/TW", "16-NQ/TW", subject="việc mẫu")
RANK = Rank("Hà Tĩnh", "đứng thứ 12", "chỉ số PCI", 12, scope="cả nước", year=2023, indicator_id="PCI")
STATEMENT = Statement("Lý Thị Mẫu", "direct quotation", "Chúng tôi sẽ làm.", 10, 27)

SAME = [
    ("official", OFFICIAL, {"name": "Lí Thị Mẫu", "position": "Chủ tịch Uỷ ban nhân dân tỉnh Hà Tĩnh"}),
    ("document", DOCUMENT, {"number": "16-NQ/TW", "subject": "Việc mẫu"}),
    ("rank", RANK, {"indicator": "PCI", "evidence": "xếp thứ 12", "scope": "Cả nước"}),
    ("statement", STATEMENT, {"start": 40, "end": 57, "text": "chúng tôi sẽ làm."}),
]  # fmt: skip
OTHER = [
    ("official", OFFICIAL, {"status": "former"}),
    ("official", OFFICIAL, {"position": "Phó Chủ tịch UBND tỉnh Hà Tĩnh"}),
    ("document", DOCUMENT, {"number_key": "17-NQ/TW"}),
    ("rank", RANK, {"rank": 13}),
    ("rank", RANK, {"year": 2022}),
    ("rank", RANK, {"out_of": 63}),
    ("rank", RANK, {"scope": "khu vực Bắc Trung Bộ"}),
    ("rank", RANK, {"previous": 14}),
    ("rank", RANK, {"domain": "economy"}),
    ("rank", RANK, {"target": True}),
    ("official", OFFICIAL, {"class": "unit"}),
    ("official", OFFICIAL, {"grade": "Đại tá"}),
    ("document", DOCUMENT, {"issuer": "Chính phủ"}),
    ("document", DOCUMENT, {"date": "2024"}),
    ("document", DOCUMENT, {"subject": None}),
    ("document", DOCUMENT, {"provisions": ["Điều 2"]}),
    ("statement", STATEMENT, {"position": "Chủ tịch"}),
    ("statement", STATEMENT, {"question": "Vì sao?"}),
    ("statement", STATEMENT, {"speaker": None}),
]


@pytest.mark.parametrize(("kind", "fact", "change"), SAME)
def test_spellings_and_places_do_not_matter(kind, fact, change):
    assert content(kind, row(fact)) == content(kind, {**row(fact), **change})


@pytest.mark.parametrize(("kind", "fact", "change"), OTHER)
def test_what_a_fact_says_matters(kind, fact, change):
    assert content(kind, row(fact)) != content(kind, {**row(fact), **change})


def test_every_field_of_the_guideline_is_in_a_content():
    """But for the words that show a rank, and where a statement's stand, whose wording is in it instead."""
    for kind, fact in (
        ("official", OFFICIAL),
        ("document", DOCUMENT),
        ("rank", RANK),
        ("statement", STATEMENT),
    ):
        said = content(kind, row(fact))
        for name in set(FIELDS[kind]) - {"evidence", "start", "end", "number", "indicator"}:
            value = row(fact)[name]
            other = not value if isinstance(value, bool) else ["x"] if isinstance(value, list) else "x"
            assert content(kind, {**row(fact), name: other}) != said, (kind, name)
