"""Who may hold a place: every phrase of its sentence that could, and those told of before."""

from __future__ import annotations

from collections.abc import Iterator

from ...language.lazily import lazy_re
from ...language.reading import Sentence
from ...language.spelling import fold, key
from ...lexicon import indices, provinces
from ...lexicon.rank_words import any_of
from ...records import record
from .clauses import Clauses, Stretch
from .context import Context
from .names import POSSESSIVE, TIME, Span
from .placing import Placing
from .vocabulary import ANAPHOR, NO_NAME

#: How many characters before and after a place its holder is looked for.
BEFORE, AFTER = 500, 300
#: How many sentences back their first names are looked at, how many all their names, and how many of the rows
#: found last.
_SENTENCES, _NEAR, _ROWS = 4, 2, 3
#: Nouns before a name that are read as part of it: at most so many.
_NOUNS = 4

#: `là | A`, `trong khi | B`, `đưa | C lên`: where a phrase about somebody may begin within a stretch.
_INNER = lazy_re(rf"(?<!\w)(?P<word>{any_of('before holder')}) ")


@record(frozen=True, slots=True)
class Holder:
    """Somebody who may hold a place: `span` is where the sentence names them, None where it does not.

    `ways` tells how they were found: `open` begins a clause, `inner là` follows that word, `name` is a run of
    capitals, `name+` one with the nouns before it; `row 1`, `lead 2`, `topic` were said before.
    """

    wording: str
    span: Span | None
    ways: frozenset[str]


def holders(
    context: Context, sentence: Sentence, placing: Placing, scope: Span | None, said: str | None
) -> list[Holder]:
    """Return who may hold the place, in the sentence's order, then who was told of before.

    Within what somebody is placed, `scope`, is nobody who is: `lớn thứ hai | Trung Quốc | ZTE`. `said` is
    whom the rules name, who is among them in any case.
    """
    found: dict[Span, set[str]] = {}
    text, folded = context.reading.text, context.reading.folded
    clauses = context.clauses(sentence)
    placed = [
        (r.evidence[1] - len(r.scope), r.evidence[1])
        for r in context.rows[-_ROWS:]
        if r.sentence == sentence and r.scope and text.endswith(r.scope, 0, r.evidence[1])
    ]
    low, high = max(sentence.start, placing.start - BEFORE), min(sentence.end, placing.end + AFTER)
    by = [(m.start, m.end) for m in indices.find(text, folded, low, high)]
    behind = scope[1] if scope is not None and scope[0] >= placing.end else placing.end
    for start, end in ((low, placing.start), (behind, high)):
        for span, way in _within(clauses, start, end):
            span = _bare(text, *span)
            if _tells(folded, sentence.start, span):
                continue
            if any(a <= span[0] and span[1] <= b for a, b in placed):
                continue  # giá trị nhất | Đông Nam Á | và đứng thứ 9 châu Á
            nobody = _nobody(folded[slice(*span)]) or any(a <= span[0] and span[1] <= b for a, b in by)
            if span[1] - span[0] > 1 and not nobody:
                found.setdefault(span, set()).add(way)
    told: dict[str, tuple[str, set[str]]] = {}
    for wording, way in _before(context, sentence):
        told.setdefault(key(wording), (wording, set()))[1].add(way)
    here = {key(text[a:b]) for a, b in found}
    for a, b in found:
        found[a, b].update(told.get(key(text[a:b]), ("", set()))[1])
    within = key(text[slice(*scope)]) if scope is not None else ""
    told = {name: told[name] for name in told if name not in here and name not in within}
    out = [Holder(text[a:b], (a, b), frozenset(ways)) for (a, b), ways in found.items()]
    out += [Holder(wording, None, frozenset(ways)) for wording, ways in told.values()]
    if said is not None and all(key(h.wording) != key(said) for h in out):
        out.append(Holder(said, None, frozenset(("rules",))))
    return out


#: `Theo Lê Văn Tám, | đây là ...`: who tells of a place does not hold it.
_ACCORDING = lazy_re(r"[\"“' ]*theo (?:(?:ông|bà|anh|chị|hãng tin|báo|tờ|trang|đài) )?$")


def _tells(folded: str, start: int, span: Span) -> bool:
    return folded.startswith(",", span[1]) and _ACCORDING.match(folded, start, span[0]) is not None


def _within(clauses: Clauses, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """Yield the phrases of `[start, end)` that could name somebody, with how they were found."""
    for stretch in clauses.stretches(start, end):
        if stretch.kind == "noun":
            yield from _phrase(clauses, stretch.start, stretch.end, "open")
        yield from _inner(clauses, stretch)
    for a, b in (part for name in clauses.names(start, end) for part in _parted(clauses.text, *name)):
        cut = next((w for w in clauses.between(a, end) if w.start < b < w.end), None)
        if cut is not None and cut.start == a and cut.tag != "Np":
            continue  # trường | Đại học | Sao Mai
        b = cut.end if cut is not None and cut.tag == "N" else b  # Hội chợ Triển lãm | Quốc gia
        if not clauses.named((a, b)):
            continue
        yield (a, b), "name"
        at = a
        for word in reversed(clauses.between(max(start, a - 60), a)[-_NOUNS:]):
            if not word.tag.startswith("N") or word.tag == "Np" or clauses.text[word.end : at].strip():
                break
            at = word.start
        if at < a:
            yield (at, b), "name+"


def _parted(text: str, start: int, end: int) -> list[Span]:
    """`Chủ tịch tỉnh | Thái Bình | Nguyễn Khắc Giang`: a province and somebody of it, no comma between."""
    words = text[start:end].split(" ")
    for count in (3, 2):
        place = " ".join(words[:count])
        if len(words) >= count + 2 and provinces.named(place):
            return [(start, start + len(place)), (start + len(place) + 1, end)]
    return [(start, end)]


def _inner(clauses: Clauses, stretch: Stretch) -> Iterator[tuple[Span, str]]:
    for m in _INNER.finditer(clauses.folded, stretch.start, stretch.end):
        yield from _phrase(clauses, m.end(), stretch.end, f"inner {m['word']}")


def _phrase(clauses: Clauses, start: int, end: int, way: str) -> Iterator[tuple[Span, str]]:
    phrase = clauses.phrase(start, end)
    if phrase is None or phrase.anaphor:
        return
    if phrase.name is not None:
        yield phrase.name, way
    elif phrase.measure is None:
        yield (phrase.start, phrase.end), f"{way}, plain"
    elif way == "open":
        yield (phrase.start, phrase.end), "open, measure"


def _before(context: Context, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Yield whom the article has spoken of, with how: the last rows, what sentences began with, the topic."""
    for i, row in enumerate(context.rows[: -_ROWS - 1 : -1], 1):
        yield row.subject, f"row {i}"
    for i, earlier in enumerate(context.before(sentence)[:_SENTENCES], 1):
        names = context.capitals(earlier)
        for name in names[:1]:
            yield name, f"lead {i}"
        for name in names if i <= _NEAR else ():
            yield name, f"near {i}"
    for i, name in enumerate(context.often, 1):
        yield name, f"often {i}"
    for told, way in ((context.topic(), "topic"), (context.province, "province")):
        if told:
            yield told, way


def _bare(text: str, start: int, end: int) -> Span:
    while start < end and not text[start].isalnum():
        start += 1
    if text.endswith(" và", start, end):
        end -= 3
    while end > start and text[end - 1] in " ,;:.\"'“”–-(":
        end -= 1
    return start, end


def _nobody(low: str) -> bool:
    """`nước này`, `mỗi người`, `năm ngoái`, `USD`: nobody by name."""
    return any(p.match(low) for p in (POSSESSIVE, TIME)) or any(p.fullmatch(low) for p in (ANAPHOR, NO_NAME))


def opening(text: str) -> str:
    """Return the first word of a wording, folded: mostly the noun that says what it is."""
    return fold(text).split(" ", 1)[0]
