"""How often Python looks for garbage that holds on to itself, which an article leaves hardly any of."""

from __future__ import annotations

import gc

#: Objects made and not dropped before Python looks through the youngest; it does at 700 by itself.
_AT_ONCE = 50_000


def collect_seldom() -> None:
    """Have this process look for garbage seldom: patterns and lexicons are made of a hundred thousand objects
    that stay, and to look through them over and over takes a tenth of a start.
    """
    gc.set_threshold(_AT_ONCE)
