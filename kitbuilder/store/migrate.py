"""Bringing a kit file to the newest format, through Alembic, in one transaction."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from kitbuilder.bundled import package_folder


def upgrade(connection: Connection) -> None:
    """Run every migration the file has not seen, inside the caller's transaction: all of them or none."""
    config = Config()
    config.set_main_option("script_location", str(package_folder("store", "migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
