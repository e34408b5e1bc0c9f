"""The people of an article: short forms and spellings of one name brought together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ...language.spelling import name_key
from ...lexicon.office_cues import cues
from .classes import foreign_name

_MEN, _WOMEN = cues("man"), cues("woman")


@dataclass(slots=True)
class People:
    """All names seen in an article, by their keys, and the surfaces and addresses they have there."""

    surfaces: dict[str, list[str]] = field(default_factory=dict)
    addresses: dict[str, set[str]] = field(default_factory=dict)
    #: By a foreign name's letters alone the key under which it came first.
    letters: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[tuple[str, str | None]]) -> People:
        """Return the people behind these surfaces, with the word of address before each (`bà`), in the order
        of the text.
        """
        people = cls()
        for name, address in names:
            key = people.key(name)
            people.surfaces.setdefault(key, []).append(name)
            if address:
                people.addresses.setdefault(key, set()).add(address)
        return people

    def key(self, name: str) -> str:
        """Return the key of a name; a foreign one that is only parted otherwise has the key it came with
        first: `Cho Yangho` for `Cho Yang - ho`.
        """
        own = key_of(name)
        if own in self.surfaces or not own.isascii() or not foreign_name(own):
            return own
        return self.letters.setdefault(own.replace(" ", ""), own)

    def resolve(self, name: str, address: str | None = None) -> str:
        """Return the key of the fullest name that this one shortens; its own where none or two fit, unless
        `ông` or `bà` before it tells which.
        """
        own = self.key(name)
        fullest = self.fuller(own)
        if len(fullest) > 1 and address:
            fullest = [k for k in fullest if self._may_be(k, address)]
        return fullest[0] if len(fullest) == 1 else own

    def _may_be(self, key: str, address: str) -> bool:
        others = _WOMEN if address in _MEN else _MEN if address in _WOMEN else frozenset()
        return others.isdisjoint(self.addresses.get(key, ()))

    def fuller(self, own: str) -> list[str]:
        """Return the keys of the fullest names that the name of this key may shorten."""
        parts = own.split()
        longer = [k for k in self.surfaces if len(k.split()) > len(parts) and _shortens(parts, k.split())]
        if "." in own and len(parts) == 1:
            longer = [k for k in self.surfaces if _initials_of(own, k)]
        longest = [k for k in longer if not any(o != k and _shortens(k.split(), o.split()) for o in longer)]
        if not longest and len(parts) == 1:  # ông Tập for Tập Cận Bình
            longest = [k for k in self.surfaces if k != own and k.split()[0] == own]
        return longest

    def display(self, key: str) -> str:
        """Return the spelling to show: not all capitals where there is another, the first of the longest."""
        forms = self.surfaces[key]
        return max([f for f in forms if not f.isupper()] or forms, key=len)


@lru_cache(maxsize=16384)
def key_of(name: str) -> str:
    """Return the key under which spellings of one name meet."""
    return " ".join(name_key(name).replace("-", " ").split())


def _shortens(short: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether `short` is the end of `full` (Hải, Trọng Hải), or its beginning in a foreign name."""
    if len(short) >= len(full):
        return False
    if list(full[-len(short) :]) == list(short):
        return True
    if not foreign_name(" ".join(full)):
        return False
    first_and_last = len(short) == 2 and short[0] == full[0] and short[-1] == full[-1]
    return first_and_last or list(full[: len(short)]) == list(short)


def _initials_of(short: str, full: str) -> bool:
    """Tell whether a name with an initial may be a full one: `d.trump`, `donald trump`."""
    initial, _, last = short.partition(".")
    first, *rest = full.split()
    return rest[-1:] == [last.strip()] and first != initial and first.startswith(initial)
