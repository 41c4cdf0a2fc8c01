"""The fixed words on the page's cards, with their readings."""

TEAM, PEOPLE, MINUTES, PLACE = "だれが（{班|はん}）", "なんにん", "なんぷん", "どこで"
TOOLS = "{使|つか}うもの"
STEPS = "{手順|てじゅん}"
CAUTIONS = "{注意|ちゅうい}"
LOCKED = "{必|かなら}ず{残|のこ}す{注意|ちゅうい}"
DONE = "{終|お}わりの{目安|めやす}"
NEXT = "{次|つぎ}は"
VIDEO = "{訓練|くんれん}{動画|どうが}"
LAST = "これで{最後|さいご}のカードです"
NEXT_STEP = "{次|つぎ}の{手順|てじゅん}へ"
YES, NO = "はい", "いいえ"
UNCONFIRMED = "{案|あん}"
NOT_SHOWN = "（この{画面|がめん}には{出|だ}していません）"
EARLIER = "これまでの{意見|いけん}"
PROPOSAL = "{直|なお}す{案|あん}"
DEALT_WITH = "{対応済|たいおうず}み"
WHOLE = "キット{全体|ぜんたい}"

FIELDS = {
    "title": "題名",
    "purpose": "目的",
    "team": "だれが（班）",
    "people": "なんにん",
    "minutes": "なんぷん",
    "place": "どこで",
    "done_when": "終わりの目安",
    "next": "次のカード",
    "picture": "画像",
    "video": "訓練動画",
    "name": "名前",
    "quantity": "数",
    "kept_at": "置き場所",
    "text": "文",
}
"""What a field is called, by its name."""
