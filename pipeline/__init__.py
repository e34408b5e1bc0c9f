"""Facts from the Vietnamese press: officials, numbered documents, ranks and statements, with their evidence.

    >>> import pipeline
    >>> facts = pipeline.extract("Ông Trần Văn Bình, Giám đốc Sở Y tế tỉnh Hà Tĩnh, cho biết ...")
    >>> facts.officials[0].position
    'Giám đốc Sở Y tế tỉnh Hà Tĩnh'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

    from .article import Article
    from .facts import Facts

__version__ = "0.1.0"
