"""BeautifulSoup's tree of a container, made of the elements that lxml has made already.

BeautifulSoup's own builder would have them printed and parsed again, which takes twice as long.
"""

from __future__ import annotations

from string import punctuation
from typing import Any
from urllib.parse import quote

from bs4.builder import HTMLTreeBuilder
from lxml import etree

from ..language.lazily import lazy_re

_ESCAPED = lazy_re(r"[^!-~]")


class FromTree(HTMLTreeBuilder):
    """A builder for BeautifulSoup that asks for no markup: it takes an element of lxml with all in it."""

    def __init__(self, container: etree._Element) -> None:
        super().__init__()
        self._container: etree._Element | None = container

    def feed(self, _markup: Any) -> None:
        """Hand the container over, inside the <html> and <body> of a document.

        It is let go of: the soup keeps its builder, and is made of circles that stay until Python looks for
        garbage, which is seldom; lxml's tree of the whole page, several megabytes, would stay with it.
        """
        container, self._container = self._container, None
        assert self.soup is not None
        assert container is not None
        begin, end, say = self.soup.handle_starttag, self.soup.handle_endtag, self.soup.handle_data
        around = () if container.tag == "html" else ("html",) if container.tag == "body" else ("html", "body")
        for name in around:
            begin(name, None, None, {})
        for event, element in etree.iterwalk(container, events=("start", "end")):
            if event == "start":
                begin(element.tag, None, None, _attributes(element))
                text = element.text
            else:
                end(element.tag)
                text = element.tail if element is not container else None
            if text:
                say(text)


def _attributes(element: etree._Element) -> dict[str, str]:
    """Return an element's attributes, an address as browsers send it: white space and letters escaped."""
    found = dict(element.items())
    if (href := found.get("href")) and _ESCAPED.search(href):
        found["href"] = quote(href.lstrip(" \t\n\r"), safe=punctuation)
    return found
