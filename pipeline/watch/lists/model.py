"""What a watchlist holds: items to look for, each with the keys that facts are compared by."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from ...language.spelling import key, name_key
from ...lexicon import laws
from ...lexicon.offices import office_key
from ...lexicon.provinces import named
from ...store.people import place_key
from .expression import Expression


def post_key(position: str, place: str | None = None) -> str:
    """Return the key of a position with its place, whether its wording holds the place or not."""
    words, where = office_key(position), place_key(place)
    return words if not where or where in words else f"{words} {where}"


def subject_key(subject: str | None) -> str:
    """Return the key of what is ranked: a province's name without its prefix, else the words."""
    return place_key(subject)


@dataclass(frozen=True)
class Item:
    """One thing to look for. `label` names it in alerts; `narrowed` is what an article's text must satisfy
    besides; `when` says on which occasions it rings.
    """

    label: str
    narrowed: Expression | None = None
    when: tuple[str, ...] = ()


@dataclass(frozen=True)
class Person(Item):
    """A person, by name and other spellings."""

    names: tuple[str, ...] = ()

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys that officials and speakers are compared by."""
        return frozenset(name_key(n) for n in self.names)


@dataclass(frozen=True)
class Post(Item):
    """A position, whoever holds it."""

    wordings: tuple[str, ...] = ()

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of its wordings."""
        return frozenset(post_key(w) for w in self.wordings)


@dataclass(frozen=True)
class Organisation(Item):
    """An organisation: of an official, issuer of a document, ranked, or named in the text."""

    names: tuple[str, ...] = ()

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of its names with abbreviations written out."""
        return frozenset(office_key(n) for n in self.names)

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        """Its names as they may stand in a text."""
        return tuple(key(n) for n in self.names)


@dataclass(frozen=True)
class Place(Item):
    """A place; of a province, all its names."""

    names: tuple[str, ...] = ()

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys that places of facts are compared by."""
        return frozenset(place_key(n) for n in self.names)

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        """Its names as they may stand in a text."""
        forms = (form for n in self.names for form in (n, *(f for u in named(n) for f in u.names)))
        return tuple(dict.fromkeys(key(form) for form in forms if len(form) > 2))


@dataclass(frozen=True)
class CitedDocument(Item):
    """A document, by number or by title (`Luật Đất đai`); `year` tells laws of one title apart."""

    number: str | None = None
    title: str | None = None
    year: int | None = None

    @cached_property
    def number_key(self) -> str | None:
        """The number as facts have it: `16 - NQ/TW` is `16-nq/tw`."""
        return None if self.number is None else key(self.number).replace(" ", "")

    @cached_property
    def identity(self) -> str | None:
        """The title's identity among laws."""
        return None if self.title is None else law_identity(self.title)


def law_identity(title: str) -> str:
    """Return what a law is known by, whether its kind is written before it or not."""
    for kind in sorted(laws.KINDS, key=len, reverse=True):
        if key(title).startswith(key(kind) + " "):
            title = title[len(kind) + 1 :]
            break
    return laws.identity(title)


@dataclass(frozen=True)
class RankedIndex(Item):
    """Ranks in an index (None: any) of a subject (None: any).

    `worse_than` and `better_than` are places, 1 is best; `year` is the edition.
    """

    index: str | None = None
    index_key: str | None = None
    of: str | None = None
    worse_than: int | None = None
    better_than: int | None = None
    year: int | None = None

    @cached_property
    def subject(self) -> str | None:
        """The key of the subject."""
        return None if self.of is None else subject_key(self.of)

    def is_of(self, index: str | None, index_key: str | None, subject: str | None) -> bool:
        """Tell whether a figure of this index (its id, or its wording's key) and subject is meant."""
        if self.subject is not None and self.subject != subject:
            return False
        if self.index is not None:
            return index == self.index
        return self.index_key is None or index_key == self.index_key


@dataclass(frozen=True)
class Words(Item):
    """Words and phrases of the text."""

    say: Expression = field(default_factory=lambda: Expression("term", "?"))


@dataclass(frozen=True)
class ArticleKinds(Item):
    """Every fact of some kinds: `official`, `document`, `rank`, `statement`."""

    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Changes(Item):
    """Every change in the world of some kinds, of one place where `of` is given."""

    kinds: frozenset[str] = frozenset()
    of: str | None = None

    @cached_property
    def place(self) -> str | None:
        """The key of the place."""
        return None if self.of is None else place_key(self.of)


@dataclass(frozen=True, slots=True)
class Watchlist:
    """A named list: its items, the papers and kinds of evidence that it is limited to (empty: all), and the
    channels that its alerts go to (empty: all).
    """

    name: str
    items: tuple[Item, ...]
    outlets: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    deliver: tuple[str, ...] = ()
