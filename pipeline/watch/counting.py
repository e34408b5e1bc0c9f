"""What a run sees of each paper, counted a day: the rows of the table `health`."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

from ..article import Article
from ..errors import PipelineError
from ..scrape.dates import VIETNAM
from ..scrape.outlets import outlets
from ..scrape.web.memory import Visit
from ..store import Store
from ..store.identity import is_address
from ..store.memory import paper_of

#: Columns of `health` that count articles in which a field is empty.
FIELDS = ("lead", "body", "published", "authors", "section")
COLUMNS = ("sources", "unchanged", "found", "fetched", "parsed", "failed", *(f"no_{f}" for f in FIELDS))


class Counting:
    """Counts of one run. `flush` adds them to the database."""

    def __init__(self, store: Store) -> None:
        self.papers: set[str] = set()
        self._store = store
        self._found: set[str] = set()
        self._counts: dict[tuple[str, str], Counter[str]] = {}

    def asked(self, key: str) -> None:
        """Count an article's key that a feed, a sitemap, a listing or the user gave."""
        if key not in self._found:
            self._found.add(key)
            self._count(paper_of(key) if is_address(key) else key.partition(":")[0], "found")

    def visit(self, visit: Visit) -> None:
        """Count an answer of the network."""
        paper = paper_of(visit.url)
        if visit.kind != "article":
            self._count(paper, "sources", "unchanged" if visit.status == 304 else None)
        elif visit.status == 200:
            self._count(paper, "fetched", "parsed" if visit.article else None)

    def article(self, article: Article) -> None:
        """Count the empty fields of an article, if the network gave it."""
        if article.id not in self._found:
            return
        values = {
            "lead": article.lead,
            "body": article.body,
            "published": article.published,
            "authors": article.authors or article.credit,
            "section": article.section,
        }
        paper = paper_of(article.url) if article.url else article.id.partition(":")[0]
        self._count(paper, *(f"no_{field}" for field in FIELDS if not values[field]))

    def failed(self, error: PipelineError) -> None:
        """Count an address, or a paper, that gave an error."""
        if is_address(error.source):
            self._count(paper_of(error.source), "failed")
        elif outlet := outlets().by_domain(error.source):
            self._count(outlet.domain, "failed")

    def flush(self) -> None:
        """Add what was counted to the database."""
        if not self._counts:
            return
        names = ", ".join(COLUMNS)
        marks = ", ".join(f":{c}" for c in COLUMNS)
        sums = ", ".join(f"{c} = {c} + excluded.{c}" for c in COLUMNS)
        with self._store.transaction() as connection:
            connection.executemany(
                f"INSERT INTO health (outlet, day, {names}) VALUES (:outlet, :day, {marks})"
                f" ON CONFLICT (outlet, day) DO UPDATE SET {sums}",
                [
                    {"outlet": paper, "day": day, **{c: counts[c] for c in COLUMNS}}
                    for (paper, day), counts in self._counts.items()
                ],
            )
        self._counts.clear()

    def _count(self, paper: str, *what: str | None) -> None:
        self.papers.add(paper)
        day = datetime.now(UTC).astimezone(VIETNAM).date().isoformat()
        self._counts.setdefault((paper, day), Counter()).update(w for w in what if w)
