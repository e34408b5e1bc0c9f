"""Charts as SVG, drawn here: they print, need no script, and say their values to a screen reader."""

from .columns import columns
from .drawing import Chart
from .picture import png, svg
from .rank_line import Point, rank_line
from .timeline import Bar, Rival, Seen, timeline

__all__ = ["Bar", "Chart", "Point", "Rival", "Seen", "columns", "png", "rank_line", "svg", "timeline"]
