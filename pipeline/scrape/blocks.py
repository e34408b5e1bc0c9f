"""An article's container as a flat list of blocks in page order: what each says and how it is set.

Related boxes, adverts and players are left out with the links they hold; bylines inside the container are set
apart.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field, replace

from lxml import etree

from ..article import Link, PassageKind
from .captions import LONGEST, split_credit
from .cards import cards
from .markup import Markup
from .setting import Setting, within
from .soup import BLOCK, HEADINGS, SKIPPED, all_text, clean, is_alone, is_link_list, length, links_of, text_of

#: Elements nested deeper are read as plain text: no page that people wrote needs more.
_DEEPEST = 150
_MEDIA = ("img", "video", "iframe", "picture", "audio", "amp-img", "object", "embed")
#: A line below a picture is its caption up to this length.
_LINE = 320
_NO_LINE = ("a", "div", "li", "p", *HEADINGS, *_MEDIA)
#: A line break in a run of text.
_BREAK = "\n"
_HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden")


@dataclass(frozen=True, slots=True)
class Block:
    """One run of text of the container. `linked`, `strong` and `italic` say that (nearly) all of it is so
    set; `align` is "right", "center" or None. A picture without a caption is a CAPTION block with no text,
    whose `slot` tells whether the page had a place for one.
    """

    kind: PassageKind
    text: str
    strong: bool = False
    italic: bool = False
    linked: bool = False
    align: str | None = None
    credit: str | None = None
    slot: bool = False
    links: tuple[Link, ...] = ()


@dataclass(slots=True)
class Reading:
    """What a container holds: its blocks, the bylines set apart, and the links of related boxes."""

    blocks: list[Block] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    related: list[Link] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


_Token = tuple[str, Setting]


class _Walker:
    def __init__(self, container: etree._Element, markup: Markup) -> None:
        self.markup = markup
        self.size = length(container)
        self.cards = set(cards(container, self.size // 2))
        self.reading = Reading()
        self.run: list[_Token] = []
        self.images = 0
        self.pictured = False  # whether the run begins with a picture
        self.depth = 0
        self.run_links: list[Link] = []

    def walk(self, element: etree._Element, style: Setting) -> None:
        self.depth += 1
        self.text(element.text, style)
        for child in element:
            if self.depth > _DEEPEST:
                self.run.append((" ".join(child.itertext()), style))
            else:
                self.element(child, style)
            self.text(child.tail, style)
        self.depth -= 1

    def text(self, text: str | None, style: Setting) -> None:
        """Take text as it stands; white space alone that ends a line parts as a line break does."""
        if text:
            self.run.append(((_BREAK if "\n" in text else " ") if is_alone(text) else text, style))

    def element(self, element: etree._Element, style: Setting) -> None:
        name = element.tag
        if name == "br":
            self.run.append((_BREAK, style))
        elif name == "img":
            self.images += 1
            self.pictured = self.pictured or not any(text.strip() for text, _ in self.run)
        elif self.is_dropped(element) or element in self.cards or is_link_list(element):
            self.reading.related += links_of(element)
        elif self.markup.byline.match(element) and len(said := clean(" ".join(element.itertext()))) <= 160:
            self.reading.bylines.append(said)
        elif (name == "table" or self.markup.picture.match(element)) and self.is_picture(element):
            self.flush()
            self.picture(element)
        elif name == "figcaption" or self.markup.caption.match(element):
            self.flush()
            self.caption(text_of(element, self.markup), slot=True)
        elif name == "table":
            self.table(element, style)
        elif name == "div" and self.wraps_a_picture(element):
            self.flush()
            self.picture(element)
        elif name in BLOCK:
            self.flush()
            self.walk(element, within(element, style, self.markup))
            self.flush()
        else:
            if name == "a" and (href := element.get("href")):
                self.run_links.append(Link(all_text(element), href.strip()))
            self.walk(element, within(element, style, self.markup))

    def is_dropped(self, element: etree._Element) -> bool:
        style = element.get("style")
        hidden = element.tag in SKIPPED or bool(style and _HIDDEN.search(style))
        if not hidden and not self.markup.drop.match(element):
            return False
        # A wrapper with an unlucky class, or a form around it all, with most of the text is the article.
        wraps = element.tag == "form" or element.tag in BLOCK
        return not (wraps and length(element) > self.size // 2)

    def is_picture(self, element: etree._Element) -> bool:
        """Tell whether a figure or table is a picture with its caption and not a table of data or a
        quotation.
        """
        if not _holds(element, *_MEDIA, "figcaption"):
            return False
        if element.tag == "table" and not self.markup.picture.match(element):
            cells = [c for c in element.iterdescendants("td", "th") if all_text(c)]
            return len(cells) <= 2 and len(all_text(element)) <= LONGEST
        pictures = sum(1 for _ in element.iterdescendants("img"))
        return len(text_of(element, self.markup)) <= LONGEST * max(1, pictures)

    def wraps_a_picture(self, element: etree._Element) -> bool:
        """Tell whether a <div> without a telling name holds a picture, a line below it, and nothing else."""
        parts = [part for part in element if part.tag not in SKIPPED]
        if len(parts) != 2 or self.markup.note.match(element) or _holds(parts[1], *_NO_LINE):
            return False
        if parts[0].tag not in _MEDIA and not _holds(parts[0], *_MEDIA):
            return False
        text = text_of(element, self.markup)
        return 0 < len(text) <= min(_LINE, self.size // 2) and text == text_of(parts[1], self.markup)

    def picture(self, element: etree._Element) -> None:
        inside = element.iterdescendants()
        named = [e for e in inside if e.tag == "figcaption" or self.markup.caption.match(e)]
        inner = {e for outer in named for e in outer.iterdescendants()}
        slots = [e for e in named if e not in inner]
        texts = [text_of(e, self.markup) for e in slots or (element,)]
        # Thanh Niên sets the photographer beside the caption: <p class="PhotoCMS_Author">ẢNH: …</p>.
        whole = text_of(element, self.markup) if len(slots) == 1 else ""
        beside = split_credit(whole.replace(texts[0], "", 1))[1] if whole != texts[0] else None
        for text in [t for t in texts if t] or [""]:
            self.caption(text, slot=bool(slots), beside=beside)

    def caption(self, text: str, *, slot: bool, beside: str | None = None) -> None:
        shown, credit = split_credit(text)
        credit = credit or (beside if text else None)
        self.reading.blocks.append(Block(PassageKind.CAPTION, shown or text, credit=credit, slot=slot))

    def table(self, element: etree._Element, style: Setting) -> None:
        """Read a table: one column is a box with a note, more are rows of data, a paragraph a row."""
        self.flush()
        rows = [
            [cell for cell in row if cell.tag in ("td", "th")]
            for row in element.iterdescendants("tr")
            if next(row.iterancestors("table")) is element
        ]
        if all(len(r) <= 1 for r in rows):
            boxed = style.kind is PassageKind.PARAGRAPH and length(element) <= self.size // 2
            kind = PassageKind.NOTE if boxed else style.kind  # a table around it all is layout, no box
            self.walk(element, replace(style, kind=kind))
            self.flush()
            return
        for row in rows:
            cells = [text_of(cell, self.markup) for cell in row]
            if text := " | ".join(c for c in cells if c):
                self.reading.blocks.append(Block(style.kind, text))

    def flush(self) -> None:
        """Turn the inline run so far into blocks: one, or several where two <br> in a row part them."""
        run, images, links, pictured = self.run, self.images, self.run_links, self.pictured
        self.run, self.images, self.run_links, self.pictured = [], 0, [], False
        self.reading.links += links
        if pictured:  # <p><img><br><i>its caption</i></p>
            self.reading.blocks.append(Block(PassageKind.CAPTION, ""))
        segment: list[_Token] = []
        made = False
        breaks = 0
        for token in run:
            if token[0] == _BREAK:
                breaks += 1
                segment.append((" ", token[1]))
            elif token[0].strip():
                if breaks >= 2:
                    made |= self.emit(segment, links)
                    segment = []
                breaks = 0
                segment.append(token)
            else:
                segment.append(token)
        made |= self.emit(segment, links)
        if images and not made and not pictured:
            self.reading.blocks.append(Block(PassageKind.CAPTION, ""))

    def emit(self, segment: list[_Token], links: list[Link]) -> bool:
        text = clean("".join(t for t, _ in segment))
        if not any(c.isalpha() for c in text):
            return False
        shown = [(len(t.strip()), s) for t, s in segment if t.strip()]
        total = sum(n for n, _ in shown)
        style = shown[0][1]
        self.reading.blocks.append(
            Block(
                style.kind,
                text,
                strong=sum(n for n, s in shown if s.strong) >= 0.97 * total,
                italic=sum(n for n, s in shown if s.italic) >= 0.97 * total,
                linked=sum(n for n, s in shown if s.link) >= 0.9 * total,
                align=style.align,
                links=tuple(links),
            )
        )
        return True


def _holds(element: etree._Element, *tags: str) -> bool:
    """Tell whether one of these elements stands inside another."""
    return next(element.iterdescendants(*tags), None) is not None


def read_container(element: etree._Element, markup: Markup) -> Reading:
    """Read a container into blocks in page order."""
    container = deepcopy(element)  # by itself: what stands around it in the page is not looked at
    container.tail = None
    walker = _Walker(container, markup)
    walker.element(container, Setting())
    walker.flush()
    return walker.reading
