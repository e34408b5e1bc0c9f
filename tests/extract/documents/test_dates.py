import pytest

DATES = [
    ("Sở ký Quyết định số 62/QĐ-STC ngày 12/3/2019 về chợ.", "2019-03-12"),
    ("Theo Nghị định 32/2017/NĐ-CP, ngày 31-3-2017.", "2017-03-31"),
    ("Theo Nghị định 32/2017/NĐ-CP ngày 31.3.2017 của Chính phủ.", "2017-03-31"),
    ("Chỉ thị số 09 (ngày 2 tháng 1 năm 1998) còn hiệu lực.", "1998-01-02"),
    ("Theo nghị định 46 năm 2017 về chợ.", "2017"),
    ("Áp dụng nghị định 73 (năm 2012) về chợ.", "2012"),
    ("Theo Quyết định 64 của Thủ tướng năm 2013.", "2013"),
    ("Ngày 14/3/2016, Chủ tịch UBND tỉnh đã ban hành Công văn số 1237/UBND-GT.", "2016-03-14"),
    ("Năm 2007, Thủ tướng đã có công văn 443 chấp thuận.", "2007"),
    ("Tháng 12/2013, UBND tỉnh ban hành quyết định số 62 về chợ.", "2013-12"),
    ("Áp dụng quyết định số 1425/QĐ-STC - 7/7/2017 về chợ.", "2017-07-07"),
    ("Xã nhận Quyết định 1737 của Thủ tướng về chợ, ban hành đầu tháng 12/2018.", "2018-12"),
    ("Như đã nói, ngày 25/7/2018, tại Quyết định số 900/QĐ-TTg, ông được giao việc.", "2018-07-25"),
    ("Dự án được Thủ tướng phê duyệt ngày 4-6-1996 tại Quyết định số 367.", "1996-06-04"),
    ("Theo nghị quyết 44 của Chính phủ, từ năm 2015 đến nay xã có chợ.", None),
    ("Theo Nghị định 46/2016/NĐ-CP về chợ.", None),
    ("Nghị định 40/2018/NĐ-CP có hiệu lực từ ngày 2/5/2018.", None),
    ("Sở có Văn bản số 5811/SXD-VP ngày 20/6.", None),
    ("Sở có Văn bản số 5811/SXD-VP ngày 20/6. Chợ mở ngày 3/6/2019.", "2019-06-20"),
    ("Sở có Văn bản số 5811/SXD-VP ngày 20/6. Chợ mở ngày 3/7/2019, cháy ngày 5/7/2019.", "2019-06-20"),
    ("Sở có Văn bản số 5811/SXD-VP ngày 20/6. Ông bị truy nã từ ngày 4/8/2006.", None),
    ("Theo báo cáo số 115/BC-UBND/31/5/2019 của UBND huyện.", "2019-05-31"),
    ("Quyết định số 1335 của Bộ Xây dựng phê duyệt năm 2008 đã nêu.", "2008"),
    ("Trước khi mở thầu, vào ngày 15/10/2015, UBND xã có văn bản số 4244 giao thôn.", "2015-10-15"),
    ("Ngày 2/3/2015, ông A ở UBND TP.\n\nHạ Lam ký quyết định số 280/QĐ-UBND.", "2015-03-02"),
    ("Ngày 2/3/2015, ông A ở UBND xã.\n\nHạ Lam ký quyết định số 280/QĐ-UBND.", None),
    ("Ngày 26/6/2019, Cơ quan CSĐT (PC 01) Công an tỉnh ra quyết định số 130/PC 01.", "2019-06-26"),
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_the_day_of_issue(find, text: str, date: str | None) -> None:
    (document,) = find(text)
    assert document.date == date
