"""The Japanese words for things that have one name everywhere: on the screen, on paper and on the command line."""

from kitbuilder.kit.problem import Severity
from kitbuilder.kit.said import say
from kitbuilder.kit.values import EditionState

STATE_WORDS = {
    EditionState.DRAFT: say("下書き"),
    EditionState.IN_REVIEW: say("確認中"),
    EditionState.APPROVED: say("承認済み"),
}

STALE_WORD = say("要再確認")
"""The state of a draft that was approved before it changed."""

SEVERITY_WORDS = {
    Severity.ERROR: "エラー",
    Severity.WARNING: "注意",
    Severity.HINT: "ヒント",
}

FIELD_WORDS = {
    "title": say("題名"),
    "purpose": say("目的"),
    "team": say("だれが（班）"),
    "people": say("なんにん"),
    "minutes": say("なんぷん"),
    "unconfirmed": say("区が確かめる印"),
    "place": say("どこで"),
    "picture": say("画像"),
    "video": say("訓練動画"),
    "done_when": say("終わりの目安"),
    "next": say("次のカード"),
    "restricted": say("学校に出さない印"),
    "unused": say("使わない理由"),
    "text": say("文"),
    "tool": say("備品"),
    "branch": say("はい・いいえの行き先"),
    "locked": say("消せない印"),
    "before": say("注意を出す手順"),
    "name": say("名前"),
    "quantity": say("数"),
    "kept_at": say("置き場所"),
    "code": say("番号"),
    "address": say("アドレス"),
    "start_s": say("始まる時刻"),
    "public_until": say("公開の期限"),
    "last_checked": say("確かめた日"),
    "media_type": say("形式"),
    "data": say("中身"),
    "alt": say("画像の説明"),
    "icon": say("絵"),
    "colour": say("色"),
    "base_address": say("アドレスの始まり"),
    "number": say("版の番号"),
    "date": say("版の日付"),
    "state": say("版の状態"),
    "was": say("書いたときの文"),
    "words": say("直す案"),
    "agreed": say("了承"),
}
"""What a field of a kit is called in sentences, by its name."""

LIST_WORDS = {
    "teams": say("班"),
    "videos": say("訓練動画"),
    "pictures": say("画像"),
    "sections": say("項目"),
    "cards": say("カード"),
    "tools": say("備品"),
    "steps": say("手順"),
    "cautions": say("注意"),
}
"""What a list of a kit holds, by its field."""
