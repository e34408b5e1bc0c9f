"""Reading a watchlist file: TOML, checked to the last key."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ...errors import WatchlistError
from ...language.spelling import key
from ...lexicon.indices import indices
from ...scrape.outlets import outlets
from .channels import Channel, Polling, read_channel, read_polling
from .expression import Expression
from .model import (
    ArticleKinds,
    Changes,
    CitedDocument,
    Item,
    Organisation,
    Person,
    Place,
    Post,
    RankedIndex,
    Watchlist,
    Words,
)
from .table import Table

#: Kinds of facts, as the database has them.
FACTS = ("official", "document", "rank", "statement")
#: What an alert can rest on besides facts: the article's words, and a change in the world.
EVIDENCE = (*FACTS, "text", "change")
#: Kinds of changes in the world, as the table `events` has them.
CHANGES = (
    "new holder", "new position", "first cited", "figure differs", "silent correction", "target missed",
    "rank improved", "rank fell",
)  # fmt: skip
#: What `when` of an index may say, and the kinds of changes that it means.
RANK_CHANGES = {
    "stated": (),
    "changes": ("rank improved", "rank fell"),
    "improves": ("rank improved",),
    "falls": ("rank fell",),
    "differs": ("figure differs", "silent correction"),
    "misses its target": ("target missed",),
}


@dataclass(frozen=True, slots=True)
class WatchFile:
    """A watchlist file: the lists, the channels by name, and how the papers are polled."""

    source: str
    lists: tuple[Watchlist, ...]
    channels: dict[str, Channel]
    polling: Polling


def read_lists(path: Path) -> WatchFile:
    """Read a watchlist file.

    Raises WatchlistError, which names the file, the table, the key and the next step, where the file cannot
    be read, is no TOML, or holds something unknown, missing or of the wrong kind.
    """
    source = str(path)
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise WatchlistError(source, "no such file", "docs/watchlist.toml is one to begin with") from None
    except (OSError, UnicodeDecodeError) as error:
        raise WatchlistError(source, f"cannot be read ({error})", "give a text file in UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise WatchlistError(source, f"is no TOML ({error})") from None
    top = Table(source, "the file", values)
    channels = {}
    for table in top.tables("deliver"):
        name, channel = read_channel(table)
        if name in channels:
            raise table.error(f"there are two channels called {name!r}", "give each its own `name`")
        channels[name] = channel
    polling = read_polling(top.table("polling"))
    lists = [_list(table, channels) for table in top.tables("list")]
    top.finish()
    if not lists:
        raise WatchlistError(source, "holds no [[list]]", 'write [[list]] and under it name = "..."')
    names = [x.name for x in lists]
    for name in names:
        if names.count(name) > 1:
            raise WatchlistError(source, f"two lists are called {name!r}", "give each its own `name`")
    return WatchFile(source, tuple(lists), channels, polling)


def _list(table: Table, channels: dict[str, Channel]) -> Watchlist:
    name = table.text("name", "Hà Tĩnh")
    table.where = f"[[list]] {name!r},"
    items = tuple(read(t) for kind, read in _ITEMS.items() for t in table.tables(kind))
    papers = frozenset(_paper(table, p) for p in table.texts("outlets"))
    found = Watchlist(
        name,
        items,
        outlets=papers,
        kinds=frozenset(table.texts("kinds", EVIDENCE)),
        deliver=table.texts("deliver", tuple(channels) or ("(no [[deliver]] is in the file)",)),
    )
    table.finish()
    if not items:
        raise table.error("looks for nothing", f"add one of {', '.join(f'[[list.{k}]]' for k in _ITEMS)}")
    labels = [i.label for i in items]
    for label in labels:
        if labels.count(label) > 1:
            raise table.error(f"two items are called {label!r}", "give each its own `label`")
    return found


def _paper(table: Table, name: str) -> str:
    outlet = outlets().by_name(name) or outlets().by_domain(name)
    if outlet is None and "." not in name:
        raise table.error(f"`outlets` has {name!r}, no paper known", "`pipeline outlets` lists the papers")
    return outlet.domain if outlet else name


def _person(table: Table) -> Item:
    name = table.text("name", "Nguyễn Văn A")
    if " " not in name:
        raise table.error(
            f"`name` is {name!r} alone", "write the full name; a single syllable names too many"
        )
    names = (name, *table.texts("spellings"))
    return _done(table, Person(*_usual(table, name, ("named", "new position")), names=names))


def _post(table: Table) -> Item:
    position = table.text("position", "Chủ tịch UBND tỉnh Hà Tĩnh")
    wordings = (position, *table.texts("spellings"))
    return _done(table, Post(*_usual(table, position, ("named", "new holder")), wordings=wordings))


def _organisation(table: Table) -> Item:
    name = table.text("name", "Sở Y tế tỉnh Hà Tĩnh")
    return _done(table, Organisation(*_usual(table, name), names=(name, *table.texts("spellings"))))


def _place(table: Table) -> Item:
    name = table.text("name", "Hà Tĩnh")
    return _done(table, Place(*_usual(table, name), names=(name, *table.texts("spellings"))))


def _document(table: Table) -> Item:
    number = table.text_or_none("number", "57-NQ/TW")
    title = table.text_or_none("title", "Luật Đất đai")
    if (number is None) == (title is None):
        raise table.error("needs `number` or `title`, one of the two", 'write number = "57-NQ/TW"')
    year = table.number("year", least=1945)
    usual = _usual(table, number or title or "", ("cited", "first cited"))
    return _done(table, CitedDocument(*usual, number=number, title=title, year=year))


def _index(table: Table) -> Item:
    given, of = table.text("index", "DTI"), table.text("of", "Hà Tĩnh")
    when = table.texts("when", tuple(RANK_CHANGES)) or ("stated",)
    kinds = tuple(dict.fromkeys(k for w in when for k in RANK_CHANGES[w]))
    known = _index_named(given)
    worse, better = table.number("worse_than"), table.number("better_than")
    if "stated" not in when and (worse or better):
        raise table.error("`worse_than` and `better_than` are for ranks stated", "take out `when`")
    label = table.text_or_none("label", "DTI Hà Tĩnh") or _index_label(given, of, when, worse, better)
    return _done(
        table,
        RankedIndex(
            label,
            table.expression("with"),
            (*(w for w in when if w == "stated"), *kinds),
            index=known,
            index_key=None if given == "any" else key(given),
            of=None if of == "any" else of,
            worse_than=worse,
            better_than=better,
            year=table.number("year", least=1990),
        ),
    )


def _index_label(given: str, of: str, when: tuple[str, ...], worse: int | None, better: int | None) -> str:
    conditions = [w for w in when if w != "stated"]
    conditions += [f"worse than {worse}"] if worse else []
    conditions += [f"better than {better}"] if better else []
    return f"{given} · {of}" + (f" ({', '.join(conditions)})" if conditions else "")


def _index_named(given: str) -> str | None:
    wanted = key(given)
    for index in indices():
        if wanted in (key(index.id), *map(key, index.names), *map(key, index.abbreviations)):
            return index.id
    return None


def _words(table: Table) -> Item:
    say = table.expression("say")
    if say is None:
        raise table.error("`say` is missing", "write say = '\"tuyến metro\" and chậm'")
    label = table.text_or_none("label", "Metro") or table.text("say", "metro")
    return _done(table, Words(label, table.expression("with"), say=say))


def _facts(table: Table) -> Item:
    kinds = table.texts("kinds", FACTS)
    if not kinds:
        raise table.error("`kinds` is missing", f"write kinds = {list(FACTS)}")
    return _done(table, ArticleKinds(*_usual(table, ", ".join(kinds)), kinds=frozenset(kinds)))


def _changes(table: Table) -> Item:
    given, of = table.texts("kinds", CHANGES), table.text_or_none("of", "Hà Tĩnh")
    label = " · ".join(filter(None, (", ".join(given) if len(given) < 3 else "changes", of))) or "changes"
    kinds = given or CHANGES
    return _done(table, Changes(*_usual(table, label), kinds=frozenset(kinds), of=of))


def _usual(
    table: Table, name: str, occasions: tuple[str, ...] = ()
) -> tuple[str, Expression | None, tuple[str, ...]]:
    """Return what all items have: label, narrowing, occasions."""
    label = table.text_or_none("label", name) or name
    when = (table.texts("when", occasions) or occasions[:1]) if occasions else ()
    return label, table.expression("with"), when


def _done(table: Table, item: Item) -> Item:
    table.finish()
    return item


_ITEMS: dict[str, Callable[[Table], Item]] = {
    "people": _person,
    "positions": _post,
    "organisations": _organisation,
    "places": _place,
    "documents": _document,
    "indices": _index,
    "words": _words,
    "facts": _facts,
    "changes": _changes,
}
