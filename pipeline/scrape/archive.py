"""Web archives (WARC): every response fetched is kept in one, and those that others made are read.

A record's place (file, offset, length) finds its response again without the network.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from ..errors import InputError, InputTooLarge, NoArticle, UnreadableInput
from .addresses import article_key, canonical
from .decoding import decode_page
from .files import PAGE_CAP, refused, shown
from .outcome import Item, Skipped

#: Bytes after which a new file is begun.
FILE_SIZE = 1_000_000_000
#: The empty lines after the last record, which its length does not count.
_TAIL = 4
_PAGES = ("text/html", "application/xhtml+xml")
#: What the transfer did to the body is undone before it is kept; what the server did to it (gzip) is not.
_TRANSFER = frozenset({"transfer-encoding", "connection", "keep-alive", "set-cookie"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record is: the archive's file name, and offset and length in bytes of the packed record."""

    file: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Record:
    """A response in the archive: the address that answered, HTTP status, ISO 8601 in UTC, and its place."""

    url: str
    status: int
    when: str
    place: Place


class ArchiveWriter:
    """Writes responses into `folder`, a packed record each, flushed before its place is returned."""

    def __init__(self, folder: Path, *, file_size: int = FILE_SIZE) -> None:
        self._folder = folder
        self._file_size = file_size
        self._stream: Any = None
        self._writer: Any = None

    def write(self, url: str, status: int, headers: Iterable[tuple[str, str]], body: bytes) -> Place:
        """Append a response as the server sent it and return its place. Raises OSError."""
        if self._stream is None or self._stream.tell() > self._file_size:
            self._begin()
        kept = [(k, v) for k, v in headers if k.lower() not in _TRANSFER]
        http = StatusAndHeaders(str(status), kept, protocol="HTTP/1.1")
        record = self._writer.create_warc_record(
            url, "response", payload=BytesIO(body), length=len(body), http_headers=http
        )
        start = self._stream.tell()
        self._writer.write_record(record)
        self._stream.flush()
        return Place(Path(self._stream.name).name, start, self._stream.tell() - start)

    def close(self) -> None:
        """Close the file; a later write begins another."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def _begin(self) -> None:
        self.close()
        self._folder.mkdir(parents=True, exist_ok=True)
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        path = self._folder / f"press-{stamp}-{os.getpid()}.warc.gz"
        self._stream = path.open("xb")
        self._writer = WARCWriter(self._stream, gzip=True)
        self._writer.write_record(
            self._writer.create_warcinfo_record(
                path.name, {"software": "vietnam-press-facts", "format": "WARC 1.0"}
            )
        )


def read_place(folder: Path, place: Place) -> tuple[str, str]:
    """Return (address, markup) of the page at a place.

    Raises UnreadableInput where the file or the record is gone, EncodingError where it cannot be decoded.
    """
    path = folder / place.file
    source = f"{shown(path)} at {place.offset}"
    try:
        with path.open("rb") as stream:
            stream.seek(place.offset)
            for record in ArchiveIterator(stream):
                if record.rec_type == "response":
                    return str(record.rec_headers.get_header("WARC-Target-URI")), _markup(record, source)
                break
    except OSError as error:
        raise refused(shown(path), error) from None
    except ArchiveLoadFailed:
        pass
    raise UnreadableInput(source, "holds no response", "check the archive against the database")


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """A page as an archive holds it: its bytes, what its server said they are, and where it stands."""

    source: str
    url: str
    body: bytes
    content_type: str | None


def read_archive(path: Path) -> Iterator[Item]:
    """Yield the articles among a web archive's pages; listings and pages without an article are skipped.

    `article.id` is the article's key (see `addresses.article_key`). A record at fault is an error in its
    place; so is an archive that is cut off, after the articles before the cut.
    """
    for page in archived_pages(path):
        yield read_archived(page) if isinstance(page, ArchivedPage) else page


def archived_pages(path: Path) -> Iterator[ArchivedPage | InputError]:
    """Yield the pages of a web archive as they are kept, and an error in the place of what is at fault."""
    from .files import open_file

    open_file(path).close()
    size = path.stat().st_size
    end, pages = 0, 0
    with path.open("rb") as stream:
        records = ArchiveIterator(stream)
        try:
            for record in records:
                page = _page(record, path) if _is_page(record) else None
                records.read_to_end(record)
                if getattr(record.raw_stream, "limit", 0) > 0:  # the record announces more than there is
                    break
                end = records.get_record_offset() + records.get_record_length()
                if page is not None:
                    pages += 1
                    yield page
        except (ArchiveLoadFailed, OSError, EOFError, zlib.error):
            end = min(end, size - _TAIL - 1)
    if size - end > _TAIL:
        hint = (
            "download it again; the pages before are read" if pages else "give a WARC file (.warc, .warc.gz)"
        )
        yield UnreadableInput(shown(path), f"is cut off or damaged after byte {end}", hint)
    elif not pages:
        yield UnreadableInput(shown(path), "holds no pages", "give an archive with HTML responses")


def read_archived(page: ArchivedPage) -> Item:
    """Return the article of an archived page, Skipped for what is none, or the error that names its place."""
    from .inputs import read_saved_page

    try:
        address = canonical(page.url)
        markup = decode_page(page.body, page.source, header=charset_of(page.content_type))
        item = read_saved_page(markup, page.source, article_key(page.url), address)
    except ValueError:
        return Skipped(page.source, "no address of the web")
    except InputError as error:
        return error
    # an archive of a site holds all its pages; one without an article is no fault of the archive
    return Skipped(page.source, item.problem) if isinstance(item, NoArticle) else item


def _is_page(record: Any) -> bool:
    if record.rec_type not in ("response", "resource"):
        return False
    if record.http_headers is None:
        kind = record.rec_headers.get_header("Content-Type") or ""
    elif record.http_headers.get_statuscode() != "200":
        return False
    else:
        kind = record.http_headers.get_header("Content-Type") or "text/html"
    return kind.partition(";")[0].strip().lower() in _PAGES


def _page(record: Any, path: Path) -> ArchivedPage | InputError:
    url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    source = f"{shown(path).rpartition('/')[2]}: {url}"
    try:
        return ArchivedPage(source, url, _body(record, source), _content_type(record))
    except InputError as error:
        return error


def _markup(record: Any, source: str) -> str:
    return decode_page(_body(record, source), source, header=charset_of(_content_type(record)))


def _content_type(record: Any) -> str | None:
    return record.http_headers.get_header("Content-Type") if record.http_headers else None


def _body(record: Any, source: str) -> bytes:
    try:
        body: bytes = record.content_stream().read(PAGE_CAP + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableInput(
            source, f"its record is damaged ({error})", "download the archive again"
        ) from None
    if len(body) > PAGE_CAP:
        raise InputTooLarge(source, f"is larger than {PAGE_CAP // 1_000_000} MB")
    if not body.strip():
        raise UnreadableInput(source, "is empty", "leave it out")
    return body


def charset_of(content_type: str | None) -> str | None:
    """Return the charset that a Content-Type header names."""
    for part in (content_type or "").split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'") or None
    return None
