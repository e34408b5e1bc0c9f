from lxml import etree

from pipeline.browse.charts import Bar, Point, columns, rank_line, timeline


def drawn(svg):
    return etree.fromstring(str(svg).encode()).find("svg")


def test_timeline_keeps_time_and_escapes():
    svg = drawn(
        timeline(
            [Bar("Chủ tịch <b>", "2020-01-01", "2021-01-01"), Bar("Bí thư", "2021-01-01", "2021-01-01")], "x"
        )
    )
    long, short = svg.findall("rect")
    assert float(long.get("width")) > 10 * float(short.get("width"))
    assert abs(float(long.get("x")) + float(long.get("width")) - float(short.get("x"))) < 1
    assert svg.get("aria-label") == "x"


def test_dates_of_less_precision():
    drawn(timeline([Bar("A", "2020", "2021-05")], "x"))


def test_rank_one_is_on_top_and_the_best_attested_place_makes_the_line():
    points = [Point(2022, 5, 63, "#a", "a"), Point(2023, 60, 63, "#b", "b"), Point(2023, 6, 63, "#c", "c")]
    svg = drawn(rank_line(points, "x"))
    tops = [float(c.get("cy")) for c in svg.iter("circle")]
    assert tops[0] < tops[2] < tops[1]
    assert len(svg.find("polyline").get("points").split()) == 2


def test_one_year_and_nothing():
    drawn(rank_line([Point(2024, 1, 34, "#a", "a")], "x"))
    drawn(columns([("2024-01", 3)], "x"))
    assert timeline([], "x") == rank_line([], "x") == columns([], "x") == ""
