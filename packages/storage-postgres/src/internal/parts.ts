/** The beginning of a function that acts for its owner: nothing that a caller makes is found before what PostgreSQL brings. */
export const FOR_OWNER = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp"

/** The lock by which a subscriber shows that somebody listens to a city; the name of the schema comes quoted. */
export const listening = (s: string): string => `pg_catalog.hashtext('teilhabe ${s.replaceAll("'", "''")}')`

/** The account that logged in is the owner, may use the city, or is a member of the owner; no SET changes who logged in. The cheap questions come first. */
export const MAY = "(session_user = current_user OR session_user = ANY (c.rollen) OR pg_has_role(session_user, current_user, 'MEMBER'))"

/** Locks the row of the city, which makes everybody else who writes it wait until this is committed. */
export const lock = (s: string): string => `
  SELECT c.channel INTO v_channel FROM ${s}.stadt c WHERE c.nr = p_stadt AND ${MAY} FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'this account may not use the city';
  END IF;`

/** The last position; under the lock, the next one is ours. */
export const last = (s: string): string => `coalesce((SELECT l.position FROM ${s}.entry l WHERE l.stadt = p_stadt ORDER BY l.position DESC LIMIT 1), 0)`

/** The version of a stream that lives. */
export const versionOf = (s: string, stream: string): string => `(SELECT h.version FROM ${s}.entry h WHERE h.stream = ${stream} AND h.version IS NOT NULL ORDER BY h.version DESC LIMIT 1)`

/** Every NOTIFY waits for every other of the server, so that it is only sent where somebody listens. */
export const notify = (s: string): string => `
  IF NOT pg_try_advisory_xact_lock(${listening(s)}, p_stadt) THEN
    PERFORM pg_notify(v_channel, '');
  END IF;`

/** The columns of an event. */
export const EVENT = "(stadt, position, stream, version, id, type, schema, data)"

/** Refuses half an event from whoever calls a function by hand; a CHECK of the table would cost three times as much, as it is read anew for each statement. */
export const whole = (fault: string): string => `
  IF ${fault} THEN
    RAISE invalid_parameter_value USING MESSAGE = 'a part of an event or of its erasure is missing';
  END IF;`

/** Whether arrays have not all the same length, or hold a NULL. */
export const uneven = (...arrays: ReadonlyArray<string>): string =>
  [...arrays.slice(1).map((array) => `cardinality(${array}) IS DISTINCT FROM cardinality(${arrays[0] ?? ""})`), ...arrays.map((array) => `array_position(${array}, NULL) IS NOT NULL`)].join(" OR ")
