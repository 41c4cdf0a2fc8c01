"""A tour in a real window, run by `test_tour` under Xvfb: a card is written, dragged, undone, redone, printed.

Given: the library's folder, and a folder for the PDF and a picture of the screen. Keys and mouse come from xdotool, as
from a person: nothing here calls a widget but to ask where it stands.
"""

import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kitbuilder.kit.find import find_card, numbered_cards
from kitbuilder.store.library import Library
from kitbuilder.ui.app import Editor
from kitbuilder.ui.look import Look, load_family, show_look
from kitbuilder.ui.printing.dialog import PrintDialog

STEP = "hand out water"
PATIENCE_S = 20


def wait(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(true, what):
    end = time.monotonic() + PATIENCE_S
    while not true():
        if time.monotonic() > end:
            raise SystemExit(f"waited in vain: {what}")
        wait(50)


def do(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)
    wait(150)


def middle(widget, place: QPoint | None = None) -> tuple[int, int]:
    point = widget.mapToGlobal(place or widget.rect().center())
    return point.x(), point.y()


def click(widget: QWidget, place: QPoint | None = None) -> None:
    do("mousemove", *middle(widget, place), "click", 1)


def drag(start, end):
    """Drag in a process of its own: while Qt follows a drag, nothing after a wait would be reached here."""
    words = ["mousemove", *start, "sleep", 0.2, "mousedown", 1, "sleep", 0.2]
    for part in (0.1, 0.3, 0.5, 0.7, 0.9, 1.0, 1.0):
        words += ["mousemove", *(round(a + (b - a) * part) for a, b in zip(start, end, strict=True)), "sleep", 0.2]
    hand = subprocess.Popen(["xdotool", *map(str, [*words, "sleep", 0.3, "mouseup", 1])])
    until(lambda: hand.poll() is not None, "the mouse")


def write_card(window):
    click(window.tree.viewport(), window.tree.visualRect(window.tree.kit_model.index_of("check-prepare")).center())
    do("key", "ctrl+n")
    until(window.form.title.hasFocus, "the title of the new card")
    do("type", "--delay", 20, "WATER")
    card = find_card(window.session.kit, window.card).card
    until(lambda: find_card(window.session.kit, card.id).card.title == "WATER", "the typed title")
    click(window.form.steps.field(0))
    do("type", "--delay", 20, STEP)
    until(lambda: find_card(window.session.kit, card.id).card.steps[0].text == STEP, "the typed step")
    return card.id


def move_card(window, card_id):
    tree = window.tree
    target = window.session.kit.sections[0].cards[0].id
    places = [tree.visualRect(tree.kit_model.index_of(thing)).center() for thing in (card_id, target)]
    drag(*(middle(tree.viewport(), place) for place in places))
    until(lambda: find_card(window.session.kit, card_id).section.id == window.session.kit.sections[0].id, "the drag")


def undo_and_redo(window, card_id):
    moved = window.session.kit
    do("key", "ctrl+z")
    until(lambda: find_card(window.session.kit, card_id).section.id != moved.sections[0].id, "undo")
    do("key", "ctrl+y")
    do("key", "ctrl+shift+z")
    until(lambda: window.session.kit == moved, "redo")


def print_kit(folder):
    def in_dialog():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PrintDialog), dialog
        make = next(button for button in dialog.findChildren(QAbstractButton) if button.text().startswith("PDF を作る"))
        click(make)
        until(lambda: bool(list(folder.glob("*.pdf"))), "the PDF")
        do("key", "Escape")

    QTimer.singleShot(2500, in_dialog)
    do("key", "ctrl+p")
    until(lambda: bool(list(folder.glob("*.pdf"))) and QApplication.activeModalWidget() is None, "the end of printing")


def main():
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    desk = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    application = QApplication([])
    load_family()
    show_look(application, Look())
    from kitbuilder.ui import app  # noqa: PLC0415 - only its folder for cards is turned elsewhere

    app.user_documents_path = lambda: out
    editor = Editor(Library(folder), "試験")
    editor.open_site("koda-es")
    window = editor.open_windows["koda-es"]
    window.move(0, 0)
    window.resize(1366, 740)
    wait(1500)
    count = len(list(numbered_cards(window.session.kit)))
    card = write_card(window)
    move_card(window, card)
    undo_and_redo(window, card)
    assert len(list(numbered_cards(window.session.kit))) == count + 1
    window.screen().grabWindow(0).save(str(out / "screen.png"))
    print_kit(out / "kitbuilder-cards")
    window.close()
    editor.start.close()
    editor.close()
    desk.terminate()
    sys.stdout.write("done\n")


main()
