"""The kinds of problems in words: what problems of many sites have in common."""

from PySide6.QtCore import QCoreApplication

from kitbuilder.kit.problem import Severity


def severity_words(severity: Severity) -> str:
    """Return the sign and the word of a severity, which do not need colour."""
    translate = QCoreApplication.translate
    words = {
        Severity.ERROR: translate("Kinds", "× エラー"),
        Severity.WARNING: translate("Kinds", "△ 注意"),
        Severity.HINT: translate("Kinds", "・ ヒント"),
    }
    return words[severity]


def kind_words(code: str) -> str:
    """Return what a kind of problem is called; the code itself for one that has no words yet."""
    translate = QCoreApplication.translate
    words = {
        "address-missing": translate("Kinds", "訓練動画のアドレスがない"),
        "approval-stale": translate("Kinds", "承認のあとで変わった"),
        "code-too-dense": translate("Kinds", "QR コードが細かすぎる"),
        "code-twice": translate("Kinds", "訓練動画の番号が重なっている"),
        "control-character": translate("Kinds", "文に改行や制御文字がある"),
        "dangling": translate("Kinds", "つながる先がない"),
        "done-when-missing": translate("Kinds", "終わりの目安が空"),
        "fact-missing": translate("Kinds", "拠点の値が決まっていない"),
        "fact-unknown": translate("Kinds", "知らない拠点の値が使われている"),
        "glyph": translate("Kinds", "印刷できない文字がある"),
        "in-circle": translate("Kinds", "「次は」に終わりがない"),
        "many-steps": translate("Kinds", "手順が多い"),
        "mark": translate("Kinds", "文の印が正しくない"),
        "never-next": translate("Kinds", "どの「次は」も来ないカードがある"),
        "no-cards": translate("Kinds", "カードがない"),
        "no-room": translate("Kinds", "文が枠に入らない"),
        "no-steps": translate("Kinds", "手順がない"),
        "not-https": translate("Kinds", "アドレスが https でない"),
        "not-web": translate("Kinds", "アドレスが正しくない"),
        "picture": translate("Kinds", "画像が使えない"),
        "open-comments": translate("Kinds", "まだ答えていない意見がある"),
        "place-missing": translate("Kinds", "場所が空"),
        "secret-in-text": translate("Kinds", "訓練用に出せない値が文にある"),
        "step-empty": translate("Kinds", "空の手順がある"),
        "step-long": translate("Kinds", "手順が長い"),
        "team-missing": translate("Kinds", "班が空"),
        "title-long": translate("Kinds", "題名が長い"),
        "title-missing": translate("Kinds", "題名がない"),
        "unconfirmed": translate("Kinds", "案の値のまま"),
        "unreadable": translate("Kinds", "ファイルを開けない"),
        "video-expired": translate("Kinds", "訓練動画の公開が終わった"),
        "video-expires": translate("Kinds", "訓練動画の公開がもうすぐ終わる"),
    }
    return words.get(code, code)
