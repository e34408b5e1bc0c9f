"""Later references without a number: `Nghị quyết của Ban Chấp hành Đảng bộ tỉnh`, `Nghị định này`.

They never make a document; they are mentions of one that the article cites in full.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...language.lazily import lazy_regex
from ...language.reading import Reading
from ...lexicon import document_kinds
from ...records import record
from .bodies import organisation
from .numbered import KIND_CUES, kind_pattern

_OF = lazy_regex(r"\ của\ (?=\p{L})")
_THIS = lazy_regex(r"\ (?:này|nói trên|nêu trên|trên)(?!\p{L})")


@record(frozen=True, slots=True)
class Reference:
    """A kind's name with an issuer, or with `này` (then `issuer` is None)."""

    start: int
    end: int
    kind: str
    issuer: str | None


def references(reading: Reading) -> Iterator[Reference]:
    """Yield the references in the order of the text."""
    for sentence in reading.sentences_with(KIND_CUES):
        for m in kind_pattern().finditer(reading.folded, sentence.start, sentence.end):
            if not m["form"]:
                continue
            kind = document_kinds.by_form()[m["form"]].name
            if this := _THIS.match(reading.folded, m.end(), sentence.end):
                yield Reference(m.start(), this.end(), kind, None)
            elif of := _OF.match(reading.folded, m.end(), sentence.end):
                body = organisation(reading, of.end(), sentence.end)
                if body is not None:
                    yield Reference(m.start(), body[1], kind, reading.text[slice(*body)])
