import { administer } from "./internal/administer.js"
import { runSteps } from "./internal/migrations.js"
import { requireSchema } from "./internal/place.js"
import { requireName } from "./internal/quote.js"

/** Which schema to bring to the version of this program. */
export interface MigrateOptions {
  /** A connection string of an account that may make a schema, or that owns it. */
  readonly url: string
  /** `teilhabe` where left out. */
  readonly schema?: string
  /** The role that is to own everything, best one that cannot log in; the account has to be a member of it. The account itself where left out. */
  readonly besitzer?: string
}

/**
 * Makes the tables and functions of a store, or brings them to the version of this program.
 *
 * All of it happens in one transaction, and one after the other where several hosts start at once. Where nothing is to be done,
 * nothing is. Rejects with an `EventStoreError`: `schema` where what is there is of a newer version, `permission`, `connection`.
 *
 * @example
 * ```ts
 * import { migrate } from "@teilhabe/storage-postgres"
 *
 * const reason = await migrate({ url: "postgres://owner@127.0.0.1:1/teilhabe" }).catch((error) => error.reason) // no server is there
 * reason // => "connection"
 * ```
 */
export const migrate = async ({ besitzer, schema, url }: MigrateOptions): Promise<void> => {
  const place = { schema: requireSchema(schema), besitzer: besitzer === undefined ? undefined : requireName(besitzer, "a role") }
  await administer(url, (client) => runSteps(client, place))
}
