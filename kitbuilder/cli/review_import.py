"""The command that joins the committee's answers with a site's kit."""

from collections.abc import Mapping
from pathlib import Path

import click
from attrs import evolve

from kitbuilder.cli.progress import following
from kitbuilder.cli.shared import echo_json, json_option, library_option, opened_library, opened_to_write, user_name
from kitbuilder.exchange.review_answer import answers_for
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.review import Answer, card_contents, with_answers
from kitbuilder.kit.values import Document, Review
from kitbuilder.store.faults import told


@click.command("import", help="届いた回答（ファイルか、メールの文を保存したもの）を、拠点のキットに取り込みます。")
@click.argument("site", metavar="SITE")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE..."
)
@library_option
@json_option
def import_(library_folder: Path | None, site: str, files: tuple[Path, ...], *, as_json: bool) -> None:
    """Join every answer that can be read, in one entry of the history; the others are named, and end with exit code 2.

    In any order and any number of times the answers give the same.
    """
    library = opened_library(library_folder)
    with opened_to_write(library, library.find(site)) as kit_file:
        before = kit_file.document
        answers, refused = _read(before, files)
        after = evolve(before, review=with_answers(before.review, answers))
        if after != before:
            new = len(after.review.comments) - len(before.review.comments)
            kit_file.save(after, user_name(), f"回答を取り込み（新しい意見 {max(new, 0)}）")
    rows = _rows(before, after, answers)
    if as_json:
        echo_json(rows)
    else:
        _show(before, rows)
    if refused:
        raise BadInput("　".join(refused))


def _read(document: Document, files: tuple[Path, ...]) -> tuple[list[Answer], list[str]]:
    answers, refused = list[Answer](), list[str]()
    for file in following(list(files), "回答を読む"):
        try:
            with told(file):
                answers += answers_for(document.site.id, file.read_bytes())
        except BadInput as error:
            refused.append(f"{file.name}：{error}")
    return answers, refused


def _rows(before: Document, after: Document, answers: list[Answer]) -> list[dict[str, object]]:
    known, contents = _ids(before.review), card_contents(after.kit, after.site)
    return [_row(answer, known, contents) for answer in answers]


def _row(answer: Answer, known: set[str], contents: Mapping[CardId, str]) -> dict[str, object]:
    agreed = sum(verdict.agreed for verdict in answer.verdicts)
    ids = [*(comment.id for comment in answer.comments), *(verdict.id for verdict in answer.verdicts)]
    return {
        "author": answer.author,
        "role": answer.role,
        "edition": answer.edition,
        "comments": len(answer.comments),
        "proposals": sum(comment.words is not None for comment in answer.comments),
        "agreed": agreed,
        "to_change": len(answer.verdicts) - agreed,
        "new": sum(one not in known for one in ids),
        "changed_cards": sorted(one.card for one in answer.verdicts if contents.get(one.card) != one.content),
    }


def _ids(review: Review) -> set[str]:
    return {comment.id for comment in review.comments} | {verdict.id for verdict in review.verdicts}


def _show(document: Document, rows: list[dict[str, object]]) -> None:
    for row in rows:
        role = f"（{row['role']}）" if row["role"] else ""
        said = f"意見 {row['comments']}（直す案 {row['proposals']}）"
        verdicts = f"了承 {row['agreed']}、直してほしい {row['to_change']}"
        click.echo(f"{row['author']}{role}　{said}　{verdicts}　新しいもの {row['new']}")
    changed = {card for row in rows for card in row["changed_cards"]}  # type: ignore[attr-defined]
    if changed:
        click.echo(f"回答のあとに変わったカード {len(changed)} 枚：もう一度見てもらってください。")
    click.echo(f"{document.site.name}　回答 {len(rows)}")
