"""What holds for every join, whatever two people did to facts, comments and cards."""

from contextlib import suppress

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.edit.facts import with_fact_added, with_fact_removed, with_fact_renamed, with_fact_value
from kitbuilder.kit.edit.texts import with_new_texts
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.join import decided, joined
from kitbuilder.kit.merge import ConflictKind, Side
from kitbuilder.kit.text import fact_names
from kitbuilder.kit.texts import kit_texts
from kitbuilder.kit.update import Decision
from kitbuilder.kit.validate import validate
from kitbuilder.kit.values import Comment, Document, EditionState, Fact
from tests.kit.merge.edits import BASES, NUMBERS, Chance, edited
from tests.samples import site

NAMES = ("門", "鍵", "受付", "井戸")
FACTS = (Fact("f-1", "門"), Fact("f-2", "鍵", "金庫", restricted=True), Fact("f-3", "受付", "玄関"))


def value(document, chance):
    return with_fact_value(document, chance.of(document.site.facts).id, chance.of(("", "あ", "い")))


def add(document, chance):
    new = Fact(f"{chance.who}-{chance.number(2)}", chance.of(NAMES), chance.of(("", "う")))
    return with_fact_added(document, new, chance.maybe(fact.id for fact in document.site.facts))


def remove(document, chance):
    return with_fact_removed(document, chance.of(document.site.facts).id, at_ward=True)


def rename(document, chance):
    return with_fact_renamed(document, chance.of(document.site.facts).id, chance.of(NAMES))


def name_in_a_text(document, chance):
    where = chance.of(text.where for text in kit_texts(document.kit) if text.marked)
    words = f"[[{chance.of(document.site.facts).name}]]{chance.of(('', 'へ'))}"
    return evolve(document, kit=with_new_texts(document.kit, {where.item: {where.field: words}}))


def comment(document, chance):
    comments = document.review.comments
    if chance.number(2):
        comments = (*comments, Comment(f"c-{chance.who}-{len(comments)}", None, chance.of(("よい", "直す")), "田中"))
    else:
        comments = tuple(evolve(one, done=True) for one in comments)
    return evolve(document, review=evolve(document.review, comments=comments))


def change_kit(document, chance):
    numbers = [chance.number(256) for _ in range(NUMBERS + 1)]
    return evolve(document, kit=edited(document.kit, [numbers], chance.who))


EDITS = (value, add, remove, rename, name_in_a_text, comment, change_kit)


def changed(document, edits, who):
    for which, *numbers in edits:
        with suppress(KitError, ZeroDivisionError):
            after = EDITS[which % len(EDITS)](document, Chance(numbers, who))
            validate(after)
            document = after
    return document


_edits = st.lists(st.binary(min_size=14, max_size=14), max_size=5)


@st.composite
def versions(draw):
    base = Document(site("koda-es", "小田小学校", facts=FACTS), draw(st.sampled_from(BASES)))
    base = changed(base, draw(_edits)[:3], "before")
    return base, changed(base, draw(_edits), "ours"), changed(base, draw(_edits), "theirs")


def every_outcome(base, ours, theirs):
    found = joined(base, ours, theirs)
    return [decided(found, [Decision(one, side) for one in found.conflicts]).document for side in Side]


def named(document):
    return {name for text in kit_texts(document.kit) if text.marked for name in fact_names(text.source)}


@given(versions())
def test_what_one_side_changed_is_as_that_side_has_it(three):
    base, *sides = three
    for changed_side, found in zip(sides, (joined(base, sides[0], base), joined(base, base, sides[1])), strict=True):
        if all(conflict.kind is not ConflictKind.LOCKED for conflict in found.conflicts):
            assert (found.document, found.conflicts) == (changed_side, ())


@given(versions())
def test_every_outcome_is_sound_and_a_second_join_changes_nothing(three):
    theirs = three[2]
    for document in every_outcome(*three):
        validate(document)
        again = joined(theirs, document, theirs)
        assert (again.document, again.conflicts) == (document, ())


@given(versions())
def test_a_text_never_names_a_fact_that_went(three):
    lost = set.union(*(named(one) - {fact.name for fact in one.site.facts} for one in three))
    for document in every_outcome(*three):
        assert named(document) - {fact.name for fact in document.site.facts} <= lost


@given(versions())
def test_approved_are_only_values_that_somebody_approved(three):
    approved = [one for one in three[1:] if one.kit.edition.state is EditionState.APPROVED]
    values = [sorted(fact.value for fact in one.site.facts) for one in approved]
    for document in every_outcome(*three):
        if document.kit.edition.state is EditionState.APPROVED:
            assert sorted(fact.value for fact in document.site.facts) in values
