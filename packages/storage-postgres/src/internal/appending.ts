import { EVENT, FOR_OWNER, last, lock, notify, uneven, versionOf, whole } from "./parts.js"

/** What stands against a write, for the program to settle; rows of other cities are hidden from an account by the tables themselves. */
const facts = (s: string): string => `
CREATE FUNCTION ${s}.facts(p_stadt integer, p_names text[], p_ids text[]) RETURNS text
LANGUAGE sql SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
  SELECT json_build_object(
    'streams', (SELECT coalesce(json_agg(json_build_object('stream', m.name, 'version', coalesce(t.until, ${versionOf(s, "m.nr")}), 'revision', m.revision, 'tombstone',
        CASE WHEN t.position IS NOT NULL THEN json_build_object('position', t.position, 'until', t.until, 'on', t."on", 'rule', t.rule, 'by', t.by) END)), '[]')
      FROM ${s}.stream m LEFT JOIN ${s}.entry t ON t.stadt = m.stadt AND t.position = m.tombstone
      WHERE m.stadt = p_stadt AND m.name = ANY (p_names)),
    'places', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'stream', m.name, 'version', e.version, 'position', e.position)), '[]')
      FROM ${s}.entry e JOIN ${s}.stream m ON m.nr = e.stream
      WHERE e.stadt = p_stadt AND e.id = ANY (p_ids)))::text
$$;`

/** One event, the most frequent write: few statements, and each as plain as can be, which measured faster than fewer that do more. */
const appendOne = (s: string): string => `
CREATE FUNCTION ${s}.append_one(p_stadt integer, p_name text, p_expected bigint, p_revision bigint,
  p_id text, p_type text, p_schema integer, p_data text) RETURNS text
${FOR_OWNER} AS $$
DECLARE
  v_channel text;
  v_nr bigint;
  v_revision integer;
  v_tombstone bigint;
  v_version integer;
  v_position bigint;
BEGIN
  ${whole("p_id IS NULL OR p_type IS NULL OR p_schema IS NULL OR p_data IS NULL")}
  ${lock(s)}
  SELECT m.nr, m.revision, m.tombstone, ${versionOf(s, "m.nr")}, ${last(s)} + 1 INTO v_nr, v_revision, v_tombstone, v_version, v_position
    FROM ${s}.stream m WHERE m.stadt = p_stadt AND m.name = p_name;
  IF v_tombstone IS NOT NULL OR coalesce(v_version, 0) <> p_expected OR coalesce(v_revision, 0) <> p_revision THEN
    RETURN ${s}.facts(p_stadt, ARRAY[p_name], ARRAY[p_id]);
  END IF;
  IF v_nr IS NULL THEN
    INSERT INTO ${s}.stream (stadt, name) VALUES (p_stadt, p_name) RETURNING nr, 0, ${last(s)} + 1 INTO v_nr, v_version, v_position;
  END IF;
  INSERT INTO ${s}.entry ${EVENT} VALUES (p_stadt, v_position, v_nr, v_version + 1, p_id, p_type, p_schema, p_data);
  ${notify(s)}
  RETURN '[' || v_position || ',' || v_version + 1 || ']';
END
$$;`

/** Inserts the events of one stream, all that are given or a part of them. */
const insert = (s: string, part: (column: string) => string): string => `
      INSERT INTO ${s}.entry ${EVENT}
        SELECT p_stadt, v_first + v_at + u.o - 1, v_nr, v_version + u.o, u.id, u.type, u.schema, u.data
        FROM unnest(${["p_ids", "p_types", "p_schemas", "p_data"].map(part).join(", ")}) WITH ORDINALITY u(id, type, schema, data, o);`

/** Adds the events of all streams; an account that calls this by itself leaves no gap either. */
const addAll = (s: string): string => `
  FOR i IN 1 .. cardinality(p_names) LOOP
    IF p_counts[i] < 1 THEN
      RAISE invalid_parameter_value USING MESSAGE = 'a stream gets no events';
    END IF;
    v_nr := v_nrs[i];
    v_version := v_versions[i];
    IF v_nr IS NULL THEN
      INSERT INTO ${s}.stream (stadt, name) VALUES (p_stadt, p_names[i]) RETURNING nr INTO v_nr;
    END IF;
    IF cardinality(p_names) = 1 THEN
      ${insert(s, (column) => column)}
    ELSE
      ${insert(s, (column) => `${column}[v_at + 1 : v_at + p_counts[i]]`)}
    END IF;
    v_at := v_at + p_counts[i];
    v_versions[i] := v_version + p_counts[i];
  END LOOP;
  IF v_at IS DISTINCT FROM cardinality(p_ids) THEN
    RAISE invalid_parameter_value USING MESSAGE = 'there are more or fewer events than the counts say';
  END IF;`

/** The checks of all streams come before the first event, so that a refusal leaves nothing. */
const append = (s: string): string => `
CREATE FUNCTION ${s}.append(p_stadt integer, p_names text[], p_expected bigint[], p_revisions bigint[], p_counts integer[],
  p_ids text[], p_types text[], p_schemas integer[], p_data text[]) RETURNS text
${FOR_OWNER} AS $$
DECLARE
  v_channel text;
  v_first bigint;
  v_nr bigint;
  v_version integer;
  v_at integer := 0;
  v_nrs bigint[]; v_versions integer[];
BEGIN
  ${whole(uneven("p_ids", "p_types", "p_schemas", "p_data"))}
  ${lock(s)}
  SELECT array_agg(w.nr ORDER BY w.o), array_agg(w.version ORDER BY w.o) INTO v_nrs, v_versions
    FROM (SELECT u.*, m.nr, coalesce(${versionOf(s, "m.nr")}, 0) AS version, coalesce(m.revision, 0) AS current, m.tombstone
      FROM unnest(p_names, p_expected, p_revisions) WITH ORDINALITY u(name, expected, revision, o)
      LEFT JOIN ${s}.stream m ON m.stadt = p_stadt AND m.name = u.name) w
    HAVING bool_and(w.tombstone IS NULL AND w.version = coalesce(w.expected, w.version) AND w.current = coalesce(w.revision, w.current));
  IF NOT FOUND THEN
    RETURN ${s}.facts(p_stadt, p_names, p_ids);
  END IF;
  v_first := ${last(s)} + 1;
  ${addAll(s)}
  ${notify(s)}
  RETURN '[' || v_first || ',' || array_to_string(v_versions, ',') || ']';
END
$$;`

/** The functions that append. */
export const appending = (s: string): string => [facts(s), appendOne(s), append(s)].join("\n")
