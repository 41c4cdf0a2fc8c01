"""Run by Alembic: migrates over the connection that `kitbuilder.store.migrate` hands in."""

from alembic import context

from kitbuilder.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=False)
context.run_migrations()
