"""The dialogs of a kit's window: each asks for a value, and the answer is one step of undo."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QInputDialog

from kitbuilder.kit.edit.readings import card_suggestions, with_card_readings
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.values import Document
from kitbuilder.ui.editor.edits import Edits
from kitbuilder.ui.editor.furigana_dialog import FuriganaDialog
from kitbuilder.ui.history_dialog import HistoryDialog
from kitbuilder.ui.problems import tell
from kitbuilder.ui.shared import Shared


class KitDialogs(QObject):
    """Opens the dialogs of one window."""

    def __init__(self, edits: Edits, shared: Shared, card: Callable[[], CardId | None], parent: QObject) -> None:
        super().__init__(parent)
        self._edits, self._shared, self._card = edits, shared, card

    def furigana(self) -> None:
        """Suggest readings for the chosen card."""
        card, session = self._card(), self._edits.session
        if card is None:
            return
        at_ward = session.at_ward
        found = card_suggestions(session.kit, session.site, card, self._shared.reader, at_ward=at_ward)
        dialog = FuriganaDialog(found, self._edits.window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            accepted = dialog.accepted_readings()
            words = self.tr("ふりがなを付ける")
            self._edits.kit(words, lambda kit: with_card_readings(kit, card, accepted, at_ward=at_ward))
        dialog.deleteLater()

    def keep(self) -> None:
        """Ask for a name and keep the present state under it in the history."""
        name = self.asked_name()
        if name:
            self._edits.session.keep(name)

    def asked_name(self) -> str:
        """Ask how the present state is called; empty when nothing was said."""
        title, question = self.tr("この状態を残す"), self.tr("履歴に残す名前（例：委員会に出す前）")
        name, said = QInputDialog.getText(self._edits.window, title, question)
        return " ".join(name.split()) if said else ""

    def history(self) -> None:
        """Show earlier states; one of them can become the present one."""
        session = self._edits.session
        session.save()
        try:
            past = session.file.history()
            document_at, now = session.file.document_at, session.document
            dialog = HistoryDialog(past, document_at, now, self._edits.window, writable=session.writable)
            dialog.restore_wanted.connect(self._restore)
            dialog.exec()
            dialog.deleteLater()
        except KitError as error:
            tell(self._edits.window, str(error))

    def _restore(self, document: Document, words: str) -> None:
        self._edits.document(words, lambda _: document)
