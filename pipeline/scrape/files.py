"""Files as inputs: which kind a file is, what a folder holds, and its bytes within bounds.

Whatever a file does (a gzip that unfolds to a terabyte, a line without end), reading it takes no more memory
than one page may have.
"""

from __future__ import annotations

import gzip
import os
import stat
import zlib
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import IO, cast

from ..errors import InputError, InputTooLarge, UnreadableInput

#: Bytes of UTF-8 that one article's text may have; the longest of a paper are near 200 kB.
ARTICLE_CAP = 5_000_000
#: Bytes that one page may have, unpacked.
PAGE_CAP = 20_000_000
#: Bytes that one row of JSON may have: escapes make it longer than the article in it.
LINE_CAP = 20_000_000
#: What gzip makes of text is 3 to 10 times smaller; a thousand times is an attack.
BOMB_RATIO = 200
BOMB_FLOOR = 100_000_000
_CHUNK = 1 << 16


class Kind(Enum):
    """What a file is read as, by its name."""

    PAGE = (".html", ".htm", ".xhtml", ".html.gz", ".htm.gz")
    TEXT = (".txt", ".txt.gz")
    ROWS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
    PARQUET = (".parquet",)
    ARCHIVE = (".warc", ".warc.gz")


KNOWN = (
    "a saved page (.html, .html.gz), text (.txt), rows (.jsonl, .jsonl.gz, .parquet)"
    " or a web archive (.warc, .warc.gz)"
)


def kind_of(path: Path) -> Kind | None:
    """Return what a file is read as, None where its name does not say."""
    name = path.name.lower()
    return next((kind for kind in Kind if name.endswith(kind.value)), None)


def shown(path: Path) -> str:
    """Return a path as text that can be printed and stored, with marks where its name is no UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


def stem_of(path: Path) -> str:
    """Return the file's name without its ending: `plvn-ha-tinh` of `plvn-ha-tinh.html.gz`."""
    name = shown(Path(path.name))
    endings = [e for kind in Kind for e in kind.value if name.lower().endswith(e)]
    return name[: -len(max(endings, key=len))] if endings else Path(name).stem


def walk(folder: Path) -> Iterator[Path | InputError]:
    """Yield the readable kinds of files under a folder in sorted order; hidden ones are passed over.

    A folder that may not be listed is an error among the rest; so is one that holds nothing to read.
    """
    errors: list[OSError] = []
    found = False
    for base, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            path = Path(base, name)
            if not name.startswith(".") and kind_of(path):
                found = True
                yield path
        while errors:
            found = True
            yield refused(shown(Path(errors[-1].filename)), errors.pop())
    while errors:
        found = True
        yield refused(shown(Path(errors[-1].filename)), errors.pop())
    if not found:
        yield UnreadableInput(shown(folder), "holds nothing to read", f"give {KNOWN}")


def refused(source: str, error: OSError | ValueError) -> UnreadableInput:
    """Return the error for what the operating system would not open."""
    if isinstance(error, FileNotFoundError):
        return UnreadableInput(source, "does not exist", "check the path")
    if isinstance(error, PermissionError):
        return UnreadableInput(source, "may not be read", "give yourself read permission and run again")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return UnreadableInput(source, f"cannot be read ({reason.lower()})", "check the path")


def open_file(path: Path) -> IO[bytes]:
    """Open a regular file that is not empty, unpacked where its name ends in .gz.

    Raises UnreadableInput.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableInput(shown(path), "is no regular file", "save its content to a file first")
        if not status.st_size:
            raise UnreadableInput(shown(path), "is empty", "save it again, or leave it out")
        packed = path.name.lower().endswith(".gz")
        return cast(IO[bytes], gzip.open(path)) if packed else path.open("rb")
    except (OSError, ValueError) as error:
        raise refused(shown(path), error) from None


def read_file(path: Path, cap: int) -> bytes:
    """Return a file's bytes, unpacked.

    Raises InputTooLarge over `cap` bytes (having read no more than that), UnreadableInput where it cannot be
    opened, is empty, or its gzip is broken.
    """
    with open_file(path) as stream:
        try:
            data = stream.read(cap + 1)
        except (OSError, EOFError, zlib.error) as error:
            raise _broken(shown(path), error) from None
    if len(data) > cap:
        raise InputTooLarge(shown(path), f"is larger than {_size(cap)}, the most that one article may have")
    if not data.strip():
        raise UnreadableInput(shown(path), "is empty", "save it again, or leave it out")
    return data


def read_lines(path: Path) -> Iterator[tuple[int, bytes | InputTooLarge]]:
    """Yield the lines of a file with their numbers from 1, blank ones left out.

    A line over LINE_CAP is an error in its place and the rest goes on. A packed file is unpacked once before,
    to see that it is whole. Raises UnreadableInput (broken, cut, cannot be opened) or InputTooLarge (a bomb).
    """
    if path.name.lower().endswith(".gz"):
        _check_whole(path)
    with open_file(path) as stream:
        number = 0
        while True:
            try:
                line = stream.readline(LINE_CAP + 1)
                if not line:
                    return
                number += 1
                over = len(line) > LINE_CAP and not line.endswith(b"\n")
                if over:
                    _drain(stream)
            except OSError as error:
                raise _broken(shown(path), error) from None
            if over:
                yield (
                    number,
                    InputTooLarge(f"{shown(path)}:{number}", f"the line is longer than {_size(LINE_CAP)}"),
                )
            elif line.strip():
                yield number, line


def _drain(stream: IO[bytes]) -> None:
    """Read on to the end of the line."""
    while True:
        piece = stream.readline(_CHUNK)
        if not piece or piece.endswith(b"\n"):
            return


def _check_whole(path: Path) -> None:
    """Unpack a file to its end without keeping anything, so that a checksum that fails is seen first."""
    packed = path.stat().st_size
    total = 0
    with open_file(path) as stream:
        try:
            while piece := stream.read(_CHUNK * 4):
                total += len(piece)
                if total > max(BOMB_FLOOR, packed * BOMB_RATIO):
                    raise InputTooLarge(
                        shown(path),
                        f"unpacks to more than {BOMB_RATIO} times its size",
                        "unpack it and look at it",
                    )
        except (OSError, EOFError, zlib.error) as error:
            raise _broken(shown(path), error) from None


def _broken(source: str, error: Exception) -> UnreadableInput:
    if isinstance(error, gzip.BadGzipFile) and "Not a gzipped file" in str(error):
        return UnreadableInput(
            source, "is not gzip, whatever its name says", "drop the .gz, or pack it again"
        )
    if isinstance(error, EOFError):
        return UnreadableInput(source, "its gzip is cut off", "download or pack it again")
    if isinstance(error, gzip.BadGzipFile | zlib.error):
        return UnreadableInput(source, "its gzip is damaged", "download or pack it again")
    return refused(source, error if isinstance(error, OSError) else ValueError(str(error)))


def _size(count: int) -> str:
    return f"{count // 1_000_000} MB"
