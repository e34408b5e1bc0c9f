"""Marks fall on the right characters whatever stands around and however they overlap."""

from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.browse.marks import Mark, Set, article_html, marked


def test_overlap_leads_to_the_innermost():
    html = marked("Ông A nói: “B”", 0, 14, [Mark(1, 10, "statement", 0, 14), Mark(2, 20, "official", 0, 5)])
    page = BeautifulSoup(str(html), "lxml")
    first, second = page.select("a")
    assert (first.text, first["href"], first["id"]) == ("Ông A", "#f20", "m2")
    assert first["class"] == ["fact", "official", "in-statement"]
    assert (second.text, second["href"]) == (" nói: “B”", "#f10")
    assert page.select_one("span#m1.anchor")


def test_markup_in_the_text_is_text():
    html = str(marked("<b>&\"'</b>", 0, 10, [Mark(1, 1, "rank", 0, 3)]))
    assert html == '<a class="fact rank" href="#f1" id="m1">&lt;b&gt;</a>&amp;&#34;&#39;&lt;/b&gt;'


def test_a_mark_over_two_passages_is_shown_in_both():
    out = list(
        article_html(
            "một\n\nhai", [Set("lead", 0, 3), Set("paragraph", 5, 8)], [Mark(1, 1, "statement", 0, 8)]
        )
    )
    assert [BeautifulSoup(str(h), "lxml").a.text for h in out] == ["một", "hai"]


def test_kinds_have_their_elements():
    kinds = ["headline", "lead", "heading", "question", "note", "quote", "caption", "unheard-of"]
    out = "".join(article_html("x", [Set(k, 0, 1) for k in kinds], []))
    tags = [t.name for t in BeautifulSoup(out, "lxml").select(".passage")]
    assert tags == ["h1", "p", "h2", "p", "aside", "blockquote", "p", "p"]


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).filter(lambda s: s[0] != s[1]).map(sorted)


@settings(deadline=None)  # a busy machine is no fault of the marks
@given(st.text(min_size=31, max_size=31, alphabet="aĐ😀e\u0301<&\"' \n"), st.lists(SPANS, max_size=8))
def test_nothing_of_the_text_is_lost_or_moved(text, spans):
    marks = [Mark(i, 100 + i, "official", a, b) for i, (a, b) in enumerate(spans)]
    page = BeautifulSoup(f"<pre>{marked(text, 0, len(text), marks)}</pre>", "html.parser")
    assert page.pre.get_text() == text
    for mark in marks:
        assert len(page.select(f"[id='m{mark.id}']")) == 1
