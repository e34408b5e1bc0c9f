"""Facts from the Vietnamese press: officials, numbered documents, ranks and statements, with their evidence.

    >>> import pipeline
    >>> facts = pipeline.extract("Ông Trần Văn Bình, Giám đốc Sở Y tế tỉnh Hà Tĩnh, cho biết ...")
    >>> facts.officials[0].position
    'Giám đốc Sở Y tế tỉnh Hà Tĩnh'

`parse` reads a page, `extract` finds the facts of a text or an article, and `nlp` is the spaCy pipeline that
holds the same components for use with others. Models load when first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

# Importing a subpackage binds its name here, once: now, so that the function below keeps the name.
from . import extract as _extract_package
from .article import Article, Link, Passage, PassageKind
from .errors import PipelineError
from .facts import Candidate, Document, Facts, Mention, Official, Rank, Statement

if TYPE_CHECKING:
    from spacy.language import Language

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Candidate",
    "Document",
    "Facts",
    "Link",
    "Mention",
    "Official",
    "Passage",
    "PassageKind",
    "PipelineError",
    "Rank",
    "Statement",
    "__version__",
    "extract",
    "nlp",
    "parse",
]


def extract(text_or_article: str | Article, *, trace: bool = False) -> Facts:
    """Return the facts of an article, or of a text: headline, blank line, then the paragraphs.

    Offsets of the facts count code points of `Article.text`; for a text, of the text in NFC. With `trace`,
    `Facts.candidates` says what each rule raised and what became of it.

    Raises NoArticle for a text of nothing but white space.
    """
    from .scrape.plain import from_text

    article = text_or_article if isinstance(text_or_article, Article) else from_text(text_or_article, "text")
    return _extract_package.extract(article, trace=trace)


def parse(html: str | bytes, url: str | None = None) -> Article:
    """Read an article from a page; `url` is the page's address, which helps to know its paper.

    Raises NoArticle for a page that holds none (a listing, an empty page).
    """
    from .errors import NoArticle
    from .scrape import read_page

    page = read_page(html, url)
    if not isinstance(page, Article):
        raise NoArticle(url or "page", "is a listing of articles")
    return page


def nlp() -> Language:
    """Return a spaCy pipeline for Vietnamese with the project's components."""
    from .language.spacy_vi import build

    return build()
