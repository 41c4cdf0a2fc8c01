"""Cards that a site does not use, with the reason; the copies that came back and were joined.

Revision ID: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column and the table, and sign the file as one of format 2."""
    op.execute("PRAGMA user_version = 2")
    op.add_column("card", sa.Column("unused", sa.String(), server_default="", nullable=False))
    op.create_table(
        "returned",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("parent", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["parent"], ["review.id"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_returned_parent"), "returned", ["parent"], unique=False)
