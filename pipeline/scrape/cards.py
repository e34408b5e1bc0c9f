"""Cards of other articles inside a text, told by how they link: a stranger's class names say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bs4 import BeautifulSoup, Tag

from .soup import BLOCK, HEADINGS, above, anchors, clean, inside, leads_away

#: A title has at least so many characters.
_TITLE = 20
#: Pictures that are looked at, and levels of the tree between one and its card.
_MOST_PICTURES, _LEVELS = 200, 5
_PICTURES = ("img", "amp-img")
_CARDS = ("article", "li", "div", "section", "aside", "td")


def cards(soup: BeautifulSoup, most: int) -> Iterator[Tag]:
    """Yield the blocks that are cards: a heading that is a link, or a picture and a title with the same link.

    A block of more than `most` characters is none.
    """
    for heading in inside(soup, HEADINGS):
        if card := _around_heading(heading, most):
            yield card
    for image in islice(inside(soup, _PICTURES), _MOST_PICTURES):
        link = next((a for a in image.parents if a.name == "a" and a.get("href") is not None), None)
        # a link to the picture itself in full size makes no card
        if link and leads_away(str(link["href"])) and (card := _around_picture(link, most)):
            yield card


def _around_heading(heading: Tag, most: int) -> Tag | None:
    link = next(iter(anchors(heading)), None) or above(heading, ("a",))
    text = clean(heading.get_text())
    if not link or len(text) < _TITLE or len(clean(link.get_text())) < 0.9 * len(text):
        return None
    card = above(heading, _CARDS)
    return None if card is None or len(card.get_text()) > most else card


def _around_picture(picture: Tag, most: int) -> Tag | None:
    for around in islice(picture.parents, _LEVELS):
        if around.name in ("body", "html") or len(around.get_text()) > most:
            return None
        twins = [a for a in anchors(around) if a["href"] == picture["href"]]
        if any(len(clean(twin.get_text())) >= _TITLE for twin in twins):
            return around if around.name in BLOCK else None
    return None
