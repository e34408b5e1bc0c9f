"""Facts from one sentence: what every table of this folder rests on."""

from collections.abc import Callable

import pytest

from pipeline.extract import documents
from pipeline.facts import Document
from pipeline.language.reading import Reading
from pipeline.scrape.plain import from_text

Find = Callable[[str], tuple[Document, ...]]


@pytest.fixture
def find() -> Find:
    """Find the documents of a text; every mention must lie where it says."""

    def found(text: str) -> tuple[Document, ...]:
        reading = Reading(from_text(text, "invented"))
        result = documents.find(reading)
        for document in result:
            assert document.mentions
            for mention in document.mentions:
                assert reading.text[mention.start : mention.end] == mention.surface
        return result

    return found
