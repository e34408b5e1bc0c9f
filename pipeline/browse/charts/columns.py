"""Counts by week or month as columns."""

from __future__ import annotations

from collections.abc import Sequence

from .drawing import Canvas, Chart

_TALL, _TOP = 84, 18


def columns(counts: Sequence[tuple[str, int]], title: str) -> Chart | None:
    """Return the chart of named counts, oldest first, with every gap a 0; None where there are none.

    The first and the last are named, and the highest is measured by a line.
    """
    if not counts:
        return None
    most = max(n for _, n in counts)

    def draw(canvas: Canvas) -> float:
        foot = _TOP + _TALL
        canvas.line(6, _TOP, canvas.width - 6, _TOP, "grid")
        canvas.text(canvas.width - 6, _TOP - 5, str(most), "axis", "end")
        each = (canvas.width - 12) / len(counts)
        for i, (name, n) in enumerate(counts):
            tall = _TALL * n / max(most, 1)
            wide = min(max(each - 2, 1), 40)
            canvas.rect(6 + i * each, foot - tall, wide, tall, "bar", f"{name}: {n}")
        canvas.line(6, foot, canvas.width - 6, foot, "foot")
        canvas.text(6, foot + 16, counts[0][0], "axis")
        if len(counts) > 1:
            canvas.text(canvas.width - 6, foot + 16, counts[-1][0], "axis", "end")
        return foot + 24

    told = ", ".join(f"{name}: {n}" for name, n in counts if n)
    return Chart(title, told, draw)
