"""The grammar of groups: `top 10`, `nhóm 5 tỉnh dẫn đầu`, `khép lại top 10`, `hạng 301-350`."""

from __future__ import annotations

import re

from .numerals import value
from .placing import Placing


def top(m: re.Match[str]) -> Placing | None:
    """`top 10`, `nhóm 5 tỉnh dẫn đầu`: a group by how many are of it."""
    number = m["top"] or m["wide"] or m["group"] or m["listed"]
    top = int(number) if number.isdigit() else value(number)
    return Placing(m.start(), m.end(), "ranks.top", top=top, verb=False) if top else None


def closing(m: re.Match[str]) -> Placing | None:
    """`Narita | khép lại top 10`: the last of the group."""
    rank = value(m["number"])
    return Placing(m.start(), m.end(), "ranks.place", rank=rank) if rank else None


def ordered(m: re.Match[str]) -> Placing | None:
    """`Theo thứ tự từ trên xuống, | ba tỉnh có điểm cao nhất | là A, B và C`."""
    top = value(m["listed"])
    return Placing(m.start("listed"), m.end(), "ranks.top", top=top, verb=False) if top else None


#: A band of places is told by larger numbers, `nhóm 301-350`, than a group of people.
_FEW = 20


def band(m: re.Match[str]) -> Placing | None:
    """`hạng 301-350`: a band of places."""
    low, high = (int(m[side].replace(".", "")) for side in ("low", "high"))
    if high < _FEW and m.group().startswith("nhóm"):
        return None  # bị nhóm 4 - 5 người chặn đường
    return Placing(m.start(), m.end(), "ranks.top", top=high) if low < high else None
