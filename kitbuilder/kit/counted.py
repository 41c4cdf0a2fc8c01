"""Numbers of people and of minutes with their readings."""


def counted_people(count: int) -> str:
    """Return a number of people with its reading: one and two are read in their own way."""
    return {1: "{1人|ひとり}", 2: "{2人|ふたり}"}.get(count, f"{count}{{人|にん}}")


def counted_minutes(count: int) -> str:
    """Return minutes with their reading, which follows the last digit: ごふん, じゅっぷん."""
    return f"{count}{{分|{'ふん' if count % 10 in (2, 5, 7, 9) else 'ぷん'}}}"
