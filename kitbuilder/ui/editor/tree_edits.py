"""What is done in the tree, as edits of the kit."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from kitbuilder.kit.clip import MIME_TYPE, clip, clip_text, pasted
from kitbuilder.kit.edit.cards import add_card, with_cards_unused
from kitbuilder.kit.edit.chosen import Kind, kinds
from kitbuilder.kit.edit.moves import duplicate_things, move_things, nudge, remove_things
from kitbuilder.kit.edit.sections import add_section, with_section_look
from kitbuilder.kit.find import card_with
from kitbuilder.kit.ids import CardId, SectionId, new_id
from kitbuilder.kit.sequence import get
from kitbuilder.kit.values import Card, Kit, Section
from kitbuilder.ui.editor.card_edits import new_card
from kitbuilder.ui.editor.edits import Edits
from kitbuilder.ui.editor.section_dialog import SectionDialog
from kitbuilder.ui.editor.text.desk import TextDesk
from kitbuilder.ui.editor.tree_view import KitTreeView
from kitbuilder.ui.editor.unused_dialog import UnusedDialog


class TreeEdits(QObject):
    """Turns each gesture in the tree into one function from a kit to a kit."""

    made = Signal(list)
    """The ids of what was made or moved: the tree chooses them."""

    def __init__(self, tree: KitTreeView, edits: Edits, desk: TextDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._edits, self._desk = edits, desk
        self._tree = tree
        tree.kit_model.move_wanted.connect(self._move)
        tree.kit_model.copy_wanted.connect(self._copy_here)
        tree.nudge_wanted.connect(self._nudge)
        tree.remove_wanted.connect(self.remove)
        tree.duplicate_wanted.connect(self.duplicate)
        tree.copy_wanted.connect(self.copy)
        tree.cut_wanted.connect(self._cut)
        tree.paste_wanted.connect(self._paste)

    def new_card(self) -> None:
        """Add an empty card behind the one the cursor is on."""
        section, after = self._tree.place()
        card, behind = new_card(), CardId(after) if after else None
        if self._edits.kit(self.tr("カードの追加"), lambda kit: add_card(kit, SectionId(section), card, behind)):
            self.made.emit([card.id])

    def new_section(self) -> None:
        """Ask what a new section is called and add it behind the one the cursor is in."""
        section = self._asked(Section(SectionId(new_id()), ""))
        if section is not None:
            behind = self._tree.place()[0]
            after = SectionId(behind) if behind else None
            if self._edits.kit(self.tr("項目の追加"), lambda kit: add_section(kit, section, after)):
                self.made.emit([section.id])

    def change_section(self) -> None:
        """Ask for another name, icon or colour of the section the cursor is in."""
        here = self._tree.place()[0]
        if here and self._edits.session.writable:
            section = self._asked(get(self._edits.session.kit.sections, here))
            if section is not None:
                changed = section
                self._edits.kit(self.tr("項目の設定"), lambda kit: with_section_look(kit, changed))

    def leave_out(self, ids: Sequence[str] = ()) -> None:
        """Ask why the chosen cards, or these, are not used here; where all are unused already, for another reason."""
        chosen = self._cards(ids)
        if not chosen or not self._edits.session.writable:
            return
        dialog = UnusedDialog(chosen, self._desk, self._edits.window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        reason = dialog.value()
        dialog.deleteLater()
        if accepted:
            self._with_reason(self.tr("使わないカードにする"), chosen, reason)

    def use_again(self, ids: Sequence[str] = ()) -> None:
        """Use the chosen cards, or these, again."""
        self._with_reason(self.tr("カードをまた使う"), self._cards(ids), "")

    def _with_reason(self, words: str, cards: Sequence[Card], reason: str) -> None:
        chosen = [card.id for card in cards]
        self._edits.kit(words, lambda kit: with_cards_unused(kit, chosen, reason))

    def _cards(self, ids: Sequence[str]) -> list[Card]:
        """Return the cards of these ids, or those that are chosen in the tree or hold what is."""
        kit = self._edits.session.kit
        wanted = ids or self._tree.chosen_ids()
        found = [card_with(kit, one) for one in wanted]
        if self._tree.chosen_kind() is Kind.SECTION and not ids:
            found = [card for section in kit.sections if section.id in wanted for card in section.cards]
        return list(dict.fromkeys(card for card in found if card is not None))

    def _asked(self, section: Section) -> Section | None:
        dialog = SectionDialog(section, self._desk, self._edits.window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.value() if accepted else None

    def remove(self, ids: Sequence[str]) -> None:
        """Take things away; undo brings them back."""
        at_ward = self._edits.session.at_ward
        words = {
            Kind.SECTION: self.tr("項目の削除"),
            Kind.CARD: self.tr("カードの削除"),
            Kind.STEP: self.tr("手順の削除"),
        }
        self._edits.kit(self._of_kind(words, ids), lambda kit: remove_things(kit, ids, at_ward=at_ward))

    def duplicate(self, ids: Sequence[str]) -> None:
        """Put copies behind the things."""
        at_ward = self._edits.session.at_ward
        self._made(self.tr("複製"), lambda kit: duplicate_things(kit, ids, at_ward=at_ward))

    def copy(self, ids: Sequence[str]) -> None:
        """Put the things on the clipboard, as things and as words."""
        kit = self._edits.session.kit
        data = QMimeData()
        data.setData(MIME_TYPE, QByteArray(clip(kit, ids).encode()))
        data.setText(clip_text(kit, ids))
        QGuiApplication.clipboard().setMimeData(data)

    def _cut(self, ids: Sequence[str]) -> None:
        self.copy(ids)
        at_ward = self._edits.session.at_ward
        self._edits.kit(self.tr("切り取り"), lambda kit: remove_things(kit, ids, at_ward=at_ward))

    def _paste(self, parent: str, after: str | None) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if data is None or not data.hasFormat(MIME_TYPE):
            return
        text = bytes(data.data(MIME_TYPE).data()).decode("utf-8", "replace")
        at_ward = self._edits.session.at_ward
        self._made(self.tr("貼り付け"), lambda kit: pasted(kit, text, parent, after, at_ward=at_ward))

    def _copy_here(self, text: str, parent: str, after: str | None) -> None:
        """Take in what was dragged here from another kit, as if it were pasted."""
        at_ward = self._edits.session.at_ward
        self._made(self.tr("ほかのキットから複製"), lambda kit: pasted(kit, text, parent, after, at_ward=at_ward))

    def _move(self, ids: Sequence[str], parent: str, after: str | None) -> None:
        self._moved(ids, lambda kit, at_ward: move_things(kit, ids, parent, after, at_ward=at_ward))

    def _nudge(self, ids: Sequence[str], places: int) -> None:
        self._moved(ids, lambda kit, at_ward: nudge(kit, ids, places, at_ward=at_ward))

    def _moved(self, ids: Sequence[str], change: Callable[[Kit, bool], Kit]) -> None:
        words = {
            Kind.SECTION: self.tr("項目の移動"),
            Kind.CARD: self.tr("カードの移動"),
            Kind.STEP: self.tr("手順の移動"),
        }
        at_ward = self._edits.session.at_ward
        if self._edits.kit(self._of_kind(words, ids), lambda kit: change(kit, at_ward)):
            self.made.emit(list(ids))

    def _of_kind(self, words: dict[Kind, str], ids: Sequence[str]) -> str:
        return words[kinds(self._edits.session.kit).get(ids[0], Kind.CARD)]

    def _made(self, words: str, change: Callable[[Kit], tuple[Kit, tuple[str, ...]]]) -> None:
        """Make a change that also tells which things it made."""
        made: list[str] = []

        def changed(kit: Kit) -> Kit:
            after, ids = change(kit)
            made.extend(ids)
            return after

        if self._edits.kit(words, changed):
            self.made.emit(made)
