"""Selectors of outlet files: the part of CSS that they need, looked up in an lxml tree or tested on one
element.

`h1.detail-title[data-role=title]`, `.contents > p`, `[href*=tac-gia]`, several parted by commas. Classes are
matched as a set: `article__body cms-body ` and `article__body zce-content-body cms-body` are both
`.article__body`. A selector whose names do not occur in the page's markup costs one substring search.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

_NAME = r"-?[A-Za-z_][\w-]*"
_ATTRIBUTE = (
    rf"\[(?P<attribute>{_NAME})(?:(?P<op>[\^$*]?=)(?P<quote>[\"']?)(?P<value>[^\]\"']*)(?P=quote))?\]"
)
_PIECE = re.compile(rf"\.(?P<class>{_NAME})|\#(?P<id>{_NAME})|{_ATTRIBUTE}|(?P<tag>{_NAME}|\*)")
_COMBINATOR = re.compile(r"\s*>\s*|\s+(?![^\[]*\])")


@dataclass(frozen=True, slots=True)
class Compound:
    """One element's conditions: its tag (None: any), classes, and attributes as (name, operator, value)."""

    tag: str | None
    classes: tuple[str, ...]
    attributes: tuple[tuple[str, str, str], ...]

    def accepts(self, tag: str, classes: Iterable[str], attributes: dict[str, str]) -> bool:
        """Tell whether an element of this tag, these classes and these attributes meets the conditions."""
        return (
            (self.tag is None or self.tag == tag)
            and all(c in classes for c in self.classes)
            and all(_holds(attributes.get(name), op, value) for name, op, value in self.attributes)
        )

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


@lru_cache(maxsize=4096)
def _compiled(selector: str) -> tuple[tuple[etree.XPath, tuple[str, ...]], ...]:
    """Each alternative of a selector: its XPath, and the names that the page's markup must hold."""
    alternatives = []
    for alternative in selector.split(","):
        path, names = "descendant-or-self::", []
        rest = alternative.strip()
        for i, step in enumerate(_COMBINATOR.split(rest)):
            parsed = compound(step)
            if i:
                path += "/" if ">" in _COMBINATOR.findall(rest)[i - 1] else "/descendant::"
            path += parsed.xpath
            names += [*parsed.classes, *(value or name for name, _, value in parsed.attributes)]
        alternatives.append((etree.XPath(path), tuple(names)))
    return tuple(alternatives)


def check(selector: str) -> None:
    """Raise ValueError where a selector cannot be read."""
    _compiled(selector)


def find(root: etree._Element, selector: str, holds: Callable[[str], bool]) -> Iterator[etree._Element]:
    """Yield the elements under `root` (itself included) that a selector names, alternative by alternative.

    `holds` says whether a name occurs in the page at all; it is asked first, since most do not.
    """
    for path, names in _compiled(selector):
        if all(map(holds, names)):
            yield from path(root)
