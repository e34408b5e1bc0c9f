"""Indices by their names, and the cues that ranks are told with."""

import pytest

from pipeline.language.spelling import fold
from pipeline.lexicon import countries, indices, rank_cues


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("chỉ số chuyển đổi số cấp tỉnh (DTI)", "DTI"),
        ("chỉ số Chính quyền số", "DTI_CQS"),
        ("chỉ số Kinh tế số", "DTI_KTS"),
        ("PCI", "PCI"),
        ("Chỉ số năng lực cạnh tranh cấp tỉnh", "PCI"),
        ("PAR Index", "PARINDEX"),
        ("chỉ số cải cách hành chính", "PARINDEX"),
        ("Chỉ số phát triển Chính phủ điện tử", "EGDI"),
        ("chỉ số đổi mới sáng tạo toàn cầu", "GII"),
        ("chỉ số giá sinh hoạt theo không gian (SCOLI)", "SCOLI"),
        ("kim ngạch xuất khẩu", "XNK"),
        ("số phiếu tín nhiệm cao", None),
        ("điểm thi", None),
    ],
)
def test_named(wording, expected):
    found = indices.named(wording)
    assert (found.id if found else None) == expected


def test_abbreviations_count_in_capitals_only():
    text = "the pci card and PCI 2023"
    assert [m.start for m in indices.find(text, fold(text), 0, len(text))] == [17]


def test_every_index_can_be_reached():
    for index in indices.indices():
        found = [indices.named(form) for form in (*index.names, *index.abbreviations)]
        assert any(f is not None for f in found), index.id


def test_cues_are_told_apart():
    table = rank_cues.cues()
    assert all(table.values())
    assert not set(table["up"]) & set(table["down"])
    assert not set(table["first"]) & set(table["last"])


def test_longer_cues_go_first():
    for words in rank_cues.cues().values():
        assert list(words) == sorted(words, key=lambda w: (-len(w), w))


def test_domains_measures_scopes_and_vetoes_load():
    assert dict(rank_cues.domain_cues())["xuất khẩu"] == "economy"
    assert rank_cues.measures()["dân số"] == "society"
    assert {s.kind for s in rank_cues.scope_words()} == {"whole", "head", "history"}
    assert rank_cues.vetoes()["huân chương"]


def test_countries_by_any_of_their_names():
    assert countries.countries()["hoa kỳ"] == countries.countries()["mỹ"] == "Mỹ"
