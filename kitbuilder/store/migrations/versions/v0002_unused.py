"""Cards that a site does not use, with the reason; the saves of returned copies that were joined.

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
        "joined",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("digest"),
    )
