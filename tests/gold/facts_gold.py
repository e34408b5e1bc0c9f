"""Gold of officials, documents and ranks for articles of the training data, kept as offsets only.

Annotated by hand, by the published guideline, without sight of what the rules find. No text of the articles
is kept: each wording is a list of spans of the article's text, joined by single spaces when read.

`facts/` has all three kinds. `ranks/` has ranks alone, of articles drawn at random among those that hold
words of an order: 62 of a loose pattern (`thứ 5`, `dẫn đầu`, `top`), 48 of a closer one (`đứng thứ`,
`bảng xếp hạng`).

`ranks_dense/` has ranks alone too, of articles that are as dense in them as those of the published gold. They
have 1,000 to 6,500 characters and were drawn at random by how often they word an order: a numbered place
(`xếp thứ 5`, `đứng ở vị trí số 2`, `thứ hạng 4`, `lớn thứ hai`, `thứ 15 thế giới`, `39/63`, `5 bậc`,
`top 10`), a first place (`đứng đầu bảng`, `dẫn đầu cả nước`, `ngôi đầu`, `quán quân`, `số 1 Việt Nam`) or a
superlative with its scope (`cao nhất cả nước`). Of 60 (seed 20261128) 17 have 2 or 3 of them, 15 have 4 to 6
and 13 more, three of each about sport or shows, and 15 have fewer than 2 but at least 8 looser words
(`hàng đầu`, `hạng nhất`, `lần thứ`, `lớn nhất`), which mostly rank nothing. Of 40 (seed 20261129), none about
sport or shows, 24 have 4 or more, 12 have 3 and 4 have 2.

`officials/` has officials alone, of 77 articles drawn at random among those with a title of office, 77 among
those with five or more, and 24 of the latter about provinces, schools, hospitals and companies; and of 54
more with five or more, 30 (seed 20261140) and, when what they showed was mended, 24 (seed 77); and of 40 of
900 to 4,500 characters, 25 (seed 41130) with four or more titles of offices at home and no head of a state
abroad, 15 (seed 41129) with any title; and of 30 more of 900 to 3,500 characters (seed 41131), drawn when
what the 40 showed was mended, 22 with five or more of such titles, 8 with fewer; and of 30 more drawn alike
(seed 41132) after that, 14 with four or more, 16 with fewer.

`documents/` has documents alone, of 90 articles: 64 drawn at random among those with a number that has a code
and three citations or more, 26 among those that name two laws or articles of laws and no such number; and of
40 more (seed 20261140), 22 among those with two words such as `Luật X` or `các luật`, 18 among those with two
numbers of documents, with a code or not. One kind was set right after measuring: the article calls a `văn
bản` a `quyết định` further down; and three citations of national standards were added, here and in
`documents_newest/`, when those came to be read: another annotator had a row for one.

`officials_more/` has officials alone of 110 articles of 900 to 3,800 characters: 50 (seed 41201), of which
32 with six titles of office at home or more, 18 with two to five; and when what these showed was being
mended, 60 (seed 41202) with three titles or more, those abroad included. `documents_more/` has documents
alone of 80 articles of 900 to 4,500 characters, 40 (seed 41203) and then 40 (seed 41204), half of each with
a number that has a code, half with two words such as `Luật X` or `nghị định 12`; two citations of national
standards were added.

`later/` has officials and documents of 48 articles, half drawn among those with numbered documents, half
among those dense in titles, in two halves: what the first showed was mended before the second was measured.

`newest/` has officials and documents of 42 articles of 1,200 to 5,000 characters, drawn last (seed 20261201):
20 at random among those with four titles of office or more, 14 among those that cite, 8 at random; and
`documents_newest/` documents alone, without provisions, of 36 (seed 20261203) with a number that has a code
or a kind before it. The second were read where they name a kind of document; a licence was added after
measuring.

`ranks_stated/` has ranks alone of 360 articles of at most 9,000 characters, drawn among those that word a
place and hardly a word of sport or shows: 240 (seed 28) of which five of eight word two places or more; 80
(seed 77) of those that were left, hardly one of which ranks; and 40 (seed 101) that word two or more.
`holders.csv` has some 3,500 places of 2,694 other articles, four at most of one, each with whom it is of,
as offsets: what the rules found, and what they turned down for want of a subject, a scope or the words of
an order, of the commonest grounds one in two to four.

`facts_last/` has all three kinds of 75 articles drawn when the rules of this version were all there: 21 at
random among those with four or more titles of office, 22 among those with three or more citations of
documents, 32 among those with words of an order, many about sport and shows. Of what they showed
two things were mended: words such as `USD` and `ĐH` are nobody's name, and a list of laws goes on without the
word `luật`.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence, Set
from pathlib import Path
from typing import Any, get_args

from pipeline import extract
from pipeline.article import Article
from pipeline.evaluate import as_json
from pipeline.evaluate.score import score
from pipeline.facts import Domain, OfficialClass, Status
from pipeline.review.offsets import FIELDS, WORDINGS, as_wordings, spans
from pipeline.scrape.plain import from_row

FOLDER = Path(__file__).parent / "facts"
RANKS = Path(__file__).parent / "ranks"
DENSE = Path(__file__).parent / "ranks_dense"
OFFICIALS = Path(__file__).parent / "officials"
DOCUMENTS = Path(__file__).parent / "documents"
#: More of them, drawn and annotated later.
LATER_DOCUMENTS = Path(__file__).parent / "documents_later"
#: Officials and documents, drawn and annotated last.
LATER = Path(__file__).parent / "later"
#: As `LATER`, drawn after it.
LATEST = Path(__file__).parent / "latest"
LAST = Path(__file__).parent / "facts_last"
STATED = Path(__file__).parent / "ranks_stated"
#: Ranks of articles that mostly say who is the largest, annotated by somebody who knew no rule.
SUPERLATIVES = Path(__file__).parent / "superlatives"
#: Officials and documents of the last draw, and documents alone.
NEWEST = Path(__file__).parent / "newest"
NEWEST_DOCUMENTS = Path(__file__).parent / "documents_newest"
#: Officials alone, and documents alone, of the draws after those.
MORE_OFFICIALS = Path(__file__).parent / "officials_more"
MORE_DOCUMENTS = Path(__file__).parent / "documents_more"
#: Places of other articles, each with whom it is of (see `benchmarks/rank_choice.py`).
HOLDERS = Path(__file__).parent / "holders.csv"
#: Folders whose gold has all ranks of its articles.
OF_RANKS = (FOLDER, RANKS, DENSE, STATED, LAST)
OTHERS = (
    *(MORE_OFFICIALS, MORE_DOCUMENTS),
    *(DENSE, OFFICIALS, DOCUMENTS, LATER_DOCUMENTS, NEWEST_DOCUMENTS, LATER, LATEST, NEWEST, RANKS, FOLDER),
)
Row = dict[str, Any]


def annotated(*folders: Path) -> dict[str, Path]:
    """Return the files of gold by article's id, by default of `facts/` and `ranks/`.

    Those of other folders than `facts/` say nothing of other kinds.
    """
    return {p.stem: p for folder in folders or (RANKS, FOLDER) for p in folder.glob("*.json")}


def articles(data: Path, folder: Path = FOLDER) -> dict[str, Article]:
    """Return the articles annotated in a folder by id, from the rows of the training data (.jsonl.gz)."""
    return articles_by_id(data, {p.stem for p in folder.glob("*.json")})


def articles_by_id(data: Path, wanted: Set[str]) -> dict[str, Article]:
    """Return articles of the training data (.jsonl.gz)."""
    with gzip.open(data, "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        return {row["id"]: from_row(row, row["id"]) for row in rows if row["id"] in wanted}


def gold(article: Article, *folders: Path) -> Row:
    """Return an article's gold with its wordings, by the kinds that were annotated; `folders` are all by
    default, of which a later one counts where an article is in two.
    """
    files = annotated(*(folders or OTHERS))
    rows = json.loads(files[article.id].read_text(encoding="utf-8"))
    return {kind: [as_wordings(article.text, row) for row in rows[kind]] for kind in rows}


def assert_officials(article: str, rows: list[dict[str, Any]]) -> None:
    """Officials of an article's gold have the fields of the guideline, with values that it knows."""
    for row in rows:
        assert set(row) == set(FIELDS["official"]), article
        assert row["name"], article
        assert row["position"], article
        assert row["status"] in get_args(Status), (article, row)
        assert row["class"] in get_args(OfficialClass), (article, row)


def assert_ranks(
    article: str, rows: list[dict[str, Any]], places: Sequence[str] = ("rank", "top", "change")
) -> None:
    """Ranks of an article's gold have the fields of the guideline, with one of the `places` at least."""
    for row in rows:
        assert set(row) == {*FIELDS["rank"], "target"}, article
        assert row["subject"], article
        assert row["evidence"], article
        assert any(row[place] is not None for place in places), (article, row)
        assert row["domain"] in get_args(Domain), (article, row)


def figures(found: dict[str, Article], folder: Path) -> dict[str, Any]:
    """Return the figures of what is found in the articles of a folder; what it was not annotated for, it has
    not.
    """
    nothing: Row = {"officials": [], "documents": [], "ranks": []}
    return as_json(
        score((name, {**nothing, **gold(a, folder)}, extract(a).rows()) for name, a in found.items())
    )


def as_offsets(article: Article, rows: Row) -> Row:
    """Return gold with wordings as gold with offsets, the form that is kept.

    Raises ValueError for a wording whose words do not stand in the article.
    """
    return {
        kind: [
            {
                name: spans(article.text, value)
                if name in WORDINGS and value is not None
                else [spans(article.text, p) for p in value]
                if name == "provisions"
                else value
                for name, value in row.items()
            }
            for row in rows[kind]
        ]
        for kind in rows
    }
