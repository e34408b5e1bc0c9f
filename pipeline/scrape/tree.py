"""A page parsed once: its tree without scripts, its source, and what it says for machines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin

from lxml import etree

from ..errors import UnreadableInput
from ..language.lazily import lazy_re
from . import metadata
from .css import Elements
from .metadata import Machine
from .soup import BLOCK, clean

_CUT = ("script", "style", "noscript", "svg", "iframe", "template", "canvas", "object", "embed")
_CHARSET = re.compile(rb"<meta[^>]{0,80}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_SAVED_FROM = lazy_re(r"<!--\s*(?:saved from url=\(\d+\)|source_url:)\s*(https?://[^\s>]+)")
_REDIRECT = lazy_re(
    r"document\.cookie\s*=|location\.(?:reload|href|replace)|http-equiv=[\"']?refresh", re.IGNORECASE
)


@dataclass(slots=True)
class Page:
    """A page. `scripted` counts the characters that stood in scripts, `url` is the page's own word or the
    caller's.
    """

    name: str
    source: str
    root: etree._Element
    machine: Machine
    url: str | None
    scripted: int
    elements: Elements = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """List the elements by the names that selectors ask for."""
        self.elements = Elements(self.root, self.source)

    def find(self, selector: str) -> Iterator[etree._Element]:
        """Yield the elements that a selector names; none for an empty selector."""
        return self.elements.find(selector) if selector else iter(())

    def texts(self, selector: str) -> list[str]:
        """Return the shown texts that a selector names, in order, each once, empty ones left out."""
        return list(dict.fromkeys(t for e in self.find(selector) if (t := shown(e))))

    def first(self, selector: str) -> etree._Element | None:
        """Return the first element with a text that a selector names."""
        return next((e for e in self.find(selector) if shown(e)), None)

    def absolute(self, href: str) -> str:
        """Return an address in full where the page's own is known."""
        return urljoin(self.url, href.strip()) if self.url else href.strip()

    @property
    def hop(self) -> bool:
        """Whether the page is a cookie challenge or a redirect and no content."""
        return len(self.source) < 4000 and bool(_REDIRECT.search(self.source))


def shown(element: etree._Element, longest: int = 1_000_000) -> str:
    """Return an element's text on one line; only blocks and line breaks part words, inline tags do not.

    "" where the text has more than `longest` characters: who looks for a line need not read a page.
    """
    if not len(element):
        return clean(element.text or "")
    pieces: list[str] = []
    length = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node.tag in BLOCK or node.tag == "br":
            pieces.append(" ")
        piece = node.text if event == "start" else node.tail if node is not element else None
        if piece:
            pieces.append(piece)
            length += len(piece) if not piece.isspace() else 1
            if length > longest:
                return ""
    return clean("".join(pieces))


def decode(html: bytes) -> str:
    """Decode a page: UTF-8 where the bytes are, whatever the page declares; else as declared; else what
    can be read.
    """
    html = html.removeprefix(b"\xef\xbb\xbf")
    if html.startswith((b"\xff\xfe", b"\xfe\xff")):
        return html.decode("utf-16", "replace")
    try:
        return html.decode("utf-8")
    except UnicodeDecodeError:
        declared = _CHARSET.search(html[:4096])
        try:
            name = declared[1].decode("ascii") if declared else "utf-8"
            return html.decode(name, "strict" if name.lower() not in ("utf-8", "utf8") else "replace")
        except (LookupError, UnicodeDecodeError):
            return html.decode("utf-8", "replace")


def load(html: bytes | str, url: str | None, name: str) -> Page:
    """Parse a page. Raises UnreadableInput where there is no markup in it."""
    source = decode(html) if isinstance(html, bytes) else html.removeprefix("\ufeff")
    data = source.encode("utf-8", "replace")
    if b"\0" in data:  # looked for in bytes: a string of two bytes a character is full of zeros
        source, data = source.replace("\0", ""), data.replace(b"\0", b"")
    if not source or source.isspace():
        raise UnreadableInput(name, "is empty")
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableInput(name, f"cannot be parsed ({error})") from error
    if root is None:
        raise UnreadableInput(name, "holds no markup", "give a saved page (.html)")
    machine = metadata.read(root)
    scripted = sum(len(s.text or "") for s in root.iter("script"))
    etree.strip_elements(root, *_CUT, with_tail=False)
    return Page(name, source, root, machine, url or _own_address(source, machine), scripted)


def _own_address(source: str, machine: Machine) -> str | None:
    said = [machine.url, machine.first("og:url")]
    for address in said:
        # A canonical link to the front page says nothing about this one.
        if address and re.match(r"https?://[^/]+/.", address):
            return address
    saved = _SAVED_FROM.search(source[:4000])
    return saved[1] if saved else None
