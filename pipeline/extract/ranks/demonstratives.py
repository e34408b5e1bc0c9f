"""Whom `đây` means of `đây là cây cầu dài nhất Việt Nam`: what has a name behind the same noun, whom the
sentence before is about, or that noun with what is told of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...language.compiled import compiled_re
from ...language.lazily import lazy_re
from ...language.reading import Sentence
from ...language.spelling import fold
from ...lexicon.rank_cues import alternatives, cues, measures
from ...lexicon.rank_words import any_of
from .context import Context
from .names import TIME
from .namesakes import ITS_NAME, NOT_BESIDE, Noun, mentions, namesake, noun_of, wordings
from .pointers import EVENT, of_kind

#: `cây cầu`, `sản phẩm`: what is no body and no person.
_THING = lazy_re(rf"(?:{any_of('thing')}|{any_of('built')})(?!\w)")
#: `Công ty Sao Mai`, `Đại diện cảng`: who does something.
_DOER = lazy_re(rf"(?:{any_of('doer')}|{any_of('office')})(?!\w)")
#: `là | một trong những nhà máy`: what somebody is said to be, `các | nhà máy`: several.
_SAID_TO_BE = lazy_re(r"(?<!\w)(?:là|thành|như|coi|xem|loại|dòng)(?: một| chiếc| cây| con| ngôi| tòa)* $")
#: `phía Tây thành phố`: where something is.
_REGION = lazy_re(r"(?:phía|miền|vùng|bên)(?!\w)")
_NO_ORDER = lazy_re(rf"{any_of('no order')}(?!\w)")
_SEVERAL = lazy_re(
    r"(?<!\w)(?:các|những|nhiều|mọi|một số|hai|ba|bốn|mỗi|từng|hàng \w+|\d+)(?: chiếc| con| cây| ngôi)? $"
)


def this_one(context: Context, sentence: Sentence, pointer: tuple[int, int]) -> str | None:
    """Return whom `đây là ...` means, None where it means nobody told before."""
    folded = context.reading.folded
    noun = noun_of(context, sentence, pointer)
    if noun is None:
        return None
    if _no_thing(folded, noun):
        return None
    named = namesake(context, sentence, pointer[0], noun)
    if named is None and not noun.verbal:
        named = _anywhere(context, sentence, noun)
    if named is not None or meant_by_name(context, sentence, pointer):
        return named
    own = _own_lead(context, sentence, pointer[0])
    apart = NOT_BESIDE.match(folded, noun.start) is not None
    told = None if apart else _told_of(context, sentence, pointer, noun, own=own is not None)
    if told is not None:
        return told or None
    lead = own or _lead(context, sentence, anywhere=apart)
    if lead is None or not of_kind(lead, folded[slice(*pointer)]) or _REGION.match(fold(lead)):
        return None
    thing = _THING.match(folded, noun.start) is not None
    return None if thing and _does(context, lead) else lead


def plainly(context: Context, sentence: Sentence, pointer: tuple[int, int], who: str | None) -> bool:
    """Tell whether the words leave no doubt about `who`: the same noun, or nobody for want of it."""
    if who is None:
        return meant_by_name(context, sentence, pointer)
    noun = noun_of(context, sentence, pointer)
    return noun is not None and fold(who).startswith(tuple(wordings(context.reading.folded, noun)))


def meant_by_name(context: Context, sentence: Sentence, pointer: tuple[int, int]) -> bool:
    """Tell whether what `đây` is said to be is known by its name alone: an event, an amount, a problem."""
    noun, folded = noun_of(context, sentence, pointer), context.reading.folded
    if noun is None or noun.verbal or EVENT.search(folded, *pointer) is not None:
        return True
    return _no_thing(folded, noun)


def _no_thing(folded: str, noun: Noun) -> bool:
    """Tell whether a noun is that of an amount or of what no order is made of: `đây là khó khăn lớn nhất`."""
    found = _NO_ORDER.match(folded, noun.start) or _measure().match(folded, noun.start)
    return found is not None and found.end() >= noun.end


@lru_cache(maxsize=1)
def _measure() -> re.Pattern[str]:
    return compiled_re(rf"{alternatives(measures())}(?!\w)")


def _anywhere(context: Context, sentence: Sentence, noun: Noun) -> str | None:
    """`dự án điện mặt trời | Trường Phong`: the one name that the article has behind all the words."""
    reading = context.reading
    best = _degree().search(reading.folded, noun.start, sentence.end)
    wording = reading.folded[noun.start : best.start() if best is not None else noun.end]
    if len(wording.split()) < _ENOUGH or reading.folded.count(wording) > _OFTEN:
        return None
    named = {
        m.group()[1:].partition(". ")[0].rstrip(".")
        for f in re.finditer(rf"(?<!\w){re.escape(wording)}(?= )", reading.folded)
        if not sentence.start <= f.start() < sentence.end
        and (m := ITS_NAME.match(reading.text, f.end())) is not None
    }
    return f"{wording} {named.pop()}" if len(named) == 1 else None


#: From how many words on a noun says enough to be known by, and in how many places it is looked at.
_ENOUGH, _OFTEN = 3, 40


def _told_of(
    context: Context, sentence: Sentence, pointer: tuple[int, int], noun: Noun, *, own: bool
) -> str | None:
    """`Tập đoàn khai trương | khách sạn 5 sao |. Đây là khách sạn lớn nhất`: the noun with what is told of it
    where it is spoken of right before, empty where nothing is told of it, None where it is not; `own` is true
    where the sentence itself is about somebody.
    """
    near = [(s, s.end) for s in (*context.before(sentence)[:_BACK], *context.sentences[:2])]
    best = _degree().search(context.reading.folded, noun.start, sentence.end)
    known = set(context.reading.folded[noun.start : best.start() if best else noun.end].split())
    heard = False
    for i, (where, end) in enumerate([(sentence, pointer[0]), *(near if not own else ())]):
        if i > 1 and not heard:
            return None
        for wording in wordings(context.reading.folded, noun):
            for start in mentions(context, where, end, wording):
                said = _more(context, where, start, end)
                if said is not None and not set(fold(said).split()) <= known:
                    return said
                heard = heard or said is not None
    return "" if heard else None


#: How many sentences back the noun is looked for.
_BACK = 3


def _more(context: Context, sentence: Sentence, start: int, end: int) -> str | None:
    """Return a noun with what is told of it, None where it is several or what somebody is said to be."""
    text, folded = context.reading.text, context.reading.folded
    if any(p.search(folded, sentence.start, start) is not None for p in (_SAID_TO_BE, _SEVERAL)):
        return None
    phrase = context.clauses(sentence).phrase(start, end)
    if phrase is None or folded.startswith(" nào", phrase.end) or " và " in folded[start : phrase.end]:
        return None
    best = _degree().search(folded, phrase.start, phrase.end)
    stop = best.start() if best is not None else phrase.end
    quoted = _QUOTED.match(folded, start, sentence.end)
    return text[phrase.start : quoted.end() if quoted is not None else stop].rstrip(" .")


#: `cuốn sách "Lúa Vàng - chuyện của bà"`
_QUOTED = lazy_re(r"(?: ?[^\W\d]+){1,6} [\"“][^\"”\n]{2,60}[\"”]")


@lru_cache(maxsize=1)
def _degree() -> re.Pattern[str]:
    return compiled_re(rf" (?:{alternatives(cues()['quality'])}|này|đó|trên|nói trên)(?!\w)")


def _own_lead(context: Context, sentence: Sentence, at: int) -> str | None:
    """`Eo biển Malacca hẹp, | đây là tuyến đông đúc nhất`: whom the sentence is about so far."""
    own, text = context.leading(sentence), context.reading.text
    start = text.find(own, sentence.start, at) if own is not None else -1
    told = own is not None and "," in text[start + len(own) : at]  # not `Graham gọi đây là`
    return own if told and start >= 0 and _opens(context, sentence, start) else None


def _opens(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether what is at `at` is in the phrase that a sentence begins with, behind adverbials only."""
    for stretch in context.clauses(sentence).stretches(sentence.start, sentence.end)[::-1]:
        if stretch.kind == "noun" and TIME.match(context.reading.folded, stretch.start) is None:
            return stretch.start <= at < stretch.end
    return False


def _lead(context: Context, sentence: Sentence, *, anywhere: bool) -> str | None:
    """Return whom the sentence right before this one is about; `anywhere` is true where any of its phrases
    may say so.
    """
    for earlier in context.before(sentence)[:1]:
        row = context.last_row(earlier, 0)
        if row is not None:
            return row.subject
        lead = context.leading(earlier)
        at = context.reading.text.find(lead, earlier.start, earlier.end) if lead is not None else -1
        return lead if anywhere or (at >= 0 and _opens(context, earlier, at)) else None
    return None


def _does(context: Context, name: str) -> bool:
    """Tell whether a name is that of a body or of a person, who is called `ông` or by an office."""
    called = rf"(?<!\w){any_of('title')},? {re.escape(fold(name))}(?!\w)"
    return _DOER.match(fold(name)) is not None or re.search(called, context.reading.folded) is not None
