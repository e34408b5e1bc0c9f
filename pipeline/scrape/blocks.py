"""An article's container as a flat list of blocks in page order: what each says and how it is set.

The heavy cut (finding the container in the page) is lxml's; here BeautifulSoup walks the container only.
Related boxes, adverts and players are left out with the links they hold; bylines inside the container are
set apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString
from lxml import etree

from ..article import Link, PassageKind
from ..language.lazily import lazy_re
from .captions import LONGEST, split_credit
from .cards import cards
from .from_tree import FromTree
from .markup import Markup
from .setting import Setting, within
from .soup import BLOCK, HEADINGS, SKIPPED, clean, inside, is_link_list, links_of, text_of

#: Elements nested deeper are read as plain text: no page that people wrote needs more.
_DEEPEST = 150
_MEDIA = ("img", "video", "iframe", "picture", "audio", "amp-img", "object", "embed")
_SHOWN = (*_MEDIA, "figcaption")
#: A line below a picture is its caption up to this length.
_LINE = 320
_NO_LINE = ("a", "div", "li", "p", *HEADINGS, *_MEDIA)
_HIDDEN = lazy_re(r"display:\s*none|visibility:\s*hidden")


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
    def __init__(self, soup: BeautifulSoup, markup: Markup) -> None:
        self.markup = markup
        self.size = len(soup.get_text())
        self.cards = {id(card) for card in cards(soup, self.size // 2)}
        self.reading = Reading()
        self.run: list[_Token] = []
        self.images = 0
        self.pictured = False  # whether the run begins with a picture
        self.depth = 0
        self.run_links: list[Link] = []

    def walk(self, tag: Tag, style: Setting) -> None:
        self.depth += 1
        for child in tag.children:
            if isinstance(child, Tag) and self.depth > _DEEPEST:
                self.run.append((child.get_text(" "), style))
            elif isinstance(child, Tag):
                self.element(child, style)
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                self.run.append((str(child), style))
        self.depth -= 1

    def element(self, tag: Tag, style: Setting) -> None:
        name = tag.name
        if name == "br":
            self.run.append(("\n", style))
        elif name == "img":
            self.images += 1
            self.pictured = self.pictured or not any(text.strip() for text, _ in self.run)
        elif self.is_dropped(tag) or id(tag) in self.cards or is_link_list(tag):
            self.reading.related += links_of(tag)
        elif self.markup.byline.match(tag) and len(said := clean(tag.get_text(" "))) <= 160:
            self.reading.bylines.append(said)
        elif (name == "table" or self.markup.picture.match(tag)) and self.is_picture(tag):
            self.flush()
            self.picture(tag)
        elif name == "figcaption" or self.markup.caption.match(tag):
            self.flush()
            self.caption(text_of(tag, self.markup), slot=True)
        elif name == "table":
            self.table(tag, style)
        elif name == "div" and self.wraps_a_picture(tag):
            self.flush()
            self.picture(tag)
        elif name in BLOCK:
            self.flush()
            self.walk(tag, within(tag, style, self.markup))
            self.flush()
        else:
            if name == "a" and (href := tag.get("href")):
                self.run_links.append(Link(clean(tag.get_text()), str(href).strip()))
            self.walk(tag, within(tag, style, self.markup))

    def is_dropped(self, tag: Tag) -> bool:
        style = tag.attrs.get("style")
        hidden = tag.name in SKIPPED or bool(style and _HIDDEN.search(str(style)))
        if not hidden and not self.markup.drop.match(tag):
            return False
        # A wrapper with an unlucky class, or a form around it all, with most of the text is the article.
        wraps = tag.name == "form" or tag.name in BLOCK
        return not (wraps and len(tag.get_text()) > self.size // 2)

    def is_picture(self, tag: Tag) -> bool:
        """Tell whether a figure or table is a picture with its caption and not a table of data or a
        quotation.
        """
        if not any(inside(tag, _SHOWN)):
            return False
        if tag.name == "table" and not self.markup.picture.match(tag):
            cells = [c for c in inside(tag, ("td", "th")) if clean(c.get_text())]
            return len(cells) <= 2 and len(clean(tag.get_text())) <= LONGEST
        return len(text_of(tag, self.markup)) <= LONGEST * max(1, len([*inside(tag, ("img",))]))

    def wraps_a_picture(self, tag: Tag) -> bool:
        """Tell whether a <div> without a telling name holds a picture, a line below it, and nothing else."""
        parts = [part for part in tag.children if isinstance(part, Tag) and part.name not in SKIPPED]
        if len(parts) != 2 or self.markup.note.match(tag) or any(inside(parts[1], _NO_LINE)):
            return False
        if parts[0].name not in _MEDIA and not any(inside(parts[0], _MEDIA)):
            return False
        text = text_of(tag, self.markup)
        return 0 < len(text) <= min(_LINE, self.size // 2) and text == text_of(parts[1], self.markup)

    def picture(self, tag: Tag) -> None:
        named = [c for c in tag.find_all(True) if c.name == "figcaption" or self.markup.caption.match(c)]
        inner = {id(d) for c in named for d in c.find_all(True)}
        slots = [c for c in named if id(c) not in inner]
        texts = [text_of(slot, self.markup) for slot in slots] if slots else [text_of(tag, self.markup)]
        # Thanh Niên sets the photographer beside the caption: <p class="PhotoCMS_Author">ẢNH: …</p>.
        whole = text_of(tag, self.markup) if len(slots) == 1 else ""
        beside = split_credit(whole.replace(texts[0], "", 1))[1] if whole != texts[0] else None
        for text in [t for t in texts if t] or [""]:
            self.caption(text, slot=bool(slots), beside=beside)

    def caption(self, text: str, *, slot: bool, beside: str | None = None) -> None:
        shown, credit = split_credit(text)
        credit = credit or (beside if text else None)
        self.reading.blocks.append(Block(PassageKind.CAPTION, shown or text, credit=credit, slot=slot))

    def table(self, tag: Tag, style: Setting) -> None:
        """Read a table: one column is a box with a note, more are rows of data, a paragraph a row."""
        self.flush()
        rows = [
            r.find_all(("td", "th"), recursive=False)
            for r in tag.find_all("tr")
            if r.find_parent("table") is tag
        ]
        if all(len(r) <= 1 for r in rows):
            boxed = style.kind is PassageKind.PARAGRAPH and len(tag.get_text()) <= self.size // 2
            kind = PassageKind.NOTE if boxed else style.kind  # a table around it all is layout, no box
            self.walk(tag, replace(style, kind=kind))
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
            if token[0] == "\n":
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


def read_container(container: etree._Element, markup: Markup) -> Reading:
    """Read a container into blocks in page order."""
    soup = BeautifulSoup(builder=FromTree(container))
    walker = _Walker(soup, markup)
    walker.walk(soup, Setting())
    walker.flush()
    return walker.reading
