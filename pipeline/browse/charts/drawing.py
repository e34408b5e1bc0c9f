"""What the charts are drawn with: a canvas of SVG shapes, and a chart that draws itself at any width."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from markupsafe import Markup, escape

#: Widths of a chart in pixels: on a wide screen, and on a phone, where one that shrinks could not be read.
WIDE, PHONE = 760, 340
#: Pixels that a character of 13 pixels takes, about; texts are kept on the canvas by it.
_CHARACTER = 7.0


@dataclass(slots=True)
class Canvas:
    """Shapes on a sheet so many pixels wide. Without `linked`, a link is drawn as its plain shapes."""

    width: int
    linked: bool = True
    shapes: list[Markup] = field(default_factory=list)

    def line(self, x1: float, y1: float, x2: float, y2: float, class_: str) -> None:
        """Draw a straight line."""
        self._draw(f'<line class="{class_}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>')

    def text(self, x: float, y: float, words: str, class_: str, anchor: str = "start") -> None:
        """Write words with their foot at y."""
        place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
        self._draw(f'<text class="{class_}" {place}>{escape(words)}</text>')

    def rect(self, x: float, y: float, width: float, height: float, class_: str, note: str) -> None:
        """Draw a bar; its note is shown where the mouse rests."""
        place = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
        self._draw(f'<rect class="{class_}" {place}><title>{escape(note)}</title></rect>')

    def path(self, d: str, class_: str, note: str = "") -> None:
        """Draw a path."""
        title = f"<title>{escape(note)}</title>" if note else ""
        self._draw(f'<path class="{class_}" d="{d}">{title}</path>')

    def circle(self, x: float, y: float, r: float, class_: str, note: str) -> None:
        """Draw a dot."""
        title = f"<title>{escape(note)}</title>"
        self._draw(f'<circle class="{class_}" cx="{x:.1f}" cy="{y:.1f}" r="{r}">{title}</circle>')

    def _draw(self, shape: str) -> None:
        """Add a shape, whose words are escaped: a chart may have a thousand, too many for Markup.format."""
        self.shapes.append(Markup(shape))

    @contextmanager
    def link(self, href: str | None, note: str) -> Iterator[None]:
        """Make a link of the shapes drawn inside; `note` names it to those who cannot see it."""
        if href is None or not self.linked:
            yield
            return
        self.shapes.append(Markup('<a href="{}" aria-label="{}">').format(href, note))
        yield
        self.shapes.append(Markup("</a>"))

    def fitting(self, words: str, x: float) -> tuple[str, float]:
        """Return the words and the x at which they stay on the canvas, cut where they are wider than it."""
        most = int((self.width - 12) / _CHARACTER)
        kept = words if len(words) <= most else words[: most - 1].rstrip() + "…"
        return kept, max(6, min(x, self.width - 6 - len(kept) * _CHARACTER))


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its title, what it says in words, and how to draw it. `draw` returns the height in pixels."""

    title: str
    description: str
    draw: Callable[[Canvas], float]

    def __html__(self) -> str:
        """Return the chart for a page: for a wide screen and for a phone; the style sheet shows one."""
        return Markup("").join(
            Markup('<div class="frame {}">{}</div>').format(name, self._inline(width))
            for name, width in (("wide-screen", WIDE), ("phone", PHONE))
        )

    def _inline(self, width: int) -> Markup:
        canvas = Canvas(width)
        height = self.draw(canvas)
        # a group and not an image where there are links: an image may hold none
        role = "group" if any(s.startswith("<a ") for s in canvas.shapes) else "img"
        return Markup(
            '<svg class="chart" viewBox="0 0 {} {:.0f}" role="{}" aria-label="{}"><desc>{}</desc>{}</svg>'
        ).format(width, height, role, self.title, self.description, Markup("").join(canvas.shapes))
