"""Who took part: the names and roles that the review of a site knows."""

from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from kitbuilder.kit.values import Comment, Review, SignOff, Verdict
from kitbuilder.printing.record.open_words import OpenWords

_NAMELESS = "名前なし"


@frozen
class Member:
    """A name and a role, as they print."""

    name: str
    role: str

    @property
    def words(self) -> str:
        """Both, as one writes them."""
        return f"{self.name}（{self.role}）" if self.role else self.name


class Members:
    """The members that the review knows, each once, those who signed first."""

    def __init__(self, review: Review, words: OpenWords) -> None:
        self._words = words
        said: tuple[SignOff | Verdict | Comment, ...] = (*review.sign_offs, *review.verdicts, *review.comments)
        self.all = tuple(dict.fromkeys(map(self.member, said)))
        self._of_one_name = Counter(member.name for member in self.all)

    def member(self, thing: SignOff | Verdict | Comment) -> Member:
        """Return who signed, agreed or wrote."""
        name = thing.name if isinstance(thing, SignOff) else thing.author
        return Member(self._words.of(name) or _NAMELESS, self._words.of(thing.role))

    def counted(self, verdicts: Iterable[Verdict]) -> str:
        """Return how many gave these verdicts, and who; with the role where two have one name."""
        known = [self.member(verdict) for verdict in verdicts]
        names = (f"{who.name}・{who.role}" if self._needs_role(who) else who.name for who in known)
        return f"{len(known)}人（{'、'.join(names)}）"

    def _needs_role(self, member: Member) -> bool:
        return bool(member.role) and self._of_one_name[member.name] > 1
