"""What is known of sites beyond the published lists: their readings, and the ids of their kit files."""

import csv

from attrs import frozen

from kitbuilder.bundled import bundled
from kitbuilder.kit.ids import SiteId


@frozen
class Reading:
    """What is known of a site beyond the published lists."""

    id: SiteId
    name: str
    kana: str


def known_readings() -> dict[str, Reading]:
    """Return what comes with the program about sites, by common id."""
    with bundled("sites", "readings.csv").open(encoding="utf-8", newline="") as file:
        return {row["common_id"]: Reading(SiteId(row["id"]), row["name"], row["kana"]) for row in csv.DictReader(file)}
