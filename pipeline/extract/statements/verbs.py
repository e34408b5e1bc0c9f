"""Verbs of speech in the text: `cho biết`, `khẳng định`, `nêu quan điểm`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.cues import Cues
from ...language.reading import Reading
from ...lexicon.speech import SpeechVerb, alternation, verbs
from ...records import record


@record(frozen=True, slots=True)
class VerbAt:
    """A verb of speech in the text."""

    start: int
    end: int
    verb: SpeechVerb


#: What every sentence with a verb of speech holds.
SPEECH = Cues(verbs())


@lru_cache(maxsize=1)
def _verb_pattern() -> re.Pattern[str]:
    return compiled_re(alternation(verbs()))


def _matches(reading: Reading, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what the pattern matches between two offsets, as its `finditer` would."""
    match = _verb_pattern().match
    for at in reading.places(SPEECH, start, end):
        if at >= start and (m := match(reading.folded, at, end)):
            start = m.end()
            yield m


def last_verb(reading: Reading, start: int, end: int) -> int:
    """Return where the last verb of speech begins between two offsets, -1 where there is none."""
    return max((m.start() for m in _matches(reading, start, end)), default=-1)


def speech_verbs(reading: Reading, start: int, end: int) -> list[VerbAt]:
    """Return the verbs of speech between two offsets, in order."""
    out = []
    for m in _matches(reading, start, end):
        verb = verbs()[m.group()]
        if reading.text[m.start()].isupper():  # `Cục Đánh giá`
            continue
        if verb.after and reading.folded.endswith(verb.after, max(0, m.start() - 24), m.start() - 1):
            continue
        if verb.before and reading.folded.startswith(verb.before, m.end() + 1):
            continue
        out.append(VerbAt(m.start(), m.end(), verb))
    return out
