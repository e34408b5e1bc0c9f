"""`pipeline serve` on a real port of the loopback."""

import socket
import threading
import time
import urllib.request

import pytest

from pipeline.browse import serve
from pipeline.errors import StoreError


def test_it_answers(database, capfd):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    threading.Thread(target=serve, args=(database, "127.0.0.1", port), daemon=True).start()
    for _ in range(100):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
                assert "Sự kiện từ báo chí Việt Nam" in answer.read().decode()
            break
        except OSError:
            time.sleep(0.1)
    else:
        pytest.fail("no answer within ten seconds")
    assert f"http://127.0.0.1:{port}/" in capfd.readouterr().err


def test_a_taken_port_and_a_missing_database(database, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(StoreError, match="--port"):
            serve(database, port=taken.getsockname()[1])
    with pytest.raises(StoreError, match="pipeline ingest"):
        serve(tmp_path / "none.db")
