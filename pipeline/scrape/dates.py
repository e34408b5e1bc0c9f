"""Times as Vietnamese pages and feeds write them, as ISO 8601 with the offset of Vietnam.

Day first, whatever AM or PM says (CafeF writes `07-03-2026 - 00:01 AM`); month first only where an outlet's
file says so (Hà Nội Mới's metadata, Tuổi Trẻ's feed). `GMT+7` is what it says, seven hours ahead. A time
without a zone is Vietnam's.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from html import unescape

from ..language.lazily import lazy_re

VIETNAM = timezone(timedelta(hours=7))
#: Papers went online in 1997; nothing is published later than a day from now (a clock may be off).
_EARLIEST = datetime(1997, 1, 1, tzinfo=VIETNAM)
_SLACK = timedelta(days=1)

_ZONE = r"(?P<zone>Z|(?:\(?(?:GMT|UTC)\s*)?[+-]\d{1,2}(?::?\d{2})?|GMT|UTC)?"
_ISO = lazy_re(
    rf"(?P<y>\d{{4}})-(?P<m>\d{{1,2}})-(?P<d>\d{{1,2}})"
    rf"(?:[T\s]+(?P<h>\d{{1,2}}):(?P<min>\d{{2}})(?::(?P<s>\d{{2}})(?:\.\d+)?)?\s*{_ZONE})?"
)
# 22/10/2025 · 7/3/2026 · 28.12.2012 · 07-03-2026; "ngày 7 tháng 3 năm 2026"
_DAY = lazy_re(
    r"(?<!\d)(?P<a>\d{1,2})\s*(?P<sep>[/.-])\s*(?P<b>\d{1,2})\s*(?P=sep)\s*(?P<y>\d{4})(?!\d)"
    r"|(?:ngày\s+)?(?<!\d)(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})(?:\s+năm|,)?\s+(?P<y2>\d{4})(?!\d)",
    re.IGNORECASE,
)
_CLOCK = lazy_re(
    rf"(?<!\d)(?P<h>\d{{1,2}})\s*(?::|h|giờ)\s*(?P<min>\d{{2}})(?::(?P<s>\d{{2}}))?(?!\d)"
    rf"(?:\s*(?P<half>[AP]M|SA|CH)\b)?\s*\(?{_ZONE}",
    re.IGNORECASE,
)
_RFC = lazy_re(
    rf"(?<!\d)(?P<d>\d{{1,2}})\s+(?P<mon>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+"
    rf"(?P<y>\d{{4}})\s+(?P<h>\d{{1,2}}):(?P<min>\d{{2}})(?::(?P<s>\d{{2}}))?\s*{_ZONE}",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: A clock further than this from the date belongs to something else on the line.
_REACH = 24


def moment(text: str, *, month_first: bool = False, now: datetime | None = None) -> datetime | None:
    """Return the first full date with its time that a text holds, in Vietnam's zone; None where there is
    none.

    A date without a time is midnight (ask `has_clock`). Dates before 1997 or more than a day ahead of `now`
    (default: this moment) are none.
    """
    text = unescape(text).strip()[:400]
    found = _iso(text) or _rfc(text) or _written(text, month_first)
    if found is None:
        return None
    found = found.astimezone(VIETNAM)
    latest = (now or datetime.now(VIETNAM)) + _SLACK
    return found if _EARLIEST <= found <= latest else None


def has_clock(text: str) -> bool:
    """Tell whether a text says a time of day and not only a date."""
    return bool(_CLOCK.search(text))


def iso(found: datetime) -> str:
    """Write a moment as ISO 8601 to the second with its offset."""
    return found.isoformat(timespec="seconds")


def _zone(m: re.Match[str]) -> timezone:
    said = (m["zone"] or "").upper().strip("( ")
    digits = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", said)
    if digits:
        offset = timedelta(hours=int(digits[2]), minutes=int(digits[3] or 0))
        if offset <= timedelta(hours=14):
            return timezone(-offset if digits[1] == "-" else offset)
    return UTC if said in ("Z", "UTC", "GMT") else VIETNAM


def _made(y: int, m: int, d: int, h: int, minute: int, s: int, zone: timezone) -> datetime | None:
    try:
        return datetime(y, m, d, h, minute, s, tzinfo=zone)
    except ValueError:
        return None


def _iso(text: str) -> datetime | None:
    m = _ISO.match(text)
    if not m:
        return None
    clock = (int(m["h"] or 0), int(m["min"] or 0), int(m["s"] or 0))
    return _made(int(m["y"]), int(m["m"]), int(m["d"]), *clock, _zone(m))


def _rfc(text: str) -> datetime | None:
    m = _RFC.search(text)
    if not m:
        return None
    month = _MONTHS.index(m["mon"].lower()) + 1
    return _made(int(m["y"]), month, int(m["d"]), int(m["h"]), int(m["min"]), int(m["s"] or 0), _zone(m))


def _written(text: str, month_first: bool) -> datetime | None:
    day = _DAY.search(text)
    if not day:
        return None
    y, d, m = (
        (int(day["y"]), int(day["a"]), int(day["b"]))
        if day["y"]
        else (int(day["y2"]), int(day["d"]), int(day["m"]))
    )
    if month_first and day["y"]:
        d, m = m, d
    clock = _clock(text, day)
    if clock is None:
        return _made(y, m, d, 0, 0, 0, VIETNAM)
    hour = int(clock["h"])
    half = (clock["half"] or "").upper()
    if half in ("PM", "CH") and hour < 12:
        hour += 12
    elif half in ("AM", "SA") and hour == 12:
        hour = 0
    return _made(y, m, d, hour, int(clock["min"]), int(clock["s"] or 0), _zone(clock))


def _clock(text: str, day: re.Match[str]) -> re.Match[str] | None:
    """Return the clock after the date (`22/10/2025, 19:25`), else the one before it (`14:48, 05/12/2025`)."""
    after = _CLOCK.search(text, day.end())
    if after and after.start() - day.end() <= _REACH:
        return after
    before = [m for m in _CLOCK.finditer(text, 0, day.start()) if day.start() - m.end() <= _REACH]
    return before[-1] if before else None
