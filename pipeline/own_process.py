"""What a process that is all this project's, a command or a worker, is set to before it begins."""

from __future__ import annotations

import os

from .garbage import collect_seldom

#: OpenBLAS starts a thread a core when NumPy is loaded, which burn 0.1 seconds of the processors waiting for
#: products of matrices that nobody here asks for.
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "1")


def settle() -> None:
    """Look for garbage seldom, and have NumPy start no threads unless the environment asks for them."""
    collect_seldom()
    os.environ.setdefault(*_ONE_THREAD)
