"""What changed between two versions of an article: paragraphs first, then the words inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from markupsafe import Markup, escape

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


def differences(old: str, new: str) -> Iterator[Markup]:
    """Yield the HTML of each paragraph that changed, with <del> and <ins>; the others are left out."""
    before, after = old.split("\n"), new.split("\n")
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "replace":
            yield _words("\n".join(before[a:b]), "\n".join(after[c:d]))
        elif what == "delete" and any(before[a:b]):
            yield _gone("\n".join(before[a:b]))
        elif what == "insert" and any(after[c:d]):
            yield _come("\n".join(after[c:d]))


def _words(old: str, new: str) -> Markup:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    out = []
    for what, a, b, c, d in SequenceMatcher(None, before, after).get_opcodes():
        if what == "equal":
            out.append(escape("".join(before[a:b])))
            continue
        if b > a:
            out.append(_gone("".join(before[a:b])))
        if d > c:
            out.append(_come("".join(after[c:d])))
    return Markup("").join(out)


def _gone(words: str) -> Markup:
    return Markup("<del>{}</del>").format(words)


def _come(words: str) -> Markup:
    return Markup("<ins>{}</ins>").format(words)
