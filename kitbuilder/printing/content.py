"""What one card says at one site, chosen and worded, before anything has a place."""

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from kitbuilder.kit.addresses import code_address, shown_address
from kitbuilder.kit.counted import counted_minutes, counted_people
from kitbuilder.kit.find import NumberedCard, card_count, find_card, numbered_cards, team_of, video_of
from kitbuilder.kit.ids import CardId, PictureId
from kitbuilder.kit.values import Branch, Card, Caution, EditionState, Kit, Site, Step, Tool
from kitbuilder.kit.words import STATE_WORDS
from kitbuilder.printing import words
from kitbuilder.printing.options import PrintOptions, reading_rule
from kitbuilder.printing.qr import encodable
from kitbuilder.printing.runs import Audience, Pieces, Word, Wording, emphasised, spoken


@frozen
class StepContent:
    """A step: its number, its words, where its answers lead, and the cautions that stand directly before it."""

    id: str
    number: int
    text: Pieces
    branches: tuple[Pieces, ...]
    picture: PictureId | None
    cautions: tuple["CautionContent", ...]


@frozen
class CautionContent:
    """A caution's words."""

    id: str
    text: Pieces


@frozen
class ToolContent:
    """A tool's line: name and quantity, and where it is kept."""

    id: str
    name: Pieces
    kept_at: Pieces


@frozen
class BoxContent:
    """One of the four boxes; `icon` names its drawing and its field (`team`, `people`, `minutes`, `place`)."""

    icon: str
    label: Pieces
    value: Pieces


@frozen
class CodeContent:
    """What the code encodes, and what is said beside it."""

    address: str
    shown: str
    title: Pieces


@frozen
class CardContent:
    """Everything that one card prints."""

    id: str
    section: Pieces
    section_name: str
    opens_section: bool
    icon: str
    colour: str
    number: int
    total: int
    title: Pieces
    bookmark: str
    purpose: Pieces
    boxes: tuple[BoxContent, ...]
    tools_heading: Pieces
    tools: tuple[ToolContent, ...]
    cautions: tuple[CautionContent, ...]
    steps: tuple[StepContent, ...]
    picture: PictureId | None
    code: CodeContent | None
    done_when: Pieces
    next: Pieces
    tags: tuple[Pieces, ...]
    state: EditionState

    def texts(self) -> tuple[str, ...]:
        """Return every text the card must show, without marks: what preflight looks for on paper."""
        steps = [part for step in self.steps for part in (step.text, *step.branches, *(c.text for c in step.cautions))]
        tools = [part for tool in self.tools for part in (tool.name, tool.kept_at)]
        boxes = [part for box in self.boxes for part in (box.label, box.value)]
        code = (self.code.title, (Word(self.code.shown),)) if self.code else ()
        whole = (self.section, self.title, self.purpose, *boxes, *tools, *(c.text for c in self.cautions), *steps)
        return tuple(text for pieces in (*whole, *code, self.done_when, self.next) for text in spoken(pieces))


def chosen_cards(kit: Kit, options: PrintOptions) -> Iterator[NumberedCard]:
    """Yield the cards of the chosen sections, in printing order."""
    for found in numbered_cards(kit):
        if not options.sections or found.section.id in options.sections:
            yield found


def footer_text(site: Site, kit: Kit, date: dt.date, *, short: bool = False) -> str:
    """Return the line that names site, edition, state and print date; `short` for long names on narrow pages."""
    edition, day = kit.edition, f"{date.year}年{date.month}月{date.day}日"
    state = STATE_WORDS[edition.state]
    if short:
        return f"{site.name} 第{edition.number}版 {state} {day}"
    waiting = "" if edition.state is EditionState.APPROVED else words.NOT_APPROVED
    return f"{site.name}　第{edition.number}版 {state}{waiting}　{day} 印刷"


def _start(start_s: int) -> str:
    if not start_s:
        return ""
    minutes, seconds = divmod(start_s, 60)
    whole = counted_minutes(minutes) if minutes else ""
    return f"（{whole}{f'{seconds}{{秒|びょう}}' if seconds else ''}から）"


class ContentWriter:
    """Words the cards of one kit for one site."""

    def __init__(self, kit: Kit, site: Site, options: PrintOptions) -> None:
        self.kit = kit
        self.drill = options.audience is Audience.DRILL
        self.pieces = Wording(site, options.audience, reading_rule(options.furigana)).pieces
        self.total = card_count(kit)

    def card(self, found: NumberedCard, *, opens_section: bool) -> CardContent:
        """Return what the card says; `opens_section` when it is the first of its section on paper."""
        card, section = found.card, found.section
        state = self.kit.edition.state
        steps = {step.id for step in card.steps}
        return CardContent(
            id=card.id,
            section=self.pieces(section.title),
            section_name=section.title,
            opens_section=opens_section,
            icon=section.icon,
            colour=section.colour,
            number=found.number,
            total=self.total,
            title=self.pieces(card.title),
            bookmark=card.title,
            purpose=self.pieces(card.purpose),
            boxes=tuple(self._boxes(card)),
            tools_heading=self.pieces(words.TOOLS),
            tools=tuple(self._tool(tool) for tool in card.tools),
            cautions=tuple(self._caution(c) for c in card.cautions if c.before not in steps),
            steps=tuple(self._step(card, number, step) for number, step in enumerate(card.steps, 1)),
            picture=card.picture,
            code=self._code(card),
            done_when=self.pieces(card.done_when),
            next=self._next(found),
            tags=tuple(map(self.pieces, (STATE_WORDS[state], words.DRILL if self.drill else words.QUAKE))),
            state=state,
        )

    def _boxes(self, card: Card) -> Iterator[BoxContent]:
        team = team_of(self.kit, card.team)
        people = counted_people(card.people) if card.people else ""
        minutes = counted_minutes(card.minutes) if card.minutes else ""
        for icon, label, value in (
            ("team", words.TEAM, team.name if team else ""),
            ("people", words.PEOPLE, people),
            ("minutes", words.MINUTES, minutes),
            ("place", words.PLACE, card.place),
        ):
            open_value = value and icon in card.unconfirmed and self.kit.edition.state is not EditionState.APPROVED
            mark = f"（{words.UNCONFIRMED}）" if open_value else ""
            yield BoxContent(icon, self.pieces(label + mark), self.pieces(value))

    def _tool(self, tool: Tool) -> ToolContent:
        quantity = f"　{tool.quantity}" if tool.quantity else ""
        return ToolContent(tool.id, self.pieces(tool.name + quantity), self.pieces(tool.kept_at))

    def _caution(self, caution: Caution) -> CautionContent:
        return CautionContent(caution.id, self.pieces(caution.text))

    def _step(self, card: Card, number: int, step: Step) -> StepContent:
        tool = next((tool for tool in card.tools if tool.id == step.tool), None)
        text = self.pieces(step.text)
        return StepContent(
            id=step.id,
            number=number,
            text=emphasised(text, self.pieces(tool.name)) if tool else text,
            branches=tuple(self._branches(step.branch)) if step.branch else (),
            picture=step.picture,
            cautions=tuple(self._caution(c) for c in card.cautions if c.before == step.id),
        )

    def _branches(self, branch: Branch) -> Iterator[Pieces]:
        for answer, card_id in ((words.YES, branch.yes), (words.NO, branch.no)):
            yield self.pieces(f"{answer} → {self._number(card_id) if card_id else words.NEXT_STEP}")

    def _code(self, card: Card) -> CodeContent | None:
        video = video_of(self.kit, card.video)
        address = code_address(self.kit, video) if video else ""
        if not video or not address or not encodable(address):
            return None
        return CodeContent(address, shown_address(address), self.pieces(video.title + _start(video.start_s)))

    def _next(self, found: NumberedCard) -> Pieces:
        if found.card.next:
            return self.pieces(self._lead(found.card.next))
        following = next((n for n in numbered_cards(self.kit) if n.number == found.number + 1), None)
        return self.pieces(self._lead(following.card.id) if following else words.LAST)

    def _number(self, card_id: CardId) -> str:
        found = find_card(self.kit, card_id)
        return f"{words.CARD}{found.number if found else ''}"

    def _lead(self, card_id: CardId) -> str:
        found = find_card(self.kit, card_id)
        if found is None:
            return words.CARD
        return f"{words.CARD}{found.number}「{found.card.title}」"
