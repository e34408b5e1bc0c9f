"""Articles with their facts out of a directory of tables, in bounded memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow.compute as pc
import pyarrow.parquet as pq

from ..article import Article
from ..facts import Facts
from ..language.spelling import key, name_key
from .columns import FACTS, UNKNOWN, Row, article_of, facts_of
from .manifest import Manifest, TableFile, partition_values
from .target import Target

#: Articles whose rows are held at a time.
_AT_ONCE = 1024


@dataclass(frozen=True, slots=True)
class Slice:
    """Which articles: of a paper (its domain), published from `since` to `until` (ISO dates, both included),
    that name a place (a province's name) or a person. What is None does not matter.
    """

    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    place: str | None = None
    person: str | None = None

    def may_hold(self, partition: dict[str, str]) -> bool:
        """Tell whether a folder of one paper and month can hold any of them."""
        month = partition["month"]
        return (self.outlet in (None, partition["outlet"])) and (
            (self.since is None and self.until is None)
            or (month != UNKNOWN and (self.since or "")[: len(month)] <= month <= (self.until or "9"))
        )

    def holds(self, article: Article, facts: Facts) -> bool:
        """Tell whether an article is one of them."""
        day = (article.published or "")[:10]
        if (self.since or self.until) and not (self.since or "") <= (day or "0") <= (self.until or "9"):
            return False
        if self.person is not None and not self._names(facts):
            return False
        return self.place is None or self._is_there(article, facts)

    def _names(self, facts: Facts) -> bool:
        wanted = name_key(self.person or "")
        return any(name_key(o.name) == wanted for o in facts.officials) or any(
            s.speaker is not None and name_key(s.speaker) == wanted for s in facts.statements
        )

    def _is_there(self, article: Article, facts: Facts) -> bool:
        wanted = key(self.place or "")
        named = [*(o.place for o in facts.officials), *(r.subject for r in facts.ranks)]
        return any(n is not None and (key(n) == wanted or key(n).endswith(f" {wanted}")) for n in named)


def stored(target: Target, manifest: Manifest, wanted: Slice) -> Iterator[tuple[Article, Facts, str]]:
    """Yield the wanted articles with their facts and the place in the input that each came from."""
    for partition, files in manifest.groups():
        if "articles" in files and wanted.may_hold(named := partition_values(partition)):
            for article, facts, source in _of_group(target, files, named["outlet"]):
                if wanted.holds(article, facts):
                    yield article, facts, source


def failed_items(target: Target, manifest: Manifest) -> Iterator[Row]:
    """Yield the items that failed: `source`, `error`, `problem`, `hint`, `input`."""
    for f in manifest.files:
        if f.table == "failed":
            with target.open(f.name) as stream:
                yield from pq.read_table(stream).to_pylist()


def _of_group(
    target: Target, files: dict[str, TableFile], outlet: str
) -> Iterator[tuple[Article, Facts, str]]:
    with target.open(files["articles"].name) as stream:
        articles = pq.read_table(stream)
    for at in range(0, articles.num_rows, _AT_ONCE):
        batch = articles.slice(at, _AT_ONCE)
        ids = batch["article"].combine_chunks()
        low, high = ids[0].as_py(), ids[-1].as_py()
        between = (pc.field("article") >= low) & (pc.field("article") <= high)
        rows: dict[str, dict[str, list[Row]]] = {}
        for table in ("texts", "mentions", *FACTS):
            if table in files:
                with target.open(files[table].name) as stream:
                    rows[table] = _by_article(pq.read_table(stream, filters=between).to_pylist())
        for row in batch.to_pylist():
            id_ = row["article"]
            article = article_of({**row, **rows["texts"][id_][0], "outlet": outlet})
            yield article, facts_of({t: own.get(id_, []) for t, own in rows.items()}), row["source"]


def _by_article(rows: list[Row]) -> dict[str, list[Row]]:
    out: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        out[row["article"]].append(row)
    return out
