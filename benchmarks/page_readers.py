"""Reads saved pages with one reader and prints a JSON line a page: its fields, and the milliseconds it took.

`python benchmarks/page_readers.py READER FOLDER`. Stands alone, so that a peer's own environment can run it:
fundus and trafilatura want different releases of lxml. FOLDER holds `dev` and `dev-gold`; the first line
names the release. Each page is read three times and the best time counts. Exit code 3: not installed.
"""

from __future__ import annotations

import importlib.util
import json
import re
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Read = Callable[[bytes, "str | None"], Row]


def ours(html: bytes, url: str | None) -> Row:
    """Read with this project."""
    from pipeline.errors import InputError
    from pipeline.scrape import page_row, read_page

    try:
        return page_row(read_page(html, url), "page")
    except InputError:
        return {}


def stranger(html: bytes) -> bytes:
    """Return a page as one of a paper that this project has no file for: every known domain is renamed."""
    from pipeline.scrape.outlets import outlets

    domains = "|".join(re.escape(d) for outlet in outlets() for d in outlet.domains)
    return re.sub(rf"\b(?:{domains})\b".encode(), b"example.com.vn", html)


def trafilatura_row(html: bytes, url: str | None) -> Row:
    """Read with trafilatura, metadata included."""
    import trafilatura

    got = trafilatura.bare_extraction(html, url=url, with_metadata=True, include_comments=False)
    if got is None:
        return {}
    found = got.as_dict()
    return {
        "title": found.get("title"),
        "body": (found.get("text") or "").split("\n"),
        "authors": [a for a in (found.get("author") or "").split("; ") if a],
        "published": found.get("date"),
        "lead": found.get("description"),
        "tags": found.get("tags") or [],
    }


def newspaper_row(html: bytes, url: str | None) -> Row:
    """Read with newspaper4k."""
    import newspaper

    got = newspaper.article(
        url or "https://example.org/", input_html=html.decode("utf-8", "replace"), language="vi"
    )
    date = got.publish_date
    return {
        "title": got.title,
        "body": [p for p in got.text.split("\n") if p.strip()],
        "authors": got.authors,
        "published": date.isoformat() if date else None,
        "lead": got.meta_description,
        "tags": list(got.keywords or []),
    }


def fundus_row(html: bytes, url: str | None) -> Row:
    """Read with fundus's parser of VnExpress, the one Vietnamese paper it has; nothing for other papers."""
    from fundus import PublisherCollection

    if not url or "vnexpress.net" not in url:
        return {}
    got = PublisherCollection.vn.VnExpress.parser().parse(html.decode("utf-8", "replace"), "suppress")
    body = got.get("body")
    date = got.get("publishing_date")
    return {
        "title": got.get("title"),
        "lead": "\n".join(body.summary) if body else None,
        "body": [str(p) for s in body.sections for p in s.paragraphs] if body else [],
        "authors": got.get("authors") or [],
        "published": date.isoformat() if date else None,
        "tags": got.get("topics") or [],
    }


#: The row for pages whose paper has no file.
UNKNOWN = "paper unknown"
#: Name in the table, module that must be there, distribution whose release is told, how to read.
READERS: dict[str, tuple[str, str, Read]] = {
    "this project": ("pipeline", "vietnam-press-facts", ours),
    UNKNOWN: ("pipeline", "vietnam-press-facts", ours),
    "trafilatura": ("trafilatura", "trafilatura", trafilatura_row),
    "newspaper4k": ("newspaper", "newspaper4k", newspaper_row),
    "fundus": ("fundus", "fundus", fundus_row),
}


def main(name: str, folder: Path) -> int:
    """Print the lines of one reader."""
    module, distribution, read = READERS[name]
    if importlib.util.find_spec(module) is None:
        return 3
    sys.stdout.write(json.dumps({"version": version(distribution)}) + "\n")
    for path in sorted((folder / "dev-gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if gold["kind"] == "listing":
            continue
        html = (folder / "dev" / gold["page"]).read_bytes()
        url = gold.get("url")
        if name == UNKNOWN:
            html, url = stranger(html), None
        best, row = float("inf"), Row()
        for _ in range(3):
            start = time.perf_counter()
            try:
                row = read(html, url)
            except Exception as error:  # a peer that fails on a page has read nothing of it
                row = {"failed": f"{type(error).__name__}: {error}"}
            best = min(best, time.perf_counter() - start)
        sys.stdout.write(json.dumps({"page": gold["page"], "ms": best * 1000, "row": row}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
