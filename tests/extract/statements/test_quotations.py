"""Direct quotations: who said them, and what between quotation marks nobody said."""
# ruff: noqa: E501 - a case stays on its line

from __future__ import annotations

import pytest
from said import said, statements

HAI = "Ông Đỗ Sơn Hải, Giám đốc Sở Y tế tỉnh An Phú, và bà Tạ Thu Yên dự họp."
D = "direct quotation"

QUOTATIONS = [
    ("who comes after a speaker whom nobody knows", ["Ông Đỗ Sơn Hải mở kho.", "“Thuốc đã về kho”, một quan chức nói.", "“Kho vẫn còn chỗ”, ông nói thêm."], [(None, "Thuốc đã về kho"), (None, "Kho vẫn còn chỗ")]),
    ("a body by its initials before the name", ["“Thuốc đã về kho”, phát ngôn viên TAH Maud Fenwick trả lời."], [("Maud Fenwick", "Thuốc đã về kho")]),
    ("whose words these are", ["Sau đây là chia sẻ của sư cô Khánh Mây (chùa Tà): “Thuốc đã về kho từ lâu”."], [("Khánh Mây", "Thuốc đã về kho từ lâu")]),
    ("relayed, but another says it", ["AFP dẫn lời một nghị sĩ của phái đoàn trên, bà Maud Fenwick nhấn mạnh: “Thuốc đã về kho”."], [("Maud Fenwick", "Thuốc đã về kho")]),
    ("the marks of a word inside came apart", [HAI, '"Trong số các kho" treo ", chậm đã lâu, kho này vẫn còn chỗ ", ông Hải nói.'], [("Đỗ Sơn Hải", 'Trong số các kho" treo ", chậm đã lâu, kho này vẫn còn chỗ')]),
    ("the opening mark is lost", [HAI, 'Kho của xã vẫn còn nhiều thuốc ", ông Hải nói.'], [("Đỗ Sơn Hải", "Kho của xã vẫn còn nhiều thuốc")]),
    ("a name whose hyphen came apart", ['"Thuốc đã về kho của xã từ lâu", cảnh sát trưởng Walt Chong Kam - yan nói.'], [("Walt Chong Kam - yan", "Thuốc đã về kho của xã từ lâu")]),
    ("verb and colon before", [HAI, "Ông Hải nói: “Thuốc đã về kho”."], [("Đỗ Sơn Hải", "Thuốc đã về kho")]),
    ("straight marks", [HAI, 'Ông Hải nói: "Thuốc đã về kho".'], [("Đỗ Sơn Hải", "Thuốc đã về kho")]),
    ("full name and apposition", ["Trao đổi với báo, bà Tạ Thu Yên (Trạm Y tế xã Tà) cho biết: “Thuốc đã về kho”."], [("Tạ Thu Yên", "Thuốc đã về kho")]),
    ("subject and verb after", [HAI, "“Thuốc đã về kho”, bà Yên nói."], [("Tạ Thu Yên", "Thuốc đã về kho")]),
    ("dash after, spaces inside the marks", [HAI, '" Đừng đợi thuốc nữa "- ông Hải nói.'], [("Đỗ Sơn Hải", "Đừng đợi thuốc nữa")]),
    ("a name alone after", [HAI, '"Thuốc đã về kho" – ông Hải.'], [("Đỗ Sơn Hải", "Thuốc đã về kho")]),
    ("rank and given name", ["Trung tá Lò Văn Mạnh đến nơi.", '"Xe đã dừng lại rồi", Trung tá Mạnh nói.'], [("Lò Văn Mạnh", "Xe đã dừng lại rồi")]),
    ("adverbs between subject and verb", [HAI, "“Thuốc đã về kho”, bà Yên nghẹn ngào kể lại."], [("Tạ Thu Yên", "Thuốc đã về kho")]),
    ("a pronoun after a sentence about one person", ["Bà Tạ Thu Yên mở kho.", "“Thuốc đã về kho”, bà nói."], [("Tạ Thu Yên", "Thuốc đã về kho")]),
    ("ông này", ["Ông Đỗ Sơn Hải mở kho.", "“Thuốc đã về kho”, ông này nói."], [("Đỗ Sơn Hải", "Thuốc đã về kho")]),
    ("bà cannot be the man", [HAI, "“Thuốc đã về kho”, bà nói."], [("Tạ Thu Yên", "Thuốc đã về kho")]),
    ("who is named inside a quotation is not meant", ["Ông Đỗ Sơn Hải mở kho.", "“Ông Lò Văn Mạnh giúp tôi”, ông Hải nói.", "“Thuốc đã về kho”, ông nói thêm."], [("Đỗ Sơn Hải", "Ông Lò Văn Mạnh giúp tôi"), ("Đỗ Sơn Hải", "Thuốc đã về kho")]),
    ("who is told of in the words is not meant", ["Ông Đỗ Sơn Hải cho rằng kho vẫn còn thuốc.", "“Do tài xế Lò Văn Mạnh đi nhầm đường”, ông khẳng định."], [("Đỗ Sơn Hải", "Do tài xế Lò Văn Mạnh đi nhầm đường")]),
    ("two men: nobody", ["Ông Đỗ Sơn Hải và ông Lò Văn Mạnh mở kho.", "“Thuốc đã về kho”, ông nói."], [(None, "Thuốc đã về kho")]),
    ("one given name, two people: nobody", ["Ông Đỗ Sơn Hải và ông Lò Văn Hải mở kho.", "“Thuốc đã về kho”, ông Hải nói."], [(None, "Thuốc đã về kho")]),
    ("a role of who spoke", ["Nhà nghiên cứu Tạ Thu Yên mở kho.", "“Thuốc đã về kho”, bà Yên nói.", "“Kho vẫn còn chỗ”, nhà nghiên cứu này kết luận."], [("Tạ Thu Yên", "Thuốc đã về kho"), ("Tạ Thu Yên", "Kho vẫn còn chỗ")]),
    ("nobody named", ["“Thuốc đã về kho”, một người dân cho biết."], [(None, "Thuốc đã về kho")]),
    ("an office alone", ["Bộ trưởng Bộ Y tế Đỗ Sơn Hải về An Phú.", "“Thuốc đã về kho”, Bộ trưởng nói."], [("Đỗ Sơn Hải", "Thuốc đã về kho")]),
    ("an office in other words", ["Chủ tịch UBND tỉnh An Phú Đỗ Sơn Hải mở kho.", "“Thuốc đã về kho”, Chủ tịch An Phú nói."], [("Đỗ Sơn Hải", "Thuốc đã về kho")]),
    ("a foreigner by title, then by name", ["Ngoại trưởng Mỹ Walt Fenwick đến Hà Nội.", '"Tôi rất vui", Fenwick nói.'], [("Walt Fenwick", "Tôi rất vui")]),
    ("a foreigner named after the words", ['"Tôi rất vui", Walt Fenwick, cựu lính thuỷ, nói.'], [("Walt Fenwick", "Tôi rất vui")]),
    ("relayed by a paper", ['"Tôi rất vui", Reuters dẫn lời Ngoại trưởng Mỹ Walt Fenwick phát biểu hôm qua.'], [("Walt Fenwick", "Tôi rất vui")]),
    ("several paragraphs", [HAI, "“Thuốc đã về kho.", "Ngày mai phát.", "Ai cũng có”, ông Hải nói."], [("Đỗ Sơn Hải", "Thuốc đã về kho.\n\nNgày mai phát.\n\nAi cũng có")]),
    ("a question closed on the next line", [HAI, '"Thuốc đâu hết rồi?', '", bà Yên hỏi.'], [("Tạ Thu Yên", "Thuốc đâu hết rồi?")]),
    ("goes on", [HAI, "“Thuốc đã về kho”, bà Yên nói.", "“Ngày mai chúng tôi phát”."], [("Tạ Thu Yên", "Thuốc đã về kho"), ("Tạ Thu Yên", "Ngày mai chúng tôi phát")]),
    ("after indirect speech", [HAI, "Bà Yên khẳng định thuốc đã về kho từ hôm qua.", "“Ngày mai chúng tôi phát.”"], [("Tạ Thu Yên", "Ngày mai chúng tôi phát.")]),
    ("theo and a colon", [HAI, "Theo ông Hải, tỉnh đã lo đủ: “Thuốc đã về kho”."], [("Đỗ Sơn Hải", "Thuốc đã về kho")]),
    ("embedded, many words", [HAI, "Bà Yên nói rằng \"thuốc đã về đủ trong kho từ ngày hôm kia rồi\"."], [("Tạ Thu Yên", "thuốc đã về đủ trong kho từ ngày hôm kia rồi")]),
    ("another's words", [HAI, "Ông Hải nhắc lại lời bà Tạ Thu Yên: “Thuốc đã về kho”."], [("Tạ Thu Yên", "Thuốc đã về kho")]),
    ("quotation inside", [HAI, "Ông Hải kể: “Dân hỏi tôi “bao giờ có thuốc” suốt”."], [("Đỗ Sơn Hải", "Dân hỏi tôi “bao giờ có thuốc” suốt")]),
    ("opened and never closed", [HAI, 'Ông Hải nói: "Thuốc đã về kho.', "Kho ở bản Tà."], [("Đỗ Sơn Hải", "Thuốc đã về kho.")]),
    ("who spoke, on the next line", [HAI, '"Thuốc của tôi đâu rồi?"', "- bà Yên hỏi."], [("Tạ Thu Yên", "Thuốc của tôi đâu rồi?")]),
    ("who spoke, a sentence by itself", [HAI, "“Thuốc đã về kho rồi”.", "Bà Yên nói."], [("Tạ Thu Yên", "Thuốc đã về kho rồi")]),
    ("no verb of speech", [HAI, "“Thuốc đã về kho, ngày mai chúng tôi phát”, bà Yên lần đầu lên tiếng sau ba tuần kho đóng cửa."], [("Tạ Thu Yên", "Thuốc đã về kho, ngày mai chúng tôi phát")]),
    ("after who speaks at the end", [HAI, "Kho vẫn còn nhiều thuốc, bà Yên cho biết hôm qua.", "“Ngày mai chúng tôi phát.”"], [("Tạ Thu Yên", "Ngày mai chúng tôi phát.")]),
    ("words of somebody, alone", [HAI, "Bà Yên đi khắp các bản.", "“Tôi đi mãi mà không kho nào còn thuốc cho các cháu nhỏ”."], [("Tạ Thu Yên", "Tôi đi mãi mà không kho nào còn thuốc cho các cháu nhỏ")]),
    ("a closing mark at the wrong side", [HAI, '"Thuốc đã về kho.', 'Ngày mai phát "bà Yên nhấn mạnh.'], [("Tạ Thu Yên", "Thuốc đã về kho.\n\nNgày mai phát")]),
    ("somebody in the crowd", [HAI, "Khi ông Hải phát biểu, một người hét lên: “Thuốc đâu hết rồi?”"], [(None, "Thuốc đâu hết rồi?")]),
    ("a name without a surname, after the words", ["“Thuốc đã về kho”, Khánh Mây chia sẻ."], [("Khánh Mây", "Thuốc đã về kho")]),
    ("a name without a surname, then the given name", ["Khánh Mây tâm sự: “Thuốc đã về kho”.", "“Ngày mai tôi phát”, Khánh Mây nói."], [("Khánh Mây", "Thuốc đã về kho"), ("Khánh Mây", "Ngày mai tôi phát")]),
    ("người đẹp", ["Ca sĩ Khánh Mây mở kho.", "Người đẹp chia sẻ: “Thuốc đã về kho”."], [("Khánh Mây", "Thuốc đã về kho")]),
    ("a role with a country is who spoke last", ["Nhà ngoại giao Maud Fenwick đến.", "“Tôi rất vui”, bà Fenwick nói.", "“Tôi sẽ trở lại”, nhà ngoại giao Mỹ nói thêm."], [("Maud Fenwick", "Tôi rất vui"), ("Maud Fenwick", "Tôi sẽ trở lại")]),
    ("the one title of the one country", ["“Tôi rất vui”, Tổng thống Mỹ nói.", "Tổng thống Walt Fenwick đến An Phú."], [("Walt Fenwick", "Tôi rất vui")]),
    ("an office of somebody's", ["“Thuốc đã về kho”, trợ lý của giám đốc khẳng định."], [(None, "Thuốc đã về kho")]),
    ("a house is nobody's name", ["“Chúng tôi rất vui”, Lầu Năm Góc khẳng định."], [(None, "Chúng tôi rất vui")]),
    ("agrees with another", ["Phó chủ tịch Hội Kho Việt Nam Đỗ Sơn Hải đồng tình với ý kiến của giáo sư Tạ Thu Yên: “Kho phải mở sớm hơn”."], [("Đỗ Sơn Hải", "Kho phải mở sớm hơn")]),
    ("a lone given name is a name", ["Bà Mẩy mở kho.", "“Thuốc đã về kho”, bà Mẩy nói."], [("Mẩy", "Thuốc đã về kho")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(b, e, id=i) for i, b, e in QUOTATIONS])
def test_quotations(body, expected):
    assert said(D, *body) == expected


NOT_SAID = [
    ("irony", [HAI, "Nhiều “ông lớn” bỏ thầu, ông Hải cho biết như vậy."]),
    ("the title of a work", [HAI, "Phim “Bản Tà mùa mưa” được bà Yên khen."]),
    ("a nickname", [HAI, "Bà Yên, tức “Yên kho thuốc”, đến nơi."]),
    ("a motto", ["Với chủ đề “Sạch bản, sạch nhà, sạch cả kho thuốc của xã”, ông Đỗ Sơn Hải đánh giá cao các xã."]),
    ("a slogan", [HAI, "Ông Hải phát động phong trào “Sạch bản, sạch nhà”."]),
    ("a phrase of a few words", [HAI, "Ông Hải cho rằng đó là việc “không thể chậm”."]),
    ("a clause that goes on", [HAI, "Ông Hải khẳng định “sẽ làm theo đề nghị của trạm xá bản Tà” trong cuộc họp tuần sau."]),
    ("a clause in a sentence that somebody says", [HAI, "Kho ở bản Tà “không có đủ thuốc cho mọi cháu nhỏ trong xã”, ông Hải nói."]),
    ("what is said to be so", [HAI, "Bảng tin có dòng được cho là thách thức cả xã: “Kho này sẽ cháy”."]),
    ("a law", ["Điều 12 Luật Dược quy định: “Thuốc phải có nhãn”."]),
    ("a decision", ["Quyết định số 15/QĐ-UBND nêu rõ: “Kho do trạm giữ”."]),
    ("a heading in marks", [HAI, "“Thuốc đã về kho rồi”, bà Yên nói.", "“Kho thuốc bản Tà”", "Kho rộng ba gian."]),
]  # fmt: skip


@pytest.mark.parametrize("body", [pytest.param(b, id=i) for i, b in NOT_SAID])
def test_not_said(body):
    assert [text for _, text in said(D, *body) if text != "Thuốc đã về kho rồi"] == []


def test_span_is_without_marks():
    (found,) = [s for s in statements(HAI, '" Đừng đợi thuốc nữa "- ông Hải nói.') if s.kind == D]
    assert found.text == found.mentions[0].surface == "Đừng đợi thuốc nữa"
