"""A published list of sites taken in: what it would change is shown, ticked and then written, site by site."""

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.exchange.site_list import Action, Planned, plan_import, read_site_list, town_of
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.values import Site
from kitbuilder.store.library import Library
from kitbuilder.ui.background import Work
from kitbuilder.ui.note import Note
from kitbuilder.ui.problems import tell
from kitbuilder.ui.roomy_rows import RoomyRows
from kitbuilder.ui.translated import about_site, ended, listed

_PLANNED = Qt.ItemDataRole.UserRole
_LETTERS, _LINES = 56, 26
"""The size at first, in full-width characters and lines."""


@frozen
class Taken:
    """A site whose file was written, or why it was not, in a sentence."""

    site_id: SiteId
    fault: str = ""


def take_in(library: Library, planned: Sequence[Planned], who: str) -> Iterator[Taken]:
    """Write each site by itself: one that is in use keeps no other from its change."""
    master = library.read(MASTER)
    for plan in planned:
        site = plan.site
        try:
            if plan.action is not Action.ADD:
                library.update_site(site, who)
            elif not library.add(master, site, who):
                yield Taken(site.id, _in_the_way(site))
                continue
            yield Taken(site.id)
        except KitError as error:
            yield Taken(site.id, about_site(str(error), library.path_of(site.id).name, site.name))


def _in_the_way(site: Site) -> str:
    """Return the sentence about a site that has a file already; what can be read is known, and never added."""
    sentence = QCoreApplication.translate(
        "SiteListDialog", "「{}」のファイルはもうありますが、読めません。控えから戻して、もう一度取り込んでください"
    )
    return sentence.format(site.name)


class SiteListDialog(QDialog):
    """Shows what a list would add and change. It stays while it writes, and says at the end what was done."""

    written = Signal(object)
    """The id of a site whose file was written."""

    def __init__(
        self, library: Library, known: Sequence[Site], name: str, data: bytes, who: str, parent: QWidget | None = None
    ) -> None:
        """`known` are the sites of the library, `data` what the file `name` holds; for what is no list it says so."""
        super().__init__(parent)
        self._library, self._known, self._data, self._who = library, tuple(known), data, who
        self._work: Work | None = None
        self._faults: list[str] = []
        self.ward = QLineEdit(self._usual_ward())
        self.counts, self.said = Note(), Note()
        self.list, self.progress = QTreeWidget(), QProgressBar()
        self.buttons = QDialogButtonBox()
        self.take = self.buttons.addButton(self.tr("取り込む"), QDialogButtonBox.ButtonRole.ActionRole)
        self.give_up = self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        self._build(name)
        self._show_plan()

    def chosen(self) -> list[Planned]:
        """Return what is ticked."""
        items = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [item.data(0, _PLANNED) for item in items if item and item.checkState(0) == Qt.CheckState.Checked]

    def write(self) -> None:
        """Write what is ticked, beside the window."""
        chosen = self.chosen()
        if not chosen or self._work is not None:
            return
        self._faults = []
        self.progress.setRange(0, len(chosen))
        self.progress.setValue(0)
        self.progress.show()
        self._work = Work(lambda: take_in(self._library, chosen, self._who), self)
        self._work.result.connect(self._came)
        self._work.failed.connect(self._failed)
        self._work.finished.connect(self._ended)
        self._allow()
        self._work.start()

    def done(self, result: int) -> None:
        """Let the writing end after the present site."""
        if self._work is not None:
            self._work.cancel()
        super().done(result)

    def _usual_ward(self) -> str:
        """Return the ward that all known sites have in their address; empty where they have none in common."""
        towns = {town_of(site.address) for site in self._known if site.address}
        town = towns.pop() if len(towns) == 1 else ""
        return town.rpartition("市")[2] or town

    def _show_plan(self) -> None:
        self.list.clear()
        self.said.clear()
        try:
            planned = plan_import(self._known, read_site_list(self._data, self.ward.text().strip()))
        except KitError as error:
            self.counts.setText(ended(str(error)))
            self._allow()
            return
        self.counts.setText(self._counted(planned))
        names = {site.id: site for site in self._known}
        for plan in planned:
            if plan.action is not Action.UNCHANGED:
                self.list.addTopLevelItem(self._item(plan, names.get(plan.site.id)))
        self._allow()

    def _item(self, plan: Planned, before: Site | None) -> QTreeWidgetItem:
        words = self._action_words()[plan.action]
        changes = self._changes(before, plan.site) if before and plan.action is Action.UPDATE else plan.site.address
        item = QTreeWidgetItem([plan.site.name, words, changes])
        item.setData(0, _PLANNED, plan)
        if plan.action in (Action.ADD, Action.UPDATE):
            item.setCheckState(0, Qt.CheckState.Checked)
        for column in range(3):
            item.setToolTip(column, f"{plan.site.name}\n{words}\n{changes}")
        return item

    def _changes(self, before: Site, after: Site) -> str:
        names = {
            "name": self.tr("名前"),
            "kana": self.tr("よみ"),
            "address": self.tr("住所"),
            "latitude": self.tr("緯度"),
            "longitude": self.tr("経度"),
            "common_id": self.tr("共通ID"),
        }
        changed = [name for name in names if getattr(before, name) != getattr(after, name)]
        words = self.tr("{}：{} → {}")
        none = self.tr("なし")
        versions = ((name, *(getattr(site, name) or none for site in (before, after))) for name in changed)
        return "　".join(words.format(names[name], was, now) for name, was, now in versions)

    def _action_words(self) -> dict[Action, str]:
        return {
            Action.ADD: self.tr("追加"),
            Action.UPDATE: self.tr("更新"),
            Action.UNCHANGED: self.tr("変更なし"),
            Action.UNMATCHED: self.tr("一覧にない（残します）"),
        }

    def _counted(self, planned: Sequence[Planned]) -> str:
        counts = Counter(plan.action for plan in planned)
        return listed(f"{word} {counts[action]}" for action, word in self._action_words().items())

    def _came(self, taken: Taken) -> None:
        self.progress.setValue(self.progress.value() + 1)
        if taken.fault:
            self._faults.append(taken.fault)
        else:
            self.written.emit(taken.site_id)

    def _failed(self, sentence: str, details: str) -> None:
        tell(self, sentence, details)

    def _ended(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        self.progress.hide()
        done = self.progress.value() - len(self._faults)
        self.list.clear()
        self.said.setText("".join([self.tr("{} 拠点を書き込みました。").format(done), *map(ended, self._faults)]))
        self.give_up.setText(self.tr("閉じる"))
        self._allow()

    def _allow(self) -> None:
        count = len(self.chosen())
        self.take.setText(self.tr("{}拠点を取り込む").format(count) if count else self.tr("取り込む"))
        self.take.setEnabled(self._work is None and count > 0)
        self.ward.setEnabled(self._work is None)

    def _build(self, name: str) -> None:
        self.setWindowTitle(self.tr("拠点の一覧を取り込む：{}").format(name))
        letter, line = self.fontMetrics().horizontalAdvance("拠"), self.fontMetrics().lineSpacing()
        room = self.screen().availableSize()
        self.resize(min(_LETTERS * letter, room.width() * 9 // 10), min(_LINES * line, room.height() * 9 // 10))
        self.list.setHeaderLabels([self.tr("拠点"), self.tr("すること"), self.tr("住所・変わるところ")])
        self.list.setAccessibleName(self.tr("取り込む拠点"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setItemDelegate(RoomyRows(self.list))
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(True)
        self.list.itemChanged.connect(lambda _item, _column: self._allow())
        self.progress.setAccessibleName(self.tr("書いた拠点の数"))
        self.progress.hide()
        self.ward.setAccessibleName(self.tr("住所にこの言葉がある拠点だけ"))
        self.ward.setPlaceholderText(self.tr("空なら、一覧のすべての拠点"))
        self.ward.textChanged.connect(lambda _: self._show_plan())
        self.take.clicked.connect(self.write)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("住所にこの言葉がある拠点だけ"), self.ward)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.counts)
        column.addWidget(self.list, 1)
        column.addWidget(Note(self.tr("一覧にない拠点は消しません。拠点の値とカードも変わりません。")))
        for part in (self.said, self.progress, self.buttons):
            column.addWidget(part)
