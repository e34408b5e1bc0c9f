"""Sentences: one text of our own, and `|` where the sentences must part."""

from collections.abc import Callable

import pytest

from pipeline.language.sentences import sentence_spans

CASES = [
    # plain
    "Đoàn đã đến Kỳ Anh. | Ông Bảy đón ở cổng.",
    "Bao giờ xong? | Chưa ai biết! | Dân vẫn chờ.",
    "Mưa rất to… | Nước lên nhanh.",
    "Giá tăng 2,5%. | 14 hộ phải dời đi.",
    # abbreviations of places and titles
    "Hội nghị họp tại TP. Vinh sáng nay. | Ba sở dự họp.",
    "Công an TP. HCM vào cuộc. | Vụ việc đã rõ.",
    "Nhà ở P. Tân Giang, TX. Hồng Lĩnh. | Chị đi làm xa.",
    "Theo GS.TS. Lương Văn Bách, lúa đã trổ. | Mùa này được.",
    "PGS. TS. Hà Thị Én nói chuyện với ThS. Vũ Lâm. | Buổi nói chuyện kéo dài.",
    "Bài viết có sự góp ý của Mr. Brown. | Cuối bài có ảnh.",
    "Tỉnh đã báo cáo T.Ư. | Theo kế hoạch, đoàn về trong tháng.",
    # an initial goes on, unless a new sentence plainly starts
    "Cháu N.T.H. Lan học lớp 2. | Cháu khoẻ.",
    "Người bị bắt là Nguyễn Văn A. | Ông đến đầu thú.",
    "Công an mời bà K. | Theo lời khai, bà vắng nhà.",
    "Vợ ông T. kể lại. | Không ai hay.",
    "Giáo sư Mark N. Katz phát biểu. | Cử toạ lắng nghe.",
    "Anh Lê Văn T. (58 tuổi) bị thương. | Hai người khác an toàn.",
    "Ông Lê Văn M. – Chủ tịch xã nói. | Hai người khác an toàn.",
    "Cháu là con chị M. | Tuy nhiên, chị ở xa.",
    "Đoàn tới TP. Bà Rịa. | Bà Rịa đang mưa.",
    "Tăng trưởng đạt khá trong quý I. | Tính chung cả năm còn thấp.",
    "Đây là nước lớn của châu Á. | Lãnh đạo hai bên đã gặp.",
    "Tàu bay F-35 A. | Lượng bán ra còn ít.",
    # quotation marks
    'Ông nói: "Chúng tôi sẽ làm." | Bà gật đầu.',
    'Ông nói. | "Chúng tôi sẽ làm", bà đáp.',
    '"Xong chưa?", ông hỏi. | "Chưa." | Bà lắc đầu.',
    "“Làm ngay!” - ông giục. | Ai cũng vội.",
    "Ông bảo “Được…”. | Rồi ông về.",
    # ellipsis inside a sentence
    "Xoài, mít... đều rẻ. | Dưa thì đắt.",
    "Các huyện Vụ Bản, Ý Yên,… Chủ tịch xã đã biết. | Dân yên tâm.",
    # lists and headings of provisions
    "1. Rà soát quy hoạch. | Việc này làm trước.",
    "IV. Tổ chức thực hiện",
    "Điều 5. Phạm vi điều chỉnh",
    "2.1. Kết quả đạt được",
    "Họ bàn việc năm 2019. | Ông Bảy vắng.",
    # numbers, law and web keep their stops
    "Nghị định 100/2019/NĐ-CP phạt 1.500.000 đồng. | Mức này cao.",
    "Xem tại chinhphu.vn. | Thông tin có từ 8.30 sáng.",
    # a line end always ends a sentence
    "Tin vắn\n | Đoàn đến thăm trường",
    "", "  ", "...", "A.",
]  # fmt: skip


@pytest.mark.parametrize("marked", CASES)
def test_parts_where_marked(marked: str) -> None:
    parts = [part.strip() for part in marked.split("|") if part.strip()]
    text = marked.replace("| ", "").replace("|", "")
    assert [text[a:b] for a, b in sentence_spans(text, 0, len(text))] == parts


def test_spans_are_of_the_whole_text() -> None:
    text = "Bỏ qua. Ông Bảy đến. Bà Tám về.\nHết."
    spans = list(sentence_spans(text, 8, 31))
    assert [text[a:b] for a, b in spans] == ["Ông Bảy đến.", "Bà Tám về."]


@pytest.mark.parametrize(
    "unit", [".", ". ", "A. ", '."', "N.T.", ".  ", "1.1.1.", "Ông A đến. ", "!?… ", '." "']
)
def test_time_grows_with_the_text(unit: str, growth) -> None:
    def prepared(size: int) -> Callable[[], object]:
        text = unit * (size // len(unit))
        return lambda: list(sentence_spans(text, 0, len(text)))

    assert growth(prepared, 20_000, 8) < 3
