"""Cases of offices in the press's own wordings: each is a text and all that it states."""

WORDINGS = {
    "initials are no name from abroad": (
        "Dự họp còn có ông P. Đ. C., cán bộ kiểm lâm huyện Hương Mẫu.",
        ["P. Đ. C | cán bộ kiểm lâm huyện Hương Mẫu | current | public"],
    ),
    "who takes over from whom": (
        "Ông Trần Văn Mẫu sẽ thay ông Lê Văn Hai làm Giám đốc Sở Y tế tỉnh Hà Nam.",
        [
            "Trần Văn Mẫu | Giám đốc Sở Y tế tỉnh Hà Nam | incoming | public",
            "Lê Văn Hai | Giám đốc Sở Y tế tỉnh Hà Nam | former | public",
        ],
    ),
    "who took over in a year told": (
        "Năm 2015, bà Lê Thị Mẫu kế nhiệm ông Trần Văn Hai giữ chức Viện trưởng Viện Dầu khí.",
        [
            "Lê Thị Mẫu | Viện trưởng Viện Dầu khí | former | unit",
            "Trần Văn Hai | Viện trưởng Viện Dầu khí | former | unit",
        ],
    ),
    "given an office for the time being": (
        "Ông Trần Văn Mẫu vừa được giao quyền Giám đốc Sở Y tế tỉnh Hà Nam từ ngày 1/3.",
        ["Trần Văn Mẫu | Giám đốc Sở Y tế tỉnh Hà Nam | acting | public"],
    ),
    "what somebody is called as well": (
        (
            "Cảnh sát cho biết Weili Sun, còn có tên là Qu Min hay Zhao Lin, là Phó Giám đốc Văn phòng "
            "Bộ An ninh Trung Quốc."
        ),
        ["Weili Sun | Phó Giám đốc Văn phòng Bộ An ninh Trung Quốc | current | foreign"],
    ),
    "whom another receives": (
        (
            "Đón Thủ tướng Việt Nam tại Lyon, ông Fenwick khẳng định quan hệ tốt đẹp.\n\nTổng thống Pháp "
            "John Fenwick tiếp Thủ tướng Lê Văn Mẫu."
        ),
        [
            "John Fenwick | Tổng thống Pháp | current | foreign",
            "Lê Văn Mẫu | Thủ tướng Việt Nam | current | public",
        ],
    ),
    "who is received, named behind a comma": (
        "Tiếp Chủ tịch Quốc hội Lào, bà Ann Fenwick, ông đánh giá cao chuyến thăm.",
        ["Ann Fenwick | Chủ tịch Quốc hội Lào | current | foreign"],
    ),
    "a nation in another tongue": (
        "Tổng thống Rwandan John Fenwick phát biểu.",
        ["John Fenwick | Tổng thống Rwandan | current | foreign"],
    ),
    "relief as a second field": (
        (
            "Ông Lê Văn Mẫu, Chánh văn phòng Ban chỉ huy Phòng chống lụt bão và tìm kiếm cứu nạn tỉnh Hà "
            "Nam, nói."
        ),
        [
            (
                "Lê Văn Mẫu | Chánh văn phòng Ban chỉ huy Phòng chống lụt bão và tìm kiếm cứu nạn tỉnh Hà "
                "Nam | current | public"
            )
        ],
    ),
    "an association for the needy": (
        (
            "Bà Lê Thị Mẫu là Phó Chủ tịch hội Bảo trợ người tàn tật trẻ mồ côi và Bệnh nhân nghèo tỉnh "
            "Hà Nam."
        ),
        [
            (
                "Lê Thị Mẫu | Phó Chủ tịch hội Bảo trợ người tàn tật trẻ mồ côi và Bệnh nhân nghèo tỉnh Hà "
                "Nam | current | public"
            )
        ],
    ),
    "Hội An": (
        "Ông Lê Văn Mẫu, Trưởng Công an TP Hội An, và ông Trần Văn Hai, Bí thư Thành uỷ Hội An, cùng dự.",
        [
            "Lê Văn Mẫu | Trưởng Công an TP Hội An | current | public",
            "Trần Văn Hai | Bí thư Thành uỷ Hội An | current | public",
        ],
    ),
    "a policeman of a village": (
        "Ông Lê Văn Mẫu đang là công an viên xã Vũ Mẫu.",
        ["Lê Văn Mẫu | công an viên xã Vũ Mẫu | current | public"],
    ),
    "what a director of a firm abroad is for": (
        "Ông John Fenwick - giám đốc về các vấn đề toàn cầu và quản trị của Maubook, nêu vấn đề.",
        ["John Fenwick | giám đốc về các vấn đề toàn cầu và quản trị của Maubook | current | other"],
    ),
    "a strategist": (
        "Ông John Fenwick, chiến lược gia trưởng về thị trường thuộc Mauware Group, nói.",
        ["John Fenwick | chiến lược gia trưởng về thị trường thuộc Mauware Group | current | other"],
    ),
    "an expert on a field at a university abroad": (
        (
            "Ông John Fenwick, chuyên gia về chính trị quốc tế tại đại học Lyon, và bà Ann Smithson, cựu "
            "chuyên gia về Nga từng làm việc ở đây, nói."
        ),
        ["John Fenwick | chuyên gia về chính trị quốc tế tại đại học Lyon | current | other"],
    ),
    "an assistant minister with a field": (
        "Trợ lý Bộ trưởng Tư pháp Mỹ phụ trách An ninh quốc gia John Fenwick cho biết.",
        ["John Fenwick | Trợ lý Bộ trưởng Tư pháp Mỹ phụ trách An ninh quốc gia | current | foreign"],
    ),
    "schools and institutes abroad": (
        (
            "Bà Ann Fenwick, chủ tịch Đại học Fenwick, ông John Smithson, giám đốc Viện Smithson, và ông "
            "Robert Jackson, giám đốc Viện Nghiên cứu Vận tải Thái Lan, dự."
        ),
        [
            "Ann Fenwick | chủ tịch Đại học Fenwick | current | unit",
            "John Smithson | giám đốc Viện Smithson | current | other",
            "Robert Jackson | giám đốc Viện Nghiên cứu Vận tải Thái Lan | current | foreign",
        ],
    ),
    "an initial and a dash": (
        "Dư luận nói về ông Lê Văn M. – Chủ tịch UBND xã Long Mẫu.",
        ["Lê Văn M | Chủ tịch UBND xã Long Mẫu | current | public"],
    ),
    "a head of government abroad with a name like Vietnam's": (
        "Thủ tướng Lý Hiển Long đến dự. Chủ tịch Kim Jong-un cũng có mặt.",
        ["Kim Jong-un | Chủ tịch | current | foreign", "Lý Hiển Long | Thủ tướng | current | foreign"],
    ),
    "an initial in a name abroad": (
        "Tổng thống Mỹ John Fenwick nói. Phát biểu tại Nhà Trắng, Tổng thống J.Fenwick cho rằng còn sớm.",
        ["John Fenwick | Tổng thống Mỹ | current | foreign"],
    ),
    "a state in brackets behind a university": (
        (
            "Bà Ann Fenwick, phó hiệu trưởng Đại học Fenwick (Mỹ), và ông John Smithson, giám đốc Viện "
            "Nghiên cứu Chính sách Smithson, Hàn Quốc, cho rằng còn sớm."
        ),
        [
            "Ann Fenwick | phó hiệu trưởng Đại học Fenwick (Mỹ) | current | unit",
            "John Smithson | giám đốc Viện Nghiên cứu Chính sách Smithson, Hàn Quốc | current | other",
        ],
    ),
    "an envoy at a body": (
        (
            "Đại sứ Nga tại Hà Lan đồng thời là đặc phái viên của Nga tại tổ chức OPCW, ông John Fenwick "
            "cho biết."
        ),
        [
            "John Fenwick | Đại sứ Nga tại Hà Lan | current | foreign",
            "John Fenwick | đặc phái viên của Nga tại tổ chức OPCW | current | foreign",
        ],
    ),
    "a speaker who is a leader besides": (
        ("Chủ tịch Quốc hội Venezuela đồng thời là lãnh đạo phe đối lập mới nổi Juan Fenwick đã phát biểu."),
        ["Juan Fenwick | Chủ tịch Quốc hội Venezuela | current | foreign"],
    ),
    "a president by the constitution": (
        "Họ khẳng định ông John Fenwick là tổng thống hợp hiến của Venezuela.",
        ["John Fenwick | tổng thống hợp hiến của Venezuela | current | foreign"],
    ),
    "districts that look like names": (
        (
            "Ông Phạm Xuân Mẫu, Bí thư Sóc Sơn, nói. Ông Trần Văn Hai từng giữ các chức vụ Bí thư Huyện "
            "uỷ Lý Nhân, Phó bí thư Tỉnh uỷ."
        ),
        [
            "Phạm Xuân Mẫu | Bí thư Sóc Sơn | current | public",
            "Trần Văn Hai | Bí thư Huyện uỷ Lý Nhân | former | public",
            "Trần Văn Hai | Phó bí thư Tỉnh uỷ | former | public",
        ],
    ),
    "a school for the gifted that bears a name": (
        (
            "Bà Lê Thị Mẫu, hiệu trưởng Trường THPT chuyên Lê Hồng Phong, nói. Tổng bí thư Lê Hồng Phong "
            "từng học ở đây."
        ),
        [
            "Lê Hồng Phong | Tổng bí thư | current | public",
            "Lê Thị Mẫu | hiệu trưởng Trường THPT chuyên Lê Hồng Phong | current | unit",
        ],
    ),
    "the work of a room over a dash": (
        "Ông Hoàng Đình Mẫu, nguyên trưởng phòng tài chính - kế toán Công ty Sao Mai, bị bắt.",
        ["Hoàng Đình Mẫu | trưởng phòng tài chính - kế toán Công ty Sao Mai | former | other"],
    ),
    "an accountant besides": (
        "Ông Huỳnh Mẫu, trưởng phòng tài chính - kế toán trưởng Công ty Sao Mai, cho biết.",
        [
            "Huỳnh Mẫu | kế toán trưởng Công ty Sao Mai | current | other",
            "Huỳnh Mẫu | trưởng phòng tài chính | current | other",
        ],
    ),
    "a mayor called by one name": (
        "Đám đông ở Maucity chờ đợi. Thị trưởng Fenwick cho biết vụ việc đang được điều tra.",
        ["Fenwick | Thị trưởng | current | foreign"],
    ),
    "whose demands are met by another": (
        "Với các yêu cầu của Thủ tướng Nguyễn Xuân Mẫu, chủ tịch Hà Nội khẳng định sẽ cải cách.",
        ["Nguyễn Xuân Mẫu | Thủ tướng | current | public"],
    ),
    "with whom others meet": (
        "Sau cuộc gặp với ông Lê Văn Mẫu, Giám đốc Sở Y tế, họ ra về.",
        ["Lê Văn Mẫu | Giám đốc Sở Y tế | current | public"],
    ),
    "a counterpart with a title of his own": (
        (
            "Tổng thống Nga Vladimir Fenwick đã đến.\n\nChủ tịch Trung Quốc Tập Cận Bình và người đồng cấp "
            "Nga Vladimir Fenwick hội đàm."
        ),
        [
            "Tập Cận Bình | Chủ tịch Trung Quốc | current | foreign",
            "Vladimir Fenwick | Tổng thống Nga | current | foreign",
        ],
    ),
    "founder and chairman": (
        "Chủ tịch điều hành và sáng lập WEF, giáo sư Klaus Sommer cùng chứng kiến lễ ký.",
        ["Klaus Sommer | Chủ tịch điều hành và sáng lập WEF | current | other | giáo sư"],
    ),
    "a former office in brackets behind what somebody does": (
        "Phòng khám do ông Dương Văn Kế - bác sỹ chuyên khoa phụ trách chuyên môn (nguyên Phó trưởng khoa "
        "Nội, Bệnh viện Sao Mai, đã nghỉ hưu 5 năm).",
        ["Dương Văn Kế | Phó trưởng khoa Nội, Bệnh viện Sao Mai | former | unit"],
    ),
    "a school called elsewhere": (
        "Trước đó, hiệu trưởng Trường THPT Trúc Mai có quyết định.\n\nÔng Lương Văn Đạt - hiệu trưởng nhà "
        "trường - khẳng định.",
        ["Lương Văn Đạt | hiệu trưởng Trường THPT Trúc Mai | current | unit"],
    ),
    "with an office": (
        "Ông Nguyễn Thành Mẫu với chức danh Chủ tịch có trách nhiệm điều hành chung.",
        ["Nguyễn Thành Mẫu | Chủ tịch | current | public"],
    ),
    "the office of a prime minister is no wording of another's": (
        "Văn phòng Thủ tướng Lào ra tuyên bố.\n\nThủ tướng Lê Hiển Mẫu gửi lời chia buồn.",
        ["Lê Hiển Mẫu | Thủ tướng | current | public"],
    ),
    "who receives what somebody signs": (
        "Văn bản do Bộ trưởng Bộ Công Thương Nguyễn Văn Mẫu ký được gửi tới Chủ tịch UBND kiêm Trưởng ban an "
        "toàn giao thông các tỉnh, TP.",
        ["Nguyễn Văn Mẫu | Bộ trưởng Bộ Công Thương | current | public"],
    ),
    "a general department of a ministry": (
        "Ông Trần Văn Mẫu, Phó Tổng cục trưởng Tổng cục Thuỷ lợi, Bộ NN&PTNT, nói.",
        ["Trần Văn Mẫu | Phó Tổng cục trưởng Tổng cục Thuỷ lợi, Bộ NN&PTNT | current | public"],
    ),
    "a board of a federation": (
        "Ông Trần Văn Mẫu, Trưởng ban Pháp chế, Liên đoàn Luật sư Việt Nam, nói.",
        ["Trần Văn Mẫu | Trưởng ban Pháp chế, Liên đoàn Luật sư Việt Nam | current | other"],
    ),
    "a village with a number": (
        "Ông Trần Văn Mẫu, trưởng thôn 5, xã Sao Mai, cho biết.",
        ["Trần Văn Mẫu | trưởng thôn 5, xã Sao Mai | current | public"],
    ),
    "a doctor's degree": (
        "BS CKII Trần Văn Mẫu, Phó Giám đốc Bệnh viện Sao Mai, thông tin.",
        ["Trần Văn Mẫu | Phó Giám đốc Bệnh viện Sao Mai | current | unit"],
    ),
    "appointed with regard to": (
        "Chủ tịch nước ký quyết định bổ nhiệm Thẩm phán Toà án nhân dân tối cao đối với ông Trần Văn Mẫu.",
        ["Trần Văn Mẫu | Thẩm phán Toà án nhân dân tối cao | incoming | public"],
    ),
    "appointed from another office": (
        "Bộ đã bổ nhiệm Thiếu tướng Vũ Đỗ Mẫu, Cục trưởng Cục Cảnh sát đường thuỷ, Bộ Công an làm Phó tổng "
        "cục trưởng Đường bộ.",
        [
            "Vũ Đỗ Mẫu | Cục trưởng Cục Cảnh sát đường thuỷ, Bộ Công an | current | public | Thiếu tướng",
            "Vũ Đỗ Mẫu | Phó tổng cục trưởng Đường bộ | incoming | public | Thiếu tướng",
        ],
    ),
    "a deputy spokesman": (
        "Bà Lê Phương Mẫu, phó phát ngôn Bộ Ngoại giao Việt Nam, nhấn mạnh.",
        ["Lê Phương Mẫu | phó phát ngôn Bộ Ngoại giao Việt Nam | current | public"],
    ),
    "an expert of a body": (
        "Ông Trần Văn Mẫu, chuyên gia cao cấp Viện Nghiên cứu Lúa Sao Mai, và bà Ann Fenwick, nhà phân tích "
        "tại Tập đoàn Mauware, có mặt.",
        [
            "Ann Fenwick | nhà phân tích tại Tập đoàn Mauware | current | other",
            "Trần Văn Mẫu | chuyên gia cao cấp Viện Nghiên cứu Lúa Sao Mai | current | unit",
        ],
    ),
    "an expert of a station": (
        "Bà Ann Fenwick, chuyên gia phân tích quốc phòng của XYZ, nói.",
        ["Ann Fenwick | chuyên gia phân tích quốc phòng của XYZ | current | other"],
    ),
    "the deputy of a short title": (
        "Ông Trần Văn Mẫu, Phó TGĐ Ngân hàng TMCP Sao Mai (SMBank), và ông Lê Văn Mẫu, Phó GĐ Sở VHTT, dự.",
        [
            "Lê Văn Mẫu | Phó GĐ Sở VHTT | current | public",
            "Trần Văn Mẫu | Phó TGĐ Ngân hàng TMCP Sao Mai (SMBank) | current | other",
        ],
    ),
    "a central bank": (
        "Ông Olaf Fenwick, phó giám đốc Ngân hàng trung ương Na Uy (MBoX), nói.",
        ["Olaf Fenwick | phó giám đốc Ngân hàng trung ương Na Uy (MBoX) | current | foreign"],
    ),
    "a leader abroad whose name has Vietnam's form": (
        "Chủ tịch Tập Cận Bình đến thăm.",
        ["Tập Cận Bình | Chủ tịch | current | foreign"],
    ),
    "an office of those days": (
        "Thời điểm đó, ông Trần Văn Mẫu là Giám đốc Sở Giao thông vận tải tỉnh Hà Tĩnh.",
        ["Trần Văn Mẫu | Giám đốc Sở Giao thông vận tải tỉnh Hà Tĩnh | former | public"],
    ),
    "offices by their years": (
        "Ông Trần Văn Mẫu sinh năm 1960; tháng 5/2013 giữ chức Phó Chủ tịch UBND tỉnh, tháng 6/2015 làm Bí "
        "thư Huyện uỷ Kỳ Anh.",
        [
            "Trần Văn Mẫu | Bí thư Huyện uỷ Kỳ Anh | former | public",
            "Trần Văn Mẫu | Phó Chủ tịch UBND tỉnh | former | public",
        ],
    ),
    "of a region": (
        "Ông Trần Văn Mẫu, Giám đốc khu vực miền Bắc của tập đoàn Sao Mai, nói.",
        ["Trần Văn Mẫu | Giám đốc khu vực miền Bắc của tập đoàn Sao Mai | current | other"],
    ),
    "several offices of the next in a list": (
        "Từ trái sang: Thủ tướng Nguyễn Xuân Mẫu, Tổng bí thư, Chủ tịch nước Lê Phú Mẫu.",
        [
            "Lê Phú Mẫu | Chủ tịch nước | current | public",
            "Lê Phú Mẫu | Tổng bí thư | current | public",
            "Nguyễn Xuân Mẫu | Thủ tướng | current | public",
        ],
    ),
    "those who are several": (
        "Tỉnh hiện có hai phó chủ tịch, gồm các ông: Trần Văn Mẫu và Lê Trí Mẫu.",
        ["Lê Trí Mẫu | phó chủ tịch | current | public", "Trần Văn Mẫu | phó chủ tịch | current | public"],
    ),
    "moved from one office to the other": (
        "Giám đốc bổ nhiệm bà Lê Thị Mẫu (38 tuổi), Phó phòng Quản lý đô thị, sang làm Phó chi cục trưởng "
        "Chi cục Thú y.",
        [
            "Lê Thị Mẫu | Phó chi cục trưởng Chi cục Thú y | incoming | public",
            "Lê Thị Mẫu | Phó phòng Quản lý đô thị | current | public",
        ],
    ),
    "first one, then the other": (
        "Ông Lê Văn Mẫu từng kinh qua các chức vụ Phó chánh văn phòng rồi Chánh văn phòng Tỉnh uỷ.",
        [
            "Lê Văn Mẫu | Chánh văn phòng Tỉnh uỷ | former | public",
            "Lê Văn Mẫu | Phó chánh văn phòng | former | public",
        ],
    ),
    "a district behind a commune": (
        "Ông Lê Văn Mẫu, Trưởng Công an phường Trung Mẫu, Cầu Giấy, Hà Nội, nói.",
        ["Lê Văn Mẫu | Trưởng Công an phường Trung Mẫu, Cầu Giấy, Hà Nội | current | public"],
    ),
    "somebody else behind a commune": (
        "Ông Lê Văn Mẫu, Chủ tịch UBND xã Trung Mẫu, Trần Bình, Bí thư Đảng uỷ, cùng có mặt.",
        [
            "Lê Văn Mẫu | Chủ tịch UBND xã Trung Mẫu | current | public",
            "Trần Bình | Bí thư Đảng uỷ | current | public",
        ],
    ),
    "a district behind a ward with a number": (
        "Bà Lê Thị Mẫu, Bí thư Đoàn phường 5, quận 10, nói.",
        ["Lê Thị Mẫu | Bí thư Đoàn phường 5, quận 10 | current | public"],
    ),
    "all that the dead held": (
        "Ông là con trai cố Bí thư Thành uỷ Đà Nẵng, Trưởng ban Nội chính Trung ương Lê Bá Mẫu.",
        [
            "Lê Bá Mẫu | Bí thư Thành uỷ Đà Nẵng | former | public",
            "Lê Bá Mẫu | Trưởng ban Nội chính Trung ương | former | public",
        ],
    ),
    "fields in a list": (
        "Ông Lê Văn Mẫu, Đội trưởng đội Cảnh sát giao thông, trật tự Công an huyện Kỳ Anh, nói.",
        ["Lê Văn Mẫu | Đội trưởng đội Cảnh sát giao thông, trật tự Công an huyện Kỳ Anh | current | public"],
    ),
    "a ministry behind a dash": (
        "Ông Lê Văn Mẫu, nguyên Tổng cục trưởng tổng cục Cảnh sát - bộ Công an, nói.",
        ["Lê Văn Mẫu | Tổng cục trưởng tổng cục Cảnh sát - bộ Công an | former | public"],
    ),
    "a body of the prime minister": (
        "Ông Lê Văn Mẫu - tổ trưởng Tổ công tác của Thủ tướng - nói.",
        ["Lê Văn Mẫu | tổ trưởng Tổ công tác của Thủ tướng | current | public"],
    ),
    "a university of universities": (
        "Ông Lê Văn Mẫu, Trưởng khoa Luật Kinh tế, Trường ĐH Kinh tế - Luật, ĐHQG TP.HCM, nói.",
        ["Lê Văn Mẫu | Trưởng khoa Luật Kinh tế, Trường ĐH Kinh tế - Luật, ĐHQG TP.HCM | current | unit"],
    ),
    "a term whose years are one word": (
        "HĐND bầu chức vụ Phó Chủ tịch UBND tỉnh Hà Tĩnh nhiệm kỳ 2016-2021 đối với ông Lê Văn Mẫu.",
        ["Lê Văn Mẫu | Phó Chủ tịch UBND tỉnh Hà Tĩnh | incoming | public"],
    ),
    "a team of an office": (
        "Ông Lê Văn Mẫu - trạm trưởng Trạm CSGT Ba Mẫu, Phòng CSGT Công an tỉnh Hải Dương - nói.",
        ["Lê Văn Mẫu | trạm trưởng Trạm CSGT Ba Mẫu, Phòng CSGT Công an tỉnh Hải Dương | current | public"],
    ),
    "who informs": (
        "Bà Lê Thị Mẫu, Phó Chủ tịch Hội Nông dân Việt Nam thông tin, có hai tổ chức.",
        ["Lê Thị Mẫu | Phó Chủ tịch Hội Nông dân Việt Nam | current | public"],
    ),
    "the deputy of a minister abroad": (
        "Phó Bộ trưởng Ngoại giao Iran Gholam Fenwick nói.",
        ["Gholam Fenwick | Phó Bộ trưởng Ngoại giao Iran | current | foreign"],
    ),
    "who stands in for another": (
        "Bà Lê Thị Mẫu - phó bí thư Đảng uỷ xã - tạm điều hành thay ông Trần Phú Mẫu.",
        ["Lê Thị Mẫu | phó bí thư Đảng uỷ xã | current | public"],
    ),
    "two who are re-elected": (
        "Hai phó chủ tịch HĐND thành phố tái cử là ông Lê Ngọc Mẫu và bà Phùng Thị Mẫu.",
        [
            "Lê Ngọc Mẫu | phó chủ tịch HĐND thành phố | current | public",
            "Phùng Thị Mẫu | phó chủ tịch HĐND thành phố | current | public",
        ],
    ),
    "several behind a clause": (
        "Hai phó chủ tịch UBND tỉnh tiếp tục giữ chức trong nhiệm kỳ mới, gồm các ông: Lê Thế Mẫu, Trần Mẫu.",
        [
            "Lê Thế Mẫu | phó chủ tịch UBND tỉnh | current | public",
            "Trần Mẫu | phó chủ tịch UBND tỉnh | current | public",
        ],
    ),
    "an appointment without a word for office": (
        "Ông Lê Đức Mẫu được bổ nhiệm Giám đốc Sở Y tế.",
        ["Lê Đức Mẫu | Giám đốc Sở Y tế | incoming | public"],
    ),
    "confirmed in an office": (
        "Ông Lê Đức Mẫu cũng được chuẩn y làm Bí thư Đảng uỷ xã nhiệm kỳ 2015 - 2020.",
        ["Lê Đức Mẫu | Bí thư Đảng uỷ xã | incoming | public"],
    ),
    "leaving a chair": (
        "Ông Lê Đức Mẫu rời ghế Tổng giám đốc Tổng công ty Sao Mai.",
        ["Lê Đức Mẫu | Tổng giám đốc Tổng công ty Sao Mai | former | unit"],
    ),
    "an office given to somebody": (
        "Chức danh Chủ tịch UBND xã được giao cho ông Lê Đức Mẫu.",
        ["Lê Đức Mẫu | Chủ tịch UBND xã | current | public"],
    ),
    "what an envoy speaks for": (
        "Đại diện cấp cao của Liên minh châu Âu (EU) về an ninh Ann Fenwick cho biết.",
        ["Ann Fenwick | Đại diện cấp cao của Liên minh châu Âu (EU) về an ninh | current | foreign"],
    ),
    "a charge before the next in a list": (
        "Có ông John Fenwick, thứ trưởng tài chính Mỹ phụ trách các vấn đề quốc tế và Mark Bùi.",
        ["John Fenwick | thứ trưởng tài chính Mỹ phụ trách các vấn đề quốc tế | current | foreign"],
    ),
    "all of a former list": (
        "Có ông Lê Văn Mẫu, nguyên Bí thư Đảng uỷ, Tổng cục trưởng, Thủ trưởng Cơ quan Cảnh sát điều tra.",
        [
            "Lê Văn Mẫu | Bí thư Đảng uỷ | former | public",
            "Lê Văn Mẫu | Tổng cục trưởng | former | public",
            "Lê Văn Mẫu | Thủ trưởng Cơ quan Cảnh sát điều tra | former | public",
        ],
    ),
    "a mandate left": (
        "Ông Lê Văn Mẫu bị cho thôi làm nhiệm vụ đại biểu Quốc hội do bị kỷ luật.",
        ["Lê Văn Mẫu | đại biểu Quốc hội | former | public"],
    ),
    "a surname told of": (
        "Tổng thống Mỹ John Fenwick nói. Fenwick từng là thống đốc bang Texas.",
        [
            "John Fenwick | Tổng thống Mỹ | current | foreign",
            "John Fenwick | thống đốc bang Texas | former | foreign",
        ],
    ),
    "several terms": (
        "Ông Lê Văn Mẫu, đại biểu Quốc hội các khoá 10, 11, 12, Chủ tịch Hội Sinh học Việt Nam, nói.",
        [
            "Lê Văn Mẫu | đại biểu Quốc hội | current | public",
            "Lê Văn Mẫu | Chủ tịch Hội Sinh học Việt Nam | current | other",
        ],
    ),
    "two offices joined by what she is": (
        "Chủ tịch Hiệp hội Thống đốc đảng Cộng hoà và là thống đốc bang New Mexico, bà Ann Fenwick nói.",
        [
            "Ann Fenwick | Chủ tịch Hiệp hội Thống đốc đảng Cộng hoà | current | foreign",
            "Ann Fenwick | thống đốc bang New Mexico | current | foreign",
        ],
    ),
    "an office about to end": (
        "Tổng thống Mỹ sắp mãn nhiệm John Fenwick phát biểu.",
        ["John Fenwick | Tổng thống Mỹ | current | foreign"],
    ),
    "an office when it happened": (
        "Ông Lê Văn Mẫu bị bắt. Thời điểm xảy ra sự cố ông Mẫu là trưởng khoa hồi sức tích cực.",
        ["Lê Văn Mẫu | trưởng khoa hồi sức tích cực | former | unit"],
    ),
    "a rare surname behind a town": (
        "Chủ tịch UBND thị xã Vương Đình Mẫu nói.",
        ["Vương Đình Mẫu | Chủ tịch UBND thị xã | current | public"],
    ),
    "the party's office and the government's": (
        "Phó Chánh Văn phòng UBND thành phố Vương Mai Mẫu được điều động làm Phó chánh văn phòng Thành uỷ.",
        [
            "Vương Mai Mẫu | Phó Chánh Văn phòng UBND thành phố | current | public",
            "Vương Mai Mẫu | Phó chánh văn phòng Thành uỷ | incoming | public",
        ],
    ),
    "retired by now": (
        "Ông Lê Đức Mẫu (Giám đốc Sở Y tế, đã nghỉ hưu) bị kỷ luật.",
        ["Lê Đức Mẫu | Giám đốc Sở Y tế | former | public"],
    ),
    "an office of some years": (
        "Ông Lê Đức Mẫu - Giám đốc Sở Y tế giai đoạn 2010-2015 - bị kỷ luật.",
        ["Lê Đức Mẫu | Giám đốc Sở Y tế | former | public"],
    ),
    "an office of that moment": (
        "Ông Lê Đức Mẫu, Chủ tịch UBND huyện thời điểm đó, nói không nhớ.",
        ["Lê Đức Mẫu | Chủ tịch UBND huyện | former | public"],
    ),
    "while in office": (
        "Trong thời gian giữ chức Giám đốc Sở Y tế, ông Lê Đức Mẫu đã ký quyết định.",
        ["Lê Đức Mẫu | Giám đốc Sở Y tế | former | public"],
    ),
    "who says that he resigns": (
        "Phó thủ tướng Australia Barnaby Fenwick hôm nay tuyên bố từ chức.",
        ["Barnaby Fenwick | Phó thủ tướng Australia | former | foreign"],
    ),
    "an office given to another before the speaker's own": (
        "Ông Lê Ngọc Mẫu xin thôi sau khi được điều động làm Phó tổng giám đốc Công ty Xây dựng, nguyên Chủ "
        "tịch HĐND TP HCM Trần Thị Mẫu nói.",
        [
            "Lê Ngọc Mẫu | Phó tổng giám đốc Công ty Xây dựng | current | other",
            "Trần Thị Mẫu | Chủ tịch HĐND TP HCM | former | public",
        ],
    ),
    "a matter is no surname": (
        "Việc Ann Fenwick trở thành Bộ trưởng Quốc phòng khiến nhiều người ngạc nhiên.",
        ["Ann Fenwick | Bộ trưởng Quốc phòng | incoming | foreign"],
    ),
    "a functionary of a ministry": (
        "Ông John Fenwick, quan chức Bộ Ngoại giao Mỹ, nói.",
        ["John Fenwick | quan chức Bộ Ngoại giao Mỹ | current | foreign"],
    ),
    "a senator from a state": (
        "Bà Joni Fenwick, thượng nghị sĩ Cộng hoà đến từ bang Iowa, nói.",
        ["Joni Fenwick | thượng nghị sĩ Cộng hoà đến từ bang Iowa | current | foreign"],
    ),
    "who calls himself president": (
        "Ông Juan Fenwick tự xưng tổng thống lâm thời.",
        ["Juan Fenwick | tổng thống lâm thời | acting | foreign"],
    ),
    "who is retired by a decision": (
        "Thành uỷ trao quyết định nghỉ hưu đối với bà Lê Thị Mẫu, Phó bí thư Thành uỷ, Chủ tịch HĐND thành "
        "phố.",
        [
            "Lê Thị Mẫu | Chủ tịch HĐND thành phố | former | public",
            "Lê Thị Mẫu | Phó bí thư Thành uỷ | former | public",
        ],
    ),
    "an accused beside those who held it": (
        "Toà xét kháng cáo của hai cựu Thứ trưởng Bộ Công an Bùi Văn Mẫu, Trần Việt Mẫu cùng bị cáo Phan Văn "
        "Mẫu.",
        [
            "Bùi Văn Mẫu | Thứ trưởng Bộ Công an | former | public",
            "Trần Việt Mẫu | Thứ trưởng Bộ Công an | former | public",
        ],
    ),
    "one office for another": (
        "Bà Trần Thị Mẫu thôi giữ chức Chủ tịch UBND huyện Củ Chi để giữ chức Giám đốc Sở Nội vụ.",
        [
            "Trần Thị Mẫu | Chủ tịch UBND huyện Củ Chi | former | public",
            "Trần Thị Mẫu | Giám đốc Sở Nội vụ | incoming | public",
        ],
    ),
    "who was appointed against the rules": (
        "Quận uỷ đã bổ nhiệm sai quy định ông Thi Văn Mẫu làm Trưởng ban Bồi thường.",
        ["Thi Văn Mẫu | Trưởng ban Bồi thường | current | public"],
    ),
    "who has held it for months": (
        "Ông Trần Văn Mẫu, người vừa nhậm chức Tổng Giám đốc Vinamau hơn 6 tháng, bị triệu tập.",
        ["Trần Văn Mẫu | Tổng Giám đốc Vinamau | current | other"],
    ),
    "an appointment that is revoked": (
        "Quyết định bổ nhiệm ông Bảo Văn Mẫu làm Giám đốc Sở Kế hoạch và Đầu tư bị thu hồi.",
        ["Bảo Văn Mẫu | Giám đốc Sở Kế hoạch và Đầu tư | former | public"],
    ),
    "who is dismissed from his office": (
        "Công ty miễn nhiệm chức danh đối với ông Nguyễn Văn Mẫu - Tổng Giám đốc Công ty Hà Lam.",
        ["Nguyễn Văn Mẫu | Tổng Giám đốc Công ty Hà Lam | former | other"],
    ),
    "a deputy at the head of the body": (
        "Ông Lê Văn Mẫu, Phó chủ tịch phụ trách HĐND TP Đà Nẵng, nói.",
        ["Lê Văn Mẫu | Phó chủ tịch phụ trách HĐND TP Đà Nẵng | acting | public"],
    ),
    "a deputy with a field in his charge": (
        "Ông Lê Văn Mẫu, Phó Giám đốc phụ trách chuyên môn Bệnh viện Sao Mai, cho biết.",
        ["Lê Văn Mẫu | Phó Giám đốc phụ trách chuyên môn Bệnh viện Sao Mai | current | unit"],
    ),
    "a board for the health of cadres": (
        "Theo Ban Bảo vệ, chăm sóc sức khoẻ cán bộ Trung ương, đồng chí Đỗ Văn Mẫu, nguyên Bí thư Trung ương "
        "Đảng, từ trần.",
        ["Đỗ Văn Mẫu | Bí thư Trung ương Đảng | former | public"],
    ),
    "a district in the north": (
        "Ông Mẫu sinh năm 1964, quê ở thị xã Điện Bàn, từng giữ các chức vụ: Phó bí thư Huyện uỷ, Chủ tịch "
        "UBND huyện Nam Trà My; Phó giám đốc Sở Tài chính tỉnh Quảng Nam.\n\nÔng Lê Văn Mẫu, Chánh thanh tra "
        "tỉnh, đến.",
        [
            "Lê Văn Mẫu | Chánh thanh tra tỉnh | current | public",
            "Lê Văn Mẫu | Chủ tịch UBND huyện Nam Trà My | former | public",
            "Lê Văn Mẫu | Phó bí thư Huyện uỷ | former | public",
            "Lê Văn Mẫu | Phó giám đốc Sở Tài chính tỉnh Quảng Nam | former | public",
        ],
    ),
    "the youngest of all": (
        "Ông Bảo Văn Mẫu trở thành Giám đốc Sở trẻ nhất nước.",
        ["Bảo Văn Mẫu | Giám đốc Sở | incoming | public"],
    ),
    "who speaks of somebody": (
        "Nói về trường hợp Phó Chủ tịch Lê Văn Mẫu, Bí thư Thành uỷ TP. HCM cho biết, ông Mẫu không thể tiếp "
        "tục công việc.",
        ["Lê Văn Mẫu | Phó Chủ tịch | current | public"],
    ),
    "the code of a department": (
        "Ông Nguyễn Văn Mẫu - trưởng phòng Cảnh sát hình sự (PC 45) Công an tỉnh Long An cho biết đã bắt "
        "thêm một người.",
        ["Nguyễn Văn Mẫu | trưởng phòng Cảnh sát hình sự (PC 45) Công an tỉnh Long An | current | public"],
    ),
    "a year of birth is no code": (
        "Ông Nguyễn Văn Mẫu - Bí thư Tỉnh uỷ Kiên Giang (SN 1976) là người trẻ nhất.",
        ["Nguyễn Văn Mẫu | Bí thư Tỉnh uỷ Kiên Giang | current | public"],
    ),
    "three who were": (
        "Các bị cáo là Nguyễn Thị Mẫu, Lâm Chí Mẫu và Huỳnh Thanh Mẫu, nguyên là cán bộ tín dụng của Ngân "
        "hàng Phát triển Việt Nam.",
        [
            "Huỳnh Thanh Mẫu | cán bộ tín dụng của Ngân hàng Phát triển Việt Nam | former | unit",
            "Lâm Chí Mẫu | cán bộ tín dụng của Ngân hàng Phát triển Việt Nam | former | unit",
            "Nguyễn Thị Mẫu | cán bộ tín dụng của Ngân hàng Phát triển Việt Nam | former | unit",
        ],
    ),
    "all of a list": (
        "Ba bị can Nguyễn Văn Mẫu, Lâm Chí Mẫu, Huỳnh Thanh Mẫu đều là cán bộ Ngân hàng Phát triển Việt Nam.",
        [
            "Huỳnh Thanh Mẫu | cán bộ Ngân hàng Phát triển Việt Nam | current | unit",
            "Lâm Chí Mẫu | cán bộ Ngân hàng Phát triển Việt Nam | current | unit",
            "Nguyễn Văn Mẫu | cán bộ Ngân hàng Phát triển Việt Nam | current | unit",
        ],
    ),
    "countries that all are": (
        "Theo Bộ trưởng Nguyễn Văn Mẫu, Việt Nam và Úc đều là thành viên của Hội đồng.",
        ["Nguyễn Văn Mẫu | Bộ trưởng | current | public"],
    ),
    "a name with a particle": (
        "Ronald dela Fenwick, Tư lệnh cảnh sát quốc gia Philippines, cho biết 41 người bị bắt.",
        ["Ronald dela Fenwick | Tư lệnh cảnh sát quốc gia Philippines | current | foreign"],
    ),
    "a board of petitions": (
        "Sau khi Trưởng Ban dân nguyện Nguyễn Đức Mẫu trình bày báo cáo, Quốc hội thảo luận.",
        ["Nguyễn Đức Mẫu | Trưởng Ban dân nguyện | current | public"],
    ),
    "letters for the fields of a ministry": (
        "Theo Bộ trưởng Bộ Tài nguyên - môi trường Trần Hồng Mẫu, việc này kịp thời.\n\nBộ trưởng Bộ TN - MT "
        "Trần Hồng Mẫu tại phiên họp.",
        ["Trần Hồng Mẫu | Bộ trưởng Bộ Tài nguyên - môi trường | current | public"],
    ),
    "a field behind the body": (
        "Ông Ngô Minh Mẫu, Phó Chủ tịch UBND tỉnh Long An, nói.\n\nÔng Ngô Minh Mẫu, Phó Chủ tịch UBND tỉnh "
        "phụ trách nội chính, nói.",
        ["Ngô Minh Mẫu | Phó Chủ tịch UBND tỉnh Long An | current | public"],
    ),
    "more of the fields of a department": (
        "Nghe ông Nguyễn Văn Mẫu, Giám đốc Sở Tài nguyên, thông tin.\n\nGiám đốc Sở Tài nguyên Môi trường "
        "nói thêm.",
        ["Nguyễn Văn Mẫu | Giám đốc Sở Tài nguyên Môi trường | current | public"],
    ),
    "who is proposed": (
        "Ông Ngô Minh Mẫu được giới thiệu làm Phó Chủ tịch UBND TP. HCM.",
        ["Ngô Minh Mẫu | Phó Chủ tịch UBND TP. HCM | incoming | public"],
    ),
    "one office and then another": (
        "Ông Đặng Quốc Mẫu từng giữ các chức vụ: Phó giám đốc và sau đó là Giám đốc Sở Xây dựng Long An; Bí "
        "thư huyện uỷ Nghi Xuân.",
        [
            "Đặng Quốc Mẫu | Bí thư huyện uỷ Nghi Xuân | former | public",
            "Đặng Quốc Mẫu | Giám đốc Sở Xây dựng Long An | former | public",
            "Đặng Quốc Mẫu | Phó giám đốc | former | public",
        ],
    ),
    "the council and the government of a district": (
        "Ông Dương Văn Mẫu, Chủ tịch HĐND quận Hà Lam, nguyên Chủ tịch UBND quận Hà Lam, bị kỷ luật.",
        [
            "Dương Văn Mẫu | Chủ tịch HĐND quận Hà Lam | current | public",
            "Dương Văn Mẫu | Chủ tịch UBND quận Hà Lam | former | public",
        ],
    ),
    "a union and the government of a province": (
        "Ông Dương Văn Mẫu, nguyên Chủ tịch UBND tỉnh Long An, Chủ tịch Liên hiệp các Hội Khoa học và kĩ "
        "thuật tỉnh Long An, nói.",
        [
            "Dương Văn Mẫu | Chủ tịch Liên hiệp các Hội Khoa học và kĩ thuật tỉnh Long An | current | public",
            "Dương Văn Mẫu | Chủ tịch UBND tỉnh Long An | former | public",
        ],
    ),
    "in whose time it happened": (
        "Trong thời gian giữ chức vụ Chủ tịch UBND quận Hà Lam, ông Lê Văn Mẫu đã sai phạm.\n\nÔng Lê Văn "
        "Mẫu, Chủ tịch UBND quận Hà Lam, bị kỷ luật.",
        ["Lê Văn Mẫu | Chủ tịch UBND quận Hà Lam | current | public"],
    ),
    "the time of an office": (
        "Trong thời gian ông Lê Văn Mẫu làm phó bí thư chi bộ đã có sai phạm.",
        ["Lê Văn Mẫu | phó bí thư chi bộ | former | public"],
    ),
    "deputies who are moved": (
        "Ba Phó chánh Thanh tra giao thông Cần Thơ là Bùi Quốc Mẫu, Bùi Văn Mẫu và Dương Minh Mẫu được điều "
        "chuyển sang các phòng ban khác.",
        [
            "Bùi Quốc Mẫu | Phó chánh Thanh tra giao thông Cần Thơ | former | public",
            "Bùi Văn Mẫu | Phó chánh Thanh tra giao thông Cần Thơ | former | public",
            "Dương Minh Mẫu | Phó chánh Thanh tra giao thông Cần Thơ | former | public",
        ],
    ),
    "who is moved to an office": (
        "Ông Lê Văn Mẫu, Phó chủ tịch UBND tỉnh Long An, được điều động về làm Trưởng Ban Tổ chức Tỉnh uỷ.",
        [
            "Lê Văn Mẫu | Phó chủ tịch UBND tỉnh Long An | current | public",
            "Lê Văn Mẫu | Trưởng Ban Tổ chức Tỉnh uỷ | incoming | public",
        ],
    ),
    "the head of a team with a number": (
        "Cảnh sát bắt giữ Võ Hoàng Mẫu (Trưởng đội 3) và Đoàn Vũ Mẫu (Trưởng đội 11).",
        ["Võ Hoàng Mẫu | Trưởng đội 3 | current | public", "Đoàn Vũ Mẫu | Trưởng đội 11 | current | public"],
    ),
    "letters for an office": (
        "Ông Lê Văn Mẫu, Giám đốc điều hành (CEO) của Công ty Hà Lam, cho biết.",
        ["Lê Văn Mẫu | Giám đốc điều hành (CEO) của Công ty Hà Lam | current | other"],
    ),
    "an appointment of the other day": (
        "Trước đó, ngày 12/5, UBND tỉnh đã bổ nhiệm ông Trần Văn Mẫu làm Giám đốc Sở Y tế.",
        ["Trần Văn Mẫu | Giám đốc Sở Y tế | incoming | public"],
    ),
    "an appointment of years ago": (
        "Trước đó, năm 2012, UBND tỉnh đã bổ nhiệm ông Trần Văn Mẫu làm Giám đốc Sở Y tế.",
        ["Trần Văn Mẫu | Giám đốc Sở Y tế | former | public"],
    ),
    "before he held it": (
        "Trước khi làm Chủ nhiệm Uỷ ban Kiểm tra, ông Trần Tiến Mẫu từng giữ chức Chánh Thanh tra tỉnh.",
        [
            "Trần Tiến Mẫu | Chánh Thanh tra tỉnh | former | public",
            "Trần Tiến Mẫu | Chủ nhiệm Uỷ ban Kiểm tra | current | public",
        ],
    ),
    "words elsewhere for letters": (
        "Cục trưởng cục Đường thuỷ nội địa Việt Nam (ĐTNĐ VN) cho biết.\n\nÔng Hoàng Hồng Mẫu - Cục trưởng "
        "cục ĐTNĐ VN - nói.",
        ["Hoàng Hồng Mẫu | Cục trưởng cục Đường thuỷ nội địa Việt Nam | current | public"],
    ),
    "letters that all know": (
        "Bộ trưởng Bộ Giao thông vận tải yêu cầu sửa đường.\n\nÔng Hoàng Hồng Mẫu - Bộ trưởng Bộ GTVT - nói.",
        ["Hoàng Hồng Mẫu | Bộ trưởng Bộ GTVT | current | public"],
    ),
    "a chain of shops": (
        "Ông Đoàn Diệp Mẫu - trưởng phòng truyền thông hệ thống siêu thị Sao Mai, nói.",
        ["Đoàn Diệp Mẫu | trưởng phòng truyền thông hệ thống siêu thị Sao Mai | current | other"],
    ),
    "a wording that joins two": (
        "Chủ tịch Hà Nội Nguyễn Văn Mẫu đến thăm.\n\nChủ tịch UBND TP Nguyễn Văn Mẫu nói.\n\nÔng Nguyễn Văn "
        "Mẫu, Chủ tịch UBND TP Hà Nội, về.",
        ["Nguyễn Văn Mẫu | Chủ tịch UBND TP Hà Nội | current | public"],
    ),
    "this province": (
        "Ông Lê Văn Mẫu, Chánh Văn phòng UBND tỉnh này, nói.",
        ["Lê Văn Mẫu | Chánh Văn phòng UBND tỉnh | current | public"],
    ),
    "two who are elected": (
        "HĐND tỉnh bầu bổ sung ông Lê Văn Mẫu và ông Trần Đức Mẫu giữ chức Phó Chủ tịch UBND tỉnh Long An.",
        [
            "Lê Văn Mẫu | Phó Chủ tịch UBND tỉnh Long An | incoming | public",
            "Trần Đức Mẫu | Phó Chủ tịch UBND tỉnh Long An | incoming | public",
        ],
    ),
    "three who are elected": (
        "Các ông Lê Văn Mẫu, Nguyễn Chí Mẫu và bà Trần Thị Mẫu được HĐND tỉnh bầu giữ chức Phó Chủ tịch UBND "
        "tỉnh Long An.",
        [
            "Lê Văn Mẫu | Phó Chủ tịch UBND tỉnh Long An | incoming | public",
            "Nguyễn Chí Mẫu | Phó Chủ tịch UBND tỉnh Long An | incoming | public",
            "Trần Thị Mẫu | Phó Chủ tịch UBND tỉnh Long An | incoming | public",
        ],
    ),
    "two offices in turn": (
        "Ông Lê Văn Mẫu và ông Trần Đức Mẫu được bầu làm Chủ tịch HĐND tỉnh và Chủ tịch UBND tỉnh.",
        [
            "Lê Văn Mẫu | Chủ tịch HĐND tỉnh | incoming | public",
            "Trần Đức Mẫu | Chủ tịch UBND tỉnh | incoming | public",
        ],
    ),
    "in whose time another was appointed": (
        "Dưới chính quyền của cựu tổng thống John Fenwick, ông Peter Mallory được bổ nhiệm làm Đại sứ Mỹ tại "
        "Pháp.",
        [
            "John Fenwick | tổng thống | former | foreign",
            "Peter Mallory | Đại sứ Mỹ tại Pháp | incoming | foreign",
        ],
    ),
    "a firm of the State without the word": (
        "Ông Nguyễn Văn Mẫu, Tổng giám đốc Đường sắt Hà Nội, nói.",
        ["Nguyễn Văn Mẫu | Tổng giám đốc Đường sắt Hà Nội | current | unit"],
    ),
    "drains of a town": (
        "Ông Nguyễn Văn Mẫu, Giám đốc Công ty TNHH MTV Thoát nước đô thị Long An, nói.",
        ["Nguyễn Văn Mẫu | Giám đốc Công ty TNHH MTV Thoát nước đô thị Long An | current | unit"],
    ),
    "letters within the name of a body": (
        "Ông Lê Văn Mẫu, giám đốc Ban quản lý (BQL) dự án huyện Hà Trung, bị đình chỉ.",
        ["Lê Văn Mẫu | giám đốc Ban quản lý (BQL) dự án huyện Hà Trung | current | unit"],
    ),
    "whose office is suspended": (
        "Ông Nguyễn Văn Mẫu, chủ tịch UBND huyện, đã ký quyết định cách chức trưởng phòng Nội vụ đối với bà "
        "Lê Thị Tuyên.",
        [
            "Lê Thị Tuyên | trưởng phòng Nội vụ | former | public",
            "Nguyễn Văn Mẫu | chủ tịch UBND huyện | current | public",
        ],
    ),
    "a delegation abroad": (
        "Ông Đặng Đình Mẫu, Trưởng phái đoàn đại diện Việt Nam tại Liên Hợp Quốc (LHQ), nói.",
        ["Đặng Đình Mẫu | Trưởng phái đoàn đại diện Việt Nam tại Liên Hợp Quốc (LHQ) | current | public"],
    ),
    "a new holder": (
        "Chánh thanh tra giao thông mới là ông Trần Nhật Mẫu, hiện là Chánh Văn phòng Sở Giao thông.",
        [
            "Trần Nhật Mẫu | Chánh Văn phòng Sở Giao thông | current | public",
            "Trần Nhật Mẫu | Chánh thanh tra giao thông | incoming | public",
        ],
    ),
    "the office of another in a clause": (
        "Theo bà Lê Thị Tuyên, khi còn làm Giám đốc Sở Y tế, ông Trần Đăng Mẫu đã ký.",
        ["Trần Đăng Mẫu | Giám đốc Sở Y tế | former | public"],
    ),
    "readers of a paper": (
        "Ông Lê Duy Mẫu, nguyên trưởng ban bạn đọc báo điện tử Sao Mai, bị phạt.",
        ["Lê Duy Mẫu | trưởng ban bạn đọc báo điện tử Sao Mai | former | unit"],
    ),
    "what somebody commands of a force": (
        "Ông Greg Fenwick, chỉ huy các hoạt động chung của Lực lượng Quốc phòng Úc, ngày 8-7 cho biết.",
        [
            "Greg Fenwick | chỉ huy các hoạt động chung của Lực lượng Quốc phòng Úc | current | foreign",
        ],
    ),
    "a spokesman and his minister": (
        "Ông Adam Fenwick, phát ngôn viên của bộ trưởng ngoại giao Canada, bà Chrystia Mallory, ngày 8-12 "
        "cho biết.",
        [
            "Adam Fenwick | phát ngôn viên của bộ trưởng ngoại giao Canada | current | foreign",
            "Chrystia Mallory | bộ trưởng ngoại giao Canada | current | foreign",
        ],
    ),
    "given in turn": (
        "Kỳ họp đã bầu bà Lê Thị Tuyên, ông Trần Văn Mẫu lần lượt giữ chức Chủ tịch, Phó chủ tịch HĐND "
        "huyện.",
        [
            "Lê Thị Tuyên | Chủ tịch | incoming | public",
            "Trần Văn Mẫu | Phó chủ tịch HĐND huyện | incoming | public",
        ],
    ),
    "several given one office": (
        "HĐND tỉnh đã bầu hai Phó Chủ tịch UBND tỉnh là ông Lê Văn Mẫu và bà Trần Thị Tuyên.",
        [
            "Lê Văn Mẫu | Phó Chủ tịch UBND tỉnh | incoming | public",
            "Trần Thị Tuyên | Phó Chủ tịch UBND tỉnh | incoming | public",
        ],
    ),
    "elected behind an office in dashes": (
        "Kết quả, bà Lê Thị Tuyên - Giám đốc Sở Tài chính - đắc cử chức vụ Phó Chủ tịch UBND tỉnh.",
        [
            "Lê Thị Tuyên | Giám đốc Sở Tài chính | current | public",
            "Lê Thị Tuyên | Phó Chủ tịch UBND tỉnh | incoming | public",
        ],
    ),
    "who leads a delegation behind an office": (
        "Đoàn có ông Lê Văn Mẫu - Phó Chủ tịch HĐND tỉnh - làm trưởng đoàn.",
        [
            "Lê Văn Mẫu | Phó Chủ tịch HĐND tỉnh | current | public",
            "Lê Văn Mẫu | trưởng đoàn | current | public",
        ],
    ),
    "leaves one office to take up the other": (
        "Ông Lê Văn Mẫu thôi giữ chức Bí thư Thị uỷ Sao Mai để nhận nhiệm vụ Chánh Văn phòng Tỉnh uỷ.",
        [
            "Lê Văn Mẫu | Bí thư Thị uỷ Sao Mai | former | public",
            "Lê Văn Mẫu | Chánh Văn phòng Tỉnh uỷ | incoming | public",
        ],
    ),
    "once elected": (
        "Ông Lê Văn Mẫu từng được bầu làm Chủ tịch UBND huyện Hương Khê.",
        ["Lê Văn Mẫu | Chủ tịch UBND huyện Hương Khê | former | public"],
    ),
    "what was held before the appointment": (
        "Trước khi được bổ nhiệm, ông Trần Văn Mẫu là Phó Giám đốc Sở Xây dựng.",
        ["Trần Văn Mẫu | Phó Giám đốc Sở Xây dựng | former | public"],
    ),
    "when somebody still held it, told without an address": (
        "Khi còn là Bộ trưởng Quốc phòng Mỹ, John Fenwick đã ký thoả thuận.",
        ["John Fenwick | Bộ trưởng Quốc phòng Mỹ | former | foreign"],
    ),
    "several comrades of one office": (
        "Cùng dự có các đồng chí Phó Bí thư Tỉnh uỷ: Lê Văn Mẫu, Trần Thị Tuyên.",
        [
            "Lê Văn Mẫu | Phó Bí thư Tỉnh uỷ | current | public",
            "Trần Thị Tuyên | Phó Bí thư Tỉnh uỷ | current | public",
        ],
    ),
    "several who hold one office": (
        "Các ông Lê Văn Mẫu, Trần Văn Tuyên giữ chức Phó Chủ tịch HĐND huyện.",
        [
            "Lê Văn Mẫu | Phó Chủ tịch HĐND huyện | current | public",
            "Trần Văn Tuyên | Phó Chủ tịch HĐND huyện | current | public",
        ],
    ),
    "what a holder of an unnamed place does": (
        "Ông Lê Văn Mẫu - Phó Chủ tịch UBND huyện kiểm tra công tác phòng chống dịch tại chợ.",
        ["Lê Văn Mẫu | Phó Chủ tịch UBND huyện | current | public"],
    ),
    "moved from one post to the other": (
        "Ông Lê Văn Mẫu được điều chuyển từ vị trí Trưởng phòng Quản lý đô thị sang làm Chánh Thanh tra "
        "huyện Hương Khê.",
        [
            "Lê Văn Mẫu | Chánh Thanh tra huyện Hương Khê | incoming | public",
            "Lê Văn Mẫu | Trưởng phòng Quản lý đô thị | former | public",
        ],
    ),
    "a list of offices once held": (
        "Ông Lê Văn Mẫu, 52 tuổi, quê xã Hoà Sao, từng giữ các chức vụ: Chánh Văn phòng UBND tỉnh, Bí thư "
        "Huyện uỷ Hương Khê, Giám đốc Sở Xây dựng.",
        [
            "Lê Văn Mẫu | Bí thư Huyện uỷ Hương Khê | former | public",
            "Lê Văn Mẫu | Chánh Văn phòng UBND tỉnh | former | public",
            "Lê Văn Mẫu | Giám đốc Sở Xây dựng | former | public",
        ],
    ),
    "no longer holds it besides": (
        "Từ ngày 1/7, ông Trần Văn Mẫu thôi kiêm nhiệm chức vụ Giám đốc Trung tâm Xúc tiến đầu tư tỉnh.",
        ["Trần Văn Mẫu | Giám đốc Trung tâm Xúc tiến đầu tư tỉnh | former | unit"],
    ),
    "who may retire": (
        "Ông Lê Văn Mẫu, Phó Trưởng ban Nội chính Tỉnh uỷ được nghỉ hưu theo chế độ từ ngày 1/5.",
        ["Lê Văn Mẫu | Phó Trưởng ban Nội chính Tỉnh uỷ | former | public"],
    ),
    "a deputy in charge of an office of the district": (
        "Ông Trần Văn Mẫu, Phó Trưởng phòng phụ trách Phòng Nội vụ huyện Hương Khê, cho hay.",
        ["Trần Văn Mẫu | Phó Trưởng phòng phụ trách Phòng Nội vụ huyện Hương Khê | acting | public"],
    ),
    "somebody else who has a ministry": (
        "Theo Fenwick, thủ lĩnh phiến quân ở Syria đã bị bắt. Ông Lê Văn Mẫu, Giám đốc Sở Y tế tỉnh Bình "
        "Định, Sở đang chờ.",
        ["Lê Văn Mẫu | Giám đốc Sở Y tế tỉnh Bình Định | current | public"],
    ),
    "a surname that is a union too": (
        "Phó chủ tịch UBND quận 1 (TP HCM) Đoàn Ngọc Mẫu và Giám đốc Công an TP Hà Nội Đoàn Duy Mẫu đến dự.",
        [
            "Đoàn Duy Mẫu | Giám đốc Công an TP Hà Nội | current | public",
            "Đoàn Ngọc Mẫu | Phó chủ tịch UBND quận 1 (TP HCM) | current | public",
        ],
    ),
    "the union itself": (
        "Phó bí thư Đoàn Lê Văn Mẫu và ông Trần Mẫu, giám đốc Công ty CP Đoàn Ánh Dương, đến dự.",
        [
            "Lê Văn Mẫu | Phó bí thư Đoàn | current | public",
            "Trần Mẫu | giám đốc Công ty CP Đoàn Ánh Dương | current | other",
        ],
    ),
    "each behind his own offices": (
        "Tháp tùng có Bộ trưởng Công Thương Trần Tuấn Mẫu, Thứ trưởng Ngoại giao, Trưởng SOM ASEAN Lê Hoài "
        "Mẫu, Đại sứ, Trưởng phái đoàn Việt Nam tại ASEAN Nguyễn Hoành Mẫu.",
        [
            "Lê Hoài Mẫu | Thứ trưởng Ngoại giao | current | public",
            "Lê Hoài Mẫu | Trưởng SOM ASEAN | current | public",
            "Nguyễn Hoành Mẫu | Trưởng phái đoàn Việt Nam tại ASEAN | current | public",
            "Nguyễn Hoành Mẫu | Đại sứ | current | public",
            "Trần Tuấn Mẫu | Bộ trưởng Công Thương | current | public",
        ],
    ),
    "a name without its surname": (
        "Bí thư Thành uỷ TP. HCM Nguyễn Thiện Mẫu nói. Bí thư Thành uỷ TP. HCM Thiện Mẫu, Phó chủ tịch UBND"
        " TP Trần Vĩnh Mẫu cùng dự.",
        [
            "Nguyễn Thiện Mẫu | Bí thư Thành uỷ TP. HCM | current | public",
            "Trần Vĩnh Mẫu | Phó chủ tịch UBND TP | current | public",
        ],
    ),
    "a colonel behind a province": (
        "Ông Lê Văn Mẫu - Trưởng ban An toàn giao thông tỉnh Hưng Yên và Đại tá Đỗ Đình Mẫu - Giám đốc Công"
        " an tỉnh - có mặt.",
        [
            "Lê Văn Mẫu | Trưởng ban An toàn giao thông tỉnh Hưng Yên | current | public",
            "Đỗ Đình Mẫu | Giám đốc Công an tỉnh | current | public | Đại tá",
        ],
    ),
    "two fields of a committee": (
        "Chủ nhiệm Uỷ ban Tài chính, Ngân sách của Quốc hội Nguyễn Đức Mẫu trình bày báo cáo.",
        ["Nguyễn Đức Mẫu | Chủ nhiệm Uỷ ban Tài chính, Ngân sách của Quốc hội | current | public"],
    ),
    "a paper abroad before its editor": (
        "Tổng biên tập MauLeaks Ann Fenwick, Tổng giám đốc Maurex Việt Nam Clive Darren Fenwick và Giám đốc"
        " Maurex Mobil John Fenwick phát biểu.",
        [
            "Ann Fenwick | Tổng biên tập MauLeaks | current | foreign",
            "Clive Darren Fenwick | Tổng giám đốc Maurex Việt Nam | current | other",
            "John Fenwick | Giám đốc Maurex Mobil | current | other",
        ],
    ),
    "three words of one name": (
        "CEO Lee Jae Yong và nghị sĩ LaHood Darin Fenwick phát biểu.",
        ["LaHood Darin Fenwick | nghị sĩ | current | foreign", "Lee Jae Yong | CEO | current | other"],
    ),
    "an official of a commune": (
        "Chủ tịch xã Ngô Văn Mẫu nói. Chủ tịch xã Ngô Văn Mẫu đã cảm ơn.",
        ["Ngô Văn Mẫu | Chủ tịch xã | current | public"],
    ),
    "an arbitrator": (
        "Luật sư Lê Văn Mẫu (trọng tài viên Trung tâm Trọng tài quốc tế Sao Mai) nói.",
        ["Lê Văn Mẫu | trọng tài viên Trung tâm Trọng tài quốc tế Sao Mai | current | unit"],
    ),
    "all that was held in that time": (
        "Trong thời gian giữ cương vị Uỷ viên Ban thường vụ Tỉnh uỷ, Phó chủ tịch UBND tỉnh, bà Lê Thị Mẫu "
        "đã có vi phạm.",
        [
            "Lê Thị Mẫu | Phó chủ tịch UBND tỉnh | former | public",
            "Lê Thị Mẫu | Uỷ viên Ban thường vụ Tỉnh uỷ | former | public",
        ],
    ),
    "years behind an office": (
        "Trong thời gian làm Giám đốc Sở Công nghiệp từ năm 2003 đến tháng 1/2009, bà Lê Thị Mẫu thiếu "
        "trách nhiệm. Với cương vị Phó chủ tịch UBND tỉnh (thời gian từ tháng 6/2011 đến tháng 9/2014), bà "
        "Mẫu ký.",
        [
            "Lê Thị Mẫu | Giám đốc Sở Công nghiệp | former | public",
            "Lê Thị Mẫu | Phó chủ tịch UBND tỉnh | former | public",
        ],
    ),
    "years that open the sentence": (
        "Từ tháng 2-2008 đến 6-2012, ông Lê Văn Mẫu là Phó trưởng khoa Luật. Từ năm 2012 đến nay, ông Mẫu "
        "là Trưởng phòng Đào tạo.",
        [
            "Lê Văn Mẫu | Phó trưởng khoa Luật | former | unit",
            "Lê Văn Mẫu | Trưởng phòng Đào tạo | current | unit",
        ],
    ),
    "a month is no years": (
        "Bà Lê Thị Mẫu được bổ nhiệm làm hiệu trưởng Trường THPT Sao Mai từ tháng 8-2014.",
        ["Lê Thị Mẫu | hiệu trưởng Trường THPT Sao Mai | current | unit"],
    ),
    "what was said at that time": (
        "Tổng thống Fenwick tại thời điểm đó nói rất tiếc. Ông Lê Văn Mẫu, Giám đốc Sở Y tế tại thời điểm "
        "đó, đã ký.",
        ["Fenwick | Tổng thống | current | foreign", "Lê Văn Mẫu | Giám đốc Sở Y tế | former | public"],
    ),
    "from one office to another": (
        "Ông Lê Đức Mẫu nộp đơn sau khi được điều chuyển từ Phó Chủ tịch UBND quận 1 sang làm Phó Tổng Giám"
        " đốc Công ty Sao Mai.",
        [
            "Lê Đức Mẫu | Phó Chủ tịch UBND quận 1 | former | public",
            "Lê Đức Mẫu | Phó Tổng Giám đốc Công ty Sao Mai | current | other",
        ],
    ),
    "risen from an office": (
        "Hôm nay, bà Lê Thị Mẫu từ Phó Giám đốc Sở Y tế được bổ nhiệm làm Giám đốc Sở Nội vụ.",
        [
            "Lê Thị Mẫu | Giám đốc Sở Nội vụ | incoming | public",
            "Lê Thị Mẫu | Phó Giám đốc Sở Y tế | former | public",
        ],
    ),
    "all that ended with a seat in the Party": (
        "Ban Bí thư kỷ luật ông Lê Văn Mẫu, nguyên Uỷ viên Trung ương Đảng, Bí thư Ban cán sự đảng, Tổng "
        "Thanh tra Chính phủ.",
        [
            "Lê Văn Mẫu | Bí thư Ban cán sự đảng | former | public",
            "Lê Văn Mẫu | Tổng Thanh tra Chính phủ | former | public",
            "Lê Văn Mẫu | Uỷ viên Trung ương Đảng | former | public",
        ],
    ),
    "two ended offices with a dash": (
        "Cựu Bí thư Quận uỷ - Chủ tịch HĐND quận 1 Huỳnh Văn Mẫu phát biểu.",
        [
            "Huỳnh Văn Mẫu | Bí thư Quận uỷ | former | public",
            "Huỳnh Văn Mẫu | Chủ tịch HĐND quận 1 | former | public",
        ],
    ),
    "what she was before": (
        "Bà Lê Kim Mẫu 49 tuổi. Trước khi giữ chức Chủ tịch Liên đoàn Lao động tỉnh, bà từng làm Chủ tịch "
        "Hội Liên hiệp Phụ nữ quận Tân Bình, Phó thường trực Ban Dân vận Thành uỷ.",
        [
            "Lê Kim Mẫu | Chủ tịch Hội Liên hiệp Phụ nữ quận Tân Bình | former | public",
            "Lê Kim Mẫu | Chủ tịch Liên đoàn Lao động tỉnh | current | public",
            "Lê Kim Mẫu | Phó thường trực Ban Dân vận Thành uỷ | former | public",
        ],
    ),
    "a career in a ministry": (
        "Ông Trần Tiến Mẫu là thạc sĩ. Ông từng giữ nhiều chức vụ khác nhau trong Bộ Tư pháp như thư ký "
        "lãnh đạo, Phó Chánh Văn phòng, Thứ trưởng.",
        [
            "Trần Tiến Mẫu | Phó Chánh Văn phòng | former | public",
            "Trần Tiến Mẫu | Thứ trưởng | former | public",
            "Trần Tiến Mẫu | thư ký lãnh đạo | former | public",
        ],
    ),
    "the Party's committee abroad": (
        "Ông Lê Mẫu (nguyên Bí thư Đảng uỷ ngoài nước) nói.",
        ["Lê Mẫu | Bí thư Đảng uỷ ngoài nước | former | public"],
    ),
    "a province's and a district's": (
        "Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh, nói. Trước đó, ông Lê Văn Mẫu từng là Chủ tịch UBND huyện Củ "
        "Chi.",
        [
            "Lê Văn Mẫu | Chủ tịch UBND huyện Củ Chi | former | public",
            "Lê Văn Mẫu | Chủ tịch UBND tỉnh | current | public",
        ],
    ),
    "a city without its name": (
        "Ông Lê Văn Mẫu - Chủ tịch Hiệp hội Du lịch Đà Nẵng - nói. Liên quan đến chức danh Chủ tịch Hiệp "
        "hội Du lịch thành phố, ông Mẫu im lặng.",
        ["Lê Văn Mẫu | Chủ tịch Hiệp hội Du lịch Đà Nẵng | current | other"],
    ),
    "a bank without its name": (
        "Bà Lê Thị Mẫu là Phó tổng giám đốc Maubank. Bà Mẫu giữ vị trí Phó tổng giám đốc ngân hàng này.",
        ["Lê Thị Mẫu | Phó tổng giám đốc Maubank | current | other"],
    ),
    "a school told of elsewhere": (
        "Sở yêu cầu Hiệu trưởng trường THPT Nguyễn Trãi giải trình. Ông Bùi Văn Mẫu, Hiệu trưởng trường "
        "này, đã nhận lỗi.",
        ["Bùi Văn Mẫu | Hiệu trưởng trường THPT Nguyễn Trãi | current | unit"],
    ),
    "one of two directors": (
        "Giám đốc Sở Tài chính Lê Văn Mẫu và Giám đốc Công an tỉnh Bùi Văn Mẫu dự họp. Giám đốc Sở Tài "
        "chính Yên Bái phát biểu.",
        [
            "Bùi Văn Mẫu | Giám đốc Công an tỉnh | current | public",
            "Lê Văn Mẫu | Giám đốc Sở Tài chính Yên Bái | current | public",
        ],
    ),
    "a minister and one of another state": (
        "Bộ trưởng Ngoại giao Lê Văn Mẫu gặp Bộ trưởng Ngoại giao Nga John Fenwick. Bộ trưởng Ngoại giao "
        "Đan Mạch cũng dự.",
        [
            "John Fenwick | Bộ trưởng Ngoại giao Nga | current | foreign",
            "Lê Văn Mẫu | Bộ trưởng Ngoại giao | current | public",
        ],
    ),
    "a state behind the name": (
        "Thoả thuận được ký giữa Bộ trưởng Nội vụ Enrique Fenwick của Guatemala và Bộ trưởng An ninh Mỹ Ann"
        " Fenwick.",
        [
            "Ann Fenwick | Bộ trưởng An ninh Mỹ | current | foreign",
            "Enrique Fenwick | Bộ trưởng Nội vụ của Guatemala | current | foreign",
        ],
    ),
    "whom another answers": (
        "Bí thư TP HCM Đinh Văn Mẫu nêu ý kiến. Phản hồi ý kiến của Bí thư TP HCM, Phó thủ tướng Vũ Mẫu cho"
        " rằng văn bản đã rõ.",
        ["Vũ Mẫu | Phó thủ tướng | current | public", "Đinh Văn Mẫu | Bí thư TP HCM | current | public"],
    ),
    "whom a chairman speaks of": (
        "Ông Nguyễn Ngọc Mẫu, Chủ tịch xã Hương Mẫu, xác nhận vụ việc của bà Phan Thị Hoàn. Theo Chủ tịch "
        "xã Hương Mẫu, bà Hoàn và em là hai mợ cháu.",
        ["Nguyễn Ngọc Mẫu | Chủ tịch xã Hương Mẫu | current | public"],
    ),
    "who speaks of a guest": (
        "Thủ tướng Nguyễn Văn Mẫu tiếp khách. Nói về chuyến thăm của Tổng thống John Fenwick, Thủ tướng "
        "đánh giá cao.",
        ["John Fenwick | Tổng thống | current | foreign", "Nguyễn Văn Mẫu | Thủ tướng | current | public"],
    ),
    "two offices of one": (
        "Tổng Bí thư Nguyễn Văn Mẫu tiếp Tổng Bí thư, Chủ tịch nước Lào Bounthong Fenwick.",
        [
            "Bounthong Fenwick | Chủ tịch nước Lào | current | foreign",
            "Bounthong Fenwick | Tổng Bí thư | current | foreign",
            "Nguyễn Văn Mẫu | Tổng Bí thư | current | public",
        ],
    ),
    "two states": (
        "Sau Tổng thống Mỹ, Thủ tướng Anh Ann Fenwick cũng rút lui.",
        ["Ann Fenwick | Thủ tướng Anh | current | foreign"],
    ),
    "an envoy to two bodies": (
        "Đại sứ Nga tại Hà Lan đồng thời là đặc phái viên của Nga tại OPCW, ông Alexander Fenwick cho biết.",
        [
            "Alexander Fenwick | Đại sứ Nga tại Hà Lan | current | foreign",
            "Alexander Fenwick | đặc phái viên của Nga tại OPCW | current | foreign",
        ],
    ),
    "who serves the prime minister": (
        "Có Trợ lý Thủ tướng Chính phủ Bùi Huy Mẫu và Người phát ngôn của Tổng thống Fenwick, bà Ann "
        "Example.",
        [
            "Ann Example | Người phát ngôn của Tổng thống Fenwick | current | foreign",
            "Fenwick | Tổng thống | current | foreign",
            "Bùi Huy Mẫu | Trợ lý Thủ tướng Chính phủ | current | public",
        ],
    ),
    "a name that begins like a board": (
        "Tổng thư ký Liên Hợp Quốc Ban Ki - moon phát biểu.",
        ["Ban Ki - moon | Tổng thư ký Liên Hợp Quốc | current | foreign"],
    ),
    "what one is only planned for": (
        "Tỉnh uỷ giới thiệu ông Phan Văn Mẫu, Trưởng ban Nội chính Tỉnh uỷ cho nhân sự quy hoạch với chức "
        "danh Phó bí thư, Bí thư Tỉnh uỷ.",
        ["Phan Văn Mẫu | Trưởng ban Nội chính Tỉnh uỷ | current | public"],
    ),
    "staff of no body and of one": (
        "Bà Lê Thị Mẫu là một cán bộ quản lý giỏi. Bà Mẫu còn là cán bộ quản lý thị trường huyện Ba Vì.",
        ["Lê Thị Mẫu | cán bộ quản lý thị trường huyện Ba Vì | current | public"],
    ),
    "a member of a party who advises": (
        "John Fenwick, thành viên đảng Cộng hoà, cố vấn thống đốc bang Ohio, nói.",
        ["John Fenwick | cố vấn thống đốc bang Ohio | current | foreign"],
    ),
    "a branch of a firm": (
        "Ông Ivo Fenwick (Giám đốc điều hành Maurex Credit Việt Nam) và bà Văn Thị Mẫu - phó tổng giám đốc "
        "Maucola Việt Nam - dự.",
        [
            "Ivo Fenwick | Giám đốc điều hành Maurex Credit Việt Nam | current | other",
            "Văn Thị Mẫu | phó tổng giám đốc Maucola Việt Nam | current | other",
        ],
    ),
    "a person called after the country": (
        "Ông Nguyễn Việt Nam, Giám đốc Sở Y tế, nói.",
        ["Nguyễn Việt Nam | Giám đốc Sở Y tế | current | public"],
    ),
    "an ocean and a province": (
        "Đô đốc John Fenwick, chỉ huy Bộ tư lệnh Ấn Độ - Thái Bình Dương của Mỹ, gặp Chủ tịch UBND tỉnh "
        "Thái Bình Dương Văn Mẫu.",
        [
            "Dương Văn Mẫu | Chủ tịch UBND tỉnh Thái Bình | current | public",
            "John Fenwick | chỉ huy Bộ tư lệnh Ấn Độ - Thái Bình Dương của Mỹ | current | foreign | Đô đốc",
        ],
    ),
    "a name of two syllables like a country's": (
        "Ông Tạ Quang Mẫu (Trưởng ga Mỹ Lý, Nghệ An) và ông Ngô Văn Mẫu, Trưởng văn phòng luật Đức Thuận, "
        "nói.",
        [
            "Ngô Văn Mẫu | Trưởng văn phòng luật Đức Thuận | current | other",
            "Tạ Quang Mẫu | Trưởng ga Mỹ Lý | current | unit",
        ],
    ),
    "a general behind a country": (
        "Phát ngôn viên Bộ Quốc phòng Nga Thiếu tướng Igor Fenwick nói.",
        ["Igor Fenwick | Phát ngôn viên Bộ Quốc phòng Nga | current | foreign | Thiếu tướng"],
    ),
    "a state that is no more": (
        "Nhà lãnh đạo Đông Đức Egon Fenwick và Thủ tướng Hi Lạp Alexis Fenwick gặp nhau.",
        [
            "Alexis Fenwick | Thủ tướng Hi Lạp | current | foreign",
            "Egon Fenwick | Nhà lãnh đạo Đông Đức | current | foreign",
        ],
    ),
    "who heads what he was deputy of": (
        "Ông Lê Văn Mẫu, Bí thư Tỉnh uỷ Quảng Nam, sẽ nghỉ hưu. Từ tháng 11/2010, ông Mẫu là Phó bí thư "
        "Tỉnh uỷ.",
        [
            "Lê Văn Mẫu | Bí thư Tỉnh uỷ Quảng Nam | current | public",
            "Lê Văn Mẫu | Phó bí thư Tỉnh uỷ | former | public",
        ],
    ),
    "a deputy who is to be the chief": (
        "Ông Lê Văn Mẫu, Phó bí thư Tỉnh uỷ, được bầu giữ chức Bí thư Tỉnh uỷ Quảng Nam.",
        [
            "Lê Văn Mẫu | Bí thư Tỉnh uỷ Quảng Nam | incoming | public",
            "Lê Văn Mẫu | Phó bí thư Tỉnh uỷ | current | public",
        ],
    ),
    "years that lasted": (
        "Ông Lê Văn Mẫu sinh năm 1960. Hơn một năm từ tháng 6/2006 đến tháng 8/2007, ông là Phó Chủ nhiệm "
        "Văn phòng Chính phủ.",
        ["Lê Văn Mẫu | Phó Chủ nhiệm Văn phòng Chính phủ | former | public"],
    ),
    "Interpol and its head": (
        "Tổng thư ký Interpol Juergen Fenwick nói. Giám đốc điều hành sân bay Tom Fenwick và người phát "
        "ngôn cảnh sát Indonesia, đại tá Mauwanto, cũng nói.",
        [
            "Juergen Fenwick | Tổng thư ký Interpol | current | foreign",
            "Mauwanto | người phát ngôn cảnh sát Indonesia | current | foreign | đại tá",
            "Tom Fenwick | Giám đốc điều hành sân bay | current | other",
        ],
    ),
    "a head of an economic forum": (
        "Ông Klaus Fenwick, Chủ tịch điều hành Diễn đàn Kinh tế thế giới, nói.",
        ["Klaus Fenwick | Chủ tịch điều hành Diễn đàn Kinh tế thế giới | current | foreign"],
    ),
    "an envoy to an organisation": (
        "Đại sứ Nga tại Hà Lan đồng thời là đặc phái viên của Nga tại tổ chức OPCW, Alexander Fenwick cho "
        "biết.",
        [
            "Alexander Fenwick | Đại sứ Nga tại Hà Lan | current | foreign",
            "Alexander Fenwick | đặc phái viên của Nga tại tổ chức OPCW | current | foreign",
        ],
    ),
}
NOTHING = {
    "who is tried is no prosecutor": "Trong phiên toà xử John Fenwick, công tố viên nói ông đã trả tiền.",
    "who only may take over": (
        "Ông Trần Văn Mẫu có thể thay thế ông Lê Văn Hai giữ chức Giám đốc Sở Y tế tỉnh Hà Nam."
    ),
    "the king of a people": "Dinh Vua Mèo thuộc dòng họ Vương; chuyện vua Lê còn kể mãi.",
    "a researcher by trade": "Ông dẫn lời John Fenwick, một nhà nghiên cứu về bóng đá tại Đại học Fenwick.",
    "who comes home": "Ông Lê Văn Mẫu về nước năm 2005.",
    "a town whose mayor is not named": "Đám đông ở Maucity chờ đợi. Thị trưởng Maucity nói sẽ điều tra.",
    "whose words another answers": "Đáp lại tuyên bố của ông Fenwick, tổng thống Iran cho biết đã sẵn sàng.",
    "a country before a name": "Đó là tập đoàn của người giàu nhất Trung Quốc Vương Kiện Mẫu.",
    "who is thanked by another": "Trước nghĩa cử của chị Lê Thị Mẫu, trưởng Công an phường B đã khen ngợi.",
    "what another gave": "Ngoài bằng khen của chủ tịch UBND tỉnh Hà Tĩnh, chị Lê Thị Mẫu còn nhận quà.",
    "staff with experience": "Ông khẳng định nhà báo Lê Mẫu là một cán bộ dày dạn kinh nghiệm.",
    "who tells of what another asks": "Cũng theo ông Lê Văn Mẫu, Thủ tướng yêu cầu các bộ kêu gọi đầu tư.",
    "candidates": "Hai người được đưa vào danh sách bầu cử đại biểu Quốc hội là ông Lâm Mẫu và bà Lê Mẫu.",
    "functionaries of somebody": "Một quan chức Nhà Trắng của ông Fenwick muốn cải tổ nội các.",
    "who runs for an office": "Ứng cử viên tranh cử chức tổng thống John Fenwick phát biểu.",
    "an expert of no body": "Chuyên gia kinh tế Trần Văn Mẫu và chuyên gia về Triều Tiên Ann Fenwick nói.",
    "an expert of the navy": "Theo chuyên gia hải quân tại Bắc Kinh Ann Fenwick, tàu chưa ra khơi.",
    "leaders of a region": "Ông nói bên lề hội nghị các nhà lãnh đạo Đông Á và Đông Nam Á tại Manila.",
    "who stands for an office": "Ứng viên hàng đầu của chức tổng thống Hàn Quốc Moon Jae - min.",
    "whose case is spoken of": (
        "Liên quan đến vụ bắt ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Long An cho biết sẽ xử lý nghiêm."
    ),
    "a car of some director": (
        "Bà bước xuống từ ôtô của một giám đốc doanh nghiệp, ông Hoàng Đình Mẫu đuổi theo."
    ),
    "who has not decided": (
        "Theo ông Lê Đức Mẫu, Thủ tướng chưa giao thời gian cụ thể, còn theo bà Lê Thị Mẫu, Chủ tịch không "
        "đồng ý."
    ),
    "a ward that bears a name": (
        "Chợ ở phường Nguyễn Thái Mẫu bị lấn. Đoàn phê bình phó chủ tịch phường Nguyễn Thái Mẫu vì để tái "
        "diễn."
    ),
    "a village that bears a name": (
        "Trưởng thôn Phụ Mẫu nói. Người dân thôn Phụ Mẫu và trường tiểu học Phụ Mẫu đang chờ."
    ),
    "who hears from an office": "Ông Lê Văn Mẫu nhận chỉ đạo từ Giám đốc Sở Y tế sang tuần.",
    "a firm that speaks": "Chủ tịch Maucham Việt Nam cho biết hội viên rất lạc quan.",
    "nations in short": "Thủ tướng Thái khẳng định như vậy trước các nhà lãnh đạo Trung - Nhật - Hàn.",
    "a newspaper's reporter": (
        "Trao đổi với phóng viên Sao Mai Online, lãnh đạo Sở Xây dựng Khánh Hoà xác nhận việc này."
    ),
    "a place behind what it is": (
        "Thống đốc vùng Maukov, phát ngôn viên sân bay Maudrome và luật sư của gia đình Fenwick đều im lặng."
    ),
}
