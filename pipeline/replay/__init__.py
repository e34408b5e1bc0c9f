"""What the present rules change: facts gained, lost and changed against facts found before.

`compare` compares two readings of one article and knows of no file. `run` reads articles again and compares
each; what was found before comes from a file that `pipeline extract` printed (`saved`) or from a database
(`stored`), which can be brought up to date in the same go. `tables` compares two directories that bulk runs
filled. `show` prints.
"""

from .compare import KINDS, Change, Rows, compare
from .run import Replayed, Tally, replay

__all__ = ["KINDS", "Change", "Replayed", "Rows", "Tally", "compare", "replay"]
