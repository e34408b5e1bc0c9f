import re
from importlib.resources import files
from pathlib import Path

from pipeline.browse.labels import day_in, labels, title_in, translator
from pipeline.browse.metadata import metadata_for


def test_every_label_used_is_there_and_every_one_there_is_used():
    templates = files("pipeline.browse").joinpath("templates")
    source = "\n".join(t.read_text(encoding="utf-8") for t in templates.iterdir())
    used = set(re.findall(r"\bt\([\"']([^\"']+)[\"']\)", source))
    assert used <= set(labels())
    code = "\n".join(p.read_text(encoding="utf-8") for p in Path(str(files("pipeline.browse"))).rglob("*.py"))
    words = set(re.findall(r"[\w ]+", source)) | set(re.findall(r'"([a-z_]+)"', code))
    by_value = {"current", "former", "acting", "incoming", "public", "unit", "foreign", "other",
                "direct quotation", "indirect speech", "interview answer",
                "done", "done in part", "running", "failed", "interrupted"}  # fmt: skip
    unused = {
        k
        for k in labels()
        if k not in used
        and k not in words
        and k not in by_value
        and not k.endswith("_more")
        and not k.startswith(("param_", "col_"))  # by the parameters and columns of the canned queries
        and not k.startswith("said_")
    }
    assert unused == set()


def test_titles_in_two_languages():
    assert title_in("vi")("Ai nói gì? (Who said what?)") == "Ai nói gì?"
    assert title_in("en")("Ai nói gì? (Who said what?)") == "Who said what?"
    assert title_in("en")("Thứ hạng") == "Thứ hạng"
    assert title_in("vi")(None) == ""


def test_words_and_days():
    assert translator("en")("search") == "Search"
    assert translator("vi")("Nghị định") == "Nghị định"
    assert day_in("vi")("2024-03-05T08:00:00+07:00") == "05/03/2024"
    assert day_in("vi")("2024-03") == "03/2024"
    assert day_in("vi")("2024") == "2024"
    assert day_in("en")("2024-03-05") == "2024-03-05"
    assert day_in("vi")(None) == ""


def test_every_parameter_of_a_canned_query_has_a_label():
    queries = metadata_for(["press"])["databases"]["press"]["queries"].values()
    asked = {f"param_{name}" for query in queries for name in query.get("params", ())}
    assert asked == {key for key in labels() if key.startswith("param_")}
