import { testEventStore } from "@teilhabe/conformance"
import { afterAll, beforeAll } from "vitest"
import { freshDatabase, type Server, startPostgres } from "../../../scripts/postgres.mjs"
import { postgresStorage } from "./postgresStorage.js"
import { dump } from "../test/dump.js"
import { withClient } from "../test/sql.js"

let server: Server
beforeAll(async () => { server = await startPostgres() }, 60_000)
afterAll(() => server.stop(), 60_000)

testEventStore("@teilhabe/storage-postgres", {
  prepare: async () => {
    const url = await freshDatabase(server)
    return { layer: postgresStorage({ url, stadt: "05562024", migrate: true }), dump: () => dump(url), remove: () => withClient(server.url, (client) => client.query(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`)).then(() => undefined) }
  },
})
