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
      // Reading an open file lets go the locks of SQLite: harmless here alone, as no other process has it.
      dump: async () => Buffer.concat(await Promise.all(["", "-wal", "-shm"].map((end) => readFile(`${datei}${end}`).catch(() => Buffer.of())))),
      remove: () => rm(folder, { recursive: true }),
    }
  },
})
