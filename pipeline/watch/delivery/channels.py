"""The ways out: terminal, Atom file, webhook, mail. Each sends one message, or raises DeliveryError."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import smtplib
import ssl
from collections.abc import Callable, Sequence
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

import click
import httpx

from ... import __version__
from ...errors import DeliveryError
from ..lists.channels import Channel
from .outbox import Message
from .wording import text, title

#: Seconds that a receiver has to answer.
TIMEOUT = 20.0
Send = Callable[[Channel, Message], None]


def secret(channel: Channel, variable: str) -> str:
    """Return a secret from the environment; raises DeliveryError where it is not there."""
    value = os.environ.get(variable)
    if not value:
        raise DeliveryError(channel.name, f"the environment has no {variable}", f"set {variable} and go on")
    return value


def check(channels: Sequence[Channel]) -> None:
    """Raise DeliveryError where a secret that a channel needs is not in the environment."""
    for channel in channels:
        for variable in filter(None, (channel.secret_env, channel.user_env, channel.password_env)):
            secret(channel, variable)


def to_terminal(channel: Channel, message: Message) -> None:
    """Print a message on stdout."""
    try:
        click.echo(text(message, channel.lang))
    except OSError as error:
        raise DeliveryError(channel.name, f"nothing can be printed ({error})") from None


def signature(key: str, body: bytes) -> str:
    """Return the header that proves who sent a body: `sha256=` and the HMAC in hexadecimal."""
    return "sha256=" + hmac.new(key.encode(), body, hashlib.sha256).hexdigest()


def to_webhook(channel: Channel, message: Message) -> None:
    """POST a message as JSON, signed; any answer of 2xx is a receipt."""
    body = json.dumps(message.body, ensure_ascii=False, separators=(",", ":")).encode()
    headers = {
        "Content-Type": "application/json",
        "User-Agent": f"vietnam-press-facts/{__version__}",
        "X-Pipeline-Id": message.uid,
        "X-Pipeline-Signature": signature(secret(channel, channel.secret_env or ""), body),
    }
    try:
        answer = httpx.post(channel.url or "", content=body, headers=headers, timeout=TIMEOUT)
    except httpx.HTTPError as error:
        raise DeliveryError(channel.name, f"{channel.url} does not answer ({error})") from None
    if not answer.is_success:
        raise DeliveryError(channel.name, f"{channel.url} answered {answer.status_code}")


def to_mail(channel: Channel, message: Message) -> None:
    """Send a message as a letter; its Message-ID is the message's id, by which mail programs drop doubles."""
    letter = EmailMessage()
    letter["Subject"] = title(message, channel.lang)
    letter["From"] = channel.sender
    letter["To"] = ", ".join(channel.to)
    letter["Date"] = format_datetime(datetime.fromisoformat(message.made))
    letter["Message-ID"] = f"<{message.uid}@vietnam-press-facts>"
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(text(message, channel.lang))
    try:
        with _server(channel) as server:
            if channel.user_env:
                server.login(secret(channel, channel.user_env), secret(channel, channel.password_env or ""))
            server.send_message(letter)
    except (OSError, smtplib.SMTPException) as error:
        where = f"{channel.server}:{channel.port}"
        raise DeliveryError(channel.name, f"{where} takes no mail ({error})") from None


def _server(channel: Channel) -> smtplib.SMTP:
    host = channel.server or ""
    if channel.tls == "implicit":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(host, channel.port, timeout=TIMEOUT, context=context)
    server = smtplib.SMTP(host, channel.port, timeout=TIMEOUT)
    if channel.tls == "starttls":
        try:
            server.starttls(context=ssl.create_default_context())
        except BaseException:
            server.close()
            raise
    return server


SENDERS: dict[str, Send] = {"terminal": to_terminal, "webhook": to_webhook, "mail": to_mail}
