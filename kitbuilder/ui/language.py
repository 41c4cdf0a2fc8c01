"""The language of the windows. A kit and all that is printed stay Japanese."""

from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kitbuilder.bundled import bundled


class Language(StrEnum):
    """Japanese or English, or as the system has it."""

    SYSTEM = "system"
    JAPANESE = "ja"
    ENGLISH = "en"


CHANGES_LATER = (
    "選んだ言葉は、次に kitbuilder を始めたときから使います。\n"
    "The language you chose is used from the next start of kitbuilder."
)
"""Said in both languages: whoever reads it may know only one of them."""


class Translator(QTranslator):
    """What a file of translations says, kept in memory: Qt itself would read on in a file that was replaced."""

    def __init__(self, path: Path, application: QCoreApplication) -> None:
        """Without the file, or with a damaged one, it translates nothing."""
        super().__init__(application)
        self._words = b""
        """Qt takes no copy."""
        with suppress(OSError):
            self._words = path.read_bytes()
        if self._words:
            self.load(self._words)


def use_language(application: QCoreApplication, language: Language) -> tuple[QTranslator, ...]:
    """Let the windows that are made from now on speak this language, Qt's own dialogs, buttons and menus too.

    Return what was installed.
    """
    if is_english(language):
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        paths = [bundled("resources", "translations", "kitbuilder_en.qm")]
    else:
        QLocale.setDefault(QLocale(QLocale.Language.Japanese, QLocale.Country.Japan))
        # Qt's own Japanese lacks what its newer dialogs say; the rest is ours.
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        paths = [qt / "qtbase_ja.qm", bundled("resources", "translations", "qtbase_ja_rest.qm")]
    translators = tuple(Translator(path, application) for path in paths)
    for translator in translators:
        application.installTranslator(translator)
    return translators


def is_english(language: Language) -> bool:
    """Tell whether windows are English; on a system of a third language they are."""
    if language is Language.SYSTEM:
        return QLocale.system().language() is not QLocale.Language.Japanese
    return language is Language.ENGLISH
