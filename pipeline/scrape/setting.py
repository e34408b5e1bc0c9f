"""How an element sets the text inside it: which kind of passage, bold, italic, linked, where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from bs4 import Tag

from ..article import PassageKind
from ..language.lazily import lazy_re
from .markup import Markup
from .soup import BLOCK, HEADINGS

_BOLD = lazy_re(r"font-weight:\s*(?:bold|[6-9]00)")
_ITALIC = lazy_re(r"font-style:\s*italic")
_ALIGN = lazy_re(r"text-align:\s*(right|center|end)")
_TO_THE_RIGHT = frozenset({"text-right", "text-end", "right"})


@dataclass(frozen=True, slots=True)
class Setting:
    """How a run of text is set; `align` is "right", "center" or None."""

    kind: PassageKind = PassageKind.PARAGRAPH
    strong: bool = False
    italic: bool = False
    link: bool = False
    align: str | None = None


def within(tag: Tag, outer: Setting, markup: Markup) -> Setting:
    """Return how text in an element is set that stands in text set as `outer`."""
    name, css = tag.name, str(tag.attrs.get("style") or "")
    return Setting(
        _kind(tag, outer.kind, markup),
        outer.strong or name in ("b", "strong") or bool(css and _BOLD.search(css)),
        outer.italic or name in ("i", "em") or bool(css and _ITALIC.search(css)),
        outer.link or name == "a",
        _align(tag, css, outer.align) if name in BLOCK else outer.align,
    )


def _kind(tag: Tag, outer: PassageKind, markup: Markup) -> PassageKind:
    if tag.name in HEADINGS:
        return PassageKind.HEADING
    if tag.name == "blockquote":
        return PassageKind.QUOTE
    if tag.name in BLOCK and tag.attrs and outer is PassageKind.PARAGRAPH and markup.note.match(tag):
        return PassageKind.NOTE
    return outer


def _align(tag: Tag, css: str, outer: str | None) -> str | None:
    said = _ALIGN.search(css)
    align = said[1] if said else str(tag.attrs.get("align") or "").lower() or outer
    if not said and "class" in tag.attrs and any(c in _TO_THE_RIGHT for c in tag.attrs["class"]):
        align = "right"
    if tag.name == "center":
        return "center"
    return "right" if align == "end" else align
