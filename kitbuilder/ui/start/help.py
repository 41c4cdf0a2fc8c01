"""What the help menu shows: five steps for newcomers, and what this program is made of."""

from importlib.metadata import version

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from kitbuilder.bundled import bundled
from kitbuilder.ui.note import Note


class FirstSteps(QDialog):
    """Five short steps, beside the work rather than in its way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("はじめての方へ"))
        column = QVBoxLayout(self)
        letter = self.fontMetrics().height()
        column.setSpacing(letter)
        column.setContentsMargins(letter, letter, letter, letter)
        for number, (what, how) in enumerate(_steps(), 1):
            label = Note(self.tr("<b>{}. {}</b><br>{}").format(number, what, how))
            column.addWidget(label)
        column.addStretch()
        column.addWidget(_closing(self))
        width = self.fontMetrics().horizontalAdvance("拠") * 40
        self.resize(width, column.totalHeightForWidth(width))


class About(QDialog):
    """The version, and the licences of what comes along."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("このプログラムについて"))
        column = QVBoxLayout(self)
        name = Note(
            self.tr("<b>kitbuilder {}</b><br>地域防災拠点の「開設キット」を書き、確かめ、印刷します。").format(
                version("kitbuilder")
            )
        )
        self.licences = QPlainTextEdit(self._words())
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setAccessibleName(self.tr("使っているものとその利用条件"))
        for part in (name, self.licences, _closing(self)):
            column.addWidget(part)
        letter = self.fontMetrics().horizontalAdvance("拠")
        self.resize(letter * 40, letter * 26)

    def _words(self) -> str:
        lines = (
            self.tr("このプログラム：MIT ライセンス"),
            self.tr("文字：BIZ UDPゴシック（SIL Open Font License 1.1、下に全文）"),
            self.tr("拠点の一覧：国土地理院「指定避難所データ」"),
            self.tr("画面：Qt for Python（LGPL 3）"),
            self.tr("QRコードは株式会社デンソーウェーブの登録商標です。"),
        )
        font_licence = bundled("resources", "fonts", "OFL.txt").read_text("utf-8")
        return "\n".join((*lines, "", "―" * 20, "", font_licence))


def _steps() -> tuple[tuple[str, str], ...]:
    translate = QCoreApplication.translate
    return (
        (
            translate("FirstSteps", "拠点を選んで開く"),
            translate("FirstSteps", "一覧で拠点を選び、Enter キーか「開く」を押します。名前やよみを打つと探せます。"),
        ),
        (
            translate("FirstSteps", "拠点の値を書く"),
            translate(
                "FirstSteps", "鍵の場所や受付の場所など、拠点ごとに違うことを書きます。空のところは記入欄になります。"
            ),
        ),
        (
            translate("FirstSteps", "カードを読み、直す"),
            translate("FirstSteps", "右に出るのが、印刷される紙です。まちがえても「元に戻す」（Ctrl+Z）で戻ります。"),
        ),
        (
            translate("FirstSteps", "要確認を見る"),
            translate("FirstSteps", "エラーは直すまで印刷できません。注意は、印刷の前に見てください。"),
        ),
        (
            translate("FirstSteps", "印刷して箱に入れる"),
            translate("FirstSteps", "「カードを印刷…」で PDF を作り、印刷します。保存は自動です。閉じても消えません。"),
        ),
    )


def _closing(dialog: QDialog) -> QDialogButtonBox:
    box = QDialogButtonBox()
    close = box.addButton(QCoreApplication.translate("FirstSteps", "閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
    close.setDefault(True)
    box.rejected.connect(dialog.reject)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box
