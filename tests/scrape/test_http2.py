"""HTTP/2, spoken with a server of our own behind a certificate that this test alone trusts."""

from __future__ import annotations

import socket
import ssl
import threading
from contextlib import contextmanager
from pathlib import Path

import h2.config
import h2.connection
import h2.events
import newspaper as news

from pipeline.article import Article
from pipeline.scrape.fetch import Fetching, fetch_articles
from pipeline.scrape.web import network

CERTIFICATE = Path(__file__).with_name("selfsigned.pem")


def _talk(connection, pages, asked):
    """Answer the requests of one connection until it is closed."""
    speaker = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
    speaker.initiate_connection()
    connection.sendall(speaker.data_to_send())
    while data := connection.recv(65_536):
        for event in speaker.receive_data(data):
            if isinstance(event, h2.events.RequestReceived):
                path = dict(event.headers)[b":path"].decode()
                asked.append(path)
                body = pages.get(path)
                headers = [(":status", "200" if body else "404"), ("content-type", "text/html")]
                speaker.send_headers(event.stream_id, headers)
                speaker.send_data(event.stream_id, (body or "").encode(), end_stream=True)
        connection.sendall(speaker.data_to_send())


@contextmanager
def server(pages):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    context.set_alpn_protocols(["h2"])
    asked, protocols = [], []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve():
            try:
                with context.wrap_socket(listener.accept()[0], server_side=True) as connection:
                    protocols.append(connection.selected_alpn_protocol())
                    _talk(connection, pages, asked)
            except OSError:
                return

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listener.getsockname()[1], asked, protocols
    thread.join(5)


def test_a_server_that_offers_http2_is_spoken_to_in_it_over_one_connection(monkeypatch):
    trusting = ssl.create_default_context(cafile=CERTIFICATE)
    trusting.check_hostname = False
    monkeypatch.setattr(network, "_tls", lambda: trusting)
    with server({"/cau-post1.html": news.article_page(1)}) as (port, asked, protocols):
        settings = Fetching(
            delay=0.0, retries=0, timeout=5.0, allow_private=True, resolve=lambda _: ["127.0.0.1"]
        )
        items = list(fetch_articles([f"https://bao.test:{port}/cau-post1.html"], fetching=settings))
    assert [type(item) for item in items] == [Article], items
    assert asked == ["/robots.txt", "/cau-post1.html"]
    assert protocols == ["h2"]
