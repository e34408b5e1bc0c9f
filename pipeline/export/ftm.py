"""People, positions and what the press says of them as entities of FollowTheMoney.

Person, Position and Occupancy (from when to when the press shows it), Article, Document (a numbered one that
articles cite) and Mention (a person's name in an article). Ids are made of what identifies the thing, so that
a second export of a grown database updates and does not double.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import ExportError
from ..store.reading import reading

_STATUS = {"current": "current", "acting": "current", "incoming": "current", "former": "ended"}


def export_entities(db: Path, to: Path) -> list[dict[str, Any]]:
    """Write all entities to `to/entities.ftm.json`, one JSON object a line; return a row a schema: `table`
    (the schema), `rows`, `file`.

    Raises ExportError where the library is not installed or the file cannot be written.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that its transliteration, not used here, could be better
            from followthemoney import model
    except ImportError:
        raise ExportError(
            "--format ftm", "followthemoney is not installed", "run `pip install 'vietnam-press-facts[ftm]'`"
        ) from None
    counted: Counter[str] = Counter()
    path = to / "entities.ftm.json"
    try:
        to.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f".{path.name}.part")
        with (
            reading(db) as connection,
            aside.open("w", encoding="utf-8") as stream,
            warnings.catch_warnings(action="ignore"),
        ):
            for schema, id_, properties in _entities(connection):
                entity = model.make_entity(schema)
                entity.id = id_
                for name, value in properties.items():
                    entity.add(name, value, quiet=False)
                stream.write(json.dumps(entity.to_dict(), ensure_ascii=False) + "\n")
                counted[schema] += 1
        aside.replace(path)
    except OSError as error:
        raise ExportError(str(to), f"cannot be written ({error.strerror})", "give another --to") from error
    return [{"table": schema, "rows": n, "file": str(path)} for schema, n in sorted(counted.items())]


Entity = tuple[str, str, dict[str, Any]]


def _entities(connection: sqlite3.Connection) -> Iterator[Entity]:
    yield from _articles(connection)
    yield from _people(connection)
    yield from _positions(connection)
    yield from _occupancies(connection)
    yield from _documents(connection)
    yield from _mentions(connection)


def _id(kind: str, *parts: object) -> str:
    return f"vnpress-{kind}-" + hashlib.sha1("\0".join(map(str, parts)).encode()).hexdigest()[:20]


def _link(url: str) -> str | None:
    return url if url.startswith(("http://", "https://")) else None


def _articles(connection: sqlite3.Connection) -> Iterator[Entity]:
    for r in connection.execute(
        "SELECT a.address_key, a.url, a.headline, a.lead, a.published, a.outlet, a.authors FROM articles a"
    ):
        yield "Article", _id("article", r["address_key"]), {
            "title": r["headline"],
            "description": r["lead"],
            "sourceUrl": _link(r["url"]),
            "publishedAt": r["published"],
            "publisher": r["outlet"],
            "author": json.loads(r["authors"]),
            "language": "vie",
        }  # fmt: skip


def _person(name_key: str, disambiguation: str | None) -> str:
    return _id("person", name_key, disambiguation or "")


def _people(connection: sqlite3.Connection) -> Iterator[Entity]:
    for r in connection.execute(
        "SELECT id, name, name_key, disambiguation FROM people WHERE articles > 0 AND sole_article_id IS NULL"
    ):
        held = connection.execute(
            "SELECT p.label FROM tenures t JOIN positions p ON p.id = t.position_id WHERE t.person_id = ?",
            (r["id"],),
        )
        spelled = connection.execute("SELECT DISTINCT name FROM officials WHERE person_id = ?", (r["id"],))
        yield "Person", _person(r["name_key"], r["disambiguation"]), {
            "name": r["name"],
            "alias": [name for (name,) in spelled if name != r["name"]],
            "position": [label for (label,) in held],
            "summary": r["disambiguation"],
        }  # fmt: skip


def _positions(connection: sqlite3.Connection) -> Iterator[Entity]:
    for r in connection.execute("SELECT key, label, organisation, place, class FROM positions"):
        yield "Position", _id("position", r["key"]), {
            "name": r["label"],
            "subnationalArea": r["place"],
            "country": None if r["class"] == "foreign" else "vn",
        }  # fmt: skip


def _occupancies(connection: sqlite3.Connection) -> Iterator[Entity]:
    for r in connection.execute(
        """SELECT pe.name_key, pe.disambiguation, po.key, t.status, t.first_seen, t.last_seen,
                  t.incoming_seen, t.former_seen, a.url
           FROM tenures t JOIN people pe ON pe.id = t.person_id JOIN positions po ON po.id = t.position_id
           LEFT JOIN articles a ON a.id = t.last_article_id WHERE pe.sole_article_id IS NULL"""
    ):
        holder, post = _person(r["name_key"], r["disambiguation"]), _id("position", r["key"])
        yield "Occupancy", _id("occupancy", holder, post), {
            "holder": holder,
            "post": post,
            "startDate": _day(r["incoming_seen"]),
            "endDate": _day(r["former_seen"]),
            "date": [_day(r["first_seen"]), _day(r["last_seen"])],
            "status": _STATUS[r["status"]],
            "sourceUrl": _link(r["url"] or ""),
        }  # fmt: skip


def _documents(connection: sqlite3.Connection) -> Iterator[Entity]:
    for r in connection.execute("SELECT * FROM documents WHERE articles > 0"):
        yield "Document", _id("document", r["key"], r["place"], r["issued"]), {
            "title": r["label"],
            "fileName": r["label"],  # the schema wants one, though the paper is not at hand
            "description": r["title"],
            "author": r["issuer"],
            "date": r["issued"],
            "sourceUrl": r["url"],
            "language": "vie",
        }  # fmt: skip


def _mentions(connection: sqlite3.Connection) -> Iterator[Entity]:
    for r in connection.execute(
        """SELECT DISTINCT a.address_key, pe.name, pe.name_key, pe.disambiguation
           FROM articles a JOIN facts f ON f.version_id = a.version_id AND f.kind = 'official'
           JOIN officials o ON o.id = f.id JOIN people pe ON pe.id = o.person_id
           WHERE pe.sole_article_id IS NULL AND f.id NOT IN (SELECT fact_id FROM rejected_facts)"""
    ):
        article, person = _id("article", r["address_key"]), _person(r["name_key"], r["disambiguation"])
        yield "Mention", _id("mention", article, person), {
            "document": article,
            "resolved": person,
            "name": r["name"],
            "detectedSchema": "Person",
        }  # fmt: skip


def _day(moment: str | None) -> str | None:
    return moment[:10] if moment else None
