"""A run that a test can start in a process of its own and kill: imported where it runs, extractors loaded."""

from __future__ import annotations

import os
from pathlib import Path

import newspaper as news

import pipeline
import pipeline.scrape.archive
import pipeline.scrape.fetch  # loads the network's libraries
from pipeline.ingest import Summary, ingest
from pipeline.progress import Progress
from pipeline.scrape.web.settings import Fetching

pipeline.extract(pipeline.parse(news.article_page(1), "https://bao.test/bai-post1.html"))


def here(host: str) -> list[str]:
    return ["127.0.0.1"]


def fetching(archive: Path | None = None, delay: float = 0.0) -> Fetching:
    """Settings that find every paper on loopback."""
    return Fetching(
        delay=delay, timeout=5.0, retries=1, backoff=0.01, allow_private=True, resolve=here, archive=archive
    )


def fetch_into(db: Path, archive: Path, papers: Path, delay: float = 0.0) -> Summary:
    """Ingest the paper bao.test."""
    os.environ["PIPELINE_OUTLETS"] = str(papers)
    with Path(os.devnull).open("w") as nowhere:
        return ingest(["bao.test"], db, fetching=fetching(archive, delay), progress=Progress(nowhere))


def write_papers(folder: Path, port: int) -> None:
    """Write the files of the papers that the newspaper plays."""
    folder.mkdir(exist_ok=True)
    for domain, title in (("bao.test", "Thử"), ("tin.test", "Tin")):
        text = news.OUTLET.format(domain=domain, title=title, port=port)
        (folder / f"{domain}.toml").write_text(text, encoding="utf-8")
