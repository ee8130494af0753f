import { CALLABLE } from "./functions.js"

const TABLES = ["migration", "stadt", "rolle", "stream", "entry", "snapshot"] as const

/** All that the account of a city may do: see the schema, read rows that are its own, call the functions. Both names are quoted. */
export const rights = (s: string, role: string): ReadonlyArray<string> => [
  `GRANT USAGE ON SCHEMA ${s} TO ${role};`,
  ...TABLES.map((table) => `GRANT SELECT ON ${s}.${table} TO ${role};`),
  ...CALLABLE.map((one) => `GRANT EXECUTE ON FUNCTION ${s}.${one} TO ${role};`),
]
