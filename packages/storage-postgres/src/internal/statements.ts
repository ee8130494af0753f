import type { Statement } from "./exchange.js"
import { quoteName } from "./quote.js"

/** The part of a page that fits: the server cuts it, so that nothing is sent in vain. */
const page = (from: string, order: string, limit: string, bytes: string): string => `
  SELECT f.* FROM (
    SELECT w.*, sum(octet_length(w.data)) OVER (ORDER BY w.${order}) AS bytes, row_number() OVER (ORDER BY w.${order}) AS place
    FROM (SELECT * FROM ${from} ORDER BY x.${order} LIMIT ${limit}) w
  ) f WHERE f.place = 1 OR coalesce(f.bytes, 0) <= ${bytes}`

const read = (s: string): string => `
SELECT (SELECT max(h.version) FROM ${s}.entry h WHERE h.stream = m.nr), m.revision, t.position, t.until, t."on", t.rule, t.by, e.position, e.version, e.id, e.type, e.schema, e.data
FROM ${s}.stream m
LEFT JOIN ${s}.entry t ON t.stadt = m.stadt AND t.position = m.tombstone
LEFT JOIN LATERAL (${page(`${s}.entry x WHERE x.stadt = m.stadt AND x.stream = m.nr AND x.version >= $3::bigint`, "version", "$4::bigint", "$5::bigint")}) e ON true
WHERE m.stadt = $1::integer AND m.name = $2::text ORDER BY e.version`

const readAll = (s: string): string => `
SELECT c.head, e.kind, e.position, m.name, e.version, e.id, e.type, e.schema, e.data, e.until, e."on", e.rule, e.by
FROM (SELECT max(h.position) AS head FROM ${s}.entry h WHERE h.stadt = $1::integer) c
LEFT JOIN LATERAL (${page(`${s}.entry x WHERE x.stadt = $1::integer AND x.position > $2::bigint`, "position", "$3::bigint", "$4::bigint")}) e ON true
LEFT JOIN ${s}.stream m ON m.nr = e.stream ORDER BY e.position`

const texts = (s: string) => ({
  append: `SELECT ${s}.append($1::integer, $2::text[], $3::bigint[], $4::bigint[], $5::integer[], $6::text[], $7::text[], $8::integer[], $9::text[])`,
  appendOne: `SELECT ${s}.append_one($1::integer, $2::text, $3::bigint, $4::bigint, $5::text, $6::text, $7::integer, $8::text)`,
  facts: `SELECT ${s}.facts($1::integer, $2::text[], $3::text[])`,
  erase: `SELECT ${s}.erase($1::integer, $2::text, $3::bigint, $4::text, $5::text, $6::text)`,
  rewrite: `SELECT ${s}.rewrite($1::integer, $2::text, $3::integer, $4::bigint, $5::text, $6::text, $7::text, $8::text[], $9::text[], $10::text[], $11::integer[], $12::text[])`,
  rewriteAt: `SELECT m.name, e.until, e."on", e.rule, e.by FROM ${s}.entry e JOIN ${s}.stream m ON m.nr = e.stream WHERE e.stadt = $1::integer AND e.position = $2::bigint AND e.kind = 'R'`,
  saveSnapshot: `SELECT ${s}.save_snapshot($1::integer, $2::text, $3::bigint, $4::bigint, $5::text, $6::text)`,
  loadSnapshot: `SELECT k.version, k.revision, k.format, k.data FROM ${s}.stream m JOIN ${s}.snapshot k ON k.stream = m.nr WHERE m.stadt = $1::integer AND m.name = $2::text`,
  head: `SELECT max(e.position) FROM ${s}.entry e WHERE e.stadt = $1::integer`,
  open: `SELECT stadt, channel FROM ${s}.open_stadt($1::text)`,
  read: read(s),
  readAll: readAll(s),
})

/** Those that give one text. */
const TEXTS: ReadonlySet<string> = new Set(["append", "appendOne", "facts", "erase", "rewrite"])

/** All that a store says to the server, by name. */
export type Statements = { readonly [name in keyof ReturnType<typeof texts>]: Statement }

/** The statements for a schema: its name is the only thing in them that is not bound. `fromEntries` forgets the names of its keys. */
export const statementsOf = (schema: string): Statements =>
  Object.fromEntries(Object.entries(texts(quoteName(schema))).map(([name, text]) => [name, { name: `teilhabe_${name}`, text, isText: TEXTS.has(name) }])) as unknown as Statements
