"""The columns of the Parquet tables, and articles with their facts as rows of them and back.

Fact tables have the fields of the classes in `pipeline.facts`, so a field that is added there is a column
here. `article` is the id that joins them (see `article_id`), `fact` a fact's number in its article and kind,
`n` a mention's number in its fact.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

from ..article import Article, Link, Passage, PassageKind
from ..facts import Document, Facts, Mention, Official, Rank, Statement
from ..store.identity import address, address_key, digest, sha256

Row = dict[str, Any]
#: Fact tables and the classes whose fields they have.
FACTS: Mapping[str, type] = {
    "officials": Official,
    "documents": Document,
    "ranks": Rank,
    "statements": Statement,
}
#: What an article's outlet and month are called in the folders' names where they are not known.
UNKNOWN = "unknown"
PARTITION = ("outlet", "month")
_MONTH = re.compile(r"\d{4}(?:-\d\d)?(?!\d)")

_TEXTS = pa.list_(pa.string())
_LINKS = pa.list_(pa.struct([("text", pa.string()), ("url", pa.string())]))
_PASSAGES = pa.list_(
    pa.struct(
        [
            ("kind", pa.string()),
            ("start", pa.int32()),
            ("end", pa.int32()),
            ("strong", pa.bool_()),
            ("credit", pa.string()),
        ]
    )
)
_ARTICLE: list[tuple[str, pa.DataType]] = [
    ("article", pa.string()),
    ("url", pa.string()),
    ("address_key", pa.string()),
    ("published", pa.string()),
    ("updated", pa.string()),
    ("headline", pa.string()),
    ("lead", pa.string()),
    ("lead_prefix", pa.string()),
    ("authors", _TEXTS),
    ("section", pa.string()),
    ("form", pa.string()),
    ("tags", _TEXTS),
    ("credit", pa.string()),
    ("reader", pa.string()),
    ("contradictions", _TEXTS),
    ("source_id", pa.string()),
    ("source", pa.string()),
    ("text_sha256", pa.string()),
]
_TEXT: list[tuple[str, pa.DataType]] = [
    ("text", pa.string()),
    ("passages", _PASSAGES),
    ("document_links", _LINKS),
    ("related", _LINKS),
]
_MENTION: list[tuple[str, pa.DataType]] = [
    ("kind", pa.string()),
    ("fact", pa.int32()),
    ("n", pa.int32()),
    ("start", pa.int32()),
    ("end", pa.int32()),
    ("surface", pa.string()),
    ("rule", pa.string()),
    ("score", pa.float64()),
]


@cache
def fact_columns(kind: str) -> list[tuple[str, pa.DataType]]:
    """Return the columns of a fact table after `article`: `fact`, then the class's fields but `mentions`."""
    hints = get_type_hints(FACTS[kind])
    named = ((f.name, hints[f.name]) for f in fields(FACTS[kind]) if f.name != "mentions")
    return [("fact", pa.int32()), *((name.rstrip("_"), _arrow(hint)) for name, hint in named)]


def _arrow(hint: Any) -> pa.DataType:
    if get_origin(hint) in (UnionType, Union):
        (hint,) = (h for h in get_args(hint) if h is not type(None))
    if get_origin(hint) is tuple:
        return pa.list_(_arrow(get_args(hint)[0]))
    if get_origin(hint) is Literal:
        return pa.string()
    return {str: pa.string(), int: pa.int32(), float: pa.float64(), bool: pa.bool_()}[hint]


@cache
def nested() -> list[tuple[str, list[tuple[str, pa.DataType]]]]:
    """Return the tables that a chunk's file holds as lists of rows in its articles, with their columns."""
    return [("mentions", _MENTION), *((kind, fact_columns(kind)) for kind in FACTS)]


@cache
def tables() -> dict[str, pa.Schema]:
    """Return the schema of each table; `outlet` and `month` are in the folders' names."""
    key = [("article", pa.string())]
    return {
        "articles": pa.schema(_ARTICLE),
        "texts": pa.schema(key + _TEXT),
        **{name: pa.schema(key + columns) for name, columns in nested()},
    }


@cache
def chunk_schema() -> pa.Schema:
    """Return the schema of a chunk's file: a row an article, its facts and mentions in lists."""
    lists = [(name, pa.list_(pa.struct(columns))) for name, columns in nested()]
    return pa.schema([*((name, pa.string()) for name in PARTITION), *_ARTICLE, *_TEXT, *lists])


def article_id(article: Article) -> str:
    """Return the id of an article in this form: the same address with the same content has the same id."""
    known_by = f"{address_key(address(article))}\0{digest(article)}"
    return hashlib.sha256(known_by.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def partition_of(article: Article) -> tuple[str, str]:
    """Return the paper and the month (`2025-07`) that an article is filed under."""
    month = _MONTH.match(article.published or "")
    return article.outlet or UNKNOWN, month.group() if month else UNKNOWN


def article_row(article: Article, facts: Facts, source: str) -> Row:
    """Return the row of a chunk's file; `source` says where the input held the article."""
    listed = facts.rows()
    return {
        **dict(zip(PARTITION, partition_of(article), strict=True)),
        "article": article_id(article),
        "url": article.url,
        "address_key": address_key(address(article)),
        "published": article.published,
        "updated": article.updated,
        "headline": article.headline,
        "lead": article.lead,
        "lead_prefix": article.lead_prefix,
        "authors": article.authors,
        "section": article.section,
        "form": article.form,
        "tags": article.tags,
        "credit": article.credit,
        "reader": article.reader,
        "contradictions": article.contradictions,
        "source_id": article.id,
        "source": source,
        "text_sha256": sha256(article.text),
        "text": article.text,
        "passages": [
            {"kind": p.kind.value, "start": p.start, "end": p.end, "strong": p.strong, "credit": p.credit}
            for p in article.passages
        ],
        "document_links": [{"text": x.text, "url": x.url} for x in article.document_links],
        "related": [{"text": x.text, "url": x.url} for x in article.related],
        "mentions": [
            {"kind": kind, "fact": number, "n": n, "score": fact["score"], **m}
            for kind, rows in listed.items()
            for number, fact in enumerate(rows)
            for n, m in enumerate(fact["mentions"])
        ],
        **{
            kind: [{"fact": number, **fact} for number, fact in enumerate(rows)]
            for kind, rows in listed.items()
        },
    }


def article_of(r: Row) -> Article:
    """Return the article of a row of `articles` joined with its row of `texts` and its `outlet`."""
    return Article(
        id=r["source_id"],
        text=r["text"],
        passages=tuple(
            Passage(PassageKind(p["kind"]), p["start"], p["end"], p["strong"], p["credit"])
            for p in r["passages"]
        ),
        url=r["url"],
        outlet=None if r["outlet"] == UNKNOWN else r["outlet"],
        published=r["published"],
        updated=r["updated"],
        authors=tuple(r["authors"]),
        credit=r["credit"],
        lead_prefix=r["lead_prefix"],
        section=r["section"],
        tags=tuple(r["tags"]),
        form=r["form"],
        related=tuple(Link(x["text"], x["url"]) for x in r["related"]),
        document_links=tuple(Link(x["text"], x["url"]) for x in r["document_links"]),
        reader=r["reader"],
        contradictions=tuple(r["contradictions"]),
    )


def facts_of(rows: Mapping[str, list[Row]]) -> Facts:
    """Return the facts of one article from its rows of the fact tables and of `mentions`."""
    mentions: dict[tuple[str, int], list[Mention]] = {}
    for m in sorted(rows.get("mentions", ()), key=lambda m: (m["kind"], m["fact"], m["n"])):
        found = Mention(m["start"], m["end"], m["surface"], m["rule"])
        mentions.setdefault((m["kind"], m["fact"]), []).append(found)
    return Facts(
        **{
            kind: tuple(
                _fact(class_, r, mentions.get((kind, r["fact"]), []))
                for r in sorted(rows.get(kind, ()), key=lambda r: r["fact"])
            )
            for kind, class_ in FACTS.items()
        }
    )


def _fact(class_: type, r: Row, mentions: list[Mention]) -> Any:
    values: Row = {}
    for f in fields(class_):
        if f.name == "mentions":
            continue
        value = r[f.name.rstrip("_")]
        values[f.name] = tuple(value) if isinstance(value, list) else value
    return class_(**values, mentions=tuple(mentions))
