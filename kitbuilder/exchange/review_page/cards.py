"""One card on the page: what it says, line by line, and where the reader says what to think of it."""

from collections.abc import Iterator

from kitbuilder.exchange.review_page import words
from kitbuilder.exchange.review_page.comments import earlier_comments
from kitbuilder.exchange.review_page.lines import Lines
from kitbuilder.exchange.review_page.markup import Markup, element, joined
from kitbuilder.exchange.review_page.pictures import figure
from kitbuilder.exchange.review_page.shown import Shown
from kitbuilder.exchange.review_page.wording import NOT_KNOWN
from kitbuilder.kit.counted import counted_minutes, counted_people
from kitbuilder.kit.find import NumberedCard, team_of, video_of
from kitbuilder.kit.ids import CardId, PictureId
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Branch, Card, Caution, EditionState, Step, Tool


class CardWriter:
    """Writes the cards of one page."""

    def __init__(self, shown: Shown, lines: Lines) -> None:
        self._shown, self._lines = shown, lines
        self._html = lines.wording.html

    def card(self, found: NumberedCard, section_class: str) -> Markup:
        """Return the card as an article."""
        card = found.card
        parts = (*self._head(found), *self._body(card), *self._foot(found), self._answer(found))
        return element(
            "article",
            *parts,
            class_=f"card {section_class}",
            id=f"card-{card.id}",
            aria_label=self._said(card.title),
            tabindex="-1",
        )

    def _head(self, found: NumberedCard) -> Iterator[Markup]:
        card = found.card
        place = f"カード {found.number} / {self._shown.total}　"
        yield element("p", place, self._html(found.section.title), class_="number")
        heading = element("h3", self._html(card.title), aria_label=self._said(card.title))
        yield self._lines.line(card.id + "|", "題名", heading, {"title": card.title})
        if card.purpose:
            yield self._plain(card, "purpose", "目的", self._html(card.purpose))
        yield element("div", *self._boxes(card), class_="boxes")
        if card.picture:
            yield self._picture(f"{card.id}|", "画像", card.picture)

    def _boxes(self, card: Card) -> Iterator[Markup]:
        team = team_of(self._shown.kit, card.team)
        approved = self._shown.kit.edition.state is EditionState.APPROVED
        for field, label, value, said in (
            ("team", words.TEAM, team.name if team else "", team.name if team else ""),
            ("people", words.PEOPLE, str(card.people or ""), counted_people(card.people or 0)),
            ("minutes", words.MINUTES, str(card.minutes or ""), counted_minutes(card.minutes or 0)),
            ("place", words.PLACE, card.place, card.place),
        ):
            mark = f"（{words.UNCONFIRMED}）" if value and field in card.unconfirmed and not approved else ""
            known = self._html(said) if value else element("span", NOT_KNOWN, class_="open")
            shown = joined(element("span", self._html(label + mark), class_="label"), element("span", known))
            yield self._lines.line(card.id + "|", words.FIELDS[field], shown, {field: value}, class_="box")

    def _body(self, card: Card) -> Iterator[Markup]:
        steps = {step.id for step in card.steps}
        cautions = tuple(caution for caution in card.cautions if caution.before not in steps)
        if card.tools:
            yield element("h4", self._html(words.TOOLS))
            yield element("ul", *(self._tool(card, tool) for tool in card.tools), class_="tools")
        if cautions:
            yield element("h4", self._html(words.CAUTIONS))
            yield from (self._caution(card, caution) for caution in cautions)
        if card.steps:
            yield element("h4", self._html(words.STEPS))
            numbered = enumerate(card.steps, 1)
            yield element("ol", *(self._step(card, number, step) for number, step in numbered), class_="steps")

    def _tool(self, card: Card, tool: Tool) -> Markup:
        quantity = element("span", "　", self._html(tool.quantity)) if tool.quantity else Markup()
        kept = element("span", self._html(tool.kept_at), class_="note") if tool.kept_at else Markup()
        name = element("span", self._html(tool.name), class_="name")
        texts = {"name": tool.name, "quantity": tool.quantity, "kept_at": tool.kept_at}
        called = f"使うもの「{self._said(tool.name)}」"
        return self._lines.line(f"{card.id}|{tool.id}", called, joined(name, quantity, kept), texts, tag="li")

    def _caution(self, card: Card, caution: Caution) -> Markup:
        tag = element("span", self._html(words.LOCKED), class_="tag") if caution.locked else Markup()
        sign = element("span", "⚠ ", class_="sign", aria_hidden="true")
        shown = joined(sign, element("span", "注意：", class_="heard"), self._html(caution.text), tag)
        number = card.cautions.index(caution) + 1
        return self._lines.line(
            f"{card.id}|{caution.id}", f"注意{number}", shown, {"text": caution.text}, class_="caution"
        )

    def _step(self, card: Card, number: int, step: Step) -> Markup:
        called, at = f"手順{number}", f"{card.id}|{step.id}"
        before = (self._caution(card, caution) for caution in card.cautions if caution.before == step.id)
        numeral = element("span", str(number), class_="numeral", aria_hidden="true")
        branches = self._branches(step.branch) if step.branch else Markup()
        shown = joined(numeral, element("span", self._html(step.text), branches))
        picture = self._picture(at, f"{called}の画像", step.picture) if step.picture else Markup()
        return element("li", *before, self._lines.line(at, called, shown, {"text": step.text}, class_="step"), picture)

    def _branches(self, branch: Branch) -> Markup:
        ways = ((words.YES, branch.yes), (words.NO, branch.no))
        leads = (
            joined(f"{answer} → ", self._lead(card_id) if card_id else self._html(words.NEXT_STEP))
            for answer, card_id in ways
        )
        return joined(*(element("span", lead, class_="branch") for lead in leads))

    def _picture(self, at: str, called: str, picture_id: PictureId) -> Markup:
        picture = self._shown.picture(picture_id)
        if picture is None:
            return Markup()
        drawn = figure(picture, self._lines.wording.open(picture.alt))
        return self._lines.remark(at, called, drawn, "picture", class_="picture")

    def _foot(self, found: NumberedCard) -> Iterator[Markup]:
        card = found.card
        if card.done_when:
            yield self._plain(card, "done_when", words.DONE, self._html(card.done_when), class_="labelled")
        following = card.next or self._shown.following(found)
        lead = self._lead(following) if following else self._html(words.LAST)
        yield self._lines.remark(
            card.id + "|", "次のカード", self._labelled(words.NEXT, lead), "next", class_="labelled"
        )
        video = video_of(self._shown.kit, card.video)
        if video:
            shown = self._labelled(words.VIDEO, self._html(video.title))
            yield self._lines.remark(card.id + "|", "訓練動画", shown, "video", class_="labelled")

    def _plain(self, card: Card, field: str, label: str, shown: Markup, *, class_: str = "") -> Markup:
        whole = self._labelled(label, shown) if class_ else shown
        texts = {field: getattr(card, field)}
        return self._lines.line(card.id + "|", words.FIELDS[field], whole, texts, class_=class_ or field)

    def _labelled(self, label: str, shown: Markup) -> Markup:
        return joined(element("span", self._html(label), class_="label"), element("span", shown))

    def _lead(self, card_id: CardId) -> Markup:
        found = self._shown.numbered(card_id)
        if found is None:
            return joined("カード")
        title = joined("「", self._html(found.card.title), "」")
        hidden = self._html(words.NOT_SHOWN)
        return joined(f"カード{found.number}", title if self._shown.may_see(found.card) else hidden)

    def _said(self, source: str) -> str:
        return self._lines.wording.open(plain(source))

    def _answer(self, found: NumberedCard) -> Markup:
        """Return the place for what the reader thinks of the card as a whole, after what others said of it."""
        card = found.card
        called = f"カード{found.number}"
        buttons = (
            element("button", shown, type="button", data_verdict=agreed, aria_pressed="false", class_="verdict")
            for agreed, shown in (("yes", "了承"), ("no", "直してほしい"))
        )
        group = element(
            "div", *buttons, role="group", aria_label=f"{called}を了承するか", data_card=card.id, class_="verdicts"
        )
        question = element("h4", "このカードはこれでよいですか")
        remark = self._lines.remark(
            card.id + "|", f"{called}の全体", joined("カード全体への意見"), "", class_="overall"
        )
        earlier = earlier_comments(self._shown, self._lines.wording, card)
        return element("div", earlier, element("div", question, group, remark, class_="script"), class_="answer")
