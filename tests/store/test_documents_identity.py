"""One law under two wordings is one document."""

from pipeline.facts import Document, Facts, Mention
from pipeline.scrape.plain import from_text
from pipeline.store import Store


def cite(store, article_id, wording, subject):
    text = f"Tin\n\nTheo {wording} năm 2015, hành vi này bị phạt tù."
    at = text.index(wording)
    fact = Document(
        "Bộ luật", subject=subject, date="2015", named=True,
        mentions=(Mention(at, at + len(wording), wording, "test"),),
    )  # fmt: skip
    with store.run(["test"]) as run:
        run.add(from_text(text, article_id), Facts(documents=(fact,)))


def test_a_code_and_its_initials_are_one_document(tmp_path):
    with Store.open(tmp_path / "press.db") as store:
        cite(store, "a", "BLHS", "BLHS")
        cite(store, "b", "Bộ luật Hình sự", "Hình sự")
        found = store.connection.execute("SELECT label, articles FROM documents").fetchall()
    assert [tuple(row) for row in found] == [("Bộ luật Hình sự (2015)", 2)]
