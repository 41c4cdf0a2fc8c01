"""Kits as two people change them: real edits by chance, on so small a kit and from so few words that they collide."""

import datetime as dt
from contextlib import suppress
from itertools import count
from unittest import mock

from attrs import evolve
from hypothesis import strategies as st

from kitbuilder.kit.edit import copies
from kitbuilder.kit.edit.cards import add_card, replace_card
from kitbuilder.kit.edit.lists import add_listed, move_listed, remove_listed, replace_listed
from kitbuilder.kit.edit.moves import duplicate_things, move_things, nudge, remove_things
from kitbuilder.kit.edit.parts import add_part, move_part, remove_part, replace_part
from kitbuilder.kit.edit.pictures import with_alt, with_card_picture, with_step_picture
from kitbuilder.kit.edit.sections import add_section, with_section_look
from kitbuilder.kit.edit.teams import remove_team
from kitbuilder.kit.edit.texts import with_new_texts
from kitbuilder.kit.edit.videos import refuse_video, remove_video
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.texts import kit_texts
from kitbuilder.kit.values import (
    Branch,
    Caution,
    EditionState,
    Picture,
    Section,
    Step,
    Team,
    Tool,
    Video,
)
from tests.samples import PICTURES, SAMPLE, card, kit, step

WORDS = ("水", "火を使わない", "{避難所|ひなんじょ}")

BASES = (
    SAMPLE.kit,
    kit(card("a", step("s1"), step("s2"), step("s3")), card("b", step("s4")), card("c")),
    evolve(SAMPLE.kit, edition=evolve(SAMPLE.kit.edition, state=EditionState.APPROVED)),
)


class Chance:
    """Numbers that somebody drew, as choices; `who` chooses."""

    def __init__(self, numbers, who):
        self._numbers = iter(numbers)
        self.who = who

    def number(self, below):
        return next(self._numbers, 0) % below

    def of(self, things):
        things = list(things)
        return things[self.number(len(things))]

    def maybe(self, things):
        return self.of([None, *things])


def cards(whole):
    return [found.card for found in numbered_cards(whole)]


def parts(whole, *names):
    return [part for one in cards(whole) for name in names for part in getattr(one, name)]


def ids(things):
    return [thing.id for thing in things]


def reword(whole, chance):
    texts = [text.where for text in kit_texts(whole) if text.where.field != "address"]
    where = chance.of(texts)
    return with_new_texts(whole, {where.item: {where.field: chance.of(WORDS)}})


def change_card(whole, chance):
    one = chance.of(cards(whole))
    fields = {
        "people": (None, 1, 2),
        "minutes": (5, 10),
        "team": [None, *ids(whole.teams)],
        "next": [None, *ids(cards(whole))],
        "video": [None, *ids(whole.videos)],
        "unconfirmed": ((), ("people",), ("minutes",), ("people", "minutes")),
        "restricted": (True, False),
    }
    name = chance.of(fields)
    return replace_card(whole, evolve(one, **{name: chance.of(fields[name])}))


def change_step(whole, chance):
    home = chance.of(one for one in cards(whole) if one.steps)
    one = chance.of(home.steps)
    ways = [chance.maybe(ids(cards(whole))) for _ in range(2)]
    fields = {"tool": chance.maybe(ids(home.tools)), "branch": Branch(*ways) if any(ways) else None}
    name = chance.of(fields)
    return replace_part(whole, evolve(one, **{name: fields[name]}))


def change_caution(whole, chance):
    home = chance.of(one for one in cards(whole) if one.cautions)
    one = chance.of(home.cautions)
    fields = {"locked": chance.of((True, False)), "before": chance.maybe(ids(home.steps))}
    name = chance.of(fields)
    return replace_part(whole, evolve(one, **{name: fields[name]}), at_ward=chance.number(2) == 0)


def move(whole, chance):
    kind = chance.number(3)
    if kind == 0:
        return move_things(whole, [chance.of(ids(whole.sections))], "", chance.maybe(ids(whole.sections)))
    holder = chance.of(whole.sections if kind == 1 else cards(whole))
    things = cards(whole) if kind == 1 else parts(whole, "steps")
    inside = holder.cards if kind == 1 else holder.steps
    return move_things(whole, [chance.of(ids(things))], holder.id, chance.maybe(ids(inside)), at_ward=True)


def nudge_one(whole, chance):
    things = [*whole.sections, *cards(whole), *parts(whole, "steps")]
    return nudge(whole, [chance.of(ids(things))], chance.of((-1, 1)), at_ward=True)


def remove(whole, chance):
    things = chance.of(([*whole.sections], cards(whole), parts(whole, "steps")))
    return remove_things(whole, [chance.of(ids(things))], at_ward=chance.number(2) == 0)


def duplicate(whole, chance):
    numbers = (f"{chance.who}-{number}" for number in count())
    known = set(ids([*whole.sections, *cards(whole), *parts(whole, "steps", "tools", "cautions")]))
    with mock.patch.object(copies, "new_id", filter(lambda one: one not in known, numbers).__next__):
        return duplicate_things(whole, [chance.of(ids([*cards(whole), *parts(whole, "steps")]))])[0]


def add(whole, chance):
    home, number = chance.of(cards(whole)), chance.number(3)
    words = chance.of(WORDS)
    new = chance.of(
        (
            Step(f"new-step-{number}", words, tool=chance.maybe(ids(home.tools))),
            Tool(f"new-tool-{number}", words),
            Caution(f"new-caution-{number}", words, chance.number(2) == 0, chance.maybe(ids(home.steps))),
        )
    )
    there = {Step: home.steps, Tool: home.tools, Caution: home.cautions}[type(new)]
    return add_part(whole, home.id, new, chance.maybe(ids(there)))


def add_whole(whole, chance):
    number = chance.number(2)
    if chance.number(3) == 0:
        section = Section(f"new-section-{number}", chance.of(WORDS))
        return add_section(whole, section, chance.maybe(ids(whole.sections)))
    home = chance.of(whole.sections)
    new = card(f"new-card-{number}", title=chance.of(WORDS), team=chance.maybe(ids(whole.teams)))
    return add_card(whole, home.id, new, chance.maybe(ids(home.cards)))


def remove_one(whole, chance):
    one = chance.of(parts(whole, "tools", "cautions"))
    return remove_part(whole, one.id, at_ward=chance.number(2) == 0)


def move_one(whole, chance):
    home, name = chance.of(cards(whole)), chance.of(("tools", "steps", "cautions"))
    line = ids(getattr(home, name))
    return move_part(whole, chance.of(line), chance.maybe(line))


def change_sections(whole, chance):
    return with_section_look(whole, evolve(chance.of(whole.sections), icon=chance.of(("hq", "toilet", "other"))))


def change_teams(whole, chance):
    what = chance.number(4)
    if what == 0:
        return add_listed(whole, Team(f"new-team-{chance.number(2)}", chance.of(WORDS)), chance.maybe(ids(whole.teams)))
    one = chance.of(ids(whole.teams))
    if what == 1:
        return move_listed(whole, Team, one, chance.maybe(ids(whole.teams)))
    if what == 2:
        return remove_listed(whole, Team, one)
    return remove_team(whole, one, chance.maybe(other for other in ids(whole.teams) if other != one))


def change_videos(whole, chance):
    what, code = chance.number(4), chance.of(("TOI-1", "TOI-2"))
    if what == 0:
        video = Video(f"new-video-{chance.number(2)}", code, chance.of(WORDS), "")
        refuse_video(whole, video)
        return add_listed(whole, video, chance.maybe(ids(whole.videos)))
    one = chance.of(whole.videos)
    if what == 1:
        return remove_video(whole, one.id, chance.maybe(other for other in ids(whole.videos) if other != one.id))
    fields = {"code": code, "start_s": chance.number(3), "last_checked": dt.date(2026, 11, chance.of((1, 2)))}
    name = chance.of(fields)
    changed = evolve(one, **{name: fields[name]})
    refuse_video(whole, changed)
    return replace_listed(whole, changed)


def change_pictures(whole, chance):
    what, picture = chance.number(4), chance.maybe(PICTURES)
    if what == 0:
        return with_card_picture(whole, chance.of(cards(whole)).id, picture)
    if what == 1:
        return with_step_picture(whole, chance.of(parts(whole, "steps")).id, picture)
    if what == 2:
        return move_listed(whole, Picture, chance.of(ids(whole.pictures)), chance.maybe(ids(whole.pictures)))
    return with_alt(whole, chance.of(ids(whole.pictures)), chance.of(WORDS))


def change_edition(whole, chance):
    fields = {
        "number": 2 + chance.number(2),
        "date": dt.date(2026, 12, 1 + chance.number(2)),
        "state": chance.of(EditionState),
    }
    name = chance.of((*fields, "base_address"))
    if name == "base_address":
        return evolve(whole, base_address=chance.of(("", "https://a.example/", "https://b.example/")))
    return evolve(whole, edition=evolve(whole.edition, **{name: fields[name]}))


EDITS = (
    reword,
    change_card,
    change_step,
    change_caution,
    move,
    nudge_one,
    remove,
    duplicate,
    add,
    add_whole,
    remove_one,
    move_one,
    change_sections,
    change_teams,
    change_videos,
    change_pictures,
    change_edition,
)

NUMBERS = 8
"""How many choices an edit makes at most."""


def edited(whole, edits, who):
    """Return the kit after the edits that drawn numbers say; one that cannot be made there is left out."""
    for which, *numbers in edits:
        with suppress(KitError, ZeroDivisionError):  # nothing there to choose from
            whole = EDITS[which % len(EDITS)](whole, Chance(numbers, who))
    return whole


_edits = st.lists(st.binary(min_size=NUMBERS + 1, max_size=NUMBERS + 1), max_size=6)


@st.composite
def versions(draw):
    """Return a kit and two that came from it."""
    base = edited(draw(st.sampled_from(BASES)), draw(_edits)[:2], "before")
    return base, edited(base, draw(_edits), "ours"), edited(base, draw(_edits), "theirs")
