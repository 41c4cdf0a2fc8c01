"""The language of the windows. A kit and all that is printed stay Japanese."""

from enum import StrEnum

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


def use_language(application: QCoreApplication, language: Language) -> QTranslator:
    """Let the windows that are made from now on speak this language, Qt's own buttons and menus too.

    Return what was installed.
    """
    translator = QTranslator(application)
    if is_english(language):
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        translator.load(str(bundled("resources", "translations", "kitbuilder_en.qm")))
    else:
        QLocale.setDefault(QLocale(QLocale.Language.Japanese, QLocale.Country.Japan))
        translator.load("qtbase_ja", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    application.installTranslator(translator)
    return translator


def is_english(language: Language) -> bool:
    """Tell whether windows are English; on a system of a third language they are."""
    if language is Language.SYSTEM:
        return QLocale.system().language() is not QLocale.Language.Japanese
    return language is Language.ENGLISH
