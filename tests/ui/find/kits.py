"""A kit that is open in a window, without the window."""

from kitbuilder.kit.errors import BadInput


class OpenKit:
    """Keeps the document and the names of the steps; `readonly` refuses every change."""

    def __init__(self, document, *, readonly=False):
        self.document = document
        self.steps = []
        self._readonly = readonly

    def edit(self, words, change):
        if self._readonly:
            raise BadInput("ほかの人が開いているため、書けません")
        after = change(self.document)
        if after != self.document:
            self.document = after
            self.steps.append(words)
