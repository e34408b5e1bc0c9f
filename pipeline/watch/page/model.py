"""What a report holds, before it becomes HTML, Markdown or PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote

#: Characters of evidence that the link makes a browser scroll to.
_SOUGHT = 90


@dataclass(frozen=True, slots=True)
class Source:
    """Evidence: the words, and the article they stand in; `url` is None where it has no address."""

    words: str
    headline: str
    outlet: str | None
    published: str | None
    url: str | None

    @property
    def link(self) -> str | None:
        """The article's address; browsers scroll to the words."""
        if self.url is None or not self.url.startswith("http"):
            return None
        plain = " ".join(self.words.split())
        cut = plain if len(plain) <= _SOUGHT else plain[:_SOUGHT].rpartition(" ")[0]
        return f"{self.url}#:~:text={quote(cut, safe='')}" if cut else self.url


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to know: `title`, a `note` beside it, and the evidence. `mark` is `up`, `down` or None."""

    title: str
    note: str = ""
    sources: tuple[Source, ...] = ()
    mark: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    """A person, what they are, how often they are quoted, and some of their words."""

    name: str
    position: str
    count: int
    quotes: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts with their names; `over_time` where they follow one another."""

    title: str
    counts: tuple[tuple[str, int], ...]
    over_time: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A report. `since` and `until` are ISO dates, both inside; `of` names the lists, none for all."""

    since: str
    until: str
    made: str
    of: tuple[str, ...]
    totals: tuple[tuple[str, int], ...] = ()
    news: tuple[Line, ...] = ()
    stories: tuple[Line, ...] = ()
    bars: tuple[Bars, ...] = ()
    ranks: tuple[Line, ...] = ()
    documents: tuple[Line, ...] = ()
    quoted: tuple[Quoted, ...] = field(default=())
