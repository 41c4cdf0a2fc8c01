"""Commands about what the operating committee says of a kit."""

from pathlib import Path

import click

from kitbuilder.cli.review_import import import_
from kitbuilder.cli.shared import given_day, library_option, opened_library, today
from kitbuilder.exchange.review_page import review_page
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.in_use import kit_in_use
from kitbuilder.printing.layout import library_layouts
from kitbuilder.printing.press import Press
from kitbuilder.printing.record.record import meeting_record
from kitbuilder.printing.review_sheet.sheet import review_sheet
from kitbuilder.printing.whole_file import refuse_suffix, write_whole


@click.group(help="運営委員会の意見と了承を集めます。")
def review() -> None:
    """Gather the commands about reviews."""


review.add_command(import_)


@review.command(help="委員がスマートフォンやパソコンで読み、意見を書いて返す画面を、1つのファイルにします。")
@click.argument("site", metavar="SITE")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, metavar="FILE.html")
@click.option("--restricted", is_flag=True, help="非公開のカードと値（鍵の場所など）も出します")
@library_option
def export(library_folder: Path | None, site: str, output: Path, *, restricted: bool) -> None:
    """Write the review page of a kit."""
    library = opened_library(library_folder)
    document = library.read(library.find(site))
    data = review_page(document, restricted=restricted).encode("utf-8")
    write_whole(output, data)
    cards = [found.card for found in numbered_cards(kit_in_use(document.kit))]
    hidden = 0 if restricted else sum(card.restricted for card in cards)
    left_out = f"（非公開の {hidden} 枚は出していません）" if hidden else ""
    edition = f"{document.site.name}の第{document.kit.edition.number}版"
    click.echo(f"{output} に {edition}、カード {len(cards) - hidden} 枚を書きました{left_out}。{len(data):,} バイト。")
    if restricted:
        click.echo("非公開の値（鍵、電話など）も入っています。決められた人のほかには渡さないでください。")


@review.command(help="委員が紙に意見を書くための、カードを小さく並べた PDF を作ります。")
@click.argument("site", metavar="SITE")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, metavar="FILE.pdf")
@click.option("--restricted", is_flag=True, help="非公開のカードと値（鍵の場所など）も出します")
@library_option
def sheet(library_folder: Path | None, site: str, output: Path, *, restricted: bool) -> None:
    """Write the paper on which the committee writes."""
    library = opened_library(library_folder)
    document = library.read(library.find(site))
    refuse_suffix(output, ".pdf")
    data = review_sheet(Press(library_layouts(library.folder)), document, today(), restricted=restricted)
    write_whole(output, data)
    click.echo(f"{output} に{document.site.name}の意見を書く紙を書きました。")


@review.command(help="運営委員会の記録（だれが、いつ、何を決めたか）を、書き込める PDF にします。")
@click.argument("site", metavar="SITE")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, metavar="FILE.pdf")
@click.option("--date", "date_text", metavar="YYYY-MM-DD", help="会議の日（付けなければ今日）")
@click.option("--restricted", is_flag=True, help="非公開のカードと値（鍵の場所など）も出します")
@library_option
def record(library_folder: Path | None, site: str, output: Path, date_text: str | None, *, restricted: bool) -> None:
    """Write the record of the committee's meeting."""
    date = given_day(date_text)
    library = opened_library(library_folder)
    document = library.read(library.find(site))
    refuse_suffix(output, ".pdf")
    data = meeting_record(Press(library_layouts(library.folder)), document, date, restricted=restricted)
    write_whole(output, data)
    click.echo(f"{output} に{document.site.name}の運営委員会の記録を書きました。")
    if restricted:
        click.echo("非公開の値（鍵、電話など）も入っています。決められた人のほかには渡さないでください。")
