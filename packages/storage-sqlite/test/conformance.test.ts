import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { testEventStore } from "@teilhabe/conformance"
import { sqliteStorage } from "../src/sqliteStorage.js"

testEventStore("storage-sqlite", {
  prepare: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "sqlite-"))
    const datei = path.join(folder, "stadt.db")
    return {
      layer: sqliteStorage({ datei }),
      dump: async () => Buffer.concat(await Promise.all(["", "-wal", "-shm"].map((end) => readFile(`${datei}${end}`).catch(() => Buffer.of())))),
      remove: () => rm(folder, { recursive: true }),
    }
  },
})
