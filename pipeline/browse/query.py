"""What a reader types, as the full-text index wants it.

Unquoted words are one phrase: as an AND of syllables, `nghị quyết` finds thirty times as much as it should.
Quoted parts are phrases each, all of which must be there. Marks do not matter, and đ is d, as in the index.
"""

from __future__ import annotations

import re

from ..language.spelling import bare, key

_PART = re.compile(r'"([^"]*)"|([^"]+)')
_TOKEN = re.compile(r"[^\W_]+")


def phrases(typed: str | None) -> list[list[str]]:
    """Return the words of each phrase that was typed, without marks; none where no word was."""
    parts = (_TOKEN.findall(bare(quoted or plain)) for quoted, plain in _PART.findall(typed or ""))
    return [words for words in parts if words]


def fts_query(typed: str | None) -> str:
    """Return the FTS5 query for what was typed; one that finds nothing where it holds no word."""
    return " ".join(f'"{" ".join(words)}"' for words in phrases(typed)) or '""'


def fold(text: str | None) -> str | None:
    """Return a text without marks, in small letters, đ as d: the SQL function vn_fold."""
    return None if text is None else bare(str(text))


def has(text: str | None, typed: str | None) -> int:
    """Tell (1 or 0) whether a text holds what was typed with its very marks: the SQL function vn_has."""
    return int(bool(text) and key((typed or "").replace('"', " ")) in key(str(text)))
