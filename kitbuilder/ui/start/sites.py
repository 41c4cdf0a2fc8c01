"""Making, copying and removing sites: what is asked before, what is said after, and how it is taken back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.values import Site
from kitbuilder.store.bin import BIN
from kitbuilder.store.library import Library
from kitbuilder.ui.problems import ask, tell
from kitbuilder.ui.start.site_dialog import SiteDialog
from kitbuilder.ui.start.steps import SiteSteps
from kitbuilder.ui.translated import ended, listed, quoted

_NAMED = 5
"""So many sites are named in a question; of more, the number is."""


class SiteOperations(QObject):
    """What can be done with the sites of one library. Every operation is one undo step."""

    changed = Signal(object)
    """The id of a site whose file came or went."""

    said = Signal(str)
    """What has been done, in a sentence."""

    def __init__(
        self,
        library: Library,
        who: str,
        name_of: Callable[[SiteId], str],
        is_open: Callable[[SiteId], bool],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library, self._who, self._window = library, who, window
        self._name_of, self._is_open = name_of, is_open
        self.dialog: SiteDialog | None = None
        self._steps = SiteSteps(library, self._refuse_open, self)
        self._steps.changed.connect(self.changed)

    @property
    def undo_stack(self) -> QUndoStack:
        """What was done, for the words of undo and redo; `undo` and `redo` here move the files."""
        return self._steps.stack

    def new(self) -> None:
        """Ask for a site and make its kit from the ward's."""

        def make(site: Site) -> None:
            if not self._library.add(self._library.read(MASTER), site, self._who):
                raise BadInput(self.tr("番号「{}」はもう使われています。別の番号にしてください").format(site.id))

        self._ask_for_site("", lambda site, _: make(site), self.tr("「{}」の追加"))

    def copy(self, chosen: list[SiteId]) -> None:
        """Ask for a site and make its kit from the chosen site's."""
        if len(chosen) != 1 or chosen[0] == MASTER:
            tell(self._window, self.tr("複製する拠点を、一覧から1つだけ選んでください。"))
            return
        source = chosen[0]

        def make(site: Site, with_values: bool) -> None:
            self._library.copy(source, site, self._who, with_values=with_values)

        self._ask_for_site(self._name_of(source), make, self.tr("「{}」の複製"))

    def remove(self, chosen: list[SiteId]) -> None:
        """Put the files of the chosen sites into the bin, after asking."""
        sites = [site_id for site_id in chosen if site_id != MASTER]
        if not sites:
            tell(self._window, self._nothing_to_remove(chosen))
        elif ask(self._window, self._question(sites)):
            refused: list[str] = []
            for site_id in sites:
                try:
                    self._remove(site_id)
                except KitError as error:
                    refused.append(ended(str(error)))
            if refused:
                tell(self._window, "\n".join(refused))

    def undo(self) -> None:
        """Take the last step back; a refusal is told and can be tried again."""
        self._move(self._steps.undo, self.undo_stack.undoText(), self.tr("{}を元に戻しました。"))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._move(self._steps.redo, self.undo_stack.redoText(), self.tr("{}をやり直しました。"))

    def _ask_for_site(self, copied: str, make: Callable[[Site, bool], None], words: str) -> None:
        taken = {MASTER, *self._library.site_ids()}

        def finish(site: Site, with_values: bool) -> None:
            self._steps.make(words.format(site.name), site.id, lambda: make(site, with_values))
            self.said.emit(self.tr("「{}」を作りました。Enter キーで開けます。").format(site.name))

        self.dialog = SiteDialog(taken, finish, copied, self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.open()

    def _remove(self, site_id: SiteId) -> None:
        name = self._name_of(site_id)
        binned = self._steps.remove(self.tr("「{}」の削除").format(name), site_id)
        self.said.emit(self.tr("「{}」を {} へ移しました。「元に戻す」で戻ります。").format(name, binned.parent))

    def _nothing_to_remove(self, chosen: list[SiteId]) -> str:
        if chosen:
            return self.tr("区の基本版は、拠点のキットの元になるので削除できません。")
        return self.tr("削除する拠点を、先に一覧から選んでください。")

    def _question(self, sites: list[SiteId]) -> str:
        names = listed(quoted(self._name_of(site_id)) for site_id in sites[:_NAMED])
        what = names if len(sites) <= _NAMED else self.tr("{} など{}拠点").format(names, len(sites))
        question = self.tr("{} を一覧から削除しますか。\nファイルは消さずに、フォルダー {} へ移します。")
        return question.format(what, self._library.folder / BIN)

    def _move(self, move: Callable[[], None], words: str, sentence: str) -> None:
        if not words:
            return
        try:
            move()
        except KitError as error:
            tell(self._window, ended(str(error)))
            return
        self.said.emit(sentence.format(words))

    def _refuse_open(self, site_id: SiteId) -> None:
        if self._is_open(site_id):
            sentence = self.tr("「{}」の画面が開いています。閉じてから、もう一度してください")
            raise BadInput(sentence.format(self._name_of(site_id)))
