"""Reading: pages, text files and rows become articles."""

from .listing import Listing
from .page import read_page
from .row import page_row

__all__ = ["Listing", "page_row", "read_page"]
