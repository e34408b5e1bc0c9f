"""Answers of an interview, each with its question.

An answer runs from its first words, after the label, to the next question. Where captions, notes or
headings stand in between it comes in pieces, one uninterrupted run of text each: the statement's span is
the first piece, `mentions` are all of them, and `text` is the pieces joined by blank lines.
Uninterrupted, `text` is the span's.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...article import Passage, PassageKind
from ...language.lazily import lazy_re
from ...language.reading import Reading
from ...records import record
from ...scrape.turn_labels import label_end, label_span
from .speaker import Subjects
from .unnamed import Speaker

#: Kinds of passages that carry an answer on.
_GOES_ON = frozenset({PassageKind.ANSWER, PassageKind.PARAGRAPH, PassageKind.QUOTE})
_HEADING_LONGEST = 90
# `LÒ MAI (thực hiện)`, `Hà Linh ghi`
_BYLINE = lazy_re(r"(?i)\b(?:thực hiện|lược ghi|ghi|tổng hợp)\s*\)?\s*$")
_ANNOUNCED = lazy_re(
    r"(?:trao đổi|trò chuyện|phỏng vấn|chia sẻ|đối thoại|trả lời)[^.\n]{0,60}?(?:với|cùng|của)?\s"
)
_ENDS_SENTENCE = lazy_re(r"[.!?…:;,\"”’)]\s*$")


@record(frozen=True, slots=True)
class Answer:
    """An answer: its pieces' spans, the question's text without its label, and who answers."""

    pieces: tuple[tuple[int, int], ...]
    question: str
    speaker: Speaker | None


def answers(reading: Reading, subjects: Subjects) -> list[Answer]:
    """Return the answers of an article whose turns are marked; empty for other articles."""
    if not any(p.kind is PassageKind.ANSWER for p in reading.passages):
        return []
    out: list[Answer] = []
    guest = _guest(reading, subjects)
    question: list[Passage] = []
    speaker: Speaker | None = None
    for turn in _turns(reading):
        if turn[0].kind is PassageKind.QUESTION:
            question = turn
            continue
        speaker = _speaker(reading, subjects, turn[0]) or guest or speaker
        if pieces := _pieces(reading, turn):
            out.append(Answer(pieces, _question(reading, question), speaker))
        question = []
    return out


def turn_passages(reading: Reading) -> set[int]:
    """Return the starts of the passages that belong to turns: no other statement is read in them."""
    return {p.start for turn in _turns(reading) for p in turn}


def _turns(reading: Reading) -> Iterator[list[Passage]]:
    """Yield the passages of each turn: questions together, an answer with all that follows it."""
    turn: list[Passage] = []
    for p in reading.passages:
        if p.kind is PassageKind.QUESTION:
            if turn and turn[0].kind is not PassageKind.QUESTION:
                yield turn
                turn = []
            turn.append(p)
        elif p.kind is PassageKind.ANSWER:
            if turn:
                yield turn
            turn = [p]
        elif turn:
            turn.append(p)
    if turn:
        yield turn


def _pieces(reading: Reading, turn: list[Passage]) -> tuple[tuple[int, int], ...]:
    pieces: list[tuple[int, int]] = []
    broken = True
    for i, p in enumerate(turn):
        if p.kind not in _GOES_ON or _is_heading(reading, turn, i):
            broken = True
            continue
        start = label_end(reading.text, p.start, p.end) if p.kind is PassageKind.ANSWER else p.start
        if start >= p.end:
            continue
        if broken:
            pieces.append((start, p.end))
        else:
            pieces[-1] = (pieces[-1][0], p.end)
        broken = False
    return tuple(pieces)


def _is_heading(reading: Reading, turn: list[Passage], i: int) -> bool:
    """Tell a heading or a byline at an answer's end, which text input does not mark, from words of the
    answer.
    """
    p = turn[i]
    if p.kind is PassageKind.ANSWER or p.end - p.start > _HEADING_LONGEST:
        return False
    return all(
        q.end - q.start <= _HEADING_LONGEST
        and (not _ENDS_SENTENCE.search(text := reading.surface(q.start, q.end)) or _BYLINE.search(text))
        for q in turn[i:]
        if q.kind is not PassageKind.CAPTION
    )


def _question(reading: Reading, turn: list[Passage]) -> str:
    asked = [p for p in turn if p.kind is PassageKind.QUESTION]
    return "\n\n".join(reading.surface(label_end(reading.text, p.start, p.end), p.end) for p in asked)


def _speaker(reading: Reading, subjects: Subjects, first: Passage) -> Speaker | None:
    """Return whom an answer's label names: `Ông Võ Trọng Hải - Phó Bí thư Tỉnh uỷ: ...`."""
    label = label_span(reading.text, first.start, first.end)
    return subjects.at(*label) if label is not None else None


def _guest(reading: Reading, subjects: Subjects) -> Speaker | None:
    """Return the guest of a conversation whose answers bear no name: the one person named where it is
    announced, the last where a paragraph names several.
    """
    before = [p for p in reading.passages if p.kind in (PassageKind.LEAD, PassageKind.PARAGRAPH)]
    first = next(
        (p.start for p in reading.passages if p.kind in (PassageKind.QUESTION, PassageKind.ANSWER)), 0
    )
    for p in reversed([p for p in before if p.end <= first]):
        m = _ANNOUNCED.search(reading.folded, p.start, p.end)
        named = [n for n in subjects.cast.within(p.start, p.end) if n.person is not None]
        if not named:
            continue
        people = {id(n.person) for n in named}
        if len(people) == 1:
            return Speaker(named[0].start, named[0].end, "name", named[0].person)
        if m is not None:
            after = [n for n in named if n.head >= m.end() - 1]
            before_verb = [n for n in named if n.end <= m.start()]
            chosen = before_verb[:1] or after[:1]
            if chosen:
                return Speaker(chosen[0].start, chosen[0].end, "name", chosen[0].person)
    asked = {
        id(n.person): n for p in before for n in subjects.cast.within(p.start, p.end) if n.person is not None
    }
    if len(asked) == 1:
        n = next(iter(asked.values()))
        return Speaker(n.start, n.end, "name", n.person)
    return None
