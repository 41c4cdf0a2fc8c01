"""The first start: the library is made beside the window, which says meanwhile what to do."""

from collections.abc import Iterator

from attrs import frozen
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.site_list import bundled_sites
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.store.faults import told
from kitbuilder.store.library import Library
from kitbuilder.ui.background import Work
from kitbuilder.ui.note import Note


@frozen
class Made:
    """A kit file that is there now; `done` of `of` are made."""

    site_id: SiteId
    done: int
    of: int


def make_library(library: Library, who: str) -> Iterator[Made]:
    """Make the kit files that come with the program, those that are missing, and yield each; the ward's is the last.

    Stopped in the middle, it makes the rest the next time. Raises `StoreFault` when they cannot be written.
    """
    master, sites = default_kit(), bundled_sites()
    with told(library.folder):
        library.folder.mkdir(parents=True, exist_ok=True)
    for done, site in enumerate(sites, 1):
        library.add(master, site, who)
        yield Made(site.id, done, len(sites) + 1)
    library.create(master, [], who)
    yield Made(MASTER, len(sites) + 1, len(sites) + 1)


class FirstStart(QFrame):
    """Three sentences on what to do, and the making of the library with its progress."""

    made = Signal(object)
    """The id of a site whose kit file is there now."""

    ended = Signal()
    """The library is complete."""

    elsewhere = Signal()
    """The library cannot be made here; the user wants another place."""

    def __init__(self, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who = who
        self._library: Library | None = None
        self._work: Work | None = None
        self._complete = False
        self._title, self._steps = QLabel(), QWidget()
        self.state, self.progress = Note(), QProgressBar()
        self.again = QPushButton(self.tr("もう一度試す"))
        self.other_place = QPushButton(self.tr("別の場所を選ぶ…"))
        self.understood = QPushButton(self.tr("わかりました"))
        self._build()

    def begin(self, library: Library) -> None:
        """Make the library, beside the window."""
        self._library, self._complete = library, False
        self.progress.setRange(0, 0)
        self.state.setText(self.tr("はじめての準備をしています。"))
        self._offer(failed=False)
        self.show()
        self._work = Work(lambda: make_library(library, self._who), self)
        self._work.result.connect(self._show)
        self._work.failed.connect(self._fail)
        self._work.finished.connect(self._end)
        self._work.start()

    def stop(self) -> None:
        """End after the file that is being made; the rest is made the next time."""
        if self._work is not None:
            self._work.cancel()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.StyledPanel)
        column = QVBoxLayout(self)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        steps = QVBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        for sentence in (
            self.tr("1. 下の一覧から拠点を選び、Enter キーか「開く」で、カードを書いたり直したりします。"),
            self.tr("2. 「要確認」（エラーと注意の数）を減らします。鍵の場所など、拠点の値を書きこみます。"),
            self.tr("3. 「カードを印刷…」で PDF を作ります。書いたものは自動で保存されます。"),
        ):
            steps.addWidget(Note(sentence))
        for part in (self._title, self._steps, self.state):
            column.addWidget(part)
        column.addLayout(self._last_line())
        self.progress.setAccessibleName(self.tr("準備の進み"))
        self.again.clicked.connect(self._again)
        self.other_place.clicked.connect(self.elsewhere)
        self.understood.clicked.connect(self.hide)

    def _last_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self.progress, 1)
        for button in (self.again, self.other_place, self.understood):
            line.addWidget(button)
        line.addStretch()
        return line

    def _offer(self, *, failed: bool) -> None:
        """Say what to do now: the first steps, or what helps when there is no library to take them in."""
        welcome, sorry = self.tr("ようこそ。することは3つです。"), self.tr("はじめての準備ができませんでした。")
        self._title.setText(sorry if failed else welcome)
        self._steps.setHidden(failed)
        self.progress.setVisible(not failed and not self._complete)
        self.again.setVisible(failed)
        self.other_place.setVisible(failed)
        self.understood.setVisible(self._complete)

    def _again(self) -> None:
        if self._library is not None:
            self.begin(self._library)

    def _show(self, made: Made) -> None:
        self._complete = made.done == made.of
        self.progress.setRange(0, made.of)
        self.progress.setValue(made.done)
        self.state.setText(self.tr("開設キットを用意しています（{} / {}）。").format(made.done, made.of))
        self.made.emit(made.site_id)

    def _fail(self, sentence: str, details: str) -> None:
        folder = self._library.folder if self._library else ""
        self.state.setText(self.tr("{} にキット一式を作れませんでした。{}。").format(folder, sentence))
        self.state.setToolTip(details)

    def _end(self) -> None:
        self._offer(failed=not self._complete)
        if self._complete and self._library is not None:
            self.state.setText(self.tr("準備ができました。キット一式は {} にあります。").format(self._library.folder))
            self.ended.emit()
