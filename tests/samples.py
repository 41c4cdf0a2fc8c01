"""A small kit to read tests by, and functions that build values in a line."""

import datetime as dt
import io
from typing import Any

from attrs import evolve
from PIL import Image

from kitbuilder.kit.find import find_card
from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.values import (
    Branch,
    Card,
    Caution,
    Comment,
    Document,
    Edition,
    EditionState,
    Fact,
    Kit,
    Review,
    Section,
    SignOff,
    Site,
    Step,
    Team,
    Tool,
    Video,
)

TODAY = dt.date(2026, 11, 24)
EDITION = Edition(1, TODAY)


def raster(form: str, colour: str = "white", size: tuple[int, int] = (1, 1)) -> bytes:
    """Return the bytes of a real PNG or JPEG."""
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, form)
    return buffer.getvalue()


def svg(inside: str = '<path d="M0 0h1v1z"/>', attributes: str = 'viewBox="0 0 1 1"') -> bytes:
    """Return the bytes of an SVG picture."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'.encode()


PNG, JPEG, SVG = raster("PNG"), raster("JPEG"), svg()
PICTURES = (read_picture(PNG, "白い点"), read_picture(JPEG, ""), read_picture(SVG, "四角"))


def step(step_id: str, text: str = "水を流す", **fields: Any) -> Step:
    """Return a step."""
    return Step(step_id, text, **fields)


def card(card_id: str, *steps: Step, **fields: Any) -> Card:
    """Return a card of which nothing needs to be looked at."""
    usual = {"title": "水をくむ", "team": "team-hq", "place": "校庭", "done_when": "おけが満ちたら"}
    return Card(card_id, steps=steps or (step(f"{card_id}-1"),), **{**usual, **fields})


def kit(*cards: Card, **fields: Any) -> Kit:
    """Return a kit with the cards in one section."""
    usual = {
        "edition": EDITION,
        "teams": (Team("team-hq", "庶務班"),),
        "sections": (Section("all", "全部", cards=cards),),
    }
    return Kit(**{**usual, **fields})


def site(site_id: str = "koda-es", name: str = "小田小学校", **fields: Any) -> Site:
    """Return a site."""
    return Site(site_id, name, **fields)


def document(*cards: Card, **fields: Any) -> Document:
    """Return a document of a kit with the cards."""
    return Document(site(), kit(*cards, **fields))


def card_of(where: Kit, card_id: str) -> Card:
    """Return the card with this id."""
    found = find_card(where, card_id)
    assert found
    return found.card


def with_kit(whole: Document, **fields: Any) -> Document:
    """Return the document with fields of its kit changed."""
    return evolve(whole, kit=evolve(whole.kit, **fields))


def approved(whole: Kit) -> Kit:
    """Return the kit as approved."""
    return evolve(whole, edition=evolve(whole.edition, state=EditionState.APPROVED))


SITE = Site(
    "koda-es",
    "小田小学校",
    "こだしょうがっこう",
    "横浜市金沢区富岡西",
    35.371802,
    139.620364,
    "E1410800001",
    (
        Fact("fact-key", "鍵の場所", "職員室の{棚|たな}", restricted=True, characters=12),
        Fact("fact-hq", "本部の場所", "体育館の入口"),
        Fact("fact-toilet", "トイレの場所", "校庭の北"),
    ),
)

OPEN_HQ = Card(
    "card-hq",
    "本部を開く",
    purpose="みんなが{集|あつ}まる所をつくる",
    team="team-hq",
    people=2,
    minutes=10,
    unconfirmed=(),
    place="[[本部の場所]]",
    tools=(Tool("tool-key", "鍵", "1", "[[鍵の場所]]"), Tool("tool-desk", "机", "2台", "倉庫")),
    steps=(
        Step("step-unlock", "**鍵**で扉を開ける", tool="tool-key"),
        Step("step-safe", "建物にひびはないか", branch=Branch(None, "card-toilet")),
        Step("step-desk", "机を2台ならべる", tool="tool-desk", picture=PICTURES[0].id),
    ),
    cautions=(
        Caution("caution-enter", "{安全|あんぜん}を確かめるまで入らない", locked=True, before="step-desk"),
        Caution("caution-dark", "暗いときは2人で歩く"),
    ),
    done_when="机がならんだら",
    next="card-toilet",
    restricted=True,
)

SET_TOILET = Card(
    "card-toilet",
    "トイレを組む",
    team="team-toilet",
    people=4,
    minutes=30,
    place="[[トイレの場所]]",
    tools=(Tool("tool-booth", "便器とテント", "5組", "倉庫"),),
    steps=(Step("step-lid", "マンホールのふたを開ける"), Step("step-booth", "テントを立てる", tool="tool-booth")),
    cautions=(Caution("caution-water", "水を流すまで使わない", locked=True),),
    picture=PICTURES[2].id,
    video="video-toilet",
    done_when="5基ならんだら",
)

DRAW_WATER = card("card-water", Step("step-pump", "ポンプで水をくむ"), Step("step-flush", "30Lを流す"))

SAMPLE = Document(
    SITE,
    Kit(
        EDITION,
        "https://kanazawa.example/k/",
        (Team("team-hq", "庶務班"), Team("team-toilet", "環境班")),
        (
            Video(
                "video-toilet", "TOI-3", "トイレの組み方", "https://youtu.be/abc", 655, TODAY + dt.timedelta(days=365)
            ),
        ),
        PICTURES,
        (
            Section("section-hq", "本部", "hq", "#0B3D91", (OPEN_HQ,)),
            Section("section-toilet", "{仮設|かせつ}トイレ", "toilet", "#1B5E20", (SET_TOILET, DRAW_WATER)),
        ),
    ),
    Review(
        (
            Comment(
                "comment-1", "card-hq", "机は3台あります", "山田", "会長", dt.datetime(2026, 11, 1, 9, tzinfo=dt.UTC)
            ),
        ),
        (SignOff("sign-1", None, "0" * 64, "鈴木", "委員長", dt.date(2026, 11, 2)),),
    ),
)
"""A site with facts, two sections, three cards; nothing in it for `check` to find."""
