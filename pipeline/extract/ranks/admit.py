"""Which of the shapes of a sentence are placings: lookalikes out, weak ones only with the words of an
order near.
"""

from __future__ import annotations

from ...facts import Candidate
from ...language.lazily import lazy_re
from ...language.reading import Reading, Sentence
from ...records import record
from .context import Context
from .join import joined
from .lacking import FINAL, NAME, NUMBER_ONE, lacking
from .names import last_name
from .places import places
from .placing import Placing
from .superlatives import superlatives
from .tails import tail
from .vetoes import mood, veto


@record(frozen=True, slots=True)
class Admitted:
    """The placings of a sentence in order, those that tell one placing joined; and those whose words are too
    weak for the rules, with what they lack.
    """

    placings: list[Placing]
    doubtful: list[tuple[Placing, str]]


def admitted(reading: Reading, context: Context, sentence: Sentence) -> Admitted:
    """Return the sentence's placings without the lookalikes."""
    found = places(reading.folded, sentence.start, sentence.end)
    best = superlatives(reading.text, reading.folded, sentence.start, sentence.end)
    found += [p for p in best if not any(p.start < f.end and f.start < p.end for f in found)]
    out: list[Placing] = []
    doubtful: list[tuple[Placing, str]] = []
    bound = sentence.start
    for placing in sorted(found, key=lambda p: p.start):
        if placing.rule == "ranks.bare":
            placing = _in_list(reading, context, sentence, placing, out)
            placing = _number_one(reading, context, sentence, placing)
        reason = veto(reading.folded, placing, sentence.start)
        if placing.verb and placing.rank and reading.folded.startswith(" trở lên", placing.end):
            placing = placing.but(rank=None, top=placing.rank)
        doubt, state = mood(reading.text, reading.folded, placing, bound)
        if reason is None and state != "lost":
            weak = lacking(reading, context, sentence, placing, out)
            if weak is not None and weak not in FINAL and doubt is None:
                doubtful.append((placing.but(target=state == "target"), weak))
                continue
            reason = weak or doubt
        if reason is not None:
            reject(reading, placing, reason)
            continue
        out.append(placing.but(lost=state == "lost", target=state == "target"))
        bound = placing.end
    out = joined(reading, context, sentence, out)
    kept = [p for i, p in enumerate(out) if not _set_aside(reading, p, i + 1 < len(out))]
    return Admitted(kept, doubtful)


def reject(reading: Reading, placing: Placing, reason: str) -> None:
    """Record a placing that is none."""
    if reading.candidates is not None:
        surface = reading.text[placing.start : placing.end]
        reading.note(Candidate("rank", placing.start, placing.end, surface, placing.rule, "rejected", reason))


#: `WAKODO, thương hiệu thức ăn trẻ em | số 1 tại Nhật Bản`
_APPOSED_NUMBER_ONE = lazy_re(r"(?<!\w)(?P<name>[^\W\d]\w*)[\"”’)]? ?[,(–-] ?(?:[a-zđà-ỹ]\w* ){1,7}$")


#: Where an item of a list ends.
_IN_LIST = lazy_re(r" *(?:[,;.)(]|$|và(?!\w)|với(?!\w))")


#: `Nhật Bản | (82,3) | thứ ba`, `Munich | (Đức) | thứ 7`
_ASIDE = lazy_re(r" \((?:\d[\d.,]*(?: [^()]{1,12})?|[^()\d]{2,40})\) $")


def _in_list(
    reading: Reading, context: Context, sentence: Sentence, placing: Placing, before: list[Placing]
) -> Placing:
    """`Hà Nội xếp thứ nhất, | Hội An | thứ ba`: the placing with the name right before it for its subject,
    where it goes on with a list.
    """
    last = next((p for p in reversed(before) if p.rank is not None), None)
    begins = last is None and reading.folded.startswith("hạng ", placing.start)
    if begins and context.last_row(sentence) is None:
        return placing
    if not begins and (last is None or (last.rank or 0) >= (placing.rank or 0)):
        return placing
    if _IN_LIST.match(reading.folded, placing.end, sentence.end) is None:
        return placing
    start = max(last.end if last is not None else sentence.start, placing.start - NAME)
    aside = _ASIDE.search(reading.folded, start, placing.start)
    end = aside.start() if aside is not None else placing.start
    return placing.but(subject=last_name(context.clauses(sentence), start, end))


def _number_one(reading: Reading, context: Context, sentence: Sentence, placing: Placing) -> Placing:
    """`WAKODO, thương hiệu thức ăn trẻ em | số 1 tại Nhật Bản`: the placing with the name before its mark."""
    start = max(sentence.start, placing.start - NAME)
    if placing.subject is not None or not NUMBER_ONE.match(reading.folded, placing.start):
        return placing
    m = _APPOSED_NUMBER_ONE.search(reading.text, start, placing.start)
    if (
        m is None
        or not m["name"][0].isupper()
        or tail(reading.text, reading.folded, placing, sentence.end).scope is None
    ):
        return placing
    return placing.but(subject=last_name(context.clauses(sentence), start, m.end("name")))


#: `Trong | tốp 5, A đứng thứ 2`; but `nằm trong | tốp 10 về đầu tư, đứng thứ 13 về xuất khẩu`
_SET_IN = lazy_re(
    r"(?<!\w)(?<!nằm )(?<!lọt )(?<!mặt )(?<!đứng )(?<!xếp )(?<!tên )(?<!vào )(?:trong|ở|thuộc) *$"
)


def _set_aside(reading: Reading, placing: Placing, followed: bool) -> bool:
    """Turn down a place that was lost without a new one, and a group that only says where: `trong tốp 5,
    ...`.
    """
    if placing.lost and placing.change is None:
        reject(reading, placing, "a place that was lost")
        return True
    head = reading.folded[max(0, placing.start - 12) : placing.start]
    counted = placing.top is not None and placing.rank is None and not placing.verb
    if counted and followed and _SET_IN.search(head):
        reject(reading, placing, "a group within which others are placed")
        return True
    return False
