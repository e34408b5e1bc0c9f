"""Who is told to say a quotation, before it or after it: `Ông Hải nói: “...”`, `“...”, ông Hải nói`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...article import Passage
from ...language.lazily import lazy_re
from ...language.letters import LETTER, LOWER
from ...language.reading import Reading
from ...lexicon.speech import alternation, cues
from ...records import record
from .indirect import BY
from .marks import Quoted
from .speaker import Subjects
from .unnamed import Speaker
from .verbs import VerbAt, speech_verbs

#: Fewest words of a quotation inside a sentence without a colon: fewer are a phrase, not somebody's words.
FEWEST_EMBEDDED = 8
_SENTENCE_INSIDE = lazy_re(r"[.!?…]\s+\S")
# `“...”, ông Hải nói`; `“...”- ông Thơ nói`; `“..." (ông Thơ nói)`
_AFTER = lazy_re(r"\s*[,.;]?\s*(?:[-–—(]\s*)?")
# `- ông Hải nói.`, `, bà Yên kể.` on a line of its own
_BELOW = lazy_re(r"[,\-\u2013\u2014]\s*")
LONGEST_BELOW = 110
# `Reuters dẫn lời Ngoại trưởng Mỹ Mike Pompeo phát biểu`, `theo lời ông Hải`
_RELAYED = lazy_re(
    r"[^,;.:\n]{0,60}?\b(?:dẫn lời|trích lời|dẫn phát biểu của|dẫn tuyên bố của|theo lời|theo)\s+(?:của\s+)?"
)
# `nêu lại lời Chủ tịch Hồ Chí Minh: "..."`: the words are the other's.
_ANOTHERS = lazy_re(
    # `Sau đây là chia sẻ của bà Yên: "..."`
    r"\b(?:đây|dưới đây|sau đây) là\s+(?:những\s+)?(?:chia sẻ|lời|tâm sự|ý kiến|câu chuyện|nhận định)"
    rf"(?: [{LOWER}]+){{0,2}}? của\s+(?=\S)"
    r"|\b(?:dẫn|trích|nhắc lại|nêu lại|nhắc đến|nhấn mạnh đến|nhớ lại|theo)\s+(?:những\s+|câu\s+)?"
    rf"lời(?: [{LOWER}]+){{0,2}}?(?: của)?\s+(?=\S)"
)
_LABELLED = lazy_re(alternation(cues("label of words")) + r"[^.]{0,60}$")
# `Quyết định số 186/2006/QĐ-TTg nêu rõ: “...”`: the words of a document.
_DOCUMENT = lazy_re(alternation(cues("document")) + rf"|\b(?:điều|khoản) \d+|\bluật [{LETTER}]")
# `nói rằng "`, `cho biết thêm "`
_TO_MARK = lazy_re(r"\s*(?:thêm|rõ|rằng|là)?[ ,]*")
# `Khi bà Yên phát biểu, một người hét lên: “...”`
_SOMEBODY = lazy_re(r"(?:^|,\s)(?:một|những|nhiều|các|vài)\s[^,]{2,60}\s$")
_OPENING = lazy_re(r"[\s\"'(-]*(?:[^,]{0,60},\s*)?")
# `nói "thuốc đã về" trong cuộc họp`: the clause goes on, and all of it is indirect speech
_ENDS = lazy_re(r"\s*(?:[,.;:!?…)]|$)", re.MULTILINE)
_STOP = lazy_re(r"[\"“”:]")


@record(frozen=True, slots=True)
class Quotation:
    """A quotation that counts: the words' span, who said them as far as is told, and the rule that found
    it.
    """

    quoted: Quoted
    speaker: Speaker | None
    rule: str


def told_before(reading: Reading, subjects: Subjects, q: Quoted, start: int, end: int) -> Quotation | None:
    """Read what introduces a quotation: `Ông Hải nói:`, `ông Hải cho rằng`, `Ông Hải:`."""
    intro = reading.folded[start:end].rstrip(" -")
    colon = intro.endswith(":")
    verbs = speech_verbs(reading, start, start + len(intro))
    if anothers := list(_ANOTHERS.finditer(reading.folded, start, start + len(intro))):
        speaker = subjects.at(anothers[-1].end(), start + len(intro))
        if speaker is None or speaker.person is None:  # `dẫn lời một nghị sĩ của đảng, bà Yên nhấn mạnh`
            speaker = _subject(subjects, start, verbs) or speaker
        return Quotation(q, speaker, "anothers words") if colon else None
    if not colon:
        end = start + len(intro)
        near = [v for v in verbs if _TO_MARK.fullmatch(reading.folded[v.end : end] + " ")]
        sentences = _SENTENCE_INSIDE.search(reading.text, q.start, q.end) is not None
        if not near or not (sentences or (q.words >= FEWEST_EMBEDDED and _ENDS.match(reading.text, q.close))):
            return None
        speaker = _subject(subjects, start, near)
        return Quotation(q, speaker, "verb before") if speaker else None
    if q.words < 2 or (
        _LABELLED.search(intro[:-1].rstrip()) and not _ends_in_verb(verbs, start + len(intro))
    ):
        return None
    if verbs and _SOMEBODY.search(reading.folded, start, verbs[-1].start):
        return Quotation(q, None, "verb and colon before")
    speaker = _subject(subjects, start, verbs) or _according_to(reading, subjects, start, start + len(intro))
    if speaker is not None or verbs:
        if speaker is None:
            if not _ends_in_verb(verbs, start + len(intro)):
                return None
            speaker = subjects.only_one(start, verbs[-1].start)
            if speaker is None and _DOCUMENT.search(reading.folded, start, start + len(intro)):
                return None
        return Quotation(q, speaker, "verb and colon before")
    whole = start + len(intro) - 1
    speaker = subjects.before(start, whole) or _opening_subject(reading, subjects, start, whole)
    return Quotation(q, speaker, "name and colon before") if speaker is not None else None


def _according_to(reading: Reading, subjects: Subjects, start: int, end: int) -> Speaker | None:
    """Read `Theo ông Hải, tỉnh luôn ...: “...”`."""
    m = BY.match(reading.folded, start, end)
    return subjects.at(m.end(), end) if m else None


def _ends_in_verb(verbs: Sequence[VerbAt], end: int) -> bool:
    """Tell whether a verb of speech stands within a few words of the colon."""
    return bool(verbs) and end - verbs[-1].end < 45


def _subject(subjects: Subjects, start: int, verbs: Sequence[VerbAt]) -> Speaker | None:
    """Return the subject of the last verb that has one, looking from the quotation outwards."""
    for verb in reversed(verbs):
        if (speaker := subjects.before(start, verb.start)) is not None:
            return speaker
    return None


def _opening_subject(reading: Reading, subjects: Subjects, start: int, end: int) -> Speaker | None:
    """Return who opens an introduction whose verb is not known: `Ông Hải không giấu được xúc động:`."""
    m = _OPENING.match(reading.folded, start, end)
    speaker = subjects.at(m.end() if m else start, end)
    return speaker if speaker is not None and speaker.how in ("name", "pronoun") else None


def told_below(reading: Reading, subjects: Subjects, passage: Passage, q: Quoted) -> Quotation | None:
    """Read what follows a quotation on a line of its own: `- ông Hải nói.`, `Bà Yên kể.`"""
    sentence = reading.sentence_at(passage.start)
    if not q.closed or sentence is None or sentence.end - sentence.start > LONGEST_BELOW:
        return None
    m = _BELOW.match(reading.text, passage.start)
    if m is None and sentence.end - sentence.start > LONGEST_BELOW // 2:
        return None
    start = m.end() if m else passage.start
    verbs = speech_verbs(reading, start, sentence.end)
    if not verbs or sentence.end - verbs[-1].end > 25 or _STOP.search(reading.text, start, sentence.end):
        return None
    speaker = subjects.at(start, sentence.end)
    return Quotation(q, speaker, "subject below") if speaker is not None or m else None


def told_after(reading: Reading, subjects: Subjects, passage: Passage, q: Quoted) -> Quotation | None:
    """Read what follows a quotation: `, ông Hải nói`, `- bà Yên`, `, Reuters dẫn lời ông Hải phát biểu`."""
    if not q.closed:
        return None
    m = _AFTER.match(reading.text, q.close, passage.end)
    start = m.end() if m else q.close
    sentence = reading.sentence_at(start)
    end = min(sentence.end if sentence else passage.end, passage.end)
    if start >= end:
        return None
    stop = _STOP.search(reading.text, start, end)
    verbs = speech_verbs(reading, start, min(stop.start() if stop else end, start + 220))
    apart = m is not None and m.group().strip() not in ("", ".")
    # `Kho “đã có đủ thuốc”, ông Hải nói`: the whole sentence is indirect speech
    if reading.text[passage.start : q.open].strip(" -–—*") and _in_sentence(reading, q):
        return None
    if relayed := _RELAYED.match(reading.folded, start, end):
        speaker = subjects.at(relayed.end(), end)
        if speaker is not None:
            return Quotation(q, speaker, "relayed after")
    speaker = subjects.at(start, end)
    if speaker is not None:
        tail = reading.text[speaker.end : end].strip(" .")
        # `“...”, ông Hải lần đầu lên tiếng trên trang cá nhân`
        whole = speaker.how == "name" and q.words >= FEWEST_EMBEDDED
        if verbs or (not stop and (whole or len(tail) < 40)):
            return Quotation(q, speaker, "subject after")
        return None
    if verbs and apart and verbs[0].start - start < 90:
        if verbs[0].start - start < 2:
            return None
        return Quotation(q, _subject(subjects, start, verbs[:1]), "verb after")
    return None


def _in_sentence(reading: Reading, q: Quoted) -> bool:
    """Tell whether words of the same sentence stand before a quotation."""
    sentence = reading.sentence_at(q.open)
    return sentence is not None and bool(reading.text[sentence.start : q.open].strip(" -–—*"))
