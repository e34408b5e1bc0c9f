"""From bytes to text, by what the bytes say: byte order mark, UTF-8, then the charset declared.

Vietnamese pages are UTF-8 whatever their server's header claims, so sound UTF-8 goes before a declaration.
A legacy encoding is read only where the page or the server declares it; text without a declaration is not
guessed at, since a wrong guess would be stored.
"""

from __future__ import annotations

import codecs

import regex

from ..errors import EncodingError, UnreadableInput
from .legacy import guess, suspected

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FILES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3", "a SQLite database"),
    (b"\x1f\x8b", "gzip, which its name does not say (add .gz)"),
)
_DECLARED = regex.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)",
    regex.IGNORECASE,
)
_DECLARED_WITHIN = 4096
# The web's rule: what calls itself Latin-1 or ASCII is Windows-1252.
_WEB_NAMES = {"iso8859-1": "cp1252", "ascii": "cp1252"}
_SURROGATE = regex.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_CONTROL = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1a\x1b")
#: A page with one character cut by its advert script is still that page: broken characters per sound one.
_DAMAGE = 1 / 50


def decode_text(data: bytes, source: str) -> str:
    """Return the text of a file with its line ends as line feeds.

    Raises UnreadableInput for binary data and EncodingError for what is neither UTF-8 nor marked UTF-16.
    """
    text = _marked(data, source)
    if text is None:
        _refuse_binary(data, source)
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise _undecodable(data, source, error.start) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode_page(data: bytes, source: str, *, header: str | None = None) -> str:
    """Return the markup of a page; `header` is the charset that the server named, if any.

    Raises UnreadableInput for binary data and EncodingError where nothing sound says what the bytes are.
    """
    text = _marked(data, source)
    if text is not None:
        return text
    _refuse_binary(data, source)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
    for charset in (_declared(data), header):
        text = _decoded(data, charset)
        if text is not None:
            return text
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken <= _DAMAGE * sum(1 for c in text if c > "\x7f"):
        return text
    raise _undecodable(data, source, at)


def check_text(text: str, source: str) -> None:
    """Raise EncodingError or UnreadableInput where an article's text is nothing to store: lone surrogates,
    NUL characters, a legacy font encoding that passed for Latin letters.
    """
    check_characters(text, source)
    name = suspected(text)
    if name:
        raise _legacy(source, name)


def check_characters(text: str, source: str) -> None:
    """Raise EncodingError for lone surrogates and UnreadableInput for NUL characters."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise EncodingError(
            source,
            f"holds a lone surrogate (U+{ord(text[error.start]):04X}) at character {error.start}",
            "half of a character is missing: save the text again from its source as UTF-8",
        ) from None
    if "\0" in text:
        raise UnreadableInput(
            source, "holds NUL characters", "remove them, or save the text again from its source"
        )


def _marked(data: bytes, source: str) -> str | None:
    """Decode by the byte order mark; None where there is none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise EncodingError(
                    source, f"begins as {encoding.upper()} but breaks at byte {len(mark) + error.start}"
                ) from None
    return None


def _refuse_binary(data: bytes, source: str) -> None:
    for magic, what in _FILES:
        if data.startswith(magic):
            raise UnreadableInput(
                source, f"is {what}, not text", "save it as text or as a page and run again"
            )
    controls = len(data) - len(data.translate(None, _CONTROL))
    if not controls:
        return
    if guess(data) == "UTF-16":
        raise _legacy(source, "UTF-16")
    if b"\0" in data or controls > max(3, len(data) // 500):
        what = "holds NUL bytes" if b"\0" in data else "is full of control characters"
        raise UnreadableInput(source, f"is binary: it {what}", "give text or a saved page")


def _declared(data: bytes) -> str | None:
    m = _DECLARED.search(data[:_DECLARED_WITHIN])
    return (m[1] or m[2]).decode("ascii") if m else None


def _decoded(data: bytes, charset: str | None) -> str | None:
    if not charset:
        return None
    try:
        name = codecs.lookup(charset).name
    except LookupError:
        return None
    # Bytes that are no UTF-8 are no UTF-8, whatever is declared; and no page declares UTF-16 in ASCII.
    if name.startswith(("utf", "idna", "punycode", "unicode", "raw")):
        return None
    try:
        return data.decode(_WEB_NAMES.get(name, name))
    except (UnicodeDecodeError, LookupError):
        return None


def _undecodable(data: bytes, source: str, at: int) -> EncodingError:
    if _SURROGATE.match(data, at):
        return EncodingError(
            source,
            f"holds a lone surrogate at byte {at}",
            "half of a character is missing: save the text again from its source as UTF-8",
        )
    name = guess(data)
    if name:
        return _legacy(source, name)
    return EncodingError(source, f"is not UTF-8 (byte 0x{data[at]:02X} at {at})")


_HINTS = {
    "TCVN3": "convert it from TCVN3 (ABC) to Unicode, with UniKey's converter for one, and run again",
    "VNI": "convert it from VNI to Unicode, with UniKey's converter for one, and run again",
    "Windows-1258": "convert it with `iconv -f CP1258 -t UTF-8` and run again",
    "UTF-16": "save it as UTF-8, or as UTF-16 with its byte order mark, and run again",
    "UTF-8 read as Windows-1252": "save it again from its source as UTF-8, or repair it with ftfy",
}


def _legacy(source: str, name: str) -> EncodingError:
    what = "was saved in the wrong encoding: it is" if " read as " in name else "is in"
    return EncodingError(source, f"{what} {name}", _HINTS[name])
