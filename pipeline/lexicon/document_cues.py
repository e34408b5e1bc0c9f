"""Words that tell where a document's name, issuer, date and subject begin and end.

One word or phrase a row, by group; the groups are named for what their words do:

    counted, after_number      what may not, and what may, follow a number that stands without `số`
    not_document               what a number belongs to that is no document's
    body, office, body_stop    how the name of an issuer begins, and what it never holds
    body_common                beginnings of bodies that are common words when not capitalised
    body_field                 fields of work that `và` adds to a name (`Bộ Kế hoạch và đầu tư`)
    body_inner                 phrases inside names that begin as a word of body_stop does
    adverb, issues, issues_object, issued, acts, grants, opinion, told_in
                               the verbs of who issues, and what may stand about them
    dated, not_issued          verbs that make the day before them the day of issue; words that deny it
    not_law_before, not_law_after, law_stop, foreign
                               what makes `luật` no law; what no law's name holds; whose law it is
    treaty_stop, title_open, title_stop, draft
                               where titles of treaties and schemes begin and end; what makes them drafts
    subject_act, subject_stop, subject_turn
                               where what a document is about begins and ends

Collected by the project from the wording of Vietnamese papers. Words are folded (see `spelling.fold`).
"""

from __future__ import annotations

from functools import lru_cache

from ..language.alternatives import longest_of
from ..language.spelling import key
from .table import LexiconError, once, rows


@lru_cache(maxsize=1)
def _groups() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for row in rows("document_cues", required=("group", "words"), unique=("group", "words")):
        table.setdefault(row["group"], []).append(key(row["words"]))
    for group, words in table.items():
        once(f"document_cues.csv {group}", words)
    return {group: tuple(words) for group, words in table.items()}


def words(group: str) -> tuple[str, ...]:
    """Return the folded words of a group. Raises LexiconError where there is no such group."""
    try:
        return _groups()[group]
    except KeyError:
        raise LexiconError(f"document_cues.csv has no group {group}") from None


@lru_cache(maxsize=64)
def any_of(*groups: str) -> str:
    """Return a pattern for folded text that matches the longest word of the groups, and no part of a word."""
    return longest_of(word for group in groups for word in words(group)) + r"(?!\p{L})"
