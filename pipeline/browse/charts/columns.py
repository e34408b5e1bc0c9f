"""Counts by week or month as columns."""

from __future__ import annotations

from collections.abc import Sequence

from .drawing import Canvas, Chart

_TALL, _TOP = 84, 18
#: Pixels from one column to the next where they are few, so that each has room for its name.
_WIDEST = 80


def columns(counts: Sequence[tuple[str, int]], title: str) -> Chart | None:
    """Return the chart of named counts, oldest first, with every gap a 0; None where there are none.

    Few are all named, of many the first and the last; the highest is measured by a line.
    """
    if not counts:
        return None
    most = max(n for _, n in counts)

    def draw(canvas: Canvas) -> float:
        foot = _TOP + _TALL
        canvas.line(6, _TOP, canvas.width - 6, _TOP, "grid")
        canvas.text(canvas.width - 6, _TOP - 5, str(most), "axis", "end")
        each = min((canvas.width - 12) / len(counts), _WIDEST)
        wide = min(max(each - 2, 1), 40)
        for i, (name, n) in enumerate(counts):
            tall = _TALL * n / max(most, 1)
            middle = 6 + (i + 0.5) * each
            canvas.rect(middle - wide / 2, foot - tall, wide, tall, "bar", f"{name}: {n}")
            if each == _WIDEST:
                canvas.text(middle, foot + 16, name, "axis", "middle")
        canvas.line(6, foot, canvas.width - 6, foot, "foot")
        if each < _WIDEST:
            canvas.text(6, foot + 16, counts[0][0], "axis")
            canvas.text(canvas.width - 6, foot + 16, counts[-1][0], "axis", "end")
        return foot + 24

    told = ", ".join(f"{name}: {n}" for name, n in counts if n)
    return Chart(title, told, draw)
