"""What is typed into a card's form, as edits of the kit."""

from collections.abc import Callable
from functools import reduce

from PySide6.QtCore import QObject

from kitbuilder.kit.edit.parts import remove_part, replace_part
from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId, ToolId
from kitbuilder.kit.values import Kit, Tool
from kitbuilder.ui.editor import card_edits
from kitbuilder.ui.editor.edits import Edits
from kitbuilder.ui.editor.form import CardForm
from kitbuilder.ui.editor.lines import LinesEditor


class FormEdits(QObject):
    """Turns each gesture in the form into one function from a kit to a kit."""

    def __init__(self, form: CardForm, edits: Edits, card: Callable[[], CardId | None], parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._edits, self._chosen = form, edits, card
        form.field_typed.connect(self._field_typed)
        form.unconfirmed_set.connect(self._unconfirmed_set)
        self._connect_steps()
        self._connect_cautions()
        self._connect_tools()

    def _connect_steps(self) -> None:
        steps = self._form.steps
        steps.typed.connect(self._step_typed)
        steps.wanted_after.connect(self._steps_wanted)
        steps.unwanted.connect(lambda part: self._part_unwanted(self.tr("手順の削除"), part))
        steps.moved.connect(lambda part, places: self._part_moved(self.tr("手順の移動"), part, places))
        self._form.new_step.clicked.connect(lambda: self._steps_wanted(self._last("steps"), [""]))

    def _connect_cautions(self) -> None:
        cautions = self._form.cautions
        cautions.typed.connect(self._caution_typed)
        cautions.wanted_after.connect(self._cautions_wanted)
        cautions.unwanted.connect(lambda part: self._part_unwanted(self.tr("注意の削除"), part))
        cautions.moved.connect(lambda part, places: self._part_moved(self.tr("注意の移動"), part, places))
        self._form.new_caution.clicked.connect(lambda: self._cautions_wanted(self._last("cautions"), [""]))

    def _connect_tools(self) -> None:
        tools = self._form.tools
        tools.tool_edited.connect(self._tool_edited)
        tools.tools_added.connect(lambda after, made: self._with_new(self.tr("備品の追加"), after, tuple(made)))
        tools.tool_removed.connect(self._tools_removed)
        tools.tool_moved.connect(lambda part, places: self._part_moved(self.tr("備品の移動"), part, places))

    def _tool_edited(self, tool: Tool) -> None:
        self._edits.kit(self.tr("備品の記入"), lambda kit: replace_part(kit, tool))

    def _tools_removed(self, ids: list[str]) -> None:
        def change(kit: Kit) -> Kit:
            return reduce(lambda now, tool: remove_part(now, ToolId(tool)), ids, kit)

        self._edits.kit(self.tr("備品の削除"), change)

    def _card(self) -> CardId:
        return self._chosen() or CardId("")

    def _last(self, name: str) -> str:
        found = find_card(self._edits.session.kit, self._chosen())
        parts = getattr(found.card, name) if found else ()
        return parts[-1].id if parts else ""

    def _field_typed(self, name: str, value: object) -> None:
        card, words = self._card(), self._words(name)
        self._edits.kit(words, lambda kit: card_edits.with_field(kit, card, name, value), f"{card} {name}")

    def _words(self, name: str) -> str:
        words = {
            "title": self.tr("題名の記入"),
            "purpose": self.tr("目的の記入"),
            "team": self.tr("班の選択"),
            "people": self.tr("人数の記入"),
            "minutes": self.tr("時間の記入"),
            "place": self.tr("場所の記入"),
            "done_when": self.tr("終わりの目安の記入"),
            "video": self.tr("訓練動画の選択"),
            "next": self.tr("次のカードの選択"),
            "restricted": self.tr("学校に出すかどうかの変更"),
        }
        return words[name]

    def _unconfirmed_set(self, name: str, unconfirmed: bool) -> None:
        card = self._card()
        words = self.tr("案かどうかの変更")
        self._edits.kit(words, lambda kit: card_edits.with_unconfirmed(kit, card, name, unconfirmed=unconfirmed))

    def _step_typed(self, step: str, text: str) -> None:
        card = self._card()
        self._edits.kit(self.tr("手順の記入"), lambda kit: card_edits.with_step_text(kit, card, step, text), step)

    def _caution_typed(self, caution: str, text: str) -> None:
        card, at_ward = self._card(), self._edits.session.at_ward

        def change(kit: Kit) -> Kit:
            return card_edits.with_caution_text(kit, card, caution, text, at_ward=at_ward)

        self._edits.kit(self.tr("注意の記入"), change, caution)

    def _steps_wanted(self, after: str, texts: list[str]) -> None:
        self._lines_wanted(self._form.steps, self.tr("手順の追加"), after, card_edits.new_steps(texts))

    def _cautions_wanted(self, after: str, texts: list[str]) -> None:
        self._lines_wanted(self._form.cautions, self.tr("注意の追加"), after, card_edits.new_cautions(texts))

    def _lines_wanted(self, lines: LinesEditor, words: str, after: str, parts: card_edits.NewParts) -> None:
        card, last = self._card(), ""

        def change(kit: Kit) -> Kit:
            nonlocal last
            kit, last = card_edits.with_lines(kit, card, after, parts)
            return kit

        if self._edits.kit(words, change):
            lines.focus(last, at_end=True)

    def _with_new(self, words: str, after: str, parts: card_edits.NewParts) -> bool:
        card = self._card()
        return self._edits.kit(words, lambda kit: card_edits.with_new(kit, card, after, parts))

    def _part_unwanted(self, words: str, part: str) -> None:
        at_ward = self._edits.session.at_ward
        self._edits.kit(words, lambda kit: card_edits.without_part(kit, part, at_ward=at_ward))

    def _part_moved(self, words: str, part: str, places: int) -> None:
        card = self._card()
        self._edits.kit(words, lambda kit: card_edits.with_part_moved(kit, card, part, places))
