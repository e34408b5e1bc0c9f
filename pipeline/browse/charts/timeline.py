"""Who held which post from when to when, as the press shows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .drawing import Canvas, Chart

#: What an article says of a person and a post: in it, coming into it, out of it, in it although an earlier
#: one had them out of it.
Kind = Literal["holds", "enters", "left", "against"]

_ROW, _RIVAL, _THICK = 46, 36, 12


@dataclass(frozen=True, slots=True)
class Seen:
    """What an article of a day says of a person and a post, and where it says so."""

    day: str
    kind: Kind
    href: str
    note: str


@dataclass(frozen=True, slots=True)
class Rival:
    """Somebody else whom articles have in the same post at the same time: days from and to."""

    name: str
    first: str
    last: str
    href: str
    note: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One post: its name, the first and last day that articles have the person in it (ISO; None where they
    only have them out of it), where the bar leads to, what was seen when, and who else was seen in it.
    """

    label: str
    first: str | None
    last: str | None
    href: str
    note: str
    seen: tuple[Seen, ...] = ()
    rivals: tuple[Rival, ...] = ()

    @property
    def days(self) -> list[str]:
        """Every day that has something on it."""
        own = [d for d in (self.first, self.last) if d] + [s.day for s in self.seen]
        return own + [d for r in self.rivals for d in (r.first, r.last)]


def timeline(bars: Sequence[Bar], title: str) -> Chart | None:
    """Return the chart, one row a post, the label above its bar; None without a day to show.

    A dot is an article, a filled triangle one that has the person come into the post, a cross one that has
    them out of it, a red diamond one that has them in it after all. Another holder at the same time stands
    below in red.
    """
    days = sorted(day_number(d) for bar in bars for d in bar.days)
    if not days:
        return None
    start, end = date.fromordinal(days[0]).year, date.fromordinal(days[-1]).year + 1
    zero = date(start, 1, 1).toordinal()
    span = date(end, 1, 1).toordinal() - zero

    def draw(canvas: Canvas) -> float:
        def x(day: int) -> float:
            return 8 + (canvas.width - 16) * (day - zero) / span

        height = sum(_ROW + _RIVAL * len(bar.rivals) for bar in bars)
        _years(canvas, start, end, height, x)
        top = 0
        for bar in bars:
            top = _row(canvas, bar, top, x)
        return height + 26

    return Chart(title, "; ".join(bar.note for bar in bars), draw)


def _years(canvas: Canvas, start: int, end: int, height: float, x: Callable[[int], float]) -> None:
    step = max(1, -(-(end - start) * 48 // canvas.width))
    for year in range(start, end + 1, step):
        at = x(date(year, 1, 1).toordinal())
        canvas.line(at, 0, at, height + 4, "grid")
        anchor = "end" if at > canvas.width - 20 else "start" if at < 20 else "middle"
        canvas.text(at, height + 20, str(year), "axis", anchor)


def _row(canvas: Canvas, bar: Bar, top: int, x: Callable[[int], float]) -> int:
    """Draw a post and those who are said to hold it too; return where the next one begins."""
    begin = x(day_number(min(bar.days)))
    label, at = canvas.fitting(bar.label, begin - 3)
    canvas.text(at, top + 16, label, "name")
    if bar.first and bar.last:
        left, right = x(day_number(bar.first)), x(day_number(bar.last))
        with canvas.link(bar.href, bar.note):
            canvas.rect(left - 3, top + 22, max(right - left, 0) + 6, _THICK, "bar", bar.note)
    for seen in bar.seen:
        _mark(canvas, seen, x(day_number(seen.day)), top + 22 + _THICK / 2)
    top += _ROW
    for rival in bar.rivals:
        left, right = x(day_number(rival.first)), x(day_number(rival.last))
        name, at = canvas.fitting(rival.name, left - 3)
        with canvas.link(rival.href, rival.note):
            canvas.text(at, top + 8, name, "against-name")
            canvas.rect(left - 3, top + 13, max(right - left, 0) + 6, _THICK - 2, "rival", rival.note)
        top += _RIVAL
    return top


def _mark(canvas: Canvas, seen: Seen, x: float, y: float) -> None:
    with canvas.link(seen.href, seen.note):
        if seen.kind == "holds":
            canvas.circle(x, y, 3, "seen", seen.note)
        elif seen.kind == "enters":
            canvas.path(
                f"M{x - 5:.1f},{y - 8} L{x + 8:.1f},{y} L{x - 5:.1f},{y + 8} Z", "incoming", seen.note
            )
        elif seen.kind == "left":
            d = f"M{x - 5:.1f},{y - 6} L{x + 5:.1f},{y + 6} M{x - 5:.1f},{y + 6} L{x + 5:.1f},{y - 6}"
            canvas.path(d, "former", seen.note)
        else:
            d = f"M{x:.1f},{y - 8} L{x + 7:.1f},{y} L{x:.1f},{y + 8} L{x - 7:.1f},{y} Z"
            canvas.path(d, "against", seen.note)


def day_number(iso: str) -> int:
    """Return a date's ordinal; of a year or month, its first day's."""
    parts = [int(p) for p in iso[:10].split("-")] + [1, 1]
    return date(*parts[:3]).toordinal()
