from pipeline.lexicon import document_kinds


def test_wordings_and_codes_lead_to_one_kind() -> None:
    assert document_kinds.by_form()["thông tư liên tịch"].name == "Thông tư liên tịch"
    assert document_kinds.by_code()["QĐ"].name == "Quyết định"
    assert document_kinds.by_code()["TTr"].name == "Tờ trình"


def test_the_kinds_of_the_guideline_are_there() -> None:
    names = {kind.name for kind in document_kinds.kinds()}
    assert names >= {
        "Nghị quyết",
        "Nghị định",
        "Luật",
        "Bộ luật",
        "Hiến pháp",
        "Công văn",
        "Kết luận thanh tra",
    }


def test_forms_are_folded() -> None:
    assert all(form == form.lower() for kind in document_kinds.kinds() for form in kind.forms)
