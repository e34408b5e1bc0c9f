"""Officials: who is named with an office, which office, and what the article says of their standing.

The stages, in the order in which they run: `tokens` (a sentence as tokens), `scan` (its titles and names, the
`phrases`, by `organisations`, which is a `walk` by `chiefs`, `joints`, `links`, `proper` and `particulars`,
and by `persons`, `names` and `runs`; `scanned` reads what is needed), `pairing` (which name holds which
title, by `appositions` on `pairs`, `clauses`, `denials` and `gaps`) and `biography`, `status` (by `times`),
`people` (short forms to full names), `seats` (what stands behind the name), `refusals` (what is no office),
`positions` (wordings of one office, compared by `wordings` and `unnamed`), `rivals` (what is another's),
`classes`, `mourned` (who is dead).
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from ...facts import Candidate, Mention, Official
from ...language.reading import Reading
from ...language.spelling import fold
from ...lexicon.office_cues import cues
from ...lexicon.provinces import province_on
from ...records import record
from .biography import subject_of, titles_of_pronoun
from .classes import classify, foreign_name, leads_abroad, settle
from .denials import denied, supposed
from .mourned import is_mourned
from .pairing import pair
from .pairs import Claim
from .people import People, key_of
from .phrases import Item, NamePhrase, TitlePhrase
from .positions import (
    Position,
    brought_together,
    lengthen,
    merge,
    paraphrases,
    same,
    without_paraphrase,
)
from .refusals import is_namesake, refusal
from .rivals import tell_of_deputies, weakly, without_rivals
from .scanned import Scanned
from .seats import seat_after_name
from .status import Told, settled, told_in_turn
from .tokens import Line

_LATE = cues("late")
_ELECT = " đắc cử"
#: `Văn phòng | Thủ tướng Lào` is no wording of whoever is called prime minister.
_OFFICE_OF = ["văn", "phòng"]


def find(reading: Reading) -> tuple[Official, ...]:
    """Return the article's officials, one row a person and position, in the order of first mention."""
    seen = Scanned(reading)
    if not seen.titled:
        return ()
    seen.know()
    claims: list[Stated] = []
    alone: list[tuple[Line, TitlePhrase]] = []
    for i in seen.titled:
        line, items = seen.lines[i], seen.with_known(i)
        pairs = pair(line, items)
        claims += _stated(line, line, pairs)
        paired = {id(claim.title) for claim in pairs}
        alone += [
            (line, i)
            for i in items
            if isinstance(i, TitlePhrase)
            and id(i) not in paired
            and not denied(line, i)
            and not supposed(line, i)
            and line.words[max(0, i.left - 2) : i.left] != _OFFICE_OF
        ]
        claims += _stated_of_pronoun(seen, i, items)
        seen.subjects[i] = subject_of(line, items, {id(claim.name) for claim in pairs})
    if not claims:
        return ()
    seen.read_forms(
        {c.name_line.words[c.claim.name.end - 1] for c in claims}
        | {line.words[title.end - 1] for line, title in alone if line.capital[title.end - 1]}
    )
    named = list(seen.names())
    people = People.of([(_name(reading, line, item), _address(line, item)) for line, item in named])
    return _officials(reading, people, named, claims, alone)


def _stated(name_line: Line, line: Line, claims: Sequence[Claim]) -> list[Stated]:
    told = told_in_turn(line, claims)
    return [Stated(name_line, line, claim, status) for claim, status in zip(claims, told, strict=True)]


def _stated_of_pronoun(seen: Scanned, i: int, items: Sequence[Item]) -> list[Stated]:
    """Return the offices that a sentence gives to `ông` or `bà`, who stands in one before it."""
    found = titles_of_pronoun(seen.lines[i], items)
    subject = seen.subject_before(i) if found is not None else None
    if found is None or subject is None or subject.pronoun not in (None, found.pronoun):
        return []
    claims = [Claim(subject.name, title, "officials.pronoun_is_title") for title in found.titles]
    return _stated(subject.line, seen.lines[i], claims)


@record(frozen=True, slots=True)
class Stated:
    """A claim with the lines that its name and its title stand in, and the status told there."""

    name_line: Line
    line: Line
    claim: Claim
    told: Told


def _officials(
    reading: Reading,
    people: People,
    named: Sequence[tuple[Line, NamePhrase]],
    claims: list[Stated],
    alone: list[tuple[Line, TitlePhrase]],
) -> tuple[Official, ...]:
    held: dict[str, list[Position]] = {}
    for stated in claims:
        claim = stated.claim
        mention = _mention(reading, stated)
        name, address = _name(reading, stated.name_line, claim.name), _address(stated.name_line, claim.name)
        key = people.resolve(name, address)
        rest = " ".join(stated.line.words[claim.title.head_end : claim.title.end])
        reason = refusal(claim, key, rest, seated=_seat(stated) is not None)
        if reason is None and is_namesake(reading, people, key, claim, name):
            reason = "a place that bears a name"
        if reason is not None:
            _note(reading, mention, "rejected", reason)
            continue
        position = _position(reading, stated, key, mention)
        outcome = merge(held.setdefault(key, []), position)
        _note(reading, mention, outcome, position.surface)
    _tell_by_office(people, held)
    held = without_rivals({key: brought_together(positions) for key, positions in held.items()})
    for positions in held.values():
        tell_of_deputies(positions)
    _lengthen_all(reading, people, held, alone)
    grades = _grades(reading, people, named, held)
    out = []
    for key, positions in held.items():
        for position in without_paraphrase(positions):
            others = [p.class_ for p in positions if p.class_ is not None and p is not position]
            position.class_ = settle(
                position.title,
                position.words,
                position.class_,
                others,
                foreigner=foreign_name(key),
                leader=leads_abroad(key),
            )
            out.append(_official(reading, people.display(key), position, grades.get(key)))
    return tuple(sorted(out, key=lambda o: (o.mentions[0].start, o.mentions[0].end)))


def _lengthen_all(
    reading: Reading,
    people: People,
    held: dict[str, list[Position]],
    alone: Sequence[tuple[Line, TitlePhrase]],
) -> None:
    """Give offices the longer wordings that stand where nobody is named: `Giám đốc Sở Y tế | Hà Nội`."""
    everybodys = [position for positions in held.values() for position in positions]
    headline = reading.text.find("\n")
    for line, title in alone:
        words = " ".join(line.words[title.start : title.end])
        school = bool(title.run.heads) and title.run.heads[-1].class_ == "unit"
        if not school and any(words.endswith(" " + name) for name in people.surfaces):
            continue  # `Trường THPT Võ Trường Toản` is called after one, and may be read as one elsewhere
        surface = _surface(reading, line, title.start, title.end) or ""
        lengthen(everybodys, title, words, surface, in_headline=line.start < headline)


def _grades(
    reading: Reading,
    people: People,
    named: Sequence[tuple[Line, NamePhrase]],
    holders: Container[str],
) -> dict[str, str]:
    """Return the grade that stands first before a holder's name, whether the office stands there or not."""
    grades: dict[str, str] = {}
    for line, name in named:
        if (
            name.grade
            and (key := people.resolve(_name(reading, line, name), _address(line, name))) in holders
        ):
            grades.setdefault(key, (_surface(reading, line, *name.grade) or "").rstrip(" ,.-"))
    return grades


def _tell_by_office(people: People, held: dict[str, list[Position]]) -> None:
    """Give the offices of a short form that two people share to the one who holds them under the full name:
    `Tổng thống Mugabe` where Robert Mugabe is president and Grace Mugabe is not. Where both hold one
    (`Đại sứ Kim` of two ambassadors) it stays open who is meant, and neither gains a row.
    """
    for key in list(held):
        fuller = [k for k in people.fuller(key) if k in held]
        for position in list(held[key]) if fuller else ():
            owners = [k for k in fuller if any(p.words == position.words for p in held[k])]
            owners = owners or [k for k in fuller if any(same(p, position) for p in held[k])]
            owners = owners or [k for k in fuller if paraphrases(position, held[k])]
            if owners:
                held[key].remove(position)
            if len(owners) == 1:
                merge(held[owners[0]], position)
        if not held[key]:
            del held[key]


def _name(reading: Reading, line: Line, item: NamePhrase) -> str:
    return reading.surface(*line.span(item.start, item.end))


def _address(line: Line, item: NamePhrase) -> str | None:
    return line.words[item.left] if item.addressed else None


def _mention(reading: Reading, stated: Stated) -> Mention:
    line, claim = stated.line, stated.claim
    first, last = claim.title.left, claim.title.end
    if stated.name_line is line:
        first, last = min(first, claim.name.start), max(last, claim.name.end)
    start, end = line.span(first, last)
    return Mention(start, end, reading.text[start:end], claim.rule)


def _seat(stated: Stated) -> tuple[int, int] | None:
    return seat_after_name(stated.line, stated.claim) if stated.name_line is stated.line else None


def _position(reading: Reading, stated: Stated, key: str, mention: Mention) -> Position:
    line, title = stated.line, stated.claim.title
    words = " ".join(line.words[title.start : title.end])
    surface = reading.surface(*line.span(title.start, title.end))
    head = _surface(reading, line, title.start, title.run.start) or ""
    if title.title.words.endswith(_ELECT):
        # `Tổng thống đắc cử Mỹ` is to be Tổng thống Mỹ
        words, surface, head = (_without_elect(w) for w in (words, surface, head))
    if (shared := stated.claim.shared) is not None:
        whose = " ".join(line.words[title.run.start : title.end])
        words = " ".join(line.words[slice(*shared)]) + (" " + whose if whose else "")
        own = _surface(reading, line, title.run.start, title.end)
        surface = reading.surface(*line.span(*shared)) + (" " + own if own else "")
    if seat := _seat(stated):
        words += " " + " ".join(line.words[seat[0] : seat[1]])
        surface += " " + reading.surface(*line.span(*seat))
    return Position(
        words=words,
        surface=surface,
        title=title,
        head=head,
        organisation=_surface(reading, line, title.run.start, title.end),
        place=_surface(reading, line, *title.run.place) if title.run.place else None,
        class_=classify(title, words, foreigner=foreign_name(key)),
        told=[stated.told],
        weak=stated.name_line is line and weakly(line, stated.claim),
        borrowed=shared is not None,
        mentions=[mention],
    )


def _without_elect(wording: str) -> str:
    start = fold(wording).find(_ELECT)
    return wording[:start] + wording[start + len(_ELECT) :] if start > 0 else wording


def _surface(reading: Reading, line: Line, start: int, end: int) -> str | None:
    return reading.surface(*line.span(start, end)) if start < end else None


def _note(reading: Reading, mention: Mention, outcome: str, reason: str) -> None:
    if reading.candidates is not None:
        where = mention.start, mention.end, mention.surface, mention.rule
        reading.note(Candidate("official", *where, outcome, reason))  # type: ignore[arg-type]


def _official(reading: Reading, name: str, position: Position, grade: str | None) -> Official:
    unit = province_on(position.place, reading.article.published) if position.place else None
    return Official(
        name=name,
        position=position.surface,
        status="former"
        if key_of(name) in _LATE or is_mourned(reading, fold(name))
        else settled(position.told),
        class_=position.class_ or "other",
        grade=grade,
        title=position.head,
        organisation=position.organisation,
        place=position.place,
        place_id=unit.id if unit else None,
        mentions=tuple(position.mentions),
    )
