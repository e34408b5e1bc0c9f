"""Which rules found a fact: a version that changes whenever a rule, a table or a model does."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

#: The parts of the package that decide which facts are found.
_PARTS = ("article.py", "facts.py", "extract", "language", "lexicon")


@lru_cache(maxsize=1)
def rules_version() -> str:
    """Return a digest of everything that decides which facts are found: twelve hexadecimal digits.

    It covers the project's own code, tables and models, and the version of underthesea, whose models tag the
    words. Two runs with the same rules version find the same facts in the same text.
    """
    from importlib.metadata import version

    digest = hashlib.sha256(version("underthesea").encode())
    root = files("pipeline")
    for part in _PARTS:
        _add(digest, root.joinpath(part))
    return digest.hexdigest()[:12]


@lru_cache(maxsize=1)
def rules_parts() -> dict[str, str]:
    """Return `version`, that of all rules, and for each kind of fact a digest of what decides its facts.

    A kind's part covers the modules of its package, those that they import, and the tables that any of these
    names. Statements depend on the officials found as well.
    """
    parts = {"version": rules_version()}
    for kind in ("documents", "officials", "ranks", "statements"):
        parts[kind] = _digest_of(f"extract.{kind}")
    return parts


def _digest_of(name: str) -> str:
    from importlib.metadata import version

    digest = hashlib.sha256(version("underthesea").encode())
    waiting, reached = ["article", "facts", name], set[str]()
    files_: dict[str, bytes] = {}
    tables = _tables()
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached.add(name)
        for path, node in _sources(name):
            files_[path] = node.read_bytes()
            if path.endswith(".py"):
                named, imported = _read(path, files_[path])
                waiting += imported
                files_ |= {f"lexicon/data/{n}.csv": tables[n] for n in named & tables.keys()}
    for path in sorted(files_):
        digest.update(path.encode() + files_[path])
    return digest.hexdigest()[:12]


def _sources(name: str) -> Iterator[tuple[str, Traversable]]:
    """Yield the files of a module, or of a kind's whole package; none for what is no module of the rules."""
    if name.partition(".")[0] not in {part.removesuffix(".py") for part in _PARTS}:
        return
    path = name.replace(".", "/")
    root = files("pipeline")
    if (module := root.joinpath(f"{path}.py")).is_file():
        yield f"{path}.py", module
    elif (folder := root.joinpath(path)).is_dir() and path.startswith("extract/"):
        yield from ((f"{path}/{n.name}", n) for n in folder.iterdir() if n.is_file())
    elif (module := root.joinpath(path, "__init__.py")).is_file():
        yield f"{path}/__init__.py", module


@lru_cache(maxsize=1024)
def _read(path: str, source: bytes) -> tuple[frozenset[str], frozenset[str]]:
    """Return what a module's strings say that may be tables' names, and the names, below the package, of all
    that it may import.
    """
    here = path.split("/")
    strings, imported = set[str](), set[str]()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            strings.add(node.value.removesuffix(".csv"))
        elif isinstance(node, ast.ImportFrom) and node.level:
            base = ".".join([*here[: len(here) - node.level], *filter(None, [node.module])])
            imported |= {base, *(f"{base}.{alias.name}" if base else alias.name for alias in node.names)}
    return frozenset(strings), frozenset(imported)


@lru_cache(maxsize=1)
def _tables() -> dict[str, bytes]:
    """Return the tables by their names."""
    data = files("pipeline").joinpath("lexicon", "data")
    return {n.name.removesuffix(".csv"): n.read_bytes() for n in data.iterdir() if n.name.endswith(".csv")}


def _add(digest: hashlib._Hash, node: Traversable) -> None:
    if node.is_dir():
        for child in sorted(node.iterdir(), key=lambda n: n.name):
            if child.name != "__pycache__":
                _add(digest, child)
    else:
        digest.update(node.name.encode())
        digest.update(node.read_bytes())
