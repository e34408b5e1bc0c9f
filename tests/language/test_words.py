"""Words: the folded tables against underthesea's own code, exact spans, hostile input, growth."""

import gzip
import json
import random
import unicodedata
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from pipeline.language import words as language_words
from pipeline.language.sentences import sentence_spans
from pipeline.language.words import (
    LIBRARY_SWITCH,
    LONGEST_SENTENCE,
    Word,
    forms_of,
    syllables,
    words,
    words_of,
)

HEADS = ["Ông", "Bà", "Chị", "Giám đốc", "Bí thư Tỉnh uỷ", "Đại tá", "TS.", "Theo", "Trước đó,", "Tại"]
NAMES = ["Lương Văn Bách", "Hà Thị Én", "N.T.H.", "Mark Katz", "Thuý", "Cao Xuân Vỹ", "K'Brơi", "Đỗ Q."]
PLACES = [
    "tỉnh Hà Tĩnh",
    "TP. Vinh",
    "xã Kỳ Hoa",
    "thị xã Hồng Lĩnh",
    "Bà Rịa - Vũng Tàu",
    "Sở Y tế",
    "UBND huyện",
]
VERBS = [
    "cho biết",
    "đã ký",
    "thăm",
    "khánh thành",
    "xếp thứ 3/63 về",
    "tăng 2 bậc so với năm 2023 ở",
    "nghiên cứu",
]
THINGS = [
    "Nghị quyết 16-NQ/TW", "chỉ số PAR Index", "Quyết định số 1.234/QĐ-UBND ngày 05/6/2024", "nông thôn mới",
    "dự án 2.500 tỷ đồng", "thoả thuận hợp tác", "báo điện tử chinhphu.vn", "vụ lúa hè thu", "H&M",
    "e-mail a.b@c.vn",
]  # fmt: skip
ENDS = [".", "...", "!", " (ảnh).", ", v.v.", " 😀.", "?", ' "như đã hứa".', ""]


def invented(count: int) -> Iterator[str]:
    """Yield sentences put together at random, always the same ones."""
    pick = random.Random(5).choice
    for _ in range(count):
        yield " ".join(map(pick, (HEADS, NAMES, VERBS, THINGS, VERBS, PLACES))) + pick(ENDS)


def compare(texts: list[str]) -> int:
    """Assert that both ways give the same words for every sentence, and return how many there were."""
    count = 0
    for text in texts:
        spans = list(sentence_spans(text, 0, len(text)))
        assert words_of(text, spans, library=False) == words_of(text, spans, library=True)
        count += len(spans)
    return count


def test_tables_give_what_the_library_gives() -> None:
    texts = list(invented(1000))
    assert compare(["\n".join(texts[i : i + 50]) for i in range(0, len(texts), 50)]) >= 1000


def test_tables_give_what_the_library_gives_for_the_press(shared: Path) -> None:
    texts = []
    with gzip.open(shared / "data" / "vietnews-20k.jsonl.gz", "rt", encoding="utf-8") as rows:
        for number, line in enumerate(rows):
            if number % 400 == 0:
                row = json.loads(line)
                texts.append(unicodedata.normalize("NFC", "\n".join([row["title"], *row["body"]])))
    assert compare(texts) >= 900


def test_words_and_tags_of_underthesea() -> None:
    from underthesea import word_tokenize

    for text in invented(100):
        found = words(text, 0, len(text))
        assert forms_of(text, found) == word_tokenize(text)


def test_the_switch_uses_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    real = language_words.models
    monkeypatch.setattr(language_words, "models", lambda library: asked.append(library) or real(library))
    words("Ông Bảy đến.", 0, 12)
    monkeypatch.setenv(LIBRARY_SWITCH, "1")
    words("Ông Bảy đến.", 0, 12)
    monkeypatch.setenv(LIBRARY_SWITCH, "0")
    words("Ông Bảy đến.", 0, 12)
    assert asked == [False, True, False]


def test_spans_are_of_the_text_as_written() -> None:
    text = "Hội nghị:  Bí thư Tỉnh uỷ  Lương Văn Bách\u00a0ký."
    found = words(text, 0, len(text))
    assert [text[w.start : w.end] for w in found] == [
        "Hội nghị", ":", "Bí thư", "Tỉnh uỷ", "Lương Văn Bách", "ký", ".",
    ]  # fmt: skip
    assert [w.tag for w in found if text[w.start : w.end] == "Lương Văn Bách"] == ["Np"]


def test_a_span_within_the_text() -> None:
    text = "Bỏ qua. Lương Văn Bách đến."
    assert words(text, 8, len(text))[0] == Word(8, 22, "Np")


def test_many_at_once_are_as_one_by_one() -> None:
    text = "\n".join(invented(40))
    spans = list(sentence_spans(text, 0, len(text)))
    assert words_of(text, spans) == [words(text, a, b) for a, b in spans]
    assert words_of(text, []) == []
    assert words_of(text, [(3, 3)]) == [()]


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n", "\x00", "a\x00 b", "\ud800", "Ông \udfff A", "\u200b \u200d", "😀👨‍👩‍👧",
        "BOS EOS BOS", "BOS", "EOS", "- - -", "\u0301", "e\u0301 \u0301a", "가각", "ﬁ İ ß", "1.1.1." * 300,
        "Ð ð ÐA.",
        "+2147483648 -5 ٣ ²",
        unicodedata.normalize("NFD", "Bí thư Tỉnh uỷ Lương Văn Bách ký Nghị quyết."),
    ],
)  # fmt: skip
def test_hostile_text(text: str) -> None:
    for library in (False, True):
        found = words(text, 0, len(text), library=library)
        assert [c for w in found for c in text[w.start : w.end] if not c.isspace()] == [
            c for c in text if not c.isspace()
        ]
        assert all(a.end <= b.start for a, b in pairwise(found))
    assert words(text, 0, len(text), library=False) == words(text, 0, len(text), library=True)


def test_decomposed_text_has_the_words_of_composed_text() -> None:
    text = "Bí thư Tỉnh uỷ Lương Văn Bách ký Nghị quyết."
    apart = unicodedata.normalize("NFD", text)
    assert [apart[w.start : w.end] for w in words(apart, 0, len(apart))] == [
        unicodedata.normalize("NFD", text[w.start : w.end]) for w in words(text, 0, len(text))
    ]


def test_a_stop_at_the_end_is_a_token_of_its_own() -> None:
    assert [len(syllables(t, 0, len(t))) for t in ("VN. đó", "VN.", "VN.\n")] == [2, 2, 2]


def test_long_sentences_go_in_pieces() -> None:
    text = "nghiên cứu " * LONGEST_SENTENCE
    found = words(text, 0, len(text))
    assert len(found) == LONGEST_SENTENCE
    assert {text[w.start : w.end] for w in found} == {"nghiên cứu"}


@pytest.mark.parametrize(
    "unit", ["1.1.1.", "a.", "Ông Bảy đến. ", "1.234,5 ", ". ", "http://a.b(c)(", "a-", "😀", ":D", "e\u0301"]
)
def test_time_grows_with_the_text(unit: str, growth) -> None:
    def prepared(size: int) -> Callable[[], object]:
        text = unit * (size // len(unit))
        return lambda: words(text, 0, len(text))

    assert growth(prepared, 15_000, 8) < 3


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline.language import folding, tokens

    monkeypatch.setattr(folding, "MOST_FORMS", 200)
    monkeypatch.setattr(tokens, "MOST_RUNS", 100)
    text = "\n".join(f"Ông Bảy gặp Q{i} và W{i} ở thôn {i}." for i in range(300))
    spans = list(sentence_spans(text, 0, len(text)))
    in_pieces = [found for a in range(0, 300, 10) for found in words_of(text, spans[a : a + 10])]
    assert in_pieces == words_of(text, spans, library=True)
    memory = tokens.run_memory()
    assert len(memory._inner) <= 100
    models = language_words.models(False)
    assert len(models._tagger._number) <= 200
