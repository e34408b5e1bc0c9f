"""A province's way through a ranking: 1 on top."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .drawing import Canvas, Chart

_LEFT, _RIGHT, _TOP, _TALL = 40, 34, 30, 270


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a ranking: the year, the place, the edition it belongs to (of 63 or of 34 provinces; None
    where nothing tells), where it leads to, what it says, and whether most articles have it so.
    """

    year: int
    rank: int
    edition: int | None
    href: str
    note: str
    main: bool = True


def rank_line(points: Sequence[Point], title: str, worst: int = 1) -> Chart | None:
    """Return the chart from place 1 to `worst` or the last told; None without points.

    Each edition has a line of its own, since places of 63 and of 34 do not compare. Places that most articles
    do not give are hollow, and so are those of no known edition; neither is on a line.
    """
    if not points:
        return None
    first, last = min(p.year for p in points), max(p.year for p in points)
    worst = max(worst, *(p.rank for p in points))

    def draw(canvas: Canvas) -> float:
        def x(year: float) -> float:
            along = (year - first) / (last - first) if last > first else 0.5
            return _LEFT + 14 + (canvas.width - _LEFT - _RIGHT - 14) * along

        def y(rank: int) -> float:
            return _TOP + _TALL * (rank - 1) / max(worst - 1, 1)

        _axes(canvas, first, last, worst, x, y)
        lines = _lines(points)
        for (edition, line), (later, following) in pairwise(lines):
            at = x((line[-1].year + following[0].year) / 2)
            canvas.line(at, _TOP - 8, at, _TOP + _TALL, "break")
            canvas.text(at, _TOP - 14, f"{edition} → {later}", "axis", "middle")
        for _, line in lines:
            if len(line) > 1:
                canvas.path("M" + " L".join(f"{x(p.year):.1f},{y(p.rank):.1f}" for p in line), "line")
        for p in points:
            with canvas.link(p.href, p.note):
                full = p.main and p.edition is not None
                canvas.circle(x(p.year), y(p.rank), 6, "point" if full else "point hollow", p.note)
                canvas.text(x(p.year) + 9, y(p.rank) - 6, str(p.rank), "value")
        return _TOP + _TALL + 34

    return Chart(title, "; ".join(p.note for p in points), draw)


def _axes(
    canvas: Canvas, first: int, last: int, worst: int, x: Callable[[float], float], y: Callable[[int], float]
) -> None:
    tens = [r for r in range(10, worst, 10) if worst - r > 3]
    for rank in (1, *tens, worst):
        canvas.line(_LEFT, y(rank), canvas.width - 8, y(rank), "grid")
        canvas.text(_LEFT - 8, y(rank) + 4, str(rank), "axis", "end")
    step = -(-(last - first + 1) * 44 // (canvas.width - _LEFT - _RIGHT))
    for year in range(last, first - 1, -max(1, step)):
        canvas.text(x(year), _TOP + _TALL + 24, str(year), "axis", "middle")


def _lines(points: Sequence[Point]) -> list[tuple[int, list[Point]]]:
    """Return for each edition its line: the main place of each year, in order of years."""
    lines: dict[int, dict[int, Point]] = {}
    for p in points:
        if p.edition is not None and p.main:
            lines.setdefault(p.edition, {})[p.year] = p
    ordered = [(edition, [line[year] for year in sorted(line)]) for edition, line in lines.items()]
    return sorted(ordered, key=lambda el: el[1][0].year)
