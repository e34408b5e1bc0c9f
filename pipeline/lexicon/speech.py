"""How the press says who spoke: verbs of speech, words that address a person, labels of interview turns.

The tables were collected by the project from the wording of Vietnamese papers. Keys are folded (see
`spelling.key`), so `uỷ viên` and `ủy viên` are one entry.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast, get_args

from ..language.alternatives import longest_of
from ..language.spelling import key
from .table import LexiconError, items, once, rows

Clause = Literal["always", "free", "marked", "as", "no"]
Use = Literal["address", "pronoun", "role", "title", "office", "body", "lead", "beside", "known"]
Role = Literal["question", "answer"]


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb that puts words into somebody's mouth.

    `clause` says how indirect speech may follow: `free` (`ông Hải nói tỉnh đã ...`), `always` the same and
    before words that often follow no speech (`cho biết khi đó kho ...`), `marked` (after rằng, là, a comma or
    a colon), `as` (`gọi ông là ...`, `ví sân khấu như ...`), `no` (direct quotations, or after rằng).
    `directive` marks orders and requests. `after` and `before` are words beside which it is part of another
    word: khai after triển, kể before cả.
    """

    word: str
    clause: Clause
    directive: bool
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AddressWord:
    """A word that stands for a person or before a name.

    `address` stands before a name or alone (`ông Hải`, `ông`); `pronoun` alone (`vị này`); `role` and `title`
    before a name or alone (`luật sư Lực`, `Thủ tướng`); after an `office` stands its organisation
    (`Giám đốc Sở Y tế`), and after a `body` nothing but one (`đại diện Ban trị sự`); `lead` only opens an
    apposition (`mẹ thí sinh`), `beside` one that a body may have as well (`công ty`, `một`), and `known`
    stands before what somebody is who was told of (`vị chuyên gia`, `nữ diễn viên`).
    `sex` is m, f or None.
    """

    word: str
    use: Use
    sex: str | None


def _one_of(value: str, allowed: Iterable[str], where: str) -> str:
    if value not in allowed:
        raise LexiconError(f"{where}: {value!r} is not one of {', '.join(allowed)}")
    return value


@lru_cache(maxsize=1)
def verbs() -> dict[str, SpeechVerb]:
    """Return the verbs of speech by their keys."""
    out = {}
    for row in rows("speech_verbs", required=("verb", "clause", "kind"), unique=("verb",)):
        where = f"speech_verbs.csv {row['verb']}"
        clause = cast(Clause, _one_of(row["clause"], get_args(Clause), where))
        directive = _one_of(row["kind"], ("report", "directive"), where) == "directive"
        unless = [key(u) for u in items(row["unless"])]
        if any(not (u.startswith("_ ") or u.endswith(" _")) for u in unless):
            raise LexiconError(f"{where}: unless is made of `word _` and `_ word`")
        after = tuple(u[:-2] for u in unless if u.endswith(" _"))
        before = tuple(u[2:] for u in unless if u.startswith("_ "))
        out[key(row["verb"])] = SpeechVerb(key(row["verb"]), clause, directive, after, before)
    return out


@lru_cache(maxsize=1)
def address_words() -> dict[str, AddressWord]:
    """Return the words that address a person by their keys."""
    found = []
    for row in rows("address_words", required=("word", "use"), unique=("word",)):
        where = f"address_words.csv {row['word']}"
        use = cast(Use, _one_of(row["use"], get_args(Use), where))
        sex = _one_of(row["sex"], ("m", "f", ""), where) or None
        found.append(AddressWord(key(row["word"]), use, sex))
    once("address_words.csv", (w.word for w in found))
    return {w.word: w for w in found}


@lru_cache(maxsize=1)
def known_words() -> dict[str, AddressWord]:
    """Return the words before what somebody is who was told of (`vị`, `nữ`), by their keys."""
    return {w.word: w for w in address_words().values() if w.use == "known"}


@dataclass(frozen=True, slots=True)
class TurnLabel:
    """A label that papers set before a turn; `outlet_follows` where a paper's name may stand after it.

    `Phóng viên Báo Pháp luật Việt Nam:` is the label `phóng viên` with one.
    """

    word: str
    role: Role
    outlet_follows: bool


@lru_cache(maxsize=1)
def turn_labels() -> dict[str, TurnLabel]:
    """Return the labels of turns (`PV`, `Đáp`) by their keys."""
    out = {}
    for row in rows("turn_labels", required=("label", "role", "outlet_follows"), unique=("label",)):
        where = f"turn_labels.csv {row['label']}"
        role = cast(Role, _one_of(row["role"], ("question", "answer"), where))
        follows = _one_of(row["outlet_follows"], ("yes", "no"), where) == "yes"
        out[key(row["label"])] = TurnLabel(key(row["label"]), role, follows)
    return out


CueUse = Literal[
    "place", "clause", "opener", "body", "filler", "after office", "not in title", "not subject",
    "preposition", "clause start", "owned", "adverb", "not speech", "no clause", "document",
    "label of words", "announces", "paper", "outlet", "joined", "role with a field", "kin",
    "leads a country", "opens a clause", "no denial", "in a clause", "first person", "people say",
    "several", "somebody",
    "of an office", "told on", "seat of power",
    "opening phrase", "holds a clause",
]  # fmt: skip


@lru_cache(maxsize=1)
def _all_cues() -> dict[str, frozenset[str]]:
    uses: dict[str, set[str]] = {use: set() for use in get_args(CueUse)}
    for row in rows("speech_cues", required=("cue", "use"), unique=("cue", "use")):
        uses[_one_of(row["use"], uses, f"speech_cues.csv {row['cue']}")].add(key(row["cue"]))
    return {use: frozenset(cues) for use, cues in uses.items()}


def cues(use: CueUse) -> frozenset[str]:
    """Return the small words that tell who speaks and what is said, by their use.

    The first row of each use in `speech_cues.csv` says what it means.
    """
    return _all_cues()[use]


def alternation(words: Iterable[str]) -> str:
    """Return a pattern for folded text that matches the longest of the words, whole words only.

    It is for `re` and `regex` alike.
    """
    # [^\W_] is a letter or a number
    return rf"(?<![^\W_]){longest_of(words)}(?![^\W_])"
