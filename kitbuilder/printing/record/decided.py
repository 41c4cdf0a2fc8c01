"""The end of the record: lines for what was decided, and who keeps the record. Lengths in mm."""

from kitbuilder.printing.record.filling import Passage, Run
from kitbuilder.printing.record.rows import Blank, FormRow
from kitbuilder.printing.record.setting import BODY, LEFT, STRONG, WIDTH, WRITE_GAP, Setting

_FEWEST, _MOST = 6, 16
"""Lines to write on."""

_SIGN_HEIGHT = WRITE_GAP + 5
_AIR = Blank(3, ruled=False)


def decided(setting: Setting, room: float, whole: float) -> Passage:
    """Return the last part, with as many lines as there is `room` for, or on a page of its own, which is `whole`."""
    heading = setting.part("決まったこと")
    around = sum(row.height for row in heading) + _SIGN_HEIGHT
    left = room - around
    lines = int((left if left >= _FEWEST * WRITE_GAP else whole - around) / WRITE_GAP)
    line = FormRow((Blank(WIDTH),), LEFT, WRITE_GAP)
    return Passage((*heading, *(line,) * min(lines, _MOST)), (Run((), (_sign(setting),)),))


def _sign(setting: Setting) -> FormRow:
    name, role = setting.line("記録した人", STRONG), setting.line("役", BODY)
    rest = WIDTH - name.width_mm - role.width_mm - 3 * _AIR.width
    return FormRow((name, _AIR, Blank(rest * 0.6), _AIR, role, _AIR, Blank(rest * 0.4)), LEFT, _SIGN_HEIGHT)
