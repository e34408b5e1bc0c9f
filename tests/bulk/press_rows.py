"""Invented rows, archives and directories that the tests of bulk runs share."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from pipeline.scrape.archive import ArchiveWriter

OUTLETS = ("plo.vn", "vov.vn", None)


def rows(count: int, first: int = 0) -> list[dict]:
    """Rows of three papers and four months, each with an official, a document and a rank of its own."""
    return [
        {
            "id": f"tin-{n}",
            "title": f"Tin thứ {n} về cải cách hành chính",
            "lead": f"Hội nghị lần {n} diễn ra tại Hà Tĩnh.",
            "body": [
                f"Ông Lê Văn Tám, Chủ tịch UBND tỉnh Hà Tĩnh, ký Nghị quyết số {n + 1}-NQ/TU về chợ.",
                f"Ông Tám cho biết tỉnh sẽ mở thêm {n + 2} chợ.",
                f"Năm 2023, Hà Tĩnh xếp thứ {n % 60 + 1}/63 về chỉ số PCI.",
            ],
            "captions": ["Ông Lê Văn Tám tại hội nghị."],
            "url": f"https://{outlet}/tin-{n}-post{100000 + n}.html" if outlet else None,
            "outlet": outlet,
            "published": f"2025-0{n % 4 + 1}-1{n % 9}T08:00:00+07:00" if n % 7 else None,
            "authors": ["Bút Danh"],
        }
        for n in range(first, first + count)
        for outlet in (OUTLETS[n % 3],)
    ]


def write_rows(path: Path, given: list[dict]) -> Path:
    """Write rows as JSON lines, packed where the name says so."""
    data = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in given).encode()
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)
    return path


def write_archive(folder: Path, pages: dict[str, bytes]) -> Path:
    """Write pages into a web archive."""
    writer = ArchiveWriter(folder)
    for url, body in pages.items():
        writer.write(url, 200, [("Content-Type", "text/html; charset=utf-8")], body)
    writer.close()
    (path,) = folder.glob("*.warc.gz")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    """The tables' files, byte for byte."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*.parquet"))}
