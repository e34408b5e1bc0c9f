"""The class of an office: public, unit, foreign or other, from its title and its organisation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ...facts import OfficialClass
from ...language.spelling import name_key
from ...lexicon.names import elements, is_syllable, surnames
from ...lexicon.office_cues import cues
from ...lexicon.organizations import fields, foreign_places
from ...lexicon.titles import titles
from .phrases import TitlePhrase

#: Titles that a foreign state and the Vietnamese one both send out; who sends decides.
_ENVOYS = tuple(sorted(cues("envoy")))
_MISSIONS = tuple(sorted(cues("mission_head")))
#: Titles that stand alone for an office of the State where the article names no body.
_STATE_ALONE, _STATE_UNITS = cues("state_alone"), cues("state_unit")
_ADVISERS = tuple(sorted(cues("adviser") | cues("secretary")))
_PARTY = "đảng"
_CROWNED = cues("crowned")
_OF_MANY_NATIONS = cues("of_many_nations")
_FIRM_TITLES = tuple(sorted(cues("firm_title")))
_EXPERTS = cues("expert")
_ABROAD = frozenset(map(name_key, cues("abroad")))
_SCHOOLS, _INSTITUTES = tuple(sorted(cues("school"))), cues("institute")
_LONGEST_PLACE = 4
_WORLD_BODIES = tuple(sorted(cues("world_body")))


def leads_abroad(key: str) -> bool:
    """Tell whether the name is a known head of a state abroad, though it has the form of one of Vietnam's:
    `tập cận bình`.
    """
    return key in _ABROAD


@lru_cache(maxsize=16384)
def foreign_name(key: str) -> bool:
    """Tell whether a name is none of Vietnam's peoples: `donald trump`, not `ksor phước`."""
    if leads_abroad(key):
        return True
    words = key.replace("-", " ").split()
    if all(len(w.rstrip(".")) <= 1 for w in words):
        return False  # P. Đ. C., whoever that is
    first = words[0]
    strange = any(not is_syllable(w) for w in words)
    if first in surnames() and is_syllable(first):
        return strange and key.isascii() and len(words) > 1  # Kim Pyong Hae, but not Điểu K'Ré
    return strange and first not in surnames() and first not in elements() and "'" not in first


def classify(title: TitlePhrase, words: str, *, foreigner: bool) -> OfficialClass | None:
    """Return the class of a title phrase, None where nothing in it tells.

    `words` are its folded words, `foreigner` says that its bearer's name is none of Vietnam's peoples.
    """
    head = title.title.words
    heads = [h.class_ for h in title.run.heads if h.kind != "place"]
    told = [c for c in heads if c not in ("any", "company")]
    vietnamese = "việt nam" in words or words.endswith(" vn")
    if words in _FIRM_TITLES:
        return None  # tổng giám đốc, of a body that stands elsewhere
    sent = title.title.class_ == "public" or "việt nam" in words.partition(" tại ")[0]
    if head.startswith(_MISSIONS) and sent and not foreigner:
        return "public"  # trưởng phái đoàn Việt Nam tại Liên Hợp Quốc, Trưởng SOM ASEAN
    if head.startswith(_ENVOYS) and "foreign" not in told:
        sender = words.partition(" tại ")[0]  # Đại sứ Trung Quốc | tại Việt Nam
        vietnamese = "việt nam" in sender if sender != head else vietnamese
        abroad = foreigner or (title.run.foreign and not vietnamese)
        return "foreign" if abroad else "public" if vietnamese else None
    if "foreign" in told and "public" not in told[:1]:
        return "foreign"
    class_ = told[0] if told else title.title.class_
    if class_ == "any" and "company" in heads:
        return None
    if class_ == "any" and "any" in heads:
        class_ = "public"
    if class_ == "public" and not vietnamese and (title.run.foreign or foreigner):
        return "foreign"
    if class_ == "unit" and foreigner and not vietnamese:
        return "other" if head in _EXPERTS else _of_unit_abroad(title, words, told)
    if foreigner and class_ in ("any", "other") and head not in _EXPERTS and _of_the_world(title, words):
        return "foreign"
    if class_ == "any" and not title.run.foreign and head.startswith(_ADVISERS):
        chief = next(iter(titles().within(words.removeprefix(head).split()).values()), None)
        if chief is not None and (foreigner or chief[1].class_ == "public"):
            return "foreign" if foreigner else "public"  # Trợ lý Thủ tướng
    if class_ != "any":
        return class_  # type: ignore[return-value]
    if title.run.foreign and not heads:
        return "foreign"
    if any(h.kind == "place" for h in title.run.heads) or title.run.place:
        if words.startswith(_FIRM_TITLES) and not title.run.heads:
            trade = fields().longest(words.removeprefix(head).split(), 0)
            return (
                "unit" if trade else None
            )  # Tổng giám đốc Đường sắt Hà Nội, Tổng giám đốc Quốc Cường Gia Lai
        return "foreign" if foreigner else "public"
    return None


def _of_unit_abroad(title: TitlePhrase, words: str, told: Sequence[str]) -> OfficialClass:
    """Return the class of an office in a school abroad, in an institute that no state is named with (`Viện
    Lowy`, unlike `Viện Nghiên cứu Vận tải Thái Lan`), and in what else a state may own.
    """
    first = next((h.words for h in title.run.heads), title.title.words)
    if first.startswith(_SCHOOLS):
        return "unit"
    # Viện Nghiên cứu A ở Seoul, Hàn Quốc: where it is, not whose
    own = words.partition(" ( ")[0].partition(" , ")[0].partition(" ở ")[0]
    seated = own != words.partition(" ( ")[0]
    state = "public" in told or _ends_abroad(own.split()) or (title.run.foreign and not seated)
    return "other" if first in _INSTITUTES and not state else "foreign"


def _ends_abroad(words: Sequence[str]) -> bool:
    """Tell whether the words end with a place abroad."""
    for at in range(max(0, len(words) - _LONGEST_PLACE), len(words)):
        found = foreign_places().longest(words, at)
        if found and found[0] == len(words):
            return True
    return False


def _of_the_world(title: TitlePhrase, words: str) -> bool:
    """Tell whether a body is a party abroad or one of many nations: `chủ tịch Nhóm Khủng hoảng Quốc tế`."""
    if _PARTY in words.split():
        return True  # Tổng thư ký đảng Đại hội X
    first = title.run.heads[0].words if title.run.heads else ""
    return first in _OF_MANY_NATIONS and any(f" {cue}" in words for cue in _WORLD_BODIES)


def settle(
    title: TitlePhrase,
    words: str,
    own: OfficialClass | None,
    others: Sequence[OfficialClass],
    *,
    foreigner: bool,
    leader: bool,
) -> OfficialClass:
    """Return the class in the light of the person's other offices and, where none tells, of what is usual;
    `leader` says that the person is known to lead a state abroad.
    """
    if words.startswith(_FIRM_TITLES) and own in (None, "public") and "public" in others:
        return "unit"  # bí thư chi bộ, tổng giám đốc: of a firm of the State
    if own == "public" and "foreign" in others and title.run.place is None:
        return "foreign"  # Tổng bí thư, Chủ tịch Trung Quốc X
    if own is not None:
        return own
    if others:
        return others[0]
    if foreigner:
        return "foreign" if leader or title.title.words in _CROWNED else "other"
    if title.title.words in (_STATE_ALONE if title.end == title.head_end else _STATE_UNITS):
        return "public"
    return "other"
