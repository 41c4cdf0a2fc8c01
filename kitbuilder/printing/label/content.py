"""What the label of the box says."""

from attrs import frozen

from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing import words
from kitbuilder.printing.content import chosen_cards
from kitbuilder.printing.options import Furigana, PrintOptions, reading_rule
from kitbuilder.printing.runs import Audience, Pieces, Word, Wording, spoken

_KIND = "{地域防災拠点|ちいきぼうさいきょてん}"
_NAME = "{開設|かいせつ}キット"
_TRIGGER = "{震度|しんど}5{強|きょう}{以上|いじょう}で{開|あ}ける"
"""When bases of the city open: 震度5強 or more anywhere in it (広報よこはま, SOURCES.md F22)."""

_NOT_FOR = "{大雨|おおあめ}や{風|かぜ}のときは{使|つか}いません"
_FIRST = "{箱|はこ}を{開|あ}けて、カード1を{出|だ}し、{声|こえ}に{出|だ}して{読|よ}む"
_CHECKED = "{点検|てんけん}した{日|ひ}　　　　　{年|ねん}　　　{月|がつ}　　　{日|にち}　{名前|なまえ}"


@frozen
class LabelContent:
    """Everything a label prints."""

    kind: Pieces
    name: Pieces
    site_kana: Pieces
    site_name: Pieces
    purpose: Pieces
    trigger: Pieces
    not_for: Pieces
    first: Pieces
    cards: Pieces
    checked: Pieces

    def texts(self) -> tuple[str, ...]:
        """Return every text the label must show, without marks."""
        whole = (self.site_kana, self.site_name, self.kind, self.name, self.purpose, self.trigger, self.not_for)
        return tuple(text for pieces in (*whole, self.first, self.cards, self.checked) for text in spoken(pieces))


def label_content(kit: Kit, site: Site, options: PrintOptions) -> LabelContent:
    """Return what the label of a site's box says. The site's kana are left out where no readings are wanted."""
    pieces = Wording(site, options.audience, reading_rule(options.furigana)).pieces
    wants_kana = site.kana and options.furigana is not Furigana.NONE
    count = sum(1 for _ in chosen_cards(kit, options))
    return LabelContent(
        kind=pieces(_KIND),
        name=pieces(_NAME),
        site_kana=(Word(site.kana),) if wants_kana else (),
        site_name=(Word(site.name),),
        purpose=pieces(words.DRILL if options.audience is Audience.DRILL else words.QUAKE),
        trigger=pieces(_TRIGGER),
        not_for=pieces(_NOT_FOR),
        first=pieces(_FIRST),
        cards=pieces(f"カードは{{全部|ぜんぶ}}で{count}{{枚|まい}}"),
        checked=pieces(_CHECKED),
    )
