import inspect
import re
from pathlib import Path

import pytest

from pipeline.extract.officials import find
from pipeline.lexicon.office_cues import abbreviations, alternation, cues, groups
from pipeline.lexicon.table import LexiconError


def test_every_group_is_used_and_every_group_used_is_there() -> None:
    code = "".join(p.read_text(encoding="utf-8") for p in Path(inspect.getfile(find)).parent.glob("*.py"))
    used = set(re.findall(r"(?:cues|alternation)\([\"'](\w+)[\"']\)", code))
    assert used == groups()


def test_abbreviations_are_written_out() -> None:
    assert abbreviations()["ubnd"] == "ủy ban nhân dân"


def test_an_alternation_takes_the_longest_wording() -> None:
    pattern = re.compile(alternation("being"))
    assert [w for w in cues("being") if (m := pattern.match(w + " x")) is None or m.group() != w] == []


def test_an_unknown_group_is_an_error() -> None:
    with pytest.raises(LexiconError):
        cues("none such")
