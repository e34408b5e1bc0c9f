"""Where what is costly to make is kept for processes to come.

`vietnam-press-facts` under the user's cache folder (XDG_CACHE_HOME, or `~/.cache`). It may be deleted at any
time; where it cannot be written, each process makes its own.
"""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path | None:
    """Return the folder, which need not exist; None for a user without a home."""
    try:
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:
        return None
    return cache / "vietnam-press-facts" if cache.is_absolute() else None
