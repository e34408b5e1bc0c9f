"""A newspaper of our own on loopback: robots.txt, feeds, sitemaps, listings, articles, and a server's faults.

It keeps a log of what it was asked, when, and for how long, from which the tests read how polite we are. One
server answers for several papers, told apart by the Host header.
"""

from __future__ import annotations

import gzip
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

OUTLET = """\
name = "Báo {title}"
domains = ["{domain}"]
family = "epi"
confidence = "A"
feeds = ["http://{domain}:{port}/rss/home.rss"]
sitemaps = ["http://{domain}:{port}/sitemap.xml"]
sections = ["http://{domain}:{port}/thoi-su"]
article = ['-post(?P<id>\\d+)\\.html$']
not_article = ['-tag\\d+\\.html$']
"""


def article_page(number: int, *, published: str = "2026-01-05T08:00:00+07:00") -> str:
    """An article about invented people in the ePi papers' markup."""
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Tin số {number}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="{published}">
</head><body>
<h1 class="article__title cms-title">Xã Bình Lâm khánh thành cây cầu số {number}</h1>
<div class="article__meta"><time class="time" datetime="{published}">{published}</time></div>
<div class="article__sapo cms-desc">Cây cầu số {number} dài 40 mét được khánh thành sáng nay.</div>
<div class="article__body zce-content-body cms-body" itemprop="articleBody">
<p>Ông Lê Minh Khôi, Chủ tịch UBND xã Bình Lâm, cho biết cây cầu số {number} nối hai thôn cách con suối.</p>
<p>Người dân hai thôn trước đây phải đi vòng gần sáu cây số để sang chợ, nhất là vào mùa nước lên.</p>
<p>Kinh phí xây dựng do người dân góp ba phần, ngân sách xã bảy phần, theo kế hoạch đã được thông qua.</p>
</div></body></html>"""


def listing_page(numbers: range, *, zone: int = 0) -> str:
    """A section page with links to articles."""
    cards = "".join(
        '<article class="story"><h3 class="story__heading">'
        f'<a class="cms-link" href="/cay-cau-so-{n}-post{n}.html">Xã Bình Lâm khánh thành cây cầu số {n}</a>'
        "</h3></article>"
        for n in numbers
    )
    hidden = f'<input type="hidden" id="hdZoneId" value="{zone}">' if zone else ""
    return f"<html><head><title>Thời sự</title></head><body>{hidden}<div>{cards}</div></body></html>"


def feed(host: str, numbers: range, *, date: str = "Mon, 05 Jan 2026 08:00:00 +0700") -> str:
    """An RSS feed of articles."""
    items = "".join(
        f"<item><link>http://{host}/cay-cau-so-{n}-post{n}.html?utm_source=rss</link><pubDate>{date}</pubDate></item>"
        for n in numbers
    )
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{items}</channel></rss>'


@dataclass
class Entry:
    """One request as the server saw it: monotonic seconds, headers in lower case."""

    host: str
    path: str
    headers: dict[str, str]
    begun: float
    ended: float = 0.0
    status: int = 0
    sent: int = 0


Answer = Callable[["_Handler"], None]


@dataclass
class Newspaper:
    """The running server. `pages` maps paths to answers (or texts); paths not in it are articles or 404."""

    port: int = 0
    log: list[Entry] = field(default_factory=list)
    pages: dict[str, Answer | str | bytes] = field(default_factory=dict)

    def url(self, path: str, domain: str = "bao.test") -> str:
        return f"http://{domain}:{self.port}{path}"

    def asked(self, path: str | None = None, domain: str | None = None) -> list[Entry]:
        """The log, of one path (query left out) or one domain."""
        return [
            e
            for e in self.log
            if (path is None or e.path.partition("?")[0] == path)
            and (domain is None or e.host.startswith(domain))
        ]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    paper: Newspaper
    entry: Entry

    def do_GET(self) -> None:
        headers = {k.lower(): v for k, v in self.headers.items()}
        self.entry = Entry(headers.get("host", ""), self.path, headers, time.monotonic())
        self.paper.log.append(self.entry)
        try:
            page = self.paper.pages.get(self.path.partition("?")[0])
            if callable(page):
                page(self)
            elif page is not None:
                self.reply(page, kind="application/xml" if str(page).startswith("<?xml") else "text/html")
            elif self.path.partition("?")[0].endswith(".html") and "-post" in self.path:
                number = int("".join(c for c in self.path.rpartition("-post")[2] if c.isdigit()))
                self.reply(article_page(number), {"ETag": f'"a{number}"'})
            else:
                self.reply("không có trang này", status=404)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            self.entry.ended = time.monotonic()

    def reply(
        self,
        body: str | bytes,
        headers: dict[str, str] | None = None,
        *,
        status: int = 200,
        kind: str = "text/html",
    ) -> None:
        """Answer whole, or 304 where the request's validators hold."""
        data = body.encode() if isinstance(body, str) else body
        headers = headers or {}
        etag = headers.get("ETag")
        if etag and self.entry.headers.get("if-none-match") == etag:
            status, data = 304, b""
        self.begin(
            status, {"Content-Type": f"{kind}; charset=utf-8", "Content-Length": str(len(data)), **headers}
        )
        self.send(data)

    def begin(self, status: int, headers: dict[str, str]) -> None:
        self.entry.status = status
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def send(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()
        self.entry.sent += len(data)

    def log_message(self, *args: object) -> None:
        """Say nothing on stderr."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is part of the tests."""


@contextmanager
def newspaper(*, certificate: Path | None = None) -> Iterator[Newspaper]:
    """Run a newspaper for a while."""
    paper = Newspaper()
    handler = type("Handler", (_Handler,), {"paper": paper})
    server = _Server(("127.0.0.1", 0), handler)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    paper.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield paper
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def redirect(target: str, status: int = 301) -> Answer:
    """Send to another address."""
    return lambda h: h.reply("", {"Location": target}, status=status)


def failing(times: int, status: int, then: str, headers: dict[str, str] | None = None) -> Answer:
    """Fail so many times, then answer."""
    left = [times]

    def answer(h: _Handler) -> None:
        left[0] -= 1
        if left[0] >= 0:
            h.reply("lỗi", headers, status=status)
        else:
            h.reply(then)

    return answer


def slow(h: _Handler) -> None:
    """Send a byte now and then, for longer than anybody waits."""
    h.begin(200, {"Content-Type": "text/html", "Content-Length": "100000"})
    for _ in range(40):
        h.send(b" ")
        time.sleep(0.05)


def cut(h: _Handler) -> None:
    """Promise more than is sent."""
    h.begin(200, {"Content-Type": "text/html", "Content-Length": "100000"})
    h.send(article_page(1).encode())
    h.close_connection = True


def cut_gzip(h: _Handler) -> None:
    """Send half of a packed page as if it were all of it."""
    packed = gzip.compress(article_page(1).encode())
    h.reply(packed[: len(packed) // 2], {"Content-Encoding": "gzip"})


def bomb(h: _Handler) -> None:
    """A megabyte that unpacks to a gigabyte."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, 31)
    head = squeeze.compress(b"<html>") + squeeze.flush(zlib.Z_FULL_FLUSH)
    # after a full flush a block stands for itself and can be repeated
    block = squeeze.compress(bytes(1_000_000)) + squeeze.flush(zlib.Z_FULL_FLUSH)
    h.reply(head + block * 1000 + squeeze.flush(), {"Content-Encoding": "gzip"})


def endless(h: _Handler) -> None:
    """A hundred megabytes, without saying so beforehand."""
    h.begin(200, {"Content-Type": "text/html", "Transfer-Encoding": "chunked"})
    piece = b"<p>" + b"a" * 99_990 + b"</p>"
    for _ in range(1000):
        h.send(b"%x\r\n%s\r\n" % (len(piece), piece))
    h.send(b"0\r\n\r\n")


def huge(h: _Handler) -> None:
    """A hundred megabytes, announced."""
    h.begin(200, {"Content-Type": "text/html", "Content-Length": "100000000"})
    for _ in range(1000):
        h.send(b"a" * 100_000)


def cookie_check(page: str | None) -> Answer:
    """The D1N page until its cookie comes back; for ever where there is no page behind it."""

    def answer(h: _Handler) -> None:
        if page is not None and "D1N=0f3a" in h.entry.headers.get("cookie", ""):
            h.reply(page)
        else:
            h.reply(
                '<html><body><script>document.cookie="D1N=0f3a"+"; expires=Fri, 31 Dec 2038 23:59:59 GMT";'
                "window.location.reload(true);</script></body></html>"
            )

    return answer
