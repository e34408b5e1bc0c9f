import os

import pytest

from pipeline.article import Article
from pipeline.batch import extract_all, extract_one
from pipeline.errors import ExtractionError
from pipeline.facts import Facts
from pipeline.scrape.plain import from_text

TEXTS = [f"Tin số {i}\n\nÔng Lê Văn Tám, Giám đốc Sở Y tế tỉnh Hà Tĩnh, dự họp lần {i}." for i in range(40)]


def articles():
    return [from_text(text, f"a{i}") for i, text in enumerate(TEXTS)]


@pytest.mark.parametrize("workers", [1, 2])
def test_order_and_facts_do_not_depend_on_the_workers(workers):
    got = list(extract_all(articles(), workers))
    assert [a.id for a, _ in got] == [f"a{i}" for i in range(40)]
    assert all(outcome == extract_one(article) for article, outcome in got)


def test_an_extractor_that_fails_is_an_error_that_names_the_article():
    broken = Article(id="hỏng", text="Tin", passages=None)  # type: ignore[arg-type]
    outcome = extract_one(broken)
    assert isinstance(outcome, ExtractionError)
    assert str(outcome).startswith("hỏng: ")


class Poison(Article):
    """An article that kills the process it is unpickled in."""

    def __reduce__(self):
        return (os._exit, (3,))


def test_an_article_that_kills_its_worker_is_named_and_the_others_are_done():
    given = articles()
    given[5] = Poison(id="độc", text="x", passages=())
    got = {a.id: outcome for a, outcome in extract_all(given, workers=2)}
    assert isinstance(got.pop("độc"), ExtractionError)
    assert len(got) == 39
    assert all(isinstance(outcome, Facts) for outcome in got.values())
