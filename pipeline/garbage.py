"""How often Python looks for garbage that holds on to itself, which an article leaves hardly any of."""

from __future__ import annotations

import atexit
import gc

#: Objects made and not dropped before Python looks through the youngest; it does at 700 by itself.
_AT_ONCE = 50_000


def collect_seldom() -> None:
    """Have this process look for garbage seldom: patterns and lexicons are made of a hundred thousand objects
    that stay, and to look through them over and over takes a tenth of a start.

    Nor are they looked through at the very end, before the process is gone with all of them: that took 0.1
    seconds of a command, and 0.4 of a worker that has read a thousand articles.
    """
    gc.set_threshold(_AT_ONCE)
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
