"""要確認をまとめて見る: the problems of several sites in one window, to work through or to take to a meeting."""

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

from platformdirs import user_documents_path
from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.exchange.problem_list import Finding, problems_csv, problems_text
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import SiteId
from kitbuilder.printing.whole_file import write_whole
from kitbuilder.store.library import Library
from kitbuilder.ui.background import Work
from kitbuilder.ui.note import Note
from kitbuilder.ui.problems import tell
from kitbuilder.ui.roomy_rows import RoomyRows
from kitbuilder.ui.start.findings import Checked, check_sites
from kitbuilder.ui.start.grouping import Group, counts_in_words, groups
from kitbuilder.ui.start.kinds import severity_words
from kitbuilder.ui.translated import translated

_FINDING = Qt.ItemDataRole.UserRole
_SHOW_AFTER_MS = 80
_CHARACTERS = (7, 10, 15, 24, 20)
"""How wide the columns are wanted, in full-width characters."""

_OPEN_UP_TO = 3
"""So few groups are shown open."""


class ReportWindow(QMainWindow):
    """Looks through sites and lists what was found; a finding leads to its place."""

    go_to = Signal(object, object)
    """The id of a site and the `Where` in its kit."""

    all_wanted = Signal()
    """The user wants all sites, not only those that were chosen."""

    def __init__(
        self,
        library: Library,
        site_ids: Sequence[SiteId],
        today: dt.date,
        parent: QWidget | None = None,
        *,
        whole: bool = True,
    ) -> None:
        """`whole` tells that `site_ids` are all there are."""
        super().__init__(parent)
        self._whole = whole
        self._today = today
        self._site_ids = tuple(site_ids)
        self._checked: list[Checked] = []
        self.groups: list[Group] = []
        self.search, self.grouping = QLineEdit(), QComboBox()
        self.hints = QCheckBox(self.tr("ヒントも出す"))
        self.counts, self.detail = Note(), Note()
        self.tree, self.model = QTreeView(), QStandardItemModel(self)
        self.progress = QProgressBar()
        self._showing = QTimer(self)
        self._build()
        self._connect()
        self._work = Work(lambda: check_sites(library, self._site_ids, today), self)
        self._work.result.connect(self._add)
        self._work.failed.connect(self._tell)
        self._work.finished.connect(self._ended)
        self._work.start()

    def text(self) -> str:
        """Return what is listed as lines to paste."""
        return problems_text((group.heading, group.findings) for group in self.groups)

    def copy(self) -> None:
        """Put what is listed onto the clipboard as text."""
        QGuiApplication.clipboard().setText(self.text())
        self.detail.setText(self.tr("一覧をコピーしました。メールや文書に貼り付けられます。"))

    def save(self) -> None:
        """Write what is listed to a CSV file."""
        path = self.choose_file()
        if path is None:
            return
        try:
            write_whole(path, problems_csv(chain.from_iterable(group.findings for group in self.groups)))
        except KitError as error:
            tell(self, str(error))
            return
        self.detail.setText(self.tr("{} に書きました。").format(path))

    def choose_file(self) -> Path | None:
        """Ask where to write; None when the user thinks better of it."""
        proposed = user_documents_path() / self.tr("要確認_{}.csv").format(self._today)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("一覧を保存"), str(proposed), self.tr("表のファイル (*.csv)")
        )
        return Path(chosen) if chosen else None

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Fit the columns to the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the columns to the window."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End the looking with the window."""
        self._showing.stop()
        self._work.cancel()
        super().closeEvent(event)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("要確認のまとめ（{}拠点）").format(len(self._site_ids)))
        letter, room = self.fontMetrics().horizontalAdvance("拠"), self.screen().availableSize()
        self.resize(min(letter * 76, room.width() * 19 // 20), min(letter * 46, room.height() * 9 // 10))
        self._showing.setSingleShot(True)
        self._showing.setInterval(_SHOW_AFTER_MS)
        self.grouping.addItem(self.tr("拠点ごと"), False)  # noqa: FBT003
        self.grouping.addItem(self.tr("内容ごと"), True)  # noqa: FBT003
        self.grouping.setAccessibleName(self.tr("まとめ方"))
        self.search.setPlaceholderText(self.tr("拠点、場所、内容で探す"))
        self.search.setAccessibleName(self.tr("要確認を探す"))
        self.search.setClearButtonEnabled(True)
        self.progress.setRange(0, len(self._site_ids))
        self.progress.setAccessibleName(self.tr("調べた拠点の数"))
        self.detail.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._build_tree()
        column = QVBoxLayout()
        column.addWidget(self.counts)
        column.addLayout(_row(self.search, self.grouping, self.hints))
        column.addWidget(self.tree, 1)
        column.addWidget(self.detail)
        column.addLayout(self._buttons())
        middle = QWidget()
        middle.setLayout(column)
        self.setCentralWidget(middle)

    def _build_tree(self) -> None:
        tree = self.tree
        tree.setModel(self.model)
        tree.setAccessibleName(self.tr("要確認の一覧"))
        tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        tree.setAlternatingRowColors(True)
        tree.setUniformRowHeights(True)
        tree.setItemDelegate(RoomyRows(tree))
        tree.setAllColumnsShowFocus(True)
        tree.setExpandsOnDoubleClick(True)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.model.setHorizontalHeaderLabels(
            [self.tr("程度"), self.tr("拠点"), self.tr("場所"), self.tr("内容"), self.tr("すること")]
        )
        self._fit()

    def _buttons(self) -> QHBoxLayout:
        self.go_button = QPushButton(self.tr("その場所へ行く"))
        self.all_button = QPushButton(self.tr("すべての拠点を調べる"))
        self.all_button.clicked.connect(self.all_wanted)
        self.all_button.setVisible(not self._whole)
        self.go_button.clicked.connect(self._go_to_current)
        copy, save, close = (
            QPushButton(words) for words in (self.tr("一覧をコピー"), self.tr("CSV で保存…"), self.tr("閉じる"))
        )
        copy.setToolTip(self.tr("一覧を文字としてコピーします。メールや文書に貼り付けられます。"))
        copy.clicked.connect(self.copy)
        save.clicked.connect(self.save)
        close.clicked.connect(self.close)
        row = _row(self.go_button, copy, save, self.all_button)
        row.addWidget(self.progress, 1)
        row.addStretch()
        row.addWidget(close)
        return row

    def _connect(self) -> None:
        self._showing.timeout.connect(self._show)
        self.search.textChanged.connect(self._show)
        self.grouping.currentIndexChanged.connect(self._show)
        self.hints.toggled.connect(self._show)
        self.tree.activated.connect(self._go_to)
        self.tree.selectionModel().currentChanged.connect(self._explain)
        self._shortcut(QKeySequence.StandardKey.Find, self.search.setFocus)
        self._shortcut(QKeySequence.StandardKey.Save, self.save)
        self._shortcut(QKeySequence.StandardKey.Close, self.close)

    def _shortcut(self, keys: QKeySequence.StandardKey, act: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _add(self, checked: Checked) -> None:
        self._checked.append(checked)
        self.progress.setValue(len(self._checked))
        if not self._showing.isActive():
            self._showing.start()

    def _ended(self) -> None:
        self._showing.stop()
        self.progress.hide()
        self._show()

    def _tell(self, sentence: str, details: str) -> None:
        tell(self, sentence, details)

    def _show(self) -> None:
        """List everything anew; what was open stays open, what was chosen stays chosen."""
        by_kind = bool(self.grouping.currentData())
        opened = {group.key for place, group in enumerate(self.groups) if self.tree.isExpanded(self._heading(place))}
        chosen = self._finding(self.tree.currentIndex())
        self.groups = groups(self._checked, self.search.text(), by_kind=by_kind, hints=self.hints.isChecked())
        self.model.removeRows(0, self.model.rowCount())
        for place, group in enumerate(self.groups):
            self.model.appendRow(_heading(group))
            self.tree.setFirstColumnSpanned(place, QModelIndex(), True)  # noqa: FBT003
            self.tree.setExpanded(self._heading(place), self._opens(group, opened))
        self.tree.setColumnHidden(1, not by_kind)
        self._fit()
        self._sum_up()
        self._choose(chosen)

    def _heading(self, place: int) -> QModelIndex:
        return self.model.index(place, 0)

    def _opens(self, group: Group, opened: set[str]) -> bool:
        return group.key in opened or len(self.groups) <= _OPEN_UP_TO or bool(self.search.text().strip())

    def _choose(self, chosen: Finding | None) -> None:
        places = (
            (row, below)
            for row, group in enumerate(self.groups)
            for below, finding in enumerate(group.findings)
            if finding is chosen
        )
        for row, below in places:
            self.tree.setCurrentIndex(self.model.index(below, 0, self._heading(row)))
        self._explain(self.tree.currentIndex())

    def _fit(self) -> None:
        """Share the width among the columns; what is longer ends in …, and stands whole under the list."""
        letter = self.fontMetrics().horizontalAdvance("拠")
        shown = [column for column in range(len(_CHARACTERS)) if not self.tree.isColumnHidden(column)]
        wanted = letter * sum(_CHARACTERS[column] for column in shown)
        room = min(1.0, self.tree.viewport().width() / wanted)
        for column in shown:
            width = int(letter * _CHARACTERS[column] * room)
            self.tree.setColumnWidth(column, max(width, self.tree.header().sectionSizeHint(column)))

    def _sum_up(self) -> None:
        found = [finding for group in self.groups for finding in group.findings]
        sites = len({finding.site for finding in found})
        if found:
            words = self.tr("{}　（{}拠点中 {}拠点）").format(counts_in_words(found), len(self._checked), sites)
        elif self.search.text().strip():
            words = self.tr("「{}」のある要確認はありません。").format(self.search.text().strip())
        else:
            words = self.tr("要確認はありません（調べた拠点 {}）。").format(len(self._checked))
        self.counts.setText(words)

    def _explain(self, current: QModelIndex) -> None:
        finding = self._finding(current)
        self.go_button.setEnabled(finding is not None)
        if finding is None:
            self.detail.clear()
            return
        problem = finding.problem
        sentence = self.tr("{}　{}：{}。{}。")
        parts = map(translated, (problem.where.label, problem.message, problem.advice))
        self.detail.setText(sentence.format(finding.site_name, *parts))

    def _finding(self, index: QModelIndex) -> Finding | None:
        found = index.siblingAtColumn(0).data(_FINDING)
        return found if isinstance(found, Finding) else None

    def _go_to_current(self) -> None:
        self._go_to(self.tree.currentIndex())

    def _go_to(self, index: QModelIndex) -> None:
        finding = self._finding(index)
        if finding is not None:
            self.go_to.emit(finding.site, finding.problem.where)


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for part in parts:
        row.addWidget(part)
    return row


def _heading(group: Group) -> QStandardItem:
    heading = QStandardItem(group.heading)
    font = heading.font()
    font.setBold(True)
    heading.setFont(font)
    for finding in group.findings:
        heading.appendRow(_cells(finding))
    return heading


def _cells(finding: Finding) -> list[QStandardItem]:
    problem = finding.problem
    parts = map(translated, (problem.where.label, problem.message, problem.advice))
    texts = (severity_words(problem.severity), finding.site_name, *parts)
    cells = [QStandardItem(text) for text in texts]
    for cell in cells:
        cell.setToolTip(cell.text())
    cells[0].setData(finding, _FINDING)
    return cells
