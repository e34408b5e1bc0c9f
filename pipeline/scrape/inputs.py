"""From what a user names to articles: files, folders, archives, standard input, addresses, outlets.

Every input gives articles, errors and skips as values, so that one bad input costs nothing but itself.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..article import Article
from ..errors import InputError, InputTooLarge, NoArticle, PipelineError, UnknownOutlet, UnreadableInput
from .decoding import check_text, decode_page, decode_text
from .files import (
    ARTICLE_CAP,
    KNOWN,
    PAGE_CAP,
    Kind,
    kind_of,
    open_file,
    read_file,
    refused,
    shown,
    stem_of,
    walk,
)
from .outcome import Item, Skipped
from .plain import from_text
from .rows import read_rows

if TYPE_CHECKING:
    from .listing import Listing
    from .web.settings import Fetching

__all__ = ["Item", "Skipped", "page_files", "read_inputs", "read_saved_page"]

_STDIN = "-"


def read_inputs(
    sources: Sequence[str],
    *,
    since: str | None = None,
    limit: int | None = None,
    section: str | None = None,
    fetching: Fetching | None = None,
) -> Iterator[Item]:
    """Yield every article that the sources hold, in their order, and an error or a skip for what holds none.

    A source is a file or a folder (walked in sorted order), `-` for a text on standard input, an address, or
    a paper's name or domain. `article.id` is the file's stem, the row's `id`, or for what was fetched its key
    (see `addresses.article_key`). `since` (ISO date), `limit` (articles a paper or feed) and `section` apply
    to papers, feeds and sitemaps; `fetching` sets how the network is used. Errors are InputError, FetchError
    or UnknownOutlet.
    """
    remote: list[str] = []
    for source in sources:
        if _is_remote(source):
            remote.append(source)
            continue
        yield from _fetched(remote, since, limit, section, fetching)
        remote = []
        yield from _local(source)
    yield from _fetched(remote, since, limit, section, fetching)


def page_files(sources: Sequence[str]) -> Iterator[tuple[str, str] | PipelineError]:
    """Yield (file name, markup) for every saved page among files and folders, an error for what is none."""
    for source in sources:
        for path in _files(source):
            if isinstance(path, PipelineError):
                yield path
            elif kind_of(path) is not Kind.PAGE:
                if str(path) == source:
                    yield UnreadableInput(source, "is no saved page", "give .html, .htm or .html.gz")
            else:
                try:
                    yield shown(Path(path.name)), decode_page(read_file(path, PAGE_CAP), shown(path))
                except InputError as error:
                    yield error


def read_saved_page(markup: str, source: str, name: str, url: str | None = None) -> Item:
    """Return the article of a page, Skipped for a listing, or the error that names `source`.

    `name` becomes the article's id.
    """
    from .listing import Listing

    page = read_markup(markup, source, name, url)
    return Skipped(source, f"a listing page ({len(page.links)} links)") if isinstance(page, Listing) else page


def read_markup(markup: str, source: str, name: str, url: str | None) -> Article | Listing | PipelineError:
    """Return the article or the listing that a page is, or the error that names `source`."""
    from .listing import Listing
    from .page import read_page  # an HTML parser loads with it

    try:
        page = read_page(markup, url, name=name)
    except PipelineError as error:
        return type(error)(source, error.problem, error.hint)
    except Exception as error:  # a parser that fails on one page must not end the run
        return UnreadableInput(
            source, f"cannot be parsed ({type(error).__name__}: {error})", "report the page"
        )
    return page if isinstance(page, Listing) else finished(page.with_id(name), source)


def finished(article: Article, source: str) -> Article | InputError:
    """Return the article, or the error that keeps it out: no text, too much, or nothing sound to store."""
    if not article.text:
        return NoArticle(source, "holds no text")
    if len(article.text.encode("utf-8", "surrogatepass")) > ARTICLE_CAP:
        return InputTooLarge(source, f"the article is longer than {ARTICLE_CAP // 1_000_000} MB of text")
    try:
        check_text(article.text, source)
    except InputError as error:
        return error
    return article


def _local(source: str) -> Iterator[Item]:
    if source == _STDIN:
        yield _standard_input()
        return
    for path in _files(source):
        if isinstance(path, PipelineError):
            yield path
            continue
        try:
            yield from _read(path)
        except InputError as error:
            yield error
        except OSError as error:  # a disk that fails in the middle of a file
            yield refused(shown(path), error)


def _read(path: Path) -> Iterator[Item]:
    source, stem = shown(path), stem_of(path)
    match kind_of(path):
        case Kind.PAGE:
            yield read_saved_page(decode_page(read_file(path, PAGE_CAP), source), source, stem)
        case Kind.TEXT:
            yield _text(read_file(path, ARTICLE_CAP), source, stem)
        case Kind.ROWS | Kind.PARQUET:
            yield from read_rows(path)
        case Kind.ARCHIVE:
            from .archive import read_archive

            yield from read_archive(path)
        case None:
            open_file(path).close()
            raise UnreadableInput(source, "is of no kind that can be read", f"give {KNOWN}")


def _text(data: bytes, source: str, name: str) -> Article | InputError:
    try:
        return finished(from_text(decode_text(data, source), name), source)
    except NoArticle as error:
        return NoArticle(source, error.problem, "give a text with words in it")


def _standard_input() -> Article | InputError:
    data = sys.stdin.buffer.read(ARTICLE_CAP + 1)
    if len(data) > ARTICLE_CAP:
        return InputTooLarge("standard input", f"is larger than {ARTICLE_CAP // 1_000_000} MB")
    if not data.strip():
        return UnreadableInput("standard input", "is empty", "pipe a text into it")
    try:
        return _text(data, "standard input", "stdin")
    except InputError as error:
        return error


def _files(source: str) -> Iterator[Path | InputError | UnknownOutlet]:
    path = Path(source)
    try:
        folder, exists = path.is_dir(), path.exists() or path.is_symlink()
    except (OSError, ValueError) as error:
        yield refused(source, error)
        return
    if folder:
        yield from walk(path)
    elif exists or kind_of(path) or len(path.parts) > 1:
        yield path
    else:
        yield UnknownOutlet(source, "is no file, no address and no paper known")


def _is_remote(source: str) -> bool:
    """Tell whether a source is an address or a paper; a file of the same name goes first."""
    if source.lower().startswith(("http://", "https://")):
        return True
    try:
        if source == _STDIN or Path(source).exists():
            return False
    except (OSError, ValueError):
        return False
    from .outlets import outlets

    return outlets().by_name(source) is not None or outlets().by_domain(source) is not None


def _fetched(
    sources: Sequence[str],
    since: str | None,
    limit: int | None,
    section: str | None,
    fetching: Fetching | None,
) -> Iterator[Item]:
    if sources:
        from .fetch import fetch_articles  # the network's libraries load only where they are needed

        yield from fetch_articles(sources, since=since, limit=limit, section=section, fetching=fetching)
