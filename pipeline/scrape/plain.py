"""Articles from text files and rows: `.txt` and `.jsonl` in the forms that the README describes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from ..article import Article, Part, Passage, PassageKind, compose
from ..errors import NoArticle
from ..language.lazily import lazy_re
from ..language.spelling import key, nfc
from .interview import mark_turns

_BLOCK = lazy_re(r"[^\n]+(?:\n[^\n]+)*")
_LINE = lazy_re(r"[^\n]+")
#: A line that opens the teasers of other articles; nothing after it belongs to this one.
RELATED_HEADINGS = frozenset(
    {
        "đọc thêm",
        "tin liên quan",
        "bài liên quan",
        "tin cùng chuyên mục",
        "có thể bạn quan tâm",
        "tham khảo thêm",
    }
)


def from_text(text: str, article_id: str) -> Article:
    """Read an article from plain text: the headline, a blank line, then lead, body and captions.

    The article's text is the given text in NFC, unchanged otherwise, so offsets are those of the file. Where
    the blocks are headline, lead, body, captions (the body's paragraphs one a line), the last block is read
    as captions; a line that is printed twice in a row is a caption anywhere. The turns of an interview are
    marked (see `interview.mark_turns`).

    Raises NoArticle where there is nothing but white space.
    """
    text = nfc(text)
    blocks = [m.span() for m in _BLOCK.finditer(text) if not text[m.start() : m.end()].isspace()]
    if not blocks:
        raise NoArticle(article_id, "holds no text")
    passages = list(_passages(text, blocks))
    return mark_turns(Article(id=article_id, text=text, passages=tuple(passages), reader="text"))


def _passages(text: str, blocks: list[tuple[int, int]]) -> Iterator[Passage]:
    lines = [[m.span() for m in _LINE.finditer(text, a, b) if m.group().strip()] for a, b in blocks]
    by_block = len(lines) == 4 and any(len(block) > 1 for block in lines[1:])
    flat = [span for block in lines for span in block]
    twice = {
        text[slice(*s)].strip()
        for s, t in pairwise(flat)
        if text[slice(*s)].strip() == text[slice(*t)].strip()
    }
    captions = {s for s in flat if text[slice(*s)].strip() in twice} | set(lines[-1] if by_block else ())
    seen_lead = False
    related = False
    for i, span in enumerate(flat):
        related = related or key(text[slice(*span)]) in RELATED_HEADINGS
        if related:
            kind = PassageKind.RELATED
        elif i == 0:
            kind = PassageKind.HEADLINE
        elif span in captions:
            kind = PassageKind.CAPTION
        elif not seen_lead:
            kind, seen_lead = PassageKind.LEAD, True
        else:
            kind = PassageKind.PARAGRAPH
        yield Passage(kind, *_stripped(text, *span))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end


def from_row(row: Mapping[str, Any], source: str) -> Article:
    """Read an article from a row with `title`, `lead`, `body` (list), `captions` (list), and, where known,
    `id`, `url`, `outlet`, `published`, `authors`.

    Raises NoArticle where the row has no text.
    """
    parts = [Part(PassageKind.HEADLINE, str(row.get("title") or ""))]
    parts.append(Part(PassageKind.LEAD, str(row.get("lead") or "")))
    parts += [Part(PassageKind.PARAGRAPH, str(p)) for p in _texts(row.get("body"))]
    parts += [Part(PassageKind.CAPTION, str(c)) for c in _texts(row.get("captions"))]
    text, passages = compose(parts)
    if not text:
        raise NoArticle(
            source, "the row has no text in `title`, `lead`, `body` or `captions`", "give one of them"
        )
    article = Article(
        id=str(row.get("id") or row.get("url") or source),
        text=text,
        passages=passages,
        url=row.get("url"),
        outlet=row.get("outlet"),
        published=row.get("published"),
        authors=tuple(str(a) for a in _texts(row.get("authors"))),
        reader="row",
    )
    return mark_turns(article)


def _texts(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]
