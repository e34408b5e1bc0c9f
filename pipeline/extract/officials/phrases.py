"""What is found in a sentence: titles of office with their organisations, and names of persons."""

from __future__ import annotations

from ...facts import Status
from ...lexicon.titles import Title
from ...records import record
from .organisations import Run


@record(frozen=True, slots=True)
class TitlePhrase:
    """A title with its organisation: tokens `start:end`; `left` is where its modifiers begin."""

    left: int
    start: int
    end: int
    title: Title
    head_end: int
    run: Run
    status: Status
    plural: bool
    #: The chief whom the holder serves, where the title names him: thư ký báo chí của | Thủ tướng X
    chief: tuple[TitlePhrase, NamePhrase] | None = None


@record(frozen=True, slots=True)
class NamePhrase:
    """A person's name: tokens `start:end`; `left` is where address and grade begin.

    `addressed` tells that such words stand before it, `grade` where the police, army or academic one does.
    """

    left: int
    start: int
    end: int
    addressed: bool
    grade: tuple[int, int] | None


Item = TitlePhrase | NamePhrase
