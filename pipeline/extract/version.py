"""Which rules found a fact: a version that changes whenever a rule, a table or a model does."""

from __future__ import annotations

import hashlib
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


def _add(digest: hashlib._Hash, node: Traversable) -> None:
    if node.is_dir():
        for child in sorted(node.iterdir(), key=lambda n: n.name):
            if child.name != "__pycache__":
                _add(digest, child)
    else:
        digest.update(node.name.encode())
        digest.update(node.read_bytes())
