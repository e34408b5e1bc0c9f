"""The names that scripts and notebooks hang on."""

import importlib
import subprocess
import sys

import pytest

import pipeline

TEXT = "Ông Trần Văn Bình, Giám đốc Sở Y tế tỉnh Hà Tĩnh, cho biết năm 2023 tỉnh Hà Tĩnh xếp thứ 39/63."


def test_extract_takes_text_and_articles_again_and_again():
    first = pipeline.extract(TEXT)
    assert [o.position for o in first.officials] == ["Giám đốc Sở Y tế tỉnh Hà Tĩnh"]
    importlib.import_module("pipeline.extract.ranks")  # the package must not take the function's place
    assert pipeline.extract(TEXT) == first


def test_trace_gives_the_candidates():
    assert pipeline.extract(TEXT).candidates == ()
    assert any(c.outcome == "kept" for c in pipeline.extract(TEXT, trace=True).candidates)


def test_blank_text_holds_no_article():
    with pytest.raises(pipeline.PipelineError, match="holds no text"):
        pipeline.extract(" \n ")


def test_parse_reads_a_page(corpus):
    html = (corpus / "pages/tuoitre-pci-2023.html").read_bytes()
    article = pipeline.parse(html, "https://tuoitre.vn/quang-ninh-lai-dan-dau-pci-20240509103000123.htm")
    assert article.headline == "Quảng Ninh lại dẫn đầu PCI"
    assert article.outlet == "tuoitre.vn"


def test_nlp_holds_the_components():
    doc = pipeline.nlp()(TEXT)
    assert doc.text == TEXT
    assert [o.name for o in doc._.officials] == ["Trần Văn Bình"]
    assert "Trần Văn Bình" in [w.text for w in doc._.words]


def test_the_factories_are_found_without_importing_the_project():
    code = (
        "import spacy; config = {'nlp': {'tokenizer': {'@tokenizers': 'vi_syllables.v1'}}}; "
        "spacy.blank('vi', config=config).add_pipe('press_facts')"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_help_loads_no_models():
    code = (
        "import sys; from pipeline.cli import main; main(['--help'], standalone_mode=False); "
        "sys.exit(bool({'spacy', 'numpy', 'underthesea', 'lxml', 'httpx'} & sys.modules.keys()))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
