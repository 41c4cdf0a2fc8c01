"""The drill videos of a kit, and the ward's short address that leads to them."""

import datetime as dt
from collections.abc import Callable

from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.addresses import code_address, shown_address
from kitbuilder.kit.edit.lists import add_listed, replace_listed
from kitbuilder.kit.edit.named import video_cards
from kitbuilder.kit.edit.videos import next_code, refuse_address, refuse_video, remove_video
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import VideoId, new_id
from kitbuilder.kit.sequence import index_of
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Kit, Video
from kitbuilder.ui.editor.listed import ListedDialog, ListedModel
from kitbuilder.ui.editor.text.desk import TextDesk
from kitbuilder.ui.editor.video_form import VideoForm
from kitbuilder.ui.note import Note
from kitbuilder.ui.translated import translated


class VideosModel(ListedModel):
    """Code and title of each video, and how many cards show it."""

    def items(self, kit: Kit) -> tuple[Video, ...]:
        return kit.videos

    def headings(self) -> tuple[str, ...]:
        return self.tr("番号"), self.tr("題名"), self.tr("カード")

    def cells(self, item: Video) -> tuple[str, ...]:
        return item.code, plain(item.title), self.tr("{}枚").format(len(video_cards(self.kit, item.id)))


class VideosDialog(ListedDialog):
    """Changes the videos of a kit and its short address, and on the cards what a removed video leaves behind."""

    def __init__(self, kit: Kit, desk: TextDesk, parent: QWidget | None = None, *, today: dt.date) -> None:
        super().__init__(VideosModel(kit), QTableView(), parent)
        self._before = kit
        self.form = VideoForm(today, desk)
        self.base = QLineEdit(kit.base_address)
        self.code_words = QLabel()
        self.add_button, self.remove_button = QPushButton(self.tr("動画を加える")), QPushButton(self.tr("外す…"))
        self._build()
        self._connect()
        self.show_row(0)

    def fault(self) -> str:
        """Return one sentence about the first thing typed here that cannot be used, and go there."""
        for video in self._kit.videos:
            if sentence := self._fault_of(video):
                self.show_row(index_of(self._kit.videos, video.id))
                return self.tr("{}：{}").format(video.code or self.tr("番号のない動画"), sentence)
        return self._base_fault() or self.replacement.fault()

    def add(self) -> None:
        """Add a video behind the chosen one, and go to its fields."""
        video, chosen = Video(VideoId(new_id()), next_code(self._kit), "", ""), self.chosen()
        self._kit = add_listed(self._kit, video, None if chosen is None else chosen.id)
        self.show_row(index_of(self._kit.videos, video.id))
        self.form.code.setFocus()
        self.form.code.selectAll()

    def remove(self) -> None:
        """Take the chosen video away; when cards show it, ask first what they show instead."""
        video = self.chosen()
        if video is None:
            return
        count = len(video_cards(self._kit, video.id))
        question = self.tr("「{}」は{}枚のカードにのっています。外したあと、どの動画をのせますか。")
        others = [(f"{o.code}　{plain(o.title)}", str(o.id)) for o in self._kit.videos if o.id != video.id]
        asked = question.format(video.code, count) if count else ""
        self.take_away(video, asked, [(self.tr("（のせない）"), None), *others])

    def without(self, item: Video, instead: str | None) -> Kit:
        """Return the kit without the video; its cards show `instead`."""
        return remove_video(self._kit, item.id, None if instead is None else VideoId(instead))

    def show_row(self, row: int) -> None:
        """Show the video of a row in the fields, too."""
        super().show_row(row)
        self._show_chosen()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("訓練動画"))
        self._build_table()
        self.code_words.setWordWrap(True)
        self.code_words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        base = QFormLayout()
        base.addRow(self.tr("短いアドレス"), self.base)
        self.base.setAccessibleName(self.tr("短いアドレス"))
        self.base.setPlaceholderText(self.tr("（使わない）"))
        buttons = QHBoxLayout()
        for button in (self.add_button, self.remove_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        right = QVBoxLayout()
        right.addWidget(self.form)
        right.addWidget(self.code_words)
        right.addStretch()
        grid = QGridLayout(self.upper)
        grid.addLayout(base, 0, 0, 1, 2)
        grid.addWidget(Note(self._about_base()), 1, 0, 1, 2)
        grid.addWidget(self.table, 2, 0)
        grid.addLayout(buttons, 3, 0)
        grid.addLayout(right, 2, 1, 2, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setRowStretch(2, 1)
        self.lay_out(self.upper, self.replacement)

    def _build_table(self) -> None:
        self.table.setAccessibleName(self.tr("訓練動画の一覧"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() * 3 // 2)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.table.setMinimumWidth(self.fontMetrics().horizontalAdvance("あ") * 12)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.form.typed.connect(self._typed)
        self.form.left.connect(self._tell_chosen)
        self.base.textEdited.connect(self._base_typed)
        self.base.editingFinished.connect(lambda: self.tell(self._base_fault()))
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)

    def _about_base(self) -> str:
        return self.tr(
            "短いアドレスを決めると、コードは「短いアドレス/番号」になり、動画が移ってもカードを刷り直さずにすみます。"
            "そのアドレスから動画へ案内する区の Web ページが要ります。"
        )

    def _typed(self, video: Video) -> None:
        self._kit = replace_listed(self._kit, video)
        self.model.show_kit(self._kit)
        self._show_code()

    def _base_typed(self, text: str) -> None:
        self._kit = evolve(self._kit, base_address=text.strip())
        self._show_code()

    def _fault_of(self, video: Video) -> str:
        """Return what is wrong with a video that was changed here; others came so and hinder nobody."""
        return "" if video in self._before.videos else _refusal(lambda: refuse_video(self._kit, video))

    def _base_fault(self) -> str:
        base = self._kit.base_address
        return "" if base in ("", self._before.base_address) else _refusal(lambda: refuse_address(base))

    def _tell_chosen(self) -> None:
        chosen = self.chosen()
        self.tell("" if chosen is None else self._fault_of(chosen))

    def _show_chosen(self) -> None:
        self.form.show_video(self.chosen())
        self._show_code()

    def _show_code(self) -> None:
        chosen = self.chosen()
        address = "" if chosen is None else code_address(self._kit, chosen)
        words = self.tr("カードのコードの中身：{}\nコードの下の文字：{}").format(address, shown_address(address))
        self.code_words.setText(words if address else self.tr("アドレスがないので、コードは印刷しません。"))


def _refusal(check: Callable[[], None]) -> str:
    try:
        check()
    except KitError as error:
        return translated(str(error))
    return ""
