"""A small press of invented people and papers, with facts made by hand: what the tests of store and browse use."""
# ruff: noqa: E501 - a case stays on its line

from __future__ import annotations

from collections.abc import Iterable

from pipeline.article import Article, Link, Part, PassageKind, compose
from pipeline.facts import Document, Facts, Mention, Official, Rank, Statement

HEADLINE, LEAD, CAPTION = PassageKind.HEADLINE, PassageKind.LEAD, PassageKind.CAPTION


def article(id_: str, headline: str, *body: str | Part, lead: str | None = None, **known: object) -> Article:
    """Make an article; strings are paragraphs."""
    parts = [Part(HEADLINE, headline)]
    if lead:
        parts.append(Part(LEAD, lead))
    parts += [b if isinstance(b, Part) else Part(PassageKind.PARAGRAPH, b) for b in body]
    text, passages = compose(parts)
    return Article(id=id_, text=text, passages=passages, **known)  # type: ignore[arg-type]


def mentions(of: Article, *surfaces: str, rule: str = "made.by.hand") -> tuple[Mention, ...]:
    """Return one mention for each surface, at its first place in the text."""
    out = []
    for surface in surfaces:
        start = of.text.index(surface)
        out.append(Mention(start, start + len(surface), surface, rule))
    return tuple(out)


def official(of: Article, name: str, position: str, *, at: Iterable[str] = (), **more: object) -> Official:
    """Return an official, current and public unless told otherwise, mentioned at the surfaces `at`."""
    known = {"status": "current", "class_": "public", **more}
    return Official(name=name, position=position, mentions=mentions(of, *(at or (name,))), **known)  # type: ignore[arg-type]


def statement(of: Article, speaker: str, words: str, **more: object) -> Statement:
    """Return a direct quotation at the words' first place."""
    start = of.text.index(words)
    return Statement(
        speaker=speaker, kind="direct quotation", text=words, start=start, end=start + len(words),
        mentions=mentions(of, words, rule="quotation.marks"), **more,  # type: ignore[arg-type]
    )  # fmt: skip


def press() -> list[tuple[Article, Facts]]:
    """Return five articles of two papers that do not exist."""
    return [_meeting(), _interview(), _appointment(), _law(), _homonym()]


def _meeting() -> tuple[Article, Facts]:
    a = article(
        "1", "Hà Tĩnh 😀 nâng hạng chuyển đổi số",
        "Ông Đỗ Văn Thử, Chủ tịch UBND tỉnh Hà Tĩnh, cho biết tỉnh đứng thứ 12 cả nước về chỉ số PCI năm 2023.",
        "“Chúng tôi sẽ làm tốt hơn nữa”, ông Thử nói tại hội nghị triển khai Nghị quyết số 05-NQ/TU.",
        Part(CAPTION, "Ông Đỗ Văn Thử phát biểu tại hội nghị.", credit="Ảnh: Mẫu Thị Hình"),
        lead="Hội nghị diễn ra sáng 5/3 tại thành phố Hà Tĩnh.",
        url="https://bao-mot.example/ha-tinh-nang-hang-1.html", outlet="bao-mot.example",
        published="2024-03-05T08:00:00+07:00", authors=("Bút Danh",), section="Thời sự",
        related=(Link("Bài khác", "https://bao-mot.example/khac.html"),),
    )  # fmt: skip
    return a, Facts(
        officials=(
            official(a, "Đỗ Văn Thử", "Chủ tịch UBND tỉnh Hà Tĩnh",
                     at=("Đỗ Văn Thử, Chủ tịch UBND tỉnh Hà Tĩnh", "ông Thử"),
                     title="Chủ tịch", organisation="UBND tỉnh", place="Hà Tĩnh", place_id="VN42-A", score=0.97),
        ),
        documents=(
            Document("Nghị quyết", "05-NQ/TU", "05-NQ/TU", score=0.9,
                     mentions=mentions(a, "Nghị quyết số 05-NQ/TU", rule="document.number")),
        ),
        ranks=(
            Rank("Hà Tĩnh", "đứng thứ 12 cả nước", "chỉ số PCI", 12, scope="cả nước", year=2023,
                 domain="governance", indicator_id="PCI", subject_id="VN42-A",
                 mentions=mentions(a, "đứng thứ 12 cả nước", rule="rank.verb")),
        ),
        statements=(statement(a, "Đỗ Văn Thử", "Chúng tôi sẽ làm tốt hơn nữa", position="Chủ tịch UBND tỉnh Hà Tĩnh"),),
    )  # fmt: skip


def _interview() -> tuple[Article, Facts]:
    a = article(
        "2", "Phỏng vấn Chủ tịch <script>alert(1)</script> Hà Tĩnh",
        Part(PassageKind.QUESTION, "Thưa ông, năm 2022 tỉnh xếp thứ mấy?", strong=True),
        Part(PassageKind.ANSWER, "Năm 2022, Hà Tĩnh xếp thứ 18/63 về chỉ số PCI, theo Nghị định 13/2023/NĐ-CP."),
        lead="Ông Đỗ Văn Thử, Chủ tịch UBND tỉnh Hà Tĩnh, trả lời phỏng vấn.",
        url="https://bao-hai.example/phong-van-2.html", outlet="bao-hai.example",
        published="2023-06-01T09:30:00+07:00", form="interview",
    )  # fmt: skip
    answer = "Năm 2022, Hà Tĩnh xếp thứ 18/63 về chỉ số PCI, theo Nghị định 13/2023/NĐ-CP."
    start = a.text.index(answer)
    return a, Facts(
        officials=(
            official(a, "Đỗ Văn Thử", "Chủ tịch UBND tỉnh Hà Tĩnh",
                     title="Chủ tịch", organisation="UBND tỉnh", place="Hà Tĩnh", place_id="VN42-A"),
        ),
        documents=(
            Document("Nghị định", "13/2023/NĐ-CP", "13/2023/NĐ-CP", issuer="Chính phủ", provisions=("Điều 3",),
                     mentions=mentions(a, "Nghị định 13/2023/NĐ-CP")),
        ),
        ranks=(
            Rank("Hà Tĩnh", "xếp thứ 18/63", "chỉ số PCI", 18, out_of=63, year=2022, domain="governance",
                 indicator_id="PCI", subject_id="VN42-A", mentions=mentions(a, "xếp thứ 18/63")),
        ),
        statements=(
            Statement("Đỗ Văn Thử", "interview answer", answer, start, start + len(answer),
                      position="Chủ tịch UBND tỉnh Hà Tĩnh", question="Thưa ông, năm 2022 tỉnh xếp thứ mấy?"),
        ),
    )  # fmt: skip


def _appointment() -> tuple[Article, Facts]:
    a = article(
        "3", "Bổ nhiệm lãnh đạo mới",
        "Ông Đỗ Văn Thử, nguyên Chủ tịch UBND tỉnh Hà Tĩnh, được bổ nhiệm giữ chức Thứ trưởng Bộ Mẫu.",
        "Bà Trần Thị Ví Dụ được bầu làm Chủ tịch UBND tỉnh Hà Tĩnh. Tỉnh đứng thứ 9/34 về PCI năm 2025.",
        url="https://bao-hai.example/bo-nhiem-3.html", outlet="bao-hai.example",
        published="2025-09-10T17:00:00+07:00",
    )  # fmt: skip
    chair = {"title": "Chủ tịch", "organisation": "UBND tỉnh", "place": "Hà Tĩnh", "place_id": "VN42-A"}
    return a, Facts(
        officials=(
            official(a, "Đỗ Văn Thử", "Chủ tịch UBND tỉnh Hà Tĩnh", status="former", **chair),
            official(a, "Đỗ Văn Thử", "Thứ trưởng Bộ Mẫu", status="incoming", at=("Thứ trưởng Bộ Mẫu",),
                     title="Thứ trưởng", organisation="Bộ Mẫu"),
            official(a, "Trần Thị Ví Dụ", "Chủ tịch UBND tỉnh Hà Tĩnh", status="incoming", **chair),
        ),
        ranks=(
            Rank("Hà Tĩnh", "đứng thứ 9/34", "PCI", 9, out_of=34, year=2025, domain="governance",
                 indicator_id="PCI", subject_id="VN42-A", mentions=mentions(a, "đứng thứ 9/34")),
        ),
    )  # fmt: skip


def _law() -> tuple[Article, Facts]:
    a = article(
        "4", "Luật Đất đai 2024 có hiệu lực",
        "Theo Điều 65 Luật Đất đai 2024 và Nghị định số 13/2023/NĐ-CP của Chính phủ, người dân có thêm quyền.",
        outlet="bao-mot.example", published="2024-08-01",
    )  # fmt: skip
    return a, Facts(
        documents=(
            Document("Luật", None, None, "2024", "Quốc hội", "Đất đai", named=True, provisions=("Điều 65",),
                     mentions=mentions(a, "Luật Đất đai 2024")),
            Document("Nghị định", "13/2023/NĐ-CP", "13/2023/NĐ-CP", issuer="Chính phủ",
                     mentions=mentions(a, "Nghị định số 13/2023/NĐ-CP")),
        ),
    )  # fmt: skip


def _homonym() -> tuple[Article, Facts]:
    a = article("5", "Trường làng mở hội", "Thầy Đỗ Văn Thử, Hiệu trưởng Trường Tiểu học Làng Mẫu, khai mạc.")
    return a, Facts(
        officials=(
            official(a, "Đỗ Văn Thử", "Hiệu trưởng Trường Tiểu học Làng Mẫu", class_="unit", title="Hiệu trưởng",
                     organisation="Trường Tiểu học Làng Mẫu"),
        ),
    )  # fmt: skip
