"""What is done with comments, as edits of the document."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject

from kitbuilder.kit.edit.comments import (
    with_comment_added,
    with_comment_done,
    with_comment_removed,
    with_proposal_taken,
)
from kitbuilder.kit.ids import CardId, new_id
from kitbuilder.kit.values import Comment
from kitbuilder.ui.editor.comments_panel import CommentsPanel
from kitbuilder.ui.editor.edits import Edits


class CommentEdits(QObject):
    """Turns each wish of the panel into one step of undo."""

    def __init__(self, panel: CommentsPanel, edits: Edits, card: Callable[[], CardId | None], parent: QObject) -> None:
        super().__init__(parent)
        self._edits, self._card = edits, card
        panel.done_wanted.connect(self._done)
        panel.removal_wanted.connect(self._remove)
        panel.taking_wanted.connect(self._take)
        panel.writing_wanted.connect(self._write)

    def _done(self, comment_id: str, done: bool) -> None:
        words = self.tr("意見を済みにする") if done else self.tr("意見をもう一度開く")
        self._edits.document(words, lambda document: with_comment_done(document, comment_id, done=done))

    def _remove(self, comment_id: str) -> None:
        self._edits.document(self.tr("意見の削除"), lambda document: with_comment_removed(document, comment_id))

    def _take(self, comment_id: str) -> None:
        self._edits.document(self.tr("直す案の採用"), lambda document: with_proposal_taken(document, comment_id))

    def _write(self, text: str, reply_to: str) -> None:
        session, card = self._edits.session, self._card()
        answered = next((one for one in session.document.review.comments if one.id == reply_to), None)
        comment = Comment(
            new_id(),
            answered.card if answered else card,
            text,
            session.who,
            at=dt.datetime.now(dt.UTC),
            reply_to=reply_to or None,
        )
        words = self.tr("返事の記入") if reply_to else self.tr("意見の記入")
        self._edits.document(words, lambda document: with_comment_added(document, comment))
