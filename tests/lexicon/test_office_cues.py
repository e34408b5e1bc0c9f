import re
from pathlib import Path

import pytest

import pipeline.extract.officials as officials
from pipeline.lexicon.office_cues import alternation, cues, groups
from pipeline.lexicon.table import LexiconError


def test_every_group_is_used_and_every_group_used_is_there() -> None:
    code = "".join(p.read_text(encoding="utf-8") for p in Path(officials.__file__).parent.glob("*.py"))
    used = set(re.findall(r"(?:cues|alternation)\([\"'](\w+)[\"']\)", code))
    assert used == groups()


def test_longer_words_come_first_in_an_alternation() -> None:
    assert alternation("being").startswith("giữ các cương vị|") or alternation("being").index(
        "giữ chức vụ"
    ) < alternation("being").index("|giữ|")


def test_an_unknown_group_is_an_error() -> None:
    with pytest.raises(LexiconError):
        cues("none such")
