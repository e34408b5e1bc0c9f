"""Review on the pages: who may, who may not, and what readers then see."""

import asyncio
import re

import pytest
from asking import client_of
from bs4 import BeautifulSoup
from invented import press

from pipeline.browse.serve import application
from pipeline.errors import StoreError
from pipeline.export.publish import publish
from pipeline.store import Store

LINE = "/-/rank?index=PCI&place=H%C3%A0+T%C4%A9nh"
ADDRESSES = [f"/-/review/{x}" for x in ("fact", "undo", "same", "split", "undo-identity")]
PAGES = ["/-/review", "/-/review/queue"]


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "press.db"
    with Store.open(path) as store, store.run(["invented"], "rules-1") as run:
        for article, facts in press():
            run.add(article, facts)
    return path


class Reviewer:
    """A signed-in reader: a cookie for the actor, another against forged forms."""

    def __init__(self, datasette, name="root"):
        self.datasette = datasette
        self.cookies = {"ds_actor": datasette.sign({"a": {"id": name}}, "actor")} if name else {}

    def ask(self, address, form=None):
        async def one():
            await self.datasette.invoke_startup()
            if form is None:
                return await self.datasette.client.get(address, cookies=self.cookies)
            return await self.datasette.client.post(address, data=form, cookies=self.cookies)

        return asyncio.run(one())

    def page(self, address):
        answer = self.ask(address)
        assert answer.status_code == 200, answer.text[:300]
        self.cookies |= dict(answer.cookies)
        return BeautifulSoup(answer.text, "lxml")

    def form(self, page, selector):
        """Return the address and the fields of the form that the selector names."""
        form = page.select_one(selector)
        return form["action"], {i["name"]: i.get("value", "") for i in form.select("input")}

    def say(self, article, fact, verdict, **more):
        action, fields = self.form(self.page(f"/-/article/{article}"), f"li.{fact} form[action$='/fact']")
        return self.ask(action, {**fields, "verdict": verdict, **more})


@pytest.fixture
def root(path):
    return Reviewer(application(path, review=True))


def test_a_fact_is_rejected_struck_and_dropped_and_given_back(root):
    answer = root.say(1, "rank", "rejected", note="Năm 2022 mới đúng")
    assert answer.status_code == 302
    assert re.fullmatch(r"/-/article/1#f\d+", answer.headers["location"])
    page = root.page("/-/article/1")
    fact = page.select_one("li.rank.rejected")
    assert "Đã bác bỏ" in fact.text
    assert "root" in fact.text
    assert fact.q.text == "Năm 2022 mới đúng"
    assert page.select_one("article a.fact.rejected").text == "đứng thứ 12 cả nước"
    assert {t.text for t in root.page(LINE).select("svg .value")} == {"18", "9"}
    action, fields = root.form(page, "li.rank form[action$='/undo']")
    assert root.ask(action, fields).status_code == 302
    assert not root.page("/-/article/1").select(".rejected")
    assert {t.text for t in root.page(LINE).select("svg .value")} == {"18", "12", "9"}


def test_a_confirmed_fact_says_so_to_every_reader_and_offers_nothing(root, path):
    root.say(1, "official", "confirmed")
    page = Reviewer(root.datasette, None).page("/-/article/1")
    assert "Đã xác nhận là đúng" in page.select_one("li.official").text
    assert not page.select("form[action*='/-/review']")
    assert not Reviewer(application(path), "root").page("/-/article/1").select("form[action*='/-/review']")


def test_a_rejected_official_is_no_sighting_of_the_person(root):
    def row():
        rows = root.page("/-/person/1").select("tbody tr")
        return next(r for r in rows if r.th.text.startswith("Chủ tịch UBND")).select("td")

    assert (row()[0].text, row()[-1].text) == ("nguyên", "3")
    root.say(3, "official", "rejected")
    assert (row()[0].text, row()[-1].text) == ("đương chức", "2")


def test_a_hostile_note_stays_text(root):
    root.say(1, "rank", "rejected", note='<script>alert(1)</script>" onmouseover="alert(2)')
    page = root.page("/-/article/1")
    assert page.select_one("li.rank q").text.startswith("<script>")
    assert not [s for s in page.select("script") if "alert" in s.text]
    assert not page.select("[onmouseover]")


def test_a_forged_form_is_refused(root):
    action, fields = root.form(root.page("/-/article/1"), "li.rank form[action$='/fact']")
    del fields["csrftoken"]
    assert root.ask(action, {**fields, "verdict": "rejected"}).status_code == 403
    assert not root.page("/-/article/1").select(".rejected")


@pytest.mark.parametrize("name", [None, "khach"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_who_is_not_signed_in_or_may_not_review_is_refused(root, name, address):
    other = Reviewer(root.datasette, name)
    token = root.page("/-/article/1").select_one("input[name=csrftoken]")["value"]
    other.cookies |= {k: v for k, v in root.cookies.items() if k == "ds_csrftoken"}
    assert other.ask(address, {"csrftoken": token, "uid": "x"}).status_code == 403


def test_whom_the_metadata_names_may_review(path, tmp_path):
    file = tmp_path / "metadata.yaml"
    file.write_text("plugins:\n  pipeline-review:\n    allow: {id: [lan, minh]}\n", encoding="utf-8")
    datasette = application(path, review=True, metadata=file)
    assert Reviewer(datasette, "lan").say(1, "rank", "confirmed").status_code == 302
    assert Reviewer(datasette, "minh").say(1, "rank", "rejected").status_code == 302
    page = Reviewer(datasette, None).page("/-/article/1")
    assert [v.text.split(" – ")[0] for v in page.select("li.rank .review li")] == [
        "Đã bác bỏ",
        "Đã xác nhận là đúng",
    ]
    assert not Reviewer(datasette, "khach").page("/-/article/1").select("form[action*='/-/review']")
    file.write_text("plugins: {pipeline-review: {allow: {role: bien-tap}}}", encoding="utf-8")
    editor = Reviewer(application(path, review=True, metadata=file), None)
    editor.cookies["ds_actor"] = editor.datasette.sign({"a": {"role": "bien-tap", "name": "Lan"}}, "actor")
    editor.say(2, "rank", "confirmed")
    assert "– Lan" in editor.page("/-/article/2").select_one("li.rank .verdict").text
    file.write_text("plugins: [", encoding="utf-8")
    with pytest.raises(StoreError, match="metadata"):
        application(path, metadata=file)


def test_review_is_off_unless_asked_for_and_never_on_what_is_public(path, tmp_path):
    public = tmp_path / "public.db"
    publish(path, public)
    for datasette in (application(path), application(public, public=True)):
        for address in ADDRESSES:
            assert client_of(datasette)(address).status_code == 404
            assert Reviewer(datasette).ask(address, {}).status_code in (403, 404)
        for address in PAGES:
            assert client_of(datasette)(address).status_code == 404
        assert "/-/review" not in client_of(datasette)("/-/article/1").text


def test_a_database_that_never_changes_has_no_review(path):
    from datasette.app import Datasette

    on = {"plugins": {"pipeline-review": {"on": True}}}
    assert client_of(Datasette([], immutables=[str(path)], metadata=on))("/-/review/fact").status_code == 404
    assert client_of(Datasette([str(path)], metadata=on))("/-/review/fact").status_code == 405


def test_a_fact_that_is_gone_and_nonsense_are_said_to_be(root):
    action, fields = root.form(root.page("/-/article/1"), "li.rank form[action$='/fact']")
    for change in (
        {"content": "0" * 16},
        {"article": "99"},
        {"article": "x"},
        {"kind": "khác"},
        {"verdict": "maybe"},
    ):
        assert root.ask(action, {**fields, "verdict": "rejected", **change}).status_code == 409
    assert root.ask("/-/review/undo", {"csrftoken": fields["csrftoken"], "uid": "none"}).status_code == 409


def test_precision_of_each_rule(root):
    root.say(1, "rank", "rejected")
    page = Reviewer(root.datasette, None).page("/-/review")
    row = next(r for r in page.select("tbody tr") if r.code.text == "rank.verb")
    assert [c.text for c in row.select("td")][:4] == ["1", "1", "0", "0.00 0.00–0.79"]
    assert page.select_one("ul.plain li a")["href"] == "/-/article/1"
    assert "Duyệt" in page.header.text


def test_the_queue_goes_on_where_it_was(root):
    page = root.page("/-/review/queue?kind=rank&order=random")
    assert len(page.select("ol.waiting > li")) == 3
    assert page.select_one("ol.waiting blockquote mark")
    action, fields = root.form(page, "ol.waiting form[action$='/fact']")
    answer = root.ask(action, {**fields, "verdict": "confirmed"})
    assert answer.headers["location"] == "/-/review/queue?kind=rank&order=random"
    assert len(root.page(answer.headers["location"]).select("ol.waiting > li")) == 2
    assert not Reviewer(root.datasette, None).page("/-/review/queue").select("form[action$='/fact']")


def test_what_was_rejected_is_not_published(root, path, tmp_path):
    root.say(1, "rank", "rejected", note="Chuyện nội bộ")
    root.say(5, "official", "rejected")
    public = tmp_path / "public.db"
    publish(path, public)
    get = client_of(application(public, public=True))
    assert {t.text for t in BeautifulSoup(get(LINE).text, "lxml").select("svg .value")} == {"18", "9"}
    assert "Hiệu trưởng" not in get("/public/people.json").text
    assert get("/public/verdicts.json").json()["rows"] == []
    assert "nội bộ".encode() not in public.read_bytes()
    with Store.open(public) as store:
        assert store.connection.execute("SELECT * FROM pragma_foreign_key_check").fetchall() == []


def person_in(root, article):
    return root.page(f"/-/article/{article}").select_one("li.official a[href^='/-/person/']")["href"]


def test_two_people_are_merged_and_parted_again(root):
    one, two = person_in(root, 1), person_in(root, 5)
    action, fields = root.form(root.page(two), "section.review form[action$='/same']")
    answer = root.ask(action, {**fields, "other": f"http://localhost{one}"})
    assert answer.headers["location"] == one
    assert root.ask(two).headers["location"] == one
    page = root.page(one)
    assert "Được xác nhận là cùng một người với" in page.select_one("section.review li").text
    assert not Reviewer(root.datasette, None).page(one).select("section.review form")
    action, fields = root.form(page, "section.review form[action$='/undo-identity']")
    assert root.ask(action, fields).headers["location"] == one
    assert root.page(two).h1.text == "Đỗ Văn Thử"


def test_an_article_is_split_off(root):
    one = person_in(root, 1)
    action, fields = root.form(root.page(one), "form[action$='/split']")
    chosen = {k: v for k, v in fields.items() if not k.startswith("article")} | {"article2": "1"}
    new = root.ask(action, chosen).headers["location"]
    assert new == person_in(root, 2) != one
    assert "khác với" in root.page(new).select_one("section.review li").text
    assert root.page(one).select_one(f"section.review a[href='{new}']")
    assert root.ask(action, {k: v for k, v in chosen.items() if k != "article2"}).status_code == 409
    assert root.ask("/-/review/same", {**chosen, "other": "javascript:alert(1)"}).status_code == 409
