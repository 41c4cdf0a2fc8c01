"""The picture of a step while its dialog is open: chosen, turned or taken away, and only then part of the kit."""

from attrs import evolve

from kitbuilder.kit.edit.pictures import picture_of, with_alt, with_step_picture
from kitbuilder.kit.values import Kit, Picture, Step
from kitbuilder.ui.editor.picture.field import PictureField


class StepPicture:
    """Holds what the dialog's picture field shows."""

    def __init__(self, kit: Kit, step: Step) -> None:
        self.field = PictureField()
        self._step = step.id
        self._picture = self._before = picture_of(kit, step.picture)
        self.field.picture_wanted.connect(lambda picture, _: self._show(picture))
        self.field.alt_typed.connect(self._say)
        self.field.removed.connect(lambda: self._show(None))
        self._show(self._picture)

    def applied(self, kit: Kit) -> Kit:
        """Return the kit with the step's picture, and its words, as they are shown."""
        if self._picture == self._before:
            return kit
        kit = with_step_picture(kit, self._step, self._picture)
        return with_alt(kit, self._picture.id, self._picture.alt) if self._picture is not None else kit

    def _say(self, alt: str) -> None:
        if self._picture is not None:
            self._picture = evolve(self._picture, alt=alt)

    def _show(self, picture: Picture | None) -> None:
        self._picture = picture
        self.field.show_picture(picture, writable=True, of=self._step)
