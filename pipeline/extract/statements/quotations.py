"""Direct quotations: which words between quotation marks somebody said, and who.

A quotation counts where speech is told before it (`Ông Hải nói: “...”`), after it (`“...”, ông Hải nói`),
or where it fills paragraphs of its own beside one that counts (`“...”, ông Hải nói.` / `“...”.`). Names
of works and prizes, slogans, irony and quoted laws do not: nobody is told to say them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from ...article import Passage
from ...facts import Candidate
from ...language.reading import Reading
from ...lexicon.speech import alternation, cues
from .indirect import BY
from .marks import Quoted, quoted
from .speaker import Speaker, Subjects, VerbAt, speech_verbs

#: Fewest words of a quotation inside a sentence without a colon: fewer are a phrase, not somebody's words.
FEWEST_EMBEDDED = 8
_WORD = regex.compile(r"[\p{L}\p{N}]+")
_SENTENCE_INSIDE = re.compile(r"[.!?…]\s+\S")
# `“...”, ông Hải nói`; `“...”- ông Thơ nói`; `“..." (ông Thơ nói)`
_AFTER = re.compile(r"\s*[,.;]?\s*(?:[-–—(]\s*)?")
# `Reuters dẫn lời Ngoại trưởng Mỹ Mike Pompeo phát biểu`, `theo lời ông Hải`
_RELAYED = re.compile(
    r"[^,;.:\n]{0,60}?\b(?:dẫn lời|trích lời|dẫn phát biểu của|dẫn tuyên bố của|theo lời|theo)\s+(?:của\s+)?"
)
# `nêu lại lời Chủ tịch Hồ Chí Minh: "..."`: the words are the other's.
_ANOTHERS = regex.compile(
    r"\b(?:dẫn|trích|nhắc lại|nêu lại|nhắc đến|nhấn mạnh đến|nhớ lại|theo)\s+(?:những\s+|câu\s+)?"
    r"lời(?: \p{Ll}+){0,2}?(?: của)?\s+(?=\S)"
)
_LABELLED = re.compile(alternation(cues("label of words")) + r"[^.]{0,60}$")
# `Quyết định số 186/2006/QĐ-TTg nêu rõ: “...”`: the words of a document.
_DOCUMENT = regex.compile(alternation(cues("document")) + r"|\b(?:điều|khoản) \d+|\bluật \p{L}")
# `nói rằng "`, `cho biết thêm "`
_TO_MARK = re.compile(r"\s*(?:thêm|rõ|rằng|là)?[ ,]*")
_OPENING = re.compile(r"[\s\"'(-]*(?:[^,]{0,60},\s*)?")
_STOP = re.compile(r"[\"“”:]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation that counts: the words' span, who said them as far as is told, and the rule that found
    it.
    """

    quoted: Quoted
    speaker: Speaker | None
    rule: str


def quotations(
    reading: Reading, subjects: Subjects, passages: Sequence[Passage]
) -> tuple[list[Quotation], list[Quotation]]:
    """Return the direct quotations of these consecutive passages, in order, and those that fill paragraphs
    of their own without a word on who says them: what stands before them may tell.
    """
    out: list[Quotation] = []
    unclaimed: list[Quotation] = []
    runs = quoted(reading.text, passages)
    for q in runs:
        subjects.quote(q.start, q.end)
    for i, q in enumerate(runs):
        previous_end = runs[i - 1].close if i and runs[i - 1].last == q.first else None
        found = _told(reading, subjects, passages, q, previous_end) or _goes_on(reading, passages, q, out)
        _note(reading, q, found)
        if found is None and _all_of(reading, passages, q) and _is_speech(reading, q):
            unclaimed.append(Quotation(q, None, "after indirect speech"))
        if found is not None:
            out.append(found)
            if found.speaker is not None:
                subjects.spoke(max(found.speaker.start, q.close), found.speaker.person)
    return out, unclaimed


def _told(
    reading: Reading, subjects: Subjects, passages: Sequence[Passage], q: Quoted, previous_end: int | None
) -> Quotation | None:
    """Find the verb of speech before or after a quotation, and its subject."""
    lo = passages[q.first].start
    sentence = max((s.start for s in _sentences(reading, lo, q.open)), default=lo)
    after = _after(reading, subjects, passages[q.last], q) if _words(reading, q) >= 2 else None
    if previous_end is not None and previous_end > sentence:
        sentence = previous_end
    if not reading.text[lo : q.open].strip(" -–—*") or sentence >= q.open:
        if after is None and q.first and _all_of(reading, passages, q):
            above = passages[q.first - 1]
            if reading.surface(above.start, above.end).rstrip().endswith(":"):
                start = max(
                    (s.start for s in _sentences(reading, above.start, above.end)), default=above.start
                )
                return _before(reading, subjects, q, start, above.end)
        return after
    before = _before(reading, subjects, q, sentence, q.open)
    return (
        after if before is None or (after is not None and before.rule == "name and colon before") else before
    )


def _sentences(reading: Reading, lo: int, hi: int) -> list[Passage]:
    found = []
    at = lo
    while (s := reading.sentence_at(at)) is not None and s.start < hi:
        found.append(Passage(s.passage.kind, s.start, s.end))
        at = s.end
        while at < hi and reading.text[at].isspace():
            at += 1
        if at >= hi:
            break
    return found


def _before(reading: Reading, subjects: Subjects, q: Quoted, start: int, end: int) -> Quotation | None:
    """Read what introduces a quotation: `Ông Hải nói:`, `ông Hải cho rằng`, `Ông Hải:`."""
    intro = reading.folded[start:end].rstrip(" -")
    colon = intro.endswith(":")
    words = _words(reading, q)
    verbs = speech_verbs(reading, start, start + len(intro))
    if anothers := list(_ANOTHERS.finditer(reading.folded, start, start + len(intro))):
        speaker = subjects.at(anothers[-1].end(), start + len(intro))
        return Quotation(q, speaker, "anothers words") if colon else None
    if not colon:
        end = start + len(intro)
        near = [v for v in verbs if _TO_MARK.fullmatch(reading.folded[v.end : end] + " ")]
        if not near or (
            words < FEWEST_EMBEDDED and not _SENTENCE_INSIDE.search(reading.text, q.start, q.end)
        ):
            return None
        speaker = _subject(subjects, start, near)
        return Quotation(q, speaker, "verb before") if speaker else None
    if words < 2 or (_LABELLED.search(intro[:-1].rstrip()) and not _ends_in_verb(verbs, start + len(intro))):
        return None
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


def _after(reading: Reading, subjects: Subjects, passage: Passage, q: Quoted) -> Quotation | None:
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
    if relayed := _RELAYED.match(reading.folded, start, end):
        speaker = subjects.at(relayed.end(), end)
        if speaker is not None:
            return Quotation(q, speaker, "relayed after")
    apart = m is not None and m.group().strip() not in ("", ".")
    inside = bool(reading.text[passage.start : q.open].strip(" -–—*")) and _in_sentence(reading, q)
    if inside and (not apart or _words(reading, q) < FEWEST_EMBEDDED):
        return None
    speaker = subjects.at(start, end)
    if speaker is not None and (apart or not inside):
        tail = reading.text[speaker.end : end].strip(" .")
        if verbs or (len(tail) < 40 and not stop):
            return Quotation(q, speaker, "subject after")
        return None
    if verbs and apart and not inside and verbs[0].start - start < 90:
        if verbs[0].start - start < 2:
            return None
        return Quotation(q, _subject(subjects, start, verbs[:1]), "verb after")
    return None


def _in_sentence(reading: Reading, q: Quoted) -> bool:
    """Tell whether words of the same sentence stand before a quotation."""
    sentence = reading.sentence_at(q.open)
    return sentence is not None and bool(reading.text[sentence.start : q.open].strip(" -–—*"))


def _goes_on(
    reading: Reading, passages: Sequence[Passage], q: Quoted, earlier: Sequence[Quotation]
) -> Quotation | None:
    """Give a quotation that fills its paragraphs, beside one that counts, the same speaker."""
    if not earlier or not _all_of(reading, passages, q):
        return None
    last = earlier[-1]
    if last.quoted.last == q.first - 1 and _is_speech(reading, q):
        return Quotation(q, last.speaker, "goes on")
    return None


def _all_of(reading: Reading, passages: Sequence[Passage], q: Quoted) -> bool:
    """Tell whether a quotation fills its paragraphs."""
    head = reading.text[passages[q.first].start : q.open]
    tail = reading.text[q.close : passages[q.last].end]
    return not head.strip(" -–—*") and not tail.strip(" .!?…")


def _is_speech(reading: Reading, q: Quoted) -> bool:
    """Tell sentences from a heading in quotation marks: a stop at the end, or many words."""
    words = _words(reading, q)
    return words >= 10 or (
        words >= 2 and reading.text[q.end - 1 : q.close + 1].strip(' "”»\n')[-1:] in tuple(".!?…")
    )


def _words(reading: Reading, q: Quoted) -> int:
    return len(_WORD.findall(reading.text, q.start, q.end))


def _note(reading: Reading, q: Quoted, found: Quotation | None) -> None:
    if reading.candidates is None:
        return
    rule = found.rule if found else "quotation marks"
    surface = reading.surface(q.start, q.end)
    reason = "speech is told" if found else "nobody is told to say it"
    reading.note(
        Candidate("direct quotation", q.start, q.end, surface, rule, "kept" if found else "rejected", reason)
    )
