"""Tables of words that reading pages rests on, checked on loading."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from ...language.spelling import nfc


@lru_cache(maxsize=8)
def table(name: str) -> dict[str, tuple[str, ...]]:
    """Return the lists of `<name>.toml`.

    Raises ValueError for text that is not NFC, an empty list, or an entry that comes twice in one.
    """
    text = files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    if nfc(text) != text:
        raise ValueError(f"{name}.toml is not NFC")
    lists: dict[str, list[str]] = tomllib.loads(text)
    for key, entries in lists.items():
        if not entries:
            raise ValueError(f"{name}.toml: {key} is empty")
        if twice := {entry for entry in entries if entries.count(entry) > 1}:
            raise ValueError(
                f"{name}.toml: {key} names {sorted(twice)} twice; the second could never be reached"
            )
    return {key: tuple(entries) for key, entries in lists.items()}
