"""Cards of other articles inside a text, told by how they link: a stranger's class names say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from .soup import BLOCK, HEADINGS, all_text, leads_away, length, links_in

#: A title has at least so many characters.
_TITLE = 20
#: Pictures that are looked at, and levels of the tree between one and its card.
_MOST_PICTURES, _LEVELS = 200, 5


def cards(container: etree._Element, most: int) -> Iterator[etree._Element]:
    """Yield the blocks of a container that are cards: a heading that is a link, or a picture and a title with
    the same link.

    A block of more than `most` characters is none.
    """
    for heading in container.iter(*HEADINGS):
        if (card := _around_heading(heading, most)) is not None:
            yield card
    for image in islice(container.iter("img", "amp-img"), _MOST_PICTURES):
        link = next((a for a in image.iterancestors("a") if a.get("href") is not None), None)
        # a link to the picture itself in full size makes no card
        if link is not None and leads_away(link.get("href", "")):
            card = _around_picture(link, most)
            if card is not None:
                yield card


def _around_heading(heading: etree._Element, most: int) -> etree._Element | None:
    link = next(iter(links_in(heading)), None)
    link = next(heading.iterancestors("a"), None) if link is None else link
    text = all_text(heading)
    if link is None or len(text) < _TITLE or len(all_text(link)) < 0.9 * len(text):
        return None
    card = next(heading.iterancestors("article", "li", "div", "section", "aside", "td"), None)
    return None if card is None or length(card) > most else card


def _around_picture(picture: etree._Element, most: int) -> etree._Element | None:
    for above in islice(picture.iterancestors(), _LEVELS):
        if above.tag in ("body", "html") or length(above) > most:
            return None
        twins = (a for a in above.iterdescendants("a") if a.get("href") == picture.get("href"))
        if any(len(all_text(twin)) >= _TITLE for twin in twins):
            return above if above.tag in BLOCK else None
    return None
