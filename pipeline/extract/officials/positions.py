"""The positions of one person: wordings of one office brought together, the longest kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ...facts import Mention, OfficialClass
from ...language.spelling import fold, key
from ...lexicon.office_cues import abbreviations, cues
from ...lexicon.organizations import foreign_places, head_at
from .names import is_place
from .phrases import TitlePhrase
from .status import Told
from .unnamed import leaves_place_open, may_stand_for, of_other_levels, unnamed_body
from .wordings import EMPTY, by_letters, goes_on_with_field, spells_out, uncharged

_LOOSE = cues("loose_link")
_ONE_HOLDER = cues("one_holder")
_HEADS_OF_BODY, _OF_A_PLACE = cues("head_of_body"), cues("of_a_place")
_STANDING = "thường trực"
_HEADS_OF_STATE, _PARAPHRASES = cues("head_of_state"), cues("paraphrase")
_UNNAMED = cues("unnamed_place") | cues("unnamed_town")
_UNNAMED_UNITS = (" thành phố", " tỉnh", " huyện", " quận", " thị xã")
#: By a title the shorter one that means the same: `vua` for `nhà vua`.
_SHORTER = {b: a for a, _, b in (pair.partition("/") for pair in cues("same_title"))}
_PARTY, _STATE = tuple(cues("party_body")), tuple(cues("state_body"))
_GOVERNMENT = cues("government")


@dataclass(slots=True)
class Position:
    """One office of one person, as it grows while the article is read."""

    words: str
    surface: str
    title: TitlePhrase
    head: str
    organisation: str | None
    place: str | None
    class_: OfficialClass | None
    told: list[Told]
    mentions: list[Mention] = field(default_factory=list)
    #: Only a comma says so: `Bí thư Thành uỷ, Phó thủ tướng A`
    weak: bool = False
    #: Told only by a counterpart's title: `Chủ tịch Trung Quốc A và người đồng cấp Nga B`
    borrowed: bool = False

    def keys(self) -> frozenset[str]:
        """Return the words that tell this office from others."""
        title = self.title.title.words.removesuffix(" đắc cử")
        rest = uncharged(self.words).removeprefix(title)
        place = fold(self.place) if self.place else ""
        if place and (usual := _usual(place)) != place:
            rest = rest.replace(place, usual)
        return content(_written_out(title) + rest)


@lru_cache(maxsize=4096)
def _usual(place: str) -> str:
    """Return the usual name of a place abroad: `mỹ` for `hoa kỳ`."""
    words = place.split()
    found = foreign_places().longest(words, 0)
    return key(found[1]) if found and found[0] == len(words) else place


def _written_out(title: str) -> str:
    """Return a title in full: `tổng thống` for `TT`, which elsewhere is a `thị trấn`; one of those that mean
    the same.
    """
    title = title.removesuffix(" đắc cử")
    full = "tổng thống" if title == "tt" else abbreviations().get(title, title)
    return _SHORTER.get(full, full)


def content(words: str) -> frozenset[str]:
    """Return the words of a position without links, abbreviations written out."""
    out: set[str] = set()
    for word in words.split():
        if word not in EMPTY:
            out.update(abbreviations().get(word, word).split())
    return frozenset(out)


def same(a: Position, b: Position) -> bool:
    """Tell whether two wordings mean one office: the same title, and one names no more than the other."""
    if a.title.title.words != b.title.title.words and not (_variant(a, b) or _bare(a, b) or _bare(b, a)):
        return False
    if _seats(a, b):
        return True
    if _of(a, _PARTY) != _of(b, _PARTY) and _of(a, _STATE) != _of(b, _STATE):
        return False  # Văn phòng Thành uỷ, Văn phòng UBND thành phố
    if of_other_levels(a.words, b.words):
        return False
    if {_governs(a), _governs(b)} == {True, False}:
        return False  # Chủ tịch UBND quận, Chủ tịch HĐND quận
    if by_letters(a.words, b.words) or by_letters(b.words, a.words):
        return True
    if _leaves_open(a, b) or _leaves_open(b, a):
        return True
    left, right = a.keys(), b.keys()
    one_open = leaves_place_open(a.words) != leaves_place_open(b.words)  # Sở Nông nghiệp tỉnh này
    if one_open and (_STANDING in a.words) == (_STANDING in b.words):
        left, right = left - _places(a, b), right - _places(a, b)
    if left <= right or right <= left:
        return True
    generic = {"ủy", "ban", "nhân", "dân", "bộ", "sở", "ông"}
    left, right = left - generic, right - generic
    return left <= right or right <= left


def _of(position: Position, bodies: tuple[str, ...]) -> bool:
    return any(body in position.words for body in bodies)


def _governs(position: Position) -> bool | None:
    """Tell a post in a government of a place from one in another body; None where no body is told."""
    head = next(iter(position.title.run.heads), None)
    return None if head is None or head.kind == "place" else head.words in _GOVERNMENT


def _leaves_open(a: Position, b: Position) -> bool:
    """Tell whether one has a body without its name for the other's: `Phó giám đốc ngân hàng này`."""
    body = unnamed_body(_rest(a))
    return body is not None and a.title.title.words == b.title.title.words and may_stand_for(body, _rest(b))


def _rest(position: Position) -> str:
    return position.words.removeprefix(position.title.title.words).strip()


def _places(*positions: Position) -> frozenset[str]:
    """Return the words of the places of offices, and those that stand for one."""
    named = " ".join(fold(p.place) for p in positions if p.place)
    return _UNNAMED | frozenset(named.split())


def _bare(short: Position, full: Position) -> bool:
    """Tell whether `Chủ tịch` alone is short for `Chủ tịch nước`, `Giám đốc` for `Giám đốc điều hành X`."""
    return short.words == short.title.title.words and full.words.startswith(short.words + " ")


def _variant(a: Position, b: Position) -> bool:
    return _written_out(a.title.title.words) == _written_out(b.title.title.words)


def _seats(a: Position, b: Position) -> bool:
    """Tell whether one names the house and one the seat: `đại biểu Quốc hội`, `đại biểu (Đồng Nai)`."""
    return any("(" in p.words and p.title.title.words == "đại biểu" for p in (a, b))


def _fuller(new: Position, old: Position) -> bool:
    """Tell whether the new wording says more; a delegate's house says more than his seat."""
    by_house = len(new.title.title.words) - len(old.title.title.words)
    if _seats(new, old) and by_house:
        return by_house > 0
    if _leaves_open(new, old) or _leaves_open(old, new):
        return _leaves_open(old, new)
    if (named := _with_its_place(new, old)) is not None:
        return named is new
    bare = len(uncharged(new.words)) - len(uncharged(old.words))
    return bare > 0 if bare else len(new.words) > len(old.words)


def _with_its_place(a: Position, b: Position) -> Position | None:
    """Return the one of two that names the place where the other only says what it is: `Phó chủ tịch UBND TP
    Huế`, `Phó chủ tịch UBND thành phố`.
    """
    named = [p for p in (a, b) if p.place and not uncharged(p.words).endswith(_UNNAMED_UNITS)]
    shorter = abs(len(uncharged(a.words).split()) - len(uncharged(b.words).split())) <= 1
    return named[0] if len(named) == 1 and shorter else None


def merge(positions: list[Position], new: Position) -> str:
    """Add a position to those of a person, and say whether it was `kept` or `merged`."""
    alike = [old for old in positions if same(old, new)]
    if not alike:
        positions.append(new)
        return "kept"
    old = min(alike, key=lambda p: len(p.keys() ^ new.keys()))
    if _fuller(new, old):
        old.words, old.surface, old.title = new.words, new.surface, new.title
        old.class_ = new.class_ or old.class_
        old.head, old.organisation = new.head, new.organisation
    old.place = old.place or new.place
    old.weak = old.weak and new.weak
    old.borrowed = old.borrowed and new.borrowed
    old.told += new.told
    old.mentions += new.mentions
    return "merged"


def brought_together(positions: Iterable[Position]) -> list[Position]:
    """Return the positions of one person, those in one that a later wording has shown to be the same:
    `Chủ tịch Hà Nội` and `Chủ tịch UBND TP`, by `Chủ tịch UBND TP Hà Nội`.
    """
    out: list[Position] = []
    for position in positions:
        merge(out, position)
    return out


def paraphrases(position: Position, others: Iterable[Position]) -> bool:
    """Tell whether a position only says otherwise that somebody heads a state: `nhà lãnh đạo Nga`, `người
    đứng đầu Chính phủ`, `người đồng cấp Nga` of one who is told to be its president or prime minister.
    """
    title, heads = position.title.title.words, position.title.run.heads
    if title in _PARAPHRASES or position.borrowed:
        loose = not heads
    else:
        loose = title in _HEADS_OF_BODY and bool(heads) and heads[0].words in _OF_A_PLACE
    return loose and any(p.title.title.words in _HEADS_OF_STATE for p in others)


def without_paraphrase(positions: list[Position]) -> list[Position]:
    """Leave out the positions that only paraphrase another one."""
    return [p for p in positions if not paraphrases(p, [o for o in positions if o is not p])]


#: Hiệu trưởng nhà trường, of whom the article says elsewhere of which
_UNNAMED_SCHOOL = " nhà trường"


def _may_mean(position: Position, words: str, others: Sequence[Position]) -> bool:
    """Tell whether a longer wording goes on with that of an office, where nobody else has one in such a
    body: `Giám đốc Sở Y tế | Hà Nội`.
    """
    goes_on = position.organisation is not None and words.startswith(position.words + " ")
    goes_on = goes_on and unnamed_body(words.removeprefix(position.words).strip()) is None
    alone = not any(o is not position and o.words.startswith(position.words) for o in others)
    return goes_on and alone and position.class_ != "other"


def lengthen(
    positions: Iterable[Position], title: TitlePhrase, words: str, surface: str, *, in_headline: bool
) -> None:
    """Give the one position that a longer wording without a name can mean that wording.

    `Thủ tướng Nguyễn Văn A ... Quyết định của Thủ tướng Chính phủ`: two wordings of one office. A headline
    speaks of who holds it now: `Thủ tướng Thái Lan từ chức`.
    """
    own = title.title.words
    meant = [p for p in positions if p.title.title.words in (own, own + _UNNAMED_SCHOOL)]
    if len(meant) > 1 and not title.run.foreign:
        meant = [p for p in meant if _may_mean(p, words, meant)]
    if in_headline and title.status == "current":
        meant = [p for p in meant if Told("former", 3) not in p.told]
    if len(meant) != 1:
        return
    short = meant[0].words.removeprefix(title.title.words).strip()
    if short and words.endswith(f" ( {short} )"):  # Giám đốc FBI; Giám đốc Cục Điều tra Liên bang (FBI)
        meant[0].words, meant[0].surface = words, surface
        return
    known = meant[0].words
    body = unnamed_body(short)
    if body and known.endswith(" này") and may_stand_for(body, words.removeprefix(own).strip()):
        meant[0].words, meant[0].surface = words, surface
        return  # Hiệu trưởng trường này, elsewhere Hiệu trưởng trường THPT A
    if spells_out(bare := words.partition(" ( ")[0], known):
        meant[0].words, meant[0].surface = bare, surface.partition(" (")[0]
        return  # Cục trưởng Cục ĐTNĐ
    told = known.removesuffix(_UNNAMED_SCHOOL)
    if not words.startswith(told + " ") or words == known:
        return
    first, *more = words[len(told) + 1 :].split()
    field = goes_on_with_field(told, (first, *more))
    if not field and (
        first in _LOOSE or (head_at([first, *more], 0) is None and not is_place((first, *more)))
    ):
        return
    alone = in_headline and title.run.foreign and not meant[0].organisation
    if field or meant[0].organisation or alone or told != known or title.title.words in _ONE_HOLDER:
        meant[0].words, meant[0].surface = words, surface
