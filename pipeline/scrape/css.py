"""Selectors of outlet files: the part of CSS that they need, looked up in a page's elements or tested on
one.

`h1.detail-title[data-role=title]`, `.contents > p`, `[href*=tac-gia]`, several parted by commas. Classes are
matched as a set: `article__body cms-body ` and `article__body zce-content-body cms-body` are both
`.article__body`. A selector whose names the page does not have costs a look-up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from typing import Protocol

from lxml import etree

from ..language.lazily import lazy_re

_NAME = r"-?[A-Za-z_][\w-]*"
_ATTRIBUTE = (
    rf"\[(?P<attribute>{_NAME})(?:(?P<op>[\^$*]?=)(?P<quote>[\"']?)(?P<value>[^\]\"']*)(?P=quote))?\]"
)
_PIECE = lazy_re(rf"\.(?P<class>{_NAME})|\#(?P<id>{_NAME})|{_ATTRIBUTE}|(?P<tag>{_NAME}|\*)")
_COMBINATOR = lazy_re(r"\s*>\s*|\s+(?![^\[]*\])")


class Attributes(Protocol):
    """What tells an attribute by its name: an element of lxml does, and a dictionary."""

    def get(self, name: str, /) -> str | None:
        """Return the value of an attribute, None where there is none of this name."""


@dataclass(frozen=True, slots=True)
class Compound:
    """One element's conditions: its tag (None: any), classes, and attributes as (name, operator, value)."""

    tag: str | None
    classes: tuple[str, ...]
    attributes: tuple[tuple[str, str, str], ...]

    def accepts(self, tag: str, classes: Iterable[str], attributes: Attributes) -> bool:
        """Tell whether an element of this tag, these classes and these attributes meets the conditions."""
        return (
            (self.tag is None or self.tag == tag)
            and all(c in classes for c in self.classes)
            and all(_holds(attributes.get(name), op, value) for name, op, value in self.attributes)
        )

    @property
    def id(self) -> str | None:
        """The id that an element must bear, None where it may bear any."""
        return next((value for name, op, value in self.attributes if (name, op) == ("id", "=")), None)

    @property
    def xpath(self) -> str:
        """The conditions as one XPath step without its axis."""
        tests = [f"[contains(concat(' ', normalize-space(@class), ' '), ' {c} ')]" for c in self.classes]
        for name, op, value in self.attributes:
            if op == "^=":
                tests.append(f"[starts-with(@{name}, '{value}')]")
            elif op == "*=":
                tests.append(f"[contains(@{name}, '{value}')]")
            elif op == "$=":
                tests.append(f"[substring(@{name}, string-length(@{name}) - {len(value) - 1}) = '{value}']")
            else:
                tests.append(f"[@{name} = '{value}']" if op else f"[@{name}]")
        return (self.tag or "*") + "".join(tests)


def _holds(have: str | None, op: str, value: str) -> bool:
    if have is None:
        return False
    if op == "^=":
        return have.startswith(value)
    if op == "$=":
        return have.endswith(value)
    if op == "*=":
        return value in have
    return not op or have == value


@lru_cache(maxsize=4096)
def compound(text: str) -> Compound:
    """Parse one compound such as `p.name[data-role=author]`.

    Raises ValueError where it is not one.
    """
    tag: str | None = None
    classes: list[str] = []
    attributes: list[tuple[str, str, str]] = []
    at = 0
    for m in _PIECE.finditer(text):
        if m.start() != at or (m["tag"] and at):
            break
        at = m.end()
        if m["class"]:
            classes.append(m["class"])
        elif m["id"]:
            attributes.append(("id", "=", m["id"]))
        elif m["attribute"]:
            attributes.append((m["attribute"], m["op"] or "", m["value"] or ""))
        elif m["tag"] != "*":
            tag = m["tag"].lower()
    if not text or at != len(text):
        raise ValueError(f"not a selector: {text!r}")
    return Compound(tag, tuple(classes), tuple(attributes))


@dataclass(frozen=True, slots=True)
class _Path:
    """One alternative of a selector, cut behind the last step that asks for a class or an attribute.

    `steps` are those up to there, each with whether it must stand right inside the one before; none where no
    step asks for either. `rest` is the XPath from there on, None where nothing follows. `names` are those of
    the attributes.
    """

    steps: tuple[tuple[bool, Compound], ...]
    rest: etree.XPath | None
    names: tuple[str, ...]


@lru_cache(maxsize=4096)
def _paths(selector: str) -> tuple[_Path, ...]:
    return tuple(map(_path, selector.split(",")))


def _path(alternative: str) -> _Path:
    alternative = alternative.strip()
    inside = [False, *(">" in between for between in _COMBINATOR.findall(alternative))]
    steps = [compound(step) for step in _COMBINATOR.split(alternative)]
    names = tuple(value or name for step in steps for name, _, value in step.attributes)
    cut = next((i for i in range(len(steps), 0, -1) if steps[i - 1].classes or steps[i - 1].attributes), 0)
    axes = ["descendant-or-self::", *("child::" if child else "descendant::" for child in inside[1:])]
    rest = "/".join(axis + step.xpath for axis, step in list(zip(axes, steps, strict=True))[cut:])
    return _Path(tuple(zip(inside, steps, strict=True))[:cut], etree.XPath(rest) if rest else None, names)


def check(selector: str) -> None:
    """Raise ValueError where a selector cannot be read."""
    _paths(selector)


class Elements:
    """The elements of a page, listed once by the classes and the id that they bear: many layouts ask for
    many names, and most pages have none of them.
    """

    def __init__(self, root: etree._Element, source: str) -> None:
        self._root = root
        self._source = source
        self._held: dict[str, bool] = {}
        self._by_attribute: dict[str, list[etree._Element]] = {}
        self._met: dict[Compound, dict[etree._Element, None]] = {}
        self._elements = list(root.iter("*"))
        # Elements, by their number, with all that the attribute says: a page repeats few such wordings.
        alike: defaultdict[str, list[int]] = defaultdict(list)
        for number, element in enumerate(self._elements):
            if (names := element.get("class")) is not None:
                alike[names].append(number)
        self._by_class: defaultdict[str, list[tuple[set[str], list[int]]]] = defaultdict(list)
        for wording, bearers in alike.items():
            classes = set(wording.split())
            for name in classes:
                self._by_class[name].append((classes, bearers))

    def find(self, selector: str) -> Iterator[etree._Element]:
        """Yield the elements that a selector names, alternative by alternative, in page order."""
        for path in _paths(selector):
            if not all(map(self._holds, path.names)):
                continue
            found = self._named(path) if path.steps else iter((self._root,))
            if path.rest is None:
                yield from found
            else:
                yield from dict.fromkeys(e for start in found for e in path.rest(start))

    def _named(self, path: _Path) -> Iterator[etree._Element]:
        """Yield the elements that the steps of a path lead to, none where one of its classes is nowhere."""
        if all(name in self._by_class for _, step in path.steps for name in step.classes):
            for element in self._meeting(path.steps[-1][1]):
                if self._is_within(element, path.steps, len(path.steps) - 1):
                    yield element

    def _is_within(self, element: etree._Element, steps: Sequence[tuple[bool, Compound]], step: int) -> bool:
        """Tell whether an element that meets a step stands in elements that meet those before it."""
        if not step:
            return True
        child, wanted = steps[step][0], steps[step - 1][1]
        above = islice(element.iterancestors(), 1) if child else element.iterancestors()
        if wanted.classes or wanted.attributes:
            meeting = self._meeting(wanted)
            return any(e in meeting and self._is_within(e, steps, step - 1) for e in above)
        return any(wanted.tag in (None, e.tag) and self._is_within(e, steps, step - 1) for e in above)

    def _meeting(self, step: Compound) -> dict[etree._Element, None]:
        """Return the elements that meet conditions, a class or an attribute among them, in page order; looked
        for once.
        """
        if step not in self._met:
            found = self._bearers(step)
            if step.tag is not None or step.attributes:
                found = [e for e in found if step.accepts(e.tag, step.classes, e)]
            self._met[step] = dict.fromkeys(found)
        return self._met[step]

    def _bearers(self, step: Compound) -> Sequence[etree._Element]:
        """Return the elements with a step's classes, else those with its first attribute."""
        if not step.classes:
            return self._with(step.attributes[0][0])
        alike = self._by_class.get(step.classes[0], ())
        numbers = sorted(chain(*(bearers for names, bearers in alike if names.issuperset(step.classes))))
        return [self._elements[number] for number in numbers]

    def _with(self, attribute: str) -> Sequence[etree._Element]:
        """Return the elements that bear an attribute, listed once."""
        if attribute not in self._by_attribute:
            self._by_attribute[attribute] = [e for e in self._elements if e.get(attribute) is not None]
        return self._by_attribute[attribute]

    def _holds(self, name: str) -> bool:
        """Tell whether a name occurs in the page at all; looked for once."""
        if name not in self._held:
            self._held[name] = name in self._source
        return self._held[name]
