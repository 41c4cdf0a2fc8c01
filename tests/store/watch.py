"""Listening to what a kit file does to its database."""

from sqlalchemy import event

_WRITES = ("INSERT", "UPDATE", "DELETE")


def writes(engine):
    """Return a list to which every writing statement of the engine is added as it runs."""
    statements = []

    @event.listens_for(engine, "before_cursor_execute")
    def note(_connection, _cursor, statement, *_rest):
        if statement.startswith(_WRITES):
            statements.append(statement)

    return statements
