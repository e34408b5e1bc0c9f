"""Messages in words, for terminals, feeds and letters."""

from __future__ import annotations

from typing import Any

from ..labels import day_in, words_in
from .outbox import Message

#: Characters of evidence that are shown.
WIDEST = 300


def title(message: Message, lang: str) -> str:
    """Return the message's subject: the alert's, or how many alerts of which lists."""
    say, alerts = words_in(lang), message.body["alerts"]
    if message.kind == "alert":
        return headline(alerts[0], lang)
    names = ", ".join(dict.fromkeys(a["list"] for a in alerts))
    return f"{say(message.kind)}: {len(alerts)} {say('alerts')} ({names})"


def headline(alert: dict[str, Any], lang: str) -> str:
    """Return an alert in a line: `Hà Tĩnh · Chủ tịch UBND tỉnh: Người giữ chức mới: A → B`."""
    change = alert["change"]
    if change is None:
        what = alert["article"]["headline"]
    else:
        arrow = f"{change['before']} → {change['after']}" if change["before"] else change["after"]
        subject = "" if change["kind"] == "first cited" else f"{change['subject']}: "
        what = f"{words_in(lang)(change['kind'])}: {subject}{arrow}"
    return f"[{alert['list']}] {alert['item']}: {what}"


def lines(alert: dict[str, Any], lang: str) -> list[str]:
    """Return an alert in full: its line, the evidence (both, of a change), where each stands."""
    article = alert["article"]
    out = [
        headline(alert, lang),
        _quoted(alert["evidence"]["text"]),
        _source(article["headline"], article["outlet"], article["published"], article["url"], lang),
    ]
    then = (alert["change"] or {}).get("before_evidence")
    if then:
        where = _source("", then["outlet"], then["published"], then["url"], lang)
        out += [f"{words_in(lang)('before')}: {_quoted(then['text'])}", where]
    return [line for line in out if line]


def text(message: Message, lang: str) -> str:
    """Return a message as plain text."""
    parts = ["\n".join(lines(alert, lang)) for alert in message.body["alerts"]]
    if message.kind == "summary":
        parts.insert(0, f"{len(parts)} {words_in(lang)('held')}.")
    return "\n\n".join(parts) + "\n"


def _quoted(words: str) -> str:
    plain = " ".join(words.split())
    return f"“{plain if len(plain) <= WIDEST else plain[: WIDEST - 1] + '…'}”"


def _source(name: str, outlet: str | None, published: str | None, url: str, lang: str) -> str:
    told = " · ".join(filter(None, (name, outlet, day_in(lang)(published))))
    return f"{told}\n{url}" if url.startswith("http") else told
