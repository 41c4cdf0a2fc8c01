"""Work that went on in another file comes back to the file it belongs to."""

from contextlib import ExitStack
from pathlib import Path

from kitbuilder.kit.said import say
from kitbuilder.kit.values import Document
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.history import Mark
from kitbuilder.store.kit_file import KitFile


def come_back(path: Path, left_at: Mark, document: Document, who: str, elsewhere: Path) -> KitFile:
    """Save `document` into the file at `path`, as one entry of its history, and return it opened for writing.

    `left_at` is its newest save when the work left for the file `elsewhere`. Raises `StoreFault` when somebody saved
    there since, unless it is the same document; and as `KitFile.open` and `save`. Then nothing has happened.
    """
    with ExitStack() as undone:
        kit_file = undone.enter_context(KitFile.open(path, writable=True, who=who))
        _refuse_changed(kit_file, left_at, document, elsewhere)
        kit_file.save(document, who, "別の場所から元の場所に戻す")
        undone.pop_all()
    return kit_file


def _refuse_changed(kit_file: KitFile, left_at: Mark, document: Document, elsewhere: Path) -> None:
    if kit_file.mark != left_at and kit_file.document != document:
        raise StoreFault(
            say(
                "{file} はその間に変わっています。どちらのファイルもそのまま残し、"
                "この画面は {elsewhere} に書き続けます。変えた人と、どちらを残すか決めてください。"
                "こちらを残すときは、元のファイルの名前を変えてから、「写しを保存…」で元の名前に保存し、"
                "もう一度「元の場所に戻す」を押してください",
                file=kit_file.path,
                elsewhere=elsewhere,
            )
        )
