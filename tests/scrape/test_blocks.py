"""A container as lxml made it, read into blocks: what BeautifulSoup gets to see of it."""

from __future__ import annotations

import gc
import weakref

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from pipeline.scrape.blocks import Reading, read_container
from pipeline.scrape.from_tree import FromTree
from pipeline.scrape.markup import markup


def read(html: str) -> Reading:
    tree = etree.fromstring(f"<main>{html}</main>", etree.HTMLParser(remove_comments=True))
    return read_container(next(tree.iter("article")), markup())


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<article><p>Cầu mở.</p> Xe chạy.</article>", ["Cầu mở.", "Xe chạy."]),
        ("<article><p>Cầu mở.</p></article> Sau bài.", ["Cầu mở."]),
        ("<article><p>Cầu <!-- chú thích -->mở.</p></article>", ["Cầu mở."]),
        ("<article><p>Cầu <b>Hạ</b>\n<i>Lam</i>.<br><br>Xe chạy.</p></article>", ["Cầu Hạ Lam.", "Xe chạy."]),
        ("<article><table><tr><td>Xã<td>12</table></article>", ["Xã | 12"]),
    ],
)  # fmt: skip
def test_text(html: str, expected: list[str]) -> None:
    assert [block.text for block in read(html).blocks] == expected


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/a-1.html?x=1&amp;y=[2]#z", "/a-1.html?x=1&y=[2]#z"),
        (" /cầu mới.html", "/c%E1%BA%A7u%20m%E1%BB%9Bi.html"),
        ("/100%25.html", "/100%25.html"),
    ],
)
def test_addresses_are_escaped_as_a_browser_sends_them(href: str, expected: str) -> None:
    links = read(f'<article><p>Xem <a href="{href}">bài trước</a>.</p></article>').links
    assert [link.url for link in links] == [expected]


def test_soup_does_not_hold_the_page() -> None:
    """A soup is garbage that Python looks for seldom: lxml's tree of the page must not stay as long."""

    class Page(etree.ElementBase):
        pass

    parser = etree.HTMLParser()
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=Page))
    container = etree.fromstring("<article><p>Cầu mở.</p></article>", parser)
    held = weakref.ref(container)
    gc.disable()
    try:
        soup = BeautifulSoup(builder=FromTree(container))
        del container
        assert held() is None
        assert soup.get_text() == "Cầu mở."
    finally:
        gc.enable()
