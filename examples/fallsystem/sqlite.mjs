// The store: one file, made anew for each run of this example.
import { mkdirSync, rmSync } from "node:fs"
import { sqliteStorage } from "@teilhabe/storage-sqlite"

mkdirSync("out", { recursive: true })
for (const end of ["", "-wal", "-shm"]) rmSync(`out/stadt.db${end}`, { force: true })

// #region storage
export const storage = sqliteStorage({ datei: "out/stadt.db" })
// #endregion storage
