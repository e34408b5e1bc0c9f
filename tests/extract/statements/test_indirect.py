"""Indirect speech: whose words a sentence tells, and where they begin and end."""
# ruff: noqa: E501 - a case stays on its line

from __future__ import annotations

import pytest
from said import said, statements

from pipeline.facts import Official

HAI = "Ông Đỗ Sơn Hải, Giám đốc Sở Y tế tỉnh An Phú, và bà Tạ Thu Yên dự họp."
I = "indirect speech"  # noqa: E741

INDIRECT = [
    ("a city without its name before the name", ["Chủ tịch UBND TP Lò Văn Mạnh yêu cầu các xã mở kho ngay."], [("Lò Văn Mạnh", "các xã mở kho ngay")]),
    ("up to the comma of a clause with when", [HAI, "Ngay sau khi ông Hải chỉ trích cách làm của kho, các xã đổi kế hoạch."], [("Đỗ Sơn Hải", "cách làm của kho")]),
    ("a body before the name", ["Đại sứ Mỹ tại Liên Hợp Quốc Maud Fenwick tuyên bố kho vẫn còn thuốc."], [("Maud Fenwick", "kho vẫn còn thuốc")]),
    ("once", ["Phi Khánh Mây từng chia sẻ, thuốc của kho đã hết hạn."], [("Phi Khánh Mây", "thuốc của kho đã hết hạn")]),
    ("told by what people are, in brackets", ["Khánh Mây (sinh viên ở An Phú) cho biết thuốc của kho đã hết hạn."], [("Khánh Mây", "thuốc của kho đã hết hạn")]),
    ("an order to somebody", [HAI, "Việc này được ông Hải chỉ đạo các xã làm rõ ngay."], [("Đỗ Sơn Hải", "các xã làm rõ ngay")]),
    ("up to what introduces a quotation", [HAI, "Ông Hải phủ nhận mọi cáo buộc ở kho và khẳng định: “Thuốc đã về kho”."], [("Đỗ Sơn Hải", "mọi cáo buộc ở kho")]),
    ("up to a second subject before a quotation", [HAI, "Bà Yên cho rằng kho thuốc vẫn còn chỗ, bà nói thêm: “Thuốc đã về kho”."], [("Tạ Thu Yên", "kho thuốc vẫn còn chỗ")]),
    ("cho biết", [HAI, "Ông Hải cho biết tỉnh đã mua đủ thuốc."], [("Đỗ Sơn Hải", "tỉnh đã mua đủ thuốc")]),
    ("cho biết,", [HAI, "Ông Hải cho biết, tỉnh đã mua đủ thuốc."], [("Đỗ Sơn Hải", "tỉnh đã mua đủ thuốc")]),
    ("còn cho biết thêm rằng", [HAI, "Ngoài ra, ông Hải còn cho biết thêm rằng tỉnh đã mua đủ thuốc."], [("Đỗ Sơn Hải", "tỉnh đã mua đủ thuốc")]),
    ("apposition with commas", ["Ông Đỗ Sơn Hải, Giám đốc Sở Y tế tỉnh An Phú, cho biết tỉnh đã mua đủ thuốc."], [("Đỗ Sơn Hải", "tỉnh đã mua đủ thuốc")]),
    ("apposition with dashes", ["Sáng 5-6, ông Đỗ Sơn Hải - phó giám đốc Sở Y tế - nói tỉnh đã mua đủ thuốc."], [("Đỗ Sơn Hải", "tỉnh đã mua đủ thuốc")]),
    ("apposition up to the verb", ["Bà Tạ Thu Yên, Trưởng trạm Y tế xã Tà khẳng định kho vẫn còn thuốc."], [("Tạ Thu Yên", "kho vẫn còn thuốc")]),
    ("title before the name", ["Chủ tịch UBND tỉnh An Phú Lò Văn Mạnh yêu cầu các xã mở kho ngay."], [("Lò Văn Mạnh", "các xã mở kho ngay")]),
    ("theo", [HAI, "Theo bà Yên, kho vẫn còn thuốc."], [("Tạ Thu Yên", "kho vẫn còn thuốc")]),
    ("cũng theo", [HAI, "Cũng theo ông Hải, kho vẫn còn thuốc."], [("Đỗ Sơn Hải", "kho vẫn còn thuốc")]),
    ("theo, with an apposition", ["Theo luật sư Lò Văn Mạnh, trưởng văn phòng luật sư Mạnh (đoàn Luật sư An Phú), kho phải mở cửa."], [("Lò Văn Mạnh", "kho phải mở cửa")]),
    ("theo at the end", [HAI, "Kho vẫn còn thuốc, theo bà Yên."], [("Tạ Thu Yên", "Kho vẫn còn thuốc")]),
    ("the speaker at the end", [HAI, "Kho vẫn còn nhiều thuốc, bà Yên cho hay."], [("Tạ Thu Yên", "Kho vẫn còn nhiều thuốc")]),
    ("the speaker with an apposition at the end", ["Kho vẫn còn nhiều thuốc, Maud Fenwick, phát ngôn viên của bản Tà, cho biết."], [("Maud Fenwick", "Kho vẫn còn nhiều thuốc")]),
    ("to whom and when, at the end", [HAI, "Kho vẫn còn nhiều thuốc, bà Yên nói với phóng viên hôm 6/7."], [("Tạ Thu Yên", "Kho vẫn còn nhiều thuốc")]),
    ("a pronoun at the end", ["Bà Tạ Thu Yên mở kho.", "Kho vẫn còn nhiều thuốc, bà nói."], [("Tạ Thu Yên", "Kho vẫn còn nhiều thuốc")]),
    ("relayed at the end", ["Mỹ có thể đã tuyên bố giúp bản Tà, AFP dẫn lời Ngoại trưởng Mỹ Walt Fenwick nói."], [("Walt Fenwick", "Mỹ có thể đã tuyên bố giúp bản Tà")]),
    ("a role with its field at the end", ["Maud Fenwick, 32 tuổi, mở kho.", "Kho vẫn còn nhiều thuốc, bác sĩ thể thao Maud Fenwick nói."], [("Maud Fenwick", "Kho vẫn còn nhiều thuốc")]),
    ("the second verb after a pause", ["Ông Đỗ Sơn Hải đến thăm kho thuốc của xã, khẳng định tỉnh đã mua đủ thuốc."], [("Đỗ Sơn Hải", "tỉnh đã mua đủ thuốc")]),
    ("the second verb after a quotation", [HAI, "“Thuốc đã về kho”, bà Yên cho hay, đồng thời đi đến kết luận rằng kho vẫn còn chỗ."], [("Tạ Thu Yên", "kho vẫn còn chỗ")]),
    ("a day between name and verb", [HAI, "Ông Hải ngày 1/6 tuyên bố tỉnh đã mua đủ thuốc."], [("Đỗ Sơn Hải", "tỉnh đã mua đủ thuốc")]),
    ("an occasion between name and verb", [HAI, "Ông Hải, sau cuộc gặp bà Yên, nói tỉnh đã mua đủ thuốc."], [("Đỗ Sơn Hải", "tỉnh đã mua đủ thuốc")]),
    ("two verbs, one statement", [HAI, "Ông Hải đánh giá cao các xã và đề nghị mở kho ngay."], [("Đỗ Sơn Hải", "cao các xã và đề nghị mở kho ngay")]),
    ("the second verb only", ["Ông Đỗ Sơn Hải đến thăm kho thuốc của xã và đề nghị mở kho ngay trong tuần."], [("Đỗ Sơn Hải", "mở kho ngay trong tuần")]),
    ("said to somebody", [HAI, "Ông Hải nói với phóng viên rằng tỉnh đã mua đủ thuốc."], [("Đỗ Sơn Hải", "tỉnh đã mua đủ thuốc")]),
    ("the speaker's body before the verb", ["Sĩ quan Maud Fenwick thuộc sở cảnh sát Tà cho hay kho vẫn còn thuốc."], [("Maud Fenwick", "kho vẫn còn thuốc")]),
    ("a foreigner without title or address", ["Maud Fenwick sống ở bản Tà.", "Fenwick cho biết kho vẫn còn thuốc."], [("Maud Fenwick", "kho vẫn còn thuốc")]),
    ("a question told", [HAI, "Bà Yên hỏi tại sao thuốc về chậm thế."], [("Tạ Thu Yên", "tại sao thuốc về chậm thế")]),
    ("a pronoun", ["Ông Đỗ Sơn Hải mở kho.", "Ông cho biết tỉnh đã mua đủ thuốc."], [("Đỗ Sơn Hải", "tỉnh đã mua đủ thuốc")]),
    ("gọi ... là", [HAI, "Bà Yên gọi kho thuốc là trái tim của bản."], [("Tạ Thu Yên", "kho thuốc là trái tim của bản")]),
    ("up to a quotation", [HAI, "Ông Hải cho biết tỉnh đã mua đủ thuốc: “Mai chúng tôi phát”."], [("Đỗ Sơn Hải", "tỉnh đã mua đủ thuốc")]),
    ("a phrase in marks stays", [HAI, "Ông Hải cho rằng đó là việc “không thể chậm”."], [("Đỗ Sơn Hải", "đó là việc “không thể chậm”")]),
    ("rằng is of the verb", [HAI, "Ông Hải cho rằng khi có thuốc thì mở kho."], [("Đỗ Sơn Hải", "khi có thuốc thì mở kho")]),
    ("initials", ["Chị H. cho biết kho vẫn còn thuốc."], [("H.", "kho vẫn còn thuốc")]),
    ("several initials", ["Theo ông L.V. T., kho vẫn còn thuốc."], [("L.V. T.", "kho vẫn còn thuốc")]),
    ("a surname alone", ["Ngoại trưởng Lư Khiết Mạnh đến An Phú.", "Ông Lư cho biết kho vẫn còn thuốc."], [("Lư Khiết Mạnh", "kho vẫn còn thuốc")]),
    ("a lone name that is known", ["Công an bắt Tạ Văn Mạnh.", "Tại cơ quan điều tra, Mạnh khai nhận đã lấy thuốc trong kho."], [("Tạ Văn Mạnh", "đã lấy thuốc trong kho")]),
    ("vị with a role", ["Bà Yến Fenwick, một chuyên gia kinh tế, cho biết tỉnh đã mua đủ thuốc.", "Vị chuyên gia sống tại bản Tà cho rằng kho nên mở sớm hơn."], [("Yến Fenwick", "tỉnh đã mua đủ thuốc"), ("Yến Fenwick", "kho nên mở sớm hơn")]),
    ("nữ with a role", ["Anh Đỗ Sơn Hải cưới cô Tạ Thu Yên ở bản Tà.", "Nữ diễn viên cho biết kho vẫn còn thuốc."], [("Tạ Thu Yên", "kho vẫn còn thuốc")]),
    ("quan chức này", [HAI, "Ông Hải nói tỉnh đã mua đủ thuốc.", "Quan chức này cũng kêu gọi các xã mở kho ngay."], [("Đỗ Sơn Hải", "tỉnh đã mua đủ thuốc"), ("Đỗ Sơn Hải", "các xã mở kho ngay")]),
    ("who leads a country", ["Tổng thống Nga Ivan Fenwick đến An Phú.", "Nhà lãnh đạo Nga khẳng định kho vẫn còn thuốc."], [("Ivan Fenwick", "kho vẫn còn thuốc")]),
    ("two who say it", [HAI, "Ông Hải và bà Yên đều cho rằng kho vẫn còn thuốc."], [(None, "kho vẫn còn thuốc")]),
    ("a day after title and name", ["Phó Chủ tịch thứ nhất Hạ viện, ông Ivan Fenwick, ngày 1/6 tuyên bố kho vẫn còn thuốc."], [("Ivan Fenwick", "kho vẫn còn thuốc")]),
    ("a role with its field", ["Chuyên gia vũ trụ Maud Fenwick, thuộc Đại học An Phú, ngày 1/6 tuyên bố kho vẫn còn thuốc."], [("Maud Fenwick", "kho vẫn còn thuốc")]),
    ("khi after a verb that always tells", [HAI, "Ông Hải cho biết khi có thuốc, tỉnh sẽ mở kho."], [("Đỗ Sơn Hải", "khi có thuốc, tỉnh sẽ mở kho")]),
    ("no denial", [HAI, "Bà Yên không ngần ngại nói kho vẫn còn thuốc."], [("Tạ Thu Yên", "kho vẫn còn thuốc")]),
    ("later, after the name", ["Cố vấn an ninh, ông Ivan Fenwick, sau đó còn tiết lộ kho vẫn còn thuốc."], [("Ivan Fenwick", "kho vẫn còn thuốc")]),
    ("rằng after any verb", [HAI, "Bà Yên đùa rằng kho vẫn còn thuốc."], [("Tạ Thu Yên", "kho vẫn còn thuốc")]),
    ("initials without the last dot", ["Chị P. T.T. L, ngụ bản Tà, cho biết kho vẫn còn thuốc."], [("P. T.T. L", "kho vẫn còn thuốc")]),
    ("a clause that goes on after marks", [HAI, "Ông Hải khẳng định “sẽ làm theo đề nghị của trạm xá bản Tà” trong cuộc họp tuần sau."], [("Đỗ Sơn Hải", "“sẽ làm theo đề nghị của trạm xá bản Tà” trong cuộc họp tuần sau")]),
    ("marks in a sentence that somebody says", [HAI, "Kho ở bản Tà “không có đủ thuốc cho mọi cháu nhỏ trong xã”, ông Hải nói."], [("Đỗ Sơn Hải", "Kho ở bản Tà “không có đủ thuốc cho mọi cháu nhỏ trong xã”")]),
    ("an office at the end", ["Giám đốc Sở Y tế tỉnh An Phú Đỗ Sơn Hải mở kho.", "Kho vẫn còn nhiều thuốc, Giám đốc Sở Y tế tỉnh An Phú cho biết."], [("Đỗ Sơn Hải", "Kho vẫn còn nhiều thuốc")]),
    ("an apposition that no comma ends, at the end", ["Kho vẫn còn nhiều thuốc, ông Đỗ Sơn Hải, Giám đốc Sở Y tế hôm nay cho biết."], [("Đỗ Sơn Hải", "Kho vẫn còn nhiều thuốc")]),
    ("a word that opens a sentence is no part of a name", ["Bà Hoàng Mây mở kho.", "Nghe Hoàng Mây nói kho vẫn còn thuốc."], [("Hoàng Mây", "kho vẫn còn thuốc")]),
    ("told on paper", [HAI, "Ông Hải khẳng định trên báo Miền Ngược, kho vẫn còn thuốc."], [("Đỗ Sơn Hải", "kho vẫn còn thuốc")]),
    ("a place that the clause opens with", [HAI, "Ông Hải cho biết trên địa bàn có 8 kho thuốc, 2 trạm xá."], [("Đỗ Sơn Hải", "trên địa bàn có 8 kho thuốc, 2 trạm xá")]),
    ("theo and a dash", [HAI, "Theo ông Đỗ Sơn Hải - Giám đốc Sở Y tế tỉnh An Phú - kho vẫn còn thuốc."], [("Đỗ Sơn Hải", "kho vẫn còn thuốc")]),
    ("theo ông, and a clause with a comma", [HAI, "Ông Hải nói kho vẫn còn thuốc.", "Theo ông, hội nghị ở bản Tà, cũng như ở bản Mùa, là cần thiết."], [("Đỗ Sơn Hải", "kho vẫn còn thuốc"), ("Đỗ Sơn Hải", "hội nghị ở bản Tà, cũng như ở bản Mùa, là cần thiết")]),
    ("between commas himself", ["Giám đốc Sở Y tế tỉnh An Phú, ông Đỗ Sơn Hải, đã xác nhận kho vẫn còn thuốc."], [("Đỗ Sơn Hải", "kho vẫn còn thuốc")]),
    ("a name without a surname, and what only people do", ["Riêng Khánh Mây kể rằng kho vẫn còn thuốc."], [("Khánh Mây", "kho vẫn còn thuốc")]),
    ("a surname and one name at a clause's start", ["Tại bản Tà, Hoàng Mây khẳng định kho vẫn còn thuốc."], [("Hoàng Mây", "kho vẫn còn thuốc")]),
    ("a paper is not who a delegate speaks of", [HAI, "Ông Hải nói kho vẫn còn thuốc.", "Trao đổi với Tuổi Trẻ Online, đại diện bản Tà cho biết kho đã đóng cửa."], [("Đỗ Sơn Hải", "kho vẫn còn thuốc")]),
    ("vị này after somebody without a name", [HAI, "Ông Hải nói kho vẫn còn thuốc.", "Một nguồn tin của xã tiết lộ với báo rằng kho đã hết chỗ.", "Vị này cho biết xã đã xin tỉnh mở thêm kho."], [("Đỗ Sơn Hải", "kho vẫn còn thuốc")]),
    ("theo, and whose clause opens with a role", [HAI, "Theo ông Hải, chủ kho đã làm việc với xã, để mở kho ngay."], [("Đỗ Sơn Hải", "chủ kho đã làm việc với xã, để mở kho ngay")]),
    ("once", [HAI, "Ông Hải từng nói tỉnh đã mua đủ thuốc."], [("Đỗ Sơn Hải", "tỉnh đã mua đủ thuốc")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(b, e, id=i) for i, b, e in INDIRECT])
def test_indirect(body, expected):
    assert said(I, *body) == expected


NOT_SAID = [
    ("a duty neglected", [HAI, "Ông Hải buông lỏng lãnh đạo, chỉ đạo, thiếu kiểm tra kho thuốc."]),
    ("a promise that is kept", [HAI, "Ông Hải vẫn giữ nguyên cam kết mở kho thuốc vào hôm sau."]),
    ("when somebody speaks", [HAI, "Khi ông Hải nói, bà Yên nhìn thẳng ra ngoài kho."]),
    ("a picture shared", [HAI, "Ông Hải chia sẻ bức ảnh kho thuốc ở bản Tà."]),
    ("a body that warns by its name", ["Ông Đỗ Sơn Hải, giám đốc Trung tâm cảnh báo động đất và lũ quét, đến kho."]),
    ("a clause inside another", [HAI, "Việc ông Hải tuyên bố mở kho gây lo ngại ở bản Tà."]),
    ("what if", [HAI, "Nếu ông Hải tuyên bố mở kho, các xã sẽ phải đổi kế hoạch."]),
    ("a thing that somebody told of", [HAI, "Phương án được ông Hải tiết lộ hôm qua vẫn còn dang dở."]),
    ("people whom somebody vouched for", [HAI, "Các hộ được ông Hải xác nhận vay vốn kho đều khá giả."]),
    ("a charge", [HAI, "Ông Hải bị bắt với cáo buộc lấy thuốc của kho nhiều lần."]),
    ("a grandparent of who is named", ["Bà Tạ Thu Yên đến kho.", "Bà ngoại bé Mây cho hay thuốc của kho đã hết hạn."]),
    ("a paper", ["Báo Miền Ngược cho biết tỉnh đã mua đủ thuốc."]),
    ("a body", ["Sở Y tế tỉnh An Phú cho biết tỉnh đã mua đủ thuốc."]),
    ("a crowd", ["Nhiều người dân cho rằng thuốc về quá chậm."]),
    ("an unnamed man of a body", ["Đại diện Sở Y tế cho biết tỉnh đã mua đủ thuốc."]),
    ("a wife", [HAI, "Vợ ông Hải cho biết kho vẫn còn thuốc."]),
    ("a crowd of a place", ["Các ngư dân Philippines kể lại kho vẫn còn nhiều thuốc."]),
    ("once in a life", [HAI, "Bà Yên từng kêu gọi phụ nữ An Phú đi học nghề thuốc."]),
    ("not said", [HAI, "Ông Hải không cho biết tỉnh đã mua thuốc ở đâu."]),
    ("asked, not asking", [HAI, "Ông Hải được yêu cầu mở kho thuốc ngay."]),
    ("a noun", [HAI, "Theo yêu cầu của tỉnh, ông Hải mở kho."]),
    ("said before", [HAI, "Ông Hải nói như vậy khi chủ trì cuộc họp sáng nay."]),
    ("a talk", [HAI, "Ông Hải trao đổi với bà Yên về kho thuốc."]),
    ("part of a word", [HAI, "Ông Hải triển khai việc mở kho thuốc ở các xã."]),
    ("a relative's words", [HAI, "Người nhà của bà Yên cho biết kho vẫn còn thuốc."]),
    ("a habit", [HAI, "Ông Hải, người thường xuyên chỉ trích các xã giữ thuốc quá lâu, đã về."]),
    ("a job that begins with ông", [HAI, "Ông chủ Nhà Trắng yêu cầu các tỉnh mở kho thuốc ngay."]),
    ("what opens a sentence", ["Ông Đỗ Sơn Hải mở kho.", "Trao đổi với phóng viên, ông Hải nói."]),
    ("what others did to him", [HAI, "Ông Hải bị các nhóm bạn chỉ trích, cáo buộc ông giữ thuốc quá lâu."]),
    ("a noun of others", [HAI, "Ông Hải thực hiện chỉ đạo của bà Yên về kho thuốc ở xã."]),
    ("a country", ["Anh Đỗ Sơn Hải mở kho.", "Anh ngày 5/8 tuyên bố gửi thuốc cho bản Tà."]),
    ("what was done, at the end", ["Bà Tạ Thu Yên mở kho.", "Trước khi kho mở không lâu, vào đêm 9/3, bà đã chia sẻ trên trang của mình một câu nói khó hiểu về kho thuốc."]),
    ("no more than a day", [HAI, "Ông Hải cho biết hôm nay 28/5/2018."]),
    ("who came, with an office", ["Đến kho thuốc sáng nay có ông Đỗ Sơn Hải, Giám đốc Sở Y tế phát biểu tại cuộc họp."]),
    ("what was done, at the end, with a noun", ["Xung quanh chuyện kho thuốc, ông Đỗ Sơn Hải, Giám đốc Sở Y tế đã có những chia sẻ trên báo."]),
    ("how somebody speaks", [HAI, "Bà Yên nói thành thạo tiếng Tà, tiếng Anh và tiếng Pháp."]),
    ("an office of several", ["Ngoại trưởng các nước nhấn mạnh kho thuốc phải mở cửa."]),
    ("a state", ["Thổ Nhĩ Kỳ nói rằng kho vẫn còn thuốc."]),
    ("a firm at a clause's start", ["Khánh Mây khẳng định kho vẫn còn thuốc."]),
    ("a firm, and who speaks after it", ["Tại Fenwick, đại diện trạm xá cho biết kho đã hết thuốc."]),
    ("a wave of criticism", ["Ông Đỗ Sơn Hải hứng chịu làn sóng chỉ trích từ các xã khi kho đóng cửa."]),
    ("words of another clause", ["Bà Maud Fenwick, một người bản Tà 26 tuổi, đã gật đầu khi một người từng ở đó đề nghị họ cùng xem kho thuốc."]),
    ("too little", [HAI, "Ông Hải khẳng định điều đó."]),
]  # fmt: skip


@pytest.mark.parametrize("body", [pytest.param(b, id=i) for i, b in NOT_SAID])
def test_not_said(body):
    assert said(I, *body) == []


def test_an_office_that_nobody_is_named_for():
    (found,) = statements("Thủ tướng yêu cầu các tỉnh mở kho thuốc ngay trong tuần.")
    assert (found.kind, found.speaker, found.position) == (I, None, "Thủ tướng")
    assert found.text == "các tỉnh mở kho thuốc ngay trong tuần"


def test_an_office_ends_before_the_verb():
    (found,) = statements("“Thuốc đã về kho”, Phó Hiệu trưởng trường An Phú chia sẻ.")
    assert (found.speaker, found.position) == (None, "Phó Hiệu trưởng trường An Phú")


def test_the_position_is_the_officials():
    official = Official(
        name="Đỗ Sơn Hải", position="Giám đốc Sở Y tế tỉnh An Phú", status="current", class_="public"
    )
    (found,) = statements(
        "Tiến sĩ Đỗ Sơn Hải mở kho. Ông Hải cho biết tỉnh đã mua đủ thuốc.", officials=[official]
    )
    assert (found.speaker, found.position) == ("Đỗ Sơn Hải", "Giám đốc Sở Y tế tỉnh An Phú")


def test_headline_and_captions_only_repeat():
    from pipeline.article import Part, PassageKind

    caption = Part(PassageKind.CAPTION, "Ông Hải cho biết tỉnh đã mua đủ thuốc.")
    assert statements(HAI, caption) == ()
