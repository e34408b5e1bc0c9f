"""Inputs: what a user names becomes articles, and everything bad becomes one clear line."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import tracemalloc
import unicodedata
import zlib
from pathlib import Path

import pytest

from pipeline import errors
from pipeline.article import Article, PassageKind
from pipeline.scrape.inputs import page_files, read_inputs
from pipeline.scrape.outcome import Skipped

TEXT = """Xã Bình Lâm khánh thành cây cầu

Ông Lê Minh Khôi, Chủ tịch UBND xã Bình Lâm, cho biết cây cầu nối hai thôn.

Người dân hai thôn trước đây phải đi vòng gần sáu cây số để sang chợ.
"""
PAGE = """<html><head><title>Xã Bình Lâm khánh thành cây cầu</title></head><body>
<h1 class="article__title cms-title">Xã Bình Lâm khánh thành cây cầu</h1>
<div class="article__sapo cms-desc">Cây cầu dài 40 mét được khánh thành sáng nay.</div>
<div class="article__body zce-content-body cms-body">
<p>Ông Lê Minh Khôi, Chủ tịch UBND xã Bình Lâm, cho biết cây cầu nối hai thôn cách nhau một con suối.</p>
<p>Người dân hai thôn trước đây phải đi vòng gần sáu cây số để sang chợ, nhất là vào mùa nước lên.</p>
</div></body></html>"""
ROW = {
    "id": "r1",
    "title": "Khánh thành cầu",
    "lead": "Sáng nay.",
    "body": ["Một.", "Hai."],
    "captions": ["Cầu."],
}
LINE = json.dumps(ROW, ensure_ascii=False)
TCVN3 = "Uû ban nh©n d©n x· B×nh L©m\n\n¤ng Lª Minh Kh«i, Chñ tÞch, cho biÕt c©y cÇu nèi hai th«n.\n"
VNI = "UÛy ban nhaân daân xaõ Bình Laâm\n\nOÂng Leâ Minh Khoâi noùi caây caàu ñaõ noái hai thoân.\n"


def windows_1258(text: str) -> bytes:
    """Vietnamese as Windows-1258 has it: the letter with its hat in one byte, the tone in the next."""
    out = []
    for char in text:
        try:
            out.append(char.encode("cp1258"))
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", char)
            tones = [m for m in marks if m in "\u0300\u0301\u0303\u0309\u0323"]
            hats = [m for m in marks if m not in tones]
            out.append(unicodedata.normalize("NFC", base + "".join(hats)).encode("cp1258"))
            out.append("".join(tones).encode("cp1258"))
    return b"".join(out)


def bomb(path: Path, piece: bytes = bytes(1_000_000), times: int = 150) -> bytes:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(squeeze.compress(piece) for _ in range(times)) + squeeze.flush()


def damaged(data: bytes) -> bytes:
    """gzip whose checksum does not hold."""
    packed = bytearray(gzip.compress(data))
    packed[-6] ^= 0xFF
    return bytes(packed)


def read(*sources):
    return list(read_inputs([str(s) for s in sources]))


def put(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


# -- what is read ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cau.txt", TEXT.encode()),
        ("cau.TXT", TEXT.encode()),
        ("cau.txt", b"\xef\xbb\xbf" + TEXT.encode()),
        ("cau.txt", TEXT.encode("utf-16")),
        ("cau.txt", TEXT.replace("\n", "\r\n").encode()),
        ("cau.txt", unicodedata.normalize("NFD", TEXT).encode()),
        ("cau.txt.gz", gzip.compress(TEXT.encode())),
    ],
)
def test_text_is_read_whatever_sound_form_it_has(tmp_path, name, data):
    (article,) = read(put(tmp_path, name, data))
    assert (article.id, article.text) == ("cau", TEXT)
    assert article.headline == "Xã Bình Lâm khánh thành cây cầu"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cau.html", PAGE.encode()),
        ("cau.htm", PAGE.encode()),
        ("cau.html.gz", gzip.compress(PAGE.encode())),
        ("cau.html", PAGE.encode("utf-16")),
        ("cau.html", windows_1258(PAGE.replace("<head>", '<head><meta charset="windows-1258">'))),
        # one character broken by an advert's script
        ("cau.html", PAGE.encode().replace(b"</body>", b"<script>'\xe1\xbb'</script></body>")),
        # what is declared is wrong: the bytes are UTF-8
        ("cau.html", PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').encode()),
    ],
)
def test_a_page_is_read_by_what_its_bytes_say(tmp_path, name, data):
    (article,) = read(put(tmp_path, name, data))
    assert article.id == "cau"
    assert article.headline == "Xã Bình Lâm khánh thành cây cầu"
    assert article.body[0].startswith("Ông Lê Minh Khôi, Chủ tịch UBND xã Bình Lâm")


def test_rows_are_read_with_their_ids(tmp_path):
    path = put(
        tmp_path,
        "bai.jsonl",
        f'\ufeff{LINE}\n\n{{"title": "Tin ngắn"}}\n{{"id": 7, "title": "Bảy", "body": "Một."}}',
    )
    articles = read(path)
    assert [a.id for a in articles] == ["r1", "bai-3", "7"]
    assert articles[0].body == ["Một.", "Hai."]
    assert [articles[0].surface(c) for c in articles[0].of_kind(PassageKind.CAPTION)] == ["Cầu."]
    assert [a.id for a in read(put(tmp_path, "bai.jsonl.gz", gzip.compress(path.read_bytes())))] == [
        "r1",
        "bai-3",
        "7",
    ]


def test_standard_input_is_a_text(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (article,) = read("-")
    assert (article.id, article.text) == ("stdin", TEXT)


@pytest.mark.parametrize(
    ("data", "said"), [(b"", "is empty"), (b" \n", "is empty"), (b"a" * 5_000_001, "larger than 5 MB")]
)
def test_standard_input_may_be_bad_too(monkeypatch, data, said):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    (error,) = read("-")
    assert str(error).startswith("standard input: ")
    assert said in str(error)


def test_a_folder_is_walked_in_order_and_its_listings_are_skipped(tmp_path):
    links = "".join(
        f'<h3><a href="/xa-binh-lam-khanh-thanh-cau-so-{n}-10{n}.html">Cầu {n} xong</a></h3>'
        for n in range(9)
    )
    (tmp_path / "b").mkdir()
    put(tmp_path / "b", "z.txt", TEXT)
    put(tmp_path, "a.html", PAGE)
    put(tmp_path, "c.html", f"<html><body>{links}</body></html>")
    put(tmp_path, "notes.md", "# không đọc")
    put(tmp_path, ".an.txt", TEXT)
    a, c, z = read(tmp_path)
    assert (a.id, z.id) == ("a", "z")
    assert isinstance(c, Skipped)
    assert "9 links" in c.reason


def test_page_files_gives_pages_alone(tmp_path):
    put(tmp_path, "a.html.gz", gzip.compress(PAGE.encode()))
    text = put(tmp_path, "b.txt", TEXT)
    assert list(page_files([str(tmp_path)])) == [("a.html.gz", PAGE)]
    (error,) = page_files([str(text)])
    assert isinstance(error, errors.UnreadableInput)


# -- what is bad -----------------------------------------------------------------------------------

random.seed(1258)
ONCE_MORE = TEXT.encode().decode("cp1252", "ignore").encode()
SCRIPT = f"<html><body><script>var t='{'Ông Khôi nói. ' * 300}'</script></body></html>"
BAD = [
    # name, bytes, error, what it says
    ("rong.txt", b"", errors.UnreadableInput, "is empty"),
    ("rong.html", b"", errors.UnreadableInput, "is empty"),
    ("rong.jsonl", b"", errors.UnreadableInput, "is empty"),
    ("trang.txt", b" \n\t\n ", errors.UnreadableInput, "is empty"),
    ("trang.jsonl", b"\n\n", errors.UnreadableInput, "holds no rows"),
    ("dai.txt", b"a" * 50_000_000, errors.InputTooLarge, "larger than 5 MB"),
    ("dai.html", b"<p>" + b"a" * 50_000_000, errors.InputTooLarge, "larger than 20 MB"),
    ("abc.txt", TCVN3.encode(), errors.EncodingError, "is in TCVN3"),
    ("abc.txt", TCVN3.encode("latin-1"), errors.EncodingError, "is in TCVN3"),
    ("vni.txt", VNI.encode(), errors.EncodingError, "is in VNI"),
    ("vni.txt", VNI.encode("latin-1"), errors.EncodingError, "is in VNI"),
    ("win.txt", windows_1258(TEXT), errors.EncodingError, "is in Windows-1258"),
    ("win.html", windows_1258(PAGE), errors.EncodingError, "is in Windows-1258"),
    ("hai-lan.txt", ONCE_MORE, errors.EncodingError, "UTF-8 read as Windows-1252"),
    ("utf16.txt", TEXT.encode("utf-16-le"), errors.EncodingError, "UTF-16"),
    ("utf16.txt", TEXT.encode("utf-16")[:-1], errors.EncodingError, "breaks at byte"),
    ("latin.txt", "Le café déjà fermé".encode("latin-1"), errors.EncodingError, "is not UTF-8 (byte 0xE9"),
    ("nua.txt", b"C\xe1\xba\xa7u \xed\xa0\xbd xong", errors.EncodingError, "lone surrogate at byte 6"),
    ("nul.txt", b"C\xe1\xba\xa7u\x00 xong", errors.UnreadableInput, "NUL bytes"),
    ("rac.txt", random.randbytes(4000), errors.UnreadableInput, "is binary"),
    ("dieu-khien.txt", b"abc\x01\x02\x03\x04 \x05" * 20, errors.UnreadableInput, "control characters"),
    ("giay.txt", b"%PDF-1.7\n", errors.UnreadableInput, "is a PDF"),
    ("van-ban.txt", b"PK\x03\x04abc", errors.UnreadableInput, "Office document"),
    ("nen.html", gzip.compress(PAGE.encode()), errors.UnreadableInput, "add .gz"),
    ("dut.html.gz", gzip.compress(PAGE.encode())[:200], errors.UnreadableInput, "gzip is cut off"),
    ("dut.jsonl.gz", gzip.compress(LINE.encode() * 99)[:90], errors.UnreadableInput, "gzip is cut off"),
    ("hong.html.gz", damaged(PAGE.encode()), errors.UnreadableInput, "gzip is damaged"),
    ("hong.jsonl.gz", damaged(LINE.encode()), errors.UnreadableInput, "gzip is damaged"),
    ("hong.warc.gz", b"\x1f\x8b\x08" + b"x" * 300, errors.UnreadableInput, "cut off or damaged"),
    ("gia.html.gz", PAGE.encode(), errors.UnreadableInput, "is not gzip"),
    ("gia.warc", PAGE.encode(), errors.UnreadableInput, "cut off or damaged"),
    ("bom.html.gz", bomb, errors.InputTooLarge, "larger than 20 MB"),
    ("bom.txt.gz", bomb, errors.InputTooLarge, "larger than 5 MB"),
    ("bom.jsonl.gz", bomb, errors.InputTooLarge, "unpacks to more than"),
    ("mang.jsonl", b'[\n{"id": 1}\n]', errors.UnreadableInput, "one JSON document"),
    ("la.docx", b"x", errors.UnreadableInput, "no kind that can be read"),
    ("trong.html", b"<html><body></body></html>", errors.NoArticle, "neither an article nor links"),
    ("script.html", SCRIPT.encode(),
     errors.NoArticle, "outside its scripts"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "kind", "said"), BAD, ids=[f"{n}-{s}" for n, _, _, s in BAD])
def test_a_bad_file_is_one_clear_line_and_the_rest_goes_on(tmp_path, name, data, kind, said):
    bad = put(tmp_path, name, data(tmp_path) if callable(data) else data)
    good = put(tmp_path, "zz-tot.txt", TEXT)
    error, article = read(bad, good)
    assert type(error) is kind, error
    assert isinstance(article, Article)
    line = str(error)
    assert line.startswith(f"{bad}: ")
    assert said in line
    assert "; " in line
    assert "\n" not in line


ROWS = [
    # a line, what is said of it
    (LINE[: len(LINE) // 2], "the line is cut off"),
    (LINE[:-1], "the line is cut off"),
    ("khanh thanh", "the line is no JSON"),
    ("[1]", "is a list, not an object"),
    ('"chữ"', "is text, not an object"),
    ("null", "is null, not an object"),
    ('{"id": 1.5, "title": "x"}', "`id` is a number"),
    ('{"id": true, "title": "x"}', "`id` is true or false"),
    ('{"title": ["x"]}', "`title` is a list"),
    ('{"title": "x", "body": {"a": 1}}', "`body` is an object"),
    ('{"title": "x", "body": ["a", 1]}', "`body` holds a number"),
    ('{"title": "x", "body": ["a", null]}', "`body` holds null"),
    ('{"title": "x", "captions": 3}', "`captions` is a number"),
    ('{"title": "x", "published": 2025}', "`published` is a number"),
    ('{"title": "C\\ud83d xong"}', "lone surrogate (U+D83D)"),
    ('{"id": "\\udc00", "title": "x"}', "lone surrogate"),
    ('{"title": "x", "authors": ["\\ud83d"]}', "lone surrogate"),
    ('{"title": "x", "body": ["a\\u0000b"]}', "NUL characters"),
    ('{"id": "e"}', "no text in `title`"),
    ("[" * 100_000, "nested too deep"),
    (json.dumps({"title": TCVN3}), "is in TCVN3"),
    (json.dumps({"title": "x", "body": "một " * 1_300_000}), "5 MB of text"),
]


def test_a_bad_row_is_named_by_its_line_and_the_others_are_read(tmp_path):
    lines = [LINE, *(line for line, _ in ROWS), LINE]
    path = put(tmp_path, "bai.jsonl", "\n".join(lines))
    first, *bad, last = read(path)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    for number, ((_, said), error) in enumerate(zip(ROWS, bad, strict=True), 2):
        assert isinstance(error, errors.InputError)
        assert str(error).startswith(f"{path}:{number}: ")
        assert said in str(error)
        assert "\n" not in str(error)


def test_a_line_without_end_costs_neither_memory_nor_the_other_lines(tmp_path):
    path = put(
        tmp_path, "bai.jsonl", LINE.encode() + b'\n{"title":"' + b"a" * 50_000_000 + b'"}\n' + LINE.encode()
    )
    tracemalloc.start()
    try:
        first, error, last = read(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert isinstance(error, errors.InputTooLarge)
    assert str(error).startswith(f"{path}:2: ")
    assert first.id == last.id == "r1"
    assert peak < 80_000_000


@pytest.mark.parametrize("name", ["mat.txt", "khong/co/mat", "mat.html.gz"])
def test_a_missing_file_says_so(tmp_path, name):
    (error,) = read(tmp_path / name)
    assert "does not exist" in str(error)


def test_what_is_neither_file_nor_paper_is_unknown():
    (error,) = read("vnxpress")
    assert isinstance(error, errors.UnknownOutlet)
    assert "pipeline outlets" in str(error)


def test_names_that_no_file_can_have_are_errors():
    for name in ("a\0b.txt", "a" * 5000 + ".txt"):
        (error,) = read(name)
        assert isinstance(error, errors.PipelineError)


def test_a_name_that_is_no_utf8_gives_an_id_that_can_be_stored(tmp_path):
    path = os.fsencode(tmp_path) + b"/b\xe0i.txt"
    Path(os.fsdecode(path)).write_text(TEXT, encoding="utf-8")
    Path(os.fsdecode(path.replace(b".txt", b".html"))).write_bytes(b"")
    error, article = read(tmp_path)
    assert article.id == "b\ufffdi"
    str(error).encode()


def test_a_folder_without_anything_to_read_says_what_it_wants(tmp_path):
    (tmp_path / "con").mkdir()
    put(tmp_path, "x.md", "x")
    (error,) = read(tmp_path)
    assert isinstance(error, errors.UnreadableInput)
    assert ".jsonl" in str(error)


def test_devices_and_pipes_are_refused(tmp_path):
    os.mkfifo(tmp_path / "ong.txt")
    (error,) = read(tmp_path / "ong.txt")
    assert "no regular file" in str(error)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_says_so(tmp_path):
    path = put(tmp_path, "khoa.txt", TEXT)
    path.chmod(0)
    (error,) = read(path)
    assert "may not be read" in str(error)
    folder = tmp_path / "khoa"
    folder.mkdir(mode=0)
    assert any("may not be read" in str(e) for e in read(tmp_path) if isinstance(e, Exception))


def test_a_refusal_of_the_system_is_an_error_for_root_too(tmp_path, monkeypatch):
    def refuse(self, *_):
        raise PermissionError(13, "Permission denied")

    path = put(tmp_path, "khoa.txt", TEXT)
    monkeypatch.setattr(Path, "open", refuse)
    (error,) = read(path)
    assert "may not be read" in str(error)


def test_a_parser_that_fails_on_a_page_does_not_end_the_run(tmp_path, monkeypatch):
    def fail(*_, **__):
        raise RuntimeError("hỏng")

    monkeypatch.setattr("pipeline.scrape.page.read_page", fail)
    error, article = read(put(tmp_path, "a.html", PAGE), put(tmp_path, "b.txt", TEXT))
    assert "cannot be parsed (RuntimeError: hỏng)" in str(error)
    assert article.id == "b"


def test_the_founding_page_and_the_saved_pages_are_read(shared):
    items = read(shared / "seed/plvn-ha-tinh.html", shared / "pages/dev")
    assert items[0].id == "plvn-ha-tinh"
    assert not [i for i in items if isinstance(i, errors.PipelineError)]
    assert sum(isinstance(i, Skipped) for i in items) == 7
    assert all(i.text for i in items if isinstance(i, Article))
