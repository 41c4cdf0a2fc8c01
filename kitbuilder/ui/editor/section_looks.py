"""How a section may look: its icons and colours by name, and pictures of them for the screen."""

from PySide6.QtCore import QByteArray, QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kitbuilder.bundled import bundled

_ROUND = 0.2
"""Of the size of a picture of a colour."""


def icon_names() -> dict[str, str]:
    """Return the words for the icons that say what a section is about; others of the folder are signs on cards."""
    translate = QCoreApplication.translate
    return {
        "start": translate("SectionLooks", "はじめ"),
        "hq": translate("SectionLooks", "本部"),
        "check": translate("SectionLooks", "点検"),
        "reception": translate("SectionLooks", "受付"),
        "toilet": translate("SectionLooks", "トイレ"),
        "info": translate("SectionLooks", "情報"),
        "power": translate("SectionLooks", "電気"),
        "tools": translate("SectionLooks", "備品"),
        "team": translate("SectionLooks", "班"),
        "place": translate("SectionLooks", "場所"),
        "other": translate("SectionLooks", "そのほか"),
    }


def colour_names() -> dict[str, str]:
    """Return the words for the colours.

    White text stands on each of them at 4.5:1 or more (WCAG 2.2), and no two are the same grey on a copier. Red and
    yellow are left to prohibitions and cautions (JIS Z 9103).
    """
    translate = QCoreApplication.translate
    return {
        "#151515": translate("SectionLooks", "黒"),
        "#10254F": translate("SectionLooks", "藍"),
        "#4A2300": translate("SectionLooks", "こげ茶"),
        "#1F3C88": translate("SectionLooks", "紺"),
        "#37474F": translate("SectionLooks", "灰"),
        "#5A4B00": translate("SectionLooks", "からし"),
        "#5B3F8C": translate("SectionLooks", "紫"),
        "#7A4100": translate("SectionLooks", "茶"),
        "#0B6347": translate("SectionLooks", "緑"),
        "#00607D": translate("SectionLooks", "青緑"),
        "#1B6FB5": translate("SectionLooks", "青"),
        "#3D8030": translate("SectionLooks", "草"),
    }


def drawn_icon(name: str, colour: QColor, size: int) -> QPixmap:
    """Return an icon of the program in one colour; a name that is not known gives the icon for anything else."""
    source = bundled("resources", "icons", f"{name if name in icon_names() else 'other'}.svg")
    renderer = QSvgRenderer(QByteArray(source.read_bytes()))
    picture = _empty(size)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), colour)
    painter.end()
    return picture


def drawn_colour(colour: str, size: int) -> QIcon:
    """Return a patch of a colour."""
    picture = _empty(size)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colour))
    painter.setPen(QColor("#808080"))
    painter.drawRoundedRect(QRectF(picture.rect()).adjusted(1, 1, -1, -1), size * _ROUND, size * _ROUND)
    painter.end()
    return QIcon(picture)


def _empty(size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
