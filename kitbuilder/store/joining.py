"""A copy of a kit file that came back: what was written in it since it left, joined with the file it came from."""

from attrs import evolve

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.join import Join, joined
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Document, Returned
from kitbuilder.store.history import Mark
from kitbuilder.store.kit_file import KitFile


def join_copy(kit_file: KitFile, document: Document, copy: KitFile) -> Join:
    """Return `document`, which is the one of `kit_file`, with what the copy has that it has not.

    The base is the last save of the copy that is known here: from before it was taken away, or from when it was joined
    last. Raises `BadInput` when it is no copy of this file.
    """
    _refuse_another_site(document, copy)
    here = kit_file.marks()
    known = {*here, *(Mark(save.number, save.id) for save in document.review.returned)}
    common = max(copy.marks() & known, key=lambda mark: mark.number, default=None)
    if common is None:
        raise BadInput(
            say(
                "{file} は「{site}」のキットの写しではありません。ファイルを確かめてください",
                file=copy.path.name,
                site=document.site.name,
            )
        )
    # Where this file has that save as well, its own history is believed before the one of a file from outside.
    base = (kit_file if common in here else copy).document_at(common.number)
    found = joined(base, document, copy.document)
    return found if copy.mark in known else evolve(found, document=_knowing(found.document, copy.mark))


def _knowing(document: Document, mark: Mark) -> Document:
    """Return the document that knows of the copy's newest save."""
    review = document.review
    return evolve(document, review=evolve(review, returned=(*review.returned, Returned(mark.digest, mark.number))))


def _refuse_another_site(document: Document, copy: KitFile) -> None:
    other = copy.document.site
    if other.id != document.site.id:
        raise BadInput(
            say(
                "{file} は「{other}」のキットです。「{site}」には合わせられません",
                file=copy.path.name,
                other=other.name,
                site=document.site.name,
            )
        )
