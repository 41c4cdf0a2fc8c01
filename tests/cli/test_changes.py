"""What changed in a kit, from the command line: in words, as JSON and on paper."""

import datetime as dt

import pytest
from attrs import evolve

from kitbuilder.kit.edit.facts import with_fact_replaced
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.review import with_sign_offs
from kitbuilder.kit.values import EditionState
from kitbuilder.store.library import Library
from tests.cli.conftest import contents
from tests.printing.pages import all_seen
from tests.samples import step


def save(library, change, site_id="koda-es", what="変更 1"):
    with Library(library).open(site_id, writable=True, who="山田") as kit_file:
        kit_file.save(change(kit_file.document), "山田", what)


def stepped(text):
    return lambda document: evolve(document, kit=replace_part(document.kit, step("step-pump", text)))


def valued(value):
    def change(document):
        facts = tuple(evolve(fact, value=value) for fact in document.site.facts)
        return evolve(document, site=evolve(document.site, facts=facts))

    return change


def as_approved(document):
    """Return the document with all its sections signed off."""
    sections = [section.id for section in document.kit.sections]
    filled = (evolve(fact, value=fact.value or "校庭") for fact in document.site.facts)
    document = evolve(document, site=evolve(document.site, facts=tuple(filled)))
    done = (evolve(comment, done=True) for comment in document.review.comments)
    document = evolve(document, review=evolve(document.review, comments=tuple(done)))
    return with_sign_offs(document, sections, "会長", "", dt.date(2026, 11, 24))


def test_without_an_approval_all_changes_since_the_kit_was_made_are_told(run, library):
    save(library, stepped("手でくむ"))
    save(library, stepped("桶でくむ"))
    said = run("changes", "koda-es")
    assert said.code == 0
    assert "■ 小田小学校　変更 1" in said.out
    assert "1 番の保存" in said.out
    assert "［変更］カード3「水をくむ」\n  変更　手順1　文：「ポンプで水をくむ」→「桶でくむ」\n" in said.out


def test_after_an_approval_only_what_changed_since_is_told(run, library):
    save(library, stepped("手でくむ"))
    save(library, as_approved)
    assert "変更はありません" in run("changes", "koda-es").out
    save(library, stepped("桶でくむ"))
    change, edition = sorted(run("changes", "koda-es", "--json").json, key=lambda one: one["field"] == "edition")
    assert edition["field"] == "edition"
    assert change == {
        "kind": "changed",
        "where": "カード3「水をくむ」 手順1",
        "item": "step-pump",
        "card": "card-water",
        "field": "text",
        "before": "手でくむ",
        "after": "桶でくむ",
    }


def test_an_edition_that_went_back_to_draft_still_counts_as_approved_then(run, library):
    save(library, as_approved)
    draft = EditionState.DRAFT
    save(
        library,
        lambda document: evolve(
            document, kit=evolve(document.kit, edition=evolve(document.kit.edition, number=2, state=draft))
        ),
    )
    assert "第1版　承認済み" in run("changes", "koda-es").out


def test_any_save_of_the_history_can_be_compared_with(run, library):
    save(library, stepped("手でくむ"))
    save(library, stepped("桶でくむ"), what="桶にした\n変更 1")
    listed = run("changes", "koda-es", "--history")
    assert [line.split("　")[0].strip() for line in listed.out.splitlines()] == ["3", "2", "1"]
    assert listed.out.splitlines()[0].endswith("山田　桶にした 変更 1")
    assert [row["number"] for row in run("changes", "koda-es", "--history", "--json").json] == [3, 2, 1]
    assert "「手でくむ」→「桶でくむ」" in run("changes", "koda-es", "--since", 2).out
    assert "9 番" in run("changes", "koda-es", "--since", 9).refusal


def test_a_site_is_compared_with_the_wards_kit_in_its_own_names_of_facts(run, library):
    def renamed(document):
        hq = next(fact for fact in document.site.facts if fact.name == "本部の場所")
        return with_fact_replaced(document, evolve(hq, name="拠点本部の場所"), at_ward=False)

    save(library, renamed)
    assert run("changes", "koda-es", "--master", "--json").json == []
    save(library, stepped("区の新しい文"), MASTER)
    assert "「区の新しい文」→「ポンプで水をくむ」" in run("changes", "koda-es", "--master").out
    assert "拠点を選んでください" in run("changes", MASTER, "--master").refusal


def test_another_copy_of_the_kit_is_compared(run, library, tmp_path):
    copied = tmp_path / "写し.kit"
    copied.write_bytes((library / "koda-es.kit").read_bytes())
    save(library, stepped("手でくむ"))
    said = run("changes", "koda-es", "--other", copied)
    assert "いま → 写し.kit" in said.out
    assert "「手でくむ」→「ポンプで水をくむ」" in said.out


def test_values_that_are_restricted_are_told_only_when_asked_for(run, library):
    save(library, valued("職員室の奥"))
    for arguments in ((), ("--json",)):
        hidden = run("changes", "koda-es", *arguments).out
        assert "（非公開）" in hidden
    keys = [row for row in run("changes", "koda-es", "--json").json if "鍵の場所" in row["where"]]
    assert [row["after"] for row in keys] == ["（非公開）"]
    keys = [row for row in run("changes", "koda-es", "--json", "--restricted").json if "鍵の場所" in row["where"]]
    assert [row["after"] for row in keys] == ["職員室の奥"]


@pytest.mark.parametrize("restricted", [False, True])
def test_the_list_is_printed_for_the_committee(run, library, tmp_path, restricted):
    save(library, stepped("手でくむ"))
    save(library, valued("職員室の奥"))
    path = tmp_path / "out" / "changes.pdf"
    said = run("changes", "koda-es", "-o", path, *(["--restricted"] if restricted else []))
    assert said.code == 0
    assert str(path) in said.out
    text = "".join(page.text for page in all_seen(path.read_bytes()))
    assert "ポンプで水をくむ手でくむ" in text
    assert ("職員室の奥「本部の場所」" in text) is restricted
    assert run("verify", path).code == 0


def test_only_one_thing_is_compared_at_a_time(run, library):
    assert "どれか1つ" in run("changes", "koda-es", "--since", 1, "--master").refusal


def test_looking_changes_nothing(run, library, tmp_path):
    save(library, stepped("手でくむ"))
    before = contents(library)
    for arguments in ((), ("--json",), ("--master",), ("--history",), ("-o", tmp_path / "a.pdf")):
        assert run("changes", "koda-es", *arguments).code == 0
    assert contents(library) == before
