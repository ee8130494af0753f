import { testEventStore } from "@teilhabe/conformance"
import { afterAll, beforeAll } from "vitest"
import { freshDatabase, type Server, startPostgres } from "../../../scripts/postgres.mjs"
import { postgresStorage } from "./postgresStorage.js"
import { dump } from "../test/dump.js"

let server: Server
beforeAll(async () => { server = await startPostgres() })
afterAll(() => server.stop())

testEventStore("@teilhabe/storage-postgres", {
  prepare: async () => {
    const url = await freshDatabase(server)
    return { layer: postgresStorage({ url, stadt: "05562024", migrate: true }), dump: () => dump(url), remove: async () => {} }
  },
})
