"""Watchlists: one TOML file that a person writes, read into what to look for and whom to tell."""

from .expression import Expression, ExpressionError, parse
from .model import (
    ArticleKinds,
    Changes,
    CitedDocument,
    Item,
    Organisation,
    Person,
    Place,
    Post,
    RankedIndex,
    Watchlist,
    Words,
)
from .reading import WatchFile, read_lists

__all__ = [
    "ArticleKinds",
    "Changes",
    "CitedDocument",
    "Expression",
    "ExpressionError",
    "Item",
    "Organisation",
    "Person",
    "Place",
    "Post",
    "RankedIndex",
    "WatchFile",
    "Watchlist",
    "Words",
    "parse",
    "read_lists",
]
