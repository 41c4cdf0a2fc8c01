"""A neighbour reads the page on a phone or a computer, says what to change, and sends it back."""

import base64
import hashlib
import json
import re

import pytest
from attrs import evolve

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.review_answer import read_answers
from kitbuilder.exchange.review_page import review_page
from kitbuilder.kit.review import card_contents, standings, with_answers
from tests.exchange.review_page.samples import with_step
from tests.samples import SAMPLE

pytestmark = pytest.mark.browser

CARD = "start-wait"
STEP = f"[data-line='{CARD}|{CARD}-1']"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
NO_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
TOO_SMALL = """() => [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility()
  && !['RT', 'RP'].includes(one.tagName) && parseFloat(getComputedStyle(one).fontSize) < 18)
  .map((one) => one.outerHTML.slice(0, 80))"""
TOO_LOW = """() => [...document.querySelectorAll('button, input, select, textarea, .index a, .bar a')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
  .map((one) => one.outerHTML.slice(0, 80))"""


def agree(page, card=CARD, answer="了承"):
    page.locator(f"[data-card='{card}']").get_by_role("button", name=answer).click()


def comment(page, text="", words=None, line=STEP):
    page.locator(f"{line} > .row .say").click()
    if text:
        page.get_by_label("意見（気づいたこと、わけ）").fill(text)
    if words is not None:
        page.get_by_role("textbox", name="直す案").fill(words)
    page.get_by_role("button", name="書き終わる").click()


def named(page, name="山田 花子"):
    page.get_by_label("お名前").first.fill(name)
    page.get_by_label("役").first.fill("庶務班")


def saved(page):
    with page.expect_download() as download:
        page.get_by_role("button", name="答えのファイルを作る").click()
    return download.value.suggested_filename, json.loads(download.value.path().read_text("utf-8"))


def mark(page, card=CARD):
    return page.locator(f"[data-mark='{card}']").inner_text()


def test_what_was_said_comes_back_in_the_file(reader, default_page):
    page = reader.open(default_page)
    named(page)
    agree(page)
    comment(page, "門は\n裏にもある", "裏門を開けます。")
    name, answer = saved(page)
    master = default_kit()
    assert name == "回答_区の基本版_山田花子.kbanswer.json"
    assert {key: answer[key] for key in ("kitbuilder_answer", "site", "edition", "author", "role")} == {
        "kitbuilder_answer": 1,
        "site": "master",
        "edition": 1,
        "author": "山田 花子",
        "role": "庶務班",
    }
    (said,), (verdict,) = answer["comments"], answer["verdicts"]
    source = next(s.text for c in master.kit.sections[0].cards for s in c.steps if s.id == f"{CARD}-1")
    assert re.fullmatch("[0-9a-f]{32}", said.pop("id"))
    assert re.fullmatch("[0-9a-f]{32}", verdict.pop("id"))
    assert all(MOMENT.fullmatch(moment) for moment in (said.pop("at"), verdict.pop("at"), answer["written"]))
    assert said == {
        "card": CARD,
        "step": f"{CARD}-1",
        "field": "text",
        "was": source,
        "text": "門は 裏にもある",
        "words": "裏門を開けます。",
    }
    assert verdict == {"card": CARD, "agreed": True, "content": card_contents(master.kit, master.site)[CARD]}
    assert mark(page) == "了承・意見 1"
    assert "を作りました" in page.locator("#saved").inner_text()


def test_everything_is_there_again_after_the_browser_was_closed(reader, default_page):
    page = reader.open(default_page)
    named(page)
    agree(page, answer="直してほしい")
    page.locator(f"{STEP} > .row .say").click()
    page.get_by_label("意見（気づいたこと、わけ）").fill("書きかけ")
    page.get_by_role("button", name="ふりがな").click()
    page = reader.open(default_page)
    assert page.get_by_label("お名前").first.input_value() == "山田 花子"
    assert "書きかけ" in page.locator(STEP).inner_text()
    assert mark(page) == "直してほしい・意見 1"
    assert page.locator("rt:visible").count() == 0
    page.get_by_role("button", name="ふりがな").click()
    assert page.locator("rt:visible").count() > 100


def test_minds_change_and_what_is_changed_stays_the_same_thing(reader, default_page):
    page = reader.open(default_page)
    named(page)
    agree(page)
    comment(page, "前の意見")
    _, before = saved(page)
    agree(page, answer="直してほしい")
    page.get_by_role("button", name="書き直す・消す").click()
    page.get_by_label("意見（気づいたこと、わけ）").fill("後の意見")
    page.get_by_role("button", name="書き終わる").click()
    assert "もう一度返してください" in page.locator("#summary").inner_text()
    _, after = saved(page)
    assert [one["text"] for one in after["comments"]] == ["後の意見"]
    assert [one["agreed"] for one in after["verdicts"]] == [False]
    for kind in ("comments", "verdicts"):
        assert after[kind][0]["id"] == before[kind][0]["id"]
        assert after[kind][0]["at"] > before[kind][0]["at"]


def test_what_is_deleted_or_taken_back_is_gone(reader, default_page):
    page = reader.open(default_page)
    named(page)
    comment(page, "いらない意見")
    comment(page, "残る意見", line=f"#card-{CARD} .overall")
    agree(page)
    agree(page)
    page.locator(STEP).get_by_role("button", name="書き直す・消す").click()
    page.get_by_role("button", name="消す", exact=True).click()
    assert mark(page) == "意見 1"
    _, answer = saved(page)
    assert [(one["step"], one["field"], one["text"]) for one in answer["comments"]] == [(None, "", "残る意見")]
    assert answer["verdicts"] == []


def test_words_that_stay_as_they_are_are_no_proposal(reader, default_page):
    page = reader.open(default_page)
    page.locator(f"{STEP} > .row .say").click()
    present = page.get_by_role("textbox", name="直す案").input_value()
    assert present == "門の鍵で〔開ける門〕を開けます。"
    page.get_by_role("textbox", name="直す案").fill(present + " ")
    page.get_by_role("button", name="書き終わる").click()
    assert mark(page) == "まだ"


def test_a_tools_name_number_and_place_are_worded_each_by_itself(reader, default_page):
    page = reader.open(default_page)
    named(page)
    page.locator(f"[data-line='{CARD}|{CARD}-megaphone'] .say").click()
    page.get_by_label("どこについて").select_option(label="数")
    page.get_by_role("textbox", name="直す案").fill("2つ")
    page.get_by_label("どこについて").select_option(label="置き場所")
    assert page.get_by_role("textbox", name="直す案").input_value() == "開設キットの箱"
    page.get_by_role("button", name="書き終わる").click()
    _, answer = saved(page)
    (said,) = answer["comments"]
    assert (said["field"], said["was"], said["words"]) == ("quantity", "1つ", "2つ")


@pytest.mark.parametrize("script", ["", NO_CLIPBOARD])
def test_the_text_for_a_mail_holds_the_same_answer(reader, default_page, script):
    page = reader.open(default_page, script)
    named(page)
    agree(page)
    comment(page, "𠮷野さんの意見" * 200)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="メールに貼る文をコピーする").click()
    page.get_by_text("コピーしました。").wait_for()
    text = page.get_by_label("メールに貼る文", exact=True).input_value()
    if not script:
        assert page.evaluate("navigator.clipboard.readText()") == text
    first, *packed, sum_line, last = text.splitlines()
    assert (first, last) == ("----- kitbuilder 回答 ここから -----", "----- ここまで -----")
    assert {len(line) for line in packed[:-1]} == {60}
    data = base64.b64decode("".join(packed), validate=True)
    assert sum_line == f"sum:{hashlib.sha256(data).hexdigest()[:8]}"
    answer = json.loads(data)
    assert answer["comments"][0]["text"] == "𠮷野さんの意見" * 200
    assert answer["verdicts"][0]["agreed"] is True


def test_both_ways_bring_the_same_home(reader, default_page):
    page = reader.open(default_page)
    named(page, "山田\u200b　花子")
    agree(page)
    agree(page, "start-order", "直してほしい")
    comment(page, "門は裏にもある", "裏門を{開ける}。")
    comment(page, "全体によい", line=f"#card-{CARD} .overall")
    with page.expect_download() as download:
        page.get_by_role("button", name="答えのファイルを作る").click()
    page.get_by_role("button", name="メールに貼る文をコピーする").click()
    text = page.get_by_label("メールに貼る文", exact=True).input_value()
    (answer,) = read_answers(download.value.path().read_bytes())
    assert read_answers(f"花子です。\n> {text.replace(chr(10), chr(10) + '> ')}\nでは".encode()) == [answer]
    assert (answer.site_id, answer.author, answer.role) == ("master", "山田 花子", "庶務班")
    assert [(one.step, one.words) for one in answer.comments] == [(f"{CARD}-1", "裏門を\\{開ける\\}。"), (None, None)]
    master = default_kit()
    standing = standings(with_answers(master.review, [answer]), card_contents(master.kit, master.site))
    assert [len(standing[CARD].agreed), len(standing["start-order"].to_change)] == [1, 1]


def test_without_a_name_or_an_answer_it_says_what_to_do(reader, default_page):
    page = reader.open(default_page)
    page.get_by_role("button", name="答えのファイルを作る").click()
    assert "お名前を書いて" in page.get_by_role("alert").inner_text()
    assert page.evaluate("document.activeElement.id") == "author"
    page.keyboard.insert_text("山田")
    page.get_by_role("button", name="答えのファイルを作る").click()
    assert "まだ何も答えていません" in page.get_by_role("alert").inner_text()


def test_a_browser_that_keeps_nothing_is_told_and_the_answer_can_still_be_sent(reader, default_page):
    page = reader.open(default_page, NO_STORAGE)
    assert page.get_by_text("書いたものを残せません").is_visible()
    named(page)
    agree(page)
    assert "残せませんでした" in page.locator("#status").inner_text()
    assert saved(page)[1]["verdicts"][0]["agreed"] is True


def test_the_next_person_at_the_same_phone_starts_anew(reader, default_page):
    page = reader.open(default_page)
    named(page)
    comment(page, "前の人の意見")
    page.get_by_role("button", name="名前と答えを全部消す").click()
    assert "前の人の意見" in page.locator(STEP).inner_text()
    page.get_by_role("button", name="本当に全部消す").click()
    page = reader.open(default_page)
    assert "前の人の意見" not in page.content()
    assert page.get_by_label("お名前").first.input_value() == ""


def test_another_content_starts_with_nothing_said(reader, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(review_page(SAMPLE), "utf-8")
    agree(reader.open(path), "card-water")
    path.write_text(review_page(with_step("別の文")), "utf-8")
    assert mark(reader.open(path), "card-water") == "まだ"
    path.write_text(review_page(SAMPLE), "utf-8")
    assert mark(reader.open(path), "card-water") == "了承"


def test_the_keyboard_alone_is_enough(reader, default_page):
    page = reader.open(default_page)

    def tab_to(wanted):
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate("(wanted) => document.activeElement.matches(wanted)", wanted):
                return
        pytest.fail(f"{wanted} is not reached")

    tab_to("[data-who=author]")
    page.keyboard.insert_text("山田")
    tab_to("[href='#card-start-breathe']")
    page.keyboard.press("Enter")
    tab_to("[data-line='start-breathe|start-breathe-2'] .say")
    page.keyboard.press("Enter")
    page.keyboard.insert_text("血が出ていたら押さえる")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('.say')")
    tab_to("[data-card='start-breathe'] .verdict")
    page.keyboard.press("Space")
    assert mark(page, "start-breathe") == "了承・意見 1"
    page.locator(".bar [href='#send']").focus()
    page.keyboard.press("Enter")
    tab_to("#save")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert json.loads(download.value.path().read_text("utf-8"))["comments"][0]["text"] == "血が出ていたら押さえる"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_that_keeps_anybody_out(reader, default_page, axe, scheme):
    page = reader.open(default_page, color_scheme=scheme)
    comment(page, "意見", "直す案")
    agree(page)
    page.locator(f"[data-line='{CARD}|{CARD}-megaphone'] .say").click()
    page.get_by_role("button", name="答えのファイルを作る").click()
    found = axe.run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


def test_type_and_buttons_are_large_and_nothing_is_cut_off(reader, default_page):
    page = reader.open(default_page)
    comment(page, "意見")
    page.locator(f"[data-line='{CARD}|{CARD}-megaphone'] .say").click()
    assert page.evaluate(TOO_SMALL) == []
    assert page.evaluate(TOO_LOW) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_hostile_texts_do_nothing(reader, tmp_path):
    hostile = "</script><img src=x onerror=alert(1)><script>alert(2)</script>"
    document = with_step(hostile)
    path = tmp_path / "page.html"
    path.write_text(review_page(evolve(document, site=evolve(document.site, name=hostile))), "utf-8")
    page = reader.open(path)
    named(page, hostile)
    comment(page, hostile, line="[data-line='card-water|step-pump']")
    assert hostile in page.locator("[data-line='card-water|step-pump']").inner_text()
    name, answer = saved(page)
    assert not set('<>/:"') & set(name)
    assert answer["comments"][0]["text"] == hostile


def test_without_scripts_it_can_be_read_and_says_how_to_answer(reader, default_page):
    page = reader.open(default_page, java_script_enabled=False)
    assert page.get_by_text("この画面では読むことだけできます").is_visible()
    assert page.get_by_role("heading", name="校庭で待ってもらう").is_visible()
    assert page.locator("button:visible").count() == 0
