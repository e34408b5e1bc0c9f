from pipeline.browse.spans import by_month, by_week


def same(iso):
    return iso


def test_weeks_without_articles_are_there():
    assert by_week({"2024-03-04": 2, "2024-03-18": 1}, "2024-03-25", same) == [
        ("2024-03-04", 2), ("2024-03-11", 0), ("2024-03-18", 1), ("2024-03-25", 0),
    ]  # fmt: skip
    assert len(by_week({"2020-01-06": 1, "2024-03-25": 1}, "2024-03-25", same)) == 1


def test_months_without_articles_are_there():
    assert by_month({"2023-12": 2, "2024-02": 1}, same) == [("2023-12", 2), ("2024-01", 0), ("2024-02", 1)]
    assert by_month({}, same) == by_month({"2023-12": 2}, same) == []  # one month makes no chart
