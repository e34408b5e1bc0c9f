"""The people of an article: short forms and spellings of one name brought together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ...language.spelling import name_key
from .classes import foreign_name


@dataclass(slots=True)
class People:
    """All names seen in an article, by their keys, and the surfaces they have there."""

    surfaces: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[str]) -> People:
        """Return the people behind these surfaces, in the order of the text."""
        people = cls()
        for name in names:
            people.surfaces.setdefault(key_of(name), []).append(name)
        return people

    def resolve(self, name: str) -> str:
        """Return the key of the fullest name that this one shortens; its own where none or two fit."""
        own = key_of(name)
        fullest = self.fuller(own)
        return fullest[0] if len(fullest) == 1 else own

    def fuller(self, own: str) -> list[str]:
        """Return the keys of the fullest names that the name of this key may shorten."""
        parts = own.split()
        longer = [k for k in self.surfaces if len(k.split()) > len(parts) and _shortens(parts, k.split())]
        longest = [k for k in longer if not any(o != k and _shortens(k.split(), o.split()) for o in longer)]
        if not longest and len(parts) == 1:  # ông Tập for Tập Cận Bình
            longest = [k for k in self.surfaces if k != own and k.split()[0] == own]
        return longest

    def display(self, key: str) -> str:
        """Return the spelling to show: not all capitals where there is another, else the first."""
        forms = self.surfaces[key]
        return next((f for f in forms if not f.isupper()), forms[0])


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
