"""Patterns compiled, and kept so for processes to come.

To compile the patterns that articles ask for takes most of a second, in every process anew; to read them
compiled takes some hundredths. They stand in the cache folder as Python keeps the bytecode of modules: one
file for each release of `re` and of `regex`, which grows when a process ends that has met new ones. `re` has
no name of its own for the first half of its work, so its inner modules are asked; where a release has other
ones, patterns are compiled as usual.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import marshal
import os
import pickle
import re
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from .cache_folder import cache_folder

#: Patterns kept at most; then a file begins anew with those of one process, as old rules leave theirs behind.
MOST_KEPT = 4000


def compiled_re(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` does; raises re.error where the pattern is none."""
    kept, key = _kept(f"re-{sys.implementation.cache_tag}-{sys.hexversion:x}"), f"{int(flags)} {pattern}"
    if (found := kept.get(key)) is not None:
        with contextlib.suppress(EOFError, OverflowError, RuntimeError, TypeError, ValueError):
            return _made(marshal.loads(found))
    try:
        parts = _parts(pattern, int(flags))
        made = _made(parts)
    except (AttributeError, ImportError, TypeError):
        return re.compile(pattern, flags)
    kept.add(key, marshal.dumps(parts))
    return made


def _parts(pattern: str, flags: int) -> tuple[Any, ...]:
    """Return what `re` makes a pattern of: flags, code, and its groups by name and by number."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, flags)
    by_name = {str(name): int(number) for name, number in parsed.state.groupdict.items()}
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in by_name.items():
        by_number[number] = name
    code = [int(word) for word in _compiler._code(parsed, flags)]
    flags = int(flags | parsed.state.flags)
    return pattern, flags, code, parsed.state.groups - 1, by_name, tuple(by_number)


def _made(parts: tuple[Any, ...]) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    return cast("re.Pattern[str]", _sre.compile(*parts))


def compiled_regex(pattern: str, flags: int = 0) -> Any:
    """Return what `regex.compile` does; raises regex.error where the pattern is none."""
    import regex

    kept, key = _kept(f"regex-{regex.__version__}-{sys.hexversion:x}"), f"{int(flags)} {pattern}"
    if (found := kept.get(key)) is not None:
        with contextlib.suppress(EOFError, IndexError, TypeError, ValueError, pickle.UnpicklingError):
            return _Unpickler(io.BytesIO(found)).load()
    made = regex.compile(pattern, flags)
    kept.add(key, pickle.dumps(made))
    return made


class _Unpickler(pickle.Unpickler):
    """Reads patterns of `regex`, which it pickles compiled, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) != ("regex._regex", "compile"):
            raise pickle.UnpicklingError(f"holds {module}.{name}")
        return super().find_class(module, name)


class _Kept:
    """The compiled patterns of one engine by flags and pattern: those of its file, and new ones."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._found = _read(path)
        self._new: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        return self._found.get(key)

    def add(self, key: str, value: bytes) -> None:
        """Take up a new one; it is written when the process ends."""
        if self._path is not None and not self._new:
            atexit.register(self.write)
        self._new[key] = value

    def write(self) -> None:
        """Write the new ones beside those that other processes have written; does nothing where that
        cannot be done.
        """
        if self._path is None:
            return
        all_ = _read(self._path) | self._new
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # Written apart and renamed: another process sees all of it or nothing.
            number, apart = tempfile.mkstemp(prefix=".writing-", dir=self._path.parent)
            try:
                with open(number, "wb") as file:
                    marshal.dump(all_ if len(all_) <= MOST_KEPT else self._new, file)
                os.replace(apart, self._path)
            finally:
                Path(apart).unlink(missing_ok=True)


@lru_cache(maxsize=2)
def _kept(release: str) -> _Kept:
    folder = cache_folder()
    return _Kept(folder / f"patterns-{release}" if folder is not None else None)


def _read(path: Path | None) -> dict[str, bytes]:
    try:
        found = marshal.loads(path.read_bytes()) if path is not None else {}
    except (OSError, EOFError, TypeError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
