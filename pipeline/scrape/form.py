"""An article's form, as far as its page shows it."""

from __future__ import annotations

from collections.abc import Sequence

from ..article import BODY_KINDS, Passage, PassageKind
from ..language.lazily import lazy_re

_ADDRESS = (
    ("photo story", lazy_re(r"/(?:anh|photo|phong-su-anh|hinh-anh|multimedia/anh)/")),
    ("video", lazy_re(r"/(?:video|clip|tv)/|^https?://(?:video|tv)\.")),
    (
        "longform",
        lazy_re(r"/(?:emagazine|e-magazine|megastory|longform|dmagazine|longform)[/.-]|magazine\."),
    ),
    ("opinion", lazy_re(r"/(?:goc-nhin|y-kien|binh-luan|blog|xa-luan|quan-diem)/")),
    ("letter", lazy_re(r"/(?:tam-su|thu-ban-doc|ban-doc-viet)/")),
)


def form_of(url: str | None, passages: Sequence[Passage]) -> str:
    """Return "photo story", "video", "longform", "opinion", "letter", or "news" for all others.

    Interviews are told by their turns, later.
    """
    body = [p for p in passages if p.kind in BODY_KINDS]
    for name, pattern in _ADDRESS:
        if url and pattern.search(url):
            return name
    captions = sum(p.kind is PassageKind.CAPTION for p in passages)
    prose = sum(p.end - p.start for p in body)
    if captions >= 6 and prose < 250 * captions:
        return "photo story"
    return "news"
