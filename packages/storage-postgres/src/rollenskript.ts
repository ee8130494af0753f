import { requireSchema, requireStadt } from "./internal/place.js"
import { quoteName, quoteText, requireName } from "./internal/quote.js"
import { rights } from "./internal/rights.js"

/** An account for a city. */
export interface RollenskriptOptions {
  /** `teilhabe` where left out. */
  readonly schema?: string
  /** The city, by the key that the store is opened with. */
  readonly stadt: string
  /** The account that logs in: a–z, 0–9 and _, at most 48. Several cities may not share one, unless the host wants that. */
  readonly rolle: string
}

const without = (s: string, rolle: string): string => `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = ${quoteText(rolle)}) THEN
    CREATE ROLE ${quoteName(rolle)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
  END IF;
  IF pg_catalog.pg_has_role(${quoteText(rolle)}, (SELECT nspowner FROM pg_catalog.pg_namespace WHERE nspname = ${quoteText(s)}), 'MEMBER') THEN
    RAISE EXCEPTION 'the role % is a member of the owner of the schema and could use every city: take another one', ${quoteText(rolle)};
  END IF;
  IF EXISTS (SELECT FROM pg_catalog.pg_roles p WHERE pg_catalog.pg_has_role(${quoteText(rolle)}, p.oid, 'MEMBER')
    AND (p.rolsuper OR p.rolbypassrls OR p.rolcreaterole OR p.rolreplication
      OR p.rolname IN ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program'))) THEN
    RAISE EXCEPTION 'the role %, or one that it is a member of, may pass by the rights of rows, make roles or read files of the server, and so could use every city: take another one', ${quoteText(rolle)};
  END IF;
END $$;`

/**
 * Writes the SQL by which an administrator lets an account use one city and nothing else.
 *
 * It is run after `migrate`, by the owner of the schema who may make roles, and may be run again. The account then reads rows of its
 * city alone, and writes by functions alone. Throws an `EventStoreError` or a `RangeError` where a name is none.
 *
 * @example
 * ```ts
 * import { rollenskript } from "@teilhabe/storage-postgres"
 *
 * const sql = rollenskript({ stadt: "05562024", rolle: "stadt_marl" })
 * sql.split("\n").filter((line) => line.startsWith("INSERT"))[0] // => `INSERT INTO "teilhabe".stadt (key) VALUES ('05562024') ON CONFLICT DO NOTHING;`
 * rollenskript({ stadt: "05562024", rolle: 'x"; DROP' }) // => throws RangeError
 * ```
 */
export const rollenskript = ({ rolle, schema, stadt }: RollenskriptOptions): string => {
  const name = requireSchema(schema)
  const s = quoteName(name)
  const role = requireName(rolle, "a role")
  const key = quoteText(requireStadt(stadt))
  return [
    "BEGIN;",
    without(name, role),
    ...rights(s, quoteName(role)),
    `INSERT INTO ${s}.stadt (key) VALUES (${key}) ON CONFLICT DO NOTHING;`,
    `UPDATE ${s}.stadt SET rollen = rollen || ${quoteText(role)}::name WHERE key = ${key} AND NOT ${quoteText(role)} = ANY (rollen);`,
    "COMMIT;",
    "",
  ].join("\n")
}
