"""Asking for what a new site needs: its name, reading, id and address."""

from collections.abc import Callable, Container

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import SiteId, is_site_id
from kitbuilder.kit.kana import hiragana, proposed_site_id
from kitbuilder.kit.values import Site
from kitbuilder.ui.note import Note
from kitbuilder.ui.translated import ended

_LONGEST_NAME = 80


class SiteDialog(QDialog):
    """A form for a new site. The id is proposed from the reading until it is written by hand."""

    def __init__(
        self,
        taken: Container[str],
        make: Callable[[Site, bool], None],
        copied: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`taken` are the ids in use; `copied` is the name of the site whose kit is copied, if any.

        `make` gets the site and whether values are copied; what it refuses with a `KitError` is shown in the form.
        """
        super().__init__(parent)
        self._taken, self._make, self._copied = taken, make, copied
        self.name, self.kana, self.id, self.address = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.with_values = QCheckBox(self.tr("拠点の値（鍵の場所など）も写す"))
        self.advice = Note()
        self._build()
        self._connect()
        self._judge()

    def site(self) -> Site:
        """Return the site as written."""
        address = " ".join(self.address.text().split())
        return Site(SiteId(self.id.text().strip()), self._name(), hiragana(self.kana.text()), address)

    def accept(self) -> None:
        """Make the site; when that is refused, all that was written stays."""
        try:
            self._make(self.site(), self.with_values.isChecked())
        except KitError as error:
            self.advice.setText(ended(str(error)))
            return
        super().accept()

    def _build(self) -> None:
        title = self.tr("「{}」を複製").format(self._copied) if self._copied else self.tr("新しい拠点")
        self.setWindowTitle(title)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for label, field, example in (
            (self.tr("名前(&N)"), self.name, self.tr("例：小田小学校")),
            (self.tr("よみ(&K)"), self.kana, self.tr("例：こだしょうがっこう")),
            (self.tr("住所(&A)"), self.address, self.tr("書かなくてもかまいません")),
            (self.tr("番号(&I)"), self.id, self.tr("例：koda-es（よみを書くと入ります）")),
        ):
            field.setPlaceholderText(example)
            field.setMaxLength(_LONGEST_NAME)
            form.addRow(label, field)
            field.setAccessibleName(label.partition("(")[0])
        self.id.setToolTip(self.tr("ファイルの名前になります。英小文字、数字、ハイフンが使えます。"))
        self.advice.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.with_values.setVisible(bool(self._copied))
        column = QVBoxLayout(self)
        column.addLayout(form)
        for part in (self.with_values, self.advice, self._buttons()):
            column.addWidget(part)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("拠") * 32)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.make_button = box.addButton(self.tr("作る"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _connect(self) -> None:
        self._proposed = ""
        self.kana.textChanged.connect(self._propose)
        for field in (self.name, self.id):
            field.textChanged.connect(self._judge)

    def _propose(self, kana: str) -> None:
        if self.id.text() == self._proposed:
            self._proposed = proposed_site_id(kana, self._taken) if kana.strip() else ""
            self.id.setText(self._proposed)

    def _judge(self) -> None:
        missing = self._missing()
        file = self.tr("キットのファイルは {}.kit になります。").format(self.id.text().strip())
        self.advice.setText(missing or file)
        self.make_button.setEnabled(not missing)

    def _missing(self) -> str:
        """Return what must still be written, in a sentence; empty when nothing must."""
        site_id = self.id.text().strip()
        if not self._name():
            return self.tr("名前を書いてください。よみを書くと、番号は自動で入ります。")
        if not site_id:
            return self.tr("よみか番号を書いてください。")
        if not is_site_id(site_id):
            return self.tr("番号に使えるのは、英小文字、数字、ハイフンです（64文字まで）。直してください。")
        if site_id in self._taken:
            return self.tr("番号「{}」はもう使われています。別の番号にしてください。").format(site_id)
        return ""

    def _name(self) -> str:
        return " ".join(self.name.text().split())
