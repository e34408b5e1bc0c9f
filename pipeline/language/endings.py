"""A cheap look whether a text ends in one of many wordings."""

from __future__ import annotations

from collections.abc import Iterable

#: Characters at the end that tell most texts apart.
_LOOK = 3
_NONE: tuple[str, ...] = ()


class Endings:
    """Many endings, none empty; only those that share a text's last characters are compared."""

    def __init__(self, endings: Iterable[str]) -> None:
        wordings = sorted(set(endings))
        self._look = min(_LOOK, *map(len, wordings))
        self._by_last: dict[str, tuple[str, ...]] = {}
        for wording in wordings:
            last = wording[-self._look :]
            self._by_last[last] = (*self._by_last.get(last, _NONE), wording)

    def close(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Tell whether `text[start:end]` ends in one of them."""
        end = len(text) if end is None else end
        few = self._by_last.get(text[end - self._look if end > self._look else 0 : end])
        return few is not None and text.endswith(few, start, end)
