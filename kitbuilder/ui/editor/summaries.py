"""What the dialogs of a step and of a caution have set, in a line of words for the card's form."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Card, Caution, Kit, Step


def step_summary(kit: Kit, card: Card, step: Step) -> str:
    """Return where the step's answer leads, its tool and its picture; empty when none is set."""
    return "　".join(_step_words(kit, card, step))


def caution_summary(card: Card, caution: Caution) -> str:
    """Return before which step the caution prints and whether it is locked; empty for one that is as usual."""
    words = []
    if caution.before is not None:
        numbers = {step.id: number for number, step in enumerate(card.steps, 1)}
        number = numbers.get(caution.before)
        gone = QCoreApplication.translate("Summaries", "なくなった手順の前")
        words.append(QCoreApplication.translate("Summaries", "手順{}の前").format(number) if number else gone)
    if caution.locked:
        words.append(QCoreApplication.translate("Summaries", "固定"))
    return "　".join(words)


def _step_words(kit: Kit, card: Card, step: Step) -> Iterator[str]:
    if step.branch is not None:
        yield QCoreApplication.translate("Summaries", "はい→{}").format(_led_to(kit, step.branch.yes))
        yield QCoreApplication.translate("Summaries", "いいえ→{}").format(_led_to(kit, step.branch.no))
    if step.tool is not None:
        gone = QCoreApplication.translate("Summaries", "（なくなった備品）")
        name = next((plain(tool.name) for tool in card.tools if tool.id == step.tool), gone)
        yield QCoreApplication.translate("Summaries", "備品：{}").format(name)
    if step.picture is not None:
        known = any(picture.id == step.picture for picture in kit.pictures)
        there = QCoreApplication.translate("Summaries", "画像あり")
        yield there if known else QCoreApplication.translate("Summaries", "（なくなった画像）")


def _led_to(kit: Kit, card_id: CardId | None) -> str:
    if card_id is None:
        return QCoreApplication.translate("Summaries", "次の手順へ")
    found = find_card(kit, card_id)
    if found is None:
        return QCoreApplication.translate("Summaries", "（なくなったカード）")
    words = QCoreApplication.translate("Summaries", "カード{} {}")
    return words.format(found.shown_number, plain(found.card.title))
