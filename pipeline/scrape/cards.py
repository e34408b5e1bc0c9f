"""Cards of other articles inside a text, told by how they link: a stranger's class names say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bs4 import BeautifulSoup, Tag

from .soup import BLOCK, HEADINGS, clean, leads_away

#: A title has at least so many characters.
_TITLE = 20
#: Pictures that are looked at, and levels of the tree between one and its card.
_MOST_PICTURES, _LEVELS = 200, 5


def cards(soup: BeautifulSoup, most: int) -> Iterator[Tag]:
    """Yield the blocks that are cards: a heading that is a link, or a picture and a title with the same link.

    A block of more than `most` characters is none.
    """
    for heading in soup.find_all(HEADINGS):
        if card := _around_heading(heading, most):
            yield card
    for image in soup.find_all(("img", "amp-img"), limit=_MOST_PICTURES):
        link = image.find_parent("a", href=True)
        # a link to the picture itself in full size makes no card
        if link and leads_away(str(link["href"])) and (card := _around_picture(link, most)):
            yield card


def _around_heading(heading: Tag, most: int) -> Tag | None:
    link = heading.find("a", href=True) or heading.find_parent("a")
    text = clean(heading.get_text())
    if not link or len(text) < _TITLE or len(clean(link.get_text())) < 0.9 * len(text):
        return None
    card = heading.find_parent(("article", "li", "div", "section", "aside", "td"))
    return None if card is None or len(card.get_text()) > most else card


def _around_picture(picture: Tag, most: int) -> Tag | None:
    for above in islice(picture.parents, _LEVELS):
        if above.name in ("body", "html") or len(above.get_text()) > most:
            return None
        twins = above.find_all("a", href=picture["href"])
        if any(len(clean(twin.get_text())) >= _TITLE for twin in twins):
            return above if above.name in BLOCK else None
    return None
