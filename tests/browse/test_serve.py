"""`pipeline serve` on a real port of the loopback."""

import asyncio
import socket
import threading
import time
import urllib.request

import pytest
from asking import client_of

from pipeline.browse import serve
from pipeline.browse.serve import application, without_its_own_affairs, without_robots
from pipeline.errors import StoreError
from pipeline.store import Store


def test_it_answers(database, capfd):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    threading.Thread(target=serve, args=(database, "127.0.0.1", port), daemon=True).start()
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
                assert "Sự kiện từ báo chí Việt Nam" in answer.read().decode()
            break
        except OSError:
            time.sleep(0.1)
    else:
        pytest.fail("no answer within a minute")
    assert f"http://127.0.0.1:{port}/" in capfd.readouterr().err


def test_a_taken_port_and_a_missing_database(database, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(StoreError, match="--port"):
            serve(database, port=taken.getsockname()[1])
    with pytest.raises(StoreError, match="pipeline ingest"):
        serve(tmp_path / "none.db")


def test_strangers_ask_nothing_of_their_own(tmp_path):
    path = tmp_path / "press.db"
    Store.open(path).close()
    ask = client_of(application(path, public=True))
    assert ask("/").status_code == 200
    assert ask("/press.json?sql=select+1").status_code == 403
    assert ask("/press.db").status_code == 403
    assert ask("/press/articles.json?_where=1").status_code == 403


def test_robots_are_asked_to_stay_away():
    async def never(*args):
        raise AssertionError("robots.txt is answered before the application")

    sent = []

    async def send(message):
        sent.append(message)

    asyncio.run(without_robots(never)({"type": "http", "path": "/robots.txt"}, None, send))
    assert sent[0]["status"] == 200
    assert b"Disallow: /" in sent[1]["body"]


@pytest.mark.parametrize(
    "path", ["/-/databases.json", "/-/threads", "/-/settings", "/-/plugins.json", "/-/metadata/"]
)
def test_strangers_are_told_nothing_of_the_server(path):
    asked, sent = [], []

    async def pages(scope, receive, send):
        asked.append(scope["path"])

    async def send(message):
        sent.append(message)

    app = without_its_own_affairs(pages)
    asyncio.run(app({"type": "http", "path": path}, None, send))
    assert (asked, sent[0]["status"]) == ([], 404)
    for other in ("/", "/-/person/1", "/-/all", "/press/databases", "/-/static/app.css"):
        asyncio.run(app({"type": "http", "path": other}, None, send))
    assert len(asked) == 5
