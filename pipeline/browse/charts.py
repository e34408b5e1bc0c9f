"""Charts as SVG, drawn here: they print, need no script, and say their values to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a timeline: days from and to (ISO), what stands beside it, and the days marked on it."""

    label: str
    first: str
    last: str
    incoming: str | None = None
    former: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a ranking: the year, the place, the number of places where known, where it leads to."""

    year: int
    rank: int
    out_of: int | None
    href: str
    note: str


def timeline(bars: Sequence[Bar], title: str) -> Markup:
    """Draw who held what from when to when: one row a position, the label above its bar.

    A filled triangle marks the first report of coming into the post, a cross the first of having left it.
    """
    if not bars:
        return Markup("")
    first = min(_day(b.first) for b in bars)
    last = max(max(_day(b.last) for b in bars), first + 30)
    start, end = date.fromordinal(first).year, date.fromordinal(last).year + 1
    zero, span = date(start, 1, 1).toordinal(), date(end, 1, 1).toordinal() - date(start, 1, 1).toordinal()
    width, row = 720, 46
    height = row * len(bars) + 26

    def x(day: int) -> float:
        return 6 + (width - 12) * (day - zero) / span

    out = [_open(width, height, title)]
    step = max(1, (end - start) // 8)
    for year in range(start, end + 1, step):
        at = x(date(year, 1, 1).toordinal())
        out.append(_line(at, 0, at, height - 20, "grid"))
        anchor = "end" if at > width - 30 else "start" if at < 30 else "middle"
        out.append(_text(at, height - 5, str(year), "axis", anchor))
    for i, bar in enumerate(bars):
        top, left, right = i * row, x(_day(bar.first)), x(_day(bar.last))
        left = min(left, width - 16)
        out.append(_text(min(left, width - 330), top + 15, _short(bar.label, 60), "name", "start"))
        out.append(
            Markup(
                '<rect class="bar" x="{:.1f}" y="{}" width="{:.1f}" height="12" rx="3">'
                "<title>{}</title></rect>"
            ).format(left, top + 22, max(right - left, 6), f"{bar.label}: {bar.first[:10]} – {bar.last[:10]}")
        )
        if bar.incoming:
            out.append(_text(x(_day(bar.incoming)), top + 33, "▸", "incoming", "middle"))
        if bar.former:
            out.append(_text(x(_day(bar.former)), top + 33, "✕", "former", "middle"))
    out.append(Markup("</svg></div>"))
    return Markup("").join(out)


def rank_line(points: Sequence[Point], title: str, *, worst: int = 63) -> Markup:
    """Draw a province's way through a ranking: 1 on top. The line breaks between the editions of 63 provinces
    and those of 34, since the places do not compare.
    """
    if not points:
        return Markup("")
    years = [p.year for p in points]
    first, last = min(years), max(years)
    worst = max([worst, *(p.rank for p in points)])
    width, height, left, top = 720, 320, 44, 16

    def x(year: int) -> float:
        return left + (width - left - 24) * ((year - first) / (last - first) if last > first else 0.5)

    def y(rank: int) -> float:
        return top + (height - top - 34) * (rank - 1) / max(worst - 1, 1)

    out = [_open(width, height, title, "group")]  # an image may hold no links
    for rank in sorted({1, *range(10, worst, 10), worst} - ({worst // 10 * 10} if worst % 10 < 4 else set())):
        out += [
            _line(left, y(rank), width - 8, y(rank), "grid"),
            _text(left - 8, y(rank) + 4, str(rank), "axis", "end"),
        ]
    step = max(1, (last - first + 1) // 12)
    out += [_text(x(year), height - 8, str(year), "axis", "middle") for year in range(first, last + 1, step)]
    for line in _lines(points):
        path = " ".join(f"{x(p.year):.1f},{y(p.rank):.1f}" for p in line)
        out.append(Markup('<polyline class="line" points="{}"/>').format(path))
    between = [(a[-1].year + b[0].year) / 2 for a, b in zip(_lines(points), _lines(points)[1:], strict=False)]
    for at in between:
        mid = left + (width - left - 24) * (at - first) / (last - first) if last > first else left
        out += [
            _line(mid, top, mid, height - 34, "break"),
            _text(mid + 6, height - 40, "63 → 34", "axis", "start"),
        ]
    for p in points:
        out.append(
            Markup(
                '<a href="{}"><circle class="point" cx="{:.1f}" cy="{:.1f}" r="6">'
                "<title>{}</title></circle>{}</a>"
            ).format(
                p.href,
                x(p.year),
                y(p.rank),
                p.note,
                _text(x(p.year) + 9, y(p.rank) - 6, str(p.rank), "value", "start"),
            )
        )
    out.append(Markup("</svg></div>"))
    return Markup("").join(out)


def _lines(points: Sequence[Point]) -> list[list[Point]]:
    """Split into the editions of 63 and of 34; one point a year makes the line, the best-attested first."""
    seen: dict[int, Point] = {}
    for p in points:
        seen.setdefault(p.year, p)
    ordered = [seen[year] for year in sorted(seen)]
    old = [p for p in ordered if not _of_34(p)]
    new = [p for p in ordered if _of_34(p)]
    return [line for line in (old, new) if line]


def _of_34(point: Point) -> bool:
    return point.out_of == 34 or (point.out_of is None and point.year >= 2025)


def columns(counts: Sequence[tuple[str, int]], title: str) -> Markup:
    """Draw counts by month or week as columns; the first and last are named."""
    if not counts:
        return Markup("")
    width, height, most = 720, 110, max(n for _, n in counts)
    each = (width - 12) / len(counts)
    out = [_open(width, height, title)]
    for i, (name, n) in enumerate(counts):
        tall = 72 * n / most
        out.append(
            Markup(
                '<rect class="bar" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}">'
                "<title>{}</title></rect>"
            ).format(6 + i * each, 88 - tall, min(max(each - 2, 1), 40), tall, f"{name}: {n}")
        )
    out.append(_text(6, height - 6, counts[0][0], "axis", "start"))
    if len(counts) > 1:
        out.append(_text(width - 6, height - 6, counts[-1][0], "axis", "end"))
    out.append(_text(width - 6, 12, f"max {most}", "axis", "end"))
    out.append(Markup("</svg></div>"))
    return Markup("").join(out)


def _day(iso: str) -> int:
    """Return a date's ordinal; of a year or month, its first day's."""
    parts = [int(p) for p in iso[:10].split("-")] + [1, 1]
    return date(*parts[:3]).toordinal()


def _open(width: int, height: int, title: str, role: str = "img") -> Markup:
    # on a narrow screen the frame scrolls, since a chart that shrinks cannot be read
    return Markup(
        '<div class="frame" tabindex="0" role="group" aria-label="{0}">'
        '<svg class="chart" viewBox="0 0 {1} {2}" role="{3}" aria-label="{0}"><title>{0}</title>'
    ).format(title, width, height, role)


def _line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Markup:
    return Markup('<line class="{}" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"/>').format(
        class_, x1, y1, x2, y2
    )


def _text(x: float, y: float, words: str, class_: str, anchor: str) -> Markup:
    return Markup('<text class="{}" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(
        class_, x, y, anchor, words
    )


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"
