// One part of the benchmark in a process of its own: node --expose-gc scripts/bench/part.mjs <part> <rows> <rounds>. Sends
// its result to whoever started it, or prints it.
import { mkdirSync } from "node:fs"
import path from "node:path"
import { register } from "./columns.mjs"
import { count } from "./count.mjs"
import * as database from "./database.mjs"
import { bytesOf } from "./loop.mjs"
import * as memory from "./memory.mjs"
import { merging } from "./merging.mjs"
import { tablesOf, workOf } from "./work.mjs"

const say = (text) => process.stderr.write(`  ${text}\n`)

const timed = async (run) => {
  const start = performance.now()
  const value = await run()
  return [value, (performance.now() - start) / 1000]
}

/** What would take too long, with the reason. */
const leftOut = (id, rows) => {
  if (rows < 5e6 || (id !== "wide" && id !== "nineteen")) return []
  const why = id === "nineteen" ? "each of the rounds would take a minute or more" : "the page would take minutes longer, and the count before tells the same"
  return ["arquero", "map"].map((one) => ({ id: one, why }))
}

const counting = async (persons, rounds) => {
  const [town, making] = await timed(() => register(persons))
  const work = workOf(town)
  const tables = tablesOf(work)
  const [connection, loading] = await timed(() => database.open(tables))
  const rows = town.personen.zeilen
  const results = []
  for (const { id, title, says, sets } of work) {
    say(`${title}, ${rows} rows`)
    results.push({ id, title, says, ...await count(sets, { connection, rounds, say, without: leftOut(id, rows) }) })
  }
  const bytes = tables.reduce((sum, { table, columns }) => sum + bytesOf(columns, table), 0)
  return { persons, rows, rounds, making, loading, bytes, engine: await database.describe(connection), results }
}

/** Leaves the columns of every piece of work in a folder, one below the other. */
const columnsTo = (persons, folder) => {
  workOf(register(persons)).forEach(({ sets }, at) => tablesOf([{ sets }]).forEach(({ name, table, columns }) => {
    const own = path.join(folder, String(at), name)
    mkdirSync(own, { recursive: true })
    memory.write(own, columns, table)
  }))
  return {}
}

/** Counts one piece of work over columns from such a folder; the questions are those of a small register. */
const needing = (at, folder) => {
  const { title, sets } = workOf(register(1000))[at]
  const read = sets.map(({ name, fragen }) => ({ fragen, table: memory.read(path.join(folder, String(at), name)) }))
  return { title, ...memory.needOf(read) }
}

const parts = {
  count: (persons, rounds) => counting(Number(persons), Number(rounds)),
  columns: (persons, folder) => columnsTo(Number(persons), folder),
  memory: (at, folder) => needing(Number(at), folder),
  merging: (counts, rounds) => merging(counts.split(",").map(Number), Number(rounds), say),
}

const [part, ...options] = process.argv.slice(2)
const result = await parts[part](...options)
if (process.send === undefined) console.log(JSON.stringify(result, undefined, 1))
else process.send(result)
