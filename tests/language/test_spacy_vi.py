"""Vietnamese in spaCy: exact text, sentences, words, proposals, facts, and a pipeline that can be written."""

import unicodedata

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import pipeline
from pipeline.article import Part, Passage, PassageKind, compose
from pipeline.errors import EncodingError
from pipeline.extract import extract
from pipeline.language.entities import proposals
from pipeline.language.spacy_facts import KINDS, article_of, doc_of
from pipeline.language.words import words
from pipeline.scrape.plain import from_text

TEXT = (
    "Kỳ Hoa vượt khó\n\n"
    "Ông Lương Văn Bách, Giám đốc Sở Y tế tỉnh Hà Tĩnh, cho biết Nghị quyết 16-NQ/TW đã được ban hành.  "
    "Trung tướng Võ Văn Tuấn thăm tỉnh.\n"
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline.nlp()


HOSTILE = [
    TEXT,
    "", " ", "  ", "\n", " a", "a ", "a  b", "a   b ", "a \n b", "\t\n", "\n\na", "a\u00a0b", "a \u00a0 b",
    "\x00", "\x00 def\u200b b \x1f c", "😀👨‍👩‍👧 !", "\ufeffa", "e\u0301\u0301", "\u0301", "1.1.1." * 200,
    "ﬁ \u0958", "a\r\nb", "VN.", "VN. ",
    unicodedata.normalize("NFD", TEXT),
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_the_text_is_kept(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert "".join(s.text_with_ws for s in doc.sents) == text
    assert [t.text for t in doc if not t.is_space and any(c.isspace() for c in t.text)] == []


def test_lone_surrogates_are_refused(nlp: Language) -> None:
    with pytest.raises(EncodingError, match="surrogate at offset 2"):
        nlp("Kỳ\ud800")


def test_tokens_are_syllables(nlp: Language) -> None:
    doc = nlp("Bí thư Tỉnh uỷ Lương Văn Bách ký.")
    assert [t.text for t in doc] == ["Bí", "thư", "Tỉnh", "uỷ", "Lương", "Văn", "Bách", "ký", "."]
    assert [t.idx for t in doc] == [0, 3, 7, 12, 15, 21, 25, 30, 32]


def test_sentences(nlp: Language) -> None:
    assert [s.text.strip() for s in nlp(TEXT).sents] == [
        "Kỳ Hoa vượt khó",
        "Ông Lương Văn Bách, Giám đốc Sở Y tế tỉnh Hà Tĩnh, cho biết Nghị quyết 16-NQ/TW đã được ban hành.",
        "Trung tướng Võ Văn Tuấn thăm tỉnh.",
    ]


def test_words_and_tags(nlp: Language) -> None:
    doc = nlp("Ông Lương Văn Bách ký.")
    assert [(w.text, w.label_) for w in doc._.words] == [
        ("Ông", "Nc"), ("Lương Văn Bách", "Np"), ("ký", "V"), (".", "CH"),
    ]  # fmt: skip
    assert [t.tag_ for t in doc] == ["Nc", "Np", "Np", "Np", "V", "CH"]


def test_facts(nlp: Language) -> None:
    doc = nlp(TEXT)
    wanted = extract(from_text(TEXT, "x"))
    for kind in KINDS:
        assert getattr(doc._, kind) == getattr(wanted, kind)
    assert [o.name for o in doc._.officials] == ["Lương Văn Bách"]
    assert [s.text for s in doc.spans["documents"]] == ["Nghị quyết 16-NQ/TW"]


def test_facts_of_decomposed_text_stand_where_they_are(nlp: Language) -> None:
    doc = nlp(unicodedata.normalize("NFD", TEXT))
    assert [unicodedata.normalize("NFC", s.text) for s in doc.spans["documents"]] == ["Nghị quyết 16-NQ/TW"]


def test_an_article_keeps_its_passages(nlp: Language) -> None:
    text, passages = compose(
        [Part(PassageKind.HEADLINE, "Tin"), Part(PassageKind.CAPTION, "Ảnh", credit="TTX")]
    )
    article = from_text(text, "x")
    doc = doc_of(nlp, pipeline.Article("x", text, passages))
    assert article_of(doc).passages == passages
    assert [p.kind for p in article.passages] != [p.kind for p in passages]
    assert article_of(doc).passages[1] == Passage(PassageKind.CAPTION, 5, 8, False, "TTX")


def test_proposals_lose_the_title() -> None:
    text = "Sáng nay, Trung tướng Võ Văn Tuấn thăm tỉnh Hà Tĩnh."
    found = [text[a:b] for a, b, _ in proposals(text, words(text, 0, len(text)))]
    assert found == ["Võ Văn Tuấn", "Hà Tĩnh"]


def test_proposals_are_the_library_s_but_for_titles() -> None:
    from underthesea import ner

    text = "Ông Lương Văn Bách từ Nghệ An ra Hà Nội gặp bà Hà Thị Én."
    theirs = [(word, tag[2:]) for word, _, _, tag in ner(text) if tag.startswith("B-")]
    ours = [(text[a:b], label) for a, b, label in proposals(text, words(text, 0, len(text)))]
    assert ours == theirs


def test_entities_are_a_component(nlp: Language) -> None:
    other = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "vi_syllables.v1"}}})
    other.add_pipe("vi_entities")
    doc = other("Ông Lương Văn Bách về Hà Tĩnh.")
    assert [e.text for e in doc.spans["entities"]] == ["Lương Văn Bách", "Hà Tĩnh"]
    empty = other("")
    assert list(empty.spans["entities"]) == []


def test_docs_and_pipelines_can_be_written(nlp: Language) -> None:
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.officials == doc._.officials
    assert [w.text for w in again._.words] == [w.text for w in doc._.words]
    other = spacy.util.load_model_from_config(nlp.config, auto_fill=True)
    other.from_bytes(nlp.to_bytes())
    assert other.pipe_names == nlp.pipe_names
    assert other(TEXT)._.officials == doc._.officials


def test_pipe(nlp: Language) -> None:
    docs = list(nlp.pipe([TEXT, "", TEXT], n_process=1))
    assert [d.text for d in docs] == [TEXT, "", TEXT]
    assert docs[0]._.officials == docs[2]._.officials
