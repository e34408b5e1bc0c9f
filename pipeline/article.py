"""An article and its passages: what every stage after reading works on.

An article has one text. It is NFC, never altered once stored, and every offset in the project counts code
points of it. Passages are spans of that text; what lies between two passages is white space.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum


class PassageKind(StrEnum):
    """What a run of text is on the page."""

    HEADLINE = "headline"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUESTION = "question"  # an interviewer's turn
    ANSWER = "answer"  # the first paragraph of an interviewee's turn; those after it are paragraphs
    NOTE = "note"  # a side note, a box that belongs to the article
    QUOTE = "quote"  # a block quotation
    CAPTION = "caption"
    RELATED = "related"  # a teaser of another article: kept in the text of .txt input, never read for facts


#: Kinds that make up `Article.body`.
BODY_KINDS = frozenset(
    {
        PassageKind.PARAGRAPH,
        PassageKind.HEADING,
        PassageKind.QUESTION,
        PassageKind.ANSWER,
        PassageKind.NOTE,
        PassageKind.QUOTE,
    }
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of the article's text (code points, end exclusive) and what it is.

    `strong` is true where the page sets the whole passage in bold; `credit` is a caption's picture credit.
    """

    kind: PassageKind
    start: int
    end: int
    strong: bool = False
    credit: str | None = None

    def __reduce__(self) -> tuple[type[Passage], tuple[object, ...]]:
        """Go to another process in half the time that a dataclass by itself takes; an article has many."""
        return Passage, (self.kind, self.start, self.end, self.strong, self.credit)


@dataclass(frozen=True, slots=True)
class Link:
    """A link that the page sets: `text` as shown, `url` absolute where the page's address is known."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Part:
    """A passage before it has a place in a text: what readers of pages and rows produce."""

    kind: PassageKind
    text: str
    strong: bool = False
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a reader got it from a page, a text file or a row.

    `published` and `updated` are ISO 8601 with offset, or shorter where the source says less. `lead_prefix`
    is the paper's own mark at the start of the lead, such as "(PLVN) - "; it stays in the lead and in the
    text. `reader` names what read the page. `contradictions` notes where two readings of the page disagree.
    """

    id: str
    text: str
    passages: tuple[Passage, ...]
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    credit: str | None = None
    lead_prefix: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    form: str | None = None
    related: tuple[Link, ...] = ()
    document_links: tuple[Link, ...] = ()
    reader: str | None = None
    contradictions: tuple[str, ...] = field(default=())

    def surface(self, span: Passage) -> str:
        """Return the exact characters of a span."""
        return self.text[span.start : span.end]

    def of_kind(self, *kinds: PassageKind) -> Iterator[Passage]:
        """Yield the passages of these kinds in the order of the text."""
        return (p for p in self.passages if p.kind in kinds)

    @property
    def headline(self) -> str:
        """The headline, "" where the source has none."""
        return next((self.surface(p) for p in self.of_kind(PassageKind.HEADLINE)), "")

    @property
    def lead(self) -> str | None:
        """The lead as printed, prefix included."""
        return next((self.surface(p) for p in self.of_kind(PassageKind.LEAD)), None)

    @property
    def body(self) -> list[str]:
        """The body's paragraphs in order: headings, notes, questions and answers included."""
        return [self.surface(p) for p in self.of_kind(*BODY_KINDS)]

    @property
    def captions(self) -> list[Passage]:
        """The captions, each wording once."""
        seen: dict[str, Passage] = {}
        for p in self.of_kind(PassageKind.CAPTION):
            seen.setdefault(self.surface(p), p)
        return list(seen.values())

    def with_id(self, article_id: str) -> Article:
        """Return the same article under another id."""
        return replace(self, id=article_id)


def compose(parts: Iterable[Part]) -> tuple[str, tuple[Passage, ...]]:
    """Set parts into one NFC text, a blank line between two, and return it with the passages' spans."""
    pieces: list[str] = []
    passages: list[Passage] = []
    at = 0
    for part in parts:
        text = unicodedata.normalize("NFC", part.text).strip()
        if not text:
            continue
        if pieces:
            pieces.append("\n\n")
            at += 2
        passages.append(Passage(part.kind, at, at + len(text), part.strong, part.credit))
        pieces.append(text)
        at += len(text)
    return "".join(pieces), tuple(passages)
