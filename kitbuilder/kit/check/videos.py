"""Drill videos: addresses that are missing, not safe, or soon gone."""

import datetime as dt
from collections.abc import Iterator

from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Kit, Video
from kitbuilder.kit.where import KIT, Where

SOON = dt.timedelta(days=60)
"""Two months leave time to print cards anew before a video is gone."""


def video_problems(kit: Kit, on: dt.date) -> Iterator[Problem]:
    """Yield what is wrong with the addresses as of the day `on` (`address-missing`, `not-https`, `video-expired` …)."""
    if kit.base_address.startswith("http://"):
        yield _not_https(KIT.at(say("短いアドレス"), "base_address"))
    seen: set[str] = set()
    for video in kit.videos:
        where = KIT.at(say("訓練動画 {code}", code=video.code), "address", video.id)
        yield from _address_problems(video, where)
        yield from _date_problems(video, where, on)
        if video.code in seen:
            yield Problem(
                Severity.ERROR, "code-twice", where, say("同じ番号の動画があります"), say("別の番号にしてください")
            )
        seen.add(video.code)


def next_change(kit: Kit, on: dt.date) -> dt.date | None:
    """Return the first day after `on` on which `video_problems` says something else of the kit, if there is one."""
    ends = [video.public_until for video in kit.videos if video.public_until is not None]
    return min((day for end in ends for day in _turns(end) if day > on), default=None)


def _turns(end: dt.date) -> Iterator[dt.date]:
    """Yield the days on which a video is soon gone, and gone; days outside the calendar never come."""
    if end - dt.date.min > SOON:
        yield end - SOON
    if end < dt.date.max:
        yield end + dt.timedelta(days=1)


def _address_problems(video: Video, where: Where) -> Iterator[Problem]:
    if not video.address:
        message = say("アドレスがありません")
        yield Problem(Severity.WARNING, "address-missing", where, message, say("動画のアドレスを書いてください"))
    elif video.address.startswith("http://"):
        yield _not_https(where)
    elif not video.address.startswith("https://"):
        message = say("アドレスが https:// で始まっていません")
        yield Problem(Severity.ERROR, "not-web", where, message, say("https:// で始まるアドレスにしてください"))


def _date_problems(video: Video, where: Where, on: dt.date) -> Iterator[Problem]:
    if video.public_until is None:
        return
    if video.public_until < on:
        message = say("公開は {date} に終わっています", date=video.public_until)
        yield Problem(Severity.WARNING, "video-expired", where, message, say("別の動画のアドレスにしてください"))
    elif video.public_until - on <= SOON:
        message = say("公開は {date} までです", date=video.public_until)
        yield Problem(
            Severity.WARNING, "video-expires", where, message, say("印刷の前に、続けて公開されるか確かめてください")
        )


def _not_https(where: Where) -> Problem:
    message = say("アドレスが http:// です")
    return Problem(
        Severity.WARNING, "not-https", where, message, say("https:// のアドレスがあれば、そちらにしてください")
    )
