/** The functions that the account of a city may call, with their arguments. */
const CALLABLE = [
  "own_staedte()", "open_stadt(text)", "facts(integer, text[], text[])",
  "append_one(integer, text, bigint, bigint, text, text, integer, text)",
  "append(integer, text[], bigint[], bigint[], integer[], text[], text[], integer[], text[])",
  "erase(integer, text, bigint, text, text, text)",
  "rewrite(integer, text, integer, bigint, text, text, text, text[], text[], text[], integer[], text[])",
  "save_snapshot(integer, text, bigint, bigint, text, text)",
] as const

const TABLES = ["migration", "stadt", "stream", "entry", "snapshot"] as const

/** All that the account of a city may do: see the schema, read rows that are its own, call the functions. Both names are quoted. */
export const rights = (s: string, role: string): ReadonlyArray<string> => [
  `GRANT USAGE ON SCHEMA ${s} TO ${role};`,
  ...TABLES.map((table) => `GRANT SELECT ON ${s}.${table} TO ${role};`),
  ...CALLABLE.map((one) => `GRANT EXECUTE ON FUNCTION ${s}.${one} TO ${role};`),
]
