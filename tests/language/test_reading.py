"""Readings: sentences of passages, words asked for once, teasers left out."""

import pytest

from pipeline.article import Article, Part, PassageKind, compose
from pipeline.facts import Candidate
from pipeline.language import reading as language_reading
from pipeline.language.reading import Reading


@pytest.fixture
def reading() -> Reading:
    text, passages = compose(
        [
            Part(PassageKind.HEADLINE, "Kỳ Hoa đón Tỉnh uỷ"),
            Part(PassageKind.PARAGRAPH, "Ông Lương Văn Bách đến sớm. Dân vui."),
            Part(PassageKind.RELATED, "Đọc thêm tin khác."),
        ]
    )
    return Reading(Article("a", text, passages), trace=True)


def test_sentences_are_those_of_the_article_itself(reading: Reading) -> None:
    assert [reading.surface(s.start, s.end) for s in reading.sentences] == [
        "Kỳ Hoa đón Tỉnh uỷ", "Ông Lương Văn Bách đến sớm.", "Dân vui.",
    ]  # fmt: skip
    assert [s.passage.kind for s in reading.sentences] == ["headline", "paragraph", "paragraph"]


def test_the_sentence_at_an_offset(reading: Reading) -> None:
    at = reading.text.index
    assert reading.sentence_at(at("Bách")) is reading.sentences[1]
    assert reading.sentence_at(at("Dân") - 1) is None
    assert reading.sentence_at(at("Đọc")) is None
    assert reading.sentence_at(0) is reading.sentences[0]


def test_folded_text_has_the_same_offsets(reading: Reading) -> None:
    assert len(reading.folded) == len(reading.text)
    assert "tỉnh ủy" in reading.folded


def test_models_run_once_a_sentence(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    real = language_reading.words_of
    monkeypatch.setattr(language_reading, "words_of", lambda t, s: calls.append(len(s)) or real(t, s))
    first = reading.sentences[1]
    assert [w.tag for w in reading.words(first)][:2] == ["Nc", "Np"]
    together = reading.words_for([*reading.sentences, first])
    assert together[1] is together[3] is reading.words(first)
    assert calls == [1, 2]


def test_candidates_are_kept_only_when_tracing(reading: Reading) -> None:
    candidate = Candidate("official", 0, 2, "Kỳ", "rule", "rejected", "no name")
    reading.note(candidate)
    assert reading.candidates == [candidate]
    silent = Reading(reading.article)
    silent.note(candidate)
    assert silent.candidates is None
