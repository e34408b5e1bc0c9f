"""Statements: words that the article puts into somebody's mouth.

Read from the lead and the body; headline and captions only repeat them. In an interview the turns are
answers and nothing else. Elsewhere direct quotations come first, and indirect speech from the sentences
between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...article import Passage, PassageKind
from ...facts import Candidate, Mention, Official, Statement, StatementKind
from ...language.lazily import lazy_re
from ...language.reading import Reading
from .answers import Answer, answers, turn_passages
from .indirect import REPORTS, Indirect, indirect_speech
from .introduced import Quotation
from .quotations import alone, quotations
from .speaker import Subjects
from .unnamed import Speaker

_MARK_LAST = lazy_re(r'["“]?[^"“”]+["”]')
_READ = frozenset({PassageKind.LEAD, PassageKind.PARAGRAPH, PassageKind.QUOTE, PassageKind.NOTE})


def find(reading: Reading, officials: Sequence[Official]) -> tuple[Statement, ...]:
    """Return the article's statements in the order of the text, their speakers named by the officials
    found and by the other names of the article.

    `speaker` is the fullest form of the name, None where it is not told or two people could be meant;
    `position` is the speaker's, or the office alone (`Thủ tướng`) where the article names nobody for it.
    """
    passages = _readable(reading)
    subjects = Subjects(reading, officials)
    found = [_answer(reading, a) for a in answers(reading, subjects)]
    for run in passages:
        found += _of_run(reading, subjects, run)
    if reading.candidates is not None:
        for statement in found:
            first = statement.mentions[0]
            where = first.start, first.end, first.surface, first.rule
            reading.note(Candidate(statement.kind, *where, "kept", "has a speaker"))
    return tuple(sorted(found, key=lambda s: (s.start, s.end)))


def _readable(reading: Reading) -> list[list[Passage]]:
    """Return the passages that statements are read from, in runs that no other passage interrupts."""
    turns = turn_passages(reading)
    runs: list[list[Passage]] = [[]]
    headline_only = all(p.kind is PassageKind.HEADLINE for p in reading.passages)
    for p in reading.passages:
        if (p.kind in _READ and p.start not in turns) or headline_only:
            runs[-1].append(p)
        elif p.kind is not PassageKind.CAPTION:
            runs.append([])
    return [r for r in runs if r]


def _of_run(reading: Reading, subjects: Subjects, passages: list[Passage]) -> list[Statement]:
    """Read direct quotations and, between them, indirect speech, in the order of the text."""
    direct, unclaimed = quotations(reading, subjects, passages)
    spans = [(d.quoted.open, d.quoted.close) for d in (*direct, *unclaimed)]
    out = [_quotation(reading, d) for d in direct]
    starts = {passage.start for passage in passages}
    for sentence in reading.sentences_with(REPORTS):
        if sentence.passage.start not in starts:
            continue
        said = indirect_speech(reading, subjects, sentence, spans)
        if said is not None:
            subjects.spoke(said.speaker.start, said.speaker.person)
            out.append(_indirect(reading, said))
            out += _claimed(reading, said, sentence.end, passages, unclaimed)
    taken = {s.start for s in out}
    for q in unclaimed:
        if q.quoted.start not in taken and (found := alone(reading, subjects, passages, q)) is not None:
            out.append(_quotation(reading, found))
    return out


def _claimed(
    reading: Reading, said: Indirect, end: int, passages: list[Passage], unclaimed: list[Quotation]
) -> list[Statement]:
    """Give the quotations that fill the paragraphs after indirect speech to its speaker: `Thủ tướng khẳng
    định, Việt Nam luôn ...` / `“Chúng tôi ủng hộ ...”.` The sentence that tells it ends at `end`.
    """
    out = []
    last = next(i for i, p in enumerate(passages) if said.start < p.end)
    if end < passages[last].end:
        return []
    for q in unclaimed:
        if q.quoted.first == last + 1:
            out.append(_quotation(reading, replace(q, speaker=said.speaker)))
            last = q.quoted.last
    return out


def _answer(reading: Reading, answer: Answer) -> Statement:
    mentions = tuple(Mention(a, b, reading.surface(a, b), "interview turn") for a, b in answer.pieces)
    text = "\n\n".join(m.surface for m in mentions)
    return _statement("interview answer", answer.speaker, mentions, text, answer.question or None)


def _quotation(reading: Reading, found: Quotation) -> Statement:
    q = found.quoted
    mention = Mention(q.start, q.end, reading.surface(q.start, q.end), found.rule)
    return _statement("direct quotation", found.speaker, (mention,), mention.surface)


def _indirect(reading: Reading, found: Indirect) -> Statement:
    if found.rule == "speaker at the end" and _MARK_LAST.fullmatch(reading.text, found.start, found.end):
        # `Tỉnh đã chi đủ ", ông Hải nói`: a quotation whose opening mark is lost or stands far above
        start, end = _within_marks(reading.text, found.start, found.end)
        mention = Mention(start, end, reading.surface(start, end), found.rule)
        return _statement("direct quotation", found.speaker, (mention,), mention.surface)
    mention = Mention(found.start, found.end, reading.surface(found.start, found.end), found.rule)
    return _statement("indirect speech", found.speaker, (mention,), mention.surface)


def _within_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the quotation marks and the space at its ends."""
    while start < end and text[start] in '"“ ':
        start += 1
    while end > start and text[end - 1] in '"” ':
        end -= 1
    return start, end


def _statement(
    kind: StatementKind,
    speaker: Speaker | None,
    mentions: tuple[Mention, ...],
    text: str,
    question: str | None = None,
) -> Statement:
    person = speaker.person if speaker is not None else None
    office = speaker.title if speaker is not None and person is None else None
    return Statement(
        speaker=person.name if person is not None else None,
        kind=kind,
        text=text,
        start=mentions[0].start,
        end=mentions[0].end,
        position=person.position if person is not None else office,
        question=question,
        mentions=mentions,
    )
