"""How well the facts found agree with gold written by hand: precision, recall and F1 by kind of fact."""

from .score import Attribute, Error, Scores, Tally, score
from .table import as_json, as_table

__all__ = ["Attribute", "Error", "Scores", "Tally", "as_json", "as_table", "score"]
