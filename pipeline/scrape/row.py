"""A page's article or listing as one plain row, for `pipeline parse`."""

from __future__ import annotations

from typing import Any

from ..article import BODY_KINDS, Article
from .listing import Listing


def page_row(read: Article | Listing, page: str) -> dict[str, Any]:
    """Return a JSON-ready row. `page` is the file's name.

    An article gives `title`, `lead`, `lead_prefix`, `body` (texts in order), `kinds` (of these),
    `captions` (`text`, `credit`), `authors`, `credit`, `published`, `updated`, `tags`, `url`, `outlet`,
    `section`, `form`, `related` and `documents` (`text`, `url`), `reader`, `contradictions`. A listing
    gives `url`, `outlet`, `links` (addresses) and `titles` (address to text).
    """
    if isinstance(read, Listing):
        return {
            "page": page,
            "url": read.url,
            "outlet": read.outlet,
            "links": [link.url for link in read.links],
            "titles": {link.url: link.text for link in read.links},
        }
    body = list(read.of_kind(*BODY_KINDS))
    return {
        "page": page,
        "url": read.url,
        "outlet": read.outlet,
        "title": read.headline,
        "lead": read.lead,
        "lead_prefix": read.lead_prefix,
        "body": [read.surface(p) for p in body],
        "kinds": [str(p.kind) for p in body],
        "captions": [{"text": read.surface(p), "credit": p.credit} for p in read.captions],
        "authors": list(read.authors),
        "credit": read.credit,
        "published": read.published,
        "updated": read.updated,
        "section": read.section,
        "tags": list(read.tags),
        "form": read.form,
        "related": [{"text": link.text, "url": link.url} for link in read.related],
        "documents": [{"text": link.text, "url": link.url} for link in read.document_links],
        "reader": read.reader,
        "contradictions": list(read.contradictions),
    }
