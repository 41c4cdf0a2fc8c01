"""The fixed words on cards, each with its reading, in one place."""

TEAM = "だれが"
PEOPLE = "なんにん"
MINUTES = "なんぷん"
PLACE = "どこで"
TOOLS = "{使|つか}うもの"
UNCONFIRMED = "案"
DONE = "{終|お}わりの{目安|めやす}"
NEXT = "{次|つぎ}は"
CARD = "カード"
LAST = "これで{最後|さいご}のカードです"
CONTINUES = "つづきがあります"
CONTINUED = "つづき"
TIME_AND_NAME = "{終|お}わった{時刻|じこく}　　　：　　　　{名前|なまえ}"
YES, NO = "はい", "いいえ"
NEXT_STEP = "{次|つぎ}の{手順|てじゅん}へ"
QUAKE = "{地震用|じしんよう}"
DRILL = "{訓練用|くんれんよう}"
DRAFT = "下書き"
STATES = {
    "draft": "下書き（まだ承認されていません）",
    "in_review": "確認中（まだ承認されていません）",
    "approved": "承認済み",
}
SHORT_STATES = {"draft": "下書き", "in_review": "確認中", "approved": "承認済み"}
