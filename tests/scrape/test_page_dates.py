"""Dates as pages and feeds write them."""

from datetime import datetime

import pytest

from pipeline.scrape.dates import VIETNAM, has_clock, iso, moment

WRITTEN = {
    "Thứ tư, 22/10/2025, 19:25 (GMT+7)": "2025-10-22T19:25:00+07:00",
    "Thứ bảy, 7/3/2026, 00:05 (GMT+7)": "2026-03-07T00:05:00+07:00",
    "Th&#7913; s&#225;u, 28/12/2012, 14:46 GMT+7": "2012-12-28T14:46:00+07:00",
    "Thứ Bảy, 07/03/2026 - 08:52": "2026-03-07T08:52:00+07:00",
    "2026-03-07T08:52:11.000 +07:00": "2026-03-07T08:52:11+07:00",
    "2026-03-07 08:07": "2026-03-07T08:07:00+07:00",
    "01/03/2026 \n 09:51": "2026-03-01T09:51:00+07:00",
    "2026-03-01T09:51:00&#x2B;07:00": "2026-03-01T09:51:00+07:00",
    "2026-03-01T02:51:00Z": "2026-03-01T09:51:00+07:00",
    "Thứ Sáu, 14:48, 05/12/2025": "2025-12-05T14:48:00+07:00",
    "07-03-2026 - 00:01 AM": "2026-03-07T00:01:00+07:00",
    "10/12/2025 18:45 PM": "2025-12-10T18:45:00+07:00",
    "10/12/2025 6:45 CH": "2025-12-10T18:45:00+07:00",
    "2025-08-30T01:07:33+0700": "2025-08-30T01:07:33+07:00",
    "05/12/2025 | 14:03": "2025-12-05T14:03:00+07:00",
    "Chủ Nhật, ngày 13/07/2025 - 22:35": "2025-07-13T22:35:00+07:00",
    "Sat, 07 Mar 2026 08:01:00 GMT+7": "2026-03-07T08:01:00+07:00",
    "Sat, 07 Mar 2026 01:01:00 GMT": "2026-03-07T08:01:00+07:00",
    "10h15 ngày 12/05/2020": "2020-05-12T10:15:00+07:00",
    "ngày 7 tháng 3 năm 2026": "2026-03-07T00:00:00+07:00",
}


@pytest.mark.parametrize(("text", "expected"), WRITTEN.items())
def test_moment(text, expected):
    found = moment(text, now=datetime(2026, 12, 1, tzinfo=VIETNAM))
    assert found is not None
    assert iso(found) == expected


def test_month_first_only_where_a_paper_writes_so():
    now = datetime(2026, 12, 1, tzinfo=VIETNAM)
    assert iso(moment("1/28/2026 6:52:01 AM", month_first=True, now=now)) == "2026-01-28T06:52:01+07:00"
    assert iso(moment("10/5/2026 3:42:00 PM", month_first=True, now=now)) == "2026-10-05T15:42:00+07:00"
    assert iso(moment("10/5/2026 15:42", now=now)) == "2026-05-10T15:42:00+07:00"
    # A full ISO date is never turned around.
    assert iso(moment("2026-01-28T06:52:01+07:00", month_first=True, now=now)) == "2026-01-28T06:52:01+07:00"


@pytest.mark.parametrize(
    "text",
    ["", "hôm qua", "31/02/2026 10:00", "10/12", "12/12/2099 10:00", "01/01/1970 07:00", "tỷ số 22/10"],
)
def test_no_moment(text):
    assert moment(text, now=datetime(2026, 12, 1, tzinfo=VIETNAM)) is None


def test_has_clock():
    assert has_clock("22/10/2025, 19:25")
    assert not has_clock("Thứ tư, 22/10/2025")


def test_a_long_line_is_cheap():
    assert moment("1/" * 200_000) is None
