"""What classes and labels mean inside an article's container: the common table, and what an outlet adds to
it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bs4 import Tag

from ..language.spelling import key
from . import words
from .css import Compound, compound


@dataclass(frozen=True, slots=True)
class Rules:
    """A set of compounds, indexed by the first name each demands, so that one element costs a few
    look-ups.
    """

    by_class: Mapping[str, tuple[Compound, ...]]
    by_attribute: Mapping[str, tuple[Compound, ...]]
    by_tag: Mapping[str, tuple[Compound, ...]]

    @classmethod
    def of(cls, selectors: Iterable[str]) -> Rules:
        """Index compound selectors. Raises ValueError where one is not a compound."""
        by_class: dict[str, list[Compound]] = {}
        by_attribute: dict[str, list[Compound]] = {}
        by_tag: dict[str, list[Compound]] = {}
        for parsed in map(compound, selectors):
            if parsed.classes:
                by_class.setdefault(parsed.classes[0], []).append(parsed)
            elif parsed.attributes:
                by_attribute.setdefault(parsed.attributes[0][0], []).append(parsed)
            else:
                by_tag.setdefault(parsed.tag or "*", []).append(parsed)
        return cls(*({k: tuple(v) for k, v in d.items()} for d in (by_class, by_attribute, by_tag)))

    def match(self, tag: Tag) -> bool:
        """Tell whether one of the compounds accepts an element."""
        attributes = tag.attrs
        if tag.name in self.by_tag:
            return True
        if not attributes:
            return False
        classes = attributes.get("class") or ()
        flat: dict[str, str] | None = None
        candidates = [c for name in classes for c in self.by_class.get(name, ())]
        candidates += [c for name in attributes for c in self.by_attribute.get(name, ())]
        for candidate in candidates:
            if flat is None:
                flat = {k: v if isinstance(v, str) else " ".join(v) for k, v in attributes.items()}
            if candidate.accepts(tag.name, classes, flat):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Markup:
    """The meaning of markup: rules for what to drop and what is byline, note, caption or picture."""

    drop: Rules
    byline: Rules
    note: Rules
    caption: Rules
    picture: Rules
    related_labels: frozenset[str]
    buttons: frozenset[str]
    notices: tuple[str, ...]


@lru_cache(maxsize=256)
def markup(drop: tuple[str, ...] = (), keep: tuple[str, ...] = ()) -> Markup:
    """Return the common table with an outlet's own `drop` added and its `keep` taken out."""
    table = words.table("markup")
    return Markup(
        drop=Rules.of([*(s for s in table["drop"] if s not in keep), *drop]),
        byline=Rules.of(s for s in table["byline"] if s not in keep),
        note=Rules.of(table["note"]),
        caption=Rules.of(table["caption"]),
        picture=Rules.of(table["picture"]),
        related_labels=frozenset(key(label) for label in table["related_labels"]),
        buttons=frozenset(key(label) for label in table["buttons"]),
        notices=tuple(key(notice) for notice in table["notices"]),
    )
