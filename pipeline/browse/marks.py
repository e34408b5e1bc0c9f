"""An article's text as HTML: passages as the paper set them, facts marked on their exact characters.

All of it is done here on Python strings, since a browser counts UTF-16 units where the database counts code
points. Mentions may overlap; the text is cut at every boundary, and each piece leads to the innermost fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

#: The element of a passage that is not a plain paragraph.
_ELEMENTS = {"headline": "h1", "heading": "h2", "note": "aside", "quote": "blockquote"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention on the page: its span, its fact and the fact's kind."""

    id: int
    fact_id: int
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Set:
    """A passage to set: its kind, its span, bold or not, its picture credit."""

    kind: str
    start: int
    end: int
    strong: bool = False
    credit: str | None = None


def marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> Markup:
    """Return text[start:end] with its mentions as links to their facts."""
    inside = sorted(
        (m for m in marks if m.start < end and m.end > start), key=lambda m: (m.end - m.start, m.start, m.id)
    )
    cuts = sorted({start, end, *(c for m in inside for c in (m.start, m.end) if start < c < end)})
    named: set[int] = set()
    pieces = []
    for left, right in pairwise(cuts):
        piece = escape(text[left:right])
        over = [m for m in inside if m.start <= left and right <= m.end]
        if over:
            inner = over[0]
            # the first piece of a mention bears its anchor, outermost mentions first
            for m in over[:0:-1]:
                if m.id not in named:
                    named.add(m.id)
                    pieces.append(Markup('<span id="m{}" class="anchor"></span>').format(m.id))
            anchor = Markup("") if inner.id in named else Markup(' id="m{}"').format(inner.id)
            named.add(inner.id)
            kinds = " ".join(dict.fromkeys([inner.kind, *(f"in-{m.kind}" for m in over[1:])]))
            piece = Markup('<a class="fact {}" href="#f{}"{}>{}</a>').format(
                kinds, inner.fact_id, anchor, piece
            )
        pieces.append(piece)
    return Markup("").join(pieces)


def article_html(text: str, passages: Sequence[Set], marks: Sequence[Mark]) -> Iterator[Markup]:
    """Yield the HTML of each passage in the order of the text; without passages, of the whole text."""
    for p in passages or [Set("paragraph", 0, len(text))]:
        tag = _ELEMENTS.get(p.kind, "p")
        words = marked(text, p.start, p.end, marks)
        if p.strong and p.kind not in ("headline", "heading"):
            words = Markup("<strong>{}</strong>").format(words)
        if p.credit:
            words += Markup(' <small class="credit">{}</small>').format(p.credit)
        yield Markup('<{} class="passage {}">{}</{}>').format(Markup(tag), p.kind, words, Markup(tag))
