"""Patterns for one of many wordings, shaped so that matching does not try them one after the other.

A plain `a|b|c` tries each wording at each place. Here wordings share their beginnings
(`cho (?:biết|hay|rằng)`), so that a place where none begins is left after a character or two. What matches
is the same: the longest wording that lets the rest of the pattern match.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

# A letter in a pattern for `re`, which has no \p{L}: no digit, no underscore, no mark of a footnote.
_LETTER = r"[^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be]"
#: What `(?<!\p{L})` and `(?!\p{L})` are for `re`.
NOT_AFTER_LETTER = rf"(?<!{_LETTER})"
NOT_BEFORE_LETTER = rf"(?!{_LETTER})"

#: What stands for more than itself in a pattern.
_SPECIAL = {ord(char): f"\\{char}" for char in "()[]{}?*+|^$\\.-#&~"}


def longest_of(
    wordings: Iterable[str], *, space: str = r"\ ", behind: Mapping[str, str] | None = None
) -> str:
    """Return a pattern, for `re` and `regex` alike, that matches the longest of the wordings.

    `space` is the pattern of a space in them, `behind` that of what must hold where some of them end.
    """
    pattern = _pattern(sorted(set(wordings)), 0, _SPECIAL | {ord(" "): space}, behind or {})
    return f"(?:{pattern})"


def _pattern(
    wordings: Sequence[str], depth: int, escapes: Mapping[int, str], behind: Mapping[str, str]
) -> str:
    """Return the pattern of what follows the first `depth` characters, which all the wordings share, longer
    ones before shorter; they are sorted.
    """
    branches: list[str] = []
    single: list[str] = []
    ends = bool(wordings) and len(wordings[0]) == depth
    at = int(ends)
    while at < len(wordings):
        first, start = wordings[at], at
        while at < len(wordings) and wordings[at][depth] == first[depth]:
            at += 1
        if at - start == 1:
            stem, rest = first[depth:], behind.get(first, "")
        else:
            shared, last = depth + 1, wordings[at - 1]
            while shared < len(first) and first[shared] == last[shared]:
                shared += 1
            stem, rest = first[depth:shared], _pattern(wordings[start:at], shared, escapes, behind)
        if not rest and len(stem) == 1:
            single.append(stem)
        else:  # most are letters: to escape one takes as long as all else that is done with it
            branches.append((stem if stem.isalnum() else stem.translate(escapes)) + rest)
    if len(single) == 1:
        branches.append(single[0].translate(escapes))
    elif single:
        branches.append(f"[{''.join(map(_in_set, single))}]")
    if not branches:
        return ""
    whole = "|".join(branches)
    if ends:
        end = behind.get(wordings[0], "")
        return f"(?:{whole}|{end})" if end else f"(?:{whole})?"
    return whole if len(branches) == 1 else f"(?:{whole})"


def _in_set(char: str) -> str:
    return char if char.isalnum() else f"\\{char}"
