"""Verbs of speech in a clause that is part of another: `việc ông Hải tuyên bố`, `sau khi ông Hải nói`."""

from __future__ import annotations

from ...language.lazily import lazy_re
from ...language.reading import Reading
from ...lexicon.speech import alternation, cues
from .unnamed import Speaker
from .verbs import VerbAt

# `việc ông Hải tuyên bố ...`, `nếu ông Hải nói ...`: part of what somebody else says
_HELD = lazy_re(alternation(cues("holds a clause")) + r"\s$")
_WHEN = lazy_re(r"\s*(?:ngay )?(?:sau khi|khi|trước khi|kể từ khi|từ khi|trong khi) ")
# `phương án được ông Hải tiết lộ hôm qua`: words about a thing, but `được ông Hải cho biết rằng ...`
_PASSIVE = lazy_re(r"\b(?:được|bị|người mà)\s$")
# `tỉnh được Thủ tướng yêu cầu làm rõ`, but not `lễ được Thủ tướng đề xuất hôm qua`
_NO_ORDER = lazy_re(r" (?:đã|đang|bị|vào|hôm|ngày|sau|trước|từ|trong|tại|ở|hồi)\b")


def held(reading: Reading, lo: int, speaker: Speaker, verb: VerbAt) -> bool:
    """Tell a clause inside another from somebody's words: `việc ông Hải tuyên bố rút quân gây lo ngại`."""
    before = max(lo, speaker.start - 16), speaker.start
    if _HELD.search(reading.folded, *before):
        return True
    ordered = verb.verb.directive and not _NO_ORDER.match(reading.folded, verb.end)
    marked = (
        ordered
        or verb.verb.word.endswith(" rằng")
        or reading.folded.startswith((",", " rằng", " là "), verb.end)
    )
    return not marked and _PASSIVE.search(reading.folded, *before) is not None


def clause_end(reading: Reading, lo: int, speaker: Speaker, verb: VerbAt, start: int, end: int) -> int:
    """Return where the clause ends that somebody says in a sentence opened by when: that of `Sau khi ông Hải
    chỉ trích tỉnh, huyện đã mở kho` at the comma.
    """
    if not _WHEN.fullmatch(reading.folded, lo, speaker.start):
        return end
    if reading.text.startswith(",", verb.end):
        return start  # `Khi ông Hải nói, bà Yên nhìn ra ngoài`: no words are told
    comma = reading.text.find(", ", start + 1, end)
    return end if comma < 0 else comma
