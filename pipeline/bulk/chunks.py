"""From inputs to chunks of work: items as their files hold them, cut the same way every time.

A chunk is known by its input's digest, its place in it and the version of the rules, so that what is done is
recognised whoever did it, and nothing is done twice.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from .. import errors
from ..article import Article
from ..errors import InputError, PipelineError, UnreadableInput
from ..facts import Facts
from ..scrape.archive import ArchivedPage, archived_pages
from ..scrape.files import Kind, kind_of, open_file, refused, shown, walk
from ..scrape.rows import Line, lines_of
from . import ITEMS
from .manifest import load_manifest
from .stored import Slice, failed_items, stored
from .target import Target

#: Bytes after which a chunk is cut before it has all its items.
BYTES = 32_000_000
_BULK = (Kind.ROWS, Kind.PARQUET, Kind.ARCHIVE)
_HINT = "give rows (.jsonl, .jsonl.gz, .parquet) or web archives (.warc, .warc.gz)"
_REMOTE = "://"


@dataclass(frozen=True, slots=True)
class Again:
    """An article of a directory of tables, its facts, and the kinds of facts that are to be found again."""

    source: str
    article: Article
    facts: Facts
    kinds: frozenset[str]


Raw = Line | ArchivedPage | Again | PipelineError


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, or a directory of tables: its address, SHA-256 (hexadecimal; of a directory's manifest)
    and bytes. `again`: the kinds of facts that are to be found again in a directory's articles.
    """

    address: str
    sha256: str
    bytes: int
    again: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some items of an input, in its order; `key` names the file that their outcome goes to."""

    key: str
    input: str
    items: tuple[Raw, ...]


def inputs_of(sources: Sequence[str]) -> Iterator[Input | PipelineError]:
    """Yield the files that the sources name, and an error for what cannot be read in bulk.

    Folders and patterns (`s3://bucket/2024/*.warc.gz`) are unfolded.
    """
    for source in sources:
        try:
            for address in _addresses(source):
                yield address if isinstance(address, PipelineError) else _input(address)
        except InputError as error:
            yield error


def _addresses(source: str) -> Iterator[str | PipelineError]:
    if _REMOTE in source:
        yield from _remote(source)
        return
    path = Path(source)
    if not path.is_dir():
        yield source
        return
    for found in walk(path):
        if isinstance(found, InputError):
            yield found
        elif kind_of(found) in _BULK:
            yield str(found)


def _remote(source: str) -> Iterator[str]:
    import fsspec

    try:
        fs, path = fsspec.core.url_to_fs(source)
        paths = fs.glob(path) if "*" in path else fs.find(path) if fs.isdir(path) else [path]
        known = [fs.unstrip_protocol(p) for p in sorted(paths) if kind_of(Path(p)) in _BULK]
    except (ImportError, ValueError, OSError) as error:
        raise UnreadableInput(source, f"cannot be reached ({error})", "check the address") from None
    if not known:
        raise UnreadableInput(source, "holds nothing to read in bulk", _HINT)
    yield from known


def _input(address: str) -> Input | PipelineError:
    if kind_of(Path(address)) not in _BULK:
        return UnreadableInput(address, "is of no kind that is read in bulk", _HINT)
    try:
        with local(address) as path:
            open_file(path).close()
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            return Input(address, digest, path.stat().st_size)
    except InputError as error:
        return error
    except OSError as error:
        return refused(address, error)


@contextmanager
def local(address: str) -> Iterator[Path]:
    """Give a file of any address as a file of this machine, for the time of the block.

    Raises UnreadableInput where it cannot be fetched.
    """
    if _REMOTE not in address:
        yield Path(address)
        return
    import fsspec

    fs, path = fsspec.core.url_to_fs(address)
    with tempfile.TemporaryDirectory(prefix="pipeline-bulk-") as folder:
        here = Path(folder, path.rpartition("/")[2])
        try:
            fs.get_file(path, str(here))
        except OSError as error:
            raise UnreadableInput(address, f"cannot be fetched ({error})", "check the address") from None
        yield here


def chunks_of(given: Input, rules: str, size: int = ITEMS) -> Iterator[Chunk]:
    """Yield an input's chunks of `size` items, fewer where they are large. A fault that ends the input early
    is an item of its own.
    """
    held: list[Raw] = []
    start = weight = 0
    for item in _items(given):
        held.append(item)
        weight += _weight(item)
        if len(held) >= size or weight >= BYTES:
            yield _chunk(given, rules, start, held)
            start, weight, held = start + len(held), 0, []
    if held:
        yield _chunk(given, rules, start, held)


def _chunk(given: Input, rules: str, start: int, items: list[Raw]) -> Chunk:
    name = f"{given.sha256}:{start}:{len(items)}:{rules}"
    return Chunk(hashlib.sha256(name.encode()).hexdigest()[:24], given.sha256, tuple(items))


def _items(given: Input) -> Iterator[Raw]:
    if given.again is not None:
        yield from _stored_items(Target(given.address), given.again)
        return
    with local(given.address) as path:
        try:
            if kind_of(path) is Kind.ARCHIVE:
                yield from archived_pages(path)
                return
            for line in lines_of(path):
                # the row's place in the input that the user named, not in a copy of it
                yield (
                    replace(line, source=_renamed(line.source, path, given))
                    if isinstance(line, Line)
                    else line
                )
        except InputError as error:
            yield type(error)(_renamed(error.source, path, given), error.problem, error.hint)


def _stored_items(target: Target, kinds: frozenset[str]) -> Iterator[Raw]:
    """Yield the articles of a directory, and its failed items as they failed."""
    manifest = load_manifest(target)
    if manifest is None:
        return
    for article, facts, source in stored(target, manifest, Slice()):
        yield Again(source, article, facts, kinds)
    for f in failed_items(target, manifest):
        error = getattr(errors, f["error"], PipelineError)
        yield error(f["source"], f["problem"], f["hint"])


def _renamed(source: str, path: Path, given: Input) -> str:
    return given.address + source.removeprefix(shown(path)) if source.startswith(shown(path)) else source


def _weight(item: Raw) -> int:
    match item:
        case Line():
            return len(item.data)
        case ArchivedPage():
            return len(item.body)
        case Again():
            return len(item.article.text)
    return 0
