"""Reading: pages, text files and rows become articles.

What reads pages (an HTML parser, the papers' files) loads when it is first asked for: texts and rows do not
need it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .listing import Listing
    from .page import read_page
    from .row import page_row

__all__ = ["Listing", "page_row", "read_page"]
_HOMES = {"Listing": ".listing", "page_row": ".row", "read_page": ".page"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name], __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
