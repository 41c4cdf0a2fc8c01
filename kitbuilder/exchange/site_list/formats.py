"""The published lists that are known: which of their columns says what. A new kind of list is a new entry here.

Names stand as they are published. They are compared without width, case, blanks and punctuation, so that
「名称_カナ」 is also 「名称（ｶﾅ）」 and 「名 称」 is 「名称」. Further names are those that towns gave a column
instead.

Sources:

- 横浜市「防災関連データ」 https://www.city.yokohama.lg.jp/bousai-kyukyu-bohan/bousai-saigai/data/shiryodata/data/data.html
- 国土地理院「指定緊急避難場所・指定避難所データ」 https://hinanmap.gsi.go.jp/hinanjocp/hinanbasho/koukaidate.html
- デジタル庁「自治体標準オープンデータセット」 https://www.digital.go.jp/resources/open_data/
"""

from attrs import evolve, frozen

from kitbuilder.kit.said import Sentence, say

Names = tuple[str, ...]
"""What a column may be called. The first that has something in its cell counts."""


@frozen
class Format:
    """One kind of published list. Name, place in degrees and an address must be there; the rest may be missing.

    `area` holds more words on where a site is, for the choice of a ward. `parts` make up the address where none is
    written whole. Where a list has sites of several kinds, `kind` is the column that says which, `wanted` the kind that
    is taken. `signs` are columns that tell this list from similar ones.
    """

    title: Sentence
    name: Names
    address: Names
    latitude: Names = ("緯度",)
    longitude: Names = ("経度",)
    kana: Names = ()
    common_id: Names = ()
    area: Names = ()
    parts: Names = ()
    kind: Names = ()
    wanted: str = ""
    signs: Names = ()


_YOKOHAMA = Format(
    title=say("横浜市の hinanjo.csv"),
    name=("Name",),
    address=("Address",),
    latitude=("Lat", "Latitude"),
    longitude=("Lon", "Lng", "Long", "Longitude"),
    kana=("Kana",),
    area=("Ward",),
    kind=("Type",),
    wanted="地域防災拠点",
    signs=("Type", "Definition", "WardCode"),
)

_GSI_SHELTERS = Format(
    title=say("国土地理院の指定避難所データ"),
    name=("施設・場所名", "施設名・場所名"),
    address=("住所", "所在地"),
    common_id=("共通ID",),
    area=("都道府県名及び市町村名",),
    signs=("指定緊急避難場所との住所同一", "受入対象者"),
)

_GSI_EMERGENCY = evolve(
    _GSI_SHELTERS,
    title=say("国土地理院の指定緊急避難場所データ"),
    signs=("洪水", "地震", "大規模な火事", "指定避難所との住所同一"),
)

_RECOMMENDED = Format(
    title=say("推奨データセットの指定緊急避難場所一覧"),
    name=("名称", "施設名", "施設名称", "避難所名", "避難所名称", "避難場所名", "避難場所名称"),
    address=("住所", "所在地"),
    kana=("名称_カナ", "名称_かな", "カナ", "施設名_カナ", "施設名称_カナ"),
    common_id=("共通ID",),
    area=("都道府県名", "市区町村名", "区"),
    signs=("方書", "都道府県名", "市区町村名"),
)

_STANDARD = evolve(
    _RECOMMENDED,
    title=say("自治体標準オープンデータセットの指定緊急避難場所一覧"),
    address=("所在地_連結表記", "所在地_連結標記"),
    area=("地方公共団体名",),
    parts=("所在地_都道府県", "所在地_市区町村", "所在地_町字", "所在地_番地以下"),
    signs=("全国地方公共団体コード", "所在地_全国地方公共団体コード", "町字ID"),
)

FORMATS = (_YOKOHAMA, _GSI_SHELTERS, _GSI_EMERGENCY, _STANDARD, _RECOMMENDED)
