"""The project's own pages: each module is one, from a connection and the address to a template's values."""

from __future__ import annotations

from ..answers import Page
from .article import article
from .coverage import coverage
from .document import document
from .home import home
from .person import person
from .rank import rank
from .search import search

#: Addresses and the pages they give; `{id}` stands for a number.
ROUTES: tuple[tuple[str, Page], ...] = (
    ("/", home),
    ("/-/article/{id}", article),
    ("/-/person/{id}", person),
    ("/-/document/{id}", document),
    ("/-/rank", rank),
    ("/-/coverage", coverage),
    ("/-/search", search),
)
