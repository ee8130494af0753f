import { EventStore } from "@teilhabe/core/ports"
import { Client } from "pg"
import { toPortError } from "./failure.js"
import { nameOf, requireUrl } from "./place.js"

/** Runs something with one connection of an administrator; rejects with an `EventStoreError`. */
export const administer = async <A>(url: string, run: (client: Client) => Promise<A>): Promise<A> => {
  const client = new Client({ connectionString: requireUrl(url), connectionTimeoutMillis: 10_000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    return await run(client)
  } catch (cause) {
    const error = toPortError(cause, nameOf(url))
    throw error instanceof EventStore.EventStoreError ? error : cause
  } finally {
    await client.end().catch(() => undefined)
  }
}
