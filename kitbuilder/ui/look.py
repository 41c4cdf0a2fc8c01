"""How the program looks: the family that prints, its size, light or dark, and its language."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Any

from attrs import evolve, frozen
from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QActionGroup, QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QMenu

from kitbuilder.bundled import bundled
from kitbuilder.ui.language import CHANGES_LATER, Language
from kitbuilder.ui.problems import inform
from kitbuilder.ui.style import ClearStyle

BASE_PT = 11
TEXT_SIZES = (100, 125, 150, 175, 200)
"""In per cent of `BASE_PT`."""


class Theme(StrEnum):
    """Light or dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@frozen
class Look:
    """What a user has chosen. `text_size` is one of `TEXT_SIZES`."""

    text_size: int = 100
    theme: Theme = Theme.SYSTEM
    language: Language = Language.JAPANESE


def stored_look(settings: QSettings) -> Look:
    """Return what was chosen; nonsense in the settings counts as not chosen."""
    look = Look()
    size = settings.value("look/text_size")
    if str(size) in map(str, TEXT_SIZES):
        look = evolve(look, text_size=int(str(size)))
    theme = settings.value("look/theme")
    if theme in list(Theme):
        look = evolve(look, theme=Theme(theme))
    language = settings.value("look/language")
    if language in list(Language):
        look = evolve(look, language=Language(language))
    return look


def store_look(settings: QSettings, look: Look) -> None:
    """Keep what was chosen for the next start."""
    settings.setValue("look/text_size", look.text_size)
    settings.setValue("look/theme", look.theme.value)
    settings.setValue("look/language", look.language.value)


def load_family() -> None:
    """Make the family that prints known to Qt, so that a kit looks the same on every machine."""
    for name in ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(bundled("resources", "fonts", name)))


def show_look(application: QApplication, look: Look) -> None:
    """Show every window in this size and these colours."""
    QApplication.setFont(QFont("BIZ UDPGothic", round(BASE_PT * look.text_size / 100)))
    dark = look.theme is Theme.DARK
    if look.theme is Theme.SYSTEM:
        dark = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    if not isinstance(application.style(), ClearStyle):
        application.setStyle(ClearStyle())
    application.setPalette(_palette(dark=dark))


def end_look(application: QApplication) -> None:
    """Leave drawing to Qt's own style: the last windows outlive Python."""
    application.setStyle("Fusion")


class LookMenu(QObject):
    """The entries of a menu by which a user chooses text size, colours and language.

    Every window follows size and colours at once, and the language from the next start.
    """

    def __init__(self, menu: QMenu, settings: QSettings) -> None:
        super().__init__(menu)
        self._settings = settings
        menu.addSeparator()
        self._add(
            menu.addMenu(self.tr("文字の大きさ")),
            [(f"{size} %", partial(self._choose, text_size=size)) for size in TEXT_SIZES],
            TEXT_SIZES.index(stored_look(settings).text_size),
        )
        themes = {
            Theme.SYSTEM: self.tr("パソコンの設定に合わせる"),
            Theme.LIGHT: self.tr("明るい"),
            Theme.DARK: self.tr("暗い"),
        }
        self._add(
            menu.addMenu(self.tr("画面の色")),
            [(words, partial(self._choose, theme=theme)) for theme, words in themes.items()],
            list(themes).index(stored_look(settings).theme),
        )
        languages = {
            Language.SYSTEM: themes[Theme.SYSTEM],
            Language.JAPANESE: "日本語",
            Language.ENGLISH: "English",
        }
        self._add(
            menu.addMenu(self.tr("言葉 (Language)")),
            [(words, partial(self._choose_language, language)) for language, words in languages.items()],
            list(languages).index(stored_look(settings).language),
        )

    def _add(self, menu: QMenu, entries: list[tuple[str, Callable[[], None]]], now: int) -> None:
        group = QActionGroup(self)
        for place, (words, act) in enumerate(entries):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(place == now)
            action.triggered.connect(lambda _=False, act=act: act())
            group.addAction(action)

    def _choose_language(self, language: Language) -> None:
        store_look(self._settings, evolve(stored_look(self._settings), language=language))
        inform(QApplication.activeWindow(), CHANGES_LATER)

    def _choose(self, **changes: Any) -> None:
        look = evolve(stored_look(self._settings), **changes)
        store_look(self._settings, look)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            show_look(application, look)


def _palette(*, dark: bool) -> QPalette:
    """Return the colours: text keeps a contrast of at least 7:1 to what is behind it (WCAG 2.2, 1.4.6)."""
    ground, field, text, dim = (
        ("#2b2d30", "#1e1f22", "#f2f2f2", "#a8abb0") if dark else ("#f3f3f1", "#ffffff", "#16181a", "#6b6f74")
    )
    link, chosen, on_chosen = ("#8ab4f8", "#9cc2ff", "#0b1320") if dark else ("#0b3d91", "#0b3d91", "#ffffff")
    roles = QPalette.ColorRole
    palette = QPalette()
    for colour, role in (
        (ground, roles.Window),
        (ground, roles.Button),
        (field, roles.Base),
        (ground, roles.AlternateBase),
        (field, roles.ToolTipBase),
        (text, roles.WindowText),
        (text, roles.Text),
        (text, roles.ButtonText),
        (text, roles.ToolTipText),
        (dim, roles.PlaceholderText),
        (link, roles.Link),
        (chosen, roles.Highlight),
        (chosen, roles.Accent),
        (on_chosen, roles.HighlightedText),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(dim))
    return palette
