"""The project's facts in spaCy: `doc._.officials`, `.documents`, `.ranks`, `.statements`.

Where each fact is stated is in `doc.spans` under the same names. A text is read as `pipeline.extract` reads
it: headline, blank line, then a paragraph a line. For an article whose structure is known, start from
`doc_of(nlp, article)`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from ..article import Article, Passage, PassageKind
from ..errors import NoArticle
from ..facts import Document, Facts, Mention, Official, Rank, Statement
from .spacy_vi import span_of
from .tokens import composed

#: Kinds of facts, the names of the extensions and of the groups of spans.
KINDS: dict[str, Callable[..., Any]] = {
    "officials": Official,
    "documents": Document,
    "ranks": Rank,
    "statements": Statement,
}
#: Keys of `doc.user_data`; plain data, so that a Doc can be written to bytes.
_PASSAGES = "press_passages"
_FACTS = "press_facts"


class PressFacts:
    """Runs the extractors over the doc and sets the extensions and spans of every kind of fact.

    Facts count offsets in NFC. A Doc holds its text as given; spans are placed in that.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Set the extensions and spans of a Doc; one of white space alone has no facts."""
        from ..extract import extract

        try:
            facts = extract(article_of(doc))
        except NoArticle:
            facts = Facts()
        doc.user_data[_FACTS] = facts.rows()
        places: Sequence[int] = range(len(doc.text) + 1)
        if not unicodedata.is_normalized("NFC", doc.text):
            _, places = composed(doc.text)
        for kind in KINDS:
            doc.spans[kind] = [
                span_of(doc, places[m.start], places[m.end], m.rule)
                for fact in getattr(facts, kind)
                for m in fact.mentions
            ]
        return doc


def doc_of(nlp: Language, article: Article) -> Doc:
    """Return the Doc of an article, its passages kept, after all components of the pipeline."""
    doc = nlp.make_doc(article.text)
    doc.user_data[_PASSAGES] = [[str(p.kind), p.start, p.end, p.strong, p.credit] for p in article.passages]
    return nlp(doc)


def article_of(doc: Doc) -> Article:
    """Return the article that a Doc holds: its passages as `doc_of` left them, else those of plain text.

    Raises NoArticle for a Doc of nothing but white space.
    """
    from ..scrape.plain import from_text

    if _PASSAGES not in doc.user_data:
        return from_text(doc.text, "doc")
    passages = [Passage(PassageKind(kind), *rest) for kind, *rest in doc.user_data[_PASSAGES]]
    return Article(id="doc", text=doc.text, passages=tuple(passages), reader="spacy")


def _facts(kind: str) -> Callable[[Doc], tuple[Any, ...]]:
    return lambda doc: tuple(_restored(KINDS[kind], r) for r in doc.user_data.get(_FACTS, {}).get(kind, ()))


def _restored(cls: Callable[..., Any], values: dict[str, Any]) -> Any:
    """Make the fact whose plain form (`facts.row`) is given."""
    plain = {
        ("class_" if k == "class" else k): tuple(v) if isinstance(v, list) else v for k, v in values.items()
    }
    return cls(**{**plain, "mentions": tuple(Mention(**m) for m in values["mentions"])})


@Language.factory("press_facts", assigns=["doc.spans", *(f"doc._.{kind}" for kind in KINDS)])
def create_facts(nlp: Language, name: str) -> PressFacts:
    """Make the component that finds the facts."""
    return PressFacts()


for _kind in KINDS:
    if not Doc.has_extension(_kind):
        Doc.set_extension(_kind, getter=_facts(_kind))
