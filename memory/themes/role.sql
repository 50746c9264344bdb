-- An account for the theme store of Meno that can read nothing of the record, and a schema that is its own.
-- Run it as an administrator, in a database of the themes' own (CREATE DATABASE meno_themes; REVOKE ALL ON DATABASE
-- meno_themes FROM PUBLIC;): in the record's, statistics would tell the record's account how many ballots there are.
-- Then give the account a password with psql's \password, and let MENO_THEMES_URL be
-- postgresql://meno_themes:PASSWORD@HOST/meno_themes.
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'meno_themes') THEN
        CREATE ROLE meno_themes LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT;
    END IF;
END $$;
CREATE SCHEMA IF NOT EXISTS themes AUTHORIZATION meno_themes;
REVOKE ALL ON SCHEMA themes FROM PUBLIC;
ALTER ROLE meno_themes SET search_path = themes;
REVOKE CREATE ON SCHEMA public FROM PUBLIC, meno_themes;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, meno_themes;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM PUBLIC, meno_themes;
DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO meno_themes', current_database()); END $$;
