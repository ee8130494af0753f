/** The cities, and which accounts may use each; whoever writes locks the row of the city, so that positions come one after the other. */
const cities = (s: string): string => `
CREATE TABLE ${s}.stadt (
  nr integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text COLLATE "C" NOT NULL UNIQUE CHECK (key <> ''),
  rollen name[] NOT NULL DEFAULT '{}',
  channel text COLLATE "C" NOT NULL DEFAULT ('teilhabe_' || pg_catalog.gen_random_uuid())
);`

/** The version of a stream is that of its last event, and of an erased one stands in its tombstone. */
const streams = (s: string): string => `
CREATE TABLE ${s}.stream (
  nr bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stadt integer NOT NULL,
  name text COLLATE "C" NOT NULL,
  revision integer NOT NULL DEFAULT 0,
  tombstone bigint,
  UNIQUE (stadt, name)
);
CREATE TABLE ${s}.snapshot (
  stream bigint PRIMARY KEY,
  stadt integer NOT NULL,
  version integer NOT NULL,
  revision integer NOT NULL,
  format text COLLATE "C" NOT NULL,
  data text COLLATE "C" NOT NULL
);`

/** Events have a version; tombstones (T) and rewrites (R) say up to which one they reach. */
const entries = (s: string): string => `
CREATE TABLE ${s}.entry (
  position bigint NOT NULL,
  stream bigint NOT NULL,
  stadt integer NOT NULL,
  version integer,
  schema integer,
  until integer,
  kind "char" NOT NULL DEFAULT 'E',
  id text COLLATE "C",
  type text COLLATE "C",
  data text COLLATE "C",
  "on" text COLLATE "C",
  rule text COLLATE "C",
  by text COLLATE "C",
  PRIMARY KEY (stadt, position),
  CONSTRAINT entry_id UNIQUE (stadt, id),
  CONSTRAINT entry_version UNIQUE (stream, version)
);`

const TEXTS = {
  stadt: ["key", "channel", "rollen"], stream: ["name"], snapshot: ["format", "data"],
  entry: ["id", "type", "data", "on", "rule", "by"],
} as const

/** What the planner knows of a text shows in its estimates, to every city: so it knows nothing of them. */
const withoutStatistics = (s: string): string =>
  Object.entries(TEXTS).flatMap(([table, columns]) => columns.map((column) => `ALTER TABLE ${s}.${table} ALTER COLUMN "${column}" SET STATISTICS 0;`)).join("\n")

/** Which cities an account may use is asked of a table of ours and of the account that logged in, which no SET changes. */
const separation = (s: string): string => `
CREATE FUNCTION ${s}.own_staedte() RETURNS integer[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(c.nr), '{}') FROM ${s}.stadt c WHERE session_user = ANY (c.rollen)
$$;
CREATE TABLE ${s}.migration (version integer PRIMARY KEY);
ALTER TABLE ${s}.migration ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON ${s}.migration FOR SELECT USING (true);
ALTER TABLE ${s}.stadt ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON ${s}.stadt FOR SELECT USING (session_user = ANY (rollen));
${["stream", "snapshot", "entry"].map((table) => `
ALTER TABLE ${s}.${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON ${s}.${table} FOR SELECT USING (stadt = ANY ((SELECT ${s}.own_staedte())::integer[]));`).join("")}
REVOKE ALL ON ALL TABLES IN SCHEMA ${s} FROM PUBLIC;`

/** Makes the tables of version 1 in an empty schema whose quoted name is given. */
export const tables = (s: string): string => [cities(s), streams(s), entries(s), separation(s), withoutStatistics(s)].join("\n")
