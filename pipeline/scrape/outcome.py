"""What reading a source can come to, besides an article and an error."""

from __future__ import annotations

from dataclasses import dataclass

from ..article import Article
from ..errors import PipelineError


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was looked at and is rightly no article, such as a listing page; no fault.

    `unchanged` is true for an article that its server says is as it was when it was read.
    """

    source: str
    reason: str
    unchanged: bool = False


#: One by one, what a source gives.
Item = Article | PipelineError | Skipped
