"""What can be chosen before printing."""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import SectionId, SiteId
from kitbuilder.printing.layout import BUNDLED_LAYOUTS, LayoutShelf
from kitbuilder.printing.options import Back, Furigana, PrintOptions
from kitbuilder.printing.page import Page
from kitbuilder.printing.runs import Audience
from kitbuilder.printing.sheets.plan import ONE, load_plan, plan_names
from kitbuilder.ui.printing.checklist import CheckList
from kitbuilder.ui.printing.order import Order, SectionChoice, SiteChoice


class Choices(QWidget):
    """Sites, layout, audience, furigana, sections, files and folder."""

    changed = Signal()
    """Something that changes the pages was chosen."""

    def __init__(
        self,
        sites: Sequence[SiteChoice],
        chosen: Collection[SiteId],
        folder: Path,
        today: dt.date,
        choose_folder: Callable[[QWidget, str], str],
        shelf: LayoutShelf = BUNDLED_LAYOUTS,
    ) -> None:
        super().__init__()
        self._shelf = shelf
        self._sites, self._today, self._choose_folder = sites, today, choose_folder
        self._left_out: set[SectionId] = set()
        self.sites = CheckList(self.tr("拠点"))
        self.layout_choice, self.audience, self.furigana = QComboBox(), QComboBox(), QComboBox()
        self.sheet, self.back = QComboBox(), QComboBox()
        self.sections = CheckList(self.tr("項目"))
        self.each = QRadioButton(self.tr("拠点ごとに1つのファイル"))
        self.combined = QRadioButton(self.tr("全部を1つのファイルに"))
        self.folder = QLineEdit(str(folder))
        self.choose_folder = QPushButton(self.tr("選ぶ…"))
        self.changed_only = QCheckBox(self.tr("変わった拠点だけ作り直す"))
        self.open_after = QCheckBox(self.tr("終わったらフォルダーを開く"))
        self._build()
        self.sites.show_lines([(site.id, site.name) for site in sites], chosen)
        self._connect()

    def order(self) -> Order:
        """Return what is chosen."""
        options = PrintOptions(
            self._today,
            self.layout_choice.currentData(),
            Audience(self.audience.currentData()),
            Furigana(self.furigana.currentData()),
            sheet=self.sheet.currentData(),
            back=Back(self.back.currentData()),
        )
        ticked = set(self.sites.ticked())
        sites = tuple(site for site in self._sites if site.id in ticked)
        changed_only = self.changed_only.isEnabled() and self.changed_only.isChecked()
        left_out = frozenset(self._left_out)
        return Order(sites, options, left_out, self.combined.isChecked(), changed_only, self._shelf)

    def missing(self) -> str:
        """Return a sentence when there is nothing to print, else nothing."""
        if not self.sites.ticked():
            return self.tr("拠点を1つ以上選んでください。")
        if self.sections.lines.count() and not self.sections.ticked():
            return self.tr("項目を1つ以上選んでください。")
        return ""

    def show_sections(self, sections: Sequence[SectionChoice]) -> None:
        """Show the sections of the chosen sites; what was left out stays so."""
        lines = [(section.id, section.title) for section in sections]
        self.sections.show_lines(lines, [section.id for section in sections if section.id not in self._left_out])

    def _build(self) -> None:
        for name in self._shelf.names():
            self.layout_choice.addItem(_title(self._shelf, name), name)
        self.layout_choice.setCurrentIndex(self.layout_choice.findData(PrintOptions(self._today).layout))
        self._show_sheets()
        self.back.addItem(self.tr("片面"), Back.NONE.value)
        self.back.addItem(self.tr("2ページ目を裏に（長辺とじ）"), Back.LONG.value)
        self.back.addItem(self.tr("2ページ目を裏に（短辺とじ）"), Back.SHORT.value)
        self.audience.addItem(self.tr("現場用（箱に入れる）"), Audience.FIELD.value)
        self.audience.addItem(self.tr("訓練用（鍵や電話をのせない）"), Audience.DRILL.value)
        self.furigana.addItem(self.tr("すべて"), Furigana.ALL.value)
        self.furigana.addItem(self.tr("小学校で習わない漢字"), Furigana.SCHOOL.value)
        self.furigana.addItem(self.tr("なし"), Furigana.NONE.value)
        files = self._files()
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for label, field in (
            (self.tr("拠点"), self.sites),
            (self.tr("レイアウト"), self.layout_choice),
            (self.tr("用紙"), self.sheet),
            (self.tr("両面"), self.back),
            (self.tr("使うところ"), self.audience),
            (self.tr("ふりがな"), self.furigana),
            (self.tr("項目"), self.sections),
            (self.tr("ファイル"), files),
            (self.tr("保存先"), self._folder_row()),
            ("", self.changed_only),
            ("", self.open_after),
        ):
            form.addRow(label, field)
            if isinstance(field, QComboBox):
                field.setAccessibleName(label)
        self.changed_only.setToolTip(self.tr("保存先にある PDF と内容が同じ拠点は、そのままにします。"))
        form.setRowVisible(files, len(self._sites) > 1)

    def _show_sheets(self) -> None:
        """Offer the sheets that take the pages of the chosen layout; the one that was chosen stays so."""
        name, chosen = self.layout_choice.currentData(), self.sheet.currentData()
        page = _page(self._shelf, name)
        with QSignalBlocker(self.sheet):
            self.sheet.clear()
            for plan in map(load_plan, plan_names()):
                if page is None or plan.takes(page):
                    self.sheet.addItem(QCoreApplication.translate("Sheet", plan.title), plan.name)
            self.sheet.setCurrentIndex(max(self.sheet.findData(chosen or ONE), 0))

    def _files(self) -> QWidget:
        files = QWidget()
        column = QVBoxLayout(files)
        column.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        for button in (self.each, self.combined):
            group.addButton(button)
            column.addWidget(button)
        self.each.setChecked(True)
        return files

    def _folder_row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        self.folder.setAccessibleName(self.tr("保存先のフォルダー"))
        self.choose_folder.setAccessibleName(self.tr("保存先のフォルダーを選ぶ"))
        self.choose_folder.setAutoDefault(False)
        line.addWidget(self.folder)
        line.addWidget(self.choose_folder)
        return row

    def _connect(self) -> None:
        self.sites.changed.connect(self.changed)
        self.sections.changed.connect(self._sections_changed)
        self.combined.toggled.connect(self.changed_only.setDisabled)
        self.layout_choice.currentIndexChanged.connect(self._show_sheets)
        for choice in (self.layout_choice, self.sheet, self.back, self.audience, self.furigana):
            choice.currentIndexChanged.connect(self.changed)
        self.choose_folder.clicked.connect(self._folder_wanted)

    def _sections_changed(self) -> None:
        self._left_out.difference_update(map(SectionId, self.sections.ticked()))
        self._left_out.update(map(SectionId, self.sections.unticked()))
        self.changed.emit()

    def _folder_wanted(self) -> None:
        folder = self._choose_folder(self, self.folder.text())
        if folder:
            self.folder.setText(folder)


def _title(shelf: LayoutShelf, name: str) -> str:
    """Return a layout's title, or its name where its file is not right: what is wrong is said when it is chosen."""
    try:
        return QCoreApplication.translate("Layout", shelf.load(name).title)
    except KitError:
        return name


def _page(shelf: LayoutShelf, name: str) -> Page | None:
    """Return a layout's page, None where its file is not right."""
    try:
        return shelf.load(name).page
    except KitError:
        return None
