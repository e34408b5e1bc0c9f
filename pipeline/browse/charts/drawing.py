"""What the charts are drawn with: a canvas of SVG shapes, and a chart that draws itself at any width."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from markupsafe import Markup

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
        self.shapes.append(
            Markup('<line class="{}" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"/>').format(
                class_, x1, y1, x2, y2
            )
        )

    def text(self, x: float, y: float, words: str, class_: str, anchor: str = "start") -> None:
        """Write words with their foot at y."""
        self.shapes.append(
            Markup('<text class="{}" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(
                class_, x, y, anchor, words
            )
        )

    def rect(self, x: float, y: float, width: float, height: float, class_: str, note: str) -> None:
        """Draw a bar; its note is shown where the mouse rests."""
        self.shapes.append(
            Markup('<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}">').format(
                class_, x, y, width, height
            )
            + Markup("<title>{}</title></rect>").format(note)
        )

    def path(self, d: str, class_: str, note: str = "") -> None:
        """Draw a path."""
        title = Markup("<title>{}</title>").format(note) if note else Markup("")
        self.shapes.append(Markup('<path class="{}" d="{}">{}</path>').format(class_, d, title))

    def circle(self, x: float, y: float, r: float, class_: str, note: str) -> None:
        """Draw a dot."""
        self.shapes.append(
            Markup('<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="{}"><title>{}</title></circle>').format(
                class_, x, y, r, note
            )
        )

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
