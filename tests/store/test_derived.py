"""Tenures: who held which position from when to when, as the press shows it."""

TENURES = """SELECT p.label, x.label, t.status, substr(t.first_seen, 1, 10), substr(t.last_seen, 1, 10),
                    substr(t.incoming_seen, 1, 10), substr(t.former_seen, 1, 10), t.articles,
                    t.first_article_id, t.last_article_id
             FROM tenures t JOIN people p ON p.id = t.person_id JOIN positions x ON x.id = t.position_id
             ORDER BY p.id, t.first_seen, x.id"""


def test_tenures(filled):
    thu = "Đỗ Văn Thử (Chủ tịch UBND tỉnh Hà Tĩnh)"
    head = "Hiệu trưởng Trường Tiểu học Làng Mẫu"
    chair = "Chủ tịch UBND tỉnh Hà Tĩnh"
    assert filled.connection.execute(TENURES).fetchall() == [
        (thu, chair, "former", "2023-06-01", "2025-09-10", None, "2025-09-10", 3, 2, 3),
        (thu, "Thứ trưởng Bộ Mẫu", "incoming", "2025-09-10", "2025-09-10", "2025-09-10", None, 1, 3, 3),
        ("Trần Thị Ví Dụ", chair, "incoming", "2025-09-10", "2025-09-10", "2025-09-10", None, 1, 3, 3),
        (f"Đỗ Văn Thử ({head})", head, "current", None, None, None, None, 1, 5, 5),
    ]


def test_nothing_is_left_stale_after_a_run(filled):
    assert filled.connection.execute("SELECT count(*) FROM stale").fetchone() == (0,)


def test_facts_of_old_versions_do_not_count(filled):
    from dataclasses import replace

    from invented import press

    from pipeline.facts import Facts

    a, _ = press()[2]
    with filled.run([], "rules-1") as run:
        assert run.add(replace(a, text=a.text + "\n\nĐính chính."), Facts()) == "changed"
    assert filled.connection.execute(
        "SELECT count(*) FROM tenures WHERE status IN ('incoming', 'former')"
    ).fetchone() == (0,)
    # what only the old version says is still there, attached to it
    assert filled.connection.execute(
        "SELECT articles FROM people WHERE name = 'Trần Thị Ví Dụ'"
    ).fetchone() == (0,)
