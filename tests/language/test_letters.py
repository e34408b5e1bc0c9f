r"""The classes for `re` hold what `regex` calls \p{Lu} and the like, as far as papers' letters go."""

import re

import pytest
import regex

from pipeline.language import letters

#: Latin letters with all that Vietnamese adds, marks that stand alone, figures.
_USUAL = "".join(map(chr, (*range(0x250), *range(0x300, 0x370), *range(0x1E00, 0x1F00))))


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("Lu", letters.UPPER),
        ("Ll", letters.LOWER),
        ("L", letters.LETTER),
        ("M", letters.MARK),
        ("N", letters.NUMBER),
    ],
)
def test_holds_the_characters_of_a_category(name: str, members: str) -> None:
    found = re.findall(f"[{members}]", _USUAL)
    assert found == regex.findall(rf"\p{{{name}}}", _USUAL)
    assert found
