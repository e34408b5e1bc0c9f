"""The ways out, each with a real receiver on loopback."""

import hashlib
import hmac
import json
from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import feedparser
import pytest
from receiving import NOON, PLAIN, mail_server, receiver, ring

from pipeline.errors import DeliveryError
from pipeline.store import Store
from pipeline.watch.delivery.channels import check
from pipeline.watch.delivery.sending import deliver
from pipeline.watch.lists.channels import Channel


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "press.db") as opened:
        yield opened


def go(store, channel, at=NOON):
    problems = []
    deliver(store, [replace(channel, name="out")], lambda: at, failed=problems.append)
    return [str(p) for p in problems]


def test_a_webhook_is_signed_and_retried_under_the_same_id(store, monkeypatch):
    monkeypatch.setenv("WATCH_SECRET", "thử")
    ring(store, 1, NOON)
    with receiver([503]) as (url, got):
        channel = Channel("out", "webhook", url=url, secret_env="WATCH_SECRET")
        assert go(store, channel) == [
            f"out: {url} answered 503; check the channel's settings; it is tried again later"
        ]
        assert go(store, channel, NOON.replace(hour=8)) == []
    (first, body), (second, again) = got
    assert body == again
    assert first["X-Pipeline-Id"] == second["X-Pipeline-Id"] == "uid-1"
    assert (
        first["X-Pipeline-Signature"]
        == "sha256=" + hmac.new("thử".encode(), body, hashlib.sha256).hexdigest()
    )
    told = json.loads(body)
    assert (told["id"], told["kind"]) == ("uid-1", "alert")
    assert told["alerts"][0]["article"]["url"] == "https://bao-mot.example/1.html"


def test_a_webhook_that_is_not_there(store, monkeypatch):
    monkeypatch.setenv("WATCH_SECRET", "x")
    ring(store, 1, NOON)
    (problem,) = go(store, Channel("out", "webhook", url="http://127.0.0.1:9/", secret_env="WATCH_SECRET"))
    assert "does not answer" in problem


def test_a_secret_that_is_missing_is_said_before_anything_begins(monkeypatch):
    monkeypatch.delenv("WATCH_SECRET", raising=False)
    with pytest.raises(DeliveryError, match="the environment has no WATCH_SECRET; set WATCH_SECRET"):
        check([Channel("out", "webhook", url="https://x.vn", secret_env="WATCH_SECRET")])


def test_a_letter(store, monkeypatch):
    monkeypatch.setenv("SMTP_USER", "user")
    monkeypatch.setenv("SMTP_PASSWORD", "word")
    ring(store, 1, NOON)
    with mail_server() as (port, box):
        channel = Channel(
            "out", "mail", server="127.0.0.1", port=port, tls="none", sender="watch@bao.example",
            to=("a@bao.example", "b@bao.example"), user_env="SMTP_USER", password_env="SMTP_PASSWORD",
        )  # fmt: skip
        assert go(store, channel) == []
    ((to, content),) = box.letters
    letter = message_from_bytes(content, policy=default)
    assert to == ["a@bao.example", "b@bao.example"]
    assert letter["Subject"] == "[A] Lê Văn Mẫu: Tin 1"
    assert letter["Message-ID"] == "<uid-1@vietnam-press-facts>"
    assert "https://bao-mot.example/1.html" in letter.get_content()
    assert "word" not in content.decode()


def test_a_mail_server_that_refuses(store, monkeypatch):
    monkeypatch.setenv("SMTP_USER", "user")
    monkeypatch.setenv("SMTP_PASSWORD", "wrong")
    ring(store, 1, NOON)
    with mail_server() as (port, box):
        channel = Channel(
            "out", "mail", server="127.0.0.1", port=port, tls="none", sender="a@b.example",
            to=("c@d.example",), user_env="SMTP_USER", password_env="SMTP_PASSWORD",
        )  # fmt: skip
        (problem,) = go(store, channel)
    assert "takes no mail" in problem
    assert box.letters == []


def test_an_atom_file(store, tmp_path):
    path = tmp_path / "feeds" / "alerts.atom"
    channel = Channel("out", "atom", file=path, title="Hà Tĩnh", entries=2)
    for n in range(3):
        ring(store, n, NOON)
    assert go(store, channel) == []
    feed = feedparser.parse(path.read_bytes())
    assert not feed.bozo
    assert feed.feed.title == "Hà Tĩnh"
    assert [e.id for e in feed.entries] == ["urn:uuid:uid-2", "urn:uuid:uid-1"]
    assert feed.entries[0].title == "[A] Lê Văn Mẫu: Tin 2"
    assert feed.entries[0].link == "https://bao-mot.example/2.html"
    assert list(path.parent.iterdir()) == [path]


def test_the_terminal(store, capsys):
    ring(store, 1, NOON)
    assert go(store, PLAIN) == []
    assert capsys.readouterr().out.splitlines()[:3] == [
        "[A] Lê Văn Mẫu: Tin 1",
        "“Tin”",
        "Tin 1 · bao-mot.example · 05/01/2026",
    ]
