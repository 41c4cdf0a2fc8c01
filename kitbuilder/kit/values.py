"""What a kit is: an immutable tree of small values. Nothing changes in place; `kit.edit` makes new kits from old."""

import datetime as dt
from enum import StrEnum

from attrs import field, frozen

from kitbuilder.kit.ids import (
    CardId,
    CautionId,
    FactId,
    PictureId,
    SectionId,
    SiteId,
    StepId,
    TeamId,
    ToolId,
    VideoId,
)


@frozen
class Fact:
    """A value that differs per site and stands in texts as `[[name]]`.

    `value` may carry furigana. A `restricted` fact never leaves in school material. `characters` is about how many
    full-width characters a written-in answer needs, which sets the length of the write-in rule (1 to 40).
    """

    id: FactId
    name: str
    value: str = ""
    restricted: bool = False
    characters: int = 8


@frozen
class Site:
    """An evacuation site at a school. Latitude and longitude are degrees (WGS 84)."""

    id: SiteId
    name: str
    kana: str = ""
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    common_id: str = ""
    facts: tuple[Fact, ...] = ()


class EditionState(StrEnum):
    """How far an edition has come."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"


@frozen
class Edition:
    """A numbered state of a kit."""

    number: int
    date: dt.date
    state: EditionState = EditionState.DRAFT


@frozen
class Team:
    """Who does a card. Names differ from site to site."""

    id: TeamId
    name: str


@frozen
class Video:
    """A drill video. `start_s` is where to start, in seconds; after `public_until` its address may lead nowhere."""

    id: VideoId
    code: str
    title: str
    address: str
    start_s: int = 0
    public_until: dt.date | None = None
    last_checked: dt.date | None = None


@frozen
class Picture:
    """A picture as it came, named by the SHA-256 of its bytes. `alt` says in words what it shows."""

    id: PictureId
    media_type: str
    data: bytes = field(repr=False)
    alt: str = ""


@frozen
class Branch:
    """Where a step leads by its answer; None means to the next step."""

    yes: CardId | None = None
    no: CardId | None = None


@frozen
class Tool:
    """A thing that is needed, how many, and where it is kept."""

    id: ToolId
    name: str
    quantity: str = ""
    kept_at: str = ""


@frozen
class Step:
    """One action, one verb."""

    id: StepId
    text: str
    tool: ToolId | None = None
    picture: PictureId | None = None
    branch: Branch | None = None


@frozen
class Caution:
    """A warning, printed directly before the step `before`, or under the title. A locked one stays at every site."""

    id: CautionId
    text: str
    locked: bool = False
    before: StepId | None = None


@frozen
class Card:
    """One laminated card. `unconfirmed` names the fields whose value the ward must still confirm ("people" …).

    `next` is the card to go on with; None means the following one. `minutes` is how long the card takes. `unused` is
    why the site does not use the card: with a reason it does not print, and keeps all that is on it.
    """

    id: CardId
    title: str
    purpose: str = ""
    team: TeamId | None = None
    people: int | None = None
    minutes: int | None = None
    unconfirmed: tuple[str, ...] = ()
    place: str = ""
    tools: tuple[Tool, ...] = ()
    steps: tuple[Step, ...] = ()
    cautions: tuple[Caution, ...] = ()
    picture: PictureId | None = None
    video: VideoId | None = None
    done_when: str = ""
    next: CardId | None = None
    restricted: bool = False
    unused: str = ""

    @property
    def in_use(self) -> bool:
        """Whether the card prints: the site gave no reason against it."""
        return not self.unused.strip()


@frozen
class Section:
    """Cards that belong together. `icon` names a drawing in resources/icons, `colour` is `#RRGGBB`."""

    id: SectionId
    title: str
    icon: str = "other"
    colour: str = "#37474F"
    cards: tuple[Card, ...] = ()


@frozen
class Kit:
    """Everything one site's opening kit says."""

    edition: Edition
    base_address: str = ""
    teams: tuple[Team, ...] = ()
    videos: tuple[Video, ...] = ()
    pictures: tuple[Picture, ...] = ()
    sections: tuple[Section, ...] = ()


@frozen
class Comment:
    """What the committee says of a card or of a part of it. `at` is the moment it was written (UTC).

    `step` is the part that it is about: a step, or a caution or tool; None for the card itself. `field` is what of it,
    if anything in particular, and `was` the text that stood there then, with its marks. `words` is another wording for
    that field, None where none is proposed. `reply_to` is the comment that this one answers.
    """

    id: str
    card: CardId | None
    text: str
    author: str
    role: str = ""
    at: dt.datetime | None = None
    step: StepId | None = None
    done: bool = False
    field: str = ""
    was: str = ""
    words: str | None = None
    reply_to: str | None = None


@frozen
class Verdict:
    """What a member of the committee thinks of a card: it is agreed to, or should be changed.

    `content` is the SHA-256 of what the card printed then. Of one member's verdicts on a card the latest counts.
    """

    id: str
    card: CardId
    agreed: bool
    content: str
    author: str
    role: str = ""
    at: dt.datetime | None = None


@frozen
class SignOff:
    """An approval of exactly one content, named by its SHA-256; `section` None means the whole kit."""

    id: str
    section: SectionId | None
    content: str
    name: str
    role: str
    date: dt.date


@frozen
class Returned:
    """A save of a copy that came back and was joined with this kit: what it had until then is known here.

    `id` is the SHA-256 of the copy's rows after that save, `number` the save's number in the copy.
    """

    id: str
    number: int


@frozen
class Review:
    """What the committee said and approved, and the copies in which others wrote."""

    comments: tuple[Comment, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    returned: tuple[Returned, ...] = ()


@frozen
class Document:
    """What one kit file holds. In the master's, the site is a pattern whose facts every new site starts with.

    `base` is the ward's kit that this one came from, as the store packs it: the base of the next merge. It goes along
    with the kit, so that an earlier state that is brought back gets again what the ward changed since. It does not tell
    two documents apart; None leaves the base that a file has.
    """

    site: Site
    kit: Kit
    review: Review = Review()
    base: bytes | None = field(default=None, eq=False, repr=False)
