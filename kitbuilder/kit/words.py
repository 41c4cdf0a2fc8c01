"""The Japanese words for things that have one name everywhere: on the screen, on paper and on the command line."""

from kitbuilder.kit.problem import Severity
from kitbuilder.kit.said import say
from kitbuilder.kit.values import EditionState

STATE_WORDS = {
    EditionState.DRAFT: say("下書き"),
    EditionState.IN_REVIEW: say("確認中"),
    EditionState.APPROVED: say("承認済み"),
}

SEVERITY_WORDS = {
    Severity.ERROR: "エラー",
    Severity.WARNING: "注意",
    Severity.HINT: "ヒント",
}
