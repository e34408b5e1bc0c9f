"""Editions of 63 and of 34 provinces, and articles that differ."""

import pytest

from pipeline.browse.standings import standings


def sighting(rank, year, published, *, out_of=None, place="Hà Tĩnh", article=1, **more):
    row = {
        "rank": rank, "year": year, "published": published, "out_of": out_of, "place": place, "target": 0,
        "scope": None, "subject_id": "VN42-A", "change": None, "outlet": "bao.example", "article_id": article,
    }  # fmt: skip
    return row | more


EDITIONS = [
    (12, 2023, "2024-04-01", None, 63),  # published before July 2025
    (12, 2024, "2025-05-06", None, 63),
    (12, 2024, "2025-10-01", None, None),  # could be either: PCI 2024 is of 63, DTI 2024 of 34
    (12, 2024, "2025-10-01", 34, 34),
    (12, 2024, "2025-10-01", 63, 63),
    (12, 2021, "2025-10-01", 61, 63),  # PAPI left two provinces out
    (40, 2024, "2025-10-01", None, 63),  # no place 40 among 34
    (12, 2023, "2025-10-01", None, 63),  # looked back upon; the edition of 2023 came out before
    (12, 2025, "2026-05-01", None, 34),
    (12, 2025, None, None, 34),
    (3, 2024, "2025-10-01", 11, None),  # of eleven says nothing of the country's edition
]


@pytest.mark.parametrize(("rank", "year", "published", "out_of", "edition"), EDITIONS)
def test_the_edition_is_told_or_left_open(rank, year, published, out_of, edition):
    (standing,) = standings([sighting(rank, year, published, out_of=out_of)])
    assert [t.edition for t in standing.told] == [edition]


def test_what_one_article_leaves_open_the_others_of_the_year_tell():
    found = standings(
        [
            sighting(12, 2024, "2025-10-01"),
            sighting(3, 2024, "2025-10-02", out_of=34, place="Huế", article=2),
        ]
    )
    assert {s.place: s.told[0].edition for s in found} == {"Hà Tĩnh": 34, "Huế": 34}


def test_articles_that_differ_are_both_there_the_most_told_first():
    (standing,) = standings(
        [
            sighting(9, 2023, "2024-04-01", article=1),
            sighting(8, 2023, "2024-04-02", article=2, outlet="khac.example"),
            sighting(8, 2023, "2024-04-03", article=3, change=2),
        ]
    )
    assert standing.disagree
    assert [(t.rank, t.articles, t.change) for t in standing.told] == [(8, 2, 2), (9, 1, None)]
    assert standing.told[0].papers == ["bao.example", "khac.example"]


@pytest.mark.parametrize(
    "other", [{"target": 1}, {"year": None}, {"rank": None}, {"scope": "Bắc Trung Bộ"}, {"place": None}]
)
def test_targets_regions_and_what_is_not_dated_do_not_count(other):
    assert standings([sighting(9, 2023, "2024-04-01") | other]) == []


def test_universities_have_no_editions():
    (standing,) = standings([sighting(514, 2024, "2024-04-01", subject_id=None, scope="thế giới")])
    assert standing.told[0].edition == 0
