"""A chart as a file of its own: SVG with its styles and title inside, PNG set by Typst."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from ...errors import InputError
from .drawing import WIDE, Canvas, Chart

#: Fonts that have every Vietnamese letter, the first that the reader has; sans-serif is the last resort.
_FONTS = "'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif"
_HEAD, _FOOT = 36, 24
_PAGE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg")"""


def svg(chart: Chart, source: str) -> str:
    """Return the chart as an SVG file that needs no other: its title above, `source` below."""
    canvas = Canvas(WIDE, linked=False)
    height = chart.draw(canvas)
    title, _ = canvas.fitting(chart.title, 0)
    head = Canvas(WIDE)
    head.text(8, 23, title, "title")
    head.text(8, _HEAD + height + 15, source, "axis")
    whole = height + _HEAD + _FOOT
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="{0}" height="{1:.0f}" viewBox="0 0 {0} '
        '{1:.0f}" role="img" font-family="{2}" font-size="13"><title>{3}</title><desc>{4}</desc>'
        '<style>{5}</style><rect width="{0}" height="{1:.0f}" fill="#fff"/>{6}'
        '<g transform="translate(0 {7})">{8}</g></svg>'
    ).format(
        WIDE, whole, _FONTS, chart.title, chart.description, Markup(_style()), Markup("").join(head.shapes),
        _HEAD, Markup("").join(canvas.shapes),
    )  # fmt: skip


def png(chart: Chart, source: str, *, ppi: float = 144.0) -> bytes:
    """Return the chart as a picture, twice as fine as the SVG's pixels. Raises InputError without Typst."""
    try:
        import typst
    except ImportError:
        raise InputError(
            "PNG", "needs Typst", "pip install 'vietnam-press-facts[pdf]', or take the SVG"
        ) from None
    compiler: Any = typst.compile
    picture: bytes = compiler(_PAGE, format="png", ppi=ppi, sys_inputs={"svg": svg(chart, source)})
    return picture


@lru_cache(maxsize=1)
def _style() -> str:
    """Return the style sheet of charts, which pages load too."""
    return files("pipeline.browse").joinpath("static", "chart.css").read_text(encoding="utf-8")
