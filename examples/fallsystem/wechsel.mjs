// From SQLite to PostgreSQL by one line: the same program with another first import says the same.
import { execFileSync } from "node:child_process"
import { readFileSync, rmSync, writeFileSync } from "node:fs"

const run = (file) => execFileSync(process.execPath, [file], { encoding: "utf8" })

const text = readFileSync("main.mjs", "utf8")
// #region wechsel
const changed = text.replace('import { storage } from "./sqlite.mjs"', 'import { storage } from "./postgres.mjs"')
// #endregion wechsel
const lines = changed.split("\n").filter((line, at) => line !== text.split("\n")[at])
if (lines.length !== 1) throw new Error(`${lines.length} lines differ instead of one`)

const onSqlite = run("main.mjs")
if (process.env.TEILHABE_POSTGRES_URL === undefined) {
  if (process.env.CI !== undefined) throw new Error("under CI both have to run: set TEILHABE_POSTGRES_URL to an empty database")
  console.log("On SQLite alone: TEILHABE_POSTGRES_URL names no server, with an empty database, to run it on PostgreSQL.")
} else {
  writeFileSync("main.postgres.mjs", changed)
  try {
    const onPostgres = run("main.postgres.mjs")
    if (onPostgres !== onSqlite) throw new Error(`PostgreSQL says\n${onPostgres}and SQLite said\n${onSqlite}`)
    console.log(`One line changed, ${lines[0]}, and the same is said on PostgreSQL as on SQLite.`)
  } finally {
    rmSync("main.postgres.mjs")
  }
}
