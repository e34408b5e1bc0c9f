"""CRFsuite files: what pycrfsuite reads of them, and what is no model."""

from pathlib import Path

import pycrfsuite
import pytest

from pipeline.language import underthesea_data
from pipeline.language.crfsuite import read_model
from pipeline.language.model_error import ModelError


@pytest.fixture
def model_file(tmp_path: Path) -> Path:
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.append([["w=Ông", "cap"], ["w=Bảy"], ["w=đến", "vị trí=cuối"]], ["B", "I", "O"])
    trainer.append([["w=Bà", "cap"], ["w=đi"]], ["B", "O"])
    trainer.train(str(tmp_path / "model.bin"))
    return tmp_path / "model.bin"


def test_reads_what_pycrfsuite_reads(model_file: Path) -> None:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model_file))
    info = tagger.info()
    model = read_model(model_file)
    assert set(model.labels) == set(info.labels)
    assert set(model.attributes) == set(info.attributes)
    for (a, b), weight in info.transitions.items():
        assert model.transitions[model.labels.index(a), model.labels.index(b)] == pytest.approx(
            weight, abs=1e-5
        )
    for (attribute, label), weight in info.state_features.items():
        found = model.weights[model.attributes.index(attribute), model.labels.index(label)]
        assert found == pytest.approx(weight, abs=1e-5)


@pytest.mark.parametrize(
    "content", [b"", b"lCRF", b"no model at all, but long enough for a header of that kind"]
)
def test_what_is_no_model(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "models.bin"
    path.write_bytes(content)
    with pytest.raises(ModelError, match="CRFsuite"):
        read_model(path)


def test_a_model_cut_short(model_file: Path) -> None:
    model_file.write_bytes(model_file.read_bytes()[:-40])
    with pytest.raises(ModelError):
        read_model(model_file)


def test_the_tokenizer_s_pattern_is_the_library_s() -> None:
    from underthesea.pipeline.text_normalize.text_normalizer import character_map, token_map
    from underthesea.pipeline.word_tokenize import regex_tokenize

    assert underthesea_data.token_pattern().pattern == regex_tokenize.regex_patterns_combine
    assert underthesea_data.token_map() == token_map
    assert character_map == {"Ð": "Đ", "ð": "đ"}
