import { administer } from "./internal/administer.js"
import { requireSchema } from "./internal/place.js"
import { quoteName } from "./internal/quote.js"

/** Which tables to clear. */
export interface VacuumOptions {
  /** A connection string of the account that owns the schema. */
  readonly url: string
  /** `teilhabe` where left out. */
  readonly schema?: string
}

/**
 * Writes the tables anew, so that the bytes of erased events are in none of their files any more.
 *
 * Nobody can write or read meanwhile: run it at night. The log of the server (WAL), its archive and backups keep what they have:
 * encryption with a key per stream reaches those. Rejects with an `EventStoreError`.
 *
 * @example
 * ```ts
 * import { vacuum } from "@teilhabe/storage-postgres"
 *
 * const reason = await vacuum({ url: "postgres://owner@127.0.0.1:1/teilhabe" }).catch((error) => error.reason) // no server is there
 * reason // => "connection"
 * ```
 */
export const vacuum = async ({ schema, url }: VacuumOptions): Promise<void> => {
  const s = quoteName(requireSchema(schema))
  await administer(url, async (client) => {
    for (const table of ["entry", "snapshot", "stream"]) await client.query(`VACUUM (FULL, ANALYZE) ${s}.${table}`)
  })
}
