"""Places that rise and fall: `tăng 20 bậc`, `từ hạng 53 lên hạng 13`."""

from __future__ import annotations

import re

from ...language.lazily import lazy_re
from .numerals import value
from .placing import Placing


def change(m: re.Match[str]) -> Placing | None:
    """`tăng 20 bậc`, `tụt gần 80 hạng`, `hơn năm 2018 một hạng`."""
    steps = value(m["number"])
    if steps is None:
        return None
    return Placing(
        m.start(),
        m.end(),
        "ranks.change",
        change=steps if m["up"] or m["above"] else -steps,
        base_year=int(m["than"]) if m["than"] else None,
        since_last=m["ago"] is not None,
    )


#: `nâng thứ hạng của mình | từ 1.008 lên 1.002`
_OF_PLACES = lazy_re(
    r"(?<!\w)(?:(?:thứ hạng|vị trí|thứ bậc|xếp hạng)(?: [^\W\d]+){0,5}"
    r"|(?:thứ hạng|thứ bậc|vị trí) của(?: [^\W\d]+){0,14}) $"
)


#: `tăng | từ 401 lên 351`: what rises to a smaller number is a place.
_RISES = lazy_re(r"(?<!\w)(?:tăng|vươn|nhảy|leo|thăng hạng|tăng hạng|tăng bậc|cải thiện|bứt phá) $")
_COUNTED = lazy_re(r"[.,]?\d| *(?:%|[a-zđ]+(?!\w))")


def _rises(m: re.Match[str], old: int | None, new: int | None) -> bool:
    """Tell whether numbers alone are places, by the way they go; an amount has a unit behind it."""
    if old is None or new is None or not new < old or m["way"] not in ("lên", "lên tới", "còn"):
        return False
    unit = _COUNTED.match(m.string, m.end())
    plain = unit is None or unit.group().strip() in ("trong", "trên", "ở", "và", "so", "năm", "với", "về")
    return plain and _RISES.search(m.string, max(0, m.start() - 20), m.start()) is not None


_LISTED = lazy_re(r"[ :]+(?:lần lượt|là|thuộc về|gồm)(?!\w)")


_GROUP = lazy_re(r"(?<!\w)(?:nhóm|top|tốp)(?!\w)")


def _group(m: re.Match[str], new: int) -> int | None:
    """Return the N of the group that something comes to: `lên top 10`, `xuống nhóm 601-800`."""
    if m["band2"]:
        return value(m["band2"])
    return new if re.search(r"(?<!\w)(?:top|tốp)(?!\w)", m["noun2"]) else None


def climb(m: re.Match[str]) -> Placing | None:
    """`từ hạng 53 lên hạng 13`, `từ vị trí dẫn đầu xuống thứ 5`, `từ vị trí 801-1000 lên 514`,
    `từ top 20 lên top 10`.
    """
    named = (
        m["noun"].strip()
        or m["noun2"].strip()
        or _OF_PLACES.search(m.string[max(0, m.start() - 90) : m.start()])
    )
    old, new = 1 if m["led"] else value(m["old"]), value(m["new"])
    if not (named or m["led"] or (m["of"] and m["of_old"] and len(m["of"]) > 1) or _rises(m, old, new)):
        return None
    if m["way"] in ("đến", "tới") and not re.search(r"vị trí|hạng", m["noun"] + m["noun2"]):
        return None  # từ thứ hai đến thứ bảy
    if m["way"] in ("đến", "tới") and _LISTED.match(m.string, m.end()):
        return None  # từ hạng 1 đến hạng 5 lần lượt là: a list
    if old is None or new is None or (m["noun"].strip() == "số" and not m["noun2"].strip()):
        return None
    years = re.findall(r"(?:19|20)\d\d", m["gap"] or "")
    tail = re.findall(r"(?:19|20)\d\d", m["tail"] or "")
    before, group = bool(m["band"] or _GROUP.search(m["noun"])), _group(m, new)
    if group is None and _GROUP.search(m["noun2"] or m["noun"]) and not m["band"]:
        return None  # từ nhóm 3 lên nhóm 1
    return Placing(
        m.start(),
        m.end(),
        "ranks.change",
        rank=new if group is None else None,
        top=group,
        previous=old if not before else None,
        change=old - new if group is None and not before else None,
        out_of=int(m["of"]) if m["of"] else None,
        base_year=int(years[0]) if years else None,
        year=int(tail[0]) if tail else None,
        subject=m.span("who") if m["who"] else None,
        scope=m.span("within") if m["within"] else None,
        measure=m.span("by") if m["by"] else None,
    )
