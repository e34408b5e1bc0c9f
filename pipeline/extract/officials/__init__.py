"""Officials: who is named with an office, which office, and what the article says of their standing.

The stages, in the order in which they run: `tokens` (a sentence as tokens), `scan` (its titles, organisations
and names), `pairing` (which name holds which title), `people` (short forms to full names), `positions` (wordings
of one office), `classes`.
"""

from __future__ import annotations

from ...facts import Candidate, Mention, Official
from ...language.reading import Reading
from ...lexicon.provinces import province_on
from .classes import classify, foreign_name
from .pairing import Claim, pair
from .people import People, key_of
from .positions import Position, merge, status_of
from .scan import NamePhrase, TitlePhrase, scan, sure_names
from .tokens import Line, tokenize


def find(reading: Reading) -> tuple[Official, ...]:
    """Return the article's officials, one row a person and position, in the order of first mention."""
    lines = [tokenize(reading.text, reading.folded, s.start, s.end) for s in reading.sentences]
    known = {name for line in lines for name in sure_names(line)}
    names: list[str] = []
    claims: list[tuple[Line, Claim]] = []
    for line in lines:
        items = scan(line, known)
        names += [_name(reading, line, item) for item in items if isinstance(item, NamePhrase)]
        claims += [(line, claim) for claim in pair(line, items)]
    return _officials(reading, People.of(names), claims)


def _officials(reading: Reading, people: People, claims: list[tuple[Line, Claim]]) -> tuple[Official, ...]:
    held: dict[str, list[Position]] = {}
    grades: dict[str, str] = {}
    for line, claim in claims:
        mention = _mention(reading, line, claim)
        if reason := _reject(claim):
            reading.note(_candidate(mention, "rejected", reason))
            continue
        key = people.resolve(_name(reading, line, claim.name))
        if claim.name.grade:
            a, b = claim.name.grade
            grades.setdefault(key, reading.text[line.starts[a] : line.ends[b - 1]].rstrip("."))
        position = _position(reading, line, claim, key, mention)
        outcome = merge(held.setdefault(key, []), position)
        reading.note(_candidate(mention, outcome, position.surface))
    out = []
    for key, positions in held.items():
        for position in positions:
            out.append(_official(reading, people.display(key), position, grades.get(key)))
    return tuple(sorted(out, key=lambda o: (o.mentions[0].start, o.mentions[0].end)))


def _reject(claim: Claim) -> str | None:
    title = claim.title
    if title.title.organisation == "required" and title.end == title.head_end:
        return "no office without an organisation"
    return None


def _name(reading: Reading, line: Line, item: NamePhrase) -> str:
    return reading.text[line.starts[item.start] : line.ends[item.end - 1]]


def _mention(reading: Reading, line: Line, claim: Claim) -> Mention:
    start = line.starts[min(claim.name.start, claim.title.left)]
    end = line.ends[max(claim.name.end, claim.title.end) - 1]
    return Mention(start, end, reading.text[start:end], claim.rule)


def _position(reading: Reading, line: Line, claim: Claim, key: str, mention: Mention) -> Position:
    title: TitlePhrase = claim.title
    words = " ".join(line.words[title.start : title.end])
    return Position(
        words=words,
        surface=reading.text[line.starts[title.start] : line.ends[title.end - 1]],
        title=title,
        head=_surface(reading, line, title.start, title.run.start) or "",
        organisation=_surface(reading, line, title.run.start, title.end),
        place=_surface(reading, line, *title.run.place) if title.run.place else None,
        class_=classify(title, words, foreigner=foreign_name(key)),
        statuses=[claim.status or title.status],  # type: ignore[list-item]
        mentions=[mention],
    )


def _surface(reading: Reading, line: Line, start: int, end: int) -> str | None:
    return reading.text[line.starts[start] : line.ends[end - 1]] if start < end else None


def _candidate(mention: Mention, outcome: str, reason: str) -> Candidate:
    return Candidate("official", mention.start, mention.end, mention.surface, mention.rule, outcome, reason)  # type: ignore[arg-type]


def _official(reading: Reading, name: str, position: Position, grade: str | None) -> Official:
    unit = province_on(position.place, reading.article.published) if position.place else None
    return Official(
        name=name,
        position=position.surface,
        status=status_of(position.statuses),
        class_=position.class_,
        grade=grade,
        title=position.head,
        organisation=position.organisation,
        place=position.place,
        place_id=unit.id if unit else None,
        mentions=tuple(position.mentions),
    )
