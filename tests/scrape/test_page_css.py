"""The selectors of outlet files."""

import pytest
from lxml import etree

from pipeline.scrape import css

MARKUP = """<div class="article__body zce-content-body cms-body "><p class="x" data-role="title">1</p>
<div id="in"><p>2</p></div><a href="/tac-gia/lo-pau">3</a></div>"""


@pytest.mark.parametrize(
    ("selector", "texts"),
    [
        (".article__body.cms-body > p", ["1"]),
        (".cms-body p", ["1", "2"]),
        ("p.x[data-role=title]", ["1"]),
        ("#in p", ["2"]),
        ("a[href*='/tac-gia/']", ["3"]),
        ("[data-role^=ti], #in > p", ["1", "2"]),
        ("[href$=pau]", ["3"]),
        (".body", []),
        (".cms-body > p.y", []),
        ("div > div#in > p", ["2"]),
        (".zce-content-body a", ["3"]),
        ("[data-role]", ["1"]),
    ],
)
def test_find(selector, texts):
    root = etree.fromstring(MARKUP, etree.HTMLParser())
    assert [e.text for e in css.Elements(root, MARKUP).find(selector)] == texts


@pytest.mark.parametrize("selector", ["p:hover", "p::before", "[x", "a + b", "..x", ""])
def test_what_cannot_be_read_is_rejected(selector):
    with pytest.raises(ValueError, match="not a selector"):
        css.check(selector)
