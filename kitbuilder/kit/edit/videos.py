"""What a drill video and the ward's short address must be before they go into a kit, and taking a video away."""

import re
import unicodedata

from kitbuilder.kit.addresses import is_https
from kitbuilder.kit.edit.lists import remove_listed
from kitbuilder.kit.edit.named import replace_video_on_cards
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import VideoId
from kitbuilder.kit.said import say
from kitbuilder.kit.text import parse
from kitbuilder.kit.values import Kit, Video

LONGEST_ADDRESS = 500
"""As in the open form, in characters."""

LONGEST_START_S = 86_400
"""As in the open form: a day."""

_CODE = re.compile(r"[A-Z0-9][A-Z0-9-]{0,31}")


def tidy_code(typed: str) -> str:
    """Return a code as it is kept: half-width capitals, however it was typed."""
    return unicodedata.normalize("NFKC", typed).strip().upper()


def next_code(kit: Kit) -> str:
    """Return a code that no video of the kit has yet."""
    taken = {video.code for video in kit.videos}
    return next(code for number in range(1, len(taken) + 2) if (code := f"NEW-{number}") not in taken)


def remove_video(kit: Kit, video_id: VideoId, instead: VideoId | None) -> Kit:
    """Return `kit` without the video; its cards show `instead`, or none. Raises `NotFound`."""
    return remove_listed(replace_video_on_cards(kit, video_id, instead), Video, video_id)


def refuse_video(kit: Kit, video: Video) -> None:
    """Raise `BadInput` when the video's code is no code or taken, its title has bad marks, or its address is not https.

    An empty address is one that is not known yet.
    """
    if not _CODE.fullmatch(video.code):
        raise BadInput(say("動画の番号は半角の英大文字・数字・ハイフンで書いてください（例：TOI-3）"))
    if any(other.code == video.code and other.id != video.id for other in kit.videos):
        raise BadInput(say("番号「{code}」はほかの動画が使っています。別の番号にしてください", code=video.code))
    parse(video.title)
    if video.address:
        refuse_address(video.address)


def refuse_address(address: str) -> None:
    """Raise `BadInput` when a phone could not open the address safely."""
    if len(address) > LONGEST_ADDRESS:
        raise BadInput(say("アドレスが長すぎます。{most}文字までにしてください", most=LONGEST_ADDRESS))
    if not is_https(address):
        raise BadInput(say("アドレスは https:// で始まる正しいものにしてください。空白や全角の文字は使えません"))
