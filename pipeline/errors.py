"""Everything that can go wrong, as one tree.

    PipelineError            names the input and the next step
    ├── InputError           an input that cannot become an article
    │   ├── UnreadableInput  empty, not text, broken compression, cut in half
    │   ├── EncodingError    bytes in a legacy Vietnamese code page, lone surrogates
    │   ├── InputTooLarge    over the size that one article may have
    │   └── NoArticle        a page or row that holds no article
    ├── FetchError           the network, the server or its robots.txt said no
    ├── UnknownOutlet        a name that is neither an outlet, an address nor a file
    ├── ExtractionError      an article on which the extractors failed
    ├── StoreError           the database cannot be opened or written
    ├── WatchError           monitoring cannot go on
    │   ├── WatchlistError   a watchlist that breaks its rules
    │   ├── HeldError        another process watches with this database
    │   └── DeliveryError    an alert that could not be delivered
    ├── ExportError          something cannot be written out of the database
    ├── BulkError            a directory of tables that cannot be written, read or trusted
    └── ReviewError          a verdict that cannot be given, read or applied

Each carries `source` (the file, address or row), `problem` (what is wrong) and `hint` (what to do next);
`str(error)` is one line made of the three.
"""


class PipelineError(Exception):
    """Base of all errors that the pipeline raises on purpose."""

    hint_default = "see `pipeline --help`"

    def __init__(self, source: str, problem: str, hint: str | None = None) -> None:
        self.source = source
        self.problem = problem
        self.hint = hint or self.hint_default
        super().__init__(source, problem, self.hint)

    def __str__(self) -> str:
        return f"{self.source}: {self.problem}; {self.hint}"


class InputError(PipelineError):
    """An input that cannot become an article."""

    hint_default = "check the file and run again"


class UnreadableInput(InputError):
    """Empty, missing, not text, broken compression, or cut in half."""


class EncodingError(InputError):
    """Bytes in a legacy Vietnamese code page (TCVN3, VNI, Windows-1258), or lone surrogates."""

    hint_default = "convert it to UTF-8 and run again"


class InputTooLarge(InputError):
    """Larger than one article may be."""

    hint_default = "split it into one file an article"


class NoArticle(InputError):
    """A page or a row that holds no article: no headline, or no text."""

    hint_default = "give an article's page, not a listing or an empty one"


class FetchError(PipelineError):
    """The network, the server, or its robots.txt said no."""

    hint_default = "try again later, or save the page and ingest the file"


class UnknownOutlet(PipelineError):
    """A source that is neither an outlet, an address nor an existing file."""

    hint_default = "`pipeline outlets` lists the papers known"


class ExtractionError(PipelineError):
    """The extractors failed on an article; its text is at fault or, more likely, a rule."""

    hint_default = "run `pipeline explain` on it and report the rule"


class StoreError(PipelineError):
    """The database cannot be opened, is locked for too long, or is of a newer schema."""

    hint_default = "check the path and that no other run holds the database"


class WatchError(PipelineError):
    """Monitoring cannot go on."""


class WatchlistError(WatchError):
    """A watchlist that breaks its rules; `problem` names the table and the key."""

    hint_default = "mend the file and run again"


class HeldError(WatchError):
    """Another process watches with this database."""

    hint_default = "stop that one, or give another --db"


class DeliveryError(WatchError):
    """An alert that could not be delivered; it stays in the outbox and is tried again."""

    hint_default = "check the channel's settings; it is tried again later"


class ExportError(PipelineError):
    """Something cannot be written out of the database."""

    hint_default = "give another --to"


class BulkError(PipelineError):
    """A directory of tables that cannot be written, read or trusted."""

    hint_default = "give another directory"


class ReviewError(PipelineError):
    """A verdict that cannot be given, read or applied."""

    hint_default = "load the page again"
