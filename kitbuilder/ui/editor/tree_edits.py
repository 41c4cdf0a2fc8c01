"""What is done in the tree, as edits of the kit."""

from collections.abc import Callable, Sequence

from attrs import evolve
from PySide6.QtCore import QByteArray, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit

from kitbuilder.kit.clip import MIME_TYPE, clip, clip_text, pasted
from kitbuilder.kit.edit.cards import add_card
from kitbuilder.kit.edit.moves import duplicate_things, move_things, nudge, remove_things
from kitbuilder.kit.edit.sections import add_section, replace_section
from kitbuilder.kit.ids import CardId, SectionId, new_id
from kitbuilder.kit.sequence import get
from kitbuilder.kit.text import literal, plain
from kitbuilder.kit.values import Kit, Section
from kitbuilder.ui.editor.card_edits import new_card
from kitbuilder.ui.editor.edits import Edits
from kitbuilder.ui.editor.tree_view import KitTreeView


class TreeEdits(QObject):
    """Turns each gesture in the tree into one function from a kit to a kit."""

    made = Signal(list)
    """The ids of what was made or moved: the tree chooses them."""

    def __init__(self, tree: KitTreeView, edits: Edits, parent: QObject) -> None:
        super().__init__(parent)
        self._edits = edits
        self._tree = tree
        tree.kit_model.move_wanted.connect(self._move)
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
        """Ask for the name of a new section and add it behind the one the cursor is in."""
        title = self.asked_title("")
        if title:
            section = Section(SectionId(new_id()), literal(title))
            behind = SectionId(self._tree.place()[0])
            if self._edits.kit(self.tr("項目の追加"), lambda kit: add_section(kit, section, behind)):
                self.made.emit([section.id])

    def rename_section(self) -> None:
        """Ask for another name of the section the cursor is in."""
        section = get(self._edits.session.kit.sections, self._tree.place()[0])
        title = self.asked_title(plain(section.title))
        if title and title != plain(section.title):
            renamed = evolve(section, title=literal(title))
            self._edits.kit(self.tr("項目の名前の変更"), lambda kit: replace_section(kit, renamed))

    def asked_title(self, before: str) -> str:
        """Ask for the name of a section; empty when nothing was said."""
        title, said = QInputDialog.getText(
            self._edits.window, self.tr("項目"), self.tr("項目の名前"), QLineEdit.EchoMode.Normal, before
        )
        return " ".join(title.split()) if said else ""

    def remove(self, ids: Sequence[str]) -> None:
        """Take things away; undo brings them back."""
        at_ward = self._edits.session.at_ward
        self._edits.kit(self.tr("削除"), lambda kit: remove_things(kit, ids, at_ward=at_ward))

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

    def _move(self, ids: Sequence[str], parent: str, after: str | None) -> None:
        at_ward = self._edits.session.at_ward
        if self._edits.kit(self.tr("移動"), lambda kit: move_things(kit, ids, parent, after, at_ward=at_ward)):
            self.made.emit(list(ids))

    def _nudge(self, ids: Sequence[str], places: int) -> None:
        if self._edits.kit(self.tr("移動"), lambda kit: nudge(kit, ids, places)):
            self.made.emit(list(ids))

    def _made(self, words: str, change: Callable[[Kit], tuple[Kit, tuple[str, ...]]]) -> None:
        """Make a change that also tells which things it made."""
        made: list[str] = []

        def changed(kit: Kit) -> Kit:
            after, ids = change(kit)
            made.extend(ids)
            return after

        if self._edits.kit(words, changed):
            self.made.emit(made)
