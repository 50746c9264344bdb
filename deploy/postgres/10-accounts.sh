#!/bin/sh
# Runs once, when the database is made: an account for the record, and a database and an account for the themes. Neither
# account can connect to the other's database, whose statistics would tell how many ballots there are.
# docs/deployment.md says which files hold the passwords.
set -eu

THEMES_DB="${POSTGRES_DB}_themes"

on() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$@"; }

on "$POSTGRES_DB" --set password="$(cat "$MENO_PASSWORD_FILE")" --set database="$POSTGRES_DB" --set themes="$THEMES_DB" <<'SQL'
CREATE ROLE meno LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
ALTER DATABASE :"database" OWNER TO meno;
ALTER SCHEMA public OWNER TO meno;
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
CREATE DATABASE :"themes";
REVOKE ALL ON DATABASE :"themes" FROM PUBLIC;
-- What PostgreSQL counts of a whole database can be asked for from every other one.
REVOKE ALL ON pg_stat_database, pg_stat_database_conflicts FROM PUBLIC;
DO $$ DECLARE one regprocedure; BEGIN
    FOR one IN SELECT oid FROM pg_proc WHERE proname LIKE 'pg\_stat\_get\_db\_%' LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one);
    END LOOP;
END $$;
SQL

on "$THEMES_DB" --file "$MENO_THEMES_ROLE"

on "$THEMES_DB" --set password="$(cat "$MENO_THEMES_PASSWORD_FILE")" <<'SQL'
ALTER ROLE meno_themes PASSWORD :'password';
SQL
