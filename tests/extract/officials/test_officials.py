"""What a text states of officials: one text, and the rows expected of it.

Rows are `name | position | status | class`, with ` | grade` where there is one. People and most places are
invented.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from stated import rows
from wordings import NOTHING as NOTHING_WORDED
from wordings import WORDINGS

from pipeline.extract.officials import find
from pipeline.language.reading import Reading
from pipeline.scrape.plain import from_text

CASES = {
    "Taiwan is no broadcaster": (
        "Bộ trưởng Quốc phòng Đài Loan Lâm Thế Mẫu nói như vậy.",
        ["Lâm Thế Mẫu | Bộ trưởng Quốc phòng Đài Loan | current | foreign"],
    ),
    "somebody's wife": ("Vợ ông Lê Văn Dụ cũng là trưởng phòng giám định.", []),
    "the post of whom it is taken from": (
        "Giám đốc Sở Nội vụ Lê Văn Dụ gửi tờ trình về việc cho thôi giữ chức vụ Phó Chủ tịch UBND huyện "
        "Gò Dầu đối với ông Trần Văn Mẫu.",
        [
            "Lê Văn Dụ | Giám đốc Sở Nội vụ | current | public",
            "Trần Văn Mẫu | Phó Chủ tịch UBND huyện Gò Dầu | former | public",
        ],
    ),
    "a place behind initials in brackets": (
        "Ông Lê Văn Dụ - phó chánh án Toà án nhân dân (TAND) tỉnh Nam Định, cho biết như vậy.",
        ["Lê Văn Dụ | phó chánh án Toà án nhân dân (TAND) tỉnh Nam Định | current | public"],
    ),
    "title before name": (
        "Chủ tịch UBND tỉnh Hà Tĩnh Trần Văn Mẫu kiểm tra tuyến đê.",
        ["Trần Văn Mẫu | Chủ tịch UBND tỉnh Hà Tĩnh | current | public"],
    ),
    "titles in lower case after the name": (
        "Theo bà Lê Thị Thử, thành uỷ viên, chánh Văn phòng Thành uỷ, hồ sơ đã đủ.",
        [
            "Lê Thị Thử | thành uỷ viên | current | public",
            "Lê Thị Thử | chánh Văn phòng Thành uỷ | current | public",
        ],
    ),
    "titles that share an organisation": (
        "Ông Phạm Văn Ví - Bí thư, Chủ tịch HĐND huyện Lộc Hoà: Chúng tôi đã làm.",
        [
            "Phạm Văn Ví | Bí thư | current | public",
            "Phạm Văn Ví | Chủ tịch HĐND huyện Lộc Hoà | current | public",
        ],
    ),
    "an adviser to a chief who is named": (
        "Ivan Fenwick, cố vấn cho Tổng thống Nga Piotr Fedorov, viết trên báo.",
        [
            "Ivan Fenwick | cố vấn cho Tổng thống Nga Piotr Fedorov | current | foreign",
            "Piotr Fedorov | Tổng thống Nga | current | foreign",
        ],
    ),
    "the one before": (
        "Chính quyền tổng thống Mỹ tiền nhiệm Walt Fenwick đã ký.",
        ["Walt Fenwick | tổng thống Mỹ | former | foreign"],
    ),
    "the giver of a diploma": (
        "Tỉnh thu hồi Bằng khen của Thủ tướng với ông Trần Văn Mẫu - nguyên Giám đốc Sở Y tế tỉnh Hà Tĩnh.",
        ["Trần Văn Mẫu | Giám đốc Sở Y tế tỉnh Hà Tĩnh | former | public"],
    ),
    "who comes after": (
        "Tổng thống Nga Ivan Fenwick và Phó tổng thống Piotr Fedorov đến.\n\n"
        "Nếu ông Fenwick từ chức, Fedorov sẽ trở thành quyền tổng thống.",
        [
            "Ivan Fenwick | Tổng thống Nga | current | foreign",
            "Piotr Fedorov | Phó tổng thống | current | foreign",
        ],
    ),
    "a ceremony and a party": (
        "Thủ tướng Nga Ivan Fenwick, thành viên đảng Xanh, được đề cử sau lễ nhậm chức tổng thống.",
        ["Ivan Fenwick | Thủ tướng Nga | current | foreign"],
    ),
    "two titles and then the name": (
        "Phó Thủ tướng, Chủ tịch Uỷ ban An toàn giao thông Quốc gia Đỗ Thế Mẫu chỉ đạo.",
        [
            "Đỗ Thế Mẫu | Phó Thủ tướng | current | public",
            "Đỗ Thế Mẫu | Chủ tịch Uỷ ban An toàn giao thông Quốc gia | current | public",
        ],
    ),
    "a list of people with their titles": (
        "Dự lễ có ông Ngô Văn Thí, Bí thư Huyện uỷ; bà Hồ Thị Dụ, Phó Chủ tịch UBND huyện.",
        [
            "Ngô Văn Thí | Bí thư Huyện uỷ | current | public",
            "Hồ Thị Dụ | Phó Chủ tịch UBND huyện | current | public",
        ],
    ),
    "one title for several": (
        "Các Phó Chủ tịch UBND tỉnh: Ngô Văn Thí, Đặng Văn Dụ và Bùi Thị Mẫu cùng dự.",
        [
            "Ngô Văn Thí | Phó Chủ tịch UBND tỉnh | current | public",
            "Đặng Văn Dụ | Phó Chủ tịch UBND tỉnh | current | public",
            "Bùi Thị Mẫu | Phó Chủ tịch UBND tỉnh | current | public",
        ],
    ),
    "commas and dashes inside the organisation": (
        "Thứ trưởng Bộ Văn hoá, Thể thao và Du lịch Trịnh Thị Thử và ông Võ Văn Mẫu, Giám đốc Sở Lao động - "
        "Thương binh và Xã hội tỉnh Bà Rịa - Vũng Tàu, trao quà.",
        [
            "Trịnh Thị Thử | Thứ trưởng Bộ Văn hoá, Thể thao và Du lịch | current | public",
            "Võ Văn Mẫu | Giám đốc Sở Lao động - Thương binh và Xã hội tỉnh Bà Rịa - Vũng Tàu | current "
            "| public",
        ],
    ),
    "district and province": (
        "Ông Lý Văn Dụ, Chủ tịch UBND xã Hoà Mẫu, huyện Lộc Hoà, tỉnh Nghệ An, cho biết như vậy.",
        ["Lý Văn Dụ | Chủ tịch UBND xã Hoà Mẫu, huyện Lộc Hoà, tỉnh Nghệ An | current | public"],
    ),
    "in brackets": (
        "Ông Đinh Văn Ví (Phó Giám đốc Sở Y tế) xác nhận.",
        ["Đinh Văn Ví | Phó Giám đốc Sở Y tế | current | public"],
    ),
    "grades": (
        "Đại tá Tạ Văn Thí, Giám đốc Công an tỉnh, và PGS.TS Mai Thị Dụ, Hiệu trưởng Trường Đại học Mẫu.",
        [
            "Tạ Văn Thí | Giám đốc Công an tỉnh | current | public | Đại tá",
            "Mai Thị Dụ | Hiệu trưởng Trường Đại học Mẫu | current | unit | PGS.TS",
        ],
    ),
    "former by word": (
        "Nguyên Bí thư Tỉnh uỷ Hà Giang Lương Văn Mẫu bị khiển trách.",
        ["Lương Văn Mẫu | Bí thư Tỉnh uỷ Hà Giang | former | public"],
    ),
    "former by what is told": (
        "Quốc hội miễn nhiệm chức vụ Tổng thanh tra Chính phủ đối với ông Lưu Văn Dụ.",
        ["Lưu Văn Dụ | Tổng thanh tra Chính phủ | former | public"],
    ),
    "acting": (
        "Quyền Giám đốc Sở Xây dựng Cao Văn Ví ký văn bản.",
        ["Cao Văn Ví | Giám đốc Sở Xây dựng | acting | public"],
    ),
    "incoming": (
        "Tân Chủ tịch UBND tỉnh Kiều Văn Thử phát biểu.",
        ["Kiều Văn Thử | Chủ tịch UBND tỉnh | incoming | public"],
    ),
    "being appointed": (
        "Bộ Chính trị vừa chỉ định ông Hà Văn Mẫu giữ chức Bí thư Tỉnh uỷ Lâm Đồng.",
        ["Hà Văn Mẫu | Bí thư Tỉnh uỷ Lâm Đồng | incoming | public"],
    ),
    "in whose place": (
        "Ông Hà Văn Mẫu giữ chức Bí thư Tỉnh uỷ Lâm Đồng thay ông Cao Văn Ví.",
        [
            "Hà Văn Mẫu | Bí thư Tỉnh uỷ Lâm Đồng | current | public",
            "Cao Văn Ví | Bí thư Tỉnh uỷ Lâm Đồng | former | public",
        ],
    ),
    "the longest form, and short forms of the name": (
        "Chủ tịch tỉnh Vương Văn Thí thăm dân\n\nÔng Vương Văn Thí, Chủ tịch UBND tỉnh Quảng Ngãi, đi.\n\n"
        "Chủ tịch Thí nói đê đã xong. VƯƠNG VĂN THÍ.",
        ["Vương Văn Thí | Chủ tịch UBND tỉnh Quảng Ngãi | current | public"],
    ),
    "the pronoun": (
        "Ông Phan Văn Dụ sinh năm 1970. Hiện ông là Phó Bí thư Thường trực Tỉnh uỷ.",
        ["Phan Văn Dụ | Phó Bí thư Thường trực Tỉnh uỷ | current | public"],
    ),
    "foreign": (
        "Tổng thống Mỹ John Example gặp Ngoại trưởng Nga Ivan Primerov. Ông Example nói vậy.",
        [
            "John Example | Tổng thống Mỹ | current | foreign",
            "Ivan Primerov | Ngoại trưởng Nga | current | foreign",
        ],
    ),
    "hyphens, particles": (
        "Thủ tướng Hàn Quốc Park Sam - ple tiếp Thủ tướng Malaysia Ahmad bin Contoh.",
        [
            "Park Sam - ple | Thủ tướng Hàn Quốc | current | foreign",
            "Ahmad bin Contoh | Thủ tướng Malaysia | current | foreign",
        ],
    ),
    "names of all peoples": (
        "Bà H'Thử Niê, Chủ tịch UBND xã Ea Mẫu, và ông Y Ví Mlô, Bí thư Huyện đoàn, cùng đi.",
        [
            "H'Thử Niê | Chủ tịch UBND xã Ea Mẫu | current | public",
            "Y Ví Mlô | Bí thư Huyện đoàn | current | public",
        ],
    ),
    "a company's people are others": (
        "Ông Trương Văn Thí - Tổng giám đốc Công ty Cổ phần Mẫu Việt - cho hay.",
        ["Trương Văn Thí | Tổng giám đốc Công ty Cổ phần Mẫu Việt | current | other"],
    ),
    "an envoy of Vietnam": (
        "Đại sứ Việt Nam tại Lào Nguyễn Văn Ví trao quà.",
        ["Nguyễn Văn Ví | Đại sứ Việt Nam tại Lào | current | public"],
    ),
    "a verb after the place": (
        "Ông Lê Văn Dụ, chủ tịch UBND phường Hoà Mẫu cầm biên bản đi về.",
        ["Lê Văn Dụ | chủ tịch UBND phường Hoà Mẫu | current | public"],
    ),
    "on behalf of another": (
        "Thừa lệnh Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh Ninh Văn Thử có văn bản.",
        ["Ninh Văn Thử | Phó Chủ tịch UBND tỉnh | current | public"],
    ),
    "a life told by titles": (
        "Bà Hồ Thị Dụ sinh năm 1970. Bà từng đảm nhiệm các chức vụ: Phó Bí thư Tỉnh đoàn Hà Tĩnh, Chủ tịch "
        "Hội Nông dân tỉnh.",
        [
            "Hồ Thị Dụ | Phó Bí thư Tỉnh đoàn Hà Tĩnh | former | public",
            "Hồ Thị Dụ | Chủ tịch Hội Nông dân tỉnh | former | public",
        ],
    ),
    "a company with a person's name": (
        "Ông Đỗ Văn Mẫu, giám đốc Công ty Luật Trần Hưng Ví, có ý kiến.",
        ["Đỗ Văn Mẫu | giám đốc Công ty Luật Trần Hưng Ví | current | other"],
    ),
    "a comma that is missing": (
        "Ông Phạm Văn Thử Phó giám đốc Sở Y tế cho hay.",
        ["Phạm Văn Thử | Phó giám đốc Sở Y tế | current | public"],
    ),
    "a field of two syllables": (
        "Bộ trưởng Tình báo Israel Yosef Dugma phát biểu.",
        ["Yosef Dugma | Bộ trưởng Tình báo Israel | current | foreign"],
    ),
    "a term between": (
        "Ông Lê Văn Dụ, Bí thư Tỉnh uỷ khoá X, Chủ tịch HĐND tỉnh, đọc diễn văn.",
        [
            "Lê Văn Dụ | Bí thư Tỉnh uỷ | current | public",
            "Lê Văn Dụ | Chủ tịch HĐND tỉnh | current | public",
        ],
    ),
    "a term and an organisation that go on": (
        "Ông Lê Văn Dụ, 45 tuổi, ngụ phường Hoà Mẫu, Phó Vụ trưởng Kế hoạch tài chính, Bộ Y tế, nói.",
        ["Lê Văn Dụ | Phó Vụ trưởng Kế hoạch tài chính, Bộ Y tế | current | public"],
    ),
    "kiêm": (
        "Ông Tô Văn Mẫu, Chủ tịch HĐQT kiêm Tổng giám đốc Tổng công ty Mẫu, có mặt.",
        [
            "Tô Văn Mẫu | Chủ tịch HĐQT | current | unit",
            "Tô Văn Mẫu | Tổng giám đốc Tổng công ty Mẫu | current | unit",
        ],
    ),
    "a field of work in no list": (
        "Ông Lê Văn Mẫu, giám đốc khối khách hàng thân thiết MauBank, cho biết đã xong.",
        ["Lê Văn Mẫu | giám đốc khối khách hàng thân thiết MauBank | current | other"],
    ),
    "no praise in an office": (
        'Bà Ann Example "sẽ là một thượng nghị sĩ tuyệt vời", ông nói.',
        ["Ann Example | thượng nghị sĩ | current | foreign"],
    ),
    "who speaks for a president abroad": (
        "Ông John Example, người phát ngôn của Tổng thống Thổ Nhĩ Kỳ, cho biết.",
        ["John Example | người phát ngôn của Tổng thống Thổ Nhĩ Kỳ | current | foreign"],
    ),
    "a name in three parts with dashes": (
        "Tổng thư ký Liên Hợp Quốc Ban - mu - hyon đã đề nghị họp.",
        ["Ban - mu - hyon | Tổng thư ký Liên Hợp Quốc | current | foreign"],
    ),
    "a delegate's house and his seat": (
        "Đại biểu Quốc hội Lê Văn Mẫu hỏi. Đại biểu Lê Văn Mẫu (Đồng Nai) hỏi thêm.",
        ["Lê Văn Mẫu | Đại biểu Quốc hội | current | public"],
    ),
    "a king of long ago": (
        "Vào năm 1535, vua Xander VIII đánh thuế người để râu.",
        ["Xander VIII | vua | former | foreign"],
    ),
    "taken up in a year that is told": (
        "Ông John Example trở thành Ngoại trưởng Áo vào năm 2013.",
        ["John Example | Ngoại trưởng Áo | current | foreign"],
    ),
    "a nominee": (
        "Ứng viên Bộ trưởng Lao động Mỹ Jane Example xin rút lui.",
        ["Jane Example | Bộ trưởng Lao động Mỹ | incoming | foreign"],
    ),
    "another's office in a clause that is reported": (
        "Ông Lê Văn Mẫu, Bí thư Huyện uỷ Lộc Hoà, xác nhận việc một Bí thư kiêm Chủ tịch UBND xã bị bắt.",
        ["Lê Văn Mẫu | Bí thư Huyện uỷ Lộc Hoà | current | public"],
    ),
    "elected again, and somebody congratulates": (
        "Bà Jane Example tái đắc cử chủ tịch Hạ viện Mỹ, ông John Sample chúc mừng.",
        ["Jane Example | chủ tịch Hạ viện Mỹ | incoming | foreign"],
    ),
    "a president, written shorter and in other words": (
        "Tổng thống Nga John Example về. TT Example nói. Nhà lãnh đạo Nga Example đi.",
        ["John Example | Tổng thống Nga | current | foreign"],
    ),
    "a president of then": (
        "Đó là dưới nhiệm kỳ của Tổng thống John Example lúc đó.",
        ["John Example | Tổng thống | former | foreign"],
    ),
    "a ward with a number in a district in a city": (
        "Ông Lê Văn Mẫu - trưởng Công an phường Mỹ Đình 2, Q. Nam Từ Liêm, Hà Nội - cho biết.",
        ["Lê Văn Mẫu | trưởng Công an phường Mỹ Đình 2, Q. Nam Từ Liêm, Hà Nội | current | public"],
    ),
    "offices held until a year in brackets": (
        "Khi giữ chức Phó bí thư Thành uỷ, Chủ tịch UBND thành phố Đà Nẵng (từ 2011 -2014), ông Dụ sai.",
        [
            "Dụ | Phó bí thư Thành uỷ | former | public",
            "Dụ | Chủ tịch UBND thành phố Đà Nẵng | former | public",
        ],
    ),
    "two who both held an office": (
        "Cả ông Tô Mẫu Bình và người tiền nhiệm Hồ Mẫu Đào đều từng giữ chức phó chủ tịch nước.",
        [
            "Tô Mẫu Bình | phó chủ tịch nước | former | public",
            "Hồ Mẫu Đào | phó chủ tịch nước | former | public",
        ],
    ),
    "a field, and the firm after a comma": (
        "Bà Lê Thị Thử (giám đốc phát triển thị trường Việt Nam, Hãng bảo mật Mauware) nói.",
        ["Lê Thị Thử | giám đốc phát triển thị trường Việt Nam, Hãng bảo mật Mauware | current | other"],
    ),
    "letters joined by & without spaces": (
        "Ông Lê Văn Mẫu, Trưởng phòng Giáo dục&Đào tạo huyện Lộc Hoà, cho biết.",
        ["Lê Văn Mẫu | Trưởng phòng Giáo dục&Đào tạo huyện Lộc Hoà | current | public"],
    ),
    "a delegate and a long seat": (
        "Đại biểu Lê Văn Mẫu (Đoàn đại biểu Quốc hội tỉnh Cao Bằng) hỏi.",
        ["Lê Văn Mẫu | Đại biểu (Đoàn đại biểu Quốc hội tỉnh Cao Bằng) | current | public"],
    ),
    "a firm abroad that looks like a person": (
        "Ông John Example, CEO của Ocean Sample cho biết.",
        ["John Example | CEO của Ocean Sample | current | other"],
    ),
    "an office whose field goes on to a place": (
        "Ông Lê Văn Mẫu – Giám đốc Sở Tài nguyên, Môi trường Đà Nẵng, cho rằng thế.",
        ["Lê Văn Mẫu | Giám đốc Sở Tài nguyên, Môi trường Đà Nẵng | current | public"],
    ),
    "a body for a part of the country": (
        "Ông Lê Văn Mẫu - Giám đốc Cảng vụ hàng không miền Bắc cho biết đã xong.",
        ["Lê Văn Mẫu | Giám đốc Cảng vụ hàng không miền Bắc | current | public"],
    ),
    "an academy that bears a leader's name": (
        "Theo ông Lê Văn Mẫu, giám đốc Học viện Chính trị quốc gia Hồ Chí Minh, Chủ tịch Hồ Chí Minh dạy.",
        [
            "Lê Văn Mẫu | giám đốc Học viện Chính trị quốc gia Hồ Chí Minh | current | unit",
            "Hồ Chí Minh | Chủ tịch | former | public",
        ],
    ),
    "one who gave the office, and one who got it": (
        "Ông John Example được tân Tổng thống Primerov bổ nhiệm làm tỉnh trưởng Odessa.",
        [
            "John Example | tỉnh trưởng Odessa | incoming | foreign",
            "Primerov | Tổng thống | incoming | foreign",
        ],
    ),
    "two whom an officer appointed": (
        "Bà Lê Thị Thử và bà Tô Thị Ví (cả hai được Giám đốc Sở Y tế bổ nhiệm làm Phó Chánh văn phòng) vui.",
        [
            "Lê Thị Thử | Phó Chánh văn phòng | incoming | public",
            "Tô Thị Ví | Phó Chánh văn phòng | incoming | public",
        ],
    ),
    "a clause before the name": (
        "Khi trở thành Giám đốc Sở Y tế vào năm 2011, bà Lê Thị Thử đã tìm cách đổi mới.",
        ["Lê Thị Thử | Giám đốc Sở Y tế | current | public"],
    ),
    "with an article": (
        "Theo đại tá John Example, một phát ngôn viên chính phủ, Thủ tướng Primerov mệt.",
        [
            "John Example | phát ngôn viên chính phủ | current | foreign | đại tá",
            "Primerov | Thủ tướng | current | foreign",
        ],
    ),
    "just elected": (
        "Tổng thống Mỹ mới đắc cử John Example tuyên bố như vậy.",
        ["John Example | Tổng thống Mỹ | incoming | foreign"],
    ),
    "elect, as part of the title": (
        "Tổng thống đắc cử Mỹ John Example tuyên bố như vậy.",
        ["John Example | Tổng thống Mỹ | incoming | foreign"],
    ),
    "age and office in one bracket": (
        "Bà Lê Thị Thử (44 tuổi, Phó trưởng Phòng Nội vụ huyện Hạ Lam) làm Trưởng đoàn.",
        [
            "Lê Thị Thử | Phó trưởng Phòng Nội vụ huyện Hạ Lam | current | public",
            "Lê Thị Thử | Trưởng đoàn | current | public",
        ],
    ),
    "a district that looks like a name, in brackets": (
        "Hội đồng đã bầu ông Lê Văn Thử (Bí thư Quận uỷ Ngũ Hành Sơn) giữ chức Phó chủ tịch thành phố.",
        [
            "Lê Văn Thử | Bí thư Quận uỷ Ngũ Hành Sơn | current | public",
            "Lê Văn Thử | Phó chủ tịch thành phố | incoming | public",
        ],
    ),
    "a list with figures in brackets": (
        "Có ba Bí thư Trung ương Đoàn Lê Văn Thử (97,8%), Tô Thị Ví (96,29%) và Bùi Văn Dụ (94,79%).",
        [
            "Lê Văn Thử | Bí thư Trung ương Đoàn | current | public",
            "Tô Thị Ví | Bí thư Trung ương Đoàn | current | public",
            "Bùi Văn Dụ | Bí thư Trung ương Đoàn | current | public",
        ],
    ),
    "a list told after a clause": (
        "Hai Phó Chủ tịch UBND tỉnh Hà Tĩnh vắng mặt hôm ấy gồm các ông: Lê Văn Thử, Bùi Văn Dụ.",
        [
            "Lê Văn Thử | Phó Chủ tịch UBND tỉnh Hà Tĩnh | current | public",
            "Bùi Văn Dụ | Phó Chủ tịch UBND tỉnh Hà Tĩnh | current | public",
        ],
    ),
    "dismissed together": (
        "Họ miễn nhiệm chức danh Phó Chủ tịch UBND tỉnh Hà Tĩnh đối với ông Lê Văn Thử và ông Bùi Văn Dụ.",
        [
            "Lê Văn Thử | Phó Chủ tịch UBND tỉnh Hà Tĩnh | former | public",
            "Bùi Văn Dụ | Phó Chủ tịch UBND tỉnh Hà Tĩnh | former | public",
        ],
    ),
    "moved": (
        "Ông Lê Văn Thử được điều động làm Trưởng Ban Tuyên giáo Tỉnh uỷ Hà Tĩnh.",
        ["Lê Văn Thử | Trưởng Ban Tuyên giáo Tỉnh uỷ Hà Tĩnh | incoming | public"],
    ),
    "who gives an office holds another": (
        "Chủ tịch Hội đồng châu Âu John Example đã bổ nhiệm một nhà ngoại giao Bỉ.",
        ["John Example | Chủ tịch Hội đồng châu Âu | current | foreign"],
    ),
    "an office on an island": (
        "Bí thư kiêm chủ tịch UBND huyện đảo Phú Quốc Lê Văn Thử đã gửi công văn.",
        [
            "Lê Văn Thử | Bí thư | current | public",
            "Lê Văn Thử | chủ tịch UBND huyện đảo Phú Quốc | current | public",
        ],
    ),
    "a hyphen with spaces in a given name": (
        "Ngoại trưởng Pháp Jean - Yves Le Example khẳng định. Ông Le Example về nước.",
        ["Jean - Yves Le Example | Ngoại trưởng Pháp | current | foreign"],
    ),
    "a document's kind right behind the name": (
        "Thủ tướng Lê Văn Thử Chỉ thị về việc tăng cường quản lý chợ.",
        ["Lê Văn Thử | Thủ tướng | current | public"],
    ),
    "an envoy, and what for": (
        "Đặc phái viên Mỹ về vấn đề Triều Tiên John Example hôm qua khẳng định như vậy.",
        ["John Example | Đặc phái viên Mỹ về vấn đề Triều Tiên | current | foreign"],
    ),
    "who abuses an office by another's order": (
        "Bà Lê Thị Thử làm theo chỉ đạo của ông Bùi Văn Dụ, lợi dụng chức vụ Phó Giám đốc Sở Y tế.",
        ["Lê Thị Thử | Phó Giám đốc Sở Y tế | current | public"],
    ),
    "who speaks for somebody's office": (
        "Theo người phát ngôn của văn phòng ông Example, không có gì mới.",
        [],
    ),
    "two who are the same": (
        "Ông Lê Văn Thử và bà Tô Thị Ví - cùng là thẩm phán TAND huyện Đơn Dương - vắng mặt.",
        [
            "Lê Văn Thử | thẩm phán TAND huyện Đơn Dương | current | public",
            "Tô Thị Ví | thẩm phán TAND huyện Đơn Dương | current | public",
        ],
    ),
    "the wording with the place's name": (
        "Phó chủ tịch UBND TP Huế Lê Văn Thử nói. Phó chủ tịch UBND thành phố Lê Văn Thử yêu cầu rà soát.",
        ["Lê Văn Thử | Phó chủ tịch UBND TP Huế | current | public"],
    ),
    "a pronoun far before its office": (
        "Ông Lê Văn Thử sinh năm 1963. Ông từng có 9 năm công tác ở đó trên cương vị Phó Giám đốc Sở Y tế.",
        ["Lê Văn Thử | Phó Giám đốc Sở Y tế | former | public"],
    ),
    "mourned": (
        "Phó Chủ tịch UBND tỉnh Hà Tĩnh Lê Văn Thử rất hiền. Họ đến đám tang ông Lê Văn Thử.",
        ["Lê Văn Thử | Phó Chủ tịch UBND tỉnh Hà Tĩnh | former | public"],
    ),
    "mourned with a title of honour": (
        "Lễ tang NSND Lê Văn Thử, Giám đốc Nhà hát Hoa Sen, diễn ra hôm qua.",
        ["Lê Văn Thử | Giám đốc Nhà hát Hoa Sen | former | unit"],
    ),
    "until retirement": (
        "Ông Lê Văn Thử nhiều năm ở ngành. Từ năm 2013 cho đến khi nghỉ hưu, ông là Giám đốc Sở Y tế.",
        ["Lê Văn Thử | Giám đốc Sở Y tế | former | public"],
    ),
    "toppled": (
        "Cảnh sát tìm Thủ tướng bị phế truất Ivan Primerov.",
        ["Ivan Primerov | Thủ tướng | former | foreign"],
    ),
    "in the days of another": (
        "Bộ trưởng Quốc phòng Mỹ John Example thời Tổng thống Ivan Primerov gọi như vậy.",
        [
            "John Example | Bộ trưởng Quốc phòng Mỹ | former | foreign",
            "Ivan Primerov | Tổng thống | former | foreign",
        ],
    ),
    "then in office": (
        "Chuyến thăm của tổng thống Mỹ khi đó là ông John Example kéo dài ba ngày.",
        ["John Example | tổng thống Mỹ | former | foreign"],
    ),
    "who serves a chief": (
        "Ivan Primerov, thư ký báo chí của Thủ tướng Examplov, xác nhận.",
        [
            "Ivan Primerov | thư ký báo chí của Thủ tướng Examplov | current | foreign",
            "Examplov | Thủ tướng | current | foreign",
        ],
    ),
    "who serves a chief, and then the name": (
        "Tân Tổng thống vui, thư ký báo chí của Tổng thống Examplov, ông Ivan Primerov nói.",
        [
            "Ivan Primerov | thư ký báo chí của Tổng thống Examplov | current | foreign",
            "Examplov | Tổng thống | current | foreign",
        ],
    ),
    "who serves an office": (
        "Ông Jean Exemple - Chủ tịch Liên đoàn Ôtô Quốc tế kiêm Đặc phái viên của Tổng Thư ký Liên hợp quốc "
        "về giáo dục - cho biết.",
        [
            "Jean Exemple | Chủ tịch Liên đoàn Ôtô Quốc tế | current | foreign",
            "Jean Exemple | Đặc phái viên của Tổng Thư ký Liên hợp quốc về giáo dục | current | foreign",
        ],
    ),
    "a counterpart": (
        "Tổng thống Mỹ John Example và người đồng cấp Pháp Jean Exemple gặp Bộ trưởng Quốc phòng Việt Nam "
        "Lê Văn Thử và người đồng nhiệm Nga Ivan Primerov.",
        [
            "John Example | Tổng thống Mỹ | current | foreign",
            "Jean Exemple | Tổng thống Pháp | current | foreign",
            "Lê Văn Thử | Bộ trưởng Quốc phòng Việt Nam | current | public",
            "Ivan Primerov | Bộ trưởng Quốc phòng Nga | current | foreign",
        ],
    ),
    "another of the same title": (
        "Phó Chủ tịch khác của Hạ viện là ông Ivan Primerov phản đối.",
        ["Ivan Primerov | Phó Chủ tịch khác của Hạ viện | current | foreign"],
    ),
    "in whose hands an office is": (
        "Ghế Chủ tịch HĐND huyện Lộc Hoà hiện do ông Lê Hồng Mẫu đảm nhiệm.",
        ["Lê Hồng Mẫu | Chủ tịch HĐND huyện Lộc Hoà | current | public"],
    ),
    "letters for a body that is named in full elsewhere": (
        "Sách của cựu giám đốc Cục Điều tra Liên bang Mỹ (FBI) bán chạy. Cựu giám đốc FBI John Example vui.",
        ["John Example | giám đốc Cục Điều tra Liên bang Mỹ (FBI) | former | foreign"],
    ),
    "the country in the headline": (
        "Thủ tướng Thái Lan từ chức\n\nThủ tướng Somchai Exampla nói vậy, cựu thủ tướng Anan Primera vắng.",
        [
            "Somchai Exampla | Thủ tướng Thái Lan | current | foreign",
            "Anan Primera | thủ tướng | former | foreign",
        ],
    ),
    "one name parted in two ways": (
        "Thủ tướng Prayat Chanocha đến. Bức ảnh của Thủ tướng Prayat Chan - o - cha được đăng.",
        ["Prayat Chan - o - cha | Thủ tướng | current | foreign"],
    ),
    "the address tells whom a short form means": (
        "Bà Marie Exemple, lãnh đạo đảng đối lập, là con ông Jean Exemple. Bà Exemple là thị trưởng Paris.",
        [
            "Marie Exemple | lãnh đạo đảng đối lập | current | foreign",
            "Marie Exemple | thị trưởng Paris | current | foreign",
        ],
    ),
    "a grade in another sentence": (
        "Ông Lê Văn Thử - trưởng Công an phường Hoà Mẫu - im lặng. Xe của trung tá Lê Văn Thử mang biển giả.",
        ["Lê Văn Thử | trưởng Công an phường Hoà Mẫu | current | public | trung tá"],
    ),
    "a king in two wordings": (
        "Vua Thái Lan Maha Exampla thu hồi huân chương. Quyết định của Nhà vua Maha Exampla gây chú ý.",
        ["Maha Exampla | Vua Thái Lan | current | foreign"],
    ),
    "offices of Party and firm": (
        "Ông Lê Văn Thử, bí thư chi bộ, tổng giám đốc, vắng mặt.",
        ["Lê Văn Thử | bí thư chi bộ | current | public", "Lê Văn Thử | tổng giám đốc | current | unit"],
    ),
    "a paraphrase of the head of a government": (
        "Thủ tướng Lê Văn Thử đến. Ông là người đứng đầu Chính phủ.",
        ["Lê Văn Thử | Thủ tướng | current | public"],
    ),
    "a place behind the name": (
        "Bà thống đốc Jane Example của Alabama gặp thượng nghị sĩ John Sample của bang Texas.",
        [
            "Jane Example | thống đốc của Alabama | current | foreign",
            "John Sample | thượng nghị sĩ của bang Texas | current | foreign",
        ],
    ),
    "one of several, before the name": (
        "Là một trong 9 vị thẩm phán của Toà án tối cao muốn lật lại phán quyết, ông Example buồn.",
        ["Example | thẩm phán của Toà án tối cao | current | foreign"],
    ),
    "years ago": (
        "Ông Lê Văn Thử mất sáng nay. Hai năm trước ông là Bí thư Tỉnh đoàn Bình Định.",
        ["Lê Văn Thử | Bí thư Tỉnh đoàn Bình Định | former | public"],
    ),
    "when he still held it": (
        "Ông Lê Văn Thử ký văn bản khi ông còn là Chủ tịch huyện Lộc Hoà.",
        ["Lê Văn Thử | Chủ tịch huyện Lộc Hoà | former | public"],
    ),
    "dismissed, before the name": (
        "Tỉnh uỷ có quyết định cách chức đối với ông Lê Minh Thử, Phó ban Dân vận Tỉnh uỷ.",
        ["Lê Minh Thử | Phó ban Dân vận Tỉnh uỷ | former | public"],
    ),
    "an appointment taken back": (
        "Sở thu hồi lại quyết định bổ nhiệm chức Giám đốc Bệnh viện Mẫu Sơn đối với ông Lê Văn Thử.",
        ["Lê Văn Thử | Giám đốc Bệnh viện Mẫu Sơn | former | unit"],
    ),
    "appointed in a month gone by": (
        "Ông Lê Văn Thử được bổ nhiệm làm Phó Chánh văn phòng Sở Y tế vào tháng 1/2016.",
        ["Lê Văn Thử | Phó Chánh văn phòng Sở Y tế | current | public"],
    ),
    "whom the body belongs to, in brackets": (
        "Ông Lê Văn Thử - Giám đốc Xí nghiệp phà Mẫu Sơn (thuộc Công ty TNHH Phà Mẫu Hà) cho biết.",
        ["Lê Văn Thử | Giám đốc Xí nghiệp phà Mẫu Sơn (thuộc Công ty TNHH Phà Mẫu Hà) | current | unit"],
    ),
    "a school and its district": (
        "Thầy Lê Văn Thử, hiệu trưởng Trường THPT Phan Đình Mẫu, huyện Tân Kỳ, Nghệ An, cho biết.",
        ["Lê Văn Thử | hiệu trưởng Trường THPT Phan Đình Mẫu, huyện Tân Kỳ, Nghệ An | current | unit"],
    ),
    "a school that bears letters": (
        "Ông Kim Vĩnh Thử - nguyên hiệu trưởng Trường THPT Phan Đình Mẫu, hiệu trưởng MAUSI Nam Long - nói.",
        [
            "Kim Vĩnh Thử | hiệu trưởng Trường THPT Phan Đình Mẫu | former | unit",
            "Kim Vĩnh Thử | hiệu trưởng MAUSI Nam Long | current | unit",
        ],
    ),
    "a branch abroad and its head": (
        "Sau vụ bà Mạnh, giám đốc kinh doanh Mauwei chi nhánh Ba Lan Vương Vĩ Thử bị bắt.",
        ["Vương Vĩ Thử | giám đốc kinh doanh Mauwei chi nhánh Ba Lan | current | other"],
    ),
    "a letter field of a ministry": (
        "Ông đặt hàng như thế với Bộ trưởng GD-ĐT Phùng Xuân Mẫu.",
        ["Phùng Xuân Mẫu | Bộ trưởng GD-ĐT | current | public"],
    ),
    "what else is told between": (
        "TS Lê Hà Thử, giảng viên Khoa Toán, Trường ĐH Mẫu, thành viên Hội đồng tư vấn Trường Mẫu, nói.",
        ["Lê Hà Thử | thành viên Hội đồng tư vấn Trường Mẫu | current | unit | TS"],
    ),
    "terms in a row": (
        "Bà Lê Thị Thử là đại biểu Quốc hội khóa XII, XIII, đại biểu HĐND TP. HCM khóa VI, VII.",
        [
            "Lê Thị Thử | đại biểu Quốc hội | current | public",
            "Lê Thị Thử | đại biểu HĐND TP. HCM | current | public",
        ],
    ),
    "a province named once": (
        "Ông Lê Văn Thử - Phó giám đốc Sở Nông nghiệp tỉnh Thanh Hoá - đến. Ông Lê Văn Thử, Phó giám đốc Sở "
        "Nông nghiệp và Phát triển nông thôn tỉnh này, vui.",
        ["Lê Văn Thử | Phó giám đốc Sở Nông nghiệp và Phát triển nông thôn tỉnh này | current | public"],
    ),
    "a project of the army": (
        "Thiếu tướng Lê Văn Thử (nguyên Giám đốc Ban Quản lý Dự án 99, Bộ Tổng Tham mưu, Bộ Quốc phòng) dự.",
        [
            "Lê Văn Thử | Giám đốc Ban Quản lý Dự án 99, Bộ Tổng Tham mưu, Bộ Quốc phòng | former | unit "
            "| Thiếu tướng",
        ],
    ),
    "a province that is not named": (
        "Chủ tịch UBND tỉnh Lưu Xuân Mẫu cho biết.",
        ["Lưu Xuân Mẫu | Chủ tịch UBND tỉnh | current | public"],
    ),
    "of a nation": (
        "Nghị sĩ người Anh Nirj và nhà lập pháp John Example đến.",
        ["Nirj | Nghị sĩ người Anh | current | foreign", "John Example | nhà lập pháp | current | foreign"],
    ),
    "who serves an office, without a link": (
        "Thư ký truyền thông tổng thống Philippines Herminio Sample nói vậy.",
        ["Herminio Sample | Thư ký truyền thông tổng thống Philippines | current | foreign"],
    ),
    "who calls himself one, for the time being": (
        "Họ ủng hộ Juan Example, người tự xưng là tổng thống lâm thời Venezuela hồi tháng một.",
        ["Juan Example | tổng thống lâm thời Venezuela | acting | foreign"],
    ),
    "killed": (
        "Đại sứ Nga tại Thổ Nhĩ Kỳ Ivan Primerov bị ám sát vào ngày 19/12.",
        ["Ivan Primerov | Đại sứ Nga tại Thổ Nhĩ Kỳ | former | foreign"],
    ),
    "at that time, before a dash": (
        "Bà được ông Lê Văn Thử - Giám đốc Sở Nội vụ lúc bấy giờ - xét tuyển.",
        ["Lê Văn Thử | Giám đốc Sở Nội vụ | former | public"],
    ),
    "one country by two names": (
        "Bộ trưởng Quốc phòng Hoa Kỳ John Example đến. Bộ trưởng Quốc phòng Mỹ John Example vui.",
        ["John Example | Bộ trưởng Quốc phòng Hoa Kỳ | current | foreign"],
    ),
    "a name with two particles": (
        "Tổng thống Áo Alexander Van der Example sẽ nói.",
        ["Alexander Van der Example | Tổng thống Áo | current | foreign"],
    ),
    "a village head and the village": (
        "Anh Nguyễn Văn Thử, trưởng thôn Thọ Mẫu, xã Kim Mẫu, cảm ơn.",
        ["Nguyễn Văn Thử | trưởng thôn Thọ Mẫu, xã Kim Mẫu | current | public"],
    ),
    "a firm and its head": (
        "Tổng giám đốc điều hành Mauwarex John Example vui.",
        ["John Example | Tổng giám đốc điều hành Mauwarex | current | other"],
    ),
    "a king by three words": (
        "Vua Thái Lan Maha Exampla đến. Quốc vương Maha Exampla và Nhà vua Maha Exampla là một.",
        ["Maha Exampla | Vua Thái Lan | current | foreign"],
    ),
    "former, without a comma": (
        "Chưa thu hồi của ông Lê Văn Thử nguyên kế toán trưởng Sở Y tế.",
        ["Lê Văn Thử | kế toán trưởng Sở Y tế | former | public"],
    ),
    "when he held it": (
        "Ông Lê Văn Thử từng ném một kẻ bắt cóc khi ông làm Chủ tịch huyện Lộc Hoà.",
        ["Lê Văn Thử | Chủ tịch huyện Lộc Hoà | former | public"],
    ),
    "toppled, before the title": (
        "Toà ủng hộ việc phế truất tổng thống Jane Example hồi tuần trước.",
        ["Jane Example | tổng thống | former | foreign"],
    ),
    "who leads a body abroad": (
        "Theo ông Lee Example, lãnh đạo cơ quan cảnh sát quốc gia, việc ấy đã xong.",
        ["Lee Example | lãnh đạo cơ quan cảnh sát quốc gia | current | foreign"],
    ),
    "the same person in brackets": (
        "Bà Lê Diệp Thử (Christy Lê) giữ vị trí tổng giám đốc Công ty Mẫu Sơn.",
        ["Lê Diệp Thử | tổng giám đốc Công ty Mẫu Sơn | current | other"],
    ),
    "a mayor abroad told as head of the town": (
        "Nguồn tin là người đứng đầu thị trấn Sampletown John Example.",
        ["John Example | người đứng đầu thị trấn Sampletown | current | foreign"],
    ),
}

NOTHING = {
    "who gets what an officer gives": "UBND xã xin bằng khen của chủ tịch tỉnh cho ông Lê Văn Thử.",
    "two beside each other": "Cùng với ông Kim Mẫu Sơn, nhà lãnh đạo Triều Tiên cũng đã chọn thêm hai người.",
    "a meeting of ministers": "Bà dự Hội nghị Bộ trưởng Sáng kiến Hạ nguồn Mekong (LMI) ở Bangkok.",
    "a letter for a name": "Bà D., một phó Phòng Kinh tế của huyện, đi thi.",
    "universities abroad": "Phó Hiệu trưởng Sampleton University (Mỹ) và Hiệu trưởng Noble College đến thăm.",
    "a step towards it": "Ông Heng Mẫu thấy vị trí ấy là bước đệm để trở thành lãnh đạo đảng.",
    "a calling": "Bắc Kinh đã cử nhà ngoại giao kỳ cựu Tống Mẫu sang Bình Nhưỡng.",
    "a counterpart of nobody named": "Ông gặp người đồng cấp Nga Ivan Primerov.",
    "who may come to hold it": "Ông Vương Mẫu Sơn có khả năng được chọn làm phó chủ tịch nước.",
    "an office in somebody's words": 'Bà Lê Thị Dụ, nhà bình luận, nhận xét: "Ông ấy làm phó chủ tịch nước".',
    "a candidate": "Ứng viên tổng thống Mỹ Jane Example vận động ở bang này.",
    "a kinswoman of an officer": "Dù là vợ nhà lãnh đạo Triều Tiên, bà Ri ít xuất hiện.",
    "a school that bears a person's name": "Hiệu trưởng Trường THPT Phan Đình Mẫu đã báo cáo lên sở.",
    "no office": "Ông Nguyễn Văn Mẫu, 40 tuổi, trú phường Hoà Mẫu, nuôi cá.",
    "a title without a name": "Chủ tịch UBND tỉnh yêu cầu các sở báo cáo trước ngày 20.",
    "a street, a school": "Chủ tịch phường Trần Phú cho dọn đường Nguyễn Du, Trường THPT Phan Đình Phùng.",
    "initials": "Bà Chủ tịch hội trao quà cho em N.V.A. ở Trường Tiểu học Mẫu.",
    "an embassy": "Đại sứ quán Mỹ tại Hà Nội đóng cửa.",
    "the government of a president": "Ông Lê Văn Dụ nuôi cá từ thời chính quyền tổng thống cũ.",
    "letters for words": "Trưởng ban THPT nhận TP HCM.",
    "not one of them": "Bà Lê Thị Dụ không phải là uỷ viên Trung ương Đảng.",
    "who keeps a class": "Thầy Lê Văn Dụ là chủ nhiệm lớp 4B.",
    "a statue": "Đoàn dâng hoa tại Tượng đài Chủ tịch Hồ Chí Minh.",
    "a monument": "Đoàn viếng Lăng Chủ tịch và mộ Tổng Bí thư.",
    "a meeting": "Sau khi gặp lãnh đạo Nga, ông Lê Văn Dụ về nhà.",
    "the body is no office": "Ông Lê Văn Dụ làm việc với lãnh đạo Sở Y tế.",
}


@pytest.mark.parametrize(("text", "expected"), [*CASES.values(), *WORDINGS.values()], ids=[*CASES, *WORDINGS])
def test_states(text: str, expected: list[str]) -> None:
    assert sorted(rows(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text", [*NOTHING.values(), *NOTHING_WORDED.values()], ids=[*NOTHING, *NOTHING_WORDED]
)
def test_states_nothing(text: str) -> None:
    assert rows(text) == []


def test_parts_of_a_position() -> None:
    article = from_text("Chủ tịch UBND tỉnh Hà Tĩnh Trần Văn Mẫu kiểm tra.", "case")
    (official,) = find(Reading(article))
    assert (official.title, official.organisation, official.place) == (
        "Chủ tịch",
        "UBND tỉnh Hà Tĩnh",
        "Hà Tĩnh",
    )
    assert official.place_id == "VN42-A"


def test_candidates_tell_what_became_of_them() -> None:
    reading = Reading(
        from_text("Ông Lê Văn Dụ, thành viên, đi cùng Chủ tịch nước Trần Văn Mẫu.", "case"), trace=True
    )
    find(reading)
    assert [(c.outcome, c.reason) for c in reading.candidates or ()] == [
        ("kept", "Chủ tịch nước"),
        ("rejected", "no office without an organisation"),
    ]


def test_two_whom_a_short_form_could_mean_stay_apart() -> None:
    text = "Bí thư Lê Văn Dụ và Bí thư Trần Thị Dụ cùng đi. Bí thư Dụ nói."
    assert {r.split(" | ")[0] for r in rows(text)} == {"Lê Văn Dụ", "Trần Thị Dụ"}


@pytest.mark.parametrize(
    "piece",
    [
        *("Chủ tịch ", "Nguyễn ", "ông A, ", "- ", "Chủ tịch UBND tỉnh, ", "(", "khoá 1, ", "thành viên, "),
        *("luật sư Lê Văn A, ", "giám đốc phụ trách ", "Là Bí thư, ", "ông A (tức B) "),
    ],
)
def test_time_grows_with_the_text(piece: str, growth) -> None:
    def prepared(size: int) -> Callable[[], object]:
        reading = Reading(from_text(piece * (size // len(piece)), "nasty"))
        return lambda: find(reading)

    assert growth(prepared, 6_000, 8) < 3


def test_an_office_tells_whom_a_short_form_means() -> None:
    text = "Thủ tướng Đức Otto Bremer và bà Eva Bremer, Bộ trưởng Y tế, cùng đến. Thủ tướng Bremer phát biểu."
    assert {r.split(" | ")[0] for r in rows(text)} == {"Otto Bremer", "Eva Bremer"}


def test_brackets_hold_a_person_or_the_same_in_other_letters() -> None:
    assert rows("Ông ấy từng gặp Chính uỷ Quân khu Hải Sơn (Hai Shan).") == []
    text = "Người ký là Giám đốc Sở Y tế tỉnh Hà Tĩnh (Lê Văn Dụ)."
    assert {r.split(" | ")[0] for r in rows(text)} == {"Lê Văn Dụ"}
