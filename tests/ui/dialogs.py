"""Every window and dialog of the editor, in the states in which people see them: what must hold for one holds for all.

A function that builds one says in its return type what it builds; a dialog that nobody builds here fails a test.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve, frozen
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMessageBox, QTableWidgetItem

from kitbuilder.exchange.drawings import bundled_drawings
from kitbuilder.exchange.fact_table import FilledRow, FilledTable
from kitbuilder.kit.edit.cards import replace_card, with_cards_unused
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.edit.readings import card_suggestions
from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.join import Join, joined
from kitbuilder.kit.values import Comment, Document, Edition, EditionState, Kit, Picture, Review, Verdict, Video
from kitbuilder.printing.run import Finished, Refused
from kitbuilder.store.library import Library
from kitbuilder.ui.compare.window import CompareWindow
from kitbuilder.ui.conflicts.join_dialog import JoinDialog
from kitbuilder.ui.editor.approval_dialog import ApprovalDialog
from kitbuilder.ui.editor.caution_dialog import CautionDialog
from kitbuilder.ui.editor.edition_dialog import EditionDialog
from kitbuilder.ui.editor.edits import Edits
from kitbuilder.ui.editor.fact_dialog import FactDialog
from kitbuilder.ui.editor.furigana_dialog import FuriganaDialog
from kitbuilder.ui.editor.picture.crop_dialog import CropDialog
from kitbuilder.ui.editor.picture.gallery import Gallery
from kitbuilder.ui.editor.picture.images import image_of
from kitbuilder.ui.editor.section_dialog import SectionDialog
from kitbuilder.ui.editor.step_dialog import StepDialog
from kitbuilder.ui.editor.step_picture import StepPicture
from kitbuilder.ui.editor.teams_dialog import TeamsDialog
from kitbuilder.ui.editor.text.desk import TextDesk
from kitbuilder.ui.editor.text.fact_chooser import FactChooser
from kitbuilder.ui.editor.text.reading_dialog import ReadingDialog
from kitbuilder.ui.editor.unused_dialog import UnusedDialog
from kitbuilder.ui.editor.videos_dialog import VideosDialog
from kitbuilder.ui.editor.window import EditorWindow
from kitbuilder.ui.facts.import_dialog import ImportDialog
from kitbuilder.ui.facts.save_dialog import SaveDialog
from kitbuilder.ui.facts.window import FactsWindow
from kitbuilder.ui.find.all_sites import AllSites
from kitbuilder.ui.find.dialog import FindDialog
from kitbuilder.ui.find.scope import OneKit
from kitbuilder.ui.find.waiting import WaitDialog
from kitbuilder.ui.history_dialog import HistoryDialog
from kitbuilder.ui.printing.dialog import PrintDialog
from kitbuilder.ui.printing.order import SiteChoice
from kitbuilder.ui.printing.report import Outcome, files_written
from kitbuilder.ui.problems import question_box, sentence_box, unsaved_box
from kitbuilder.ui.review.window import ReviewWindow
from kitbuilder.ui.session import Session
from kitbuilder.ui.shared import Shared
from kitbuilder.ui.start.first_start import Made
from kitbuilder.ui.start.help import About, FirstSteps
from kitbuilder.ui.start.missing_library import MissingLibrary
from kitbuilder.ui.start.report import ReportWindow
from kitbuilder.ui.start.site_dialog import SiteDialog
from kitbuilder.ui.start.site_list import SiteListDialog
from kitbuilder.ui.start.window import StartWindow
from kitbuilder.ui.update.window import UpdateWindow

TODAY = dt.date(2026, 11, 24)
SITE = "koda-es"
VIDEO = Video(
    "video-1", "TOI-3", "トイレの{組|く}み{方|かた}", "https://youtu.be/abc", 655, dt.date(2027, 3, 31), TODAY
)


@frozen
class Room:
    """What a dialog is built from: a library of three sites, and the machines that all windows share."""

    library: Library
    shared: Shared
    folder: Path
    patch: pytest.MonkeyPatch
    wait: Callable[[Callable[[], bool]], None]
    """Goes on when it is so."""

    @property
    def document(self) -> Document:
        """What the library holds of a site, with a video on its first card."""
        document = self.library.read(SITE)
        return evolve(document, kit=evolve(document.kit, videos=(VIDEO,)))

    @property
    def card(self) -> NumberedCard:
        """A card with steps, cautions and tools."""
        return next(found for found in numbered_cards(self.document.kit) if found.card.cautions and found.card.tools)

    @property
    def desk(self) -> TextDesk:
        """Serves text fields."""
        return TextDesk(lambda: self.document.site.facts, lambda _: "")

    def session(self) -> Session:
        """Open the site's file."""
        return Session(self.library.open(SITE, writable=True), "試験")


def start(room: Room) -> StartWindow:
    return _started(room, room.library)


def start_of_a_new_library(room: Room) -> StartWindow:
    made = [Made(SITE, 1, 2), Made(MASTER, 2, 2)]
    room.patch.setattr("kitbuilder.ui.start.first_start.make_library", lambda *_: iter(made))
    window = _started(room, Library(room.folder / "new"))
    room.wait(window.first_start.understood.isVisible)
    return window


def start_without_a_place_to_write(room: Room) -> StartWindow:
    (room.folder / "file").write_text("")
    window = _started(room, Library(room.folder / "file" / "library"))
    room.wait(window.first_start.again.isVisible)
    return window


def help_first_steps(room: Room) -> FirstSteps:
    return FirstSteps()


def help_about(room: Room) -> About:
    return About()


def new_site(room: Room) -> SiteDialog:
    return SiteDialog({SITE}, lambda *_: None)


def copied_site(room: Room) -> SiteDialog:
    dialog = SiteDialog({SITE}, lambda *_: None, "小田小学校")
    dialog.name.setText("六浦小学校")
    dialog.kana.setText("むつうらしょうがっこう")
    return dialog


def report(room: Room) -> ReportWindow:
    window = ReportWindow(room.library, [SITE, "bunko-es"], TODAY, whole=False)
    window.show()
    room.wait(lambda: not window.progress.isVisible())
    window.tree.setCurrentIndex(window.model.index(0, 0, window.model.index(0, 0)))
    return window


def bin_question(room: Room) -> QMessageBox:
    sentence = "「小田小学校」 を一覧から削除しますか。\nファイルは消さずに、フォルダー {} へ移します。"
    return question_box(None, sentence.format(room.folder))


def unsaved_question(room: Room) -> QMessageBox:
    return unsaved_box(None)


def fault(room: Room) -> QMessageBox:
    sentence = "思わぬ問題が起きました。書いたものは残っています。下の詳細を開発者に送ってください"
    return sentence_box(None, sentence, "Traceback (most recent call last):\n  …")


def missing_library(room: Room) -> MissingLibrary:
    return MissingLibrary(room.folder / "none")


def kit(room: Room) -> EditorWindow:
    window = EditorWindow(room.session(), room.shared)
    window.choose(room.card.card.id)
    return _with_page(room, window)


def kit_facts(room: Room) -> EditorWindow:
    window = kit(room)
    window.tabs.setCurrentWidget(window.facts)
    return window


def kit_comments(room: Room) -> EditorWindow:
    session, card = room.session(), room.card.card
    at = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
    step = card.steps[0]
    proposal = Comment("c1", card.id, "とても長い意見です。" * 6, "山田花子", "副委員長", at, step.id, field="text")
    proposal = evolve(proposal, was=step.text, words="二人で、ゆっくり開けます")
    verdict = Verdict("v1", card.id, agreed=True, content="0" * 64, author="佐藤", role="委員", at=at)
    review = Review((proposal, Comment("c2", card.id, "暗い", "佐藤", at=at)), (), (verdict,))
    session.edit("意見", lambda document: evolve(document, review=review))
    session.save()  # what the window says of it changes no more
    window = EditorWindow(session, room.shared)
    window.choose(card.id)
    window.tabs.setCurrentWidget(window.comments)
    return _with_page(room, window)


def kit_that_cannot_be_saved(room: Room) -> EditorWindow:
    window = kit(room)
    window.session.trouble.emit("「小田小学校」のファイルに書けません。USB メモリーを確かめてください")
    return window


def kit_saved_elsewhere(room: Room) -> EditorWindow:
    window = kit(room)
    room.patch.chdir(room.folder)
    window.elsewhere._move(Path("koda-es.kit"), overwrite=False)
    return window


def kit_to_look_at(room: Room) -> EditorWindow:
    session = Session(room.library.open(SITE), "試験", writable=False)
    window = EditorWindow(session, room.shared)
    window.look_only(
        "区の担当が 14:30 から開いています。閉じるまで、ここでは見るだけです", ("書けるか試す", lambda: None)
    )
    return _with_page(room, window)


def teams(room: Room) -> TeamsDialog:
    return TeamsDialog(room.document.kit)


def teams_one_to_go(room: Room) -> TeamsDialog:
    dialog = TeamsDialog(room.document.kit)
    dialog.remove()
    return dialog


def videos(room: Room) -> VideosDialog:
    return VideosDialog(room.document.kit, room.desk, today=TODAY)


def videos_none(room: Room) -> VideosDialog:
    return VideosDialog(evolve(room.document.kit, videos=()), room.desk, today=TODAY)


def videos_one_to_go(room: Room) -> VideosDialog:
    card = evolve(room.card.card, video=VIDEO.id)
    section = evolve(room.card.section, cards=(card,))
    dialog = VideosDialog(evolve(room.document.kit, sections=(section,)), room.desk, today=TODAY)
    dialog.remove()
    return dialog


def step(room: Room) -> StepDialog:
    kit, card = room.document.kit, room.card.card
    field = StepPicture(kit, card.steps[0]).field
    return StepDialog(kit, card, card.steps[0], picture_widget=field)


def step_with_picture_and_branch(room: Room) -> StepDialog:
    kit, card = room.document.kit, room.card.card
    field = StepPicture(kit, card.steps[0]).field
    field.show_picture(_drawing(), writable=True, of=card.steps[0].id)
    dialog = StepDialog(kit, card, card.steps[0], picture_widget=field)
    dialog.branches.setChecked(True)
    return dialog


def caution_of_a_site(room: Room) -> CautionDialog:
    return CautionDialog(room.card.card, room.card.card.cautions[0], at_ward=False)


def caution_of_the_ward(room: Room) -> CautionDialog:
    return CautionDialog(room.card.card, room.card.card.cautions[0], at_ward=True)


def unused_card(room: Room) -> UnusedDialog:
    return UnusedDialog([room.card.card], room.desk)


def unused_cards_without_a_reason(room: Room) -> UnusedDialog:
    dialog = UnusedDialog([found.card for found in numbered_cards(room.document.kit)], room.desk)
    dialog.accept()
    return dialog


def kit_with_an_unused_card(room: Room) -> EditorWindow:
    session = room.session()
    words = "この拠点には発電機がなく、となりの拠点から借りることにしているため"
    session.edit_kit("使わない", lambda whole: with_cards_unused(whole, [room.card.card.id], words))
    window = EditorWindow(session, room.shared)
    window.choose(room.card.card.id)
    window.show()
    note = window.form.unused
    room.wait(lambda: note.height() == note.heightForWidth(note.width()))
    return window


def joining_a_copy(room: Room) -> JoinDialog:
    ours, join = _copies(room)
    return JoinDialog(ours, join, room.desk, room.shared.press, room.shared.today)


def joining_a_copy_without_conflicts(room: Room) -> JoinDialog:
    before = room.document
    theirs = _with_title(before, "写しの{題|だい}")
    return JoinDialog(before, joined(before, before, theirs), room.desk, room.shared.press, room.shared.today)


def update(room: Room) -> UpdateWindow:
    for site_id, title in (
        ("koda-es", "{中庭|なかにわ}で待ってもらう"),
        (MASTER, "{校庭|こうてい}で静かに待ってもらう"),
    ):
        with room.library.open(site_id, writable=True, who="試験") as kit_file:
            kit_file.save(_with_title(kit_file.document, title), "試験", "変更")
    sites, shared = room.library.site_ids(), room.shared
    window = UpdateWindow(room.library, sites, "試験", shared.press, shared.today)
    room.wait(lambda: len(window.sites.lines) == len(sites) and window.do_it.isEnabled())
    return window


def update_written(room: Room) -> UpdateWindow:
    window = update(room)
    window.bring_in()
    room.wait(window.undo.isEnabled)
    return window


def site_list(room: Room) -> SiteListDialog:
    known = [document.site for document in room.library.read_all()]
    moved = evolve(known[0], address="横浜市金沢区とても長い名前の町千二百三十四番地五十六")
    rows = (moved, evolve(known[1], name="新しくできた小学校", common_id="E1"))
    lines = [f"{each.name},{each.address},{each.latitude},{each.longitude},{each.common_id}" for each in rows]
    data = "\n".join(["施設・場所名,住所,緯度,経度,共通ID", *lines]).encode("utf-8-sig")
    return SiteListDialog(room.library, known, "指定避難所.csv", data, "試験")


def site_list_that_is_none(room: Room) -> SiteListDialog:
    return SiteListDialog(room.library, [], "写真.png", b"\x89PNG", "試験")


def section(room: Room) -> SectionDialog:
    return SectionDialog(room.card.section, room.desk)


def review(room: Room) -> ReviewWindow:
    session = room.session()
    window = ReviewWindow(Edits(session, None, lambda: None), room.shared.press, lambda: TODAY, room.card.card.id)
    session.setParent(window)
    window.form.name.setText("山田花子")
    window.form.to_change.setChecked(True)
    for column, words in enumerate(("2", "字が小さくて、暗いところでは読めません", "大きな字で書きます")):
        window.form.table.setItem(0, column, QTableWidgetItem(words))
    window.show()
    room.wait(lambda: window.page.page_count > 0)
    return window


def approval(room: Room) -> ApprovalDialog:
    document = room.document
    filled = tuple(evolve(fact, value="職員室の{棚|たな}の上から2段目") for fact in document.site.facts[:9])
    document = evolve(document, site=evolve(document.site, facts=(*filled, *document.site.facts[9:])))
    dialog = ApprovalDialog(document, TODAY)
    dialog.accept()
    return dialog


def edition(room: Room) -> EditionDialog:
    return EditionDialog(Edition(3, TODAY, EditionState.APPROVED), TODAY)


def fact_new(room: Room) -> FactDialog:
    return FactDialog(room.document.site, None, at_ward=True)


def fact_of_the_ward(room: Room) -> FactDialog:
    site = room.document.site
    return FactDialog(site, next(fact for fact in site.facts if fact.restricted), at_ward=False)


def fact_chooser(room: Room) -> FactChooser:
    chooser = FactChooser(room.document.site.facts)
    chooser.open_at(QPoint(100, 100))
    return chooser


def furigana(room: Room) -> FuriganaDialog:
    site = evolve(room.document.site, facts=())
    found = card_suggestions(_bare(room), site, room.card.card.id, room.shared.reader, at_ward=True)
    return FuriganaDialog(found)


def furigana_none(room: Room) -> FuriganaDialog:
    return FuriganaDialog(())


def reading(room: Room) -> ReadingDialog:
    return ReadingDialog("昇降口", "しょうこうぐち", suggested=True)


def history(room: Room) -> HistoryDialog:
    with room.library.open(SITE, writable=True, who="試験") as file:
        before = file.document
        file.save(evolve(before, site=evolve(before.site, address="金沢区")), "区の担当", "住所の変更")
        past, now, states = file.history(), file.document, {file.history()[0].number: file.document}
    dialog = HistoryDialog(past, lambda number: states.get(number, before), now)
    dialog.show()
    dialog.tree.setCurrentIndex(dialog.model.index(dialog.model.rowCount() - 1, 0))
    room.wait(dialog.restore.isEnabled)
    return dialog


def comparison(room: Room) -> CompareWindow:
    before = room.document
    card = evolve(room.card.card, title="題名を変えたカード")
    after = evolve(before, kit=replace_card(replace_part(before.kit, evolve(card.tools[0], kept_at="倉庫")), card))
    return CompareWindow(room.shared.press, room.shared.today, (before, after), ("前：11月24日 10:00", "後：いま"))


def find(room: Room) -> FindDialog:
    dialog = FindDialog(OneKit(_Open(room.document)), room.shared.all_sites)
    dialog.wanted.setText("トイレ")
    dialog.everywhere_choice.setChecked(True)
    dialog.say("3拠点の12か所を置きかえました。\n次は置きかえていません。\n・1か所：固定した注意は変えられません。")
    dialog.show()
    room.wait(dialog.replace_all.isEnabled)
    return dialog


def facts(room: Room) -> FactsWindow:
    with room.library.open("bunko-es", writable=True, who="区の担当"):
        window = FactsWindow(AllSites(room.library, "試験", lambda _: None), TODAY)
        window.show()
        room.wait(lambda: bool(window.model.rows))
    window._tell("「小田小学校」には書けませんでした。USB メモリーを確かめてください。")
    return window


def facts_saved(room: Room) -> SaveDialog:
    dialog = SaveDialog([room.document], 1)
    dialog.restricted.setChecked(True)
    return dialog


def facts_taken_in(room: Room) -> ImportDialog:
    site = room.document.site
    row = FilledRow(2, site.id, site.name, ("職員室", ""))
    other = FilledRow(3, "", "どこかの小学校", ("", ""))
    table = FilledTable((site.facts[0].name, "知らない値"), (row, other))
    return ImportDialog("値.xlsx", [room.document], table, {})


def facts_not_taken_in(room: Room) -> ImportDialog:
    site = room.document.site
    row = FilledRow(2, site.id, site.name, ("{職員室",))
    return ImportDialog("値.xlsx", [room.document], FilledTable((site.facts[0].name,), (row,)), {})


def find_waiting(room: Room) -> WaitDialog:
    return WaitDialog([lambda: None] * 3, None)


def printing(room: Room) -> PrintDialog:
    dialog = PrintDialog(_choices(room), room.library.read, room.library.site_ids(), room.folder, TODAY)
    dialog.show()
    room.wait(lambda: dialog.preview.page_count > 0)
    return dialog


def printing_under_way(room: Room) -> PrintDialog:
    dialog = printing(room)
    dialog.run._begin(12, "%v / %m")
    return dialog


def printing_done(room: Room) -> PrintDialog:
    dialog = printing(room)
    done = Finished(room.folder / "koda-es_現場用_2026-11-24.pdf", 29, "小田小学校")
    dialog._files_written(Outcome((done, Refused("文庫小学校", "文庫小学校　注意の文が長すぎて入りません"))))
    assert files_written(Outcome()) != dialog.notes.toPlainText()
    return dialog


def gallery(room: Room) -> Gallery:
    return Gallery(bundled_drawings())


def crop(room: Room) -> CropDialog:
    return CropDialog(image_of(_drawing(), 1600, 1200))


DIALOGS: dict[str, Callable[[Room], object]] = {
    build.__name__: build
    for build in (
        start,
        start_of_a_new_library,
        start_without_a_place_to_write,
        help_first_steps,
        help_about,
        new_site,
        copied_site,
        report,
        bin_question,
        unsaved_question,
        fault,
        missing_library,
        kit,
        kit_facts,
        kit_comments,
        kit_that_cannot_be_saved,
        kit_saved_elsewhere,
        kit_to_look_at,
        teams,
        teams_one_to_go,
        videos,
        videos_none,
        videos_one_to_go,
        step,
        step_with_picture_and_branch,
        caution_of_a_site,
        caution_of_the_ward,
        unused_card,
        unused_cards_without_a_reason,
        kit_with_an_unused_card,
        joining_a_copy,
        joining_a_copy_without_conflicts,
        update,
        update_written,
        site_list,
        site_list_that_is_none,
        section,
        review,
        approval,
        edition,
        fact_new,
        fact_of_the_ward,
        fact_chooser,
        furigana,
        furigana_none,
        reading,
        history,
        comparison,
        find,
        find_waiting,
        facts,
        facts_saved,
        facts_taken_in,
        facts_not_taken_in,
        printing,
        printing_under_way,
        printing_done,
        gallery,
        crop,
    )
}


@frozen
class _Open:
    document: Document


def _with_title(document: Document, title: str) -> Document:
    card = next(found.card for found in numbered_cards(document.kit))
    return evolve(document, kit=replace_card(document.kit, evolve(card, title=title)))


def _copies(room: Room) -> tuple[Document, Join]:
    base = room.document
    ours, theirs = _with_title(base, "{手元|てもと}の題"), _with_title(base, "写しの題")
    return ours, joined(base, ours, theirs)


def _started(room: Room, library: Library) -> StartWindow:
    window = StartWindow(library, lambda: TODAY, lambda _: None, lambda _: None, who="試験")
    window.show()
    room.wait(lambda: not window.reading.running)
    return window


def _with_page(room: Room, window: EditorWindow) -> EditorWindow:
    window.show()
    room.wait(lambda: window.page.page_count > 0)
    return window


def _choices(room: Room) -> list[SiteChoice]:
    return [SiteChoice(site_id, room.library.read(site_id).site.name) for site_id in room.library.site_ids()]


def _drawing() -> Picture:
    return bundled_drawings()[0].picture


def _bare(room: Room) -> Kit:
    """Return the kit with a first step that has no furigana yet."""
    card = room.card.card
    first = evolve(card.steps[0], text="受付で名簿を渡し、班長に人数を伝えて、体育館の鍵を借りる。")
    section = evolve(room.card.section, cards=(evolve(card, steps=(first, *card.steps[1:])),))
    return evolve(room.document.kit, sections=(section,))
