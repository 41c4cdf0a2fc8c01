"""What all editor windows share."""

import datetime as dt
from collections.abc import Callable

from attrs import frozen
from PySide6.QtCore import QSettings

from kitbuilder.kit.furigana.suggest import Reader
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.values import Document
from kitbuilder.kit.where import Where
from kitbuilder.printing.press import Press
from kitbuilder.ui.checking import CheckRoom
from kitbuilder.ui.find.scope import KitScope


@frozen
class Shared:
    """The machines that are slow to set up, what the program as a whole does for a window, and the user's settings."""

    press: Press
    checks: CheckRoom
    reader: Reader
    today: Callable[[], dt.date]
    print_document: Callable[[Document], None]
    all_sites: KitScope
    go_to: Callable[[SiteId, Where], None]
    show_list: Callable[[], None]
    """Brings the list of all sites to the front."""

    settings: QSettings | None = None
