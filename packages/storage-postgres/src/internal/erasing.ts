import { EVENT, FOR_OWNER, last, lock, MAY, notify, uneven, versionOf, whole } from "./parts.js"

/** Finds a stream that lives and is at a version, under the lock of its city. */
const find = (s: string, condition: string): string => `
  SELECT m.nr, ${versionOf(s, "m.nr")} INTO v_nr, v_version FROM ${s}.stream m
    WHERE m.stadt = p_stadt AND m.name = p_name AND m.tombstone IS NULL AND ${condition} FOR NO KEY UPDATE;`

const ERASURE = "p_on IS NULL OR p_rule IS NULL OR p_by IS NULL"

const erase = (s: string): string => `
CREATE FUNCTION ${s}.erase(p_stadt integer, p_name text, p_expected bigint, p_on text, p_rule text, p_by text) RETURNS text
${FOR_OWNER} AS $$
DECLARE
  v_channel text;
  v_nr bigint;
  v_version integer;
  v_position bigint;
BEGIN
  ${whole(ERASURE)}
  ${lock(s)}
  ${find(s, "true")}
  IF v_nr IS NULL OR v_version <> coalesce(p_expected, v_version) THEN
    RETURN ${s}.facts(p_stadt, ARRAY[p_name], '{}');
  END IF;
  v_position := ${last(s)} + 1;
  UPDATE ${s}.stream m SET tombstone = v_position WHERE m.nr = v_nr;
  DELETE FROM ${s}.entry e WHERE e.stream = v_nr AND e.version IS NOT NULL;
  DELETE FROM ${s}.snapshot k WHERE k.stream = v_nr;
  INSERT INTO ${s}.entry (stadt, position, stream, until, kind, "on", rule, by)
    VALUES (p_stadt, v_position, v_nr, v_version, 'T', p_on, p_rule, p_by);
  ${notify(s)}
  RETURN '[' || v_position || ',' || v_version || ']';
END
$$;`

const rewrite = (s: string): string => `
CREATE FUNCTION ${s}.rewrite(p_stadt integer, p_name text, p_expected integer, p_revision bigint, p_on text, p_rule text, p_by text, p_payloads text[],
  p_ids text[], p_types text[], p_schemas integer[], p_data text[]) RETURNS text
${FOR_OWNER} AS $$
DECLARE
  v_channel text;
  v_nr bigint;
  v_version integer;
  v_position bigint;
BEGIN
  ${whole(`${ERASURE} OR ${uneven("p_payloads")} OR cardinality(p_payloads) IS DISTINCT FROM p_expected OR ${uneven("p_ids", "p_types", "p_schemas", "p_data")}`)}
  ${lock(s)}
  ${find(s, "m.revision = coalesce(p_revision, m.revision)")}
  IF v_nr IS NULL OR v_version <> p_expected THEN
    RETURN ${s}.facts(p_stadt, ARRAY[p_name], p_ids);
  END IF;
  v_position := ${last(s)} + 1;
  UPDATE ${s}.stream m SET revision = m.revision + 1 WHERE m.nr = v_nr;
  UPDATE ${s}.entry e SET data = u.data
    FROM unnest(p_payloads) WITH ORDINALITY u(data, o) WHERE e.stream = v_nr AND e.version = u.o;
  DELETE FROM ${s}.snapshot k WHERE k.stream = v_nr;
  INSERT INTO ${s}.entry (stadt, position, stream, until, kind, "on", rule, by)
    VALUES (p_stadt, v_position, v_nr, p_expected, 'R', p_on, p_rule, p_by);
  INSERT INTO ${s}.entry ${EVENT}
    SELECT p_stadt, v_position + u.o, v_nr, p_expected + u.o, u.id, u.type, u.schema, u.data
    FROM unnest(p_ids, p_types, p_schemas, p_data) WITH ORDINALITY u(id, type, schema, data, o);
  ${notify(s)}
  RETURN '[' || v_position || ',' || v_version || ']';
END
$$;`

/** Waits for whoever erases or rewrites the stream, and then sees what became of it. */
const snapshot = (s: string): string => `
CREATE FUNCTION ${s}.save_snapshot(p_stadt integer, p_name text, p_version bigint, p_revision bigint, p_format text, p_data text) RETURNS boolean
${FOR_OWNER} AS $$
DECLARE
  v_nr bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM ${s}.stadt c WHERE c.nr = p_stadt AND ${MAY}) THEN
    RAISE insufficient_privilege USING MESSAGE = 'this account may not use the city';
  END IF;
  SELECT m.nr INTO v_nr FROM ${s}.stream m
    WHERE m.stadt = p_stadt AND m.name = p_name AND m.tombstone IS NULL AND m.revision = p_revision FOR SHARE;
  IF v_nr IS NULL OR ${versionOf(s, "v_nr")} < p_version THEN
    RETURN false;
  END IF;
  INSERT INTO ${s}.snapshot AS k (stream, stadt, version, revision, format, data)
    VALUES (v_nr, p_stadt, p_version, p_revision, p_format, p_data)
    ON CONFLICT (stream) DO UPDATE SET version = excluded.version, revision = excluded.revision, format = excluded.format, data = excluded.data
      WHERE k.version <= excluded.version;
  RETURN FOUND;
END
$$;`

/** An owner makes the city that he asks for; the account of a city finds its own or nothing. */
const open = (s: string): string => `
CREATE FUNCTION ${s}.open_stadt(p_key text, OUT stadt integer, OUT channel text)
${FOR_OWNER} AS $$
BEGIN
  IF pg_has_role(session_user, current_user, 'MEMBER') THEN
    INSERT INTO ${s}.stadt (key) VALUES (p_key) ON CONFLICT DO NOTHING;
  END IF;
  SELECT c.nr, c.channel INTO stadt, channel FROM ${s}.stadt c WHERE c.key = p_key AND ${MAY};
END
$$;`

/** The functions that erase, keep states, and open a city. */
export const erasing = (s: string): string => [erase(s), rewrite(s), snapshot(s), open(s)].join("\n")
