"""Direct quotations: which words between quotation marks somebody said, and who.

A quotation counts where speech is told before it (`Ông Hải nói: “...”`), after it (`“...”, ông Hải nói`),
or where it fills paragraphs of its own beside one that counts (`“...”, ông Hải nói.` / `“...”.`). Names
of works and prizes, slogans, irony and quoted laws do not: nobody is told to say them.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...article import Passage
from ...facts import Candidate
from ...language.lazily import lazy_re
from ...language.reading import Reading, Sentence
from ...lexicon.speech import alternation, cues
from .introduced import Quotation, told_after, told_before, told_below
from .marks import Quoted, quoted
from .speaker import Subjects
from .verbs import speech_verbs

#: Fewest words of a quotation that nobody is told to say.
FEWEST_ALONE = 12
_FIRST_PERSON = lazy_re(alternation(cues("first person")))


def quotations(
    reading: Reading, subjects: Subjects, passages: Sequence[Passage]
) -> tuple[list[Quotation], list[Quotation]]:
    """Return the direct quotations of these consecutive passages, in order, and those that fill paragraphs
    of their own without a word on who says them: what stands before them may tell.
    """
    out: list[Quotation] = []
    unclaimed: list[Quotation] = []
    runs = quoted(reading.text, passages)
    for i, q in enumerate(runs):
        previous_end = runs[i - 1].close if i and runs[i - 1].last == q.first else None
        found = _told(reading, subjects, passages, q, previous_end)
        if found is None and q.last + 1 < len(passages) and _all_of(reading, passages, q):
            found = told_below(reading, subjects, passages[q.last + 1], q)
        found = found or _goes_on(reading, passages, q, out)
        _note(reading, q, found)
        if found is None and _all_of(reading, passages, q) and _is_speech(reading, q):
            unclaimed.append(Quotation(q, None, "after indirect speech"))
        if found is not None:
            out.append(found)
            if found.speaker is not None:
                subjects.spoke(max(found.speaker.start, q.close), found.speaker.person)
            elif found.rule == "verb after":
                subjects.spoke(q.close, None)
    return out, unclaimed


def alone(
    reading: Reading, subjects: Subjects, passages: Sequence[Passage], unclaimed: Quotation
) -> Quotation | None:
    """Take the words of somebody who speaks of themself, which nobody is told to say, for a quotation:
    `Yên nộp đơn khắp nơi.` / `“Tôi đi mãi mà không ai nhận”.`

    Who opens the sentence before says it, unless that tells whose words others are.
    """
    q = unclaimed.quoted
    if q.words < FEWEST_ALONE or not _FIRST_PERSON.search(reading.folded, q.start, q.end):
        return None
    above = passages[q.first - 1] if q.first else None
    sentences = _sentences(reading, above.start, above.end) if above is not None else []
    speaker = None
    if sentences and not speech_verbs(reading, sentences[-1].start, sentences[-1].end):
        speaker = subjects.opens(sentences[-1].start, sentences[-1].end)
    return Quotation(q, speaker, "quotation alone")


def _told(
    reading: Reading, subjects: Subjects, passages: Sequence[Passage], q: Quoted, previous_end: int | None
) -> Quotation | None:
    """Find the verb of speech before or after a quotation, and its subject."""
    lo = passages[q.first].start
    sentence = max((s.start for s in _sentences(reading, lo, q.open)), default=lo)
    after = told_after(reading, subjects, passages[q.last], q) if q.words >= 2 else None
    if previous_end is not None and previous_end > sentence:
        sentence = previous_end
    if not reading.text[lo : q.open].strip(" -–—*") or sentence >= q.open:
        if after is None and q.first and _all_of(reading, passages, q):
            above = passages[q.first - 1]
            if reading.surface(above.start, above.end).rstrip().endswith(":"):
                start = max(
                    (s.start for s in _sentences(reading, above.start, above.end)), default=above.start
                )
                return told_before(reading, subjects, q, start, above.end)
        return after
    before = told_before(reading, subjects, q, sentence, q.open)
    return (
        after if before is None or (after is not None and before.rule == "name and colon before") else before
    )


def _sentences(reading: Reading, lo: int, hi: int) -> list[Sentence]:
    found = []
    at = lo
    while (s := reading.sentence_at(at)) is not None and s.start < hi:
        found.append(s)
        at = s.end
        while at < hi and reading.text[at].isspace():
            at += 1
        if at >= hi:
            break
    return found


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
    return not head.strip(" -–—*") and not _tail(reading, passages, q)


def _tail(reading: Reading, passages: Sequence[Passage], q: Quoted) -> str:
    """Return what stands behind a quotation in its paragraph, stops aside."""
    return reading.text[q.close : passages[q.last].end].strip(" .!?…")


def _is_speech(reading: Reading, q: Quoted) -> bool:
    """Tell sentences from a heading in quotation marks: a stop at the end, or many words."""
    return q.words >= 10 or (
        q.words >= 2 and reading.text[q.end - 1 : q.close + 1].strip(' "”»\n')[-1:] in tuple(".!?…")
    )


def _note(reading: Reading, q: Quoted, found: Quotation | None) -> None:
    if reading.candidates is None:
        return
    rule = found.rule if found else "quotation marks"
    surface = reading.surface(q.start, q.end)
    reason = "speech is told" if found else "nobody is told to say it"
    reading.note(
        Candidate("direct quotation", q.start, q.end, surface, rule, "kept" if found else "rejected", reason)
    )
