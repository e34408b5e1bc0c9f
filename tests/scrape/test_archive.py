"""Web archives, our own and those of others."""

from __future__ import annotations

import gzip
from io import BytesIO

import newspaper as news
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline.article import Article
from pipeline.errors import EncodingError, InputTooLarge, UnreadableInput
from pipeline.scrape.archive import ArchiveWriter, Place, charset_of, read_place
from pipeline.scrape.files import PAGE_CAP
from pipeline.scrape.inputs import read_inputs
from pipeline.scrape.outcome import Skipped


def archive(path, *records, packed=True):
    """Write (address, status, headers, body) as others would."""
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=packed)
        for url, status, headers, body in records:
            http = StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1")
            record = writer.create_warc_record(
                url, "response", payload=BytesIO(body), length=len(body), http_headers=http
            )
            writer.write_record(record)
    return path


HTML = {"Content-Type": "text/html; charset=utf-8"}


def page(n, **headers):
    body = news.article_page(n).encode()
    return (f"https://vi-du.test/cay-cau-so-{n}-{n}00001.html", "200 OK", {**HTML, **headers}, body)


@pytest.mark.parametrize("packed", [True, False])
def test_articles_of_an_archive_are_read_and_all_else_is_let_be(tmp_path, packed):
    zipped = page(2)
    path = archive(
        tmp_path / ("a.warc.gz" if packed else "a.warc"),
        page(1),
        (zipped[0], "200 OK", {**HTML, "Content-Encoding": "gzip"}, gzip.compress(zipped[3])),
        ("https://vi-du.test/robots.txt", "200 OK", {"Content-Type": "text/plain"}, b"User-agent: *"),
        ("https://vi-du.test/cu.html", "301 Moved", {**HTML, "Location": "/moi.html"}, b""),
        ("https://vi-du.test/anh.jpg", "200 OK", {"Content-Type": "image/jpeg"}, b"\xff\xd8\xff"),
        ("https://vi-du.test/", "200 OK", HTML, news.listing_page(range(100_000, 100_009)).encode()),
        ("https://vi-du.test/rong", "200 OK", HTML, b"<html><body></body></html>"),
        page(3),
        packed=packed,
    )
    items = list(read_inputs([str(path)]))
    articles = [i for i in items if isinstance(i, Article)]
    assert [a.url for a in articles] == [page(n)[0] for n in (1, 2, 3)]
    assert [a.id for a in articles] == [a.url for a in articles]
    assert all(isinstance(i, Article | Skipped) for i in items)


def test_a_record_at_fault_is_named_and_the_others_are_read(tmp_path):
    bomb = gzip.compress(bytes(PAGE_CAP + 1000))
    path = archive(
        tmp_path / "a.warc.gz",
        page(1),
        ("https://vi-du.test/bom.html", "200 OK", {**HTML, "Content-Encoding": "gzip"}, bomb),
        (
            "https://vi-du.test/abc.html",
            "200 OK",
            HTML,
            "Céng hoµ x· héi chñ nghÜa ViÖt Nam".encode("latin-1"),
        ),
        page(2),
    )
    first, too_large, legacy, last = read_inputs([str(path)])
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(too_large, InputTooLarge)
    assert isinstance(legacy, EncodingError)
    assert "a.warc.gz: https://vi-du.test/abc.html" in str(legacy)


@pytest.mark.parametrize("packed", [True, False])
def test_an_archive_that_is_cut_gives_what_is_before_the_cut_and_says_so(tmp_path, packed):
    name = "a.warc.gz" if packed else "a.warc"
    path = archive(tmp_path / name, page(1), page(2), page(3), packed=packed)
    path.write_bytes(path.read_bytes()[:-300])
    *before, error = read_inputs([str(path)])
    assert isinstance(error, UnreadableInput)
    assert "cut off or damaged" in str(error)
    assert [i.url for i in before if isinstance(i, Article)][:2] == [page(1)[0], page(2)[0]]


def test_what_is_written_is_found_again_by_its_place(tmp_path):
    writer = ArchiveWriter(tmp_path, file_size=1)
    headers = [("Content-Type", "text/html"), ("Transfer-Encoding", "chunked"), ("Set-Cookie", "D1N=0f3a")]
    places = [
        writer.write(f"https://vi-du.test/{n}", 200, headers, news.article_page(n).encode()) for n in (1, 2)
    ]
    writer.close()
    assert len({p.file for p in places}) == 2, "a file over its size is followed by another"
    for n, place in enumerate(places, 1):
        url, markup = read_place(tmp_path, place)
        assert (url, markup) == (f"https://vi-du.test/{n}", news.article_page(n))
    with pytest.raises(UnreadableInput):
        read_place(tmp_path, Place("mat.warc.gz", 0, 10))
    with pytest.raises(UnreadableInput):
        read_place(tmp_path, Place(places[0].file, 3, 10))


def test_the_charset_of_a_header():
    assert charset_of('text/html; charset="UTF-8"') == "UTF-8"
    assert charset_of("text/html") is None
    assert charset_of(None) is None
