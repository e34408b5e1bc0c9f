"""One article about an invented bridge, in parts, for the pages that the tests of this folder build."""

# ruff: noqa: E501 - a paragraph a line
P1 = "Sáng mùng ba, đoàn xe đầu tiên chở ngô giống đi qua cầu mới trong tiếng trống của trường tiểu học bên kia suối."
P2 = "Ông Lò Văn Pẩu, trưởng bản Nậm Lừ, cho biết cây cầu tre cũ đã bị nước lũ cuốn trôi bốn lần trong mười năm qua."
P3 = "Chủ đầu tư đề nghị các xe quá mười tấn đi đường vòng cho đến khi mố cầu phía bắc được gia cố xong hoàn toàn."
TITLE = "Cầu tạm qua suối Nậm Lừ được thay bằng cầu thép"
LEAD = "Cây cầu thép dài 42 m thay cầu tre qua suối Nậm Lừ, giúp 190 học sinh không phải nghỉ học mùa lũ."
CAPTION = "Học sinh bản Nậm Lừ đi qua cầu thép trong ngày đầu thông xe"
