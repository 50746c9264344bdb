#!/bin/sh
# Runs once, when the database is made: an account for the record, and one for the themes that cannot read it.
# docs/deployment.md says which files hold the passwords.
set -eu

on() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" "$@"; }

on --set password="$(cat "$MENO_PASSWORD_FILE")" --set database="$POSTGRES_DB" <<'SQL'
CREATE ROLE meno LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
ALTER DATABASE :"database" OWNER TO meno;
ALTER SCHEMA public OWNER TO meno;
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
SQL

on --file "$MENO_THEMES_ROLE"

on --set password="$(cat "$MENO_THEMES_PASSWORD_FILE")" <<'SQL'
ALTER ROLE meno_themes PASSWORD :'password';
SQL
