"""Where a long job stands: a line that rewrites itself on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import shutil
import sys
import time
from typing import TextIO

#: Seconds between two looks at a terminal's line, and between two lines in a log.
LOOK, LINE = 0.1, 30.0
_CLEAR = "\r\x1b[K"


class Progress:
    """Notes and a status on one stream, stderr unless given."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._live = self._stream.isatty()
        self._shown = False
        self._at = time.monotonic()

    def note(self, line: str) -> None:
        """Print a line that stays; on a terminal the status gives way to it."""
        self._write((_CLEAR if self._shown else "") + line + "\n")
        self._shown = False

    def status(self, text: str) -> None:
        """Say where the job stands, unless it was said just now."""
        now = time.monotonic()
        if now - self._at < (LOOK if self._live else LINE):
            return
        self._at = now
        if self._live:
            width = shutil.get_terminal_size().columns - 1
            self._write(_CLEAR + (text if len(text) <= width else text[: width - 1] + "…"))
            self._shown = True
        else:
            self._write(text + "\n")

    def close(self) -> None:
        """Take the status off the terminal."""
        if self._shown:
            self._write(_CLEAR)
            self._shown = False

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError):  # a terminal that went away must not end the job
            self._live = self._shown = False
