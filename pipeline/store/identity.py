"""When two inputs are the same article, and when the same article has changed.

An article with an address is known by what the fetcher knows it by (`scrape.addresses.article_key`): of a
known paper the id in the address, whatever stands around it; else the address, whatever its scheme, `www.` or
`m.`, fragment and tracking parameters. One without is known by its paper and the id that its input gave it:
`urn:press:<outlet>:<id>`, `urn:press:file:<id>` where no paper is known.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date, timedelta
from itertools import pairwise
from urllib.parse import quote, urlsplit

from ..article import Article
from ..language.spelling import key
from ..scrape.addresses import article_key, canonical


def is_address(url: str) -> bool:
    """Tell whether this is an address one can open, not a name given for want of one."""
    return url.startswith(("http://", "https://"))


def address(article: Article) -> str:
    """Return the address that the article is stored under: unique and never empty."""
    if article.url and is_address(article.url):
        try:
            return canonical(article.url)
        except ValueError:  # http:// and no host
            return article.url
    return f"urn:press:{quote(article.outlet or 'file', safe='.')}:{quote(article.id, safe='')}"


def address_key(url: str) -> str:
    """Return what an article of this address is known by: `domain:id`, or the address without what does not
    make it another's. What is no address, such as such a key, comes back as it is.
    """
    if not is_address(url):
        return url
    try:
        known_by = article_key(url)
    except ValueError:
        return url
    if not is_address(known_by):
        return known_by
    parts = urlsplit(known_by)
    host = parts.netloc.removeprefix("www.").removeprefix("m.")
    return host + (parts.path.rstrip("/") or "/") + (f"?{parts.query}" if parts.query else "")


def sha256(text: str) -> str:
    """Return the hexadecimal SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def digest(article: Article) -> str:
    """Return the digest of all that makes a stored article; teasers of others, new at each fetch, do not."""
    content = [
        article.text,
        [[p.kind.value, p.start, p.end, p.strong, p.credit] for p in article.passages],
        [article.outlet, article.published, article.updated, article.credit, article.section, article.form],
        [article.authors, article.tags],
        [[link.text, link.url] for link in article.document_links],
    ]
    return sha256(json.dumps(content, ensure_ascii=False, separators=(",", ":")))


def day_and_week(published: str | None) -> tuple[str | None, str | None]:
    """Return the day of publication and the Monday of its week; None where the day is not known."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None, None
    return day.isoformat(), (day - timedelta(days=day.weekday())).isoformat()


def alike(text: str, other: str) -> bool:
    """Tell whether two texts can be versions of one: the same headline, or many pairs of syllables in common.

    For files without an address, of which two folders may hold different ones of one name.
    """
    if key(text.partition("\n")[0]) == key(other.partition("\n")[0]):
        return True
    pairs, others = _pairs(text), _pairs(other)
    return len(pairs & others) >= 0.3 * min(len(pairs), len(others))


def _pairs(text: str) -> set[tuple[str, str]]:
    syllables = text.lower().split()
    return set(pairwise(syllables))
