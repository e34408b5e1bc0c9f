"""Vietnamese in spaCy: syllables as tokens, words and tags and entity proposals as spans over them.

Tokens are syllables because segmentation depends on context: the same phrase is cut differently alone and in
a sentence, and matchers over words then miss one phrase in eight. `doc.text` equals the text, always.

    >>> nlp = pipeline.nlp()
    >>> doc = nlp("Ông Trần Văn Bình là Giám đốc Sở Y tế Hà Tĩnh.")
    >>> [span.text for span in doc._.words][:2]
    ['Ông', 'Trần Văn Bình']

Factories: `vi_sentences`, `vi_words`, `vi_entities` here, `press_facts` in `spacy_facts`. `vi_entities` is
not in the pipeline unless asked for: underthesea's recogniser takes a fifth of a second an article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

from ..errors import EncodingError
from .lazily import lazy_re
from .sentences import sentence_spans
from .words import syllables, words_of

#: Name of the tokenizer in spaCy's registry.
TOKENIZER = "vi_syllables.v1"
#: Components of `build()`, in order.
COMPONENTS = ("vi_sentences", "vi_words", "press_facts")
_SURROGATE = lazy_re("[\ud800-\udfff]")


def build() -> Language:
    """Return a spaCy pipeline with the components of this project; models load when first used."""
    from . import spacy_facts  # noqa: F401 - registers `press_facts`

    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


class SyllableTokenizer(DummyTokenizer):
    """Makes a Doc of underthesea's syllables, numbers and marks; white space is as spaCy has it."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokenize; raises EncodingError for text with lone surrogates, which spaCy cannot hold."""
        if found := _SURROGATE.search(text):
            raise EncodingError("text", f"has a lone surrogate at offset {found.start()}")
        words: list[str] = []
        spaces: list[bool] = []
        at = 0
        for start, end in (*_spans(text), (len(text), len(text))):
            gap = text[at:start]
            if gap and words and gap[0] == " ":
                spaces[-1] = True
                gap = gap[1:]
            if gap:
                closed = len(gap) > 1 and gap[-1] == " "
                words.append(gap[:-1] if closed else gap)
                spaces.append(closed)
            if start < end:
                words.append(text[start:end])
                spaces.append(False)
            at = end
        return Doc(self.vocab, words=words, spaces=spaces)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the syllables sentence by sentence: `VN.` is one token inside a sentence and two at its end."""
    for start, end in sentence_spans(text, 0, len(text)):
        yield from syllables(text, start, end)


def create_tokenizer() -> Callable[[Language], SyllableTokenizer]:
    """Return what spaCy calls to make the tokenizer of a pipeline."""
    return lambda nlp: SyllableTokenizer(nlp.vocab)


registry.tokenizers.register(TOKENIZER, func=create_tokenizer)


def span_of(doc: Doc, start: int, end: int, label: str) -> Span:
    """Return the tokens that `doc.text[start:end]` touches."""
    span = doc.char_span(start, end, label=label, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no token between {start} and {end}")
    return span


class Sentences:
    """Sets `doc.sents` by the rules of `sentences`; white space goes with the sentence before it."""

    def __call__(self, doc: Doc) -> Doc:
        """Set where sentences start."""
        starts = {start for start, _ in sentence_spans(doc.text, 0, len(doc.text))}
        first = min(starts, default=0)
        for token in doc:
            # White space before the first sentence belongs to it, since there is nothing before.
            token.is_sent_start = token.i == 0 or (token.idx in starts and token.idx != first)
        return doc


class Words:
    """Sets `doc.spans["words"]` (labels are underthesea's tags) and `token.tag_`, the tag of its word."""

    def __call__(self, doc: Doc) -> Doc:
        """Set words and tags."""
        sentences = list(sentence_spans(doc.text, 0, len(doc.text)))
        spans: list[Span] = []
        for words in words_of(doc.text, sentences):
            for word in words:
                span = span_of(doc, word.start, word.end, word.tag)
                spans.append(span)
                for token in span:
                    token.tag_ = word.tag
        doc.spans["words"] = spans
        return doc


class Entities:
    """Sets `doc.spans["entities"]` to underthesea's proposals of people, places and organisations.

    They are proposals: in the press, three names in four after an office title come back as a place that
    begins with the title ("Trung tướng Võ Văn Tuấn"). So people and places lose the words before their first
    proper noun, which mends 97 of 100; their labels stay underthesea's, and are not to be relied on.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Set the proposals."""
        from .entities import proposals

        sentences = list(sentence_spans(doc.text, 0, len(doc.text)))
        doc.spans["entities"] = [
            span_of(doc, start, end, label)
            for words in words_of(doc.text, sentences)
            for start, end, label in proposals(doc.text, words)
        ]
        return doc


@Language.factory("vi_sentences", assigns=["token.is_sent_start", "doc.sents"])
def create_sentences(nlp: Language, name: str) -> Sentences:
    """Make the component that splits sentences."""
    return Sentences()


@Language.factory("vi_words", assigns=["token.tag", "doc.spans"])
def create_words(nlp: Language, name: str) -> Words:
    """Make the component that finds words and parts of speech."""
    return Words()


@Language.factory("vi_entities", assigns=["doc.spans"])
def create_entities(nlp: Language, name: str) -> Entities:
    """Make the component that proposes entities."""
    return Entities()


if not Doc.has_extension("words"):
    Doc.set_extension("words", getter=lambda doc: tuple(doc.spans.get("words", ())))
