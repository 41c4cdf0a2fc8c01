import errno
import time

import pypdfium2
import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLineEdit, QPlainTextEdit

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.text import plain
from kitbuilder.printing import run
from kitbuilder.printing.layout import library_layouts
from kitbuilder.printing.preflight import PageReport, verify
from kitbuilder.ui.printing import looking
from tests.printing.pages import all_text, squeezed

LEFT = Qt.MouseButton.LeftButton
LONG_MS = 60_000


def click(qtbot, button):
    qtbot.mouseClick(button, LEFT)


def click_line(qtbot, checklist, row):
    lines = checklist.lines
    lines.scrollToItem(lines.item(row))
    qtbot.mouseClick(lines.viewport(), LEFT, pos=lines.visualItemRect(lines.item(row)).center())


def written(dialog, qtbot):
    """Click on "make", wait for the end, return the files by the beginning of their names."""
    click(qtbot, dialog.make_files)
    ended(dialog, qtbot)
    folder = dialog._folder()
    return {path.name.split("_")[0]: path for path in sorted(folder.glob("*.pdf"))}


def ended(dialog, qtbot):
    qtbot.waitUntil(lambda: not dialog.run.isVisible() and dialog._told_outcome, timeout=LONG_MS)


def seen(dialog, qtbot):
    """Wait for the sample; return what all its pages say."""
    qtbot.waitUntil(lambda: dialog.preview.page_count > 0, timeout=LONG_MS)
    return "".join(squeezed(page.get_textpage().get_text_bounded()) for page in dialog.preview._pdf)


def not_printable(document):
    return evolve(document, site=evolve(document.site, name="𠮷野小学校"))


def slowly(monkeypatch):
    """Let every file take a moment, so that there is time to press a button."""
    write = run.write_whole

    def write_slowly(path, data):
        time.sleep(0.1)
        write(path, data)

    monkeypatch.setattr(run, "write_whole", write_slowly)


def test_the_dialog_writes_the_cards_of_every_site(dialog_for, qtbot):
    dialog = dialog_for()
    files = written(dialog, qtbot)
    assert set(files) == {"koda-es", "bunko-es", "mutsuura-jhs"}
    assert all(report.ok for report in verify(files["koda-es"]))
    said = dialog.notes.toPlainText()
    assert said.startswith("3拠点、90ページを書きました。")
    assert "できたページを確かめました（QR コード" in said


def test_a_page_on_which_something_is_wrong_is_told_before_anything_else(dialog_for, qtbot, monkeypatch, told, desk):
    bad = PageReport("koda-es.pdf", 2, ok=False, codes=(), problems=("QR コードを読めません",))
    monkeypatch.setattr(looking, "preflight", lambda *_, **__: iter([bad]))
    dialog = dialog_for()
    dialog.choices.open_after.setChecked(True)
    written(dialog, qtbot)
    first, second, third, *_ = dialog.notes.toPlainText().splitlines()
    assert first == "できたページに問題があります。使わないでください。"
    assert second == "・koda-es.pdf 2ページ：QR コードを読めません。"
    assert third == "3拠点、90ページを書きました。"
    assert "できたページに問題があります" in told[0]
    assert desk.opened == []


def test_a_fault_while_looking_is_told_and_not_taken_for_a_good_end(dialog_for, qtbot, monkeypatch, told, desk):
    def broken(*_, **__):
        raise MemoryError("page 1")
        yield

    monkeypatch.setattr(looking, "preflight", broken)
    dialog = dialog_for()
    dialog.choices.open_after.setChecked(True)
    written(dialog, qtbot)
    assert "できたページを確かめられませんでした" in dialog.notes.toPlainText()
    assert "page 1" in told[0]
    assert desk.opened == []


def test_only_changed_sites_are_printed_anew_when_that_is_wanted(dialog_for, documents, qtbot):
    dialog = dialog_for()
    files = written(dialog, qtbot)
    before = {name: path.stat().st_mtime_ns for name, path in files.items()}
    documents["koda-es"] = evolve(documents["koda-es"], site=evolve(documents["koda-es"].site, name="新しい小学校"))
    again = dialog_for()
    again.choices.changed_only.setChecked(True)
    files = written(again, qtbot)
    assert again.notes.toPlainText().splitlines()[:2] == [
        "1拠点、30ページを書きました。",
        "2拠点は変わっていないので、そのままにしました。",
    ]
    changed = {name for name, path in files.items() if before.get(name) != path.stat().st_mtime_ns}
    assert changed == {"koda-es"}


def test_all_in_one_file_cannot_leave_sites_as_they_are(dialog_for, qtbot):
    dialog = dialog_for()
    dialog.choices.changed_only.setChecked(True)
    dialog.choices.combined.setChecked(True)
    assert not dialog.choices.changed_only.isEnabled()
    assert not dialog.choices.order().changed_only


def test_the_sample_can_be_seen_as_a_school_s_printer_prints_it(dialog_for, qtbot):
    dialog = dialog_for()
    seen(dialog, qtbot)
    shown = dialog.preview.picture.pixmap().toImage()
    assert not shown.allGray()
    dialog.preview.grey.click()
    assert dialog.preview.picture.pixmap().toImage().allGray()
    dialog.preview.turn(1)
    assert dialog.preview.picture.pixmap().toImage().allGray()


def test_only_the_sites_that_are_ticked_are_printed(dialog_for, qtbot):
    dialog = dialog_for(chosen=["koda-es", "bunko-es"])
    assert sorted(dialog.choices.sites.ticked()) == ["bunko-es", "koda-es"]
    click_line(qtbot, dialog.choices.sites, 0)
    first, *_ = (dialog.choices.sites.lines.item(row).text() for row in range(3))
    assert first == "小田小学校"
    assert set(written(dialog, qtbot)) == {"bunko-es"}


def test_space_ticks_a_line_and_the_buttons_tick_all_and_none(dialog_for, qtbot):
    sites = dialog_for(chosen=[]).choices.sites
    qtbot.keyClick(sites.lines, Qt.Key.Key_Space)
    assert len(sites.ticked()) == 1
    assert sites.count.text() == "1 / 3 を選択"
    click(qtbot, sites.all)
    assert len(sites.ticked()) == 3
    click(qtbot, sites.none)
    assert sites.ticked() == []


def test_a_click_on_the_box_itself_ticks_it_just_once(dialog_for, qtbot):
    sites = dialog_for(chosen=[]).choices.sites
    box = sites.lines.visualItemRect(sites.lines.item(1))
    qtbot.mouseClick(sites.lines.viewport(), LEFT, pos=box.topLeft() + (box.center() - box.topLeft()) * 0.08)
    assert len(sites.ticked()) == 1


def test_without_any_site_one_cannot_print_and_is_told_why(dialog_for, qtbot):
    dialog = dialog_for(chosen=[])
    assert "拠点を1つ以上" in dialog.preview.picture.text()
    assert not dialog.make_files.isEnabled()
    assert not dialog.to_printer.isEnabled()


def test_the_choices_become_options(dialog_for, qtbot):
    choices = dialog_for().choices
    choices.audience.setFocus()
    qtbot.keyClick(choices.audience, Qt.Key.Key_Down)
    qtbot.keyClick(choices.furigana, Qt.Key.Key_End)
    choices.layout_choice.setCurrentIndex(choices.layout_choice.findData("list-a4"))
    options = choices.order().options
    assert (options.audience, options.furigana, options.layout) == ("drill", "none", "list-a4")


def test_the_cards_in_a4_are_chosen_at_first_and_a_wards_own_layouts_can_be_chosen(dialog_for, tmp_path, qtbot):
    own = library_layouts(tmp_path)
    own.own.mkdir()
    mine = bundled("resources", "layouts", "list-a4.toml").read_text("utf-8").replace("中身の一覧", "区の一覧")
    (own.own / "mine.toml").write_text(mine, "utf-8")
    (own.own / "wrong.toml").write_text("kind = 1", "utf-8")
    dialog = dialog_for(chosen=["koda-es"], shelf=own)
    choice = dialog.choices.layout_choice
    assert choice.currentData() == "card-a4"
    choice.setCurrentIndex(choice.findText("区の一覧 A4 縦"))
    (path,) = written(dialog, qtbot).values()
    assert path.name.endswith("_mine.pdf")
    choice.setCurrentIndex(choice.findText("wrong"))
    qtbot.waitUntil(lambda: "wrong.toml" in dialog.preview.picture.text(), timeout=LONG_MS)


@pytest.mark.parametrize("layout", ["card-a4", "list-a4"])
def test_only_the_chosen_sections_are_previewed_and_printed(dialog_for, documents, layout, qtbot):
    dialog = dialog_for(chosen=["koda-es"])
    dialog.choices.layout_choice.setCurrentIndex(dialog.choices.layout_choice.findData(layout))
    qtbot.keyClick(dialog.choices.furigana, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: dialog.choices.sections.lines.count() > 0, timeout=LONG_MS)
    click(qtbot, dialog.choices.sections.none)
    assert "項目を1つ以上" in dialog.preview.picture.text()
    click_line(qtbot, dialog.choices.sections, 2)
    wanted, *others = [*documents["koda-es"].kit.sections[2:], *documents["koda-es"].kit.sections[:2]]
    text = seen(dialog, qtbot)
    assert squeezed(plain(wanted.cards[0].title)) in text
    (file,) = written(dialog, qtbot).values()
    printed = all_text(file.read_bytes())
    assert squeezed(plain(wanted.title)) in printed
    assert not [title for title in (squeezed(plain(section.title)) for section in others) if title in printed]


def test_a_section_stays_left_out_when_other_sites_are_chosen(dialog_for, qtbot):
    dialog = dialog_for(chosen=["koda-es"])
    qtbot.waitUntil(lambda: dialog.choices.sections.lines.count() > 0, timeout=LONG_MS)
    click_line(qtbot, dialog.choices.sections, 0)
    left_out = dialog.choices.sections.unticked()
    with qtbot.waitSignal(dialog._rehearsal.result, timeout=LONG_MS):
        click(qtbot, dialog.choices.sites.all)
    assert dialog.choices.sections.unticked() == left_out
    assert set(left_out) == dialog.choices.order().left_out


def test_for_a_drill_no_restricted_value_is_in_the_preview_or_the_file(dialog_for, documents, qtbot):
    document = documents["koda-es"]
    facts = tuple(evolve(fact, value=f"ひみつ{place}番") for place, fact in enumerate(document.site.facts))
    documents["koda-es"] = evolve(document, site=evolve(document.site, facts=facts))
    secret = [fact.value for fact in facts if fact.restricted]
    dialog = dialog_for(chosen=["koda-es"])
    assert any(value in seen(dialog, qtbot) for value in secret)
    with qtbot.waitSignal(dialog._rehearsal.result, timeout=LONG_MS):
        qtbot.keyClick(dialog.choices.audience, Qt.Key.Key_Down)
    before = dialog.preview._pdf
    qtbot.waitUntil(lambda: dialog.preview._pdf is not before, timeout=LONG_MS)
    (file,) = written(dialog, qtbot).values()
    for text in (seen(dialog, qtbot), all_text(file.read_bytes())):
        assert not [value for value in secret if value in text]
    assert "訓練用" in file.name


def test_the_preview_shows_the_very_pages_that_are_printed(dialog_for, qtbot):
    dialog = dialog_for(chosen=["koda-es"])
    text = seen(dialog, qtbot)
    (file,) = written(dialog, qtbot).values()
    assert dialog.preview.page_count == 30
    printed = pypdfium2.PdfDocument(file)
    assert "".join(squeezed(page.get_textpage().get_text_bounded()) for page in printed) == text
    printed.close()


def test_the_preview_is_paged_by_buttons_and_keys(dialog_for, qtbot):
    preview = dialog_for(chosen=["koda-es"]).preview
    qtbot.waitUntil(lambda: preview.page_count > 0, timeout=LONG_MS)
    assert preview.place.text() == "1 / 30"
    assert not preview.back.isEnabled()
    click(qtbot, preview.forth)
    qtbot.keyClick(preview.picture, Qt.Key.Key_PageDown)
    assert preview.place.text() == "3 / 30"
    qtbot.keyClick(preview.picture, Qt.Key.Key_End)
    assert preview.place.text() == "30 / 30"
    assert not preview.forth.isEnabled()
    qtbot.keyClick(preview.picture, Qt.Key.Key_Left)
    assert preview.place.text() == "29 / 30"


def test_of_several_quick_choices_the_last_is_shown(dialog_for, qtbot):
    dialog = dialog_for(chosen=["koda-es"])
    for layout in ("card-a5", "card-a4", "list-a4"):
        dialog.choices.layout_choice.setCurrentIndex(dialog.choices.layout_choice.findData(layout))
        qtbot.wait(30)
    qtbot.waitUntil(lambda: 0 < dialog.preview.page_count < 29, timeout=LONG_MS)
    qtbot.wait(500)
    page = dialog.preview._pdf[0]
    assert page.get_width() < page.get_height()
    page.close()


def test_what_forbids_printing_is_said_before_printing_with_site_and_card(dialog_for, documents, qtbot):
    document = documents["bunko-es"]
    section = document.kit.sections[0]
    card = evolve(section.cards[0], title="𠮷")
    sections = (evolve(section, cards=(card, *section.cards[1:])), *document.kit.sections[1:])
    documents["bunko-es"] = evolve(document, kit=evolve(document.kit, sections=sections))
    dialog = dialog_for()
    qtbot.waitUntil(dialog.notes.isVisible, timeout=LONG_MS)
    sentence = dialog.notes.toPlainText()
    assert "直すまで印刷できません" in sentence
    assert "文庫小学校 カード1" in sentence
    assert "小田小学校" not in sentence


def test_a_site_that_cannot_be_printed_is_named_and_the_others_are_written(dialog_for, documents, qtbot):
    documents["koda-es"] = not_printable(documents["koda-es"])
    dialog = dialog_for()
    qtbot.waitUntil(lambda: "印刷できない文字" in dialog.preview.picture.text(), timeout=LONG_MS)
    assert set(written(dialog, qtbot)) == {"bunko-es", "mutsuura-jhs"}
    first, second, *_ = dialog.notes.toPlainText().splitlines()
    assert first == "2拠点、60ページを書きました。"
    assert second.startswith("印刷していません：𠮷野小学校")


@pytest.mark.parametrize("combined", [False, True])
def test_a_damaged_file_is_named_and_the_others_are_written(dialog_for, documents, combined, qtbot):
    def read(site_id):
        if site_id == "koda-es":
            raise BadInput("koda-es.kit は壊れています")
        return documents[site_id]

    dialog = dialog_for(read)
    (dialog.choices.combined if combined else dialog.choices.each).setChecked(True)
    qtbot.waitUntil(lambda: "壊れています" in dialog.preview.picture.text(), timeout=LONG_MS)
    assert set(written(dialog, qtbot)) == ({"kits"} if combined else {"bunko-es", "mutsuura-jhs"})
    assert "印刷していません：小田小学校　koda-es.kit は壊れています。" in dialog.notes.toPlainText()
    assert dialog.notes.toPlainText().startswith("2拠点、60ページを")


def test_one_combined_file_holds_all_sites(dialog_for, qtbot):
    dialog = dialog_for()
    qtbot.keyClick(dialog.choices.combined, Qt.Key.Key_Space)
    files = written(dialog, qtbot)
    assert list(files) == ["kits"]
    text = all_text(files["kits"].read_bytes())
    assert all(name in text for name in ("小田小学校", "文庫小学校", "六浦中学校"))
    assert "1つのファイルに" in dialog.notes.toPlainText()


def test_what_is_still_open_takes_one_line_a_site(dialog_for, qtbot):
    dialog = dialog_for()
    written(dialog, qtbot)
    lines = [line for line in dialog.notes.toPlainText().splitlines() if "小田小学校" in line]
    assert lines == ["・小田小学校　書きこむ欄にした拠点の値 32件"]


def test_stopping_in_the_middle_keeps_the_finished_files_and_says_how_many(dialog_for, many, desk, monkeypatch, qtbot):
    slowly(monkeypatch)
    dialog = dialog_for(many.__getitem__)
    dialog.choices.open_after.setChecked(True)
    click(qtbot, dialog.make_files)
    qtbot.waitUntil(lambda: dialog.run.progress.value() >= 2, timeout=LONG_MS)
    click(qtbot, dialog.run.cancel_button)
    ended(dialog, qtbot)
    files = list(dialog._folder().iterdir())
    assert 2 <= len(files) < 12
    assert all(path.suffix == ".pdf" for path in files)
    assert f"書き終えた{len(files)}拠点" in dialog.notes.toPlainText()
    assert dialog.show_folder.isEnabled()
    assert desk.opened == []


def test_the_window_lives_while_many_sites_are_printed(dialog_for, many, monkeypatch, qtbot):
    slowly(monkeypatch)
    dialog = dialog_for(many.__getitem__)
    seen(dialog, qtbot)
    click(qtbot, dialog.make_files)
    qtbot.waitUntil(lambda: dialog.run.progress.value() >= 1, timeout=LONG_MS)
    qtbot.keyClick(dialog.preview.picture, Qt.Key.Key_PageDown)
    assert dialog.preview.place.text() == "2 / 30"
    assert dialog.run.isVisible()
    assert not dialog.make_files.isEnabled()
    ended(dialog, qtbot)
    assert len(list(dialog._folder().iterdir())) == 12


def test_escape_closes_and_stops_after_the_present_file(dialog_for, many, monkeypatch, told, qtbot):
    slowly(monkeypatch)
    dialog = dialog_for(many.__getitem__)
    click(qtbot, dialog.make_files)
    qtbot.waitUntil(lambda: dialog.run.progress.value() >= 1, timeout=LONG_MS)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    count = len(list(dialog._folder().iterdir()))
    qtbot.wait(300)
    assert len(list(dialog._folder().iterdir())) == count < 12
    assert told == []


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(dialog_for, tmp_path, told, qtbot):
    (tmp_path / "file").write_text("in the way")
    dialog = dialog_for()
    dialog.choices.folder.setText(str(tmp_path / "file" / "out"))
    click(qtbot, dialog.make_files)
    ended(dialog, qtbot)
    assert "作れません" in told[0]
    assert "ファイルは書いていません" in dialog.notes.toPlainText()
    assert dialog.make_files.isEnabled()


@pytest.mark.parametrize("combined", [False, True])
def test_a_read_only_folder_is_told_in_one_sentence_and_leaves_nothing(dialog_for, combined, told, monkeypatch, qtbot):
    def refuse(_):
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr("os.fsync", refuse)
    dialog = dialog_for()
    dialog.choices.combined.setChecked(combined)
    click(qtbot, dialog.make_files)
    ended(dialog, qtbot)
    assert "書き込みが許されていません" in told[0]
    assert list(dialog._folder().iterdir()) == []
    assert not dialog.show_folder.isEnabled()


def test_without_a_folder_nothing_is_written_and_the_field_is_shown(dialog_for, qtbot):
    dialog = dialog_for()
    dialog.choices.folder.clear()
    click(qtbot, dialog.make_files)
    assert dialog.notes.toPlainText() == "保存先のフォルダーを選んでください。"
    assert dialog.focusWidget() is dialog.choices.folder


def test_a_folder_is_chosen_and_one_that_is_not_changes_nothing(dialog_for, desk, tmp_path, qtbot):
    dialog = dialog_for()
    desk.folders.extend(["", str(tmp_path / "here")])
    click(qtbot, dialog.choices.choose_folder)
    click(qtbot, dialog.choices.choose_folder)
    assert dialog.choices.folder.text() == str(tmp_path / "here")


def test_the_folder_opens_at_the_end_when_wanted_and_by_its_button(dialog_for, desk, qtbot):
    dialog = dialog_for(chosen=["koda-es"])
    written(dialog, qtbot)
    assert desk.opened == []
    click(qtbot, dialog.show_folder)
    assert desk.opened == [dialog._folder()]
    dialog.choices.open_after.setChecked(True)
    written(dialog, qtbot)
    assert len(desk.opened) == 2


def test_enter_makes_the_files(dialog_for, qtbot):
    dialog = dialog_for(chosen=["koda-es"])
    qtbot.keyClick(dialog.choices.sites.lines, Qt.Key.Key_Return)
    ended(dialog, qtbot)
    assert "1拠点" in dialog.notes.toPlainText()


def test_tab_leads_through_every_control_in_reading_order(dialog_for, qtbot):
    dialog = dialog_for()
    seen(dialog, qtbot)
    dialog.activateWindow()
    dialog.choices.sites.setFocus()
    met = []
    while (widget := QApplication.focusWidget()) not in met:
        met.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    choices = dialog.choices
    wanted = [
        choices.sites.lines,
        choices.layout_choice,
        choices.audience,
        choices.furigana,
        choices.sections.lines,
        choices.each,
        choices.folder,
        choices.open_after,
        dialog.preview.forth,
        dialog.preview.picture,
        dialog.make_files,
        dialog.to_printer,
        dialog.close_button,
    ]
    assert [widget for widget in met if widget in wanted] == wanted


def test_every_control_has_a_name_for_screen_readers(dialog_for, qtbot):
    dialog = dialog_for()
    seen(dialog, qtbot)
    kinds = (QLineEdit, QComboBox, QAbstractButton, QAbstractItemView, QPlainTextEdit)
    controls = [control for kind in kinds for control in dialog.findChildren(kind) if control.isVisible()]
    nameless = [
        control
        for control in controls
        if not (control.accessibleName() or getattr(control, "text", str)())
        and not control.objectName().startswith("qt_")
    ]
    assert len(controls) > 15
    assert nameless == []


def test_closing_while_the_sample_is_made_is_quiet(dialog_for, qtbot):
    dialog = dialog_for()
    qtbot.wait(250)
    dialog.reject()
    qtbot.wait(300)
    assert dialog.preview.page_count == 0


def test_the_sample_is_shown_larger_and_smaller_by_buttons_and_keys(dialog_for, qtbot):
    dialog = dialog_for()
    seen(dialog, qtbot)
    preview = dialog.preview
    whole = preview.picture.pixmap().width()
    for _ in range(4):
        click(qtbot, preview.zoom.larger)
    large = preview.picture.pixmap().width()
    assert large > whole
    qtbot.keyClick(preview.picture, Qt.Key.Key_PageDown)
    assert preview.page == 2
    qtbot.keyClick(preview.picture, Qt.Key.Key_Right)
    assert preview.page == 2
    qtbot.keyClick(preview.picture, Qt.Key.Key_Minus)
    assert preview.picture.pixmap().width() < large
    for _ in range(4):
        click(qtbot, preview.zoom.smaller)
    assert preview.picture.pixmap().width() == whole
    qtbot.keyClick(preview.picture, Qt.Key.Key_Right)
    assert preview.page == 3
