"""The errors a user can do something about. Each is one sentence or two: what, where, what to do."""


class KitError(Exception):
    """A known error, told in plain Japanese; anything else that is raised is a fault of the program."""


class BadInput(KitError):
    """Something given to the program cannot be used: a file, a text, a value."""


class NotFound(KitError):
    """An id or a name that is not there."""


class LockedCaution(KitError):
    """An edit would take a locked caution away at a site."""
