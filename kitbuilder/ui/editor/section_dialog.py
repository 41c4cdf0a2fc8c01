"""What a section is called and how it looks: its name, its icon, its colour."""

from attrs import evolve
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Section
from kitbuilder.ui.editor.section_looks import colour_names, drawn_colour, drawn_icon, icon_names
from kitbuilder.ui.editor.text.desk import TextDesk
from kitbuilder.ui.editor.value_dialog import ValueDialog
from kitbuilder.ui.flow import FlowLayout
from kitbuilder.ui.note import Note

_WHITE = QColor("#FFFFFF")


class SectionDialog(ValueDialog):
    """Changes a section's name, icon and colour, and shows the strip as cards will have it."""

    def __init__(self, section: Section, desk: TextDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("項目の設定"))
        self._section = section
        self.title = desk.field(self.tr("項目の名前"))
        self.title.show_text(section.title)
        self.icons, self.colours = QButtonGroup(self), QButtonGroup(self)
        self._band, self._picture, self._words = QWidget(), QLabel(), QLabel()
        self._build()
        self._show_band()
        self.title.typed.connect(lambda _: self._show_band())
        self.title.enter.connect(self.accept)
        for group in (self.icons, self.colours):
            group.buttonToggled.connect(lambda *_: self._show_band())
        self.title.setFocus()
        self.title.selectAll()

    def value(self) -> Section:
        """Return the section as it is set here."""
        icon, colour = (_chosen(group) for group in (self.icons, self.colours))
        return evolve(self._section, title=self.title.source(), icon=icon, colour=colour)

    def fault(self) -> str:
        """Return one sentence when the section has no name."""
        return "" if plain(self.title.source()).strip() else self.tr("項目の名前を書いてください")

    def _build(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.addWidget(QLabel(self.tr("項目の名前")))
        column.addWidget(self.title)
        column.addWidget(self._band)
        size = self.fontMetrics().height() * 2
        text = self.palette().color(self.foregroundRole())
        icons = icon_names() | {self._section.icon: icon_names().get(self._section.icon, self.tr("今の絵"))}
        pictures = {name: QIcon(drawn_icon(name, text, size)) for name in icons}
        column.addWidget(self._choices(self.tr("絵"), self.icons, icons, pictures, self._section.icon))
        colours = colour_names() | {self._section.colour: colour_names().get(self._section.colour, self.tr("今の色"))}
        patches = {colour: drawn_colour(colour, size) for colour in colours}
        column.addWidget(self._choices(self.tr("色"), self.colours, colours, patches, self._section.colour))
        column.addWidget(Note(self.tr("どの色も、白い字が読め、白黒のコピーでも濃さが違います。")))
        column.addStretch()
        self._build_band(size)
        self.lay_out(body)

    def _build_band(self, size: int) -> None:
        row = QHBoxLayout(self._band)
        self._picture.setFixedSize(size, size)
        self._words.setWordWrap(True)
        font = self._words.font()
        font.setBold(True)
        self._words.setFont(font)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        self._band.setAutoFillBackground(True)
        self._band.setAccessibleName(self.tr("カードの帯の見本"))

    @staticmethod
    def _choices(title: str, group: QButtonGroup, words: dict[str, str], icons: dict[str, QIcon], now: str) -> QWidget:
        box = QGroupBox(title)
        flow = FlowLayout(box)
        flow.setContentsMargins(6, 6, 6, 6)
        for name, word in words.items():
            button = _Choice(name, word, icons[name])
            button.setAccessibleName(f"{title} {word}")
            button.setChecked(name == now)
            group.addButton(button)
            flow.addWidget(button)
        _same_width(group)
        return box

    def _show_band(self) -> None:
        section = self.value()
        palette = self._band.palette()
        palette.setColor(palette.ColorRole.Window, QColor(section.colour))
        palette.setColor(palette.ColorRole.WindowText, _WHITE)
        self._band.setPalette(palette)
        self._picture.setPixmap(drawn_icon(section.icon, _WHITE, self._picture.width()))
        self._words.setText(plain(section.title) or self.tr("（名前）"))


class _Choice(QToolButton):
    """One of the icons or colours, with its word under it; a frame shows which is chosen."""

    def __init__(self, name: str, word: str, icon: QIcon) -> None:
        super().__init__()
        self.name = name
        size = self.fontMetrics().height() * 2
        self.setIcon(icon)
        self.setIconSize(QSize(size, size))
        self.setText(word)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)
        self.toggled.connect(self._set_bold)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw a frame round the chosen one: a style alone may show it by a shade that nobody sees."""
        super().paintEvent(event)
        if self.isChecked():
            width = max(3, self.fontMetrics().height() // 6)
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), width))
            painter.drawRect(self.rect().adjusted(width // 2, width // 2, -(width // 2) - 1, -(width // 2) - 1))
            painter.end()

    def _set_bold(self, bold: bool) -> None:
        font = self.font()
        font.setBold(bold)
        self.setFont(font)


def _chosen(group: QButtonGroup) -> str:
    button = group.checkedButton()
    return button.name if isinstance(button, _Choice) else ""


def _same_width(group: QButtonGroup) -> None:
    """Give all room for the bold words of the chosen one."""
    width = max(button.sizeHint().width() for button in group.buttons()) * 1.1
    for button in group.buttons():
        button.setMinimumWidth(round(width))
