"""The list of sites that comes with the program."""

from kitbuilder.bundled import bundled
from kitbuilder.exchange.site_list.reading import read_site_list
from kitbuilder.kit.values import Site


def bundled_sites() -> list[Site]:
    """Return the sites that come with the program: Kanazawa Ward's 26, from 国土地理院's list."""
    return read_site_list(bundled("sites", "gsi_shelters_kanazawa_ward.csv").read_bytes())
