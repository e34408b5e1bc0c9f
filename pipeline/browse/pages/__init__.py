"""The project's own pages: each module is one, from a connection and the address to a template's values."""

from __future__ import annotations

from ..plumbing import Page
from .article import article
from .coverage import coverage
from .document import document
from .home import home
from .person import person
from .rank import rank
from .search import search

#: Patterns of addresses and the pages they give.
ROUTES: tuple[tuple[str, Page], ...] = (
    (r"^/$", home),
    (r"^/-/article/(?P<id>\d{1,18})$", article),
    (r"^/-/person/(?P<id>\d{1,18})$", person),
    (r"^/-/document/(?P<id>\d{1,18})$", document),
    (r"^/-/rank$", rank),
    (r"^/-/coverage$", coverage),
    (r"^/-/search$", search),
)
