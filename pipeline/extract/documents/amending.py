"""Laws that amend others: `Luật sửa đổi, bổ sung một số điều của Luật Chợ và Luật Đường làng`.

The laws amended stand inside the name and are cited as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...language.lazily import lazy_regex
from ...language.reading import Reading, Sentence
from ...lexicon import laws as names
from ...lexicon.document_cues import any_of
from .citation import Citation

RULE = "documents.amending_law"
_OPENING = lazy_regex(
    r"(?<!\p{L})luật\ sửa đổi(?:(?:\ ?,|\ và)?\ bổ sung)?\ (?:(?:một số\ |các\ )?điều\ )?"
    r"(?:của\ |tại\ )?(?:các\ )?(?=(?:bộ\ )?luật\ )"
)
#: `Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch`: it names none of them
_OF_SEVERAL = lazy_regex(
    r"(?<!\p{L})luật\ (?P<name>sửa đổi(?:(?:\ ?,|\ và)?\ bổ sung)?\ (?:(?:một số\ |các\ )?điều\ )?"
    r"(?:của\ |tại\ )?(?:các|\d+)\ (?:bộ\ )?luật(?:\ (?:có\ )?liên quan\ (?:đến|tới)|\ về)"
    rf"(?:\ (?!{any_of('law_stop')})[\p{{L}}\-]+){{1,12}})"
)
_LINK = lazy_regex(r"(?:\ ?,|\ và|\ ?, và)\ ")
_YEAR = lazy_regex(r"\ ?\(?(?:năm\ )?(?:19|20)\d\d\)?(?!\d)")


def citations(reading: Reading, sentence: Sentence, laws: Sequence[Citation]) -> Iterator[Citation]:
    """Yield the laws of a sentence that amend those that it cites by name."""
    by_start = {c.start: c for c in laws}
    for m in _OPENING.finditer(reading.folded, sentence.start, sentence.end):
        at, end = m.end(), None
        while law := by_start.get(at):
            end = law.end
            year = _YEAR.match(reading.folded, end)
            link = _LINK.match(reading.folded, year.end() if year else end, sentence.end)
            if link is None:
                break
            at = link.end()
        if end is not None:
            name = reading.text[m.start() + len("luật ") : end]
            yield Citation(m.start(), end, "Luật", RULE, sentence, name=name, tail=end)


def of_several(reading: Reading, sentence: Sentence) -> Iterator[Citation]:
    """Yield the laws of a sentence that amend several, which their names only count or describe."""
    for m in _OF_SEVERAL.finditer(reading.folded, sentence.start, sentence.end):
        name = reading.text[m.start("name") : m.end("name")]
        yield Citation(m.start(), m.end(), "Luật", RULE, sentence, name=name, tail=m.end())


def with_years(laws: Sequence[Citation]) -> list[Citation]:
    """Give an amending law the year after it where the article cites the amended one with another year.

    `Luật Chợ năm 2005 và Luật sửa đổi, bổ sung một số điều của Luật Chợ năm 2009`: the latter is of 2009.
    """
    out = list(laws)
    amending_laws = [(i, c) for i, c in enumerate(out) if c.rule == RULE]
    if not amending_laws:
        return out
    years = {(_identity(c), c.year) for c in laws if c.year}
    ends = {c.end: i for i, c in enumerate(out) if c.rule != RULE}
    for i, amending in amending_laws:
        last = ends.get(amending.end)
        if last is None or out[last].year is None:
            continue
        law = out[last]
        if any(identity == _identity(law) and year != law.year for identity, year in years):
            out[i] = replace(amending, year=law.year, tail=law.tail)
            out[last] = replace(law, year=None)
    return out


def _identity(law: Citation) -> str:
    return names.identity(law.name or "")
