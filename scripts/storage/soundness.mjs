// Whether a database of PostgreSQL is sound: what amcheck says of its tables and indexes, what the checksums of its pages say, and
// what has to hold of the rows. The store itself never looks at any of this.
import { Client } from "pg"

const EVENTS = "SELECT e.* FROM teilhabe.entry e WHERE e.kind = 'E'"

/** What has to hold of the rows, each as a question whose rows are the faults. */
const RULES = {
  "positions and erased events do not add up to the last position":
    "SELECT stadt, count(*) AS entries, coalesce(sum(until) FILTER (WHERE kind = 'T'), 0) AS erased, max(position) AS last, min(position) AS first FROM teilhabe.entry GROUP BY stadt HAVING count(*) + coalesce(sum(until) FILTER (WHERE kind = 'T'), 0) <> max(position) OR min(position) < 1",
  "the versions of a stream are not 1 to the number of its events":
    `SELECT s.name, count(*) AS events, min(e.version) AS first, max(e.version) AS last FROM (${EVENTS}) e JOIN teilhabe.stream s ON s.nr = e.stream GROUP BY s.nr, s.name HAVING min(e.version) <> 1 OR max(e.version) <> count(*) OR count(DISTINCT e.version) <> count(*)`,
  "the order of versions is not that of positions":
    "SELECT name, version FROM (SELECT s.name, e.version, e.position < lag(e.position) OVER (PARTITION BY e.stream ORDER BY e.version) AS wrong FROM teilhabe.entry e JOIN teilhabe.stream s ON s.nr = e.stream WHERE e.kind = 'E') o WHERE wrong",
  "an event lacks its id, type, form or payload, or its payload is no JSON": `SELECT position FROM (${EVENTS}) e WHERE version IS NULL OR id IS NULL OR type IS NULL OR schema IS NULL OR data IS NULL OR NOT data IS JSON`,
  "an entry is of no known kind": "SELECT position, kind FROM teilhabe.entry WHERE kind NOT IN ('E', 'T', 'R')",
  "an entry belongs to no stream, or to that of another city": "SELECT e.position FROM teilhabe.entry e LEFT JOIN teilhabe.stream s ON s.nr = e.stream AND s.stadt = e.stadt WHERE s.nr IS NULL",
  "a stream belongs to no city": "SELECT s.name FROM teilhabe.stream s LEFT JOIN teilhabe.stadt c ON c.nr = s.stadt WHERE c.nr IS NULL",
  "a stream has neither an event nor a tombstone": "SELECT s.name FROM teilhabe.stream s WHERE s.tombstone IS NULL AND NOT EXISTS (SELECT FROM teilhabe.entry e WHERE e.stream = s.nr AND e.kind = 'E')",
  "a stream was erased and has events or a snapshot": `SELECT s.name FROM teilhabe.stream s WHERE s.tombstone IS NOT NULL AND (EXISTS (SELECT FROM (${EVENTS}) e WHERE e.stream = s.nr) OR EXISTS (SELECT FROM teilhabe.snapshot k WHERE k.stream = s.nr))`,
  "a stream and its tombstone do not know each other":
    "SELECT s.name, s.tombstone, e.position FROM teilhabe.stream s FULL JOIN (SELECT stream, position FROM teilhabe.entry WHERE kind = 'T') e ON e.stream = s.nr AND e.position = s.tombstone WHERE (s.tombstone IS NOT NULL AND e.position IS NULL) OR s.nr IS NULL",
  "a stream was rewritten another number of times than its revision": "SELECT s.name, s.revision FROM teilhabe.stream s WHERE s.revision <> (SELECT count(*) FROM teilhabe.entry e WHERE e.stream = s.nr AND e.kind = 'R')",
  "a snapshot belongs to no stream, or is ahead of it, or of another revision":
    "SELECT k.stream, k.version FROM teilhabe.snapshot k LEFT JOIN teilhabe.stream s ON s.nr = k.stream AND s.stadt = k.stadt WHERE s.nr IS NULL OR s.revision <> k.revision OR k.version < 1 OR k.version > coalesce((SELECT max(version) FROM teilhabe.entry e WHERE e.stream = k.stream), 0) OR NOT k.data IS JSON",
}

const ofRows = async (client) => {
  const faults = []
  for (const [what, question] of Object.entries(RULES)) {
    const { rows } = await client.query(question)
    faults.push(...rows.slice(0, 5).map((row) => `${what}: ${JSON.stringify(row)}`))
  }
  return faults
}

const TABLES = "SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relnamespace = 'teilhabe'::regnamespace AND c.relkind = 'r' ORDER BY 1"
const INDEXES = "SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am a ON a.oid = x.relam WHERE c.relnamespace = 'teilhabe'::regnamespace AND a.amname = 'btree' ORDER BY 1"

/** What amcheck says: each row of a table can be read and is in each of its indexes, whose order holds. */
const ofPages = async (client) => {
  await client.query("CREATE EXTENSION IF NOT EXISTS amcheck")
  const faults = []
  for (const { name } of (await client.query(TABLES)).rows) {
    const { rows } = await client.query("SELECT blkno, offnum, msg FROM verify_heapam($1::regclass, check_toast => true)", [name])
    faults.push(...rows.slice(0, 5).map((row) => `${name}: ${JSON.stringify(row)}`))
  }
  for (const { name } of (await client.query(INDEXES)).rows) await client.query("SELECT bt_index_check($1::regclass, true)", [name]).catch((error) => { faults.push(`${name}: ${error.message}`) })
  const { rows } = await client.query("SELECT coalesce(checksum_failures, 0)::int AS failures FROM pg_stat_database WHERE datname = current_database()")
  if (rows[0].failures > 0) faults.push(`${rows[0].failures} pages have another checksum`)
  return faults
}

const withClient = async (url, run) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** All that is wrong with the tables of a database; nothing where they are sound. */
export const checkPostgres = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query("SHOW data_checksums")
    if (rows[0].data_checksums !== "on") return ["the server keeps no checksums of its pages"]
    return [...(await ofPages(client)), ...(await ofRows(client))]
  })

/** Faults on purpose that no reader of the store sees, to see that the check does. */
export const DAMAGES = {
  orphan: (url) => withClient(url, (client) => client.query("INSERT INTO teilhabe.stream (stadt, name) SELECT nr, 'verwaist' FROM teilhabe.stadt ON CONFLICT DO NOTHING")),
  // A row is put down anew while one of its indexes looks away.
  unindexed: (url) =>
    withClient(url, async (client) => {
      const ready = (is) => client.query("UPDATE pg_index SET indisready = $1 WHERE indexrelid = 'teilhabe.entry_id'::regclass", [is])
      await client.query("SET allow_system_table_mods = on")
      await ready(false)
      await client.query("WITH gone AS (DELETE FROM teilhabe.entry WHERE (stadt, position) IN (SELECT stadt, position FROM teilhabe.entry WHERE kind = 'E' ORDER BY position LIMIT 1) RETURNING *) INSERT INTO teilhabe.entry SELECT * FROM gone")
      await ready(true)
    }),
}
