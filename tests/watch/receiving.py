"""Receivers of alerts on loopback, and alerts to send them."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from simulated import story

from pipeline.watch.delivery import outbox
from pipeline.watch.lists.channels import Channel
from pipeline.watch.polling.clock import written

NOON = datetime(2026, 1, 5, 5, 0, tzinfo=UTC)  # twelve in Viet Nam
PLAIN = Channel("out", "terminal")


def ring(store, number, at):
    """Store an article and an alert of it for the channel."""
    piece, facts = story("bao-mot.example", number, at, named=True)
    with store.run([], "r") as run:
        run.add(piece, facts)
    with store.transaction() as connection:
        (id_,) = connection.execute(
            """INSERT INTO alerts (uid, list, item, article_id, version_id, kind, start, "end", surface, at)
               SELECT ?, 'A', 'Lê Văn Mẫu', article_id, id, 'text', 0, 3, 'Tin', ? FROM versions
               ORDER BY id DESC LIMIT 1 RETURNING id""",
            (f"uid-{number}", written(at)),
        ).fetchone()
        outbox.notice(connection, id_, ["out"])


@contextmanager
def receiver(statuses):
    """Run an HTTP server that answers with these statuses in turn, then 200; it keeps what it got."""
    got = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            got.append((dict(self.headers), body))
            self.send_response(statuses.pop(0) if statuses else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/hook", got
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Mailbox:
    def __init__(self):
        self.letters = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd's name
        self.letters.append((envelope.rcpt_tos, envelope.content))
        return "250 OK"


@contextmanager
def mail_server():
    box = Mailbox()

    def authenticator(server, session, envelope, mechanism, data):
        return AuthResult(success=(data.login, data.password) == (b"user", b"word"))

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(
        box,
        hostname="127.0.0.1",
        port=port,
        authenticator=authenticator,
        auth_require_tls=False,
    )
    controller.start()
    try:
        yield port, box
    finally:
        controller.stop()
