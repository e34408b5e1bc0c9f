"""The database: schema as migrations, writing article by article, reading.

    with Store.open("outputs/press.db") as store, store.run(["corpus/pages"]) as run:
        if not run.known(article):
            run.add(article, extract(article))

Offsets refer to versions, and the text of a version never changes. See `migrations/` for every table.
"""

from .database import Store

__all__ = ["Store"]
