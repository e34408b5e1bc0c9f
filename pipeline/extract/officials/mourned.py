"""Who is dead, by the words of a funeral: `đám tang bà A`, `linh cữu đồng chí B`."""

from __future__ import annotations

from ...language.cues import Cues
from ...language.lazily import lazy_re
from ...language.reading import Reading
from ...lexicon.office_cues import alternation, cues

_CUES = Cues(cues("mourned"))
_BEFORE_NAME = lazy_re(
    rf"(?<!\w)(?:{alternation('mourned')})(?: của| cho| và)*(?: cố)?"
    rf"(?: (?:ông|bà|đồng chí|cụ|anh|chị|{alternation('honour')}))? $"
)
_REACH = 40


def is_mourned(reading: Reading, name: str) -> bool:
    """Tell whether a sentence tells of the funeral of who bears the folded name."""
    folded = reading.folded
    for sentence in reading.sentences_with(_CUES):
        at = folded.find(name, sentence.start, sentence.end)
        while at >= 0:
            if _BEFORE_NAME.search(folded, max(sentence.start, at - _REACH), at):
                return True
            at = folded.find(name, at + 1, sentence.end)
    return False
