"""Two kits compared on the screen, as a person goes through it by key and by mouse."""

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QBoxLayout

from kitbuilder.kit.edit.cards import add_card
from kitbuilder.kit.edit.moves import remove_things
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.values import Card, Document, EditionState, Fact
from kitbuilder.ui.compare.view import CompareView
from tests.samples import SAMPLE, TODAY, card, document, site, step
from tests.ui.hands import in_front

HEADINGS = ("前：第1版", "後：いま")


def with_step(text, whole=SAMPLE):
    return evolve(whole, kit=replace_part(whole.kit, step("step-pump", text)))


def with_facts(whole, *facts):
    return evolve(whole, site=evolve(whole.site, facts=facts))


@pytest.fixture
def opened(press, qtbot):
    """Shows two documents compared."""

    def compared(before, after):
        view = CompareView(press, lambda: TODAY)
        view.compare(before, after, HEADINGS)
        view.resize(1200, 700)
        return in_front(qtbot, view)

    return compared


def rows(view):
    return [view.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(view.list.count())]


def pictures(view):
    return [not side.picture.pixmap().isNull() for side in (view.pages.before, view.pages.after)]


def tinted(side, place):
    """Whether most of a place that is to be marked has a colour, and some of it a dark line of that colour."""
    image = side.picture.pixmap().toImage()
    scale = image.width() / 297
    xs = range(round(place.x * scale) + 1, round((place.x + place.width) * scale) - 1)
    ys = range(round(place.y * scale) + 1, round((place.y + place.height) * scale) + 1)
    colours = [image.pixelColor(x, y) for x in xs for y in ys]
    light = [colour for colour in colours if colour.hsvSaturation() > 20 and colour.lightness() > 200]
    dark = [colour for colour in colours if colour.hsvSaturation() > 150 and colour.lightness() < 110]
    return len(light) > len(colours) / 4 and bool(dark)


def test_what_changed_is_listed_card_by_card_with_counts(opened):
    view = opened(with_step("手でくむ"), SAMPLE)
    assert rows(view) == ["［変更］カード3「水をくむ」　変更 1"]
    assert view.counts.text() == "変更 1"
    assert view.card == "card-water"


def test_words_that_are_gone_and_new_are_marked_on_the_pages(opened):
    view = opened(with_step("手でくむ"), SAMPLE)
    marks = view.pages.marks
    assert marks.gone
    assert marks.new
    assert all(tinted(view.pages.before, place) for place in marks.gone)
    assert all(tinted(view.pages.after, place) for place in marks.new)


def test_the_words_below_strike_through_what_is_gone_and_underline_what_is_new(opened):
    view = opened(with_step("手でくむ"), SAMPLE)
    words = view.sentences.toPlainText()
    assert words == "変更 手順1 文：手でポンプで水をくむ"
    struck, underlined = "", ""
    cursor = view.sentences.textCursor()
    for place, letter in enumerate(words):
        cursor.setPosition(place + 1)
        font = cursor.charFormat().font()
        struck += letter if font.strikeOut() else ""
        underlined += letter if font.underline() else ""
    assert (struck, underlined) == ("手で", "ポンプで水を")


def test_a_card_that_came_has_an_empty_half_that_says_so(opened):
    after = evolve(SAMPLE, kit=add_card(SAMPLE.kit, SAMPLE.kit.sections[0].id, card("card-new", title="新しい")))
    view = opened(SAMPLE, after)
    view.go_to("card-new")
    assert pictures(view) == [False, True]
    assert view.pages.before.picture.text() == "カードがありません"
    assert view.sentences.toPlainText() == "追加 カード：新しい"
    assert "追加" in next(row for row in rows(view) if "新しい" in row)


def test_a_card_that_went_stands_where_it_was(opened):
    after = evolve(SAMPLE, kit=remove_things(SAMPLE.kit, ["card-toilet"], at_ward=True))
    view = opened(SAMPLE, after)
    view.go_to("card-toilet")
    assert pictures(view) == [True, False]
    assert rows(view)[0] == "［削除］カード2「トイレを組む」"


def test_down_and_up_go_through_the_list_also_from_the_pages(opened, qtbot):
    before = document(card("a", title="一"), card("b", title="二"))
    view = opened(before, document(card("a", title="壱"), card("b", title="弐")))
    view.list.setFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    assert view.card == "b"
    view.pages.after.picture.setFocus()
    qtbot.keyClick(view.pages.after.picture, Qt.Key.Key_Up)
    assert view.card == "a"


def test_page_keys_turn_both_pages_from_anywhere(opened, qtbot):
    long = document(card("a", *(step(f"s{number}", "水を運ぶ") for number in range(40))))
    view = opened(document(card("a", step("s0", "水を運ぶ"))), long)
    assert view.pages.page_count > 1
    for part in (view.list, view.sentences, view.pages.before.picture):
        part.setFocus()
        qtbot.keyClick(part, Qt.Key.Key_PageDown)
        assert view.pages.page == 2
        assert view.pages.before.picture.text() == "このページはありません"
        qtbot.keyClick(part, Qt.Key.Key_PageUp)
        assert view.pages.page == 1
    qtbot.mouseClick(view.pages.forth, Qt.MouseButton.LeftButton)
    assert view.pages.page == 2


def test_plus_makes_both_pages_larger_and_they_scroll_together(opened, qtbot):
    view = opened(with_step("手でくむ"), SAMPLE)
    width = view.pages.after.picture.pixmap().width()
    for _ in range(4):
        qtbot.keyClick(view.list, Qt.Key.Key_Plus)
    assert view.pages.after.picture.pixmap().width() > width
    bars = [side.area.horizontalScrollBar() for side in (view.pages.before, view.pages.after)]
    qtbot.waitUntil(lambda: bars[0].maximum() > 40)
    bars[0].setValue(40)
    assert bars[1].value() == 40


def test_f6_goes_round_the_parts(opened, qtbot):
    view = opened(with_step("手でくむ"), SAMPLE)
    view.list.setFocus()
    parts = [view.pages.before.picture, view.sentences, view.list]
    for part in parts:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        assert QApplication.focusWidget() is part
    qtbot.keyClick(view.list, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is view.sentences


def test_what_is_on_no_card_has_no_pages_but_words(opened):
    facts = Fact("f", "鍵の場所", "職員室", restricted=True)
    view = opened(with_facts(SAMPLE, facts), with_facts(SAMPLE, evolve(facts, value="体育館")))
    assert rows(view) == ["［変更］拠点の値　変更 1"]
    assert not view.pages.isVisible()
    assert view.sentences.toPlainText() == "変更 「鍵の場所」 値：職員室 → 体育館"


def test_kits_that_are_the_same_say_so(opened):
    view = opened(SAMPLE, SAMPLE)
    assert rows(view) == []
    assert view.sentences.toPlainText() == view.counts.text() == "違いはありません"


def test_a_card_that_did_not_change_can_be_looked_at(opened):
    view = opened(with_step("手でくむ"), SAMPLE)
    view.go_to("card-hq")
    assert pictures(view) == [True, True]
    assert view.sentences.toPlainText() == "カード1「本部を開く」は変わっていません。"
    view.go_to("nowhere")
    assert pictures(view) == [False, False]


def test_what_is_looked_at_stays_while_the_kits_change(opened):
    before = document(card("a", title="一"), card("b", title="二"))
    view = opened(before, document(card("a", title="壱"), card("b", title="弐")))
    view.go_to("b")
    view.compare(before, document(card("a", title="一"), card("b", title="弐番")), HEADINGS)
    assert view.card == "b"
    assert "弐番" in view.sentences.toPlainText()
    view.compare(before, before, HEADINGS)
    assert rows(view) == []
    assert not view.pages.isVisible()


def test_the_page_that_is_looked_at_stays_while_the_kits_change(opened):
    long = document(card("a", *(step(f"s{number}", "水を運ぶ") for number in range(40))), card("b"))
    view = opened(document(card("a"), card("b", title="二")), long)
    view.pages.turn(1)
    view.compare(document(card("a"), card("b", title="三")), long, HEADINGS)
    assert (view.card, view.pages.page) == ("a", 2)
    view.go_to("b")
    assert view.pages.page == 1


def test_kits_of_different_sites_and_pictures_can_be_compared(opened):
    bare = Document(site("other", "別の学校"), evolve(SAMPLE.kit, pictures=(), videos=()))
    view = opened(bare, SAMPLE)
    for row in range(view.list.count()):
        view.list.setCurrentRow(row)
    assert view.list.count() > 1


def test_a_text_that_does_not_fit_is_told_in_its_half(opened):
    far = Card("a", "長い題名" * 60)
    view = opened(document(card("a")), document(far))
    assert pictures(view)[0]


def test_before_it_is_seen_nothing_is_laid_out_and_hidden_it_lets_its_pages_go(press, qtbot):
    view = CompareView(press, lambda: TODAY)
    qtbot.addWidget(view)
    view.compare(with_step("手でくむ"), SAMPLE, HEADINGS)
    assert view.pages.page_count == 0
    in_front(qtbot, view)
    assert view.pages.page_count == 1
    view.hide()
    view.show()
    assert pictures(view) == [True, True]


def test_pages_lie_above_each_other_where_that_gives_them_more_room(opened):
    view = opened(with_step("手でくむ"), SAMPLE)
    assert view.pages._sides.direction() is QBoxLayout.Direction.LeftToRight
    view.split.setSizes([1000, 200])
    view.resize(700, 900)
    view.split.setSizes([300, 400])
    view.pages._draw()
    assert view.pages._sides.direction() is QBoxLayout.Direction.TopToBottom


def test_a_restored_approval_is_named_in_words(opened):
    kit = evolve(SAMPLE.kit, edition=evolve(SAMPLE.kit.edition, state=EditionState.APPROVED))
    view = opened(SAMPLE, evolve(SAMPLE, kit=kit))
    assert "承認済み" in view.sentences.toPlainText()
