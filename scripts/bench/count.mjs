// Counts sets of questions, each to one table, by all contenders side by side. A set is the table, its name in DuckDB, the
// questions, and the queries written by hand for them.
import { fromRows, requireEqual } from "./answers.mjs"
import { ask } from "./database.mjs"
import { tableOf, toChain } from "./frames.mjs"
import { bytesOf, columnsOf, rowsOf, toLoop, toScan, toScanOfColumns } from "./loop.mjs"
import { alternate } from "./measure.mjs"
import { fromDuckdb, inProcess } from "./ours.mjs"

/** Joins a contender per set to one: it counts set after set. */
const joined = (id, sets, make) => {
  const parts = sets.map(make)
  return {
    id,
    run: async () => {
      const answers = []
      for (const { run } of parts) answers.push(await run())
      return answers
    },
    read: (answers) => answers.flatMap((answer, at) => parts[at].read(answer)),
  }
}

/** SQL over the native table: one query per question, one after the other, until the rows are values of JavaScript. */
const written = (connection) => ({ fragen, queries }) => ({
  run: async () => {
    const answers = []
    for (const query of queries) answers.push(await ask(connection, query))
    return answers
  },
  read: (answers) => answers.map((rows, at) => fromRows(fragen[at], rows)),
})

const arquero = ({ fragen, table }) => {
  const frame = tableOf(table)
  const chains = fragen.map((frage) => toChain(frage, frame, table))
  return { run: () => chains.map((chain) => chain()), read: (answers) => answers.map((rows, at) => fromRows(fragen[at], rows)) }
}

const maps = ({ fragen, table }) => {
  const loops = fragen.map((frage) => toLoop(frage, table))
  return { run: () => loops.map((loop) => loop()), read: (answers) => answers.map((cells, at) => fromRows(fragen[at], rowsOf(cells))) }
}

const scan = (how) => ({ fragen, table }) => ({ run: how(columnsOf(fragen), table) })

const makers = (connection) => ({
  process: inProcess, source: fromDuckdb(connection), sql: written(connection), arquero, map: maps, scan: scan(toScan), scanOfColumns: scan(toScanOfColumns),
})

/** Measures all contenders but those left out, each with the reason; answers are equal, or this throws. */
export const count = async (sets, { connection, without = [], rounds, say }) => {
  const contenders = Object.entries(makers(connection))
    .filter(([id]) => without.every((one) => one.id !== id))
    .map(([id, make]) => joined(id, sets, make))
    .map((one) => (one.id.startsWith("scan") ? { id: one.id, run: one.run } : one))
  let equal
  const times = await alternate(contenders, { rounds, say, check: (answers) => { equal = requireEqual(answers) } })
  const columns = sets.flatMap(({ fragen }) => columnsOf(fragen))
  return { columns, bytes: sets.reduce((sum, { fragen, table }) => sum + bytesOf(columnsOf(fragen), table), 0), without, equal, times }
}
