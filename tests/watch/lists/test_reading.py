"""Watchlist files: what they give, and what is said where they break their rules."""
# ruff: noqa: E501 - a case stays on its line

from datetime import time

import pytest
from places import ROOT

from pipeline.errors import WatchlistError
from pipeline.watch.lists import Person, Post, RankedIndex, read_lists

LIST = '[[list]]\nname = "A"\n'


def read(tmp_path, text):
    path = tmp_path / "lists.toml"
    path.write_text(text, encoding="utf-8")
    return read_lists(path)


def test_the_example_is_read():
    file = read_lists(ROOT / "docs" / "watchlist.toml")
    assert file.lists[0].name == "Con người và chức vụ"
    assert set(file.channels) == {"terminal", "atom"}
    assert file.polling.shortest == 300


def test_items_have_the_keys_that_facts_are_compared_by(tmp_path):
    (found,) = read(
        tmp_path,
        LIST
        + """outlets = ["tuoitre"]
[[list.people]]
name = "Nguyễn Thị Lý"
[[list.positions]]
position = "Chủ tịch UBND tỉnh Hà Tĩnh"
[[list.indices]]
index = "chỉ số chuyển đổi số"
of = "tỉnh Hà Tĩnh"
worse_than = 40
""",
    ).lists
    person, post, index = found.items
    assert found.outlets == {"tuoitre.vn"}
    assert isinstance(person, Person)
    assert person.keys == {"nguyễn thị lí"}
    assert isinstance(post, Post)
    assert post.keys == {"chủ tịch ủy ban nhân dân hà tĩnh"}
    assert isinstance(index, RankedIndex)
    assert (index.index, index.subject, index.label) == (
        "DTI",
        "hà tĩnh",
        "chỉ số chuyển đổi số · tỉnh Hà Tĩnh (worse than 40)",
    )


def test_channels(tmp_path):
    file = read(
        tmp_path,
        '[[deliver]]\nkind = "mail"\nserver = "s"\nsender = "a@b"\nto = "c@d"\nquiet = "22:00-06:30"\ndigest = "07:00"\nper_hour = 3\n'
        + LIST + 'deliver = "mail"\n[[list.facts]]\nkinds = "rank"\n',
    )  # fmt: skip
    mail = file.channels["mail"]
    assert (mail.port, mail.to, mail.per_hour, mail.digest) == (587, ("c@d",), 3, time(7))
    assert mail.quiet == (time(22), time(6, 30))
    assert file.lists[0].deliver == ("mail",)


WRONG = [
    ("no toml", "list = [", "is no TOML"),
    ("nothing in it", "", r"holds no \[\[list\]\]"),
    ("no name", "[[list]]\n", "`name` is missing; write name ="),
    ("nothing to look for", LIST, r"'A',: looks for nothing; add one of \[\[list.people\]\]"),
    ("unknown key", LIST + '[[list.people]]\nname = "Lê Mẫu"\nspelings = []\n', r"\[\[list\]\] 'A', \[\[list.people\]\] 1: `spelings` is not known here; did you mean 'spellings'"),
    ("unknown table", LIST + '[[list.persons]]\nname = "Lê Mẫu"\n', "`persons` is not known here"),
    ("one syllable", LIST + '[[list.people]]\nname = "Mẫu"\n', "write the full name"),
    ("wrong kind", LIST + "[[list.people]]\nname = 3\n", "`name` is of the wrong kind; write name ="),
    ("table not array", LIST + '[list.people]\nname = "Lê Mẫu"\n', r"`people` is no array of tables; write \[\[list.people\]\]"),
    ("occasion", LIST + '[[list.positions]]\nposition = "Chủ tịch"\nwhen = "new hodler"\n', "did you mean 'new holder'"),
    ("expression", LIST + "[[list.words]]\nsay = '\"metro'\n", "`say`: at '\"metro': a quotation mark is not closed"),
    ("number and title", LIST + '[[list.documents]]\nyear = 2024\n', "needs `number` or `title`"),
    ("condition", LIST + '[[list.indices]]\nindex = "DTI"\nof = "Huế"\nwhen = "changes"\nworse_than = 3\n', "are for ranks stated"),
    ("zero", LIST + '[[list.indices]]\nindex = "DTI"\nof = "Huế"\nworse_than = 0\n', "whole number from 1 on"),
    ("paper", LIST + 'outlets = ["Báo Không Có"]\n[[list.facts]]\nkinds = "rank"\n', "`pipeline outlets` lists the papers"),
    ("channel", LIST + 'deliver = "mail"\n[[list.facts]]\nkinds = "rank"\n', r"no \[\[deliver\]\] is in the file"),
    ("two lists", (LIST + '[[list.facts]]\nkinds = "rank"\n') * 2, "two lists are called 'A'"),
    ("two items", LIST + '[[list.facts]]\nkinds = "rank"\n' * 2, "two items are called 'rank'"),
    ("the secret itself", '[[deliver]]\nkind = "webhook"\nurl = "https://x.vn"\nsecret_env = "geheim!"\n', "put the secret into the environment"),
    ("quiet", '[[deliver]]\nkind = "terminal"\nquiet = "22-6"\n', 'write quiet = "22:00-06:00"'),
    ("zone", '[[deliver]]\nkind = "terminal"\ntimezone = "Hanoi"\n', "Asia/Ho_Chi_Minh"),
    ("no recipient", '[[deliver]]\nkind = "mail"\nserver = "s"\nsender = "a"\n', "`to` is missing"),
    ("intervals", "[polling]\nshortest_minutes = 60\nlongest_minutes = 5\n", "let it be more"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "problem"), WRONG, ids=[w[0] for w in WRONG])
def test_errors_name_table_key_and_next_step(tmp_path, name, text, problem):
    with pytest.raises(WatchlistError, match=problem) as caught:
        read(tmp_path, text)
    assert str(caught.value).startswith(str(tmp_path / "lists.toml"))


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(WatchlistError, match=r"docs/watchlist\.toml"):
        read_lists(tmp_path / "none.toml")
