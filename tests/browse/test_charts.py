import sys

import pytest
from lxml import etree

from pipeline.browse.charts import Bar, Point, Rival, Seen, columns, png, rank_line, svg, timeline
from pipeline.browse.charts.drawing import Canvas
from pipeline.errors import InputError

SVG = "{http://www.w3.org/2000/svg}"


def drawn(chart, width=760):
    """Return the shapes of a chart, under one element."""
    canvas = Canvas(width)
    chart.draw(canvas)
    return etree.fromstring("<g>" + "".join(canvas.shapes) + "</g>")


def bar(label, first, last, *seen, rivals=()):
    return Bar(label, first, last, "#post1", label, seen, rivals)


def test_timeline_keeps_time_and_escapes():
    chart = timeline(
        [bar("Chủ tịch <b>", "2020-01-01", "2021-01-01"), bar("Bí thư", "2021-01-01", "2021-01-01")], "x"
    )
    long, short = drawn(chart).iter("rect")
    assert float(long.get("width")) > 10 * float(short.get("width"))
    end = float(long.get("x")) + float(long.get("width"))
    assert abs(end - float(short.get("x")) - float(short.get("width"))) < 1


@pytest.mark.parametrize("width", [340, 760])
def test_everything_of_a_timeline_is_on_the_canvas(width):
    name = "Phó Trưởng ban Thường trực Ban Chỉ đạo Đổi mới và Phát triển doanh nghiệp"
    seen = [Seen("2010-02-01", "enters", "a", "n"), Seen("2024-12-30", "left", "b", "n")]
    rival = Rival("Trần Thị Ví Dụ", "2024-12-01", "2024-12-31", "2", "n")
    shapes = drawn(timeline([bar(name, "2010-02-01", "2024-12-31", *seen, rivals=(rival,))], "x"), width)
    for rect in shapes.iter("rect"):
        assert 0 <= float(rect.get("x")) <= float(rect.get("x")) + float(rect.get("width")) <= width
    for text in shapes.iter("text"):
        assert 0 <= float(text.get("x")) <= width
        if text.get("text-anchor") == "start":
            assert float(text.get("x")) + 7 * len(text.text) <= width


def test_marks_of_a_timeline_lead_to_their_articles():
    kinds = ["enters", "holds", "left", "against"]
    seen = [Seen(f"2020-0{n}-01", kind, f"../article/{n}", kind) for n, kind in enumerate(kinds, 1)]
    shapes = drawn(timeline([bar("Bí thư", "2020-01-01", "2020-04-01", *seen)], "x"))
    links = {a.get("href"): a[0].get("class") for a in shapes.iter("a")}
    assert links == {
        "#post1": "bar", "../article/1": "incoming", "../article/2": "seen", "../article/3": "former",
        "../article/4": "against",
    }  # fmt: skip


def test_dates_of_less_precision_and_a_post_only_left():
    assert timeline([bar("A", "2020", "2021-05")], "x")
    shapes = drawn(timeline([bar("A", None, None, Seen("2021-05-03", "left", "a", "n"))], "x"))
    assert [a.get("href") for a in shapes.iter("a")] == ["a"]


def test_rank_one_is_on_top_and_the_main_place_makes_the_line():
    points = [
        Point(2022, 5, 63, "#a", "a"), Point(2023, 6, 63, "#b", "b"),
        Point(2023, 60, 63, "#c", "c", main=False),
        Point(2025, 7, 34, "#d", "d"), Point(2024, 9, None, "#e", "e"),
    ]  # fmt: skip
    shapes = drawn(rank_line(points, "x", 63))
    high = {a.get("href"): float(a[0].get("cy")) for a in shapes.iter("a")}
    assert high["#a"] < high["#b"] < high["#c"]
    # from 2022 to 2023; what is told of 2025 is of another edition
    assert [p.get("d").count("L") for p in shapes.iter("path")] == [1]
    assert [t.text for t in shapes.iter("text") if "→" in t.text] == ["63 → 34"]
    hollow = [a.get("href") for a in shapes.iter("a") if "hollow" in a[0].get("class")]
    assert hollow == ["#c", "#e"]


def test_one_year_and_nothing():
    assert drawn(rank_line([Point(2024, 1, 34, "#a", "a")], "x", 34)) is not None
    assert len(list(drawn(columns([("2024-01", 3)], "x")).iter("rect"))) == 1
    assert timeline([], "x") is rank_line([], "x") is columns([], "x") is None


def test_few_columns_are_all_named_under_their_middle():
    shapes = drawn(columns([("04/2025", 1), ("05/2025", 2)], "x"))
    middles = [float(r.get("x")) + float(r.get("width")) / 2 for r in shapes.iter("rect")]
    named = {t.text: float(t.get("x")) for t in shapes.iter("text") if t.get("text-anchor") == "middle"}
    assert named == {"04/2025": middles[0], "05/2025": middles[1]}
    many = drawn(columns([(f"{n}", 1) for n in range(30)], "x"))
    assert [t.text for t in many.iter("text")] == ["1", "0", "29"]


def test_a_file_of_its_own_has_title_words_and_styles_inside():
    chart = columns([("01/2024", 3), ("02/2024", 0)], "Đỗ Văn Thử <b>: số bài")
    root = etree.fromstring(svg(chart, "Nguồn & gốc").encode())
    assert root.findtext(SVG + "title") == "Đỗ Văn Thử <b>: số bài"
    assert root.findtext(SVG + "desc") == "01/2024: 3"
    assert ".chart .bar" in root.findtext(SVG + "style")
    assert "Noto Sans" in root.get("font-family")
    written = [t.text for t in root.iter(SVG + "text")]
    assert written[:2] == ["Đỗ Văn Thử <b>: số bài", "Nguồn & gốc"]


def test_a_file_of_its_own_has_no_links_to_a_page_it_left():
    root = etree.fromstring(svg(rank_line([Point(2024, 1, 34, "#a", "a")], "x"), "y").encode())
    assert not list(root.iter(SVG + "a"))


def test_png(monkeypatch):
    pytest.importorskip("typst")
    chart = columns([("2024-01", 3)], "Số bài")
    assert png(chart, "x")[:8] == b"\x89PNG\r\n\x1a\n"
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(InputError, match=r"\[pdf\]"):
        png(chart, "x")
