"""Cards that a site does not use; what comments are about and propose; verdicts; copies that came back.

Revision ID: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns and the tables, and sign the file as one of format 2."""
    op.execute("PRAGMA user_version = 2")
    op.add_column("card", sa.Column("unused", sa.String(), server_default="", nullable=False))
    for name in ("field", "was"):
        op.add_column("comment", sa.Column(name, sa.String(), server_default="", nullable=False))
    for name in ("words", "reply_to"):
        op.add_column("comment", sa.Column(name, sa.String(), nullable=True))
    op.create_table(
        "verdict",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("parent", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("card", sa.String(), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["parent"], ["review.id"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_verdict_parent"), "verdict", ["parent"], unique=False)
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
