"""What is said before and after the ward's changes come in, in sentences."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kitbuilder.ui.translated import ended
from kitbuilder.ui.update.writing import Written

translate = QCoreApplication.translate


def waiting_words(sites: int, left: int, faults: Sequence[str]) -> str:
    """Say how many sites are ticked, what is still open, and which cannot be read."""
    said = [translate("UpdateSentences", "取り込む拠点は {} です。").format(sites)]
    if not sites:
        said = [translate("UpdateSentences", "取り込む拠点は選ばれていません。")]
    if left:
        words = translate(
            "UpdateSentences",
            "決めていないところが {} つあります。拠点の版のまま残り、次の取り込みでもう一度たずねます。",
        )
        said.append(words.format(left))
    return "".join([*said, *map(ended, faults)])


def written_words(written: Sequence[Written]) -> str:
    """Say where the ward's changes went in, and where not and why."""
    done = sum(each.back is not None for each in written)
    left = sum(len(each.line.conflicts) for each in written if each.line)
    said = [translate("UpdateSentences", "{} 拠点に取り込みました。").format(done)]
    if left:
        said.append(translate("UpdateSentences", "決めていないところが {} つ残っています。").format(left))
    return "".join([*said, *_faults(written)])


def taken_back_words(written: Sequence[Written]) -> str:
    """Say where the update was taken back, and where not and why."""
    done = sum(each.back is not None for each in written)
    said = translate("UpdateSentences", "{} 拠点を、取り込む前に戻しました。").format(done)
    return "".join([said, *_faults(written)])


def _faults(written: Sequence[Written]) -> list[str]:
    return [ended(each.fault) for each in written if each.fault]
