"""What replacing says: the question before, and what was done and what was not after."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from kitbuilder.ui.find.replacing import Done, Failed, Order, Result
from kitbuilder.ui.find.results import Row
from kitbuilder.ui.find.scope import Unread
from kitbuilder.ui.translated import listed, translated

translate = QCoreApplication.translate

_NAMED = 3
"""Kits that are named with a reason; more are counted."""

_LONGEST = 20
"""Characters of a search word in the undo menu and the history."""


def step_words(wanted: str, new: str) -> str:
    """Return the name of the step."""
    if not new:
        return translate("FindDialog", "「{}」を消す").format(_short(wanted))
    return translate("FindDialog", "「{}」を「{}」に置きかえ").format(_short(wanted), _short(new))


def question(rows: Sequence[Row], order: Order) -> str:
    """Return what is asked before the places of several sites change."""
    sites = len({row.site_id for row in rows})
    if not order.new:
        return translate("FindDialog", "{}つのキットの{}か所から「{}」を消します。よろしいですか。").format(
            sites, len(rows), order.wanted
        )
    sentence = translate("FindDialog", "{}つのキットの{}か所の「{}」を「{}」に置きかえます。よろしいですか。")
    return sentence.format(sites, len(rows), order.wanted, order.new)


def changed_since() -> str:
    """Return why a replacement is not taken back."""
    return translate("FindDialog", "置きかえた後に直されたため、そのままにしました。このキットを開いて直してください")


def told_replaced(results: Sequence[Result], unread: Sequence[Unread], left: int, *, many: bool) -> str:
    """Return what was replaced, and what was not and why; `left` sites were not reached."""
    done = [result for result in results if isinstance(result, Done) and result.count]
    lines = [_replaced(done, many=many)]
    if done:
        lines.append(_how_back(many=many))
    reasons = [
        *_refused(results, many=many),
        *_failed(results),
        *(translate("FindDialog", "・{}。").format(one.sentence) for one in unread),
    ]
    if left:
        reasons.append(translate("FindDialog", "・途中でやめたため、残りの{}つのキットは変えていません。").format(left))
    if reasons:
        lines += [translate("FindDialog", "次は置きかえていません。"), *reasons]
    return "\n".join(lines)


def told_taken_back(results: Sequence[Result], left: int) -> str:
    """Return what was taken back, and what was not and why."""
    places = sum(result.count for result in results if isinstance(result, Done))
    lines = [translate("FindDialog", "{}か所の置きかえを取り消しました。").format(places)]
    reasons = [*_failed(results)]
    if left:
        reasons.append(
            translate("FindDialog", "・途中でやめたため、残りの{}つのキットは置きかえたままです。").format(left)
        )
    if reasons:
        lines += [translate("FindDialog", "次は取り消していません。"), *reasons]
    return "\n".join(lines)


def told_found(places: int, sites: int, unread: Sequence[Unread], *, many: bool, searching: bool) -> str:
    """Return how many places there are, and which files could not be read."""
    if searching:
        return translate("FindDialog", "探しています…（今のところ {}か所）").format(places)
    if not places:
        line = translate("FindDialog", "見つかりません。")
    elif many:
        line = translate("FindDialog", "{}つのキットの{}か所にあります。").format(sites, places)
    else:
        line = translate("FindDialog", "{}か所にあります。").format(places)
    return line + _unread(unread)


def _unread(unread: Sequence[Unread]) -> str:
    if not unread:
        return ""
    others = translate("FindDialog", "（ほか{}つ）").format(len(unread) - 1) if len(unread) > 1 else ""
    return translate("FindDialog", "読めないキットがあります：{}{}。").format(unread[0].sentence, others)


def _replaced(done: Sequence[Done], *, many: bool) -> str:
    places = sum(result.count for result in done)
    if not places:
        return translate("FindDialog", "置きかえたところはありません。")
    if many:
        return translate("FindDialog", "{}つのキットの{}か所を置きかえました。").format(len(done), places)
    return translate("FindDialog", "{}か所を置きかえました。").format(places)


def _refused(results: Sequence[Result], *, many: bool) -> Iterator[str]:
    moved = translate("FindDialog", "探した後に文が変わりました。もう一度探してください")
    names: dict[str, list[str]] = defaultdict(list)
    for result in results:
        if isinstance(result, Done):
            for reason in (*(refusal.reason for refusal in result.refused), *[moved] * result.moved):
                names[translated(reason)].append(result.task.site_name)
    for reason, sites in names.items():
        named = _named(list(dict.fromkeys(sites))) if many else ""
        yield translate("FindDialog", "・{}か所{}：{}。").format(len(sites), named, reason)


def _named(names: list[str]) -> str:
    others = translate("FindDialog", " ほか{}つ").format(len(names) - _NAMED) if len(names) > _NAMED else ""
    return translate("FindDialog", "（{}{}）").format(listed(names[:_NAMED]), others)


def _failed(results: Sequence[Result]) -> Iterator[str]:
    for result in results:
        if isinstance(result, Failed):
            yield translate("FindDialog", "・{}：{}。").format(result.site_name, result.sentence)


def _how_back(*, many: bool) -> str:
    if many:
        return translate(
            "FindDialog",
            "まとめて戻すには「今の置きかえを取り消す」を押します。開いているキットは、その画面の「元に戻す」でも戻せます。",
        )
    return translate("FindDialog", "キットの画面の「元に戻す」で戻せます。")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
