import pickle

from pipeline.article import Article, Part, Passage, PassageKind, compose


def article(*parts: Part) -> Article:
    text, passages = compose(parts)
    return Article(id="a", text=text, passages=passages)


def test_passages_are_spans_of_one_text():
    a = article(
        Part(PassageKind.HEADLINE, "Tin vắn"),
        Part(PassageKind.LEAD, "  (PLVN) - Mở đầu. "),
        Part(PassageKind.PARAGRAPH, ""),
        Part(PassageKind.HEADING, "Một mục"),
        Part(PassageKind.PARAGRAPH, "Thân bài."),
        Part(PassageKind.CAPTION, "Một bức ảnh.", credit="Ảnh: T.H."),
    )
    assert a.text == "Tin vắn\n\n(PLVN) - Mở đầu.\n\nMột mục\n\nThân bài.\n\nMột bức ảnh."
    assert a.headline == "Tin vắn"
    assert a.lead == "(PLVN) - Mở đầu."
    assert a.body == ["Một mục", "Thân bài."]
    assert [a.surface(c) for c in a.captions] == ["Một bức ảnh."]
    assert a.captions[0].credit == "Ảnh: T.H."


def test_text_is_composed():
    a = article(Part(PassageKind.HEADLINE, "Ha\u0300 Ti\u0303nh"))
    assert a.text == "Hà Tĩnh"
    assert (a.passages[0].start, a.passages[0].end) == (0, 7)


def test_caption_printed_twice_counts_once():
    a = article(
        Part(PassageKind.CAPTION, "Quang cảnh hội nghị."), Part(PassageKind.CAPTION, "Quang cảnh hội nghị.")
    )
    assert len(a.captions) == 1


def test_missing_parts():
    a = article(Part(PassageKind.PARAGRAPH, "Thân bài."))
    assert a.headline == ""
    assert a.lead is None


def test_a_passage_comes_back_from_another_process():
    passage = Passage(PassageKind.CAPTION, 3, 9, strong=True, credit="Ảnh: Lê Bảy")
    assert pickle.loads(pickle.dumps(passage)) == passage
