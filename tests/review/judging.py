"""Gives verdicts, and says which count."""

from pipeline.review.verdicts import give, judged_facts


def fact(store, article_id, kind):
    """Return the content of the article's first fact of the kind."""
    (version,) = store.connection.execute(
        "SELECT version_id FROM articles WHERE id = ?", (article_id,)
    ).fetchone()
    rows = store.connection.execute(
        "SELECT id FROM facts WHERE version_id = ? AND kind = ? ORDER BY id", (version, kind)
    )
    return judged_facts(store.connection, version)[rows.fetchone()[0]].content


def judge(store, article_id, kind, verdict, **more):
    with store.transaction() as connection:
        return give(
            connection, article_id, kind, fact(store, article_id, kind), verdict, **{"by": "lan", **more}
        )


def standing(store):
    return sorted(
        tuple(r)
        for r in store.connection.execute(
            """SELECT a.id, f.kind, w.verdict FROM fact_verdicts w JOIN facts f ON f.id = w.fact_id
               JOIN articles a ON a.version_id = f.version_id"""
        )
    )
