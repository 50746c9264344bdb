"""What all tables of the record belong to, and the version they are."""

from sqlalchemy import Column, MetaData, String, Table

HEAD = "0004"
"""The newest migration; a record that says so is opened without loading Alembic."""

metadata = MetaData()

versions = Table("alembic_version", metadata, Column("version_num", String(32), primary_key=True))
