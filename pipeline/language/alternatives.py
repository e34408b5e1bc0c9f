"""Patterns for one of many wordings, shaped so that matching does not try them one after the other.

A plain `a|b|c` tries each wording at each place. Here wordings share their beginnings
(`cho (?:biết|hay|rằng)`), so that a place where none begins is left after a character or two. What matches
is the same: the longest wording that lets the rest of the pattern match.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

import regex

# A letter in a pattern for `re`, which has no \p{L}: no digit, no underscore, no mark of a footnote.
_LETTER = r"[^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be]"
#: What `(?<!\p{L})` and `(?!\p{L})` are for `re`.
NOT_AFTER_LETTER = rf"(?<!{_LETTER})"
NOT_BEFORE_LETTER = rf"(?!{_LETTER})"

#: Continuations by first character; the empty key marks that a wording ends here, and what must be there.
_Node: TypeAlias = "dict[str, _Node]"


def longest_of(
    wordings: Iterable[str], *, space: str = r"\ ", behind: Mapping[str, str] | None = None
) -> str:
    """Return a pattern, for `re` and `regex` alike, that matches the longest of the wordings.

    `space` is the pattern of a space in them, `behind` that of what must hold where some of them end.
    """
    root: _Node = {}
    for wording in wordings:
        node = root
        for char in wording:
            node = node.setdefault(char, {})
        node[""] = {behind[wording]: {}} if behind is not None and wording in behind else {}
    return f"(?:{_pattern(root, space)})"


def _pattern(node: _Node, space: str) -> str:
    """Return the pattern of what may follow at a node, longer wordings before shorter."""
    branches: list[str] = []
    single: list[str] = []
    for char in sorted(node.keys() - {""}):
        stem, after = _stem(char, node[char])
        rest = _pattern(after, space)
        if not rest and len(stem) == 1:
            single.append(stem)
        else:
            branches.append(_escaped(stem, space) + rest)
    if len(single) == 1:
        branches.append(_escaped(single[0], space))
    elif single:
        branches.append(f"[{''.join(map(_in_set, single))}]")
    end = next(iter(node.get("", ())), "")
    if not branches:
        return end
    whole = "|".join(branches)
    if "" in node:
        return f"(?:{whole}|{end})" if end else f"(?:{whole})?"
    return whole if len(branches) == 1 else f"(?:{whole})"


def _stem(char: str, node: _Node) -> tuple[str, _Node]:
    """Follow a node for as long as there is one way on."""
    stem = char
    while len(node) == 1 and "" not in node:
        ((char, node),) = node.items()
        stem += char
    return stem, node


def _escaped(stem: str, space: str) -> str:
    if stem.isalnum():  # most are: to escape one takes as long as all else that is done with it
        return stem
    return str(regex.escape(stem)).replace(r"\ ", space)


def _in_set(char: str) -> str:
    return char if char.isalnum() else f"\\{char}"
