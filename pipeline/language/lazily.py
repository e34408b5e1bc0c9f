"""What is made when it is first asked for: patterns of modules, attributes of objects.

The rules name some five hundred patterns, and to compile them takes half a second; an article of a few lines
needs a fifth of them. So a module says `_DAY = lazy_re(...)` where it would say `re.compile(...)`. What one
process has compiled, the next ones find so (`compiled`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, Generic, TypeVar, cast

from .compiled import compiled_re, compiled_regex

Value = TypeVar("Value")

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class LazyPattern:
    """What a compiled pattern can do. Once it is compiled its methods are those of the pattern itself, so
    that a call costs what it would there. `pattern` is the text of it, to build others from.
    """

    __slots__ = ("_compile", "pattern", *_METHODS)

    def __init__(self, compile_: Callable[[str], Any], pattern: str) -> None:
        self._compile = compile_
        self.pattern = pattern
        for method in _METHODS:
            setattr(self, method, partial(self._first, method))

    def compiled(self) -> Any:
        """Return the pattern compiled. Raises the error of `re` or `regex` where it is none."""
        compiled = self._compile(self.pattern)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return compiled

    def _first(self, method: str, *arguments: Any, **named: Any) -> Any:
        return getattr(self.compiled(), method)(*arguments, **named)


def lazy_re(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern of `re`."""
    return cast("re.Pattern[str]", LazyPattern(partial(compiled_re, flags=flags), pattern))


def lazy_regex(pattern: str, flags: int = 0) -> Any:
    """Return a pattern of `regex`, which is loaded as late."""
    return LazyPattern(partial(compiled_regex, flags=flags), pattern)


class lazy_attribute(Generic[Value]):  # noqa: N801, as functools.cached_property
    """`functools.cached_property` without the lock that it has before Python 3.12, which takes longer than
    what many of them compute: an article is read by one thread.
    """

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self._compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, owner: type | None = None) -> Value:
        value: Value = self._compute(instance)
        instance.__dict__[self._name] = value
        return value
