"""What Alembic runs: the migrations, inside the transaction that the record opened."""

from alembic import context

from memory.record.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
