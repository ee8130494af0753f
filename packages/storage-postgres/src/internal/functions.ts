/** The beginning of a function that acts for its owner: nothing that a caller makes is found before what PostgreSQL brings. */
const FOR_OWNER = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp"

/** The lock by which a subscriber shows that somebody listens to a city. */
export const listening = (s: string): string => `pg_catalog.hashtext('teilhabe ' || '${s.replaceAll("'", "''")}')`

/** Takes the next positions of a city and with them its lock, which makes everybody else wait until this is committed. */
const take = (s: string, count: string): string => `
  UPDATE ${s}.stadt c SET head = c.head + (${count})
    WHERE c.nr = p_stadt AND (
      EXISTS (SELECT FROM ${s}.rolle r WHERE r.stadt = p_stadt AND r.name = session_user)
      OR pg_has_role(session_user, current_user, 'MEMBER'))
    RETURNING c.head - (${count}) + 1, c.channel INTO first, v_channel;
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'this account may not use the city';
  END IF;`

/** Gives the positions back and says what is there. */
const refuse = (s: string, names: string, ids: string): string => `
    UPDATE ${s}.stadt c SET head = first - 1 WHERE c.nr = p_stadt;
    facts := ${s}.facts(p_stadt, ${names}, ${ids});
    first := NULL;
    RETURN;`

/** Every NOTIFY waits for every other of the server, so that it is only sent where somebody listens. */
const notify = (s: string): string => `
  IF NOT pg_try_advisory_xact_lock(${listening(s)}, p_stadt) THEN
    PERFORM pg_notify(v_channel, '');
  END IF;`

const facts = (s: string): string => `
CREATE OR REPLACE FUNCTION ${s}.facts(p_stadt integer, p_names text[], p_ids text[]) RETURNS text
LANGUAGE sql SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
  SELECT json_build_object(
    'streams', (SELECT coalesce(json_agg(json_build_object('stream', m.name, 'version', m.version, 'tombstone',
        CASE WHEN t.position IS NOT NULL THEN json_build_object('position', t.position, 'until', t.until, 'on', t."on", 'rule', t.rule, 'by', t.by) END)), '[]')
      FROM ${s}.stream m LEFT JOIN ${s}.entry t ON t.stadt = m.stadt AND t.position = m.tombstone
      WHERE m.stadt = p_stadt AND m.name = ANY (p_names)),
    'places', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'stream', m.name, 'version', e.version, 'position', e.position)), '[]')
      FROM ${s}.entry e JOIN ${s}.stream m ON m.nr = e.stream
      WHERE e.stadt = p_stadt AND e.id = ANY (p_ids)))::text
$$;`

const append = (s: string): string => `
CREATE OR REPLACE FUNCTION ${s}.append(p_stadt integer, p_names text[], p_expected bigint[], p_counts integer[],
  p_ids text[], p_types text[], p_schemas integer[], p_data text[],
  OUT first bigint, OUT versions integer[], OUT facts text)
LANGUAGE plpgsql ${FOR_OWNER} AS $$
DECLARE
  v_channel text;
  v_nr bigint;
  v_version integer;
  v_count integer;
  v_at integer := 0;
BEGIN
  ${take(s, "cardinality(p_ids)")}
  IF cardinality(p_names) > 1 AND EXISTS (
    SELECT FROM unnest(p_names, p_expected) u(name, expected) LEFT JOIN ${s}.stream m ON m.stadt = p_stadt AND m.name = u.name
    WHERE m.tombstone IS NOT NULL OR coalesce(m.version, 0) <> u.expected
  ) THEN
    ${refuse(s, "p_names", "p_ids")}
  END IF;
  FOR i IN 1 .. cardinality(p_names) LOOP
    v_count := p_counts[i];
    v_nr := NULL;
    IF p_expected[i] IS DISTINCT FROM 0 THEN
      UPDATE ${s}.stream m SET version = m.version + v_count
        WHERE m.stadt = p_stadt AND m.name = p_names[i] AND m.tombstone IS NULL AND m.version = coalesce(p_expected[i], m.version)
        RETURNING m.nr, m.version INTO v_nr, v_version;
    END IF;
    IF v_nr IS NULL AND coalesce(p_expected[i], 0) = 0 THEN
      INSERT INTO ${s}.stream (stadt, name, version) VALUES (p_stadt, p_names[i], v_count)
        ON CONFLICT DO NOTHING RETURNING nr, version INTO v_nr, v_version;
    END IF;
    IF v_nr IS NULL THEN
      ${refuse(s, "p_names", "p_ids")}
    END IF;
    INSERT INTO ${s}.entry (stadt, position, stream, version, id, type, schema, data)
      SELECT p_stadt, first + v_at + u.o - 1, v_nr, v_version - v_count + u.o, u.id, u.type, u.schema, u.data
      FROM unnest(p_ids[v_at + 1 : v_at + v_count], p_types[v_at + 1 : v_at + v_count], p_schemas[v_at + 1 : v_at + v_count],
        p_data[v_at + 1 : v_at + v_count]) WITH ORDINALITY u(id, type, schema, data, o);
    v_at := v_at + v_count;
    versions[i] := v_version;
  END LOOP;
  ${notify(s)}
END
$$;`

const erase = (s: string): string => `
CREATE OR REPLACE FUNCTION ${s}.erase(p_stadt integer, p_name text, p_expected bigint, p_on text, p_rule text, p_by text,
  OUT first bigint, OUT versions integer[], OUT facts text)
LANGUAGE plpgsql ${FOR_OWNER} AS $$
DECLARE
  v_channel text;
  v_nr bigint;
  v_version integer;
BEGIN
  ${take(s, "1")}
  UPDATE ${s}.stream m SET tombstone = first
    WHERE m.stadt = p_stadt AND m.name = p_name AND m.tombstone IS NULL AND m.version = coalesce(p_expected, m.version)
    RETURNING m.nr, m.version INTO v_nr, v_version;
  IF NOT FOUND THEN
    ${refuse(s, "ARRAY[p_name]", "'{}'")}
  END IF;
  DELETE FROM ${s}.entry e WHERE e.stream = v_nr AND e.version IS NOT NULL;
  DELETE FROM ${s}.snapshot k WHERE k.stream = v_nr;
  INSERT INTO ${s}.entry (stadt, position, stream, until, kind, "on", rule, by)
    VALUES (p_stadt, first, v_nr, v_version, 'T', p_on, p_rule, p_by);
  versions := ARRAY[v_version];
  ${notify(s)}
END
$$;`

const rewrite = (s: string): string => `
CREATE OR REPLACE FUNCTION ${s}.rewrite(p_stadt integer, p_name text, p_expected integer, p_on text, p_rule text, p_by text, p_payloads text[],
  p_ids text[], p_types text[], p_schemas integer[], p_data text[],
  OUT first bigint, OUT versions integer[], OUT facts text)
LANGUAGE plpgsql ${FOR_OWNER} AS $$
DECLARE
  v_channel text;
  v_nr bigint;
BEGIN
  ${take(s, "1 + cardinality(p_ids)")}
  UPDATE ${s}.stream m SET version = m.version + cardinality(p_ids), revision = m.revision + 1
    WHERE m.stadt = p_stadt AND m.name = p_name AND m.tombstone IS NULL AND m.version = p_expected
    RETURNING m.nr INTO v_nr;
  IF NOT FOUND THEN
    ${refuse(s, "ARRAY[p_name]", "p_ids")}
  END IF;
  UPDATE ${s}.entry e SET data = u.data
    FROM unnest(p_payloads) WITH ORDINALITY u(data, o) WHERE e.stream = v_nr AND e.version = u.o;
  DELETE FROM ${s}.snapshot k WHERE k.stream = v_nr;
  INSERT INTO ${s}.entry (stadt, position, stream, until, kind, "on", rule, by)
    VALUES (p_stadt, first, v_nr, p_expected, 'R', p_on, p_rule, p_by);
  INSERT INTO ${s}.entry (stadt, position, stream, version, id, type, schema, data)
    SELECT p_stadt, first + u.o, v_nr, p_expected + u.o, u.id, u.type, u.schema, u.data
    FROM unnest(p_ids, p_types, p_schemas, p_data) WITH ORDINALITY u(id, type, schema, data, o);
  versions := ARRAY[p_expected + cardinality(p_ids)];
  ${notify(s)}
END
$$;`

const snapshot = (s: string): string => `
CREATE OR REPLACE FUNCTION ${s}.save_snapshot(p_stadt integer, p_name text, p_version bigint, p_revision bigint, p_format text, p_data text) RETURNS boolean
LANGUAGE plpgsql ${FOR_OWNER} AS $$
BEGIN
  IF NOT (EXISTS (SELECT FROM ${s}.rolle r WHERE r.stadt = p_stadt AND r.name = session_user) OR pg_has_role(session_user, current_user, 'MEMBER')) THEN
    RAISE insufficient_privilege USING MESSAGE = 'this account may not use the city';
  END IF;
  INSERT INTO ${s}.snapshot AS k (stream, stadt, version, revision, format, data)
    SELECT m.nr, p_stadt, p_version, p_revision, p_format, p_data
    FROM (SELECT g.nr FROM ${s}.stream g WHERE g.stadt = p_stadt AND g.name = p_name AND g.tombstone IS NULL
      AND g.revision = p_revision AND g.version >= p_version FOR SHARE) m
    ON CONFLICT (stream) DO UPDATE SET version = excluded.version, revision = excluded.revision, format = excluded.format, data = excluded.data
      WHERE k.version <= excluded.version;
  RETURN FOUND;
END
$$;`

/** An owner makes the city that he asks for; the account of a city finds its own or nothing. */
const open = (s: string): string => `
CREATE OR REPLACE FUNCTION ${s}.open_stadt(p_key text, OUT stadt integer, OUT channel text)
LANGUAGE plpgsql ${FOR_OWNER} AS $$
BEGIN
  IF pg_has_role(session_user, current_user, 'MEMBER') THEN
    INSERT INTO ${s}.stadt (key) VALUES (p_key) ON CONFLICT DO NOTHING;
  END IF;
  SELECT c.nr, c.channel INTO stadt, channel FROM ${s}.stadt c WHERE c.key = p_key AND (
    EXISTS (SELECT FROM ${s}.rolle r WHERE r.stadt = c.nr AND r.name = session_user)
    OR pg_has_role(session_user, current_user, 'MEMBER'));
END
$$;`

/** The functions that the account of a city may call, with their arguments. */
export const CALLABLE = [
  "own_staedte()", "open_stadt(text)", "facts(integer, text[], text[])",
  "append(integer, text[], bigint[], integer[], text[], text[], integer[], text[])",
  "erase(integer, text, bigint, text, text, text)",
  "rewrite(integer, text, integer, text, text, text, text[], text[], text[], integer[], text[])",
  "save_snapshot(integer, text, bigint, bigint, text, text)",
] as const

/** Makes the functions of version 1; nobody but their owner may call them yet. */
export const functions = (s: string): string =>
  [facts(s), append(s), erase(s), rewrite(s), snapshot(s), open(s), `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${s} FROM PUBLIC;`].join("\n")
