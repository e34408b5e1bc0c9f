from pipeline.lexicon.titles import titles


def test_deputies_are_made_from_their_chiefs() -> None:
    found = titles().longest(["phó", "chủ", "tịch", "xã"], 0)
    assert found is not None
    end, title = found
    assert end == 3
    assert title.deputy


def test_titles_of_a_row_by_where_they_start() -> None:
    row = ["ông", "phó", "chủ", "tịch", "gặp", "bí", "thư"]
    assert {at: (end, title.words) for at, (end, title) in titles().within(row).items()} == {
        1: (4, "phó chủ tịch"),
        2: (4, "chủ tịch"),
        5: (7, "bí thư"),
    }
    assert titles().within(["không", "ai"]) == {}


def test_the_longest_title_wins() -> None:
    found = titles().longest(["bí", "thư", "thứ", "nhất", "trung", "ương", "đoàn"], 0)
    assert found is not None
    assert found[1].words == "bí thư thứ nhất"


def test_a_title_that_is_no_title_alone() -> None:
    found = titles().longest(["thành", "viên"], 0)
    assert found is not None
    assert found[1].organisation == "required"


def test_nothing_where_no_title_starts() -> None:
    assert titles().longest(["cho", "biết"], 0) is None
